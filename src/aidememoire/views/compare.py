"""Accounts of one meeting side by side: what all have, what only one has, and where they differ."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from aidememoire.linking.voices import OTHER, words_of
from aidememoire.linking.wording import numbers_in
from aidememoire.model import Account, Entry
from aidememoire.reading.dates import Anchor, find_dates
from aidememoire.views.assignment import best_matching
from aidememoire.views.likeness import Similarity, blended, word_overlap
from aidememoire.views.positions import issue_order
from aidememoire.views.sayings import Saying
from aidememoire.views.sayings import fold as fold_entries

ACT, DAY, NUMBER, INSTRUMENT = "act", "day", "number", "instrument"
FITS = 0.16  # from here on two statements stand in one row, see docs/accuracy.md
_TOGETHER = 0.5  # of that, at least, every two in a row of three accounts and more must fit one another
_WEIGHTS = (0.85, 0.05, 0.1)  # of the likeness, the issues and the instruments
_PLAINLY = 0.4  # alike, or two are no pair where one invokes what the other does not: a map, say, and the talks on it
_MONTH_OR_YEAR = re.compile(rf"\b(?:\d{{4}}|{'|'.join(month_name[1:])})\b")


@dataclass(frozen=True, slots=True)
class Difference:
    """In what matched statements differ: `field` is act, day, number or instrument; a value for each account.

    A value is empty where an account has none, and None where it lacks the statement. Where an account gives no act or
    no day, that alone is no difference.
    """

    field: str
    values: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was said, by each account in the order of the comparison, None where it leaves it out.

    `score` is how well the weakest of the matched pairs fits, from 0 to 1; 1 for what one account alone has.
    """

    sayings: tuple[Saying | None, ...]
    score: float
    differences: tuple[Difference, ...] = ()

    @property
    def told(self) -> tuple[Saying, ...]:
        """The statement in the accounts that have it."""
        return tuple(one for one in self.sayings if one is not None)

    @property
    def issue(self) -> str:
        """The main issue by the first account that has it."""
        return self.told[0].issues[0]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accounts, by side, day of publication and id, and the rows: first what most accounts have, then by issue.

    `nested` are left out of the rows: statements that another one of the same party holds or repeats in its account.
    """

    accounts: tuple[Account, ...]
    rows: tuple[Row, ...]
    nested: tuple[Entry, ...] = ()

    @property
    def common(self) -> tuple[Row, ...]:
        """What all accounts have."""
        return tuple(row for row in self.rows if len(row.told) == len(self.accounts))

    @property
    def shared(self) -> tuple[Row, ...]:
        """What some have, more than one and not all."""
        return tuple(row for row in self.rows if 1 < len(row.told) < len(self.accounts))

    @property
    def differing(self) -> tuple[Row, ...]:
        """What more than one has, but not alike."""
        return tuple(row for row in self.rows if row.differences)

    def only(self, document: str) -> tuple[Row, ...]:
        """Return what the account with this id alone has."""
        return tuple(row for row in self.rows if len(row.told) == 1 and row.told[0].account.id == document)


def compare(
    entries: Iterable[Entry],
    similarity: Similarity = word_overlap,
    threshold: float = FITS,
    accounts: Iterable[Account] = (),
) -> Comparison:
    """Return the comparison of the accounts that the entries stand in; `accounts` adds those that may have none.

    Statements of two accounts are matched so that the scores of all pairs, none below the threshold, sum highest; of
    three accounts and more, the pairs of all matchings are joined, the best first, where every two in a row
    fit at least half as well, and no two are of one account.
    The same entries in any order give the same comparison.
    """
    every = list(entries)
    columns = sorted({one.account for one in every} | set(accounts), key=_account_place)
    kept = [one for one in every if not one.doubled]
    said = [fold_entries(one for one in kept if one.account == account) for account in columns]
    matched = _joined(said, similarity, threshold)
    rows = sorted((_row(group, score) for group, score in matched), key=_row_place)
    return Comparison(tuple(columns), tuple(rows), tuple(one for one in every if one.doubled))


def alike_among(entries: Iterable[Entry], meaning: Similarity) -> Similarity:
    """Return how alike the entries of a comparison are by words and meaning; the names of those who speak do not count.

    Whoever met is named all over their accounts, whatever is told.
    """
    held = list(entries)
    return blended([words_of(one.statement) for one in held], meaning, speaking(held))


def speaking(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the known names of those who speak, but for the sides themselves."""
    statements = [one.statement for one in entries]
    names = [one.speaker for one in statements if one.speaker_id and one.speaker and one.speaker != one.side]
    return tuple(dict.fromkeys(names))


