"""Who invokes which instrument, in which stance and on which issues, how often, first and last; and of whom others tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from aidememoire.linking.plain import plain
from aidememoire.model import Entry, Invocation
from aidememoire.views.absences import left_out
from aidememoire.views.once import without_further_readings
from aidememoire.views.positions import issue_order
from aidememoire.views.sayings import Saying, fold, independent

Counts = tuple[tuple[str, int], ...]  # names, each with how often


@dataclass(frozen=True, slots=True)
class Use:
    """An instrument as one party invokes it, or as others tell that it does; `id` is its id in the profile, if it has one.

    `total` is how often the instrument is invoked at all, whoever does it.
    """

    id: str | None
    name: str
    party: str
    sayings: tuple[Saying, ...]
    total: int

    @property
    def times(self) -> int:
        """How often: what is said once counts once, however many accounts and issues it has."""
        return len(self.sayings)

    @property
    def own(self) -> tuple[Saying, ...]:
        """What the party says itself."""
        return tuple(one for one in self.sayings if one.told_of(self.party or "") is None)

    @property
    def told(self) -> tuple[Saying, ...]:
        """What others tell that the party said."""
        return tuple(one for one in self.sayings if one.told_of(self.party or "") is not None)

    @property
    def told_by(self) -> tuple[str, ...]:
        """Who tells of the party, each once."""
        return tuple(dict.fromkeys(by for one in self.told if (by := one.told_of(self.party or ""))))

    def told_from(self, teller: str) -> tuple[Saying, ...]:
        """Return what this one of others tells that the party said."""
        return tuple(one for one in self.told if one.told_of(self.party or "") == teller)

    @property
    def issues(self) -> Counts:
        """The issues, that of most sayings first; a saying of several counts under each."""
        counts = Counter(issue for one in self.sayings for issue in one.issues)
        return tuple(sorted(counts.items(), key=lambda one: (-one[1], issue_order(one[0]))))

    @property
    def sources(self) -> int:
        """How many independent sources report it."""
        return independent(self.sayings)

    @property
    def ends(self) -> tuple[Saying, ...]:
        """The first and the last saying of those whose day is known; on one day, one whose day the text tells."""
        known = [one for one in self.sayings if one.day]
        if not known:
            return ()
        first = min(known, key=lambda one: (one.day or date.max, not one.dated))
        return first, max(known, key=lambda one: (one.day or date.min, one.dated))

    @property
    def first(self) -> date | None:
        """The first day that is known."""
        return self.ends[0].day if self.ends else None

    @property
    def last(self) -> date | None:
        """The last day that is known."""
        return self.ends[-1].day if self.ends else None


def stances_of(sayings: Iterable[Saying]) -> Counts:
    """Return the stances that are taken, that of most sayings first."""
    return tuple(sorted(Counter(one.stance for one in sayings).items(), key=lambda one: (-one[1], one[0])))


def instruments(entries: Iterable[Entry]) -> tuple[Use, ...]:
    """Return the uses: the instrument invoked most often first, then by its name; of one, whose own word it is most often.

    A statement that several make stands under each of them, one by nobody who is named under an empty party. What an
    account says that it leaves out it does not invoke.
    """
    held = list(entries)
    absent = left_out(held)
    named: dict[str, Invocation] = {}
    cited: dict[str, list[Saying]] = {}
    for one in fold(each for each in held if each.statement.id not in absent):
        # Of several accounts of one saying, one may cite what the others leave out.
        invoked = {_key(each): each for account in one.entries for each in account.statement.invokes}
        for key, invocation in invoked.items():
            named.setdefault(key, invocation)
            cited.setdefault(key, []).append(one)
    found = [use for key, sayings in cited.items() for use in _uses(named[key], without_further_readings(sayings))]
    return tuple(sorted(found, key=_place))


def _uses(instrument: Invocation, sayings: Sequence[Saying]) -> list[Use]:
    """Return the uses of one instrument."""
    parties = dict.fromkeys(party for one in sayings for party in one.parties or ("",))
    return [
        Use(
            instrument.id,
            instrument.name,
            party,
            tuple(one for one in sayings if party in (one.parties or ("",))),
            len(sayings),
        )
        for party in parties
    ]


def _key(invocation: Invocation) -> str:
    return invocation.id or plain(invocation.name) or invocation.name


def _place(use: Use) -> tuple[int, str, str, int, int, str]:
    return -use.total, use.name, use.id or "", -len(use.own), -use.times, use.party
