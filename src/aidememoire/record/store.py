"""The record as the rest of the program sees it: add, ask, correct. Everything asked is answered as of a moment.

The store reads no clock: whoever adds or corrects says when. `as_of` is a moment of recording; None is now.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, select

from aidememoire.model.documents import Document
from aidememoire.model.entries import Entry
from aidememoire.model.readings import Reading
from aidememoire.record import asking, dialect, facts, finding, kinship, past, rows, schema, tying
from aidememoire.record.checking import faults_of
from aidememoire.record.corrections import Correction
from aidememoire.record.counting import count
from aidememoire.record.errors import LOCKED, RecordError
from aidememoire.record.filters import Filter
from aidememoire.record.pages import Pages
from aidememoire.record.profiles import Profiles
from aidememoire.record.questions import Questions
from aidememoire.record.soundness import fault_of
from aidememoire.record.tables import corrections, documents
from aidememoire.record.types import utc
from aidememoire.record.values import Added, Fault, Held, Hit, MeetingEntry, Stats
from aidememoire.record.verifying import verify
from aidememoire.record.words import parse_query
from aidememoire.record.writing import add_correction, add_readings

_ALL = Filter()


def open_store(where: str | Path, *, create: bool = True) -> Store:
    """Return the record in a file or, for a URL, in a database, brought up to the version of this program.

    Makes it where there is none, unless `create` is False. Raises RecordError.
    """
    engine = dialect.engine_of(where)
    if not create and dialect.missing(engine):
        raise RecordError(str(where), "there is no record of that name", "`aidememoire add` makes one")
    try:
        schema.prepare(engine, create=create)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine)


class Store(Questions):
    """One record, open. Each call stands by itself; threads and processes may share a record."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.pages = Pages(engine)
        self.profiles = Profiles(engine)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file or database."""
        self.engine.dispose()

    @property
    def name(self) -> str:
        """The file, or the URL without its password."""
        return dialect.name_of(self.engine.url)

    def add(self, reading: Reading, at: datetime) -> Added:
        """Record a document and a reading of it, all or nothing; says what of it was new.

        Raises RecordError where a span does not fit the text or a parent is missing: then nothing is recorded.
        """
        return self.add_all([reading], at)[0]

    def add_all(self, readings: Iterable[Reading], at: datetime) -> list[Added]:
        """Record many readings in one transaction, all of them or nothing, with the rows that `add` makes of each."""
        every = list(readings)
        self._check(every)
        with dialect.writing(self.engine) as connection:
            return list(add_readings(connection, every, utc(at)))

    def add_again(self, reading: Reading, at: datetime) -> Added | None:
        """Record a further reading of a document of the record; None where it goes by other facts than those of today.

        Then nothing is recorded: people have described the document since it was read. Raises RecordError as `add` does.
        """
        self._check([reading])
        with dialect.writing(self.engine) as connection:
            if not facts.are_today_s(connection, reading.document):
                return None
            (added,) = add_readings(connection, [reading], utc(at))
            return added

    def _check(self, readings: Iterable[Reading]) -> None:
        if fault := next((fault for one in readings for fault in faults_of(one)), None):
            raise RecordError(self.name, f"{fault.where}: {fault.what}", "the reader that made it is at fault")

    def documents(self, as_of: datetime | None = None) -> Iterator[Held]:
        """Yield the documents in the order in which they came."""
        with dialect.reading(self.engine) as connection:
            yield from asking.held_documents(connection, as_of)

    def document(self, document: str, as_of: datetime | None = None) -> Held | None:
        """Return the document of that id, or None."""
        with dialect.reading(self.engine) as connection:
            return next(asking.held_documents(connection, as_of, document), None)

    def reading(self, document: str, as_of: datetime | None = None) -> Reading | None:
        """Return the newest reading of a document, as the reader made it, or None."""
        with dialect.reading(self.engine) as connection:
            return asking.newest_reading(connection, document, as_of)

    def entries(
        self, asked: Filter = _ALL, as_of: datetime | None = None, *, by: date | None = None
    ) -> Iterator[Entry]:
        """Yield the statements of the newest readings, corrected, that are asked for and were published by a day.

        They come by day said, those without one first; those as of an earlier moment in the order of recording.
        """
        with dialect.reading(self.engine) as connection:
            if as_of is None:
                yield from finding.entries(connection, asked, by)
            else:
                then = filter(asked.matches, past.entries_then(connection, as_of))
                yield from (one for one in then if by is None or (one.account.published or by) <= by)

    def entry(self, statement: str, as_of: datetime | None = None) -> Entry | None:
        """Return the entry of that id, or None: a statement may have been rejected, or be gone from newer readings."""
        with dialect.reading(self.engine) as connection:
            if as_of is None:
                return finding.entry(connection, statement)
            then = past.entries_then(connection, as_of)
            return next((one for one in then if one.statement.id == statement), None)

    def copies_of(self, document: str) -> list[tuple[str, float]]:
        """Return the documents that are near-duplicates of one, by their ids, and the share of words in common."""
        with dialect.reading(self.engine) as connection:
            return kinship.copies_of(connection, document)

    def meanings(self, statements: Collection[str]) -> dict[str, bytes]:
        """Return the vectors that were kept of statements, by their ids."""
        with dialect.reading(self.engine) as connection:
            return finding.kept_meanings(connection, statements)

    def meetings(
        self,
        as_of: datetime | None = None,
        *,
        since: date | None = None,
        until: date | None = None,
        told_by: Collection[str] | None = None,
    ) -> Iterator[MeetingEntry]:
        """Yield the meetings of the newest readings, in the order of recording.

        They are those that may fall between two days, and those that documents of certain ids tell of, where that is asked.
        """
        with dialect.reading(self.engine) as connection:
            yield from asking.meeting_entries(connection, as_of, since, until, told_by)

    def search(
        self,
        words: str,
        asked: Filter = _ALL,
        *,
        by: date | None = None,
        limit: int = 50,
        alike: Mapping[str, tuple[str, ...]] | None = None,
    ) -> list[Hit]:
        """Return the entries whose content holds the words, the latest first; `parse_query` says how words are asked for.

        Raises RecordError where nothing is asked for.
        """
        query = parse_query(words, alike)
        if not query.terms:
            raise RecordError(self.name, f"there is no word in {words!r} to search for", "give a word or a phrase")
        with dialect.reading(self.engine) as connection:
            return finding.hits(connection, replace(asked, words=query), query, by, limit)

    def correct(self, correction: Correction) -> bool:
        """Record what a person says of a statement; False where exactly this was recorded before.

        Raises RecordError where it is not sound, or where no statement of the newest reading stands on its words.
        """
        return self.correct_all([correction]) == [True]

    def correct_all(self, made: Iterable[Correction]) -> list[bool]:
        """Record several corrections, all or none; for each, False where exactly it was recorded before.

        Each may be about what the ones before it left. Raises RecordError as `correct` does.
        """
        with dialect.writing(self.engine) as connection:
            return [self._correct(connection, correction) for correction in made]

    def _correct(self, connection: Connection, correction: Correction) -> bool:
        """Record one correction, and return whether it is new; raises RecordError where it does not fit its document."""
        same = select(corrections.c.id).where(corrections.c.id == correction.id)
        if connection.execute(same).first() is not None:
            return False
        own = select(documents.c.number, documents.c.text).where(documents.c.id == correction.document)
        found = connection.execute(own).one_or_none()
        if found is None:
            raise RecordError(self.name, f"there is no document {correction.document}", "see that its id is right")
        if tying.is_repeated(connection, found.number, correction):
            return False
        fault = fault_of(correction, found.text) or tying.misfit(connection, found.number, correction)
        if fault:
            raise RecordError(self.name, fault, "nothing was recorded")
        add_correction(connection, found.number, correction)
        return True

    def described(self, correction: Correction) -> Document | None:
        """Return the document that a correction is about as that would leave it, which is not recorded yet."""
        with dialect.reading(self.engine) as connection:
            asked = select(documents).where(documents.c.id == correction.document)
            row = connection.execute(asked).mappings().one_or_none()
            if row is None:
                return None
            made = facts.told(connection, None, [row["number"]])[row["number"]]
            return facts.document_with(rows.document_of(row), [*made, correction])

    def describe(self, correction: Correction, reading: Reading) -> Added:
        """Record what a person says of a document, or takes back, and the reading that goes by it, all or nothing.

        Raises RecordError where the reading is of other facts: somebody else has described the document meanwhile.
        """
        self._check([reading])
        with dialect.writing(self.engine) as connection:
            self._correct(connection, correction)
            if not facts.are_today_s(connection, reading.document):
                cause = f"somebody else has described the document {correction.document} meanwhile"
                raise RecordError(self.name, cause, "look at it and say it again", LOCKED)
            (added,) = add_readings(connection, [reading], utc(correction.at))
            return added

    def verify(self) -> list[Fault]:
        """Return everything that is wrong with the record: nothing, for a sound one."""
        with dialect.reading(self.engine) as connection:
            return list(verify(connection))

    def stats(self, as_of: datetime | None = None) -> Stats:
        """Count what the record holds."""
        with dialect.reading(self.engine) as connection:
            return count(connection, as_of)
