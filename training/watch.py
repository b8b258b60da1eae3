"""How a network does on the dev parts after each epoch: what a run is stopped by, and what its log shows."""

from __future__ import annotations

from pathlib import Path
from random import Random

import torch

from training.batches import batches, collate
from training.examples import Labelled, label, windows
from training.losses import Scores, losses, scores_of
from training.network import Network
from training.passages import read_part
from training.polnear import read_polnear

_PIECES = 8192


class Watch:
    """The dev parts of PolNeAR and of the corpus, labelled once."""

    def __init__(self, polnear: Path) -> None:
        self.parts = {
            "polnear": [label(text) for text in read_polnear("dev", polnear, first_only=True)],
            "corpus": [label(text) for text in read_part("dev")],
        }

    @torch.no_grad()
    def __call__(self, network: Network) -> dict[str, float]:
        """Return the mean of each head's losses on either part, and the shares of acts and main issues that are right."""
        network.eval()
        return {
            name: value for part, texts in self.parts.items() for name, value in _measure(network, part, texts).items()
        }


def _measure(network: Network, part: str, texts: list[Labelled]) -> dict[str, float]:
    device = next(network.parameters()).device
    sums: dict[str, list[float]] = {}
    for group in batches(list(windows(texts, 254, Random(1))), _PIECES, Random(1)):
        batch = collate(group).to(device)
        scores = scores_of(network, batch)
        for name, value in (losses(scores, batch) | _right(scores, batch.act, batch.main)).items():
            sums.setdefault(f"{part}.{name}", []).append(float(value))
    return {name: round(sum(values) / len(values), 4) for name, values in sums.items()}


def _right(scores: Scores, act: torch.Tensor, main: torch.Tensor) -> dict[str, torch.Tensor]:
    if scores.sense is None:
        return {}
    return {
        "act.right": (scores.sense.act.argmax(-1) == act).float().mean(),
        "main.right": (scores.sense.main.argmax(-1) == main).float().mean(),
    }
