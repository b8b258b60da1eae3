"""What is new since a day: every statement of the time against what its party had said on the issue before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidememoire.linking.tellings.matters import SHARED, Terms, likeness, terms_of
from aidememoire.linking.tellings.utterances import place
from aidememoire.model import Entry
from aidememoire.views.cells import Cell
from aidememoire.views.counts import counted, without_dates
from aidememoire.views.labels import FIRST, LABELS, MOVED, label, pointed_back
from aidememoire.views.positions import Key, histories
from aidememoire.views.sayings import Saying, fold
from aidememoire.views.variants import overlap_by_half
from aidememoire.vocabulary import issue_order

LOOK_BACK = 60  # earlier statements of a party on an issue by which a later one is measured


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

    @property
    def numbers(self) -> tuple[str, str] | None:
        """The numbers in which the two differ that count the same, *three hours* and *six hours*; None where they differ in none."""
        if self.before is None:
            return None
        held = tuple(counted(without_dates(one.words)) for one in (self.before, self.after))
        nouns = [noun for noun in held[0] if noun in held[1] and held[0][noun] != held[1][noun]]
        first, second = (", ".join(number for noun in nouns for number in sorted(each[noun])) for each in held)
        return (first, second) if nouns else None


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
    until = until or max((since, *(one.day for one in fold(every) if one.day)))
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
        at = nearest(after, [kept[one.id] for one in earlier])
        if at is not None:
            return Earlier(earlier[at])
        return Earlier.last_of(key, [one for one in earlier if one.day == earlier[-1].day])

    return Changes(since, until, measured(spoken, since, until, before))


def nearest(after: Saying, earlier: Sequence[Terms]) -> int | None:
    """Return by which of the earlier ones a saying is measured; None where none is of one matter.

    What takes back an earlier one or says it again, *withdrew its offer of an inquiry*, *would send no escorts after all*, *again rejected
    the map*, names it in few words: where no earlier one is as alike as others have to be, that is the one with most of these words, the last of several.
    """
    terms = terms_of(after.statement)
    at = _most_alike(terms, earlier)
    least = pointed_back(after) if at is None else None
    if least is None:
        return at
    shares = ((len(terms & others), place) for place, others in enumerate(earlier))
    common, place = max(shares, default=(0, -1))
    return place if common >= least and 2 * common >= len(terms) else None


def _most_alike(terms: Terms, earlier: Sequence[Terms]) -> int | None:
    """Return which of the earlier ones is most like some terms, the last of several; None where none is of one matter."""
    # Most have nothing in common, which is quick to tell.
    shares = ((likeness(terms, one), at) for at, one in enumerate(earlier) if not terms.isdisjoint(one))
    best, at = max(shares, default=(0.0, -1))
    return at if best >= SHARED else None


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
    return likeness(terms_of(one.statement), terms_of(other.statement)) >= SHARED
