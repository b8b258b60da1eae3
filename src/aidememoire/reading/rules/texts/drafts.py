"""Proposals: what a party would do *under the proposal* is put forward by that, and the party has undertaken nothing.

Nor has whoever *should accept* a thing accepted it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Document, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import line_end
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.operative import is_joint
from aidememoire.reading.rules.placing import tells
from aidememoire.vocabulary.groups import FOR

PROPOSED = Reason("source", "what a proposal would have a party do, who has not undertaken it")
_AROUND = 12  # attributions to either side, among which those stand that tell of one
_BEFORE = 4  # proposals named before it, one of which it may be of
_AT_ONCE = 5  # code points before a party of which a proposal speaks first
_FAR = 1_000  # code points of a sentence, at most
_SURE = 0.9  # a clause with *would* behind *under the proposal*; corpus/ has too few to measure it by
_DRAFT = (
    r"(?:(?:draft|proposed)\s(?:\w+\s)?(?:text|agreement|deal|treaty|accord|truce|ceasefire|resolution|protocol|framework|document)"
    r"|leaked\s(?:\w+\s)?(?:text|paper|document|agreement|deal|treaty|accord|terms)|non-?paper|options?\spaper|proposals?|plan|draft|initiative|outline|blueprint|compromise|formula|package|deal\son\sthe\stable)"
)
_NAMED = re.compile(rf"(?:{_DRAFT}|terms)\b", re.IGNORECASE)
# Not one's own: *under its plan, Corvo will withdraw* is an undertaking of Corvo.
_OWNED = r"(?:the|a|an|this|that|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}[’']s?)"
_NOUN = rf"(?P<draft>{_OWNED}\s(?:(?!own\b)[\w-]+\s){{0,3}}?{_DRAFT})\b"
_UNDER = re.compile(
    rf"(?:^|(?<=[.!?;]\s)|(?<=[“\"]))(?i:(?:under|according\sto|per|in)\s(?:the\s(?:terms|provisions)\sof\s)?){_NOUN}[^.;:\n]{{0,120}}?,\s",
    re.MULTILINE,
)
_SAYS = re.compile(
    rf"(?:^|(?<=[.!?;]\s))(?i:{_NOUN})[^.;:\n]{{0,80}}?\s(?:calls|asks|envisages|envisions|foresees|provides|requires|says|stipulates|sets\sout|would)\b",
    re.MULTILINE,
)
# *The outline is simple. Corvo would withdraw*: told in the next sentence.
_RUNS = re.compile(
    rf"(?:^|(?<=[.!?;]\s))(?i:{_NOUN})[^.;:\n]{{0,80}}?\s(?:is|was|runs|goes)\s(?:\w+\s){{0,2}}?(?:simple|straightforward|clear|as\sfollows|this)[.:]\s",
    re.MULTILINE,
)
# *Finland put forward a non-paper*, of which a later sentence tells a point.
_TABLED = re.compile(
    rf"\b(?:put\sforward|tabled|presented|submitted|circulated|proposed|offered|handed\sover|put\son\sthe\stable|shared)\s(?i:{_NOUN})"
)
# *Would reopen two crossings under a draft agreement*: named behind what it lays down, with *would* alone.
_BEHIND = re.compile(
    rf",?\s(?:under|according\sto|as\spart\sof)\s(?:the\s(?:terms|provisions)\sof\s)?(?:{_NOUN}|(?P<terms>(?:the\s)?terms\s(?:being|under)\sdiscuss\w+))"
)
# Then the parties have taken it up, and undertake what it says.
_TAKEN_UP = re.compile(
    r"\b(?:agree[ds]?|accept(?:ed|s)|sign(?:ed|s)|approved|adopted|endorsed|in\sforce)\b", re.IGNORECASE
)
_MODAL = re.compile(r"(?:will|would|shall|must|is\sto|are\sto)(?:\snot)?\b")
# Under *a plan announced on Tuesday*, which may be one's own, only what one *would* do is put forward.
_ANY = re.compile(r"an?\s", re.IGNORECASE)
# There another begins than a proposal to speak; and no proposal has a party turn it down.
_TURNS = re.compile(r",\s(?:but|yet|while|whereas|though|although|which|who)\b", re.IGNORECASE)
_STANCE = r"(?:accept|agree|consent|sign|recogni[sz]e|support|endorse|back|reject|refuse|oppose|tolerate)\b"
_TAKES_A_STAND = re.compile(
    rf"(?:(?:will|would|shall)\snot|won[’']t|will\snever)\s(?:\w+ly\s|ever\s)?{_STANCE}", re.IGNORECASE
)
_LAYS_DOWN = re.compile(r"\b(?:will|would|shall)\b")
_STOP = re.compile(r"[.!?](?=[\s”\"’)]|\Z)|[;\n]")
_PROPOSES = re.compile(r"(?:ha[sd]\s|have\s|also\s)*(?:propos|suggest|tabl)\w+", re.IGNORECASE)
# What goes on telling what a draft lays down: *in the second phase*, *under Article 4*, *in return*, *would also*.
_STEP = re.compile(
    r"(?:In\sthe\s\w+\s(?:phase|stage|step)|Under\s(?:its\s)?(?:[Aa]rticle|[Pp]oint|[Ss]ection|[Cc]lause|[Pp]aragraph|[Aa]nnex)\s\w+|In\s(?:exchange|return)),?\s\Z"
)
_IN_RETURN = re.compile(r",\sin\s(?:exchange|return|turn),\s")
_ALSO = re.compile(r"would\s(?:also|in\sturn|in\s(?:exchange|return))\b")
_DUTY = re.compile(
    r"(?:should|must|ought\sto|needs?\sto|ha(?:s|ve)\sto)\s(?:\w+ly\s|also\s|now\s|not\s|publicly\s|at\slast\s){0,2}(?:accept|agree|consent|sign|ratify|approve|commit"
    r"|pledge|promise|undertake|reject|refuse|support|endorse|back|welcome|recogni[sz]e|confirm|deny|admit|acknowledge|concede|apologi[sz]e|condemn"
    r"|criticise|criticize|denounce|deplore|oppose|resist|insist|declare|renounce|abandon|cease|stop|refrain|desist|drop|praise|thank|offer|propose|demand|retract)\b",
    re.IGNORECASE,
)
_OBLIGES = re.compile(
    r"\s(?:should|must|ought\sto|needs?\sto|ha(?:s|ve)\sto)\s[^.,;:!?\n]*,?\s(?:and|or)\s(?:also\s|then\s)?"
)
_SPEAKER = re.compile(r"(?:I|we|he|she|it|they)\b", re.IGNORECASE)
_BASE = re.compile(r"(?!\w+(?:s|ed|ing)\b)\w+(?=\s|\Z)", re.IGNORECASE)
_STANCES = FOR | {"reject"}


@dataclass(frozen=True, slots=True)
class _Draft:
    """A proposal where a text tells what it says: the words that name it, and the stretch that tells it.

    `until` is where its first sentence ends, or the words that name it behind what it says. Of one that is but put forward (`tabled`)
    only what is told of a step or point of it says what it says.
    """

    name: Span
    start: int
    end: int
    until: int
    behind: bool = False
    tabled: bool = False

    @property
    def begin(self) -> int:
        """Where it is first told of."""
        return min(self.name.start, self.start)


def with_drafted(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what a party would do under a proposal being that of the proposal.

    In a joint text such a party does undertake it.
    """
    text = document.text
    drafts = [] if is_joint(document) else sorted(_drafts(text), key=lambda draft: draft.begin)
    kept: list[Attribution] = []
    for number, one in enumerate(attributions):
        around = attributions[max(0, number - _AROUND) : number + _AROUND]
        draft = next((each for each in _near(drafts, one) if _is_of(text, each, one)), None)
        if draft:
            kept += [] if any(tells(each, one) for each in around) else [_proposed(text, draft, one)]
        elif not _is_proposed(one, around):
            kept.append(_put_forward(one, _near(drafts, one)))
    return sorted(kept, key=lambda one: one.cue)


