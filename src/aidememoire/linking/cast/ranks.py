"""The rank or title right before a name, which is an office of its bearer, in full: *General Vik*, *Gov. Vik*, *Sen. Ana Vik*."""

from __future__ import annotations

import re

from aidememoire.model import Span

_IN_FULL = {
    "Gov": "Governor", "Sen": "Senator", "Rep": "Representative", "Gen": "General", "Col": "Colonel", "Maj": "Major",
    "Lt": "Lieutenant", "Capt": "Captain", "Brig": "Brigadier", "Adm": "Admiral", "Amb": "Ambassador", "Prof": "Professor",
}  # fmt: skip
_SHORT = re.compile(rf"\b({'|'.join(_IN_FULL)})\.")
_RANK = re.compile(
    rf"\b((?:General|Colonel|Major|Brigadier|Captain|Lieutenant|Admiral|Ambassador|Professor|Judge|Archbishop|Bishop"
    rf"|Metropolitan|Patriarch|Cardinal|Imam|Sheikh|King|Queen|Prince|Princess|Emir|Sultan)\b[- ]?|{_SHORT.pattern} )+\Z"
)
_LONGEST = 90  # code points before a name


def in_full(office: str) -> str:
    """Return the words for an office without abbreviations: *Palau Governor*, of *Palau Gov.*."""
    return _SHORT.sub(lambda found: _IN_FULL[found[1]], office)


def rank_before(text: str, name: Span) -> str | None:
    """Return the rank that the words right before a name give a person: the general."""
    rank = _RANK.search(text[max(0, name.start - _LONGEST) : name.start])
    return in_full(rank[0].strip()) if rank else None
