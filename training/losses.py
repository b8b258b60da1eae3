"""What the network is trained to lower: one loss a head, weighted and summed."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional as F

from training.batches import Batch
from training.examples import IGNORED
from training.network import Network, SenseLogits

WEIGHTS = {"cue": 1.0, "roles": 1.0, "mention": 0.5}
SENSE_WEIGHTS = {"act": 0.1, "main": 0.1, "issues": 0.3, "flags": 0.1}


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """Return the loss of each head that the batch has labels for."""
    # The first and the last piece name the scheme and end the window: they have no labels.
    pieces, cue_scores, mention_scores = (each[:, 1:-1] for each in network.encoder(batch.ids, batch.features))
    found = {"cue": _cross_entropy(cue_scores, batch.cue_labels)}
    if (batch.mention_labels != IGNORED).any():
        found["mention"] = _cross_entropy(mention_scores, batch.mention_labels) * mention_scores.shape[-2]
    if len(batch.owner):
        cues = cue_vectors(pieces, batch.owner, batch.cue_mask)
        keys = network.arguments.key(pieces)[batch.owner]
        scores = network.arguments(keys, cues, batch.distances, batch.real[batch.owner])
        found["roles"] = _cross_entropy(scores, batch.roles) * 4
        if len(batch.sensed):
            found |= _sense(_sense_logits(network, batch, pieces, cues), batch)
    return found


def sense_logits(network: Network, batch: Batch) -> SenseLogits | None:
    """Return the sense scores of those statements of the batch that have a sense, None where none has."""
    if not len(batch.sensed):
        return None
    pieces = network.encoder(batch.ids, batch.features)[0][:, 1:-1]
    return _sense_logits(network, batch, pieces, cue_vectors(pieces, batch.owner, batch.cue_mask))


def total(found: dict[str, Tensor], sense: float) -> Tensor:
    """Return the weighted sum of the losses, those of the sense heads times `sense`."""
    weights = WEIGHTS | {name: sense * weight for name, weight in SENSE_WEIGHTS.items()}
    return torch.stack([weights[name] * loss for name, loss in found.items()]).sum()


def cue_vectors(pieces: Tensor, owner: Tensor, mask: Tensor) -> Tensor:
    """Return for each cue the mean (c, 384) of its pieces."""
    mask = mask.to(pieces.dtype)
    return (mask[:, None, :] @ pieces[owner]).squeeze(1) / mask.sum(1, keepdim=True)


def _sense_logits(network: Network, batch: Batch, pieces: Tensor, cues: Tensor) -> SenseLogits:
    return network.sense(pieces[batch.owner[batch.sensed]], batch.inside, cues[batch.sensed])  # type: ignore[no-any-return]


def _sense(logits: SenseLogits, batch: Batch) -> dict[str, Tensor]:
    return {
        "act": F.cross_entropy(logits.act.float(), batch.act),
        "main": F.cross_entropy(logits.main.float(), batch.main),
        "issues": F.binary_cross_entropy_with_logits(logits.issues.float(), batch.issues),
        "flags": F.binary_cross_entropy_with_logits(logits.flags.float(), batch.flags),
    }


def _cross_entropy(scores: Tensor, labels: Tensor) -> Tensor:
    """Return the mean over the known labels, 0 where none is known: a batch may hold claims alone."""
    known = (labels != IGNORED).sum().clamp(min=1)
    summed = F.cross_entropy(scores.float().flatten(0, -2), labels.flatten(), ignore_index=IGNORED, reduction="sum")
    return summed / known
