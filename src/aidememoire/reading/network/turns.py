"""Turns of transcripts: what tells one, and labels that the model passes over: *Ms. X (Ghana), on behalf of the African members:*.

Records of a council have such, which go on behind the name, and ministries theirs, *Mr. X, Minister for Foreign Affairs:*; the
passages that trained the model have none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from aidememoire.days import MONTHS, WEEKDAYS
from aidememoire.documents.threads import LABEL as _POST
from aidememoire.model import Span
from aidememoire.reading.network.borders import Run
from aidememoire.reading.network.pieces import Pieces
from aidememoire.reading.network.spans import line_end
from aidememoire.reading.network.windows import Window
from aidememoire.reading.wordlists import set_of

_OFFICE = r"(?:[A-Z][\w’'-]*|of|for|and|the|to|in|on|&)"
_LABEL = re.compile(
    r"^(?:Mr|Ms|Mrs|Mx|Dr|Sir|Dame|H\.E)\b\.? [^\W\d_][^()\n:]{1,60}?"
    rf"(?: \([^()\n:]{{3,60}}\)[^\n:.()]{{3,100}}|,(?: {_OFFICE},?){{1,12}})(?P<colon>:)(?= )",
    re.MULTILINE,
)
# Question and answer with a full stop: *Q. Will you sign?*, and below it *A. No.*; *A. Vik said* alone is a name.
_STOPPED = re.compile(
    r"^(?:Q|Question ?|QUESTION ?)\d{0,3}(?P<asks>\.) [^\n]{1,2000}\?[”\"]?[ \t]{0,3}\n{1,3}(?:A|Answer ?|ANSWER ?)\d{0,3}(?P<answers>\.) ",
    re.MULTILINE,
)
#: The heads of lists that stand above a record, which are nobody's turn.
_LISTED = re.compile(
    r"(?:[*_#(]{1,3}|\d{1,2}\. ?(?:\([A-Z]{1,3}\) )?)?(?:(?:members|also|those) )?(?:present|witness(?:es)?|attendees|participants|in attendance|attendance|apologies|subject|agenda"
    r"|venue|date|time|location|contact|tel|e-?mail|to|from|cc|bcc|re|ref(?:s|erences?|tel)?|objet|betreff|sujet|info|place|date(?:,? time)?,? and (?:time|place)"
    r"|distribution|classification|drafted by|cleared by|comment|(?:end )?(?:note|comment|summary)|action|recommendations?|background|conclusions?"
    r"|(?:option|variant|scenario|article|point|item|annex|phase|stage|step|section|part|paragraph|table|figure|alternative)s? [a-z0-9]{1,4})[*_]{0,3}\Z",
    re.IGNORECASE,
)
# Who takes part, above a programme: *Guest: Ana Vik, envoy*, no sentence; *Guest: We will sign.* is a turn.
_TAKES_PART = re.compile(
    r"[*_]{0,3}(?:(?:special |studio |our )?guests?|host|presenter|presented by|interviewe[er]|interviewed by|interview|moderator|speakers?|panel(?:lists)?"
    r"|produced by|producer|chair(?:person|man|woman)?|president|rapporteur|secretary)[*_]{0,3}\Z",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?…:][\"”’)*_]*\s*\Z")
_WORD, _YEAR = re.compile(r"[^\W\d_]+"), re.compile(r"\b\d{4}\b")
_MONTHS = frozenset((*(month.lower() for month in MONTHS), *(month[:3].lower() for month in MONTHS), "sept"))
_OF_DATES = (
    _MONTHS
    | {weekday.lower() for weekday in WEEKDAYS}
    | set_of("spring summer autumn winter morning afternoon evening night on in by of early late mid st nd rd th")
)
_LONGEST_DATE = 40  # code points
_LONGEST_QUESTION = 2_100  # code points of a question and the label of its answer


def is_turns_cue(cue: Span) -> bool:
    """Tell whether a cue is that of a turn: the colon behind a label, no word."""
    return not any(map(str.isalnum, cue.text))


def with_labels(text: str, pieces: Pieces, window: Window, runs: Sequence[Run]) -> list[Run]:
    """Return the cues of a window, pieces of it, with the colons of such labels that are none yet, without those of dates."""
    first, last = int(pieces.starts[window[0]]), int(pieces.ends[window[1] - 1])
    found = [run for run in runs if not _is_no_turn(text, int(pieces.starts[window[0] + run.start]))]
    for place in _ends_of_labels(text, first, last):
        at = bisect_left(pieces.starts, place) - window[0]
        if all(at >= run.end or at < run.start for run in runs):
            found.append(Run(at, at + 1, 1.0))
    return sorted(found, key=lambda run: run.start)


def _ends_of_labels(text: str, first: int, last: int) -> Iterator[int]:
    """Yield where, between two places, labels end that the model passes over."""
    yield from (label.start("colon") for one in (_LABEL, _POST) for label in one.finditer(text, first, last))
    for both in _STOPPED.finditer(text, max(0, first - _LONGEST_QUESTION), last + _LONGEST_QUESTION):
        yield from (at for at in (both.start("asks"), both.start("answers")) if first <= at < last)


def _is_no_turn(text: str, at: int) -> bool:
    """Tell whether a colon stands behind a date or the head of a list, not behind the label of a turn."""
    return _is_behind_date(text, at) or _is_behind_list(text, at)


def _is_behind_list(text: str, at: int) -> bool:
    """Tell whether a colon stands behind the head of a list that begins its line: *Witnesses: Ana Vik; Aro Bek*."""
    start = text.rfind("\n", 0, at) + 1
    if text[at] != ":" or at - start > _LONGEST_DATE:
        return False
    head, rest = text[start:at].strip(), text[at + 1 : line_end(text, at)]
    takes_part = _TAKES_PART.fullmatch(head) is not None and not _SENTENCE.search(rest)
    return takes_part or _LISTED.match(head) is not None


def _is_behind_date(text: str, at: int) -> bool:
    """Tell whether a colon stands behind a date that begins its line, as in a chronology: *12 March: Arland accepted*."""
    label = text[max(text.rfind("\n", 0, at) + 1, at - _LONGEST_DATE) : at]
    words = _WORD.findall(label.lower())
    months = any(word in _MONTHS for word in words)
    return text[at] == ":" and (months or bool(_YEAR.search(label))) and _OF_DATES.issuperset(words)
