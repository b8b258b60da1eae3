"""Names cut in two: *Ana Vik said that Corvo shelled the port and demanded an apology* is Ana Vik's demand, not Ana's.

Far from its cue, or before a relative clause, the network now and then takes but the first words of a name for the source: *the Chadian Foreign*
for *the Chadian Foreign Ministry, which*. No name goes over a line: what is taken for one there is two headings. Nor is the day part of who
speaks that some write right before the verb: *Corvo 12 March said*.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import ACTOR_TYPES, Mention, Span
from aidememoire.reading.network.attributions import Attribution

_NAMED = ACTOR_TYPES | {"INS"}
_OF_THE_NAME = re.compile(
    r"(?:^|\s)(?:of|from|dated|for|the|this|that|and|to|in|since)\s\Z", re.IGNORECASE
)  # before its date


def with_whole_names(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, each source that begins or ends within a name with the whole of it, and contents that end in a date."""
    names = sorted(one.span for one in mentions if one.type in _NAMED and "\n" not in one.span.text)
    dates = sorted(one.span for one in mentions if one.type == "DATE")
    return [_with_whole_names(text, one, names, dates) for one in attributions]


def _with_whole_names(text: str, one: Attribution, names: Sequence[Span], dates: Sequence[Span]) -> Attribution:
    source = tuple(_without_its_day(text, _whole(text, span, one, names), one, dates) for span in one.source)
    content = tuple(_with_whole_date(text, span, one, dates) for span in one.content)
    return one if (source, content) == (one.source, one.content) else replace(one, source=source, content=content)


def _without_its_day(text: str, span: Span, one: Attribution, dates: Sequence[Span]) -> Span:
    """Return a part of a source without the day between it and the cue, *14 March* of *Corvo 14 March*, unless that is part of a name."""
    last = bisect_left(dates, span.end, key=lambda date: date.start) - 1
    day = dates[last] if last >= 0 else None
    if day is None or day.end != span.end or day.start <= span.start or one.cue.start != span.end + 1:
        return span
    bare = text[day.start - 1] == " " and not text[day.start].islower()  # *images published in 2002* is one
    apart = bare and not _OF_THE_NAME.search(text, span.start, day.start)
    return Span.of(text, span.start, day.start - 1) if apart else span


def _with_whole_date(text: str, span: Span, one: Attribution, dates: Sequence[Span]) -> Span:
    """Return a part of a content that ends within a date, *by 1* of *by 1 March*, with the whole of it."""
    last = bisect_left(dates, span.end, key=lambda date: date.start) - 1
    cut = last >= 0 and dates[last].start >= span.start and dates[last].end > span.end
    whole = Span.of(text, span.start, dates[last].end) if cut else span
    others = (one.cue, *one.source, *(part for part in one.content if part != span))
    return span if any(whole.overlaps(other) for other in others) else whole


def _whole(text: str, span: Span, one: Attribution, names: Sequence[Span]) -> Span:
    """Return a part of a source with the names that it cuts, where no other part of the statement stands in what it gains."""
    first = bisect_right(names, span.start, key=lambda name: name.end)
    last = bisect_left(names, span.end, key=lambda name: name.start)
    cut = names[first:last]
    if not cut:
        return span
    whole = Span.of(text, min(span.start, cut[0].start), max(span.end, cut[-1].end))
    others = (one.cue, *one.content, *(part for part in one.source if part != span))
    return span if any(whole.overlaps(other) for other in others) else whole
