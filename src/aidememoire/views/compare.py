"""Accounts of one meeting side by side: what all have, what only one has, and where they differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from aidememoire.days import MONTHS
from aidememoire.linking.voices import OTHER, parties_of, words_of
from aidememoire.model import Account, Entry
from aidememoire.views.absences import left_out
from aidememoire.views.aligning import FITS, aligned, instruments_of
from aidememoire.views.conditions import condition_of
from aidememoire.views.counts import counted, deadlines, without_dates
from aidememoire.views.likeness import Similarity, blended, word_overlap
from aidememoire.views.meetings import Gathering
from aidememoire.views.sayings import Saying
from aidememoire.views.sayings import fold as fold_entries
from aidememoire.views.untold import is_own, told_in
from aidememoire.views.variants import variants
from aidememoire.vocabulary import issue_order

ACT, WHO, CONDITION, DAY = "act", "who", "condition", "day"
DEADLINE, NUMBER, INSTRUMENT = "deadline", "number", "instrument"
_UNDERTAKES = frozenset(("commit", "accept"))  # where it matters most whom it is told of
_FIELDS = (ACT, WHO, CONDITION, DAY, DEADLINE, NUMBER, INSTRUMENT)
_SAME = 0.5  # of the telling words of two conditions, from here on they are one
_ANY = "on a condition"  # where its words are not found


@dataclass(frozen=True, slots=True)
class Difference:
    """In what matched statements differ: `field` is one of act, who, condition, day, deadline, number, instrument; a value for each account.

    A value is empty where an account has none, and None where it lacks the statement, leaves the thing out, or has it in
    its own words, of which no act and no instrument is read. Where an account gives no act, no day of its own for this or
    no number, that alone is no difference, and who it is is one only of what is undertaken or accepted; numbers differ that count the same, *ten days* and *twenty days*.
    """

    field: str
    values: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was said, by each account in the order of the comparison, None where it leaves it out.

    `score` is how well the weakest of the matched pairs fits, from 0 to 1; 1 for what one account alone has. `absent`
    names the statements by which an account says only that it leaves the thing out: it stands beside, and has it not.
    """

    sayings: tuple[Saying | None, ...]
    score: float
    differences: tuple[Difference, ...] = ()
    absent: frozenset[str] = frozenset()

    @property
    def told(self) -> tuple[Saying, ...]:
        """The statement in the accounts that have it, or say that they leave it out."""
        return tuple(one for one in self.sayings if one is not None)

    @property
    def had(self) -> tuple[Saying, ...]:
        """The statement in the accounts that have it."""
        return tuple(one for one in self.told if not self.leaves_out(one))

    @property
    def own(self) -> bool:
        """Whether it is told in the own words of the accounts alone: no statement is read there."""
        return all(is_own(one.statement) for one in self.told)

    def leaves_out(self, one: Saying) -> bool:
        """Tell whether a statement of the row says only that its account leaves the thing out."""
        return one.id in self.absent

    @property
    def issue(self) -> str:
        """The issue that most accounts that have it give, of several the one that is the main one in most, then the first."""
        given = [one.issues for one in self.had or self.told if one.issues[0] != OTHER]
        every = list(dict.fromkeys(issue for issues in given for issue in issues))
        most = Counter(issue for issues in given for issue in set(issues))
        first = Counter(issues[0] for issues in given)
        return max(every, key=lambda issue: (most[issue], first[issue]), default=OTHER)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accounts, by side, day of publication and id, and the rows: first what most accounts have, then by issue.

    `nested` are left out of the rows: statements that another one of their account holds, repeats or tells in full.
    `meeting` is the one whose accounts these are, where they were asked for by it. A row is of one kind alone: `common`,
    `shared`, `only` one document's, or `unsaid`.
    """

    accounts: tuple[Account, ...]
    rows: tuple[Row, ...]
    nested: tuple[Entry, ...] = ()
    meeting: Gathering | None = None

    @property
    def common(self) -> tuple[Row, ...]:
        """What all accounts have."""
        return tuple(row for row in self.rows if len(row.had) == len(self.accounts))

    @property
    def shared(self) -> tuple[Row, ...]:
        """What some have, more than one and not all."""
        return tuple(row for row in self.rows if 1 < len(row.had) < len(self.accounts))

    @property
    def unsaid(self) -> tuple[Row, ...]:
        """What none has, and one or more say that they leave out."""
        return tuple(row for row in self.rows if not row.had)

    @property
    def differing(self) -> tuple[Row, ...]:
        """What more than one has, but not alike."""
        return tuple(row for row in self.rows if row.differences)

    def only(self, document: str) -> tuple[Row, ...]:
        """Return what the account with this id alone has."""
        return tuple(row for row in self.rows if len(row.had) == 1 and row.had[0].account.id == document)


def compare(
    entries: Iterable[Entry],
    similarity: Similarity = word_overlap,
    threshold: float = FITS,
    accounts: Iterable[Account] = (),
) -> Comparison:
    """Return the comparison of the accounts that the entries stand in; `accounts` adds those that may have none.

    What an outlet tells that a party said is compared as well, as a further wording of it.
    Statements of two accounts are matched so that the scores of all pairs, none below the threshold and each less half of it, sum highest; of
    three accounts and more, the pairs of all matchings are joined, the best first, where every two in a row
    fit at least half as well, and no two are of one account. Of statements in the same words that one stands in the row
    that fits best, and where nothing fits, the longest. A sentence that stands for the short statements in it is shown as
    the longest of these; what others say or do in it has a row of its own.
    The same entries in any order give the same comparison.
    """
    every = list(entries)
    columns = sorted({one.account for one in every} | set(accounts), key=_account_place)
    kept = [one for one in every if not one.doubled or not parties_of(one.statement)]
    told = [variants(fold_entries(one for one in kept if one.account == account)) for account in columns]
    absent = left_out(every)
    usual = {account.id: _usual_day(one for one in kept if one.account == account) for account in columns}
    matched = aligned(told, similarity, threshold, absent)
    spoken = _spoken(matched, every, absent)
    groups = [([_saying(one, absent, spoken) for one in group], score) for group, score in matched]
    groups += [([each if each.account == column else None for column in columns], 1.0) for each in _further(spoken)]
    rows = sorted((_row(group, score, absent, usual) for group, score in groups), key=_row_place)
    shown = {one.statement.id for row in rows for saying in row.told for one in saying.entries} | spoken.keys()
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
    return (*dict.fromkeys(names), *(f"{day.day} {MONTHS[day.month - 1]}" for day in most))


def _account_place(account: Account) -> tuple[str, date, str]:
    return account.side or account.publisher or "", account.published or date.max, account.id


def _spoken(
    matched: Iterable[tuple[Sequence[Saying | None], float]], entries: Iterable[Entry], absent: Container[str]
) -> dict[str, tuple[Entry, ...]]:
    """Return by the ids of sentences in an account's own words what parties say in them, where anybody does."""
    of: defaultdict[Account, list[Entry]] = defaultdict(list)
    for entry in entries:
        of[entry.account].append(entry)
    own = [one for group, _ in matched for one in group if one and is_own(one.statement) and one.id not in absent]
    return {one.id: said for one in own if (said := told_in(one.entry, of[one.account]))}


