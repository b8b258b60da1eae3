"""Whom an account means by a bare noun that it has introduced: *the Government*, after the Government of Sudan.

A state's own account need not name it: there *the Government* is its own. But who hosts or mediates tells of others, and
there it is theirs; and what a text defines in brackets, *the Government of Sudan (the Government)*, holds wherever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from aidememoire.linking.cast import Cast
from aidememoire.linking.descriptions import without_article
from aidememoire.linking.index import REACH
from aidememoire.linking.names import fold
from aidememoire.linking.who import STATE, Resolved, Who
from aidememoire.model import Span

_ORGANS = frozenset(("ORG", "ROLE"))
_NAMING = _ORGANS | {"GPE", "PER"}
_DEFINED = re.compile(
    r"\s?\((?:here(?:in)?after,? )?(?:referred to as |called )?(?:the [“\"‘']?|[“\"‘'](?:the )?)"
    r"([A-Z][\w-]*(?: [A-Z][\w-]*){0,3})[”\"’']?\)"
)
_BETWEEN = re.compile(
    r"(?:\b(?:talks|negotiations|rounds?|dialogue|consultations|meetings?|discussions|mediat\w+|agreements?|ceasefire|truce)\b"
    r"[^.;\n]{0,60}\bbetween\b|\bdelegations (?:of|from)\b(?=[^.;\n]* and ))"
    r"([^.,;\n]{5,200}?)(?= (?:in|at|on|to|that|which|held|hosted|led|under)\b|[.,;\n]|$)"
)
Kind = tuple[str | None, str | None]  # of an office, of a body
_NONE: Kind = (None, None)


@dataclass(slots=True)
class Introduced:
    """Those whom one document has introduced by a name, for the bare nouns behind it."""

    cast: Cast
    defined: dict[str, list[tuple[Span, Resolved]]] = field(default_factory=dict)
    between_others: bool = False

    def __post_init__(self) -> None:
        """Note what the text defines in brackets, and whether it tells of talks between others than its own side."""
        ends: set[int] = set()
        for mention in self.cast.shelf.items:  # the longest of those that end at one place comes first
            new = mention.type in _NAMING and mention.span.end not in ends
            found = _DEFINED.match(self.cast.text, mention.span.end) if new else None
            ends.add(mention.span.end)
            if found and (resolved := self.cast.resolve(mention)):
                self.defined.setdefault(fold(found[1]), []).append((mention.span, resolved))
        self.between_others = any(map(self._are_others, _BETWEEN.finditer(self.cast.text)))

    def by_definition(self, words: str, at: int) -> Resolved | None:
        """Return whom the text has said before a place that words stand for."""
        named = [one for span, one in self.defined.get(fold(without_article(words)), ()) if span.end <= at]
        return Resolved(named[-1].whos, "defined", f"so called in the text: {named[-1].one.name}") if named else None

    def state(self, words: str, at: int) -> Who | None:
        """Return whose office or body a bare noun means in an account of talks between others.

        That of the one of its kind that was named last with its state, else of the one state of which any was named.
        """
        kind = self._kind(words)
        if kind == _NONE or not self.between_others:
            return None
        named = list(self._named_before(at))
        alike = next((state for other, state in named if other == kind), None)
        states = {state for _, state in named}
        return alike or (states.pop() if len(states) == 1 else None)

    def _are_others(self, found: re.Match[str]) -> bool:
        """Tell whether those between whom something is are named with a state, and none is of the account's own."""
        place = Span.of(self.cast.text, found.start(1), found.end(1))
        inside = self.cast.shelf.inside(place)
        states = {
            state
            for one in inside
            if one.type in _NAMING and (state := self.cast.state_in(one.span.text)) and state.kind == STATE
        }
        return bool(states) and self.cast.origin.issuing_state not in states

    def _named_before(self, at: int) -> Iterator[tuple[Kind, Who]]:
        """Yield the offices and bodies that the text names with their state before a place, the last first."""
        for mention in reversed(self.cast.shelf.beginning(at - REACH, at)):
            state = self.cast.state_in(mention.span.text) if mention.type in _ORGANS else None
            kind = self._kind(mention.span.text) if state else _NONE
            if state and kind != _NONE:
                yield kind, state

    def _kind(self, words: str) -> Kind:
        return self.cast.atlas.office(words), self.cast.atlas.body(words)
