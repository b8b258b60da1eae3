"""Expressions that are counted: from the day of publication, or from the last date the text has named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from aidememoire.reading.dates import tense, words
from aidememoire.reading.dates.context import (
    EXPLICIT,
    INFERRED,
    RELATIVE,
    Context,
    Meaning,
    meant,
    nearest,
    portion_of,
)
from aidememoire.reading.dates.dated import number_of_year
from aidememoire.reading.dates.grammar import Phrase
from aidememoire.reading.dates.periods import Days, Period, narrowed

_LETTERS = {"day": (1, "D"), "week": (1, "W"), "fortnight": (2, "W"), "month": (1, "M"), "quarter": (3, "M"),
            "year": (1, "Y"), "decade": (10, "Y"), "century": (100, "Y")}  # fmt: skip


#: Half of a unit, in a finer one.
_HALVES: Mapping[str, tuple[int, str]] = {"year": (6, "month"), "decade": (5, "year"), "century": (50, "year")}

#: Where the text has named no date yet, these count from the day of publication.
_FROM_TODAY = frozenset({"next", "previous", "preceding", "prior"})


def _step(phrase: Phrase, name: str = "step") -> tuple[int, str, bool]:
    """Return how far a step word goes, the word, and whether it counts from the text's last date."""
    said = phrase.get(name).split()
    word = said[-1]
    return words.STEPS[word], word, word in words.ANAPHORIC or said == ["the", "next"]


def count_of(words_of_count: str) -> int | None:
    """Return the number that `two`, `12`, `a couple of` stands for; None for `several` or `a few`."""
    said = words_of_count.removesuffix(" more").split()
    if said[-1] in words.VAGUE_COUNTS:
        return None
    if said[-1] == "of":  # a couple of
        return 2
    return sum(int(word) if word.isdigit() else words.COUNTS[word] for word in said if word not in "-–‑")


