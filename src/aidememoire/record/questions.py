"""What the views ask of a record: the statements that hold today, who speaks by a day, and what people have said of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlalchemy import Engine

from aidememoire.linking.tellings.utterances import Ties
from aidememoire.model.entries import Entry, Judgement
from aidememoire.record import asking, cells, dialect, earlier, finding, joining, speaking, tying
from aidememoire.record.cells import Brief, Voice
from aidememoire.record.corrections import Correction
from aidememoire.record.earlier import Before
from aidememoire.record.filters import Filter
from aidememoire.record.finding import Latest, Led
from aidememoire.record.meeting_ties import Joined
from aidememoire.record.values import Event


class Questions:
    """The questions of the views to one record, answered by the index and by the corrections; each stands by itself."""

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

    def corrections(self, as_of: datetime | None = None) -> list[Correction]:
        """Return all corrections, undone ones and undos too, in the order of recording."""
        with dialect.reading(self.engine) as connection:
            return asking.recorded_corrections(connection, as_of)

    def waiting(self, as_of: datetime | None = None) -> list[Correction]:
        """Return the corrections that hold, but whose words the newest reading no longer has as a statement."""
        with dialect.reading(self.engine) as connection:
            return tying.waiting(connection, as_of)

    def ties(self, as_of: datetime | None = None) -> Ties:
        """Return which statements tell one utterance, and which do not, as people have said."""
        with dialect.reading(self.engine) as connection:
            return tying.tied(connection, as_of).ties

    def joined(self, as_of: datetime | None = None) -> Joined:
        """Return which accounts tell of one meeting, and which do not, as people have said, and these accounts."""
        with dialect.reading(self.engine) as connection:
            return joining.joined(connection, as_of)

    def judgements(self, as_of: datetime | None = None) -> dict[str, tuple[Judgement, ...]]:
        """Return what people say has become of undertakings, by the ids of their statements: the last word holds."""
        with dialect.reading(self.engine) as connection:
            return dict(tying.judgements(connection, as_of))

    def successors(self) -> dict[str, str]:
        """Return which statement has taken the place of another one, by their ids: a person put it on other words."""
        with dialect.reading(self.engine) as connection:
            return dict(tying.successors(connection))

    def history(self, target: str, as_of: datetime | None = None) -> list[Event]:
        """Return what was recorded of a document or a statement, by its id: the readings that hold it, and corrections."""
        with dialect.reading(self.engine) as connection:
            return tying.history(connection, target, as_of)
