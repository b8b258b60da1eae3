"""Who was named or heard where in a document, and how present each still is at a later place."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import HUMANS, NOBODY, Resolved, Who
from aidememoire.linking.text.carriers import is_outlet
from aidememoire.linking.text.index import REACH, ends_with
from aidememoire.linking.text.vocatives import is_credited, is_dateline, is_vocative
from aidememoire.model import ACTOR_TYPES, Mention

# No title and no letter of a name ends a sentence: *Gen. Vik*, *Antony J. Lund*, *the U.S. Secretary*.
_SENTENCE = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\b[Hh]on)(?<!\bGen)(?<!\bCol)(?<!\bLt)(?<!\bProf)(?<!\bAmb)(?<!\bSen)(?<!\bGov)(?<!\b[A-Z])[.!?][”\"’)]*\s+(?=[“\"‘(A-Z])|\n+"
)
_TOLD = re.compile(r"\b(?:told|telling|tells|interview (?:with|to)|statement to)\s+(?:the\s+)?\Z")
Group = tuple[Who, ...]
_NAMED = ACTOR_TYPES | {"INS"}
_PARAGRAPH = 2  # sentences that the beginning of a paragraph counts for: it puts what was before it farther away
TOLD_BEHIND = re.compile(
    r",[’”'\"]? (?:(?:said|added|replied|insisted|warned) )?\Z"
)  # what is told stands before who tells it
SUBJECT = 25  # code points from the beginning of a sentence in which its subject is likely named
_NEVER = float("-inf"), -1
_HEARD, _HEARD_NESTED, _AS_SUBJECT = 2.0, 0.2, 0.7


@dataclass(frozen=True, slots=True)
class Trace:
    """A place where somebody was named, or (`heard`) spoke.

    `weight` is how present it makes him: the number of its sentence, and more for who spoke, or was a subject. `number`
    is his own in the trail.
    """

    at: int
    end: int
    who: Who
    number: int
    weight: float
    heard: bool = False
    nested: bool = False


@dataclass(slots=True)
class Trail:
    """All traces of one document so far: of its mentions from the beginning, of its speakers as they speak."""

    cast: Cast
    named: list[Trace] = field(default_factory=list)
    heard: list[Trace] = field(default_factory=list)
    groups: list[tuple[int, Group]] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    numbers: dict[Who, int] = field(default_factory=dict)
    whos: list[Who] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Note where everybody is named."""
        for found in _SENTENCE.finditer(self.cast.text):
            self.ends += [found.end()] * (_PARAGRAPH if "\n" in found[0] else 1)
        for mention in self.cast.shelf.items:
            resolved = self.cast.resolve(mention) if mention.type in _NAMED and not self._is_aside(mention) else None
            at, whos = mention.span.start, resolved.whos if resolved else ()
            self.named += [Trace(at, mention.span.end, who, self._number(who), self._weight(at)) for who in whos]

    def _is_aside(self, mention: Mention) -> bool:
        """Tell whether a mention is of nobody who may be meant later: in the letterhead, a writer, one spoken to, the town of the dateline, an outlet that is told something."""
        origin = self.cast.origin
        if mention.span.end <= origin.letterhead or (
            origin.kind == "news" and is_credited(self.cast.text, mention.span)
        ):
            return True
        if mention.type == "GPE":
            return is_dateline(self.cast.text, mention.span)
        if mention.type == "ORG":
            return is_outlet(mention.span.text) and ends_with(_TOLD, self.cast.text, mention.span.start)
        return mention.type == "ROLE" and is_vocative(self.cast.text, mention.span)

    def hear(self, at: int, resolved: Resolved, nested: bool) -> None:
        """Note that somebody speaks at a place, at the top or inside somebody else's statement."""
        if len(resolved.whos) > 1:
            insort(self.groups, (at, resolved.whos), key=_place_of_group)
        weight = self._weight(at) + (_HEARD_NESTED if nested else _HEARD)
        for who in resolved.whos:
            if who is not NOBODY:
                insort(self.heard, Trace(at, at, who, self._number(who), weight, True, nested), key=_place)

    def before(self, at: int) -> list[Trace]:
        """Return the traces within reach before a place, in its report: of names first, then of speakers."""
        return self.around(at - REACH, at, at)

    def around(self, first: int, at: int, last: int) -> list[Trace]:
        """Return the traces between two places around another that stand in the same report of a round-up."""
        return self.between(*self.cast.origin.within(first, at, last))

    def between(self, first: int, last: int) -> list[Trace]:
        """Return the traces from one place up to, not including, another: of names first, then of speakers."""
        both = (self.named, self.heard)
        return [trace for some in both for trace in some[_find(some, first) : _find(some, last)]]

    def named_between(self, first: int, last: int) -> Sequence[Trace]:
        """Return the traces of names alone from one place up to, not including, another."""
        return self.named[_find(self.named, first) : _find(self.named, last)]

    def groups_before(self, at: int) -> Iterator[Group]:
        """Yield those who spoke together within reach before a place, the last first."""
        return self.groups_between(at - REACH, at)

    def groups_between(self, first: int, last: int) -> Iterator[Group]:
        """Yield those who spoke together from one place up to, not including, another, the last first."""
        begin, end = (bisect_left(self.groups, place, key=_place_of_group) for place in (first, last))
        return (whos for _, whos in reversed(self.groups[begin:end]))

    def best(self, at: int) -> dict[Who, tuple[float, int]]:
        """Return how present everybody is who was named or heard within reach before a place, and where the last time.

        That is less with each sentence since.
        """
        here = self._sentence(at)
        best: dict[int, tuple[float, int]] = {}
        for trace in self.before(at):
            weight, last = best.get(trace.number, _NEVER)
            best[trace.number] = (
                trace.weight if trace.weight > weight else weight,
                trace.at if trace.at > last else last,
            )
        return {self.whos[number]: (weight - here, last) for number, (weight, last) in best.items()}

    def last(self, at: int, kinds: frozenset[str], but: Container[Who] = ()) -> Who | None:
        """Return who of some kinds is most present at a place, some left out."""
        return most_present(trace for trace in self.before(at) if trace.who.kind in kinds and trace.who not in but)

    def last_heard(self, at: int, but: Sequence[Who] = ()) -> Who | None:
        """Return the person who spoke last, not inside somebody else's statement, within reach before a place."""
        heard = self.heard[_find(self.heard, at - REACH) : _find(self.heard, at)]
        people = (one.who for one in reversed(heard) if one.who.kind in HUMANS and not one.nested)
        return next((who for who in people if who not in but), None)

    def since(self, first: int, at: int) -> int:
        """Return how many sentences end between two places."""
        return self._sentence(at) - self._sentence(first)

    def beginning(self, at: int) -> int:
        """Return where the sentence of a place begins."""
        number = self._sentence(at)
        return self.ends[number - 1] if number else 0

    def ending(self, at: int) -> int:
        """Return where the sentence of a place ends."""
        return next(iter(self.ends[self._sentence(at) :]), len(self.cast.text))

    def _number(self, who: Who) -> int:
        if who not in self.numbers:
            self.numbers[who] = len(self.whos)
            self.whos.append(who)
        return self.numbers[who]

    def _weight(self, at: int) -> float:
        return self._sentence(at) + (_AS_SUBJECT if at - self.beginning(at) < SUBJECT else 0.0)

    def _sentence(self, at: int) -> int:
        return bisect_left(self.ends, at + 1)


def most_present(traces: Iterable[Trace]) -> Who | None:
    """Return whom the weightiest of some traces is of, the last of several."""
    best = max(traces, key=lambda trace: (trace.weight, trace.at), default=None)
    return best.who if best else None


def _place(trace: Trace) -> int:
    return trace.at


def _place_of_group(group: tuple[int, Group]) -> int:
    return group[0]


def _find(traces: list[Trace], at: int) -> int:
    return bisect_left(traces, at, key=_place)