def _further(spoken: Mapping[str, Sequence[Entry]]) -> Iterable[Saying]:
    """Return what is said in a sentence beside the statement that it is shown as."""
    return [Saying(one) for _, *further in spoken.values() for one in further]


def _saying(one: Saying | None, absent: Mapping[str, Entry], spoken: Mapping[str, Sequence[Entry]]) -> Saying | None:
    """Return the saying; of what an account says that it leaves out, the words that say so; of its own words, who says what in them."""
    if one is None:
        return None
    said = absent.get(one.id) or next(iter(spoken.get(one.id, ())), None)
    return one if said is None else Saying(said)


def _row(
    group: Sequence[Saying | None], score: float, absent: Mapping[str, Entry], usual: Mapping[str, date | None]
) -> Row:
    """Return one row of a comparison; `absent` are the entries that say but what they leave out, `usual` the day that needs no telling."""
    left = frozenset(one.id for one in group if one and one.id in absent)
    had = [one if one and one.id not in left else None for one in group]
    fields = (
        (ACT, _act),
        (WHO, _who),
        (CONDITION, _condition),
        (DAY, lambda one: _day(one, usual[one.account.id])),
        (DEADLINE, lambda one: deadlines(one.words, one.account.published)),
        (INSTRUMENT, _instrument),
    )
    values = {field: tuple(read(one) if one else None for one in had) for field, read in fields}
    values[NUMBER] = _numbers(had)
    differences = tuple(Difference(field, values[field]) for field in _FIELDS if _differ(field, values))
    return Row(tuple(group), score, differences, left)


