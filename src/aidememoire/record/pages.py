"""What a record holds, listed and counted for those who leaf through it page by page."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Engine

from aidememoire.model.entries import Entry
from aidememoire.record import dialect, doubts, listing, tallies
from aidememoire.record.filters import Filter
from aidememoire.record.tallies import Listed, Listing, Publisher, Tally
from aidememoire.record.values import Held

_ALL = Filter()


class Pages:
    """The lists and counts of one record; each call stands by itself."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def documents_after(self, asked: Filter, after: int, most: int) -> list[tuple[int, Held]]:
        """Return at most so many documents that stand behind a place, each with its own, in the order of recording.

        Of what may be asked for, publisher, kind and days count, and the days are those of publication.
        """
        with dialect.reading(self._engine) as connection:
            return listing.held(connection, asked, after, most)

    def entries_after(self, asked: Filter, after: int) -> Iterator[tuple[int, Entry]]:
        """Yield the entries that are asked for and stand behind a place, each with its own: by day said, undated first."""
        with dialect.reading(self._engine) as connection:
            yield from listing.entries(connection, asked, after)

    def listed(self, asked: Listing, at: int = 0, most: int | None = None) -> list[Listed]:
        """Return documents without their texts, the last published first: at most so many from a place on."""
        with dialect.reading(self._engine) as connection:
            return list(tallies.listed(connection, asked, at, most))

    def number_listed(self, asked: Listing) -> int:
        """Return how many documents are asked for."""
        with dialect.reading(self._engine) as connection:
            return tallies.number_listed(connection, asked)

    def publishers(self) -> list[Publisher]:
        """Return the publishers, those with most documents first."""
        with dialect.reading(self._engine) as connection:
            return tallies.publishers(connection)

    def issues_counted(self) -> list[Tally]:
        """Return the issues, and behind them the issues with each party that speaks on them."""
        with dialect.reading(self._engine) as connection:
            return tallies.issues(connection)

    def speakers_counted(self) -> list[Tally]:
        """Return the speakers, with each side that they speak for."""
        with dialect.reading(self._engine) as connection:
            return tallies.speakers(connection)

    def doubtful(self, asked: Filter = _ALL) -> Iterator[Entry]:
        """Yield the entries that nobody has ever accepted or edited, those that the reader is least sure of first."""
        with dialect.reading(self._engine) as connection:
            yield from doubts.doubtful(connection, asked)

    def number_untouched(self) -> int:
        """Return how many statements hold today that nobody has ever accepted or edited."""
        with dialect.reading(self._engine) as connection:
            return doubts.number_untouched(connection)
