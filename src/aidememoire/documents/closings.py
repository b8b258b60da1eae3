"""What the foot of a text tells, as notes and minutes have it there: *Done at Corvo on 22 March 2024*, *Corvo, 5 March 2024* above an address.

And what only lines of the head tell that are less trusted than a day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aidememoire.documents.datelines import find_dateline, is_place
from aidememoire.documents.days import first_day
from aidememoire.documents.drafts import Fact
from aidememoire.documents.header import is_but_the_day

_WHERE = "last lines"
_FOOT, _MOST_LINES, _LONGEST, _FIRST = 1_500, 8, 100, 4
_DONE = re.compile(
    r"^(?:done|signed|given|adopted|issued) (?:at|in) (?:the )?(?P<place>[A-Z][^\n,;]{1,40}?)(?:,? (?:on|this)\b|,)(?P<day>[^\n]{6,60})",
    re.IGNORECASE | re.MULTILINE,
)
# Notes and minutes are titled by the day that they are of, a paper in brackets below its name.
_OF_A_DAY = re.compile(
    r"^(?:[A-Z][\w ]{2,40}\. )?(?:(?:agreed|draft|summary|informal|internal|rough) )*(?:notes?|minutes|record|summary|account|diary)\b[^.:;\n]{0,60}? (?:of|on|from|for) [^.:;\n]{0,60}"
    r"|^\([^()\n]{3,80}",
    re.IGNORECASE,
)

# A record of a council: *Held at Headquarters, New York, on Wednesday, 9 October 2024, at 3 p.m.*
_HELD = re.compile(
    r"Held (?:at|in|on|by|via)\b(?:(?! since\b)[^.:;\n]){0,80}\d{4}(?:,? at [^\n]{1,20})?\W*$", re.IGNORECASE
)
_UPDATED = re.compile(
    r"^[ \t]*(?:(?:first|last) )?(?:published|posted|updated?)\b(?P<when>[^\n]{5,90})(?<![a-z]\.)$",
    re.IGNORECASE | re.MULTILINE,
)


def updated_day(text: str) -> Iterator[Fact]:
    """Yield the day of the last change, which is all that a page that is written on has: *Last updated 17:52, 5 May 2024*."""
    for when in _UPDATED.findall(text[:_FOOT]):
        written = first_day(when)
        if written and written.day and is_but_the_day(when[: written.end]):
            yield Fact("published", written.day.isoformat(), "last update")


def headed_day(text: str) -> Iterator[Fact]:
    """Yield the day that one of the first lines of notes, minutes or a paper tells: *Notes of the session of 18 April 2024*."""
    lines = [line.strip() for line in text[:_FOOT].split("\n") if line.strip()][:_MOST_LINES]
    for number, line in enumerate(lines):
        written = first_day(line) if _HELD.match(line) or (number < _FIRST and _OF_A_DAY.match(line)) else None
        if written and written.day:
            yield Fact("published", written.day.isoformat(), "first lines")


def closing_facts(text: str) -> Iterator[Fact]:
    """Yield the day and the place that the last lines of a text tell."""
    foot = text[-_FOOT:]
    for done in _DONE.finditer(foot):
        yield from _facts(done["place"], done["day"])
    for line in _last_lines(foot):
        dateline = find_dateline(line)
        if dateline and dateline.when and not dateline.leads:
            yield from _facts(dateline.place, dateline.when)


def _last_lines(foot: str) -> Iterator[str]:
    """Yield the short lines that a text ends with, the last first, up to one that is a sentence."""
    lines = [line.strip() for line in foot.split("\n") if line.strip()]
    for line in list(reversed(lines))[:_MOST_LINES]:
        if len(line) > _LONGEST or line[-1] in '.!?;:”"':
            return
        yield line


def _facts(place: str, day: str) -> Iterator[Fact]:
    written = first_day(day)
    if written and written.day:
        yield Fact("published", written.day.isoformat(), _WHERE)
        if is_place(place):
            yield Fact("dateline", place, _WHERE)
