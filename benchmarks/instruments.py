"""How well the instruments that statements invoke are found, given the annotators' statements and mentions.

`python -m benchmarks.instruments [--part dev] [--errors]` prints the figures; `--errors` adds every difference.

Protocol. The passages of one part of corpus/, read as the annotators marked them, with a profile that knows no
instruments. Found and gold instruments of one statement are paired one to one; recall and precision are over all of
them. Two names are the same one after case, articles and punctuation are folded, where the content words of one
contain those of the other and no number or date differs: one that only one of the two gives does not differ.
By this rule the bare noun *agreement* is the same as any agreement; the strict figure leaves out pairs in which one
name says no more than its kind while the other does.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import permutations

from aidememoire.linking.instrument_names import FAMILY_OF
from aidememoire.linking.instruments import invoked, link_instruments
from aidememoire.linking.names import key_words
from aidememoire.profiles.profile import Profile
from benchmarks.gold import gold_reading
from benchmarks.measures import Tally
from benchmarks.report import table
from training.annotated import Annotated
from training.passages import read_part

Row = tuple[str, str]
_EMPTY = Profile(name="general", title="no instruments")
_MONTHS = {date(2000, month, 1).strftime("%B").casefold() for month in range(1, 13)}
_LITTLE = frozenset(("between", "from", "with", "by", "un", "united", "nations"))


def same_instrument(one: str, other: str, *, strict: bool = False) -> bool:
    """Tell whether two names are those of one instrument, by the protocol above."""
    (words, figures), (others, other_figures) = _parts(one), _parts(other)
    if not (words <= others or others <= words) or not (figures <= other_figures or other_figures <= figures):
        return False
    if strict and words != others:
        fewer, fewer_figures = min(((words, figures), (others, other_figures)), key=lambda each: len(each[0]))
        return bool(fewer - FAMILY_OF.keys() or fewer_figures)
    return True


def _parts(name: str) -> tuple[set[str], set[str]]:
    """Return the content words of a name, in the singular, and its numbers and months."""
    words = {re.sub(r"(?<=[a-z]{3})s$", "", word) for word in key_words(name)} - _LITTLE
    figures = {word for word in words if word.isdigit() or word in _MONTHS}
    return words - figures, figures


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
        ("instruments invoked, F1 (precision / recall)", _with_parts(whole)),
        ("the same, where a bare kind is no name", _with_parts(hard)),
    ]


def _with_parts(tally: Tally) -> str:
    return f"{tally.f1:.1f} ({tally.precision:.1f} / {tally.recall:.1f})"


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
