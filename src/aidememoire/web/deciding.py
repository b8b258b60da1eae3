"""What a person decides about a statement, as events of the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from aidememoire.dossier import Dossier
from aidememoire.model import Entry, Interval, SettingsError, Statement
from aidememoire.naming import issue_named
from aidememoire.record import Correction, Filter, corrections
from aidememoire.record.corrections import ACCEPT, EDIT, REJECT
from aidememoire.web.errors import ConflictError

REASONS = ("not a statement", "wrong words", "wrong speaker", "said twice", "not what the text says")
_BY_HAND = "set by hand"
_LOOKED_AT = 1_000  # statements of a speaker, to know whom it speaks for
_WEIGHTY = frozenset(("accept", "commit", "reject", "deny", "warn", "accuse"))  # what a position hangs on most


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decides: `kind` is accept, reject or edit; of an edit what is None or empty stays as it is.

    `seen` is the id of the latest correction of the statement that the person saw, empty for none.
    """

    kind: str
    why: str | None = None
    speaker: str | None = None
    act: str | None = None
    issues: tuple[str, ...] = ()
    on: date | None = None
    seen: str = ""


def most_uncertain(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries, those that the reader is least sure of first, of equal ones the most consequential."""
    return sorted(
        entries, key=lambda one: (certainty(one.statement), one.statement.act not in _WEIGHTY, one.statement.id)
    )


def certainty(statement: Statement) -> float:
    """Return how sure the reader is of what it is least sure of, from 0 to 1, to a tenth."""
    sure = statement.confidence
    return round(min(one for one in (sure.span, sure.speaker, sure.act, sure.issue) if one is not None), 1)


def decide(dossier: Dossier, beginning: str, decision: Decision, by: str, at: datetime) -> None:
    """Record a decision; raises ConflictError where somebody else has decided meanwhile."""
    entry = (dossier.register.rejected(beginning) if decision.kind == ACCEPT else None) or dossier.register.entry(
        beginning
    )
    _refuse_conflict(dossier, entry.statement.id, decision.seen, by)
    for event in _events(dossier, entry, decision, by, at):
        dossier.correct(event)


def latest_of(dossier: Dossier, statement: str) -> str:
    """Return the id of the latest correction of a statement that holds, empty for none."""
    return next((one.id for one in reversed(dossier.corrections()) if one.statement == statement), "")


def last_done(dossier: Dossier, by: str) -> list[Correction]:
    """Return what a person did last, all of one moment: several where they were accepted together."""
    own = [one for one in dossier.corrections() if one.by == by]
    return [one for one in own if one.at == own[-1].at]


def _refuse_conflict(dossier: Dossier, statement: str, seen: str, by: str) -> None:
    made = [one for one in dossier.corrections() if one.statement == statement]
    if made and made[-1].id != seen and made[-1].by != by:
        last = made[-1]
        why = f" ({last.why})" if last.why else ""
        raise ConflictError(
            f"{last.by} has decided on statement {statement} meanwhile: {last.kind}{why}; nothing was recorded, "
            "open the statement to see both"
        )


def _events(dossier: Dossier, entry: Entry, decision: Decision, by: str, at: datetime) -> Iterator[Correction]:
    about = entry.account.id, entry.statement, by, at
    if decision.kind == ACCEPT:
        yield corrections.accept(*about, decision.why)
    elif decision.kind == REJECT:
        yield corrections.reject(*about, decision.why)
    elif decision.kind == EDIT:
        if not (fields := _fields(dossier, entry.statement, decision)):
            raise SettingsError("nothing was changed; set another speaker, act, issue or day, or accept the statement")
        yield corrections.edit(*about, why=decision.why, **fields)
    else:
        raise SettingsError(f"a decision is one of {ACCEPT}, {REJECT}, {EDIT}, not {decision.kind!r}")


def _fields(dossier: Dossier, statement: Statement, decision: Decision) -> dict[str, Any]:
    """Return the fields that are to be another than they are, named and typed as those of a statement."""
    fields: dict[str, Any] = {}
    if decision.speaker and decision.speaker != statement.speaker:
        # The id and the side were those of the speaker that was wrong.
        fields["speaker"] = decision.speaker
        fields["speaker_id"], fields["side"] = _known(dossier, decision.speaker)
    if decision.act and decision.act != statement.act:
        fields["act"] = decision.act
    issues = tuple(map(issue_named, decision.issues))
    if issues and issues != statement.issues:
        fields["issues"] = issues
    if decision.on and (statement.on is None or decision.on not in (statement.on.start, statement.on.end)):
        fields["on"] = Interval(decision.on, decision.on, _BY_HAND, "explicit")
    return fields


def _known(dossier: Dossier, speaker: str) -> tuple[str | None, str | None]:
    """Return the id and the side that the record has most often for a speaker; neither where it knows none."""
    told = (
        each.statement for one in dossier.catalogue.latest(Filter(speaker=speaker), _LOOKED_AT) for each in one.entries
    )
    found = Counter((one.speaker_id, one.side) for one in told if one.speaker == speaker)
    return found.most_common(1)[0][0] if found else (None, None)
