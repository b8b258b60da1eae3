"""Who appears in a document: whom each of its mentions means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from aidememoire.linking.abbreviations import at_length, letters_of, without_letters
from aidememoire.linking.allegiance import is_for_a_cause, is_movement_by_name, is_shared
from aidememoire.linking.atlas import ADJECTIVE, SEAT, Atlas, Hit
from aidememoire.linking.bodies import Bodies, in_name_case, is_of_two, known_fighters
from aidememoire.linking.carriers import has_outlet_word
from aidememoire.linking.cast_list import (
    POSSESSIVE,
    by_word,
    named_as,
    roles_of,
    states_in,
    unknown_places,
    with_side,
)
from aidememoire.linking.descriptions import head_of, is_side, is_spokesperson, without_article
from aidememoire.linking.envoys import UNITED_NATIONS, is_of_the_secretary_general, short_title, without_task
from aidememoire.linking.forms import Forms, form_of, short_name
from aidememoire.linking.index import Shelf
from aidememoire.linking.names import fold, is_short_for, key_words, keys_of
from aidememoire.linking.offices import Offices
from aidememoire.linking.origins import Origin, known_body, state_of, unknown_home
from aidememoire.linking.people import Person, is_at_home, name_alone, people_of
from aidememoire.linking.polities import Polities, is_formed_of
from aidememoire.linking.who import BODY, INSTRUMENT, PERSON, STATE, Resolved, Who, office_of, only
from aidememoire.model import Mention, Reading, Span

_SEATS = {"Secretary-General": UNITED_NATIONS, "High Representative": "european-union"}


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons, states, bodies and offices of one document, and where it comes from."""

    text: str
    mentions: tuple[Mention, ...]
    atlas: Atlas
    day: date | None
    people: tuple[Person, ...]
    person_at: Mapping[Span, Person]
    by_word: Mapping[str, Sequence[Who]]
    mention_at: Mapping[Span, Mention]
    shelf: Shelf[Mention]
    offices: Offices
    roles: Mapping[Who, Sequence[str]]
    bodies: Bodies
    states: Mapping[frozenset[str], Hit]
    polities: Polities
    forms: Forms
    letters: Mapping[str, Span]
    origin: Origin
    resolved: dict[Mention, Resolved | None] = field(default_factory=dict, compare=False)
    led: dict[Who, Span | None] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, reading: Reading, atlas: Atlas) -> Cast:
        """Gather all who appear in a reading."""
        document = reading.document
        polities = Polities.of(unknown_places(reading.mentions, atlas))
        origin = Origin.of(document, atlas, polities)
        own_name = origin.issuing_state.name if origin.issuing_state else None
        place = unknown_home(document, atlas, polities)
        people = people_of(document.text, reading.mentions, atlas, document.published, own_name, document.kind)
        people = tuple(
            with_side(one, polities, place if is_at_home(document.text, one.spans, document.kind) else None, atlas)
            for one in people
        )
        named = [mention.span for mention in reading.mentions if mention.type == "ORG"]
        bodies = Bodies([*named, *at_length(document.text, named)])
        return cls(
            text=document.text,
            mentions=reading.mentions,
            atlas=atlas,
            day=document.published,
            people=people,
            person_at={span: person for person in people for span in person.spans},
            by_word=by_word(people),
            mention_at={mention.span: mention for mention in reversed(reading.mentions)},
            shelf=Shelf.of((mention.span, mention) for mention in reading.mentions),
            offices=Offices(people, atlas),
            roles=roles_of(people),
            bodies=bodies,
            states=states_in(reading.mentions, atlas),
            polities=polities,
            forms=Forms.of(
                named_as("GPE", reading.mentions),
                named_as("ORG", reading.mentions),
                origin.home if origin.is_account else None,
                atlas,
            ),
            letters=letters_of(document.text, bodies.shelf.spans, atlas),
            origin=origin,
        )

    @property
    def sides(self) -> dict[str, str]:
        """Whose the persons of the document are, by their names."""
        return {person.who.name: person.who.side for person in self.people if person.who.side}

    def who(self, span: Span) -> tuple[str, ...]:
        """Return the full names of those whom a mention means; of words that are none, that of the state that they name."""
        mention = self.mention_at.get(span)
        if mention is None:
            state = self.state_in(span.text)
            return (state.name,) if state else ()
        resolved = self.resolve(mention)
        return tuple(who.name for who in resolved.whos) if resolved else ()

    def resolve(self, mention: Mention, owner: Who | None = None) -> Resolved | None:
        """Return whom a mention means; `owner` is whose office or body it is where only a pronoun tells."""
        if owner:
            return self._resolve(mention, owner)
        if mention not in self.resolved:
            self.resolved[mention] = self._resolve(mention, None)
        return self.resolved[mention]

    def _resolve(self, mention: Mention, owner: Who | None) -> Resolved | None:
        words = POSSESSIVE.sub("", mention.span.text)
        if mention.type in ("PER", "ORG") and short_title(self.atlas.without_adjective(words)):
            return self.office(mention.span, words, owner)
        if mention.type == "PER":
            return self._person(mention.span)
        if mention.type in ("GPE", "LOC"):
            return self.place(words)
        if mention.type == "ORG":
            return self.body(mention.span, words, owner)
        if mention.type == "ROLE":
            return self.office(mention.span, words, owner)
        if mention.type == "INS":
            return only(Who(without_article(words), INSTRUMENT), "instrument", "the instrument speaks")
        return None

    def _person(self, span: Span) -> Resolved | None:
        person = self.person_at.get(span)
        if person is None:
            return None
        if person.who.id and len(key_words(span.text)) < len(key_words(person.who.name)):
            return only(person.who, "known name", f"{span.text} is the one of that name in the profile")
        if len(key_words(span.text)) < len(key_words(person.who.name)):
            return only(person.who, "short name", f"short for {person.who.name}")
        return only(person.who, "named", "named here")

    def unmarked(self, words: str) -> Resolved | None:
        """Return whom words mean that are no mention, where they are but a name that the profile has."""
        if self.atlas.exact(words):
            return self.place(words)
        is_form = form_of(words) and without_article(words)[:1].isupper()
        return (self._of_a_form(words) if is_form else None) or self._by_name(words)

    def _of_a_form(self, words: str) -> Resolved | None:
        """Return the state that its form alone stands for: Oman, of *the Sultanate*."""
        form = form_of(words)
        state = self.forms.meant(form) if form else None
        return only(state, "state", f"the one {form} of the text") if state else None

    def _by_name(self, words: str) -> Resolved | None:
        """Return the one person of the text, else of the profile, whom a name in capitals alone stands for."""
        own = name_alone(words)
        if not words[:1].isupper() or not own:
            return None
        likely = dict.fromkeys(who for key in keys_of(own[-1]) for who in self.by_word.get(key, ()))
        here = [who for who in likely if is_short_for(own, key_words(who.name))]
        if len(here) == 1:
            return only(here[0], "short name", f"short for {here[0].name}")
        people = self.atlas.people(own)
        if here or len(people) != 1:
            return None
        side = self.atlas.side(people[0])
        who = Who(people[0].name, PERSON, people[0].id, side.name if side else None)
        return only(who, "known name", f"{words} is the one of that name in the profile")

    def place(self, words: str) -> Resolved:
        """Return the state or community that a place stands for, else whom the words name, else they as they are."""
        if one := self._of_a_form(words):
            return one
        hit = self.atlas.exact(words) or self._fuller_place(words)
        side = self.state_in(words) if is_side(words) else None
        if hit is None and side:
            return only(side, "side", "those who act for it")
        if hit is None and (person := self._by_name(words)):  # *Putin*, that the reader took for a place
            return person
        if hit is None:
            plain = short_name(without_article(words))
            return only(Who(plain, STATE, side=plain), "place as named", "named here")
        kind = BODY if hit.actor.kind == "body" else STATE
        who = Who(hit.actor.name, kind, hit.actor.id, self._side_name(hit.actor.side) or hit.actor.name)
        if hit.how == SEAT:
            return only(who, "seat", f"{without_article(words)} stands for {who.name}")
        return only(who, "adjective" if hit.how == ADJECTIVE else "state", "named here")

    def _fuller_place(self, words: str) -> Hit | None:
        """Return the state of a fuller name in the text that has all the key words: the North, of North Korea."""
        own = frozenset(key_words(words))
        return next((hit for name, hit in self.states.items() if own and own < name), None)

    def body(self, span: Span, words: str, owner: Who | None = None) -> Resolved:
        """Return the body named: as the profile knows it, by its kind and state, or by its fullest name here."""
        full = self.letters.get(without_article(words))
        if full and full.text != words:
            return self.body(full, full.text)
        words = without_letters(words)
        hit = self.atlas.exact(words) or known_fighters(words, self.atlas)
        if hit:
            who = Who(hit.actor.name, BODY, hit.actor.id, self._side_name(hit.actor.side))
            return only(who, "known body", "named here")
        issuer = self._issuer(words)
        if issuer:
            return issuer
        state = self._state_of_body(words)
        kind = self.atlas.body(words) or (self._ministry(state) if state and self.bare(words) == "ministry" else None)
        fuller = self.bodies.fuller_name(span, words)
        if kind and not state and fuller and is_shared(fuller.text):
            return self.body(fuller, fuller.text)
        if kind and (of := state or owner) and not is_of_two(words, self.atlas):
            return only(self.body_of(kind, of), "body of a state", "its kind and its state")
        if fuller and not (self.atlas.is_body(words) and is_for_a_cause(fuller.text)):
            return self.body(fuller, fuller.text) if fuller.text != words else self._as_named(words)
        return self._as_named(words)

    def _state_of_body(self, words: str) -> Who | None:
        """Return the state whose own a body is by its name; what fights for a cause, and what several share, is no state's."""
        if is_shared(words) or is_of_two(words, self.atlas):
            return None
        state = self.state_in(words)
        is_against_it = is_for_a_cause(words) or is_movement_by_name(words)
        return None if is_against_it and not self._is_known_body(state) else state

    def _is_known_body(self, state: Who | None) -> bool:
        actor = self.atlas.actors.get(state.id or "") if state else None
        return actor is not None and actor.kind == "body"

    def bare(self, words: str) -> str:
        """Return the key words that are left of some without the adjective of a state."""
        state = self.polities.within(words)
        own = key_words(self.atlas.without_adjective(words))
        return " ".join(own[1:] if state and own and is_formed_of(own[0], fold(state.name)) else own)

    def _ministry(self, state: Who) -> str:
        """Return which ministry a report on talks means by that of a state: the one that it names, else that of foreign affairs."""
        named = [
            kind
            for body in self.bodies.by_name
            if self.state_in(body.text) == state and (kind := self.atlas.body(body.text))
        ]
        return next((kind for kind in named if kind.startswith("Ministry")), "Ministry of Foreign Affairs")

    def body_of(self, kind: str, state: Who) -> Who:
        """Return the body of a kind that a state has, as the profile knows it where it does."""
        return known_body(self.atlas, kind, state.side or state.name)

    def _issuer(self, words: str) -> Resolved | None:
        """Return the publisher where a text of its own calls it by a part of its name: `the Ministry`."""
        own, issuer = set(key_words(words)), self.origin.issuer
        if issuer is None or not own or not own <= self.origin.issuer_words:
            return None
        if own == {"government"} and head_of(issuer.name) != "government":  # of which it is but an office
            return None
        return only(issuer, "issuer", "the one that the text is from")

    def _as_named(self, words: str) -> Resolved:
        # The reader takes a bare surname for a body now and then.
        person = self._by_name(words)
        if person:
            return person
        state = self._state_of_body(words)
        who = Who(self._spelt(words), BODY, side=state.name if state else None)
        return only(who, "body as named", "named here")

    def _spelt(self, words: str) -> str:
        """Return the name of a body as the text writes it elsewhere, where here it stands in capitals or small letters."""
        return in_name_case(without_article(self.bodies.spelling(words)), self.atlas)

    def office(self, span: Span, words: str, owner: Who | None = None) -> Resolved | None:
        """Return who holds an office: whom the text gives it to, the profile's holder, else the office itself."""
        named = self.bearer(span, words)
        if named:
            return only(named.who, "office in the text", f"{named.who.name} is called that in the text")
        state = self.state_in(words) or owner
        office = self.atlas.office(words)
        if is_spokesperson(words):
            return self.spoken_for(span, words, owner)
        if office and state and state.id:
            holders = self.atlas.holders(office, state.id, self.day)
            if len(holders) == 1:
                who = Who(holders[0].name, PERSON, holders[0].id, state.side or state.name)
                return only(who, "office holder", f"held the office of {office} of {state.name}")
        if state is None or (owner is state and state.kind == STATE):
            state = self._seat_of(office) or state
        return office_of(office, state) if office and state else None

    def _sender(self, words: str) -> Who | None:
        """Return the United Nations where an office is of one whom the Secretary-General sends."""
        actor = self.atlas.actors.get(UNITED_NATIONS) if is_of_the_secretary_general(words) else None
        return state_of(actor) if actor else None

    def _seat_of(self, office: str | None) -> Who | None:
        """Return the body of an office of its own kind: the press calls but one the Secretary-General."""
        actor = self.atlas.actors.get(_SEATS.get(office or "", ""))
        return Who(actor.name, BODY, actor.id, actor.name) if actor else None

    def spoken_for(self, span: Span, words: str, owner: Who | None) -> Resolved | None:
        """Return the body, else the state, that a spokesperson whom the text does not name speaks for."""
        body = self.bodies.inside(span)
        if body:
            resolved = self.body(body, body.text, owner)
            return Resolved(resolved.whos, "spokesperson", f"a spokesperson of {resolved.one.name}")
        state = self.state_in(words) or owner
        if state is None:
            return None
        kind = self.atlas.body(words)
        who = self.body_of(kind, state) if kind else state
        return only(who, "spokesperson", f"a spokesperson of {who.name}")

    def bearer(self, span: Span, words: str) -> Person | None:
        """Return the person whom the text gives the office of `words`: the nearest before, else the first behind."""
        return self.offices.bearer(words, span.start, self._at_home)

    def _at_home(self, person: Person) -> bool:
        """Tell whether a person may belong to the side whose account the text is: no other side is known of him."""
        home = self.origin.home or self.origin.publisher
        return self.origin.is_account and person.who.side in (None, home.name if home else None)

    def state_in(self, words: str) -> Who | None:
        """Return the state that words name, by its name, its adjective or its seat, else a place of the text by these.

        It is not the one that somebody is sent to: *the envoy for Syria* names none. Whom the Secretary-General sends is of
        the United Nations.
        """
        hit = self.atlas.within(own := without_task(words))
        return state_of(hit.actor) if hit else self._sender(words) or self.polities.within(own)

    def side_of(self, who: Who) -> Who | None:
        """Return the side that somebody speaks for: of the office, else the body, else the publisher of its own text."""
        if who.side and who.side != who.name:
            return self.state_in(who.side) or Who(who.side, STATE, side=who.side)
        body = self.body_led_by(who)
        if body:
            one = self.body(body, body.text).one
            return self.state_in(one.side) if one.side else one
        issuer = self.origin.issuer
        by_an_outlet = issuer is not None and has_outlet_word(issuer.name)
        return None if by_an_outlet and len(self.people) != 1 else self.origin.publisher

    def body_led_by(self, who: Who) -> Span | None:
        """Return the body that stands in the words of an office of somebody: `head of the Hydrographic Institute`."""
        if who not in self.led:
            roles = self.roles.get(who, ())
            named = self.bodies.by_name if roles else ()
            self.led[who] = next((body for body in named if any(body.text in role for role in roles)), None)
        return self.led[who]

    def _side_name(self, side: str | None) -> str | None:
        return self.atlas.actors[side].name if side and side in self.atlas.actors else None
