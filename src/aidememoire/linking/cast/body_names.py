"""Which body a name means: as the profile knows it, by its kind and state, or by its fullest name in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from aidememoire.linking.cast.abbreviations import without_letters
from aidememoire.linking.cast.allegiance import is_for_a_cause, is_movement_by_name, is_shared
from aidememoire.linking.cast.atlas import ADJECTIVE, Atlas
from aidememoire.linking.cast.bodies import Bodies, in_name_case, is_of_two, known_fighters
from aidememoire.linking.cast.origins import Origin, known_body
from aidememoire.linking.cast.place_names import PlaceNames
from aidememoire.linking.cast.who import BODY, Resolved, Who, only
from aidememoire.linking.text.carriers import place_of_outlet
from aidememoire.linking.text.descriptions import head_of, without_article
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import key_words
from aidememoire.model import Mention, Span
from aidememoire.vocabulary.outlets import AGENCIES

# What a note verbale puts before the body that it is sent to, and is no part of the name: *the esteemed Ministry*.
_POLITE = re.compile(r"\b(?:[Ee]steemed|[Hh]onou?rable) (?=[A-Z])")
_OF_LETTERS = re.compile(r"(?:[Tt]he )?(?P<whose>[A-Z][\w-]{0,9}[A-Z][\w-]{0,12})[’']s? (?P<what>[a-z][\w’ -]+)")
_OF_A_STATE = re.compile(r"(?P<of> of )(?:the )?(?=[A-Z])")
# Of which day's paper is told: *yesterday's Evening Herald*.
_OF_A_DAY = re.compile(r"^(?:[Yy]esterday|[Tt]oday|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[’']s (?=[A-Z])")
# An agency that is known by its name alone, with what it is and whose.
_AGENCY = re.compile(
    rf"(?:[Tt]he )?(?:[A-Z][\w-]*(?: [A-Z][\w-]*)?[’']s? |[A-Z][\w-]+ )?(?:(?:state|semi-official|official|private)(?:-\w+)? )?(?:news agency )?"
    rf"(?P<name>{'|'.join(map(re.escape, AGENCIES))})(?: news agency)?"
)


def _plain(words: str) -> str:
    """Return the name of a body without what is but said of it: *the esteemed Ministry*, *yesterday's Evening Herald*."""
    return _OF_A_DAY.sub("", _POLITE.sub("", words))


def _agency(words: str) -> Resolved | None:
    """Return the news agency that words name, whosever it is: TASS, of *Russia's TASS news agency*."""
    found = _AGENCY.fullmatch(words)
    return only(Who(found["name"], BODY), "named", "named here") if found else None


