"""Who backs or opposes by the way: *Norway, supported by Chile, opposed by Peru, called for a vote*, *Norway proposed, and Chile opposed, a vote*.

What Chile supports and Peru opposes is the vote. The network takes the name of Norway for it, or but the last name of those who do.
So it is with the objection that a thing meets: *Corvo's request met with the objection of Arland* has Arland object, and Corvo accept nothing;
and with whose support somebody has: in *the envoy enjoys the support of Arland* and *has our confidence* the envoy backs nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting, plain
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.placing import at, of_whom, over, put

BACKED = Reason("content", "what is said by whom they support or oppose")
_SURE = 0.9  # verbs of a closed table and names; corpus/ has too few to measure it by
_FOR = r"supported|backed|seconded|endorsed"
_AGAINST = r"opposed|rejected|resisted|contested|challenged"
_FAULT = r"critici[sz]ed"
_NAME = r"(?:(?:the|its|both)\s)?[A-Z][\w’'-]*(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z0-9][\w’'-]*){0,6}(?:\s\([A-Z]{2,12}\))?"
_NAMES = rf"{_NAME}(?:,\s{_NAME}){{0,8}}(?:,?\sand\s{_NAME})?"
# One of several may speak for a group: *by Arland, for the Northern Group, and Corvo*.
_SPEAKER = rf"{_NAME}(?:,\s(?:for|on\sbehalf\sof)\s{_NAME}(?=,))?"
_SOME = (
    r"(?:many|most|several|some|others|a\s(?:number|few|handful|majority)\sof|all\sother|other|two|three)"
    r"(?:\s(?!and\b|but\b|while\b|opposed\b|supported\b|by\b)[a-z]{2,20}){0,2}"
)
_SPEAKERS = rf"(?:{_SPEAKER}(?:,\s{_SPEAKER}){{0,8}}(?:,?\sand\s{_SPEAKER})?|{_SOME})"
_LINK = re.compile(
    rf",?\s(?:(?:and|but|while|yet|though)\s)?(?P<cue>(?:(?P<for>{_FOR})|(?P<fault>{_FAULT})|(?:{_AGAINST}))\sby)\s(?P<source>{_SPEAKERS})"
)
_GOES_ON = re.compile(r",\s(?:has\s|have\s)?")
_SUBJECT = re.compile(
    rf"(?:\A|(?<=[.!?;:\n]\s)|(?<=\n))(?P<subject>{_NAME})(?:,\s(?:for|on\sbehalf\sof)\s(?:the\s)?[A-Z][^.,;:\n]{{1,80}})?\Z"
)
_AND = re.compile(
    rf",\s(?:and|but|with)\s(?P<source>{_NAMES})\s(?P<cue>(?P<for>{_FOR}|supporting|backing)|(?P<fault>{_FAULT}|criticising|criticizing)|(?:{_AGAINST}|opposing|rejecting)),\s"
)
# What somebody who supports another by the way supports: what he puts forward, not what he denies, rejects or complains of.
_PUT_FORWARD = frozenset(("propose", "demand"))
# Who is backed may have an ally; only beside these verbs is it for what he says.
_CALLS = re.compile(r"(?:ha[sd]\s|have\s)?(?:call|propos|suggest|request|ask|urg|seek|sought|tabl)", re.IGNORECASE)
# Who speaks for others in a debate is supported in what he says, whatever that is.
_SAYS = re.compile(r"(?:said|stated|noted|stressed|added)\b")
_FOR_OTHERS = re.compile(r",\s(?:for|on\sbehalf\sof)\s[^.;:\n]+", re.IGNORECASE)
MET = Reason("source", "whose objection a thing meets")
_OBJECTION = r"(?:objections?|opposition|refusals?|rejection|resistance|vetoe?s?|protests?)"
_ASSENT = r"(?:approval|agreement|consent|support|acceptance)"
_WORD = r"(?!(?:that|which|who|and|but|is|are|was|were|has|have|had|in|on|at|to|for|with|by|as)\b)[\w’'-]{1,40}"
_MET_CUE = rf"(?:(?:has|have|had)\s)?(?:met|meets?)\s(?:with\s)?(?:(?:the|an?|some|strong|firm|immediate|stiff|fierce)\s){{0,2}}(?P<what>(?P<against>{_OBJECTION})|{_ASSENT})"
_MET_WITH = re.compile(rf"\b{_MET_CUE}")
_MET = re.compile(
    rf"(?:^|(?<=[.!?;]\s))(?P<thing>[A-Z][^.,;:!?\n“”\"]{{4,160}}?)\s(?P<verb>{_MET_CUE}\s(?:of|from))\s(?P<source>(?:(?:the|its)\s)?{_WORD}(?:\s(?:of\s(?:the\s)?)?{_WORD}){{0,5}}?)(?=[.,;!?\n]|\s(?:and|but|in|on|at|as|who|which)\b|\Z)",
    re.MULTILINE,
)

SUPPORTED = Reason("source", "whose support somebody has")
_BACKING = re.compile(r"\b(?:support|backing|confidence|trust|endorsement|blessing)\b")
_ENJOYS = r"(?:(?:still|also|now|fully|already)\s)?(?:ha(?:s|ve|d)|enjoy(?:s|ed)?|retain(?:s|ed)?|command(?:s|ed)?|wins?|won|secured|gained|obtained|received)"
_LACKS = (
    r"(?P<lacks>(?:do(?:es)?|did)(?:\snot|n[’']t)\s(?:have|enjoy|command|retain)|no\slonger\s(?:has|have|had|enjoys?|enjoyed)"
    r"|(?:(?:has|have|had)\s)?(?:lost|lacks?|lacked)|never\shad)"
)
_DEGREE = r"(?:(?:full|strong|firm|broad|unanimous|complete|total|entire|continued|unwavering|public)\s){0,2}"
_SUPPORTED = re.compile(
    rf"(?:^|(?<=[.!?;:]\s))(?P<thing>(?!(?:If|Unless|Should|When|Once|Whether|Until|Although|While|Since|Because)\b)(?:[A-Z](?:[a-z]{{1,2}}\.)?)(?:(?!\b(?:said|says|told|that|which|who|and|but)\b)[^.,;:!?\n“”\"]){{0,100}}?)\s"
    rf"(?P<verb>{_LACKS}|{_ENJOYS})\s(?:(?P<own>our|my)\s(?P<noun>{_DEGREE}{_BACKING.pattern})"
    rf"|(?:the\s)?{_DEGREE}{_BACKING.pattern}\sof\s(?P<source>(?:(?:the|its|our|my)\s)?{_WORD}(?:\s(?:(?:of\s|and\s(?=(?:the\s)?[A-Z]))(?:the\s)?)?{_WORD}){{0,5}}?))"
    r"(?=[.,;!?\n]|\s(?:but|in|on|at|as|for|to|who|which|and\s(?!(?:the\s)?[A-Z]))\b|\Z)",
    re.MULTILINE,
)
_FAR = 200  # code points between a subject and its cue, at most
_HAS = len("have ")


@dataclass(frozen=True, slots=True)
class _Backers:
    """Those who back and oppose by the way what one says, in the words from `start` to `end`."""

    start: int
    end: int
    links: tuple[re.Match[str], ...]

    def are_inside(self, span: Span) -> bool:
        """Tell whether a span stands in these words."""
        return self.start <= span.start and span.end <= self.end


def with_backers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those who back or oppose by the way what another says."""
    found = list(attributions)
    for backers in _between(text):
        _tell(text, found, _behind(text, found, backers), backers)
    for match in _AND.finditer(text):
        _tell(text, found, _before(found, match), _Backers(match.start(), match.end(), (match,)))
    return found


