"""A dossier: a record with the questions that are asked of it, each answered by a view.

`as_of` is a day: what was published later is left out, so that the answer is one that could have been given then. What
has no day of publication stays in. Every question goes over all entries, because a nested statement is understood
only with the one that holds it; the views themselves pick out what is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from types import TracebackType

from aidememoire.model import Account, AideMemoireError, Document, Entry, ProfileError, Reading, Statement
from aidememoire.profiles import load_profile
from aidememoire.reading.likeness import Likeness
from aidememoire.record import Added, Event, Evidence, Filter, Held, Hit, Stats, Store, open_store
from aidememoire.record.applying import standing
from aidememoire.record.corrections import ACCEPT, ADD, EDIT, REJECT, Correction
from aidememoire.record.words import Snippet
from aidememoire.views import (
    Changes,
    Comparison,
    Gathering,
    Positions,
    Similarity,
    Sought,
    Timeline,
    Told,
    Use,
    changes,
    commitments,
    compare,
    gatherings,
    instruments,
    positions,
    sides_of,
    timeline,
    word_overlap,
)
from aidememoire.views.commitments import Commitment
from aidememoire.views.sayings import OTHER, Saying, fold, parties_of, told_by, words_of
from aidememoire.vocabulary import issues as vocabulary

_SHORTEST = 4  # of the digits that an id may be cut to
_READ_AGAIN = 3_000  # statements, which take about ten seconds
_DECISIONS = (ACCEPT, REJECT, EDIT, ADD)
_SHOWN = 12  # names in a message that says which there are


class UnknownNameError(AideMemoireError):
    """A document, statement, meeting, party, issue or correction is asked for that the record does not have."""

    status = 404


@dataclass(frozen=True, slots=True)
class Match:
    """A statement that a search found, and the stretch of it where the words stand."""

    saying: Saying
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Found:
    """What a search for `words` found, the latest first."""

    words: str
    matches: tuple[Match, ...]


def open_dossier(where: str | Path, *, create: bool = False) -> Dossier:
    """Return the dossier in a file or database; raises RecordError where there is none, unless `create` is set."""
    return Dossier(open_store(where, create=create))


def _likeness(entries: Sequence[Entry]) -> Similarity:
    """Return how alike two of the entries are: by meaning, but by words alone where there are too many to read again."""
    if len(entries) > _READ_AGAIN:
        return word_overlap
    return Likeness.among(words_of(one.statement) for one in entries)


class Dossier:
    """A record that can be asked."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Dossier:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.store.close()

    def add(self, reading: Reading, at: datetime) -> Added:
        """Record a document and a reading of it at the moment `at`; raises RecordError."""
        return self.store.add(reading, at)

    def profile(self) -> str | None:
        """Return the name of the profile that the latest document was read with; None for an empty record."""
        last = max(self.store.documents(), key=lambda held: held.recorded, default=None)
        reading = self.store.reading(last.document.id) if last else None
        return reading.reader.profile if reading else None

    def positions(
        self, as_of: date, issue: str | None = None, party: str | None = None, *, everyone: bool = False
    ) -> Positions:
        """Return where the parties stand as of a day; an issue or party alone where one is named.

        Without a party, those of the profile that the record was read with; all that speak where `everyone` is set.
        """
        every = self._entries(as_of)
        return positions(
            every,
            as_of,
            issues=[issue_named(issue)] if issue else None,
            parties=[party_named(party, every)] if party else None if everyone else self._parties(every),
        )

    def timeline(
        self,
        since: date | None = None,
        until: date | None = None,
        issue: str | None = None,
        party: str | None = None,
        kind: str | None = None,
        as_of: date | None = None,
    ) -> Timeline:
        """Return what was said and who met, day by day; of the days, issue, party or kind that are named."""
        every = self._entries(as_of)
        named = issue_named(issue) if issue else None, party_named(party, every) if party else None
        return timeline(every, self._told(as_of), Sought(since, until, *named, kind))

    def gatherings(self, as_of: date | None = None) -> tuple[Gathering, ...]:
        """Return the meetings, each with all its accounts."""
        return gatherings(self._told(as_of), sides_of(self._entries(as_of)))

    def compare(self, names: Sequence[str], as_of: date | None = None) -> Comparison:
        """Return the accounts of one meeting, named by its id, or documents, by theirs, side by side.

        Raises UnknownNameError where a name is none, or where there are not two accounts to compare.
        """
        documents = self._compared(names, as_of)
        accounts = {one.id: Account.of(one) for one in map(self._document, documents)}
        every = [one for one in self._entries(as_of) if one.account.id in accounts]
        return compare(every, _likeness(every), accounts=accounts.values())

    def changes(self, since: date, until: date | None = None, as_of: date | None = None) -> Changes:
        """Return what was said from one day to another, and how it is new."""
        every = self._entries(as_of)
        return changes(every, since, until, similarity=_likeness(every))

    def commitments(self, as_of: date | None = None) -> tuple[Commitment, ...]:
        """Return who undertook what."""
        return commitments(self._entries(as_of))

    def instruments(self, as_of: date | None = None) -> tuple[Use, ...]:
        """Return who invokes which instrument."""
        return instruments(self._entries(as_of))

    def search(self, words: str, limit: int = 50, as_of: date | None = None) -> Found:
        """Return the statements whose content holds the words, the latest first; raises RecordError for no words."""
        # What was published later is left out here, so that all else is asked for before it is cut to `limit`.
        hits = self.store.search(words, limit=limit) if as_of is None else self._known_hits(words, as_of)
        return self._found(words, list(islice(hits, limit)))

    def find(self, words: str, asked: Filter, limit: int) -> Found:
        """Return the statements that hold the words and are what is asked for, the latest first; RecordError for no words."""
        return self._found(words, self.store.search(words, asked, limit=limit))

    def document_id(self, beginning: str) -> str:
        """Return the id of the one document whose id begins so; raises UnknownNameError."""
        return _one(
            beginning,
            (held.document.id for held in self.store.documents()),
            "document",
            "the lines below every view name them",
        )

    def entry(self, beginning: str) -> Entry:
        """Return the one entry whose statement's id begins so; raises UnknownNameError."""
        if found := self.store.entry(beginning):
            return found
        every = {one.statement.id: one for one in self.store.entries()}
        return every[_one(beginning, every, "statement", "`search` and `--format json` name them")]

    def correction(self, beginning: str | None = None) -> Correction:
        """Return the one correction whose id begins so, or the latest that still holds; raises UnknownNameError."""
        every = {one.id: one for one in self.store.corrections()}
        if beginning:
            return every[_one(beginning, every, "correction", "`history` names them")]
        held = standing(tuple(every.values()))
        if not held:
            raise UnknownNameError("there is no correction that could be undone; `history` shows what was recorded")
        return held[-1]

    def rejected(self, beginning: str) -> Entry | None:
        """Return the entry that a person has rejected, as it was read, or None where there is none that begins so."""
        for one in self.store.corrections():
            if one.kind == REJECT and one.statement and one.statement.startswith(beginning):
                reading, held = self.store.reading(one.document), self.store.document(one.document)
                found = [each for each in reading.statements if each.id == one.statement] if reading else []
                if found and held:
                    return Entry(found[0], Account.of(held.document), held.recorded)
        return None

    def history(self, beginning: str | None = None) -> list[Event]:
        """Return what was recorded of a document or statement, or all corrections; raises UnknownNameError."""
        made = self.store.corrections()
        if not beginning:
            return [Event(one.at, correction=one) for one in made]
        ids = {one.statement.id for one in self.store.entries()} | {one.statement for one in made if one.statement}
        ids |= {held.document.id for held in self.store.documents()}
        return self.store.history(
            _one(beginning, ids, "document or statement", "`search` and `--format json` name them")
        )

    def stats(self) -> Stats:
        """Return how much the record holds."""
        return self.store.stats()

    def documents(self) -> tuple[Held, ...]:
        """Return the documents, in the order in which they came."""
        return tuple(self.store.documents())

    def reading(self, beginning: str) -> Reading:
        """Return the newest reading of the one document whose id begins so, its statements as people left them.

        Raises UnknownNameError.
        """
        read = self.store.reading(self.document_id(beginning))
        assert read is not None, "no document is recorded without a reading"
        left = (one.statement for one in self.store.entries(Filter(document=read.document.id)))
        return replace(read, statements=tuple(sorted(left, key=_place_in_text)))

    def said(self, asked: Filter, as_of: date | None = None) -> tuple[Saying, ...]:
        """Return the sayings that are asked for, the first first."""
        every = self._entries(as_of)
        return fold(filter(asked.matches, every), every)

    def saying(self, beginning: str) -> Saying:
        """Return the saying that the one statement whose id begins so is an account of; raises UnknownNameError."""
        own, every = self.entry(beginning), self._entries(None)
        alike = (
            [one for one in every if words_of(one.statement) == words_of(own.statement)]
            if own.statement.content
            else [own]
        )
        return next(
            one for one in fold(alike, every) if any(each.statement.id == own.statement.id for each in one.entries)
        )

    def days(self) -> tuple[date, ...]:
        """Return the days on which something came to be known: said, and published."""
        told = ((one.day, one.account.published or one.day) for one in self._entries(None))
        return tuple(sorted({max(day, out) for day, out in told if day and out}))

    def undecided(self) -> tuple[Entry, ...]:
        """Return the entries that nobody has accepted or corrected yet."""
        decided = {(one.document, one.evidence) for one in standing(self.store.corrections()) if one.kind in _DECISIONS}
        return tuple(one for one in self._entries(None) if (one.account.id, Evidence.of(one.statement)) not in decided)

    def corrections(self) -> tuple[Correction, ...]:
        """Return the corrections that still hold, in the order of their recording."""
        return standing(self.store.corrections())

    def correct(self, correction: Correction) -> bool:
        """Record what a person says of a statement; False where exactly this was recorded before; raises RecordError."""
        return self.store.correct(correction)

    def undo(self, correction: str, by: str, at: datetime, why: str | None = None) -> Correction:
        """Take back the correction of that id and return the event that says so; raises RecordError."""
        return self.store.undo(correction, by, at, why)

    def _found(self, words: str, hits: Sequence[Hit]) -> Found:
        # Whose telling it is shows only in the statements around it.
        documents = dict.fromkeys(hit.entry.account.id for hit in hits)
        around = (one.statement for each in documents for one in self.store.entries(Filter(document=each)))
        holders = {one.id: one for one in around}
        return Found(words, tuple(_match(hit, holders) for hit in hits))

    def _compared(self, names: Sequence[str], as_of: date | None) -> tuple[str, ...]:
        if len(names) > 1:
            documents = tuple(dict.fromkeys(map(self.document_id, names)))
            if len(documents) < 2:
                raise UnknownNameError("a comparison needs two documents, and these are one; name another one too")
            return documents
        known = {one.id: one for one in self.gatherings(as_of)}
        met = known.get(names[0])
        if met is None:
            raise UnknownNameError(
                f"there is no meeting {names[0]!r}; `meetings` names them, or name two documents by their ids"
            )
        if len(met.documents) < 2:
            raise UnknownNameError(f"only one document tells of the meeting {met.id}; name two documents by their ids")
        return met.documents

    def _document(self, name: str) -> Document:
        held = self.store.document(name)
        assert held is not None, "its id was just found"
        return held.document

    def _entries(self, as_of: date | None) -> list[Entry]:
        return [one for one in self.store.entries() if _was_out(one.account, as_of)]

    def _parties(self, entries: Iterable[Entry]) -> list[str] | None:
        """Return the parties and mediators of the profile that speak; None where it names none or is not known here."""
        try:
            profile = load_profile(name) if (name := self.profile()) else None
        except ProfileError:  # it was read with a file that lies elsewhere
            return None
        if profile is None:
            return None
        names = {actor.id: actor.name for actor in profile.actors}
        speaking = {party for one in entries for party in parties_of(one.statement)}
        return [names[one] for one in (*profile.parties, *profile.mediators) if names[one] in speaking] or None

    def _told(self, as_of: date | None) -> Iterator[Told]:
        for one in self.store.meetings():
            if _was_out(one.account, as_of):
                yield Told(one.account, one.meeting)

    def _known_hits(self, words: str, as_of: date) -> Iterator[Hit]:
        every = self.store.stats().statements
        return (hit for hit in self.store.search(words, limit=every) if _was_out(hit.entry.account, as_of))


