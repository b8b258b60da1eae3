"""A dossier: a record with the questions that are asked of it, each answered by a view.

`as_of` is a day: what was published later is left out, so that the answer is one that could have been given then. What
has no day of publication stays in. Every question goes over all entries, because a nested statement is understood
only with the one that holds it; the views themselves pick out what is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from aidememoire.finding import Asked, Narrowed, find, other_names, was_out
from aidememoire.finding import Found as Found
from aidememoire.finding import Match as Match
from aidememoire.model import Account, Document, Entry, Judgement, ProfileError, Reading
from aidememoire.naming import UnknownNameError as UnknownNameError
from aidememoire.naming import issue_named as issue_named
from aidememoire.naming import named, one_of
from aidememoire.naming import party_named as party_named
from aidememoire.profiles import Profile, load_profile
from aidememoire.reading.likeness import Likeness
from aidememoire.record import Added, Event, Store, open_store
from aidememoire.record.applying import standing
from aidememoire.record.corrections import REJECT, Correction
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
from aidememoire.views.sayings import parties_of, words_of

_READ_AGAIN = 3_000  # statements, which take about ten seconds


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

    def process(self) -> Profile | None:
        """Return the profile that the latest document was read with; None where there is none, or not here any more."""
        try:
            return load_profile(name) if (name := self.profile()) else None
        except ProfileError:  # it was read with a file that lies elsewhere
            return None

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

    def commitments(
        self,
        as_of: date | None = None,
        status: str | None = None,
        party: str | None = None,
        to: str | None = None,
    ) -> tuple[Commitment, ...]:
        """Return who undertook what, and what people say became of it; of the status, the party and those addressed.

        A status whose source is a document that was published after `as_of` was not known then.
        """
        every = self._entries(as_of)
        found = commitments(every, self._judgements(as_of))
        by = party_named(party, every) if party else None
        addressed = named(to, sorted({name for one in found for name in one.to}), "addressee") if to else None
        return tuple(
            one
            for one in found
            if status in (None, one.status) and by in (None, one.party) and (addressed is None or addressed in one.to)
        )

    def instruments(self, as_of: date | None = None) -> tuple[Use, ...]:
        """Return who invokes which instrument."""
        return instruments(self._entries(as_of))

    def search(
        self,
        words: str | None = None,
        limit: int = 50,
        as_of: date | None = None,
        *,
        similar: str | None = None,
        narrowed: Narrowed | None = None,
    ) -> Found:
        """Return the statements whose content holds the words, the latest first, or is like a sentence, the nearest first.

        Raises RecordError for no words, UnknownNameError where a name that it is narrowed to is none.
        """
        asked = Asked(words, similar, narrowed or Narrowed(), limit, as_of)
        return find(self.store, asked, other_names(self.process()))

    def document_id(self, beginning: str) -> str:
        """Return the id of the one document whose id begins so; raises UnknownNameError."""
        return one_of(
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
        return every[one_of(beginning, every, "statement", "`search` and `--format json` name them")]

    def correction(self, beginning: str | None = None) -> Correction:
        """Return the one correction whose id begins so, or the latest that still holds; raises UnknownNameError."""
        every = {one.id: one for one in self.store.corrections()}
        if beginning:
            return every[one_of(beginning, every, "correction", "`history` names them")]
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
            one_of(beginning, ids, "document or statement", "`search` and `--format json` name them")
        )

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
        return [one for one in self.store.entries() if was_out(one.account, as_of)]

    def _judgements(self, as_of: date | None) -> dict[str, Judgement]:
        made = self.store.judgements()
        held = {one.source: self.store.document(one.source) for one in made.values() if one.source}
        known = {source: Account.of(one.document) for source, one in held.items() if one}
        told = {own: replace(one, document=known.get(one.source or "")) for own, one in made.items()}
        return {own: one for own, one in told.items() if one.document is None or was_out(one.document, as_of)}

    def _parties(self, entries: Iterable[Entry]) -> list[str] | None:
        """Return the parties and mediators of the profile that speak; None where it names none or is not known here."""
        profile = self.process()
        if profile is None:
            return None
        names = {actor.id: actor.name for actor in profile.actors}
        speaking = {party for one in entries for party in parties_of(one.statement)}
        return [names[one] for one in (*profile.parties, *profile.mediators) if names[one] in speaking] or None

    def _told(self, as_of: date | None) -> Iterator[Told]:
        for one in self.store.meetings():
            if was_out(one.account, as_of):
                yield Told(one.account, one.meeting)
