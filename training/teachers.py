"""The teachers: large networks, each of which has not seen one fold of the data, and so can say of it what it thinks.

A teacher that knows its lessons by heart tells no more than the labels do. So there are FOLDS of them, and the
shipped model learns from each what it makes of the fold that it has not seen (Hinton et al. 2015, with the folds of
Wolpert 1992). They grow from MPNet (Song et al. 2020), whose vocabulary is that of BERT in other numbers.
"""

from __future__ import annotations

import json

import torch
from safetensors.torch import load, save_file
from torch import Tensor

from training.base import large_base
from training.network import LARGE, POSITIONS, Network
from training.plan import RUNS, SHIPPED

BASE = RUNS / "teacher-base.safetensors"
_SPECIAL = {"[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>", "[PAD]": "<pad>"}
_LAYER = {
    "out": "attention.attn.o",
    "norm_attention": "attention.LayerNorm",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_outer": "output.LayerNorm",
}


def load_teacher_base(network: Network) -> None:
    """Give a large network the weights of MPNet, from the file beside the runs, which is made where it is missing."""
    if not BASE.exists():
        BASE.parent.mkdir(parents=True, exist_ok=True)
        weights, words = large_base()
        save_file(converted(load(weights), words), BASE)
    state = {name: value.float() for name, value in load(BASE.read_bytes()).items()}
    missing = network.encoder.load_state_dict(state, strict=False)
    assert not missing.unexpected_keys, missing.unexpected_keys


def converted(mpnet: dict[str, Tensor], words: list[str]) -> dict[str, Tensor]:
    """Return the weights under the names of our encoder, the words in the order of BERT's vocabulary."""
    numbers = {word: number for number, word in enumerate(words)}
    ours = _own_words()
    rows = [numbers[_SPECIAL.get(word, word)] for word in ours]
    state = {
        "words.weight": mpnet["embeddings.word_embeddings.weight"][rows],
        "positions.weight": mpnet["embeddings.position_embeddings.weight"][2 : 2 + POSITIONS],
        "relative.weight": mpnet["encoder.relative_attention_bias.weight"],
    }
    for part in ("weight", "bias"):
        state[f"norm.{part}"] = mpnet[f"embeddings.LayerNorm.{part}"]
        for number in range(LARGE.layers):
            theirs, own = f"encoder.layer.{number}", f"layers.{number}"
            state[f"{own}.qkv.{part}"] = torch.cat([mpnet[f"{theirs}.attention.attn.{kind}.{part}"] for kind in "qkv"])
            state |= {f"{own}.{name}.{part}": mpnet[f"{theirs}.{them}.{part}"] for name, them in _LAYER.items()}
    return {name: value.contiguous() for name, value in state.items()}


def _own_words() -> list[str]:
    vocabulary: dict[str, int] = json.loads((SHIPPED / "tokenizer.json").read_text("utf-8"))["model"]["vocab"]
    return sorted(vocabulary, key=vocabulary.__getitem__)
