"""How firm the comparison of accounts is: its F1 on readings that are perturbed by lot.

`python -m benchmarks.perturbed`

Of what the reader finds in the sample's three meetings either statements are dropped, one in seven, or every stretch of a content
begins and ends up to three words earlier or later. Ten seeds each: mean and range of F1 over the pairs of
sample/ALIGNED.tsv; once with no statements at all, so that sentences alone are compared.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random
from statistics import mean

from aidememoire.model import Entry, Span
from aidememoire.views import with_own_words
from benchmarks.comparison import RECORDED, Told, compared, meetings, tally
from benchmarks.measures import Tally
from benchmarks.report import table

SEEDS = 10
_DROPPED = 0.15
_MOVED = 3  # words
_WORD = re.compile(r"\S+")

Perturbed = Callable[[Sequence[Entry], str, Random], Sequence[Entry]]


def dropped(said: Sequence[Entry], text: str, lot: Random) -> Sequence[Entry]:
    """Return the entries without those that the lot drops."""
    return [one for one in said if lot.random() >= _DROPPED]


def recut(said: Sequence[Entry], text: str, lot: Random) -> Sequence[Entry]:
    """Return the entries with contents that begin and end elsewhere, in the same paragraph."""
    contents = (tuple(_moved(text, span, lot) for span in one.statement.content) for one in said)
    return [
        replace(one, statement=replace(one.statement, content=content))
        for one, content in zip(said, contents, strict=True)
    ]


WAYS: dict[str, tuple[Perturbed, int]] = {
    "as read": (lambda said, text, lot: said, 1),
    "statements dropped": (dropped, SEEDS),
    "contents cut otherwise": (recut, SEEDS),
    "no statements": (lambda said, text, lot: (), 1),
}


def f1(way: str, seed: int, among: Sequence[Told]) -> float:
    """Return the F1 of the pairs of some meetings, the readings perturbed in a way by a seed."""
    total = Tally()
    for told in among:
        lot = Random(f"{way}{seed}{told.name}")
        held = [one for file in told.files for one in _perturbed(told, file, way, lot)]
        total = total + tally(told, compared(told, held))
    return total.f1


def _perturbed(told: Told, file: str, way: str, lot: Random) -> Sequence[Entry]:
    document = told.document(file)
    return with_own_words(document, WAYS[way][0](told.entries(file), document.text, lot), RECORDED)


def perturbed_rows() -> list[tuple[str, ...]]:
    """Return for each way the mean and range, of the first two meetings and of all."""
    return [(way, *(_figures(way, among) for among in (meetings()[:2], meetings()))) for way in WAYS]


def _figures(way: str, among: Sequence[Told]) -> str:
    found = [f1(way, seed, among) for seed in range(WAYS[way][1])]
    spread = f" ({min(found):.1f} to {max(found):.1f})" if len(found) > 1 else ""
    return f"{mean(found):.1f}{spread}"


def _moved(text: str, span: Span, lot: Random) -> Span:
    """Return the span, begun and ended a few words off."""
    end = text.find("\n", span.end)
    words = [
        found.span()
        for found in _WORD.finditer(text, text.rfind("\n", 0, span.start) + 1, end if end > 0 else len(text))
    ]
    inside = [at for at, (start, stop) in enumerate(words) if stop > span.start and start < span.end]
    first = min(max(inside[0] + lot.randint(-_MOVED, _MOVED), 0), len(words) - 1)
    last = min(max(inside[-1] + lot.randint(-_MOVED, _MOVED), first), len(words) - 1)
    return Span.of(text, words[first][0], words[last][1])


if __name__ == "__main__":
    print(table(("readings", "Munich and Brussels", "all three"), perturbed_rows()))
