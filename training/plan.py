"""What one training run is made of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from training.examples import FOLDS
from training.network import LARGE, SMALL, Size
from training.polnear import DEFAULT_FOLDER

RUNS = Path(__file__).parent.parent / "runs"
SHIPPED = Path(__file__).parent.parent / "src" / "aidememoire" / "reading" / "weights"


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: its length, its sizes in word pieces, its learning rates and its mixture of data.

    The rates come down over `epochs`; the run ends after `stop` of them, where that is given. `corpus_times`,
    `claims_share` and `polnear_share` say how often each passage and which share of the claims and of the PolNeAR
    articles one epoch holds; `masked` is the share of the pieces that are hidden from the network, against learning
    texts by heart; `start` is a checkpoint whose running average the run begins with, or the folder of a model as
    the package reads it. A run that leaves out a fold of the data trains a teacher of it. One that has `teachers`, the
    plans of one for each fold, learns `imitate` of its lesson from what they say and the rest from the labels; one that
    `remembers` learns that share from what it made of the batch when it began, so that a short run on new passages forgets
    little of the old ones (Li and Hoiem 2016). Of borders and mentions that share is `keep_spans`, where it is given.
    `imagines` is the share of PolNeAR's articles that it reads by the scheme of the corpus as well, as its teachers, or it
    itself when it began, read them; `frozen` is how many of the lowest layers stay as they are. `meaning` is the weight
    with which it keeps to how alike contents are (training/meanings.py), `meant` in how many steps it is asked for that
    once, of how many `meanings`; `retold` is the weight with which it learns which contents tell one matter in other
    words, a story at each step (training/retold.py). Passages whose ids begin as in `dwells_on` stand
    `dwells` times as often as the others.
    """

    name: str
    epochs: int
    stop: int | None = None
    window: int = 254
    batch: int = 1536
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    corpus_times: int = 2
    polnear_share: float = 1.0
    claims_share: float = 0.5
    masked: float = 0.0
    sense: float = 1.0
    average: float = 0.998
    seed: int = 7
    start: Path | None = None
    size: Size = SMALL
    left_out: int | None = None
    teachers: tuple[str, ...] = ()
    remembers: bool = False
    imitate: float = 0.0
    keep_spans: float | None = None
    imagines: float = 0.0
    frozen: int = 0
    meaning: float = 0.0
    meant: int = 1
    meanings: int | None = None
    retold: float = 0.0
    dwells_on: tuple[str, ...] = ()
    dwells: int = 1
    polnear: Path = DEFAULT_FOLDER

    @property
    def shares(self) -> tuple[float, float]:
        """Which share of the lesson on borders and mentions, and of that on the sense, guides teach."""
        return self.imitate if self.keep_spans is None else self.keep_spans, self.imitate

    @property
    def folder(self) -> Path:
        """Where the run keeps its checkpoint and its log."""
        return RUNS / self.name


# The passages of those who wrote dev and held, too: read three times as often, they teach most for their number.
_FIRST: dict[str, Any] = {"dwells_on": ("a-", "b-", "c-", "d-", "e-"), "dwells": 3}
_TEACHERS = {
    f"teacher-{fold}": Plan(
        f"teacher-{fold}", epochs=6, size=LARGE, left_out=fold, batch=8192, encoder_rate=8e-5, head_rate=6e-4,
        corpus_times=2, claims_share=0.5, masked=0.08, sense=2.0, average=0.995, seed=20 + fold, **_FIRST,
    )
    for fold in range(FOLDS)
}  # fmt: skip
_PUPIL = Plan(
    "pupil-0", epochs=14, start=SHIPPED, batch=8192, encoder_rate=3e-4, head_rate=1e-3, seed=29,
    teachers=tuple(_TEACHERS), imitate=0.6, imagines=1.0, corpus_times=2, claims_share=0.5, masked=0.08, sense=3.0, average=0.996,
    meaning=10.0, meant=4, meanings=9600, retold=0.3, **_FIRST,
)  # fmt: skip
# One lesson in four manners, of which the mean is taken.
_PUPILS = {
    "pupil-0": _PUPIL,
    "pupil-1": replace(_PUPIL, name="pupil-1", imitate=0.85, seed=31),
    "pupil-2": replace(_PUPIL, name="pupil-2", epochs=12, imitate=0.75, dwells=8, seed=33),
    "pupil-3": replace(_PUPIL, name="pupil-3", imitate=0.75, masked=0.15, sense=5.0, seed=37),
}
PLANS = {
    "first": Plan("first", epochs=3, stop=2, corpus_times=3),
    "second": Plan(
        "second", epochs=4, start=RUNS / "first" / "checkpoint.pt", encoder_rate=1.5e-4, head_rate=8e-4,
        corpus_times=2, polnear_share=0.5, claims_share=0.3, sense=3.0,
    ),
    "further": Plan(
        "further", epochs=4, start=SHIPPED, encoder_rate=1.5e-4, head_rate=6e-4,
        corpus_times=2, claims_share=1.0, masked=0.08, sense=3.0,
    ),
    "more": Plan(
        "more", epochs=3, start=RUNS / "further" / "checkpoint.pt", encoder_rate=1.2e-4, head_rate=5e-4,
        corpus_times=2, polnear_share=0.5, claims_share=1.0, masked=0.08, sense=3.0, seed=11,
    ),
    "last": Plan(
        "last", epochs=1, start=RUNS / "more" / "checkpoint.pt", encoder_rate=1e-4, head_rate=4e-4,
        corpus_times=3, polnear_share=0.4, claims_share=1.0, masked=0.08, sense=3.0, seed=13,
    ),
    "again": Plan(
        "again", epochs=3, start=SHIPPED, encoder_rate=1.5e-4, head_rate=5e-4,
        corpus_times=2, polnear_share=0.9, claims_share=1.0, masked=0.08, sense=3.0, seed=17,
    ),
    **_TEACHERS,
    **_PUPILS,
    "digests": Plan(
        "digests", epochs=2, start=SHIPPED, encoder_rate=6e-5, head_rate=3e-4, seed=37, remembers=True, imitate=0.5,
        corpus_times=1, dwells_on=("ae-", "af-", "ag-", "ah-"), dwells=4, polnear_share=0.25, claims_share=0.25,
        masked=0.08, sense=3.0, meaning=10.0, meant=4, meanings=1920,
    ),
    "retold": Plan(
        "retold", epochs=2, start=SHIPPED, encoder_rate=6e-5, head_rate=3e-4, seed=41, remembers=True, imitate=0.5,
        corpus_times=1, polnear_share=0.25, claims_share=0.25, masked=0.08, sense=3.0, meaning=10.0, meant=4,
        meanings=1920, retold=0.3,
    ),
    # Acts and issues of passages that nothing had learnt from; borders and mentions stay, as nearly as may be, what they are.
    "senses": Plan(
        "senses", epochs=1, start=SHIPPED, batch=4096, encoder_rate=8e-5, head_rate=3e-4, seed=43, remembers=True, imitate=0.3,
        keep_spans=0.85, imagines=0.1, frozen=3, corpus_times=1, dwells_on=("av-", "aw-", "ax-", "ay-", "az-", "ba-", "bb-"),
        dwells=3, polnear_share=0.1, claims_share=0.15, masked=0.08, sense=4.0, average=0.995,
    ),
}  # fmt: skip
FROM_NOTHING = ("first", "second")
