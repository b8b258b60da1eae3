"""What is new since a day: every statement of the time against what its party had said on the issue before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidememoire.model import Entry
from aidememoire.views.likeness import ALIKE, Similarity, fold, word_overlap
from aidememoire.views.positions import Cell, Positions, positions
from aidememoire.views.sayings import Saying
from aidememoire.views.stances import AGAINST, FOR, STATES, firmness, stance

NEW, RESTATED, HARDENED, SOFTENED = "new", "restated", "hardened", "softened"
WITHDRAWN, CONTRADICTED = "withdrawn", "contradicted"
LABELS = (CONTRADICTED, WITHDRAWN, HARDENED, SOFTENED, NEW, RESTATED)  # what a reader must see first, first
_NEGATIONS = frozenset(("no", "not", "never", "nor", "neither", "cannot", "without", "none", "nothing", "unfounded"))
_OFFERS = frozenset(("commit", "accept", "endorse", "propose"))


@dataclass(frozen=True, slots=True)
class Change:
    """What a party said on an issue, `after`, and what it is measured by: `before`, its own earlier statement.

    `before` is the one most alike, None for what is new: two statements that are about other things say nothing of each
    other. `also` are further accounts of that day that come to the same.
    """

    issue: str
    party: str
    label: str
    after: Saying
    before: Saying | None = None
    also: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes from `since` to `until`, both included: by issue and party as in the positions, then by day.

    A statement on several issues stands under the first of them that was asked for, its main one as a rule.
    `positions` are those of the last day; what stands apart in them was not compared.
    """

    since: date
    until: date
    changes: tuple[Change, ...]
    positions: Positions

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
    matrix = positions(every, until, issues=issues, parties=parties)
    found = [one for cell in matrix.cells for one in _of_cell(cell, matrix.issues, since, similarity, threshold)]
    return Changes(since, until, tuple(found), matrix)


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


def _of_cell(
    cell: Cell, issues: Sequence[str], since: date, similarity: Similarity, threshold: float
) -> Iterable[Change]:
    """Return the changes of one cell; what others tell of a party is measured by what others told of it."""
    for voice in (cell.own, cell.told):
        found: list[Change] = []
        for after in voice:
            here = next(issue for issue in after.issues if issue in issues)
            if after.day and after.day >= since and here == cell.issue:
                found = _with(found, _change(cell, voice, after, similarity, threshold), similarity, threshold)
        yield from found


def _change(cell: Cell, voice: Sequence[Saying], after: Saying, similarity: Similarity, threshold: float) -> Change:
    earlier = tuple(one for one in voice if one.day and after.day and one.day < after.day)
    scores = [(similarity(one.words, after.words), at) for at, one in enumerate(earlier)]
    best, at = max(scores, default=(0.0, -1))
    before = earlier[at] if earlier and best >= threshold else None
    return Change(cell.issue, cell.party, label(before, after), after, before)


def _with(found: list[Change], change: Change, similarity: Similarity, threshold: float) -> list[Change]:
    """Return the changes with one more; an account of the same day that comes to the same stands with the first."""
    for at, one in enumerate(found):
        same = (one.label, one.after.day, one.after.act) == (change.label, change.after.day, change.after.act)
        if same and similarity(one.after.words, change.after.words) >= threshold:
            together = replace(one, also=(*one.also, change.after))
            return [*found[:at], together, *found[at + 1 :]]
    return [*found, change]
