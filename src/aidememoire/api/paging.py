"""Long lists in pages: a cursor is the place of the last thing of the page before.

Places stay, whatever is recorded meanwhile: of a walk through all pages no thing is left out and none comes twice, but for a
statement whose day somebody corrects on the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Generic, TypeVar

_T = TypeVar("_T")
START = -1


@dataclass(frozen=True, slots=True)
class Page(Generic[_T]):
    """Some things of a list, and the cursor of the page that follows, None behind the last one."""

    things: tuple[_T, ...]
    next: str | None


def page(placed: Iterable[tuple[int, _T]], limit: int) -> Page[_T]:
    """Return up to `limit` of the things, which come with their places."""
    found = list(islice(placed, limit + 1))
    more = len(found) > limit
    return Page(tuple(one for _, one in found[:limit]), str(found[limit - 1][0]) if more else None)
