"""What kind of body it is, before its name, is no part of the name: *the regional bloc IGAD*, *the opposition Grebe Front*."""

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
    rf"(?:[Tt]he |[Aa]n? )?(?:(?:[A-Z][\w’'-]* ){{1,2}}(?:[a-z][\w’'-]* ){{0,3}}?{_NOUN} (?!{_ORGAN})"
    rf"|(?:[a-z][\w’'-]* ){{0,3}}?{_NOUN} "
    rf"|(?:[A-Z][\w’'-]*-(?:backed|led|linked|aligned) |[a-z][\w’'-]* ){{0,2}}?{_STANCE} )(?=[A-Z])"
)


def named_alone(reading: Reading) -> Reading:
    """Return a reading whose bodies are marked by their names, without the words for what they are."""
    return replace(reading, mentions=tuple(_by_name(one) if one.type == "ORG" else one for one in reading.mentions))


def _by_name(one: Mention) -> Mention:
    found = _KIND.match(one.span.text)
    if found is None:
        return one
    return replace(one, span=Span(one.span.start + found.end(), one.span.end, one.span.text[found.end() :]))
