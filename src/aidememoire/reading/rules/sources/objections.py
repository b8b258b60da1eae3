"""Objections that a thing meets: *Corvo's request met with the objection of Arland* has Arland object, and Corvo accept nothing.

So it is with whose support somebody has: in *the envoy enjoys the support of Arland* and *has our confidence* the envoy backs nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.placing import over, put

MET = Reason("source", "whose objection a thing meets")
_SURE = 0.9  # nouns of a closed table; corpus/ has too few to measure it by
_AGAINST = r"(?:objections?|opposition|refusals?|rejection|resistance|vetoe?s?|protests?)"
_FOR = r"(?:approval|agreement|consent|support|acceptance)"
_WORD = r"(?!(?:that|which|who|and|but|is|are|was|were|has|have|had|in|on|at|to|for|with|by|as)\b)[\w’'-]{1,40}"
#: What meets an answer, and no one: *met with the objection of*.
MET_WITH = rf"(?:(?:has|have|had)\s)?(?:met|meets?)\s(?:with\s)?(?:(?:the|an?|some|strong|firm|immediate|stiff|fierce)\s){{0,2}}(?P<what>(?P<against>{_AGAINST})|{_FOR})"
_MET_WITH = re.compile(rf"\b{MET_WITH}")
_MET = re.compile(
    rf"(?:^|(?<=[.!?;]\s))(?P<thing>[A-Z][^.,;:!?\n“”\"]{{4,160}}?)\s(?P<cue>{MET_WITH}\s(?:of|from))\s(?P<source>(?:(?:the|its)\s)?{_WORD}(?:\s(?:of\s(?:the\s)?)?{_WORD}){{0,5}}?)(?=[.,;!?\n]|\s(?:and|but|in|on|at|as|who|which)\b|\Z)",
    re.MULTILINE,
)

BACKED = Reason("source", "whose support somebody has")
_BACKING = re.compile(r"\b(?:support|backing|confidence|trust|endorsement|blessing)\b")
_HAS = r"(?:(?:still|also|now|fully|already)\s)?(?:ha(?:s|ve|d)|enjoy(?:s|ed)?|retain(?:s|ed)?|command(?:s|ed)?|wins?|won|secured|gained|obtained|received)"
_LACKS = (
    r"(?P<lacks>(?:do(?:es)?|did)(?:\snot|n[’']t)\s(?:have|enjoy|command|retain)|no\slonger\s(?:has|have|had|enjoys?|enjoyed)"
    r"|(?:(?:has|have|had)\s)?(?:lost|lacks?|lacked)|never\shad)"
)
_DEGREE = r"(?:(?:full|strong|firm|broad|unanimous|complete|total|entire|continued|unwavering|public)\s){0,2}"
_BACKED = re.compile(
    rf"(?:^|(?<=[.!?;:]\s))(?P<thing>(?!(?:If|Unless|Should|When|Once|Whether|Until|Although|While|Since|Because)\b)(?:[A-Z](?:[a-z]{{1,2}}\.)?)(?:(?!\b(?:said|says|told|that|which|who|and|but)\b)[^.,;:!?\n“”\"]){{0,100}}?)\s"
    rf"(?P<verb>{_LACKS}|{_HAS})\s(?:(?P<own>our|my)\s(?P<noun>{_DEGREE}{_BACKING.pattern})"
    rf"|(?:the\s)?{_DEGREE}{_BACKING.pattern}\sof\s(?P<source>(?:(?:the|its|our|my)\s)?{_WORD}(?:\s(?:(?:of\s|and\s(?=(?:the\s)?[A-Z]))(?:the\s)?)?{_WORD}){{0,5}}?))"
    r"(?=[.,;!?\n]|\s(?:but|in|on|at|as|for|to|who|which|and\s(?!(?:the\s)?[A-Z]))\b|\Z)",
    re.MULTILINE,
)


def with_objections(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what a thing meets being the word of whose objection it is."""
    found = list(attributions)
    met_with = any(at_words(_MET_WITH, text, "ha me"))
    for match in at_clauses(_MET, text) if met_with else ():
        own = over(found, Span.of(text, *match.span("cue")))
        if own:
            source, cue, thing = (Span.of(text, *match.span(part)) for part in ("source", "cue", "thing"))
            act = "reject" if match["against"] else "accept"
            met = replace(
                own[0],
                source=(source,),
                cue=cue,
                content=(thing,),
                chances=acting(own[0].chances, act, _SURE),
                reasons=(*own[0].reasons, MET),
                negation=None,
            )
            put(found, (met,), own)
    return _with_backing(text, found)


def _with_backing(text: str, found: list[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, the support that somebody has or lacks being the word of whose support it is."""
    for match in at_clauses(_BACKED, text) if any(at_words(_BACKING, text, "su ba co tr en bl")) else ():
        own = over(found, Span.of(text, match.start("verb"), match.end()))
        if own:
            source = Span.of(text, *match.span("own" if match["own"] else "source"))
            cue = (
                Span.of(text, *match.span("noun"))
                if match["own"]
                else Span.of(text, match.start("verb"), source.start - 1)
            )
            backed = replace(
                own[0],
                source=(source,),
                cue=cue,
                content=(Span.of(text, *match.span("thing")),),
                chances=acting(own[0].chances, "reject" if match["lacks"] else "endorse", _SURE),
                reasons=(*own[0].reasons, BACKED),
                negation=None,
            )
            put(found, (backed,), own)
    return found
