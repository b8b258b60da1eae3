"""A saying as a flat record, which the records of every view are made of: whole words, plain values, its document named."""

from __future__ import annotations

from datetime import date

from aidememoire.exports import wording
from aidememoire.exports.wording import confidence
from aidememoire.linking.voices import is_question, unsaid
from aidememoire.model import Statement
from aidememoire.views import Saying
from aidememoire.views.telling import is_turned

Value = str | int | float | bool | None | list[str]
Record = dict[str, Value]

_SAYING = (
    "act",
    "stance",
    "words",
    "cue",
    "turned",
    "day",
    "day_from",
    "day_to",
    "day_basis",
    "day_told",
    "told_on",
    "speaker",
    "told_by",
    "chain",
    "issues",
    "to",
    "invokes",
)
CONFIDENCE = ("confidence_span", "confidence_speaker", "confidence_act", "confidence_issue")
_SOURCE = (
    "unsaid",
    "conditional",
    "hedged",
    *CONFIDENCE,
    "witnesses",
    "publisher",
    "published",
    "document",
    "documents",
    "statement",
)
SAYING = _SAYING + _SOURCE


def said(one: Saying | None, party: str | None = None) -> Record:
    """Return the fields of a saying, of one of its parties where it is named, else of all; all empty where there is none."""
    if one is None:
        return dict.fromkeys(SAYING)
    statement, account = one.statement, one.account
    first, last = one.days or (None, None)
    return {
        "act": one.act,
        "stance": one.stance,
        "words": one.words,
        "cue": cue(one),
        "turned": is_turned(statement),
        "day": iso(one.day),
        "day_from": iso(first),
        "day_to": iso(last),
        "day_basis": one.basis,
        "day_told": one.dated,
        "told_on": iso(one.told_on),
        "speaker": statement.speaker,
        "told_by": one.told_of(party) if party in one.parties else one.told_by,
        "chain": list(statement.chain),
        "issues": list(one.issues),
        "to": list(statement.to),
        "invokes": [each.name for each in statement.invokes],
        "unsaid": _unsaid(statement),
        "conditional": statement.conditional,
        "hedged": statement.hedged,
        **{f"confidence_{name}": value for name, value in confidence(statement, one.entry.corrected).items()},
        "witnesses": len(one.documents),
        "publisher": account.publisher,
        "published": iso(account.published),
        "document": account.id,
        "documents": list(one.documents),
        "statement": one.id,
    }


def _unsaid(statement: Statement) -> str | None:
    """Return why nobody is told to have said it, *question* of what who only asks puts; None of what somebody has said."""
    return "question" if is_question(statement) else unsaid(statement) or None


def cue(one: Saying) -> str:
    """Return the words that tell how it was said, *undertook not to*; those alone tell what `words` are that a *not* turns round."""
    return " ".join(wording.words(one.statement.cue).split())


def iso(day: date | None) -> str | None:
    """Return the day as an ISO date."""
    return day.isoformat() if day else None
