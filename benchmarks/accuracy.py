"""How well the reader finds attributions and mentions, on PolNeAR and on the passages of corpus/.

`python -m benchmarks.accuracy [--test] [--write]` prints the figures; `--test` adds the parts that only a last
measurement may look at (PolNeAR test, corpus held); `--write` puts the tables into docs/accuracy.md.

Protocol. PolNeAR: the first annotator of each article; statements inside the content of another are left out,
as PolNeAR never nests; a span counts as found where both its ends are the annotator's. Corpus: a statement is
found where its content shares at least half of the union of the two, one to one; a mention where type and ends
are the same; acts, issues and speakers are judged on the statements found, as training/named.py has it. Linking
is measured apart, given the annotators' own statements and mentions: see speakers.py, days.py, instruments.py and
meetings.py beside this file.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import add
from pathlib import Path

from aidememoire.linking import Linker
from aidememoire.model import Reading, Statement
from aidememoire.reading import Reader
from aidememoire.reading.network.encoder import OnnxModel
from benchmarks.agreement import agreement_rows
from benchmarks.days import day_rows
from benchmarks.instruments import instrument_rows
from benchmarks.measures import (
    Offsets,
    Relation,
    Tally,
    alpha,
    exact,
    matched,
    same_relation,
    spans_of,
    token_labels,
)
from benchmarks.meetings import meeting_rows
from benchmarks.report import machine, table, write_block
from benchmarks.sense import Judged, sense_rows
from benchmarks.speakers import speaker_rows
from benchmarks.timex import DEFAULT_FOLDER as TIMEX
from benchmarks.timex import timex_rows
from training.annotated import Annotated, GoldAttribution
from training.gold import gold_document
from training.named import general
from training.passages import read_part, read_settled
from training.polnear import DEFAULT_FOLDER, read_polnear

ROLES = ("source", "cue", "content")
Row = tuple[str, str]
Pair = tuple[Annotated, Reading]


def read_all(texts: Iterable[Annotated], scheme: str) -> list[Pair]:
    """Read every text under one annotation scheme, and link it with the profile `general`."""
    reader, linker = Reader(OnnxModel(scheme=scheme), "general"), Linker.of(general()[0])
    return [(text, linker.link(reader.read(gold_document(text)))) for text in texts]


def gold_relations(text: Annotated) -> list[Relation]:
    """Return the annotated relations, each with whether it stands inside the content of another."""
    return [
        Relation(one.source, one.cue, one.content, any(_inside(one, other) for other in text.attributions))
        for one in text.attributions
    ]


def found_relations(reading: Reading) -> list[Relation]:
    """Return the relations of the statements that the reader found."""
    return [
        Relation(
            _offsets(statement, "source"),
            _offsets(statement, "cue"),
            _offsets(statement, "content"),
            nested=statement.parent is not None,
        )
        for statement in reading.statements
    ]


def polnear_rows(pairs: list[Pair]) -> list[Row]:
    """Return the figures for articles of PolNeAR."""
    compared = [
        (text.text, gold_relations(text), [one for one in found_relations(reading) if not one.nested])
        for text, reading in pairs
    ]
    spans = {
        role: reduce(add, (exact(spans_of(gold, role), spans_of(found, role)) for _, gold, found in compared))
        for role in ROLES
    }
    labels = (
        pair
        for text, gold, found in compared
        for pair in zip(token_labels(text, gold), token_labels(text, found), strict=True)
    )
    relations = reduce(add, (_relations(gold, found) for _, gold, found in compared))
    return [
        ("exact span F1, source / cue / content", " / ".join(f"{spans[role].f1:.1f}" for role in ROLES)),
        ("token alpha against the annotator", f"{alpha(labels):.1f}"),
        ("relation F1 (precision / recall)", relations.shown),
    ]


def corpus_rows(pairs: list[Pair]) -> list[Row]:
    """Return the figures for passages of the corpus."""
    whole = nested = mentions = Tally()
    agreed = dict.fromkeys(ROLES, Tally())
    for text, reading in pairs:
        gold, found = gold_relations(text), found_relations(reading)
        both = matched(gold, found)
        whole += Tally(len(both), len(found), len(gold))
        nested += Tally(sum(gold[i].nested for i, _ in both), 0, sum(one.nested for one in gold))
        mentions += exact(_gold_mentions(text), _found_mentions(reading))
        for role in ROLES:
            agreed[role] += _agreed(getattr(gold[i], role) == getattr(found[j], role) for i, j in both)
    return [
        ("statements found, F1 (precision / recall)", whole.shown),
        ("nested statements found, recall", f"{nested.recall:.1f}"),
        ("of those found, exact source / cue / content", " / ".join(f"{agreed[role].recall:.1f}" for role in ROLES)),
        ("mention F1, exact (precision / recall)", mentions.shown),
        *meaning_rows(pairs),
    ]


def meaning_rows(pairs: list[Pair]) -> list[Row]:
    """Return the figures for what the statements of passages mean."""
    judged: list[Judged] = []
    for text, reading in pairs:
        both = matched(gold_relations(text), found_relations(reading))
        senses = [(text.attributions[i].sense, reading.statements[j]) for i, j in both]
        judged += [Judged(sense, one) for sense, one in senses if sense]
    return sense_rows(judged, sum(len(text.attributions) for text, _ in pairs))


def linking_rows(texts: list[Annotated]) -> list[Row]:
    """Return the figures of linking, given the annotators' statements and mentions."""
    days = [(name, f"{figure:.1f}") for name, figure in day_rows(texts)]
    return [*speaker_rows(texts), *days, *instrument_rows(texts), *meeting_rows(texts)]


