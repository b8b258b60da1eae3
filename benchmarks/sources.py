"""Who speaks in real news: whether the source of an attribution is given its name.

`python -m benchmarks.sources [--part test] [--polnear FOLDER] [--errors] [--write]`

Protocol: the attributions of PolNeAR for which benchmarks/polnear says who speaks, and by its README what is right. *Given the
attribution*: the annotator's source, cue and content, with the mentions that the reader finds, go through linking with
the profile `general`. *As read*: the reader's own statements; one is found where its cue overlaps the annotator's, and of
several the one counts that shares most of the content.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path

from aidememoire.linking import Linker
from aidememoire.linking.cast.who import NAMELESS
from aidememoire.linking.text.names import key_words
from aidememoire.model import Statement
from aidememoire.reading import Reader
from benchmarks.accuracy import found_relations, gold_relations
from benchmarks.measures import Relation, overlap, union_share
from benchmarks.report import machine, table, write_block
from training.annotated import Annotated
from training.gold import gold_reading
from training.named import general
from training.polnear import DEFAULT_FOLDER, read_polnear

KINDS = ("name", "pronoun", "description", "none")
_FOLDER = Path(__file__).parent / "polnear"
_AUTHOR, _NOBODY, _UNCLEAR = "author", "-", "?"


@dataclass(frozen=True, slots=True)
class Source:
    """One attribution of an article: what kind of source it has, and who speaks; a bar stands between names that are all right."""

    kind: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom the program has for one source, given its attribution, and as it reads the text; `read` is None where it has no statement."""

    article: Annotated
    relation: Relation
    source: Source
    given: Statement
    read: Statement | None

    @property
    def right_given(self) -> bool:
        """Whether the speaker is right, given the attribution."""
        return self._right(self.given)

    @property
    def right_read(self) -> bool:
        """Whether the statement is found and its speaker right."""
        return self.read is not None and self._right(self.read)

    @property
    def words(self) -> str:
        """The words of the source."""
        return " ".join(self.article.text[start:end] for start, end in self.relation.source)

    def _right(self, statement: Statement) -> bool:
        publisher = self.article.header.get("publisher", "")
        return is_right(self.source.speaker, statement.speaker or "", self.words, publisher)


def annotated(part: str) -> dict[str, dict[int, Source]]:
    """Return the sources of a part of PolNeAR, by article and by where the cue begins; without those that are unclear."""
    found: dict[str, dict[int, Source]] = defaultdict(dict)
    with (_FOLDER / f"{part}.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            if row["speaker"] != _UNCLEAR:
                found[row["document"]][int(row["cue"])] = Source(row["kind"], row["speaker"])
    return found


def is_right(gold: str, ours: str, words: str = "", publisher: str = "") -> bool:
    """Tell whether `ours` is one of those that are right, for a source with these words in a publisher's article."""
    nameless = not ours or ours.startswith(NAMELESS)
    for one in gold.split("|"):
        if one == _NOBODY:
            if nameless or _describes(ours, words):
                return True
        elif one == _AUTHOR:
            if nameless or ours == publisher:
                return True
        elif ours and _same_ones(one.split(";"), ours.split("; ")):
            return True
    return False


def answers(articles: Iterable[Annotated], sources: Mapping[str, Mapping[int, Source]]) -> Iterator[Answer]:
    """Yield an answer for each annotated source."""
    reader, linker = Reader.load(), Linker.of(general()[0])
    for article in articles:
        if article.id not in sources:
            continue
        gold = gold_reading(article)
        reading = reader.read(gold.document)
        given = linker.link(replace(gold, mentions=reading.mentions)).statements
        read, found = linker.link(reading).statements, found_relations(reading)
        for relation, statement in zip(gold_relations(article), given, strict=True):
            if source := sources[article.id].get(relation.cue[0][0]):
                yield Answer(article, relation, source, statement, _read_as(relation, read, found))


def rows(held: Sequence[Answer]) -> Iterator[tuple[str, ...]]:
    """Yield the lines of the table: how many of each kind of source, and what share of them is right."""
    for kind in (*KINDS, "all"):
        own = [one for one in held if kind in (one.source.kind, "all")]
        if own:
            shares = [_share(f(one) for one in own) for f in (_given, _found, _read)]
            yield (kind, f"{len(own)}", *shares)


def main() -> None:
    """Print the table, on demand what is wrong."""
    parser = argparse.ArgumentParser(description="Whether the sources of real news get their names.")
    parser.add_argument("--part", choices=("dev", "test"), default="dev", help="of PolNeAR")
    parser.add_argument("--polnear", type=Path, default=DEFAULT_FOLDER, help="folder of PolNeAR's JSON lines")
    parser.add_argument("--errors", action="store_true", help="show what is wrong, of dev alone")
    parser.add_argument("--write", action="store_true", help="put the table into docs/accuracy.md")
    chosen = parser.parse_args()
    articles = read_polnear(chosen.part, chosen.polnear, first_only=True)
    held = list(answers(articles, annotated(chosen.part)))
    heads = (
        "source",
        "how many",
        "speaker right, given the attribution, %",
        "found as read, %",
        "found and speaker right, %",
    )
    shown = table(heads, rows(held))
    print(shown)
    if chosen.errors and chosen.part == "dev":
        _print_errors(held)
    if chosen.write:
        write_block(
            Path("docs/accuracy.md"), f"Speakers in PolNeAR {chosen.part}", f"{shown}\n\nMeasured on {machine()}."
        )


def _print_errors(held: Iterable[Answer]) -> None:
    for one in held:
        read = one.read.speaker if one.read else "not found"
        if not (one.right_given and one.right_read):
            why = next((each.words for each in one.given.reasons if each.field == "speaker"), "")
            marks = "".join("+-"[not right] for right in (one.right_given, one.right_read))
            print(
                f"{marks} {one.article.id[:40]} {one.relation.cue[0][0]} {one.words!r}: {one.source.speaker!r}, given {one.given.speaker!r} ({why}), read {read!r}"
            )


def _given(one: Answer) -> bool:
    return one.right_given


def _found(one: Answer) -> bool:
    return one.read is not None


def _read(one: Answer) -> bool:
    return one.right_read


def _share(right: Iterable[bool]) -> str:
    held = list(right)
    return f"{100 * sum(held) / len(held):.1f}"


def _read_as(gold: Relation, read: Sequence[Statement], found: Sequence[Relation]) -> Statement | None:
    """Return the statement of the program that tells an attribution."""
    own = [(union_share(gold.content, one.content), -i) for i, one in enumerate(found) if overlap(gold.cue, one.cue)]
    return read[-max(own)[1]] if own else None


def _same_ones(wanted: Sequence[str], got: Sequence[str]) -> bool:
    """Tell whether the same ones are named, one to one."""
    return len(wanted) == len(got) and any(
        all(_same_name(one, other) for one, other in zip(wanted, order, strict=True)) for order in permutations(got)
    )


def _same_name(gold: str, ours: str) -> bool:
    """Tell whether a name is the gold one: a body's, which has an article there, by its words, a person's by the last and the first."""
    first, second = _words(gold), _words(ours)
    if gold.startswith("the ") or len(first) == 1:
        return set(first) <= set(second)
    return first[-1:] == second[-1:] and (len(second) == 1 or first[0] == second[0])


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", " ".join(key_words(name)))


def _describes(ours: str, words: str) -> bool:
    """Tell whether ours is no name: it begins as a description does, or is what the source says."""
    return ours[:1].islower() or key_words(ours) == key_words(words)


if __name__ == "__main__":
    main()
