"""What one training run is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from training.polnear import DEFAULT_FOLDER

RUNS = Path(__file__).parent.parent / "runs"


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: its length, its sizes in word pieces, its learning rates and its mixture of data.

    `corpus_times` and `polnear_share` say how often each passage and which share of the PolNeAR
    articles one epoch holds; `start` names a checkpoint whose weights the run begins with.
    """

    name: str
    epochs: int
    window: int = 256
    batch: int = 2048
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    corpus_times: int = 2
    polnear_share: float = 1.0
    claims: bool = False
    average: float = 0.998
    seed: int = 7
    start: Path | None = None
    polnear: Path = DEFAULT_FOLDER

    @property
    def folder(self) -> Path:
        """Where the run keeps its checkpoint and its log."""
        return RUNS / self.name


PLANS = {
    "first": Plan("first", epochs=4),
    "second": Plan(
        "second", epochs=10, start=RUNS / "first" / "checkpoint.pt", encoder_rate=1e-4, head_rate=6e-4,
        corpus_times=2, polnear_share=0.25, claims=True,
    ),
}  # fmt: skip
