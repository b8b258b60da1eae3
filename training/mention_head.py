"""The head for mentions, fitted anew to the encoder that ships: `python -m training.mention_head`.

The network learnt from real news by the marks of PolNeAR, which has none for mentions, and from invented passages, so that
it took Obama, Kerry and the White House for no names. The encoder knows them apart all the same: one linear layer on its
vectors, as they are when it reads, is fitted to the passages, to passages under other names (training/renamed.py) and
to news as lists of names mark it (training/news.py). Nothing else of the model changes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from random import Random

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F

from aidememoire.reading.network.encoder import load_model
from aidememoire.reading.network.labels import BORDERS, MENTION_TYPES
from training.examples import IGNORED, Labelled, label, windows
from training.news import news
from training.passages import blocks_of, parse_passage, read_part
from training.plan import SHIPPED
from training.polnear import DEFAULT_FOLDER
from training.renamed import renamed
from training.shipped import load_shipped

SEED, WINDOW, PASSES, BATCH, RATE = 1, 254, 2, 4096, 1e-3
RENAMED_TIMES = 2
# A mention of the passages counts for more than what is none, and nothing in news for little: the lists leave much out.
MENTION, NO_MENTION_IN_NEWS = 1.6, 0.1
_STEPS = 63  # of seven bits, as the export has them


def main() -> None:
    """Fit the head and write it into the encoder."""
    parser = argparse.ArgumentParser(prog="python -m training.mention_head", description=__doc__)
    parser.add_argument("--polnear", type=Path, default=DEFAULT_FOLDER, help="the folder of PolNeAR's JSON lines")
    parser.add_argument(
        "--timex", type=Path, default=DEFAULT_FOLDER.parent / "timex", help="that of TimeBank and AQUAINT"
    )
    parser.add_argument("--out", type=Path, default=SHIPPED / "encoder.onnx", help="the encoder to write into")
    chosen = parser.parse_args()
    torch.manual_seed(SEED)
    random = Random(SEED)
    passages = seen(_passages(random), random)
    real = seen(news(chosen.polnear, chosen.timex), random)
    head = fitted(load_shipped(SHIPPED).encoder.mention, passages, real)
    write(head, SHIPPED / "encoder.onnx", chosen.out)


def _passages(random: Random) -> Iterator[Labelled]:
    """Yield the passages of train as they are, then twice under other names."""
    yield from map(label, read_part("train"))
    for _ in range(RENAMED_TIMES):
        yield from (label(parse_passage(renamed(block, random))) for block in blocks_of("train"))


def seen(texts: Iterable[Labelled], random: Random) -> tuple[Tensor, Tensor]:
    """Return the vectors (n, 384), in half precision, that the shipped encoder has for each piece, and its labels (n, 8)."""
    model = load_model()
    vectors, labels = [], []
    for window in windows(texts, WINDOW, random):
        vectors.append(model.encode(window.pieces, (0, len(window.pieces))).vectors.astype(np.float16))
        labels.append(window.mention_labels.astype(np.int16))
    return torch.from_numpy(np.concatenate(vectors)), torch.from_numpy(np.concatenate(labels))


def fitted(begin: nn.Linear, passages: tuple[Tensor, Tensor], real: tuple[Tensor, Tensor]) -> nn.Linear:
    """Return the head that fits the labels of the passages and those that news has, grown from the one that ships."""
    vectors, labels = (torch.cat(both) for both in zip(passages, real, strict=True))
    is_news = torch.arange(len(vectors)) >= len(passages[0])
    head = nn.Linear(begin.in_features, begin.out_features)
    head.load_state_dict(begin.state_dict())
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0)
    steps = PASSES * len(vectors) // BATCH
    for step in range(steps):
        for part in optimizer.param_groups:
            part["lr"] = RATE * (1 - step / steps)
        drawn = torch.randint(0, len(vectors), (BATCH,))
        loss = _loss(head(vectors[drawn].float()), labels[drawn].long(), is_news[drawn])
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        if step % 200 == 0:
            print(f"step {step} of {steps}: {loss.item():.4f}", flush=True)
    return head


def _loss(scores: Tensor, labels: Tensor, is_news: Tensor) -> Tensor:
    each = F.cross_entropy(
        scores.reshape(-1, len(BORDERS)), labels.reshape(-1), ignore_index=IGNORED, reduction="none"
    ).view(-1, len(MENTION_TYPES))
    weights = torch.where(labels > 0, MENTION, 1.0)
    weights = torch.where(is_news[:, None] & (labels == 0), NO_MENTION_IN_NEWS, weights)
    return (each * weights).sum() / (weights * (labels != IGNORED)).sum()


@torch.no_grad()
def write(head: nn.Linear, source: Path, out: Path) -> None:
    """Put the head into an exported encoder, in seven bits with one scale a channel, as the export quantises."""
    model = onnx.load(source)
    stored = {one.name: one for one in model.graph.initializer}
    product = next(
        node for node in model.graph.node if node.op_type == "MatMulInteger" and node.output[0].startswith("/mention/")
    )
    base = product.input[1].removesuffix("_quantized")
    weights = head.weight.numpy().T
    scale = (np.abs(weights).max(axis=0) / _STEPS).astype(np.float32)
    zero = numpy_helper.to_array(stored[f"{base}_zero_point"])
    new = {
        f"{base}_quantized": np.round(weights / scale).astype(np.int8),
        f"{base}_scale": scale,
        f"{base}_zero_point": np.zeros_like(zero),
        "mention.bias": head.bias.numpy(),
    }
    for name, value in new.items():
        stored[name].CopyFrom(numpy_helper.from_array(value, name))
    onnx.save(model, out)


if __name__ == "__main__":
    main()
