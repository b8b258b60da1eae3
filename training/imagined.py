"""What the teachers read in texts that nobody annotated by corpus/SCHEME.md: more windows for their pupil to learn from.

The articles of PolNeAR have its own marks, which know no nesting, no mentions and no sense. All teachers together read
them by the scheme of the corpus (self-training, as Xie et al. 2020 do it with a teacher larger than its pupil).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

import numpy as np
import torch
from torch import Tensor

from aidememoire.reading.network.labels import ACTS, ISSUES, ROLE_LABELS, SCHEMES
from aidememoire.reading.network.pieces import Ints
from training.annotated import Sense
from training.batches import Batch, batches, collate
from training.examples import GoldCue, Labelled, windows
from training.losses import Scores, scores_of
from training.network import Network, SenseLogits

_PIECES = 16384
_CONTENT = ROLE_LABELS.index("B-content")
_ANY = Sense(ACTS[0], (ISSUES[-1],), conditional=False)


@torch.no_grad()
def imagined(teachers: Sequence[Network], texts: Sequence[Labelled], window: int, random: Random) -> list[Labelled]:
    """Return the texts as windows, with the labels that the teachers give them by the scheme of the corpus."""
    bare = [replace(each, scheme=SCHEMES["corpus"], cues=()) for each in windows(texts, window, random)]
    return [one for group in batches(bare, _PIECES, random) for one in _read(teachers, group)]


def consensus(teachers: Sequence[Network], batch: Batch) -> Scores:
    """Return the mean of what the teachers say of a batch."""
    said = [scores_of(teacher, batch) for teacher in teachers]
    roles = [one.roles for one in said if one.roles is not None]
    senses = [one.sense for one in said if one.sense is not None]
    sense = (
        SenseLogits(*(_mean([getattr(one, name) for one in senses]) for name in SenseLogits.__slots__))
        if senses
        else None
    )
    return Scores(
        _mean([one.cue for one in said]), _mean([one.mention for one in said]), _mean(roles) if roles else None, sense
    )  # fmt: skip


def _read(teachers: Sequence[Network], group: Sequence[Labelled]) -> list[Labelled]:
    first = consensus(teachers, _batch(teachers, group))
    cues, mentions = (each.argmax(-1).cpu().numpy() for each in (first.cue, first.mention))
    found = [_with_cues(one, cues[row], mentions[row]) for row, one in enumerate(group)]
    if not any(one.cues for one in found):
        return found
    second = consensus(teachers, _batch(teachers, found))
    assert second.roles is not None
    roles = iter(second.roles.argmax(-1).cpu().numpy())
    found = [
        replace(one, cues=tuple(_with_roles(cue, next(roles), len(one.pieces)) for cue in one.cues)) for one in found
    ]
    third = consensus(teachers, _batch(teachers, found))
    assert third.sense is not None
    senses = _senses(third.sense)
    return [replace(one, cues=tuple(replace(cue, sense=next(senses)) for cue in one.cues)) for one in found]


def _batch(teachers: Sequence[Network], group: Sequence[Labelled]) -> Batch:
    return collate(group).to(next(teachers[0].parameters()).device)


def _with_cues(window: Labelled, cues: Ints, mentions: Ints) -> Labelled:
    size = len(window.pieces)
    empty = np.zeros(size, dtype=np.int64)
    found = tuple(GoldCue(start, end, empty, empty, None) for start, end in _runs(cues[:size]))
    return replace(window, cue_labels=cues[:size], mention_labels=mentions[:size], cues=found)


def _runs(labels: Ints) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of each beginning, 1, and the insides, 2, that follow it."""
    for start in np.flatnonzero(labels == 1).tolist():
        end = start + 1
        while end < len(labels) and labels[end] == 2:
            end += 1
        yield start, end


def _with_roles(cue: GoldCue, roles: Ints, size: int) -> GoldCue:
    inside = (roles[:size] >= _CONTENT).astype(np.int64)
    return replace(cue, roles=roles[:size], inside=inside, sense=_ANY)


def _senses(logits: SenseLogits) -> Iterator[Sense]:
    acts, mains = (each.argmax(-1).tolist() for each in (logits.act, logits.main))
    many, flags = ((each > 0).tolist() for each in (logits.issues, logits.flags))
    for act, main, others, (conditional, hedged) in zip(acts, mains, many, flags, strict=True):
        rest = [issue for number, issue in enumerate(ISSUES) if others[number] and number != main]
        yield Sense(ACTS[act], (ISSUES[main], *rest), conditional, hedged)


def _mean(values: Sequence[Tensor]) -> Tensor:
    return torch.stack([value.float() for value in values]).mean(0)
