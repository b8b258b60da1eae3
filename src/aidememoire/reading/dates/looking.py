"""Which way the clause of an expression looks, for those who have but its words and where it stands in them."""

from __future__ import annotations

from aidememoire.model import Span
from aidememoire.reading.dates import tense
from aidememoire.reading.dates.grammar import LEXER


def looks_back(text: str, span: Span) -> bool:
    """Tell whether the clause around a date of the text tells of what is over: *signed on Friday*, and not *will sign on Friday*."""
    tokens = LEXER.read(text)
    within = [at for at, one in enumerate(tokens.tokens) if span.start <= one.start < span.end]
    return bool(within) and tense.direction(tokens, within[0], within[-1] + 1) == tense.BACK
