"""What an act makes of a party: which stance it takes, and how firm it is. docs/reference/views.md has both tables."""

from __future__ import annotations

FOR, AGAINST, BLAMES, ASKS, WARNS, STATES, UNKNOWN = "for", "against", "blames", "asks", "warns", "states", "unknown"

STANCES = {
    "accept": FOR,
    "commit": FOR,
    "endorse": FOR,
    "propose": ASKS,
    "demand": ASKS,
    "assert": STATES,
    "accuse": BLAMES,
    "criticise": BLAMES,
    "deny": AGAINST,
    "reject": AGAINST,
    "warn": WARNS,
}
ACTS_OF = {own: tuple(act for act, each in STANCES.items() if each == own) for own in STANCES.values()}
# From what brings the parties nearer to what drives them apart.
FIRMNESS = {
    **dict.fromkeys(("accept", "commit", "endorse"), 0),
    "propose": 1,
    "assert": 2,
    **dict.fromkeys(("criticise", "demand"), 3),
    **dict.fromkeys(("accuse", "deny", "reject"), 4),
    "warn": 5,
}


TAKEN = frozenset(FIRMNESS) - {"assert"}  # the acts by which a party takes a stance: who asserts something takes none


def takes(act: str | None) -> bool:
    """Tell whether a party takes a stance by an act."""
    return act in TAKEN


def stance(act: str | None) -> str:
    """Return the stance that an act takes; `unknown` for an act that is not known."""
    return STANCES.get(act or "", UNKNOWN)


def firmness(act: str | None) -> int:
    """Return how firm an act is, from 0 (accepts) to 5 (warns); an act that is not known counts as an assertion."""
    return FIRMNESS.get(act or "", FIRMNESS["assert"])
