"""What is told of another before: in *Togo accepted the text. Chad did not. Mali followed suit.* each is told with what Togo accepted.

The network finds no cue there: the verb and what it tells stand in the sentence before. In *Norway called for a levy. Chad concurred with Norway.* it has
the name for all that is said, where Chad endorses the levy; in *we urge Corvo to open the road, as it has pledged to do* what Corvo has pledged is to open
the road. *Asked whether Corvo had signed, he replied that it had* says that it has, and *that it had not* that it has not: the network has but a pronoun
and an auxiliary to go by, and tells now the one, now the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import plain
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.mending import because, start_of, taken_as
from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.reading.rules.placing import before, over, put, sentence_ends
from aidememoire.reading.rules.stances.tellings import SURE
from aidememoire.reading.wordlists import HAS, SAYS
from aidememoire.vocabulary.groups import AGAINST, FOR, WANTING

CONTRAST = Reason("content", "what the sentence before tells of another")
CONCURRED = Reason("content", "what the one who is named said before")
LEFT_OUT = Reason("content", "what is asked or said right before it")
SHORT = Reason("act", "a yes or no to what is asked, or told, right before it")
_NAME = r"(?:[Tt]he\s)?(?!(?:It|He|She|They|We|I|This|That|These|Those|But|And|Neither|Nobody|Who|Which|What)\b)[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,4}"
_CONTRAST = re.compile(
    rf"(?<=[.!?;]\s)(?:But\s|However,\s)?(?P<who>{_NAME}(?:,\s{_NAME}){{0,6}}(?:,?\sand\s{_NAME})?)"
    r"\s(?P<cue>(?P<not>(?:did|does|do|would|will|has|have)(?:\snot|n[’']t))|followed\ssuit|did\s(?:likewise|the\ssame|so,?\stoo))[.;](?=\s|\Z)"
)
_CALLS = frozenset(("demand", "propose", "reject", "criticise"))
_FAR = 400  # code points of the sentence before, at most
_WITH = re.compile(
    rf"{HAS}(?:(?P<no>disagree[sd]?|differ(?:s|ed)?)|(?:concur(?:s|red)?|agree[sd]?|sid(?:es|ed)))(?:\swith)?",
    re.IGNORECASE,
)
_WHOM = re.compile(r"(?:with\s)?(?:the\s)?(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,4})")
_DO = re.compile(
    r"(?:to\s)?do(?:\sso)?(?:\s(?:in|on|at|under|by|last|this|two|three|since|during|earlier|before|yesterday|today)\b[^,;:.!?\n]{0,80})?",
    re.IGNORECASE,
)
_AS = re.compile(r",\s(?:as|which)\s\Z")
_TO = re.compile(r"(?:^|\s)(?P<to>(?:not\s)?to\s(?!do\b)\w)", re.IGNORECASE)
_LEADS = 12  # code points of what leads to its source, at most
_ANSWERS = re.compile(
    rf"{HAS}(?:{SAYS}|repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|retort(?:s|ed)?"
    r"|confirm(?:s|ed)?|admit(?:s|ted)?)",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"(?:that\s)?(?:it|he|she|they|we|I|there)\s(?:(?:do|does|did|has|have|had|is|are|was|were)(?P<not>n[’']t|\snot|\snever)?|never\s(?:has|had|did))"
    r"(?P<more>,?\s(?:but|and)\s(?=(?:that\s)?(?:it|he|she|they|we|I)\b))?",
    re.IGNORECASE,
)
# Who denies that a thing is so does not tell it; who is asked to do it may.
_TELLS = frozenset(("assert", "accept", "accuse"))
_BEFORE = 8  # attributions before one, among which that of another stands


def with_likewise(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with what is told of one told of another: who did not, who did the same, who agrees with him."""
    answered = [each for one in attributions for each in _answered(text, one)]
    found = _with_contrasts(text, answered, mentions)
    return [_concurring(text, one, found[max(0, number - _BEFORE) : number]) for number, one in enumerate(found)]


