"""Passives that the network passes over: *the draft was tabled by France, supported by Germany and opposed by Hungary* tells of three.

It finds one of them, or none: the later ones have their subject from the first, or, behind *which*, from what is told before it.
So does one alone that answers what was put forward, *the draft has been twice rejected by Hungary*, also behind another verb. Of orders,
*Corvo was ordered by the court to withdraw*, it finds few, and in some takes who orders for the thing that is ordered.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.actors import actors_of, by_end, is_actor
from aidememoire.reading.rules.negation.refusals import ACT_OF, PUT
from aidememoire.reading.rules.placing import Draft, at, made_of, over, put
from aidememoire.reading.rules.sources.agents import NO_ONE
from aidememoire.reading.rules.stances.missed import NO_VERB
from aidememoire.vocabulary.groups import ANSWERING

SIDE_BY_SIDE = Reason("cue", "one of several passives with one subject")
ANSWERED = Reason("cue", "a passive that answers what was put forward")
_SURE = 0.9  # verbs of a closed table and names; corpus/ has too few of them side by side to measure it by
# Who writes a thing for others takes no stance on it: such a half only leads to the next one.
_MADE = "drafted|written|prepared|brokered|negotiated|circulated"
_LY = r"(?:(?:already|since|later|also|once|twice|again|then|\w{2,20}ly)\s){0,2}"
_IS = rf"(?:is|are|was|were|(?:ha[sd]|have)\s{_LY}been)\s{_LY}"
_DONE = rf"(?P<verb>{'|'.join((*ACT_OF, _MADE))})(?:\s(?:twice|again|outright|\w{{2,20}}ly))?\sby"
_BY = re.compile(r"(?:[dn]|out|again|twice|outright|ly)\sby\s")  # the end of any of them
_SEVERAL = 2
_GOES_ON = r"(?:,\s(?:and\s|but\s)?|\sand\s|\sbut\s)"
_WORD = r"(?!(?:on|in|at|for|as|because|after|before|when|who|which|that|with|during|to|by|and|but)\b)[\w’'-]+"
_ENDS = rf"(?={_GOES_ON}|[,.;\n]|\s(?:in|on|at|last|this|for|because|after|before|earlier|as)\b|$)"
_NAME = (
    rf"(?:[A-Z][\w-]*(?:[’']s|[’'](?=\s))(?:\s{_WORD}){{1,3}}?{_ENDS}"
    r"|(?:(?:the|its)\s)?[A-Z][\w’'-]+(?:\s(?:of\s|for\s|the\s){0,2}[A-Z][\w’'-]+){0,5}"
    rf"|(?:the|its|both|all|several|two|other)\s{_WORD}(?:\s{_WORD}){{0,3}}?{_ENDS})"
)
_HALF = re.compile(
    rf"(?P<cue>(?:{_IS})?{_DONE})\s(?P<source>{NO_ONE}{_NAME}(?:(?:,\s|\sand\s){_NAME}){{0,4}})", re.MULTILINE
)
_NEXT = re.compile(rf"(?:\s(?:on|in|last|this|yesterday|earlier)(?:\s[\w’'-]{{1,20}}){{0,3}}?)?{_GOES_ON}")
_SUBJECT = re.compile(
    rf"(?:^|(?<=[.!?;]\s)|(?<=[“\"])|(?<=\bthat\s))(?P<subject>{NO_VERB}[^\W_](?:{NO_VERB}[^,.;:!?\n“”\"]){{2,120}})\s(?={_IS}{_DONE}\s)",
    re.MULTILINE,
)
# *The halt announced by Corvo and disavowed by Arland*, behind any verb.
_REDUCED = re.compile(
    rf"\b(?P<subject>(?i:the|an?|its|his|her|their|this|that)\s{NO_VERB}{_WORD}(?:\s{NO_VERB}{_WORD}){{0,3}}?)\s(?={_DONE}\s)"
)
# One passive alone, right behind what it answers or behind another verb: *was shown to both sides and had been turned down by*.
_ALONE = re.compile(
    rf"(?P<subject>(?i:the|an?|its|his|her|their|this|that)\s(?:{NO_VERB}{_WORD}\s){{0,3}}?{PUT})(?:,\s(?:which|that)\s[^,.;:!?\n]{{3,80}},)?\s"
    rf"(?:{_IS}(?!\w+\sby\b)\w{{3,20}}(?:\s(?!(?:and|but)\b)[\w’'-]+){{0,12}}?,?\s(?:and|but)\s)?(?={_IS}{_DONE}\s)"
)
# Only where the text or somebody says so: what is hoped, or what something hangs on, nobody has answered.
_IS_SAID = re.compile(
    r"(?:\A|\n|[.!?][”\"’)]*\s|[“\"]|;\s|(?<!not\s)(?<!never\s)\b(?:said|says|added|noted|recalled|reported|announced|stressed)\sthat\s)\Z"
)

# *China requested the deletion of the paragraph, which was supported by Chad but opposed by Togo*.
_WHICH = re.compile(rf",\swhich\s(?={_IS}{_DONE}\s)")
ORDERED = Reason("cue", "who is ordered by whom to do a thing")
_VERB = r"(?:ordered|required|obliged|directed|instructed|urged|called\supon|asked|requested|told)"
_ORDERED = re.compile(
    rf"\b(?P<cue>(?:(?:has|have|had)\sbeen|is|are|was|were)\s(?:\w{{1,20}}ly\s)?{_VERB}\sby)\s"
    r"(?P<by>[^,.;:!?\n“”\"]{2,60}?)\s(?:(?:on|last|this)\s\w{3,10}\s)?(?P<thing>to\s\w[^.;:!?\n“”\"]{1,200})"
)
_BE = "ha is ar wa we"
_LONGEST = 20  # code points of *announced that*
_BEFORE = 4  # attributions before *which*, one of which tells what it stands for


def with_passives(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, with each of several passives that share a subject as one of its own, and lone answers."""
    halves = [*_every_half(text), *_relative(text, attributions)]
    lone = (one for one in _lone(text) if not any(one.cue.overlaps(half.cue) for half in halves))
    found = [*halves, *(one for one in lone if not _is_told(one, attributions))]
    kept = [one for one in attributions if not any(one.cue.overlaps(half.cue) for half in found)]
    return sorted([*kept, *made_of(found, sensed, _SURE)], key=lambda one: one.cue)


