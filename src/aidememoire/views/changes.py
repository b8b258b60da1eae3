"""What is new since a day: every statement of the time against what its party had said on the issue before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidememoire.linking.tellings.clashes import says_not
from aidememoire.linking.tellings.matters import SHARED, likeness, terms_in, terms_of
from aidememoire.linking.tellings.utterances import place
from aidememoire.model import Entry
from aidememoire.views.cells import Cell
from aidememoire.views.positions import Key, histories
from aidememoire.views.sayings import Saying
from aidememoire.views.stances import AGAINST, FOR, STATES, UNKNOWN, firmness
from aidememoire.views.variants import overlap_by_half
from aidememoire.vocabulary import issue_order

FIRST, NEW, RESTATED, HARDENED, SOFTENED = "first", "new", "restated", "hardened", "softened"
WITHDRAWN, CONTRADICTED = "withdrawn", "contradicted"
LOOK_BACK = 60  # earlier statements of a party on an issue by which a later one is measured
MOVED = (CONTRADICTED, WITHDRAWN, HARDENED, SOFTENED)
LABELS = (*MOVED, NEW, FIRST, RESTATED)  # what a reader must see first, first
_OFFERS = frozenset(("commit", "accept", "endorse", "propose"))


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a party had said on an issue before the day of a saying, in its voice: the one most `alike`, else the `last`.

    Of several of the last day that is the one by which the party would stand.
    """

    alike: Saying | None = None
    last: Saying | None = None

    @classmethod
    def last_of(cls, key: Key, sayings: Sequence[Saying]) -> Earlier:
        """Return what is known of a party on an issue where nothing is alike, by what it said on the last day."""
        return cls(last=Cell(*key, tuple(sayings)).standing)


