"""Who goes between the parties, and who the parties are, where a text itself tells: *the mediators (Egypt and Qatar)*, *the parties: Chad and Togo*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aidememoire.linking.cast.who import PARTIES, Who
from aidememoire.linking.speakers.trail import Group, Trail

_GO_BETWEEN = re.compile(
    r"\b(?:(?:[Cc]o-)?(?:[Mm]ediators|[Ff]acilitators|[Gg]uarantors)(?: of (?:the )?[^\s,.;:()]{1,30}(?: [^\s,.;:()]{1,30}){0,5})?"
    r"(?:, | ?\(|: | [–—-] )(?:namely,? |that is,? |being )?|(?:mediated|facilitated|brokered) by )([^().;:\n]{3,80}?)(?=[).;:\n]|, | [–—-] )"
)
# Who has others to himself: a third only where the sentence names two of them, *At the invitation of Chad, Togo and Mali met*.
_INVITED = re.compile(
    r"\b(?:[Aa]t the invitation|[Uu]nder the auspices|[Tt]hrough the good offices|hosted by|[Aa]t the initiative)(?: of)? ([^().;:\n]{3,80}?), "
)
# Several who offer together that others meet with them: one alone may be a party itself.
_OFFERED = re.compile(
    r"(?<=[\w’]) (?:(?:have|had|jointly|also|again) ){0,2}(?:offered|volunteered|proposed) to (?:host|mediate|facilitate|chair|convene)\b"
)
_THE_PARTIES = re.compile(
    r"\b[Tt]he (?:two |warring )?(?:parties|sides)(?:, | \(|: )(?:namely )?([^().;:\n]{5,120}?)(?=[).;:\n]|, )"
)


def go_betweens(trail: Trail) -> frozenset[Who]:
    """Return the parties that a text calls mediators, or that have two others to themselves."""
    told = (who for found in _GO_BETWEEN.finditer(trail.cast.text) for who in _within(found, trail))
    return frozenset((*told, *_inviting(trail), *_offering(trail)))


def named_parties(trail: Trail, between: frozenset[Who]) -> Group | None:
    """Return those whom a text first names as the parties, two or more and none of them one `between` them."""
    named = (_within(found, trail) for found in _THE_PARTIES.finditer(trail.cast.text))
    return next((whos for whos in named if len(whos) > 1 and between.isdisjoint(whos)), None)


def _inviting(trail: Trail) -> Iterator[Who]:
    for found in _INVITED.finditer(trail.cast.text):
        hosts = _within(found, trail)
        guests = _parties_between(found.end(), trail.ending(found.end()), trail)
        if len(set(guests).difference(hosts)) > 1:
            yield from hosts


def _offering(trail: Trail) -> Iterator[Who]:
    """Yield those who together offer to host or to mediate: *Fiji and Tonga offered to host a meeting*."""
    for found in _OFFERED.finditer(trail.cast.text):
        first = trail.beginning(found.start())
        ends = any(one.end == found.start() for one in trail.named_between(first, found.start()))
        hosts = _parties_between(first, found.start(), trail)
        yield from hosts if ends and len(hosts) > 1 else ()


def _within(found: re.Match[str], trail: Trail) -> Group:
    """Return the parties whose names stand in the first group of what was found."""
    return _parties_between(found.start(1), found.end(1), trail)


def _parties_between(first: int, last: int, trail: Trail) -> Group:
    return tuple(dict.fromkeys(one.who for one in trail.named_between(first, last) if one.who.kind in PARTIES))
