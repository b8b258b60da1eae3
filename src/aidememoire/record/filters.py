"""Which entries are asked for: one frozen value, and the one function that decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aidememoire.linking.voices import words_of
from aidememoire.model.entries import Entry
from aidememoire.model.readings import Statement
from aidememoire.record.words import Query

_TOGETHER = "; "  # between the names of those who speak at once


@dataclass(frozen=True, slots=True)
class Filter:
    """What an entry must be; a field that is None asks for nothing.

    `party` is a side, or the speaker itself; `speaker` a name or an id, also of one among several who speak at once;
    `via` stands anywhere in the chain; `instrument` is an id or a name; `since` and `until` are days said (published,
    where none is told), both included. `published_by` keeps out what was published later, or on a day not known.
    """

    issue: str | None = None
    party: str | None = None
    speaker: str | None = None
    act: str | None = None
    instrument: str | None = None
    via: str | None = None
    document: str | None = None
    kind: str | None = None
    publisher: str | None = None
    since: date | None = None
    until: date | None = None
    published_by: date | None = None
    words: Query | None = None

    def matches(self, entry: Entry) -> bool:
        """Tell whether an entry is asked for."""
        return self._fits_account(entry) and self._fits_days(entry) and self._fits(entry.statement)

    def _fits_account(self, entry: Entry) -> bool:
        account = entry.account
        return (
            self.document in (None, account.id)
            and self.kind in (None, account.kind)
            and self.publisher in (None, account.publisher)
        )

    def _fits_days(self, entry: Entry) -> bool:
        day, published = entry.day, entry.account.published
        return (
            (self.since is None or (day is not None and day >= self.since))
            and (self.until is None or (day is not None and day <= self.until))
            and (self.published_by is None or (published is not None and published <= self.published_by))
        )

    def _fits(self, statement: Statement) -> bool:
        return (
            (self.issue is None or self.issue in statement.issues)
            and (self.party is None or self.party in (*_one_by_one(statement.side), *speakers(statement)))
            and (self.speaker is None or self.speaker in speakers(statement))
            and self.act in (None, statement.act)
            and (self.instrument is None or any(self.instrument in (one.id, one.name) for one in statement.invokes))
            and (self.via is None or self.via in statement.chain)
            and (self.words is None or self.words.met_by(words_of(statement)))
        )


def speakers(statement: Statement) -> tuple[str, ...]:
    """Return the names and ids of who speaks, each by itself."""
    return (*_one_by_one(statement.speaker), *_one_by_one(statement.speaker_id))


def _one_by_one(names: str | None) -> tuple[str, ...]:
    return () if names is None else (names, *names.split(_TOGETHER)) if _TOGETHER in names else (names,)
