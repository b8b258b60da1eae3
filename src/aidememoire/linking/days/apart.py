"""What a sentence counts from its own date: *signed on Monday, two days after Orlo had asked for it*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from aidememoire.linking.text.pages import Page, beginning, cue_of, is_one_day
from aidememoire.model import Interval, Statement
from aidememoire.reading.dates.words import COUNTS

APART = "counted from the date in its sentence"

#: Right before what was said so long before or after the date of its sentence.
_DISTANCE = re.compile(r"\b(?P<count>\w+) (?P<unit>day|week)s? (?P<way>after|before) \Z")
_LONGEST = 30  # code points


def apart_days(page: Page) -> Iterator[tuple[Statement, Interval]]:
    """Yield the days of statements that are told as so many days after or before the single day that their sentence names."""
    for one in page.statements:
        at = beginning(one)
        found = _DISTANCE.search(page.text, max(at - _LONGEST, page.starts[page.sentence(at) - 1]), at)
        days = _steps(found) if found else None
        start = _day_before(page, one, at) if days else None
        if found and days and start:
            day = start.start + days
            if not page.document.published or day <= page.document.published:
                yield one, Interval(day, day, found[0].strip(), "inferred")


def _steps(found: re.Match[str]) -> timedelta | None:
    """Return how far a statement lies from the date of its sentence; None where the words give no number."""
    count, size = found["count"].lower(), 7 if found["unit"] == "week" else 1
    number = int(count) if count.isdecimal() and len(count) < 4 else COUNTS.get(count)
    return timedelta(number * size * (-1 if found["way"] == "after" else 1)) if number else None


def _day_before(page: Page, one: Statement, at: int) -> Interval | None:
    """Return the single day that stands last before a statement in its sentence, outside contents that it is not in itself."""
    start, holder = page.starts[page.sentence(at) - 1], page.holder(cue_of(one), but=one)
    days = [day for day in page.dates if start <= day.span.start < at and is_one_day(day)]
    return days[-1].interval if days and page.holder(days[-1].span) is holder else None
