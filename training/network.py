"""The network: an encoder with small heads for cues, arguments, mentions and sense.

The encoder is BERT (Devlin et al. 2019): of six layers of 384, as in MiniLM (Wang et al. 2020), for the
model that is shipped; of twelve layers of 768 with MPNet's relative places (Song et al. 2020) for the
teachers, which `training/teachers.py` knows. The argument head labels every piece once for each cue, as semantic role labelling does for each verb;
cue and piece meet in a scale and a shift (Perez et al. 2018), and three dilated convolutions
sharpen the borders of the spans.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from aidememoire.reading.network.labels import ACTS, BORDERS, DISTANCES, ISSUES, MENTION_TYPES, ROLE_LABELS
from aidememoire.reading.network.pieces import CASES, LAYOUTS, QUOTES

HEADS, VOCABULARY, POSITIONS = 12, 30522, 512
ARGUMENT_WIDTH = 128
DROPOUT = 0.1


@dataclass(frozen=True, slots=True)
class Size:
    """How wide and deep an encoder is; `relative` is its number of buckets of relative places, 0 for none."""

    width: int
    layers: int
    relative: int = 0
    epsilon: float = 1e-12


SMALL = Size(384, 6)
LARGE = Size(768, 12, relative=32, epsilon=1e-5)
WIDTH = SMALL.width


@dataclass(frozen=True, slots=True)
class SenseLogits:
    """Scores for each statement: act (n, 11), main issue and issues (n, 18), conditional and hedged (n, 2)."""

    act: Tensor
    main: Tensor
    issues: Tensor
    flags: Tensor


def attend(qkv: Tensor, bias: Tensor) -> Tensor:
    """Mix values (batch, pieces, 3 * width: queries, keys, values) to (batch, pieces, width), all heads at once."""
    batch, length, wide = qkv.shape
    q, k, v = qkv.view(batch, length, 3, HEADS, wide // 3 // HEADS).permute(2, 0, 3, 1, 4)
    mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(qkv.dtype))
    return mixed.transpose(1, 2).reshape(batch, length, wide // 3)


class Layer(nn.Module):
    """One transformer layer with the norm after each part, as BERT has it."""

    attend: Callable[[Tensor, Tensor], Tensor]

    def __init__(self, size: Size) -> None:
        super().__init__()
        width = size.width
        self.attend = attend  # the export puts a fused operator in its place
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm_attention = nn.LayerNorm(width, eps=size.epsilon)
        self.inner = nn.Linear(width, 4 * width)
        self.outer = nn.Linear(4 * width, width)
        self.norm_outer = nn.LayerNorm(width, eps=size.epsilon)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Map (batch, pieces, width) to the same shape.

        `bias` (batch, 1 or heads, 1 or pieces, pieces) is added to the scores of attention, and hides padding.
        """
        mixed = self.out(self.attend(self.qkv(x), bias))
        x = self.norm_attention(x + self.dropout(mixed))
        return self.norm_outer(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Pieces with their features to vectors, and on them the cue and mention scores."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        width = size.width
        self.words = nn.Embedding(VOCABULARY, width)
        self.positions = nn.Embedding(POSITIONS, width)
        self.relative = nn.Embedding(size.relative, HEADS) if size.relative else None
        self.case = nn.Embedding(CASES, width)
        self.quote = nn.Embedding(QUOTES, width)
        self.layout = nn.Embedding(LAYOUTS, width)
        self.norm = nn.LayerNorm(width, eps=size.epsilon)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.cue = nn.Linear(width, len(BORDERS))
        self.mention = nn.Linear(width, len(MENTION_TYPES) * len(BORDERS))
        for extra in (self.case, self.quote, self.layout):
            nn.init.normal_(extra.weight, std=0.01)
        self.words.weight.requires_grad_(False)
        if self.relative is not None:
            self.relative.weight.requires_grad_(False)

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Take ids (batch, pieces), 0 for padding, and features (batch, pieces, 3): case, quote, layout.

        The first piece of a window names its scheme, the last is [SEP]: see SCHEMES. Returns the vectors
        (batch, pieces, width), cue scores (.., 3) and mention scores (.., 8, 3).
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places)
        x = x + self.case(features[..., 0]) + self.quote(features[..., 1]) + self.layout(features[..., 2])
        x = self.dropout(self.norm(x))
        bias = (ids == 0)[:, None, None, :].to(x.dtype) * -1e4
        if self.relative is not None:
            bias = bias + self.relative(relative_places(places, self.relative.num_embeddings)).permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, bias)
        return x, self.cue(x), self.mention(x).unflatten(-1, (len(MENTION_TYPES), len(BORDERS)))