@dataclass(frozen=True, slots=True)
class BodyNames:
    """The names of the bodies of one document; `letters` are those that stand for one of them."""

    atlas: Atlas
    places: PlaceNames
    bodies: Bodies
    letters: Mapping[str, Span]
    origin: Origin

    def meant(self, span: Span, words: str, owner: Who | None = None) -> Resolved:
        """Return the body named: as the profile knows it, by its kind and state, or by its fullest name here."""
        words = _plain(words)
        full = self.letters.get(without_article(words))
        if full and full.text != words:
            return self.meant(full, full.text)
        words = without_letters(words)
        known = self._known(words) or _agency(words) or self._of_a_body(words) or self._issuer(words)
        return known or self._by_its_kind(span, words, owner)

    def _known(self, words: str) -> Resolved | None:
        """Return the body that the profile has by a name."""
        hit = self.atlas.exact(words) or known_fighters(words, self.atlas)
        if hit is None:
            return None
        who = Who(hit.actor.name, BODY, hit.actor.id, self.atlas.side_name(hit.actor))
        return only(who, "known body", "named here")

    def _by_its_kind(self, span: Span, words: str, owner: Who | None) -> Resolved:
        """Return the body of its kind that a state has, else the one of the fullest name that the text has for it."""
        state = self._state_of_body(words)
        kind = self.atlas.body(words) or (
            self._ministry(state) if state and self.places.bare(words) == "ministry" else None
        )
        fuller = self.bodies.fuller_name(span, words)
        fuller = None if fuller and _plain(fuller.text) == words else fuller
        if fuller and kind and not state and not self.origin.in_one_report(span.start, fuller.start):
            fuller = None  # in a round-up the ministry is that of the place which its report is from
        if kind and not state and fuller and is_shared(fuller.text):
            return self.meant(fuller, fuller.text)
        if kind and (of := state or owner) and not is_of_two(words, self.atlas):
            return only(self.of_state(kind, of), "body of a state", "its kind and its state")
        if fuller and not (self.atlas.is_body(words) and is_for_a_cause(fuller.text)):
            return self.meant(fuller, fuller.text)
        return self._as_named(words)

    def _of_a_body(self, words: str) -> Resolved | None:
        """Return what is of a body whose letters stand before it, *the GLF's military wing*: no army of any state."""
        found = _OF_LETTERS.fullmatch(words)
        whose = self.letters.get(found["whose"]) if found else None
        name = without_article(without_letters(whose.text)) if whose else ""
        return only(Who(f"{found['what']} of {name}", BODY), "known body", "named here") if found and whose else None

    def of_state(self, kind: str, state: Who) -> Who:
        """Return the body of a kind that a state has, as the profile knows it where it does."""
        return known_body(self.atlas, kind, state.side or state.name)

    def _state_of_body(self, words: str) -> Who | None:
        """Return the state whose own a body is by its name; what fights for a cause, and what several share, is no state's.

        Nor is an outlet that but has a town or a country in its name: *the Cairo Post*.
        """
        if is_shared(words) or is_of_two(words, self.atlas) or self._is_outlet_of_a_place(words):
            return None
        state = self.places.state_in(words)
        is_against_it = is_for_a_cause(words) or is_movement_by_name(words)
        return None if is_against_it and not self._is_known_body(state) else state

    def _is_outlet_of_a_place(self, words: str) -> bool:
        place = place_of_outlet(words)
        hit = self.atlas.exact(place) if place else None
        return hit is not None and hit.how != ADJECTIVE and hit.actor.kind != "body"

    def _is_known_body(self, state: Who | None) -> bool:
        actor = self.atlas.actors.get(state.id or "") if state else None
        return actor is not None and actor.kind == "body"

    def _ministry(self, state: Who) -> str:
        """Return which ministry a report on talks means by that of a state: the one that it names, else that of foreign affairs."""
        named = [
            kind
            for body in self.bodies.by_name
            if self.places.state_in(body.text) == state and (kind := self.atlas.body(body.text))
        ]
        return next((kind for kind in named if kind.startswith("Ministry")), "Ministry of Foreign Affairs")

    def _issuer(self, words: str) -> Resolved | None:
        """Return the publisher where a text of its own calls it by a part of its name: `the Ministry`."""
        own, issuer = set(key_words(words)), self.origin.issuer
        if issuer is None or not own or not own <= self.origin.issuer_words:
            return None
        if own == {"government"} and head_of(issuer.name) != "government":  # of which it is but an office
            return None
        return only(issuer, "issuer", "the one that the text is from")

    def _as_named(self, words: str) -> Resolved:
        # The reader takes a bare surname for a body now and then.
        person = self.places.people.meant(words)
        if person:
            return person
        state = self._state_of_body(words)
        who = Who(self._spelt(words), BODY, side=state.name if state else None)
        return only(who, "body as named", "named here")

    def _spelt(self, words: str) -> str:
        """Return the name of a body as the text writes it elsewhere, where here it stands in capitals or small letters."""
        return in_name_case(without_article(self.bodies.spelling(words)), self.atlas)


def with_its_state(words: str, end: int, text: str, shelf: Shelf[Mention]) -> str:
    """Return the words of a body with the state of which it is right behind them: *the Delegation* that is *of Norway* is not ours."""
    of = _OF_A_STATE.match(text, end) if len(key_words(words)) == 1 else None
    places = shelf.beginning(of.end("of"), of.end() + 1) if of else ()
    state = next((one.span.text for one in places if one.type in ("GPE", "LOC")), None)
    return f"{words} of {state}" if state else words
