"""How well meetings are found, given the annotators' statements and mentions.

`python -m benchmarks.meetings [--part dev] [--errors] [--classes]` prints the figures; `--errors` adds every passage
that differs, `--classes` how many gold meetings are missed, and why, and how many of those found are right, by kind.

Protocol. The passages of one part of corpus/, read as the annotators marked them, go through linking with the profile
`general`. Found and gold meetings of one passage are paired one to one. A pair is right where the days agree, or the
gold names no day, and where at least half of the gold participants are named, as training.named compares names.
The tables have one ISO date for a meeting, so that a week or two days running cannot be written there: days agree where
both ends are the same, where those found lie in the month or year that the gold names, or where two days and more, of
less than a fortnight, hold its one day. A side stands for its own person, office or body, and they for the side, each
for one participant and no more. The second figure asks for the very day and the very names: the protocol up to
2026-11-26. The third is of the participants of the right pairs: the first is no worse for those who were not there.
"""

from __future__ import annotations

import argparse
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.meetings.cues import cues_of
from aidememoire.linking.meetings.found import find_meetings
from aidememoire.linking.speakers.authors import author_name
from aidememoire.model import Meeting, Reading
from benchmarks.measures import Tally
from benchmarks.report import table
from training.annotated import Annotated
from training.gold import gold_reading
from training.named import general, same_name
from training.passages import read_part

