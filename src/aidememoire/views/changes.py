"""What is new since a day: every statement of the time against what its party had said on the issue before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidememoire.linking.wording import fold
from aidememoire.model import Entry
from aidememoire.views.likeness import ALIKE, Similarity, word_overlap
from aidememoire.views.positions import Key, histories, issue_order
from aidememoire.views.sayings import Saying
from aidememoire.views.stances import AGAINST, FOR, STATES, firmness, stance

NEW, RESTATED, HARDENED, SOFTENED = "new", "restated", "hardened", "softened"
WITHDRAWN, CONTRADICTED = "withdrawn", "contradicted"
LOOK_BACK = 60  # earlier statements of a party on an issue by which a later one is measured
LABELS = (CONTRADICTED, WITHDRAWN, HARDENED, SOFTENED, NEW, RESTATED)  # what a reader must see first, first
_NEGATIONS = frozenset(("no", "not", "never", "nor", "neither", "cannot", "without", "none", "nothing", "unfounded"))
_OFFERS = frozenset(("commit", "accept", "endorse", "propose"))
Before = Callable[[Key, Saying], Saying | None]
"""Gives by what a saying is measured, as the word of a party on an issue; None where it is alike to nothing before."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a party said on an issue, `after`, and what it is measured by: `before`, its own earlier statement.

    `before` is the one most alike of the LOOK_BACK latest ones of earlier days, None for what is new: two statements that
    are about other things say nothing of each other. `also` are further accounts of that day that come to the same.
    """

    issue: str
    party: str
    label: str
    after: Saying
    before: Saying | None = None
    also: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes from `since` to `until`, both included: by issue, party and day.

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


def changes(
    entries: Iterable[Entry],
    since: date,
    until: date | None = None,
    *,
    similarity: Similarity = word_overlap,
    threshold: float = ALIKE,
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

    def before(key: Key, after: Saying) -> Saying | None:
        """Return the most alike of what was said on earlier days in the same voice."""
        voice = [one for one in spoken[key] if (one.told_of(key[1]) is None) == (after.told_of(key[1]) is None)]
        earlier = [one for one in voice if one.day and after.day and one.day < after.day][-LOOK_BACK:]
        at = most_alike([similarity(one.words, after.words) for one in earlier], threshold)
        return None if at is None else earlier[at]

    return Changes(since, until, measured(spoken, since, until, before, Alike(similarity, threshold)))


@dataclass(frozen=True, slots=True)
class Alike:
    """Which words are about one thing: those that are as alike as the threshold."""

    similarity: Similarity = word_overlap
    threshold: float = ALIKE

    def __call__(self, one: Saying, other: Saying) -> bool:
        """Tell whether two sayings are."""
        return self.similarity(one.words, other.words) >= self.threshold


def most_alike(scores: Sequence[float], threshold: float = ALIKE) -> int | None:
    """Return the place of the highest score, the last of several; None where all are below the threshold."""
    best, at = max(((score, at) for at, score in enumerate(scores)), default=(0.0, -1))
    return at if at >= 0 and best >= threshold else None


def measured(
    spoken: Mapping[Key, Sequence[Saying]], since: date, until: date, before: Before, alike: Alike
) -> tuple[Change, ...]:
    """Return the changes that sayings of the time make: by issue, party, voice and day, as `spoken` has them."""
    issues = {issue for issue, _ in spoken}
    found: list[Change] = []
    for key in sorted(spoken, key=lambda key: (issue_order(key[0]), key[1])):
        said = [one for one in spoken[key] if one.day and since <= one.day <= until and _main(one, issues) == key[0]]
        for told in (False, True):
            voice = [(one, before(key, one)) for one in said if (one.told_of(key[1]) is not None) is told]
            found += _folded((_change(key, one, by) for one, by in voice if not _holds(by, one)), alike)
    return tuple(found)


def _holds(before: Saying | None, after: Saying) -> bool:
    """Tell whether a saying stands in the one it is measured by: *he said in May that he had offered* is no change of June."""
    return before is not None and before.id == after.statement.parent


def _main(one: Saying, issues: Collection[str]) -> str:
    return next(issue for issue in one.issues if issue in issues)


def label(before: Saying | None, after: Saying) -> str:
    """Return how a statement is new against one that is about the same thing, by the table in docs/reference/views.md.

    The first row that fits decides.
    """
    if before is None:
        return NEW
    if _contradicts(before, after):
        return CONTRADICTED
    if before.act in _OFFERS and after.act == "reject":
        return WITHDRAWN
    return _by_firmness(before, after)


def _contradicts(before: Saying, after: Saying) -> bool:
    """Tell whether one denies what the other says, or says the same of the opposite: one has a *not*, one has none."""
    acts = {before.act, after.act}
    if "deny" in acts:
        return len(acts) > 1 and not _is_negated(before) ^ _is_negated(after)
    same_side = before.stance == after.stance and before.stance in (STATES, FOR)
    return same_side and _is_negated(before) != _is_negated(after)


def _is_negated(one: Saying) -> bool:
    words = fold(one.words).split()
    return any(word in _NEGATIONS or (word.endswith("nt") and word[:-2] in _AUXILIARIES) for word in words)


_AUXILIARIES = frozenset(("do", "does", "did", "is", "are", "was", "were", "has", "have", "had", "wo", "would", "ca"))


def _by_firmness(before: Saying, after: Saying) -> str:
    """Return hardened or softened by the acts, of two acts as firm by a condition that came or went; else restated."""
    step = firmness(after.act) - firmness(before.act) or _by_condition(before, after)
    return HARDENED if step > 0 else SOFTENED if step < 0 else RESTATED


def _by_condition(before: Saying, after: Saying) -> int:
    """Return 1 where the condition of an offer came or that of a refusal went, -1 the other way round, else 0."""
    came = bool(after.statement.conditional) - bool(before.statement.conditional)
    if after.act in _OFFERS and before.act in _OFFERS:
        return came
    return -came if stance(after.act) == stance(before.act) == AGAINST else 0


def _change(key: Key, after: Saying, before: Saying | None) -> Change:
    return Change(*key, label(before, after), after, before)


def _folded(changes: Iterable[Change], alike: Alike) -> list[Change]:
    """Return the changes of one cell and voice; an account of the same day that comes to the same stands with the first."""
    found: list[Change] = []
    for one in changes:
        at = next((at for at, first in enumerate(found) if _same(first, one) and alike(first.after, one.after)), None)
        if at is None:
            found.append(one)
        else:
            found[at] = replace(found[at], also=(*found[at].also, one.after))
    return found


def _same(one: Change, other: Change) -> bool:
    return (one.label, one.after.day, one.after.act) == (other.label, other.after.day, other.after.act)
