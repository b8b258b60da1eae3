"""Whether copies of a document are found, and other reports of the same event left alone.

`python -m benchmarks.reprints`

Protocol: of the first 300 passages of the corpus with 80 words or more copies are made by rule, with a fixed seed. A copy
is found where one of its bands is one of the original's, and told where their resemblance reaches the threshold. Every
two passages, and every two reports of the sample dossier, are different documents, many of them on one event.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from aidememoire.documents import load_documents
from aidememoire.linking.tellings.reprints import bands, is_reprint, resemblance, shingles, signature
from aidememoire.model import Document
from benchmarks.report import table
from training.passages import CORPUS, read_passages

_COPIED, _LEAST = 300, 80
_CHANGED = 0.04  # of the words, in a light edit
_SENTENCE = re.compile(r"(?<=[.!?”])\s+")
Copy = Callable[[str, random.Random], str]


def reprint_rows() -> list[tuple[str, ...]]:
    """Return for each kind of copy how many are found, how many are told, and the least resemblance."""
    texts = passages()
    rows: list[tuple[str, ...]] = []
    for name, copy in _COPIES.items():
        chance = random.Random(3)
        copies = [(text, copy(text, chance)) for text in texts[:_COPIED]]
        found = sum(bool(set(bands(signature(one))) & set(bands(signature(other)))) for one, other in copies)
        told = sum(is_reprint(one, other) for one, other in copies)
        least = min(resemblance(one, other) for one, other in copies)
        rows.append((name, f"{100 * found / len(copies):.1f}", f"{100 * told / len(copies):.1f}", f"{least:.2f}"))
    return rows


def different_rows() -> list[tuple[str, str]]:
    """Return how many pairs of different documents there are, how many share a band, and how alike the likest are."""
    texts = [*passages(), *reports()]
    banded = set(_sharing([bands(signature(text)) for text in texts]))
    likest = max(resemblance(texts[one], texts[other]) for one, other in _sharing(list(map(shingles, texts))))
    return [
        ("pairs of different documents", f"{len(texts) * (len(texts) - 1) // 2:,}"),
        ("of them with a band in common", str(len(banded))),
        ("resemblance of the likest", f"{likest:.2f}"),
    ]


def passages() -> list[str]:
    """Return the texts of the corpus that are long enough."""
    return [one.text for one in read_passages() if len(one.text.split()) >= _LEAST]


def reports() -> list[str]:
    """Return the texts of the sample dossier."""
    sources = sorted((CORPUS.parent / "sample").glob("[0-9]*.md"))
    return [one.text for source in sources for one in load_documents(str(source)) if isinstance(one, Document)]


def _sharing(held: Sequence[Iterable[object]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of numbers of those that have something in common."""
    holders: dict[object, list[int]] = defaultdict(list)
    for number, things in enumerate(held):
        for thing in set(things):
            holders[thing].append(number)
    yield from {pair for numbers in holders.values() for pair in combinations(numbers, 2)}


def _cut(text: str, chance: random.Random) -> str:
    sentences = _SENTENCE.split(text)
    return " ".join(sentences[: max(2, len(sentences) // 3)])


def _edited(text: str, chance: random.Random) -> str:
    words = text.split()
    return " ".join(chance.choice((*words[:9], "")) if chance.random() < _CHANGED else word for word in words)


def _retitled(text: str, chance: random.Random) -> str:
    return f"{chance.choice(_TITLES)}\n\n{text}"


def _with_another_lead(text: str, chance: random.Random) -> str:
    return " ".join([chance.choice(_TITLES), *_SENTENCE.split(text)[1:]])


_TITLES = (
    "Parties to the talks set out where they stand, as our correspondent reports from the venue.",
    "The ministers parted late in the evening, and each has since given an account of what was said.",
    "An overview of the day: statements, demands and refusals, compiled by the foreign desk.",
)
_COPIES: dict[str, Copy] = {
    "cut to its first third": _cut,
    "lightly edited, one word in 25 changed": _edited,
    "retitled": _retitled,
    "with another lead in place of its first sentence": _with_another_lead,
    "with another lead, and lightly edited": lambda text, chance: _edited(_with_another_lead(text, chance), chance),
}

if __name__ == "__main__":
    print(table(("copies", "found by a band, per cent", "told, per cent", "least resemblance"), reprint_rows()))
    print(table(("different documents", "figure"), different_rows()))
