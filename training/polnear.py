"""Reads PolNeAR (Newell et al. 2018), one JSON object a line, gzipped: train, dev and test."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from training.annotated import Annotated, GoldAttribution, Offsets

DEFAULT_FOLDER = Path(__file__).parent.parent.parent / "shared" / "data" / "polnear"


def read_polnear(part: str, folder: Path = DEFAULT_FOLDER, first_only: bool = False) -> list[Annotated]:
    """Return the articles of one part, once for each annotator, or for the first one only."""
    with gzip.open(folder / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if first_only:
        rows = list({row["id"]: row for row in reversed(rows)}.values())[::-1]
    return [_annotated(row) for row in rows]


def _annotated(row: dict[str, Any]) -> Annotated:
    attributions = tuple(
        GoldAttribution(_spans(a["source"]), _spans(a["cue"]), _spans(a["content"]))
        for a in row["attributions"]
        if a["cue"] and a["content"]
    )
    contents = tuple(span for a in attributions for span in a.content)
    return Annotated(
        id=f"{row['id']}/{row['annotator']}",
        text=row["text"],
        scheme="polnear",
        attributions=attributions,
        unknown=contents + _spans(row["discard"]),
        header={"published": row["published"], "publisher": row["publisher"]},
    )


def _spans(pairs: list[list[int]]) -> tuple[Offsets, ...]:
    return tuple((start, end) for start, end in sorted(pairs))
