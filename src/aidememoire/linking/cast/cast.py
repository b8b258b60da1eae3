"""Who appears in a document: whom each of its mentions means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.abbreviations import at_length, letters_of
from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.bodies import Bodies, is_caption, stands_in
from aidememoire.linking.cast.body_names import BodyNames, with_its_state
from aidememoire.linking.cast.elsewhere import places_among
from aidememoire.linking.cast.envoys import short_title, without_task
from aidememoire.linking.cast.forms import form_of
from aidememoire.linking.cast.holders import Holders
from aidememoire.linking.cast.listed import POSSESSIVE, offices_held, people_in, roles_of, unknown_places
from aidememoire.linking.cast.offices import Offices
from aidememoire.linking.cast.offices_before import fuller_offices, last_office
from aidememoire.linking.cast.origins import Origin
from aidememoire.linking.cast.people import Person
from aidememoire.linking.cast.person_names import PersonNames, named_as
from aidememoire.linking.cast.place_names import PlaceNames
from aidememoire.linking.cast.pointed_back import PointedBack
from aidememoire.linking.cast.polities import Polities
from aidememoire.linking.cast.possessed import body_spoken_for
from aidememoire.linking.cast.turns import Turns
from aidememoire.linking.cast.who import INSTRUMENT, STATE, Resolved, Who, office_of, only
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.linking.text.descriptions import (
    COUNTERPARTS,
    STYLED,
    head_of,
    is_indefinite,
    is_spokesperson,
    without_article,
)
from aidememoire.linking.text.index import Shelf
from aidememoire.model import Mention, Reading, Span

_ITS = re.compile(r"\b[Ii]ts (?=[a-z])")


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons, states, bodies and offices of one document, and where it comes from."""

    text: str
    mentions: tuple[Mention, ...]
    atlas: Atlas
    people: tuple[Person, ...]
    person_at: Mapping[Span, Person]
    mention_at: Mapping[Span, Mention]
    shelf: Shelf[Mention]
    offices: Offices
    holders: Holders
    turns: Turns
    roles: Mapping[Who, Sequence[str]]
    bodies: Bodies
    places: PlaceNames
    named_bodies: BodyNames
    origin: Origin
    resolved: dict[Mention, Resolved | None] = field(default_factory=dict, compare=False)
    led: dict[Who, Span | None] = field(default_factory=dict, compare=False)
    states: dict[str, Who | None] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, reading: Reading, atlas: Atlas) -> Cast:
        """Gather all who appear in a reading."""
        document = reading.document
        polities = Polities.of(unknown_places(reading.mentions, atlas))
        origin = Origin.of(document, atlas, polities)
        people = people_in(reading, atlas, polities, origin)
        named = [mention.span for mention in reading.mentions if mention.type == "ORG"]
        bodies = Bodies([*named, *at_length(document.text, named)])
        places = PlaceNames.of(
            reading.mentions, atlas, polities, origin, PersonNames.of(people, atlas, document.published)
        )
        return cls(
            text=document.text,
            mentions=reading.mentions,
            atlas=atlas,
            people=people,
            person_at={span: person for person in people for span in person.spans},
            mention_at={mention.span: mention for mention in reversed(reading.mentions)},
            shelf=Shelf.of((mention.span, mention) for mention in reading.mentions),
            offices=Offices(people, atlas, places.state_in),
            holders=Holders(atlas, document.published),
            turns=Turns(document.text),
            roles=roles_of(people),
            bodies=bodies,
            places=places,
            named_bodies=BodyNames(atlas, places, bodies, letters_of(document.text, bodies.shelf.spans, atlas), origin),
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
        """Return whom a mention means by its type; letters for an office (*the SRSG*) are one, whatever its type."""
        words = STYLED.sub("", POSSESSIVE.sub("", mention.span.text))
        if mention.type in ("PER", "ORG") and short_title(self.atlas.without_adjective(words)):
            return self.office(mention.span, words, owner)
        if mention.type == "PER":
            person = self.person_at.get(mention.span)
            return named_as(person, mention.span.text) if person else None
        if mention.type in ("GPE", "LOC"):
            return self.places.meant(words)
        if mention.type == "ORG" and not is_caption(words):
            return self.body(mention.span, with_its_state(words, mention.span.end, self.text, self.shelf), owner)
        if mention.type == "ROLE":
            return self.office(mention.span, words, owner)
        if mention.type == "INS":
            return only(Who(without_article(words), INSTRUMENT), "instrument", "the instrument speaks")
        return None

    def unmarked(self, words: str) -> Resolved | None:
        """Return whom words mean that are no mention, where they are but a name that the profile has."""
        if self.atlas.exact(words):
            return self.places.meant(words)
        is_form = form_of(words) and without_article(words)[:1].isupper()
        return (self.places.of_a_form(words) if is_form else None) or self.places.people.meant(words)

    def office(self, span: Span, words: str, owner: Who | None = None) -> Resolved | None:
        """Return who holds an office: whom the text gives it to, the profile's holder, else the office itself."""
        named = None if is_spokesperson(words) and is_indefinite(words) else self.bearer(span, words)
        owner = self._pointed_to(span) or owner
        own = self._own_minister(words)
        in_a_briefing = self.origin.kind == "transcript"
        if own and (named is None or (in_a_briefing and named.who.side not in (None, own.side))):
            return self.holders.or_office(self.atlas.office(words) or "", own)
        if named:
            return only(named.who, "office in the text", f"{named.who.name} is called that in the text")
        own_state = self.state_in(words)
        state, office = own_state or owner, self.atlas.office(words)
        if is_spokesperson(words):
            return self.spoken_for(span, words, owner)
        if state and head_of(words) in COUNTERPARTS:
            return self._counterpart(span, state)
        if office and state and (holder := self.holders.of(office, state)):
            return holder
        if own_state is None and (owner is None or owner.kind == STATE):
            if fuller := self._called_before(span, words):
                return self.resolve(fuller)
            state = self._seat_of(office, span) or state
        return office_of(office, state) if office and state else None

    def _own_minister(self, words: str) -> Who | None:
        """Return the state whose ministry has published the text where words are but the office of its minister."""
        issuer, own = self.origin.issuer, self.origin.issuing_state or self.origin.publisher
        if issuer is None or own is None or own.kind != STATE or not self.atlas.is_office(words):
            return None
        ministry = self.atlas.body((self.atlas.office(words) or "").replace("Minister", "Ministry"))
        return own if ministry and ministry == self.atlas.body(issuer.name) else None

    def _counterpart(self, span: Span, state: Who) -> Resolved | None:
        """Return who holds in a state the office named last before a place: *his Egyptian counterpart*; nobody of it by name."""
        office, held = last_office(span.start, self.shelf, self.atlas)
        named = self.state_in(held) == state or any(one.who.side == state.name for one in self.people)
        return self.holders.or_office(office, state) if office and not named else None

    def _called_before(self, span: Span, words: str) -> Mention | None:
        """Return the fuller name of an office of its own kind before a place: *the Secretary-General*, of the Council named there."""
        if self.holders.seat_of(self.atlas.office(words)) is None or self.bodies.inside(span):
            return None
        fuller = fuller_offices(words, span.start, self.shelf)
        return next((one for one in fuller if self.bodies.inside(one.span)), None)

    def _seat_of(self, office: str | None, span: Span) -> Who | None:
        """Return the body of an office of its own kind: that named in the words, else as the press calls but one the Secretary-General."""
        seat = self.holders.seat_of(office)
        body = self.bodies.inside(span) if seat else None
        return self.body(body, body.text).one if body else seat

    def spoken_for(self, span: Span, words: str, owner: Who | None) -> Resolved | None:
        """Return the body, else the state, that a spokesperson whom the text does not name speaks for."""
        body = self.bodies.inside(span)
        if body:
            resolved = self.body(body, body.text, owner)
            return Resolved(resolved.whos, "spokesperson", f"a spokesperson of {resolved.one.name}")
        state = self.state_in(words) or owner
        if state is None:
            return self._spoken_for_before(span.start, words)
        kind = self.atlas.body(words)
        who = self.named_bodies.of_state(kind, state) if kind else state
        return only(who, "spokesperson", f"a spokesperson of {who.name}")

    def _spoken_for_before(self, at: int, words: str) -> Resolved | None:
        """Return the body named last before a place that a spokesperson of a bare noun speaks for: *a ministry spokesman*."""
        noun = body_spoken_for(words)
        body = self._back.body(noun, at) if noun else None
        meant = self.resolve(body) if body and self.origin.in_one_report(at, body.span.start) else None
        return Resolved(meant.whos, "spokesperson", f"a spokesperson of {meant.one.name}") if meant else None

    @property
    def _back(self) -> PointedBack:
        return PointedBack(
            self.text, self.shelf, self.atlas, lambda own: who.name if (who := self.state_in(own)) else None
        )

    def bearer(self, span: Span, words: str) -> Person | None:
        """Return the person whom the text gives the office of `words`: the nearest before, else the first behind.

        *Its foreign minister* is of the state that *its* points to, whoever of another one bears that office.
        """
        turns = self.turns.bearer if self.origin.kind == "transcript" else None
        person = turns(words, span.start, self.offices.bearers(words)) if turns else None
        person = person or self.offices.bearer(words, span.start, self._at_home)
        if person and self._is_of_another(person, span):
            return None
        if person is None or not (state := self.state_in(words)):
            return person if person and self.is_of_the_report(person, span.start) else None
        own = self.side_of(person.who) if person.who.side else None
        return None if own and own.id and state.id and own != state else person

    def _is_of_another(self, person: Person, office: Span) -> bool:
        """Tell whether somebody is of another state than the one whose an office is by an *its* before it."""
        whose = self._pointed_to(office)
        return whose is not None and person.who.side not in (None, whose.name, whose.side)

    def _pointed_to(self, office: Span) -> Who | None:
        """Return the state whose an office is by an *its* before it."""
        its = _ITS.search(self.text, max(0, office.start - len("its ")), office.end)
        whose = self._back.its(its.start()) if its else None
        return self.state_in(whose) if whose else None

    def is_of_the_report(self, person: Person, at: int) -> bool:
        """Tell whether an office without a state may be a person's at a place: in a round-up each report has its own."""
        host = self.origin.report(at).state
        named = any(self.origin.in_one_report(at, span.start) for span in person.spans)
        return named or (host is not None and host.name == person.who.side)

    def _at_home(self, person: Person) -> bool:
        """Tell whether a person may belong to the side whose account the text is: no other side is known of him."""
        home = self.origin.home or self.origin.publisher
        return self.origin.is_account and person.who.side in (None, home.name if home else None)

    def state_in(self, words: str) -> Who | None:
        """Return the state that words name, as `places` tell."""
        if words not in self.states:
            self.states[words] = self.places.state_in(words)
        return self.states[words]

    def body(self, span: Span, words: str, owner: Who | None = None) -> Resolved:
        """Return the body that words name at a place, as `named_bodies` tell; `owner` is whose it is where a pronoun tells."""
        return self.named_bodies.meant(span, words, owner)

    def side_of(self, who: Who) -> Who | None:
        """Return the side that somebody speaks for: of the office, else the body, else the publisher of its own text.

        Who is of a place without a side has none, nor who bears an office that another holds for the publisher.
        """
        if who.side and who.side != who.name:
            return self.state_in(who.side) or Who(who.side, STATE, side=who.side)
        if body := self.body_led_by(who):
            one = self.body(body, body.text).one
            return self.state_in(one.side) if one.side else one
        elsewhere = any(one.who == who and places_among(one.acts_for, self.atlas) for one in self.people)
        if elsewhere or self.speaks_not_for_the_publisher(who):
            return None
        issuer = self.origin.issuer
        by_an_outlet = issuer is not None and has_outlet_word(issuer.name)
        return None if by_an_outlet and len(self.people) != 1 else self.origin.publisher

    def speaks_not_for_the_publisher(self, who: Who) -> bool:
        """Tell whether somebody is heard in a parliament, or another holds his office for the publisher, which has but one."""
        own, held = self.origin.publisher, offices_held(self.roles.get(who, ()), self.atlas) & self.atlas.one_holder
        if own is None or self.atlas.body(own.name) == "Parliament":
            return own is not None
        others = (one for one in self.people if held and one.who != who and one.who.side == own.name)
        return any(held & offices_held(one.roles, self.atlas) for one in others)

    def body_led_by(self, who: Who) -> Span | None:
        """Return the body that stands in the words of an office of somebody: `head of the Hydrographic Institute`."""
        if who not in self.led:
            roles = tuple(map(without_task, self.roles.get(who, ())))
            named = self.bodies.by_name if roles else ()
            self.led[who] = next((body for body in named if any(stands_in(body.text, role) for role in roles)), None)
        return self.led[who]
