"""Bare answers: in *Norway offered to host the talks. Both sides declined.* both decline to have it host the talks.

The network finds no cue there, for nothing beside it tells what is declined: it is the offer or the demand right before. Of who *thanked Norway for its
offer but declined* it finds the thanks alone: he turns down what is offered before, or what the thanks are for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.days import ANY_WEEKDAY
from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting, plain
from aidememoire.reading.network.spans import States, up_to
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import by_end
from aidememoire.reading.rules.negation.negations import turned_round
from aidememoire.reading.rules.placing import before, over, put, sentence_ends, tells
from aidememoire.vocabulary.groups import ASKING

ANSWER = Reason("content", "what is asked or offered right before it")
DECLINED = Reason("content", "what is offered before it, or what the thanks are for")
_SURE = 0.9  # verbs of a closed table with nothing behind them; no annotator of corpus/ has marked one
_YES = r"accepted|agreed|concurred|consented|acquiesced|assented"
_NO = r"refused|declined|demurred|baulked|balked|disagreed|dissented|objected|opposed"
# In the present these end a headline, a clause or a cell: *Norway offers a road, Chad refuses*, *Norway offers a road | Chad accepts; Mali waits*.
_YES_NOW, _NO_NOW = (
    r"accepts|agrees|concurs|consents",
    r"refuses|declines|demurs|balks|baulks|objects|resists|disagrees",
)
_TURNS_DOWN = re.compile(rf"\b(?:{_NO}|{_NO_NOW})$")
_DAY = rf"{ANY_WEEKDAY}|the\s(?:same|next|following)\sday"
_WHEN = rf"\s(?:again|outright|at\sonce|immediately|promptly|politely|flatly|twice|yesterday|today|on\s(?:{_DAY})|the\s(?:same|next|following)\sday)"
_CUE = re.compile(
    rf"(?<=[\w,]\s)(?P<cue>(?:(?:has|have|had|also|then|later|at\sonce|promptly|politely|flatly|immediately)\s){{0,2}}"
    rf"(?:(?:{_YES}|{_NO})|(?:(?:has|have|had)\snot\s|did\snot\s)(?:{_YES}|accept|agree|consent)"
    rf"|(?P<now>{_YES_NOW}|{_NO_NOW})(?=[ \t]*(?:[\n;|]|$))))(?P<when>{_WHEN})?"
    r"(?=[.;!]|,\s(?!that\b|as\b|to\b)|\s(?:but|while)\s|\s*(?:[\n|]|$))"
)
#: Those who act together, and can answer.
GROUPS = (
    r"(?:sides?|part(?:y|ies)|governments?|capitals?|delegations?|movement|rebels|insurgents|guerrillas|militia|opposition|front|junta"
    r"|authorities|army|administration|ministry|council|leadership)"
)
_GROUP = re.compile(rf"(?:(?i:the|both|neither|either|all|no)(?:\sof\sthe)?\s(?:[\w-]+\s)?{GROUPS}|[Bb]oth)\Z")
# Whoever asks may be one of these, unless he stands between them or has them as guests.
_SIDES = re.compile(
    r"(?:both|neither|either|(?:the\s)?two|(?:the|all|no)\s(?:of\sthe\s)?(?:\w+\s)?(?:sides?|part(?:y|ies)))\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:mediat\w+|envoys?|brokers?|facilitat\w+|guarantors?|secretary[-\s]general|United\sNations|UN|U\.N\.|rapporteurs?|arbitrators?)\b"
    r"|\bto\s(?:host|mediate|broker|facilitate|convene|chair)\b"
)
_AT_ODDS = re.compile(r"\b(?:disagreed|dissented)\Z")  # of sides: with one another
_LONGEST_GROUP = 60  # code points
_OPENS = re.compile(r"(?:\A|[\n;“|]\s*|[.!?]\s|,\s(?:but\s|and\s|while\s)?|\s(?:but|and|while)\s)\Z")
_JOINED = re.compile(r"(?:,?\sand\s|,\s|\s)\Z")
_ARTICLE = re.compile(
    r"\b(?:[Tt]he|M(?:r|s|rs|x|me)\.?|Dr\.?|Prof\.?|Gen\.?|Col\.?|Cllr)\s\Z"
)  # or a title before a name
_REACH = 10  # code points before a name, more than any that opens a clause or joins it to another one
_BEFORE = 6  # attributions before an answer or thanks, among which what they answer stands
_IT = re.compile(r"(?:it|this|that|them)", re.IGNORECASE)
# The *to* of a verb, and of no noun: *offered to* host, not *agreed to* the map.
_TO = re.compile(r"\bto\Z")
_VERB = re.compile(r"\s(?!(?:an?|the|th(?:is|at|ese|ose)|its|his|her|their|all|both|any|each|every|no)\b)[a-z]")
_THANKS = re.compile(r"\b(?:thank|grateful|gratitude|appreciat)", re.IGNORECASE)
_BUT = re.compile(
    r",?\s(?:but|yet|and)\s(?:then\s)?(?P<cue>(?:politely\s|also\s|firmly\s|nevertheless\s|still\s)?"
    r"(?:declined|refused|demurred|said\sno|turned\s(?:it|him|her|them|both)\sdown))(?=[.,;!?\n]|\Z)"
)
_FAR = 120  # code points from thanks to a refusal, at most


def with_answers(
    text: str, states: States, attributions: Sequence[Attribution], mentions: Sequence[Mention]
) -> list[Attribution]:
    """Return the attributions, sorted by cue, with each bare answer told, and each refusal that thanks go with, what they answer being their content.

    Where nothing is asked or offered right before it, or where that is a quotation, whose words are not those of whoever
    answers, nothing is told.
    """
    found = list(attributions)
    ends = by_end(mentions)
    for match in at_words(_CUE, text, "ha al th la at pr po fl im di ac ag co as re de ba ob op"):
        subject = _subject(text, match.start() - 1, ends)
        own = over(found, Span.matched(match, "cue"))
        asked = _asked(text, subject, before(found, match.start(), _BEFORE)) if subject else None
        if subject is None or asked is None or not all(_tells_no_more(text, one, match) for one in own):
            continue
        answer = turned_round(text, _answer(text, subject, match, asked))
        if _SIDES.match(subject.text) and (_AT_ODDS.search(match["cue"]) or not _is_between(text, asked)):
            continue
        quoted = any(_is_quoted(states, span) for span in answer.content)
        if not quoted and not (answer.negation and _TURNS_DOWN.search(match["cue"])):  # *neither refused* may be a yes
            put(found, (answer,), own)
    return _with_thanks(text, found)


def _asked_of(text: str, asked: Attribution) -> tuple[Span, ...]:
    """Return what is asked or offered, a verb with its *to*, whether that stands in the cue or not: who answers has no cue to hold it."""
    first, *further = asked.content
    to = _TO.search(text, asked.cue.start, asked.cue.end)
    if to and first.start == to.end() + 1 and _VERB.match(text, to.end()):
        first = Span.of(text, to.start(), first.end)
    return (first, *further)


def _is_quoted(states: States, span: Span) -> bool:
    """Tell whether what is answered is a quotation, and not a thing with a word in quotation marks: *inserting "equity"*."""
    return bool(states[span.start]) or 2 * sum(map(bool, states[span.start : span.end])) > span.end - span.start


def _is_between(text: str, asked: Attribution) -> bool:
    """Tell whether who asks or offers is plainly none of the two sides."""
    return any(_BETWEEN.search(span.text) for span in (*asked.source, asked.cue, *_asked_of(text, asked)))


def _answer(text: str, subject: Span, match: re.Match[str], asked: Attribution) -> Attribution:
    """Return an answer to what is asked."""
    act = "reject" if _TURNS_DOWN.search(match["cue"]) else "accept"
    chances = acting(plain(asked.chances), act, _SURE)
    return Attribution((subject,), Span.matched(match, "cue"), _asked_of(text, asked), _SURE, chances, (ANSWER,))


def _tells_no_more(text: str, one: Attribution, match: re.Match[str]) -> bool:
    """Tell whether an attribution has nothing but the time of an answer for its content (*refused* | *again*), or what is before a headline's, or in another cell."""
    elsewhere = (span.end <= match.start() or "|" in text[match.end() : span.start] for span in one.content)
    return (bool(match["now"]) and all(elsewhere)) or all(
        match.end("cue") <= span.start < match.end() for span in one.content
    )


