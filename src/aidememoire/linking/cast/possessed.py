"""Whose somebody is by words that only point back: *its foreign minister, Ana Vik*, *ministry spokeswoman Ana Vik*.

*Its* belongs to the state that its clause, or the one before, begins with; a ministry, an army, a government is the one
named last before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.linking.cast.allegiance import is_of_no_government
from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.elsewhere import places_among
from aidememoire.linking.cast.people import Person
from aidememoire.linking.text.descriptions import is_former, is_spokesperson
from aidememoire.linking.text.index import Shelf
from aidememoire.model import Mention, Span

_TITLE = r"(?:(?:Mr|Ms|Mrs|Dr|Gen|Col|General|Colonel|Major)\.? )?"
_WORDS = r"[a-z][a-z’'-]{1,30}(?: [a-z][a-z’'-]{0,30}){0,5}"
_ITS_BEFORE = re.compile(rf"\b[Ii]ts (?P<role>{_WORDS}),? {_TITLE}\Z")
_ITS_BEHIND = re.compile(rf",? (?:who is )?its (?P<role>{_WORDS})(?=[,.;)])")
_BODY = (
    r"(?P<body>(?:[A-Za-z]{2,12} (?:and [A-Za-z]{2,12} )?)?(?:[Mm]inistry|[Gg]overnment|[Cc]abinet|[Aa]rmy|[Nn]avy|[Mm]ilitary"
    r"|[Pp]residency|[Pp]olice|[Pp]arliament))"
)
_SPOKES = r"(?:chief |deputy |senior )?(?:spokes(?:man|woman|person)|press secretary)"
_SPOKES_BEFORE = re.compile(rf"(?<![\w’'] )\b(?:[Tt]he |[Aa]n? )?{_BODY}(?:[’']s)? {_SPOKES},? {_TITLE}\Z")
_SPOKES_BEHIND = re.compile(
    rf",? (?:the |a )?(?:{_SPOKES} (?:of|for) (?:the )?{_BODY}(?=[,.;)])|{_BODY.replace('?P<body>', '?P<own>')}(?:[’']s)? {_SPOKES}(?=[,.;)]))"
)
_MINISTRY = re.compile(r"\bMinistry\b|\bministry\b")
_CLAUSE = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?:[.!?][”\"’)]*\s+(?=[“\"‘(A-Z])|\n+|;\s+)")
_OPENING = re.compile(r"(?:(?:But|And|Yet|Meanwhile|However|Earlier|On \w{3,10}|In [A-Z][\w-]{1,20}),? )?(?:[Tt]he )?")
_WITH_ANOTHER = re.compile(r"(?:[’']s)?(?:,? and |, )(?:the )?(?=[A-Z])")
_AROUND = 120  # code points before a name in which such words stand
_FAR = 700  # code points before it in which those stand whom they point to
_NAMING = ("GPE", "ORG", "LOC", "ROLE")
StateIn = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class _Before:
    """What a text names before the words that point back: `state_in` tells the state that words name."""

    text: str
    shelf: Shelf[Mention]
    atlas: Atlas
    state_in: StateIn

    def subject(self, at: int) -> str | None:
        """Return the state that the clause of a place begins with, or the one before where the clause begins there."""
        for start, end in islice_two(self._clauses(at)):
            opening = _OPENING.match(self.text, start)
            begin = opening.end() if opening else start
            if begin >= end:
                continue
            return self._state_at(start, begin, end)
        return None
