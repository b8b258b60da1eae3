"""The share of the lexicon, and temperatures that make confidences honest (Guo et al. 2017), fitted on corpus dev."""

from __future__ import annotations

from random import Random

import torch
from torch import Tensor
from torch.nn import functional as F

from aidememoire.reading.lexicon import Lexicon
from training.batches import batches, collate
from training.examples import label, windows
from training.lexicon import said
from training.losses import sense_logits
from training.network import Network
from training.passages import read_part

_STEPS, _SHARES = 80, 31


Scores = list[tuple[Tensor, Tensor]]


@torch.no_grad()
def calibrated(network: Network, lexicon: Lexicon) -> dict[str, dict[str, float]]:
    """Return the `temperatures` of act and main issue and the share of the `lexicon` in each.

    Chosen are those under which the dev statements are likeliest, the lexicon's log-probabilities being added to the
    network's by its share.
    """
    acts, mains, words = _scores(network)
    of_acts, of_issues = (torch.from_numpy(each) for each in lexicon.scores(words))
    chosen = {"act": _chosen(acts, of_acts), "main": _chosen(mains, of_issues)}
    return {
        "temperatures": {name: temperature for name, (_, temperature) in chosen.items()},
        "lexicon": {name: share for name, (share, _) in chosen.items()},
    }


def _scores(network: Network) -> tuple[Scores, Scores, list[tuple[str, str]]]:
    """Return the scores and the labels of act and main issue of the dev statements, and their words."""
    acts: Scores = []
    mains: Scores = []
    words: list[tuple[str, str]] = []
    for text in read_part("dev"):
        by_sense = {id(sense): pair for pair, sense in said(text)}
        for group in batches(list(windows([label(text)], 254, Random(1))), 4096, Random(1)):
            batch = collate(group)
            logits = sense_logits(network, batch)
            if logits is not None:
                acts.append((logits.act, batch.act))
                mains.append((logits.main, batch.main))
                words += [by_sense[id(cue.sense)] for window in group for cue in window.cues if cue.sense]
    return acts, mains, words


def _chosen(pairs: Scores, words: Tensor) -> tuple[float, float]:
    scores, labels = (torch.cat(each) for each in zip(*pairs, strict=True))
    network = scores.log_softmax(dim=1)
    tried = [(round(0.1 * share, 1), round(0.5 + 0.05 * step, 2)) for share in range(_SHARES) for step in range(_STEPS)]
    return min(tried, key=lambda one: F.cross_entropy((network + one[0] * words) / one[1], labels).item())
