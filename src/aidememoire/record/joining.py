"""Corrections that are about accounts of meetings, read on one connection: what they tie, and whether they have a target."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from aidememoire.record import asking, rows
from aidememoire.record.applying import standing
from aidememoire.record.corrections import MEETINGS, UNDO, Correction
from aidememoire.record.evidence import Evidence
from aidememoire.record.meeting_ties import Joined, tie_meetings
from aidememoire.record.tables import corrections, documents, meetings, readings

_SAID = (*MEETINGS, UNDO)  # the kinds of what decides which accounts are of one meeting


def joined(connection: Connection, as_of: datetime | None) -> Joined:
    """Return which accounts tell of one meeting and which do not, as people have said, and the events that wait."""
    some = select(corrections.c.number).where(corrections.c.kind.in_(MEETINGS)).limit(1)
    if not connection.execute(some).first():
        return Joined()
    held = [one for one in standing(asking.recorded_corrections(connection, as_of, _SAID)) if one.kind in MEETINGS]
    about = {target.document for one in held for target in one.targets}
    return tie_meetings(asking.meeting_entries(connection, as_of, told_by=about), held)


def misfit(connection: Connection, correction: Correction) -> str | None:
    """Return why a new join or part has nothing to hold for, or None where it has."""
    about = {target.document for target in correction.targets}
    if tie_meetings(asking.meeting_entries(connection, None, told_by=about), [correction]).waiting:
        return f"a {correction.kind} is about meetings of the newest readings: the words of one are none of them"
    return None


def never_told(connection: Connection, correction: Correction) -> str | None:
    """Return of which account of a join or part no reading ever had the words, or None; of other corrections too."""
    for target in correction.targets if correction.kind in MEETINGS else ():
        own = select(documents.c.number).where(documents.c.id == target.document).scalar_subquery()
        asked = select(meetings.c.whole).join(readings, meetings.c.reading == readings.c.number)
        read = connection.execute(asked.where(readings.c.document == own)).mappings()
        if target.evidence not in {Evidence.of_meeting(rows.meeting_of(row)) for row in read}:
            return f"no reading of document {target.document} ever had a meeting on the words of {target.statement}"
    return None
