"""What of a mail its sender wrote: the lines of an earlier mail in it are another's words, of another day.

They are left out, and a note tells so. Where a mail only passes another one on, that one is the document.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.utils import parseaddr

from aidememoire.documents.drafts import Fact, facts_from

_MARKED = re.compile(r" ?>")
_MARK = re.compile(r"^ ?> ?")
_PASSED_ON = re.compile(r"(?i)-{2,} ?forwarded (?:message ?-*|by\b.*)$|begin forwarded message:$")
_ORIGINAL = re.compile(r"(?i)-{2,} ?original (?:message|appointment) ?-{2,}$")
_FIELD = re.compile(
    r"\*?(?P<name>From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Attachments|Importance):\*?(?:\s+(?P<value>.*))?$"
)
_WROTE = re.compile(
    r"On (?P<day>.{2,40}?\d{4}(?:[ ,]+(?:at )?\d{1,2}:\d\d(?: ?[AP]M)?)?),? "
    r"(?P<name>[^,\d][^,]{1,120}|[^,\d][^,@]{0,60}, [^,@]{1,60}@[^,@]{1,60}) wrote:$"
)
_SURNAME_FIRST = re.compile(r"(?<![^\"<>,@])([^\"<>,@]++,[^\"<>,@]++)<([^<>@]*@[^<>]*)>")
_BY_A_PROGRAM = re.compile(r"@|\b\d{1,2}:\d\d\b")  # *On 4 June the minister wrote:* is a sentence of the sender's
_WHERE = "head of the mail passed on"
_FEWEST_FIELDS, _MOST_FIELDS = 3, 8
_LONGEST_WROTE = 3  # lines
_COVERING, _SHARE = 40, 3  # words of a note that only passes a mail on, and how many times as long that one is
_SHOWN = 80
_DEEPEST = 30  # mails passed on inside one another that are taken apart


@dataclass(frozen=True, slots=True)
class Letter:
    """The text of a mail that counts; of one that is passed on, what is told of it (`passed_on`); and notes."""

    text: str
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    passed_on: bool = False


@dataclass(slots=True)
class _Parts:
    """The lines of a mail: its sender's, those marked as quoted, and those from a line on that brings another mail."""

    own: list[str] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    earlier: list[str] = field(default_factory=list)


