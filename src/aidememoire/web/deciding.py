"""What a person decides about a statement, as events of the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from aidememoire.correcting.events import Signed, Wanted, corrected
from aidememoire.correcting.wanted import Fields
from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import issue_named
from aidememoire.model import Document, Entry, SettingsError, Statement
from aidememoire.record import Correction, Event
from aidememoire.record.applying import standing
from aidememoire.record.corrections import ACCEPT, DESCRIBE, EDIT, REJECT, REPIN
from aidememoire.web.errors import ConflictError

DECISIONS = (ACCEPT, REJECT, EDIT, REPIN)

REASONS = ("not a statement", "wrong words", "wrong speaker", "said twice", "not what the text says")
_WEIGHTY = frozenset(("accept", "commit", "reject", "deny", "warn", "accuse"))  # what a position hangs on most


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decides: `kind` is one of DECISIONS; of an edit what is None or empty stays as it is.

    Of a repin, `content` and `cue` are the exact words that the statement is to stand on, and `at` is where they begin.
    `seen` is the id of the latest correction of the statement that the person saw, empty for none.
    """

    kind: str
    why: str | None = None
    speaker: str | None = None
    act: str | None = None
    issues: tuple[str, ...] = ()
    on: date | None = None
    content: str | None = None
    cue: str | None = None
    at: int | None = None
    seen: str = ""


def most_uncertain(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries, those that the reader is least sure of first, of equal ones the most consequential."""
    return sorted(
        entries, key=lambda one: (certainty(one.statement), one.statement.act not in _WEIGHTY, one.statement.id)
    )


def certainty(statement: Statement) -> float:
    """Return how sure the reader is of what it is least sure of, from 0 to 1, to a tenth."""
    return round(statement.confidence.least, 1)


def decide(dossier: Dossier, beginning: str, decision: Decision, by: str, at: datetime) -> list[Correction]:
    """Record a decision and return its events; raises ConflictError where somebody else has decided meanwhile."""
    made = _events(dossier, beginning, decision, Signed(by, at, decision.why))
    dossier.correct_all(made)
    return made


def accept_together(dossier: Dossier, statements: Sequence[str], by: str, at: datetime) -> None:
    """Accept statements as one act, all or none; raises ConflictError where somebody else has decided on one meanwhile."""
    signed = Signed(by, at, None)
    dossier.correct_all([one for own in statements for one in _events(dossier, own, Decision(ACCEPT), signed)])


def _events(dossier: Dossier, beginning: str, decision: Decision, signed: Signed) -> list[Correction]:
    entry = (dossier.register.rejected(beginning) if decision.kind == ACCEPT else None) or dossier.register.entry(
        beginning
    )
    _refuse_conflict(dossier, entry.statement.id, decision.seen, signed.by)
    return corrected(entry.statement.id, dossier, _wanted(entry.statement, decision), signed)


def latest_in(history: Iterable[Event], kind: str | None = None) -> str:
    """Return the id of the latest correction in a history that holds, or the latest of a kind, empty for none."""
    every = standing([one.correction for one in history if one.correction])
    held = [one for one in every if kind in (None, one.kind)]
    return held[-1].id if held else ""


def refuse_conflict(dossier: Dossier, document: Document, seen: str, by: str) -> None:
    """Raise ConflictError where somebody else has described a document since the person saw it as `seen` left it."""
    made = [one for one in dossier.corrections() if one.document == document.id and one.kind == DESCRIBE]
    if last := _overlooked(made, seen, by):
        raise ConflictError(
            f"{last.by} has described the document meanwhile; nothing was recorded, open it again to see how"
        )


def last_done(dossier: Dossier, by: str) -> list[Correction]:
    """Return what a person did last, all of one moment: several where they were accepted together."""
    own = [one for one in dossier.corrections() if one.by == by]
    return [one for one in own if one.at == own[-1].at]


def _refuse_conflict(dossier: Dossier, statement: str, seen: str, by: str) -> None:
    if last := _overlooked([one for one in dossier.corrections() if one.statement == statement], seen, by):
        why = f" ({last.why})" if last.why else ""
        raise ConflictError(
            f"{last.by} has decided on statement {statement} meanwhile: {last.kind}{why}; nothing was recorded, "
            "open the statement to see both"
        )


def _overlooked(made: Sequence[Correction], seen: str, by: str) -> Correction | None:
    """Return the last of corrections where it is somebody else's and was not `seen`; None where all is known."""
    return made[-1] if made and made[-1].id != seen and made[-1].by != by else None


def _wanted(statement: Statement, decision: Decision) -> Wanted:
    """Return what the decision wants; of what is as it was, nothing."""
    if decision.kind == EDIT:
        fields = _changed(statement, decision)
        if fields == Fields():
            raise SettingsError("nothing was changed; set another speaker, act, issue or day, or accept the statement")
        return Wanted(fields=fields)
    if decision.kind == REPIN:
        if not decision.content:
            raise SettingsError("no words are given; select them in the text, or write them as they stand there")
        return Wanted(content=decision.content, cue=decision.cue, at=decision.at)
    if decision.kind not in (ACCEPT, REJECT):
        raise SettingsError(f"a decision is one of {', '.join(DECISIONS)}, not {decision.kind!r}")
    return Wanted(accept=decision.kind == ACCEPT, reject=decision.kind == REJECT)


def _changed(statement: Statement, decision: Decision) -> Fields:
    days = statement.on and (statement.on.start, statement.on.end)
    return Fields(
        speaker=decision.speaker if decision.speaker != statement.speaker else None,
        act=decision.act if decision.act != statement.act else None,
        issue=decision.issues if tuple(map(issue_named, decision.issues)) != statement.issues else (),
        on=(decision.on, decision.on) if decision.on and decision.on not in (days or ()) else None,
    )
