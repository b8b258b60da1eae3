"""Whether the accounts of one meeting are set side by side as a reader would set them.

`python -m benchmarks.comparison`

Protocol: sample/ALIGNED.tsv holds what somebody who reads the accounts of the sample's three meetings puts into one row:
pairs of words, one of each account, words that one account alone has, and pairs that are as good (`also`). Words and a
statement are the same where they share half of the shorter of the two. A pair of the comparison is right where both its
statements are those of a pair; one that is as good, or that is right a second time, does not count. *Labelled words*
compares the words of the table themselves, which have no act, issue or party (the speakers, whose names do not count, are
those that the reader finds); *all labelled words* has those of the pairs that are only as good among them; *statements as
read* what the reader finds.
"""

from __future__ import annotations

import csv
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import combinations

from aidememoire.documents import load_documents
from aidememoire.linking import Linker
from aidememoire.linking.utterances import annotated
from aidememoire.linking.voices import words_of
from aidememoire.model import Account, Confidence, Document, Entry, Span, Statement
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from aidememoire.reading.likeness import Likeness
from aidememoire.views import Comparison, Saying, compare, with_own_words
from aidememoire.views.compare import named_by_all
from aidememoire.views.likeness import blended
from benchmarks.measures import Tally
from benchmarks.report import table
from training.passages import CORPUS

SAMPLE = CORPUS.parent / "sample"
PROFILE = "armenia-azerbaijan"
PAIR, ALONE, ALSO = "pair", "alone", "also"
RECORDED = datetime(2024, 1, 1, tzinfo=UTC)
ONLY = {"14": "map of 1975", "13": "food, medicine and other essentials", "15": "a necessary measure"}


@dataclass(frozen=True, slots=True)
class Aligned:
    """A row of the table: the meeting, the kind, and the words (file, spans) of one account or of two."""

    meeting: str
    kind: str
    sides: tuple[tuple[str, tuple[Span, ...]], ...]


