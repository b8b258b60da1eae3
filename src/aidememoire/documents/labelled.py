"""The labelled lines at the head of a memorandum, a cable or a memcon: *SUBJECT: ...*, *DATE, TIME AND PLACE: ...*, *OF 031530Z JUNE 2024*.

They tell the title, the day and the place of a text, whatever stands in its first line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from aidememoire.documents.datelines import is_place
from aidememoire.documents.days import first_day
from aidememoire.documents.drafts import Fact

_HEADER_LINE = "header line"
_HEAD, _MOST_LINES = 2_000, 40
_TITLE = r"(?:headline|subject|subj|re|objet|sujet|betreff|asunto)"
_DAY = r"(?:date(?:[ ,/]+(?:and |& )?time)?)"
_PLACE = r"(?:place|location|venue)"
_BOTH = rf"(?:{_DAY}[ ,/]+(?:and |& )?{_PLACE}|{_PLACE}[ ,/]+(?:and |& )?{_DAY})"
_OTHER = (
    r"(?:to|from|cc|bcc|info|ref|refs|reference|participants|present|also present|attendees|attendance|in attendance|witness(?:es)?|members present"
    r"|notetaker|note-taker|drafted by|drafter|approved by|cleared by|classification|file|copy|copies|distribution|distr|tags|time|comment|note|summary"
    r"|de|à|von|an|datum)"
)
_LINE = re.compile(
    rf"[*_ \t]*(?:(?P<both>{_BOTH})|(?P<day>{_DAY})|(?P<place>{_PLACE})|(?P<title>{_TITLE})|(?P<other>{_OTHER}))[*_]* ?:[*_ \t]*"
    r"(?P<value>[^\n]*)",
    re.IGNORECASE,
)
# Of a telegram: what it answers, then what it is about: *YOUR TELNO 145: SUDAN: CEASEFIRE TALKS*.
_TELEGRAM = re.compile(r"(?:YOUR|MY|OUR) ?TEL(?:NO|EGRAM|S)?\.? ?\d{1,5}(?: OF [^:\n]{1,30})? ?: ?(?P<value>[^\n]{3,})")
# The day, hour and month of a telegram: *OF 031530Z JUNE 2024*, *O 121430Z MAR 24*.
_GROUP = re.compile(r"\b(?P<day>[0-3]\d)[0-2]\d[0-5]\dZ (?P<month>[A-Z]{3,9}) (?P<year>(?:20|19)?\d\d)\b")
_IN_THE = re.compile(r"(?i)(?:ministry|embassy|office|palace|hotel|room|mission|department|headquarters|chancellery)\b")


def labelled(text: str) -> Iterator[Fact]:
    """Yield what the labelled lines at the head of a text tell."""
    lines = text[:_HEAD].split("\n")[:_MOST_LINES]
    for line in lines:
        found = _LINE.match(line)
        if found:
            yield from _told(found)
        elif telegram := _TELEGRAM.match(line.strip()):
            yield Fact("title", telegram["value"].strip(), _HEADER_LINE)
        elif group := _GROUP.search(line):
            yield from _day_of(f"{group['day']} {group['month']} {_whole_year(group['year'])}")


def is_labelled(line: str) -> bool:
    """Tell whether a line of a head is one with a label, in capitals or as names are written; no heading is."""
    found = _LINE.match(line) if line.strip()[:1].isupper() else None
    return found is not None or _TELEGRAM.match(line.strip()) is not None or _GROUP.search(line) is not None


def _told(line: re.Match[str]) -> Iterator[Fact]:
    value, label = line["value"].strip(" *_"), line[0].lstrip(" *_\t")
    if not value or not label[:1].isupper():
        return
    if line["title"]:
        yield Fact("title", value, _HEADER_LINE)
    if line["day"] or line["both"]:
        yield from _day_of(value)
    if line["place"] or line["both"]:
        yield from _place_in(value)


def _day_of(words: str) -> Iterator[Fact]:
    written = first_day(words)
    if written and written.day:
        yield Fact("published", written.day.isoformat(), _HEADER_LINE)


def _place_in(value: str) -> Iterator[Fact]:
    """Yield the town that the words for a place end with: *Ministry of Foreign Affairs, Corvo*."""
    written = first_day(value)
    last = value[written.end if written else 0 :].split(",")[-1].strip(" .")
    if last and not _IN_THE.match(last) and not any(map(str.isdigit, last)) and is_place(last):
        yield Fact("dateline", last, _HEADER_LINE)


def _whole_year(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"
