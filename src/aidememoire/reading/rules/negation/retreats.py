"""Stances given up: who *lifted his veto on* a thing accepts it, and who *withdrew his demand for* it, or *no longer insists on* it, does not.

What stands behind the noun is the content, the verb and the noun are the cue, and the act is that of the noun with a *not*;
who drops a demand says no more than that, least of all that he accepts what he demanded. Who *withdrew its proposal in favour of*
another has said two things.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.mending import taken_as, without_cue
from aidememoire.reading.rules.negation.verbs import as_with_a_not
from aidememoire.reading.rules.placing import over, put
from aidememoire.vocabulary.groups import AGAINST

TAKEN_BACK = Reason("act", "what is taken back is one's own, and nobody else's is rejected")
_SURE = 0.8  # verbs and nouns of a closed table
_GIVES_UP = (
    r"(?:withdr(?:ew|aws|awn)|lift(?:s|ed)|abandon(?:s|ed)|g(?:ave|ives|iven)\sup|drop(?:s|ped)|revers(?:es|ed)|renounc(?:es|ed)"
    r"|br(?:oke|eaks|oken)|renege[sd]\son|(?:went|goes|gone)\sback\son|backtrack(?:s|ed)\son|walk(?:s|ed)\saway\sfrom"
    r"|retract(?:s|ed)|rescind(?:s|ed)|relinquish(?:es|ed)|waiv(?:es|ed)|revok(?:es|ed)|end(?:s|ed)"
    r"|(?:is|are|was|were)\s(?:withdrawing|lifting|abandoning|giving\sup|dropping|reversing|renouncing|ending))"
)
_IN_A_HEADLINE = r"(?:withdr(?:aws|ew)|abandon(?:s|ed)|drop(?:s|ped)|end(?:s|ed)|g(?:ives|ave)\sup|reverse[sd]|lift(?:s|ed)(?!\s(?:demand|call)s?\b))"  # with no article: *drops demand for*, *ended support for*
#: The verb of it in any form: with a *not* nothing is given up, and the noun keeps its act: *has not withdrawn its opposition*.
GIVING_UP = re.compile(
    r"\b(?:withdr[ae]w\w*|lift\w*|abandon\w*|g(?:iv\w+|ave)\sup|drop\w*|revers\w+|renounc\w+|retract\w*|rescind\w*|relinquish\w*"
    r"|waiv\w+|revok\w+|br(?:ok|eak)\w*|reneg\w+|end(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_OPPOSED = r"opposition|objections?|veto(?:es)?|resistance|refusal|rejection|reservations?"
_OFFERED = r"support|backing|endorsement|consent|acceptance|approval|recognition|commitments?|pledges?|promises?|offers?|proposals?"
_WISH = r"(?:demands?|requests?|calls?(?=\sfor\b)|insistence|threats?|(?:pre-?)?conditions?)"
# What one no longer wishes is not accepted thereby: *no longer insists on*, *has stopped asking for*.
_WISHES = r"(?:insist|demand|request|require?|(?:ask|call|press|push)(?=(?:s|es|ed|ing)?\sfor\b))(?:s|es|e?d|ing)?|(?:seek(?:s|ing)?|sought)"
_NO_LONGER = rf"(?:no\slonger\s(?:\w{{1,20}}ly\s)?|stop(?:s|ped)\s|ceas(?:es|ed)\s(?:to\s)?)(?:{_WISHES})"
#: A stance, or a wish, that is given up: *lifted its veto on*, *no longer insists on*; `offered` is one for a thing.
GIVEN_UP = re.compile(
    rf"\b(?:(?:{_GIVES_UP}\s(?:all\s(?:of\s)?)?(?:its|his|her|their|our|my|the)\s(?:[\w-]+\s){{0,2}}?|{_IN_A_HEADLINE}\s)(?:(?P<stance>{_OPPOSED}|(?P<offered>{_OFFERED}))|{_WISH})"
    rf"|{_NO_LONGER})\b(?:\s(?:to|on|upon|against|for|of|over|about|from)\b)?",
    re.IGNORECASE,
)
_BEGINS = "wi li ab gi ga dr re br we go ba wa en is ar no st ce"
# Then nothing is given up, or not yet: *no party lifted its veto*, *if he withdrew his offer*.
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|nor|neither|no|none|nobody|without|hardly|if|unless|until|once|whether)|n[’']t)\s"
    r"(?:(?!and\b|but\b|that\b|as\b)[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)

# What one has put forward oneself, or has charged another with, and takes back.
_TAKES_BACK = r"(?:has\s|have\s|had\s)?(?:withdr(?:ew|aws|awn)|t(?:ook|akes|aken)\sback|retract(?:s|ed)|dropp?(?:s|ed)|pull(?:s|ed)(?:\sback)?)"
_OWN_TEXT = (
    r"(?:proposals?|amendments?|drafts?|resolutions?|motions?|candidatures?|candidac(?:y|ies)|nominations?|texts?|papers?|suggestions?|bids?"
    r"|accusations?|allegations?|complaints?|charges?|requests?)"
)
_ITS_OWN = re.compile(
    rf"{_TAKES_BACK}\s(?P<its>its|his|her|their|our|my|the)\s(?:[\w-]{{1,30}}\s){{0,3}}?{_OWN_TEXT}\b", re.IGNORECASE
)
_AUTHORS = re.compile(
    r"\b(?:co-)?(?:sponsors?|authors?|proposers?|proponents?|movers?|drafters?|penholders?)\b", re.IGNORECASE
)
_IN_FAVOUR = re.compile(r"\sin\sfavou?r\sof\s(?=\w)", re.IGNORECASE)
_NOUN = re.compile(r"\s(?=(?:all\s(?:of\s)?)?(?:its|his|her|their|our|my|the)\s)", re.IGNORECASE)


def with_retreats(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each stance that is given up told once, and as given up."""
    found = list(attributions)
    for match in at_words(GIVEN_UP, text, _BEGINS):
        if _NOT_SO.search(text, max(0, match.start() - 60), match.start()):
            continue
        told = over(found, Span.matched(match))
        if told:
            put(found, (), told)
            put(found, _given_up_for(text, match, _given_up(text, match, told), found))
    return [_taken_back(text, one) for one in found]


