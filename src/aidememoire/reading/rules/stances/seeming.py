"""What but seems so: in *it seems that Chad requested a vote* and *it appears that Togo rejected it* the report keeps its distance from both.

So it does from whatever somebody *reportedly* said or *is said to have* said, and from a claim with *this could not be verified* behind it.
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
# Right behind what is told: *; this is unconfirmed*, *. The claim could not be independently verified*.
_LY = r"(?:\w{1,20}ly\s|(?:as\s)?yet\s|so\sfar\s|immediately\s){0,2}"
_CHECKED = r"(?:verified|confirmed|corroborated|substantiated|checked|established)"
_UNCONFIRMED = re.compile(
    r"[”\"]?[,;.:]?[”\"]?\s(?:[(–—]\s?)?(?:(?:though|although|but|and)\s)?"
    r"(?:th(?:is|at|ese)(?:\s(?:claim|report|account|figure|allegation|version|number)s?)?|(?:the|its|his|her|their)\s(?:claim|report|account|figure|allegation|number)s?|which|it|a\sclaim\sthat)\s"
    rf"(?:(?:is|are|was|were|remains?|remained)\s{_LY}(?:unconfirmed|unverified|not\s{_LY}{_CHECKED})"
    rf"|(?:can|could)\s?not\s{_LY}be\s{_LY}{_CHECKED}|(?:has|have|had)\snot\s{_LY}been\s{_LY}{_CHECKED}|(?:has|have|had)\s{_LY}to\sbe\s{_CHECKED})\b",
    re.IGNORECASE,
)
_BEHIND = 6  # attributions behind one that may stand in what seems so


def with_what_seems_so(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what nobody says but seems so, and the statements that begin it, as told with reserve.

    A cue may say so itself, and so may the words right behind a statement.
    """
    found = [_hedged(one) if _is_kept_at_a_distance(text, one) else one for one in attributions]
    for number, one in enumerate(attributions):
        if one.source or not _SEEMS.fullmatch(one.cue.text) or not _THAT.match(one.content[0].text):
            continue
        found[number] = _hedged(one)
        for at in range(number + 1, min(number + _BEHIND, len(found))):
            if _begins(text, one, found[at]):
                found[at] = _hedged(found[at])
    return found


def _is_kept_at_a_distance(text: str, one: Attribution) -> bool:
    """Tell whether a cue says that a report does not vouch for it, or the words right behind the statement."""
    end = max(span.end for span in (*one.source, one.cue, *one.content))
    return _DISTANCE.search(one.cue.text) is not None or _UNCONFIRMED.match(text, end) is not None


def _begins(text: str, seeming: Attribution, one: Attribution) -> bool:
    """Tell whether a statement is the clause that seems so, and not what somebody says in it."""
    begin = min((span.start for span in one.source), default=one.cue.start)
    return text[seeming.content[0].start : begin].removesuffix("the ").strip().lower() in ("that", "as if", "as though")


def _hedged(one: Attribution) -> Attribution:
    flags = np.array([one.chances.flags[0], 1], dtype=np.float32)
    return replace(one, chances=replace(one.chances, flags=flags))
