"""Whom words mean that stand for several: both sides, the two ministers, the parties."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import BODY, GROUP, PARTIES, PEOPLE, STATE, Resolved, Who
from aidememoire.linking.speakers.encounters import Encounters, then_acted, then_met
from aidememoire.linking.speakers.go_betweens import GoBetweens
from aidememoire.linking.speakers.named_talks import talks_between
from aidememoire.linking.speakers.trail import Group, Trace, Trail
from aidememoire.linking.text.descriptions import (
    are_movements,
    are_people,
    are_sides,
    are_states,
    is_movement,
    number_of,
)
from aidememoire.linking.text.index import REACH

_STATES = frozenset((STATE,))
_ANY = PEOPLE | PARTIES
_BODIES = frozenset((BODY, GROUP))
_COUPLED = re.compile(r"[^.;:!?\n]{0,60}?\b(?:and|with|met|to)\b[^.;:!?\n]{0,60}")  # X met her colleague Y
_LISTED = re.compile(r",? ?(?:and )?(?:the |of )*")
_DEFINED = re.compile(r"\b(?:parties|party|sides?)$")
_JOINED = re.compile(r"(?:,)? and (?:the )?(?:[A-Z]\w+ of )?")
_CLAUSE = re.compile(r"; |, (?:while|whereas) ")
_NEAR = 25  # code points from the beginning of a sentence to its subject
_AT_ONCE = 5  # code points from there to a name that is the subject, with an article at most
_FARTHEST = 125  # code points between two who are coupled
_SIDES_OF_A_STATE = frozenset(("Government", "Armed Forces", "Delegation"))
_ARMED = frozenset(("forces", "army", "armed", "guard", "militia", "council", "opposition", "side", "delegation"))


@dataclass(slots=True)
class Together:
    """Those whom a document names in one breath, in the order of the text, by the places of the last of each."""

    cast: Cast
    trail: Trail
    places: list[int] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    go_betweens: GoBetweens = field(init=False)
    defined: Group | None = field(init=False)
    encounters: Encounters = field(init=False)
    met_at: list[tuple[int, Group]] | None = None

    def __post_init__(self) -> None:
        """Note who is named in one breath with whom: persons with persons, states and bodies with one another."""
        self.go_betweens = GoBetweens(self.trail)
        self.encounters = Encounters(self.cast, self.trail)
        self.defined = self.go_betweens.parties() or self._other_two()
        people = [trace for trace in self.trail.named if trace.who.kind in PEOPLE]
        parties = [trace for trace in self.trail.named if self._may_be_party(trace.who)]
        found = sorted([*self._coupled(people), *self._coupled(parties), *talks_between(self.cast)], key=_place)
        self.places, self.groups = [place for place, _ in found], [whos for _, whos in found]

    def meant(self, words: str, at: int) -> Resolved | None:
        """Return whom words mean: the pair that is the subject, those named or heard together most, else two most told of."""
        wanted = number_of(words)
        if self.defined and _DEFINED.search(words) and wanted in (None, len(self.defined)):
            return Resolved(self.defined, "defined", "the parties that the text names")
        if wanted in (None, 2) and not are_movements(words):
            pair = None if are_people(words) else self._subjects(at) or self.encounters.received(at)
            if pair:
                return Resolved(pair, "subject pair", "the two that are the subject here or right before")
            if pair := self._who_conferred(words, at):
                return Resolved(pair, "subject pair", "the two whose meeting the account is of")
        groups = [one for kinds in self._asked(words) if (one := self._named_together(wanted, kinds, at))]
        if groups:  # who mediates is a side only where nobody else is named with anybody
            sides = next((one for one in groups if not any(map(self.go_betweens.mediates, one))), groups[0])
            return Resolved(sides, "together", "those whom the text names together")
        if wanted not in (None, 2) or are_movements(words):
            return None
        found = self._most_spoken_of(2, PEOPLE if are_people(words) else _STATES, at)
        if found:
            return Resolved(found, "most spoken of", "the ones that the text speaks of most")
        return self._of_the_profile(words) if self.go_betweens.told else None

    def _of_the_profile(self, words: str) -> Resolved | None:
        """Return the two parties of the profile, which *the parties* are where a text names but who mediates between them."""
        two = tuple(one for each in self.cast.atlas.parties if (one := self.cast.state_in(each)))
        fits = len(two) == 2 and _DEFINED.search(words) and self.go_betweens.told.isdisjoint(two)
        return Resolved(two, "subject pair", "the two parties of the profile") if fits else None

    def _other_two(self) -> Group | None:
        """Return the only two parties of a text beside those who mediate between them, where it tells who does."""
        others = dict.fromkeys(one.who for one in self.trail.named if self._may_be_party(one.who))
        between = self.go_betweens
        parties = [who for who in others if who not in between.told and not between.hosts(who)]
        governed = {who.side for who in parties if who.kind == BODY}  # a state and its government are one side
        sides = tuple(who for who in parties if who.kind == BODY or who.name not in governed)
        return sides if between.told and len(sides) == 2 else None

    def barred(self, words: str, ruled: Group) -> frozenset[Who]:
        """Return those who cannot be among the sides that words mean: who mediates between them, or reports on them; of movements who is no body."""
        if are_movements(words):
            return frozenset(
                trace.who for trace in (*self.trail.named, *self.trail.heard) if trace.who.kind not in _BODIES
            )
        return self.go_betweens.barred(words, ruled, self._whose_report())

    def _whose_report(self) -> frozenset[Who]:
        """Return the body that reports on the sides and is none itself: a mission of monitors, and no movement."""
        own = (self.cast.origin.reporter, self.cast.origin.publisher)
        return frozenset(who for who in own if who and who.kind == BODY and not self._may_be_party(who))

    def _subjects(self, at: int) -> Group | None:
        """Return the two parties that begin the sentence of a place; where the place begins it, those before it.

        There they are the two that begin the sentence before, else those that begin one each of the two before.
        """
        here = self.trail.beginning(at)
        if at - here >= _NEAR:
            return self._pair_from(here, at)
        before = self.trail.beginning(here - 1) if here else 0
        pair = self._pair_from(before, at) or self._one_a_clause(before, here)
        pair = pair or self._one_each(self.trail.beginning(before - 1) if before else 0, before)
        return self._who_met(before) or pair if pair and not self._acted(before, here) else pair

    def _acted(self, first: int, last: int) -> bool:
        """Tell whether the two with whom a sentence begins did something together, and do not only say what they think."""
        named = [one for one in self.trail.named_between(first, last) if one.who.kind in PARTIES]
        return len(named) > 1 and then_acted(self.cast.text, named[1].end)

    def _who_met(self, last: int) -> Group | None:
        """Return the two parties of whom a sentence told last before a place that they met or signed something."""
        if self.met_at is None:
            self.met_at = sorted(self._meetings())
        before = bisect_left(self.met_at, last, key=lambda row: row[0]) - 1
        at, pair = self.met_at[before] if before >= 0 else (0, None)
        return pair if pair and last - at < REACH and self.cast.origin.in_one_report(at, last) else None

    def _meetings(self) -> Iterator[tuple[int, Group]]:
        """Yield the pairs with which a sentence begins that tells that they met, each with its place."""
        for one, other in pairwise(trace for trace in self.trail.named if trace.who.kind in PARTIES):
            if then_met(self.cast.text, other.end):
                first = self.trail.beginning(one.at)
                pair = self._pair_from(first, other.end) if one.at - first <= _NEAR else None
                if pair == (one.who, other.who):
                    yield one.at, pair

    def _who_conferred(self, words: str, at: int) -> Group | None:
        """Return the two of whose meeting an account, or the sentence itself, tells; a mediator is no side of the parties that he tells of."""
        pair = self.encounters.of_the_account(at)
        if not pair and are_sides(words) and not are_states(words):
            pair = self.encounters.told_after(at)
            pair = None if pair and any(map(self.go_betweens.mediates, pair)) else pair
        return pair if pair and self.go_betweens.told.isdisjoint(pair) else None

    def _pair_from(self, first: int, at: int) -> Group | None:
        """Return the two parties that *and* joins where a sentence begins."""
        named = [one for one in self.trail.named_between(first, at) if one.who.kind in PARTIES]
        if len(named) < 2 or named[0].at - first > _NEAR or self._lists_more(named):
            return None
        joined = _JOINED.fullmatch(self.cast.text[named[0].end : named[1].at])
        return self._as_sides(named[0].who, named[1].who) if joined else None

    def _one_each(self, first: int, second: int) -> Group | None:
        """Return the two parties with which one sentence begins and the next one."""
        named = [self.trail.named_between(start, start + _AT_ONCE) for start in (first, second)]
        if first >= second or not all(named) or self._goes_on(named[0][0]):
            return None
        return self._as_sides(named[0][0].who, named[1][0].who)

    def _one_a_clause(self, first: int, last: int) -> Group | None:
        """Return the two parties with which a sentence begins and its second clause: *Chad undertook to wait; Mali did not*."""
        clause = _CLAUSE.search(self.cast.text, first, last)
        return self._one_each(first, clause.end()) if clause else None

    def _goes_on(self, one: Trace) -> bool:
        """Tell whether others are listed right behind somebody."""
        behind = next((each for each in self.trail.named_between(one.end, one.end + _NEAR)), None)
        return behind is not None and bool(_LISTED.fullmatch(self.cast.text[one.end : behind.at]))

    def _as_sides(self, one: Who, other: Who) -> Group | None:
        fit = all(self._may_be_party(who) and not self.go_betweens.hosts(who) for who in (one, other))
        fit = fit and self.go_betweens.told.isdisjoint((one, other))
        return (one, other) if fit and one != other else None

    def _lists_more(self, named: Sequence[Trace]) -> bool:
        """Tell whether the second of some stands in a list that goes on."""
        return len(named) > 2 and bool(_LISTED.fullmatch(self.cast.text[named[1].end : named[2].at]))

    def _asked(self, words: str) -> Sequence[frozenset[str]]:
        """Return the kinds of those whom words can mean, the likeliest first; governments and capitals are no persons."""
        if are_movements(words):
            return (_BODIES,)
        if are_states(words):
            return (PARTIES,)
        return (PEOPLE, _ANY) if are_people(words) else (PARTIES, PEOPLE) if are_sides(words) else (_ANY,)

    def last(self, first: int, at: int) -> Group | None:
        """Return those who spoke together, else are named together, last between two places."""
        heard = next(self.trail.groups_between(first, at), None)
        return heard or next(reversed(self.between(first, at)), None)

    def _named_together(self, wanted: int | None, kinds: frozenset[str], at: int) -> Group | None:
        """Return the group that is named most before a place, else the first behind it; those who spoke count, too."""
        heard = [whos for whos in self.trail.groups_before(at) if _fits(whos, wanted, kinds)][::-1]
        named = [whos for whos in self.between(at - REACH, at) if _fits(whos, wanted or 2, kinds)]
        behind = [whos for whos in self.between(at, at + REACH) if _fits(whos, wanted or 2, kinds)]
        found = [*named, *heard] or behind[:1]
        order = {frozenset(whos): whos for whos in reversed(found)}
        counts = Counter(whos for whos in map(frozenset, found) if self.go_betweens.told.isdisjoint(whos))
        fitting = [whos for whos in counts if not any(map(self.go_betweens.hosts, whos))]
        fitting = fitting or [whos for whos in counts if not any(map(self.go_betweens.mediates, whos))] or list(counts)
        best = max(fitting, key=counts.__getitem__, default=None)
        return order[best] if best else None

    def _most_spoken_of(self, wanted: int, kinds: frozenset[str], at: int) -> Group | None:
        """Return those whom the text around speaks of most, those named before counting double."""
        weights: Counter[Who] = Counter()
        for trace in self.trail.between(at - REACH, at + REACH):
            if trace.who.kind in kinds and trace.who not in self.go_betweens.told:
                weights[trace.who] += 2 if trace.at < at else 1
        hosts = {who for who in weights if self.go_betweens.hosts(who)}
        if len(weights) - len(hosts) >= wanted:
            weights = Counter({who: count for who, count in weights.items() if who not in hosts})
        best = tuple(who for who, _ in weights.most_common(wanted))
        return best if len(best) == wanted else None

    def _may_be_party(self, who: Who) -> bool:
        """Tell whether somebody may be a side: a state or its government, a movement, an army; no court or agency."""
        if who.kind != BODY:
            return who.kind in PARTIES
        words = self.cast.atlas.name_words(who.id, who.name)
        return (
            self.cast.atlas.body(who.name) in _SIDES_OF_A_STATE or any(map(is_movement, words)) or bool(words & _ARMED)
        )

    def between(self, first: int, last: int) -> Sequence[Group]:
        """Return those named in one breath from one place up to, not including, another, in the order of the text."""
        return self.groups[bisect_left(self.places, first) : bisect_left(self.places, last)]

    def _coupled(self, traces: Sequence[Trace]) -> Iterator[tuple[int, Group]]:
        """Yield those of some traces who stand in one breath, two or more, each time by the place of the last."""
        listed: list[Who] = []
        for one, other in pairwise(traces):
            between = self.cast.text[one.end : min(other.at, one.end + _FARTHEST)]
            if one.who not in listed:
                listed = [one.who]
            if one.who == other.who or other.at < one.end:
                continue
            goes_on = _LISTED.fullmatch(between) and other.who not in listed
            if len(listed) > 2 and not goes_on:
                yield one.at, tuple(listed)
            listed = [*listed, other.who] if goes_on else [other.who]
            if _COUPLED.fullmatch(between) and other.at - one.end < _FARTHEST:
                yield other.at, (one.who, other.who)
        if len(listed) > 2:
            yield traces[-1].at, tuple(listed)


def _fits(whos: Group, wanted: int | None, kinds: frozenset[str]) -> bool:
    return (wanted is None or len(whos) == wanted) and all(who.kind in kinds for who in whos)


def _place(found: tuple[int, Group]) -> int:
    return found[0]
