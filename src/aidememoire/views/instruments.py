"""Who invokes which instrument on which issue, how often, first and last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from aidememoire.linking.wording import fold as folded
from aidememoire.model import Entry, Invocation
from aidememoire.views.positions import issue_order
from aidememoire.views.sayings import Saying, fold, independent


@dataclass(frozen=True, slots=True)
class Use:
    """An instrument as one party invokes it on one issue; `id` is its id in the profile, where it has one."""

    id: str | None
    name: str
    party: str
    issue: str
    sayings: tuple[Saying, ...]

    @property
    def times(self) -> int:
        """How often: accounts with the same words count once."""
        return len(self.sayings)

    @property
    def sources(self) -> int:
        """How many independent sources report it."""
        return independent(self.sayings)

    @property
    def first(self) -> date | None:
        """The first day that is known."""
        return min(self._days(), default=None)

    @property
    def last(self) -> date | None:
        """The last day that is known."""
        return max(self._days(), default=None)

    def _days(self) -> list[date]:
        return [one.day for one in self.sayings if one.day]


def instruments(entries: Iterable[Entry]) -> tuple[Use, ...]:
    """Return the uses: the instrument invoked most often first, then by its name, party, and issue of the vocabulary.

    A statement that is of several issues stands under each, one that several make under each of them, as does one by
    nobody who is named under an empty party.
    """
    uses: dict[tuple[str, str, str], list[Saying]] = {}
    named: dict[str, Invocation] = {}
    cited: dict[str, set[str]] = {}
    for one in fold(entries):
        # Of several accounts of one saying, one may cite what the others leave out.
        invoked = {_key(each): each for account in one.entries for each in account.statement.invokes}
        for key, invocation in invoked.items():
            named.setdefault(key, invocation)
            cited.setdefault(key, set()).add(one.id)
            for party, issue in ((party, issue) for party in one.parties or ("",) for issue in one.issues):
                uses.setdefault((key, party, issue), []).append(one)
    found = [
        (-len(cited[key]), Use(named[key].id, named[key].name, party, issue, tuple(sayings)))
        for (key, party, issue), sayings in uses.items()
    ]
    return tuple(use for _, use in sorted(found, key=lambda one: (one[0], *_place(one[1]))))


def _key(invocation: Invocation) -> str:
    return invocation.id or folded(invocation.name) or invocation.name


def _place(use: Use) -> tuple[str, str, str, tuple[int, str]]:
    return use.name, use.id or "", use.party, issue_order(use.issue)
