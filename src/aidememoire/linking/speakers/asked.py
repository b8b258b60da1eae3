"""A source that does not name its speaker by itself, as the question whom it means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from aidememoire.linking.cast.who import BODY, Resolved, Who
from aidememoire.linking.text.body_nouns import BODY_NOUNS
from aidememoire.linking.text.descriptions import (
    FIRST,
    FIRST_MANY,
    HE_OR_SHE,
    IT,
    MANY,
    OWNED,
    WHO,
    YOU,
    are_people,
    are_sides,
    head_of,
    is_movement,
    is_somebody,
    is_together,
    pronoun_of,
)
from aidememoire.model import Span, Statement

_THEY = frozenset(("they", "them", "their", "themselves"))
_PRONOUNS = (
    ("he", HE_OR_SHE),
    ("I", FIRST),
    ("we", FIRST_MANY),
    ("it", IT),
    ("they", _THEY),
    ("both", MANY),
    ("who", WHO),
    ("you", YOU),
)
_MANY = frozenset(("they", "them", "we", "both", "neither", "either", "each", "all", "three", "two", "pair", "none"))
Whos = tuple[Who, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A source: its words and place, who speaks around it, what the rules say.

    `state`, `office` and `body` are those that the words name, `owner` is whom a possessive pronoun in it points to, `before` whom the same words meant earlier.
    `barred` are those who cannot be meant; in `own_words` the source stands in the turn of one who is I there.
    """

    words: str
    span: Span
    statement: Statement
    above: Resolved | None
    ruled: Resolved
    state: Who | None = None
    office: str | None = None
    body: str | None = None
    owner: Who | None = None
    before: Whos = ()
    barred: frozenset[Who] = frozenset()
    own_words: bool = False

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
        return _sort(self.words, self.ruled.rule, self.ruled.one.kind)

    @property
    def may_be_several(self) -> bool:
        """Whether several may be meant together."""
        return not self.words or self.head in _MANY or _is_plural(self.head) or len(self.ruled.whos) > 1


@lru_cache(maxsize=20_000)
def _sort(words: str, rule: str, kind: str) -> str:
    pronoun = pronoun_of(words)
    if pronoun:
        return next(name for name, some in _PRONOUNS if pronoun in some)
    if not words:
        return "none"
    if rule in ("label", "instrument", "not named"):
        return rule
    if is_together(words):
        return "both people" if are_people(words) else "both sides" if are_sides(words) else "both"
    return "owned" if OWNED.match(words) else _sort_of_noun(head_of(words), kind)


def _sort_of_noun(noun: str, kind: str) -> str:
    if is_somebody(noun.removesuffix("s")):
        return "people" if _is_plural(noun) else "somebody"
    if noun in BODY_NOUNS or is_movement(noun) or kind == BODY:
        return "body"
    return "things" if _is_plural(noun) else "something"


def _is_plural(noun: str) -> bool:
    return noun.endswith(("s", "men", "women", "people"))
