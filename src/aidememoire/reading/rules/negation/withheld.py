"""What none of several has done: *none of the parties has signed the protocol*, *neither Norway nor Chile voted for it*.

Nor does *nobody in Corvo wants war* tell of anybody. The network finds a cue in few of these, for nobody is there who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import Chances, acting
from aidememoire.reading.openings import at_clauses
from aidememoire.reading.rules.negation.negations import turned_round
from aidememoire.reading.rules.negation.verbs import as_with_a_not, refuses_with_a_not
from aidememoire.reading.rules.negation.wishes import WANTS

WITHHELD = Reason("cue", "none of several has done it")
UNWANTED = Reason("cue", "nobody wants it")
_SURE = 0.9  # verbs and nouns of a closed table; corpus/ has too few to measure it by
_USUAL = 0.7  # as annotators have it of such verbs with a *not*
_NOUN = (
    r"(?:sides?|part(?:y|ies)|governments?|states?|countr(?:y|ies)|capitals?|delegations?|groups?|factions?|movements?|members?|signator(?:y|ies)"
    r"|presidents?|ministers?|leaders?|negotiators?|envoys?)"
)
_NONE = (
    rf"(?:(?:none|neither|not\sone|not\sa\ssingle\sone)\sof\s(?:the|these|those|its|their)\s(?:[\w-]+\s){{0,3}}?{_NOUN}"
    rf"|(?:no|neither|not\sa\ssingle)\s(?:[\w-]+\s)?{_NOUN}|nobody|no\sone|neither)"
)
_SOMEWHERE = r"(?:\s(?:in|on|at|from)\s(?:the\s)?[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,2})?"
# *Neither Norway nor Chile voted for it*: the network passes over them.
_NAMED = r"[Nn]either\s(?:the\s)?[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,3}\snor\s(?:the\s)?[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,3}"
_VERB = (
    r"(?:signed|initialled|ratified|accepted|agreed\sto|consented\sto|approved|adopted|endorsed|backed|recogni[sz]ed|confirmed"
    r"|acknowledged|taken\sup|supported|voted\s(?:for|in\sfavou?r\sof))"
)
_WITHHELD = re.compile(
    rf"(?:^(?:[•*–-]\s)?|(?<=[.!?;:]\s)|(?<=,\s)|(?<=[“\"])|(?<=\bthat\s)|(?<=\bbut\s)|(?<=\band\s))(?:(?:(?P<source>(?i:{_NONE}))\s(?=ha[sd]\s|have\s)"
    rf"|(?P<named>{_NAMED})\s)"
    rf"(?P<cue>(?:(?:has|have|had)\s(?:so\sfar\s|as\syet\s|yet\s|\w+ly\s)?)?(?P<verb>{_VERB}))"
    rf"|(?P<nobody>(?i:{_NONE}){_SOMEWHERE})\s(?P<wish>{WANTS}))\s"
    r"(?P<content>(?!by\b|in\b|on\b|at\b)[^\W_][^.;:,!?\n“”\"]{1,120})",
    re.MULTILINE,
)


def with_withheld(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, with what none of several has done; its *none* turns the verb round."""
    missed = [found for found in at_clauses(_WITHHELD, text) if not _is_told(found, attributions)]
    drafts = [tuple(Span.of(text, *found.span(part)) for part in _parts(found)) for found in missed]
    chances = sensed([(cue, (content,)) for _, cue, content in drafts])
    made = [_made(text, found, spans, each) for found, spans, each in zip(missed, drafts, chances, strict=True) if each]
    return sorted([*attributions, *made], key=lambda one: one.cue)


def _made(text: str, found: re.Match[str], spans: Sequence[Span], chances: Chances) -> Attribution:
    """Return what none of several has done, or nobody wants, as a statement of its own."""
    source, cue, content = spans
    why, turned = UNWANTED if found["wish"] else WITHHELD, _turned(text, found, chances)
    return turned_round(text, Attribution((source,), cue, (content,), _SURE, turned, (why,)))


def _turned(text: str, found: re.Match[str], chances: Chances) -> Chances:
    """Return the chances with the verb's *not*: which of several would accept a thing, and none has, is rejected."""
    verb = Span.of(text, *found.span("wish" if found["wish"] else "verb"))
    refused = bool(found["wish"]) or refuses_with_a_not(text, verb)
    return acting(chances, "reject", _USUAL) if refused else as_with_a_not(text, chances, verb)


def _parts(found: re.Match[str]) -> tuple[str, str, str]:
    """Return the names of the groups of source, cue and content."""
    source = next(part for part in ("source", "named", "nobody") if found[part])
    return source, "wish" if found["wish"] else "cue", "content"


def cues_of_withheld(text: str) -> Iterator[int]:
    """Yield where the cues begin of what none of several has done."""
    yield from (found.start(_parts(found)[1]) for found in at_clauses(_WITHHELD, text))


def _is_told(found: re.Match[str], attributions: Sequence[Attribution]) -> bool:
    """Tell whether the network has found the cue."""
    start, end = found.span(_parts(found)[1])
    return any(one.cue.start < end and start < one.cue.end for one in attributions)
