"""Generated texts, written piece by piece, and what a reader would find in them at which offsets."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from aidememoire.linking.days.said import CONTINUED, OWN
from aidememoire.model import Interval, Mention, Span
from benchmarks.generated import frames
from benchmarks.generated.claims import Claim
from benchmarks.generated.world import Dice, Instrument, Speaker

_NAMED = "named here"
_DATED = 0.55  # of the statements tell their day


@dataclass(frozen=True, slots=True)
class Source:
    """Who speaks: the words, and the rule and reason by which the linker would know it."""

    span: Span
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Day:
    """When something was said, and how the linker would know it."""

    interval: Interval
    reason: str


@dataclass(slots=True)
class Told:
    """A statement that still lacks its id, which depends on the whole text; `parent` is its number, `teller` its speaker."""

    claim: Claim
    source: Source
    cue: Span
    content: tuple[Span, ...]
    mode: str
    day: Day | None = None
    parent: int | None = None
    teller: Speaker | None = None


@dataclass(slots=True)
class Page:
    """The text of a document of one day in the making, and what stands in it."""

    dice: Dice
    day: date
    told: list[Told] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _at: int = 0
    _named: set[str] = field(default_factory=set)  # the ids of the speakers named in full

    @property
    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)

    def put(self, words: str) -> Span:
        """Write words and return where they stand."""
        start = self._at
        self.skip(words)
        return Span(start, self._at, words)

    def skip(self, words: str) -> None:
        """Write words that nothing will point to."""
        self._at += len(words)
        self._parts.append(words)

    def narrate(self, place: str) -> None:
        """Write a sentence in which nobody says anything."""
        before, after = self.dice.one(frames.NARRATION).split("%s")
        self.skip(before)
        self._mention("GPE", self.put(place), place)
        self.skip(f"{after} ")

    def indirect(self, claim: Claim) -> None:
        """Write a claim as reported speech."""
        source, cue, day = self._said(claim, self._source(claim.speaker, opens=True))
        self.skip(" that ")
        self.told.append(Told(claim, source, cue, (self._content(claim),), "indirect", day))
        self.skip(".")

    def direct(self, claim: Claim) -> None:
        """Write a claim as a quotation, its speaker behind it."""
        self.skip("“")
        content = self._content(claim)
        self.skip(",” ")
        source, cue, day = self._said(claim, self._source(claim.speaker))
        self.told.append(Told(claim, source, cue, (content,), "direct", day))
        self.skip(".")

    def split(self, claim: Claim) -> None:
        """Write a claim as a quotation that its speaker stands in the middle of."""
        self.skip("“")
        first = self.put(claim.words[: -len(claim.tail)])
        self.skip(",” ")
        source, cue, day = self._said(claim, self._source(claim.speaker))
        self.skip(", “")
        rest = self.put(claim.tail.lstrip(", "))
        self._name(claim, first, rest)
        self.told.append(Told(claim, source, cue, (first, rest), "direct", day))
        self.skip(".”")

    def second_hand(self, claim: Claim, teller: Speaker) -> None:
        """Write a claim that somebody tells of its speaker: two statements, one inside the other."""
        telling = claim._replace(speaker=teller, act="assert", aim=None, instrument=None)
        source, cue, day = self._said(telling, self._source(teller, opens=True))
        self.skip(" that ")
        start, first, parent = self._at, len(self._parts), len(self.told)
        inner = self._source(claim.speaker)
        self.skip(" ")
        inner_cue = self.put(f"had {self.dice.one(frames.CUES[claim.act])}")
        self.skip(" that ")
        content = self._content(claim)
        whole = Span(start, self._at, "".join(self._parts[first:]))
        self.told.append(Told(telling, source, cue, (whole,), "indirect", day))
        self.told.append(Told(claim, inner, inner_cue, (content,), "indirect", None, parent, teller))
        self.skip(".")

    def _said(self, claim: Claim, source: Source) -> tuple[Source, Span, Day | None]:
        """Write the cue and the day behind a source."""
        self.skip(" ")
        cue = self.put(self.dice.one(frames.CUES[claim.act]))
        return source, cue, self._when(claim, source.rule)

    def _source(self, speaker: Speaker, opens: bool = False) -> Source:
        """Write who speaks: in full at first, then by a pronoun or the surname."""
        if speaker.id not in self._named:
            self._named.add(speaker.id)
            words, rule, reason = f"{speaker.office} {speaker.name}", "named", _NAMED
        elif self.told and self.told[-1].claim.speaker is speaker:
            words = speaker.pronoun.capitalize() if opens else speaker.pronoun
            rule, reason = "pronoun", f"{speaker.pronoun} is {speaker.name}, named before"
        else:
            words, rule, reason = speaker.surname, "short name", f"{speaker.name} is called that in the text"
        span = self.put(words)
        self._mention("PER", span, speaker.id, reason)
        return Source(span, rule, reason)

    def _when(self, claim: Claim, rule: str) -> Day | None:
        """Write on which day something was said, if at all; who goes on speaking goes on that day."""
        if self.dice.chance(_DATED):
            near = (self.day - claim.said).days < 7
            basis = _weekday(claim.said) if near else _in_full(claim.said)
            self.skip(" ")
            self._mention("DATE", self.put(basis))
            return Day(Interval(claim.said, claim.said, basis, "relative" if near else "explicit"), OWN)
        before = self.told[-1].day if self.told and rule == "pronoun" else None
        if before is None:
            return None
        known = before.interval
        return Day(Interval(known.start, known.end, known.basis, "inferred"), CONTINUED)

    def _content(self, claim: Claim) -> Span:
        """Write a claim whole."""
        span = self.put(claim.words)
        self._name(claim, span, span)
        return span

    def _name(self, claim: Claim, first: Span, last: Span) -> None:
        """Note what a claim names, in the first and last stretch of it."""
        for name in (claim.aim, claim.place) if claim.aim else (claim.place,):
            start = first.start + first.text.index(name)
            self._mention("GPE", Span(start, start + len(name), name), name)
        if claim.instrument:
            self._mention("INS", cited(last, claim.instrument), claim.instrument.id, "named in full")

    def _mention(self, kind: str, span: Span, ref: str | None = None, reason: str = _NAMED) -> None:
        self.mentions.append(Mention(kind, span, ref, reason if ref else None))


def cited(content: Span, instrument: Instrument) -> Span:
    """Return where an instrument stands at the end of a content."""
    return Span(content.end - len(instrument.name), content.end, instrument.name)


@lru_cache(maxsize=64)
def _weekday(day: date) -> str:
    return f"on {day:%A}"


@lru_cache(maxsize=64)
def _in_full(day: date) -> str:
    return f"on {day.day} {day:%B}"
