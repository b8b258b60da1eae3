"""The states to which words point back: *its* to the one that its clause begins with, *the ministry* to that of the one named last."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import fold
from aidememoire.model import Mention

_CLAUSE = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.!?][”\"’)]{0,3}\s{1,3}(?=[“\"‘(A-Z])|\n\s{0,3}|;\s"
    r"|(?<![^\n])[A-Z][^\n()]{2,40}\([^\n()]{2,40}\)\s[–—-]{1,2}\s"  # LISK, March 18 (Agency) -
)
_OPENING = re.compile(r"(?:(?:But|And|Yet|Meanwhile|However|Earlier|On \w{3,10}|In [A-Z][\w-]{1,20}),? )?(?:[Tt]he )?")
_GOES_ON = re.compile(r"(?:It|That|This)\b")
_WITH_ANOTHER = re.compile(r"(?:,? and |, )(?:the )?(?=[A-Z])")
_CLAUSES = 3  # how many, that of the words included, in which those stand to whom they point
_FAR = 700  # code points before the words, at most
_NAMING = frozenset(("GPE", "ORG", "ROLE"))


@dataclass(frozen=True, slots=True)
class PointedBack:
    """The mentions of one document, for what points back to them; `state_in` tells the name of the state that words have."""

    text: str
    shelf: Shelf[Mention]
    atlas: Atlas
    state_in: Callable[[str], str | None]

    def its(self, at: int) -> str | None:
        """Return whose *its* at a place is: the state that the nearest clause begins with that names anybody before it."""
        for start, end in islice(self._clauses(at), _CLAUSES):
            opening = _OPENING.match(self.text, start)
            begin = opening.end() if opening else start
            named = self._naming(start, end)
            if named and self.text[start] not in '“"‘' and not _GOES_ON.match(self.text, start):
                return self._alone([one for one in named if one.span.start in (start, begin)])
        return None

    def of_the_body(self, noun: str, at: int) -> str | None:
        """Return whose a bare noun for a body is: that of the one named last, else the one state of its clause and the one before."""
        body = self.body(noun, at)
        if body:
            return self.state_in(body.span.text)
        (begin, _), *_ = [*islice(self._clauses(at), _CLAUSES - 1)][-1:]
        states = {state for one in self._naming(begin, at) if (state := self.state_in(one.span.text))}
        return self.its(at) if len(states) == 1 else None

    def body(self, noun: str, at: int) -> Mention | None:
        """Return the body of a state named last before a place that a bare noun may mean: *the ministry*, *the army*."""
        kind = self.atlas.body(noun)
        such = (
            one
            for one in self._naming(at - _FAR, at)
            if one.type != "ROLE" and self._is_such(one.span.text, kind, noun)
        )
        return next((one for one in reversed([*such]) if self.state_in(one.span.text)), None)

    def _is_such(self, words: str, kind: str | None, noun: str) -> bool:
        own = self.atlas.body(words)
        return own is not None and (own == kind if kind else fold(noun).split()[-1] in fold(words).split())

    def _clauses(self, at: int) -> Iterator[tuple[int, int]]:
        """Yield where the clauses before a place begin and end, the nearest first, which ends there."""
        first = max(0, at - _FAR)
        begins = [first, *(found.end() for found in _CLAUSE.finditer(self.text, first, at))]
        for begin in reversed(begins):
            yield begin, at
            at = begin

    def _naming(self, first: int, last: int) -> list[Mention]:
        return [
            one for one in self.shelf.beginning(max(0, first), last) if one.type in _NAMING and one.span.end <= last
        ]

    def _alone(self, first: list[Mention]) -> str | None:
        """Return the state of the widest of the mentions that a clause begins with, where *and* joins no other to it."""
        widest = max(first, key=lambda one: one.span.end, default=None)
        joint = widest and _WITH_ANOTHER.match(self.text, widest.span.end)
        if widest is None or (joint and self._naming(joint.end(), joint.end() + 60)):
            return None
        return self._state_of(widest)

    def _state_of(self, one: Mention) -> str | None:
        """Return the state that a mention is of: by its name, or as an office or a body of its own."""
        words = one.span.text
        known = {"ROLE": self.atlas.office, "ORG": self._body_of}.get(one.type)
        return self.state_in(words) if known is None or known(words) else None

    def _body_of(self, words: str) -> str | None:
        """Return what tells that a body is a state's own, or a side by itself."""
        hit = self.atlas.exact(words)
        return self.atlas.body(words) or (hit.actor.name if hit and hit.actor.id == hit.actor.side else None)
