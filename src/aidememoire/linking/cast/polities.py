"""States and communities of a document that no profile knows, by the adjectives that the text forms of their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from aidememoire.linking.cast.who import STATE, Who
from aidememoire.linking.text.names import fold

_ENDING = r"(?:i|n|an|ian|ean|ine|ish|ese|ite|ic|er)s?"
_FORMED = re.compile(r"[^\W\d_]{3,}(?:i|an|ish|ese)s?")
_VOWELS = "aeiouy"
_SHORTEST = 4  # letters of a stem
# Nouns that a text calls a state by without naming one.
_COMMON = frozenset(
    ("kingdom", "sultanate", "republic", "government", "north", "south", "east", "west", "federation", "emirate", "union", "authority",
     "island", "islands", "state", "states", "cabinet", "council", "region", "capital", "presidency", "movement", "front",
     "principality", "duchy", "commonwealth", "confederation")
)  # fmt: skip


@dataclass(slots=True)
class Polities:
    """The places of one document that are no state of the profile, for looking up by adjective: Tigray, by *Tigrayan*."""

    by_stem: dict[str, list[tuple[str, Who]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, names: Iterable[str]) -> Polities:
        """Lay out the names of places, each a single word with a capital, but for adjectives of others: *the Lokrian side*, of Lokria."""
        found = cls()
        folded = {fold(name): name for name in sorted(names, key=str.isupper, reverse=True)}  # *Delma*, not *DELMA*
        alike: dict[str, list[str]] = defaultdict(list)
        for own in folded:
            alike[own[:_SHORTEST]].append(own)
        for own, name in folded.items():
            if any(other != own and is_formed_of(own, other) for other in alike[own[:_SHORTEST]]):
                continue
            if name[:1].isupper() and own not in _COMMON and own.isalpha() and len(own.rstrip(_VOWELS)) >= _SHORTEST:
                found.by_stem[own[:_SHORTEST]].append((own, Who(name, STATE, side=name)))
        return found

    def within(self, words: str) -> Who | None:
        """Return the place of which the first adjective in some words is formed, or whose name stands there."""
        if not self.by_stem:
            return None
        named = (self._of(fold(word)) for word in words.split() if word[:1].isupper())
        return next((who for who in named if who), None)

    def _of(self, word: str) -> Who | None:
        near = self.by_stem.get(word[:_SHORTEST], ())
        return next((who for name, who in near if word == name or is_formed_of(word, name)), None)


def has_adjective(words: str) -> bool:
    """Tell whether words other than the first are formed as the adjective of a place: `the Pellani coast guard`."""
    return any(word[:1].isupper() and _FORMED.fullmatch(word) for word in words.split()[1:])


def is_formed_of(word: str, name: str) -> bool:
    """Tell whether a folded word is a folded name, or its stem, with an ending: *karnish*, *tavian*, *quorran*."""
    return any(
        word.startswith(stem) and re.fullmatch(_ENDING, word[len(stem) :]) for stem in (name, name.rstrip(_VOWELS))
    )
