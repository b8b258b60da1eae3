"""Second verbs: *told her that Corvo rejects the map and regards it as void* has Corvo regard it so, not whoever told her.

The network gives such a verb nobody, or whoever tells the whole. Nor is it Brandl's in *Norway thanks Brandl for her report and reiterates its
support*, which is Norway's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.negation.tenses import is_past, is_present

SECOND = Reason("source", "the subject of the verb before it, in what another tells")
FIRST = Reason("source", "the subject of the verb before it, whose object stands between")
_JOINED = re.compile(r",?\s(?:and|but|or|nor)\s(?:(?:\w+ly|also|then|therefore|again|still|thus)\s)*\Z")
_OPENS = re.compile(r"(?:that\s)?(?:,[^,]{1,60},\s|[^,]{1,60},\s)?(?:[Tt]he\s)?")
# What a verb says of its object behind it, where a subject would have its own verb.
_OBJECT = re.compile(r"(?:,[^,.;:!?\n“”\"]{1,120})?,?\s(?:for|on|over|of|about|to)\s")
# What parts the second verb from the first: a further *that*, another sentence, a quotation.
_PARTED = re.compile(r"\b(?:and|but|or)\sthat\b|[.!?;:\n“”\"]")
_LONGEST = 40  # code points before a verb that hold *and* with adverbs
_BEFORE = 6  # attributions before a second verb, among which the first and the one that tells both stand


def with_second_verbs(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each second verb of what is told with the subject of the first one.

    That is sure where both are present and what tells them is past: *said that Corvo rejects it and demands another*.
    """
    found, actors = list(attributions), {actor.start: actor for actor in reversed(actors_of(mentions))}
    for number, one in enumerate(attributions):
        joint = _JOINED.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
        if not joint or not is_present(one.cue.text):
            continue
        for at in range(number - 1, max(-1, number - _BEFORE), -1):
            told = _told(text, found[at], joint)
            subject = _subject(text, told, found[at + 1 : number], actors) if told else ()
            if told and subject:
                found[at] = replace(found[at], content=_with(text, found[at], told, one))
                found[number] = replace(one, source=subject, reasons=(*one.reasons, SECOND))
                break
    return found


def with_first_subjects(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, a verb that *and* joins to another with the subject of that one, not with its object."""
    found = list(attributions)
    for number, one in enumerate(attributions):
        before = reversed(found[max(0, number - _BEFORE) : number])
        first = next((other for other in before if _is_of_the_first(text, other, one)), None)
        if first:
            found[number] = replace(one, source=first.source, reasons=(*one.reasons, FIRST))
    return found


def _is_of_the_first(text: str, first: Attribution, one: Attribution) -> bool:
    """Tell whether the source of a second verb is the object of the first, or has taken its subject and cue in."""
    if len(one.source) != 1 or len(first.source) != 1 or one.source == first.source:
        return False
    (source,), joint = one.source, _JOINED.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
    if not joint or _PARTED.search(text, first.cue.start, joint.start()):
        return False
    if source.holds(first.cue) and source.start == first.source[0].start:
        return True
    is_next = 0 < source.start - first.cue.end <= len(" the ") and source.end < one.cue.start
    return is_next and _OBJECT.match(text, source.end, joint.end()) is not None


def _told(text: str, teller: Attribution, joint: re.Match[str]) -> Span | None:
    """Return what somebody told, as far as the *and* that joins a second verb to it, where it runs on to that."""
    part = next((span for span in teller.content if teller.cue.end <= span.start < joint.start() <= span.end), None)
    if part is None or not is_past(teller.cue.text) or _PARTED.search(text, part.start, joint.start()):
        return None
    return Span.of(text, part.start, joint.start())


def _subject(text: str, told: Span, between: Sequence[Attribution], actors: Mapping[int, Span]) -> tuple[Span, ...]:
    """Return the subject of what is told, where its verb is present: that of the cue in it, else who is named first."""
    opens = _OPENS.match(text, told.start)
    begins = {told.start, opens.end(), opens.end() - len("the ")} if opens else {told.start}
    for one in between:
        if one.source and one.source[0].start in begins and told.holds(one.source[0]):
            return one.source if is_present(one.cue.text) else ()
    named = next((actors[at] for at in sorted(begins, reverse=True) if at in actors), None)
    follows = named is not None and text[named.end : named.end + 1] == " "
    return (named,) if named and follows and is_present(text[named.end : told.end]) else ()


def _with(text: str, teller: Attribution, told: Span, one: Attribution) -> tuple[Span, ...]:
    """Return what somebody told with the second verb and what it tells."""
    end = max(span.end for span in (one.cue, *one.content))
    return joined((*teller.content, Span.of(text, told.start, end)), text)
