"""On which days a meeting was or is to be, by the dates of its sentence, its paragraph and its document."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from aidememoire.linking.days.briefings import briefed_before
from aidememoire.linking.meetings import tenses, words
from aidememoire.linking.meetings.counted import is_in_its_aside, weeks_after
from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.linking.meetings.events import event_of, follows_an_event, names_an_event
from aidememoire.linking.meetings.heard import is_heard
from aidememoire.linking.meetings.matters import is_beside_it
from aidememoire.linking.meetings.parted import end_of_head, stands_in_the_head
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.meetings.verbs import DATED, SIGNING
from aidememoire.linking.text.index import REACH, ends_with
from aidememoire.linking.text.months import Days, lacks_year, moved
from aidememoire.model import Span
from aidememoire.reading.dates import DateExpression

_INSTRUMENT_DATE = re.compile(
    r"\b(?:since|signed|until|before|after|of|as\s+(?:from|of)|effect(?:ive)?\s+from|(?:expir\w+|laps\w+|runs?\s+out)(?:\s+(?:on|in|at))?|(?:plans?|program(?:me)?s?|budgets?|calendars?|agendas?|schedules?|targets?|strategy) for)\s+\Z",
    re.IGNORECASE,
)
_LAPSES = re.compile(r"\b(?:expir\w+|laps\w+|runs?\s+out)\s+(?:(?:on|in|at)\s+)?\Z")
#: Before the day on which something was agreed, and behind it; and before that of what is still to come.
_AGREED_ON = re.compile(r"\b(?:agreed|decided|undertook|pledged|promised)\s+(?:on\s+)?\Z")
_TO = re.compile(r"(?:\s\([^)\n]{1,20}\))?\s+to\b")
#: Before the day on which something begins that was agreed: *agreed to open the road from Monday, after talks in Oslo*.
_FROM_ON = re.compile(r"\b(?:from|starting|beginning|effective)\s+(?:on\s+)?\Z")
_AND_WILL = re.compile(r"\band\s+(?:will|(?:is|are)\s+(?:(?:expected|due|scheduled|set)\s+)?to)\s+[a-z]+")
#: `the first meeting since the fighting broke out on 3 March`: the whole clause bounds.
_SINCE = re.compile(r"\bsince\b[^.,;:]*\Z", re.IGNORECASE)
#: Before the new day of what was put off.
_TAKES_PLACE = r"(?:take\s+place|be\s+held|begin|start|open|meet|convene|resume)"
# Before *is now expected*: not *a reply*, *the vote*.
_OF_IT = r"(?:(?:[,)”]|\b(?:which|that|it|they|both|meetings?|talks|rounds?|sessions?|summits?|visits?|calls?|conferences?|negotiations|consultations|dialogue|(?-i:[A-Z])[\w’'-]+))\s)"
_PUT_OFF = re.compile(
    r"\b(?:put\s+(?:off|back)|postponed|delayed|deferred|moved|rescheduled|pushed\s+back|brought\s+forward|shifted)"
    r"\s+(?:from\s+[^,;.]{1,30}\s+)?(?:to|until|till|for)\s+(?:the\s+)?\Z"
    rf"|\b(?:(?:will|would|(?:is|are)\s+to)\s+(?:now|instead)\s+{_TAKES_PLACE}"
    rf"|{_OF_IT}(?:is|are)\s+now\s+(?:to\s+{_TAKES_PLACE}|(?:expected|due|set|planned|scheduled|likely|foreseen)(?:\s+to\s+{_TAKES_PLACE})?))"
    r"\s+(?:in\s+[\w’'-]+\s+)?(?:(?:on|in|for|from|by)\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
#: Before the weekday on which something that *will* be begins: *will hold talks during a visit starting on Monday*.
_STARTING = re.compile(
    r"\b(?:will|is\sto|are\sto)\b[^.;]*\b(?:starting|beginning|that\s+(?:starts|begins))\s+(?:on\s+)?\Z"
)
_CLAUSE = 120  # letters, more than stand between *since* and its day
_BOUNDS = frozenset(("since", "until", "till", "before", "by"))
_MONTH_OR_YEAR = re.compile(r"(\d{4})(?:-(\d\d))?")
_WHEN = re.compile(r",\s+when\b")  # behind a day that is told for what happens on it
_WEEK, _HALF_A_YEAR = timedelta(days=7), timedelta(days=183)
_SEASON = timedelta(days=100)  # longer than what a report dates a meeting by
_RECENT, _BESIDE = timedelta(days=10), timedelta(days=45)  # how far from publication an undated meeting may lie


def day_of(cue: Cue, scene: Scene) -> Days | None:
    """Return the days that the sentence of a cue gives it: those of its clause first, of several the nearest."""
    put_off = _put_off_to(cue, scene)
    if put_off:
        return put_off
    inside = [(_as_meant(one, cue, scene), one) for one in scene.dates.inside(cue.sentence)]
    if weeks_after(cue):
        inside = [(one, told) for one, told in inside if is_in_its_aside(told.span, cue)]
    near = [(one, told) for one, told in inside if _may_tell(one, cue, scene)]
    near = [(one, told) for one, told in near if cue.clause.holds(one.span)] or near
    near = [(one, told) for one, told in near if one.span.start >= _own_dates_from(cue, scene)] or near
    best = min(near, key=lambda pair: (_is_long(pair[0]), pair[0] is not pair[1], cue.gap(pair[0].span)), default=None)
    return days_in(best[0]) if best else _of_its_entry(cue, scene)


def _put_off_to(cue: Cue, scene: Scene) -> Days | None:
    """Return the new days of what is put off: *scheduled for 3 June, has been put off until 10 June*."""
    behind = (
        one for one in scene.dates.inside(cue.sentence) if one.span.start > cue.span.end and (cue.off or cue.ahead)
    )
    return next((days_in(one) for one in behind if ends_with(_PUT_OFF, scene.text, one.span.start)), None)


def is_moved(cue: Cue, scene: Scene) -> bool:
    """Tell whether a meeting was put off to a day that is told."""
    return _put_off_to(cue, scene) is not None


def _of_its_entry(cue: Cue, scene: Scene) -> Days | None:
    """Return the days of the entry of a chronology that a cue stands in."""
    day = scene.entries.at(cue.span.start)
    return days_in(day) if day and day.interval and _may_tell(day, cue, scene) else None


def _own_dates_from(cue: Cue, scene: Scene) -> int:
    """Return where the dates begin that are a noun's own: behind it, where it is one *held on 1 May*, *in Corvo on 1 May* or that somebody was told of."""
    if briefed_before(cue.span, cue.sentence):
        return cue.span.end
    held = cue.how == NOUN and tenses.WAS_HELD.match(scene.text, cue.span.end, cue.sentence.end)
    return cue.span.end if held or any(_is_its_own(one, cue, scene) for one in scene.dates.inside(cue.sentence)) else 0