def _given_up_for(
    text: str, match: re.Match[str], one: Attribution, found: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return who gives a thing up *in favour of* another as who tells the one and endorses the other, if nothing tells that yet."""
    favour, noun = _IN_FAVOUR.match(text, match.end()), _NOUN.search(match[0])
    end = max(span.end for span in one.content)
    if not favour or not noun or end <= favour.end():
        return (one,)
    verb = Span.of(text, one.cue.start, match.start() + noun.start())
    given_up = replace(one, cue=verb, content=(Span.of(text, match.start() + noun.end(), match.end()),))
    cue, content = Span.of(text, favour.start() + 1, favour.end() - 1), Span.of(text, favour.end(), end)
    if over(found, cue):
        return (given_up,)
    return given_up, taken_as(replace(one, cue=cue, content=(content,)), "endorse", _SURE)


def _taken_back(text: str, one: Attribution) -> Attribution:
    """Return who *withdrew its amendment* as one who tells that: what the sponsors of a text withdraw is theirs."""
    own = _ITS_OWN.match(text, one.cue.start) if one.act in AGAINST else None
    theirs = own and (own["its"].lower() != "the" or any(_AUTHORS.search(span.text) for span in one.source))
    return taken_as(one, "assert", _SURE, TAKEN_BACK) if theirs else one


def _given_up(text: str, match: re.Match[str], told: Sequence[Attribution]) -> Attribution:
    """Return what attributions tell of one stance as that it is given up: the first one, its content that of the stance."""
    one = told[0]
    cue = Span.of(text, min(one.cue.start, match.start()), match.end())
    content = without_cue(text, one.content, cue)
    chances = as_with_a_not(text, one.chances, Span.matched(match, "stance") if match["stance"] else None)
    if not content:
        return replace(one, chances=chances)  # *lifted its veto*: the noun is all that is told
    sources = (each.source for each in told if not any(cue.overlaps(span) for span in each.source))
    return replace(one, cue=cue, source=next((each for each in sources if each), ()), content=content, chances=chances)
