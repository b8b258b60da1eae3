"""Whether the accounts of one meeting are set side by side as a reader would set them.

`python -m benchmarks.comparison [--test]`

Protocol. Two tables hold what somebody who reads the accounts of a meeting puts into one row: sample/ALIGNED.tsv for the three
meetings of the sample, corpus/accounts/ALIGNED.tsv for invented ones, with their accounts beside it; those of half of their writers
are `dev`, the other half is `test` and shown with `--test` alone. A row is a pair of words, one of each account, words that one account
alone has, or a pair that is as good (`also`). Words and a statement are the same where they share half of the shorter of the two. A pair
of the comparison is right where both its statements are those of a pair; one that is as good, or that is right a second time, does not
count. *Labelled words* compares the words of the table themselves, which have no act, issue or party (the speakers, whose names do not
count, are those that the reader finds); *all labelled words* has those of the pairs that are only as good among them; *statements as
read* what the reader finds. SECOND.tsv has the pairs that a second reader made, who had the accounts and the labelled words, not the table.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Container, Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import chain, combinations
from pathlib import Path

from aidememoire.documents import load_documents
from aidememoire.linking import Linker
from aidememoire.linking.tellings.utterances import annotated
from aidememoire.linking.voices import words_of
from aidememoire.model import Account, Confidence, Document, Entry, Span, Statement
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from aidememoire.reading.network.likeness import Likeness
from aidememoire.views import Comparison, Saying, compare, with_own_words
from aidememoire.views.compare import named_by_all
from aidememoire.views.likeness import blended
from benchmarks.measures import Tally
from benchmarks.report import table
from training.passages import CORPUS

SAMPLE = CORPUS.parent / "sample"
ACCOUNTS = CORPUS / "accounts"
TABLE, SECOND = "ALIGNED.tsv", "SECOND.tsv"
_PROFILES = {SAMPLE: "armenia-azerbaijan", ACCOUNTS: "general"}
_DEV = 12  # of the invented meetings, the first ones: those of three of the six writers
PARTS = ("dev", "test")
PAIR, ALONE, ALSO = "pair", "alone", "also"
RECORDED = datetime(2024, 1, 1, tzinfo=UTC)
ONLY = {"14": "map of 1975", "13": "food, medicine and other essentials", "15": "a necessary measure"}


Side = tuple[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class Aligned:
    """A row of the table: the kind, and the words (file, spans) of one account or of two."""

    kind: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting that is told more than once: the folder of its accounts and the rows of the table, which name their files."""

    name: str
    folder: Path
    rows: tuple[Aligned, ...]

    @property
    def files(self) -> tuple[str, ...]:
        """What the names of the files begin with, each account once."""
        return tuple(sorted({file for row in self.rows for file, _ in row.sides}))

    def of_kind(self, *kinds: str) -> Iterator[Aligned]:
        """Yield the rows of some kinds."""
        return (row for row in self.rows if row.kind in kinds)

    def document(self, file: str) -> Document:
        """Return the account whose file's name begins so."""
        return _document(self.folder, file)

    def entries(self, file: str) -> tuple[Entry, ...]:
        """Return what the reader finds in an account."""
        return _entries(self.folder, file)


@cache
def meetings(folder: Path = SAMPLE, table: str = TABLE) -> tuple[Told, ...]:
    """Return the meetings of a table of a folder, in its order; raises ValueError where words do not stand in their account."""
    held: dict[str, list[Aligned]] = {}
    with (folder / table).open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            told = [(row["one"], row["content"]), (row["other"], row["other_content"])]
            sides = tuple((file, _located(_document(folder, file), words)) for file, words in told if file)
            held.setdefault(row["meeting"], []).append(Aligned(row["kind"], sides))
    return tuple(Told(name, folder, tuple(rows)) for name, rows in held.items())


def invented(part: str) -> tuple[Told, ...]:
    """Return the invented meetings of a part, `dev` or `test`."""
    return meetings(ACCOUNTS)[:_DEV] if part == "dev" else meetings(ACCOUNTS)[_DEV:]


def comparison_rows(part: str | None = None) -> list[tuple[str, ...]]:
    """Return the F1 of the aligned pairs for labelled words and statements as read: of the sample's meetings, or a part of the others."""
    among = invented(part) if part else meetings()
    ways = (of_labels, of_all_labels, as_read)
    tallies = [tuple(tally(told, way(told)) for way in ways) for told in among]
    sums = (sum(each, Tally()) for each in zip(*tallies, strict=True))
    shown = (
        [] if part else [(told.name, *(one.shown for one in each)) for told, each in zip(among, tallies, strict=True)]
    )
    return [*shown, (f"{len(among)} invented meetings, {part}" if part else "all three", *(one.shown for one in sums))]


def agreement_rows() -> list[tuple[str, str]]:
    """Return the F1 of the pairs that a second reader made of the same words of the invented accounts."""
    second = {told.name: {frozenset(row.sides) for row in told.rows} for told in meetings(ACCOUNTS, SECOND)}
    return [(part, sum((_agreed(told, second[told.name]) for told in invented(part)), Tally()).shown) for part in PARTS]


