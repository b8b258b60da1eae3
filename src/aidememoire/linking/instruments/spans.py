"""The words of an instrument, whole: with the paper that a body made, the noun behind an adjective, the closing bracket.

The network now and then marks *Presidency of 4 March* alone in *the statement of the Presidency of 4 March*, *Qatari* in
*the Qatari proposal*, *resolution 2791 (2025* in *resolution 2791 (2025)*, *of 21 July 2023* in *the Council's decision of 21 July 2023*,
and two as one: *the Tallow Accord and Board resolution GOV/2024/61*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.linking.instruments.names import FAMILY_OF, GENERIC, noun_of
from aidememoire.linking.text.index import Shelf
from aidememoire.model import Mention, Span

_NOUN = "|".join(sorted({*FAMILY_OF, *GENERIC} - {"one"}))
_OF = re.compile(
    rf"(?:\b(?:the|this|that|its|their|his|her|our) (?:[\w-]+ ){{0,2}}?)?(?<![\w-])(?:{_NOUN})s? (?:of|by|from) (?:the )?\Z",
    re.IGNORECASE,
)
#: The noun right before a span that begins with *of*, and the owner before one that begins with his *s*.
_DATED = re.compile(
    rf"(?:\b(?:the|this|that|its|their|his|her|our|[A-Z][\w-]*[’']s) (?:[\w’'-]+ ){{0,2}}?)?(?<![\w-])(?:{_NOUN})s? \Z",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?<![\w-])[\w-]+[’']\Z")
#: Between two papers, the first of which ends with its noun and day.
_AND = re.compile(
    rf"\b(?:{_NOUN})(?: of (?:[\w,]+ ){{0,2}}?\d{{4}})?(?P<and> and )(?=(?:the |its )?(?:[\w/-]+ ){{0,3}}?(?:{_NOUN})\b)",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"(?:[Tt]he |[Aa]n? |[Ii]ts |[Tt]heir )?[A-Z][\w-]+")
_BEHIND = re.compile(rf" (?:{_NOUN})\b")
_ARTICLE = re.compile(r"\A(?:the|its) ", re.IGNORECASE)
_CLOSING = re.compile(r"[^()\n]{0,20}\)")
_BEFORE = 80  # code points before a mention, among which the noun of its paper stands


def whole_instruments(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions with the INS ones whole, each of these once; what another has taken in is none of its own.

    They are in the order of their words where any has grown, else as they were given.
    """
    shelf = Shelf.of((one.span, one) for one in mentions)
    parted = [each for one in mentions for each in (_parted(one) if one.type == "INS" else (one,))]
    whole = [replace(one, span=_whole(text, one.span, shelf)) if one.type == "INS" else one for one in parted]
    grown = Shelf.of((one.span, one.span) for one, before in zip(whole, parted, strict=True) if one != before)
    if not grown.items:
        return tuple(parted)
    others = [one for one in whole if one.type != "INS"]
    papers = dict.fromkeys(one for one in whole if one.type == "INS" and not _is_taken_in(one.span, grown))
    return tuple(sorted((*others, *papers), key=lambda one: (one.span.start, -one.span.end)))


def _whole(text: str, span: Span, shelf: Shelf[Mention]) -> Span:
    """Return the whole words of an instrument, or those that are marked where these would cross another mention."""
    start, end = span.start, span.end
    if "[" in span.text and "]" not in span.text:  # *the TPA [Tallow Peace Accord* is the TPA
        end = start + len(span.text.partition("[")[0].rstrip())
    if "(" in span.text and span.text.count("(") > span.text.count(")") and (closing := _CLOSING.match(text, end)):
        end = closing.end()
    if span.text.startswith("s ") and (owner := _OWNER.search(text, max(0, start - _BEFORE), start)):
        start = owner.start()
    elif noun_of(span.text) is None:
        before = _DATED if span.text.startswith("of ") else _OF
        paper = before.search(text, max(0, start - _BEFORE), start)
        behind = _BEHIND.match(text, end) if _ADJECTIVE.fullmatch(span.text) else None
        start, end = paper.start() if paper else start, behind.end() if behind and not paper else end
    crossed = any(
        one.span.start < start < one.span.end or one.span.start < end < one.span.end
        for one in shelf.beginning(start - _BEFORE, end)
        if one.span != span
    )
    return span if crossed else Span.of(text, start, end)


def _parted(one: Mention) -> Iterator[Mention]:
    """Yield a mention, or each of the two papers that it names: the second has a number, a day or an article."""
    found = _AND.search(one.span.text)
    second = one.span.text[found.end() :] if found else ""
    named = found is not None and " " in _ARTICLE.sub(
        "", one.span.text[: found.start("and")]
    )  # not `the Law and Order Act`
    if not (found and named and (_ARTICLE.match(second) or re.search(r"\d", second))):
        yield one
        return
    at = one.span.start
    yield replace(one, span=Span(at, at + found.start("and"), one.span.text[: found.start("and")]))
    yield from _parted(replace(one, span=Span(at + found.end("and"), one.span.end, second)))


def _is_taken_in(span: Span, grown: Shelf[Span]) -> bool:
    return any(one != span and one.holds(span) for one in grown.beginning(span.start - _BEFORE, span.start + 1))
