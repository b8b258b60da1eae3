"""What a statement does and is about: its act, issues, condition and hedge, from the scores of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from aidememoire.reading.encoder import Floats, SenseScores
from aidememoire.reading.labels import ACTS, ISSUES
from aidememoire.reading.viterbi import log_softmax

_FURTHER_ISSUE = 0.5  # the probability from which an issue stands beside the main one


@dataclass(frozen=True, slots=True)
class Sense:
    """The sense of one statement: act and issues (the main one first), each with a confidence from 0 to 1."""

    act: str
    act_confidence: float
    issues: tuple[str, ...]
    issue_confidence: float
    conditional: bool
    hedged: bool


def decode_sense(scores: SenseScores, temperatures: Mapping[str, float]) -> Iterator[Sense]:
    """Yield the sense of each statement; the temperatures of `act` and `main` make its confidences honest."""
    acts = _chances(scores.act, temperatures.get("act", 1.0))
    mains = _chances(scores.main, temperatures.get("main", 1.0))
    further, flags = _sigmoid(scores.issues), _sigmoid(scores.flags)
    for row in range(len(acts)):
        act, main = int(acts[row].argmax()), int(mains[row].argmax())
        yield Sense(
            act=ACTS[act],
            act_confidence=float(acts[row, act]),
            issues=_issues(main, further[row]),
            issue_confidence=float(mains[row, main]),
            conditional=bool(flags[row, 0] >= 0.5),
            hedged=bool(flags[row, 1] >= 0.5),
        )


def _issues(main: int, chances: Floats) -> tuple[str, ...]:
    """Return the main issue and those that stand beside it; `other` stands alone."""
    beside = [int(one) for one in np.argsort(-chances, kind="stable") if chances[one] >= _FURTHER_ISSUE]
    ranked = [main, *(one for one in beside if one != main and ISSUES[one] != "other")]
    return tuple(ISSUES[one] for one in ranked)


def _chances(scores: Floats, temperature: float) -> Floats:
    return np.exp(log_softmax(scores / np.float32(temperature)))


def _sigmoid(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)
