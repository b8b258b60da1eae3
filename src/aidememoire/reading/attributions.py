"""Cues with their sources and contents, and mentions, as spans of a text: what the model sees, window by window."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.arguments import Roles, decode_roles
from aidememoire.reading.borders import Run, decode_runs
from aidememoire.reading.encoder import Encoded, Model, Stretch
from aidememoire.reading.labels import MENTION_TYPES
from aidememoire.reading.mentions import without_time
from aidememoire.reading.pieces import Ints, Pieces, blocks, cut_pieces
from aidememoire.reading.quotations import quotation_states
from aidememoire.reading.sense import Chances, decode_sense
from aidememoire.reading.spans import (
    States,
    balanced,
    ended_with_paragraph,
    joined,
    nearest_line,
    to_span,
    within_paragraph,
)
from aidememoire.reading.turns import with_labels
from aidememoire.reading.windows import Window, cut_windows, owners

WINDOW, OVERLAP = 254, 80
BLOCK = 100_000  # code points cut into pieces at once, so that a very long text needs no more memory
# Below this confidence in its spans an attribution is likelier none: chosen on corpus dev, see docs/accuracy.md.
LEAST = 0.5
TOGETHER = 8  # windows decoded at once: one by one, decoding takes as long as reading
_NAMELESS = frozenset(
    ("a", "an", "the", "it", "its", "his", "her", "our", "their", "this", "that", "whose", "of", "and")
)
_DONE_AT = re.compile(
    r"\W*Done (?:at|in) [A-Z][^\n]*\b(?:originals?|duplicate|triplicate|copies|languages?|texts?|authentic|day of)\b"
)
_HEADING = re.compile(
    r"(?:exclusive |full |the )?(?:interview|profile|analysis|opinion|q ?& ?a|transcript|remarks|speech)", re.IGNORECASE
)
_SENTENCE_ENDS = (999, 1012, 1029)  # the pieces `!`, `.` and `?`


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: its spans, what they may mean, how sure the reader is of the spans, and why, where a rule made it.

    `negation` is the *neither* or *no* in its source, which turns its cue round.
    """

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    confidence: float
    chances: Chances = field(compare=False)
    reasons: tuple[Reason, ...] = ()
    negation: Span | None = None


@dataclass(frozen=True, slots=True)
class View:
    """One window on a text: its pieces, what the model made of them, and the stretch that it answers for."""

    text: str
    states: States
    pieces: Pieces
    window: Window
    owned: Window
    encoded: Encoded

    def owns(self, start: int) -> bool:
        """Tell whether what begins at piece `start` of the window is for this window to tell."""
        return self.owned[0] <= self.window[0] + start < self.owned[1]

    def span(self, stretch: Stretch) -> Span | None:
        """Return the words of a stretch of the window."""
        return to_span(self.text, self.pieces, (stretch[0] + self.window[0], stretch[1] + self.window[0]))

    def stretch(self, span: Span) -> Stretch:
        """Return the pieces of the window that hold words; none of other words, both ends then being one."""
        first = np.searchsorted(self.pieces.ends, span.start, side="right")
        last = np.searchsorted(self.pieces.starts, span.end, side="left")
        start, end = (int(np.clip(at, *self.window)) - self.window[0] for at in (first, last))
        return start, end


def find_attributions(text: str, model: Model) -> tuple[list[Attribution], list[Mention]]:
    """Return the attributions of `text` in the order of their cues, and its mentions in theirs."""
    attributions: list[Attribution] = []
    mentions: list[Mention] = []
    views = look(text, model)
    while several := list(islice(views, TOGETHER)):
        attributions += attributions_in(several, model)
        mentions += mentions_in(several)
    return sorted(attributions, key=lambda a: a.cue), sorted(mentions, key=lambda m: (m.span.start, -m.span.end))


def chances_of(text: str, model: Model, drafts: Sequence[tuple[Span, Sequence[Span]]]) -> list[Chances]:
    """Return what statements may mean that a rule has made of a cue and a content each."""
    found: dict[int, Chances] = {}
    for view in look(text, model) if drafts else ():
        cues = [view.stretch(cue) for cue, _ in drafts]
        own = [number for number, (start, end) in enumerate(cues) if start < end and view.owns(start)]
        if own:
            contents = [Roles((), tuple(map(view.stretch, drafts[number][1])), 1.0) for number in own]
            vectors = view.encoded.vectors
            scores = model.sense(vectors, _insides(contents, len(vectors)), [cues[number] for number in own])
            found.update(zip(own, decode_sense(scores, model.temperatures), strict=True))
    return [found[number] for number in range(len(drafts))]


def look(text: str, model: Model) -> Iterator[View]:
    """Yield the windows of `text`, read by the model."""
    states = quotation_states(text)
    for start, end in blocks(text, BLOCK):
        pieces = cut_pieces(text, start, end, states)
        for window, owned in windows_of(pieces):
            yield View(text, states, pieces, window, owned, model.encode(pieces, window))


