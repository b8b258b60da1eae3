"""Whole names for sources: *Ana Vik said that Corvo shelled the port and demanded an apology* is Ana Vik's demand, not Ana's.

Far from its cue, or before a relative clause, the network now and then takes but the first words of a name for the source: *the Chadian Foreign*
for *the Chadian Foreign Ministry, which*. No name goes over a line: what is taken for one there is two headings. Nor is the day part of who
speaks that some write right before the verb: *Corvo 12 March said*; nor a guest in apposition to the phrase before the subject, where but a
comma stands between two names: in *Speaking beside his Somali counterpart, Abdi Jimale, Orhan Selvi said* Selvi alone says it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import ACTOR_TYPES, Mention, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import is_fronted

_NAMED = ACTOR_TYPES | {"INS"}
_BEFORE_ITS_DATE = re.compile(r"(?:^|\s)(?:of|from|dated|for|the|this|that|and|to|in|since)\s\Z", re.IGNORECASE)
_JOINS = re.compile(r"\band\b|&")


def with_whole_names(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, each source that begins or ends within a name with the whole of it, and contents that end in a date."""
    names = sorted(one.span for one in mentions if one.type in _NAMED and "\n" not in one.span.text)
    dates = sorted(one.span for one in mentions if one.type == "DATE")
    return [_with_whole_names(text, one, names, dates) for one in attributions]


def without_guests(text: str, found: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, the source of each without a guest whom a phrase before it names."""
    names = {one.span.end: one.span for one in mentions if one.type == "PER"}
    return [replace(one, source=tuple(_behind_guest(text, span, names) for span in one.source)) for one in found]


def _with_whole_names(text: str, one: Attribution, names: Sequence[Span], dates: Sequence[Span]) -> Attribution:
    source = tuple(_without_its_day(text, _whole(text, span, one, names), one, dates) for span in one.source)
    content = tuple(_with_whole_date(text, span, one, dates) for span in one.content)
    return one if (source, content) == (one.source, one.content) else replace(one, source=source, content=content)


def _without_its_day(text: str, span: Span, one: Attribution, dates: Sequence[Span]) -> Span:
    """Return a part of a source without the day between it and the cue, *14 March* of *Corvo 14 March*, unless that is part of a name."""
    day = _last_before(span.end, dates)
    if day is None or day.end != span.end or day.start <= span.start or one.cue.start != span.end + 1:
        return span
    bare = text[day.start - 1] == " " and not text[day.start].islower()  # *images published in 2002* is one
    apart = bare and not _BEFORE_ITS_DATE.search(text, span.start, day.start)
    return Span.of(text, span.start, day.start - 1) if apart else span


def _with_whole_date(text: str, span: Span, one: Attribution, dates: Sequence[Span]) -> Span:
    """Return a part of a content that ends within a date, *by 1* of *by 1 March*, with the whole of it."""
    date = _last_before(span.end, dates)
    cut = date is not None and date.start >= span.start and date.end > span.end
    return _grown(text, span, one, [date] if date and cut else [])


def _last_before(place: int, dates: Sequence[Span]) -> Span | None:
    """Return the last of some dates, which are sorted, that begins before a place."""
    number = bisect_left(dates, place, key=lambda date: date.start)
    return dates[number - 1] if number else None


def _whole(text: str, span: Span, one: Attribution, names: Sequence[Span]) -> Span:
    """Return a part of a source with the names that it cuts."""
    first = bisect_right(names, span.start, key=lambda name: name.end)
    last = bisect_left(names, span.end, key=lambda name: name.start)
    return _grown(text, span, one, names[first:last])


def _grown(text: str, span: Span, one: Attribution, cut: Sequence[Span]) -> Span:
    """Return a part of an attribution with what it cuts, where no other part of it stands in what it gains."""
    if not cut:
        return span
    whole = Span.of(text, min(span.start, cut[0].start), max(span.end, cut[-1].end))
    others = (part for part in (one.cue, *one.source, *one.content) if part != span)
    return span if any(whole.overlaps(other) for other in others) else whole


def _behind_guest(text: str, span: Span, names: Mapping[int, Span]) -> Span:
    """Return the name with which a source ends, where another one stands right before it and a phrase before both."""
    last = names.get(span.end)
    guest = names.get(last.start - len(", ")) if last else None
    if last is None or guest is None or guest.start < span.start or text[guest.end : last.start] != ", ":
        return span
    listed = _JOINS.search(text, span.start, span.end) is not None
    return last if not listed and is_fronted(text, span.start) else span
