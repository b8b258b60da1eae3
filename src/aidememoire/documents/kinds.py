"""What kind of document a text is, where nothing says so: by its turns, its title, its publisher.

A kind decides much: an account of a side's own speaks for it and tells of one day, a report does not. So only plain
signs count, and the kind is noted with the place where it was found, like every other field.
"""

from __future__ import annotations

import re

from aidememoire.documents.drafts import Fact

_ABBREVIATED = r"(?:Mr|Ms|Mrs|Dr|Hon|Gen|Col|Amb|Prof|St)\."
_TURN = re.compile(rf"(?P<label>(?=[^\W\d_])(?:(?i:{_ABBREVIATED})|[^:\n“”\".;!?]){{1,60}}) ?:(?=\s)")
_QUESTION = re.compile(r"(?i)(?:Q|questions?|journalist|reporter|interviewer|correspondent)\b")
_FEWEST_TURNS, _SHARE_OF_TURNS = 3, 0.4
_SAID = re.compile(r"[.!?…][\"”’')]*\s*$")  # what is said ends as a sentence does, and an entry of a table does not
_READOUT = re.compile(
    r"(?i)^(?:read-?out\b|summary of (?:the |a )?(?:[\w’'-]+ ){0,4}(?:call|meeting|talks|conversation|consultations)\b"
    r"|press release on the (?:[\w’'-]+ ){0,4}(?:call|meeting|talks|conversation|consultations)\b)"
)
_STATEMENT = re.compile(
    r"(?i)^(?:(?:joint|press|media|opening|closing|introductory|written)[ ,]+)*(?:statement|remarks|address|speech|message|comment"
    r"|declaration)s? (?:by|of|from) (?:the )?(?:(?-i:[A-Z])|(?:foreign |prime |official )?(?:minister|president|spokes|secretary))"
)
_OFFICIAL = re.compile(
    r"\b(?:Ministry|MFA|MOFA|Department of State|State Department|Foreign Office|Chancellery|Kremlin|White House|Presidency"
    r"|Government of|Embassy|Permanent Mission|External Action Service|EEAS|Office of (?:the )?(?:\w+ )?(?:President|Prime Minister"
    r"|Spokes\w+|High Representative|Secretary-General|Special (?:Envoy|Representative)))\b"
)
_MET = re.compile(
    r"(?i)\b(?:met|meetings?|talks|negotiations|consultations|conversation|call|dinner|session|round|visit(?:ed)?|received|spoke"
    r"|hosted)\b"
)
_LEAD = 240


def kind_of(title: str, publisher: str, text: str) -> Fact | None:
    """Return the kind, and what tells it; None where nothing does, as of most reports."""
    if _has_turns(text):
        return Fact("kind", "transcript", "turns of speakers")
    if _READOUT.search(title):
        return Fact("kind", "readout", "title")
    if _STATEMENT.search(title):
        return Fact("kind", "statement", "title")
    if _OFFICIAL.search(publisher):
        lead = text.lstrip().split("\n", 1)[0][:_LEAD]
        return Fact("kind", "readout" if _MET.search(f"{title} {lead}") else "statement", "publisher")
    return None


def _has_turns(text: str) -> bool:
    """Tell whether speakers take turns: labels at the head of many lines, of at least two, one of them again."""
    lines = [line for line in text.split("\n") if line.strip()]
    turns = [turn["label"] for line in lines if (turn := _TURN.match(line)) and _SAID.search(line)]
    labels = [_speaker_in(label) for label in turns if label[0].isupper()]
    speakers = set(labels)
    return len(labels) >= max(_FEWEST_TURNS, _SHARE_OF_TURNS * len(lines)) and 1 < len(speakers) < len(labels)


def _speaker_in(label: str) -> str:
    """Return what tells one label from others: that it is a question, else its last word, which is a surname mostly."""
    question = _QUESTION.match(label)
    return "question" if question else label.split()[-1].lower()
