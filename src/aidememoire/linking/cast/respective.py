"""Several who hold one office, each of a state of his own: *the Foreign Ministers of Norway and Chad, Ana Vik and Bo Lund*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.linking.text.index import Shelf
from aidememoire.model import Mention, Span

_PARTED = re.compile(r"(?:, |,? and )(?:(?:Mr|Ms|Mrs|Dr)\.? |(?:H\.E\.|His Excellency|Her Excellency) )?")
_MANY = 2
_LONGEST = 200  # code points of the names behind an office


def places_of_each(text: str, shelf: Shelf[Mention]) -> Iterator[tuple[Span, str]]:
    """Yield the names behind an office of several places, as many as these, each with the place that is its own."""
    for role in (one.span for one in shelf.items if one.type == "ROLE"):
        places = [one.span.text for one in shelf.inside(role) if one.type == "GPE"]
        names = _names_behind(text, role, shelf) if len(places) >= _MANY else []
        if len(names) == len(places):
            yield from zip(names, places, strict=True)


def _names_behind(text: str, role: Span, shelf: Shelf[Mention]) -> Sequence[Span]:
    """Return the names that stand one behind another right behind an office."""
    found: list[Span] = []
    end = role.end
    for name in (one.span for one in shelf.beginning(role.end, role.end + _LONGEST) if one.type == "PER"):
        if not _PARTED.fullmatch(text, end, name.start):
            break
        found.append(name)
        end = name.end
    return found
