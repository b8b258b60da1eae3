"""Temperatures that make confidences honest (Guo et al. 2017), fitted on corpus dev."""

from __future__ import annotations

from random import Random

import torch
from torch import Tensor
from torch.nn import functional as F

from training.batches import batches, collate
from training.examples import label, windows
from training.losses import scores_of
from training.network import Network
from training.passages import read_part

_STEPS = 80


Scores = list[tuple[Tensor, Tensor]]


@torch.no_grad()
def temperatures(network: Network) -> dict[str, float]:
    """Return the temperature of `act` and of `main` under which the dev statements are likeliest."""
    acts, mains = _scores(network)
    return {"act": _temperature(acts), "main": _temperature(mains)}


def _scores(network: Network) -> tuple[Scores, Scores]:
    """Return the scores and the labels of act and main issue of the dev statements."""
    acts: Scores = []
    mains: Scores = []
    for text in read_part("dev"):
        for group in batches(list(windows([label(text)], 254, Random(1))), 4096, Random(1)):
            batch = collate(group)
            logits = scores_of(network, batch).sense
            if logits is not None:
                acts.append((logits.act, batch.act))
                mains.append((logits.main, batch.main))
    return acts, mains


def _temperature(pairs: Scores) -> float:
    scores, labels = (torch.cat(each) for each in zip(*pairs, strict=True))
    tried = [0.5 + 0.05 * step for step in range(_STEPS)]
    return round(min(tried, key=lambda one: F.cross_entropy(scores / one, labels).item()), 2)
