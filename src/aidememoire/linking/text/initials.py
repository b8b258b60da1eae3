"""Parts of a name that the reader leaves out: *Ms. N.* Rakhimova, Rin Ok*-su*, and *Ana Vik* behind her office, who is *Vik* further down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from aidememoire.model import Mention, Span

_INITIALS = re.compile(r"\b(?:[A-Z]\.[ -]?){1,3}\Z")
_TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Mme|Dr|Prof|H\.E|Sir|Amb|Gen|Col)\.? \Z")
# A name of two short words, the last of which goes on behind a hyphen; *Ana Vik-led* and *Ana Vik-era* are none.
_SHORT_NAME = re.compile(r"[A-Z][a-z]{1,6} [A-Z][a-z]{1,4}")
_CUT = re.compile(
    r"-(?!(?:\w*ed|era|like|style|born|run|made|type|turned|held|bound|built|loyal|ally|allies|team|camp|backer|regime)\b)[a-z]{2,6}\b(?!-)"
)
_BEHIND_AN_OFFICE = re.compile(r",? (?P<name>(?:[A-Z][\w’'-]+ ){1,2}(?P<last>[A-Z][\w’'-]+))")
_FAR = 20  # code points before a name in which its initials and the style before them stand


def with_initials(text: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions, each person with the initials behind a style or an office and to the end of the name, and none that is but such an initial.

    Who is named further down and stands unmarked behind an office is marked there too. An initial that was taken for a person (*S* in *Foreign Ministers S. Rahimov and Wen Li*) is one of the name behind it.
    """
    mentions = [*mentions, *_behind_offices(text, mentions)]
    openings = {one.span.end + 1 for one in mentions if one.type == "ROLE"}
    openings |= {one.span.start for one in mentions if one.type == "PER" and len(one.span.text) == 1}
    whole = [_whole(text, one, openings) for one in mentions]
    taken = [new.span for old, new in zip(mentions, whole, strict=True) if new is not old]
    inner = {
        one for one in whole if one.type == "PER" and any(span != one.span and span.holds(one.span) for span in taken)
    }
    return tuple(one for one in whole if one not in inner)


def _behind_offices(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the persons whose names the reader has not marked behind their offices, though it has their surnames elsewhere."""
    starts, surnames = {one.span.start for one in mentions}, {one.span.text for one in mentions if one.type == "PER"}
    for one in mentions:
        found = _BEHIND_AN_OFFICE.match(text, one.span.end) if one.type == "ROLE" else None
        name = Span.of(text, *found.span("name")) if found and found["last"] in surnames else None
        if name and starts.isdisjoint(range(name.start, name.end)):
            yield Mention("PER", name)


def _whole(text: str, one: Mention, openings: Set[int]) -> Mention:
    """Return a person's mention from its initials on, where a style stands before these or one of the openings is there."""
    if one.type != "PER":
        return one
    rest = _CUT.match(text, one.span.end) if _SHORT_NAME.fullmatch(one.span.text) else None
    one = replace(one, span=Span.of(text, one.span.start, rest.end())) if rest else one
    first = max(0, one.span.start - _FAR)
    found = _INITIALS.search(text, first, one.span.start) if len(one.span.text) > 1 else None
    if found is None:
        return one
    titled = _TITLED.search(text, max(0, found.start() - _FAR), found.start())
    if not titled and found.start() not in openings:
        return one
    return replace(one, span=Span.of(text, found.start(), one.span.end))
