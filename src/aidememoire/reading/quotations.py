"""Where quotation marks open and close: which code points stand inside a quotation."""

from __future__ import annotations

import re

_CLOSERS = {"“": "”", "«": "»", "„": "“”"}
_PARAGRAPH = re.compile(r"[^\n]+")

OUTSIDE, INSIDE, MARK = 0, 1, 2


def quotation_states(text: str) -> bytearray:
    """Return OUTSIDE, INSIDE or MARK for every code point of `text`.

    A paragraph starts outside, as the convention is to open a quotation anew with each paragraph
    that it runs over. Single quotation marks count only inside or in the absence of double ones,
    and never as an apostrophe.
    """
    states = bytearray(len(text))
    for paragraph in _PARAGRAPH.finditer(text):
        _mark_paragraph(text, paragraph.start(), paragraph.end(), states)
    return states


def _mark_paragraph(text: str, start: int, end: int, states: bytearray) -> None:
    closers = ""
    for at in range(start, end):
        letter = text[at]
        if closers and letter in closers and not _is_apostrophe(text, at):
            states[at], closers = MARK, ""
        elif not closers and letter in _CLOSERS:
            states[at], closers = MARK, _CLOSERS[letter]
        elif not closers and letter == '"':
            states[at], closers = MARK, '"'
        elif not closers and letter == "‘" and text[at + 1 : at + 2].isalnum():
            states[at], closers = MARK, "’"
        else:
            states[at] = INSIDE if closers else OUTSIDE


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at + 1 : at + 2].isalnum()