def with_objections(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what a thing meets or somebody has being the word of whose objection or support it is."""
    found = list(attributions)
    for match in at_clauses(_MET, text) if any(at_words(_MET_WITH, text, "ha me")) else ():
        source, cue = Span.matched(match, "source"), Span.matched(match, "verb")
        _answered(found, match, source, cue, "reject" if match["against"] else "accept", MET)
    for match in at_clauses(_SUPPORTED, text) if any(at_words(_BACKING, text, "su ba co tr en bl")) else ():
        source = Span.matched(match, "own" if match["own"] else "source")
        cue = Span.matched(match, "noun") if match["own"] else Span.of(text, match.start("verb"), source.start - 1)
        _answered(found, match, source, cue, "reject" if match["lacks"] else "endorse", SUPPORTED)
    return found


def _answered(found: list[Attribution], match: re.Match[str], source: Span, cue: Span, act: str, why: Reason) -> None:
    """Put the stance of who objects to a thing or supports it in place of what the network has found there."""
    own = over(found, Span.of(match.string, match.start("verb"), match.end()))
    if own:
        told = of_whom(own[0], source, why)
        chances = acting(told.chances, act, _SURE)
        content = (Span.matched(match, "thing"),)
        put(found, (replace(told, cue=cue, content=content, chances=chances, negation=None),), own)


def _between(text: str) -> Iterator[_Backers]:
    """Yield those who stand, one *by* behind another, between a subject and its verb."""
    end = 0
    for first in _LINK.finditer(text):
        links = [first] if first.start() >= end else []
        while links and (further := _LINK.match(text, links[-1].end())):
            links.append(further)
        goes_on = _GOES_ON.match(text, links[-1].end()) if links else None
        if goes_on:
            end = goes_on.end()
            yield _Backers(first.start(), end, tuple(links))


def _tell(text: str, found: list[Attribution], main: Attribution | None, backers: _Backers) -> None:
    """Put those who back or oppose into what is found, in place of what the network makes of their words."""
    content = _content(text, main, backers) if main else ()
    if not main or not content:
        return
    gone = [one for one in found[at(found, backers.start) : at(found, backers.end)] if one is not main]
    # Else it is told whose ally somebody is, which is nobody's word.
    backed = [_backing(link, main, content) for link in backers.links if _is_backed(text, main, link)]
    if backed:
        gone.append(main)
        backed.append(replace(main, content=content, source=_source(text, main, backers)))
    put(found, backed, gone)


def _source(text: str, main: Attribution, backers: _Backers) -> tuple[Span, ...]:
    """Return who says what is backed: nobody of those who back it."""
    own = tuple(span for span in main.source if not backers.are_inside(span))
    named = None if own else _SUBJECT.search(text, max(0, backers.start - _FAR), backers.start)
    return (Span.matched(named, "subject"),) if named else own


def _is_backed(text: str, main: Attribution, link: re.Match[str]) -> bool:
    """Tell whether somebody by the way backs or opposes what is said, and not just who says it."""
    if main.act in _PUT_FORWARD:
        return not link["cue"].startswith("backed") or _CALLS.match(main.cue.text) is not None
    for_others = main.source and _FOR_OTHERS.match(text, main.source[-1].end, link.start() + 1)
    return bool(for_others and _SAYS.fullmatch(main.cue.text))


def _behind(text: str, found: Sequence[Attribution], backers: _Backers) -> Attribution | None:
    """Return what is said with a cue right behind *supported by Chile,* by whoever is named before."""
    first = at(found, backers.end - _HAS)
    near = ((one, _source(text, one, backers)) for one in found[first : first + 3] if one.cue.start <= backers.end)
    return next((one for one, source in near if source and source[0].start < backers.start), None)


def _before(found: Sequence[Attribution], match: re.Match[str]) -> Attribution | None:
    """Return what is said with a cue right before *, and Chile opposed,*."""
    end = at(found, match.start())
    return next((one for one in found[max(0, end - 3) : end] if one.cue.end == match.start()), None)


def _content(text: str, main: Attribution, backers: _Backers) -> tuple[Span, ...]:
    """Return what is said without the words of those who back it."""
    behind = tuple(span for span in main.content if span.start >= backers.end)
    across = (Span.of(text, backers.end, span.end) for span in main.content if span.start < backers.end < span.end)
    return behind or tuple(across)


def _backing(link: re.Match[str], main: Attribution, content: tuple[Span, ...]) -> Attribution:
    act = "endorse" if link["for"] else "criticise" if link["fault"] else "reject"
    source, cue = (Span.matched(link, group) for group in ("source", "cue"))
    return Attribution((source,), cue, content, _SURE, acting(plain(main.chances), act, _SURE), (BACKED,))