def issue_named(name: str) -> str:
    """Return the issue of that name, however it is written; raises UnknownNameError."""
    return _like(name, (*(one.name for one in vocabulary()), OTHER), "issue")


def party_named(name: str, entries: Iterable[Entry]) -> str:
    """Return the party of that name among those that speak, however it is written; raises UnknownNameError."""
    return _like(name, sorted({party for one in entries for party in parties_of(one.statement)}), "party")


def _match(hit: Hit, holders: Mapping[str, Statement]) -> Match:
    return Match(Saying(hit.entry, told_by=told_by(hit.entry, holders)), hit.snippet)


def _place_in_text(statement: Statement) -> int:
    return min((span.start for span in (*statement.content, *statement.cue)), default=0)


def _was_out(account: Account, as_of: date | None) -> bool:
    return as_of is None or account.published is None or account.published <= as_of


def _like(name: str, known: Sequence[str], noun: str) -> str:
    found = next((one for one in known if one.casefold() == name.strip().casefold()), None)
    if found is None:
        more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
        raise UnknownNameError(f"there is no {noun} {name!r}; known: {', '.join(known[:_SHOWN]) or 'none'}{more}")
    return found


def _one(beginning: str, ids: Iterable[str], noun: str, mend: str) -> str:
    """Return the one id that begins so."""
    found = sorted({one for one in ids if one.startswith(beginning)})
    if beginning in found:
        return beginning
    if not found or len(beginning) < _SHORTEST:
        raise UnknownNameError(f"there is no {noun} {beginning!r}; {mend}")
    if len(found) > 1:
        raise UnknownNameError(
            f"{beginning!r} is the beginning of more than one {noun}; write more of the id: {', '.join(found[:4])}"
        )
    return found[0]
