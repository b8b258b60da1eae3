"""Days of a meeting that are counted from another day: *on 12 June, a day after the talks broke up*, *on the eve of the round*.

And weekdays that are counted from what is told to have come before: *accused Corvo ahead of talks on Monday*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.meetings.wishes import COUNTED, COUNTED_BY_WHO
from aidememoire.linking.meetings.words import WEEKDAY
from aidememoire.linking.text.months import Days
from aidememoire.model import Span
from aidememoire.reading.dates import DateExpression
from aidememoire.reading.dates.words import COUNTS

_ENDS = re.compile(r"[,;:\n]")
# Right before words for talks that came after what is told.
_AHEAD_OF = re.compile(
    r"\b(?:ahead\s+of|in\s+the\s+run-?up\s+to|(?P<before>before|prior\s+to))\s+(?:(?:the|an?|their|its)\s+)?(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_WEEKS_AFTER = re.compile(
    r"\b(?:weeks?|fortnight|months?|years?)\s+(?:after|before|since)\s+(?:(?!\b(?:said|says|told|announced|that|who|which)\b)[^.,;:]){0,60}\Z",
    re.IGNORECASE,
)
_REACH = 60  # code points of such words, at most, and from the words for talks to the weekday behind them
_WEEK = 7


def lacks_its_count(cue: Cue, scene: Scene) -> bool:
    """Tell whether something is told to have happened so many days after a meeting, and not on which day that was."""
    found = _counting(cue) if cue.how == NOUN else None
    return found is not None and found["many"] is not None and counted_days(cue, scene) is None


def counted_days(cue: Cue, scene: Scene) -> Days | None:
    """Return the day of a meeting that lies so many days from the one on which the rest of its sentence happened.

    A day in the clause of the counting is the meeting's own: *a day after the talks of 11 June*.
    """
    found = _counting(cue)
    if not found:
        return None
    clause, days = _clause_of(found, cue), _single_days(cue, scene)
    own = [one for one in days if clause.overlaps(one.span)]
    best = min(own or days, key=lambda one: abs(one.span.start - clause.start), default=None)
    if best is None or best.interval is None:
        return None
    published = scene.document.published
    ahead = published is not None and best.interval.start > published  # nothing else happened on a day to come
    day = best.interval.start + timedelta(days=0 if own or ahead else _how_far(found))
    return day, day


def weekday_ahead(cue: Cue, scene: Scene) -> Days | None:
    """Return the day of talks ahead of which something is told, where a weekday stands right behind them.

    It is the first one after the day that is told before, else from publication on; *before the talks on Monday* alone tells neither.
    """
    text, sentence = scene.text, cue.sentence
    before = _AHEAD_OF.search(text, max(sentence.start, cue.span.start - _REACH), cue.span.start)
    day = next(iter(_weekdays_behind(cue, scene)), None) if before else None
    if not before or not day or not day.interval:
        return None
    news = [one for one in scene.dates.inside(sentence) if one.span.end <= cue.span.start and _is_news(one, scene)]
    told = [one.interval.end for one in news if one.interval]
    after = told[0] + timedelta(days=1) if told else None if before["before"] else scene.document.published
    return _first_from(day.interval.start, after) if after else None


def _is_news(one: DateExpression, scene: Scene) -> bool:
    """Tell whether a date is a single day of the last two weeks: *held since 2022, he said ahead of talks on Monday* tells no such day."""
    published = scene.document.published
    if one.interval is None or one.interval.start != one.interval.end:
        return False
    return published is None or abs(published - one.interval.end) <= timedelta(days=2 * _WEEK)


def _weekdays_behind(cue: Cue, scene: Scene) -> list[DateExpression]:
    last = min(cue.sentence.end, cue.span.end + _REACH)
    dates = scene.dates.beginning(cue.span.end, last)
    return [one for one in dates if one.span.end <= last and WEEKDAY.fullmatch(one.span.text)]


def _first_from(weekday: date, day: date) -> Days:
    """Return the first day from a day on that is the weekday of another."""
    found = day + timedelta(days=(weekday - day).days % _WEEK)
    return found, found


def weeks_after(cue: Cue) -> bool:
    """Tell whether something else is told to have come weeks after a meeting: its day is not that of the meeting."""
    return bool(_WEEKS_AFTER.search(cue.sentence.text, 0, cue.span.start - cue.sentence.start))


def is_in_its_aside(day: Span, cue: Cue) -> bool:
    """Tell whether a day stands behind a cue in the words from which weeks are counted, not past the comma that ends them.

    Two commas hold an apposition: *weeks after she met Cyr Dol, the envoy, on 3 May, the fighting resumed*.
    """
    between = cue.sentence.text[cue.span.end - cue.sentence.start : max(0, day.start - cue.sentence.start)]
    return day.start >= cue.span.end and cue.clause.holds(day) and between.count(",") % 2 == 0


def counting_clause(cue: Cue) -> Span | None:
    """Return the clause that counts a day from a meeting, in which those stand who met; None where none is counted."""
    found = _counting(cue)
    return _clause_of(found, cue) if found else None


def _counting(cue: Cue) -> re.Match[str] | None:
    """Return the words before a cue by which its day is counted: *a day after*, *two days before*, *on the eve of*."""
    pattern = COUNTED if cue.how == NOUN else COUNTED_BY_WHO
    return pattern.search(cue.sentence.text, 0, cue.span.start - cue.sentence.start)


def _single_days(cue: Cue, scene: Scene) -> Sequence[DateExpression]:
    """Return the dates of a cue's sentence that are one day each and bound nothing."""
    told = ((one, one.interval) for one in scene.dates.inside(cue.sentence) if not one.relation)
    return [one for one, days in told if days and days.start == days.end]


def _clause_of(found: re.Match[str], cue: Cue) -> Span:
    """Return the words from the counting to the next comma behind the cue."""
    text, at = cue.sentence.text, cue.sentence.start
    end = _ENDS.search(text, cue.span.end - at)
    stop = end.start() if end else len(text)
    return Span(at + found.start(), at + stop, text[found.start() : stop])


def _how_far(found: re.Match[str]) -> int:
    """Return how many days after the other day the meeting was: less than none where that came after it."""
    told = (found["many"] or "one").casefold()
    many = int(told) if told.isdigit() else COUNTS[told]
    return -many if (found["way"] or found["next"] or "").casefold() in ("after", "following") else many
