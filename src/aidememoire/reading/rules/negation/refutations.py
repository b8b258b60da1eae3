"""Claims that the text itself calls untrue: *press reports that Corvo has offered a road do not reflect the truth*.

The network takes the whole clause for what the press reports, and the offer for one that Corvo has made. Of *contrary to what Moscow claimed, the road is open* and
*the road is closed, whatever Moscow says* it takes the main clause for what Moscow says, where it is the text's own, or his who says the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.spans import up_to
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.mending import because, taken_as
from aidememoire.reading.rules.negation.refusals import DENIAL, OPPOSES

UNTRUE = Reason("cue", "the text itself says that what is claimed is untrue")
DENIED = Reason("act", "what is called untrue is denied")
_SURE = 0.9  # a claim that is the subject of its sentence and called untrue in it; corpus/ has too few to measure it by
_NOUN = r"(?:reports?|claims?|allegations?|accusations?|rumou?rs?|assertions?|suggestions?|insinuations?|speculation|statements?|stories)"
# What makes it a noun: *Russia claims that*, *the press reports that* have a verb there.
_BEFORE = (
    r"(?!the\s(?:press|media)\s)(?:(?:the|these|those|such|any|some|all|certain|various|several|many|recent|latest|new|repeated|earlier"
    r"|widespread|persistent|press|media|news|false)\s|[A-Z](?:[^\W_]|[ -](?!that\b|says?\b|said\b)){0,60}[’'](?:s\s|\s)|[A-Z]\w+(?:ian|ish|ese|an|ic|ch)\s){0,4}"
)
_GROUND = r"(?:(?:basis|foundation|grounds?|substance|merit|truth)(?:\sin\s(?:fact|reality))?)"
_FALSE = (
    r"(?:untrue|not\s(?:true|accurate|correct)|false|unfounded|groundless|baseless|unsubstantiated|lies?|fabricat(?:ed|ions?)"
    rf"|invent(?:ed|ions?)|fake|incorrect|inaccurate|misleading|slander(?:ous)?|disinformation"
    r"|(?:distortions?|misrepresentations?|falsifications?|falsehoods?|travest(?:y|ies))(?:\sof\s(?:the\s|all\s)?(?:facts?|truth|reality|events|history|record))?"
    rf"|(?:far|(?:far\s)?removed|divorced)\sfrom\s(?:the\s)?(?:truth|reality|facts)|contrary\sto\s(?:the\s)?(?:truth|reality|facts)|(?:without|devoid\sof)\s(?:any\s|all\s)?{_GROUND})"
)
_UNTRUE = (
    rf"(?:(?:is|are|was|were)\s(?:\w+ly\s|nothing\sbut\s|an?\s|pure\s|outright\s|(?:blatant|gross|complete|total|deliberate|malicious|sheer|crude|clear|plain|wilful)\s){{0,3}}{_FALSE}(?:\s(?:and|or)\s\w+)?"
    r"|(?:do(?:es)?|did)\snot\s(?:reflect|correspond\s(?:to|with)|match)\s(?:the\s)?(?:truth|reality|facts)"
    rf"|(?:ha(?:s|ve|d)\sno|lacks?\s(?:any|all))\s{_GROUND}"
    # What no party says: *is not supported by the record*, *was contradicted by the facts*.
    r"|(?:(?:is|are|was|were)\s(?:not|in\sno\sway)\s(?:supported|borne\sout|substantiated|confirmed|corroborated)"
    r"|(?:is|are|was|were)\s(?:\w+ly\s)?(?:contradicted|belied|refuted|disproved))"
    r"\sby\s(?:(?:the|any|our)\s)?(?:\w+\s)?(?:records?|evidence|facts|documents?|archives?|data|figures|minutes|history|reality|events|findings))"
)
# What is claimed: a clause, or a noun with what belongs to it.
_MADE = (
    r"(?:(?:circulat|publish|disseminat|broadcast|air|carri|voic|level|levell|rais|issu|repeat|propagat|print|advanc|post|leak|mention)ed"
    r"|spread|put\s(?:about|out|forward|around)|made|spun|circulating|appearing|emanating|coming)"
)
_THING = (
    rf"(?:(?:(?:now|recently|widely)\s)?{_MADE}\s(?:(?:yesterday|today|earlier|again|\w{{1,20}}ly|on\s\w{{1,20}}day)\s)?)?(?:of|about|on|over|regarding|concerning|against|by|from|in)\s"
    r"(?:(?!\b(?:and|but|that|who|which|as|when|is|are|was|were|has|have|had|said|says)\b)[^.,;:!?\n“”\"]){2,150}?"
)
_CLAIM = rf"(?:{_THING}|(?:{_THING}\s)?that\s[^.;!?\n]{{3,400}}?)"
_REFUTED = re.compile(
    rf"(?:^|(?<=[.!?:;)]\s)|(?<=[“\"])|(?<=\bthat\s))(?P<told>(?i:{_BEFORE}{_NOUN})(?:\s(?P<claim>{_CLAIM}))?)\s"
    rf"(?P<untrue>{_UNTRUE})(?=\s*(?:[.,;!?\n”\"]|$)|\s(?:and|but)\s)",
    re.MULTILINE,
)
# *It is not true that Corvo has offered a road*: whoever says so denies it.
_NOT_TRUE = re.compile(
    rf"(?:is|was|[’']s)\s(?:\w+ly\s|an?\s|pure\s|outright\s){{0,2}}(?:{_FALSE}|not\sthe\scase|nonsense)", re.IGNORECASE
)
_CALLED = re.compile(rf"\b{_UNTRUE}")
_INTERPOSED = re.compile(
    r",\s(?:[^,]{1,60}\s(?:sa(?:id|ys)|add\w+|affirm\w+|stress\w+|insist\w+|stated?s?|declare[sd]|maintain\w+|told)\b|according\sto\s)[^,]{0,40},$"
)
_UNSURE = 0.4  # what else a claim may be

_PHRASE = re.compile(
    r"\b(?P<contrary>contrary\sto|unlike|in\scontrast\s(?:to|with)|whatever|no\smatter\s(?:what|how))\b|\b(?:despite|in\sspite\sof|notwithstanding|regardless\sof)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[,;:\n—–]|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)[.!?](?=\W|$)")
# Against these the main clause does come to pass: *despite his objections the treaty was signed*.
_OBJECTS = re.compile(rf"{DENIAL}|{OPPOSES}|protest|critici|condemn|disput|reject", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Refuted:
    """Who claims what, what is claimed where that is told, the words that call it untrue, and whether another is told to say so."""

    told: Span
    untrue: Span
    claim: Span | None
    by_another: bool


def with_refutations(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, with what the text calls untrue denied by it, where nobody is told to say so.

    A claim ends before the words that call it untrue, and what it tells that somebody did or said is nobody's statement, nor is a
    claim that nobody is told to make.
    """
    refuted = list(_refuted(text))
    kept = [one for each in attributions if (one := _without(text, _not_true(text, each), refuted))]
    denied = [one for one in refuted if not one.by_another and not any(_says(other, one) for other in kept)]
    chances = sensed([(one.untrue, (one.told,)) for one in denied])
    own = [
        because(taken_as(Attribution((), one.untrue, (one.told,), _SURE, each, (UNTRUE,)), "deny", _SURE), DENIED)
        for one, each in zip(denied, chances, strict=True)
        if each
    ]
    return sorted([*kept, *own], key=lambda one: one.cue)