def _agreed(told: Told, pairs: Set[frozenset[Side]]) -> Tally:
    wanted = {frozenset(row.sides) for row in told.of_kind(PAIR)}
    as_good = {frozenset(row.sides) for row in told.of_kind(ALSO)} - wanted
    return Tally(len(wanted & pairs), len(pairs - as_good), len(wanted))


def tally(told: Told, comparison: Comparison) -> Tally:
    """Return how many of the pairs are found, and how many of those found are pairs."""
    found = list(_pairs(comparison))
    right = [any(_is_pair(told, pair, row) for pair in found) for row in told.of_kind(PAIR)]
    wrong = [pair for pair in found if not any(_is_pair(told, pair, row) for row in told.of_kind(PAIR, ALSO))]
    return Tally(sum(right), sum(right) + len(wrong), len(right))


def as_read(told: Told) -> Comparison:
    """Return the comparison of what the reader finds in the accounts of a meeting, and of their own words."""
    each = (with_own_words(told.document(file), told.entries(file), RECORDED) for file in told.files)
    return compared(told, list(chain.from_iterable(each)))


def of_labels(told: Told, kinds: Container[str] = (PAIR, ALONE)) -> Comparison:
    """Return the comparison of the words of the table themselves, of rows of some kinds."""
    sides = {side for row in told.rows if row.kind in kinds for side in row.sides}
    return compared(told, [_labelled(told.document(file), file, spans) for file, spans in sorted(sides)])


def of_all_labels(told: Told) -> Comparison:
    """Return the same, with the words of the pairs that are only as good, as the bare facts of the meeting."""
    return of_labels(told, (PAIR, ALONE, ALSO))


def only_rows() -> list[tuple[str, str, str]]:
    """Return for what each of the Moscow readouts alone has whether the comparison shows it there alone."""
    moscow = meetings()[-1]
    shown = as_read(moscow)
    rows = []
    for file, words in ONLY.items():
        name = moscow.document(file).id
        holding = [row for row in shown.rows if any(words in one.words for one in row.told)]
        alone = bool(holding) and all(len(row.told) == 1 and row.told[0].account.id == name for row in holding)
        rows.append((file, words, "alone" if alone else "not" if holding else "in no statement"))
    return rows


def compared(told: Told, held: Sequence[Entry]) -> Comparison:
    """Return the comparison of entries of the accounts of a meeting, as the program compares them."""
    wordings = [words_of(one.statement) for one in held]
    names = named_by_all(entry for file in told.files for entry in told.entries(file))
    alike = blended(wordings, Likeness.among(wordings), names)
    return compare(held, alike, accounts=[Account.of(told.document(file)) for file in told.files])


@cache
def _document(folder: Path, file: str) -> Document:
    (path,) = folder.glob(f"{file}-*.md")
    (loaded,) = load_documents(str(path))
    assert isinstance(loaded, Document)
    return loaded


@cache
def _entries(folder: Path, file: str) -> tuple[Entry, ...]:
    profile = _PROFILES[folder]
    reading = Linker.of(load_profile(profile)).link(_reader(profile).read(_document(folder, file)))
    account = Account.of(reading.document)
    return tuple(annotated(Entry(statement, account, RECORDED) for statement in reading.statements))


@cache
def _reader(profile: str) -> Reader:
    return Reader.load(profile)


def _labelled(document: Document, file: str, spans: tuple[Span, ...]) -> Entry:
    statement = Statement(f"{file}-{spans[0].start}", None, (), (), spans, "indirect", Confidence(1.0))
    return Entry(statement, Account.of(document), RECORDED)


def _located(document: Document, words: str) -> tuple[Span, ...]:
    """Return the spans of words (gaps are shown as ellipses) in a document; raises ValueError where they do not stand there."""
    text = document.text
    return tuple(Span.of(text, start, start + len(part)) for part in words.split(" … ") for start in [text.index(part)])


def _pairs(comparison: Comparison) -> Iterator[tuple[Saying, Saying]]:
    for row in comparison.rows:
        yield from combinations(row.told, 2)


def _is_pair(told: Told, pair: tuple[Saying, Saying], row: Aligned) -> bool:
    sides = [(told.document(file).id, spans) for file, spans in row.sides]
    return all(any(_is_told(one, *side) for side in sides) for one in pair) and all(
        any(_is_told(one, *side) for one in pair) for side in sides
    )


def _is_told(one: Saying, document: str, spans: tuple[Span, ...]) -> bool:
    """Tell whether a statement and words of a document are the same."""
    if one.account.id != document:
        return False
    content = one.statement.content
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in content for b in spans)
    return 2 * shared >= min(sum(len(each.text) for each in held) for held in (content, spans))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description="Whether accounts of a meeting are set side by side as a reader would."
    )
    parser.add_argument(
        "--test", action="store_true", help="also the part of the invented meetings that chooses no weight"
    )
    parts = PARTS if parser.parse_args().test else PARTS[:1]
    heads = ("aligned pairs, F1 (precision / recall)", "labelled words", "all labelled words", "statements as read")
    print(table(heads, [*comparison_rows(), *(row for part in parts for row in comparison_rows(part))]))
    print(table(("Moscow readout", "words", "shown"), only_rows()))
    print(table(("a second reader of the invented accounts", "pairs of the same words, F1"), agreement_rows()))


if __name__ == "__main__":
    main()
