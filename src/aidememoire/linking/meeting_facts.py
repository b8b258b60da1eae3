"""What the sentence around a cue tells of a meeting: its day, its place, its host; and the days of its document."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from aidememoire.linking import meeting_words as words
from aidememoire.linking.index import REACH, Cover, Shelf, ends_with
from aidememoire.linking.meeting_cues import Cue
from aidememoire.linking.meeting_verbs import DATED
from aidememoire.linking.months import Days, lacks_year, years_on
from aidememoire.linking.towns import state_of_town
from aidememoire.model import Document, Mention, Reading, Span, Statement
from aidememoire.reading.dates import Anchor, DateExpression, find_dates

Who = Callable[[Span], tuple[str, ...]]

_PEOPLE = frozenset(("PER", "GPE", "ORG", "ROLE"))
_AT = re.compile(r"\b(?:in|at|to|near|from|outside)\s+(?:the\s+)?\Z", re.IGNORECASE)
#: `the situation in Sudan`: what is spoken of, not where.
_TOPIC_IN = re.compile(
    r"\b(?:situation|developments?|cris[ie]s|conflicts?|wars?|violence|fighting|hostilities|tensions?|escalation|stability|security"
    r"|peace|events?|unrest|elections?|settlement|ceasefire|truce|transition|rights|mission|reforms?)"
    r"(?:\s+(?!in\b)[\w’'-]+){0,3}\s+(?:in|near|across|around|inside)\s+(?:the\s+|northern\s+|southern\s+|eastern\s+|western\s+)*\Z",
    re.IGNORECASE,
)
_INSTRUMENT_DATE = re.compile(r"\b(?:since|signed|until|before|after|of)\s+\Z", re.IGNORECASE)
_BOUNDS = frozenset(("since", "until", "till", "before", "by"))
_MONTH_OR_YEAR = re.compile(r"(\d{4})(?:-(\d\d))?")
_SEASON = timedelta(days=100)  # longer than what a report dates a meeting by
_RECENT, _BESIDE = timedelta(days=10), timedelta(days=45)  # how far from publication an undated meeting may lie
_HOST_BEFORE = re.compile(
    r"\b(?:hosted by|received by|invitation of|invited by|mediated by|mediation of|convened by|chaired by"
    r"|auspices of|facilitated by|brokered by)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_HOST_AFTER = re.compile(
    r"\A[^.;]{0,60}?\b(?:hosted|hosts|received|convened|invited|chaired|mediated|welcomed"
    r"|had\b(?=[^.;]{3,90}\bto\s+[A-Z]))"
)
_HOST_VERB = re.compile(r"host|receiv|conven|had\b", re.IGNORECASE)
_JOINED = re.compile(r"\bjoined by\b", re.IGNORECASE)
NO_SIDE = re.compile(
    r"\b(?:radio|television|tv|press|agen\w+|newspaper|news|times|post|daily|weekly|court|parliament|commission"
    r"|committee|mechanism|mission|group|office|assembly|bureau|nations|union|bank|security council|board"
    r"|organi[sz]ation|party)\b",
    re.IGNORECASE,
)
#: Before a name, up to it, or in what stands behind it between commas.
_SPOKESPERSON = re.compile(
    r"\b[Ss]pokes(?:man|woman|person)\b(?:,? (?:of|for) [^.;,\n]{1,40})?,?\s*\Z"
    r"|\A,\s+(?:an?|the|its|his|her|their|[A-Z][\w’'-]+)\s(?:[\w’'-]+\s){0,4}spokes(?:man|woman|person)\b"
)
_BESIDE_A_DAY = 40  # code points, more than ever stand between a place and its day
#: `the Munich meeting`
_NAMED_BY = re.compile(r"(?:(?:[Tt]he|[Tt]his|[Tt]hat)\s+)?((?:[A-Z][\w’'-]+\s+){1,3})(?=[a-z])")
_HERE = re.compile(r"\bhere\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scene:
    """A reading laid out for meetings: its mentions in order, its dates, and who is meant by a mention.

    `places` are where each LOC or GPE first stands; `voices` are the mentions that stand in the source of a statement;
    `sides` the states, and the bodies that are of no state, that it names, the most often named first; `spokespersons`
    speak for those at the table.
    """

    reading: Reading
    shelf: Shelf[Mention]
    persons: Shelf[Span]
    places: Mapping[str, Span]
    dates: Shelf[DateExpression]
    voices: Shelf[Mention]
    contents: Cover[Statement]
    who: Who
    sides: tuple[str, ...]
    spokespersons: frozenset[str]

    @classmethod
    def of(cls, reading: Reading, who: Who) -> Scene:
        """Lay out a reading."""
        document = reading.document
        mentions = sorted(reading.mentions, key=lambda one: (one.span.start, -one.span.end))
        held = Cover.of((one.span, one) for one in mentions if one.type == "INS")
        dates = find_dates(document.text, Anchor(document.published, document.dateline))
        sources = Cover.of((part, part) for one in reading.statements for part in one.source)
        persons = [one.span for one in mentions if one.type == "PER"]
        speak = (span for span in persons if speaks_for_others(span, document.text))
        return cls(
            reading=reading,
            shelf=Shelf.of((one.span, one) for one in mentions),
            persons=Shelf.of((span, span) for span in persons),
            places={one.span.text: one.span for one in reversed(mentions) if one.type in ("LOC", "GPE")},
            dates=Shelf.of((one.span, one) for one in dates if one.interval and not held.overlapping(one.span)),
            contents=Cover.of((part, one) for one in reading.statements for part in one.content),
            voices=Shelf.of((one.span, one) for one in mentions if sources.around(one.span)),
            who=who,
            sides=_sides_in(mentions, who),
            spokespersons=frozenset(name for span in speak for name in who(span)),
        )

    @property
    def document(self) -> Document:
        """The document that was read."""
        return self.reading.document

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def inside(self, span: Span, types: frozenset[str] = _PEOPLE) -> list[Mention]:
        """Return the outermost mentions of some types inside a span; an office that means nobody is passed by."""
        found: list[Mention] = []
        for one in self.shelf.inside(span):
            inner = bool(found) and found[-1].span.holds(one.span)
            if one.type in types and not inner and (one.type != "ROLE" or self.who(one.span)):
                found.append(one)
        return found


def day_of(cue: Cue, scene: Scene) -> Days | None:
    """Return the days that the sentence of a cue gives it: those of its clause first, of several the nearest."""
    inside = ((_in_its_year(one, cue, scene), one) for one in scene.dates.inside(cue.sentence))
    near = [(one, told) for one, told in inside if _may_tell(one, cue, scene)]
    near = [(one, told) for one, told in near if cue.clause.holds(one.span)] or near
    best = min(near, key=lambda pair: (pair[0] is not pair[1], _gap(pair[0].span, cue.span)), default=None)
    return days_in(best[0]) if best else None


def _is_next_week(one: DateExpression, cue: Cue, published: date) -> bool:
    """Tell whether a weekday that was read as the last one is the next: *she sees him in Cairo on Sunday*."""
    coming = cue.how == DATED and not cue.past and (cue.ahead or bool(words.NOW.match(cue.span.text)))
    past = one.interval is not None and one.interval.end < published
    return coming and past and bool(words.WEEKDAY.fullmatch(one.span.text))


def _week_later(one: DateExpression) -> DateExpression:
    assert one.interval is not None
    start, end = (day + timedelta(days=7) for day in (one.interval.start, one.interval.end))
    return replace(one, interval=replace(one.interval, start=start, end=end), value=start.isoformat())


def _in_its_year(one: DateExpression, cue: Cue, scene: Scene) -> DateExpression:
    """Return a date; a month without a year that is past, of what is to come, with that month of the year after."""
    published = scene.document.published
    if published and _is_next_week(one, cue, published):
        return _week_later(one)
    if not (cue.ahead and published and one.interval and one.interval.end < published and lacks_year(one.span.text)):
        return one
    start, end = years_on((one.interval.start, one.interval.end), 1)
    value = re.sub(r"\A\d{4}", str(start.year), one.value) if one.value else one.value
    return replace(one, interval=replace(one.interval, start=start, end=end), value=value)


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
    assert one.interval is not None
    published = scene.document.published
    if _is_of_the_saying(one, cue, scene):
        return False
    if one.relation in _BOUNDS:
        if not (cue.ahead and _MONTH_OR_YEAR.fullmatch(one.value or "")):
            return False
    elif ends_with(_INSTRUMENT_DATE, scene.text, one.span.start) and not cue.span.holds(one.span):
        return False
    if not cue.ahead and one.interval.end - one.interval.start > _SEASON:
        return False
    if published is None or cue.off:
        return True
    return not (cue.ahead and one.interval.end < published) and not (cue.past and one.interval.start > published)


def _is_of_the_saying(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    """Tell whether a date tells when somebody spoke of the meeting: *said on Tuesday that they will meet*."""
    told = scene.contents.around(cue.span)
    return any(not any(part.holds(one.span) for part in each.content) for each in told)


def _gap(one: Span, other: Span) -> int:
    """Return the letters between two spans; words before the cue count double."""
    if one.overlaps(other):
        return 0
    return one.start - other.end if one.start >= other.end else 2 * (other.start - one.end)


def first_day(scene: Scene, start: int = 0, end: int | None = None) -> Days | None:
    """Return the first single day that is told in a part of the text and lies in the ten days before publication."""
    published = scene.document.published
    for one in scene.dates.items:
        if one.interval is None or one.relation or one.span.start < start or (end is not None and one.span.end > end):
            continue
        day = one.interval.start
        if published and day == one.interval.end and timedelta(0) <= published - day <= _RECENT:
            return day, day
    return None


def day_beside(cue: Cue, scene: Scene, *, planned: bool) -> Days | None:
    """Return the nearest day that the paragraph of a cue tells, not long past, and on the right side of today."""
    first, last = max(0, cue.span.start - REACH), min(len(scene.text), cue.span.end + REACH)
    start, end = scene.text.rfind("\n", first, cue.span.start), scene.text.find("\n", cue.span.end, last)
    paragraph = Span.of(scene.text, first if start < 0 else start + 1, last if end < 0 else end)
    published = scene.document.published
    near = [
        one
        for one in scene.dates.inside(paragraph)
        if published and one.interval and not one.relation
        if one.interval.end - one.interval.start < timedelta(days=32)
        if (one.interval.end > published) == planned and abs(published - one.interval.start) < _BESIDE
    ]
    best = min(near, key=lambda one: abs(one.span.start - cue.span.start), default=None)
    return (best.interval.start, best.interval.end) if best and best.interval else None


def place_of(cue: Cue, scene: Scene) -> str | None:
    """Return the town that names the meeting (*the Munich meeting*), else the nearest place after *in* or *at*.

    Of places those in the sentence of the cue count; *here* is the dateline.
    """
    if town := _town_of(cue, scene):
        return town
    places = scene.inside(cue.sentence, frozenset(("LOC", "GPE")))
    near = [one.span for one in places if ends_with(_AT, scene.text, one.span.start)]
    near = [span for span in near if cue.clause.holds(span)] or near
    near = [span for span in near if not ends_with(_TOPIC_IN, scene.text, span.start)]
    if near:
        return min(near, key=lambda span: _gap(span, cue.span)).text
    return scene.document.dateline if _HERE.search(cue.sentence.text) else None


def _town_of(cue: Cue, scene: Scene) -> str | None:
    """Return the town that stands before the noun of a meeting; a region or a state there is what it is about.

    A town is one that is listed, the dateline, or a capital, which the text names elsewhere for its government.
    """
    found = _NAMED_BY.match(cue.span.text)
    if not found:
        return None
    words = found[1].rstrip()
    if state_of_town(words) or words == scene.document.dateline:
        return words
    place = scene.places.get(words)
    meant = scene.who(place) if place else ()
    return words if meant and words not in meant else None


def place_on(days: Days, scene: Scene) -> str | None:
    """Return the place that stands beside a day in the text: *said in Moscow on 25 July*."""
    for day in scene.dates.items:
        if day.interval and (day.interval.start, day.interval.end) == days:
            before = scene.shelf.ending(day.span.start - _BESIDE_A_DAY, day.span.start + 1)
            places = [one.span for one in before if one.type in ("LOC", "GPE")]
            near = [span for span in places if re.fullmatch(r"\s*(?:on)?\s*", scene.text[span.end : day.span.start])]
            near = [span for span in near if ends_with(_AT, scene.text, span.start)]
            if near:
                return near[-1].text
    return None


def host_of(cue: Cue, scene: Scene) -> str | None:
    """Return who hosts: after *hosted by*, *received by*, *at the invitation of*, or before *received*, *hosted*."""
    people = scene.inside(cue.sentence)
    joined = _JOINED.search(scene.text, cue.span.end, cue.sentence.end)
    if joined and cue.span.text.casefold().startswith("met"):
        met = [one.span for one in people if one.type == "PER" and cue.span.end <= one.span.start < joined.start()]
        return _first_name(met, scene)
    by = [one for one in people if _HOST_BEFORE.search(scene.text[cue.sentence.start : one.span.start])]
    hosts = by or [one for one in people if _receives(one, cue, scene)]
    return _first_name([_named(one, people) for one in hosts], scene)


def _receives(one: Mention, cue: Cue, scene: Scene) -> bool:
    """Tell whether somebody is the subject of a verb of receiving."""
    before = one.span.end <= cue.span.start and not is_place(one, scene)
    after = _HOST_AFTER.match(scene.text[one.span.end : cue.sentence.end])
    return before and bool(after and _HOST_VERB.match(cue.span.text))


def _first_name(spans: Sequence[Span], scene: Scene) -> str | None:
    return next(iter(scene.who(spans[0])), None) if spans else None


def _named(one: Mention, people: Sequence[Mention]) -> Span:
    """Return the name that follows an office at once, else the mention itself."""
    after = [other.span for other in people if other.type == "PER" and 0 <= other.span.start - one.span.end <= 2]
    return after[0] if one.type == "ROLE" and after else one.span


def office_of(span: Span, text: str) -> str:
    """Return the words that may name somebody's office: those just before, and an apposition behind."""
    apposition = re.match(r",[^,.;]{3,60},", text[span.end : span.end + 70])
    return text[max(0, span.start - 40) : span.start] + (apposition[0] if apposition else "")


