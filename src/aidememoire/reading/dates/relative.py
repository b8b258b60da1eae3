"""Expressions that step from the day of publication, or from the last date the text has named: `last week`, `the day before`."""

from __future__ import annotations

from datetime import date, timedelta

from aidememoire.reading.dates import counted, tense, words
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
from aidememoire.reading.dates.counted import rest_of, weekday_from
from aidememoire.reading.dates.dated import number_of_year
from aidememoire.reading.dates.grammar import Phrase
from aidememoire.reading.dates.periods import Period, narrowed

#: Where the text has named no date yet, these count from the day of publication.
_FROM_TODAY = frozenset({"next", "previous", "preceding", "prior"})


def _step(phrase: Phrase, name: str = "step") -> tuple[int, str, bool]:
    """Return how far a step word goes, the word, and whether it counts from the text's last date."""
    said = phrase.get(name).split()
    word = said[-1]
    return words.STEPS[word], word, word in words.ANAPHORIC or said == ["the", "next"]


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
    return meant(Period.of("day", weekday_from(start, number, ahead, step != 0)), RELATIVE)


def _in_week(day: date, number: int, step: int) -> date:
    """Return the weekday of this week or the next; the next begins with its Sunday, as English has it."""
    monday = day - timedelta(day.weekday())
    early = step == 1 and number == words.WEEKDAYS["sunday"] and day.weekday() != number
    return monday + timedelta(number + 7 * (step - early))


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
    if phrase.get("step").endswith("past") and phrase.get("unit") in counted.LETTERS:
        return counted.rolling(phrase, context)
    period = _stepped(phrase, context)
    if period is None:
        return None
    if phrase.get("whole"):  # year-end
        return meant(Period.of("day", period.last), RELATIVE)
    rest = phrase.get("rest")
    if rest in ("earlier", "later"):
        return meant(period, RELATIVE, rest_of(period, rest, context.published))
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


def beside(phrase: Phrase, context: Context) -> Meaning | None:
    """Resolve `the day before`, `the week after`: next to the last date the text has named."""
    name = words.UNITS[phrase.get("unit")]
    back = phrase.get("way") != "after"
    if name == "fortnight":
        return None
    base = context.base(name, anaphoric=True) or (context.base(name, anaphoric=False) if back else None)
    return meant(base.shift(-1 if back else 1), RELATIVE) if base else None


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
