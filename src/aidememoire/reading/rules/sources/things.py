"""What happens tells nothing: in *the incident raised fears of war* or *the adoption of the text demonstrates support* nobody speaks.

The network takes what raises, shows or focuses on a thing for somebody who says it. What is voted on does: in *abstained from the vote endorsing
the truce*, *skipped a meeting demanding one* it is that which endorses and demands, and not, as the network has it, who votes or stays away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.reading.openings import at_words

ON_IT = Reason("source", "what is voted on or stayed away from says it, not who does that")
_AWAY = (
    r"(?:abstain(?:s|ed|ing)?\s(?:from|on|in)|skip(?:s|ped|ping)?|miss(?:es|ed|ing)?|boycott(?:s|ed|ing)?|stay(?:s|ed|ing)?\saway\sfrom"
    r"|vot(?:es?|ed|ing)\s(?:against|on|for|in\sfavou?r\sof)|veto(?:es|ed|ing)?|oppos(?:es?|ed|ing)|(?:did|does|do)\snot\sattend)"
)
_THING = (
    r"(?:vote|ballot|summit|meeting|session|conference|congress|rally|resolution|motion|declaration|statement|text|communiqué|communique|letter"
    r"|document|amendment)"
)
_SAYS = r"(?:endors|back|support|demand|condemn|welcom|criticis|criticiz|denounc|reject|oppos|approv|urg|call)ing"
# With a comma before it, who stays away says it: *skipped the vote, demanding a truce*.
_ON_IT = re.compile(
    rf"\b{_AWAY}\s(?P<thing>(?:the|an?)\s(?:[\w’'-]+\s){{0,4}}?{_THING})(?:\s(?:on|in|at|of)\s[\w’'-]+){{0,2}}\s(?P<cue>{_SAYS})\b"
)
# *The Security Council vote* may have failed, and is no word of the Council.
_BODY = re.compile(r"\b[A-Z]")
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


def with_ballots(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what a thing endorses or demands being its own, not of whoever votes on it or stays away."""
    things = {
        found.start("cue"): Span.matched(found, "thing")
        for found in at_words(_ON_IT, text, "ab sk mi bo st vo ve op di do")
    }
    return [
        replace(one, source=() if _BODY.search(thing.text) else (thing,), reasons=(*one.reasons, ON_IT))
        if (thing := things.get(one.cue.start)) and not any(thing.holds(span) for span in one.source)
        else one
        for one in attributions
    ]


def without_events(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions but for those of what happens, which says nothing."""
    return [one for one in attributions if not _is_of_an_event(one)]


def _is_of_an_event(one: Attribution) -> bool:
    if len(one.source) != 1 or is_turns_cue(one.cue) or _SAYING.search(one.cue.text):
        return False
    words = one.source[0].text
    return _HAPPENS.fullmatch(words[:1].lower() + words[1:]) is not None
