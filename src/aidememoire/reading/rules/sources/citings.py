"""Words passed on: *the agency reported, citing an unnamed official, that* is the official's word, which the agency passes on.

Both have one content by corpus/SCHEME.md; the network passes over the official where the words stand otherwise than in its passages.
Who *quoted him as saying* a thing has not said it. In *Chad, citing Article 6, reminded Togo of its duty* it takes what is cited by the way for whoever says the rest.
Nor has who *has heard that Corvo fled* or *has seen reports* said it; *heard from Corvo that* is the word of Corvo.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.actors import actors_of, is_actor
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.vocabulary.offices import SPEAKING, either

CITED = Reason("content", "what is passed on with *citing*")
_SURE = 0.9  # a verb of a closed table and a noun for people, beside whoever passes their words on
_CITES = re.compile(r"citing|quoting|cited|quoted|with\s(?:a\s)?reference\sto|referring\sto", re.IGNORECASE)
_PEOPLE = (
    rf"(?:{either(SPEAKING)}|spokespeople|(?:official|minister|source|diplomat|person|aide|officer|envoy|adviser|negotiator"
    r"|lawmaker|mediator|commander|ambassador)s?|people)"
)
_BODY = r"(?:press\s(?:service|office|cent(?:re|er))|[Mm]inistry|MFA|[Ee]mbassy|[Pp]residency|[Cc]hancellery|[Gg]overnment|[Ss]ecretariat)"
_CITING = re.compile(
    rf"(?:,\s(?:(?P<cue>citing|quoting)|(?:which|who)\s(?P<past>cited|quoted))|,?\s(?P<refers>with\s(?:a\s)?reference\sto|referring\sto))"
    rf"\s(?P<source>(?:[\w’'-]+\s){{0,4}}?(?:{_PEOPLE}|{_BODY})(?:\s(?:in|at|from|of|close\sto|familiar\swith|with\sknowledge\sof)\s[^,.;:\n“”\"]{{2,60}})?)(?=[,.;:\n]|\Z)"
)
_REPORTS = re.compile(
    r"according\sto|(?:ha[sd]\s|have\s)?(?:report\w*|said|says|wrote|claimed|announced)", re.IGNORECASE
)
# Only what is passed on may be so with reference to another: who *said it, referring to the ministry* speaks himself.
_PASSES_ON = re.compile(r"(?:ha[sd]\s|have\s)?(?:report|inform|relay|cit)\w*|wr(?:ites?|ote)", re.IGNORECASE)
# By the way, between a subject and its verb.
_ASIDE = re.compile(
    r",\s(?P<cue>(?P<quoting>quoting)|citing|invoking|recalling|referring\sto|evoking)\s(?P<thing>[^.;:\n“”\"]{2,100}?),\s(?:also\s|then\s)?(?=[a-z])"
)
_OPENS = re.compile(r"Citing|Quoting|Invoking|Referring\sto")
_TELLS = re.compile(
    r"(?:has\s|have\s)?(?:said|stated|warned|noted|stressed|declared|added|recalled|argued|wrote|insisted|claimed)\b"
)
_QUOTED_ONE = re.compile(r"\b(?:quote[sd]?|quoting|cite[sd]?|citing)\s(him|her|them|me|us)\s\Z")
_QUOTES = len("quoting them ")
_HEARS = re.compile(
    r"(?:(?:has|have|had|\w{1,20}ly|also|just|now|today|all)\s){0,3}(?:heard|learn(?:ed|t)|understood|(?:was|were|been|is|are)\s(?:told|informed|advised|notified|assured))",
    re.IGNORECASE,
)
_SEES = re.compile(r"(?:(?:has|have|had|also|just|now|all)\s){0,3}(?:seen|read|heard|received)", re.IGNORECASE)
_GIVER = re.compile(
    r"(?:\s(?:today|yesterday|now|again|this\s\w{1,12}|earlier|just))?\s(?:from|by)\s(?P<giver>(?!(?:a|an|the)\s(?:letter|note|telegram|radio|phone)\b)[^\W\d_][^.,;:!?\n“”\"]{1,60}?)(?=,?\sthat\b)"
)
_WE = re.compile(r"we|I", re.IGNORECASE)
_STORIES = re.compile(
    r"(?:\w+\s){0,2}(?:reports?|claims?|allegations?|rumou?rs?|suggestions?|stories)\b", re.IGNORECASE
)
_STOP = re.compile(r"[.;:\n]")
_NEAR = 60  # code points between who reports and who is cited, at most


def with_citings(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with whoever is cited by who passes a word on, both with one content."""
    found = [_of_whom_he_quotes(text, one) for one in attributions if not _takes_in_the_rest(one, attributions)]
    actors = actors_of(mentions)
    for aside in _ASIDE.finditer(text):
        _part(text, found, aside, actors)
    for match in _CITING.finditer(text):
        _cite(text, found, match)
    return found


