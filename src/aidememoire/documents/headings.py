"""Headings that stand in the line right above a paragraph, with no empty line between, as digests and updates have them."""

from __future__ import annotations

import re

_LONGEST = 60  # code points
_ENDS_OPEN = re.compile(
    r"(?:[.!?:;,…”\"’)-]|\b(?:the|an?|of|in|on|at|to|by|for|with|from|and|or|that|its|his|her|their|mr|mrs|ms|dr))$",
    re.IGNORECASE,
)

_BYLINE = re.compile(r"(?:By|BY) [A-Z][^.!?:;]{2,80}|by (?:[A-Z][\w.'’&-]*,? ){1,6}[^.!?;]{5,40}\b(?:19|20)\d\d")


def is_byline(line: str) -> bool:
    """Tell whether a line names who wrote what stands below: *By Ana Vik*; in small letters it needs the day, *by Ana Vik 5 May 2024*."""
    return _BYLINE.fullmatch(line.strip()) is not None


def is_heading(line: str, following: str) -> bool:
    """Tell whether a line that stands by itself above another is a heading: short, and not broken off at a margin.

    A margin would have let in the first word of the next line, which is the longer one, or a byline.
    """
    line, words = line.strip(), following.split(maxsplit=1)
    if not line or not words or len(line) > _LONGEST or _ENDS_OPEN.search(line):
        return False
    if is_byline(following):
        return True
    return not words[0][0].islower() and len(line) + 1 + len(words[0]) < len(following.strip())
