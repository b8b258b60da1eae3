"""`aidememoire correct`, `merge`, `split`, `status` and `undo`: what a person asks for is recorded, and said in lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from aidememoire.correcting import Signed
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports.events import correction_words
from aidememoire.record import Correction


def record_all(record: str, make: Callable[[Dossier], Sequence[Correction]]) -> None:
    """Record what is made of the dossier in a record, all or nothing, and say what was recorded."""
    with open_dossier(record) as dossier:
        made = make(dossier)
        dossier.correct_all(made)
    for event in made:
        print(correction_words(event))


def undo_correction(beginning: str | None, record: str, signed: Signed) -> None:
    """Take back a correction and say so."""
    with open_dossier(record) as dossier:
        undone = dossier.register.correction(beginning).id
        print(correction_words(dossier.undo(undone, signed.by, signed.at, signed.why)))
