"""The grammar at work: rules become expressions over the codes of words, and find phrases.

Each rule matches a bounded number of words, so that finding is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from aidememoire.reading.dates.lexer import Lexer, Tokens
from aidememoire.reading.dates.rules import MACROS, RULES


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a rule has found: tokens `first` up to, not including, `last`, and its named parts."""

    rule: str
    first: int
    last: int
    parts: Mapping[str, str]

    def get(self, name: str) -> str:
        """Return the words of a named part in small letters, the empty string where it is missing."""
        return self.parts.get(name, "")


_MACRO = re.compile(r"\{([a-z_]+)\}")
_ITEM = re.compile(r"(?:([a-z_]+):)?([A-Z]+|[a-z]+|\((?!\?))")


def _expanded(rule: str) -> str:
    """Put macros in place of their names, also those that macros name."""
    while _MACRO.search(rule):
        rule = _MACRO.sub(lambda found: f"({MACROS[found[1]]})", rule)
    return rule


def _literals() -> frozenset[str]:
    """Return the words that the rules name one by one."""
    items = (found[2] for _, rule in RULES for found in _ITEM.finditer(_expanded(rule)))
    return frozenset(item for item in items if item.islower())


LEXER = Lexer(_literals())


def _compiled(rule: str) -> re.Pattern[str]:
    """Turn a rule into a regular expression over codes; a name used twice is numbered."""
    uses: dict[str, int] = {}

    def replaced(found: re.Match[str]) -> str:
        name, item = found[1], found[2]
        inner = f"[{LEXER.codes.having(item)}]" if item != "(" else ""
        if not name:
            return inner or "(?:"
        uses[name] = uses.get(name, 0) + 1
        opening = f"(?P<{name}__{uses[name]}>"
        return f"{opening}{inner})" if inner else opening

    return re.compile("".join(_ITEM.sub(replaced, _expanded(rule)).split()))


_COMPILED = tuple((name, _compiled(rule)) for name, rule in RULES)


def _parts(tokens: Tokens, found: re.Match[str]) -> Iterator[tuple[str, str]]:
    for name in found.groupdict():
        first, last = found.span(name)
        if first >= 0:
            yield name.split("__")[0], " ".join(token.word for token in tokens.tokens[first:last])


def _candidates(tokens: Tokens) -> Iterator[tuple[int, int, int, re.Match[str]]]:
    for rank, (_, pattern) in enumerate(_COMPILED):
        for found in pattern.finditer(tokens.codes):
            yield found.start(), -found.end(), rank, found


def recognised(tokens: Tokens) -> tuple[Phrase, ...]:
    """Return the phrases of a text, leftmost and then longest first, none overlapping another."""
    phrases: list[Phrase] = []
    free = 0
    for first, minus_last, rank, found in sorted(_candidates(tokens), key=lambda each: each[:3]):
        if first >= free:
            phrases.append(Phrase(_COMPILED[rank][0], first, -minus_last, dict(_parts(tokens, found))))
            free = -minus_last
    return tuple(phrases)
