"""How well the instruments that statements invoke are found, given the annotators' statements and mentions.

`python -m benchmarks.instruments [--part dev] [--errors]` prints the figures; `--errors` adds every difference.

Protocol. The passages of one part of corpus/, read as the annotators marked them, with a profile that knows no
instruments. Found and gold instruments of one statement are paired one to one; recall and precision are over all of
them. Two names are the same one after case, articles and punctuation are folded, where the content words of one
contain those of the other and no number or date differs: one that only one of the two gives does not differ.
By this rule the bare noun *agreement* is the same as any agreement; the strict figure leaves out pairs in which one
name says no more than its kind while the other does. An adjective of a state is its name, the initials of a body are
its name. Of two names that share a word beyond their kind, or a number, the kinds need not be the same noun: one of
the same family will do (*truce of 1991*, *ceasefire agreement of 1991*), and *text* stands for any (*Prague text*,
*Prague statement of 6 October 2022*).
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import permutations

from aidememoire.linking.instruments.links import invoked, link_instruments
from aidememoire.linking.instruments.names import FAMILY_OF, GENERIC
from aidememoire.linking.instruments.threads import SOFT
from aidememoire.linking.text.names import key_words
from aidememoire.profiles.profile import Profile
from benchmarks.measures import Tally
from benchmarks.report import table
from training.annotated import Annotated
from training.gold import gold_reading
from training.named import general
from training.passages import read_part

Row = tuple[str, str]
_EMPTY = Profile(name="general", title="no instruments")
_MONTHS = {date(2000, month, 1).strftime("%B").casefold() for month in range(1, 13)}
_PAIR = re.compile(r"\b([A-Z]\w{2,})-(?=[A-Z]\w{2,})")  # of two states, or of a state and its other: *Russian-Abkhaz*
_LITTLE = frozenset(("between", "from", "with", "by", "un", "united", "nations"))


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart: its content words in the singular, those of them that name kinds, its numbers and months."""

    words: frozenset[str]
    kinds: frozenset[str]
    figures: frozenset[str]

    @classmethod
    @lru_cache(maxsize=20_000)
    def of(cls, name: str) -> _Name:
        """Take a name apart."""
        words = {re.sub(r"(?<=[a-z]{3})s$", "", word) for word in _spelt_out(name)} - _LITTLE
        figures = frozenset(word for word in words if word.isdigit() or word in _MONTHS)
        return cls(frozenset(words - figures), frozenset(words & (FAMILY_OF.keys() | GENERIC)), figures)

    @property
    def own(self) -> frozenset[str]:
        """What tells it from others of its kind: words and numbers."""
        return (self.words - self.kinds - SOFT) | self.figures


def same_instrument(one: str, other: str, *, strict: bool = False) -> bool:
    """Tell whether two names are those of one instrument, by the protocol above."""
    first, second = _Name.of(one), _Name.of(other)
    if not _holds(first.figures, second.figures):
        return False
    if not _holds(first.words, second.words):
        return _akin(first, second) and bool(first.own & second.own)
    if strict and first.words != second.words:
        fewer = min((first, second), key=lambda each: len(each.words))
        return bool(fewer.words - FAMILY_OF.keys() or fewer.figures)
    return True


def _holds(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _akin(one: _Name, other: _Name) -> bool:
    """Tell whether two names differ in nouns of one family only."""
    families, others = ({FAMILY_OF[kind] for kind in each.kinds - GENERIC} for each in (one, other))
    return _holds(one.words - one.kinds, other.words - other.kinds) and (
        not families or not others or bool(families & others)
    )


def _spelt_out(name: str) -> Iterator[str]:
    """Yield the content words of a name, adjectives of states and initials of bodies as their names: *Armenian*, *ICJ*."""
    for word in re.findall(r"[^\s,;()]+", _PAIR.sub(r"\1 ", name)):
        hit = general()[1].exact(word)
        told = hit and (word.isupper() or word in hit.actor.demonyms)
        yield from key_words(hit.actor.name if hit and told else word)


def right(gold: Sequence[str], found: Sequence[str], *, strict: bool = False) -> int:
    """Return how many of the names can be paired, one to one."""
    fewer, more = sorted((gold, found), key=len)
    return max(
        sum(same_instrument(a, b, strict=strict) for a, b in zip(fewer, order, strict=True))
        for order in permutations(more[: max(7, len(fewer))], len(fewer))
    )


def compared(texts: Iterable[Annotated]) -> Iterator[tuple[Annotated, int, list[str], list[str]]]:
    """Yield for every statement its passage, its number, the gold names and those found."""
    for text in texts:
        reading = gold_reading(text)
        links = link_instruments(reading, _EMPTY)
        for number, (gold, statement) in enumerate(zip(text.attributions, reading.statements, strict=True)):
            named = gold.sense.values.get("invokes", "") if gold.sense else ""
            wanted = [name.strip() for name in named.split(";") if name.strip()]
            yield text, number, wanted, [one.name for one in invoked(statement, reading, links)]


def instrument_rows(texts: Iterable[Annotated]) -> list[Row]:
    """Return the figures for passages of the corpus."""
    whole, hard = Tally(), Tally()
    for _, _, gold, found in compared(texts):
        whole += Tally(right(gold, found), len(found), len(gold))
        hard += Tally(right(gold, found, strict=True), len(found), len(gold))
    return [
        ("instruments invoked, F1 (precision / recall)", whole.shown),
        ("the same, where a bare kind is no name", hard.shown),
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How well invoked instruments are found.")
    parser.add_argument("--part", default="dev", choices=("train", "dev"), help="the part of corpus/")
    parser.add_argument("--errors", action="store_true", help="also every statement that differs")
    chosen = parser.parse_args()
    texts = read_part(chosen.part)
    print(table(("measure", "figure, per cent"), instrument_rows(texts)))
    if chosen.errors:
        for text, number, gold, found in compared(texts):
            if right(gold, found) < max(len(gold), len(found)):
                content = " / ".join(text.text[start:end] for start, end in text.attributions[number].content)
                print(f"{text.id} {number + 1} gold={gold} found={found} | {content[:160]}")


if __name__ == "__main__":
    main()
