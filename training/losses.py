"""What the network is trained to lower: one loss a head, weighted and summed; by labels, and by what a teacher says."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from aidememoire.reading.network.labels import SCHEMES
from training.batches import Batch
from training.examples import IGNORED
from training.network import Network, SenseLogits

WEIGHTS = {"cue": 1.0, "roles": 1.0, "mention": 0.5}
SENSE_WEIGHTS = {"act": 0.1, "main": 0.1, "issues": 0.3, "flags": 0.1}
ROLES, MENTIONS = 4, 8  # how much more than a piece's cue its roles and its mentions weigh


@dataclass(frozen=True, slots=True)
class Scores:
    """What a network makes of a batch: cues (w, n, 3), mentions (w, n, 8, 3), roles (c, n, 5), and the sense."""

    cue: Tensor
    mention: Tensor
    roles: Tensor | None
    sense: SenseLogits | None


def scores_of(network: Network, batch: Batch) -> Scores:
    """Run the network over a batch, once."""
    # The first and the last piece name the scheme and end the window: they have no labels.
    pieces, cue, mention = (each[:, 1:-1] for each in network.encoder(batch.ids, batch.features))
    if not len(batch.owner):
        return Scores(cue, mention, None, None)
    cues = cue_vectors(pieces, batch.owner, batch.cue_mask)
    keys = network.arguments.key(pieces)[batch.owner]
    roles = network.arguments(keys, cues, batch.distances, batch.real[batch.owner])
    if not len(batch.sensed):
        return Scores(cue, mention, roles, None)
    sense = network.sense(pieces[batch.owner[batch.sensed]], batch.inside, cues[batch.sensed])
    return Scores(cue, mention, roles, sense)


def losses(scores: Scores, batch: Batch) -> dict[str, Tensor]:
    """Return the loss of each head that the batch has labels for."""
    found = {"cue": _cross_entropy(scores.cue, batch.cue_labels)}
    if (batch.mention_labels != IGNORED).any():
        found["mention"] = _cross_entropy(scores.mention, batch.mention_labels) * MENTIONS
    if scores.roles is not None:
        found["roles"] = _cross_entropy(scores.roles, batch.roles) * ROLES
    if scores.sense is not None:
        found |= _sense(scores.sense, batch)
    return found


def imitation(scores: Scores, teacher: Scores, batch: Batch) -> dict[str, Tensor]:
    """Return, under the names of `losses`, how far the scores are from what a teacher makes of the same batch.

    Mentions are marked in corpus/SCHEME.md alone, so that of windows of another scheme the teacher says nothing.
    """
    marked = batch.real * (batch.ids[:, :1] == SCHEMES["corpus"])
    found = {
        "cue": _divergence(scores.cue, teacher.cue, batch.real),
        "mention": _divergence(scores.mention, teacher.mention, marked[..., None].expand(scores.mention.shape[:-1]))
        * MENTIONS,
    }
    if scores.roles is not None and teacher.roles is not None:
        found["roles"] = _divergence(scores.roles, teacher.roles, batch.real[batch.owner]) * ROLES
    if scores.sense is not None and teacher.sense is not None:
        found |= _same_sense(scores.sense, teacher.sense)
    return found


def mixed(found: dict[str, Tensor], taught: dict[str, Tensor], shares: tuple[float, float]) -> dict[str, Tensor]:
    """Return the losses by labels, of which a share is that by a guide: one of borders and mentions, one of the sense.

    A loss that only one of the two knows has its share of that one alone.
    """
    spans, sense = shares
    share = {name: spans if name in WEIGHTS else sense for name in found | taught}
    by_labels = {name: (1 - share[name]) * loss for name, loss in found.items()}
    by_guide = {name: share[name] * loss for name, loss in taught.items()}
    return {name: sum(one[name] for one in (by_labels, by_guide) if name in one) for name in share}  # type: ignore[misc]


def total(found: dict[str, Tensor], sense: float) -> Tensor:
    """Return the weighted sum of the losses, those of the sense heads times `sense`."""
    weights = WEIGHTS | {name: sense * weight for name, weight in SENSE_WEIGHTS.items()}
    return torch.stack([weights[name] * loss for name, loss in found.items()]).sum()


def cue_vectors(pieces: Tensor, owner: Tensor, mask: Tensor) -> Tensor:
    """Return for each cue the mean (c, width) of its pieces."""
    mask = mask.to(pieces.dtype)
    return (mask[:, None, :] @ pieces[owner]).squeeze(1) / mask.sum(1, keepdim=True)


def _sense(logits: SenseLogits, batch: Batch) -> dict[str, Tensor]:
    return {
        "act": F.cross_entropy(logits.act.float(), batch.act),
        "main": F.cross_entropy(logits.main.float(), batch.main),
        "issues": F.binary_cross_entropy_with_logits(logits.issues.float(), batch.issues),
        "flags": F.binary_cross_entropy_with_logits(logits.flags.float(), batch.flags),
    }


def _same_sense(logits: SenseLogits, teacher: SenseLogits) -> dict[str, Tensor]:
    all_rows = torch.ones(len(logits.act), device=logits.act.device)
    return {
        "act": _divergence(logits.act, teacher.act, all_rows),
        "main": _divergence(logits.main, teacher.main, all_rows),
        "issues": F.binary_cross_entropy_with_logits(logits.issues.float(), teacher.issues.float().sigmoid()),
        "flags": F.binary_cross_entropy_with_logits(logits.flags.float(), teacher.flags.float().sigmoid()),
    }


def _cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    """Return the mean over the known labels, 0 where none is known: a batch may hold claims alone."""
    known = (labels != IGNORED).sum().clamp(min=1)
    summed = F.cross_entropy(scores.float().flatten(0, -2), labels.flatten(), ignore_index=IGNORED, reduction="sum")
    return summed / known


def _divergence(scores: Tensor, teacher: Tensor, where: Tensor) -> Tensor:
    """Return the mean cross entropy of two distributions over the last axis, of the places where `where` is 1."""
    each = -(teacher.float().softmax(-1) * scores.float().log_softmax(-1)).sum(-1)
    return (each * where).sum() / where.sum().clamp(min=1)
