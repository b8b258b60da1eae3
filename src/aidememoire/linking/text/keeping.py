"""What is found in words once is kept for when they come again, within bounds: words are compared with many others."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

MOST, LONGEST = 20_000, 2_000
"""How many texts a function keeps what it found in, and of how many letters at most: whole pages take much room."""

Rest = ParamSpec("Rest")
Found = TypeVar("Found")


def kept(find: Callable[Concatenate[str, Rest], Found]) -> Callable[Concatenate[str, Rest], Found]:
    """Return the function, one that keeps what it found in the last texts that are not too long."""
    keeping = cast("Callable[Concatenate[str, Rest], Found]", lru_cache(maxsize=MOST)(find))

    @wraps(find)
    def found(words: str, /, *rest: Rest.args, **named: Rest.kwargs) -> Found:
        return keeping(words, *rest, **named) if len(words) <= LONGEST else find(words, *rest, **named)

    return found
