"""What the meaning of an expression hangs on: the day of publication, the tense, the dates said before."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from aidememoire.reading.dates import tense, words
from aidememoire.reading.dates.grammar import Phrase
from aidememoire.reading.dates.lexer import Tokens
from aidememoire.reading.dates.periods import Days, Period, narrowed

EXPLICIT, RELATIVE, INFERRED = "explicit", "relative", "inferred"
_BOUNDS = frozenset({"since", "until", "till", "by"})
_FAR, _NEAR = 300, 75  # days
# A line that is but a date, or a title that begins with it: *2003*, *## August 2016*, *August 2016 Monthly Forecast*.
_ABOVE, _BELOW = re.compile(r"(?:\A|\n)[#*_ \t]*\Z"), re.compile(r"(?P<title>(?: [\w’'-]+){0,6})[:*_ \t]*(?:\n|\Z)")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a text is read against.

    `published` is its day, `dateline` the place it was sent from; `order` tells how its outlet writes a
    date in digits: `dmy`, `mdy`, or None where the text itself must tell.
    """

    published: date | None = None
    dateline: str | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression stands for: its TIMEX3 value, its days where known, the period to count on from."""

    value: str
    days: Days | None
    reliability: str
    period: Period | None = None


def meant(period: Period, reliability: str, days: Days | None = None) -> Meaning:
    """Return the meaning of words that name a period, or the given days of it."""
    return Meaning(period.value, days or period.days, reliability, period)


def portion_of(phrase: Phrase, period: Period) -> Days | None:
    """Return the days of the part that a phrase names, `late` or `the end of`; None where it names none."""
    portion = phrase.get("portion").split()
    return narrowed(period, words.PORTIONS[portion[0]]) if portion else None


_NOON = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_CLOCK = re.compile(r"(?P<hour>\d+|[a-z]+)(?:[:.](?P<minute>\d\d))?(?:[:.]\d\d)?(?: (?P<half>[ap])\.?m| o.clock)?")


def time_of(phrase: Phrase) -> str:
    """Return the hour that a phrase gives its day as TIMEX3 writes it, `T22:00`; the empty string where it gives none."""
    said = phrase.get("clock") or phrase.get("time")
    found = _CLOCK.match(said)
    if not said or said.split()[0] in _NOON or found is None:
        return _NOON[said.split()[0]] if said else ""
    hour = int(found["hour"]) if found["hour"].isdigit() else words.COUNTS[found["hour"]]
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    return f"T{hour:02}:{found['minute'] or '00'}"


@dataclass(slots=True)
class Context:
    """One reading of one text, from its first expression to its last."""

    tokens: Tokens
    anchor: Anchor
    latest: Period | None = None
    heading: Period | None = None
    last: dict[str, Period] = field(default_factory=dict)
    years: dict[tuple[int, int], int] = field(default_factory=dict)

    @property
    def published(self) -> date | None:
        """The day that `today` means."""
        return self.anchor.published

    def direction(self, phrase: Phrase) -> int:
        """Return which way the clause of a phrase looks."""
        return tense.direction(self.tokens, phrase.first, phrase.last)

    def remember(self, meaning: Meaning, phrase: Phrase) -> None:
        """Keep a meaning for the expressions that count from the last one."""
        if meaning.period is None:
            return
        if meaning.reliability == EXPLICIT and self._is_heading(meaning.period, phrase):
            self.heading = meaning.period
        if meaning.period.unit == "day" and meaning.reliability == EXPLICIT:
            day = meaning.period.first
            self.years[day.month, day.day] = day.year
        if self.latest is None or not self._in_background(meaning, phrase):
            self.latest = meaning.period
            self.last[meaning.period.unit] = meaning.period

    def _is_heading(self, period: Period, phrase: Phrase) -> bool:
        """Tell whether a date stands above what follows: alone on its line, or before the words of a title, where it is no bare year."""
        text, last = self.tokens.text, self.tokens.tokens[phrase.last - 1]
        start = self.tokens.tokens[phrase.first].start
        below = _BELOW.match(text, last.end) if _ABOVE.search(text, max(0, start - 10), start) else None
        return below is not None and (period.unit in ("day", "month") or not below["title"])

    def _in_background(self, meaning: Meaning, phrase: Phrase) -> bool:
        """Tell whether a date only bounds, names or outlooks: `since May`, `the map of 1975`, the quarter after this."""
        if meaning.period and self._is_outlook(meaning.period):
            return True
        leading = self.tokens.tokens[phrase.first - 1].word if phrase.first else ""
        return leading in _BOUNDS or (leading == "of" and meaning.reliability == EXPLICIT)

    def _is_outlook(self, period: Period) -> bool:
        """Tell whether a quarter still runs where the text is about one before: `the quarter` stays that one."""
        about = self.last.get("quarter")
        return (
            period.unit == "quarter"
            and about is not None
            and about.last < (self.published or about.first) <= period.last
        )

    def said(self, unit: str) -> Period | None:
        """Return the last period that the text has named, as such a unit or finer."""
        if self.latest is not None and (self.latest.unit == unit or self.latest.is_finer(unit)):
            return self.latest
        return self.last.get(unit)

    def base(self, unit: str, anaphoric: bool) -> Period | None:
        """Return the period that `last`, `next`, `that` ... count from."""
        if anaphoric:
            said = self.said(unit)
            return said.within(unit) if said else None
        return Period.of(unit, self.published) if self.published else None


def nearest(make: Callable[[int], Period | None], published: date, direction: int, reach: int = 1) -> Period | None:
    """Choose among the periods of the years around that of publication.

    Back: the last that has begun; ahead: the first that has not ended; open: the nearest of all, and so
    too where the one that tense calls for is far off and another near.
    """
    years = range(published.year - reach, published.year + reach + 1)
    found = [made for year in years if (made := make(year))]
    past = [period for period in found if period.first <= published]
    coming = [period for period in found if period.last >= published]
    likely = {tense.BACK: past[-1:], tense.AHEAD: coming[:1]}.get(direction, [])
    closest = min(found, key=lambda period: _distance(period, published), default=None)
    if not likely or closest is None:
        return closest
    # Ten months off, a writer gives the year: tense was misread where the other way a near one lies.
    far = _distance(likely[0], published) > _FAR and _distance(closest, published) < _NEAR
    meant_so = direction == tense.AHEAD and closest.unit == "month"  # `by January`, in February
    return closest if far and not meant_so else likely[0]


def _distance(period: Period, day: date) -> int:
    first, last = period.days
    return max((first - day).days, (day - last).days, 0)