def _not_true(text: str, one: Attribution) -> Attribution:
    """Return what *it was not true that* tells as denied by the text, or by who is told to say so."""
    is_one = not one.source and _NOT_TRUE.fullmatch(one.cue.text) and one.content[0].text.startswith("that ")
    it = text[max(0, one.cue.start - 3) : one.cue.start].lower() == "it "
    return because(taken_as(one, "deny", _SURE, UNTRUE), DENIED) if is_one and it else one


def cues_of_refutations(text: str) -> list[int]:
    """Return where the words begin that call a claim untrue."""
    return [one.untrue.start for one in _refuted(text)]


def _refuted(text: str) -> Iterator[_Refuted]:
    called = any(at_words(_CALLED, text, "is ar wa we do di ha la"))
    for found in at_clauses(_REFUTED, text) if called else ():
        another = _INTERPOSED.search(text, *found.span("told"))
        end = another.start() if another else found.end("told")
        claim = Span.of(text, found.start("claim"), end) if found["claim"] else None
        yield _Refuted(
            Span.of(text, found.start("told"), end), Span.matched(found, "untrue"), claim, another is not None
        )


def _without(text: str, one: Attribution, refuted: Sequence[_Refuted]) -> Attribution | None:
    """Return an attribution without the words that call its content untrue; None of what is told in such a claim."""
    for each in refuted:
        claims = each.told.holds(one.cue)
        own = any(each.told.holds(span) for span in one.source)
        if (each.claim and each.claim.holds(one.cue)) or (not own and (claims or each.untrue.holds(one.cue))):
            return None
        if claims:
            claim = replace(one, content=up_to(one.content, each.told.end) or one.content)
            return taken_as(claim, "assert", _UNSURE) if one.act == "deny" else claim  # who makes it does not deny it
        if each.by_another and any(span.overlaps(each.untrue) for span in one.content):
            return taken_as(one, "deny", _SURE, DENIED)
    return one


def _says(one: Attribution, refuted: _Refuted) -> bool:
    """Tell whether somebody is told to say that a claim is untrue."""
    return one.cue.overlaps(refuted.untrue) or any(span.overlaps(refuted.untrue) for span in one.content)


def without_concessions(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, none of whose cue stands in a concession and whose content is but the main clause."""
    if not any(at_words(_PHRASE, text, "co un in wh no de re")):
        return list(attributions)
    return [kept for one in attributions for kept in _outside(text, one)]


def _outside(text: str, one: Attribution) -> Iterator[Attribution]:
    """Yield an attribution with the part of its content that stands in the concession, if its cue does."""
    phrase = _phrase_around(text, one.cue)
    if not phrase or (not phrase["contrary"] and _OBJECTS.search(one.cue.text)):
        yield one
        return
    end = _end_of(text, phrase.end())
    content = tuple(span for span in one.content if phrase.start() <= span.start < end)
    if content:
        yield replace(one, content=content)


def _phrase_around(text: str, cue: Span) -> re.Match[str] | None:
    """Return the beginning of the concession that a cue stands in, if it does."""
    before = max(0, cue.start - 200)
    begun = [found for found in _PHRASE.finditer(text, before, cue.end) if found.start() <= cue.start]
    return begun[-1] if begun and cue.end <= _end_of(text, begun[-1].end()) else None


def _end_of(text: str, start: int) -> int:
    """Return where a phrase ends that goes on at a place: with a comma or a stop."""
    found = _END.search(text, start)
    return found.start() if found else len(text)
