"""The words that tell of a meeting: a noun that names it, a verb of meeting, a signing, a council that speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from aidememoire.linking.meetings import tenses as tenses
from aidememoire.linking.meetings import wishes as wishes
from aidememoire.linking.meetings import words as words
from aidememoire.linking.meetings.agreed import agreements
from aidememoire.linking.meetings.heard import hears
from aidememoire.linking.meetings.verbs import AGREED, DATED, VERB, verbs_in
from aidememoire.linking.meetings.verbs import NOUN as NOUN
from aidememoire.linking.text.index import Shelf, ends_with
from aidememoire.linking.text.pages import Page, page_of
from aidememoire.model import Mention, Reading, Span

BILATERAL, TRILATERAL, MULTILATERAL = "bilateral", "trilateral", "multilateral"
CALL, WORKING_GROUP = "call", "working-group"
#: How words tell of a meeting. TURNS: only by where they stand, the labels of a press conference.
COUNCIL, TURNS = "council", "turns"
_REACH = 1_000  # letters to either side of a cue: lines without a full stop may be one sentence from end to end
_OPENING = 2  # sentences in which a report tells what it is of
_JUST_BEFORE = 40  # letters before a noun in which it is called possible
_OF_A_CALL = re.compile(
    r"\b[Cc]all (?:with|between)\b"
)  # in a title: *Secretary Vik’s Call with Foreign Minister Lund*


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of a meeting, with the clause and the sentence they stand in; `how` is NOUN, VERB, SIGNING ...

    `number` is that of the sentence; `kind` the format as far as the words tell it; `ahead` where the meeting is still
    to come, `off` where it was to be and was not; `put_forward` where nobody has agreed to one that is to come.
    """

    span: Span
    clause: Span
    sentence: Span
    number: int
    how: str
    kind: str | None
    ahead: bool
    off: bool
    put_forward: bool

    @property
    def vague(self) -> bool:
        """Whether the words may name a process as well as one meeting: *the talks*."""
        return self.how == NOUN and bool(words.PROCESS.fullmatch(self.span.text))

    @property
    def following(self) -> bool:
        """Whether the words name one more meeting: *the next round*."""
        return bool(words.NEXT.search(self.span.text))

    @property
    def apart(self) -> bool:
        """Whether the words tell of several meetings: *received A and, in a separate room, B*."""
        told = self.how != NOUN or "separate" in self.span.text
        return told and bool(words.APART.search(self.sentence.text)) and not self.ahead

    @property
    def back(self) -> bool:
        """Whether the words may take up a meeting told of before: *the meeting*, *that session*."""
        return self.how == NOUN and bool(words.BACK.match(self.span.text))

    @property
    def past(self) -> bool:
        """Whether the words are a verb in the past, or a council that has spoken."""
        return _is_past(self.how, self.span)

    def gap(self, span: Span) -> int:
        """Return the letters between the words and a span; those of a span before the words count double."""
        if span.overlaps(self.span):
            return 0
        return span.start - self.span.end if span.start >= self.span.end else 2 * (self.span.start - span.end)


def cues_of(reading: Reading) -> list[Cue]:
    """Return the cues of a reading, in the order of its words; of those that overlap, the first and longest."""
    page = page_of(reading)
    mentions = Shelf.of((mention.span, mention) for mention in reading.mentions)
    found = (
        *_nouns(page, reading.mentions),
        *_verbs(page, mentions),
        *_councils(page, reading.mentions),
        *_agreements(page, reading),
    )
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda one: (one.span.start, one.how == DATED, -one.span.end)):
        if not any(cue.span.overlaps(other.span) for other in kept[-2:]):
            kept.append(cue)
    cues = [cue for cue in kept if not _is_wish(cue, _before(cue, page))]
    return [_by_phone(cue) for cue in cues] if _OF_A_CALL.search(reading.document.title) else cues


def _by_phone(cue: Cue) -> Cue:
    """Return a cue as that of a call where it is but that somebody spoke with another, below a title that tells of one."""
    return replace(cue, kind=CALL) if cue.kind is None and cue.span.text.startswith("spoke") else cue