def _asked(text: str, subject: Span, near: Sequence[Attribution]) -> Attribution | None:
    """Return what is asked, offered or answered right before an answer, not by the one who answers."""
    outer: Attribution | None = None  # who is told to have said that it was
    for one in reversed([each for each in near if each.cue.end <= subject.start]):
        end = max(span.end for span in (*one.source, one.cue, *one.content) if span.end <= subject.start)
        if sentence_ends(text, end, subject.start) > 1 or (outer and not tells(outer, one)):
            return None
        if ANSWER in one.reasons or one.act in ASKING:
            return None if any(span.text == subject.text for span in one.source) else one
        if not _IT.fullmatch(one.content[0].text):  # *Chad rejected it* answers the same
            outer = one
    return None


def _subject(text: str, end: int, ends: Mapping[int, Span]) -> Span | None:
    """Return who answers, if his name, office or group and nothing else begins the clause that ends at a place."""
    end -= text[end - 1 : end] == ","  # behind *the envoy, Ana Vik,*
    start = _start(text, end, ends)
    return Span.of(text, start, end) if start is not None and _right_before(_OPENS, text, start) else None


def _start(text: str, end: int, ends: Mapping[int, Span]) -> int | None:
    """Return where the names, with those joined to them, or the group begin that end at a place."""
    actor, group = ends.get(end), _GROUP.search(text, max(0, end - _LONGEST_GROUP), end)
    if actor is None and group is None:
        return None
    start = actor.start if actor else group.start() if group else end
    article = _right_before(_ARTICLE, text, start)
    start = article.start() if article else start
    joined = _right_before(_JOINED, text, start)
    further = _start(text, joined.start(), ends) if joined else None
    return start if further is None else further


