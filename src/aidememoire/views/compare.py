"""Accounts of one meeting side by side: what all have, what only one has, and where they differ."""

from __future__ import annotations

import re
from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from aidememoire.linking.accounts import DAY_OF_PUBLICATION
from aidememoire.linking.voices import OTHER, words_of
from aidememoire.linking.wording import numbers_in, telling
from aidememoire.model import Account, Entry
from aidememoire.reading.dates import Anchor, find_dates
from aidememoire.views.assignment import best_matching
from aidememoire.views.likeness import Similarity, blended, word_overlap
from aidememoire.views.positions import issue_order
from aidememoire.views.sayings import Saying
from aidememoire.views.sayings import fold as fold_entries
from aidememoire.views.variants import Variants, variants

ACT, DAY, NUMBER, INSTRUMENT = "act", "day", "number", "instrument"
FITS = 0.16  # from here on two statements stand in one row, see docs/accuracy.md
_HALF = 0.5  # of that: so alike are the words of a pair, and so well fit every two in a row of three accounts and more
_WEIGHTS = (0.85, 0.05, 0.1)  # of the likeness, the issues and the instruments
_PLAINLY = 0.4  # alike, or two are no pair where something speaks against it: see `_at_odds`
_SHORT = 3  # telling words: fewer say too little to know what they are about
_APART = timedelta(days=7)  # two that were said longer apart are not of one meeting
_MONTH_OR_YEAR = re.compile(rf"\b(?:\d{{4}}|{'|'.join(month_name[1:])})\b")


@dataclass(frozen=True, slots=True)
class Difference:
    """In what matched statements differ: `field` is act, day, number or instrument; a value for each account.

    A value is empty where an account has none, and None where it lacks the statement. Where an account gives no act, no
    day or no number, that alone is no difference; nor is it that its own words, of which nothing is read, give no
    instrument.
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
        """The main issue by the first account that gives one."""
        return next((one.issues[0] for one in self.told if one.issues[0] != OTHER), OTHER)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accounts, by side, day of publication and id, and the rows: first what most accounts have, then by issue.

    `nested` are left out of the rows: statements that another one of their account holds, repeats or tells in full.
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
    fit at least half as well, and no two are of one account. Of statements in the same words that one stands in the row
    that fits best, and where nothing fits, the longest.
    The same entries in any order give the same comparison.
    """
    every = list(entries)
    columns = sorted({one.account for one in every} | set(accounts), key=_account_place)
    kept = [one for one in every if not one.doubled]
    told = [variants(fold_entries(one for one in kept if one.account == account)) for account in columns]
    rows = sorted((_row(group, score) for group, score in _joined(told, similarity, threshold)), key=_row_place)
    shown = {one.statement.id for row in rows for saying in row.told for one in saying.entries}
    return Comparison(tuple(columns), tuple(rows), tuple(one for one in every if one.statement.id not in shown))


def alike_among(entries: Iterable[Entry], meaning: Similarity) -> Similarity:
    """Return how alike the entries of a comparison are by words and meaning; what all accounts name does not count."""
    held = list(entries)
    return blended([words_of(one.statement) for one in held], meaning, named_by_all(held))


