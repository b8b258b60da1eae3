"""Protests lodged: in *Corvo lodged a protest with the Norlian ambassador over the raids* Corvo protests, and the ambassador is told.

Whoever stands behind *with* or *to* is addressed, and no source. The network passes such a sentence over, or has whom it is addressed to
in the content; so it does where a matter is *raised with* somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import Chances, acting
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import actors_of, named_before
from aidememoire.reading.rules.placing import over, put

LODGED = Reason("source", "who lodges it, with another who is addressed")
_SURE = 0.9  # verbs and nouns of closed tables
_UNSURE = 0.6  # annotators of corpus/ have `criticise` and `accuse` alike for a protest
_LODGES = r"lodge[sd]?|file[sd]?|register(?:s|ed)?|submit(?:s|ted)?|ma(?:kes?|de)|deliver(?:s|ed)?|hand(?:s|ed)?(?:\sover)?|conveys?|conveyed|present(?:s|ed)?|sends?|sent"
_RAISES = r"raise[sd]?|t(?:akes?|aken|ook)\sup"
_KINDS = r"(?:formal|official|written|verbal|strong|strongest|stern|firm|vigorous|solemn|diplomatic|new|fresh|second|third|joint|separate|similar|repeated)"
_NOUN = r"(?:protests?(?:\snotes?)?|notes?\sof\sprotest|complaints?|d[ée]marches?|representations|objections?)"
_SOME = r"(?:an?|the|its|his|her|their|our|another|two|three|several)"
_PROTEST = rf"(?:{_SOME}\s)?(?:{_KINDS}\s){{0,3}}{_NOUN}"
_MATTER = rf"(?:{_SOME}|this|that|these|those)\s(?:(?!with\b)[\w’'-]+\s){{0,8}}?(?:(?!with\b)[\w’'-]+)|concerns(?:\s(?:about|over)(?:\s(?!with\b)[\w’'-]+){{1,6}}?)?"
_GRIEVANCE = re.compile(rf"(?:{_SOME}\s|th(?:is|at|ese|ose)\s)?(?:[\w-]+\s)?(?:matter|issue|question|case|concern)s?\b")
_TO = r"\s(?:with|to)\s"
_WHEN = r"(?:\s(?:(?:on|last|earlier|late|this)\s[\w-]+(?:\s[A-Z]\w+)?|yesterday|today))?,?"
_ACTIVE = re.compile(
    rf"\b(?:(?:{_LODGES})\s(?P<protest>{_PROTEST})(?P<to>{_TO})|(?P<raises>{_RAISES})\s(?P<matter>{_MATTER})(?P<with>\swith\s))",
    re.IGNORECASE,
)
_BEGINS_ACTIVE = "lo fi re su ma de ha co pr se ra ta to"
_HAS = re.compile(r"\b(?:(?:has|have|had|also|since|already|again|then|now|twice|\w{2,20}ly)\s){1,3}\Z")
_PASSIVE = re.compile(
    r"\b(?P<cue>(?:(?:ha[sd]|have)\s(?:\w{2,20}ly\s|also\s|already\s)?been|is|are|was|were)\s(?:\w{2,20}ly\s|also\s|already\s)?"
    rf"(?:lodged|filed|registered|submitted|made|delivered|handed(?:\sover)?|conveyed|presented|sent)){_WHEN}{_TO}"
)
_BEGINS_PASSIVE = "ha is ar wa we"
_ABOUT = r"(?:over|about|against|regarding|concerning|at|after|following|on\sthe|because\sof|in\sconnection\swith|in\sresponse\sto|that)"
_SUBJECT = re.compile(
    rf"\b{_PROTEST}(?:\s{_ABOUT}(?:\s(?!(?:is|are|was|were|has|have|had)\b)[\w’'-]+){{1,10}})?\s\Z", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?:the|its|his|her|their|our)\s", re.IGNORECASE)
# Whom no mention names.
_OFFICES = (
    r"(?:[\w’'-]+\s){0,3}?(?:ambassador|envoy|consul|counterpart|side|government|authorities|embassy|ministry|minister|president"
    r"|delegation|mission|council|commission|committee|court|mediators?|co-chairs|guarantors?|neighbours?)\b"
)
_WHOM = re.compile(rf"(?:the|its|his|her|their|our|both)\s{_OFFICES}")
_OWNS = re.compile(r"[’']s\b|[’'](?=\s)")
_OWNED = re.compile(rf"(?:[’']s|[’'])\s{_OFFICES}")
_BESIDE = re.compile(r"(?:,\s|\s(?:in|of|and)\s)(?:the\s)?")
_REST = re.compile(
    rf"{_WHEN}\s(?P<rest>{_ABOUT}\s[^,.;:!?\n“”\"]{{2,200}}?)(?=\s(?:and|but)\s\w+(?:ed|en|ing)\b|\s(?:which|who|while|when)\b|[,.;:!?\n“”\"]|\Z)"
)
_BY = re.compile(rf"{_WHEN}\sby\s(?=[A-Za-z])")
_PROTESTS = frozenset(("criticise", "accuse", "reject", "demand", "warn"))
_TELLS = frozenset(("assert", "propose", *_PROTESTS))
_PRONOUN = re.compile(r"(?:I|we|he|she|they|it)", re.IGNORECASE)
_LEAST = 0.3  # the chance below which the network knows no act
_LONGEST = 40  # code points of *has* with adverbs
_FAR = 160  # code points of a protest with what it is about, before its *was lodged*


@dataclass(frozen=True, slots=True)
class _Lodged:
    """Who lodges what, by which cue, with whom, and whether it is a protest, or a matter that is but raised."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    whom: Span
    protests: bool


