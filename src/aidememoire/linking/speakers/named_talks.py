"""Whose talks they are by their name: *the Norway-Chad talks*, *the 17th round of the Norwegian–Chadian meeting*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from aidememoire.linking.cast.atlas import SEAT
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import STATE, Who
from aidememoire.model import Mention, Span

_WORD = re.compile(r"[A-Z][\w’']*(?:\.[A-Z])*\.?")
_LONGEST = 3  # words of a name
_JOINTS = frozenset("-–—/ ")


def talks_between(cast: Cast) -> Iterator[tuple[int, tuple[Who, ...]]]:
    """Yield the two states, and more, that the name of talks tells of, by the place of the last."""
    for mention in cast.mentions:
        names = list(_states(cast, mention)) if mention.type == "MTG" else []
        listed: list[tuple[Span, Who]] = names[:1]
        for before, one in pairwise(names):
            joined = cast.text[before[0].end : one[0].start] in _JOINTS
            listed = [*listed, one] if joined else [one]
        whos = tuple(dict.fromkeys(who for _, who in listed))
        if len(whos) > 1:
            yield listed[-1][0].start, whos


def _states(cast: Cast, mention: Mention) -> Iterator[tuple[Span, Who]]:
    """Yield the states that the words of a mention name, the longest of the names at a place; a seat alone may be where they talk."""
    words = list(_WORD.finditer(cast.text, mention.span.start, mention.span.end))
    end = 0
    for first, word in enumerate(words):
        for last in reversed(words[first : first + _LONGEST]):
            name = Span.of(cast.text, word.start(), last.end())
            hit = cast.atlas.exact(name.text) if name.start >= end else None
            is_state = hit and hit.actor.kind == STATE and (hit.how != SEAT or _is_joined(cast.text, name))
            if is_state and (who := cast.state_in(name.text)):
                end = name.end
                yield name, who
                break


def _is_joined(text: str, name: Span) -> bool:
    """Tell whether a hyphen or dash joins a name to another."""
    return text[name.start - 1] in "-–—/" or text[name.end : name.end + 1] in ("-", "–", "—", "/")
