"""Things of one kind as records: meetings, commitments, instruments and actors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aidememoire.exports.saying_records import SAYING, Record, iso, said
from aidememoire.views import Actor, Commitment, Gathering, Use
from aidememoire.views.instruments import Counts

_OF_DOCUMENTS = ("sources", "documents", "announced_by")
MEETING = ("meeting", "start", "end", "place", "host", "participants", "few", "kind", "planned", *_OF_DOCUMENTS)
STATUS = ("status", "status_by", "status_at", "status_why", "status_source", "status_known")
DUE = ("due", "due_words", "due_before", "past_due", "holds_until")
_SAID = ("first_said", "last_said", "restated", "sources")
COMMITMENT = ("commitment", "party", *STATUS, "condition", *DUE, *_SAID, *SAYING)
ACTOR = ("actor", "id", "side", "statements", "first", "last", "documents")
_TIMES = ("total", "party", "times", "own", "told", "told_by", "by_stance", "told_by_stance", "issues", "by_issue")
USE = ("instrument", "name", *_TIMES, "first", "last", "sources", "documents", "statements")


def meeting(one: Gathering) -> Record:
    """Return a meeting as a record, with the keys MEETING."""
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
        "status_known": judged.since.isoformat() if judged else None,
        "condition": one.condition,
        "due": iso(one.due),
        "due_words": one.limit.words if one.limit else "",
        "due_before": iso(one.due_before),
        "past_due": one.is_past_due,
        "holds_until": iso(one.limit.until) if one.limit else None,
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
        "by_stance": _counts(one.stances(one.own)),
        "told_by_stance": _counts(one.stances(one.told)),
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


def _actor(one: Actor) -> Record:
    return {
        "actor": one.name,
        "id": one.id,
        "side": one.side,
        "statements": one.statements,
        "first": iso(one.first),
        "last": iso(one.last),
        "documents": list(one.documents),
    }


# What each kind is called, the keys of its records, and what makes a record of one.
OF_SEQUENCES: dict[type, tuple[str, tuple[str, ...], Callable[[Any], Record]]] = {
    Gathering: ("meetings", MEETING, meeting),
    Commitment: ("commitments", COMMITMENT, _commitment),
    Use: ("instruments", USE, _use),
    Actor: ("actors", ACTOR, _actor),
}
