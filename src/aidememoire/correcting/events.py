"""What a person wants to be put right becomes events of the record, each checked whole before anything is recorded.

All faces come through here: what can be said of a statement on the command line can be said on a page and through the API.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import combinations, pairwise
from typing import Any

from aidememoire.correcting.signing import name_of
from aidememoire.correcting.wanted import Fields, Place, fields_of
from aidememoire.dossier import Dossier
from aidememoire.exports.wording import GAP
from aidememoire.linking.chain import NOBODY_NAMED
from aidememoire.linking.voices import parties_of
from aidememoire.model import Document, Entry, SettingsError, Span, Statement
from aidememoire.model.entries import OPEN, STATUSES
from aidememoire.record import Correction, Evidence, Filter, Target, corrections
from aidememoire.views.commitments import ACTS

# The id of a document, or a beginning of it; four figures alone may be a year.
_ID = re.compile(r"(?!\d{4}$)[0-9a-f]{4,16}")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be corrected; what is None or False stays as it is.

    `content`, `cue` and `source` are exact words; of words that stand more than once, `at` says where the content begins.
    A content in several pieces has ` … ` between them.
    """

    fields: Fields = field(default_factory=Fields)
    content: str | None = None
    cue: str | None = None
    source: str | None = None
    reject: bool = False
    accept: bool = False
    note: str | None = None
    at: int | None = None

    def __post_init__(self) -> None:
        """Raise SettingsError for what does not go together."""
        others = self.accept or self.content or self.fields != Fields()
        if self.reject and others:
            raise SettingsError("a rejection goes with no other correction; leave the others out")


def corrected(beginning: str, dossier: Dossier, wanted: Wanted, signed: Signed) -> list[Correction]:
    """Return what is to be recorded of a statement; raises SettingsError where that is nothing, or cannot be."""
    if wanted == Wanted():
        raise SettingsError(
            "nothing to correct; say what is to be another way, or accept, reject or remark on the statement"
        )
    if wanted.source or (wanted.cue and not wanted.content):
        raise SettingsError(
            "the words of a source go with a new statement alone (--add), those of a cue with a content"
        )
    return list(_events(_entry(dossier, beginning, wanted), dossier, wanted, signed))


def added(beginning: str, dossier: Dossier, wanted: Wanted, signed: Signed) -> list[Correction]:
    """Return what adds a statement that the reader missed, on exact words of a document."""
    if not wanted.content:
        raise SettingsError("a new statement needs its content, the exact words of what is said")
    if wanted.accept or wanted.reject or wanted.fields.clear:
        raise SettingsError(
            "a new statement is neither accepted nor rejected, and nothing of it cleared; leave them out"
        )
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
    return [made, *_note_on(made, wanted, signed)]


def tied(beginnings: Sequence[str], dossier: Dossier, kind: str, signed: Signed) -> Correction:
    """Return what says that statements tell one utterance (`merge`), or that they do not (`split`)."""
    told = {entry.statement.id: entry for entry in map(dossier.register.entry, beginnings)}
    if len(told) < 2:
        raise SettingsError(f"{kind} needs two statements, and these are one; name another one too")
    make = corrections.split
    if kind == corrections.MERGE:
        make = corrections.merge
        _one_party(told.values())
    targets = [Target.of(one.account.id, one.statement) for one in told.values()]
    return make(targets, signed.by, signed.at, signed.why)


@dataclass(frozen=True, slots=True)
class Fate:
    """What has become of an undertaking: the `status`, its `source`, and the day from which it was `known`.

    Where that day is not told, it is that on which the source was published, else that on which the person says so.
    """

    status: str
    source: str | None = None
    known: date | None = None


