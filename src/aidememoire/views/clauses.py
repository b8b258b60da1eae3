"""What stands around a date in its sentence: whether it is that of an undertaking, or of what hangs on it, names it, lies behind it."""

from __future__ import annotations

import re

from aidememoire.model import Span

_FAR = 600  # letters, from which on nothing is looked for: the time stays in step with the text
_SENTENCE = re.compile(r"[.!?;…][”\"’']?\s")
# A clause of its own behind these is not what is undertaken; one that looks ahead behind a comma is again.
_CONDITION = re.compile(
    r"\b(?:if|unless|once|when|whenever|where|provided|providing|should|whether|after|following|since(?! (?:\w+ )?\d)|as soon as|as long as|in case"
    r"|in the event|on (?:the )?(?:condition|understanding)|subject to|because|although|though|while|(?<!later )(?<!earlier )(?<!sooner )than)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:which|who|whom|whose)\b|\bthat (?:ends?|expires?|lapses?|runs? out|begins?|starts?)\b|\b(?:expiring|ending)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|should|must|may|might|can|could|ready|willing|prepared)\b|['’]ll\b|\b(?:is|are|be|going|due|set|agreed|plans?|intends?|promised) to\b",
    re.IGNORECASE,
)
_MAIN = re.compile(r",[^,]*?(?:\b(?:will|shall|would|must|may|can|is to|are to|then)\b|['’]ll\b)", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:is|are|has|have|am|remains?|does|do|was|were|had|did)\b(?! (?:to|going|ready|willing|prepared|due|set|scheduled|about"
    r"|expected|planned|bound|being|\w+ing)\b)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:not(?! (?:later|only|earlier|sooner)\b)|never|no longer|cannot|nothing|nobody|none|neither|nor)\b|n['’]t\b",
    re.IGNORECASE,
)
_NO = re.compile(r"\bno\b", re.IGNORECASE)
# A date that opens its sentence.
_OPENS = re.compile(r"[^\w]*(?:(?:by|on|in|at|from|before|until|within|as of|during)\s+)?\Z", re.IGNORECASE)
_PIECE = re.compile(r",|\b(?:and|but)\b")
_CLAUSE = re.compile(r"(?:that|what|how|why|it|he|she|they|we|i|there|this|these|those|you)\b", re.IGNORECASE)
_A_NAME = re.compile(
    r"\A\s+(?:talks|meetings?|sessions?|summits?|votes?|elections?|rounds?|conferences?|statements?|agreements?|accords?"
    r"|treaty|treaties|memorandum|protocols?|declarations?|budgets?|attacks?|deadline)\b",
    re.IGNORECASE,
)


def sentence_before(text: str, span: Span) -> str:
    """Return the words of the sentence before a date."""
    near = max(span.start - _FAR, 0)
    begins = max((found.end() for found in _SENTENCE.finditer(text, near, span.start)), default=near)
    return text[begins : span.start]


def _sentence_behind(text: str, span: Span) -> str:
    ends = _SENTENCE.search(text, span.end, span.end + _FAR)
    return text[span.end : ends.start() if ends else span.end + _FAR]


def may_be_to_come(words: str) -> bool:
    """Tell whether words have no subject of their own, so that the verb of the cue is theirs: *open the crossing*, *a report*."""
    return words[:1].islower() and not _CLAUSE.match(words)


def is_another_matter(text: str, span: Span) -> bool:
    """Tell whether a date is that of a condition, of something that a relative clause tells of, or of a thing that bears its name."""
    before = sentence_before(text, span)
    return (
        bool(_A_NAME.match(text[span.end :]))
        or _is_beside(before, _CONDITION, _MAIN)
        or _is_beside(before, _RELATIVE, _MAIN)
    )


def _is_beside(before: str, opening: re.Pattern[str], ending: re.Pattern[str]) -> bool:
    """Tell whether a date stands in a clause that begins with some words, and has not ended before the date."""
    opened = [found.end() for found in opening.finditer(before)]
    return bool(opened) and not ending.search(before, opened[-1])


def is_of_now(text: str, span: Span, promised: bool) -> bool:
    """Tell whether the clause of a date may tell how things are, and not what is to come: *the harvest is poor this year*."""
    before = sentence_before(text, span)
    if _OPENS.match(before):
        return not _AHEAD.search(_sentence_behind(text, span))
    ahead, now = _last(_AHEAD, before), _last(_NOW, before)
    return now > ahead or (ahead < 0 and not promised)


def _last(pattern: re.Pattern[str], words: str) -> int:
    return max((found.start() for found in pattern.finditer(words)), default=-1)


def says_not_there(text: str, span: Span, no: bool = False) -> bool:
    """Tell whether a *not* stands in the piece of its sentence in which a date stands; with `no`, whether that word does, too."""
    piece = _PIECE.split(sentence_before(text, span))[-1]
    return bool(_NOT.search(piece) or (no and _NO.search(piece)))