def _is_its_own(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a noun is joined to a day by its place, whoever said so: *at the talks in Corvo on 15 May, a diplomat said*."""
    return cue.how == NOUN and bool(tenses.IN_A_PLACE_ON.fullmatch(scene.text, cue.span.end, one.span.start))


def _is_long(one: DateExpression) -> bool:
    return one.interval is not None and one.interval.end - one.interval.start > _SEASON


def _as_meant(one: DateExpression, cue: Cue, scene: Scene) -> DateExpression:
    """Return a date as it is meant of what is to come: a weekday, or a month without a year, that is past is the next one.

    The date that heads an entry is as the chronology has it.
    """
    entry = scene.entries.at(cue.span.start)
    if entry and entry.span == one.span:
        return entry
    published = scene.document.published
    if published and _is_next_week(one, cue, published):
        return _moved_by(one, _WEEK)
    if published and _was_last_week(one, cue, published):
        return _moved_by(one, -_WEEK)
    if published and _is_of_last_year(one, cue, published):
        return moved(one, -1)
    past = bool(published and one.interval and one.interval.end < published)
    if _has_lapsed(one, cue, published):
        return one
    if not (past and one.interval and _is_to_come(cue) and lacks_year(one.span.text)):
        return one
    return moved(one, 1)


def _is_next_week(one: DateExpression, cue: Cue, published: date) -> bool:
    """Tell whether a weekday that was read as the last one is the next: *she sees him in Cairo on Sunday*, *a call was being prepared for Sunday*."""
    past = one.interval is not None and one.interval.end < published
    if not (past and words.WEEKDAY.fullmatch(one.span.text)):
        return False
    in_the_making = cue.ahead and not cue.off and bool(tenses.PREPARED.search(cue.clause.text))
    starting = _STARTING.search(cue.sentence.text, 0, one.span.start - cue.sentence.start) is not None
    return in_the_making or starting or _is_announced(cue) or (cue.how == DATED and _is_to_come(cue))


def _is_of_last_year(one: DateExpression, cue: Cue, published: date) -> bool:
    """Tell whether a day that was read as one of the next year had been appointed, and is past: *had planned it for May 11*, told in July."""
    far = one.interval is not None and one.interval.start - published > _HALF_A_YEAR
    return far and lacks_year(one.span.text) and bool(tenses.HAD_APPOINTED.search(cue.clause.text))


def _has_lapsed(one: DateExpression, cue: Cue, published: date | None) -> bool:
    """Tell whether a day of the last weeks is that of an appointment: *was to meet on 2 June*, told on the 5th."""
    if not (published and one.interval and cue.ahead) or words.WEEKDAY.fullmatch(one.span.text):
        return False
    if one.interval.end < published and tenses.HAD_APPOINTED.search(cue.clause.text):
        return True
    recent = timedelta(0) < published - one.interval.end < _BESIDE
    return recent and one.interval.start == one.interval.end and bool(tenses.APPOINTED.search(cue.clause.text))


def _is_to_come(cue: Cue) -> bool:
    """Tell whether words speak of what is to come, a verb of seeing or going in the present among them."""
    return not cue.past and (cue.ahead or (cue.how == DATED and bool(tenses.NOW.match(cue.span.text))))


def _is_announced(cue: Cue) -> bool:
    """Tell whether the news tells a meeting in the present: *open a new round in Oslo on Friday*."""
    told = cue.sentence.text[: cue.span.start - cue.sentence.start]
    if cue.how == NOUN:
        return bool(tenses.HOLDS_BEFORE.search(told))
    return bool(tenses.HOLDS.match(cue.span.text)) and not tenses.DID.search(told)


def _was_last_week(one: DateExpression, cue: Cue, published: date) -> bool:
    """Tell whether a weekday that was read as the next one was the last: *the call planned for Tuesday did not take place*."""
    to_come = one.interval is not None and one.interval.start > published
    over = (cue.past and not cue.ahead) or (cue.off and bool(tenses.WAS_NOT.search(cue.clause.text)))
    return to_come and over and bool(words.WEEKDAY.fullmatch(one.span.text))


def _moved_by(one: DateExpression, far: timedelta) -> DateExpression:
    assert one.interval is not None
    start, end = one.interval.start + far, one.interval.end + far
    return replace(one, interval=replace(one.interval, start=start, end=end), value=start.isoformat())


def days_in(expression: DateExpression) -> Days | None:
    """Return the days of a date; for a part of a month or year (*early May*, *by the end of May*) the whole of it.

    Nobody can tell which days *early* means, and what is to be *before the end of May* may be on any of its days.
    """
    unit = _MONTH_OR_YEAR.fullmatch(expression.value or "")
    if unit and expression.interval:
        year, first, last = int(unit[1]), int(unit[2] or 1), int(unit[2] or 12)
        return date(year, first, 1), date(year, last, monthrange(year, last)[1])
    return (expression.interval.start, expression.interval.end) if expression.interval else None


def _may_tell(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a date may be the day of the meeting that a cue tells of: not of something else, too long, or on the wrong side of publication."""
    assert one.interval is not None
    published = scene.document.published
    if not _is_its_own(one, cue, scene) and (_is_of_the_saying(one, cue, scene) or _is_of_a_promise(one, cue, scene)):
        return False
    told_for = _WHEN.match(scene.text, one.span.end) is not None
    if one.relation in _BOUNDS and not told_for:
        if not (cue.ahead and _MONTH_OR_YEAR.fullmatch(one.value or "")):
            return False
    elif not told_for and _is_of_an_instrument(one, cue, scene):
        return False
    if _is_of_another_verb(one, cue, scene) or (names_an_event(one, scene) and not cue.span.overlaps(one.span)):
        return False
    if _is_since(one, cue, scene) or (not cue.ahead and (_is_long(one) or follows_an_event(one, cue, scene))):
        return False
    if published is None or cue.off or _has_lapsed(one, cue, published):
        return True
    return not (cue.ahead and one.interval.end < published) and not (cue.past and one.interval.start > published)


def _is_of_another_verb(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a date is that of what is told before or behind: *agreed on Monday to hold talks*, *has met A and will meet B on Friday*."""
    if cue.ahead and one.span.end <= cue.span.start:
        return ends_with(_AGREED_ON, scene.text, one.span.start) and bool(_TO.match(scene.text, one.span.end))
    if cue.ahead:
        return False
    begins = ends_with(_FROM_ON, scene.text, one.span.start) and one.interval and one.interval.start == one.interval.end
    return bool(begins or _AND_WILL.search(scene.text, cue.span.end, one.span.start))


def _is_since(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a date is that of what was before a meeting; *since the one in Corvo in May* is a meeting's own."""
    found = _SINCE.search(scene.text, max(cue.sentence.start, one.span.start - _CLAUSE), one.span.start)
    if not found:
        return False
    behind = Span.of(scene.text, found.start(), one.span.end)
    return not any(each.type == "MTG" for each in scene.shelf.inside(behind))


def _is_of_an_instrument(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a date is that of a paper, *signed in May*; but *they signed yesterday* tells when they met."""
    if cue.span.holds(one.span) or (cue.how == SIGNING and not scene.text[cue.span.end : one.span.start].strip()):
        return False
    return ends_with(_INSTRUMENT_DATE, scene.text, one.span.start)


def _is_of_the_saying(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a date tells when somebody spoke of the meeting: *said on Tuesday that they will meet*."""
    if cue.how == NOUN and is_heard(one.span, cue.span, scene.text):
        return True
    told = scene.contents.around(cue.span)
    return any(not any(part.holds(one.span) for part in each.content) for each in told)


def _is_of_a_promise(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a date to come is that of something which those who met agreed: *met and agreed to leave by May*."""
    assert one.interval is not None
    published = scene.document.published
    to_come = published is not None and one.interval.end > published
    return to_come and not cue.ahead and is_beside_it(one.span, cue, scene)


def first_day(scene: Scene, start: int = 0, end: int | None = None) -> Days | None:
    """Return the first single day that is told in a part of the text and lies in the ten days before publication."""
    told = [one for one in scene.dates.items if one.span.start >= start and (end is None or one.span.end <= end)]
    head = end_of_head(scene)
    told = sorted(told, key=lambda one: stands_in_the_head(one, head, scene))
    days = (_recent_day(one, scene) for one in told if not event_of(one, scene))
    day = next(filter(None, days), None)
    return (day, day) if day else None


def _recent_day(one: DateExpression, scene: Scene) -> date | None:
    """Return the day that a date names, if it is one of the ten before publication."""
    published = scene.document.published
    if not (published and one.interval) or one.relation or one.interval.start != one.interval.end:
        return None
    return one.interval.start if timedelta(0) <= published - one.interval.start <= _RECENT else None


def day_beside(cue: Cue, scene: Scene, *, planned: bool) -> Days | None:
    """Return the nearest day that the paragraph of a cue tells, not long past, and on the right side of today."""
    if weeks_after(cue):
        return None
    first, last = max(0, cue.span.start - REACH), min(len(scene.text), cue.span.end + REACH)
    start, end = scene.text.rfind("\n", first, cue.span.start), scene.text.find("\n", cue.span.end, last)
    paragraph = Span.of(scene.text, first if start < 0 else start + 1, last if end < 0 else end)
    published = scene.document.published
    near = [
        one
        for one in scene.dates.inside(paragraph)
        if published and one.interval and not one.relation and not event_of(one, scene)
        if not ends_with(_LAPSES, scene.text, one.span.start)
        if one.interval.end - one.interval.start < timedelta(days=32)
        if (one.interval.end > published) == planned and abs(published - one.interval.start) < _BESIDE
    ]
    best = min(near, key=lambda one: abs(one.span.start - cue.span.start), default=None)
    return (best.interval.start, best.interval.end) if best and best.interval else None
