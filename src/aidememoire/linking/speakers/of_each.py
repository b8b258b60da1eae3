"""Whom the plural of one office means that stands with several states: *the envoys of Chad and Togo*, *Chad, Togo foreign ministers*."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import STATE, Resolved, Who, office_of
from aidememoire.linking.text.descriptions import without_article
from aidememoire.model import Span

#: Those of a place who do not act for it: *elders from Corvo, Herat and Ghazni*.
LOCALS = re.compile(
    r"(?:[\w’'-]+ ){0,3}?(?:elders|residents|villagers|inhabitants|families|traders|herders|students|teachers|doctors|lawyers|bishops|clerics"
    r"|imams|activists|journalists|refugees|survivors|protesters|demonstrators|women|mothers|widows|volunteers) (?:of|from|in|near|around) ",
    re.IGNORECASE,
)
_STATES_JOINED = re.compile(r", (?:and )?| and | & |/")


@dataclass(frozen=True, slots=True)
class OfEach:
    """Tells who holds an office in each of several states, for the words of one document."""

    cast: Cast

    def after_it(self, words: str, span: Span) -> Resolved | None:
        """Return those of several states: each one's holder of the office, else the states: the envoys of Chad and Togo; not their elders."""
        if LOCALS.match(words):
            return None
        head, *rest = re.split(r" (?:of|from) ", words, maxsplit=1)
        places = [one for one in self.cast.shelf.inside(span) if one.type in ("GPE", "LOC")]
        named = [self.cast.resolve(one) for one in places if rest and one.span.text in rest[0]]
        states = dict.fromkeys(one.one for one in named if one)
        if len(states) < 2 or not head.endswith("s") or " and " not in rest[0]:  # *traders from Goma, Congo*
            return None
        office = self.cast.atlas.office(head[:-1])
        whos = tuple(self._holder(office, state, span) if office else state for state in states)
        return Resolved(whos, "of several states", "one for each state")

    def before_it(self, span: Span) -> Resolved | None:
        """Return who holds one office in each of several states that stand before its plural: *Chad, Togo foreign ministers*."""
        *names, last = _STATES_JOINED.split(without_article(span.text))
        if not names or not last.endswith("s"):
            return None
        words = last.split()
        ways = ((" ".join(words[:at]), " ".join(words[at:]).removesuffix("s")) for at in range(1, len(words)))
        exact = self.cast.atlas.exact
        name, office = next(((one, self.cast.atlas.office(rest)) for one, rest in ways if exact(one)), ("", None))
        hits = [exact(one) for one in (*names, name)]
        states = [self.cast.state_in(hit.actor.name) for hit in hits if hit and hit.actor.kind == STATE]
        if office is None or len(states) < len(hits):
            return None
        whos = tuple(self._holder(office, state, span) for state in dict.fromkeys(states) if state)
        return Resolved(whos, "of several states", "one for each state")

    def _holder(self, office: str, state: Who, span: Span) -> Who:
        person = self.cast.bearer(span, f"{office} of {state.name}")
        return person.who if person and person.who.side == state.name else office_of(office, state).one