def _right_before(pattern: re.Pattern[str], text: str, place: int) -> re.Match[str] | None:
    return pattern.search(text, max(0, place - _REACH), place)


def _with_thanks(text: str, found: list[Attribution]) -> list[Attribution]:
    """Return the attributions with each refusal that thanks go with, of the offer that is thanked for."""
    thanked = any(at_words(_THANKS, text, "th gr ap"))
    for match in _BUT.finditer(text) if thanked else ():
        own = over(found, Span.matched(match, "cue"))
        near = reversed(before(found, match.start(), 3))
        thanks = next((one for one in near if _thanks(text, one, match)), None)
        if thanks is None or any(span.end > match.end() for one in own for span in one.content):
            continue
        declined = _declined(text, thanks, Span.matched(match, "cue"), before(found, thanks.cue.start, _BEFORE))
        put(found, declined, own if declined else ())
        if declined and any(
            span.overlaps(declined[0].cue) for span in thanks.content
        ):  # *was grateful* | *but said no*
            rest = up_to(thanks.content, match.start())
            put(found, [replace(thanks, content=rest)] if rest else [], (thanks,))
    return found


def _thanks(text: str, one: Attribution, match: re.Match[str]) -> bool:
    """Tell whether somebody gives thanks in the sentence up to a refusal."""
    near = one.source and one.source[0].end <= one.cue.start and match.start() - one.cue.start < _FAR
    return bool(near and _THANKS.search(one.cue.text) and not sentence_ends(text, one.cue.start, match.start()))


def _declined(text: str, thanks: Attribution, cue: Span, near: Sequence[Attribution]) -> list[Attribution]:
    """Return the refusal of what another offers right before thanks, else of what they are for."""
    offer = next((one for one in reversed(near) if _is_offer(text, one, thanks)), None)
    what_for = tuple(_what_for(text, span) for span in thanks.content if span.end <= cue.start)
    content = _asked_of(text, offer) if offer else what_for
    chances = acting(plain((offer or thanks).chances), "reject", _SURE)
    return [Attribution(thanks.source, cue, content, _SURE, chances, (DECLINED,))] if content else []


def _what_for(text: str, span: Span) -> Span:
    """Return what somebody is thanked for: *its offer* in *Norway for its offer*."""
    found = span.text.find(" for ")
    return Span.of(text, span.start + found + len(" for "), span.end) if found > 0 else span


def _is_offer(text: str, one: Attribution, thanks: Attribution) -> bool:
    """Tell whether another offers or asks for a thing right before thanks."""
    start, end = thanks.source[0].start, one.content[-1].end
    others = [span.text for span in one.source] != [span.text for span in thanks.source]
    return others and one.act in ASKING and end <= start and sentence_ends(text, end, start) <= 1
