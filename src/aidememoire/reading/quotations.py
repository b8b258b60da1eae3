"""Where quotation marks open and close: which code points stand inside a quotation."""

from __future__ import annotations

import re

_CLOSERS = {"“": "”", "«": "»", "„": "“”", '"': '"', "‘": "’"}
_MARK = re.compile('[“”«»„"‘’]')
_PARAGRAPH = re.compile(r"[^\n]+")

OUTSIDE, INSIDE, MARK = 0, 1, 2


def quotation_states(text: str) -> bytearray:
    """Return OUTSIDE, INSIDE or MARK for every code point of `text`.

    A paragraph starts outside, as the convention is to open a quotation anew with each paragraph
    that it runs over. Inside a quotation the marks of another kind count as plain letters, and an
    apostrophe never counts.
    """
    states = bytearray(len(text))
    for paragraph in _PARAGRAPH.finditer(text):
        _mark_paragraph(text, paragraph.start(), paragraph.end(), states)
    return states


def _mark_paragraph(text: str, start: int, end: int, states: bytearray) -> None:
    closers, since = "", start
    for found in _MARK.finditer(text, start, end):
        at, mark = found.start(), found[0]
        if closers and mark in closers and not _is_apostrophe(text, at):
            states[since:at] = bytes([INSIDE]) * (at - since)
            states[at], closers = MARK, ""
        elif not closers and mark in _CLOSERS and (mark != "‘" or text[at + 1 : at + 2].isalnum()):
            states[at], closers, since = MARK, _CLOSERS[mark], at + 1
    if closers:
        states[since:end] = bytes([INSIDE]) * (end - since)


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and text[at + 1 : at + 2].isalnum()
