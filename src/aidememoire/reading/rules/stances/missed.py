"""Clauses that the network passes over, though their words tell the verb and its subject well enough.

*It was Corvo that refused to sign* and *Corvo by no means accepts the map* stand in an unusual order. In *none of the parties has signed the protocol* and *nobody in
Corvo wants war* nobody is there who speaks. Of *the proposal by Norway was received with interest by Chile*, which is Chile's stance on it, it makes a proposal
of Chile's, or nothing; and what *found no support* is backed by nobody. Who *abstained*, or *did not take sides on the dam*, tells next to nothing behind that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.mending import because, taken_as
from aidememoire.reading.rules.negation.as_said import OPENS_CLAUSE
from aidememoire.reading.rules.negation.inversions import SCARCE
from aidememoire.reading.rules.negation.negations import turned_round
from aidememoire.reading.rules.negation.verbs import as_with_a_not, refuses_with_a_not
from aidememoire.reading.rules.placing import at, before, over, put
from aidememoire.reading.rules.stances.receptions import COOLLY, DOUBT
from aidememoire.reading.rules.stances.silences import WITHHELD
from aidememoire.reading.rules.stances.tellings import SURE
from aidememoire.reading.rules.stances.threats import THREAT, THREATENS, threat, threatener
from aidememoire.reading.rules.stances.undone import WANTS
from aidememoire.vocabulary.groups import AGAINST

PASSED_OVER = Reason("cue", "a verb and its subject that stand in an unusual order")
NONE_HAS = Reason("cue", "none of several has done it")
UNWANTED = Reason("cue", "nobody wants it")
RECEIVED = Reason("act", "how it was received")
NO_STANCE = Reason("cue", "who abstains or takes no side tells that")
_SURE = 0.9  # verbs of a closed table and names; corpus/ has too few to measure it by
_UNSURE = 0.45  # what is alleged, without the *not* of another
_USUAL = 0.7  # as annotators have it of such verbs with a *not*
_NAME = r"(?:[Tt]he\s)?[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,3}"
_VERB = (
    r"(?:(?:reject|accept|support|back|welcom|condemn|oppos|endors|propos|approv|recogni[sz])(?:e?s|e?d)|ratifie[sd]|signs|signed"
    r"|(?:refuse|decline|agree)[sd]\sto|(?:consents|consented)\sto)"
)
_CONTENT = r"(?P<content>(?!(?:by|in|on|at)\b)[^\W_][^.;:,!?\n“”\"]{1,120})"
_CLEFT = re.compile(
    r"\b[Ii]t\s(?:is|was)(?:n[’']t)?\s(?:(?:not|only)\s){0,2}(?:the\s)?(?P<source>[A-Z][\w’'-]{0,30}(?:\s[\w’'-]{1,30}){0,4}?)\s(?:that|who)\s"
    rf"(?P<cue>(?:(?:has|have|had)\s)?{_VERB})\s{_CONTENT}"
)
_HARDLY = re.compile(rf"\b(?P<cue>{SCARCE}\s(?P<verb>{_VERB}))\s{_CONTENT}")
_ALLEGED = re.compile(
    r"\bas\s(?:(?:has|had)\sbeen\s|was\s)?(?P<cue>(?:alleged|claimed|maintained|contended|asserted|submitted|argued|insisted)\sby)\s(?:the\s)?"
)
_NOUN = (
    r"(?:sides?|part(?:y|ies)|governments?|states?|countr(?:y|ies)|capitals?|delegations?|groups?|factions?|movements?|members?|signator(?:y|ies)"
    r"|presidents?|ministers?|leaders?|negotiators?|envoys?)"
)
_NONE = (
    rf"(?:(?:none|neither|not\sone|not\sa\ssingle\sone)\sof\s(?:the|these|those|its|their)\s(?:[\w-]+\s){{0,3}}?{_NOUN}"
    rf"|(?:no|neither|not\sa\ssingle)\s(?:[\w-]+\s)?{_NOUN}|nobody|no\sone|neither)"
)
_SOMEWHERE = r"(?:\s(?:in|on|at|from)\s(?:the\s)?[A-Z][\w’'-]{0,30}(?:\s[A-Z][\w’'-]{0,30}){0,2})?"
_DONE = (
    r"(?:signed|initialled|ratified|accepted|agreed\sto|consented\sto|approved|adopted|endorsed|backed|recogni[sz]ed|confirmed"
    r"|acknowledged|taken\sup|supported|voted\s(?:for|in\sfavou?r\sof))"
)
_OPENS = r"(?:^(?:[•*–-]\s)?|(?<=[.!?;:]\s)|(?<=,\s)|(?<=[“\"])|(?<=\bthat\s)|(?<=\bbut\s)|(?<=\band\s))"
# *Neither Norway nor Chile voted for it*, too.
_NONE_HAS = re.compile(
    rf"{_OPENS}(?P<source>(?i:{_NONE})(?=\s(?:ha[sd]|have)\s)|[Nn]either\s{_NAME}\snor\s{_NAME})\s"
    rf"(?P<cue>(?:(?:has|have|had)\s(?:so\sfar\s|as\syet\s|yet\s|\w+ly\s)?)?(?P<verb>{_DONE}))\s{_CONTENT}",
    re.MULTILINE,
)
_UNWANTED = re.compile(rf"{_OPENS}(?P<source>(?i:{_NONE}){_SOMEWHERE})\s(?P<cue>{WANTS})\s{_CONTENT}", re.MULTILINE)
_ABSTAINED = re.compile(
    rf"(?P<source>{_NAME}(?:\sand\s{_NAME})?)\s(?P<cue>(?:has\s|have\s|had\s)?abstained)(?=[.,;!\n]|\Z)"
)
_NO_SIDES = re.compile(
    rf"(?P<source>{_NAME}(?:\sand\s{_NAME})?)\s(?P<cue>(?:did|does|do|would|will|has|have|had)(?:\snot|n[’']t)\stak(?:e|en))\s"
    r"(?P<content>(?:either\sside|sides)\b[^.;:,!?\n“”\"]{0,100})"
)

#: Where no word stands that would end the words for one thing.
NO_VERB = r"(?!\b(?:that|which|who|is|are|was|were|has|have|had|said|says|not|no)\b)"
_THING = re.compile(
    rf"(?:^|(?<=[.!?;]\s)|(?<=\bthat\s))(?P<thing>{NO_VERB}[^\W_](?:{NO_VERB}[^,.;:!?\n“”\"]){{2,120}})\s\Z",
    re.MULTILINE,
)
_INTEREST = r"interest|curiosity|attention|caution|surprise|reserve"
_WARM = r"enthusiasm|approval|satisfaction|applause|acclaim|relief|warmth|gratitude|appreciation"
_HOW = (
    rf"(?:with\s(?:[a-z]{{1,20}}\s){{0,2}}?(?:(?P<interest>{_INTEREST})|(?P<warm>{_WARM})|(?P<silence>silence|indifference)|{DOUBT})"
    rf"|(?P<warmly>warmly|favourably|positively|enthusiastically)|{COOLLY})"
)
_RECEIVER = r"(?:(?:the|its)\s)?[A-Z][\w’'-]{0,30}(?:\s(?:of\s|for\s|the\s){0,2}[A-Z][\w’'-]{0,30}){0,5}"
_RECEIVED = re.compile(
    r"\b(?P<cue>(?:(?:has|have|had)\sbeen|was|were)\s(?:\w{1,20}ly\s)?(?:received|met|greeted|welcomed|taken)\s"
    rf"{_HOW}\sby)\s(?P<source>{_RECEIVER}(?:,\s{_RECEIVER}){{0,4}}(?:,?\sand\s{_RECEIVER})?)"
)
_UNSUPPORTED = re.compile(
    r"\b(?P<cue>(?:(?:has|have|had)\s)?(?:found|won|received|got|attracted|gained|enjoyed|met\swith)\s(?:no|little|scant)\s"
    r"(?:support|backing|takers|favour|sympathy))\b"
)
# What is put forward, and may find support: *the delegation found no support* tells of people.
_PUT_FORWARD = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[A-Z][\w’'-]+)\s(?:[\w’'-]+\s){0,3}?(?:proposals?|plans?|ideas?|suggestions?|amendments?|drafts?|texts?|motions?|offers?|compromises?|requests?|calls?|papers?|resolutions?|options?)\b"
)
_FAR = 130  # code points of a thing before what was made of it
_TELLERS = 8  # attributions before an aside, one of which holds it


@dataclass(frozen=True, slots=True)
class _Kind:
    """Clauses of one kind: their pattern, and the two letters that it may begin with, where these are not those of a clause.

    What is found has a `cue`; who says it and what is said are groups, too, or told by what stands around.
    """

    pattern: re.Pattern[str]
    why: Reason
    told: Callable[[re.Match[str], Attribution], Attribution]
    begins: str = ""
    source: Callable[[re.Match[str], Sequence[Span]], Span | None] = lambda match, _: Span.matched(match, "source")
    content: Callable[[re.Match[str], Sequence[Attribution]], Span | None] = lambda match, _: Span.matched(
        match, "content"
    )
    replaces: bool = False

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what the pattern finds in a text."""
        return at_words(self.pattern, text, self.begins) if self.begins else at_clauses(self.pattern, text)


