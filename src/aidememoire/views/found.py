"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass

from aidememoire.record.words import Snippet
from aidememoire.views.sayings import Saying


@dataclass(frozen=True, slots=True)
class Match:
    """A statement that a search found, the stretch of it where the words stand, and by meaning how alike it is (0 to 1)."""

    saying: Saying
    snippet: Snippet
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a search for `words` found, the latest first, by meaning the most alike first; `also` was looked for too.

    Where it was by fields alone, `by_fields`, `words` names these; `unknown` are the words
    of a sentence of which none is known, so that nothing is like it. `more` says that there is more than what was asked for at most; `doubled` is how many were left out because their
    document tells the same in another one of them.
    """

    words: str
    matches: tuple[Match, ...]
    also: tuple[str, ...] = ()
    more: bool = False
    doubled: int = 0
    by_fields: bool = False
    unknown: tuple[str, ...] = ()
