"""How often each rule behind the network changes something, and whether the annotators agree with it.

`python -m benchmarks.rules [FILE OR FOLDER...]`

Protocol: the passages of the corpus that are for training, the sample and the texts named are read. Behind each rule of
`reading/rules/order.py` it is asked whether its statements are the same as before it; for passages also by how many more
or fewer of them are the annotators', and by how many more these have the annotators' act and source. The network knows the
passages by heart, so that a rule has little to mend there: it is in vain where it changes nothing in texts of many kinds
from which nothing has learnt, and where its own tests hold without it.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from aidememoire.documents import find_sources, load_documents
from aidememoire.model import Document, SourceError, Span
from aidememoire.reading.network.attributions import Attribution, Kept, find_attributions
from aidememoire.reading.network.encoder import Model, load_model
from aidememoire.reading.quotations import quotation_states
from aidememoire.reading.rules.borders.phrases import mended
from aidememoire.reading.rules.order import RULES, Found, Rule, Seen, places
from benchmarks.measures import Offsets, Relation, matched
from benchmarks.report import table
from training.annotated import Annotated
from training.gold import gold_document
from training.passages import read_part

SAMPLE = "sample/[0-9]*.md"
HEADS = ("rule", "texts it changes", "of these passages", "more found", "more acts", "more sources", "more false")


@dataclass(frozen=True, slots=True)
class Agreed:
    """How many attributions are the annotators', how many of these by act and by source too, and how many are false."""

    found: int = 0
    act: int = 0
    source: int = 0
    false: int = 0

    def __add__(self, other: Agreed) -> Agreed:
        return Agreed(*(getattr(self, name) + getattr(other, name) for name in Agreed.__slots__))

    def __sub__(self, other: Agreed) -> Agreed:
        return Agreed(*(getattr(self, name) - getattr(other, name) for name in Agreed.__slots__))


@dataclass(frozen=True, slots=True)
class Change:
    """What a rule changed in one text: in a passage by how much more of it is the annotators'."""

    rule: str
    gain: Agreed | None


def changes(document: Document, model: Model, passage: Annotated | None = None) -> Iterator[Change]:
    """Yield, in their order, what the rules change in a document, of which `passage` is the annotation."""
    seen, now = _before_rules(document, model)
    for rule in RULES:
        before, now = now, rule(seen, now)
        if _facts(now) != _facts(before):
            yield Change(name_of(rule), _agreed(now, passage) - _agreed(before, passage) if passage else None)


def name_of(rule: Rule) -> str:
    """Return the name of the function that a rule of the order calls."""
    return rule.__code__.co_names[0]


def rows(found: Iterable[Change]) -> Iterator[list[str]]:
    """Yield a row of the table for each rule of the order."""
    by_rule = defaultdict[str, list[Change]](list)
    for change in found:
        by_rule[change.rule].append(change)
    for name in map(name_of, RULES):
        gains = [change.gain for change in by_rule[name] if change.gain]
        whole = sum(gains, Agreed())
        yield [
            f"`{name}`",
            str(len(by_rule[name])),
            str(len(gains)),
            *(f"{getattr(whole, part):+d}" for part in Agreed.__slots__),
        ]


def _before_rules(document: Document, model: Model) -> tuple[Seen, Found]:
    kept = Kept(model, places(document))
    found, mentions = find_attributions(document.text, model, kept)
    drawn = [mended(document.text, one) for one in found]
    return Seen(document, mentions, quotation_states(document.text), kept.chances), drawn


def _facts(found: Found) -> list[object]:
    flags = ((one.chances.flags > 0.5).tolist() for one in found)
    return [
        (one.source, one.cue, one.content, one.act, one.reasons, *flag) for one, flag in zip(found, flags, strict=True)
    ]


def _agreed(found: Found, passage: Annotated) -> Agreed:
    gold = [Relation(one.source, one.cue, one.content) for one in passage.attributions]
    ours = [_relation(one) for one in found]
    both = matched(gold, ours)
    senses = [(passage.attributions[i].sense, found[j].act) for i, j in both]
    return Agreed(
        found=len(both),
        act=sum(sense is not None and sense.values["act"] == act for sense, act in senses),
        source=sum(gold[i].source == ours[j].source for i, j in both),
        false=len(ours) - len(both),
    )


def _relation(one: Attribution) -> Relation:
    return Relation(_offsets(one.source), _offsets([one.cue]), _offsets(one.content))


def _offsets(spans: Iterable[Span]) -> tuple[Offsets, ...]:
    return tuple((span.start, span.end) for span in spans)


def _documents(names: list[str]) -> Iterator[Document]:
    sources = find_sources([SAMPLE, *names])
    loaded = chain.from_iterable([one] if isinstance(one, SourceError) else load_documents(one) for one in sources)
    for one in loaded:
        if isinstance(one, SourceError):
            print(f"left out: {one}", file=sys.stderr)
        else:
            yield one


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="What each rule behind the network changes.")
    parser.add_argument("texts", nargs="*", help="files and folders to read beside the corpus and the sample")
    chosen = parser.parse_args()
    model, passages = load_model(), read_part("train")
    found = [change for passage in passages for change in changes(gold_document(passage), model, passage)]
    found += [change for document in _documents(chosen.texts) for change in changes(document, model)]
    print(table(HEADS, rows(found)))


if __name__ == "__main__":
    main()
