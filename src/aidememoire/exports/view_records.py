"""Views as records: one flat row for each thing that a view tells, whole words, plain values, its document named."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from functools import singledispatch

from aidememoire.exports.list_records import OF_SEQUENCES, meeting
from aidememoire.exports.saying_records import SAYING, Record, cue, iso, said
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
from aidememoire.views.telling import is_turned
from aidememoire.views.untold import is_own


@dataclass(frozen=True, slots=True)
class Records:
    """The rows of a view, all with the same keys, in the order of the view; `facts` are about the view as a whole."""

    view: str
    keys: tuple[str, ...]
    rows: tuple[Record, ...]
    facts: Record = field(default_factory=dict)


Things = Sequence[Gathering] | Sequence[Commitment] | Sequence[Use] | Sequence[Actor]
View = Positions | Opened | Found | Timeline | Comparison | Changes | Things | Records
OTHER = ("other_day", "other_acts")
POSITION = ("issue", "party", "silent", "since", "first_said", "last_said", "changed", "sources", *OTHER, *SAYING)
HEARSAY = (
    "hearsay_by",
    "hearsay_act",
    "hearsay_words",
    "hearsay_cue",
    "hearsay_turned",
    "hearsay_day",
    "hearsay_document",
)
EVENT = ("kind", "meeting", "place", "host", "participants", "planned", "party", *SAYING)
COMPARED = ("row", "found", "score", "issue", "account", "leaves_out", "own_words", "differs", *SAYING)
_FOUND = {0: "none", 1: "one"}
CHANGE = ("issue", "party", "label", *SAYING, "also")
BEFORE = (
    "before_act",
    "before_words",
    "before_cue",
    "before_turned",
    "before_day",
    "before_document",
    "before_statement",
)
LAST = ("last_act", "last_words", "last_cue", "last_turned", "last_day", "last_document", "last_statement")


@singledispatch
def records(view: View) -> Records:
    """Return the records of a view; TypeError for what is none. An empty view of a sequence has no keys."""
    if isinstance(view, Sequence) and not isinstance(view, str):
        kinds = {type(one) for one in view}
        if not kinds:
            return Records("nothing", (), (), _facts(view))
        if len(kinds) == 1 and (kind := kinds.pop()) in OF_SEQUENCES:
            return records_of(kind, view)
    raise TypeError(f"no view: {type(view).__name__}")


def records_of(kind: type, things: Iterable[object]) -> Records:
    """Return the records of things of one kind that a view is a sequence of; with their keys where there are none."""
    name, keys, row = OF_SEQUENCES[kind]
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
    rows = tuple(at | said(one, view.cell.party) for one in view.history)
    return Records("cell", ("issue", "party", *SAYING), rows, {"as_of": iso(view.as_of), "cut": view.cut})


@records.register
def _timeline(view: Timeline) -> Records:
    rows = tuple(_event(one) for one in (*view.events, *view.undated))
    return Records("timeline", EVENT, rows, {"cut": iso(view.cut), "doubled": view.doubled})


@records.register
def _comparison(view: Comparison) -> Records:
    rows = [_compared(number, row, one, view) for number, row in enumerate(view.rows, 1) for one in row.told]
    return Records("comparison", COMPARED, tuple(rows), {"meeting": view.meeting.id if view.meeting else None})


@records.register
def _changes(view: Changes) -> Records:
    rows = tuple(_change(one) for one in view.changes)
    return Records("changes", (*CHANGE, *BEFORE, *LAST), rows, {"cut": iso(view.cut)})


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
        "hearsay_cue": cue(told) if told else None,
        "hearsay_turned": is_turned(told.statement) if told else None,
        "hearsay_day": iso(told.day) if told else None,
        "hearsay_document": told.account.id if told else None,
    }


def _event(event: Event) -> Record:
    blank: Record = dict.fromkeys(EVENT)
    happened = event.happened
    if isinstance(happened, Saying):
        return blank | {"kind": event.kind, "party": "; ".join(sorted(happened.parties)) or None} | said(happened)
    met = meeting(happened)
    shared = {key: met[key] for key in ("meeting", "place", "host", "participants", "planned", "documents")}
    return (
        blank
        | shared
        | {"kind": event.kind, "day": iso(event.day), "day_from": met["start"], "day_to": met["end"]}
        | {"day_told": event.dated}
        | {"document": happened.documents[0]}
    )


def _compared(number: int, row: Row, one: Saying, view: Comparison) -> Record:
    return {
        "row": number,
        "found": _FOUND.get(len(row.had), "all" if len(row.had) == len(view.accounts) else "some"),
        "score": f"{row.score:.2f}",
        "issue": row.issue,
        "account": one.account.side or one.account.publisher or one.account.title,
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
    told = (
        (one.act, one.words, cue(one), is_turned(one.statement), iso(one.day), one.account.id, one.id)
        if one
        else (None,) * len(keys)
    )
    return dict(zip(keys, told, strict=True))
