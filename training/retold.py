"""What two sides of one meeting tell of the same matter, in other words: corpus/retold-*.tsv, in stories.

A comparison of accounts asks the encoder which contents tell one matter (views/compare.py); its vectors find everything of one
story alike. Here the two tellings of each matter of a story are drawn together, and apart from the other matters of the
same story (InfoNCE, van den Oord et al. 2018), with the vectors as reading/network/likeness.py compares them.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from aidememoire.reading.network.labels import SCHEMES
from aidememoire.reading.network.pieces import cut_pieces
from training.batches import encoder_input
from training.examples import Labelled
from training.meanings import centred, means
from training.network import Encoder
from training.passages import CORPUS

_DEV = "retold-5"  # whose writer wrote none of the others
_TEMPERATURE = 0.05


@dataclass(frozen=True, slots=True)
class Story:
    """The tellings of one story, each read alone: ids (2 n, pieces) and features; those of side B stand behind those of A."""

    name: str
    ids: Tensor
    features: Tensor

    def to(self, device: torch.device) -> Story:
        """Return it on a device."""
        return Story(self.name, self.ids.to(device), self.features.to(device))


def stories(part: str) -> Iterator[Story]:
    """Yield the stories of `train` or `dev`."""
    for path in sorted(CORPUS.glob("retold-*.tsv")):
        if (path.stem == _DEV) == (part == "dev"):
            for name, rows in _rows(path).items():
                told = [_alone(one) for one, _ in rows] + [_alone(other) for _, other in rows]
                yield Story(name, *encoder_input(told))


def confusion(encoder: Encoder, story: Story) -> Tensor:
    """Return how badly each telling picks out the other one of its matter among those of its story."""
    alike = likeness(encoder, story) / _TEMPERATURE
    own = torch.arange(len(alike), device=alike.device)
    return (F.cross_entropy(alike, own) + F.cross_entropy(alike.T, own)) / 2


def likeness(encoder: Encoder, story: Story) -> Tensor:
    """Return the cosines (n, n) of the tellings of side A with those of side B."""
    vectors = centred(means(encoder, story.ids, story.features))
    half = len(vectors) // 2
    return vectors[:half] @ vectors[half:].T


@torch.no_grad()
def recognised(encoder: Encoder) -> float:
    """Return the share of the tellings of `dev` whose own other telling is the likest of their story."""
    encoder.eval()
    right: list[Tensor] = []
    for story in stories("dev"):
        alike = likeness(encoder, story.to(next(encoder.parameters()).device))
        own = torch.arange(len(alike), device=alike.device)
        right += [alike.argmax(dim) == own for dim in (0, 1)]
    return torch.cat(right).float().mean().item()


def _rows(path: Path) -> dict[str, list[tuple[str, str]]]:
    held: dict[str, list[tuple[str, str]]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            held.setdefault(row["story"], []).append((row["one"], row["other"]))
    return held


def _alone(words: str) -> Labelled:
    pieces = cut_pieces(words)
    empty = np.zeros(len(pieces), dtype=np.int64)
    return Labelled(SCHEMES["corpus"], 0, pieces, empty, empty, ())