def _differ(field: str, values: Mapping[str, Sequence[str | None]]) -> bool:
    """Tell whether accounts differ in a field; to name nothing is a difference only of an instrument and a condition."""
    named = {value for value in values[field] if value or (value is not None and field in (INSTRUMENT, CONDITION))}
    if field == CONDITION and "" not in named:
        return any(word_overlap(one, other) < _SAME for one, other in combinations(sorted(named - {_ANY}), 2))
    acts = {act for act in values[ACT] if act}
    return len(named) > 1 and (field != WHO or (bool(acts) and acts <= _UNDERTAKES))


def _row_place(row: Row) -> tuple[int, bool, tuple[int, str], int, int, str]:
    first = row.told[0]
    column = next(at for at, one in enumerate(row.sayings) if one)
    start = min((span.start for span in first.statement.content), default=0)
    return -len(row.had), row.own, issue_order(row.issue), column, start, first.id


def _act(one: Saying) -> str | None:
    return one.act


def _who(one: Saying) -> str:
    """Return the parties that say it, by name, where the reader is sure of them."""
    return "; ".join(sorted(one.parties)) if one.is_sure("speaker") else ""


def _condition(one: Saying) -> str | None:
    """Return the words of the condition, the empty string where there is none; None for own words, of which none is read."""
    if not one.statement.conditional:
        return "" if one.act else None
    return condition_of(one) or _ANY


def _day(one: Saying, usual: date | None) -> str:
    """Return the day where the text tells it of this statement: that of publication, or of the whole, is no difference."""
    return one.day.isoformat() if one.day and one.dated and one.day != usual else ""


def _usual_day(entries: Iterable[Entry]) -> date | None:
    """Return the day of most statements of an account, the earliest of several: when it was told, or the talks were."""
    days = Counter(one.day for one in entries if one.day and one.dated)
    most = max(days.values(), default=0)
    return min(day for day in days if days[day] == most) if most > 1 else None


def _numbers(group: Sequence[Saying | None]) -> tuple[str | None, ...]:
    """Return for each account the numbers of what another one counts otherwise."""
    held = [counted(without_dates(one.words)) if one else {} for one in group]
    nouns = {noun for each in held for noun in each}
    otherwise = [noun for noun in nouns if len({each[noun] for each in held if noun in each}) > 1]
    figures = [{number for noun in otherwise for number in each.get(noun, ())} for each in held]
    shown = [", ".join(sorted(each, key=lambda number: (len(number), number))) for each in figures]
    return tuple(words if one else None for one, words in zip(group, shown, strict=True))


def _instrument(one: Saying) -> str | None:
    """Return the instruments; None for own words, of which nothing is read: that they give none tells nothing."""
    return "; ".join(instruments_of(one)) or ("" if one.act else None)
