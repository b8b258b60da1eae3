"""The words that tell of a meeting: a noun that names it, or a verb of meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aidememoire.linking.pages import Page, page_of
from aidememoire.model import Mention, Reading, Span

BILATERAL, TRILATERAL, MULTILATERAL = "bilateral", "trilateral", "multilateral"
CALL, WORKING_GROUP = "call", "working-group"

_SPOKE = r"(?:(?:spoke|talked)\s+(?:by|on\s+the|over\s+the)\s+(?:tele)?phone|telephoned|phoned)"
_HELD = (
    r"(?:(?:held|holds|hold|holding)\s+(?:[\w’'-]+\s+){0,5}|had\s+(?:an?\s+)?(?:[\w’'-]+\s+)?)"
    r"(?:talks|meetings?|consultations|negotiations|conversations?|calls?|sessions?|rounds?|discussions)"
)
_MET = (
    r"(?:(?:met|meets)(?!\s+(?:the\s+)?(?:deadline|conditions?|demands?|targets?|criteria))|(?:will|to|would)\s+meet)"
)
_OTHERS = r"(?:hosted|hosts|convened|convenes|gathered|sat\s+down|came\s+together|joined\s+by)"
VERBS = re.compile(rf"\b(?:{_SPOKE}|{_HELD}|{_MET}|{_OTHERS}|received(?!\s+(?:a|an|the|no|any)\b))", re.IGNORECASE)
#: `had the two ministers to Moscow`
_HAD_TO = re.compile(r"\bhad\s+(?=[A-Z][^.;]{3,80}?\s+to\s+[A-Z])")
_PHONE = re.compile(r"\b(?:(?:tele|video)?phone|call|calls|telephoned|telephone|video-?call)\b", re.IGNORECASE)
_GROUP = re.compile(
    r"\b(?:working group|joint committee|technical|experts?|sub-?committee|commissions?)\b", re.IGNORECASE
)
_THREE = re.compile(r"\b(?:trilateral|tripartite|three-way|three-sided|three-cornered)\b", re.IGNORECASE)
_MANY = re.compile(r"\b(?:multilateral|quadrilateral|four-way|five-way|summit|conference)\b", re.IGNORECASE)
_TWO = re.compile(r"\b(?:bilateral|face-to-face|two-way|one-on-one)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:will|shall|is to|are to|was to|were to|to be held|is set|are set|set for|scheduled|is due|are due|due to"
    r"|plan(?:s|ned)? to|propos\w+|next|expected|agreed to (?:meet|hold|convene|reconvene)|upcoming|forthcoming|planned|invit(?:es|ed)\b(?! by)|resumes? (?:on|in)|meets? (?:on|in|again))\b",
    re.IGNORECASE,
)
_OFF = re.compile(
    r"\b(?:called off|cancell?ed|postponed|fell through|(?:was|were) to (?:have )?(?:meet|met|hold|held|be held)"
    r"|did not take place|stayed away|refused to come)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:next|another|second|sixth|further|new|follow-up|upcoming|forthcoming)\b", re.IGNORECASE)
_PROCESS = re.compile(
    r"^(?:direct |formal |technical |peace |further |the |these |those |their )*(?:talks|negotiations|meetings|dialogue|contacts)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of a meeting, with the sentence they stand in.

    `ahead` where the meeting is still to come, `off` where it was to be and was not; `vague` where the words may name a process as well as one
    meeting; `kind` as far as the words tell it.
    """

    span: Span
    sentence: Span
    number: int
    kind: str | None
    ahead: bool
    off: bool
    following: bool
    vague: bool
    verb: bool


def cues_of(reading: Reading) -> list[Cue]:
    """Return the cues of a reading, in the order of its words, one for each meeting that a sentence tells of."""
    page = page_of(reading)
    found = list(_from_mentions(page, reading.mentions)) + list(_from_verbs(page, reading.mentions))
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not any(cue.span.overlaps(other.span) for other in kept[-2:]):
            kept.append(cue)
    return kept


def sentence_around(page: Page, at: int) -> Span:
    """Return the sentence that holds an offset."""
    start = page.starts[page.sentence(at) - 1]
    end = next((each for each in page.starts if each > at), len(page.text))
    return Span.of(page.text, start, end)


def _from_mentions(page: Page, mentions: Sequence[Mention]) -> Iterator[Cue]:
    for mention in mentions:
        if mention.type == "MTG":
            yield _cue(page, mention.span, verb=False)


def _from_verbs(page: Page, mentions: Sequence[Mention]) -> Iterator[Cue]:
    marked = [mention.span for mention in mentions if mention.type == "MTG"]
    for pattern in (VERBS, _HAD_TO):
        for found in pattern.finditer(page.text):
            span = Span.of(page.text, found.start(), len(page.text[: found.end()].rstrip()))
            if not any(span.overlaps(other) for other in marked):
                yield _cue(page, span, verb=True)


def _cue(page: Page, span: Span, *, verb: bool) -> Cue:
    sentence = sentence_around(page, span.start)
    clause = _clause(sentence, span)
    return Cue(
        span=span,
        sentence=sentence,
        number=page.sentence(span.start),
        kind=_kind(span.text, clause),
        ahead=bool(_AHEAD.search(clause)),
        off=bool(_OFF.search(clause)),
        following=bool(_NEXT.search(span.text)),
        vague=not verb and bool(_PROCESS.match(span.text)),
        verb=verb,
    )


def _clause(sentence: Span, span: Span) -> str:
    """Return the part of the sentence between semicolons and dashes that holds the cue."""
    before = re.split(r"[;–—]\s|,\s(?:and|but|while)\s", sentence.text[: span.start - sentence.start])[-1]
    after = re.split(r"[;–—]\s|,\s(?:and|but|while)\s", sentence.text[span.end - sentence.start :])[0]
    return before + span.text + after


def _kind(words: str, clause: str) -> str | None:
    if _PHONE.search(words):
        return CALL
    tests = ((_GROUP, WORKING_GROUP), (_THREE, TRILATERAL), (_MANY, MULTILATERAL), (_TWO, BILATERAL))
    return next((kind for pattern, kind in tests if pattern.search(words)), None) or (
        TRILATERAL if _THREE.search(clause) else None
    )
