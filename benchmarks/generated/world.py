"""The invented world of generated dossiers: who speaks, who prints it, what is cited, and the dice that draw them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from random import Random
from typing import TypeVar

from aidememoire.model import Confidence
from benchmarks.generated import frames

T = TypeVar("T")
SPEAKERS, OUTLETS, PLACES, CITABLE = 25, 60, 4_000, 36
_SURE = 500  # different confidences


class Dice:
    """Draws, the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._draw = Random(seed).random

    def chance(self, share: float) -> bool:
        """Return True in that share of all draws."""
        return self._draw() < share

    def below(self, number: int) -> int:
        """Return one of 0 to `number` - 1."""
        return int(self._draw() * number)

    def one(self, items: Sequence[T]) -> T:
        """Return one of the items, all alike."""
        return items[int(self._draw() * len(items))]

    def zipf(self, items: Sequence[T]) -> T:
        """Return one of the items, the earlier ones more often: the share of the n-th is about 1 / n."""
        return items[int((len(items) + 1) ** self._draw()) - 1]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person who speaks for a side; `pronoun` is he or she."""

    name: str
    id: str
    office: str
    side: str
    pronoun: str

    @property
    def surname(self) -> str:
        """The last of the names."""
        return self.name.rpartition(" ")[2]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Who publishes: a ministry whose account is its side's, or a paper or agency, whose `side` is None."""

    name: str
    site: str
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """An agreement that can be invoked."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class World:
    """All that can be named, each kind with what is named most first."""

    sides: tuple[tuple[Speaker, ...], ...]
    outlets: tuple[Outlet, ...]
    instruments: tuple[Instrument, ...]
    places: tuple[str, ...]
    sure: tuple[tuple[float, float, float], ...]  # of span, act and issue

    @classmethod
    def of(cls, dice: Dice) -> World:
        """Return a world drawn by the dice."""
        words = _words(dice, PLACES + 2 * SPEAKERS * len(frames.SIDES))
        places, names = words[:PLACES], words[PLACES:]
        speakers = [_speaker(number, names, dice) for number in range(SPEAKERS * len(frames.SIDES))]
        return cls(
            sides=tuple(tuple(speakers[at : at + SPEAKERS]) for at in range(0, len(speakers), SPEAKERS)),
            outlets=_outlets(places),
            instruments=tuple(_instrument(places[number], number) for number in range(CITABLE)),
            places=tuple(places),
            sure=tuple((_share(dice, 0.7), _share(dice, 0.35), _share(dice, 0.25)) for _ in range(_SURE)),
        )

    def confidence(self, dice: Dice, speaker: float) -> Confidence:
        """Return how sure a reader is of a statement whose speaker is that sure."""
        span, act, issue = dice.one(self.sure)
        return Confidence(span, speaker, act, issue)


def _words(dice: Dice, number: int) -> list[str]:
    """Return so many different invented names."""
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(dice.one(frames.SYLLABLES) for _ in range(2 + dice.below(3))).capitalize()] = None
    return list(found)


def _speaker(number: int, names: Sequence[str], dice: Dice) -> Speaker:
    first, last = names[2 * number], names[2 * number + 1]
    rank, offices = number % SPEAKERS, (*frames.OFFICES, *frames.LATER_OFFICES)
    side = frames.SIDES[number // SPEAKERS][0]
    pronoun = dice.one(("he", "she"))
    return Speaker(f"{first} {last}", f"{first}-{last}".lower(), offices[min(rank, len(offices) - 1)], side, pronoun)


def _outlets(places: Sequence[str]) -> tuple[Outlet, ...]:
    """Return the outlets, a ministry after every fourth paper."""
    ministries = [
        Outlet(f"Ministry of Foreign Affairs of {side}", f"mfa.{side.lower()}", side) for side, _ in frames.SIDES
    ]
    papers = [
        Outlet(f"{place} {kind}", f"{place.lower()}.{kind[:4].lower()}")
        for kind, place in product(frames.PRESS, places[:7])
    ]
    papers = papers[: OUTLETS - len(ministries)]
    shuffled = (outlet for at, own in enumerate(ministries) for outlet in (*papers[4 * at : 4 * at + 4], own))
    return tuple(shuffled)


def _instrument(place: str, number: int) -> Instrument:
    name = f"{place} {frames.INSTRUMENTS[number % len(frames.INSTRUMENTS)]} of {1991 + number % 30}"
    return Instrument(name.lower().replace(" ", "-"), name)


def _share(dice: Dice, least: float) -> float:
    return round(least + (1 - least) * dice.below(10_000) / 10_000, 4)
