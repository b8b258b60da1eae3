"""What a person asks for (correct, add, merge, split, judge, undo) becomes events of the record, all or none."""

from __future__ import annotations

import getpass
import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import combinations
from typing import Any

from aidememoire.dossier import Dossier
from aidememoire.linking.voices import parties_of
from aidememoire.model import STATUSES, Document, Entry, SettingsError, Statement
from aidememoire.record import Correction, Evidence, Filter, Target, corrections
from aidememoire.views.commitments import ACTS
from aidememoire.wanted import Fields, Place, fields_of

_ID = re.compile(r"[0-9a-f]{8,16}")


@dataclass(frozen=True, slots=True)
class Signed:
    """Who says so, when, and why."""

    by: str
    at: datetime
    why: str | None = None

    @classmethod
    def now(cls, by: str | None = None, why: str | None = None) -> Signed:
        """Return what is said just now, by the one who sits here where nobody is named; raises SettingsError."""
        return cls(by or name_of(), datetime.now().astimezone(), why)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be corrected; what is None or False stays as it is. `content`, `cue` and `source` are exact words."""

    fields: Fields = field(default_factory=Fields)
    content: str | None = None
    cue: str | None = None
    source: str | None = None
    reject: bool = False
    accept: bool = False
    note: str | None = None

    def __post_init__(self) -> None:
        """Raise SettingsError for what does not go together."""
        others = self.accept or self.content or self.fields != Fields()
        if self.reject and others:
            raise SettingsError("reject goes with no other correction; leave the others out")


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
        raise SettingsError("it is not known who you are; say it with `by`") from error


def correct_statement(dossier: Dossier, beginning: str, wanted: Wanted, signed: Signed) -> tuple[Correction, ...]:
    """Record what is wanted of a statement and return what was recorded; raises SettingsError where nothing is."""
    if wanted == Wanted():
        raise SettingsError(
            "nothing to correct; give one of speaker, side, act, issue, on, to, invokes, conditional, hedged, chain,"
            " clear, content, reject, accept, note"
        )
    if wanted.source or (wanted.cue and not wanted.content):
        raise SettingsError("source goes with an added statement alone, cue with content or an added statement")
    return _recorded(dossier, _events(_entry(dossier, beginning, wanted), dossier, wanted, signed))


def add_statement(dossier: Dossier, beginning: str, wanted: Wanted, signed: Signed) -> tuple[Correction, ...]:
    """Record a statement that the reader missed, on exact words of a document, and return what was recorded."""
    if not wanted.content:
        raise SettingsError("a statement to be added needs content, the exact words of what is said")
    if wanted.accept or wanted.reject or wanted.fields.clear:
        raise SettingsError("a statement to be added goes not with accept, reject and clear; leave them out")
    document = dossier.register.document(beginning).document
    place = Place(document, (), dossier)
    evidence = _evidence(wanted, place)
    known = _surroundings(dossier, document, evidence)
    given = fields_of(wanted.fields, Place(document, evidence.content, dossier))
    if wanted.source:
        given["source"] = (place.locate(wanted.source, "source"),)
    if given.get("speaker"):
        known["chain"] = (*known["chain"], given["speaker"])
    made = corrections.add(document, evidence, signed.by, signed.at, signed.why, **known | given)
    return _recorded(dossier, [made, *_note_on(made, wanted, signed)])


def tie_statements(dossier: Dossier, beginnings: Sequence[str], kind: str, signed: Signed) -> tuple[Correction, ...]:
    """Record that statements tell one utterance (`merge`), or that they do not (`split`), and return what was recorded."""
    told = {entry.statement.id: entry for entry in map(dossier.register.entry, beginnings)}
    if len(told) < 2:
        raise SettingsError(f"{kind} needs two statements, and these are one; name another one too")
    make = corrections.split
    if kind == corrections.MERGE:
        make = corrections.merge
        _one_party(told.values())
    targets = [Target.of(one.account.id, one.statement) for one in told.values()]
    return _recorded(dossier, [make(targets, signed.by, signed.at, signed.why)])


def set_status(
    dossier: Dossier, beginning: str, status: str, source: str | None, signed: Signed
) -> tuple[Correction, ...]:
    """Record what has become of an undertaking, by any statement of it, and return what was recorded."""
    if status not in STATUSES:
        raise SettingsError(f"{status!r} is no status; there are {', '.join(STATUSES)}")
    if not (signed.why or "").strip():
        raise SettingsError("a status needs a reason; give it as why")
    if status != "open" and not (source or "").strip():
        raise SettingsError(f"{status} needs a source; give a document's id, an address or words as source")
    entry = dossier.register.entry(beginning)
    if entry.statement.act not in ACTS:
        act = entry.statement.act or "not known"
        raise SettingsError(
            f"the statement {entry.statement.id} undertakes nothing (its act is {act}); `commitments` shows those that do"
        )
    if source and _ID.fullmatch(source):
        source = dossier.register.document_id(source)
    about = Target.of(entry.account.id, entry.statement)
    return _recorded(dossier, [corrections.set_status(about, status, signed.by, signed.at, signed.why or "", source)])


def undo_correction(dossier: Dossier, beginning: str | None, signed: Signed) -> Correction:
    """Take back the correction of that id, or the latest that still holds, and return the event that says so."""
    return dossier.undo(dossier.register.correction(beginning).id, signed.by, signed.at, signed.why)


def _recorded(dossier: Dossier, made: Iterable[Correction]) -> tuple[Correction, ...]:
    events = tuple(made)
    dossier.store.correct_all(events)
    return events


def _entry(dossier: Dossier, beginning: str, wanted: Wanted) -> Entry:
    """Return the entry; one that was rejected, and is wanted back, from the reading that it stands in."""
    rejected = dossier.register.rejected(beginning) if wanted.accept else None
    return rejected or dossier.register.entry(beginning)


def _events(entry: Entry, dossier: Dossier, wanted: Wanted, signed: Signed) -> Iterator[Correction]:
    """Yield what is to be recorded; new words last, since what is said of the statement is said of the old ones."""
    document = dossier.register.document(entry.account.id).document
    about = document.id, entry.statement, signed.by, signed.at
    place = Place(document, entry.statement.content, dossier)
    if given := fields_of(wanted.fields, place):
        yield corrections.edit(*about, why=signed.why, **given)
    if wanted.reject:
        yield corrections.reject(*about, signed.why)
    if wanted.accept:
        yield corrections.accept(*about, signed.why)
    if wanted.note:
        yield corrections.note(*about, wanted.note)
    if wanted.content:
        evidence = _evidence(wanted, place, entry.statement)
        yield corrections.repin(document, entry.statement, evidence, signed.by, signed.at, signed.why)


def _evidence(wanted: Wanted, place: Place, statement: Statement | None = None) -> Evidence:
    """Return where the wanted words stand; the cue stays that of the statement where no other is wanted."""
    cue = statement.cue if statement else ()
    content = place.locate(wanted.content or "", "content")
    return Evidence((content,), (place.locate(wanted.cue, "cue"),) if wanted.cue else cue)


def _note_on(added: Correction, wanted: Wanted, signed: Signed) -> list[Correction]:
    if not wanted.note:
        return []
    return [replace(added, kind=corrections.NOTE, changes=(), why=wanted.note)]


def _surroundings(dossier: Dossier, document: Document, evidence: Evidence) -> dict[str, Any]:
    """Return what an added statement has from where it stands: the statement that holds it, and the way that one came."""
    (content,) = evidence.content
    around = (one.statement for one in dossier.store.entries(Filter(document=document.id)))
    holding = [one for one in around if any(span != content and span.holds(content) for span in one.content)]
    holder = min(holding, key=lambda one: (sum(len(span.text) for span in one.content), one.id), default=None)
    way = holder.chain if holder else (document.publisher,) if document.publisher else ()
    return {"parent": holder.id if holder else None, "chain": way, "mode": _mode(document, evidence, holder)}


def _mode(document: Document, evidence: Evidence, holder: Statement | None) -> str:
    from aidememoire.reading.quotations import quotation_states
    from aidememoire.reading.statements import mode_of

    return mode_of(evidence.content, quotation_states(document.text), nested=holder is not None)


def _one_party(told: Iterable[Entry]) -> None:
    """Raise SettingsError for two of them that different parties say: one utterance has one speaker."""
    for one, other in combinations(told, 2):
        mine, theirs = parties_of(one.statement), parties_of(other.statement)
        if mine and theirs and not set(mine) & set(theirs):
            raise SettingsError(
                f"{one.statement.id} is said by {mine[0]} and {other.statement.id} by {theirs[0]}, so they are not one"
                " utterance; correct the speaker of one of them first"
            )
