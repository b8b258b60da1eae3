"""A meeting before or after which its sentence tells of another: *met Koss in Oslo before travelling to Corvo for talks with the Front*.

Each has the people, the place and the day of its own part of the sentence, and whoever met first was at both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.linking.meetings.cues import Cue
from aidememoire.linking.meetings.named import may_meet
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.meetings.verbs import DATED, VERB
from aidememoire.model import Mention, Span

_ANOTHER = re.compile(
    r",?\s(?:(?:shortly|hours|immediately|(?:a|one|two|three)\s(?:day|week|month)s?)\s)?(?:before|after|ahead\sof|following|prior\sto)\s"
    r"(?:(?:travell?ing|flying|going|leaving|heading|departing)\s(?:on\s)?(?:to|for)\s[^.,;\n]{2,40}?\sfor\s|(?:holding|having)\s)?"
    r"(?:(?!(?:the|that|this|their)\s)[\w’'-]+\s){0,4}(?:talks|meetings?|consultations|negotiations|discussions|call)\s(?:[\w-]+\s){0,3}?with\s"
)


def in_its_part(cue: Cue, cues: Sequence[Cue], scene: Scene) -> tuple[Cue, Cue | None]:
    """Return a cue with the part of its sentence that is its own, and of the other meeting the cue that goes before it.

    `cues` are all those of its sentence.
    """
    another = _ANOTHER.search(scene.text, cue.sentence.start, cue.sentence.end)
    first = another and next((one for one in cues if _leads(one, another.start())), None)
    if not another or not first:
        return cue, None
    if cue.span.end <= another.start():
        return _within(cue, Span.of(scene.text, cue.sentence.start, another.start())), None
    return _within(cue, Span.of(scene.text, another.start(), cue.sentence.end)), first


def leader(first: Cue, scene: Scene) -> list[Mention]:
    """Return who stands before the verb of the meeting told of first."""
    return may_meet(Span.of(scene.text, first.sentence.start, first.span.start), scene)[:1]


def _leads(one: Cue, end: int) -> bool:
    return one.how in (VERB, DATED) and one.span.end <= end


def _within(cue: Cue, part: Span) -> Cue:
    start, end = max(cue.clause.start, part.start), min(cue.clause.end, part.end)
    clause = part.text[start - part.start : end - part.start]
    return replace(cue, sentence=part, clause=Span(start, end, clause) if start < end else part)
