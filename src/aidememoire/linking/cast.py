"""Who appears in a document: whom each of its mentions means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from aidememoire.linking.atlas import ADJECTIVE, NAME, SEAT, Atlas, Hit
from aidememoire.linking.descriptions import head_of, is_spokesperson, qualifiers_of, without_article
from aidememoire.linking.names import in_title_case, key_words, same_word
from aidememoire.linking.people import Person, people_of
from aidememoire.linking.who import BODY, INSTRUMENT, OFFICE, STATE, Resolved, Who
from aidememoire.model import Document, Mention, Reading, Span

_MEDIA = re.compile(r"\b(?:Radio|Television|TV|News|Podcast|Press|Debates?|Times|Post|Herald|Service)\b")
_SEATS = {"Secretary-General": "united-nations", "High Representative": "european-union"}
_POSSESSIVE = re.compile(r"[’']s?$")


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons, states, bodies and offices of one document.

    `home` is the state that the document is written from: its publisher's, else that of its dateline.
    """

    text: str
    mentions: tuple[Mention, ...]
    atlas: Atlas
    day: date | None
    people: tuple[Person, ...]
    person_at: Mapping[Span, Person]
    bodies: tuple[Span, ...]
    home: Who | None
    publisher: Who | None
    issuer: Who | None
    home_state: Who | None
    account: bool
    dateline_state: Who | None

    @classmethod
    def of(cls, reading: Reading, atlas: Atlas) -> Cast:
        """Gather all who appear in a reading."""
        document = reading.document
        people = people_of(document.text, reading.mentions, atlas, document.published)
        return cls(
            text=document.text,
            mentions=reading.mentions,
            atlas=atlas,
            day=document.published,
            people=people,
            person_at={span: person for person in people for span in person.spans},
            bodies=tuple(mention.span for mention in reading.mentions if mention.type == "ORG"),
            home=_home(atlas, document.side, document.publisher, document.dateline),
            publisher=_publisher(document, atlas),
            issuer=_issuer(document, atlas),
            home_state=_home_state(document, atlas),
            account=document.kind != "news",
            dateline_state=_dateline_state(reading, atlas),
        )

    def who(self, span: Span) -> tuple[str, ...]:
        """Return the full names of those whom a mention means."""
        for mention in self.mentions:
            if mention.span == span:
                resolved = self.resolve(mention)
                return tuple(who.name for who in resolved.whos) if resolved else ()
        return ()

    def resolve(self, mention: Mention, owner: Who | None = None) -> Resolved | None:
        """Return whom a mention means; `owner` is whose office or body it is where only a pronoun tells."""
        words = _POSSESSIVE.sub("", mention.span.text)
        if mention.type == "PER":
            return self._person(mention.span)
        if mention.type in ("GPE", "LOC"):
            return self.place(words)
        if mention.type == "ORG":
            return self.body(mention.span, words, owner)
        if mention.type == "ROLE":
            return self.office(mention.span, words, owner)
        if mention.type == "INS":
            return Resolved((Who(without_article(words), INSTRUMENT),), "instrument", "the instrument speaks")
        return None

    def _person(self, span: Span) -> Resolved | None:
        person = self.person_at.get(span)
        if person is None:
            return None
        if person.who.id and len(key_words(span.text)) < len(key_words(person.who.name)):
            return Resolved((person.who,), "known name", f"{span.text} is the one of that name in the profile")
        if len(key_words(span.text)) < len(key_words(person.who.name)):
            return Resolved((person.who,), "short name", f"short for {person.who.name}")
        return Resolved((person.who,), "named", "named here")

    def place(self, words: str) -> Resolved:
        """Return the state or community that a place stands for, else the words as they are."""
        hit = self.atlas.exact(words) or self._fuller_place(words)
        if hit is None:
            return Resolved(
                (Who(without_article(words), STATE, side=without_article(words)),), "place as named", "named here"
            )
        kind = BODY if hit.actor.kind == "body" else STATE
        who = Who(hit.actor.name, kind, hit.actor.id, self._side_name(hit.actor.side) or hit.actor.name)
        if hit.how == SEAT:
            return Resolved((who,), "seat", f"{without_article(words)} stands for {who.name}")
        return Resolved((who,), "adjective" if hit.how == ADJECTIVE else "state", "named here")

    def _fuller_place(self, words: str) -> Hit | None:
        """Return the state of a fuller name in the text that has all the key words: the North, of North Korea."""
        own = set(key_words(words))
        for mention in self.mentions:
            if mention.type == "GPE" and own and own < set(key_words(mention.span.text)):
                hit = self.atlas.exact(mention.span.text)
                if hit and hit.how == NAME:
                    return hit
        return None

    def body(self, span: Span, words: str, owner: Who | None = None) -> Resolved:
        """Return the body that is named: as the profile knows it, by its kind and state, or by its fullest name here."""
        hit = self.atlas.exact(words)
        if hit:
            who = Who(hit.actor.name, BODY, hit.actor.id, self._side_name(hit.actor.side))
            return Resolved((who,), "known body", "named here")
        issuer = self._issuer(words)
        if issuer:
            return issuer
        kind, state = self.atlas.body(words), self.state_in(words)
        if kind and (state or owner):
            side = state or owner
            assert side is not None
            return Resolved(
                (Who(f"{kind} of {side.side or side.name}", BODY, side=side.side or side.name),),
                "body of a state",
                "its kind and its state",
            )
        fuller = self._fuller(span, words)
        if fuller:
            return self.body(fuller, fuller.text) if fuller.text != words else self._as_named(words)
        return self._as_named(words)

    def _issuer(self, words: str) -> Resolved | None:
        """Return the publisher where a text of its own calls it by a part of its name: `the Ministry`, `the Mission`."""
        own = set(key_words(words))
        if self.issuer is None or not own or not own <= set(key_words(self.issuer.name)):
            return None
        return Resolved((self.issuer,), "issuer", "the one that the text is from")

    def _as_named(self, words: str) -> Resolved:
        state = self.state_in(words)
        return Resolved(
            (Who(without_article(words), BODY, side=state.name if state else None),), "body as named", "named here"
        )

    def _fuller(self, span: Span, words: str) -> Span | None:
        """Return the nearest fuller name of a body before, else behind, that has all its key words: the Council."""
        own = key_words(words)
        fuller = [
            other
            for other in self.bodies
            if len(key_words(other.text)) > len(own)
            and all(any(same_word(word, more) for more in key_words(other.text)) for word in own)
        ]
        before = [other for other in fuller if other.end <= span.start]
        return before[-1] if before else fuller[0] if fuller else None

    def office(self, span: Span, words: str, owner: Who | None = None) -> Resolved | None:
        """Return who holds an office: the person whom the text gives it to, the profile's holder, else the office itself."""
        named = self.bearer(span, words)
        if named:
            return Resolved((named.who,), "office in the text", f"{named.who.name} is called that in the text")
        state = self.state_in(words) or owner
        office = self.atlas.office(words)
        if is_spokesperson(words):
            return self._spoken_for(span, words, owner)
        if office and state and state.id:
            holders = self.atlas.holders(office, state.id, self.day)
            if len(holders) == 1:
                who = Who(holders[0].name, "person", holders[0].id, state.side or state.name)
                return Resolved((who,), "office holder", f"held the office of {office} of {state.name}")
        state = state or self._seat_of(office)
        if office and state:
            return Resolved(
                (Who(f"{office} of {state.side or state.name}", OFFICE, side=state.side or state.name),),
                "office of a state",
                "the office, nobody being named",
            )
        return None

    def _seat_of(self, office: str | None) -> Who | None:
        """Return the body that an office of its own kind belongs to: there is one Secretary-General that the press calls so."""
        actor = self.atlas.actors.get(_SEATS.get(office or "", ""))
        return Who(actor.name, BODY, actor.id, actor.name) if actor else None

    def _spoken_for(self, span: Span, words: str, owner: Who | None) -> Resolved | None:
        for body in self.bodies:
            if span.holds(body):
                resolved = self.body(body, body.text, owner)
                return Resolved(resolved.whos, "spokesperson", f"a spokesperson of {resolved.one.name}")
        state = self.state_in(words) or owner
        if state is None:
            return None
        kind = self.atlas.body(words)
        who = Who(f"{kind} of {state.name}", BODY, side=state.side) if kind else state
        return Resolved((who,), "spokesperson", f"a spokesperson of {who.name}")

    def bearer(self, span: Span, words: str) -> Person | None:
        """Return the person whom the text gives the office of `words`: the nearest before, else the first behind."""
        scored = [
            (score, -abs(near), near > 0, person)
            for person in self.people
            if (score := max((self._office_score(words, role) for role in person.roles), default=0))
            and (near := self._nearness(person, span.start)) is not None
        ]
        return max(scored, key=lambda row: (row[0], row[2], self._at_home(row[3]), row[1]))[3] if scored else None

    def _at_home(self, person: Person) -> bool:
        """Tell whether a person belongs to the side whose account the text is."""
        return self.home is not None and self.account and person.who.side == self.home.name

    def _nearness(self, person: Person, at: int) -> int:
        """Return how far a person is named before a place, as a number above 0; below 0 where only behind it."""
        before = [at - span.start for span in person.spans if span.start < at]
        return min(before) if before else at - person.spans[0].start

    def _office_score(self, words: str, role: str) -> int:
        """Return how well an office of the text fits the words for one, 0 where it does not."""
        if qualifiers_of(words) != qualifiers_of(role):
            return 0
        state, its_state = self.state_in(words), self.state_in(role)
        if state and its_state and state != its_state:
            return 0
        own, theirs = set(key_words(words)), set(key_words(role))
        office = self.atlas.office(words)
        if head_of(words) == head_of(role) and own <= theirs:
            return 4 if office == self.atlas.office(role) else 2
        if office and office == self.atlas.office(role):
            return 3 if state and its_state else 1
        return 0

    def state_in(self, words: str) -> Who | None:
        """Return the state that words name, by its name, its adjective or its seat."""
        hit = self.atlas.within(words)
        return Who(hit.actor.name, STATE, hit.actor.id, hit.actor.name) if hit else None

    def side_of(self, who: Who) -> Who | None:
        """Return the side that somebody speaks for: that of the office, else of the body, else, in a text of its own, the publisher."""
        if who.side and who.side != who.name:
            return self.state_in(who.side) or Who(who.side, STATE, side=who.side)
        roles = [role for person in self.people if person.who == who for role in person.roles]
        for body in self.bodies:
            if any(body.text in role for role in roles):
                one = self.body(body, body.text).one
                return self.state_in(one.side) if one.side else one
        return (
            self.publisher
            if len(self.people) == 1 or not _MEDIA.search(self.issuer.name if self.issuer else "")
            else None
        )

    def _side_name(self, side: str | None) -> str | None:
        return self.atlas.actors[side].name if side and side in self.atlas.actors else None


