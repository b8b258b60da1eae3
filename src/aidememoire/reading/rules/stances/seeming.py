"""What but seems so: in *it seems that Chad requested a vote* and *it appears that Togo rejected it* the report keeps its distance from both.

So it does from whatever somebody *reportedly* said or *is said to have* said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.reading.network.attributions import Attribution

_SEEMS = re.compile(r"(?:it\s)?(?:(?:now|also|would|does)\s)?(?:seem|appear)(?:s|ed)?", re.IGNORECASE)
_THAT = re.compile(r"(?:that|as\s(?:if|though))\b", re.IGNORECASE)
# In all of corpus/ but one of 218 cues with these words are told with reserve.
_DISTANCE = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|apparently|seemingly"
    r"|(?:is|are|was|were)\s(?:\w{1,20}\s)?(?:said|reported|understood|believed|thought|rumou?red|alleged)\sto)\b",
    re.IGNORECASE,
)
_BEHIND = 6  # attributions behind one that may stand in what seems so


def with_what_seems_so(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what nobody says but seems so, and the statements that begin it, as told with reserve.

    A cue may say so itself.
    """
    found = [_hedged(one) if _DISTANCE.search(one.cue.text) else one for one in attributions]
    for number, one in enumerate(attributions):
        if one.source or not _SEEMS.fullmatch(one.cue.text) or not _THAT.match(one.content[0].text):
            continue
        found[number] = _hedged(one)
        for at in range(number + 1, min(number + _BEHIND, len(found))):
            if _begins(text, one, found[at]):
                found[at] = _hedged(found[at])
    return found


def _begins(text: str, seeming: Attribution, one: Attribution) -> bool:
    """Tell whether a statement is the clause that seems so, and not what somebody says in it."""
    begin = min((span.start for span in one.source), default=one.cue.start)
    return text[seeming.content[0].start : begin].removesuffix("the ").strip().lower() in ("that", "as if", "as though")


def _hedged(one: Attribution) -> Attribution:
    flags = np.array([one.chances.flags[0], 1], dtype=np.float32)
    return replace(one, chances=replace(one.chances, flags=flags))
