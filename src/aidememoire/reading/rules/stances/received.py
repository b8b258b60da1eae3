"""How a thing was received: *the proposal by Norway was received with interest by Chile* is Chile's stance on it, and no proposal of Chile's.

The network takes what was received for what the receiver puts forward, or finds nothing. What *found no support* is backed by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.reading.rules.stances.receptions import COOLLY, DOUBT
from aidememoire.reading.rules.stances.silences import WITHHELD

RECEIVED = Reason("act", "how it was received")
_SURE = 0.8  # words of a closed table
#: Where no word stands that would end the words for one thing.
NO_VERB = r"(?!\b(?:that|which|who|is|are|was|were|has|have|had|said|says|not|no)\b)"
_THING = rf"(?:^|(?<=[.!?;]\s)|(?<=\bthat\s))(?P<thing>{NO_VERB}[^\W_](?:{NO_VERB}[^,.;:!?\n“”\"]){{2,120}})\s"
_BE = r"(?:(?:has|have|had)\sbeen|was|were)\s(?:\w{1,20}ly\s)?"
_TAKEN = r"(?:received|met|greeted|welcomed|taken)"
_INTEREST = r"interest|curiosity|attention|caution|surprise|reserve"
_WARM = r"enthusiasm|approval|satisfaction|applause|acclaim|relief|warmth|gratitude|appreciation"
_HOW = (
    rf"(?:with\s(?:[a-z]{{1,20}}\s){{0,2}}?(?:(?P<interest>{_INTEREST})|(?P<warm>{_WARM})|(?P<silence>silence|indifference)|{DOUBT})"
    rf"|(?P<warmly>warmly|favourably|positively|enthusiastically)|{COOLLY})"
)
_NAME = r"(?:(?:the|its)\s)?[A-Z][\w’'-]{0,30}(?:\s(?:of\s|for\s|the\s){0,2}[A-Z][\w’'-]{0,30}){0,5}"
_IS_TAKEN = re.compile(rf"\b{_BE}{_TAKEN}\s")
_BY = re.compile(
    rf"{_THING}(?P<cue>{_BE}{_TAKEN}\s{_HOW}\sby)\s(?P<source>{_NAME}(?:,\s{_NAME}){{0,4}}(?:,?\sand\s{_NAME})?)",
    re.MULTILINE,
)
_FINDS = r"(?:found|won|received|got|attracted|gained|enjoyed|met\swith)\s(?:no|little|scant)\s"
_FINDS_NO = re.compile(rf"\b{_FINDS}")
_UNSUPPORTED = re.compile(
    rf"{_THING}(?P<cue>(?:(?:has|have|had)\s)?{_FINDS}(?:support|backing|takers|favour|sympathy))\b",
    re.MULTILINE,
)
# What is put forward, and may find support: *the delegation found no support* tells of people.
_PUT_FORWARD = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[A-Z][\w’'-]+)\s(?:[\w’'-]+\s){0,3}?(?:proposals?|plans?|ideas?|suggestions?|amendments?|drafts?|texts?|motions?|offers?|compromises?|requests?|calls?|papers?|resolutions?|options?)\b"
)


def with_what_is_received(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, each thing that somebody receives with his stance on it."""
    found, matches = list(attributions), list(_matches(text))
    drafts = [tuple(Span.of(text, *match.span(part)) for part in ("cue", "thing")) for match in matches]
    chances = sensed([(cue, (thing,)) for cue, thing in drafts])
    for match, (cue, thing), each in zip(matches, drafts, chances, strict=True):
        if each:
            named = match.groupdict().get("source")
            source = (Span.of(text, *match.span("source")),) if named else ()
            act, reasons = _stance(match)
            made = Attribution(source, cue, (thing,), _SURE, acting(each, act, _SURE), reasons)
            inside = found[at(found, thing.start) : at(found, thing.end)]
            put(found, (made,), [*(one for one in inside if _spills(one, cue)), *over(found, cue)])
    return found


def cues_of_received(text: str) -> Iterator[int]:
    """Yield where the cues of such receptions begin."""
    yield from (match.start("cue") for match in _matches(text))


def _matches(text: str) -> Iterator[re.Match[str]]:
    if any(at_words(_IS_TAKEN, text, "ha wa we")):
        yield from at_clauses(_BY, text)
    if any(at_words(_FINDS_NO, text, "fo wo re go at ga en me")):
        yield from (match for match in at_clauses(_UNSUPPORTED, text) if _PUT_FORWARD.match(match["thing"]))


def _stance(match: re.Match[str]) -> tuple[str, tuple[Reason, ...]]:
    """Return the act of a reception, and its reasons: silence is no stance."""
    how = match.groupdict()
    if "source" not in how:
        return "reject", (RECEIVED,)
    if how["silence"]:
        return "assert", (RECEIVED, WITHHELD)
    act = "assert" if how["interest"] else "endorse" if how["warm"] or how["warmly"] else "criticise"
    return act, (RECEIVED,)


def _spills(one: Attribution, cue: Span) -> bool:
    """Tell whether what stands in the thing reaches over the verb behind it."""
    return any(span.overlaps(cue) for span in one.content)
