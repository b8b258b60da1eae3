"""Guests before the subject: in *Speaking beside his Somali counterpart, Abdi Jimale, Orhan Selvi said* Selvi alone says it.

Two names with but a comma between them are no list: the first stands in apposition to the phrase before the subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Mention, Span
from aidememoire.reading.fronted import is_fronted
from aidememoire.reading.network.attributions import Attribution

_JOINS = re.compile(r"\band\b|&")


def without_guests(text: str, found: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, the source of each without a guest whom a phrase before it names."""
    names = {one.span.end: one.span for one in mentions if one.type == "PER"}
    return [_alone(text, one, names) for one in found]


def _alone(text: str, one: Attribution, names: dict[int, Span]) -> Attribution:
    source = tuple(_behind_guest(text, span, names) for span in one.source)
    return one if source == one.source else replace(one, source=source)


def _behind_guest(text: str, span: Span, names: dict[int, Span]) -> Span:
    """Return the name with which a source ends, where another one stands right before it and a phrase before both."""
    last = names.get(span.end)
    guest = names.get(last.start - 2) if last else None
    if last is None or guest is None or guest.start < span.start or text[guest.end : last.start] != ", ":
        return span
    listed = _JOINS.search(text, span.start, span.end) is not None
    return last if not listed and is_fronted(text, span.start) else span
