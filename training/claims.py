"""Reads the claim bank, `corpus/claims-*.tsv`: single claims with their cue, act and issues."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from training.annotated import Annotated, GoldAttribution, Sense
from training.passages import CORPUS


def read_claims() -> Iterator[Annotated]:
    """Yield each claim as a text of its cue and its content, which has no source and no mentions."""
    for path in sorted(CORPUS.glob("claims-*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
            for number, row in enumerate(rows, start=1):
                yield _annotated(f"{path.stem}:{number}", row)


def _annotated(name: str, row: dict[str, str]) -> Annotated:
    cue, text = row["cue"], f"{row['cue']} {row['claim']}"
    sense = Sense(row["act"], tuple(row["issues"].split(",")), conditional=row["if"] == "yes")
    attribution = GoldAttribution((), ((0, len(cue)),), ((len(cue) + 1, len(text)),), sense)
    return Annotated(name, text, "corpus", (attribution,), complete=False)