def fit(one: Saying, other: Saying, similarity: Similarity) -> float:
    """Return how well two statements fit, from 0 to 1: by their likeness, issues and instruments, 17 : 1 : 2.

    What neither names does not count. Two that are not plainly alike do not fit where one
    invokes an instrument that the other does not.
    """
    pairs = ((_issues(one), _issues(other)), (set(_instruments(one)), set(_instruments(other))))
    alike = [similarity(one.words, other.words), *(float(bool(first & second)) for first, second in pairs)]
    counts = [True, *(bool(first | second) for first, second in pairs)]
    weights = [weight for weight, counted in zip(_WEIGHTS, counts, strict=True) if counted]
    whole = sum(w * a for w, a, counted in zip(_WEIGHTS, alike, counts, strict=True) if counted) / sum(weights)
    return 0.0 if counts[2] and not alike[2] and alike[0] < _PLAINLY else whole


def _account_place(account: Account) -> tuple[str, date, str]:
    return account.side or account.publisher or "", account.published or date.max, account.id


_Group = list[Saying | None]


def _joined(said: Sequence[Sequence[Saying]], similarity: Similarity, threshold: float) -> list[tuple[_Group, float]]:
    """Return the groups of matched sayings, one place for each account, and the score of each group."""
    groups: dict[str, _Group] = {}
    scores: dict[str, float] = {}
    for at, sayings in enumerate(said):
        for one in sayings:
            groups[one.id] = [one if at == each else None for each in range(len(said))]
    links = _links(said, similarity, threshold)
    for score, left, right in sorted(links, key=lambda link: (-link[0], *link[1:])):
        first, second = groups[left], groups[right]
        if first is second or any(a and b for a, b in zip(first, second, strict=True)):
            continue
        if any(fit(a, b, similarity) < _TOGETHER * threshold for a in first if a for b in second if b):
            continue
        group = [a or b for a, b in zip(first, second, strict=True)]
        for member in group:
            if member:
                groups[member.id], scores[member.id] = group, score
    found = {id(group): group for group in groups.values()}
    return [(group, min(scores.get(one.id, 1.0) for one in group if one)) for group in found.values()]


def _links(
    said: Sequence[Sequence[Saying]], similarity: Similarity, threshold: float
) -> Iterable[tuple[float, str, str]]:
    """Yield the pairs of the best matching of each two accounts: their score and their ids."""
    for first, second in combinations(said, 2):
        scores = [[fit(one, other, similarity) for other in second] for one in first]
        kept = [[score if score >= threshold else 0.0 for score in row] for row in scores]
        for row, column in best_matching(kept):
            yield scores[row][column], first[row].id, second[column].id


def _row(group: Sequence[Saying | None], score: float) -> Row:
    fields = ((ACT, _act), (DAY, _day), (NUMBER, _number), (INSTRUMENT, _instrument))
    differences = []
    for field, read in fields:
        values = tuple(read(one) if one else None for one in group)
        told = {value for value in values if value is not None and (value or field not in (ACT, DAY))}
        if len(told) > 1:
            differences.append(Difference(field, values))
    return Row(tuple(group), score, tuple(differences))


def _row_place(row: Row) -> tuple[int, tuple[int, str], int, int, str]:
    first = row.told[0]
    column = next(at for at, one in enumerate(row.sayings) if one)
    start = min((span.start for span in first.statement.content), default=0)
    return -len(row.told), issue_order(row.issue), column, start, first.id


def _act(one: Saying) -> str:
    return one.act or ""


def _day(one: Saying) -> str:
    """Return the day where the text tells it: that of publication is no difference."""
    return one.day.isoformat() if one.day and one.dated else ""


def _number(one: Saying) -> str:
    return ", ".join(numbers_in(_without_dates(one.words)))


def _without_dates(words: str) -> str:
    """Return the words without days, months and years: in these an account differs by its day and its instruments."""
    for found in reversed(find_dates(words, Anchor())):
        if _MONTH_OR_YEAR.search(found.span.text):
            words = f"{words[: found.span.start]} – {words[found.span.end :]}"
    return words


def _instrument(one: Saying) -> str:
    return "; ".join(_instruments(one))


def _issues(one: Saying) -> set[str]:
    return set(one.statement.issues) - {OTHER}


def _instruments(one: Saying) -> tuple[str, ...]:
    return tuple(sorted({cited.name for cited in one.statement.invokes}))