def relative_places(places: Tensor, buckets: int) -> Tensor:
    """Return for each pair of places (n, n) the bucket of their distance, as T5 and MPNet have them.

    Half of the buckets are for either side; of each side half for the nearest places, one by one, and the rest in
    steps that grow up to 128 places.
    """
    away = places[:, None] - places[None, :]
    near = buckets // 4
    far = near + (away.abs().clamp(min=1) / near).log() / math.log(128 / near) * near
    sizes = torch.where(away.abs() < near, away.abs(), far.long().clamp(max=buckets // 2 - 1))
    return sizes + (away < 0) * (buckets // 2)


class Neighbours(nn.Conv1d):
    """A dilated convolution over three pieces, written as one product, which int8 makes quick and a convolution not."""

    def __init__(self, reach: int) -> None:
        super().__init__(ARGUMENT_WIDTH, ARGUMENT_WIDTH, 3, dilation=reach)
        self.reach = reach

    def forward(self, x: Tensor) -> Tensor:
        """Map (n, pieces, 128) to the same shape; beyond the ends there is nothing."""
        length = x.shape[1]
        wide = F.pad(x, (0, 0, self.reach, self.reach))
        seen = torch.cat([wide[:, at : at + length] for at in (0, self.reach, 2 * self.reach)], dim=-1)
        product = self.weight.permute(2, 1, 0).reshape(3 * ARGUMENT_WIDTH, ARGUMENT_WIDTH)
        return seen @ product + self.bias


class Arguments(nn.Module):
    """For one cue and every piece of its window: neither, source or content, with their beginnings."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.key = nn.Linear(width, ARGUMENT_WIDTH)
        self.query = nn.Linear(width, 2 * ARGUMENT_WIDTH)
        self.distance = nn.Embedding(DISTANCES, ARGUMENT_WIDTH)
        self.norm = nn.LayerNorm(ARGUMENT_WIDTH)
        self.convolutions = nn.ModuleList(Neighbours(reach) for reach in (1, 2, 4))
        self.dropout = nn.Dropout(DROPOUT)
        self.label = nn.Linear(ARGUMENT_WIDTH, len(ROLE_LABELS))

    def forward(self, keys: Tensor, cues: Tensor, distances: Tensor, real: Tensor | None = None) -> Tensor:
        """Take keys (n or 1, pieces, 128), cues (n, width), distances (n, pieces); return (n, pieces, 5).

        `real` (n, pieces) is 0 where a piece is padding, which the convolutions must not see.
        """
        scale, shift = self.query(cues)[:, None, :].chunk(2, dim=-1)
        x = self.norm(keys * (1 + scale) + shift + self.distance(distances))
        x = F.gelu(x)
        for convolution in self.convolutions:
            seen = self.dropout(x) if real is None else self.dropout(x) * real[..., None]
            x = x + F.gelu(convolution(seen))
        scores: Tensor = self.label(self.dropout(x))
        return scores


class SenseHead(nn.Module):
    """Act, issues, condition and hedge of a statement from the pieces of its content and its cue."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.attention = nn.Linear(width, 4)
        self.hidden = nn.Linear(5 * width, width)
        self.dropout = nn.Dropout(0.2)
        self.act = nn.Linear(width, len(ACTS))
        self.main = nn.Linear(width, len(ISSUES))
        self.issues = nn.Linear(width, len(ISSUES))
        self.flags = nn.Linear(width, 2)

    def forward(self, pieces: Tensor, inside: Tensor, cues: Tensor) -> SenseLogits:
        """Take pieces (n, pieces, width), inside (n, pieces), 1 in the content, and cues (n, width)."""
        scores = self.attention(pieces) + (inside[..., None].to(pieces.dtype) - 1) * 1e4
        pooled = scores.softmax(dim=1).transpose(1, 2) @ pieces
        joint = torch.cat([pooled.flatten(1), cues], dim=1)
        x = self.dropout(F.gelu(self.hidden(self.dropout(joint))))
        return SenseLogits(self.act(x), self.main(x), self.issues(x), self.flags(x))


class Network(nn.Module):
    """The encoder and its heads; the three parts are exported as one ONNX file each."""

    def __init__(self, size: Size = SMALL) -> None:
        super().__init__()
        self.encoder = Encoder(size)
        self.arguments = Arguments(size.width)
        self.sense = SenseHead(size.width)

    def load_base(self, path: Path) -> None:
        """Take the encoder's weights from a BERT checkpoint in safetensors."""
        base = load_file(path)
        own = self.encoder
        with torch.no_grad():
            own.words.weight.copy_(base["embeddings.word_embeddings.weight"])
            kinds = base["embeddings.token_type_embeddings.weight"]
            own.positions.weight.copy_(base["embeddings.position_embeddings.weight"] + kinds[0])
            _copy(own.norm, base, "embeddings.LayerNorm")
            for number, layer in enumerate(own.layers):
                assert isinstance(layer, Layer)
                _copy_layer(layer, base, f"encoder.layer.{number}")


def _copy_layer(layer: Layer, base: dict[str, Tensor], name: str) -> None:
    for part in ("weight", "bias"):
        rows = [base[f"{name}.attention.self.{kind}.{part}"] for kind in ("query", "key", "value")]
        getattr(layer.qkv, part).copy_(torch.cat(rows))
    _copy(layer.out, base, f"{name}.attention.output.dense")
    _copy(layer.norm_attention, base, f"{name}.attention.output.LayerNorm")
    _copy(layer.inner, base, f"{name}.intermediate.dense")
    _copy(layer.outer, base, f"{name}.output.dense")
    _copy(layer.norm_outer, base, f"{name}.output.LayerNorm")


def _copy(module: nn.Linear | nn.LayerNorm, base: dict[str, Tensor], name: str) -> None:
    module.weight.copy_(base[f"{name}.weight"])
    module.bias.copy_(base[f"{name}.bias"])
