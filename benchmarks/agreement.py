"""How far two careful readers agree: what can be asked of a program at most.

`python -m benchmarks.agreement` compares the two annotations of the parts dev and held of corpus/. The first stands in the
passages. The second, corpus/second.txt, was made for this on 2026-11-26 by a language model that was given the scheme, one
worked example, the passages and their marks, and nothing of the first tables nor of what our reader finds. It is measured
here as if it were a program's answer, by the protocols of the other benchmarks, given the right statements. Where the two
differ, a third reader, the same language model once more, chose without knowing whose value was whose (corpus/settled.tsv);
how often it sides with the second is told too, since it may well think alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add

from aidememoire.linking.cast.cast import Cast
from aidememoire.model import Meeting
from benchmarks.instruments import right as instruments_right
from benchmarks.measures import Tally
from benchmarks.meetings import Compared, days_of, pairs, sides_in
from benchmarks.report import table
from training.annotated import Annotated, Sense
from training.gold import gold_reading
from training.named import UNKNOWN, general, is_unknown, same_speakers
from training.passages import read_part, read_second, read_settled

PARTS = ("dev", "held")
Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Twice:
    """One statement as both annotators have it, and as it was settled between them."""

    first: Sense
    second: Sense
    settled: Sense

    def told(self, key: str) -> tuple[str | None, str | None]:
        """Return what either has under a key of the table."""
        return self.first.values.get(key), self.second.values.get(key)

    @property
    def speaker(self) -> bool:
        """Whether both name the same speaker, or neither names one."""
        first, second = (value or UNKNOWN for value in self.told("speaker"))
        if is_unknown(first) or is_unknown(second):
            return is_unknown(first) and is_unknown(second)
        return same_speakers(first, second) or same_speakers(second, first)

    @property
    def whole(self) -> bool:
        """Whether speaker, act and main issue are the same."""
        return self.speaker and self.first.act == self.second.act and self.first.issues[0] == self.second.issues[0]


def twice(part: str) -> Iterator[Twice]:
    """Yield every statement of a part."""
    for passages in zip(read_part(part), read_second(part), read_settled(part), strict=True):
        for annotated in zip(*(passage.attributions for passage in passages), strict=True):
            senses = [one.sense for one in annotated if one.sense]
            yield Twice(*senses)


def agreement_rows() -> list[Row]:
    """Return the figures, those of dev and held together."""
    dev, held = map(_figures, PARTS)
    return [(name, f"{dev[name]} / {held[name]}") for name in dev]


def _figures(part: str) -> dict[str, str]:
    held = list(twice(part))
    named = [one for one in held if not is_unknown(one.first.values.get("speaker"))]
    days = Counter(_day(one) for one in held)
    dated, undated = days["same"] + days["other"], days["invented"] + days["none"]
    return {
        "statements": str(len(held)),
        "speaker, where the first names one": _share([one.speaker for one in named]),
        "act": _share([one.first.act == one.second.act for one in held]),
        "main issue": _share([one.first.issues[0] == one.second.issues[0] for one in held]),
        "main issue of the first among those of the second": _share(
            [one.first.issues[0] in one.second.issues for one in held]
        ),
        "speaker, act and main issue": _share([one.whole for one in held]),
        "day, where the first gives one": f"{100 * days['same'] / dated:.1f}",
        "day of the second where the first gives none": f"{100 * days['invented'] / undated:.1f}",
        "instruments invoked, F1": f"{reduce(add, map(_instruments, held)).f1:.1f}",
        "meetings, F1": f"{_meetings(part).f1:.1f}",
        "acts that differ, settled as the second had them": _share(
            [one.settled.act == one.second.act for one in held if one.first.act != one.second.act]
        ),
        "main issues that differ, the same": _share(
            [
                one.settled.issues[0] == one.second.issues[0]
                for one in held
                if one.first.issues[0] != one.second.issues[0]
            ]
        ),
    }


def _share(same: Sequence[bool]) -> str:
    return f"{100 * sum(same) / len(same):.1f}"


def _day(one: Twice) -> str:
    first, second = one.told("on")
    if first is None:
        return "none" if second is None else "invented"
    return "same" if second == first else "other"


def _instruments(one: Twice) -> Tally:
    first, second = ([name.strip() for name in (told or "").split(";") if name.strip()] for told in one.told("invokes"))
    return Tally(instruments_right(first, second), len(second), len(first))


def _meetings(part: str) -> Tally:
    whole = Tally()
    for first, second in zip(read_part(part), read_second(part), strict=True):
        one = _compared(first, second)
        whole += Tally(len(pairs(one)), len(one.found), len(one.gold))
    return whole


def _compared(first: Annotated, second: Annotated) -> Compared:
    reading = gold_reading(first)
    sides = sides_in(Cast.of(reading, general()[1]))
    gold = sorted(first.meetings, key=lambda row: "on" not in row)
    return Compared(first, reading, gold, [_meeting(row) for row in second.meetings], sides)


def _meeting(row: dict[str, str]) -> Meeting:
    start, end = days_of(row["on"]) if "on" in row else (None, None)
    people = tuple(name.strip() for name in row.get("with", "").split(";") if name.strip())
    return Meeting((), start, end, row.get("place"), row.get("host"), people, row.get("kind"), "planned" in row)


if __name__ == "__main__":
    print(table(("the second annotator has what the first has", "per cent, dev / held"), agreement_rows()))
