"""Annotated texts to training windows: arrays of pieces with the labels of every head."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from random import Random

import numpy as np

from aidememoire.reading.network.labels import (
    ACTS,
    BORDERS,
    ISSUES,
    MENTION_TYPES,
    ROLE_LABELS,
    SCHEMES,
    distance_buckets,
)
from aidememoire.reading.network.pieces import Ints, Pieces, cut_pieces
from aidememoire.reading.network.windows import cut_windows
from training.annotated import Annotated, Offsets, Sense

IGNORED = -100
FOLDS = 4
_CONTENT = ROLE_LABELS.index("B-content")  # the labels from here on stand for content
Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GoldCue:
    """One attribution over pieces: its cue [start, end), a role label and 1 inside its content for each piece."""

    start: int
    end: int
    roles: Ints
    inside: Ints
    sense: Sense | None

    def cut(self, start: int, end: int) -> GoldCue:
        """Return the cue as it stands in the window [start, end)."""
        here = slice(start, end)
        return GoldCue(self.start - start, self.end - start, self.roles[here], self.inside[here], self.sense)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A stretch of pieces with labels: cues (n,) and mentions (n, 8), IGNORED where not known.

    `scheme` is the piece that names the annotation scheme which the labels follow; `fold` is one of FOLDS parts of
    the data, the same for every annotation of one text.
    """

    scheme: int
    fold: int
    pieces: Pieces
    cue_labels: Ints
    mention_labels: Ints
    cues: tuple[GoldCue, ...]

    def cut(self, start: int, end: int) -> Labelled:
        """Return the window [start, end), with the cues that stand wholly in it."""
        here = slice(start, end)
        arrays = {name: getattr(self.pieces, name)[here] for name in Pieces.__slots__}
        cues = (c for c in self.cues if start <= c.start and c.end <= end)
        return Labelled(
            self.scheme,
            self.fold,
            Pieces(**arrays),
            self.cue_labels[here],
            self.mention_labels[here],
            tuple(c.cut(start, end) for c in cues),
        )


def label(annotated: Annotated) -> Labelled:
    """Lay the annotation of one text over its word pieces."""
    pieces = cut_pieces(annotated.text)
    cue_labels = np.zeros(len(pieces), dtype=np.int64)
    for start, end in annotated.unknown:
        cue_labels[slice(*cover(pieces, (start, end)))] = IGNORED
    cues = []
    for attribution in annotated.attributions:
        for span in attribution.cue:
            first, last = cover(pieces, span)
            cue_labels[first], cue_labels[first + 1 : last] = BORDERS.index("B"), BORDERS.index("I")
        roles = np.zeros(len(pieces), dtype=np.int64)
        for role, spans in (("content", attribution.content), ("source", attribution.source)):
            for span in spans:
                _paint(roles, cover(pieces, span), ROLE_LABELS.index(f"B-{role}"), ROLE_LABELS.index(f"I-{role}"))
        inside = (roles >= _CONTENT).astype(np.int64)
        if not annotated.complete:
            roles[:] = IGNORED
        cues.append(GoldCue(*cover(pieces, attribution.cue[0]), roles, inside, attribution.sense))
    if not annotated.complete:
        cue_labels[:] = IGNORED
    found = tuple(cue for cue in cues if cue.start < cue.end)
    fold = fold_of(annotated.id)
    return Labelled(SCHEMES[annotated.scheme], fold, pieces, cue_labels, _mention_labels(annotated, pieces), found)


def fold_of(name: str) -> int:
    """Return the fold of a text by its id; what follows a slash, an annotator, does not count."""
    return hashlib.sha256(name.split("/")[0].encode()).digest()[0] % FOLDS


def cover(pieces: Pieces, span: Offsets) -> Stretch:
    """Return the pieces [first, last) that share a code point with `span`."""
    first = int(np.searchsorted(pieces.ends, span[0], side="right"))
    last = int(np.searchsorted(pieces.starts, span[1], side="left"))
    return first, max(first, last)


def windows(texts: Iterable[Labelled], size: int, random: Random) -> Iterator[Labelled]:
    """Cut texts into windows of at most `size` pieces at paragraphs, at other places each time."""
    for text in texts:
        breaks = np.flatnonzero(text.pieces.layout)
        first = random.randrange(size) if len(text.pieces) > size else 0
        first = int(breaks[np.searchsorted(breaks, first, side="right") - 1])
        if first:
            yield from (text.cut(*stretch) for stretch in cut_windows(first, breaks, size, 0))
        rest = cut_windows(len(text.pieces) - first, breaks - first, size, 0)
        yield from (text.cut(first + start, first + end) for start, end in rest)


def sense_targets(sense: Sense) -> tuple[int, int, list[float], list[float]]:
    """Return act, main issue, issues as 18 ones and zeros, and the two flags of one statement."""
    many = [float(issue in sense.issues) for issue in ISSUES]
    return ACTS.index(sense.act), ISSUES.index(sense.issues[0]), many, [float(sense.conditional), float(sense.hedged)]


def distances(text: Labelled, cue: GoldCue) -> Ints:
    """Return the distance bucket of every piece of `text` from `cue`."""
    return distance_buckets(len(text.pieces), [(cue.start, cue.end)])[0]


def _mention_labels(annotated: Annotated, pieces: Pieces) -> Ints:
    """Label each type on its own, so that a state may stand inside an office; the longer one first."""
    shape = (len(pieces), len(MENTION_TYPES))
    if annotated.mentions is None:
        return np.full(shape, IGNORED, dtype=np.int64)
    labels = np.zeros(shape, dtype=np.int64)
    for mention in sorted(annotated.mentions, key=lambda m: m.end - m.start):
        column = labels[:, MENTION_TYPES.index(mention.type)]
        _paint(column, cover(pieces, (mention.start, mention.end)), BORDERS.index("B"), BORDERS.index("I"))
    return labels


def _paint(labels: Ints, stretch: Stretch, begin: int, inside: int) -> None:
    start, end = stretch
    if start < end:
        labels[start], labels[start + 1 : end] = begin, inside
