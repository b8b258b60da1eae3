"""Statements of one account in the same words: one of them at most is set beside a statement of another account."""

from __future__ import annotations

from collections.abc import Iterable

from aidememoire.views.sayings import Saying

Variants = tuple[Saying, ...]
"""What an account tells once and is read in more than one way: never empty, the longest words first."""


def variants(sayings: Iterable[Saying]) -> tuple[Variants, ...]:
    """Return the sayings of one account, together those that share half of the words of the shorter one.

    So does a statement with one that it holds (*he said that they agree to meet*), one that is read twice for two cues,
    and one that runs on into the next.
    """
    groups: list[list[Saying]] = []
    for one in sorted(sayings, key=lambda each: (-_length(each), each.id)):
        near = next((group for group in groups if any(_same(one, each) for each in group)), None)
        if near is None:
            groups.append([one])
        else:
            near.append(one)
    return tuple(map(tuple, groups))


def _same(short: Saying, long: Saying) -> bool:
    contents = ((a, b) for a in short.statement.content for b in long.statement.content)
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a, b in contents)
    return 2 * shared >= _length(short) > 0


def _length(one: Saying) -> int:
    return sum(span.end - span.start for span in one.statement.content)