def _with_contrasts(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions with those who did not do what the sentence before tells, or did the same."""
    found, actors = list(attributions), actors_of(mentions)
    for match in _CONTRAST.finditer(text):
        who, cue = Span.matched(match, "who"), Span.matched(match, "cue")
        told = None if over(found, cue) else _told(text, before(found, match.start(), _BEFORE), match.start())
        if told and any(who.overlaps(one) for one in actors) and not any(span.text == who.text for span in told.source):
            put(found, [_contrasting(told, who, cue, turned=match["not"] is not None)])
    return found


def _told(text: str, near: Sequence[Attribution], place: int) -> Attribution | None:
    """Return what the sentence right before a place tells first: not what somebody says in it, and nothing with a *not*."""
    for one in near:
        start = start_of(one)
        if place - start < _FAR and not sentence_ends(text, start, place - len(". ")):
            plainly = one.source and not one.negation and not is_turned_round((one.cue,))
            return one if plainly and one.act in FOR | _CALLS else None
    return None


def _contrasting(told: Attribution, who: Span, cue: Span, *, turned: bool) -> Attribution:
    """Return who did the same, or did not: who did not accept rejects, who did not call for a thing has not done it."""
    one = Attribution((who,), cue, told.content, SURE, plain(told.chances), (CONTRAST,))
    return taken_as(one, "reject" if told.act in FOR else "assert", SURE) if turned else one


def _concurring(text: str, one: Attribution, near: Sequence[Attribution]) -> Attribution:
    """Return who agrees or disagrees with somebody with what that one said before, where a *no* to a *no* does not tell too little."""
    verb, name = _WITH.fullmatch(one.cue.text), _WHOM.fullmatch(one.content[0].text)
    if not verb or not name or len(one.content) > 1 or is_turned_round((one.cue,)):
        return one
    said = next((each for each in reversed(near) if _is_of(each, name["name"])), None)
    if said is None or "\n" in text[said.cue.end : one.cue.start]:
        return one
    if verb["no"] and said.act not in WANTING | {"assert"}:
        return one
    act = "reject" if verb["no"] else "endorse" if said.act in WANTING else said.act
    return taken_as(replace(one, content=said.content), act, SURE, CONCURRED)


def _is_of(one: Attribution, name: str) -> bool:
    """Tell whether a statement is of the one who is named, and his own word."""
    own = len(one.source) == 1 and not one.negation and not is_turned_round((one.cue,))
    return own and one.source[0].text.casefold().removeprefix("the ") == name.casefold()


def with_what_is_left_out(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, *to do* with what is to be done, told right before *as* or *which*."""
    return [
        _filled(text, one, attributions[max(0, number - _BEFORE) : number])
        if _DO.fullmatch(one.content[-1].text)
        else one
        for number, one in enumerate(attributions)
    ]


def _filled(text: str, one: Attribution, near: Sequence[Attribution]) -> Attribution:
    """Return an attribution without a content of its own (*as it had promised*) with what the sentence before it does."""
    start = start_of(one)
    leads = _AS.search(text, max(0, start - _LEADS), start)
    end = leads.start() if leads else 0
    parts = (span for other in reversed(near) for span in other.content if span.start < end <= span.end)
    done = next((to for span in parts if (to := _TO.search(text, span.start, end))), None)
    return because(replace(one, content=(Span.of(text, done.start("to"), end),)), LEFT_OUT) if done else one


def _answered(text: str, one: Attribution) -> Iterator[Attribution]:
    """Yield an answer of a few words (*said it did not*) as an answer, and what follows on it as a statement of its own."""
    first = one.content[0]
    short = _SHORT.match(text, first.start, first.end) if _ANSWERS.fullmatch(one.cue.text) else None
    whole = short is not None and short.end() == first.end and len(one.content) == 1
    if short is None or not (whole or short["more"]):
        yield one
        return
    no = short["not"] or "never" in short[0].lower()
    told = one.act in (AGAINST if no else _TELLS) and not short["more"]
    end = short.start("more") if short["more"] else first.end
    answer = replace(one, content=(Span.of(text, first.start, end),), chances=plain(one.chances))
    yield because(answer if told else taken_as(answer, "deny" if no else "assert", SURE), SHORT)
    if short["more"]:
        yield replace(one, content=(Span.of(text, short.end(), first.end), *one.content[1:]))
