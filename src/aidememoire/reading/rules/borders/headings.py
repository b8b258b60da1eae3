"""Headings in the line right above a sentence: *Borders* above *Chad rejected the map* is no part of who rejects it."""

from __future__ import annotations

from dataclasses import replace

from aidememoire.documents.headings import is_heading
from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution

_FAR = 200  # code points of the next line that are looked at


def without_heading(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose source leaves out the heading that stands in the line above it."""
    source = tuple(_below_heading(text, span) for span in one.source)
    return one if source == one.source else replace(one, source=source)


def _below_heading(text: str, span: Span) -> Span:
    """Return what a span has in its last line, where the one line above it, by itself, is a heading."""
    above, joint, own = span.text.rpartition("\n")
    at = span.start + len(above) + 1
    begin = text.rfind("\n", 0, span.start) + 1
    is_alone = not text[max(0, begin - 2) : begin].strip("\n")
    if not joint or "\n" in above or not own.strip() or not is_alone:
        return span
    following = text[at : at + _FAR].partition("\n")[0]
    return Span.of(text, at, span.end) if is_heading(text[begin : at - 1], following) else span