def judged(beginning: str, dossier: Dossier, fate: Fate, signed: Signed) -> Correction:
    """Return what says what has become of an undertaking, by any statement of it."""
    status, source = fate.status, fate.source
    if not (signed.why or "").strip():
        raise SettingsError("a status needs a reason; say why (`--why`)")
    if status not in STATUSES:
        raise SettingsError(f"{status!r} is no status; there are {', '.join(STATUSES)}")
    if status != OPEN and not (source or "").strip():
        raise SettingsError(f"{status} needs a source (`--source`): a document's id, an address or words")
    if fate.known and fate.known > signed.at.date():
        raise SettingsError(f"{fate.known} is still to come; give the day from which it was known")
    entry = dossier.register.entry(beginning)
    if entry.statement.act not in ACTS:
        act = entry.statement.act or "not known"
        raise SettingsError(
            f"the statement {entry.statement.id} undertakes nothing (its act is {act}); `commitments` shows those that do"
        )
    if source and _ID.fullmatch(source.strip()):
        source = dossier.register.document_id(source.strip())
    about = Target.of(entry.account.id, entry.statement)
    made = corrections.set_status(about, status, signed.by, signed.at, signed.why or "", source)
    return replace(made, known=fate.known)


def recorded(dossier: Dossier, made: Iterable[Correction]) -> tuple[Correction, ...]:
    """Record what is to be recorded, all or nothing, and return what was not there already; raises RecordError."""
    events = tuple(made)
    return tuple(one for one, new in zip(events, dossier.store.correct_all(events), strict=True) if new)


def _entry(dossier: Dossier, beginning: str, wanted: Wanted) -> Entry:
    """Return the entry; one that was rejected, and is wanted back, from the reading that it stands in."""
    return (
        dossier.register.rejected(beginning) or dossier.register.entry(beginning)
        if wanted.accept
        else dossier.register.entry(beginning)
    )


def _events(entry: Entry, dossier: Dossier, wanted: Wanted, signed: Signed) -> Iterator[Correction]:
    """Yield what is to be recorded; new words last, since what is said of the statement is said of the old ones."""
    document = dossier.register.document(entry.account.id).document
    about = document.id, entry.statement, signed.by, signed.at
    place = Place(document, entry.statement.content, dossier)
    given = fields_of(wanted.fields, place)
    if "speaker" in given and entry.statement.chain:
        given.setdefault("chain", _way_to(given["speaker"], entry))
    if given:
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


def _way_to(speaker: str | None, entry: Entry) -> tuple[str, ...]:
    """Return the chain of a statement with another speaker at its end; a publisher who spoke himself passes it on."""
    *before, last = entry.statement.chain
    passed_on = before or ([last] if last == entry.account.publisher else [])
    return (*passed_on, speaker or NOBODY_NAMED)


def _evidence(wanted: Wanted, place: Place, statement: Statement | None = None) -> Evidence:
    """Return where the wanted words stand; the cue stays that of the statement where no other is wanted."""
    cue = statement.cue if statement else ()
    return Evidence(_content(wanted, place), (place.locate(wanted.cue, "cue"),) if wanted.cue else cue)


def _content(wanted: Wanted, place: Place) -> tuple[Span, ...]:
    """Return where the words of the content stand: in one piece, else in those that a gap is written between."""
    words = wanted.content or ""
    pieces = [one for one in words.split(GAP.strip()) if one.strip()]
    if len(pieces) < 2 or " ".join(words.split()) in " ".join(place.document.text.split()):
        return (place.locate(words, "content", wanted.at),)
    found = [place.locate(one, "content") for one in pieces]
    if any(one.end > other.start for one, other in pairwise(found)):
        raise SettingsError("content: its pieces do not follow one another in the document")
    return tuple(found)


def _note_on(added: Correction, wanted: Wanted, signed: Signed) -> list[Correction]:
    if not wanted.note:
        return []
    return [replace(added, kind=corrections.NOTE, changes=(), why=wanted.note)]


def _surroundings(dossier: Dossier, document: Document, evidence: Evidence) -> dict[str, Any]:
    """Return what an added statement has from where it stands: the statement that holds it, and the way that one came."""
    around = (one.statement for one in dossier.store.entries(Filter(document=document.id)))
    holding = [one for one in around if _holds(one.content, evidence.content)]
    holder = min(holding, key=lambda one: (sum(len(span.text) for span in one.content), one.id), default=None)
    way = holder.chain if holder else (document.publisher,) if document.publisher else ()
    return {"parent": holder.id if holder else None, "chain": way, "mode": _mode(document, evidence, holder)}


def _holds(outer: Sequence[Span], inner: Sequence[Span]) -> bool:
    """Tell whether each span lies in one of the others, and they are not the same."""
    return tuple(outer) != tuple(inner) and all(any(one.holds(each) for one in outer) for each in inner)


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
