"""How many names of real news are marked as mentions: what no invented passage can tell.

`python -m benchmarks.names [--part test] [--polnear FOLDER] [--write]`

Protocol: the articles of a part of PolNeAR, which have no marks for mentions. Lists of names (training/news.py) say where a
person, a body or a place surely stands; a name is found where a mention of its type, of either type for places,
begins and ends with it, articles apart. A person is *of no list* whose family name only the article itself tells, behind a first
name. What is marked and should not be, this does not measure. The head for mentions learnt from such lists over PolNeAR
train, so that names of the campaign are known to it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from aidememoire.model import Document
from aidememoire.reading import Reader
from benchmarks.report import machine, table, write_block
from training.annotated import GoldMention
from training.news import sure_names
from training.polnear import DEFAULT_FOLDER, read_polnear
from training.renamed import known_names

_PUBLISHED = date(2016, 10, 1)  # of all articles: names do not turn on it
_SORTS = {"PER": "persons", "ORG": "bodies", "GPE": "places", "LOC": "places"}
_OF_NO_LIST = "of the persons, those of no list"
Counts = Counter[tuple[str, bool]]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How many names of real news are found.")
    parser.add_argument("--part", choices=("dev", "test"), default="dev", help="of PolNeAR")
    parser.add_argument("--polnear", type=Path, default=DEFAULT_FOLDER, help="folder of PolNeAR's JSON lines")
    parser.add_argument("--write", action="store_true", help="put the table into docs/accuracy.md")
    chosen = parser.parse_args()
    counts = counted([one.text for one in read_polnear(chosen.part, chosen.polnear, first_only=True)])
    shown = table(("names", "how many", "found, %"), rows(counts))
    print(shown)
    if chosen.write:
        write_block(Path("docs/accuracy.md"), f"Names in PolNeAR {chosen.part}", f"{shown}\n\nMeasured on {machine()}.")


def counted(texts: list[str]) -> Counts:
    """Return for each sort of names how many of them are found, and how many are not."""
    reader = Reader.load()
    counts: Counts = Counter()
    for text in texts:
        reading = reader.read(Document("News", text, published=_PUBLISHED))
        found = {(_SORTS.get(one.type), _bare(text, one.span.start, one.span.end)) for one in reading.mentions}
        for name in sure_names(text):
            is_found = (_SORTS[name.type], _bare(text, name.start, name.end)) in found
            counts.update((sort, is_found) for sort in _sorts(text, name))
    return counts


def rows(counts: Counts) -> Iterator[tuple[str, str, str]]:
    """Yield the lines of the table."""
    for sort in ("persons", _OF_NO_LIST, "bodies", "places"):
        total = counts[sort, True] + counts[sort, False]
        if total:
            yield sort, f"{total:,}", f"{100 * counts[sort, True] / total:.1f}"


def _sorts(text: str, name: GoldMention) -> Iterator[str]:
    yield _SORTS[name.type]
    if name.type == "PER" and text[name.start : name.end].split()[-1] not in known_names()["family"]:
        yield _OF_NO_LIST


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a name stands without its article."""
    return start + len("the ") * text[start:end].lower().startswith("the "), end


if __name__ == "__main__":
    main()
