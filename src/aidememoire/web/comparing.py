"""A comparison as it is shown: rows in groups, the words that only one account has marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from aidememoire.exports import wording
from aidememoire.exports.view_comparison import totals
from aidememoire.linking.text.plain import telling
from aidememoire.model import Account
from aidememoire.views import Comparison, Row, Saying
from aidememoire.views.untold import is_own


@dataclass(frozen=True, slots=True)
class Told:
    """What one account has: the saying, and its words in stretches, each marked where no other account has it.

    `absent` tells that the account says only that it leaves the thing out.
    """

    saying: Saying
    stretches: tuple[tuple[str, bool], ...]
    absent: bool = False

    @property
    def own(self) -> bool:
        """Whether the account says it in its own words: no statement stands there, and none has that id."""
        return is_own(self.saying.statement)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the comparison: a cell for each account, None where it lacks the thing."""

    row: Row
    cells: tuple[Told | None, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that as many accounts have: `title` says which."""

    title: str
    lines: tuple[Line, ...]


def side_by_side(comparison: Comparison) -> tuple[Group, ...]:
    """Return the groups of the comparison, those of most accounts first; empty ones are left out."""
    names = account_names(comparison.accounts)
    both = "Both have" if len(comparison.accounts) == 2 else "All have"
    found = [(both, comparison.common), ("Some have", comparison.shared)]
    found += [
        (f"Only {name} has", comparison.only(one.id)) for name, one in zip(names, comparison.accounts, strict=True)
    ]
    found.append((wording.UNSAID, comparison.unsaid))
    return tuple(Group(title, tuple(map(_line, rows))) for title, rows in found if rows)


def counts(comparison: Comparison) -> tuple[str, ...]:
    """Return the lines that the tables have on how many rows there are, and how many of them are told differently."""
    rows, *below = totals(comparison)
    return f"{rows}; {len(comparison.differing)} told differently", *below


def account_names(accounts: Sequence[Account]) -> tuple[str, ...]:
    """Return what each account is called: its side, its publisher, or its title; alike ones by what tells them apart too."""
    names = [one.side or one.publisher or one.title for one in accounts]
    for telling_apart in (_title, _published, _id):
        for name in [one for one in dict.fromkeys(names) if names.count(one) > 1]:
            alike = {at: telling_apart(accounts[at]) for at, one in enumerate(names) if one == name}
            if len(set(alike.values())) > 1:
                names = [f"{one} ({alike[at]})" if at in alike else one for at, one in enumerate(names)]
    return tuple(names)


def _title(one: Account) -> str:
    return one.title


def _published(one: Account) -> str:
    return wording.day(one.published) if one.published else "no day"


def _id(one: Account) -> str:
    return one.id[: wording.SHORT_ID]


def _line(row: Row) -> Line:
    among = row.told if len(row.had) > 1 else ()
    return Line(row, tuple(_told(one, row, among) if one else None for one in row.sayings))


def _told(one: Saying, row: Row, among: Sequence[Saying]) -> Told:
    others = [telling(each.words) for each in among if each is not one]
    known = frozenset[str]().union(*others)
    words = ((bool(others) and bool(telling(word) - known), word) for word in one.words.split())
    grouped = [(" ".join(word for _, word in group), marked) for marked, group in groupby(words, key=itemgetter(0))]
    spaced = [(text, marked) for each in grouped for text, marked in (each, (" ", False))]
    return Told(one, tuple(spaced[:-1]), row.leaves_out(one))
