"""Whether speakers take turns in a text, by the labels at the head of its lines: *Question:*, *MR ARU:*, *Ida Aru, Minister:*."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from aidememoire.days import MONTHS
from aidememoire.vocabulary.offices import GOVERNING, NEGOTIATING, SENT, SPEAKING, either

_ABBREVIATED = r"(?:Mr|Ms|Mrs|Dr|Hon|Gen|Col|Amb|Prof|St)\."
_TURN = re.compile(
    rf"(?:(?P<label>(?=[^\W\d_])(?:(?i:{_ABBREVIATED})|[^:\n“”\".;!?]){{1,60}}) ?:|(?P<letter>(?:[QA]|(?i:question|answer) ?)\d{{0,3}})\.)(?=\s)"
)
_QUESTION = re.compile(r"(?i)(?:Q\d{0,3}|questions?|journalist|reporter|interviewer|correspondent)\b")
_ANSWER = re.compile(r"(?i)(?:A|Answer) ?\d{0,3}")
_ASKED_AND_ANSWERED = {"question", "answer"}  # one of each is enough
_FEWEST_TURNS, _SHARE_OF_TURNS = 3, 0.4
_SHARE_OF_SPEECHES = 0.15  # where two speakers and more speak again: speeches have many paragraphs
_REMARK = re.compile(r"(?<=\S) ?\([^()\n]*\)")  # behind a name: `Mr. Aru (Estmark) (spoke in French)`
_SAID = re.compile(r"[.!?…—–][\"”’')]*\s*$")  # what is said ends as a sentence does, and an entry of a table does not
# The head of an entry in a chronology: `December 4-11, 1998`.
_DAY = re.compile(rf"(?:[\d\W]|(?:{'|'.join(MONTHS)}|{'|'.join(month[:3] for month in MONTHS)}|Sept)\b)+")
_HEAD, _FEWEST_WORDS = 600, 4  # of a sentence: `Corvo, D.C.` is none
# A verbatim record of a council, in which turns have many paragraphs.
_VERBATIM = re.compile(r"\b[A-Z]{1,4}/(?:[\w.-]{1,12}/){0,3}PV\.\d|\b[Vv]erbatim [Rr]ecord\b")
# Whose words a text has, where his label alone tells it: `MR ARU`, `Foreign Minister Ida Aru`, `Ida Aru, Official Spokesperson`.
_OFFICE = rf"(?:{either(GOVERNING, SENT, NEGOTIATING, SPEAKING)}|secretary-general|commissioner|chancellor|chair\w*|moderator)\b"
_BEARER = re.compile(
    rf"(?i)(?:(?:mr|ms|mrs|dr|sir|dame|h\.e)\b|(?:[\w-]+ ){{0,4}}{_OFFICE}|[^,]+, (?:[\w-]+ ){{0,4}}{_OFFICE})"
)


def has_turns(text: str) -> bool:
    """Tell whether speakers take turns in a text: all through it, or from its first sentence on."""
    lines = [line for line in text.split("\n") if line.strip()]
    turns = [label for line in lines if _SAID.search(line) and (label := _label_of(line))]
    return _are_many(turns, len(lines), text) or _begins_with_one(turns, lines)


def _label_of(line: str) -> str:
    """Return the label of the turn that a line is, else nothing."""
    turn = _TURN.match(line)
    label = (turn["label"] or turn["letter"]) if turn else ""
    return label if label[:1].isupper() and not _DAY.fullmatch(label) else ""


def _are_many(turns: Sequence[str], lines: int, text: str) -> bool:
    """Tell whether labels stand at the head of many lines, of at least two speakers, one of them again.

    Where two of them speak again, fewer lines are enough, unless they have but one word: *Chad:* may head what a list tells of Chad.
    """
    labels = Counter(map(_speaker_in, turns))
    again = {label for label, count in labels.items() if count > 1}
    persons = {_speaker_in(label) for label in turns if " " in label or _speaker_in(label) in _ASKED_AND_ANSWERED}
    share = _SHARE_OF_SPEECHES if len(again & persons) > 1 else _SHARE_OF_TURNS
    if labels.total() < share * lines and not _VERBATIM.search(text[:_HEAD]):
        return False
    return labels.keys() == _ASKED_AND_ANSWERED or (labels.total() >= _FEWEST_TURNS and bool(again) and len(labels) > 1)


def _begins_with_one(turns: Sequence[str], lines: Sequence[str]) -> bool:
    """Tell whether the first sentence of a text is the turn of somebody with an office, or a question that another one answers.

    One turn is a whole transcript where nobody asks. A headline may have the form of one, unless its label is in capitals.
    """
    first = next((line for line in lines if _SAID.search(line) and len(line.split()) >= _FEWEST_WORDS), "")
    label = _label_of(first)
    if _speaker_in(label) == "question":
        return any(" " in turn for turn in turns)
    return _BEARER.match(label) is not None and (label.isupper() or first is not lines[0])


def _speaker_in(label: str) -> str:
    """Return what tells one label from others: that it asks or answers, else its last word, which is a surname mostly."""
    if _ANSWER.fullmatch(label):
        return "answer"
    return "question" if _QUESTION.match(label) else (_REMARK.sub("", label).split() or [label])[-1].lower()
