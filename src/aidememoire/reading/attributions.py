"""Cues with their sources and contents, as spans of a text: what the encoder sees, window by window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from aidememoire.model import Mention, Span
from aidememoire.reading.arguments import Roles, decode_roles
from aidememoire.reading.borders import Run, decode_runs
from aidememoire.reading.encoder import Encoded, Model, SenseScores
from aidememoire.reading.labels import MENTION_TYPES
from aidememoire.reading.pieces import Ints, Pieces, cut_pieces
from aidememoire.reading.quotations import quotation_states
from aidememoire.reading.spans import balanced, joined, to_span
from aidememoire.reading.windows import Window, cut_windows, owners

WINDOW, OVERLAP = 254, 56
_SENTENCE_ENDS = (999, 1012, 1029)  # the pieces `!`, `.` and `?`


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attribution: its spans, how sure the reader is of them, and the scores of its sense."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    confidence: float
    sense: SenseScores


def find_attributions(text: str, model: Model) -> tuple[list[Attribution], list[Mention]]:
    """Return the attributions and the mentions of `text`, each in the order of their words."""
    pieces = Text(text)
    attributions: list[Attribution] = []
    mentions: list[tuple[Mention, float]] = []
    for window, owned in pieces.windows():
        encoded = model.encode(pieces.pieces, window)
        attributions += pieces.attributions(encoded, window, owned, model)
        mentions += pieces.mentions(encoded, window, owned)
    return sorted(attributions, key=lambda a: a.cue), _without_clashes(mentions)


class Text:
    """A text with its pieces and its quotation states: turns stretches of a window into spans."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: Pieces = cut_pieces(text)
        self.states = quotation_states(text)

    def windows(self) -> Iterator[tuple[Window, Window]]:
        """Yield each window with the stretch that it answers for."""
        ends = np.isin(self.pieces.ids[:-1], _SENTENCE_ENDS)
        breaks = np.union1d(np.flatnonzero(self.pieces.layout), np.flatnonzero(ends) + 1)
        windows = list(cut_windows(len(self.pieces), breaks, WINDOW, OVERLAP))
        if windows:
            yield from zip(windows, owners(windows), strict=True)

    def attributions(self, encoded: Encoded, window: Window, owned: Window, model: Model) -> Iterator[Attribution]:
        """Yield the attributions whose cue begins in the stretch that the window answers for."""
        runs = [run for run in decode_runs(encoded.cues[None])[0] if owned[0] <= window[0] + run.start < owned[1]]
        if not runs:
            return
        cues = [(run.start, run.end) for run in runs]
        roles = decode_roles(model.roles(encoded.vectors, cues), cues)
        sense = model.sense(encoded.vectors, _insides(roles, len(encoded.vectors)), cues)
        for number, (run, role) in enumerate(zip(runs, roles, strict=True)):
            row = slice(number, number + 1)
            scores = SenseScores(sense.act[row], sense.main[row], sense.issues[row], sense.flags[row])
            attribution = self._attribution(run, role, window[0], scores)
            if attribution:
                yield attribution

    def _attribution(self, run: Run, roles: Roles, offset: int, sense: SenseScores) -> Attribution | None:
        cue = self._span(offset, (run.start, run.end))
        source = [span for stretch in roles.source if (span := self._span(offset, stretch))]
        content = [span for stretch in roles.content if (span := self._span(offset, stretch))]
        if not cue or not content:
            return None
        whole = joined((balanced(self.text, self.states, span) for span in content), self.text)
        return Attribution(tuple(source), cue, whole, run.confidence * roles.confidence, sense)

    def mentions(self, encoded: Encoded, window: Window, owned: Window) -> Iterator[tuple[Mention, float]]:
        """Yield the mentions that begin in the stretch that the window answers for, with confidences."""
        layers = decode_runs(encoded.mentions.transpose(1, 0, 2))
        for kind, runs in zip(MENTION_TYPES, layers, strict=True):
            for run in runs:
                if owned[0] <= window[0] + run.start < owned[1]:
                    span = self._span(window[0], (run.start, run.end))
                    if span:
                        yield Mention(kind, span), run.confidence

    def _span(self, offset: int, stretch: Window) -> Span | None:
        return to_span(self.text, self.pieces, (stretch[0] + offset, stretch[1] + offset))


def _insides(roles: list[Roles], length: int) -> Ints:
    insides = np.zeros((len(roles), length), dtype=np.int64)
    for row, role in enumerate(roles):
        for start, end in role.content:
            insides[row, start:end] = 1
    return insides


def _without_clashes(found: list[tuple[Mention, float]]) -> list[Mention]:
    """Keep of mentions that cross, or of two types over the same words, the surer one."""
    kept: list[Mention] = []
    for mention, _ in sorted(found, key=lambda pair: -pair[1]):
        if not any(_clash(mention.span, other.span) for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: (mention.span.start, -mention.span.end))


def _clash(one: Span, other: Span) -> bool:
    if one.start == other.start and one.end == other.end:
        return True
    return one.overlaps(other) and not one.holds(other) and not other.holds(one)
