"""How far two annotators agree on act and issues: what can be asked of a reader at most.

`python -m benchmarks.agreement` compares corpus/agreement.tsv with the passages. A second annotator (a language model
that was given the scheme, the passages and the spans, and nothing of the first annotation) labelled all statements of
twelve passages of the part `train`, drawn by lot from the files a to e, whose annotators wrote dev as well.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.report import table
from training.annotated import Sense
from training.passages import CORPUS, read_passages


@dataclass(frozen=True, slots=True)
class Twice:
    """One statement as both annotators have it."""

    first: Sense
    act: str
    issues: tuple[str, ...]


def twice() -> Iterator[Twice]:
    """Yield every statement of corpus/agreement.tsv."""
    with (CORPUS / "agreement.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    names = {row["statement"].split(":")[0] for row in rows}
    passages = {passage.id: passage for passage in read_passages(names)}
    for row in rows:
        name, _, number = row["statement"].partition(":")
        sense = passages[name].attributions[int(number) - 1].sense
        assert sense is not None
        yield Twice(sense, row["act"], tuple(row["issues"].split(",")))


def agreement_rows() -> list[tuple[str, str]]:
    """Return the figures."""
    held = list(twice())
    counted = {
        "act": sum(one.first.act == one.act for one in held),
        "main issue": sum(one.first.issues[0] == one.issues[0] for one in held),
        "main issue of the first among those of the second": sum(one.first.issues[0] in one.issues for one in held),
    }
    return [(name, f"{100 * same / len(held):.1f} (of {len(held)})") for name, same in counted.items()]


if __name__ == "__main__":
    print(table(("two annotators have the same", "per cent"), agreement_rows()))
