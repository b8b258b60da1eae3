"""How well statements get their day: `python -m benchmarks.days [--part dev] [--errors N]`.

Protocol: on the annotators' own statements. A day is right where the interval is that of the gold `on`: one day, or
the month or year of a partial date. Days invented are those given to statements for which the annotators saw none.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from aidememoire.linking.days.said import DaySaid, days_said
from aidememoire.model import Interval, Statement
from aidememoire.reading.dates.periods import Period
from benchmarks.report import table
from training.annotated import Annotated
from training.gold import gold_reading
from training.passages import read_part


@dataclass(frozen=True, slots=True)
class Case:
    """One gold statement of a passage: the day that the annotators gave it, and ours."""

    text: Annotated
    statement: Statement
    gold: str | None
    ours: DaySaid | None

    @property
    def outcome(self) -> str:
        """Say what became of it: right, wrong, missed, invented or rightly left without a day."""
        if self.gold is None:
            return "invented" if self.ours else "rightly none"
        if self.ours is None:
            return "missed"
        return "right" if is_day(self.ours.interval, self.gold) else "wrong"


def is_day(interval: Interval, gold: str) -> bool:
    """Tell whether an interval is the day, month or year that `2023-07-25`, `2023-07` or `2023` names.

    The annotators' table has no way to write a week, a weekend or a season: where the text tells one they gave the month
    or year, and such an interval is right where it ends there.
    """
    year, *rest = (int(part) for part in gold.split("-"))
    if len(rest) == 2:
        return interval.start == interval.end == date(year, *rest)
    period = Period.month(year, rest[0]) if rest else Period.year(year)
    return (interval.start, interval.end) == period.days or (_unwritable(interval) and period.holds(interval.end))


def _unwritable(interval: Interval) -> bool:
    """Tell whether an interval is neither a day nor a month nor longer than a season."""
    month = (interval.start, interval.end) == Period.of("month", interval.start).days
    return interval.start < interval.end and not month and interval.end - interval.start < timedelta(93)


def cases(texts: Iterable[Annotated]) -> Iterator[Case]:
    """Yield every gold statement with its day and ours."""
    for text in texts:
        reading = gold_reading(text)
        said = days_said(reading)
        for one, gold in zip(reading.statements, text.attributions, strict=True):
            yield Case(text, one, gold.sense.values.get("on") if gold.sense else None, said.get(one.id))


def day_rows(texts: Iterable[Annotated]) -> list[tuple[str, float]]:
    """Return the two figures, in per cent, with their names."""
    counts = Counter(case.outcome for case in cases(texts))
    dated = counts["right"] + counts["wrong"] + counts["missed"]
    undated = counts["invented"] + counts["rightly none"]
    return [
        ("day right where there is one", 100 * counts["right"] / max(dated, 1)),
        ("days invented where there is none", 100 * counts["invented"] / max(undated, 1)),
    ]


def by_reason(texts: Iterable[Annotated]) -> str:
    """Return how often each reason for a day is right, wrong or invents one, as a table."""
    counts: dict[str, Counter[str]] = {}
    for case in cases(texts):
        counts.setdefault(case.ours.reason if case.ours else "none given", Counter())[case.outcome] += 1
    outcomes = ("right", "wrong", "invented", "missed", "rightly none")
    rows = [[reason, *(str(counts[reason][each]) for each in outcomes)] for reason in sorted(counts)]
    return table(["reason", *outcomes], rows)


def _line(case: Case) -> str:
    text, cue = case.text.text, (case.statement.cue or case.statement.content)[0]
    around = " ".join(f"{text[max(0, cue.start - 260) : cue.start]}<<{text[cue.start : cue.end + 160]}".split())
    ours = f"{case.ours.interval.start}/{case.ours.interval.end} {case.ours.reason}" if case.ours else "-"
    return f"{case.outcome}: {case.text.id} {case.text.header.get('kind')} gold {case.gold} ours {ours}\n    {around}"


def main() -> None:
    """Print the figures of a part, by reason too, and on demand errors of the part `train`."""
    parser = argparse.ArgumentParser(description="Score the days of statements on the annotated passages.")
    parser.add_argument("--part", choices=("train", "dev"), default="dev")
    parser.add_argument("--errors", type=int, default=0, help="show so many errors (of the part train only)")
    chosen = parser.parse_args()
    texts = read_part(chosen.part)
    print(table(["figure", "per cent"], [[name, f"{figure:.1f}"] for name, figure in day_rows(texts)]))
    print(by_reason(texts))
    if chosen.part == "train":
        wrong = [case for case in cases(texts) if case.outcome in ("wrong", "missed", "invented")]
        for case in wrong[:: max(1, len(wrong) // chosen.errors)] if chosen.errors else ():
            print(_line(case))


if __name__ == "__main__":
    main()
