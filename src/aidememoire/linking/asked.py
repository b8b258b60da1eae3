"""A source that does not name its speaker by itself, as the question whom it means."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aidememoire.linking.descriptions import (
    BODY_NOUNS,
    FIRST,
    FIRST_MANY,
    HE_OR_SHE,
    IT,
    MANY,
    WHO,
    are_people,
    are_sides,
    head_of,
    is_movement,
    is_somebody,
    is_together,
    pronoun_of,
)
from aidememoire.linking.who import BODY, Resolved, Who
from aidememoire.model import Span, Statement

OWNED = re.compile(r"(?:its|his|her|their|our|my|your)\b", re.IGNORECASE)
_THEY = frozenset(("they", "them", "their", "themselves"))
_PRONOUNS = (
    ("he", HE_OR_SHE),
    ("I", FIRST),
    ("we", FIRST_MANY),
    ("it", IT),
    ("they", _THEY),
    ("both", MANY),
    ("who", WHO),
)
_MANY = frozenset(("they", "them", "we", "both", "neither", "either", "each", "all", "three", "two", "pair", "none"))
Whos = tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A source: its words and place, who speaks around it, what the rules say, and the state that the words name.

    `owner` is whom a possessive pronoun in it points to, `before` whom the same words meant earlier.
    """

    words: str
    span: Span
    statement: Statement
    above: Resolved | None
    ruled: Resolved
    state: Who | None = None
    owner: Who | None = None
    before: Whos = ()

    @property
    def at(self) -> int:
        """Where the source stands."""
        return self.span.start

    @property
    def pronoun(self) -> str | None:
        """The pronoun that the source is."""
        return pronoun_of(self.words)

    @property
    def head(self) -> str:
        """The pronoun, else the noun that the source turns on; `-` without a source."""
        return self.pronoun or head_of(self.words) or "-"

    @property
    def sort(self) -> str:
        """What sort of source it is: a pronoun, several together, people, a body, somebody, something else."""
        pronoun = self.pronoun
        if pronoun:
            return next(name for name, some in _PRONOUNS if pronoun in some)
        if not self.words:
            return "none"
        if self.ruled.rule in ("label", "instrument", "not named"):
            return self.ruled.rule
        if is_together(self.words):
            return "both people" if are_people(self.words) else "both sides" if are_sides(self.words) else "both"
        return "owned" if OWNED.match(self.words) else self._sort_of_noun()

    def _sort_of_noun(self) -> str:
        plural = _is_plural(self.head)
        if is_somebody(self.head.removesuffix("s")):
            return "people" if plural else "somebody"
        if self.head in BODY_NOUNS or is_movement(self.head) or self.ruled.one.kind == BODY:
            return "body"
        return "things" if plural else "something"

    @property
    def may_be_several(self) -> bool:
        """Whether several may be meant together."""
        return not self.words or self.head in _MANY or _is_plural(self.head) or len(self.ruled.whos) > 1


def _is_plural(noun: str) -> bool:
    return noun.endswith(("s", "men", "women", "people"))
