"""What the views ask of a record: the statements that hold today and who speaks, by what was said and published by a day."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import Engine

from aidememoire.model.entries import Entry
from aidememoire.record import cells, dialect, earlier, finding, speaking
from aidememoire.record.cells import Brief, Voice
from aidememoire.record.earlier import Before
from aidememoire.record.filters import Filter
from aidememoire.record.finding import Latest, Led


class Questions:
    """The questions of the views to one record; each is answered by the index, and stands by itself."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def led(self, wanted: Led) -> list[Entry]:
        """Return all accounts of the utterances that are wanted; those of a day of publication later than asked, not."""
        with dialect.reading(self.engine) as connection:
            return list(finding.led(connection, wanted))

    def latest(self, wanted: Latest) -> tuple[list[Entry], date | None]:
        """Return the latest entries that are wanted, and their first day where there may be more before it."""
        with dialect.reading(self.engine) as connection:
            return finding.latest(connection, wanted)

    def holding(self, asked: Filter, by: date | None, most: int) -> list[Entry]:
        """Return the latest entries that hold the words that are asked for, and are else what is: at most so many."""
        with dialect.reading(self.engine) as connection:
            return finding.holding(connection, asked, by, most)

    def telling(self, utterances: Collection[str], by: date | None) -> list[Entry]:
        """Return all accounts of utterances that were published by a day, those without a day too."""
        with dialect.reading(self.engine) as connection:
            return finding.telling(connection, utterances, by)

    def document_ids(self, beginning: str, most: int) -> list[str]:
        """Return the first ids of documents that begin so, at most so many."""
        with dialect.reading(self.engine) as connection:
            return finding.document_ids(connection, beginning, most)

    def statement_ids(self, beginning: str, most: int) -> list[str]:
        """Return the first ids of statements that hold and begin so, at most so many."""
        with dialect.reading(self.engine) as connection:
            return finding.statement_ids(connection, beginning, most)

    def undated(self, by: date) -> list[Entry]:
        """Return the entries without any day that were published by a day, or on none that is known."""
        with dialect.reading(self.engine) as connection:
            return list(finding.undated(connection, by))

    def ends(self, voices: Collection[Voice], by: date) -> dict[Voice, tuple[date, date]]:
        """Return the first and the last day of those voices that are known by a day to have spoken."""
        with dialect.reading(self.engine) as connection:
            return cells.ends(connection, voices, by)

    def said_on(self, days: Mapping[Voice, date], by: date, back: int = 0) -> dict[Voice, list[Entry]]:
        """Return for each voice all accounts of what it said on its day and so many days before."""
        with dialect.reading(self.engine) as connection:
            return cells.said_on(connection, days, by, back)

    def latest_before(self, days: Mapping[Voice, date], most: int, by: date) -> dict[Voice, Brief]:
        """Return for each voice its latest utterances before its day, `most` of them, the last first."""
        with dialect.reading(self.engine) as connection:
            return cells.latest_before(connection, days, most, by)

    def last_without(
        self, days: Mapping[Voice, date], acts: Collection[str], others: Collection[str], most: int, by: date
    ) -> dict[Voice, tuple[date | None, date | None]]:
        """Return for each voice the last day before its day on which it spoke in `others`, and in none of `acts`.

        It is looked for among its latest utterances before that day in `others`, `most` of them: None where there is
        none. The second day is that of the first one of these, None where they are fewer.
        """
        with dialect.reading(self.engine) as connection:
            return cells.last_without(connection, days, acts, others, most, by)

    def first_in(self, days: Mapping[Voice, date], acts: Collection[str], by: date) -> dict[Voice, date]:
        """Return for each voice the first day after its day on which it spoke in one of these acts."""
        with dialect.reading(self.engine) as connection:
            return cells.first_in(connection, days, acts, by)

    def earlier(self, days: Mapping[Voice, date], until: date, most: int, by: date) -> dict[Voice, Before]:
        """Return what each voice said before the day `until`, in brief.

        That is all since its day, and of what it said before that the latest utterances, `most` of them or some more.
        """
        with dialect.reading(self.engine) as connection:
            return earlier.earlier(connection, days, until, most, by)

    def whole_days(self, wanted: Led) -> date | None:
        """Return the first of the last days on which no more was said than `wanted.most` together, None where all are.

        One day there is at any rate.
        """
        with dialect.reading(self.engine) as connection:
            return finding.whole_days(connection, wanted)

    def issues(self, known: Collection[str], by: date) -> list[str]:
        """Return those of the known issues on which something was said by a day."""
        with dialect.reading(self.engine) as connection:
            return speaking.issues_spoken_of(connection, known, by)

    def parties(self, by: date, *, counted: bool = False) -> list[str]:
        """Return the parties that spoke by a day: by name; or where `counted`, those that spoke most in the year first."""
        with dialect.reading(self.engine) as connection:
            return (speaking.parties_by_sayings if counted else speaking.parties)(connection, by)

    def days(self) -> list[date]:
        """Return the days on which something came to be known: said and published."""
        with dialect.reading(self.engine) as connection:
            return speaking.days(connection)

    def accounts(self, utterances: Collection[str], by: date = date.max) -> list[Entry]:
        """Return all accounts of utterances that are known by a day, those without a day too."""
        with dialect.reading(self.engine) as connection:
            return list(cells.accounts_of(connection, utterances, by))

    def sides(self, speakers: Collection[str]) -> dict[str, str]:
        """Return the side that each of these speakers speaks for, where there is but one."""
        with dialect.reading(self.engine) as connection:
            return speaking.sides(connection, speakers)

    def apart(self, by: date) -> dict[str, int]:
        """Return how many statements stand beside the positions as of a day: doubled, undated, later, unnamed."""
        with dialect.reading(self.engine) as connection:
            return speaking.apart(connection, by)
