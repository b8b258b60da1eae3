"""Whom an account means by a bare noun that it has introduced: *the Government*, after the Government of Sudan.

A state's own account need not name it: there *the Government* is its own. But who hosts or mediates tells of others, and
there it is theirs, also where its title or first sentence names the Government of one state beside another party; and
what a text defines in brackets, *the Government of Sudan (the Government)*, holds wherever it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.forms import short_name
from aidememoire.linking.cast.who import STATE, UNRESOLVED, Resolved, Who, only
from aidememoire.linking.text.descriptions import without_article
from aidememoire.linking.text.index import REACH
from aidememoire.linking.text.names import fold, key_words
from aidememoire.model import Span

_ORGANS = frozenset(("ORG", "ROLE"))
EMBASSY = "Embassy"  # its name in the profile `general`
_ENVOYS = frozenset(("Ambassador", EMBASSY))
_NAMING = _ORGANS | {"GPE", "PER"}
_DEFINED = re.compile(
    r"\s?\((?:here(?:in)?after,? )?(?:referred to as |called )?(?:the [“\"‘']?|[“\"‘'](?:the )?)"
    r"([A-Z][\w-]*(?: [A-Z][\w-]*){0,3})[”\"’']?\)"
)
_INITIAL = re.compile(r"\s?\(([A-Z]\.(?: ?[A-Z]\.)?)\)")  # Ana Vik (V.)
_BETWEEN = re.compile(
    r"(?:\b(?:talks|negotiations|rounds?|dialogue|consultations|meetings?|discussions|mediat\w+|agreements?|ceasefire|truce)\b"
    r"[^.;\n]{0,60}\bbetween\b|\bdelegations (?:of|from)\b(?=[^.;\n]* and ))"
    r"([^.,;\n]{5,200}?)(?= (?:in|at|on|to|that|which|held|hosted|led|under)\b|[.,;\n]|$)"
)
_NAME = r"[A-Z][\w-]*(?: (?:(?:of|for|the) ){0,2}[A-Z][\w-]*){0,6}"
_GOVERNMENT = re.compile(
    r"(?P<whole>(?:\b[A-Z][\w-]+ )?\b[Gg]overnment"
    r"(?: of (?:the )?(?P<state>[A-Z][\w-]+(?: (?:of (?:the )?)?[A-Z][\w-]+){0,4}))?)"
    rf"(?=(?:(?:, [^.;,\n]{{1,80}},)? and (?:the )?(?P<beside>{_NAME}))?)"
)
_JOINED = re.compile(rf"\b({_NAME}) and (?:[Tt]he )?\Z")
_FIRST_SENTENCE = re.compile(r"\A.{0,1500}?[^\W\d_]{2}[)”\"]*[.!?](?=\s|\Z)", re.DOTALL)
Kind = tuple[str | None, str | None]  # of an office, of a body
_NONE: Kind = (None, None)


@dataclass(slots=True)
class Introduced:
    """Those whom one document has introduced by a name, for the bare nouns behind it."""

    cast: Cast
    defined: dict[str, list[tuple[Span, Resolved]]] = field(default_factory=dict)
    between_others: bool = False
    party: Who | None = None

    def __post_init__(self) -> None:
        """Note what the text defines in brackets, and whether it tells of talks between others than its own side.

        `party` is the one state, not its own, whose Government its title or first sentence names beside another party.
        """
        ends: set[int] = set()
        for mention in self.cast.shelf.items:  # the longest of those that end at one place comes first
            new = mention.type in _NAMING and mention.span.end not in ends
            ways = (_DEFINED, _INITIAL) if mention.type == "PER" else (_DEFINED,)
            found = next(filter(None, (way.match(self.cast.text, mention.span.end) for way in ways if new)), None)
            ends.add(mention.span.end)
            if found and (resolved := self.cast.resolve(mention)):
                self.defined.setdefault(fold(found[1]), []).append((mention.span, resolved))
        self.party = self._foreign_party()
        others = any(map(self._are_others, _BETWEEN.finditer(self.cast.text)))
        self.between_others = self.party is not None or others

    def by_definition(self, words: str, at: int) -> Resolved | None:
        """Return whom the text has said before a place that words stand for."""
        named = [one for span, one in self.defined.get(fold(without_article(words)), ()) if span.end <= at]
        return Resolved(named[-1].whos, "defined", f"so called in the text: {named[-1].one.name}") if named else None

    def by_letter(self, words: str) -> Resolved:
        """Return the one person of the text whose surname begins with a letter; nobody of several."""
        people = {one.who for one in self.cast.people if key_words(one.who.name)[-1].startswith(fold(words))}
        one = people.pop() if len(people) == 1 else None
        return only(one, "defined", f"so called in the text: {one.name}") if one else UNRESOLVED

    def state(self, words: str, at: int) -> Who | None:
        """Return whose office or body a bare noun means in an account of talks between others.

        That of the one of its kind that was named last with its state, else of the one state of which any was named, else
        of the party.
        """
        kind = self._kind(words)
        if kind == _NONE or not self.between_others:
            return None
        named = list(self._named_before(at))
        alike = next((state for other, state in named if other == kind), None)
        states = {state for _, state in named}
        return alike or (states.pop() if len(states) == 1 else self.party if not states else None)

    def sender_of_envoys(self, at: int) -> Who | None:
        """Return whose embassy or ambassador was named last before a place, of another state than the account's own.

        A ministry talks of the embassies in its capital: its own ones abroad it calls by their state or by *our*.
        """
        own = self.cast.origin.issuing_state
        named = self._named_before(at)
        return next((state for kind, state in named if state != own and not _ENVOYS.isdisjoint(kind)), None)

    def _foreign_party(self) -> Who | None:
        own = self.cast.origin.issuing_state
        sentence = _FIRST_SENTENCE.match(self.cast.text)
        lead = f"{self.cast.origin.title}\n{sentence[0] if sentence else ''}"
        found = [(each, self._beside(each, lead)) for each in _GOVERNMENT.finditer(lead)]
        states = {state for each, _ in found if (state := self._governed(each))}
        beside = [words for _, words in found if words]
        is_own = own in states or any(self.cast.state_in(words) == own for words in beside)
        return states.pop() if beside and len(states) == 1 and not is_own else None

    def _beside(self, government: re.Match[str], lead: str) -> str | None:
        """Return the words for the party that *and* puts beside a Government."""
        joined = _JOINED.search(lead, 0, government.start())
        return government["beside"] or (joined[1] if joined else None)

    def _governed(self, government: re.Match[str]) -> Who | None:
        """Return the state of a Government: one that is known, else the one that is named behind *of*."""
        if known := self.cast.state_in(government["whole"]):
            return known
        name = short_name(government["state"] or "")
        return Who(name, STATE, side=name) if name else None

    def _are_others(self, found: re.Match[str]) -> bool:
        """Tell whether those between whom something is are named with a state, and none is of the account's own."""
        place = Span.of(self.cast.text, found.start(1), found.end(1))
        inside = self.cast.shelf.inside(place)
        states = {
            state
            for one in inside
            if one.type in _NAMING and (state := self.cast.state_in(one.span.text)) and state.kind == STATE
        }
        return bool(states) and self.cast.origin.issuing_state not in states

    def _named_before(self, at: int) -> Iterator[tuple[Kind, Who]]:
        """Yield the offices and bodies that the text names with their state before a place, the last first."""
        for mention in reversed(self.cast.shelf.beginning(at - REACH, at)):
            state = self.cast.state_in(mention.span.text) if mention.type in _ORGANS else None
            kind = self._kind(mention.span.text) if state else _NONE
            if state and kind != _NONE:
                yield kind, state

    def _kind(self, words: str) -> Kind:
        return self.cast.atlas.office(words), self.cast.atlas.body(words)
