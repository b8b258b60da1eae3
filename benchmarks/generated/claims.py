"""What is said in generated documents: new claims, and old ones in the same words or in others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from aidememoire.vocabulary import acts, issues
from benchmarks.generated import frames
from benchmarks.generated.world import Dice, Instrument, Outlet, Speaker, World

# Of all claims, and of these in the same words. With the tellings around claims, which are always new, and the draws that fall
# on a paper's own claims, one statement in ten is one told again.
RETOLD, UNCHANGED = 0.14, 0.6
_FARTHEST = 3  # days from the day said to the day published
_ACTS, _ISSUES = tuple(one.name for one in acts()), tuple(one.name for one in issues())
_MONTHS = tuple(f"{date(2000, month, 1):%B}" for month in range(1, 13))
_Tail = tuple[str, Instrument | None]


class Claim(NamedTuple):
    """What somebody says, whoever reports it: of a `matter` in a `place`, aimed at a side or at nobody.

    Its `words` end in the `tail`, and that in the instrument's name, where there is one.
    """

    speaker: Speaker
    act: str
    issues: tuple[str, ...]
    matter: str
    place: str
    aim: str | None
    said: date
    tail: str = ""
    instrument: Instrument | None = None
    words: str = ""


def claim_of(speaker: Speaker, day: date, world: World, dice: Dice) -> Claim:
    """Return something new that is published on that day, said on it or shortly before."""
    act, issue = dice.zipf(_ACTS), dice.zipf(_ISSUES)
    more = dice.zipf(_ISSUES) if dice.chance(0.3) else issue
    place = dice.zipf(world.places)
    bare = Claim(
        speaker=speaker,
        act=act,
        issues=(issue,) if more == issue else (issue, more),
        matter=dice.one(frames.MATTERS[issue]) % place,
        place=place,
        aim=_other(speaker.side, dice) if act in frames.AIMED else None,
        said=day - timedelta(days=max(0, dice.below(2 * _FARTHEST) - _FARTHEST + 1)),
    )
    return _worded(bare, world, dice)


def retold(news: Sequence[tuple[Outlet, Claim]], outlet: Outlet, world: World, dice: Dice) -> Claim | None:
    """Return what another outlet than this one has printed, in its words or in others; None where this one drew its own."""
    other, claim = dice.one(news)
    if other is outlet:
        return None
    return claim if dice.chance(UNCHANGED) else _worded(claim, world, dice)


def _worded(claim: Claim, world: World, dice: Dice) -> Claim:
    """Return the claim in words of its own."""
    opening = dice.one(frames.OPENINGS[claim.act])
    tail, instrument = _tail(world, dice)
    words = opening % (claim.aim, claim.matter) if claim.aim else opening % claim.matter
    return Claim(*claim[:7], tail, instrument, words + tail)


def _other(side: str, dice: Dice) -> str:
    found = side
    while found == side:
        found = dice.zipf(frames.SIDES)[0]
    return found


def _tail(world: World, dice: Dice) -> _Tail:
    kind = dice.below(10)
    if kind < 2:
        cited = dice.zipf(world.instruments)
        return dice.one(frames.CITED) % cited.name, cited
    if kind < 5:
        return dice.one(frames.PLACED) % dice.zipf(world.places), None
    if kind < 7:
        return dice.one(frames.COUNTED) % (2 + dice.below(200)), None
    return (dice.one(frames.MONTHLY) % dice.one(_MONTHS) if kind < 9 else frames.CONDITION), None
