"""Those who are spoken to and say nothing: *Mr. President, Chad wishes to add* is said by Chad. And who but wrote the report."""

from __future__ import annotations

import re

from aidememoire.model import Span

_VOCATIVE = re.compile(
    r"(?:Mr|Mister|Madam|Madame|Mme|Your)\.? (?:Acting |Vice[- ]?|Deputy |Prime |Foreign |Secretary[- ])?"
    r"(?:President|Chair(?:man|woman|person)?|Speaker|Minister|General|Secretary|Moderator|Ambassador|Commissioner|Excellency|Excellencies)\b"
)
_BEGINS = re.compile(r"(?:\A|[.!?:,“”\"\n])\s{0,3}\Z")
_ENDS = re.compile(r"\s*[,!:]")
_LEADS = re.compile(rf"{_VOCATIVE.pattern}\s*, (?=\S)")
_DAY = re.compile(r",? [^\n.;]{0,30}\b\d{4}[ \t]*(?:\n|\Z)")
# A line that names who wrote a report, and no office: *By Ana Vik in Oslo and Bo Lund in Cairo*; the note in brackets below it.
_BYLINE = re.compile(
    r"(?:By|BY|by|From|FROM) (?!(?:[\w’'-]+ ){0,4}(?:[Mm]inister|[Pp]resident|[Aa]mbassador|[Ee]nvoy)\b)[A-Z][^.:;!?“”\"\n]{3,150}"
)
_CREDITS = re.compile(
    r"\((?:[\w ]{0,20})?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslated) by [^()\n]{0,300}\Z"
)
# The letters of an agency in brackets, in the dateline or below all: *Doha, 3 May (QNA) -*, *... of two states. (QNA)*.
_AT_HEAD = re.compile(r"[^.;:\n]{0,50}\(\Z")
_DASH = re.compile(r"\)\s?(?:-|–|—)")
_AT_END = re.compile(r"\)\s*\Z")
_LONGEST = 330  # code points of credits before a name; a byline is shorter
_NEAR = 3  # code points before a vocative in which the sentence, or the part of it before, ends


def is_vocative(text: str, span: Span) -> bool:
    """Tell whether words at a place are said to somebody: *Madam President,* that begins a sentence or stands between commas."""
    if not _VOCATIVE.fullmatch(span.text) or not _ENDS.match(text, span.end):
        return False
    return bool(_BEGINS.search(text[max(0, span.start - _NEAR) : span.start]))


def is_credited(text: str, span: Span) -> bool:
    """Tell whether somebody is named but as a writer of the report, or its agency: in a byline of its own line, *(Reporting by ...)* or *Doha (QNA) -*."""
    first, last = max(0, span.start - _LONGEST), span.end + _LONGEST
    start, end = max(first, text.rfind("\n", first, span.start) + 1), text.find("\n", span.end, last)
    line = text[start : end if end >= 0 else last].strip()
    return bool(_BYLINE.fullmatch(line) or _CREDITS.search(text, start, span.start) or _signs(text, start, span))


def _signs(text: str, start: int, span: Span) -> bool:
    """Tell whether the letters of an agency stand in the dateline of a report, in a line from `start` on, or alone at its end."""
    if _DASH.match(text, span.end):
        return _AT_HEAD.fullmatch(text, start, span.start) is not None
    return text.endswith((" (", "\n("), 0, span.start) and _AT_END.match(text, span.end) is not None


def without_vocative(span: Span) -> Span:
    """Return a place without the vocative that begins its words: Chad, of *Mr. President, Chad*."""
    found = _LEADS.match(span.text)
    return Span(span.start + found.end(), span.end, span.text[found.end() :]) if found else span


def is_dateline(text: str, span: Span) -> bool:
    """Tell whether a place begins a line that is but it and a day: `New York, 18 March 2025`."""
    begins = not text[text.rfind("\n", 0, span.start) + 1 : span.start].strip()
    return begins and _DAY.match(text, span.end) is not None