def _is_wish(cue: Cue, before: str) -> bool:
    """Tell whether a meeting is only asked about, asked for or refused, or a process that somebody serves or speaks of."""
    if (cue.how != NOUN and wishes.ON_CONDITION.search(before)) or wishes.LEFT_OPEN.search(before):
        return True
    if cue.how in (VERB, DATED) and wishes.WHETHER.fullmatch(cue.sentence.text):
        return True
    if cue.how == VERB:
        return bool(wishes.WISHED.search(before))
    if cue.how != NOUN or _is_of_the_house(cue) or _is_body(cue):
        return cue.how == NOUN
    if _is_of_none(cue, before) or wishes.OFFERED.search(before) or wishes.ASIDE.search(before):
        return True
    if cue.ahead or cue.off:
        return False
    if (wishes.LONG_AFTER.search(before) and not wishes.COUNTED.search(before)) or (
        wishes.CALL.match(cue.span.text) and wishes.CALL_MADE.search(before)
    ):
        return True
    if cue.back and wishes.JUDGED.search(before):
        return True
    if cue.vague and any(one.search(before) for one in (wishes.OF_A_PROCESS, wishes.FOR_LONG)):
        return True
    behind = (wishes.ASKED, wishes.STANDS) if cue.vague else (wishes.ASKED,)
    at = cue.span.end - cue.sentence.start
    return bool(wishes.DENIED.search(before)) or any(one.match(cue.sentence.text, at) for one in behind)


def _is_body(cue: Cue) -> bool:
    """Tell whether *the Conference* or *the Meeting*, in capitals, is the body that decides and no day of it."""
    behind = cue.sentence.text[cue.span.end - cue.sentence.start :]
    return bool(wishes.BODY.fullmatch(cue.span.text) and wishes.OF_A_BODY.match(behind))


def _is_of_none(cue: Cue, before: str) -> bool:
    """Tell whether a noun names no meeting that was or is to be: *a possible call*, *a call is not on the agenda*."""
    named = (before + cue.span.text)[-len(cue.span.text) - _JUST_BEFORE :]
    if wishes.POSSIBLE.search(named) and not cue.ahead:
        return True
    if not cue.back and not cue.ahead and wishes.ASKED_ABOUT.search(before):
        return True
    return bool(wishes.NOT_IN_VIEW.match(cue.sentence.text, cue.span.end - cue.sentence.start))


def _is_of_the_house(cue: Cue) -> bool:
    """Tell whether a noun is of somebody's session with his own: *a meeting of her cabinet*, *a session with her aides*."""
    behind = cue.sentence.text[cue.span.end - cue.sentence.start :]
    return bool(wishes.OF_THE_HOUSE.match(cue.span.text) or wishes.OF_THE_HOUSE.match(behind.lstrip()))


def _is_put_forward(span: Span, page: Page, clause: Span, number: int) -> bool:
    """Tell whether a meeting, where it is to come, is only wished for, or put forward and not agreed there or in the next sentence."""
    if wishes.FIRM.match(span.text):
        return False
    start, last = page.starts[number - 1], min(number + 1, len(page.starts))
    if wishes.WISHED_FOR.fullmatch(page.text, clause.start, span.start):
        return not wishes.AGREED_TO.search(page.text, start, page.end_of(last))
    put_forward = wishes.PUT_FORWARD.fullmatch(page.text, start, span.start)
    return bool(put_forward and wishes.TURNED_DOWN.search(page.text, span.end, page.end_of(last)))


def cue_of_turns(reading: Reading, label: Span) -> Cue:
    """Return the cue of a press conference, whose first label stands for the meeting before it."""
    return _cue(page_of(reading), label, TURNS)


def _before(cue: Cue, page: Page) -> str:
    return page.text[cue.sentence.start : cue.span.start]


