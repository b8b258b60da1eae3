"""Who goes between the parties, and who the parties are, where a text itself tells: *the mediators (Egypt and Qatar)*, *the parties: Chad and Togo*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from aidememoire.linking.cast.who import PARTIES, Who
from aidememoire.linking.speakers.trail import Group, Trail
from aidememoire.linking.text.descriptions import are_people, head_of, is_spokesperson, is_together
from aidememoire.vocabulary.offices import SPEAKING

# Those who host and mediate more often than they are a party: both sides are seldom they.
_MEDIATORS = frozenset(
    ("united-nations", "european-union", "african-union", "osce", "qatar", "switzerland", "norway", "oman")
)
_GO_BETWEENS = frozenset(("mediator", "facilitator", "moderator", "guarantor", *SPEAKING))
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
    r"(?<=[\w’]) (?:(?:have|had|jointly|also|again) ){0,2}(?:offered|volunteered|proposed) to (?:host|mediate|facilitate|chair|convene)\b(?! [^.;:\n]{0,40}\b(?:their|each other|one another)\b)"
)
_THE_PARTIES = re.compile(
    r"\b[Tt]he (?:two |warring )?(?:parties|sides)(?:, | \(|: )(?:namely )?([^().;:\n]{5,120}?)(?=[).;:\n]|, )"
)


@dataclass(slots=True)
class GoBetweens:
    """Those of one document who host others or mediate between them; `told` are those whom its own words call so, `third` whom the profile does."""

    trail: Trail
    told: frozenset[Who] = field(init=False)
    third: frozenset[Who] = field(init=False)
    known: frozenset[str] = field(init=False)
    hosting: dict[Who, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Note the parties that the text calls mediators or that have two others to themselves, and the ids of who often mediates."""
        called = (who for found in _GO_BETWEEN.finditer(self.trail.cast.text) for who in _within(found, self.trail))
        self.told = frozenset((*called, *_inviting(self.trail), *_offering(self.trail)))
        mediators, named = self.trail.cast.atlas.mediators, {one.who for one in self.trail.named}
        self.third = frozenset(who for who in named if self._is_or_is_of(who, mediators))
        self.known = _MEDIATORS | mediators

    def parties(self) -> Group | None:
        """Return those whom the text first names as the parties, two or more and none of them one who goes between them."""
        named = (_within(found, self.trail) for found in _THE_PARTIES.finditer(self.trail.cast.text))
        return next((whos for whos in named if len(whos) > 1 and self.told.isdisjoint(whos)), None)

    def hosts(self, who: Who) -> bool:
        """Tell whether somebody is likelier the host or a mediator than a party."""
        if who not in self.hosting:
            home = self.trail.cast.origin.home
            self.hosting[who] = self.mediates(who) or bool(home and home.name in (who.name, who.side))
        return self.hosting[who]

    def mediates(self, who: Who) -> bool:
        """Tell whether somebody goes between others, whoever tells it: by the profile, by what the world knows, or by an office."""
        return self._is_or_is_of(who, self.known) or any(map(_goes_between, self.trail.cast.roles.get(who, ())))

    def barred(self, words: str, ruled: Group, whose_report: frozenset[Who]) -> frozenset[Who]:
        """Return those who cannot be among the sides that words mean: who mediates between them, by the text or the profile.

        By the profile only where the rule has found several others: who mediates may meet one side alone.
        """
        if not is_together(words) or are_people(words):
            return frozenset()
        between = self.told | whose_report
        return between | self.third if len(ruled) > 1 and self.third.isdisjoint(ruled) else between

    def _is_or_is_of(self, who: Who, ids: frozenset[str]) -> bool:
        """Tell whether somebody has one of some ids, or is of the side of one who has."""
        actors = self.trail.cast.atlas.actors
        return who.id in ids or any(who.side == actors[one].name for one in ids if one in actors)


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


def _goes_between(role: str) -> bool:
    """Tell whether an office is of one who mediates between the sides, or but speaks for one."""
    return is_spokesperson(role) or head_of(role) in _GO_BETWEENS
