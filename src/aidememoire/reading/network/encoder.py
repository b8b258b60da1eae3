"""The model: word pieces in, vectors and scores out. This module alone knows onnxruntime."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import onnxruntime

from aidememoire.reading.network.labels import LEANS, ROLE_LABELS, SCHEMES, SEP, distance_buckets
from aidememoire.reading.network.pieces import NO_LETTERS, Pieces
from aidememoire.reading.network.windows import Window

Floats = npt.NDArray[np.float32]
Stretch = tuple[int, int]
WEIGHTS = Path(__file__).parents[1] / "weights"


@dataclass(frozen=True, slots=True)
class Encoded:
    """One window of n pieces: vectors (n, 384), cue scores (n, 3), mention scores (n, 8, 3)."""

    vectors: Floats
    cues: Floats
    mentions: Floats


@dataclass(frozen=True, slots=True)
class SenseScores:
    """Scores of s statements: act (s, 11), main issue and issues (s, 18), condition and hedge (s, 2)."""

    act: Floats
    main: Floats
    issues: Floats
    flags: Floats


class Model(Protocol):
    """What the steps of a reading ask of the model; windows are stretches of the pieces of a text."""

    name: str
    sha256: str
    scheme: str
    temperatures: Mapping[str, float]

    def encode(self, pieces: Pieces, window: Window) -> Encoded:
        """Read one window."""
        ...

    def roles(self, vectors: Floats, cues: Sequence[Stretch]) -> Floats:
        """Return role scores (c, n, 5) for every cue, a stretch of the window, and every piece."""
        ...

    def sense(self, vectors: Floats, insides: npt.NDArray[np.int64], cues: Sequence[Stretch]) -> SenseScores:
        """Return sense scores; `insides` (s, n) is 1 where a piece belongs to the content."""
        ...


class OnnxModel:
    """The model as shipped: three ONNX graphs, one thread, on the CPU."""

    def __init__(self, folder: Path = WEIGHTS, threads: int = 1, scheme: str = "corpus") -> None:
        described = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        self.name: str = described["name"]
        self.temperatures: Mapping[str, float] = described.get("temperatures", {})
        self.sha256 = _digest(folder)
        self.scheme = scheme
        self._first, self._lean = SCHEMES[scheme], np.array(LEANS[scheme], dtype=np.float32)
        self._encoder, self._roles, self._sense = (
            _session(folder / f"{part}.onnx", threads) for part in ("encoder", "arguments", "sense")
        )

    def encode(self, pieces: Pieces, window: Window) -> Encoded:
        """Read one window of at most 510 pieces."""
        here = slice(*window)
        ids = np.concatenate([[self._first], pieces.ids[here], [SEP]])
        features = np.stack([pieces.case[here], pieces.quote[here], pieces.layout[here]], axis=1)
        edges = ((1, 1), (0, 0))
        padded = np.pad(features, edges)
        padded[[0, -1], 0] = NO_LETTERS
        vectors, cues, mentions = self._encoder.run(None, {"ids": ids[None], "features": padded[None]})
        return Encoded(vectors[0, 1:-1], cues[0, 1:-1] + self._lean, mentions[0, 1:-1])

    def roles(self, vectors: Floats, cues: Sequence[Stretch]) -> Floats:
        """Return role scores (c, n, 5)."""
        length = len(vectors)
        if not cues:
            return np.zeros((0, length, len(ROLE_LABELS)), dtype=np.float32)
        found: Floats = self._roles.run(
            None,
            {
                "vectors": vectors,
                "cues": cue_vectors(vectors, cues),
                "distances": distance_buckets(length, cues),
            },
        )[0]
        return found

    def sense(self, vectors: Floats, insides: npt.NDArray[np.int64], cues: Sequence[Stretch]) -> SenseScores:
        """Return the sense scores of as many statements as there are cues."""
        found = self._sense.run(
            None,
            {
                "vectors": vectors,
                "inside": insides,
                "cues": cue_vectors(vectors, cues),
            },
        )
        return SenseScores(*found)


def cue_vectors(vectors: Floats, cues: Sequence[Stretch]) -> Floats:
    """Return the mean (c, 384) of the vectors of each cue."""
    return np.stack([vectors[start:end].mean(axis=0) for start, end in cues])


@cache
def load_model(folder: Path = WEIGHTS) -> OnnxModel:
    """Return the model of `folder`, loaded once a process."""
    return OnnxModel(folder)


def _session(path: Path, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = threads
    options.log_severity_level = 3
    options.enable_mem_pattern = False  # lengths differ from window to window: patterns would only pile up
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    # The norm apart from the sum before it is quicker than both as one operator.
    unfused = ["SkipLayerNormFusion"]
    return onnxruntime.InferenceSession(path, options, ["CPUExecutionProvider"], disabled_optimizers=unfused)


def _digest(folder: Path) -> str:
    """Return one SHA-256 over all files that decide a reading."""
    whole = hashlib.sha256()
    for name in ("encoder.onnx", "arguments.onnx", "sense.onnx", "tokenizer.json", "model.json"):
        path = folder / name
        whole.update(path.read_bytes() if path.exists() else b"")
    return whole.hexdigest()
