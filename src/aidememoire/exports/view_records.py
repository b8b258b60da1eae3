"""Views as records: one flat row for each thing that a view tells, whole words, plain values, its document named."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import singledispatch
from typing import Any

from aidememoire.exports.wording import confidence
from aidememoire.views import (
    Actor,
    Cell,
    Change,
    Changes,
    Commitment,
    Comparison,
    Event,
    Found,
    Gathering,
    Opened,
    Part,
    Positions,
    Row,
    Saying,
    Timeline,
    Use,
)
from aidememoire.views.instruments import Counts, stances_of
from aidememoire.views.untold import is_own

Value = str | int | float | bool | None | list[str]
Record = dict[str, Value]


@dataclass(frozen=True, slots=True)
class Records:
    """The rows of a view, all with the same keys, in the order of the view; `facts` are about the view as a whole."""

    view: str
    keys: tuple[str, ...]
    rows: tuple[Record, ...]
    facts: Record = field(default_factory=dict)


View = (
    Positions
    | Opened
    | Found
    | Timeline
    | Comparison
    | Changes
    | Sequence[Gathering]
    | Sequence[Commitment]
    | Sequence[Use]
    | Sequence[Actor]
    | Records
)
_SAYING = (
    "act",
    "stance",
    "words",
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
OTHER = ("other_day", "other_acts")
POSITION = ("issue", "party", "silent", "since", "first_said", "last_said", "changed", "sources", *OTHER, *SAYING)
HEARSAY = ("hearsay_by", "hearsay_act", "hearsay_words", "hearsay_day", "hearsay_document")
EVENT = ("kind", "meeting", "place", "host", "participants", "planned", "party", *SAYING)
MEETING = (
    "meeting",
    "start",
    "end",
    "place",
    "host",
    "participants",
    "few",
    "kind",
    "planned",
    "sources",
    "documents",
    "announced_by",
)
COMPARED = ("row", "found", "score", "issue", "account", "leaves_out", "own_words", "differs", *SAYING)
_FOUND = {0: "none", 1: "one"}
CHANGE = ("issue", "party", "label", *SAYING, "also")
BEFORE = ("before_act", "before_words", "before_day", "before_document", "before_statement")
LAST = ("last_act", "last_words", "last_day", "last_document", "last_statement")
STATUS = ("status", "status_by", "status_at", "status_why", "status_source")
COMMITMENT = ("commitment", "party", *STATUS, "condition", "first_said", "last_said", "restated", "sources", *SAYING)
ACTOR = ("actor", "id", "side", "statements", "first", "last", "documents")
USE = (
    *("instrument", "name", "total", "party", "times", "own", "told", "told_by", "by_stance", "told_by_stance"),
    *("issues", "by_issue", "first", "last", "sources", "documents", "statements"),
)


@singledispatch
def records(view: View) -> Records:
    """Return the records of a view; TypeError for what is none. An empty view of a sequence has no keys."""
    if isinstance(view, Sequence) and not isinstance(view, str):
        kinds = {type(one) for one in view}
        if not kinds:
            return Records("nothing", (), (), _facts(view))
        if len(kinds) == 1 and (kind := kinds.pop()) in _OF_SEQUENCES:
            return records_of(kind, view)
    raise TypeError(f"no view: {type(view).__name__}")


def records_of(kind: type, things: Iterable[object]) -> Records:
    """Return the records of things of one kind that a view is a sequence of; with their keys where there are none."""
    name, keys, row = _OF_SEQUENCES[kind]
    return Records(name, keys, tuple(row(one) for one in things), _facts(things, kind))


def _facts(things: Iterable[object], kind: type | None = None) -> Record:
    if not isinstance(things, Part):
        return {}
    return {"cut": iso(things.cut), **({"unnamed": things.unnamed} if kind is Commitment else {})}


@records.register
def _records(view: Records) -> Records:
    return view


@records.register
def _positions(view: Positions) -> Records:
    facts: Record = {"as_of": iso(view.as_of), **asdict(view.apart), "absent": list(view.absent)}
    return Records("positions", (*POSITION, *HEARSAY), tuple(map(_position, view.cells)), facts)


@records.register
def _opened(view: Opened) -> Records:
    at: Record = {"issue": view.cell.issue, "party": view.cell.party}
    return Records("cell", ("issue", "party", *SAYING), tuple(at | said(one, view.cell.party) for one in view.history))


@records.register
def _timeline(view: Timeline) -> Records:
    rows = tuple(_event(one) for one in (*view.events, *view.undated))
    return Records("timeline", EVENT, rows, {"doubled": view.doubled})


@records.register
def _comparison(view: Comparison) -> Records:
    rows = [_compared(number, row, one, view) for number, row in enumerate(view.rows, 1) for one in row.told]
    return Records("comparison", COMPARED, tuple(rows), {"meeting": view.meeting.id if view.meeting else None})


@records.register
def _changes(view: Changes) -> Records:
    return Records("changes", (*CHANGE, *BEFORE, *LAST), tuple(_change(one) for one in view.changes))


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


def iso(day: date | None) -> str | None:
    """Return the day as an ISO date."""
    return day.isoformat() if day else None


def _position(cell: Cell) -> Record:
    told = cell.hearsay
    return {
        "issue": cell.issue,
        "party": cell.party,
        "silent": cell.silent,
        "since": iso(cell.since),
        "first_said": iso(cell.first_said),
        "last_said": iso(cell.last_said),
        "changed": cell.changed,
        "sources": cell.sources,
        "other_day": iso(cell.other_day),
        "other_acts": list(cell.other_acts),
        **said(cell.standing, cell.party),
        "hearsay_by": told.told_of(cell.party) if told else None,
        "hearsay_act": told.act if told else None,
        "hearsay_words": told.words if told else None,
        "hearsay_day": iso(told.day) if told else None,
        "hearsay_document": told.account.id if told else None,
    }


def _event(event: Event) -> Record:
    blank: Record = dict.fromkeys(EVENT)
    happened = event.happened
    if isinstance(happened, Saying):
        return blank | {"kind": event.kind, "party": "; ".join(sorted(happened.parties)) or None} | said(happened)
    met = _meeting(happened)
    shared = {key: met[key] for key in ("meeting", "place", "host", "participants", "planned", "documents")}
    return (
        blank
        | shared
        | {"kind": event.kind, "day": iso(event.day), "day_from": met["start"], "day_to": met["end"]}
        | {"day_told": event.dated}
        | {"document": happened.documents[0]}
    )


def _meeting(one: Gathering) -> Record:
    return {
        "meeting": one.id,
        "start": iso(one.start),
        "end": iso(one.end),
        "place": one.place,
        "host": one.host,
        "participants": list(one.participants),
        "few": list(one.few),
        "kind": one.kind,
        "planned": one.planned,
        "sources": one.sources,
        "documents": list(one.documents),
        "announced_by": [each.id for each in one.announcing],
    }


def _compared(number: int, row: Row, one: Saying, view: Comparison) -> Record:
    return {
        "row": number,
        "found": _FOUND.get(len(row.had), "all" if len(row.had) == len(view.accounts) else "some"),
        "score": f"{row.score:.2f}",
        "issue": row.issue,
        "account": one.account.side or one.account.publisher,
        "leaves_out": row.leaves_out(one),
        "own_words": is_own(one.statement),
        "differs": [each.field for each in row.differences],
        **said(one),
    }


def _change(one: Change) -> Record:
    return {
        "issue": one.issue,
        "party": one.party,
        "label": one.label,
        **said(one.after, one.party),
        "also": [each.account.id for each in one.also],
        **_beside(BEFORE, one.before),
        **_beside(LAST, one.last),
    }


def _beside(keys: Sequence[str], one: Saying | None) -> Record:
    """Return the act, words, day, document and statement of a saying under these keys; all empty without one."""
    told = (one.act, one.words, iso(one.day), one.account.id, one.id) if one else (None,) * len(keys)
    return dict(zip(keys, told, strict=True))


def _commitment(one: Commitment) -> Record:
    judged = one.judged
    return {
        "commitment": one.id,
        "party": one.party,
        "status": one.status,
        "status_by": judged.by if judged else None,
        "status_at": judged.at.isoformat() if judged else None,
        "status_why": judged.why if judged else None,
        "status_source": judged.source if judged else None,
        "condition": one.condition,
        "first_said": iso(one.first.day),
        "last_said": iso(one.last_said),
        "restated": [f"{iso(each.day) or 'no day'} {each.account.id}" for each in one.restated],
        "sources": one.sources,
        **said(one.first, one.party),
        "to": list(one.to),
        "conditional": one.conditional,
    }


def _use(one: Use) -> Record:
    return {
        "instrument": one.id,
        "name": one.name,
        "total": one.total,
        "party": one.party,
        "times": one.times,
        "own": len(one.own),
        "told": len(one.told),
        "told_by": list(one.told_by),
        "by_stance": _counts(stances_of(one.own)),
        "told_by_stance": _counts(stances_of(one.told)),
        "issues": [name for name, _ in one.issues],
        "by_issue": _counts(one.issues),
        "first": iso(one.first),
        "last": iso(one.last),
        "sources": one.sources,
        "documents": list(dict.fromkeys(each.account.id for saying in one.sayings for each in saying.entries)),
        "statements": [saying.id for saying in one.sayings],
    }


def _counts(counts: Counts) -> list[str]:
    return [f"{name} {number}" for name, number in counts]


def _who(one: Actor) -> Record:
    return {
        "actor": one.name,
        "id": one.id,
        "side": one.side,
        "statements": one.statements,
        "first": iso(one.first),
        "last": iso(one.last),
        "documents": list(one.documents),
    }


_OF_SEQUENCES: dict[type, tuple[str, tuple[str, ...], Callable[[Any], Record]]] = {
    Gathering: ("meetings", MEETING, _meeting),
    Commitment: ("commitments", COMMITMENT, _commitment),
    Use: ("instruments", USE, _use),
    Actor: ("actors", ACTOR, _who),
}
