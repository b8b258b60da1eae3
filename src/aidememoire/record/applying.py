"""Corrections laid over the statements of a reading: a pure function of the two.

A correction holds for the statement that has the same content and the same cue at the same offsets, whatever its id. Where
there is none, or several and none of the id that the person saw, it waits. Nothing is ever moved to other words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from aidememoire.model.readings import Confidence, Statement
from aidememoire.model.spans import Span
from aidememoire.record.corrections import (
    ACCEPT,
    ADD,
    DESCRIBE,
    EDIT,
    MEETINGS,
    REJECT,
    REPIN,
    STATUS,
    TIES,
    UNDO,
    Correction,
)
from aidememoire.record.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Corrected:
    """A statement as people left it: the `fields` that they set, by name, and where one added it, when that was.

    `judged` are the events that say what has become of what it undertakes, in the order of their recording.
    """

    statement: Statement
    fields: tuple[str, ...] = ()
    added: datetime | None = None
    judged: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """The statements of a document with all corrections that found theirs, and those that wait.

    `moved` has the ids of the statements of which another one has taken the place, each with the id of that one, which may
    have been rejected since.
    """

    statements: tuple[Corrected, ...]
    waiting: tuple[Correction, ...]
    moved: Mapping[str, str]


@dataclass(slots=True)
class _Place:
    """A statement while corrections are laid over it."""

    statement: Statement
    evidence: Evidence
    replaced: tuple[str, ...] = ()  # the ids of the statements that this one has taken the place of
    rejected: bool = False
    added: datetime | None = None
    judged: tuple[Correction, ...] = ()
    fields: set[str] = field(default_factory=set)


def standing(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return those that hold, undone ones and undos left out; `corrections` come in the order of their recording."""
    undone = undone_by(corrections)
    return tuple(one for one in corrections if one.kind != UNDO and one.id not in undone)


def undone_by(corrections: Sequence[Correction]) -> dict[str | None, str]:
    """Return the id of the undo that holds by that of what it takes back, an undo too; they come in the order of their recording."""
    undone: dict[str | None, str] = {}
    for correction in reversed(corrections):
        if correction.kind == UNDO and correction.id not in undone:
            undone.setdefault(correction.undoes, correction.id)
    return undone


def apply(statements: Sequence[Statement], corrections: Sequence[Correction]) -> Applied:
    """Lay corrections of one document, in the order of their recording, over the statements of a reading of it.

    Those that tie statements change none of them: `ties` lays them, and `meeting_ties` those of meetings, `facts` those of
    the document itself.
    """
    places = [_Place(statement, Evidence.of(statement)) for statement in statements]
    waiting: list[Correction] = []
    for correction in standing(corrections):
        if correction.kind in (*TIES, *MEETINGS, DESCRIBE):
            continue
        if correction.kind == ADD:
            _put(places, _added(correction))
        elif place := _find(places, correction):
            _lay(place, correction)
            if correction.kind == REPIN:
                _repin(places, place, correction)
        else:
            waiting.append(correction)
    moved = {own: place.statement.id for place in places for own in place.replaced if own != place.statement.id}
    return Applied(_hung(places, moved), tuple(waiting), moved)


def _find(places: Iterable[_Place], correction: Correction) -> _Place | None:
    found = [place for place in places if place.evidence == correction.evidence]
    if len(found) > 1:
        found = [place for place in found if place.statement.id == correction.statement]
    return found[0] if len(found) == 1 else None


def _lay(place: _Place, correction: Correction) -> None:
    if correction.kind in (ACCEPT, REJECT):
        place.rejected = correction.kind == REJECT
    elif correction.kind == EDIT:
        values = {change.field: change.value for change in correction.changes}
        place.statement = replace(place.statement, **values)
        place.fields |= values.keys()
    elif correction.kind == STATUS:
        place.judged = (*place.judged, correction)


def _repin(places: list[_Place], place: _Place, correction: Correction) -> None:
    """Put a statement on the words that a person has given it, as another one that takes its place."""
    (new,) = correction.others
    places.remove(place)
    words = new.evidence
    moved = replace(place.statement, id=new.statement, content=words.content, cue=words.cue)
    replaced = (*place.replaced, place.statement.id)
    _put(
        places,
        replace(place, statement=moved, evidence=new.evidence, replaced=replaced, fields={*place.fields, "content"}),
    )


def _put(places: list[_Place], added: _Place) -> None:
    """Put in a person's statement, in the place of the reader's where that stands on the same words."""
    own = [place for place in places if _same_words(place, added.evidence)]
    if len(own) == 1:
        number = places.index(own[0])
        added.replaced = (*added.replaced, *own[0].replaced, own[0].statement.id)
        places[number] = added
    else:
        later = (number for number, place in enumerate(places) if _start(place) > _start(added))
        places.insert(next(later, len(places)), added)


def _same_words(place: _Place, evidence: Evidence) -> bool:
    """Tell whether a statement has this content and, where the person named one, this cue."""
    return place.evidence.content == evidence.content and evidence.cue in ((), place.evidence.cue)


def _added(correction: Correction) -> _Place:
    """Return the statement that a person has added, with what the correction says and nothing else."""
    assert correction.evidence is not None, "an added statement has words"
    assert correction.statement is not None, "an added statement has an id"
    values = {change.field: change.value for change in correction.changes}
    known = {"parent": None, "source": (), "mode": "indirect", **values}
    statement = Statement(
        id=correction.statement,
        cue=correction.evidence.cue,
        content=correction.evidence.content,
        confidence=Confidence(1.0),
        **known,
    )
    return _Place(statement, correction.evidence, added=correction.at, fields={"content", *values})


def _start(place: _Place) -> int:
    spans: tuple[Span, ...] = (*place.statement.content, *place.statement.cue)
    return min((span.start for span in spans), default=-1)


def _hung(places: Sequence[_Place], moved: Mapping[str, str]) -> tuple[Corrected, ...]:
    """Return what is left, each hung below the nearest outer statement that is left."""
    outer = {place.statement.id: place.statement.parent for place in places if place.rejected}
    kept = [place for place in places if not place.rejected]
    return tuple(
        Corrected(_below(place.statement, outer, moved), tuple(sorted(place.fields)), place.added, place.judged)
        for place in kept
    )


def _below(statement: Statement, outer: dict[str, str | None], moved: Mapping[str, str]) -> Statement:
    parent, seen = statement.parent, set()
    while parent is not None and parent not in seen:
        seen.add(parent)
        parent = moved.get(parent, outer.get(parent, parent))
    if parent in outer or (parent == statement.id and parent != statement.parent):
        parent = None  # a ring of parents: none of them is the nearest
    return statement if parent == statement.parent else replace(statement, parent=parent)
