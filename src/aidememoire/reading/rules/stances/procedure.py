"""Words of procedure: who gives the floor, resumes a chair or opens with statements does what he says, and undertakes nothing.

The network takes *I shall now* for a commitment, and *Delegations will find attached*, which nobody says of himself, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.turns import is_turns_cue

PROCEDURE = Reason("act", "the conduct of a meeting is nobody's undertaking")
_SURE = 0.8  # words of a closed table that are all of a content
_DOES = r"(?:(?:again|now|first|next|then)\s)?(?:(?:give|call\son|invite|open|close|adjourn|suspend|resume|start|begin|proceed|turn|move|conclude|put)\b|(?:make|deliver)\sa\sstatement\b|take\s(?:the|a|one|two|some)\s(?:floor|questions?|statements?|break)\b|hear\sa\s(?:briefing|statement)\b)"
_OBJECT = re.compile(
    r"\b(?:the\sfloor|my\s(?:functions|capacity)|(?:opening|closing|introductory|national)\s(?:statements|remarks)|(?:the|this)\s(?:meeting|session|discussion|debate|vote|briefing|agenda|next\sitem)|questions|speakers?\slist|list\sof\sspeakers|my\scapacity|statement)\b"
)
_SENTENCE = re.compile(
    rf"\s*(?:I|we|The\s(?:Council|Committee|Conference|President|Chair))\s(?:(?:shall|will|would\slike\sto|now|am\sgoing\sto|are\sgoing\sto)\s){{0,2}}{_DOES}[^.!?\n]{{0,200}}[.!?]?\s*",
    re.IGNORECASE,
)
# A turn that but gives the floor or calls out, and answers nothing: *Go ahead. Sure*, *Colleagues, one last question, please*.
_FLOOR = re.compile(
    r"(?:(?:yes|sure|okay|ok|please|right|colleagues)[,.]\s){0,2}"
    r"(?:(?:please\s)?go\sahead|next(?:\squestion)?|(?:one|a)\s(?:last|final|more)\squestion|say\sthat\sagain|hear,\shear)"
    r"(?:,\s\w+)?(?:[.!]\s(?:sure|please|yes|okay))?[.!?]?",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"(?:attached|enclosed|annexed|appended|below|herewith|overleaf)\b")
_LONGEST = 400  # code points of what is but procedure


def with_procedure(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what somebody but does to conduct a meeting as asserted, without what a reader will find enclosed."""
    told = [one for one in attributions if not _is_enclosed(one)]
    return [_conducted(one) if _is_procedure(one) or _gives_the_floor(one) else one for one in told]


def _is_enclosed(one: Attribution) -> bool:
    return one.cue.text.endswith("find") and _ENCLOSED.match(one.content[0].text) is not None


def _is_procedure(one: Attribution) -> bool:
    if one.act not in ("commit", "propose", "demand") or len(one.content) != 1:
        return False
    words, at = one.content[0].text, 0
    while at < len(words) <= _LONGEST:
        sentence = _SENTENCE.match(words, at)
        if not sentence or not _OBJECT.search(sentence[0]):
            return False
        at = sentence.end()
    return at > 0


def _gives_the_floor(one: Attribution) -> bool:
    """Tell whether a turn but lets another speak, or calls out."""
    return is_turns_cue(one.cue) and len(one.content) == 1 and _FLOOR.fullmatch(one.content[0].text) is not None


def _conducted(one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "assert", _SURE), reasons=(*one.reasons, PROCEDURE))
