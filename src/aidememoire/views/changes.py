"""What is new since a day: every statement of the time against what its party had said on the issue before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
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

    A statement on several issues stands under the first of them that was asked for, its main one as a rule.
    """

    since: date
    until: date
    changes: tuple[Change, ...]

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
    until = until or max((one.day for one in every if one.day), default=since)
    spoken = histories(every, until)
    wanted = [
        (issue, party)
        for issue, party in spoken
        if (issues is None or issue in issues) and (parties is None or party in parties)
    ]
    asked = _Asked(since, {issue for issue, _ in wanted}, similarity, threshold)
    keys = sorted(wanted, key=lambda key: (issue_order(key[0]), key[1]))
    return Changes(since, until, tuple(one for key in keys for one in _of_cell(spoken[key], key, asked)))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: from which day on, on which issues, and what counts as alike."""

    since: date
    issues: Collection[str]
    similarity: Similarity
    threshold: float


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


def _of_cell(history: Sequence[Saying], key: Key, asked: _Asked) -> Iterable[Change]:
    """Return the changes of one cell; what others tell of a party is measured by what others told of it."""
    for told in (False, True):
        voice = [one for one in history if (one.told_by is not None) is told]
        found: list[Change] = []
        for at, after in enumerate(voice):
            here = next(issue for issue in after.issues if issue in asked.issues)
            if after.day and after.day >= asked.since and here == key[0]:
                found = _with(found, _change(voice[:at], after, key, asked), asked)
        yield from found


def _change(before: Sequence[Saying], after: Saying, key: Key, asked: _Asked) -> Change:
    earlier = [one for one in before if one.day and after.day and one.day < after.day][-LOOK_BACK:]
    scores = [(asked.similarity(one.words, after.words), at) for at, one in enumerate(earlier)]
    best, at = max(scores, default=(0.0, -1))
    measure = earlier[at] if earlier and best >= asked.threshold else None
    return Change(*key, label(measure, after), after, measure)


def _with(found: list[Change], change: Change, asked: _Asked) -> list[Change]:
    """Return the changes with one more; an account of the same day that comes to the same stands with the first."""
    for at, one in enumerate(found):
        same = (one.label, one.after.day, one.after.act) == (change.label, change.after.day, change.after.act)
        if same and asked.similarity(one.after.words, change.after.words) >= asked.threshold:
            together = replace(one, also=(*one.also, change.after))
            return [*found[:at], together, *found[at + 1 :]]
    return [*found, change]
