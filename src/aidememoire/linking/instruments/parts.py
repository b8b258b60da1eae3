"""Parts of an instrument: *Article 2*, *Annex II*, *the third annex of the Corvo Accord* are of the paper that holds them."""

from __future__ import annotations

import re
from collections.abc import Container

from aidememoire.model import Span
from aidememoire.reading.dates.words import ORDINALS

_PART = r"(?i:annex|annexe|annexure|appendix|article|paragraph|subparagraph|chapter|section|clause|schedule)"
_NUMBER = r"(?:[IVXLC]{1,7}|\d{1,3}(?:\.\d{1,3}|\s?\(\w{1,3}\)?){0,3}|[A-H])"
_NUMBERED = (
    rf"(?:(?i:the|its|their)\s+)?(?:{_PART}s?\s+{_NUMBER}(?:\s+(?:and|to)\s+{_NUMBER})?(?!\w)"
    rf"|(?i:{'|'.join(ORDINALS)})\s+{_PART}\b)"
)
_ALONE = re.compile(_NUMBERED)
_STEP = rf"(?:(?i:the)\s+)?(?i:phase|stage|part|point|pillar|basket)\s+{_NUMBER}"
_OF_WHOLE = re.compile(rf"(?:{_NUMBERED}|{_STEP})\s+(?:of|to)\s+(?=\S)")
# Of what stands right behind: *Article 2, paragraph 4, of the Charter*.
_OF_NEXT = re.compile(rf"{_NUMBERED}(?:,\s+{_NUMBERED}){{0,2}},?\s+(?:of|to|in)\s+")
_THE = len("the ")


def is_of_the_next(text: str, span: Span, begins: Container[int]) -> bool:
    """Tell whether a mention names but the part of the paper behind it, which is another mention: the places where these begin."""
    found = _OF_NEXT.match(text, span.start)
    return found is not None and span.end <= found.end() and (found.end() in begins or found.end() + _THE in begins)


def is_part(words: str) -> bool:
    """Tell whether words name a part by its number alone: *Article 2*, *the second annex*."""
    return bool(_ALONE.fullmatch(words.removesuffix(".")))


def part_before(words: str) -> int:
    """Return how many letters of a mention name the part of a paper that stands behind: *Annex II of* the Corvo Accord."""
    found = _OF_WHOLE.match(words)
    return found.end() if found else 0