def aligned() -> Iterator[Aligned]:
    """Yield the rows of sample/ALIGNED.tsv."""
    with (SAMPLE / "ALIGNED.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            told = [(row["one"], row["content"]), (row["other"], row["other_content"])]
            sides = tuple((file, _located(file, words)) for file, words in told if file)
            yield Aligned(row["meeting"], row["kind"], sides)


def comparison_rows() -> list[tuple[str, ...]]:
    """Return the F1 of the aligned pairs of each meeting and of all, for labelled words and for statements as read."""
    ways = (of_labels, of_all_labels, as_read)
    rows, sums = [], [Tally() for _ in ways]
    for meeting in meetings():
        tallies = [tally(meeting, way(meeting)) for way in ways]
        rows.append((meeting, *map(_figures, tallies)))
        sums = [one + other for one, other in zip(sums, tallies, strict=True)]
    return [*rows, ("all three", *map(_figures, sums))]


def meetings() -> tuple[str, ...]:
    """Return the meetings of the table."""
    return tuple(dict.fromkeys(row.meeting for row in aligned()))


def tally(meeting: str, comparison: Comparison) -> Tally:
    """Return how many of the pairs are found, and how many of those found are pairs."""
    rows = [row for row in aligned() if row.meeting == meeting]
    wanted = [row for row in rows if row.kind == PAIR]
    found = list(_pairs(comparison))
    right = [any(_is_pair(pair, row) for pair in found) for row in wanted]
    wrong = [pair for pair in found if not any(_is_pair(pair, row) for row in rows if row.kind in (PAIR, ALSO))]
    return Tally(sum(right), sum(right) + len(wrong), len(wanted))


def as_read(meeting: str) -> Comparison:
    """Return the comparison of what the reader finds in the accounts of a meeting, and of their own words."""
    files = files_of(meeting)
    told = [with_own_words(document(file), entries(file), RECORDED) for file in files]
    return compared([one for each in told for one in each], files)


def of_labels(meeting: str, kinds: Container[str] = (PAIR, ALONE)) -> Comparison:
    """Return the comparison of the words of the table themselves, of rows of some kinds."""
    told = {side for row in aligned() if row.meeting == meeting and row.kind in kinds for side in row.sides}
    return compared([_labelled(file, spans) for file, spans in sorted(told)], files_of(meeting))


def of_all_labels(meeting: str) -> Comparison:
    """Return the same, with the words of the pairs that are only as good, as the bare facts of the meeting."""
    return of_labels(meeting, (PAIR, ALONE, ALSO))


def only_rows() -> list[tuple[str, str, str]]:
    """Return for what each of the Moscow readouts alone has whether the comparison shows it there alone."""
    shown = as_read(meetings()[-1])
    rows = []
    for file, words in ONLY.items():
        name = document(file).id
        holding = [row for row in shown.rows if any(words in one.words for one in row.told)]
        alone = bool(holding) and all(len(row.told) == 1 and row.told[0].account.id == name for row in holding)
        rows.append((file, words, "alone" if alone else "not" if holding else "in no statement"))
    return rows


@cache
def document(file: str) -> Document:
    """Return the document of the sample whose name begins with these digits."""
    (path,) = SAMPLE.glob(f"{file}-*.md")
    (loaded,) = load_documents(str(path))
    assert isinstance(loaded, Document)
    return loaded


@cache
def entries(file: str) -> tuple[Entry, ...]:
    """Return what the reader finds in a document of the sample."""
    reading = Linker.of(load_profile(PROFILE)).link(Reader.load(PROFILE).read(document(file)))
    account = Account.of(reading.document)
    return tuple(annotated(Entry(statement, account, RECORDED) for statement in reading.statements))


def files_of(meeting: str) -> tuple[str, ...]:
    """Return the numbers of the documents that tell of a meeting."""
    return tuple(sorted({file for row in aligned() if row.meeting == meeting for file, _ in row.sides}))


def compared(held: Sequence[Entry], files: Sequence[str]) -> Comparison:
    """Return the comparison of entries of some documents, as the program compares them."""
    wordings = [words_of(one.statement) for one in held]
    names = named_by_all(entry for file in files for entry in entries(file))
    alike = blended(wordings, Likeness.among(wordings), names)
    return compare(held, alike, accounts=[Account.of(document(file)) for file in files])


def _labelled(file: str, spans: tuple[Span, ...]) -> Entry:
    statement = Statement(f"{file}-{spans[0].start}", None, (), (), spans, "indirect", Confidence(1.0))
    return Entry(statement, Account.of(document(file)), RECORDED)


def _located(file: str, words: str) -> tuple[Span, ...]:
    """Return the spans of words (gaps are shown as ellipses) in a document; raises ValueError where they do not stand there."""
    text = document(file).text
    return tuple(Span.of(text, start, start + len(part)) for part in words.split(" … ") for start in [text.index(part)])


def _pairs(comparison: Comparison) -> Iterator[tuple[Saying, Saying]]:
    for row in comparison.rows:
        yield from combinations(row.told, 2)


def _is_pair(pair: tuple[Saying, Saying], row: Aligned) -> bool:
    return all(any(_is_told(one, *side) for side in row.sides) for one in pair) and all(
        any(_is_told(one, *side) for one in pair) for side in row.sides
    )


def _is_told(one: Saying, file: str, spans: tuple[Span, ...]) -> bool:
    """Tell whether a statement and words are the same."""
    if one.account.id != document(file).id:
        return False
    content = one.statement.content
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in content for b in spans)
    return 2 * shared >= min(sum(len(each.text) for each in held) for held in (content, spans))


def _figures(counted: Tally) -> str:
    return f"{counted.f1:.1f} ({counted.precision:.1f} / {counted.recall:.1f})"


if __name__ == "__main__":
    heads = ("aligned pairs, F1 (precision / recall)", "labelled words", "all labelled words", "statements as read")
    print(table(heads, comparison_rows()))
    print(table(("Moscow readout", "words", "shown"), only_rows()))
