"""States by their form: *the Sultanate*, of a text that names Oman, and *the Republic of Sarvania*, which is Sarvania."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from aidememoire.linking.cast.atlas import Atlas, names_of
from aidememoire.linking.cast.origins import state_of
from aidememoire.linking.cast.who import STATE, Who
from aidememoire.linking.text.names import fold, in_title_case, key_words
from aidememoire.profiles import Actor

_FORMS = ("grand duchy", "kingdom", "sultanate", "emirate", "emirates", "principality", "federation", "union", "republic", "commonwealth")  # fmt: skip
_OFFICIAL = re.compile(
    r"(?:(?:Federal|Islamic|United|Co-?operative|Federal Democratic) )?"
    r"(Republic|Kingdom|Sultanate|Emirate|Principality|Grand Duchy|Commonwealth|Federation|Union|State) of (?:the )?(?=[A-Z])(.+)",
    re.IGNORECASE,
)
_LETTERS = 4  # of a word in capitals that letters may be short for: *TRNC*
_NEVER = frozenset((("united kingdom", "kingdom"),))  # names that the press does not shorten so


def form_of(words: str) -> str | None:
    """Return the form of a state, where words are nothing else: sultanate, of *the Sultanate*."""
    folded = fold(words).removeprefix("the ")
    return folded if folded in _FORMS else None


def short_name(name: str) -> str:
    """Return the name of a state without its form, in the letters of a name: Sarvania, of *REPUBLIC OF SARVANIA*."""
    found = _OFFICIAL.fullmatch(name)
    plain = found[2] if found else name
    return in_title_case(plain) if any(len(word) > _LETTERS for word in plain.split()) else plain


@dataclass(frozen=True, slots=True)
class Forms:
    """The states of one document by the forms of their official names; `told` are those that it calls by these itself."""

    told: dict[str, dict[Who, None]] = field(default_factory=lambda: defaultdict(dict))
    known: dict[str, dict[Who, None]] = field(default_factory=lambda: defaultdict(dict))
    home: dict[str, Who] = field(default_factory=dict)

    @classmethod
    def of(cls, places: Iterable[str], bodies: Iterable[str], home: Who | None, atlas: Atlas) -> Forms:
        """Lay out the states, and of the bodies those that are unions; `home` is the one whose own text it is."""
        found = cls()
        for name in dict.fromkeys(places):
            hit = atlas.exact(name)
            found._note(name, hit.actor if hit else None)
        for name in dict.fromkeys(bodies):
            hit = atlas.exact(name)
            if hit and hit.actor.id == hit.actor.side:
                found._note(name, hit.actor)
        own = atlas.actors.get(home.id or "") if home else None
        found.home.update({form: state_of(own) for form in _forms_of(own)} if own else {})
        return found

    def _note(self, name: str, actor: Actor | None) -> None:
        who = state_of(actor) if actor else Who(short_name(name), STATE, side=short_name(name))
        for form in _forms_in(name):
            self.told[form][who] = None
        for form in _forms_of(actor) if actor else ():
            self.known[form][who] = None

    def meant(self, form: str) -> Who | None:
        """Return the one state that a form alone stands for: that whose text it is, else the only one of the text."""
        likely = self.told.get(form) or self.known.get(form) or {}
        return self.home.get(form) or (next(iter(likely)) if len(likely) == 1 else None)


def _forms_of(actor: Actor) -> set[str]:
    return {form for name in names_of(actor) for form in _forms_in(name)}


def _forms_in(name: str) -> Iterable[str]:
    folded = f" {' '.join(key_words(name))} "
    return [
        form
        for form in _FORMS
        if f" {form} " in folded and (folded.strip(), form) not in _NEVER and folded.strip() != form
    ]
