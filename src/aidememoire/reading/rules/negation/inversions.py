"""A *not* that opens its clause, before the verb and its subject: *nor did Corvo accept*, *under no circumstances will Corvo sign*.

The network sees a verb that says yes. The words up to the auxiliary are part of the cue, as *neither* is that stands in a subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.mending import on_condition, taken_as, widened
from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.reading.rules.negation.verbs import as_with_a_not
from aidememoire.reading.rules.placing import at
from aidememoire.vocabulary.groups import AGAINST, WANTING

_WILL, _DUTY = r"will|would|shall|can|could", r"should|must|may|might|ought"
_AUXILIARY = rf"(?:do|does|did|is|are|was|were|has|have|had|{_WILL}|{_DUTY})"
_WOULD = re.compile(rf"\b(?:(?P<will>{_WILL}|no\squestion\sof)|(?:{_DUTY}))\Z", re.IGNORECASE)
_OPENS = r"(?:\A|(?<=[\n“\"])|(?<=[.!?;:,—–]\s)|(?<=\bthat\s)|(?<=\b(?:and|but)\s)|(?<=\bor\s))"
_FRONTED = (
    r"(?:under\sno\s(?:circumstances|conditions?)|(?:at|on)\sno\s(?:point|time|stage|moment|account|occasion)|in\sno\s(?:way|sense|case|event)"
    r"|by\sno\smeans|not\s(?:once|ever|for\s(?:a|one)\s(?:moment|minute|second))|nowhere|no\slonger|never(?:\s(?:once|again))?)"
)
_FRONT = re.compile(
    rf"(?P<front>\b(?:nor|neither)\s{_AUXILIARY}|{_OPENS}{_FRONTED},?\s{_AUXILIARY}"
    r"|\b(?:it\sis|it\swas|it[’']s)\snot\s(?:true|the\scase|so)\sthat|\bthere\s(?:is|was|can\sbe|could\sbe)\sno\squestion\sof)\s",
    re.IGNORECASE,
)
_FRONT_BEGINS = "no ne un at on in by it th"
_ONLY = re.compile(
    rf"{_OPENS}only\s(?:then|in\s(?:that|this|such\sa)\scase|(?:if|when|once|after)\b[^.;:\n]{{1,120}}?),?\s{_AUXILIARY}\s",
    re.IGNORECASE,
)
# *Never has Corvo been so ready*, *never has it been more willing*: more than ever before.
_MORE_THAN_EVER = re.compile(
    r"[^.;\n]{0,120}?\b(?:(?:so|as|more)\s\w+ly|(?:been|is|was|are|were)\s(?:so|more|as)|so\s(?:much|many|close|ready|willing|open))\b",
    re.IGNORECASE,
)
#: What does a thing not or hardly: *hardly supports*, *by no means accepts*.
SCARCE = r"(?:hardly|scarcely|by\sno\smeans|in\sno\sway|at\sno\s(?:point|time)|under\sno\scircumstances)"
_SCARCE = re.compile(rf"{SCARCE}\b", re.IGNORECASE)
# Of these the network sees but the verb: *hardly supports*, *by no means accepts*; *had hardly agreed when* tells of a time.
_SCARCELY = re.compile(rf"(?:(?:can|could|would|will|does|do|did|is|are|was|were)\s)?{SCARCE}\b", re.IGNORECASE)
_SCARCELY_BEFORE = re.compile(rf"(?<!\bhas\s)(?<!\bhad\s)(?<!\bhave\s)\b{SCARCE}\s\Z", re.IGNORECASE)
_LONGEST = 30  # code points of such a *hardly*
_NEVER = re.compile(r"never\b", re.IGNORECASE)
_APART = re.compile(r"[.;:!?\n“”\"]|\b(?:that|which|who|whom|whose|to|because|if|when|while)\b", re.IGNORECASE)
_WORDS = 12  # between an auxiliary and its verb, at most
_JOINED = re.compile(r"[^.;:!?\n“”\"]{0,150}\b(?:or|nor)\s(?:\w+ly\s)?\Z", re.IGNORECASE)
_FAR = 200  # code points from one verb to another that has its subject
_SURE, _LEAST = 0.8, 0.5


def with_inversions(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each with the fronted *not* that turns it round; *only then* makes a condition.

    What *under no circumstances should* be done is nobody's word but whose sentence it is.
    """
    found: list[Attribution | None] = list(attributions)
    for front in at_words(_FRONT, text, _FRONT_BEGINS):
        if not (_NEVER.match(text, front.start()) and _MORE_THAN_EVER.match(text, front.end())):
            for number in _verbs(text, front, attributions):
                found[number] = _turned(text, attributions[number], Span.matched(front, "front"))
    for only in at_words(_ONLY, text, "on"):
        for number in _verbs(text, only, attributions):
            found[number] = on_condition(attributions[number])
    scarce = any(at_words(_SCARCE, text, "ha sc by in at un"))
    return [_scarcely(text, one) if scarce else one for one in found if one]


def _verbs(text: str, front: re.Match[str], found: Sequence[Attribution]) -> list[int]:
    """Return the numbers of the verbs whose auxiliary comes first: that behind its subject, and those joined to it with *or*."""
    first = at(found, front.end() - 1)
    if first == len(found) or not _is_its_verb(text[front.end() : found[first].cue.start]):
        return []
    numbers = [first]
    for number in range(first + 1, min(first + 3, len(found))):
        before = found[numbers[-1]].cue.end
        near = found[number].cue.start - before < _FAR and found[number].source == found[first].source
        if near and _JOINED.match(text[before : found[number].cue.start]):
            numbers.append(number)
    return numbers


def _is_its_verb(between: str) -> bool:
    """Tell whether the words between an auxiliary and a cue can be the subject and no more."""
    return 0 < len(between.split()) <= _WORDS and not _APART.search(between)


def _turned(text: str, one: Attribution, front: Span) -> Attribution | None:
    """Return an attribution with a *not* that stands before its subject, and the act that it has with one."""
    modal, one = _WOULD.search(front.text), _subject_behind(text, one, front)
    if one.negation or is_turned_round((one.cue,)) or any(front.overlaps(span) for span in one.source):
        return one
    if modal and not modal["will"]:
        return None
    content = tuple(span for span in one.content if not span.overlaps(front)) or one.content
    turned = replace(one, content=content, negation=front)
    if one.act in AGAINST:
        return turned
    chances = as_with_a_not(text, one.chances, one.cue)
    unsure = float(chances.act.max()) < _LEAST  # of what will not be done, *reject* is surer
    return taken_as(turned, "reject", _SURE) if modal and unsure else replace(turned, chances=chances)


def _subject_behind(text: str, one: Attribution, front: Span) -> Attribution:
    """Return an attribution whose source, which begins with a fronted *not* that is no part of it, begins behind that."""
    held = [span for span in one.source if span.start == front.start and front.end + 1 < span.end]
    if not held:
        return one
    rest = (Span.of(text, front.end + 1, span.end) if span in held else span for span in one.source)
    return replace(one, source=tuple(rest), negation=None)


def _scarcely(text: str, one: Attribution) -> Attribution:
    """Return who *hardly supports* a thing with the act of who does not support it."""
    one = _with_its_hardly(text, one)
    if not _SCARCELY.match(one.cue.text) or one.act not in WANTING:
        return one
    return replace(one, chances=as_with_a_not(text, one.chances, one.cue))


def _with_its_hardly(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose cue holds the *hardly* right before it."""
    before = _SCARCELY_BEFORE.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
    return widened(text, one, before.start()) if before else one
