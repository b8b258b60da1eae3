"""How well meetings are found, given the annotators' statements and mentions.

`python -m benchmarks.meetings [--part dev] [--errors]` prints the figures; `--errors` adds every passage that differs.

Protocol. The passages of one part of corpus/, read as the annotators marked them. Found and gold meetings of one
passage are paired one to one. A pair is right where the first and the last day are the same, or the gold names no day,
and where at least half of the gold participants are named. The tables have one ISO date for a meeting, so that a week
or two days running cannot be written there: the second figure also takes days of less than a fortnight as right that
lie in the month which the gold names, or two days and more that hold its one day; names are folded, and a person is the same by surname, a
state or body where the content words of one name contain those of the other. Who a mention means is a simple
stand-in here: for a surname the longest earlier name that ends in it, for all else the words as they stand.
"""

from __future__ import annotations

import argparse
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from aidememoire.linking.meetings import find_meetings
from aidememoire.linking.names import key_words
from aidememoire.model import Meeting, Reading, Span
from benchmarks.gold import gold_reading
from benchmarks.measures import Tally
from benchmarks.report import table
from training.annotated import Annotated
from training.passages import read_part

Row = tuple[str, str]
Gold = dict[str, str]


def simply_who(reading: Reading) -> Callable[[Span], tuple[str, ...]]:
    """Return the stand-in that says whom a mention means."""
    persons = [one.span for one in reading.mentions if one.type == "PER"]

    def who(span: Span) -> tuple[str, ...]:
        if span not in persons:
            return (span.text.removeprefix("the ").removeprefix("The "),)
        surname = span.text.split()[-1]
        known = [one.text for one in persons if one.start <= span.start and one.text.split()[-1] == surname]
        return (max(known, key=len),)

    return who


def right_day(gold: Gold, found: Meeting, *, loosely: bool = False) -> bool:
    """Tell whether the days agree, both ends, or `loosely`; a gold meeting without a day agrees with any."""
    if "on" not in gold:
        return True
    year, month, day = (*map(int, gold["on"].split("-")), 0, 0)[:3]
    start = date(year, month or 1, day or 1)
    end = date(year, month or 12, day or monthrange(year, month or 12)[1])
    if loosely and found.start and found.end and found.end - found.start < timedelta(days=14):
        holds = found.start < found.end and found.start <= start == end <= found.end
        return holds or (start <= found.start and found.end <= end)
    return (found.start, found.end) == (start, end)


def right_people(gold: Gold, found: Meeting) -> bool:
    """Tell whether at least half of the gold participants are named."""
    wanted = [name.strip() for name in gold.get("with", "").split(";") if name.strip()]
    named = sum(any(_same_name(name, other) for other in found.participants) for name in wanted)
    return 2 * named >= len(wanted)


def _same_name(one: str, other: str) -> bool:
    words, others = key_words(one), key_words(other)
    if not words or not others:
        return False
    return words[-1] == others[-1] or set(words) <= set(others) or set(others) <= set(words)


def pairs(gold: Sequence[Gold], found: Sequence[Meeting], *, loosely: bool = False) -> list[tuple[int, int]]:
    """Return the right pairs (number in gold, number in found), one to one."""
    matches: list[tuple[int, int]] = []
    for number, row in enumerate(gold):
        taken = {other for _, other in matches}
        fitting = [
            other
            for other, one in enumerate(found)
            if other not in taken and right_day(row, one, loosely=loosely) and right_people(row, one)
        ]
        if fitting:
            matches.append((number, fitting[0]))
    return matches


def compared(texts: Iterable[Annotated]) -> Iterator[tuple[Annotated, list[Gold], tuple[Meeting, ...]]]:
    """Yield every passage with its gold meetings, those with a day first, and those found."""
    for text in texts:
        reading = gold_reading(text)
        gold = sorted(text.meetings, key=lambda row: "on" not in row)
        yield text, gold, find_meetings(reading, simply_who(reading))


def meeting_rows(texts: Iterable[Annotated]) -> list[Row]:
    """Return the figures for passages of the corpus."""
    strict, loose = Tally(), Tally()
    for _, gold, found in compared(texts):
        strict += Tally(len(pairs(gold, found)), len(found), len(gold))
        loose += Tally(len(pairs(gold, found, loosely=True)), len(found), len(gold))
    return [
        ("meetings, F1 (precision / recall)", _with_parts(strict)),
        ("the same, a week counted right in its month", _with_parts(loose)),
    ]


def _with_parts(tally: Tally) -> str:
    return f"{tally.f1:.1f} ({tally.precision:.1f} / {tally.recall:.1f})"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How well meetings are found.")
    parser.add_argument("--part", default="dev", choices=("train", "dev"), help="the part of corpus/")
    parser.add_argument("--errors", action="store_true", help="also every passage that differs")
    chosen = parser.parse_args()
    texts = read_part(chosen.part)
    print(table(("measure", "figure, per cent"), meeting_rows(texts)))
    for text, gold, found in compared(texts) if chosen.errors else ():
        both = pairs(gold, found)
        if len(both) < max(len(gold), len(found)):
            print(f"{text.id} {text.header['kind']} {text.header['published']}")
            for number, row in enumerate(gold):
                print("   gold ", "right" if number in {one for one, _ in both} else "-----", row)
            for number, one in enumerate(found):
                mark = "right" if number in {other for _, other in both} else "-----"
                print("   found", mark, one.start, one.end, one.place, one.participants, [s.text for s in one.evidence])


if __name__ == "__main__":
    main()
