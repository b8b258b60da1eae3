"""What somebody is asked beside another thing: *urged Corvo to withdraw and accept the map* has nobody accept it.

The network hears in the second verb what whoever asks does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.negation.tenses import is_present

_ASKING = r"(?:urg|ask|press|invit|encourag|request|order|tell|push|persuad|convinc|requir|oblig|allow|enabl|warn|advis|remind|want)"
_CALLING = r"(?:call|appeal|prevail|lean)"
_JOINT = r"(?:[\w’'-]{1,30}\s){1,8}?to\s[a-z]{2,20}\s[^.;:!?\n“”\"]{0,150}?(?P<joint>,?\s(?:and|or)\s)(?:to\s)?(?:\w{1,20}ly\s)?\Z"
# A verb that shows by its form that the second one, which is bare, does not go on from it: *urged*, *is urging*, *urges*.
_ASKED = re.compile(rf"\b(?:told|{_ASKING}(?:s|es|e?d|ing)|{_CALLING}(?:s|ed|ing)\s(?:on|upon|to|for))\s{_JOINT}")
# One that does not: *will urge Corvo to withdraw and send aid* may send it itself, but does not ask another to withdraw and accept.
_TO_ASK = re.compile(
    rf"\b(?:to|will|would|should|must|can|could)\s(?:\w{{1,20}}ly\s)?(?:{_ASKING}e?|{_CALLING}\s(?:on|upon|to|for))\s{_JOINT}"
)
_STANCE = re.compile(r"(?:accept|agree|commit|recogni[sz]e|respect|honou?r|refrain|renounce|abide|comply|desist)\b")
_NO_BARE_VERB = re.compile(r"(?:are|do|have|will|shall|can|may|upon|on|for|to|in|that|not|\w+s)\b|[’']", re.IGNORECASE)
_FAR = 300  # code points from the verb that asks to the second thing


def without_what_is_asked_too(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions but for second things that another is asked to do; whoever asks for the first asks for them."""
    joints = {one: found for one in attributions if (found := _joint(text, one))}
    ends = {at: max(span.end for span in one.content) for one, at in joints.items() if one.content}
    return [_with_more(text, one, ends) for one in attributions if one not in joints]


def _joint(text: str, one: Attribution) -> int:
    """Return where the first thing ends that another is asked to do, where a bare verb behind *and* is the second one; else 0."""
    if not is_present(one.cue.text) or _NO_BARE_VERB.match(one.cue.text):
        return 0
    begin = max(0, one.cue.start - _FAR)
    found = _ASKED.search(text, begin, one.cue.start)
    if found is None and _STANCE.match(one.cue.text):
        found = _TO_ASK.search(text, begin, one.cue.start)
    return found.start("joint") if found and all(span.end <= found.start() for span in one.source) else 0


def _with_more(text: str, one: Attribution, ends: dict[int, int]) -> Attribution:
    """Return an attribution with the second thing that is asked, where its content ends before that."""
    last = one.content[-1] if one.content else None
    end = ends.get(last.end) if last else None
    return replace(one, content=(*one.content[:-1], Span.of(text, last.start, end))) if last and end else one
