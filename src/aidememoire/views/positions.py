"""Where each party stands on each issue as of a day, since when, by whose word, and where it is silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from aidememoire.model import Entry
from aidememoire.views.sayings import Saying, doubles, fold, independent
from aidememoire.views.stances import STATES
from aidememoire.vocabulary import issues as vocabulary


@dataclass(frozen=True, slots=True)
class Cell:
    """All that one party said on one issue, the first first: what it says itself, and what others say that it said."""

    issue: str
    party: str
    history: tuple[Saying, ...] = ()

    @property
    def silent(self) -> bool:
        """Whether nothing is known to have been said."""
        return not self.history

    @property
    def own(self) -> tuple[Saying, ...]:
        """What the party says itself."""
        return tuple(one for one in self.history if one.told_by is None)

    @property
    def told(self) -> tuple[Saying, ...]:
        """What others say that it said."""
        return tuple(one for one in self.history if one.told_by is not None)

    @property
    def voice(self) -> tuple[Saying, ...]:
        """What the position is taken from: the party's own words, others' only where it has none."""
        return self.own or self.history

    @property
    def latest(self) -> tuple[Saying, ...]:
        """All that was said on the last day."""
        voice = self.voice
        return tuple(one for one in voice if one.day == voice[-1].day)

    @property
    def standing(self) -> Saying | None:
        """The latest statement; within one document, one that is mainly of this issue and more than an assertion."""
        return max(self.latest, key=self._weight, default=None)

    @property
    def hearsay(self) -> Saying | None:
        """What another side says last that the party said, on or after the day of the party's own last word."""
        if not self.own or not self.told:
            return None
        last = self.told[-1]
        return last if (last.day or date.min) >= (self.last_said or date.max) else None

    @property
    def first_said(self) -> date | None:
        """The day on which the party, or others for it, first spoke on the issue."""
        return next((one.day for one in self.voice), None)

    @property
    def last_said(self) -> date | None:
        """The day on which the party last spoke on the issue."""
        return next((one.day for one in reversed(self.voice)), None)

    @property
    def since(self) -> date | None:
        """The first of the days, up to the last, on each of which the party took the stance that stands."""
        standing, since = self.standing, None
        for day, stances in reversed(self._days()):
            if standing is None or standing.stance not in stances:
                break
            since = day
        return since

    @property
    def changed(self) -> bool:
        """Whether the stance that stands was not taken on the day before on which the party spoke."""
        days = self._days()
        return len(days) > 1 and self.standing is not None and self.standing.stance not in days[-2][1]

    @property
    def sources(self) -> int:
        """How many independent sources report, of the last day, the stance that stands."""
        standing = self.standing
        return independent(one for one in self.latest if standing and one.stance == standing.stance)

    def _days(self) -> list[tuple[date | None, set[str]]]:
        """Return the days on which the party spoke, each with the stances taken on it."""
        days: dict[date | None, set[str]] = {}
        for one in self.voice:
            days.setdefault(one.day, set()).add(one.stance)
        return list(days.items())

    def _weight(self, one: Saying) -> tuple[date, str, bool, bool, int]:
        account, content = one.account, one.statement.content
        start = min((span.start for span in content), default=0)
        main = one.issues[0] == self.issue
        return account.published or date.max, account.id, main, one.stance != STATES, -start


@dataclass(frozen=True, slots=True)
class Positions:
    """The matrix issue x party as of a day; `cells` row by row, silent ones too.

    Apart stand the statements without any day (`undated`), those that no party is named for (`unnamed`), those of
    issues or parties that were not asked for (`others`), those said after the day (`later`), and those that another
    statement of the same party holds or repeats (`doubled`).
    """

    as_of: date
    issues: tuple[str, ...]
    parties: tuple[str, ...]
    cells: tuple[Cell, ...]
    undated: tuple[Saying, ...] = ()
    unnamed: tuple[Saying, ...] = ()
    others: tuple[Saying, ...] = ()
    later: tuple[Saying, ...] = ()
    doubled: tuple[Saying, ...] = ()

    def cell(self, issue: str, party: str) -> Cell:
        """Return one cell with its whole history; a silent one where the matrix has none of these names."""
        found = (one for one in self.cells if one.issue == issue and one.party == party)
        return next(found, Cell(issue, party))


def positions(
    entries: Iterable[Entry],
    as_of: date,
    *,
    issues: Sequence[str] | None = None,
    parties: Sequence[str] | None = None,
) -> Positions:
    """Return where the parties stand as of a day: what was said up to it, by the day said, else published.

    Without `issues`, those that are spoken of, in the order of the vocabulary; without `parties`, all that speak,
    those with most statements first, then by name.
    """
    every = list(entries)
    twice = doubles(every)
    once = [one for one in every if one.statement.id not in twice]
    known = fold((one for one in once if one.day and one.day <= as_of), every)
    rows = tuple(issues) if issues is not None else issues_in(known)
    columns = tuple(parties) if parties is not None else parties_in(known)
    cells: dict[tuple[str, str], list[Saying]] = {(issue, party): [] for issue in rows for party in columns}
    others = []
    for one in known:
        keys = [key for key in ((issue, party) for issue in one.issues for party in one.parties) if key in cells]
        for key in dict.fromkeys(keys):
            cells[key].append(one)
        others += [one] if not keys and one.parties else []
    return Positions(
        as_of,
        rows,
        columns,
        cells=tuple(Cell(issue, party, tuple(history)) for (issue, party), history in cells.items()),
        undated=fold((one for one in once if one.day is None), every),
        unnamed=tuple(one for one in known if not one.parties),
        others=tuple(others),
        later=fold((one for one in once if one.day and one.day > as_of), every),
        doubled=fold((one for one in every if one.statement.id in twice), every),
    )


def issues_in(sayings: Iterable[Saying]) -> tuple[str, ...]:
    """Return the issues spoken of, in the order of the vocabulary, others behind them by name."""
    return tuple(sorted({issue for one in sayings for issue in one.issues}, key=issue_order))


def issue_order(issue: str) -> tuple[int, str]:
    """Return what issues are sorted by: their place in the vocabulary, then their name."""
    places = _places()
    return places.get(issue, len(places)), issue


@cache
def _places() -> dict[str, int]:
    return {one.name: place for place, one in enumerate(vocabulary())}


def parties_in(sayings: Iterable[Saying]) -> tuple[str, ...]:
    """Return the parties that speak, those with most sayings first, then by name."""
    counts = Counter(party for one in sayings for party in one.parties)
    return tuple(sorted(counts, key=lambda party: (-counts[party], party)))