def letter_of(text: str) -> Letter:
    """Return the letter that the text of a mail is: that of the innermost mail, where others only pass it on."""
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    for depth in range(_DEEPEST):
        parts = _parted(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
        own = "\n".join(parts.own).strip("\n").rstrip("_ \n")  # a rule before the next mail is none of its words
        within = parts.earlier or parts.quoted
        if not within:
            return Letter(text, facts, notes, passed_on=depth > 0)
        if own.strip() and not _only_covers(own, parts):
            return Letter(own, facts, (*notes, _left_out(parts)), passed_on=depth > 0)
        if own.strip():
            shown = _joined(own.split())[:_SHOWN]
            notes = (*notes, f"the words with which this mail was passed on were left out: “{shown}”")
        facts, body = _head(within)
        text = "\n".join(body)
    deepest = f"{_DEEPEST} mails stand inside one another: what is inside the last of them was not taken apart"
    return Letter(text, facts, (*notes, deepest), passed_on=True)


def _left_out(parts: _Parts) -> str:
    """Return the note on the mails inside another one that are no words of its sender."""
    lines = [line for line in (*parts.quoted, *parts.earlier) if line.strip(" >")]
    shown = _MARK.sub("", lines[0])[:_SHOWN]
    return f"another mail in this one left out, {len(lines)} lines, from “{shown}” on"


def _parted(lines: Sequence[str]) -> _Parts:
    """Return whose the lines of a mail are."""
    parts, at = _Parts(), 0
    while at < len(lines):
        wrote = _wrote(lines, at)
        marked = wrote is not None and _next_is_marked(lines, at + wrote)
        if _begins_another(lines, at) or (
            wrote and not marked and _BY_A_PROGRAM.search(" ".join(lines[at : at + wrote]))
        ):
            parts.earlier = list(lines[at:])
            break
        step = wrote if wrote and marked else 1
        where = parts.quoted if marked or _MARKED.match(lines[at]) else parts.own
        where += lines[at : at + step]
        at += step
    return parts


def _begins_another(lines: Sequence[str], at: int) -> bool:
    """Tell whether a line, or the header fields that begin there, bring another mail."""
    line = lines[at].strip()
    return (
        _PASSED_ON.match(line) is not None
        or _ORIGINAL.match(line) is not None
        or _is_header(lines[at : at + _MOST_FIELDS])
    )


def _is_header(lines: Sequence[str]) -> bool:
    """Tell whether lines begin with the fields of a mail."""
    found = [_FIELD.match(line.strip()) for line in lines]
    names = [one["name"] for one in found if one]
    return bool(found and found[0]) and names[:1] == ["From"] and len(set(names)) >= _FEWEST_FIELDS


def _wrote(lines: Sequence[str], at: int) -> int | None:
    """Return over how many lines *On 4 June 2025, Orlo wrote:* goes, where it begins at a line; else None."""
    if not lines[at].startswith("On "):
        return None
    ends = (number for number in range(1, _LONGEST_WROTE + 1) if _WROTE.match(_joined(lines[at : at + number])))
    return next(ends, None)


def _joined(lines: Sequence[str]) -> str:
    return " ".join(line.strip() for line in lines)


def _next_is_marked(lines: Sequence[str], at: int) -> bool:
    following = next((line for line in lines[at : at + 3] if line.strip()), "")
    return _MARKED.match(following) is not None


def _only_covers(own: str, parts: _Parts) -> bool:
    """Tell whether the sender's own words are but a covering note on a mail that is passed on."""
    words, passed = len(own.split()), len(" ".join(parts.earlier).split())
    forwarded = bool(parts.earlier) and _PASSED_ON.match(parts.earlier[0].strip()) is not None
    return forwarded and words <= _COVERING and _SHARE * words <= passed


def _head(lines: Sequence[str]) -> tuple[tuple[Fact, ...], Sequence[str]]:
    """Return what the head of a mail inside another tells of it, and the lines of its text without their marks."""
    rest = _from_text(lines)
    if rest and (_PASSED_ON.match(rest[0].strip()) or _ORIGINAL.match(rest[0].strip())):
        rest = _from_text(rest[1:])
    facts: tuple[Fact, ...] = ()
    for _ in range(2):  # a line may tell the sender above the marks, or behind them
        size = _wrote(rest, 0) if rest and not facts else None
        if size:
            found = _WROTE.match(_joined(rest[:size]))
            facts = _facts(found["name"], found["day"], "") if found else ()
            rest = _from_text(rest[size:])
        if all(_MARKED.match(line) for line in rest if line.strip()):
            rest = _from_text([_MARK.sub("", line) for line in rest])
    if not _is_header(rest[:_MOST_FIELDS]):
        return facts, rest
    end = next((at for at, line in enumerate(rest) if not line.strip()), len(rest))
    given = {one["name"]: one["value"] or "" for line in rest[:end] if (one := _FIELD.match(line.strip()))}
    return _facts(given["From"], given.get("Sent") or given.get("Date", ""), given.get("Subject", "")), rest[end:]


def _facts(name: str, day: str, title: str) -> tuple[Fact, ...]:
    # A comma would part two senders, but for quotation marks.
    one = _SURNAME_FIRST.sub(r'"\1" <\2>', name.replace("[mailto:", "<").replace("]", ">"))
    sender, address = parseaddr(one)
    return tuple(
        facts_from(_WHERE, [("title", title), ("publisher", sender.strip() or address or name), ("published", day)])
    )


def _from_text(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines from the first one on that is not empty."""
    return lines[next((at for at, line in enumerate(lines) if line.strip(" >")), len(lines)) :]
