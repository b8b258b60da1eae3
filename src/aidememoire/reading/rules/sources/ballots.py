"""Who abstains or stays away: *abstained from the vote endorsing the truce*, *skipped a meeting demanding one* tell what these endorse and demand.

The network gives that to whoever votes or stays away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
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


def with_ballots(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what a thing endorses or demands being its own, not of whoever votes on it or stays away."""
    things = {
        found.start("cue"): Span.of(text, *found.span("thing"))
        for found in at_words(_ON_IT, text, "ab sk mi bo st vo ve op di do")
    }
    return [
        replace(one, source=() if _BODY.search(thing.text) else (thing,), reasons=(*one.reasons, ON_IT))
        if (thing := things.get(one.cue.start)) and not any(thing.holds(span) for span in one.source)
        else one
        for one in attributions
    ]
