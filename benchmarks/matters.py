"""Whether two statements of a party are taken to be about one thing.

`python -m benchmarks.matters`

Protocol: the pairs of corpus/matters-1.tsv, each judged by `linking.matters.likeness` with the party and the instruments
that stand there. Precision, recall and F1 are of the pairs labelled 1. Beside them stands how many of all other pairs of
contents in one story, none of them labelled, are taken: a record compares each statement with up to sixty.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from aidememoire.linking.tellings.matters import SHARED, likeness, terms_of
from aidememoire.model import Confidence, Invocation, Span, Statement
from benchmarks.measures import Tally
from benchmarks.report import table
from training.passages import CORPUS

PARTS = ("dev", "test")
_SHARES = (0.2, 0.3, 0.4, 0.5)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements of one party and story, the part that they are of, and whether they are about one thing."""

    part: str
    story: str
    one: Statement
    other: Statement
    same: bool

    @property
    def score(self) -> float:
        """How alike the two are."""
        return likeness(terms_of(self.one), terms_of(self.other))


def pairs() -> Iterator[Pair]:
    """Yield the labelled pairs."""
    with (CORPUS / "matters-1.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            one, other = _statement(row, ""), _statement(row, "other_")
            yield Pair(row["part"], row["story"], one, other, row["same"] == "1")


def tally(held: Sequence[Pair], share: float = SHARED) -> Tally:
    """Return how many of the pairs about one thing are found from a share on."""
    taken = [(each.same, each.score >= share) for each in held]
    return Tally(sum(a and b for a, b in taken), sum(b for _, b in taken), sum(a for a, _ in taken))


def unlabelled(held: Sequence[Pair]) -> Iterator[Pair]:
    """Yield all other pairs of statements in one story, but for those that one statement ties."""
    stories: defaultdict[tuple[str, str], dict[str, Statement]] = defaultdict(dict)
    labelled: defaultdict[str, set[str]] = defaultdict(set)
    for each in held:
        for one, other in ((each.one, each.other), (each.other, each.one)):
            stories[each.part, each.story][one.id] = one
            labelled[one.id] |= {one.id, other.id}
    for (part, story), told in stories.items():
        for one, other in combinations(told.values(), 2):
            if not labelled[one.id] & labelled[other.id]:
                yield Pair(part, story, one, other, same=False)


def rows() -> list[tuple[str, ...]]:
    """Return the figures of both parts, from several shares on."""
    held = list(pairs())
    others = list(unlabelled(held))
    return [(f"{share:.1f}", *(_figures(held, others, part, share) for part in PARTS)) for share in _SHARES]


def _figures(held: Sequence[Pair], others: Sequence[Pair], part: str, share: float) -> str:
    counted = tally([each for each in held if each.part == part], share)
    beside = [each.score >= share for each in others if each.part == part]
    found = f"{counted.f1:.1f} ({counted.precision:.1f} / {counted.recall:.1f})"
    return f"{found}, {sum(beside)} of {len(beside)}"


def _statement(row: dict[str, str], which: str) -> Statement:
    words, cited = row[f"{which}content"], row[f"{which}invokes"]
    content = Span(0, len(words), words)
    return Statement(
        id=words,
        parent=None,
        source=(),
        cue=(),
        content=(content,),
        mode="indirect",
        confidence=Confidence(1.0),
        speaker=row["party"],
        side=row["party"],
        invokes=(Invocation(None, cited, Span(0, len(cited), cited)),) if cited else (),
    )


if __name__ == "__main__":
    print(table(("share", "dev, F1 (precision / recall), others taken", "test"), rows()))
