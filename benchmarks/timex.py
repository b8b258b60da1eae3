"""How well calendar expressions are found and resolved on TimeBank and AQUAINT.

`python -m benchmarks.timex [--folder FOLDER] [--errors N]` reads `tbaq.jsonl.gz` and prints a table.

Protocol: the expressions of type DATE of TempEval-3's training documents, against what the grammar finds
and TIMEX3 would call a DATE (no value with a time of day, no duration; a range counts as its two ends).
Strict: the same extent; relaxed: the extents overlap, one to one; value: relaxed, and the same value. A
decade is written 198X here and 198 there. The documents are split in two by a hash of their id: the grammar
was written looking at the first half only.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from aidememoire.reading.dates import Anchor, DateExpression, find_dates

DEFAULT_FOLDER = Path(__file__).parents[1].parent / "shared/data/timex"


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression: where it stands and its value."""

    start: int
    end: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated document: its gold expressions of type DATE."""

    id: str
    text: str
    published: date
    gold: tuple[Timex, ...]

    @property
    def held(self) -> bool:
        """Tell whether the document is in the half that the grammar's author did not look at."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 2 == 1


@dataclass(slots=True)
class Score:
    """Counts over documents."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    errors: Counter[tuple[str, str]] = field(default_factory=Counter)

    def f1(self, right: int) -> float:
        """Return the F1 of so many right ones, in per cent."""
        return 200 * right / (self.gold + self.found) if self.gold + self.found else 0.0


def documents(folder: Path) -> Iterator[Document]:
    """Read the documents of a folder."""
    with gzip.open(folder / "tbaq.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            gold = tuple(
                Timex(each["start"], each["end"], each["text"], each["value"])
                for each in row["timexes"]
                if each["type"] == "DATE"
            )
            yield Document(row["id"], row["text"], date.fromisoformat(row["published"][:10]), gold)


def found(document: Document) -> Iterator[Timex]:
    """Return what the grammar finds in a document and TIMEX3 calls a DATE."""
    for expression in find_dates(document.text, Anchor(document.published, order="mdy")):
        for each in expression.parts or (expression,):
            if _is_date(each):
                value = each.value.rstrip("X") if each.value[0].isdigit() else each.value
                yield Timex(each.span.start, each.span.end, each.span.text, value)


def _is_date(expression: DateExpression) -> bool:
    if expression.value.endswith("_REF"):
        return True
    return not expression.value.startswith("P") and "T" not in expression.value


def score(chosen: Iterable[Document]) -> Score:
    """Compare what is found with the gold of some documents."""
    total = Score()
    for document in chosen:
        _add(total, document.gold, tuple(found(document)))
    return total


def _add(total: Score, gold: tuple[Timex, ...], ours: tuple[Timex, ...]) -> None:
    total.gold += len(gold)
    total.found += len(ours)
    free = list(ours)
    for each in gold:
        match = max(
            (one for one in free if _overlap(each, one) > 0),
            key=lambda one: _overlap(each, one),
            default=None,
        )
        if match is None:
            total.errors["missed", _plain(each)] += 1
            continue
        free.remove(match)
        _count(total, each, match)
    for one in free:
        total.errors["not in gold", _plain(one)] += 1


def _count(total: Score, gold: Timex, ours: Timex) -> None:
    same = (gold.start, gold.end) == (ours.start, ours.end)
    right = gold.value == ours.value
    total.strict += same
    total.relaxed += 1
    total.value += right
    if not same:
        total.errors["extent", f"{_plain(gold)} / {_plain(ours)}"] += 1
    if not right:
        total.errors["value", f"{_plain(gold)} / {_plain(ours)}"] += 1


def _overlap(one: Timex, other: Timex) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _plain(timex: Timex) -> str:
    return f"{' '.join(timex.text.split()).lower()} [{timex.value}]"


def table(scores: dict[str, Score]) -> str:
    """Return the figures as a Markdown table."""
    lines = [
        "| documents | gold | found | strict F1 | relaxed F1 | value F1 |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for name, each in scores.items():
        figures = " | ".join(f"{each.f1(right):.1f}" for right in (each.strict, each.relaxed, each.value))
        lines.append(f"| {name} | {each.gold} | {each.found} | {figures} |")
    return "\n".join(lines)


def timex_rows(folder: Path) -> list[tuple[str, str]]:
    """Return strict, relaxed and value F1 of each half and of all, where the folder holds the documents."""
    if not (folder / "tbaq.jsonl.gz").is_file():
        return []
    every = list(documents(folder))
    parts = {"developing half": False, "held half": True}
    scores = {name: score(one for one in every if one.held is held) for name, held in parts.items()}
    scores["all"] = score(every)
    return [
        (
            f"{name}: strict / relaxed / value F1",
            " / ".join(f"{one.f1(n):.1f}" for n in (one.strict, one.relaxed, one.value)),
        )
        for name, one in scores.items()
    ]


def main() -> None:
    """Print the table, and on demand the commonest errors of the first half."""
    parser = argparse.ArgumentParser(description="Score the calendar expressions on TimeBank and AQUAINT.")
    parser.add_argument(
        "--folder", type=Path, default=DEFAULT_FOLDER, help="where tbaq.jsonl.gz is (default: %(default)s)"
    )
    parser.add_argument("--errors", type=int, default=0, help="show so many errors of the developing half")
    chosen = parser.parse_args()
    if not (chosen.folder / "tbaq.jsonl.gz").is_file():
        parser.error(f"{chosen.folder} holds no tbaq.jsonl.gz; name its folder with --folder")
    every = list(documents(chosen.folder))
    scores = {
        "developing half": score(each for each in every if not each.held),
        "held half": score(each for each in every if each.held),
        "all": score(every),
    }
    print(table(scores))
    for (kind, words), count in scores["developing half"].errors.most_common(chosen.errors):
        print(f"{count:4} {kind:12} {words}")


if __name__ == "__main__":
    main()