def with_missed(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those of such clauses; what the network makes of a reception gives way."""
    found, actors = list(attributions), actors_of(mentions)
    drafts = [draft for kind in _KINDS for match in kind.matches(text) if (draft := _draft(kind, match, found, actors))]
    chances = sensed([(draft.cue, draft.content) for draft in drafts])
    for draft, each in zip(drafts, chances, strict=True):
        if each:
            one = Attribution(draft.source, draft.cue, draft.content, _SURE, each)
            gone = _astray(found, draft) if draft.kind.replaces else ()
            put(found, [because(draft.kind.told(draft.match, one), draft.kind.why)], gone)
    return found


def cues_of_missed(text: str) -> Iterator[int]:
    """Yield where the cues of such clauses begin."""
    yield from (match.start("cue") for kind in _KINDS for match in kind.matches(text))


@dataclass(frozen=True, slots=True)
class _Draft:
    """A clause that is to be told: its parts, and what was found."""

    kind: _Kind
    match: re.Match[str]
    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]


def _draft(kind: _Kind, match: re.Match[str], found: Sequence[Attribution], actors: Sequence[Span]) -> _Draft | None:
    """Return a clause whose source and content are known, unless it is told already."""
    source, cue = kind.source(match, actors), Span.matched(match, "cue")
    content = kind.content(match, found)
    told = over(found, cue) and not kind.replaces
    known = content and (source or kind.pattern is _UNSUPPORTED)
    return _Draft(kind, match, (source,) if source else (), cue, (content,)) if content and known and not told else None


def _astray(found: Sequence[Attribution], draft: _Draft) -> list[Attribution]:
    """Return what the network makes of a reception: attributions of its cue, and those in the thing that reach over it."""
    thing = draft.content[0]
    inside = found[at(found, thing.start) : at(found, thing.end)]
    spills = [one for one in inside if any(span.overlaps(draft.cue) for span in one.content)]
    return [*spills, *over(found, draft.cue)]


def _actor_before(match: re.Match[str], actors: Sequence[Span]) -> Span | None:
    return next((one for one in actors if one.end == match.start() - 1), None)


def _actor_behind(match: re.Match[str], actors: Sequence[Span]) -> Span | None:
    return next((one for one in actors if one.start == match.end()), None)


def _clause_before(match: re.Match[str], found: Sequence[Attribution]) -> Span | None:
    """Return the clause with *that* or *whether*, in what another tells, that ends with the comma before an aside with *as*."""
    text, aside = match.string, match.start()
    near = reversed(before(found, aside, _TELLERS))
    told = next((span for one in near for span in one.content if span.start < aside < span.end), None)
    opens = OPENS_CLAUSE.match(text, told.start, told.end) if told else None
    if not opens or opens.end() >= aside - 2 or text[aside - 2 : aside] != ", ":
        return None
    return Span.of(text, opens.end(), aside - 2)


def _thing_before(match: re.Match[str], _: Sequence[Attribution]) -> Span | None:
    """Return the thing that begins a clause whose verb a match is; what finds no support has to be put forward."""
    found = _THING.search(match.string, max(0, match.start() - _FAR), match.start())
    may_be = found and (match.re is _RECEIVED or _PUT_FORWARD.match(found["thing"]))
    return Span.matched(found, "thing") if found and may_be else None


def _hardly(match: re.Match[str], one: Attribution) -> Attribution:
    return replace(one, chances=as_with_a_not(match.string, one.chances, Span.matched(match, "verb")))


def _alleged(_: re.Match[str], one: Attribution) -> Attribution:
    """Return who alleges a thing as one who does not deny it."""
    return taken_as(one, "assert", _UNSURE) if one.act in AGAINST else one


def _none_has(match: re.Match[str], one: Attribution) -> Attribution:
    """Return what none of several has done with the verb's *not*: who would accept a thing, and has not, rejects it."""
    refused = refuses_with_a_not(match.string, Span.matched(match, "verb"))
    return turned_round(match.string, taken_as(one, "reject", _USUAL) if refused else _hardly(match, one))


def _received(match: re.Match[str], one: Attribution) -> Attribution:
    """Return a reception with its act; silence is no stance."""
    if match["silence"]:
        return taken_as(because(one, RECEIVED), "assert", SURE, WITHHELD)
    act = "assert" if match["interest"] else "endorse" if match["warm"] or match["warmly"] else "criticise"
    return taken_as(one, act, SURE)


_KINDS = (
    _Kind(_RECEIVED, RECEIVED, _received, "ha wa we", content=_thing_before, replaces=True),
    _Kind(
        _UNSUPPORTED, RECEIVED, lambda _, one: taken_as(one, "reject", SURE), "ha fo wo re go at ga en me",
        source=lambda *_: None, content=_thing_before, replaces=True,
    ),
    _Kind(_CLEFT, PASSED_OVER, lambda match, one: turned_round(match.string, one), "it"),
    _Kind(_HARDLY, PASSED_OVER, _hardly, "ha sc by in at un", source=_actor_before),
    _Kind(_ALLEGED, PASSED_OVER, _alleged, "as", source=_actor_behind, content=_clause_before),
    _Kind(_NONE_HAS, NONE_HAS, _none_has),
    _Kind(_UNWANTED, UNWANTED, lambda match, one: turned_round(match.string, taken_as(one, "reject", _USUAL))),
    _Kind(
        _ABSTAINED, NO_STANCE, lambda _, one: taken_as(one, "assert", SURE),
        content=lambda match, _: Span.matched(match, "cue"),
    ),
    _Kind(THREATENS, THREAT, lambda _, one: one, "wi wo sh ma mi", source=threatener, content=threat),
    _Kind(_NO_SIDES, NO_STANCE, lambda _, one: taken_as(one, "assert", SURE)),
)  # fmt: skip
