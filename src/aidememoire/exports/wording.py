"""A reading in the words of an aide-mémoire: what the terminal and the page say alike."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from aidememoire.model import Document, Interval, Meeting, Reading, Span, Statement

VERBS = {
    "assert": "asserts",
    "accuse": "accuses",
    "deny": "denies",
    "demand": "demands",
    "propose": "proposes",
    "commit": "commits",
    "accept": "accepts",
    "reject": "rejects",
    "warn": "warns",
    "endorse": "endorses",
    "criticise": "criticises",
}
GAP = " … "
UNNAMED = "no source named"
NONE_FOUND = "No statements found in this document."
_DOUBT = 0.5
_OPENERS = "“\"«„"
_BODY = re.compile(
    r"\b(Ministry|Office|Government|Presidency|Administration|Council|Union|Court|Commission|Committee"
    r"|Department|Embassy|Parliament|Organi[sz]ation|Secretariat|Assembly|Mission)\b"
)
_ARTICLE = re.compile(r"(the|an?) ", re.IGNORECASE)
_NUMBERED = re.compile(r"\w+ \d")


def facts(document: Document) -> list[str]:
    """Return what tells the document apart beside its title: publisher, day, kind, dateline, side."""
    published = document.published and day(document.published)
    side = document.side and f"account of {document.side}"
    return [fact for fact in (document.publisher, published, document.kind, document.dateline, side) if fact]


def who(statement: Statement) -> str:
    """Return the speaker, before it is known the words of the source, else that none is named."""
    return statement.speaker or words(statement.source) or UNNAMED


def via(statement: Statement) -> list[str]:
    """Return those who passed the statement on, from the nearest to the speaker to the publisher."""
    return [f"via {_with_article(name, _BODY.search(name))}" for name in reversed(statement.chain[:-1])]


def words(spans: Sequence[Span]) -> str:
    """Return the words of the spans; what is left out between them is shown as a gap."""
    joined = ""
    for before, span in zip((None, *spans), spans, strict=False):
        joined += (_between(before, span) if before else "") + span.text
    return joined


def quoted(statement: Statement) -> str:
    """Return the content in quotation marks.

    The speaker's own words stand in the double marks of the text, or in double marks of ours where a
    transcript sets none; the words of a report about them stand in single marks.
    """
    content = words(statement.content)
    if statement.mode != "direct":
        return f"‘{content}’"
    return content if content.lstrip()[:1] in _OPENERS else f"“{content}”"


def days(interval: Interval) -> str:
    """Return the interval as a day, month, year or range, and that it was inferred where it was."""
    span = _range(interval.start, interval.end)
    return f"{span} (inferred)" if interval.reliability == "inferred" else span


def day(value: date) -> str:
    """Return the day as `25 July 2023`."""
    return f"{value.day} {value:%B} {value.year}"


def qualities(statement: Statement) -> list[str]:
    """Return what holds the statement back: a condition, the distance that the report keeps."""
    told = [(statement.conditional, "on a condition"), (statement.hedged, "reported with reserve")]
    return [said for holds, said in told if holds]


def invoked(statement: Statement) -> str:
    """Return `invokes the ... and the ...`, or nothing."""
    names = [_with_article(i.name, not _NUMBERED.match(i.name)) for i in statement.invokes]
    return f"invokes {listed(names)}" if names else ""


def addressed(statement: Statement) -> str:
    """Return `to ... and ...`, or nothing."""
    return f"to {listed(statement.to)}" if statement.to else ""


def doubts(statement: Statement) -> list[str]:
    """Return, in words, what the reader is not sure of."""
    sure = statement.confidence
    told = [
        (sure.span, "uncertain reading"),
        (sure.speaker, "speaker uncertain"),
        (sure.act, "act uncertain"),
        (sure.issue, "issue uncertain"),
    ]
    return [said for value, said in told if value is not None and value < _DOUBT]


def meeting_line(meeting: Meeting) -> str:
    """Return the meeting in one line: what, when, where, whose guests, who."""
    kind = meeting.kind or ""
    named = (kind if kind == "call" else f"{kind} meeting").strip().capitalize()
    when = _range(meeting.start, meeting.end or meeting.start) if meeting.start else ""
    parts = [
        f"{named}{' (planned)' if meeting.planned else ''}",
        when,
        meeting.place or "",
        f"host {meeting.host}" if meeting.host else "",
        f"with {listed(meeting.participants)}" if meeting.participants else "",
    ]
    return ", ".join(part for part in parts if part)


def tally(reading: Reading) -> str:
    """Return how many statements were found, how many of them nested, how many uncertain."""
    nested = sum(statement.parent is not None for statement in reading.statements)
    unsure = sum(bool(doubts(statement)) for statement in reading.statements)
    parts = [counted(len(reading.statements), "statement")]
    parts += [f"{nested} nested"] if nested else []
    parts += [f"{unsure} uncertain"] if unsure else []
    return ", ".join(parts)


def counted(number: int, noun: str) -> str:
    """Return `1 statement`, `2 statements`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(names: Sequence[str]) -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _between(before: Span, after: Span) -> str:
    # A quotation that runs on in the next paragraph is whole: nothing was left out.
    return " " if after.start - before.end <= 2 else GAP


def _with_article(name: str, wanted: object) -> str:
    return f"the {name}" if wanted and not _ARTICLE.match(name) else name


def _range(start: date, end: date) -> str:
    if start == end:
        return day(start)
    if (start.year, start.month, start.day) == (end.year, 1, 1) and (end.month, end.day) == (12, 31):
        return str(start.year)
    if start.day == 1 and (end + timedelta(days=1)).day == 1 and (start.year, start.month) == (end.year, end.month):
        return f"{start:%B} {start.year}"
    return f"{day(start)} to {day(end)}"
