"""What statements do and are about: their acts, issues, condition and hedge, from the scores of the model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from aidememoire.reading.network.encoder import Floats, SenseScores
from aidememoire.reading.network.labels import ACTS, ISSUES
from aidememoire.reading.network.viterbi import log_softmax

# The probability from which an issue stands beside the main one: statements then have as many as annotators give.
_FURTHER_ISSUE = 0.3
# How far a main issue leans to those of the statements around it, how many of them to either side count, and after
# how many the weight of one has fallen to a third. Chosen on corpus dev, see docs/accuracy-trials.md.
_LEAN, _REACH, _FADING = 0.5, 12, 4.0
_FLOOR = 0.02  # the chance of an issue that nobody around speaks of
_CALM = 1.2  # what the agreement of neighbours, who are no independent witnesses, takes off the confidence


@dataclass(frozen=True, slots=True, eq=False)
class Chances:
    """What the model thinks of one statement by itself: chances of its act (11,), main issue and issues (18,), flags (2,).

    `likeliest` is its act: every rule asks for it.
    """

    act: Floats
    main: Floats
    issues: Floats
    flags: Floats
    likeliest: str = field(init=False)

    def __post_init__(self) -> None:
        """Look the likeliest act up once."""
        object.__setattr__(self, "likeliest", ACTS[int(self.act.argmax())])


@dataclass(frozen=True, slots=True)
class Sense:
    """The sense of one statement: act and issues (the main one first), each with a confidence from 0 to 1."""

    act: str
    act_confidence: float
    issues: tuple[str, ...]
    issue_confidence: float
    conditional: bool
    hedged: bool


def decode_sense(scores: SenseScores, temperatures: Mapping[str, float]) -> Iterator[Chances]:
    """Yield the chances of each statement; the temperatures of `act` and `main` make its confidences honest."""
    acts = np.exp(log_softmax(scores.act / np.float32(temperatures.get("act", 1.0))))
    mains = np.exp(log_softmax(scores.main / np.float32(temperatures.get("main", 1.0))))
    for each in zip(acts, mains, _sigmoid(scores.issues), _sigmoid(scores.flags), strict=True):
        yield Chances(*each)


def acting(chances: Chances, act: str, sure: float) -> Chances:
    """Return chances with an act that the words tell by themselves, as surely as they do."""
    told = np.array([sure if each == act else (1 - sure) / (len(ACTS) - 1) for each in ACTS], dtype=np.float32)
    return replace(chances, act=told)


def plain(chances: Chances) -> Chances:
    """Return chances without condition and hedge: what is made of a statement that has them need not have them."""
    return replace(chances, flags=np.zeros_like(chances.flags))


def senses_of(statements: Sequence[Chances]) -> list[Sense]:
    """Return the sense of each statement of a document, given in their order."""
    if not statements:
        return []
    mains = _in_context(np.stack([one.main for one in statements]))
    return [_sense(one, main) for one, main in zip(statements, mains, strict=True)]


def _in_context(mains: Floats) -> Floats:
    """Return the chances (s, 18) of the main issues, each leaning to what the statements around it are about."""
    around, weights = np.zeros_like(mains), np.zeros((len(mains), 1), dtype=np.float32)
    for away in range(1, min(_REACH + 1, len(mains))):
        weight = np.float32(np.exp(-away / _FADING))
        around[away:] += weight * mains[:-away]
        around[:-away] += weight * mains[away:]
        weights[away:] += weight
        weights[:-away] += weight
    leaning = np.log(mains + 1e-9) + _LEAN * np.log(around / np.maximum(weights, 1e-9) + _FLOOR)
    return np.exp(log_softmax(leaning.astype(np.float32) / np.float32(_CALM)))


def _sense(one: Chances, main: Floats) -> Sense:
    act, first = int(one.act.argmax()), int(main.argmax())
    return Sense(
        act=ACTS[act],
        act_confidence=float(one.act[act]),
        issues=_issues(first, one.issues),
        issue_confidence=float(main[first]),
        conditional=bool(one.flags[0] >= 0.5),
        hedged=bool(one.flags[1] >= 0.5),
    )


def _issues(main: int, chances: Floats) -> tuple[str, ...]:
    """Return the main issue and those that stand beside it; `other` stands alone."""
    beside = [int(one) for one in np.argsort(-chances, kind="stable") if chances[one] >= _FURTHER_ISSUE]
    ranked = [main, *(one for one in beside if one != main and ISSUES[one] != "other")]
    return tuple(ISSUES[one] for one in ranked)


def _sigmoid(scores: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-scores)), dtype=np.float32)
