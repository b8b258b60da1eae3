"""Prints generated documents, one day after another.

About 27 a day, so that 100,000 of them take ten years. Each has 15 statements of an invented world, who speaks and what is
named being drawn by Zipf's law; three of them stand inside another one's words. One in ten is what another outlet printed
within two days before.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from aidememoire.linking.speakers.certainty import certainty
from aidememoire.model import Document, Found, Invocation, Meeting, ReaderInfo, Reading, Reason, Statement
from benchmarks.generated import frames
from benchmarks.generated.claims import RETOLD, Claim, claim_of, retold
from benchmarks.generated.pages import Page, Told, cited
from benchmarks.generated.world import Dice, Outlet, Speaker, World

STATEMENTS, NESTED = 15, 3  # of a document, and how many of them stand inside another one
A_DAY = 27  # documents, on the average
FIRST = date(2015, 1, 1)
_SENTENCES = STATEMENTS - NESTED  # with statements; three of them make a paragraph
_VECTOR = 384  # bytes: any ones, which tell nothing of meaning but take the room of real ones
_NEAR = 2  # days within which a claim is retold
_UNDATED, _HEDGED = 0.005, 0.03  # of the documents, of the statements
_RATES = tuple(A_DAY + change for change in (-17, -13, -10, -6, -2, 2, 8, 38))  # now and then there is a round
_READER = ReaderInfo("generated", "0" * 64, "1", "general")
_FOUND = tuple(Found(name, "JSON-LD") for name in ("title", "publisher", "published", "url"))
_BY_TERM = Reason("issues", "the profile has that under this issue")


def readings(seed: int = 1) -> Iterator[Reading]:
    """Yield readings by the day of publication, without end; the same seed gives the same ones."""
    return _Press(Dice(seed)).readings()


class _Press:
    """A world, and what its papers have printed of late."""

    def __init__(self, dice: Dice) -> None:
        self.dice, self.world = dice, World.of(dice)
        self.recent: deque[list[tuple[Outlet, Claim]]] = deque(maxlen=_NEAR)
        self.news: list[tuple[Outlet, Claim]] = []  # of the days just before

    def readings(self) -> Iterator[Reading]:
        """Yield the documents of all days."""
        day, number = FIRST, 0
        while True:
            self.news = [one for each in self.recent for one in each]
            self.recent.append([])
            meetings = [self._meeting(day) for _ in range(2)]
            for number in range(number + 1, number + 1 + self.dice.one(_RATES)):  # noqa: B020
                yield self._reading(number, day, self.dice.one(meetings) if self.dice.chance(0.4) else None)
            day += timedelta(days=1)

    def _meeting(self, day: date) -> Meeting:
        """Return talks of two or three sides on that day; each document gives its own words as evidence."""
        dice, people = self.dice, dict[str, str]()
        while len(people) < 2 or (len(people) == 2 and dice.chance(0.4)):
            speaker = dice.zipf(dice.zipf(self.world.sides))
            people.setdefault(speaker.side, speaker.name)
        names = tuple(people.values())
        kind = "trilateral" if len(names) == 3 else dice.one(("bilateral", "bilateral", "call"))
        return Meeting((), day, day, dice.zipf(self.world.places), names[0], names, kind, planned=dice.chance(0.1))

    def _reading(self, number: int, day: date, met: Meeting | None) -> Reading:
        dice, page = self.dice, Page(self.dice, day)
        outlet, capital = dice.zipf(self.world.outlets), dice.zipf(frames.SIDES)[1]
        page.skip(f"{capital.upper()}, {day:%d %B} — ")
        meetings = self._lead(page, met)
        self._body(page, outlet)
        document = replace(
            _document(number, page, outlet),
            published=None if dice.chance(_UNDATED) else day,
            dateline=capital,
            kind=dice.one(("statement", "readout", "transcript")) if outlet.side else "news",
        )
        if document.published:
            self.recent[-1] += [(outlet, one.claim) for one in page.told]
        said = tuple(self._statements(page, document))
        meanings = {one.id: Random(one.id).randbytes(_VECTOR) for one in said}
        return Reading(document, _READER, said, tuple(page.mentions), meetings, meanings=meanings)

    def _lead(self, page: Page, met: Meeting | None) -> tuple[Meeting, ...]:
        """Write the first sentence, of a meeting where there was one."""
        if met is None:
            page.narrate(self.dice.zipf(self.world.places))
            return ()
        page.skip(f"{' and '.join(met.participants)} ")
        evidence = page.put("met")
        page.skip(f" in {met.place} for talks behind closed doors. ")
        return (replace(met, evidence=(evidence,)),)

    def _body(self, page: Page, outlet: Outlet) -> None:
        """Write the sentences in which somebody says something: mostly the same four people."""
        dice = self.dice
        cast = [dice.zipf(self._side(outlet.side if dice.chance(0.7) else None)) for _ in range(4)]
        nested: set[int] = set()
        while len(nested) < NESTED:
            nested.add(dice.below(_SENTENCES))
        layouts = page.indirect, page.indirect, page.indirect, page.direct, page.split
        for number in range(_SENTENCES):
            if number and number % 3 == 0:
                page.skip("\n\n")
                page.narrate(dice.zipf(self.world.places))
            claim = self._claim(dice.zipf(cast), outlet, page.day)
            if number in nested:
                own = self._side(claim.speaker.side if dice.chance(0.4) else None)
                page.second_hand(claim, dice.zipf(own))
            else:
                dice.one(layouts)(claim)
            page.skip(" ")

    def _side(self, name: str | None) -> tuple[Speaker, ...]:
        """Return the speakers of a side, of any where none is named."""
        if name is None:
            return self.dice.zipf(self.world.sides)
        return next(one for one in self.world.sides if one[0].side == name)

    def _claim(self, speaker: Speaker, outlet: Outlet, day: date) -> Claim:
        old = retold(self.news, outlet, self.world, self.dice) if self.news and self.dice.chance(RETOLD) else None
        return old or claim_of(speaker, day, self.world, self.dice)

    def _statements(self, page: Page, document: Document) -> Iterator[Statement]:
        sha256, dice = document.sha256, self.dice
        ids = [_id(sha256, one) for one in page.told]
        for own, one in zip(ids, page.told, strict=True):
            claim, speaker = one.claim, one.claim.speaker
            yield Statement(
                id=own,
                parent=None if one.parent is None else ids[one.parent],
                source=(one.source.span,),
                cue=(one.cue,),
                content=one.content,
                mode=one.mode,
                confidence=self.world.confidence(dice, certainty(one.source.rule)),
                speaker=speaker.name,
                speaker_id=speaker.id,
                side=speaker.side,
                act=claim.act,
                issues=claim.issues,
                on=one.day.interval if one.day else None,
                to=(claim.aim,) if claim.aim else (),
                invokes=_invokes(one),
                conditional=claim.tail == frames.CONDITION,
                hedged=dice.chance(_HEDGED),
                chain=(document.publisher or "", *((one.teller.name,) if one.teller else ()), speaker.name),
                reasons=tuple(_reasons(one, by_term=dice.chance(0.1))),
            )


def _document(number: int, page: Page, outlet: Outlet) -> Document:
    first = page.told[0].claim
    return Document(
        title=f"{first.speaker.side} on {first.matter}",
        text=page.text,
        publisher=outlet.name,
        url=f"https://{outlet.site}.example/{page.day:%Y/%m}/{number}",
        side=outlet.side,
        origin=f"{outlet.site}-{number}.html",
        found=_FOUND,
    )


def _id(sha256: str, one: Told) -> str:
    offsets = [(span.start, span.end) for span in (*one.content, one.cue)]
    return hashlib.sha256(f"{sha256} {offsets}".encode()).hexdigest()[:16]


def _invokes(one: Told) -> tuple[Invocation, ...]:
    own = one.claim.instrument
    return (Invocation(own.id, own.name, cited(one.content[-1], own), "named in full"),) if own else ()


def _reasons(one: Told, by_term: bool) -> Iterator[Reason]:
    if by_term:
        yield _BY_TERM
    yield Reason("speaker", one.source.reason)
    if one.day:
        yield Reason("on", one.day.reason)
