"""The network: a MiniLM encoder with small heads for cues, arguments, mentions and sense.

The encoder is BERT (Devlin et al. 2019) of six layers of 384, as in MiniLM (Wang et al. 2020). The
argument head labels every piece once for each cue, as semantic role labelling does for each verb;
cue and piece meet in a scale and a shift (Perez et al. 2018), and three dilated convolutions
sharpen the borders of the spans.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from aidememoire.reading.labels import ACTS, BORDERS, DISTANCES, ISSUES, MENTION_TYPES, ROLE_LABELS
from aidememoire.reading.pieces import CASES, LAYOUTS, QUOTES

WIDTH, HEADS, LAYERS, INNER, VOCABULARY, POSITIONS = 384, 12, 6, 1536, 30522, 512
ARGUMENT_WIDTH = 128
DROPOUT = 0.1


@dataclass(frozen=True, slots=True)
class SenseLogits:
    """Scores for each statement: act (n, 11), main issue and issues (n, 18), conditional and hedged (n, 2)."""

    act: Tensor
    main: Tensor
    issues: Tensor
    flags: Tensor


def attend(qkv: Tensor, bias: Tensor) -> Tensor:
    """Mix values (batch, pieces, 3 * 384: queries, keys, values) to (batch, pieces, 384), all heads at once."""
    batch, length, _ = qkv.shape
    q, k, v = qkv.view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
    mixed = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(qkv.dtype))
    return mixed.transpose(1, 2).reshape(batch, length, WIDTH)


class Layer(nn.Module):
    """One transformer layer with the norm after each part, as BERT has it."""

    attend: Callable[[Tensor, Tensor], Tensor]

    def __init__(self) -> None:
        super().__init__()
        self.attend = attend  # the export puts a fused operator in its place
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm_attention = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm_outer = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """Map (batch, pieces, 384) to the same shape; `bias` (batch, 1, 1, pieces) hides padding."""
        mixed = self.out(self.attend(self.qkv(x), bias))
        x = self.norm_attention(x + self.dropout(mixed))
        return self.norm_outer(x + self.dropout(self.outer(F.gelu(self.inner(x)))))


class Encoder(nn.Module):
    """Pieces with their features to vectors, and on them the cue and mention scores."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.case = nn.Embedding(CASES, WIDTH)
        self.quote = nn.Embedding(QUOTES, WIDTH)
        self.layout = nn.Embedding(LAYOUTS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.cue = nn.Linear(WIDTH, len(BORDERS))
        self.mention = nn.Linear(WIDTH, len(MENTION_TYPES) * len(BORDERS))
        for extra in (self.case, self.quote, self.layout):
            nn.init.normal_(extra.weight, std=0.01)
        self.words.weight.requires_grad_(False)

    def forward(self, ids: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Take ids (batch, pieces), 0 for padding, and features (batch, pieces, 3): case, quote, layout.

        The first piece of a window names its scheme, the last is [SEP]: see SCHEMES. Returns the vectors
        (batch, pieces, 384), cue scores (.., 3) and mention scores (.., 8, 3).
        """
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(places)
        x = x + self.case(features[..., 0]) + self.quote(features[..., 1]) + self.layout(features[..., 2])
        x = self.dropout(self.norm(x))
        bias = (ids == 0)[:, None, None, :].to(x.dtype) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x, self.cue(x), self.mention(x).unflatten(-1, (len(MENTION_TYPES), len(BORDERS)))


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

    def __init__(self) -> None:
        super().__init__()
        self.key = nn.Linear(WIDTH, ARGUMENT_WIDTH)
        self.query = nn.Linear(WIDTH, 2 * ARGUMENT_WIDTH)
        self.distance = nn.Embedding(DISTANCES, ARGUMENT_WIDTH)
        self.norm = nn.LayerNorm(ARGUMENT_WIDTH)
        self.convolutions = nn.ModuleList(Neighbours(reach) for reach in (1, 2, 4))
        self.dropout = nn.Dropout(DROPOUT)
        self.label = nn.Linear(ARGUMENT_WIDTH, len(ROLE_LABELS))

    def forward(self, keys: Tensor, cues: Tensor, distances: Tensor, real: Tensor | None = None) -> Tensor:
        """Take keys (n or 1, pieces, 128), cues (n, 384), distances (n, pieces); return (n, pieces, 5).

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

    def __init__(self) -> None:
        super().__init__()
        self.attention = nn.Linear(WIDTH, 4)
        self.hidden = nn.Linear(5 * WIDTH, WIDTH)
        self.dropout = nn.Dropout(0.2)
        self.act = nn.Linear(WIDTH, len(ACTS))
        self.main = nn.Linear(WIDTH, len(ISSUES))
        self.issues = nn.Linear(WIDTH, len(ISSUES))
        self.flags = nn.Linear(WIDTH, 2)

    def forward(self, pieces: Tensor, inside: Tensor, cues: Tensor) -> SenseLogits:
        """Take pieces (n, pieces, 384), inside (n, pieces), 1 in the content, and cues (n, 384)."""
        scores = self.attention(pieces) + (inside[..., None].to(pieces.dtype) - 1) * 1e4
        pooled = scores.softmax(dim=1).transpose(1, 2) @ pieces
        joint = torch.cat([pooled.flatten(1), cues], dim=1)
        x = self.dropout(F.gelu(self.hidden(self.dropout(joint))))
        return SenseLogits(self.act(x), self.main(x), self.issues(x), self.flags(x))


class Network(nn.Module):
    """The encoder and its heads; the three parts are exported as one ONNX file each."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.arguments = Arguments()
        self.sense = SenseHead()

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