def speaks_for_others(span: Span, text: str) -> bool:
    """Tell whether the office of somebody who is named is to speak for others: not who *the spokesman said* has met."""
    return any(
        _SPOKESPERSON.search(words)
        for words in (text[max(0, span.start - 80) : span.start], text[span.end : span.end + 70])
    )


def is_place(one: Mention, scene: Scene) -> bool:
    """Tell whether a state is named as the place where something happens: *in Baku*."""
    return one.type == "GPE" and ends_with(_AT, scene.text, one.span.start) and one.span.text[:1].isupper()


def is_name(name: str) -> bool:
    """Tell whether what somebody goes by names him: a noun alone, *ministry*, names nobody."""
    return " " in name or not name.islower()


def _sides_in(mentions: Sequence[Mention], who: Who) -> tuple[str, ...]:
    """Return the states and the bodies that are of no state, the most often named first.

    What belongs to a state (*the Ministry of Defence of Arland*) counts for the state.
    """
    named = Counter(name for one in mentions if one.type == "GPE" for name in who(one.span))
    states = {name: number for number, name in enumerate(named)}
    for one in mentions:
        for name in who(one.span) if one.type in ("ORG", "ROLE") else ():
            parts = name.split(" of ")
            ends = (" of ".join(parts[at:]) for at in range(1, len(parts)))
            state = min((end for end in ends if end in states), key=states.__getitem__, default=None)
            if state or (one.type == "ORG" and is_name(name) and not NO_SIDE.search(name)):
                named[state or name] += 1
    return tuple(name for name, _ in named.most_common())