def with_protests(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, each protest that is lodged with somebody, or matter that is raised, by whoever does so."""
    found = list(attributions)
    lodged = list(_every(text, found, mentions))
    chances = sensed([(one.cue, one.content) for one in lodged])
    for one, each in zip(lodged, chances, strict=True):
        own = over(found, one.cue)
        if made := _told(one, own, each) if own else _new(one, found, each):
            put(found, (made,), own)
    return found


def cues_of_protests(text: str) -> list[int]:
    """Return where the cues of such protests begin."""
    active = (_with_auxiliary(text, found.start()) for found in at_words(_ACTIVE, text, _BEGINS_ACTIVE))
    return sorted((*active, *(found.start() for found in at_words(_PASSIVE, text, _BEGINS_PASSIVE))))


def _told(one: _Lodged, own: Sequence[Attribution], chances: Chances | None) -> Attribution | None:
    """Return what is lodged as the network has it, with its own source, but for whom it is lodged with; None of what is not lodged."""
    told = own[0]
    if told.cue.start < one.cue.start:
        return None  # who *has not lodged* or *will lodge* a protest has not
    others = tuple(span for span in told.source if not span.overlaps(one.whom) and span.end <= one.cue.start)
    source = others or ((one.source,) if one.source else ())
    return _acting(replace(told, source=source, cue=one.cue, content=one.content), one, chances or told.chances)


def _new(one: _Lodged, found: Sequence[Attribution], chances: Chances | None) -> Attribution | None:
    """Return what the network has passed over; what somebody says that he himself has lodged is his one statement."""
    held = any(span.holds(one.cue) for other in found for span in other.content)
    known = one.protests or _GRIEVANCE.match(one.content[0].text)
    if not chances or not one.source or not known or (held and _PRONOUN.fullmatch(one.source.text)):
        return None
    return _acting(Attribution((one.source,), one.cue, one.content, _SURE, chances), one, chances)


def _acting(told: Attribution, one: _Lodged, chances: Chances) -> Attribution:
    """Return what is lodged with an act that it may have: a protest criticises, a matter that is raised is told."""
    acts, usual = (_PROTESTS, "criticise") if one.protests else (_TELLS, "assert")
    likely = (each for each in (told.chances, chances) if each.likeliest in acts and each.act.max() >= _LEAST)
    sense = next(likely, acting(chances, usual, _UNSURE))
    return replace(told, chances=sense, reasons=(*told.reasons, LODGED))


def _every(text: str, found: Sequence[Attribution], mentions: Sequence[Mention]) -> Iterator[_Lodged]:
    actors = actors_of(mentions)
    begins, ends = {one.start: one for one in actors}, {one.end: one for one in reversed(actors)}
    for match in at_words(_ACTIVE, text, _BEGINS_ACTIVE):
        if whom := _whom(text, match.end(), begins):
            yield _active(text, match, whom, ends, found)
    for match in at_words(_PASSIVE, text, _BEGINS_PASSIVE):
        whom, thing = (
            _whom(text, match.end(), begins),
            _SUBJECT.search(text, max(0, match.start() - _FAR), match.start()),
        )
        by = _BY.match(text, whom.end) if whom else None
        agent = _whom(text, by.end(), begins) if by else None
        if whom and thing and agent:
            content = (Span.of(text, thing.start(), match.start() - 1), *_rest(text, agent.end, agent.end))
            yield _Lodged(agent, Span.of(text, *match.span("cue")), content, whom, protests=True)


def _active(
    text: str, match: re.Match[str], whom: Span, ends: Mapping[int, Span], found: Sequence[Attribution]
) -> _Lodged:
    """Return what a verb tells: what it is about behind whom it is lodged with, else the protest or the matter itself."""
    start = _with_auxiliary(text, match.start())
    thing = Span.of(text, *match.span("protest" if match["protest"] else "matter"))
    own = over(found, Span.of(text, start, match.end()))
    rest = _rest(text, whom.end, max((span.end for one in own for span in one.content), default=0))
    cue = Span.of(text, start, match.end() - 1 if rest else thing.start - 1)
    return _Lodged(named_before(text, start - 1, ends), cue, rest or (thing,), whom, match["protest"] is not None)


def _with_auxiliary(text: str, at: int) -> int:
    """Return where a verb begins with the *has* before it."""
    has = _HAS.search(text, max(0, at - _LONGEST), at)
    return has.start() if has else at


def _rest(text: str, at: int, end: int) -> tuple[Span, ...]:
    """Return what a protest is about, behind whom it is lodged with, as far as the network has it, or the clause goes."""
    rest = _REST.match(text, at)
    return (Span.of(text, rest.start("rest"), max(end, rest.end())),) if rest else ()


def _whom(text: str, at: int, begins: Mapping[int, Span]) -> Span | None:
    """Return who is named or described at a place, with those who are joined to it and his name behind his office."""
    article = _ARTICLE.match(text, at)
    own = begins.get(at) or (begins.get(article.end()) if article else None)
    described = _WHOM.match(text, at)
    end = max(own.end if own else 0, described.end() if described else 0)
    while end and (beside := _BESIDE.match(text, end)) and (other := begins.get(beside.end())):
        end = other.end
    owned = _OWNED.match(text, end)
    if not end or (_OWNS.match(text, end) and not owned):
        return None  # *with Togo’s colours*
    return Span.of(text, at, owned.end() if owned else end)
