"""The words of an instrument, whole: with the paper that a body made, the noun behind an adjective, the closing bracket.

The network now and then marks *Presidency of 4 March* alone in *the statement of the Presidency of 4 March*, *Qatari* in
*the Qatari proposal*, *resolution 2791 (2025* in *resolution 2791 (2025)*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.linking.index import Shelf
from aidememoire.linking.instrument_names import FAMILY_OF, GENERIC, noun_of
from aidememoire.model import Mention, Span

_NOUN = "|".join(sorted({*FAMILY_OF, *GENERIC} - {"one"}))
_OF = re.compile(
    rf"(?:\b(?:the|this|that|its|their|his|her|our) (?:[\w-]+ ){{0,2}}?)?(?<![\w-])(?:{_NOUN})s? (?:of|by|from) (?:the )?\Z",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?[A-Z][\w-]+")
_BEHIND = re.compile(rf" (?:{_NOUN})\b")
_CLOSING = re.compile(r"[^()\n]{0,20}\)")
_BEFORE = 80  # code points before a mention, among which the noun of its paper stands


def whole_instruments(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions with the INS ones whole, each of these once; what another has taken in is none of its own.

    They are in the order of their words where any has grown, else as they were given.
    """
    shelf = Shelf.of((one.span, one) for one in mentions)
    whole = [replace(one, span=_whole(text, one.span, shelf)) if one.type == "INS" else one for one in mentions]
    grown = Shelf.of((one.span, one.span) for one, before in zip(whole, mentions, strict=True) if one != before)
    if not grown.items:
        return tuple(mentions)
    others = [one for one in whole if one.type != "INS"]
    papers = dict.fromkeys(one for one in whole if one.type == "INS" and not _is_taken_in(one.span, grown))
    return tuple(sorted((*others, *papers), key=lambda one: (one.span.start, -one.span.end)))


def _whole(text: str, span: Span, shelf: Shelf[Mention]) -> Span:
    """Return the whole words of an instrument, or those that are marked where these would cross another mention."""
    start, end = span.start, span.end
    if "(" in span.text and span.text.count("(") > span.text.count(")") and (closing := _CLOSING.match(text, end)):
        end = closing.end()
    if noun_of(span.text) is None:
        paper = _OF.search(text, max(0, start - _BEFORE), start)
        behind = _BEHIND.match(text, end) if _ADJECTIVE.fullmatch(span.text) else None
        start, end = paper.start() if paper else start, behind.end() if behind and not paper else end
    crossed = any(
        one.span.start < start < one.span.end or one.span.start < end < one.span.end
        for one in shelf.beginning(start - _BEFORE, end)
        if one.span != span
    )
    return span if crossed else Span.of(text, start, end)


def _is_taken_in(span: Span, grown: Shelf[Span]) -> bool:
    return any(one != span and one.holds(span) for one in grown.beginning(span.start - _BEFORE, span.start + 1))
