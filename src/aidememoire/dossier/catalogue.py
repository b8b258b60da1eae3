"""Lists and counts of what a record holds, as pages and reviewers leaf through it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import islice

from aidememoire.model import Entry
from aidememoire.record import Filter, Held, Led, Listed, Listing, Publisher, Stats, Store, Tally
from aidememoire.record.applying import standing
from aidememoire.record.doubts import DECISIONS
from aidememoire.views import Saying, fold


class Catalogue:
    """The documents, statements, issues and speakers of a record, listed and counted."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def stats(self) -> Stats:
        """Return how much the record holds."""
        return self._store.stats()

    def documents(self, asked: Listing, at: int = 0, most: int | None = None) -> tuple[Listed, ...]:
        """Return documents without their texts, the last published first: at most so many from a place on."""
        return tuple(self._store.pages.listed(asked, at, most))

    def documents_counted(self, asked: Listing) -> int:
        """Return how many documents are asked for."""
        return self._store.pages.number_listed(asked)

    def documents_after(self, asked: Filter, after: int, most: int) -> list[tuple[int, Held]]:
        """Return documents by publisher, kind and days of publication, from behind a place on, each with its own."""
        return self._store.pages.documents_after(asked, after, most)

    def entries_after(self, asked: Filter, after: int) -> Iterator[tuple[int, Entry]]:
        """Yield the entries that are asked for, from behind a place on, each with its own: not folded."""
        return self._store.pages.entries_after(asked, after)

    def publishers(self) -> tuple[Publisher, ...]:
        """Return the publishers, those with most documents first."""
        return tuple(self._store.pages.publishers())

    def issues_counted(self) -> tuple[Tally, ...]:
        """Return the issues that are spoken of, and behind them the issues with each party that speaks on them."""
        return tuple(self._store.pages.issues_counted())

    def speakers_counted(self) -> tuple[Tally, ...]:
        """Return the speakers, with each side that they speak for."""
        return tuple(self._store.pages.speakers_counted())

    def known_as(self, speaker: str) -> tuple[str | None, str | None]:
        """Return the id and the side that the record has most often for a speaker; neither where it knows none."""
        told = (one.statement for one in self._store.entries(Filter(speaker=speaker)))
        found = Counter((one.speaker_id, one.side) for one in told if one.speaker == speaker)
        return found.most_common(1)[0][0] if found else (None, None)

    def days(self) -> tuple[date, ...]:
        """Return the days on which something came to be known: said, and published."""
        return tuple(self._store.days())

    def latest(self, asked: Filter, most: int) -> tuple[Saying, ...]:
        """Return the latest sayings that are asked for, at most so many, the last first, those without a day last."""
        known = Filter(issue=asked.issue, party=asked.party, since=asked.since, until=asked.until)
        if asked != known or (asked.party and asked.party not in self._store.parties(date.max)):
            return fold(self._latest(asked, most))[::-1]
        entries = self._store.led(Led(date.max, asked.since, asked.until, asked.issue, asked.party, most))
        dated = fold(entries)[::-1]
        if (
            len(dated) >= most
        ):  # undated ones stand before all days, so that they come in only where all others are there
            return dated[:most]
        return (*dated, *fold(filter(asked.matches, self._store.undated(date.max))))[:most]

    def _latest(self, asked: Filter, most: int) -> list[Entry]:
        """Return the latest entries that are asked for, of so many utterances at most."""
        found, told = [], set[str]()
        for one in self._store.pages.latest(asked):
            told.add(one.utterance or one.statement.id)
            if len(told) > most:
                break
            found.append(one)
        return found

    def undecided(self, asked: Filter, most: int) -> tuple[Entry, ...]:
        """Return entries that nobody has accepted or corrected, at most so many, those the reader is least sure of first."""
        reopened = (self._store.entry(own) for own in self._reopened())
        found = [one for one in reopened if one and asked.matches(one)]
        return (*found, *islice(self._store.pages.doubtful(asked), most))

    def undecided_counted(self) -> int:
        """Return how many entries nobody has accepted or corrected."""
        return self._store.pages.number_untouched() + sum(
            self._store.entry(own) is not None for own in self._reopened()
        )

    def _reopened(self) -> set[str]:
        """Return the ids of statements that somebody decided on and thought better of."""
        made = self._store.corrections()
        decided = {one.statement for one in standing(made)}
        return {one.statement for one in made if one.statement and one.kind in DECISIONS} - decided
