"""Batches: windows of like length padded together, as tensors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np
import torch
from torch import Tensor

from aidememoire.reading.network.labels import SEP
from aidememoire.reading.network.pieces import NO_LETTERS
from training.examples import IGNORED, GoldCue, Labelled, distances, sense_targets

MASK = 103  # the piece [MASK] of BERT's vocabulary; words have the numbers above it


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows (w, n) with their labels, and their cues (c,) with theirs.

    `ids` and `features` have two pieces more, one at either end; `real` (w, n) is 0 where a window is padded.
    `owner` gives the window of each cue, `cue_mask` (c, n) its pieces, `roles` (c, n) its labels.
    The sense targets are rows of those cues that have one: `sensed` gives their numbers and
    `inside` (s, n) their contents.
    """

    ids: Tensor
    features: Tensor
    real: Tensor
    cue_labels: Tensor
    mention_labels: Tensor
    owner: Tensor
    cue_mask: Tensor
    distances: Tensor
    roles: Tensor
    sensed: Tensor
    inside: Tensor
    act: Tensor
    main: Tensor
    issues: Tensor
    flags: Tensor

    def to(self, device: torch.device) -> Batch:
        """Return the batch on `device`."""
        return Batch(**{name: getattr(self, name).to(device) for name in self.__slots__})

    def with_hidden(self, share: float) -> Batch:
        """Return the batch with about `share` of its pieces, drawn by torch's seed, replaced by [MASK]."""
        drawn = (torch.rand(self.ids.shape, device=self.ids.device) < share) & (self.ids > SEP)
        return replace(self, ids=self.ids.masked_fill(drawn, MASK))


def batches(windows: list[Labelled], pieces: int, random: Random) -> Iterator[list[Labelled]]:
    """Group windows into batches of about `pieces` pieces, like lengths together, in random order."""
    ordered = sorted(windows, key=lambda window: len(window.pieces) + random.random() * 16)
    groups: list[list[Labelled]] = [[]]
    for window in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * len(window.pieces) > pieces:
            groups.append([])
        groups[-1].append(window)
    random.shuffle(groups)
    yield from groups


def encoder_input(windows: Sequence[Labelled]) -> tuple[Tensor, Tensor]:
    """Return ids (w, n + 2) and features (w, n + 2, 3): the scheme, the pieces, the end; then zeros."""
    length = max(len(window.pieces) for window in windows) + 2
    ids = np.zeros((len(windows), length), dtype=np.int64)
    features = np.zeros((len(windows), length, 3), dtype=np.int64)
    for row, window in enumerate(windows):
        pieces, end = window.pieces, len(window.pieces) + 1
        ids[row, 0], ids[row, 1:end], ids[row, end] = window.scheme, pieces.ids, SEP
        features[row, 1:end] = np.stack([pieces.case, pieces.quote, pieces.layout], axis=1)
        features[row, [0, end], 0] = NO_LETTERS
    return torch.from_numpy(ids), torch.from_numpy(features)


def collate(windows: Sequence[Labelled]) -> Batch:
    """Pad windows and their labels into one batch."""
    ids, features = encoder_input(windows)
    length = ids.shape[1] - 2
    cues = [(row, window, cue) for row, window in enumerate(windows) for cue in window.cues]
    sensed = [number for number, (_, _, cue) in enumerate(cues) if cue.sense]
    targets = [sense_targets(cue.sense) for _, _, cue in cues if cue.sense]
    return Batch(
        ids=ids,
        features=features,
        real=_padded([np.ones(len(window.pieces), dtype=np.int64) for window in windows], length, 0).float(),
        cue_labels=_padded([window.cue_labels for window in windows], length),
        mention_labels=_padded([window.mention_labels for window in windows], length),
        owner=torch.tensor([row for row, _, _ in cues], dtype=torch.long),
        cue_mask=_cue_masks([cue for _, _, cue in cues], length),
        distances=_padded([distances(window, cue) for _, window, cue in cues], length, 0),
        roles=_padded([cue.roles for _, _, cue in cues], length),
        sensed=torch.tensor(sensed, dtype=torch.long),
        inside=_padded([cue.inside for _, _, cue in cues if cue.sense], length, 0),
        act=torch.tensor([target[0] for target in targets], dtype=torch.long),
        main=torch.tensor([target[1] for target in targets], dtype=torch.long),
        issues=torch.tensor([target[2] for target in targets]),
        flags=torch.tensor([target[3] for target in targets]),
    )


def _padded(rows: list[np.ndarray], length: int, filler: int = IGNORED) -> Tensor:
    shape = (len(rows), length, *(rows[0].shape[1:] if rows else ()))
    padded = np.full(shape, filler, dtype=np.int64)
    for number, row in enumerate(rows):
        padded[number, : len(row)] = row
    return torch.from_numpy(padded)


def _cue_masks(cues: list[GoldCue], length: int) -> Tensor:
    masks = torch.zeros(len(cues), length)
    for row, cue in enumerate(cues):
        masks[row, cue.start : cue.end] = 1
    return masks
