"""How well meetings are found, given the annotators' statements and mentions.

`python -m benchmarks.meetings [--part dev] [--errors] [--classes]` prints the figures; `--errors` adds every passage
that differs, `--classes` how many gold meetings are missed, and why, and how many of those found are right, by kind.

Protocol. The passages of one part of corpus/, read as the annotators marked them, go through linking with the profile
`general`. Found and gold meetings of one passage are paired one to one. A pair is right where the first and the last
day are the same, or the gold names no day, and where at least half of the gold participants are named, as
benchmarks.speakers compares names. The tables have one ISO date for a meeting, so that a week or two days running
cannot be written there: the second figure also takes days of less than a fortnight as right that lie in the month
which the gold names, or two days and more that hold its one day.
"""

from __future__ import annotations

import argparse
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from aidememoire.linking.cast import Cast
from aidememoire.linking.meeting_cues import cues_of
from aidememoire.linking.meetings import find_meetings
from aidememoire.model import Meeting, Reading
from benchmarks.gold import gold_reading
from benchmarks.measures import Tally
from benchmarks.report import table
from benchmarks.speakers import general, same_name
from training.annotated import Annotated
from training.passages import read_part

Row = tuple[str, str]
Gold = dict[str, str]
Compared = tuple[Annotated, list[Gold], tuple[Meeting, ...]]


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
    named = sum(any(same_name(name, other) for other in found.participants) for name in wanted)
    return 2 * named >= len(wanted)


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


def meetings_in(reading: Reading) -> tuple[Meeting, ...]:
    """Return the meetings that are found in a reading, with the profile `general`."""
    return find_meetings(reading, Cast.of(reading, general()[1]).who)


def compared(texts: Iterable[Annotated]) -> Iterator[Compared]:
    """Yield every passage with its gold meetings, those with a day first, and those found."""
    for text in texts:
        gold = sorted(text.meetings, key=lambda row: "on" not in row)
        yield text, gold, meetings_in(gold_reading(text))


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


def class_rows(texts: Iterable[Annotated]) -> list[Row]:
    """Return how many gold meetings are missed, by what is wrong, and how many of those found are right, by kind."""
    missed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for text, gold, found in compared(texts):
        both = pairs(gold, found)
        paired, taken = {one for one, _ in both}, {other for _, other in both}
        rest = [one for number, one in enumerate(found) if number not in taken]
        tenses = {cue.ahead for cue in cues_of(gold_reading(text))}
        missed.update(_fault(row, rest, tenses) for number, row in enumerate(gold) if number not in paired)
        for number, one in enumerate(found):
            kind = f"found in {text.header['kind']}, {'planned' if one.planned else 'held'}"
            total[kind] += 1
            right[kind] += number in taken
    ranked = [(f"missed: {fault}", str(count)) for fault, count in missed.most_common()]
    return [*ranked, *((kind, f"{right[kind]} right of {count}") for kind, count in sorted(total.items()))]


def _fault(gold: Gold, rest: Sequence[Meeting], tenses: set[bool]) -> str:
    """Return why a gold meeting is missed, of those that no other gold meeting took."""
    if any(right_people(gold, one) and right_day(gold, one, loosely=True) for one in rest):
        return "a week or several days, which the table cannot write"
    if any(right_day(gold, one, loosely=True) for one in rest):
        return "people"
    if any(right_people(gold, one) for one in rest):
        return "day"
    if ("planned" in gold) not in tenses:
        return "no words of meeting in the passage, held or planned as it is"
    return "both, or nothing left to pair"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How well meetings are found.")
    parser.add_argument("--part", default="dev", choices=("train", "dev"), help="the part of corpus/")
    parser.add_argument("--errors", action="store_true", help="also every passage that differs")
    parser.add_argument("--classes", action="store_true", help="also the errors by class")
    chosen = parser.parse_args()
    texts = read_part(chosen.part)
    rows = [*meeting_rows(texts), *(class_rows(texts) if chosen.classes else ())]
    print(table(("measure", "figure, per cent"), rows))
    for one in compared(texts) if chosen.errors else ():
        _print_errors(*one)


def _print_errors(text: Annotated, gold: Sequence[Gold], found: Sequence[Meeting]) -> None:
    both = pairs(gold, found)
    if len(both) == max(len(gold), len(found)):
        return
    print(f"{text.id} {text.header['kind']} {text.header['published']}")
    for number, row in enumerate(gold):
        print("   gold ", "right" if number in {one for one, _ in both} else "-----", row)
    for number, one in enumerate(found):
        mark = "right" if number in {other for _, other in both} else "-----"
        print("   found", mark, one.start, one.end, one.place, one.participants, [s.text for s in one.evidence])


if __name__ == "__main__":
    main()
