"""Who made a joint text: those whom its title, else its first sentence, names as its makers, where all are known."""

from __future__ import annotations

import re

from aidememoire.linking.cast import Cast
from aidememoire.linking.descriptions import without_article
from aidememoire.linking.who import PARTIES, STATE, Resolved, Who

#: A state by the form of its name: *the Republic of Sarvania*.
STATE_FORM = re.compile(
    r"(?:Government of (?:the )?)?(?:[A-Z]\w+ )?(?:Republic|Kingdom|State|Sultanate|Emirate|Federation|Principality) of ([A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)


def signatories(cast: Cast) -> Resolved | None:
    """Return those who made a joint text; None where it is none, or where somebody among them is not known."""
    for parts in cast.origin.makers:
        known = tuple(dict.fromkeys(who for part in parts if (who := _party(part, cast))))
        if len(known) == len(parts) > 1:
            return Resolved(known, "signatories", "those whom the joint text names as its makers")
    return None


def _party(words: str, cast: Cast) -> Who | None:
    """Return the state that words name, by the form of its name alone too, else the side that a mention of them means."""
    state = cast.state_in(words)
    if state:
        return state
    plain = without_article(words)
    named = STATE_FORM.fullmatch(plain)
    if named:
        return Who(named[1], STATE, side=named[1])
    same = (one for one in cast.mentions if one.type in ("GPE", "ORG") and without_article(one.span.text) == plain)
    resolved = next((cast.resolve(one) for one in same), None)
    return resolved.one if resolved and resolved.one.kind in PARTIES else None
