"""What more data gives: the lexicon trained on a quarter, a half and all of the statements, measured on corpus dev.

`python -m benchmarks.curve` needs the training packages (`make train` installs them). The passages of the part `train`
and the claims are shuffled once; each share is the beginning of both. The annotators' spans are given.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from aidememoire.reading.labels import ACTS, ISSUES
from aidememoire.reading.lexicon import Lexicon
from benchmarks.report import table
from training.annotated import Annotated, Sense
from training.claims import read_claims
from training.lexicon import said, train
from training.passages import read_part

SHARES = (0.25, 0.5, 1.0)
_SEED = 4


def curve() -> list[tuple[str, str, str]]:
    """Return the share of the data, and the acts and main issues right on dev, in per cent."""
    random = Random(_SEED)
    passages, claims = read_part("train"), list(read_claims())
    random.shuffle(passages)
    random.shuffle(claims)
    held = [pair for text in read_part("dev") for pair in said(text)]
    return [(f"{share:.0%}", *_right([*_first(passages, share), *_first(claims, share)], held)) for share in SHARES]


def _first(texts: Sequence[Annotated], share: float) -> Sequence[Annotated]:
    return texts[: round(len(texts) * share)]


def _right(texts: Sequence[Annotated], held: Sequence[tuple[tuple[str, str], Sense]]) -> tuple[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "lexicon.npz")
        train(texts, path)
        acts, issues = Lexicon.load(path).scores([words for words, _ in held])
    act = sum(ACTS[row.argmax()] == sense.act for row, (_, sense) in zip(acts, held, strict=True))
    main = sum(ISSUES[row.argmax()] == sense.issues[0] for row, (_, sense) in zip(issues, held, strict=True))
    return f"{100 * act / len(held):.1f}", f"{100 * main / len(held):.1f}"


if __name__ == "__main__":
    print(table(("of the data", "act right", "main issue right"), curve()))
