"""Where each party stands on each issue as of a day, since when, by whose word, and where it is silent."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from aidememoire.linking.voices import parties_of
from aidememoire.model import Entry
from aidememoire.views.cells import Cell
from aidememoire.views.sayings import Saying, fold
from aidememoire.vocabulary import issue_order

Key = tuple[str, str]  # an issue and a party
_YEAR = 365  # days


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
