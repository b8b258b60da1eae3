"""Whom a source means that does not name its speaker by itself: the likeliest of those who may be meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from aidememoire.linking.cast.who import BODY, OFFICE, Resolved
from aidememoire.linking.speakers.asked import Asked, Whos
from aidememoire.linking.speakers.candidates import Candidates, Traits
from aidememoire.linking.speakers.likelihood import Likelihood
from aidememoire.linking.text.descriptions import is_somebody

#: Rules that name the speaker by a name of his own, or by words that leave little to weigh.
PLAIN = frozenset(
    ("named", "short name", "known name", "state", "seat", "adjective", "known body", "question", "relative", "I", "you",
     "side", "not named", "no one", "style", "host", "defined", "of several states", "each of several", "we of a told side",
     "issued", "subject before", "subjects before", "subject pair", "interviewed", "we of the author", "we of a report", "signatories")
)  # fmt: skip
# What is of a person as his people are: a ministry or a party is of his state.
_PERSONAL = frozenset(("office", "staff", "team", "secretariat", "entourage", "family", "campaign"))
_OF_ONE = re.compile(r"(?:his|her|its|my)\b", re.IGNORECASE)


@dataclass(slots=True)
class Choice:
    """Chooses among candidates by a model; `kept`, where it is a list, gets every question with its candidates."""

    candidates: Candidates
    model: Likelihood
    kept: list[tuple[Asked, Traits]] | None = None

    def asks(self, ruled: Resolved) -> bool:
        """Tell whether what a rule says is weighed against others: not where it has several bodies, each by its name."""
        if ruled.rule == "body as named" and len(ruled.whos) > 1:
            return False
        return ruled.rule not in PLAIN and not (ruled.rule == "we" and ruled.one.kind in (BODY, OFFICE))

    def of(self, asked: Asked) -> Resolved:
        """Return the likeliest, with the probability; where that is what the rules say, by their reason."""
        found = self.candidates.of(asked)
        if self.kept is not None:
            self.kept.append((asked, found))
        whos = list(found)
        shares = self.model.of(asked.sort, asked.head, list(found.values()))
        best = max(range(len(whos)), key=lambda number: shares[number])
        if owned := _owned(asked, found, whos[best]):
            return Resolved(owned, "weighed", _reason(owned, found[owned]), shares[best])
        if whos[best] == asked.ruled.whos:
            return replace(asked.ruled, sure=shares[best])
        return Resolved(whos[best], "weighed", _reason(whos[best], found[whos[best]]), shares[best])


def _owned(asked: Asked, found: Mapping[Whos, Collection[str]], whos: Whos) -> Whos | None:
    """Return who is but described as the one of whoever *his* points to: the office of Ali Dabo, and not an *office*."""
    noun = asked.head
    if len(whos) > 1 or not (_OF_ONE.match(asked.words) and (is_somebody(noun.removesuffix("s")) or noun in _PERSONAL)):
        return None
    words = f"{whos[0].name.removeprefix('own ')} of "
    whose = (each for each, traits in found.items() if "of the very owner" in traits)
    return next((each for each in whose if each[0].name.startswith(words)), None)


def _reason(whos: Whos, traits: Collection[str]) -> str:
    """Return in words why somebody was chosen: by the first trait that says it best."""
    named = "; ".join(who.name for who in whos)
    return next(reason for trait, reason in _REASONS if trait is None or trait in traits).format(named)


_REASONS = (
    ("nobody", "nobody is named"),
    ("as the same words meant before", "as the same words meant before"),
    ("the outer speaker", "the speaker himself"),
    ("the outer speakers", "the speakers themselves"),
    ("side of the outer speaker", "the side of the speaker"),
    ("the state named", "those who act for it"),
    ("side of the owner", "the side of the one named before"),
    ("as described, of a state", "of the state that the text points to"),
    ("as described, of a body", "of the body named before"),
    ("body of a state", "of the state that the text points to"),
    ("office of a state", "of the state that the text points to"),
    ("of the very owner", "of the one that the pronoun points to"),
    ("as described", "as the text describes them"),
    ("several", "those whom the text names together"),
    ("not before", "{} fits best of those in the text"),
    (None, "{}, named before"),
)
