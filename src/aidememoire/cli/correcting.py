"""`aidememoire correct`, `merge`, `split`, `status` and `undo`: what a person asks for is recorded, and said in lines."""

from __future__ import annotations

import getpass
import subprocess
from collections.abc import Callable, Sequence

from aidememoire.correcting import Signed
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports.events import correction_words
from aidememoire.model import SettingsError
from aidememoire.record import Correction
from aidememoire.wanted import Cited


def name_of() -> str:
    """Return who sits here: git's user.name, else the name of the system's user."""
    try:
        asked = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False, timeout=5)  # noqa: S607
        named = asked.stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        named = ""
    try:
        return named or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise SettingsError("it is not known who you are; say it with --by") from error


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
        undone = dossier.correction(beginning).id
        print(correction_words(dossier.undo(undone, signed.by, signed.at, signed.why)))


def cited(written: str) -> Cited:
    """Return the instrument that is written as `WORDS`, or as `NAME=WORDS` where the words alone do not tell it."""
    name, _, words = written.rpartition("=")
    return Cited(words, name.strip())
