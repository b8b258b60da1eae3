"""What the sentence around a cue tells of a meeting: its day, its place, its host, who was there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from aidememoire.linking.meeting_cues import Cue
from aidememoire.model import Document, Mention, Reading, Span
from aidememoire.reading.dates import Anchor, DateExpression, find_dates

Who = Callable[[Span], tuple[str, ...]]
Days = tuple[date, date]

_PEOPLE = frozenset(("PER", "GPE", "ORG", "ROLE"))
_AT = re.compile(r"\b(?:in|at|to|near|from|outside)\s+(?:the\s+)?\Z", re.IGNORECASE)
_INSTRUMENT_DATE = re.compile(r"\b(?:since|signed|until|before|after|of)\s+\Z", re.IGNORECASE)
_HOST_BEFORE = re.compile(
    r"\b(?:hosted by|received by|invitation of|invited by|mediated by|mediation of|convened by|chaired by"
    r"|auspices of|facilitated by|brokered by)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_HOST_AFTER = re.compile(
    r"\A[^.;]{0,60}?\b(?:hosted|hosts|received|convened|invited|chaired|mediated|welcomed|had\b(?=[^.;]{3,90}\bto\s+[A-Z]))"
)
_HOST_VERB = re.compile(r"host|receiv|conven|had\b", re.IGNORECASE)
_DELEGATE = re.compile(
    r"\b(?:negotiators?|envoys?|delegat\w+|representatives?|participants?|mediators?|facilitators?|co-?chair\w*|chair\w*"
    r"|hosts?|ministers?|team|high representative|heads? of)\b",
    re.IGNORECASE,
)
_SPOKESPERSON = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)
_JOINED = re.compile(r"\bjoined by\b", re.IGNORECASE)
_HERE = re.compile(r"\bhere\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scene:
    """A reading laid out for meetings: its mentions in order, its dates, the mentions that speak (`voices`), and who is meant by a mention."""

    document: Document
    mentions: tuple[Mention, ...]
    dates: tuple[DateExpression, ...]
    voices: frozenset[Span]
    who: Who

    @classmethod
    def of(cls, reading: Reading, who: Who) -> Scene:
        """Lay out a reading."""
        document = reading.document
        anchor = Anchor(document.published, document.dateline)
        mentions = tuple(sorted(reading.mentions, key=lambda one: (one.span.start, -one.span.end)))
        held = [one.span for one in mentions if one.type == "INS"]
        dates = (one for one in find_dates(document.text, anchor) if not any(span.overlaps(one.span) for span in held))
        sources = tuple(speakers_of(reading))
        voices = frozenset(one.span for one in mentions if any(source.holds(one.span) for source in sources))
        return cls(document, mentions, tuple(one for one in dates if one.interval), voices, who)

    @property
    def speakers(self) -> list[Span]:
        """The mentions of persons who speak in the document for themselves: a spokesperson was not at the table."""
        voices = [one.span for one in self.mentions if one.type == "PER" and one.span in self.voices]
        others = {name for span in voices if _SPOKESPERSON.search(self._around(span)) for name in self.who(span)}
        return [span for span in voices if others.isdisjoint(self.who(span))]

    def _around(self, span: Span) -> str:
        """Return the words that may name somebody's office: those just before, and an apposition behind."""
        text = self.document.text
        apposition = re.match(r",[^,.;]{3,60},", text[span.end : span.end + 70])
        return text[max(0, span.start - 40) : span.start] + (apposition[0] if apposition else "")

    def inside(self, span: Span, types: frozenset[str] = _PEOPLE) -> list[Mention]:
        """Return the outermost mentions of some types inside a span, in the order of the text."""
        found: list[Mention] = []
        for one in self.mentions:
            if one.type in types and span.holds(one.span) and not (found and found[-1].span.holds(one.span)):
                found.append(one)
        return found


def day_of(cue: Cue, scene: Scene) -> Days | None:
    """Return the days that the sentence of a cue gives it: of several dates the nearest, those after the cue first."""
    near = [one for one in scene.dates if cue.sentence.holds(one.span) and _may_tell(one, cue, scene)]
    if not near:
        return None
    best = min(near, key=lambda one: _gap(one.span, cue.span))
    assert best.interval is not None
    return best.interval.start, best.interval.end


def _may_tell(one: DateExpression, cue: Cue, scene: Scene) -> bool:
    assert one.interval is not None
    if one.relation in ("since", "until", "till", "before", "by") or (one.interval.end - one.interval.start).days > 100:
        return False
    published = scene.document.published
    if cue.ahead and not cue.off and published and one.interval.end < published:
        return False
    return not _INSTRUMENT_DATE.search(scene.document.text[: one.span.start]) or cue.span.holds(one.span)


