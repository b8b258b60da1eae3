"""How alike the contents of statements are, as a sentence encoder has it: what the mean vectors of the pupil keep.

A comparison of accounts, a search by meaning and the folding of retellings ask the encoder how alike two wordings are
(reading/network/likeness.py), and training on cues and spans alone makes it forget that. all-mpnet-base-v2, untouched, says for
groups of contents how alike they are; the pupil's cosines are drawn to its (Park et al. 2019, relations between examples
rather than the vectors themselves, which have other widths).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from aidememoire.reading.network.labels import SCHEMES
from aidememoire.reading.network.pieces import Pieces
from training.batches import encoder_input
from training.examples import Labelled
from training.network import LARGE, Encoder

GROUP, SHORTEST, LONGEST = 96, 4, 64
_CLS = SCHEMES["polnear"]


@dataclass(frozen=True, slots=True)
class Group:
    """Contents as ids (n, pieces) and features, each read alone, and how alike any two of them are (n, n)."""

    ids: Tensor
    features: Tensor
    alike: Tensor


def sayings(texts: Iterable[Labelled]) -> Iterator[Labelled]:
    """Yield the contents of all statements of a fair length as texts of their own."""
    for text in texts:
        for cue in text.cues:
            places = np.flatnonzero(cue.inside)
            if SHORTEST <= len(places) <= LONGEST:
                arrays = {name: getattr(text.pieces, name)[places] for name in Pieces.__slots__}
                empty = np.zeros(len(places), dtype=np.int64)
                yield Labelled(SCHEMES["corpus"], text.fold, Pieces(**arrays), empty, empty, ())


@torch.no_grad()
def groups(contents: Sequence[Labelled], reference: Encoder, random: Random) -> list[Group]:
    """Return the contents in groups drawn by lot, with the likeness that the reference sees within each."""
    device = reference.words.weight.device
    order = random.sample(range(len(contents)), len(contents))
    found = []
    for at in range(0, len(order) - GROUP + 1, GROUP):
        ids, features = (each.to(device) for each in encoder_input([contents[n] for n in order[at : at + GROUP]]))
        found.append(Group(ids, features, _as_sentences(reference, ids)))
    return found


def unlikeness(encoder: Encoder, group: Group) -> Tensor:
    """Return the mean square by which the encoder's cosines of a group miss those of the reference."""
    vectors = centred(means(encoder, group.ids, group.features))
    return F.mse_loss(vectors @ vectors.T, group.alike)


def means(encoder: Encoder, ids: Tensor, features: Tensor) -> Tensor:
    """Return the mean vectors (n, width) of the pieces of wordings, each read alone, as a comparison has them."""
    vectors = encoder(ids, features)[0].float()
    inner = (ids != 0).float()
    inner[:, 0] = 0  # the scheme, and below the end, which no mean of a wording counts
    inner = inner * (torch.arange(inner.shape[1], device=inner.device) < inner.sum(1, keepdim=True))
    return _mean(vectors, inner)


def centred(vectors: Tensor) -> Tensor:
    """Return unit vectors less the mean of all, of length 1 again, as reading/network/likeness.py has them."""
    units = F.normalize(vectors, dim=-1)
    return F.normalize(units - units.mean(0), dim=-1)


def reference_of(base: dict[str, Tensor]) -> Encoder:
    """Return all-mpnet-base-v2 as it is: our further features say nothing in it."""
    encoder = Encoder(LARGE)
    encoder.load_state_dict(base, strict=False)
    for extra in (encoder.case, encoder.quote, encoder.layout):
        torch.nn.init.zeros_(extra.weight)
    return encoder.eval().requires_grad_(False)


def _as_sentences(reference: Encoder, ids: Tensor) -> Tensor:
    opened = ids.clone()
    opened[:, 0] = _CLS
    vectors = reference(opened, torch.zeros(*ids.shape, 3, dtype=torch.long, device=ids.device))[0].float()
    found = centred(_mean(vectors, (ids != 0).float()))
    return found @ found.T


def _mean(vectors: Tensor, where: Tensor) -> Tensor:
    return (vectors * where[..., None]).sum(1) / where.sum(1, keepdim=True)
