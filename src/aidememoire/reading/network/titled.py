"""An office and the name behind it that were marked as one: *President Obama* is an office and a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aidememoire.model import Mention, Span

_TITLED = re.compile(
    r"(?P<office>(?:(?:Vice|Deputy|Prime|Foreign|Defen[cs]e|Interior) )*"
    r"(?:President|Minister|Premier|Chancellor|Senator|Governor|Secretary(?:-General| of State)?|Ambassador)) "
    r"(?P<name>[A-Z][\w’'-]*[a-z](?: (?:[A-Z][\w.’'-]*|al|bin|da|de|dos|el|ibn|van|von))*)"
)
_NO_NAME = re.compile(r"(?:Designate|Elect|Emeritus|Pro|General|Plenipotentiary)\b")


def offices_apart(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions, a person's that begins with his office as two."""
    for one in mentions:
        found = _TITLED.fullmatch(one.span.text) if one.type == "PER" else None
        if found is None or _NO_NAME.match(found["name"]):
            yield one
        else:
            start = one.span.start
            yield Mention("ROLE", Span.of(text, start, start + found.end("office")))
            yield Mention("PER", Span.of(text, start + found.start("name"), one.span.end))
