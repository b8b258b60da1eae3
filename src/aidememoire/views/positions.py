"""Where each party stands on each issue as of a day, since when, by whose word, and where it is silent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from aidememoire.linking.voices import parties_of
from aidememoire.model import Entry
from aidememoire.views.sayings import Saying, fold, independent
from aidememoire.views.stances import STATES
from aidememoire.vocabulary import issues as vocabulary

Key = tuple[str, str]  # an issue and a party
LOOK_BACK = 60  # statements of other stances among which the beginning of one is looked for
_YEAR = 365  # days


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one party stands on one issue.

    It is taken from what the party says itself, its `voice`, and only where that is nothing, from what others say that
    it said. `latest` is all that was said on the last day; `since` the first of the days, up to the last, on each of which
    the party took the stance that stands; `changed` tells that it did not take it on the day before on which it spoke.
    It is looked for among the LOOK_BACK latest statements of other stances: where all of these are of days on which the
    party took the stance too, it stands since the first of these days or `before`. `hearsay` is what another side says last that the party said, on or after the day of the party's own last word.
    """

    issue: str
    party: str
    latest: tuple[Saying, ...] = ()
    first_said: date | None = None
    since: date | None = None
    changed: bool = False
    before: bool = False
    hearsay: Saying | None = None

    @classmethod
    def of(cls, issue: str, party: str, history: Sequence[Saying]) -> Cell:
        """Return the cell of all that was said, the first first."""
        if not history:
            return cls(issue, party)
        own = [one for one in history if one.told_by is None]
        told = [one for one in history if one.told_by is not None]
        voice = own or history
        first, last = voice[0].day, voice[-1].day
        hearsay = told[-1] if own and told and _ordinal(told[-1].day) >= _ordinal(last) else None
        cell = cls(issue, party, tuple(one for one in voice if one.day == last), first, last, hearsay=hearsay)
        taken = {one.day for one in voice if one.stance == cell.stance}
        others = [one.day for one in reversed(voice) if one.day and one.day != last and one.stance != cell.stance]
        earlier = others[:LOOK_BACK]
        lost = next((day for day in earlier if day not in taken), None)
        following = next((one.day for one in voice if one.day and lost and one.day > lost), None)
        return cell.with_course(following, earlier[-1] if len(earlier) == LOOK_BACK else None)

    def with_course(self, following: date | None, horizon: date | None) -> Cell:
        """Return the cell with the day since when its stance stands.

        `following` is the first day on which the party spoke after it was last not taken; `horizon` that of the first
        of the LOOK_BACK statements of other stances that were looked at, None where there are fewer.
        """
        if following:
            return replace(self, since=following, changed=following == self.last_said)
        return replace(self, since=horizon or self.first_said, before=horizon is not None)

    @property
    def silent(self) -> bool:
        """Whether nothing is known to have been said."""
        return not self.latest

    @property
    def standing(self) -> Saying | None:
        """The latest statement; within one document, one that is mainly of this issue and more than an assertion."""
        return max(self.latest, key=self._weight, default=None)

    @property
    def stance(self) -> str | None:
        """The stance that stands."""
        standing = self.standing  # which has to be looked for
        return standing.stance if standing else None

    @property
    def last_said(self) -> date | None:
        """The day on which the party last spoke on the issue."""
        return self.latest[-1].day if self.latest else None

    @property
    def sources(self) -> int:
        """How many independent sources report, of the last day, the stance that stands."""
        stance = self.stance
        return independent(one for one in self.latest if one.stance == stance)

    def _weight(self, one: Saying) -> tuple[date, str, bool, bool, int]:
        account, content = one.account, one.statement.content
        start = min((span.start for span in content), default=0)
        main = one.issues[0] == self.issue
        return account.published or date.max, account.id, main, one.stance != STATES, -start


@dataclass(frozen=True, slots=True)
class Opened:
    """A cell with what was said in it, the first first: what the party says itself, and what others say of it.

    `cut` tells that more may have been said before.
    """

    cell: Cell
    history: tuple[Saying, ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Apart:
    """How many statements stand beside a matrix, by reason: each counts under the first that fits.

    `doubled`: another one of the same party holds or repeats it. `undated`: it has no day. `later`: it was said after
    the day. `unnamed`: no party is named for it.
    """

    doubled: int = 0
    undated: int = 0
    later: int = 0
    unnamed: int = 0


@dataclass(frozen=True, slots=True)
class Positions:
    """The matrix issue x party as of a day; `cells` row by row, silent ones too.

    `absent` are the parties that spoke up to that day and have no column.
    """

    as_of: date
    issues: tuple[str, ...]
    parties: tuple[str, ...]
    cells: tuple[Cell, ...]
    apart: Apart = Apart()
    absent: tuple[str, ...] = ()

    def cell(self, issue: str, party: str) -> Cell:
        """Return one cell; a silent one where the matrix has none of these names."""
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
    those first that spoke most in the year up to the day, a statement on two issues counted twice; then by name.
    """
    every = list(entries)
    spoken = histories(every, as_of)
    counts = _counts(_known(every, as_of), as_of)
    speaking = sorted(counts, key=lambda party: (-counts[party], party))
    columns = tuple(speaking if parties is None else parties)
    rows = tuple(sorted({issue for issue, _ in spoken}, key=issue_order) if issues is None else issues)
    cells = (Cell.of(issue, party, spoken.get((issue, party), ())) for issue in rows for party in columns)
    absent = tuple(sorted(counts.keys() - set(columns)))
    return Positions(as_of, rows, columns, tuple(cells), _apart(every, as_of), absent)


def histories(entries: Iterable[Entry], as_of: date) -> Mapping[Key, tuple[Saying, ...]]:
    """Return all that each party said on each issue up to a day, the first first."""
    found: defaultdict[Key, list[Saying]] = defaultdict(list)
    for one in _known(entries, as_of):
        for key in dict.fromkeys((issue, party) for issue in one.issues for party in one.parties):
            found[key].append(one)
    return {key: tuple(history) for key, history in found.items()}


def _known(entries: Iterable[Entry], as_of: date) -> tuple[Saying, ...]:
    sayings = fold(one for one in entries if one.day and one.day <= as_of)
    return tuple(one for one in sayings if not one.entry.doubled)


def _counts(sayings: Iterable[Saying], as_of: date) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for one in sayings:
        recent = one.day is not None and one.day.toordinal() > as_of.toordinal() - _YEAR
        counts.update(dict.fromkeys(one.parties, len(set(one.issues)) if recent else 0))
    return counts


def _apart(entries: Iterable[Entry], as_of: date) -> Apart:
    counts = Counter(_reason(one, as_of) for one in entries)
    return Apart(*(counts[reason] for reason in ("doubled", "undated", "later", "unnamed")))


def _reason(one: Entry, as_of: date) -> str | None:
    if one.doubled:
        return "doubled"
    if one.day is None:
        return "undated"
    return "later" if one.day > as_of else None if parties_of(one.statement) else "unnamed"


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0


def issue_order(issue: str) -> tuple[int, str]:
    """Return what issues are sorted by: their place in the vocabulary, then their name."""
    places = _places()
    return places.get(issue, len(places)), issue


@cache
def _places() -> dict[str, int]:
    return {one.name: place for place, one in enumerate(vocabulary())}
