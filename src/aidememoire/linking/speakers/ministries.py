"""The ministry that words mean by its minister: *his ministry*, *whose ministry*."""

from __future__ import annotations

import re

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import Resolved, Who, only

_HIS = re.compile(r"(?:his|her) (?:ministry|department)\b", re.IGNORECASE)
_WHOSE = re.compile(r"whose (?:ministry|department)", re.IGNORECASE)


def is_his_ministry(words: str) -> bool:
    """Tell whether words mean a ministry by a pronoun for its minister."""
    return bool(_HIS.match(words))


def his_ministry(minister: Who, cast: Cast) -> Resolved | None:
    """Return what `his ministry` means: that of the office which somebody holds."""
    for role in cast.roles.get(minister, ()):
        kind = _ministry_of(role, cast)
        if kind and minister.side:
            return only(
                cast.named_bodies.of_state(kind, minister), "body of a state", f"the one that {minister.name} heads"
            )
    return None


def whose_ministry(words: str, at: int, cast: Cast) -> Resolved | None:
    """Return what `whose ministry` means: that of the minister right before it, where the text tells of which state."""
    if not _WHOSE.fullmatch(words):
        return None
    for role in (one.span.text for one in cast.mentions if one.type == "ROLE" and at - 2 <= one.span.end <= at):
        kind, state = _ministry_of(role, cast), cast.state_in(role)
        if kind and state:
            return only(
                cast.named_bodies.of_state(kind, state), "relative", f"the one that the {cast.atlas.office(role)} heads"
            )
    return None


def _ministry_of(role: str, cast: Cast) -> str | None:
    """Return the kind of ministry that a minister heads, by the words for the office."""
    return cast.atlas.body((cast.atlas.office(role) or "").replace("Minister", "Ministry"))
