"""`aidememoire correct` and `undo`: what a person asks for becomes events of the record."""

from __future__ import annotations

import getpass
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from aidememoire.cli.telling import correction_words
from aidememoire.dossier import Dossier, issue_named, open_dossier
from aidememoire.model import Entry, Interval, SettingsError
from aidememoire.record import Correction, corrections

_BY_HAND = "set by hand"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be corrected; what is None, empty or False stays as it is."""

    speaker: str | None = None
    act: str | None = None
    issues: tuple[str, ...] = ()
    on: date | None = None
    reject: bool = False
    accept: bool = False
    note: str | None = None


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


def correct_statement(beginning: str, record: str, wanted: Wanted, by: str, why: str | None, at: datetime) -> None:
    """Record what is wanted of a statement and say what was recorded; raises SettingsError where nothing is."""
    if wanted == Wanted():
        raise SettingsError(
            "nothing to correct; give one of --speaker, --act, --issue, --on, --reject, --accept, --note"
        )
    with open_dossier(record) as dossier:
        entry = _entry(dossier, beginning, wanted)
        for event in _events(entry, dossier, wanted, by, why, at):
            dossier.store.correct(event)
            print(correction_words(event))


def undo_correction(beginning: str | None, record: str, by: str, why: str | None, at: datetime) -> None:
    """Take back a correction and say so."""
    with open_dossier(record) as dossier:
        print(correction_words(dossier.store.undo(dossier.correction(beginning).id, by, at, why)))


def _entry(dossier: Dossier, beginning: str, wanted: Wanted) -> Entry:
    """Return the entry; one that was rejected, and is wanted back, from the reading that it stands in."""
    return dossier.rejected(beginning) or dossier.entry(beginning) if wanted.accept else dossier.entry(beginning)


def _events(
    entry: Entry, dossier: Dossier, wanted: Wanted, by: str, why: str | None, at: datetime
) -> Iterator[Correction]:
    about = entry.account.id, entry.statement, by, at
    fields = _fields(wanted, dossier)
    if fields:  # first: of all of these it alone can be refused, and then nothing must have been recorded
        yield corrections.edit(*about, why=why, **fields)
    if wanted.reject:
        yield corrections.reject(*about, why)
    if wanted.accept:
        yield corrections.accept(*about, why)
    if wanted.note:
        yield corrections.note(*about, wanted.note)


def _fields(wanted: Wanted, dossier: Dossier) -> dict[str, Any]:
    """Return the fields to be set, named and typed as those of a statement."""
    fields: dict[str, Any] = {}
    if wanted.speaker:
        # The id and the side were those of the speaker that was wrong.
        fields["speaker"] = wanted.speaker
        fields["speaker_id"], fields["side"] = _known(wanted.speaker, dossier)
    if wanted.act:
        fields["act"] = wanted.act
    if wanted.issues:
        fields["issues"] = tuple(map(issue_named, wanted.issues))
    if wanted.on:
        fields["on"] = Interval(wanted.on, wanted.on, _BY_HAND, "explicit")
    return fields


def _known(speaker: str, dossier: Dossier) -> tuple[str | None, str | None]:
    """Return the id and the side that the record has most often for a speaker; neither where it knows none."""
    told = (one.statement for one in dossier.store.entries())
    found = Counter((one.speaker_id, one.side) for one in told if one.speaker == speaker)
    return found.most_common(1)[0][0] if found else (None, None)