def with_what_is_ordered(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, with what somebody is ordered to do, by whoever orders it."""
    found, actors, ends = list(attributions), actors_of(mentions), by_end(mentions)
    orders = [each for match in at_words(_ORDERED, text, _BE) if (each := _order(match, actors, ends))]
    missed = [each for each in orders if all(_swallows(one, *each.source) for one in over(found, each.cue))]
    for made in made_of(missed, sensed, _SURE):
        put(found, (made,), over(found, made.cue))
    return found


def cues_of_passives(text: str) -> list[int]:
    """Return where the cues of such passives begin."""
    behind = (_halves(text, Span.matched(which), which.end()) for which in _WHICH.finditer(text))
    halves = (half.cue.start for halves in (_every_half(text), _lone(text), *behind) for half in halves)
    return sorted([*halves, *(each.start("cue") for each in at_words(_ORDERED, text, _BE))])


def _order(found: re.Match[str], actors: Sequence[Span], ends: Mapping[int, Span]) -> Draft | None:
    """Return an order: whoever is ordered, and what, by whoever orders it."""
    cue, by, thing = (Span.matched(found, part) for part in ("cue", "by", "thing"))
    ordered = ends.get(cue.start - 1)
    return Draft((by,), cue, (ordered, thing), "demand", ORDERED) if ordered and is_actor(by, actors) else None


def _swallows(one: Attribution, by: Span) -> bool:
    """Tell whether what the network has found at a cue takes who orders for a part of the content."""
    return any(span.start <= by.start < span.end for span in one.content)


@lru_cache(maxsize=2)  # their cues are asked for first
def _every_half(text: str) -> Sequence[Draft]:
    """Return the passives that share a subject with others, in their order."""
    if len(_BY.findall(text)) < _SEVERAL:
        return []
    found = {
        half.cue: half
        for each in (*_REDUCED.finditer(text), *at_clauses(_SUBJECT, text))
        for half in _halves(text, Span.matched(each, "subject"), each.end())
    }
    return sorted(found.values(), key=lambda half: half.cue)


@lru_cache(maxsize=2)
def _lone(text: str) -> Sequence[Draft]:
    """Return the first passive of each clause that answers what was put forward, also where it stands alone."""
    clauses = at_clauses(_ALONE, text) if _BY.search(text) else ()
    alone = (one for one in clauses if _IS_SAID.search(text, max(0, one.start() - _LONGEST), one.start()))
    halves = (half for one in alone for half in _halves(text, Span.matched(one, "subject"), one.end(), least=1)[:1])
    return [half._replace(why=ANSWERED) for half in halves if half.act in ANSWERING]


def _is_told(half: Draft, attributions: Sequence[Attribution]) -> bool:
    """Tell whether the network has a passive, by whoever stands behind its *by*."""
    own = over(attributions, half.cue)
    return any(span.overlaps(half.source[0]) for one in own for span in one.source)


def _relative(text: str, attributions: Sequence[Attribution]) -> list[Draft]:
    """Return the passives behind each *which*, what is told right before it being their subject."""
    halves: list[Draft] = []
    for which in _WHICH.finditer(text):
        number = at(attributions, which.start())
        told = (part for one in attributions[max(0, number - _BEFORE) : number] for part in one.content)
        thing = next((part for part in told if part.start < which.start() <= part.end), None)
        if thing:
            halves += _halves(text, Span.of(text, thing.start, which.start()), which.end())
    return halves


def _halves(text: str, subject: Span, begin: int, least: int = _SEVERAL) -> list[Draft]:
    """Return the passives that a subject has from a place on, where it has several, or as many as asked for."""
    halves: list[Draft] = []
    half = _HALF.match(text, begin)
    while half:
        source, cue = (Span.matched(half, part) for part in ("source", "cue"))
        halves.append(Draft((source,), cue, (subject,), ACT_OF.get(half["verb"], ""), SIDE_BY_SIDE))
        further = _NEXT.match(text, half.end())
        half = _HALF.match(text, further.end()) if further else None
    return [half for half in halves if half.act] if len(halves) >= least else []
