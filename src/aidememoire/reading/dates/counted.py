"""Expressions that are counted: `two weeks ago`, `the past two months`, `a week from Friday`, `within the week`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from aidememoire.reading.dates import tense, words
from aidememoire.reading.dates.context import RELATIVE, Context, Meaning, meant
from aidememoire.reading.dates.grammar import Phrase
from aidememoire.reading.dates.periods import Days, Period

LETTERS = {"day": (1, "D"), "week": (1, "W"), "fortnight": (2, "W"), "month": (1, "M"), "quarter": (3, "M"),
           "year": (1, "Y"), "decade": (10, "Y"), "century": (100, "Y")}  # fmt: skip

#: Half of a unit, in a finer one.
_HALVES: Mapping[str, tuple[int, str]] = {"year": (6, "month"), "decade": (5, "year"), "century": (50, "year")}


def _count_of(words_of_count: str) -> int | None:
    """Return the number that `two`, `12`, `a couple of` stands for; None for `several` or `a few`."""
    said = words_of_count.removesuffix(" more").split()
    if said[-1] in words.VAGUE_COUNTS:
        return None
    if said[-1] == "of":  # a couple of
        return 2
    return sum(int(word) if word.isdigit() else words.COUNTS[word] for word in said if word not in "-–‑")


def weekday_from(start: date, number: int, ahead: bool, strictly: bool) -> date:
    """Return the nearest such weekday before a day or `ahead` of it; never the day itself where `strictly`."""
    distance = (number - start.weekday()) % 7 if ahead else -((start.weekday() - number) % 7)
    if strictly and distance == 0:
        distance = 7 if ahead else -7
    return start + timedelta(distance)


def rest_of(period: Period, rest: str, published: date | None) -> Days:
    """Return what of a period is over on the day of publication (`earlier`), or is yet to come."""
    if published is None or not period.holds(published):
        return period.days
    return (period.first, published) if rest == "earlier" else (published, period.last)


def counted(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `two weeks ago`, `three days later`, `a year earlier`."""
    (number, name), way = _count_and_unit(phrase), phrase.get("way")
    ahead = way in ("later", "after", "from now", "hence")
    if number is None:
        return Meaning("FUTURE_REF" if ahead else "PAST_REF", None, RELATIVE)
    start = _counting_base(way, name, number, context)
    if start is None:
        return None
    if way == "ago" and name == "week":  # a week, not a day: nobody counts so closely
        start = start.within("week")
    moved = _moved(start, number if ahead else -number, name)
    meaning = meant(moved, RELATIVE)
    return meaning if ahead else Meaning(meaning.value, meaning.days, RELATIVE)


def _count_and_unit(phrase: Phrase) -> tuple[int | None, str]:
    """Return how many of which unit; a half is counted in a finer one: `a year and a half` is 18 months."""
    unit = phrase.get("unit")
    half = phrase.get("half")
    if half in _HALVES:  # half a century
        return _HALVES[half]
    bare = unit in words.UNITS and words.UNITS[unit] != unit and not phrase.get("count")  # years ago
    number, name = None if bare else _count_of(phrase.get("count") or "a"), words.UNITS[unit]
    if not half or number is None:
        return number, name
    size, finer = _HALVES[name]
    return (2 * number + 1) * size, finer


def away(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `a week ago Tuesday`, `a week from Friday`, `two weeks from today`."""
    number, name = _count_of(phrase.get("count")), words.UNITS[phrase.get("unit")]
    if number is None or context.published is None:
        return None
    steps, ahead = number * {"day": 1, "week": 7}[name], phrase.get("way") == "from"
    to = phrase.get("to")
    if to in words.DEICTIC_DAYS:
        start = context.published + timedelta(words.DEICTIC_DAYS[to])
    else:
        start = weekday_from(context.published, words.WEEKDAYS[to], ahead, strictly=False)
    return meant(Period.of("day", start).shift(steps if ahead else -steps), RELATIVE)


def _counting_base(way: str, name: str, number: int, context: Context) -> Period | None:
    """Return what is counted from; after a quarter `a year ago` is the same quarter of the year before."""
    if name == "year" and number == 1 and "quarter" in context.last and way in ("ago", "earlier"):
        return context.last["quarter"]
    if way in ("ago", "from now", "hence"):
        return Period.of("day", context.published) if context.published else None
    said = context.said("day" if name in ("day", "week", "fortnight") else name)
    if said is None and way in ("earlier", "before") and context.published is not None:
        return Period.of("day", context.published)
    return said


def _moved(start: Period, number: int, name: str) -> Period:
    """Move a period by so many units; the answer is as fine as the unit, weeks from a day give a day."""
    if name == "fortnight":
        number, name = 2 * number, "week"
    if name == "week" and start.unit == "day":
        return start.shift(7 * number)
    if name == "year" and start.unit in ("quarter", "half", "season", "month"):
        return start.shift(number * {"quarter": 4, "half": 2, "season": 4, "month": 12}[start.unit])
    return start.within(name).shift(number)


def rolling(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the past two months`, `the next few days`, `within thirty days`: up to today or from it."""
    number = _count_of(phrase.get("count") or "a")
    if not phrase.get("unit"):
        return _hours(number, context)
    name = words.UNITS[phrase.get("unit")]
    if name not in LETTERS:
        return None
    size, letter = LETTERS[name]
    value = f"P{'X' if number is None else number * size}{letter}"
    if number is None or context.published is None:
        return Meaning(value, None, RELATIVE)
    today = Period.of("day", context.published)
    back = phrase.get("step").endswith(("last", "past"))
    end = _same_day(today, -number if back else number, name)
    return Meaning(value, (min(today.first, end), max(today.first, end)), RELATIVE)


def _hours(number: int | None, context: Context) -> Meaning | None:
    if number is None or context.published is None:
        return None
    end = context.published + timedelta(-(-number // 24))
    return Meaning(f"PT{number}H", (context.published, end), RELATIVE)


def rest(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `within the week`: from today to its end."""
    name = words.UNITS[phrase.get("unit")]
    if name not in LETTERS or name == "fortnight" or context.published is None:
        return None
    period = Period.of(name, context.published)
    return meant(period, RELATIVE, rest_of(period, "later", context.published))


def _same_day(day: Period, number: int, name: str) -> date:
    """Return the same day so many units away, the last of its month where that month is shorter."""
    size, letter = LETTERS[name]
    if letter in "DW":
        return day.shift(number * size * (7 if letter == "W" else 1)).first
    month = day.within("month").shift(number * size * (12 if letter == "Y" else 1))
    return min(month.first + timedelta(day.first.day - 1), month.last)


def ahead(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `in two weeks` where the clause looks ahead; else it is how long something took."""
    number, name = _count_of(phrase.get("count")), words.UNITS[phrase.get("unit")]
    if number is None or context.published is None or context.direction(phrase) == tense.BACK:
        return None
    if name not in LETTERS:
        return None
    return meant(_moved(Period.of("day", context.published), number, name), RELATIVE)