def _cite(text: str, found: list[Attribution], match: re.Match[str]) -> None:
    """Put whoever is cited beside who passes his word on; that one *refers to* him is no statement of its own."""
    way = next(name for name in ("cue", "past", "refers") if match[name])
    cue, source = (Span.matched(match, part) for part in (way, "source"))
    told, number = over(found, cue), at(found, cue.start)
    before = reversed(found[max(0, number - 3) : number])
    report = next((one for one in before if _reports(text, one, match.start())), None)
    content = tuple(span for span in report.content if not span.overlaps(source)) if report else ()
    by_the_way = report and way == "refers" and not _PASSES_ON.match(report.cue.text)
    if report and content and not by_the_way and (way == "refers" or not told):
        chances = acting(report.chances, "assert", _SURE)
        made = Attribution((source,), cue, content, _SURE, chances, (CITED,))
        put(found, (replace(report, content=content), made), (report, *told))


def _of_whom_he_quotes(text: str, one: Attribution) -> Attribution:
    """Return what somebody is quoted as saying with him as its source, and not whoever quotes: *she quoted him as saying that*."""
    quoted = _QUOTED_ONE.search(text, max(0, one.cue.start - _QUOTES), one.cue.start)
    if not quoted or not one.cue.text.startswith("as "):
        return one
    return replace(one, source=(Span.matched(quoted, 1),))


def _takes_in_the_rest(one: Attribution, all_told: Sequence[Attribution]) -> bool:
    """Tell whether what a sentence opens with citing has taken in who says the rest, and tells nothing: *Citing the report (S/511), she warned*."""
    if not _OPENS.fullmatch(one.cue.text):
        return False
    (*_, last) = one.content
    return any(last.holds(other.cue) and any(map(last.holds, other.source)) for other in all_told)


def _part(text: str, found: list[Attribution], aside: re.Match[str], actors: Sequence[Span]) -> None:
    """Take out of what is found the words of whoever cites that stand as those of what he cites; whom he quotes says what he says."""
    number = at(found, aside.end())
    main = found[number] if number < len(found) else None
    if main is None or main.cue.start != aside.end():
        return
    cue, thing = (Span.matched(aside, part) for part in ("cue", "thing"))
    cited = over(found, cue)
    passes_on = aside["quoting"] and _TELLS.match(main.cue.text)
    if not cited and passes_on and is_actor(thing, actors):
        put(found, (Attribution((thing,), cue, main.content, _SURE, main.chances, (CITED,)),))
    if any(span.overlaps(main.cue) for one in cited for span in one.content):
        quoted = [replace(one, source=(thing,), content=main.content, chances=main.chances) for one in cited[:1]]
        put(found, quoted if passes_on else (), cited)


def cites(one: Attribution) -> bool:
    """Tell whether an attribution is of somebody whom another one cites."""
    return _CITES.fullmatch(one.cue.text) is not None


def _reports(text: str, one: Attribution, place: int) -> bool:
    """Tell whether an attribution, told right before a place, passes on what another said."""
    end = max(span.end for span in (*one.source, one.cue) if span.end <= place)
    near = place - end < _NEAR and not _STOP.search(text, end, place)
    return near and _REPORTS.match(one.cue.text) is not None


def with_overheard(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, hearsay as the word of whom it is heard from, without one of nobody."""
    return [_heard(text, one) for one in attributions if not _is_seen(one)]


def _is_seen(one: Attribution) -> bool:
    """Tell whether we have but seen what others report, which is a statement of its own."""
    return _of_ours(one) and bool(_SEES.fullmatch(one.cue.text) and _STORIES.match(one.content[0].text))


def _of_ours(one: Attribution) -> bool:
    return len(one.source) == 1 and _WE.fullmatch(one.source[0].text) is not None


def _heard(text: str, one: Attribution) -> Attribution:
    """Return hearsay with whom it is heard from as its source; what we have heard of nobody has none."""
    if not _HEARS.fullmatch(one.cue.text) or one.content[0].start < one.cue.end:
        return one
    giver = _GIVER.match(text, one.cue.end)
    if giver and giver.end() < one.content[0].start:
        return replace(one, source=(Span.matched(giver, "giver"),))
    return replace(one, source=()) if _of_ours(one) else one
