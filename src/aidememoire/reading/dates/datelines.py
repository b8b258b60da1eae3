"""The day on which a text was written, where its dateline gives one: `GENEVA, July 25 (Agency) --`.

What a report calls today is the day of its dateline, also where it was published a day or two later. In a round-up of
reports each has its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice

from aidememoire.documents.datelines import Dateline, find_dateline, sent_from
from aidememoire.documents.days import first_day
from aidememoire.model import Span

_LINE = re.compile(r"\S[^\n]*")
_HEAD, _LINES = 2_000, 6  # a title, its author and the like may stand before
_OLDEST = 7  # days before publication


@dataclass(frozen=True, slots=True)
class Item:
    """A report in a round-up: the offset from which on the text is of a day and a place, by a dateline further down."""

    start: int
    day: date
    place: str


def day_written(text: str, published: date | None) -> date | None:
    """Return the day of the dateline where it lies within a week before that of publication, else that of publication."""
    if published is None:
        return None
    told = (one.when for _, one in islice(_datelines(text[:_HEAD]), _LINES) if one and one.when)
    return next((_close_before(when, published) for when in told), published)


@lru_cache(maxsize=4)  # dates, meetings and their places ask for those of one document
def later_items(text: str, published: date | None) -> tuple[Item, ...]:
    """Return the reports that follow the first in a text, in their order; none where the day of publication is not known.

    A dateline further down has a day, or the agency of the one at the head, or but a place as that has, and words behind it: a
    line of its own may as well close the text above it.
    """
    lines = enumerate(_datelines(text)) if published else ()
    found = [(number, start, one) for number, (start, one) in lines if one]
    head = found.pop(0)[2] if found and found[0][0] < _LINES else None
    return tuple(
        Item(start, _close_before(one.when, published) if one.when else published, one.place)
        for _, start, one in found
        if published and one.leads and (one.when or (head and _is_alike(one, head)))
    )


def _is_alike(one: Dateline, head: Dateline) -> bool:
    """Tell whether a dateline without a day is as that of the head: of one agency, or but a place as that is."""
    return one.agency == head.agency and bool(one.agency or not head.when)


def days_in_datelines(text: str) -> Iterator[Span]:
    """Yield the days of the datelines before the first sentences of reports: of no sentence itself."""
    for start, one in _datelines(text):
        if one and one.when and one.leads:
            at = text.index(one.when, start)
            yield Span.of(text, at, at + len(one.when))


def _datelines(text: str) -> Iterator[tuple[int, Dateline | None]]:
    """Yield where each line of a text begins that is not empty, with its dateline."""
    for line in _LINE.finditer(text):
        yield line.start(), find_dateline(line[0].strip()) or sent_from(line[0].strip(), text)


def _close_before(when: str, published: date) -> date:
    """Return the day that words name, in the year of publication or the one before; that of publication where it is far."""
    for year in (published.year, published.year - 1):
        found = first_day(when, year)
        if found and found.day and 0 <= (published - found.day).days <= _OLDEST:
            return found.day
    return published
