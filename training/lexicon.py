"""Trains the lexicon, a logistic regression over words: `python -m training.lexicon [--out FOLDER] [--show LABEL]`.

It learns from the passages of the part `train` and the whole claim bank; it takes about a minute. `--show accept`
trains nothing, and prints the words that speak most for an act or an issue.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from aidememoire.reading.labels import ACTS, ISSUES
from aidememoire.reading.lexicon import Lexicon, features_of
from training.annotated import Annotated, Sense
from training.claims import read_claims
from training.passages import read_part
from training.plan import SHIPPED

FILE = "lexicon.npz"
RAREST = 3  # statements that a feature must stand in
STEPS, RATE, DECAY = 150, 0.1, 1e-5
Said = tuple[str, str]


def main() -> None:
    """Train and write the lexicon."""
    parser = argparse.ArgumentParser(prog="python -m training.lexicon", description=__doc__)
    parser.add_argument("--out", type=Path, default=SHIPPED, help="the folder to write to")
    parser.add_argument("--show", choices=[*ACTS, *ISSUES], help="print the words for an act or issue instead")
    chosen = parser.parse_args()
    if chosen.show:
        print("\n".join(strongest(Lexicon.load(chosen.out / FILE), chosen.show)))
    else:
        train([*read_part("train"), *read_claims()], chosen.out / FILE)


def strongest(lexicon: Lexicon, label: str, count: int = 40) -> list[str]:
    """Return the features that speak most for an act or an issue, each with its weight, the strongest first."""
    column = lexicon.weights[:, (*ACTS, *ISSUES).index(label)] * lexicon.idf
    names = list(lexicon.rows)
    return [f"{column[row]:6.2f}  {names[row]}" for row in np.argsort(-column)[:count]]


def said(text: Annotated) -> Iterator[tuple[Said, Sense]]:
    """Yield cue and content of each statement that has a sense, as the reader would put them."""
    for one in text.attributions:
        if one.sense:
            cue, content = (" ".join(text.text[start:end] for start, end in spans) for spans in (one.cue, one.content))
            yield (cue, content), one.sense


def train(texts: Iterable[Annotated], path: Path) -> None:
    """Fit the regression and write features, rarities, weights and bias to `path`."""
    torch.manual_seed(1)
    pairs = [pair for text in texts for pair in said(text)]
    documents = [sorted(set(features_of(*words))) for words, _ in pairs]
    counts = Counter(feature for document in documents for feature in document)
    rows = {feature: row for row, feature in enumerate(sorted(f for f, n in counts.items() if n >= RAREST))}
    idf = torch.tensor([np.log(len(documents) / counts[feature]) for feature in rows], dtype=torch.float32)
    weights, bias = _fit(_matrix(documents, rows, idf), [sense for _, sense in pairs])
    np.savez_compressed(
        path,
        features=np.frombuffer("\n".join(rows).encode("utf-8"), dtype=np.uint8),
        idf=idf.numpy().astype(np.float16),
        weights=weights.numpy().astype(np.float16),
        bias=bias.numpy(),
    )
    print(f"{path}: {len(rows)} features of {len(pairs)} statements")


def _matrix(documents: Sequence[Sequence[str]], rows: dict[str, int], idf: Tensor) -> Tensor:
    """Return the statements as a sparse matrix (s, n), each row of length one."""
    places: tuple[list[int], list[int]] = ([], [])
    values: list[float] = []
    for number, document in enumerate(documents):
        held = [rows[feature] for feature in document if feature in rows]
        length = float(idf[held].norm()) or 1.0
        places[0].extend([number] * len(held))
        places[1].extend(held)
        values.extend((idf[held] / length).tolist())
    return torch.sparse_coo_tensor(
        torch.tensor(places), torch.tensor(values), (len(documents), len(rows))
    ).to_sparse_csr()


def _fit(matrix: Tensor, senses: Sequence[Sense]) -> tuple[Tensor, Tensor]:
    """Return weights (n, 29) and bias (29,) under which acts and main issues are likeliest, large weights costing."""
    acts = torch.tensor([ACTS.index(sense.act) for sense in senses])
    mains = torch.tensor([ISSUES.index(sense.issues[0]) for sense in senses])
    weights = torch.zeros(matrix.shape[1], len(ACTS) + len(ISSUES), requires_grad=True)
    bias = torch.zeros(len(ACTS) + len(ISSUES), requires_grad=True)
    optimizer = torch.optim.Adam([weights, bias], lr=RATE)
    for _ in range(STEPS):
        raw = matrix @ weights + bias
        loss = F.cross_entropy(raw[:, : len(ACTS)], acts) + F.cross_entropy(raw[:, len(ACTS) :], mains)
        loss = loss + DECAY * weights.square().sum()
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    return weights.detach(), bias.detach()


if __name__ == "__main__":
    main()