def _gap(one: Span, other: Span) -> int:
    """Return the letters between two spans; words before the cue count double."""
    if one.overlaps(other):
        return 0
    return one.start - other.end if one.start >= other.end else 2 * (other.start - one.end)


def place_on(days: Days, scene: Scene) -> str | None:
    """Return the place that stands beside a day in the text: *said in Moscow on 25 July*."""
    text = scene.document.text
    for day in scene.dates:
        if day.interval and (day.interval.start, day.interval.end) == days:
            before = [
                one.span for one in scene.mentions if one.type in ("LOC", "GPE") and one.span.end <= day.span.start
            ]
            near = [span for span in before if re.fullmatch(r"\s*(?:on)?\s*", text[span.end : day.span.start])]
            if near and _AT.search(text[: near[-1].start]):
                return near[-1].text
    return None


def place_of(cue: Cue, scene: Scene) -> str | None:
    """Return the place that stands after *in* or *at* in the sentence of a cue, the nearest one; *here* is the dateline."""
    text = scene.document.text
    near = [one for one in scene.inside(cue.sentence, frozenset(("LOC", "GPE"))) if _AT.search(text[: one.span.start])]
    if near:
        return min(near, key=lambda one: _gap(one.span, cue.span)).span.text
    return scene.document.dateline if _HERE.search(cue.sentence.text) else None


def people_of(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the full names of those whom the sentence of a cue names, each once.

    A body that only speaks, *the ministry said*, is left out, and so are places and the offices beside a name.
    """
    text = scene.document.text
    named = [one for one in scene.inside(cue.sentence) if not _is_place(one, text) and not _is_title(one, scene)]
    return names_of([one.span for one in named if one.type != "ORG" or one.span not in scene.voices], scene)


def delegates_of(scene: Scene) -> tuple[str, ...]:
    """Return the full names of the persons who speak in the document and are said to negotiate, chair or head a side."""
    text = scene.document.text
    around = ((span, text[max(0, span.start - 80) : span.end + 80]) for span in scene.speakers)
    return names_of([span for span, words in around if _DELEGATE.search(words)], scene)


def persons_of(cues: Sequence[Cue], scene: Scene) -> tuple[str, ...]:
    """Return the full names of the persons in the sentences of some cues."""
    spans = [one.span for one in scene.mentions if one.type == "PER"]
    return names_of([span for span in spans if any(cue.sentence.holds(span) for cue in cues)], scene)


def names_of(spans: Sequence[Span], scene: Scene) -> tuple[str, ...]:
    """Return the names of the actors that some mentions mean, each once."""
    return each_once(chain.from_iterable(scene.who(span) for span in spans))


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names, each once, a surname left out where a fuller name that ends in it is among them."""
    found = tuple(dict.fromkeys(names))
    return tuple(name for name in found if not any(other.endswith(f" {name}") for other in found))


def host_of(cue: Cue, scene: Scene) -> str | None:
    """Return who hosts: after *hosted by*, *received by*, *at the invitation of*, or before *received*, *hosted*."""
    text, people = scene.document.text, scene.inside(cue.sentence)
    persons = [one for one in people if one.type == "PER"]
    joined = _JOINED.search(text, cue.span.end, cue.sentence.end)
    if joined and cue.span.text.casefold().startswith("met"):
        met = [one for one in persons if cue.span.end <= one.span.start < joined.start()]
        return next(iter(scene.who(met[0].span)), None) if met else None
    for one in people:
        if _HOST_BEFORE.search(text[cue.sentence.start : one.span.start]):
            return next(iter(scene.who(_named(one, people))), None)
    for one in people:
        hosts = _HOST_AFTER.match(text[one.span.end : cue.sentence.end]) and _HOST_VERB.match(cue.span.text)
        if hosts and one.span.end <= cue.span.start and not _is_place(one, text):
            return next(iter(scene.who(_named(one, people))), None)
    return None


def _named(one: Mention, people: Sequence[Mention]) -> Span:
    """Return the name that follows an office at once, else the mention itself."""
    after = [other.span for other in people if other.type == "PER" and 0 <= other.span.start - one.span.end <= 2]
    return after[0] if one.type == "ROLE" and after else one.span


def _is_place(one: Mention, text: str) -> bool:
    return one.type == "GPE" and bool(_AT.search(text[: one.span.start])) and one.span.text[:1].isupper()


def _is_title(one: Mention, scene: Scene) -> bool:
    """Tell whether a mention is the office before or after a name: the name says who it is."""
    if one.type != "ROLE":
        return False
    return any(
        other.type == "PER" and (0 <= other.span.start - one.span.end <= 2 or 0 <= one.span.start - other.span.end <= 2)
        for other in scene.mentions
    )


def speakers_of(reading: Reading) -> Iterator[Span]:
    """Yield the sources of the statements of a reading."""
    for statement in reading.statements:
        yield from statement.source