def _publisher(document: Document, atlas: Atlas) -> Who | None:
    """Return the publisher of a text that speaks for its publisher: the state for a ministry, else the body itself."""
    if document.kind == "news" or not document.publisher:
        return None
    return _home(atlas, document.side, document.publisher) or Who(document.publisher, BODY)


def _home_state(document: Document, atlas: Atlas) -> Who | None:
    """Return the state whose own body a text is from, which its offices and bodies then belong to."""
    if (
        document.kind == "news"
        or not document.publisher
        or not (atlas.body(document.publisher) or atlas.office(document.publisher))
    ):
        return None
    hit = atlas.within(document.publisher)
    return Who(hit.actor.name, STATE, hit.actor.id, hit.actor.name) if hit and hit.actor.kind == "state" else None


def _dateline_state(reading: Reading, atlas: Atlas) -> Who | None:
    """Return the state that a report is datelined from, where the text speaks of that state too."""
    hit = atlas.within(reading.document.dateline or "")
    if hit is None or hit.actor.kind == "body":
        return None
    named = (atlas.within(mention.span.text) for mention in reading.mentions if mention.type in ("GPE", "ORG", "ROLE"))
    if any(one and one.actor == hit.actor for one in named):
        return Who(hit.actor.name, STATE, hit.actor.id, hit.actor.name)
    return None


def _issuer(document: Document, atlas: Atlas) -> Who | None:
    """Return the body that a text of its own is from."""
    if document.kind == "news" or not document.publisher:
        return None
    hit = atlas.exact(document.publisher)
    if hit:
        return Who(hit.actor.name, BODY, hit.actor.id)
    kind, state = atlas.body(document.publisher), atlas.within(document.publisher)
    if kind and state:
        return Who(f"{kind} of {state.actor.name}", BODY, side=state.actor.name)
    return Who(document.publisher, BODY, side=state.actor.name if state else None)


def _home(atlas: Atlas, *words: str | None) -> Who | None:
    for each in words:
        hit = atlas.within(each) if each else None
        if hit:
            return Who(hit.actor.name, STATE, hit.actor.id, hit.actor.name)
    return None


def proper(name: str) -> str:
    """Return a label of a transcript as a name."""
    return in_title_case(name)