def named_by_all(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return what accounts name whatever they tell: those who speak, but for the sides, and the day of most statements.

    Whoever met, and when, stands all over the accounts of a meeting.
    """
    held = list(entries)
    statements = [one.statement for one in held]
    names = [one.speaker for one in statements if one.speaker_id and one.speaker and one.speaker != one.side]
    days = Counter(one.day for one in held if one.day and one.dated)
    most = sorted(days, key=lambda day: (-days[day], day))[:1]
    return (*dict.fromkeys(names), *(f"{day.day} {month_name[day.month]}" for day in most))


def fit(one: Saying, other: Saying, similarity: Similarity) -> float:
    """Return how well two statements fit, from 0 to 1: by their likeness, issues and instruments, 17 : 1 : 2.

    What neither names does not count. Two that are not plainly alike do not fit where they are at odds.
    """
    pairs = ((_issues(one), _issues(other)), (set(_instruments(one)), set(_instruments(other))))
    alike = [similarity(one.words, other.words), *(float(bool(first & second)) for first, second in pairs)]
    counts = [True, *(bool(first | second) for first, second in pairs)]
    weights = [weight for weight, counted in zip(_WEIGHTS, counts, strict=True) if counted]
    whole = sum(w * a for w, a, counted in zip(_WEIGHTS, alike, counts, strict=True) if counted) / sum(weights)
    return 0.0 if alike[0] < _PLAINLY and _at_odds(one, other) else whole


def _at_odds(one: Saying, other: Saying) -> bool:
    """Tell whether something speaks against a pair: an instrument in one alone, few words, or days a week apart.

    A map and the talks on it are two things; *the meeting constructive* fits whatever names the meeting; and what a
    ministry had argued ten days before was not said there.
    """
    first, second = set(_instruments(one)), set(_instruments(other))
    apart = abs(one.day - other.day) if one.day and one.dated and other.day and other.dated else timedelta()
    short = min(len(telling(each.words)) for each in (one, other)) < _SHORT
    return (bool(first | second) and not first & second) or short or apart > _APART


def _account_place(account: Account) -> tuple[str, date, str]:
    return account.side or account.publisher or "", account.published or date.max, account.id


_Group = list[Variants | None]


def _joined(
    told: Sequence[Sequence[Variants]], similarity: Similarity, threshold: float
) -> list[tuple[tuple[Saying | None, ...], float]]:
    """Return the groups of matched sayings, one place for each account, and the score of each group."""
    groups: dict[str, _Group] = {}
    scores: dict[str, float] = {}
    for at, things in enumerate(told):
        for one in things:
            groups[one[0].id] = [one if at == each else None for each in range(len(told))]
    links = _links(told, similarity, threshold)
    for score, left, right in sorted(links, key=lambda link: (-link[0], *link[1:])):
        first, second = groups[left], groups[right]
        if first is second or any(a and b for a, b in zip(first, second, strict=True)):
            continue
        if any(_best(a, b, similarity) < _HALF * threshold for a in first if a for b in second if b):
            continue
        group = [a or b for a, b in zip(first, second, strict=True)]
        for member in group:
            if member:
                groups[member[0].id], scores[member[0].id] = group, score
    found = {id(group): group for group in groups.values()}
    return [
        (_shown(group, similarity), min(scores.get(one[0].id, 1.0) for one in group if one)) for group in found.values()
    ]


def _links(
    told: Sequence[Sequence[Variants]], similarity: Similarity, threshold: float
) -> Iterable[tuple[float, str, str]]:
    """Yield the pairs of the best matching of each two accounts: their score and the ids of their longest sayings."""
    for first, second in combinations(told, 2):
        scores = [[_linked(one, other, similarity, threshold) for other in second] for one in first]
        for row, column in best_matching(scores):
            yield scores[row][column], first[row][0].id, second[column][0].id


def _linked(one: Variants, other: Variants, similarity: Similarity, threshold: float) -> float:
    """Return how well two fit; nothing below the threshold, or where the issue and the instrument alone are shared."""
    best = max(similarity(a.words, b.words) for a in one for b in other)
    score = _best(one, other, similarity) if best >= _HALF * threshold else 0.0
    return score if score >= threshold else 0.0


def _best(one: Variants, other: Variants, similarity: Similarity) -> float:
    return max(fit(a, b, similarity) for a in one for b in other)


def _shown(group: _Group, similarity: Similarity) -> tuple[Saying | None, ...]:
    """Return of each account the saying that fits those of the others best, the first of several."""
    return tuple(one and max(one, key=lambda each: _fit_in(each, one, group, similarity)) for one in group)


def _fit_in(saying: Saying, own: Variants, group: _Group, similarity: Similarity) -> float:
    return sum(_best((saying,), other, similarity) for other in group if other and other is not own)


def _row(group: Sequence[Saying | None], score: float) -> Row:
    fields = ((ACT, _act), (DAY, _day), (NUMBER, _number), (INSTRUMENT, _instrument))
    differences = []
    for field, read in fields:
        values = tuple(read(one) if one else None for one in group)
        silent = [field == INSTRUMENT and one is not None and one.act is not None for one in group]
        told = {value for value, counts in zip(values, silent, strict=True) if value or counts}
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
    said = one.statement.on
    return one.day.isoformat() if one.day and said and said.basis != DAY_OF_PUBLICATION else ""


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
