"""Statements of one account in the same words: one of them at most is set beside a statement of another account."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aidememoire.views.sayings import Saying
from aidememoire.views.untold import is_lead

Variants = tuple[Saying, ...]
"""What an account tells once and is read in more than one way: never empty, the longest words first."""


def variants(sayings: Iterable[Saying]) -> tuple[Variants, ...]:
    """Return the sayings of one account, together those that share half of the words of the shorter one.

    So does a statement with one that it holds (*he said that they agree to meet*), one that is read twice for two cues,
    and one that runs on into the next. A sentence that only leads to a statement stands with that one, behind all others.
    """
    groups: list[list[Saying]] = []
    every = sorted(sayings, key=lambda each: (is_lead(each.statement), -_length(each), each.id))
    for one in every:
        if is_lead(one.statement):
            near = _behind(one, groups)
        else:
            near = next((group for group in groups if any(_same(one, each) for each in group)), None)
        if near is None:
            groups.append([one])
        else:
            near.append(one)
    return tuple(map(tuple, groups))


def _behind(lead: Saying, groups: Sequence[list[Saying]]) -> list[Saying] | None:
    """Return the group of the statement that begins first behind a lead."""
    end = max(span.end for span in lead.statement.content)
    starts = [(_start(one), at) for at, group in enumerate(groups) for one in group if _start(one) >= end]
    return groups[min(starts)[1]] if starts else None


def overlap_by_half(one: Saying, other: Saying) -> bool:
    """Tell whether two sayings of one document share half of the words of the shorter one: it tells one thing."""
    short, long = sorted((one, other), key=_length)
    return one.account.id == other.account.id and _same(short, long)


def _same(short: Saying, long: Saying) -> bool:
    contents = ((a, b) for a in short.statement.content for b in long.statement.content)
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in contents)
    return 2 * shared >= _length(short) > 0


def _start(one: Saying) -> int:
    return min((span.start for span in one.statement.content), default=0)


def _length(one: Saying) -> int:
    return sum(span.end - span.start for span in one.statement.content)
