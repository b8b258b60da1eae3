"""Where *and* joins two who are each named in full: the Government of Colombia *and the* Ordesh Liberation Movement.

Otherwise it joins words within one name, the Ministry of Foreign Affairs *and* Trade, or states to which one word
belongs, the envoys of Chad *and* Togo: these are no two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.envoys import is_in_a_field
from aidememoire.linking.text.descriptions import (
    acts_for_others,
    head_of,
    is_human,
    is_movement,
    is_nameless,
    is_sides_people,
    is_together,
)
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import fold
from aidememoire.model import ACTOR_TYPES, Mention, Reading, Span

_JOINT = re.compile(r"(?:,|(?<![\s,]))\s+(?:and|nor|as well as|along with|together with)\s+", re.IGNORECASE)
_PAIRED = re.compile(r"(?:both|neither|either)\s+", re.IGNORECASE)
_NO_JOINT = r"(?:(?!\b(?:n?or|and)\b)[^.,;:\n]){2,60}?"
_PAIR = re.compile(
    rf"(?:neither\s(?P<one>{_NO_JOINT})\snor|both\s(?P<both>{_NO_JOINT})\sand|either\s(?P<either>{_NO_JOINT})\sor)\s(?P<other>{_NO_JOINT})",
    re.IGNORECASE,
)
_PARTS = ("one", "both", "either", "other")
_ARTICLE = re.compile(r"(?:the|its|his|her|their)\s+", re.IGNORECASE)
_OF = re.compile(r"\s(?:of|for|from)\s", re.IGNORECASE)
_THE_OFFICE = re.compile(r"[Tt]he [A-Z][\w’-]+(?: [A-Z][\w’-]+){0,2}")
_ELSEWHERE = re.compile(r"\b(?:to|by|with|at|in|near|against|between|among|who|which|that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Conjuncts:
    """Takes joined phrases of one document apart; `offices` are where each of its offices stands, by its words."""

    text: str
    atlas: Atlas
    shelf: Shelf[Mention]
    offices: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, text: str, mentions: Sequence[Mention], atlas: Atlas) -> Conjuncts:
        """Return what takes the phrases of a text apart, whose mentions tell what is one name."""
        offices: dict[str, list[int]] = defaultdict(list)
        for one in mentions:
            if one.type == "ROLE":
                offices[one.span.text.casefold()].append(one.span.start)
        return cls(text, atlas, Shelf.of((one.span, one) for one in mentions), offices)

    def within(self, span: Span) -> tuple[Span, ...]:
        """Return those whom a phrase joins, two or more, each by its words; nobody where it names but one, or a list.

        *Representatives of the Government of Colombia and the Movement* are those of both.
        """
        if two := self.pair(span):
            return two
        paired = _PAIRED.match(span.text)
        start = span.start + (paired.end() if paired else 0)
        found = tuple(self._parts(start, span.end))
        if len(found) > 1:
            return found
        behind = _OF.search(self.text, start, span.end)
        if behind and is_sides_people(head_of(self.text[start : behind.start()])):
            return self.within(Span.of(self.text, behind.end(), span.end))
        return ()

    def pair(self, span: Span) -> tuple[Span, ...]:
        """Return the two of *neither Corvo nor the envoy*, *both the envoy and Corvo*, each a name or a noun; nobody of other words."""
        paired = _PAIR.fullmatch(span.text)
        if not paired:
            return ()
        two = tuple(
            Span.of(self.text, span.start + first, span.start + last)
            for first, last in map(paired.span, _PARTS)
            if first >= 0
        )
        return two if self._is_crossed(*two) is False and all(map(self._is_somebody, two)) else ()

    def _is_somebody(self, span: Span) -> bool:
        """Tell whether words are a name in capitals, or a noun for somebody with its article."""
        return span.text[:1].isupper() or _ARTICLE.match(span.text) is not None

    def _parts(self, start: int, end: int) -> Iterator[Span]:
        for joint in _JOINT.finditer(self.text, start, end):
            one, other = Span.of(self.text, start, joint.start()), Span.of(self.text, joint.end(), end)
            if is_in_a_field(self.text[start:end], joint.start() - start):  # the desk for Russia and Central Asia
                continue
            if one.text.strip() and self._joins(one, other):
                yield one
                yield from self._parts(joint.end(), end)
                return
        yield Span.of(self.text, start, end)

    def _joins(self, one: Span, other: Span) -> bool:
        """Tell whether two phrases are each somebody: the first in full, with its state, the second by a name or noun of its own; or each several: *the ministers and the guarantors*."""
        if is_together(one.text) and is_together(other.text) and _ARTICLE.match(other.text):
            return True
        if self._is_called_so(one) and self._is_titled(other.text):
            return True
        behind = _OF.search(one.text)
        crossed = self._is_crossed(one, other)
        if crossed is None or not (
            behind or crossed or self._is_titled(one.text)
        ):  # plain names are told apart without this
            return False
        first, *more = one.text.split(", ")
        if not self._is_one(first, one) or _ELSEWHERE.search(one.text) or not all(map(self._is_common, more)):
            return False
        if crossed and not self.atlas.within(one.text):
            return False
        if _ARTICLE.match(other.text):
            marked = self._marked(other)
            is_name = marked and (marked.type != "GPE" or self._is_titled(first))
            return bool(is_name) or self._is_common(other.text)
        states = self.atlas.within(one.text), self.atlas.within(self._head_and_state(other))
        if all(states) and self._is_titled(other.text):
            return states[0] != states[1] and all(hit.actor.kind == "state" for hit in states if hit)
        return other.text[:1].isupper() and any(map(is_movement, fold(other.text).split()))

    def _is_called_so(self, one: Span) -> bool:
        """Tell whether the text goes on to call somebody by an office alone: *the Secretary and Foreign Minister Vik*, *the Secretary welcomed it*."""
        if not _THE_OFFICE.fullmatch(one.text):
            return False
        return any(start != one.start for start in self.offices.get(one.text.casefold(), ()))

    def _is_crossed(self, one: Span, other: Span) -> bool | None:
        """Tell whether a body or an office is marked across the joint of two phrases; None where another name is."""
        across = [
            mention
            for mention in self.shelf.inside(Span.of(self.text, one.start, other.end))
            if mention.span.start < one.end and mention.span.end > other.start
        ]
        return None if any(mention.type not in ("ORG", "ROLE") for mention in across) else bool(across)

    def _is_one(self, words: str, span: Span) -> bool:
        """Tell whether words stand for one office, body or person, who does not act for whoever is named behind."""
        head = head_of(words)
        if is_nameless(words) or is_sides_people(head) or acts_for_others(head):
            return False
        singular = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
        if singular != head and (is_human(singular) or self._is_titled(singular)):  # the ministers of Chad
            return False
        return self._is_common(words) or bool(self._marked(span))

    def _is_titled(self, words: str) -> bool:
        """Tell whether the words before *of* are those for an office or a body: the army, France’s president."""
        head = _OF.split(words)[0]
        return bool(
            self.atlas.office(head) or self.atlas.body(head) or self.atlas.office(words) or self.atlas.body(words)
        )

    def _is_common(self, words: str) -> bool:
        """Tell whether words are those for an office, a body, a movement or a person."""
        head = head_of(words)
        return self._is_titled(words) or is_movement(head) or is_human(head)

    def _marked(self, span: Span) -> Mention | None:
        """Return the name that is marked at the beginning of a phrase, its article apart."""
        article = _ARTICLE.match(span.text)
        begin = span.start + (article.end() if article else 0)
        return next((one for one in self.shelf.beginning(span.start, begin + 1) if one.type in ACTOR_TYPES), None)

    def _head_and_state(self, span: Span) -> str:
        return _JOINT.split(span.text, maxsplit=1)[0]


def parted(reading: Reading, atlas: Atlas) -> Reading:
    """Return a reading in which no body and no office is marked that is two."""
    conjuncts = Conjuncts.of(reading.document.text, reading.mentions, atlas)
    mentions = [
        replace(mention, span=part)
        for mention in reading.mentions
        for part in (conjuncts.within(mention.span) if mention.type in ("ORG", "ROLE") else ()) or (mention.span,)
    ]
    return replace(reading, mentions=tuple(mentions))