def _agreed(answers: Iterable[bool]) -> Tally:
    held = list(answers)
    return Tally(sum(held), len(held), len(held))


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description="How well the reader reads.")
    parser.add_argument("--test", action="store_true", help="also the parts for the last measurement")
    parser.add_argument("--write", action="store_true", help="put the tables into docs/accuracy.md")
    parser.add_argument("--polnear", type=Path, default=DEFAULT_FOLDER, help="folder of PolNeAR's JSON lines")
    chosen = parser.parse_args()
    for name, rows in _tables(chosen.polnear, chosen.test):
        shown = table(("measure", "figure, per cent"), rows)
        print(f"{name}\n\n{shown}\n")
        if chosen.write:
            write_block(Path("docs/accuracy.md"), name, f"{shown}\n\nMeasured on {machine()}.")


def _tables(polnear: Path, test: bool) -> Iterator[tuple[str, list[Row]]]:
    for part in ("dev", "test") if test else ("dev",):
        if (polnear / f"{part}.jsonl.gz").exists():
            articles = read_polnear(part, polnear, first_only=True)
            yield f"PolNeAR {part}, {len(articles)} articles", polnear_rows(read_all(articles, "polnear"))
        else:
            print(f"{polnear} holds no {part}.jsonl.gz: PolNeAR {part} is left out; name its folder with --polnear\n")
    for part in ("dev", "held") if test else ("dev",):
        passages = read_part(part)
        yield f"Corpus {part}, {len(passages)} passages", corpus_rows(read_all(passages, "corpus"))
        yield f"Linking of corpus {part}, given the right statements", linking_rows(passages)
        again = read_settled(part)
        yield f"Corpus {part} as settled between two", [*meaning_rows(read_all(again, "corpus")), *linking_rows(again)]
    yield "Two annotators of corpus dev / held", agreement_rows()
    if rows := timex_rows(TIMEX):
        yield "TimeBank and AQUAINT, expressions of type DATE", rows


def _relations(gold: list[Relation], found: list[Relation]) -> Tally:
    return Tally(len(matched(gold, found, same_relation)), len(found), len(gold))


def _offsets(statement: Statement, role: str) -> tuple[Offsets, ...]:
    return tuple((span.start, span.end) for span in getattr(statement, role))


def _inside(one: GoldAttribution, other: GoldAttribution) -> bool:
    parts = (*one.cue, *one.content)
    return one is not other and all(any(s <= a and b <= e for s, e in other.content) for a, b in parts)


def _gold_mentions(text: Annotated) -> Iterator[tuple[str, int, int]]:
    yield from ((mention.type, mention.start, mention.end) for mention in text.mentions or ())


def _found_mentions(reading: Reading) -> Iterator[tuple[str, int, int]]:
    yield from ((mention.type, mention.span.start, mention.span.end) for mention in reading.mentions)


if __name__ == "__main__":
    main()