def windows_of(pieces: Pieces) -> Iterator[tuple[Window, Window]]:
    """Yield each window with the stretch that it answers for; windows end with a sentence or paragraph if they can."""
    ends = np.isin(pieces.ids[:-1], _SENTENCE_ENDS)
    breaks = np.union1d(np.flatnonzero(pieces.layout), np.flatnonzero(ends) + 1)
    windows = list(cut_windows(len(pieces), breaks, WINDOW, OVERLAP))
    if windows:
        yield from zip(windows, owners(windows), strict=True)


def attributions_in(views: Sequence[View], model: Model) -> Iterator[Attribution]:
    """Yield the attributions whose cue begins in the stretch that their window answers for."""
    runs = decode_runs([view.encoded.cues[None] for view in views])
    labelled = [with_labels(view.text, view.pieces, view.window, own) for view, own in zip(views, runs, strict=True)]
    owned = [[run for run in own if view.owns(run.start)] for view, own in zip(views, labelled, strict=True)]
    cues = [[(run.start, run.end) for run in own] for own in owned]
    roles = decode_roles([model.roles(view.encoded.vectors, own) for view, own in zip(views, cues, strict=True)], cues)
    for view, own, its_roles in zip(views, owned, roles, strict=True):
        yield from _attributions(view, own, its_roles, model)


def mentions_in(views: Sequence[View]) -> Iterator[Mention]:
    """Yield the mentions that begin in the stretch that their window answers for, none crossing another."""
    layers = iter(decode_runs([view.encoded.mentions.transpose(1, 0, 2) for view in views]))
    for view in views:
        found = [
            (Mention(kind, span), run.confidence)
            for kind, runs in zip(MENTION_TYPES, islice(layers, len(MENTION_TYPES)), strict=True)
            for run in runs
            if view.owns(run.start) and (span := view.span((run.start, run.end))) and _names(span.text)
        ]
        yield from _without_clashes(names_joined(found, view.text))


def _attributions(view: View, runs: list[Run], roles: list[Roles], model: Model) -> Iterator[Attribution]:
    if not runs:
        return
    vectors = view.encoded.vectors
    scores = model.sense(vectors, _insides(roles, len(vectors)), [(run.start, run.end) for run in runs])
    for run, role, chances in zip(runs, roles, decode_sense(scores, model.temperatures), strict=True):
        attribution = _attribution(view, run, role, chances)
        if attribution:
            yield attribution


def _attribution(view: View, run: Run, roles: Roles, chances: Chances) -> Attribution | None:
    cue = view.span((run.start, run.end))
    source = [span for stretch in roles.source if (span := view.span(stretch))]
    content = [span for stretch in roles.content if (span := view.span(stretch))]
    if not cue or not content or _is_formula(view.text, cue):
        return None
    confidence = run.confidence * roles.confidence
    if confidence < LEAST:
        return None
    if cue.text == ":" and any(_HEADING.fullmatch(span.text) for span in source):
        return None  # `Interview: Ana Vik` is a title, and nobody's turn
    source = [without_time(view.text, nearest_line(view.text, cue, span)) for span in source]
    content = [ended_with_paragraph(view.text, view.states, cue, span) for span in content]
    kept = within_paragraph(view.text, view.states, cue, content)
    whole = joined((balanced(view.text, view.states, span) for span in kept), view.text)
    return Attribution(tuple(source), cue, whole, confidence, chances)


def _is_formula(text: str, cue: Span) -> bool:
    """Tell whether a cue stands in the line that closes an instrument: nobody says that it was done in two languages."""
    return bool(_DONE_AT.match(text, text.rfind("\n", 0, cue.start) + 1))


def _names(words: str) -> bool:
    """Tell whether words can be a mention: articles and pronouns alone never are one."""
    return not _NAMELESS.issuperset(words.lower().split())


def _insides(roles: list[Roles], length: int) -> Ints:
    insides = np.zeros((len(roles), length), dtype=np.int64)
    for row, role in enumerate(roles):
        for start, end in role.content:
            insides[row, start:end] = 1
    return insides


def names_joined(found: Iterable[tuple[Mention, float]], text: str) -> list[tuple[Mention, float]]:
    """Join two names of persons with but a blank between them: no text names two persons so."""
    kept: list[tuple[Mention, float]] = []
    for mention, confidence in sorted(found, key=lambda pair: (pair[0].type, pair[0].span)):
        last = kept[-1][0] if kept else None
        if last and last.type == mention.type == "PER" and text[last.span.end : mention.span.start] == " ":
            whole = Span.of(text, last.span.start, mention.span.end)
            kept[-1] = Mention("PER", whole), min(confidence, kept[-1][1])
        else:
            kept.append((mention, confidence))
    return kept


def _without_clashes(found: Iterable[tuple[Mention, float]]) -> list[Mention]:
    """Keep of mentions that cross, or of two types over the same words, the surer one."""
    kept: list[Mention] = []
    for mention, _ in sorted(found, key=lambda pair: -pair[1]):
        if not any(_clash(mention.span, other.span) for other in kept):
            kept.append(mention)
    return kept


def _clash(one: Span, other: Span) -> bool:
    if one == other:
        return True
    return one.overlaps(other) and not one.holds(other) and not other.holds(one)