Before = Callable[[Key, Saying], Earlier]
"""Gives by what a saying is measured, as the word of a party on an issue."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a party said on an issue, `after`, and what it is measured by: `before`, its own earlier statement.

    `before` is the one most alike of the LOOK_BACK latest ones of earlier days. Where none is about the same thing, it is
    None, and `last` is what the party said last before; both are None for its first word on the issue. Of several who speak
    as one those are named together, `party` with `; ` between them, by name, for whom it is measured by the same. `also` are
    further accounts of that day that come to the same.
    """

    issue: str
    party: str
    label: str
    after: Saying
    before: Saying | None = None
    last: Saying | None = None
    also: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes from `since` to `until`, both included: those that MOVED first, then by issue, party and day.

    A statement on several issues stands under the first of them that was asked for, its main one as a rule. `cut` is the
    first day that is told of, where earlier ones were left out because there is too much.
    """

    since: date
    until: date
    changes: tuple[Change, ...]
    cut: date | None = None

    def of(self, label: str) -> tuple[Change, ...]:
        """Return the changes of one label."""
        return tuple(one for one in self.changes if one.label == label)

    @property
    def statements(self) -> int:
        """How many sayings they are."""
        return _number(self.changes)

    def counts(self) -> Mapping[str, int]:
        """Return how many sayings have each label that there is.

        One of several parties has several labels where it is measured otherwise for each: then they are more than all.
        """
        return {label: number for label in LABELS if (number := _number(self.of(label)))}


def _number(changes: Iterable[Change]) -> int:
    return len({one.id for change in changes for one in (change.after, *change.also)})


def changes(
    entries: Iterable[Entry],
    since: date,
    until: date | None = None,
    *,
    issues: Sequence[str] | None = None,
    parties: Sequence[str] | None = None,
) -> Changes:
    """Return what was said from `since` up to `until`, without one up to the last day of all, and how it is new."""
    every = list(entries)
    until = until or max((since, *(one.day for one in every if one.day)))
    spoken = {
        (issue, party): history
        for (issue, party), history in histories(every, date.max).items()
        if (issues is None or issue in issues) and (parties is None or party in parties)
    }
    kept = {one.id: terms_of(one.statement) for history in spoken.values() for one in history}

    def before(key: Key, after: Saying) -> Earlier:
        """Return what was said on earlier days in the same voice."""
        voice = [one for one in spoken[key] if (one.told_of(key[1]) is None) == (after.told_of(key[1]) is None)]
        earlier = [one for one in voice if one.day and after.day and one.day < after.day][-LOOK_BACK:]
        at = most_alike(terms_in(kept[after.id]), [kept[one.id] for one in earlier])
        if at is not None:
            return Earlier(earlier[at])
        return Earlier.last_of(key, [one for one in earlier if one.day == earlier[-1].day])

    return Changes(since, until, measured(spoken, since, until, before))


def most_alike(terms: frozenset[int], earlier: Sequence[bytes]) -> int | None:
    """Return which of the earlier ones is most like some terms, the last of several; None where none is of one matter."""
    best, at = max(((likeness(terms, kept), at) for at, kept in enumerate(earlier)), default=(0.0, -1))
    return at if at >= 0 and best >= SHARED else None


def measured(spoken: Mapping[Key, Sequence[Saying]], since: date, until: date, before: Before) -> tuple[Change, ...]:
    """Return the changes that sayings of the time make: those that moved first, then by issue, party and day."""
    issues = {issue for issue, _ in spoken}
    found: list[Change] = []
    for key in sorted(spoken):
        said = [one for one in spoken[key] if one.day and since <= one.day <= until and _main(one, issues) == key[0]]
        compared = ((one, before(key, one)) for one in said)
        found += [_change(key, one, by) for one, by in compared if not _is_told(by.alike, one)]
    return tuple(_folded(sorted(_together(found), key=_order)))


def _order(one: Change) -> tuple[object, ...]:
    return one.label not in MOVED, issue_order(one.issue), one.party, place(one.after.entry)


def _is_told(before: Saying | None, after: Saying) -> bool:
    """Tell whether a saying is told with the one it is measured by: *he said in May that he had offered* is none of June.

    So are two readings of the same words, and what a document tells without a day beside the like of a day: it is not
    known to be later.
    """
    if before is None:
        return False
    undated = before.account.id == after.account.id and not after.dated and after.told_on is None
    return before.id == after.statement.parent or undated or overlap_by_half(before, after)


def _main(one: Saying, issues: Collection[str]) -> str:
    return next(issue for issue in one.issues if issue in issues)


def label(before: Saying | None, after: Saying) -> str:
    """Return how a statement is new against one that is about the same thing, by the table in docs/reference/views.md.

    The first row that fits decides.
    """
    if before is None:
        return NEW
    if not (before.is_sure("act") and after.is_sure("act")):
        return RESTATED
    if _contradicts(before, after):
        return CONTRADICTED
    if before.act in _OFFERS and after.act == "reject":
        return WITHDRAWN
    return _by_firmness(before, after)


def _contradicts(before: Saying, after: Saying) -> bool:
    """Tell whether one denies what the other says, or says the same of the opposite: one has a *not*, one has none."""
    acts = {before.act, after.act}
    if "deny" in acts:
        return len(acts) > 1 and not says_not(before.words) ^ says_not(after.words)
    same_side = before.stance == after.stance and before.stance in (STATES, FOR)
    return same_side and says_not(before.words) != says_not(after.words)


def _by_firmness(before: Saying, after: Saying) -> str:
    """Return hardened or softened by the acts, of two acts of one stance by a condition that came or went; else restated.

    What is merely stated is neither firm nor yielding.
    """
    if {before.stance, after.stance} & {STATES, UNKNOWN}:
        return RESTATED
    by_act = firmness(after.act) - firmness(before.act)
    step = _by_condition(before, after) if before.stance == after.stance else by_act
    return HARDENED if step > 0 else SOFTENED if step < 0 else RESTATED


def _by_condition(before: Saying, after: Saying) -> int:
    """Return 1 where the condition of an offer came or that of a refusal went, -1 the other way round, else 0."""
    came = bool(after.statement.conditional) - bool(before.statement.conditional)
    if after.act in _OFFERS and before.act in _OFFERS:
        return came
    return -came if after.stance == before.stance == AGAINST else 0


def _change(key: Key, after: Saying, by: Earlier) -> Change:
    if by.alike is by.last is None:
        return Change(*key, FIRST, after)
    return Change(*key, label(by.alike, after), after, by.alike, by.last)


def _together(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield a change for all parties of a joint statement for which it is measured alike: by the same, in the same voice."""
    alike: dict[tuple[object, ...], list[Change]] = {}
    for one in changes:
        by = tuple(each.id if each else None for each in (one.before, one.last))
        alike.setdefault((one.issue, one.after.id, one.label, by, one.after.told_of(one.party)), []).append(one)
    for found in alike.values():
        yield replace(found[0], party="; ".join(sorted(one.party for one in found)))


def _folded(changes: Iterable[Change]) -> list[Change]:
    """Return the changes; an account of the same day that comes to the same stands with the first."""
    found: dict[tuple[object, ...], list[Change]] = {}
    for one in changes:
        same = found.setdefault(_sort(one), [])
        at = next((at for at, first in enumerate(same) if _are_alike(first.after, one.after)), None)
        if at is None:
            same.append(one)
        else:
            same[at] = replace(same[at], also=(*same[at].also, one.after))
    return [one for same in found.values() for one in same]


def _sort(one: Change) -> tuple[object, ...]:
    after = one.after
    own = after.told_of(one.party.split("; ")[0]) is None  # those who are named together have one voice
    return one.label, one.issue, one.party, own, after.day, after.act


def _are_alike(one: Saying, other: Saying) -> bool:
    return most_alike(terms_in(terms_of(one.statement)), [terms_of(other.statement)]) is not None
