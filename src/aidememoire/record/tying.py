"""Corrections that are about more than one statement, and what undertakings came to: read on one connection.

What is asked of one document alone is answered in `asking`; what is answered here looks into others too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import Connection, select

from aidememoire.linking.tellings.utterances import Ties
from aidememoire.model.entries import Judgement
from aidememoire.model.readings import Statement
from aidememoire.record import asking, joining, past
from aidememoire.record.applying import standing
from aidememoire.record.corrections import DESCRIBE, MEETINGS, REPIN, STATUS, TIES, Correction, said_before
from aidememoire.record.evidence import misplaced
from aidememoire.record.tables import corrections, documents
from aidememoire.record.ties import Tied, tie
from aidememoire.record.values import Event


def tied(connection: Connection, as_of: datetime | None) -> Tied:
    """Return the ties of people, and those that wait."""
    held = standing(asking.recorded_corrections(connection, as_of))
    about = {target.document for one in held if one.kind in TIES for target in one.targets}
    return tie(dict(_statements(connection, about, as_of)), held)


def ties_now(connection: Connection) -> Ties:
    """Return the ties of people that hold today."""
    some = select(corrections.c.number).where(corrections.c.kind.in_(TIES)).limit(1)
    return tied(connection, None).ties if connection.execute(some).first() else Ties()


def waiting(connection: Connection, as_of: datetime | None) -> list[Correction]:
    """Return the corrections that hold, but whose words the newest readings no longer have as statements."""
    alone = [one for own in past.documents_then(connection, as_of, touched=True) for one in own.applied.waiting]
    return [*alone, *tied(connection, as_of).waiting, *joining.joined(connection, as_of).waiting]


def judgements(connection: Connection, as_of: datetime | None) -> Iterator[tuple[str, tuple[Judgement, ...]]]:
    """Yield the ids of undertakings with what people say has become of each, in the order of recording."""
    for own in past.documents_then(connection, as_of, touched=True):
        for one in own.applied.statements:
            if one.judged:
                yield one.statement.id, tuple(map(_judgement, one.judged))


def history(connection: Connection, target: str, as_of: datetime | None) -> list[Event]:
    """Return what was recorded of a document or a statement, corrections of several statements too, by time."""
    events = asking.history(connection, target, as_of)
    known = {event.correction for event in events}
    made = (one for one in asking.recorded_corrections(connection, as_of) if one not in known)
    events += [
        Event(one.at, correction=one)
        for one in made
        if any(target in (other.document, other.statement) for other in (*one.others, *one.left))
    ]
    return sorted(events, key=lambda event: event.at)


def is_repeated(connection: Connection, document: int, correction: Correction) -> bool:
    """Tell whether the same person has said exactly this before, and it holds as it was said."""
    where = (
        None if correction.kind in (*TIES, *MEETINGS, STATUS) else document
    )  # any document may have had the last word
    return said_before(correction, standing(asking.recorded_corrections(connection, None, document=where))) is not None


def misfit(connection: Connection, document: int, correction: Correction) -> str | None:
    """Return why a new correction has nothing to hold for, or None where it has."""
    if correction.kind == DESCRIBE:
        return None
    if correction.kind in TIES:
        return _misfit_of_tie(connection, correction)
    if correction.kind in MEETINGS:
        return misplaced_elsewhere(connection, correction) or joining.misfit(connection, correction)
    if correction.kind == REPIN and _taken(connection, correction):
        return f"there is a statement on the new words already, {correction.others[0].statement} or another"
    return asking.misfit(connection, document, correction)


def misplaced_elsewhere(connection: Connection, correction: Correction) -> str | None:
    """Return which words of others that a correction is about do not stand in their documents, or None."""
    for one in (*correction.others, *correction.left):
        text = connection.execute(select(documents.c.text).where(documents.c.id == one.document)).scalar()
        if text is None:
            return f"there is no document {one.document}"
        if fault := misplaced(one.evidence, text):
            return fault
    return None


def successors(connection: Connection) -> Iterator[tuple[str, str]]:
    """Yield the ids of the statements of which another one has taken the place, each with the id of that one.

    That one may have been rejected since.
    """
    for own in past.documents_then(connection, None, touched=True):
        yield from own.applied.moved.items()


def _judgement(event: Correction) -> Judgement:
    return Judgement(event.status or "", event.by, event.at, event.why or "", event.source, known=event.known)


def _misfit_of_tie(connection: Connection, correction: Correction) -> str | None:
    if fault := misplaced_elsewhere(connection, correction):
        return fault
    about = {target.document for target in correction.targets}
    if tie(dict(_statements(connection, about, None)), [correction]).waiting:
        return f"a {correction.kind} is about statements of the newest readings: the words of one are none of them"
    return None


def _taken(connection: Connection, correction: Correction) -> bool:
    (new,) = correction.others
    own = dict(_statements(connection, [correction.document], None))[correction.document]
    return any(one.content == new.evidence.content for one in own)


def _statements(
    connection: Connection, about: Iterable[str], as_of: datetime | None
) -> Iterator[tuple[str, list[Statement]]]:
    """Yield the statements of each document as people left them."""
    for document in about:
        number = connection.execute(select(documents.c.number).where(documents.c.id == document)).scalar()
        held = past.corrected_document(connection, number, as_of) if number else None
        yield document, [one.statement for one in held.applied.statements] if held else []