def without_duties(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions but for what somebody *should accept*, with a verb that *and* joins to it: nobody has done it."""
    return [one for one in attributions if not _is_duty(text, one)]


def _is_duty(text: str, one: Attribution) -> bool:
    """Tell whether a verb tells what its subject should do, itself or with that before it: *should agree to it and promise to leave*."""
    if any(_SPEAKER.fullmatch(span.text) for span in one.source):
        return False
    between = text[one.source[-1].end : one.cue.start] if one.source and _BASE.match(one.cue.text) else ""
    return bool(_DUTY.match(text, one.cue.start) or _OBLIGES.fullmatch(between))


def _drafts(text: str) -> Iterator[_Draft]:
    """Yield the proposals with what is told of each: the rest of the sentence, or of a paragraph that says what it says."""
    if not any(at_words(_NAMED, text, "dr pr le no op pl in ou bl co fo pa de te")):
        return
    for found in at_clauses(_UNDER, text):
        end = _end(text, found.end())
        if not _ANY.match(found["draft"]) or _is_of_would(text, found.end(), end):
            yield _Draft(Span.matched(found, "draft"), found.end(), _paragraph(text, end), end)
    for found in at_clauses(_SAYS, text):
        end = _paragraph(text, found.end())
        yield _Draft(Span.matched(found, "draft"), found.end(), end, end)
    for found in at_clauses(_RUNS, text):
        end = _paragraph(text, found.end())
        if _is_of_would(text, found.end(), _end(text, found.end())):
            yield _Draft(Span.matched(found, "draft"), found.end(), end, end)
    for found in at_words(_TABLED, text, "pu ta pr su ci of ha sh"):
        stop = _end(text, found.end())
        yield _Draft(Span.matched(found, "draft"), stop, _paragraph(text, stop), stop, tabled=True)
    for found in _BEHIND.finditer(text):
        start, end = _begin(text, found.start()), _end(text, found.end())
        if not _TAKEN_UP.search(text, found.end(), end):
            name = Span.matched(found, "terms" if found["terms"] else "draft")
            yield _Draft(name, start, _paragraph(text, end), found.start(), behind=True)


def _is_of_would(text: str, start: int, end: int) -> bool:
    """Tell whether *would* is the first verb to lay something down in a stretch of a text."""
    modal = _MODAL.search(text, start, end)
    return modal is not None and modal[0].startswith("would")


def _paragraph(text: str, start: int) -> int:
    return min(line_end(text, start), start + _FAR)


def _begin(text: str, place: int) -> int:
    """Return where the sentence begins that holds a place."""
    stops = [stop.end() for stop in _STOP.finditer(text, max(0, place - _FAR), place)]
    start = stops[-1] if stops else max(0, place - _FAR)
    return start + len(text[start:place]) - len(text[start:place].lstrip())


def _near(drafts: Sequence[_Draft], one: Attribution) -> Sequence[_Draft]:
    """Return the proposals, sorted, that are named last before a cue or its source ends."""
    end = max(span.end for span in (*one.source, one.cue))
    return [draft for draft in drafts if draft.begin <= end][-_BEFORE:]


def _end(text: str, start: int) -> int:
    stop = _STOP.search(text, start, start + _FAR)
    return stop.start() if stop else min(len(text), start + _FAR)


def _is_of(text: str, draft: _Draft, one: Attribution) -> bool:
    """Tell whether a party would do a thing under a proposal: in its own words, or in a step of it further down."""
    own = [span for span in one.source if draft.start <= span.start < one.cue.start]
    if not (own and draft.start <= one.cue.start < draft.end and _MODAL.match(one.cue.text)):
        return False
    if _TAKEN_UP.search(text, draft.name.end, own[0].start) or _is_against(text, draft, own[0], one.cue):
        return False
    if draft.behind and not one.cue.text.startswith("would"):
        return False
    if one.cue.start < draft.until and not _STOP.search(text, draft.start, own[0].start):
        return True
    return _goes_on(text, draft, own[0], one.cue)


def _goes_on(text: str, draft: _Draft, own: Span, cue: Span) -> bool:
    """Tell whether a later sentence goes on telling what a draft lays down: *in return*, *under Article 4*."""
    step = _STEP.search(text, draft.start, own.start)
    more = _IN_RETURN.fullmatch(text, own.end, cue.start) or _ALSO.match(text, cue.start)
    return bool(step or (more and not draft.tabled))


def _is_against(text: str, draft: _Draft, own: Span, cue: Span) -> bool:
    """Tell whether a party, not named at once, turns a proposal down or stands behind *, but* with what it will do."""
    stands = own.start > draft.start + _AT_ONCE and _TAKES_A_STAND.match(text, cue.start) is not None
    return stands or (not cue.text.startswith("would") and _TURNS.search(text, draft.name.end, own.start) is not None)


def _is_proposed(one: Attribution, around: Sequence[Attribution]) -> bool:
    """Tell whether one of others proposes what another, who is named, would do."""
    if not _MODAL.match(one.cue.text) or not one.source or _SPEAKER.fullmatch(one.source[0].text):
        return False
    others = (each for each in around if each.source and each.source != one.source and tells(each, one))
    return any(_PROPOSES.match(each.cue.text) for each in others)


def _put_forward(one: Attribution, drafts: Sequence[_Draft]) -> Attribution:
    """Return what *under* or *according to* a proposal tells as put forward."""
    mine = any(span.overlaps(each.name) for span in one.source for each in drafts)
    act = one.act
    lays_down = act in _STANCES or (act == "assert" and any(_LAYS_DOWN.search(span.text) for span in one.content))
    return replace(one, chances=acting(one.chances, "propose", _SURE)) if mine and lays_down else one


def _proposed(text: str, draft: _Draft, one: Attribution) -> Attribution:
    """Return what a party would do as what a proposal puts forward: its cue is the *would*, its content all the rest."""
    modal = _MODAL.match(text, one.cue.start, one.cue.end)
    end = modal.end() if modal else one.cue.start
    (*_, last) = one.content
    told = min(last.end, draft.until) if one.cue.start < draft.until else last.end
    begin = end + len(text[end:told]) - len(text[end:told].lstrip())
    content = (*(span for span in one.source if span.start >= draft.start), Span.of(text, begin, told))
    return replace(
        one,
        source=(draft.name,),
        cue=Span.of(text, one.cue.start, end),
        content=content,
        chances=acting(one.chances, "propose", _SURE),
        reasons=(*one.reasons, PROPOSED),
    )
