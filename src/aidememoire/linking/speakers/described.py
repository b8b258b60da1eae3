"""Whom a description means among those named or heard before it: the envoy, the Russian diplomat, its council, the host."""

from __future__ import annotations

from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.people import Person
from aidememoire.linking.cast.who import HUMANS, NAMELESS, PEOPLE, PERSON, STATE, Resolved, Who, office_of
from aidememoire.linking.speakers.trail import Trail, most_present
from aidememoire.linking.text.descriptions import (
    ANYBODY,
    COUNTERPARTS,
    GUESTS,
    HOSTS,
    head_of,
    is_human,
    is_indefinite,
    without_article,
)
from aidememoire.linking.text.names import key_words
from aidememoire.reading.wordlists import set_of

_BY_NOUN, _BY_SIDE, _BY_NEARNESS = 30.0, 20.0, 10.0  # what a description can rest on, each before the next
_PER_WORD = 2.0  # more for each word that the description shares with what somebody goes by
_OWN_SIDE = 5.0  # more for who is of the side that a description names than for who is of none
# What those are called who have a seat in a parliament, and those who sit on a bench.
_ALIKE = (
    set_of("mp senator congressman congresswoman parliamentarian lawmaker legislator"),
    set_of("judge justice magistrate"),
)
_NOT_NAMED_YET = -8.0
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
class Described:
    """Resolves the descriptions of one document along its trail."""

    cast: Cast
    trail: Trail
    nouns: dict[Who, dict[str, frozenset[str]]] = field(default_factory=dict)

    def meant(self, words: str, at: int, owner: Who | None = None) -> Resolved | None:
        """Return who a description means: the envoy, the Russian diplomat, the council; of `owner`, in `its envoy`.

        Those are weighed who were named before or bear an office in the text: by the noun that they go by, else by
        their side, else, for a noun that tells little, by nearness alone.
        """
        if is_indefinite(words):
            return None
        state = self.cast.state_in(words) or (owner if owner and owner.kind == STATE else None)
        described = self._taken_apart(words, state)
        if described.head in GUESTS | HOSTS:
            return self._at_the_meeting(words, described, at)
        himself = self.trail.last(at, PEOPLE) if described.head in COUNTERPARTS else None
        scored = self._scored(described, at, himself)
        if not scored:
            return self._counterpart(himself, state)
        _, best = min(scored, key=lambda pair: (-pair[0], *_order(pair[1])))
        return Resolved((best,), "described before", f"{words} is {best.name}, named before")

    def nouns_of(self, who: Who) -> dict[str, frozenset[str]]:
        """Return the nouns that somebody goes by in the text, each with all key words that stand with it."""
        if who not in self.nouns:
            names = [] if who.kind == PERSON else [who.name.removeprefix(NAMELESS)]
            names += self.cast.roles.get(who, ())
            nouns = {head_of(name): frozenset(key_words(name)) for name in names}
            alike = {
                one: nouns[noun] | {one} for noun in nouns for sort in _ALIKE if noun in sort for one in sorted(sort)
            }
            self.nouns[who] = alike | nouns
        return self.nouns[who]

    def offices_of(self, who: Who) -> tuple[str, ...]:
        """Return the usual names of the offices that somebody holds, by the text or the profile."""
        return tuple(office for role in self.cast.roles.get(who, ()) if (office := self.cast.atlas.office(role)))

    def _taken_apart(self, words: str, state: Who | None) -> _Description:
        of = words.partition(" of ")[2]
        return _Description(
            words=frozenset(key_words(without_article(words))),
            head=head_of(words),
            state=state,
            office=self.cast.atlas.office(words),
            of=frozenset() if self.cast.state_in(of) else frozenset(key_words(of)),
        )

    def _scored(self, described: _Description, at: int, himself: Who | None) -> list[tuple[float, Who]]:
        """Return those whom a description may mean, but for `himself`, each with how well it fits.

        Whom the text gives an office comes in also where he is named behind the place alone, or too far before it.
        """
        present = {who: presence for who, (presence, _) in self.trail.best(at).items()}
        scored = [
            (score, who)
            for who, near in present.items()
            if who != himself and (score := self._fits(described, who, near)) is not None
        ]
        likely = (one for one in self.cast.offices.with_noun(described.head, at) if one.who not in present)
        absent = (one for one in likely if described.state or self.cast.is_of_the_report(one, at))
        return scored + [
            (score, person.who)
            for person in absent
            if (score := self._fits_by_noun(described, person.who, self._absence(person, at))) is not None
        ]

    def _counterpart(self, of: Who | None, state: Who | None) -> Resolved | None:
        """Return the office of a state that answers to the one that somebody holds: his Norwegian counterpart."""
        if not (of and state):
            return None
        if office := next(iter(self.offices_of(of)), None):
            return office_of(office, state)
        noun, _, side = of.name.rpartition(" of ")  # `representative of France`
        return office_of(noun, state) if of.kind != PERSON and side and side == of.side else None

    def _at_the_meeting(self, words: str, described: _Description, at: int) -> Resolved | None:
        """Return who the host or the guest is: of the side whose account the text is, or of another."""
        home = self.cast.origin.home
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
        return _BY_NOUN + _PER_WORD * len(shared) + (_OWN_SIDE if own_side else 0.0) + near

    def _holds_another(self, described: _Description, who: Who) -> bool:
        """Tell whether somebody holds an office, but another one than is described: no defence minister is *the premier*."""
        held = self.offices_of(who)
        return described.office is not None and bool(held) and described.office not in held


def _order(who: Who) -> tuple[str, str, str, str]:
    """Return what decides between two whom a description fits alike."""
    return who.name, who.kind, who.id or "", who.side or ""
