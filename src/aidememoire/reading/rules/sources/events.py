"""What happens tells nothing: in *the incident raised fears of war* or *the adoption of the text demonstrates support* nobody speaks.

The network takes what raises, shows or focuses on a thing for somebody who says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.turns import is_turns_cue

_EVENT = (
    r"(?:incidents?|discussions?|adoption|attacks?|developments?|events?|situation|crisis|crises|blockade|escalation|violence|clash(?:es)?"
    r"|fighting|shelling|air ?strikes?|explosions?|reopening|progress|failure|delays?|absence|tools?|withdrawal|deployment|breakdown|collapse)"
)
# No word of it is a name's, and it is no part of who speaks: *the Office for Development*, *witnesses of the attack* are somebody.
_HAPPENS = re.compile(
    rf"(?:(?!(?:of|in|to|by|from|near|against|at|on|for|and|with)\b)[a-z-]{{1,20}}\s){{0,4}}{_EVENT}(?:\s(?:of|in|on|at|between|against|by|over|with|around|along|near|to)\s.{{1,120}})?",
    re.DOTALL,
)
# What only somebody does, whatever he is called by.
_SAYING = re.compile(
    r"\b(?:said|says?|told|tells?|stated?|announced?|warned|urged|called|asked|demanded|wrote|insisted|added|denied|rejected|promised|agreed)\b",
    re.IGNORECASE,
)


def without_events(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions but for those of what happens, which says nothing."""
    return [one for one in attributions if not _is_of_an_event(one)]


def _is_of_an_event(one: Attribution) -> bool:
    if len(one.source) != 1 or is_turns_cue(one.cue) or _SAYING.search(one.cue.text):
        return False
    words = one.source[0].text
    return _HAPPENS.fullmatch(words[:1].lower() + words[1:]) is not None
