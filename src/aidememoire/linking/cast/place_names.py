"""Which state the name of a place means, or words in which a state stands: by its form, its adjective, its seat."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aidememoire.linking.cast.atlas import ADJECTIVE, SEAT, Atlas, Hit
from aidememoire.linking.cast.envoys import UNITED_NATIONS, is_of_the_secretary_general, without_task
from aidememoire.linking.cast.forms import Forms, form_of, short_name
from aidememoire.linking.cast.listed import named_as, states_in
from aidememoire.linking.cast.origins import Origin, state_of
from aidememoire.linking.cast.person_names import PersonNames
from aidememoire.linking.cast.polities import Polities, is_formed_of
from aidememoire.linking.cast.who import BODY, STATE, Resolved, Who, only
from aidememoire.linking.text.descriptions import is_side, without_article
from aidememoire.linking.text.names import fold, key_words
from aidememoire.model import Mention

_QUARTERS = frozenset(("north", "south", "east", "west"))
_NEXT_TO = re.compile(r"^(?:[Nn]eighbou?ring|[Nn]earby|[Ff]ellow) (?=[A-Z])")
_QUARTER = re.compile(r"(?:[Tt]he )?(North|South|East|West)(?:[’']s\b|$)")
# Where somebody of a region is says nothing of whose he or she is: *a Western diplomat in Moscow*.
_OF_A_REGION = re.compile(
    r"\b(?:European|Western|African|Asian|Arab|Gulf|Nordic|Scandinavian|Baltic|Balkan|Latin American|Middle Eastern|Caribbean)"
    r" [a-z][a-z -]{2,40}?(?= in )"
)


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """The states of one document: those called in full, by their key words, those that no profile knows, and all by form."""

    atlas: Atlas
    in_full: Mapping[frozenset[str], Hit]
    polities: Polities
    forms: Forms
    people: PersonNames

    @classmethod
    def of(
        cls, mentions: Sequence[Mention], atlas: Atlas, polities: Polities, origin: Origin, people: PersonNames
    ) -> PlaceNames:
        """Lay out the states of a document; `people` are those whom the reader may have taken for places."""
        home = origin.home if origin.is_account else None
        forms = Forms.of(named_as("GPE", mentions), named_as("ORG", mentions), home, atlas)
        return cls(atlas, states_in(mentions, atlas), polities, forms, people)

    def meant(self, words: str) -> Resolved:
        """Return the state or community that a place stands for, else whom the words name, else they as they are."""
        words = _NEXT_TO.sub("", words)
        if one := self.of_a_form(words):
            return one
        hit = self.atlas.exact(words) or self._fuller(words) or self._of_the_other(words)
        side = self.state_in(words) if is_side(words) else None
        if hit is None and side:
            return only(side, "side", "those who act for it")
        if hit is None and (person := self.people.meant(words)):  # *Putin*, that the reader took for a place
            return person
        if hit is None:
            plain = short_name(without_article(words))
            if (own := self.polities.within(plain)) and is_formed_of(fold(plain), fold(own.name)):
                return only(own, "adjective", "named here")
            return only(Who(plain, STATE, side=plain), "place as named", "named here")
        kind = BODY if hit.actor.kind == "body" else STATE
        who = Who(hit.actor.name, kind, hit.actor.id, self.atlas.side_name(hit.actor) or hit.actor.name)
        if hit.how == SEAT:
            return only(who, "seat", f"{without_article(words)} stands for {who.name}")
        return only(who, "adjective" if hit.how == ADJECTIVE else "state", "named here")

    def of_a_form(self, words: str) -> Resolved | None:
        """Return the state that its form alone stands for: Oman, of *the Sultanate*."""
        form = form_of(words)
        state = self.forms.meant(form) if form else None
        return only(state, "state", f"the one {form} of the text") if state else None

    def _fuller(self, words: str) -> Hit | None:
        """Return the state of a fuller name in the text that has all the key words: the North, of North Korea."""
        own = frozenset(key_words(words))
        return next((hit for name, hit in self.in_full.items() if own and own < name), None)

    def state_in(self, words: str) -> Who | None:
        """Return the state that words name, by its name, its adjective or its seat, else a place of the text by these.

        It is not the one that somebody is sent to: *the envoy for Syria* names none. Whom the Secretary-General sends is of
        the United Nations.
        """
        own = without_task(words)
        of_a_region = _OF_A_REGION.search(own)
        hit = self.atlas.within(own := own[: of_a_region.end()] if of_a_region else own) or self._of_the_other(own)
        return state_of(hit.actor) if hit else self._sender(words) or self.polities.within(own)

    def _of_the_other(self, words: str) -> Hit | None:
        """Return the state that a quarter alone stands for beside its other half: *the South’s ministry*, of South and North Korea."""
        quarter = _QUARTER.match(words)
        halves = (name for name in self.in_full if quarter and not _QUARTERS.isdisjoint(name))
        ways = (" ".join((quarter[1], *(name - _QUARTERS))) for name in halves if quarter)
        return next((hit for way in ways if (hit := self.atlas.exact(way))), None)

    def _sender(self, words: str) -> Who | None:
        """Return the United Nations where an office is of one whom the Secretary-General sends."""
        actor = self.atlas.actors.get(UNITED_NATIONS) if is_of_the_secretary_general(words) else None
        return state_of(actor) if actor else None

    def bare(self, words: str) -> str:
        """Return the key words that are left of some without the adjective of a state."""
        state = self.polities.within(words)
        own = key_words(self.atlas.without_adjective(words))
        return " ".join(own[1:] if state and own and is_formed_of(own[0], fold(state.name)) else own)
