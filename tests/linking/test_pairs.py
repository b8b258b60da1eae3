"""Who meets whom: the other one of a pair, who receives and who is received, and for which state somebody acts."""

from __future__ import annotations

import pytest

from aidememoire.linking.atlas import Atlas
from aidememoire.linking.cast import Cast
from aidememoire.linking.speakers import Speakers
from aidememoire.profiles import load_profile
from tests.linking.made import made

RECEIVED = "[[PER:Anna Vik]] received [[PER:Bo Lund]] on Monday. [[PER:Bo Lund]] and [[PER:Anna Vik]] spoke of boats."


def speakers(marked: str) -> Speakers:
    """Return the speakers of a marked text, those of the statements sought."""
    reading = made(marked)
    found = Speakers(Cast.of(reading, Atlas.of(load_profile("general"))), reading.statements)
    found.all()
    return found


def test_who_receives_is_the_host_and_the_other_one_of_the_pair_the_guest() -> None:
    pairs = speakers(RECEIVED).choice.candidates.singles.pairs
    anna, bo = sorted(pairs.leading, key=lambda who: who.name)
    assert (pairs.hosts, pairs.guests) == ({anna}, {bo})
    assert (pairs.other(anna), pairs.other(bo)) == (bo, anna)
    assert "the other one of the pair" in set(pairs.about(bo, anna))
    assert "the other one of the pair" not in set(pairs.about(anna, anna))


@pytest.mark.parametrize(
    "marked",
    [
        "[[PER:Bo Lund]] of [[GPE:Norway]] spoke.",
        "[[PER:Bo Lund]], for [[GPE:Norway]], spoke.",
        "For [[GPE:Norway]], [[PER:Bo Lund]] spoke.",
        "[[GPE:Norway]], represented by [[PER:Bo Lund]], agreed.",
        "[[PER:Bo Lund]] ([[GPE:Norway]]) spoke.",
    ],
)
def test_the_words_around_a_name_tell_the_state_that_somebody_acts_for(marked: str) -> None:
    assert Cast.of(made(marked), Atlas.of(load_profile("general"))).sides == {"Bo Lund": "Norway"}