def _nouns(page: Page, mentions: Iterable[Mention]) -> Iterator[Cue]:
    named = (mention.span for mention in mentions if mention.type == "MTG")
    named = (span for span in named if " " not in span.text or not span.text.isupper())  # *THE HEARING* heads a text
    named = (span for span in named if span.text != page.document.publisher)  # nor does who issues it meet there
    return (_cue(page, span, NOUN) for span in named if not words.NO_TALKS.search(words.BEHIND_NOUN.sub("", span.text)))


def _verbs(page: Page, mentions: Shelf[Mention]) -> Iterator[Cue]:
    return (_cue(page, one.span, one.how, ahead=one.ahead) for one in verbs_in(page, mentions))


def _councils(page: Page, mentions: Iterable[Mention]) -> Iterator[Cue]:
    """Yield the councils that sat: one that is told something, or that decides something, sits."""
    for span in (mention.span for mention in mentions if mention.type == "ORG"):
        sits = words.COUNCILS.search(span.text)
        if sits and (ends_with(words.TOLD, page.text, span.start) or words.DECIDES.match(page.text, span.end)):
            yield _cue(page, span, COUNCIL)


def _agreements(page: Page, reading: Reading) -> Iterator[Cue]:
    """Yield what several agreed, where a report opens with it: they have met."""
    cues = (_cue(page, span, AGREED) for span in agreements(reading.statements))
    return (cue for cue in cues if cue.number <= _OPENING)


def _cue(page: Page, span: Span, how: str, *, ahead: bool = False) -> Cue:
    """Return words that tell of a meeting, with what their clause and sentence say about it."""
    number = page.sentence(span.start)
    start, end = max(page.starts[number - 1], span.start - _REACH), min(page.end_of(number), span.end + _REACH)
    sentence = Span.of(page.text, start, end)
    clause = _clause(sentence, span)
    return Cue(
        span=span,
        clause=clause,
        sentence=sentence,
        number=number,
        how=how,
        kind=MULTILATERAL if how == COUNCIL else _kind(span.text, clause.text),
        ahead=ahead or _is_ahead(how, span, page, clause),
        off=_is_off(clause.text),
        put_forward=_is_put_forward(span, page, clause, number),
    )


def _is_ahead(how: str, span: Span, page: Page, clause: Span) -> bool:
    """Tell whether the clause of some words, which are no verb in the past, speaks of what is to come."""
    if how == NOUN and any(ends_with(before, page.text, span.start) for before in (tenses.TO_HOLD, tenses.WAITS_FOR)):
        return True
    over = _is_past(how, span) or (how == NOUN and _is_over(span, page))
    return not over and bool(tenses.AHEAD.search(clause.text))


def _is_over(span: Span, page: Page) -> bool:
    """Tell whether somebody does or says something at a meeting or after it, which may be of what is to come."""
    return ends_with(tenses.OVER, page.text, span.start) or hears(span, page.text)


def _is_off(clause: str) -> bool:
    """Tell whether a meeting was to be and was not, as far as its clause tells: *postponed twice, took place* was."""
    held = tenses.HELD_AFTER_ALL.search(clause) and not tenses.WAS_NOT.search(clause)
    return not held and bool(tenses.OFF.search(clause))


def _is_past(how: str, span: Span) -> bool:
    return how == COUNCIL or (how != NOUN and bool(tenses.PAST.match(span.text)))


def _clause(sentence: Span, span: Span) -> Span:
    """Return the part of the sentence between semicolons, dashes and *, and* that holds the cue."""
    at, ends = span.start - sentence.start, list(words.CLAUSE_END.finditer(sentence.text))
    start = max((found.end() for found in ends if found.end() <= at), default=0)
    end = min((found.start() for found in ends if found.start() >= at + len(span.text)), default=len(sentence.text))
    return Span(sentence.start + start, sentence.start + end, sentence.text[start:end])


def _kind(cue: str, clause: str) -> str | None:
    tests = (
        (words.BY_PHONE, CALL),
        (words.GROUP, WORKING_GROUP),
        (words.THREE, TRILATERAL),
        (words.MANY, MULTILATERAL),
        (words.TWO, BILATERAL),
    )
    told = next((kind for pattern, kind in tests if pattern.search(cue)), None)
    return told or (TRILATERAL if words.THREE.search(clause) else None)
