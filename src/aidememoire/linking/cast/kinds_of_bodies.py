"""What is said of a body or a state before its name is no part of it: *the regional bloc IGAD*, *Chad's largest rebel group, the Grebe Front*, *Neighbouring Chad*."""

from __future__ import annotations

import re
from dataclasses import replace

from aidememoire.model import Mention, Reading, Span

_NOUN = r"(?:bloc|group|grouping|coalition|alliance|militia|agency|watchdog|outfit|party|movement)"
_STANCE = r"(?:opposition|rebel|separatist|secessionist|insurgent|jihadist|militant|breakaway|ruling)"
# Of a body whose own name stands before the noun: *the Fatah movement Central Committee*.
_ORGAN = (
    r"(?:[A-Z][\w’'-]* ){0,2}(?:Council|Committee|Bureau|Politburo|Presidium|Congress|Secretariat|Leadership|Office)\b"
)
_KIND = re.compile(
    rf"(?:[Tt]he |[Aa]n? )?(?:(?:[A-Z][\w’'-]* ){{0,2}}[A-Z][\w-]*[’']s? (?:[\w’'-]+ ){{0,4}}?{_NOUN} (?!{_ORGAN})"
    rf"|(?:[A-Z][\w’'-]* ){{1,2}}(?:[a-z][\w’'-]* ){{0,3}}?{_NOUN} (?!{_ORGAN})"
    rf"|(?:[a-z][\w’'-]* ){{0,3}}?{_NOUN} "
    rf"|(?:[A-Z][\w’'-]*-(?:backed|led|linked|aligned) |[a-z][\w’'-]* ){{0,2}}?{_STANCE} )(?=[A-Z])"
)
_WHERE = re.compile(r"(?:Neighbou?ring|Nearby) (?=[A-Z])")
_BEFORE = {"ORG": _KIND, "GPE": _WHERE}


def named_alone(reading: Reading) -> Reading:
    """Return a reading whose bodies and states are marked by their names, without the words for what they are."""
    return replace(reading, mentions=tuple(map(_by_name, reading.mentions)))


def _by_name(one: Mention) -> Mention:
    found = _BEFORE[one.type].match(one.span.text) if one.type in _BEFORE else None
    if found is None:
        return one
    return replace(one, span=Span(one.span.start + found.end(), one.span.end, one.span.text[found.end() :]))