def weekday(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve a weekday: `on Tuesday` is the last one, or today; ahead of a clause that looks ahead."""
    number = words.WEEKDAYS[phrase.get("weekday")]
    if phrase.get("week"):
        week = _by_step(phrase, "week", "week", context)
        return meant(Period.of("day", week.first + timedelta(number)), RELATIVE) if week else None
    step, word, anaphoric = _step(phrase) if phrase.get("step") else (0, "", False)
    said = context.said("day") if anaphoric else None
    start = said.first if said else context.published
    if start is None:
        return Meaning(f"XXXX-WXX-{number + 1}", None, RELATIVE)
    if word in ("this", "next") and not anaphoric:
        return meant(Period.of("day", _in_week(start, number, step)), RELATIVE)
    ahead = step > 0 or (step == 0 and not anaphoric and context.direction(phrase) == tense.AHEAD)
    return meant(Period.of("day", _seek(start, number, ahead, step != 0)), RELATIVE)


def _in_week(day: date, number: int, step: int) -> date:
    """Return the weekday of this week or the next; the next begins with its Sunday, as English has it."""
    monday = day - timedelta(day.weekday())
    early = step == 1 and number == words.WEEKDAYS["sunday"] and day.weekday() != number
    return monday + timedelta(number + 7 * (step - early))


def _seek(start: date, number: int, ahead: bool, strictly: bool) -> date:
    distance = (number - start.weekday()) % 7 if ahead else -((start.weekday() - number) % 7)
    if strictly and distance == 0:
        distance = 7 if ahead else -7
    return start + timedelta(distance)


def deictic(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve yesterday, today, tonight, tomorrow and `the day after tomorrow`."""
    if context.published is None:
        return Meaning("XXXX-XX-XX", None, RELATIVE)
    steps = words.DEICTIC_DAYS[phrase.get("from")]
    steps += {"before": -1, "after": 1}.get(phrase.get("side"), 0)
    return meant(Period.of("day", context.published).shift(steps), RELATIVE)


def part(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `this morning`, `last night`, `the next morning`, `the evening before` to their days."""
    if phrase.get("way"):
        steps, anaphoric = (-1 if phrase.get("way") == "before" else 1), True
    else:
        steps, _, anaphoric = _step(phrase)
    day = context.base("day", anaphoric)
    if day is None:
        return None
    day = day.shift(steps)
    return Meaning(f"{day.value}T{words.DAY_PARTS[phrase.get('part')]}", day.days, RELATIVE, day)


def unit(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `last week`, `earlier this month`, `the end of the year`, `last October`, `this summer`."""
    if phrase.get("step").endswith("past") and phrase.get("unit") in _LETTERS:
        return rolling(phrase, context)
    period = _stepped(phrase, context)
    if period is None:
        return None
    if phrase.get("whole"):  # year-end
        return meant(Period.of("day", period.last), RELATIVE)
    rest = phrase.get("rest")
    if rest in ("earlier", "later"):
        return meant(period, RELATIVE, _rest(period, rest, context.published))
    return meant(period, RELATIVE, narrowed(period, rest) if rest else portion_of(phrase, period))


def _stepped(phrase: Phrase, context: Context) -> Period | None:
    if phrase.get("month"):
        return _named_by_step(phrase, "month", words.MONTHS[phrase.get("month")], context)
    if phrase.get("year"):  # year-end 1988
        return Period.year(number_of_year(phrase.get("year")) or 0)
    if phrase.get("season"):
        return _named_by_step(phrase, "season", words.SEASONS[phrase.get("season")], context)
    name = words.UNITS[phrase.get("unit")]
    if name == "weekend":
        return _weekend(phrase, context)
    return _by_step(phrase, "step", name, context)


def _by_step(phrase: Phrase, part_name: str, unit_name: str, context: Context) -> Period | None:
    if unit_name == "fortnight":
        return None
    if not phrase.get(part_name):  # `the end of the year`: the year the text is in
        said = context.latest if context.latest and context.latest.is_finer(unit_name) else None
        recent = said is None or context.published is None or said.within(unit_name).holds(context.published)
        return context.base(unit_name, anaphoric=context.published is None or not recent)
    steps, word, anaphoric = _step(phrase, part_name)
    base = context.base(unit_name, anaphoric or (unit_name == "day" and steps != 0))
    if base is None and word in _FROM_TODAY:
        base = context.base(unit_name, anaphoric=False)
    return base.shift(steps) if base else None


def _weekend(phrase: Phrase, context: Context) -> Period | None:
    """Return the weekend: `last` the one that is over, `next` that of next week, else by tense."""
    if context.published is None:
        return None
    this = Period.of("weekend", context.published)
    if phrase.get("step"):
        steps, word, _ = _step(phrase)
        if word != "this":
            return this.shift(steps)
    begun = this.first <= context.published
    return this if begun or context.direction(phrase) == tense.AHEAD else this.shift(-1)


def _named_by_step(phrase: Phrase, unit_name: str, number: int, context: Context) -> Period | None:
    """Return `last October`, `next summer`: the nearest wholly before or after; `this`: in this year."""
    if context.published is None:
        return None
    steps, year = _step(phrase)[0], context.published.year
    periods = [_of_year(unit_name, number, near) for near in (year - 2, year - 1, year, year + 1, year + 2)]
    if steps < 0:
        return [period for period in periods if period.last < context.published][-1]
    if steps > 0:
        return next(period for period in periods if period.first > context.published)
    inside = [period for period in periods if period.holds(context.published)]
    return inside[0] if inside else periods[2]


def _of_year(unit_name: str, number: int, year: int) -> Period:
    return Period.month(year, number) if unit_name == "month" else Period("season", 4 * year + number)


def _rest(period: Period, rest: str, published: date | None) -> Days:
    if published is None or not period.holds(published):
        return period.days
    return (period.first, published) if rest == "earlier" else (published, period.last)


def beside(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the day before`, `the week after`: next to the last date the text has named."""
    name = words.UNITS[phrase.get("unit")]
    back = phrase.get("way") != "after"
    if name == "fortnight":
        return None
    base = context.base(name, anaphoric=True) or (context.base(name, anaphoric=False) if back else None)
    return meant(base.shift(-1 if back else 1), RELATIVE) if base else None


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
    number, name = None if bare else count_of(phrase.get("count") or "a"), words.UNITS[unit]
    if not half or number is None:
        return number, name
    size, finer = _HALVES[name]
    return (2 * number + 1) * size, finer


def away(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `a week ago Tuesday`, `a week from Friday`, `two weeks from today`."""
    number, name = count_of(phrase.get("count")), words.UNITS[phrase.get("unit")]
    if number is None or context.published is None:
        return None
    steps, ahead = number * {"day": 1, "week": 7}[name], phrase.get("way") == "from"
    to = phrase.get("to")
    if to in words.DEICTIC_DAYS:
        start = context.published + timedelta(words.DEICTIC_DAYS[to])
    else:
        start = _seek(context.published, words.WEEKDAYS[to], ahead, strictly=False)
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
    number = count_of(phrase.get("count") or "a")
    if not phrase.get("unit"):
        return _hours(number, context)
    name = words.UNITS[phrase.get("unit")]
    if name not in _LETTERS:
        return None
    size, letter = _LETTERS[name]
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
    if name not in _LETTERS or name == "fortnight" or context.published is None:
        return None
    period = Period.of(name, context.published)
    return meant(period, RELATIVE, _rest(period, "later", context.published))


def _same_day(day: Period, number: int, name: str) -> date:
    """Return the same day so many units away, the last of its month where that month is shorter."""
    size, letter = _LETTERS[name]
    if letter in "DW":
        return day.shift(number * size * (7 if letter == "W" else 1)).first
    month = day.within("month").shift(number * size * (12 if letter == "Y" else 1))
    return min(month.first + timedelta(day.first.day - 1), month.last)


def ahead(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `in two weeks` where the clause looks ahead; else it is how long something took."""
    number, name = count_of(phrase.get("count")), words.UNITS[phrase.get("unit")]
    if number is None or context.published is None or context.direction(phrase) == tense.BACK:
        return None
    if name not in _LETTERS:
        return None
    return meant(_moved(Period.of("day", context.published), number, name), RELATIVE)


def season(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the summer of 2014`, and `in the autumn` by tense."""
    number = words.SEASONS[phrase.get("season")]
    year = number_of_year(phrase.get("year"))
    if year is not None:
        period: Period | None = Period("season", 4 * year + number)
    elif context.published is None:
        return None
    else:
        period = nearest(lambda year: Period("season", 4 * year + number), context.published, context.direction(phrase))
    if period is None:
        return None
    return meant(period, EXPLICIT if phrase.get("year") else INFERRED, portion_of(phrase, period))
