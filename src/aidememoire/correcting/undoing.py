"""What people said is taken back; a document whose facts that changes is read anew by those that hold then."""

from __future__ import annotations

from collections.abc import Sequence

from aidememoire.correcting import describing
from aidememoire.correcting.events import Signed, recorded
from aidememoire.dossier import Dossier
from aidememoire.exports.wording import SHORT_ID
from aidememoire.record import Correction, RecordError, corrections
from aidememoire.record.corrections import DESCRIBE
from aidememoire.record.errors import LOCKED


def undone(beginning: str | None, dossier: Dossier, signed: Signed, read: describing.Read) -> tuple[Correction, ...]:
    """Take back the correction of that id, or all of the latest command that still holds, and return what says so.

    Raises RecordError for one that is taken back already: nothing would change, and it would be told that something did.
    """
    register = dossier.register
    if not beginning:
        return taken_back(dossier, register.latest(), signed, read)
    if by := register.undone_by(one := register.correction(beginning)):
        told, brings = one.id[:SHORT_ID], f"`undo {by[:SHORT_ID]}` brings it back"
        raise RecordError(dossier.store.name, f"{told} is taken back already, by {by[:SHORT_ID]}", brings, LOCKED)
    return taken_back(dossier, [one], signed, read)


def taken_back(
    dossier: Dossier, made: Sequence[Correction], signed: Signed, read: describing.Read
) -> tuple[Correction, ...]:
    """Take corrections of one command back, the last one first, and return the events that say so; raises RecordError.

    What describes a document came alone, since that is recorded with a reading: each is taken back with one. All others
    are taken back together or not at all.
    """
    events = [corrections.undo(one, signed.by, signed.at, signed.why) for one in reversed(made)]
    if not any(dossier.register.subject_of(one).kind == DESCRIBE for one in made):
        return recorded(dossier, events)
    for event in events:
        describing.recorded(event, dossier, read)
    return tuple(events)
