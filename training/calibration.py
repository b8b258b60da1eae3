"""Temperatures that make confidences honest (Guo et al. 2017), fitted on corpus dev."""

from __future__ import annotations

from random import Random

import torch
from torch import Tensor
from torch.nn import functional as F

from aidememoire.reading.lexicon import Lexicon
from training.batches import batches, collate
from training.examples import label, windows
from training.lexicon import said
from training.losses import scores_of
from training.network import Network
from training.passages import read_part

_STEPS = 80


Scores = list[tuple[Tensor, Tensor]]


@torch.no_grad()
def temperatures(network: Network, lexicon: Lexicon) -> dict[str, float]:
    """Return the temperature of `act` and of `main` under which the dev statements are likeliest, with the lexicon."""
    acts, mains, words = _scores(network)
    of_acts, of_issues = (torch.from_numpy(each) for each in lexicon.scores(words))
    return {"act": _temperature(acts, of_acts), "main": _temperature(mains, of_issues)}


def _scores(network: Network) -> tuple[Scores, Scores, list[tuple[str, str]]]:
    """Return the scores and the labels of act and main issue of the dev statements, and their words."""
    acts: Scores = []
    mains: Scores = []
    words: list[tuple[str, str]] = []
    for text in read_part("dev"):
        by_sense = {id(sense): pair for pair, sense in said(text)}
        for group in batches(list(windows([label(text)], 254, Random(1))), 4096, Random(1)):
            batch = collate(group)
            logits = scores_of(network, batch).sense
            if logits is not None:
                acts.append((logits.act, batch.act))
                mains.append((logits.main, batch.main))
                words += [by_sense[id(cue.sense)] for window in group for cue in window.cues if cue.sense]
    return acts, mains, words


def _temperature(pairs: Scores, words: Tensor) -> float:
    scores, labels = (torch.cat(each) for each in zip(*pairs, strict=True))
    added = scores.log_softmax(dim=1) + words
    tried = [0.5 + 0.05 * step for step in range(_STEPS)]
    return round(min(tried, key=lambda one: F.cross_entropy(added / one, labels).item()), 2)
