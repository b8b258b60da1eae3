"""The day on which a text was written, where its dateline gives one: `GENEVA, July 25 (Agency) --`.

What a report calls today is the day of its dateline, also where it was published a day or two later.
"""

from __future__ import annotations

from datetime import date
from itertools import islice

from aidememoire.documents.datelines import find_dateline
from aidememoire.documents.days import first_day

_LINES = 6  # a title, its author and the like may stand before
_OLDEST = 7  # days before publication


def day_written(text: str, published: date | None) -> date | None:
    """Return the day of the dateline where it lies within a week before that of publication, else that of publication."""
    if published is None:
        return None
    for line in islice(filter(str.strip, text[:2000].split("\n")), _LINES):
        dateline = find_dateline(line.strip())
        if dateline and dateline.when:
            return _close_before(dateline.when, published)
    return published


def _close_before(when: str, published: date) -> date:
    """Return the day that words name, in the year of publication or the one before; that of publication where it is far."""
    for year in (published.year, published.year - 1):
        found = first_day(when, year)
        if found and found.day and 0 <= (published - found.day).days <= _OLDEST:
            return found.day
    return published
