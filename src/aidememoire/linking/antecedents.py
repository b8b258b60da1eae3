"""Whom a pronoun or a description points back to, among those named or heard before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from aidememoire.linking.cast import Cast
from aidememoire.linking.descriptions import (
    ANYBODY,
    COUNTERPARTS,
    GUESTS,
    HE_OR_SHE,
    HOSTS,
    KNOWN_BODY_NOUNS,
    PROVIDES,
    are_several,
    gender_of,
    head_of,
    is_human,
    is_indefinite,
    is_movement,
    without_article,
)
from aidememoire.linking.given import pronoun_of_name
from aidememoire.linking.names import fold, key_words
from aidememoire.linking.people import Person
from aidememoire.linking.together import Together
from aidememoire.linking.trail import Trail, most_present
from aidememoire.linking.who import (
    BODY,
    GROUP,
    HUMANS,
    INSTRUMENT,
    NOBODY,
    OFFICE,
    PERSON,
    STATE,
    UNNAMED,
    Resolved,
    Who,
    office_of,
    only,
)
from aidememoire.reading.quotations import INSIDE, quotation_states

UNRESOLVED = Resolved((NOBODY,), "unknown", "nobody is named")
_PARTIES = frozenset((STATE, BODY, GROUP))
_SEVERAL = _PARTIES | {UNNAMED}
_APPOSED = re.compile(r",? ?(?:of|in|for)?,? ?")
_LONGEST_APPOSED = 7
_HIMSELF = 4.0  # how much speaks for the speaker himself where his words are reported, and against him where quoted
_BY_NOUN, _BY_SIDE, _BY_NEARNESS = 30.0, 20.0, 10.0  # what a description can rest on, each before the next
_OWN_SIDE = 5.0  # more for who is of the side that a description names than for who is of none
_NOT_NAMED_YET = -8.0
_SHORTEST_NAME = 3  # letters of a first name that tells
_STILL_NEAR = -3.0


@dataclass(frozen=True, slots=True)
class _Description:
    """The words that describe somebody, taken apart; `state` is the one that they name, or that is told otherwise."""

    words: frozenset[str]
    head: str
    state: Who | None
    office: str | None
    of: frozenset[str]

    def is_of_another_side(self, who: Who) -> bool:
        """Tell whether somebody belongs to another side than the one described."""
        return bool(self.state and who.side and who.side != self.state.name)


@dataclass(slots=True)
class Antecedents:
    """Resolves pronouns and descriptions along the trail of one document."""

    cast: Cast
    trail: Trail = field(init=False)
    quoted: bytearray = field(init=False)
    genders: dict[str, str] = field(default_factory=dict)
    nouns: dict[Who, dict[str, frozenset[str]]] = field(default_factory=dict)
    together: Together = field(init=False)

    def __post_init__(self) -> None:
        """Begin the trail, and note who is plainly he or she."""
        self.trail = Trail(self.cast)
        self.quoted = quotation_states(self.cast.text)
        self.genders = {person.who.name: person.gender for person in self.cast.people if person.gender}
        self.together = Together(self.cast, self.trail)

    def person(self, pronoun: str, at: int, above: Resolved | None) -> Resolved:
        """Return whom `he` or `she` means: the most present of the people before, by sex and by who is speaking."""
        best: tuple[tuple[float, int], Who] | None = None
        for who, (presence, last) in self.trail.best(at).items():
            if who.kind not in HUMANS or are_several(who.name) or not self.may_be_called(pronoun, who):
                continue
            score = presence + _likelihood(who, gender_of(pronoun))
            if above and who in above.whos:
                # In reported speech the speaker is `he`; in his own quoted words he would be `I`.
                score += -_HIMSELF if self.quoted[at] == INSIDE else _HIMSELF
            # Of two who are equally present, the one named last.
            if best is None or (score, last) > best[0]:
                best = (score, last), who
        if best is None:
            return UNRESOLVED
        return Resolved((best[1],), "pronoun", f"{pronoun} is {best[1].name}, named before")

    def may_be_called(self, pronoun: str, who: Who) -> bool:
        """Tell whether neither the text nor the first name of somebody speaks against he or she."""
        told = self.genders.get(who.name) or pronoun_of_name(_first_name(who))
        return told in (None, gender_of(pronoun))

    def note_gender(self, pronoun: str, who: Who) -> None:
        """Note that somebody was called he or she."""
        self.genders.setdefault(who.name, gender_of(pronoun))

    def body(self, at: int, above: Resolved | None, cue: str) -> Resolved:
        """Return what `it` means: the state or body that speaks around it, else the one most present.

        What *binds*, *provides* or *stipulates* is an instrument.
        """
        if PROVIDES.search(cue) and (instrument := self.trail.last(at, frozenset((INSTRUMENT,)))):
            return only(instrument, "pronoun for a body", f"{instrument.name}, named before")
        if above and above.one.kind in (STATE, BODY, INSTRUMENT) and len(above.whos) == 1:
            return Resolved(above.whos, "it of the speaker", f"{above.one.name} speaks of itself")
        return self._most_present(at, _PARTIES, "pronoun for a body")

    def body_before(self, noun: str, at: int) -> Resolved | None:
        """Return the body that a common noun refers to: the most present with the noun in a name of it, else of its sort.

        The bloc or the agency is a body of the profile, the movement or the rebels none that is an organ of a state.
        """
        before = [one for one in self.trail.before(at) if one.who.kind != PERSON]
        called = [one for one in before if self._is_called(one.who, noun)]
        sort = self._is_movement if is_movement(noun) else _is_known if noun in KNOWN_BODY_NOUNS else None
        who = most_present(called) or (most_present(one for one in before if sort(one.who)) if sort else None)
        return Resolved((who,), "body before", f"{who.name}, named before") if who else None

    def court_before(self, at: int) -> Resolved | None:
        """Return the court that judges sit on: the most present of those named before."""
        who = most_present(
            one
            for one in self.trail.before(at)
            if one.who.kind == BODY and {"court", "tribunal"} & set(key_words(one.who.name))
        )
        return Resolved((who,), "body before", f"{who.name}, whose judges they are") if who else None

    def _is_called(self, who: Who, noun: str) -> bool:
        """Tell whether a noun is a word of a name of somebody in the profile, as `agency` is of the IAEA."""
        return _is_known(who) and noun in self.cast.atlas.name_words(who.id, who.name)

    def _is_movement(self, who: Who) -> bool:
        """Tell whether somebody may be a movement: one that has the word for such in a name of it."""
        return who.kind == BODY and any(map(is_movement, self.cast.atlas.name_words(who.id, who.name)))

    def many(self, words: str, at: int) -> Resolved:
        """Return whom `they` or `both` means: those named together, for `they` only a few words before."""
        if words != "they":
            return self.together.meant(words, at) or UNRESOLVED
        near = self.together.last(self.trail.beginning(self.trail.beginning(at) - 1), at)
        if near:
            return Resolved(near, "they", "those named together right before")
        return self._most_present(at, _SEVERAL, "they")

    def relative(self, at: int) -> Resolved:
        """Return whom `who` or `which` means: the one whose name ends right before it."""
        beside = [one for one in self.trail.before(at) if not one.heard and at - one.end <= _LONGEST_APPOSED]
        fitting = [one for one in beside if _APPOSED.fullmatch(self.cast.text[one.end : at])]
        last = max(fitting, key=lambda trace: trace.at, default=None)
        return Resolved((last.who,), "relative", f"{last.who.name}, named right before") if last else UNRESOLVED

    def owner(self, pronoun: str, at: int) -> Who | None:
        """Return whose office or body it is in `its spokesman`, `his deputy`."""
        return self.trail.last(at, frozenset((PERSON, OFFICE)) if pronoun in HE_OR_SHE else frozenset((STATE, BODY)))

    def described(self, words: str, at: int, owner: Who | None = None) -> Resolved | None:
        """Return who a description means: the envoy, the Russian diplomat, the council; of `owner`, in `its envoy`.

        Those are weighed who were named before or bear an office in the text: by the noun that they go by, else by
        their side, else, for a noun that tells little, by nearness alone.
        """
        if is_indefinite(words):
            return None
        present = {who: presence for who, (presence, _) in self.trail.best(at).items()}
        state = self.cast.state_in(words) or (owner if owner and owner.kind == STATE else None)
        described = self._taken_apart(words, state)
        if described.head in GUESTS | HOSTS:
            return self._at_the_meeting(words, described, at)
        himself = self.owner("his", at) if described.head in COUNTERPARTS else None
        scored = [
            (score, who)
            for who, near in present.items()
            if who != himself and (score := self._fits(described, who, near)) is not None
        ]
        for person in self.cast.offices.with_noun(described.head, at):
            absent = person.who not in present
            score = self._fits_by_noun(described, person.who, self._absence(person, at)) if absent else None
            scored += [(score, person.who)] if score is not None else []
        if not scored:
            return self._counterpart(himself, state)
        _, best = min(scored, key=lambda pair: (-pair[0], *_order(pair[1])))
        return Resolved((best,), "described before", f"{words} is {best.name}, named before")

    def _taken_apart(self, words: str, state: Who | None) -> _Description:
        of = words.partition(" of ")[2]
        return _Description(
            words=frozenset(key_words(without_article(words))),
            head=head_of(words),
            state=state,
            office=self.cast.atlas.office(words),
            of=frozenset() if self.cast.state_in(of) else frozenset(key_words(of)),
        )

    def _counterpart(self, of: Who | None, state: Who | None) -> Resolved | None:
        """Return the office of a state that answers to the one that somebody holds: his Norwegian counterpart."""
        office = next(iter(self.offices_of(of)), None) if of else None
        return office_of(office, state) if office and state else None

    def _at_the_meeting(self, words: str, described: _Description, at: int) -> Resolved | None:
        """Return who the host or the guest is: of the side whose account the text is, or of another."""
        home = self.cast.home
        people = [one for one in self.trail.before(at) if one.who.kind == PERSON]
        own = [one for one in people if home and one.who.side == home.name]
        others = [one for one in people if home and one.who.side not in (None, home.name)]
        called = [one for one in people if described.head in self.nouns_of(one.who)]
        fitting = [
            one
            for one in called or (own if described.head in HOSTS else others)
            if not described.is_of_another_side(one.who)
        ]
        best = most_present(fitting)
        return Resolved((best,), "described before", f"{words} is {best.name}, named before") if best else None

    def _absence(self, person: Person, at: int) -> float:
        """Return how present somebody is who is named behind a place alone, or too far before it."""
        far = person.nearest(at)
        return -float(self.trail.since(at - far, at)) if far > 0 else _NOT_NAMED_YET

    def _fits(self, described: _Description, who: Who, near: float) -> float | None:
        """Return how well a description fits somebody; None where nothing speaks for it, or something against."""
        if described.is_of_another_side(who):
            return None
        if described.head in self.nouns_of(who):
            return self._fits_by_noun(described, who, near)
        if who.kind not in HUMANS:
            return None
        if described.state and who.side == described.state.name and is_human(described.head):
            return _BY_SIDE + near
        return _BY_NEARNESS + near if described.head in ANYBODY and near > _STILL_NEAR else None

    def _fits_by_noun(self, described: _Description, who: Who, near: float) -> float | None:
        """Return how well a description fits somebody who goes by its noun."""
        shared = described.words & self.nouns_of(who)[described.head]
        if described.is_of_another_side(who) or (shared != described.words and who.kind != PERSON):
            return None
        if not described.of <= shared or self._holds_another(described, who):
            return None
        own_side = described.state is not None and who.side == described.state.name
        return _BY_NOUN + 2.0 * len(shared) + (_OWN_SIDE if own_side else 0.0) + near

    def _holds_another(self, described: _Description, who: Who) -> bool:
        """Tell whether somebody holds an office, but another one than is described: no defence minister is *the premier*."""
        held = self.offices_of(who)
        return described.office is not None and bool(held) and described.office not in held

    def offices_of(self, who: Who) -> tuple[str, ...]:
        """Return the usual names of the offices that somebody holds, by the text or the profile."""
        return tuple(office for role in self.cast.roles.get(who, ()) if (office := self.cast.atlas.office(role)))

    def nouns_of(self, who: Who) -> dict[str, frozenset[str]]:
        """Return the nouns that somebody goes by in the text, each with all key words that stand with it."""
        if who not in self.nouns:
            names = [] if who.kind == PERSON else [who.name.removeprefix("unnamed ")]
            names += self.cast.roles.get(who, ())
            self.nouns[who] = {head_of(name): frozenset(key_words(name)) for name in names}
        return self.nouns[who]

    def _most_present(self, at: int, kinds: frozenset[str], rule: str) -> Resolved:
        last = self.trail.last(at, kinds)
        return Resolved((last,), rule, f"{last.name}, named before") if last else UNRESOLVED


def _is_known(who: Who) -> bool:
    return who.kind == BODY and who.id is not None


def _order(who: Who) -> tuple[str, str, str, str]:
    return who.name, who.kind, who.id or "", who.side or ""


def _likelihood(who: Who, gender: str) -> float:
    likely = _likely_gender(who)
    return 0.0 if likely is None else 1.0 if likely == gender else -1.0


def _likely_gender(who: Who) -> str | None:
    """Return what a first name makes likely, `he` or `she`: one known as such, else its ending in -a."""
    first = _first_name(who)
    if len(first) < _SHORTEST_NAME:
        return None
    return pronoun_of_name(first) or ("she" if first.endswith("a") else None)


def _first_name(who: Who) -> str:
    """Return the folded first name of a person; empty where there is a surname alone."""
    first, _, rest = fold(who.name).partition(" ")
    return first if rest and who.kind == PERSON else ""