Row = tuple[str, str]
Gold = dict[str, str]
Sides = dict[str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """A passage with its gold meetings and those found, and the sides of those who are mentioned in it."""

    text: Annotated
    reading: Reading
    gold: Sequence[Gold]
    found: Sequence[Meeting]
    sides: Sides


def right_day(gold: Gold, found: Meeting, *, strict: bool = False) -> bool:
    """Tell whether the days agree, with `strict` both ends; a gold meeting without a day agrees with any."""
    if "on" not in gold:
        return True
    start, end = days_of(gold["on"])
    if (found.start, found.end) == (start, end):
        return True
    if strict or not found.start or not found.end:
        return False
    several = timedelta(0) < found.end - found.start < timedelta(days=14)
    return (start <= found.start and found.end <= end) or (several and found.start <= start == end <= found.end)


def days_of(told: str) -> tuple[date, date]:
    """Return the first and the last day of the day, month or year that a table gives: `2023-07-25`, `2023-07`, `2023`."""
    year, month, day = (*map(int, told.split("-")), 0, 0)[:3]
    last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    return date(year, month or 1, day or 1), last


def right_people(gold: Gold, found: Meeting, sides: Sides) -> bool:
    """Tell whether at least half of the gold participants are named, or stand there by their sides or persons."""
    seats = seated(gold, found, sides)
    return 2 * seats.right >= seats.gold


def seated(gold: Gold, found: Meeting, sides: Sides) -> Tally:
    """Return how many of the participants found are the annotator's, by name or by their sides or persons, one to one."""
    wanted = [name.strip() for name in gold.get("with", "").split(";") if name.strip()]
    missing = [name for name in wanted if not any(same_name(name, other) for other in found.participants)]
    free = [other for other in found.participants if not any(same_name(name, other) for name in wanted)]
    for name in list(missing):
        other = next((one for one in free if _of_one_side(name, one, sides)), None)
        if other is not None:
            free.remove(other)
            missing.remove(name)
    return Tally(len(wanted) - len(missing), len(found.participants), len(wanted))


def _of_one_side(one: str, other: str, sides: Sides) -> bool:
    """Tell whether one of two names is the side of the other."""
    ways = ((_side(one, sides), other), (_side(other, sides), one))
    return any(side is not None and same_name(side, name) for side, name in ways)


def _side(name: str, sides: Sides) -> str | None:
    """Return whose somebody is: by the passage, else the state, union or community in the name of the office."""
    named = general()[1].within(name) if sides else None
    return sides.get(name) or (named.actor.name if named else None)


def sides_in(cast: Cast) -> Sides:
    """Return the side of everybody who is mentioned in a passage and has one, by full name."""
    resolved = filter(None, map(cast.resolve, cast.mentions))
    return {who.name: who.side for one in resolved for who in one.whos if who.side and who.side != who.name}


def pairs(one: Compared, *, strict: bool = False) -> list[tuple[int, int]]:
    """Return the right pairs (number in gold, number in found) of a passage, one to one."""
    sides: Sides = {} if strict else one.sides
    matches: list[tuple[int, int]] = []
    for number, row in enumerate(one.gold):
        taken = {other for _, other in matches}
        fitting = [
            other
            for other, meeting in enumerate(one.found)
            if other not in taken and right_day(row, meeting, strict=strict) and right_people(row, meeting, sides)
        ]
        if fitting:
            matches.append((number, fitting[0]))
    return matches


def compared(texts: Iterable[Annotated]) -> Iterator[Compared]:
    """Yield every passage with its gold meetings, those with a day first, and those found with the profile `general`."""
    for text in texts:
        gold = sorted(text.meetings, key=lambda row: "on" not in row)
        reading = gold_reading(text)
        atlas = general()[1]
        cast = Cast.of(reading, atlas)
        found = find_meetings(reading, cast.who, cast.sides, atlas.capital, author_name(cast))
        yield Compared(text, reading, gold, found, sides_in(cast))


def meeting_rows(texts: Iterable[Annotated]) -> list[Row]:
    """Return the figures for passages of the corpus."""
    whole, hard, seats = Tally(), Tally(), Tally()
    for one in compared(texts):
        both = pairs(one)
        seats += sum((seated(one.gold[row], one.found[other], one.sides) for row, other in both), start=Tally())
        whole += Tally(len(both), len(one.found), len(one.gold))
        hard += Tally(len(pairs(one, strict=True)), len(one.found), len(one.gold))
    return [
        ("meetings, F1 (precision / recall)", whole.shown),
        ("the same, the very day and the very names", hard.shown),
        ("of the right ones, who took part, F1 (precision / recall)", seats.shown),
    ]


def class_rows(texts: Iterable[Annotated]) -> list[Row]:
    """Return how many gold meetings are missed, by what is wrong, and how many of those found are right, by kind."""
    missed: Counter[str] = Counter()
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for one in compared(texts):
        both = pairs(one)
        paired, taken = {gold for gold, _ in both}, {found for _, found in both}
        missed.update(_fault(row, one, taken) for number, row in enumerate(one.gold) if number not in paired)
        for number, meeting in enumerate(one.found):
            kind = f"found in {one.text.header['kind']}, {'planned' if meeting.planned else 'held'}"
            total[kind] += 1
            right[kind] += number in taken
    ranked = [(f"missed: {fault}", str(count)) for fault, count in missed.most_common()]
    return [*ranked, *((kind, f"{right[kind]} right of {count}") for kind, count in sorted(total.items()))]


def _fault(gold: Gold, one: Compared, taken: set[int]) -> str:
    """Return why a gold meeting is missed, of those found that no other gold meeting took."""
    rest = [meeting for number, meeting in enumerate(one.found) if number not in taken]
    if any(right_day(gold, meeting) for meeting in rest):
        return "people"
    if any(right_people(gold, meeting, one.sides) for meeting in rest):
        return "day"
    if ("planned" in gold) not in {cue.ahead for cue in cues_of(one.reading)}:
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
        _print_errors(one)


def _print_errors(one: Compared) -> None:
    both = pairs(one)
    if len(both) == max(len(one.gold), len(one.found)):
        return
    print(f"{one.text.id} {one.text.header['kind']} {one.text.header['published']}")
    for number, row in enumerate(one.gold):
        print("   gold ", "right" if number in {gold for gold, _ in both} else "-----", row)
    for number, meeting in enumerate(one.found):
        mark = "right" if number in {found for _, found in both} else "-----"
        words = [span.text for span in meeting.evidence]
        print("   found", mark, meeting.start, meeting.end, meeting.place, meeting.participants, words)


if __name__ == "__main__":
    main()
