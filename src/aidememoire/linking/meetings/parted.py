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
from aidememoire.reading.dates import DateExpression

_ANOTHER = re.compile(
    r",?\s(?:(?:shortly|hours|immediately|(?:a|one|two|three)\s(?:day|week|month)s?)\s)?(?:before|after|ahead\sof|following|prior\sto)\s"
    r"(?:(?:travell?ing|flying|going|leaving|heading|departing)\s(?:on\s)?(?:to|for)\s[^.,;\n]{2,40}?\sfor\s|(?:holding|having)\s)?"
    r"(?:(?!(?:the|that|this|their)\s)[\w’'-]+\s){0,4}(?:talks|meetings?|consultations|negotiations|discussions|call)\s(?:[\w-]+\s){0,3}?with\s"
)
_SENTENCE_BEFORE = re.compile(r"[a-z][.!?][\"”’]?\s")
_FEW = 6  # words beside the date in a line above a report


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


def in_its_line(cue: Cue, scene: Scene) -> Cue:
    """Return a cue of the headline with that line as its sentence: the day and the place below it are not its own."""
    end = end_of_headline(scene)
    if cue.span.end > end:
        return cue
    clause = Span.of(scene.text, cue.clause.start, min(cue.clause.end, end))
    return replace(cue, sentence=Span.of(scene.text, cue.sentence.start, end), clause=clause)


def end_of_headline(scene: Scene) -> int:
    """Return where the headline of a text ends, which is its first line."""
    title = scene.document.title
    return len(title) if title and scene.text.startswith(f"{title}\n") else 0


def leader(first: Cue, scene: Scene) -> list[Mention]:
    """Return who stands before the verb of the meeting told of first."""
    return may_meet(Span.of(scene.text, first.sentence.start, first.span.start), scene)[:1]


def _leads(one: Cue, end: int) -> bool:
    return one.how in (VERB, DATED) and one.span.end <= end


def _within(cue: Cue, part: Span) -> Cue:
    start, end = max(cue.clause.start, part.start), min(cue.clause.end, part.end)
    clause = part.text[start - part.start : end - part.start]
    return replace(cue, sentence=part, clause=Span(start, end, clause) if start < end else part)


def end_of_head(scene: Scene) -> int:
    """Return where the first sentence of a report ends, above which it may tell when it came out; 0 where it is no report."""
    if scene.document.kind != "news":
        return 0
    first = _SENTENCE_BEFORE.search(scene.text)
    return first.end() if first else len(scene.text)


def stands_in_the_head(one: DateExpression, head: int, scene: Scene) -> bool:
    """Tell whether a date stands above the first sentence of a report, which ends at `head`: it tells when that came out. Its headline is no such line."""
    if one.span.start >= head or one.span.end <= end_of_headline(scene):
        return False
    start, end = scene.text.rfind("\n", 0, one.span.start) + 1, scene.text.find("\n", one.span.end)
    line = scene.text[start : one.span.start] + scene.text[one.span.end : max(end, one.span.end)]
    return end > 0 and len(line.split()) <= _FEW
