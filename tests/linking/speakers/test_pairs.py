"""Who meets whom: the other one of a pair, who receives and who is received, and for which state somebody acts."""

from __future__ import annotations

import time

import pytest

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.pairs import Pairs
from aidememoire.linking.speakers.speakers import Speakers
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


def pairs_in(antecedents: Antecedents) -> Pairs:
    """Return who meets whom in a document."""
    return Pairs(antecedents.cast.text, antecedents.trail, antecedents.together)


def antecedents_in(marked: str) -> Antecedents:
    """Return what a marked text is searched by."""
    return Antecedents(Cast.of(made(marked), Atlas.of(load_profile("general"))))


@pytest.mark.parametrize(
    ("marked", "what"),
    [
        ("[[PER:Anna Vik]], {0}, received [[PER:Bo Lund]].", "aside"),
        ("[[PER:Anna Vik]] received {0} [[PER:Bo Lund]].", "behind"),
        ("[[PER:Bo Lund]] was received {0} by [[PER:Anna Vik]].", "by"),
    ],
)
def test_who_receives_is_sought_no_further_than_a_sentence_is_long(marked: str, what: str) -> None:
    near, off = (pairs_in(antecedents_in(marked.format(("of late " * times).strip()))) for times in (2, 100))
    assert near.hosts
    assert near.guests
    assert not (off.hosts and off.guests), what


@pytest.mark.parametrize(
    "between", [", the envoy of the North, was received after ", " received the envoy and ", ", who had come, and "]
)
def test_the_search_takes_four_times_the_time_for_four_times_the_names(between: str) -> None:
    """In a text without the end of a sentence each name is looked behind only so far; else it would be sixteen times and more."""
    short, long = (
        antecedents_in(f"[[PER:Anna Vik]]{between}[[PER:Bo Lund]]{between}" * number) for number in (50, 200)
    )
    assert least_seconds(long) < 8 * least_seconds(short)


def least_seconds(antecedents: Antecedents) -> float:
    """Return the seconds of this thread that the search takes, the least of five: others on the machine only add to it."""
    taken = []
    for _ in range(5):
        begun = time.thread_time()
        pairs_in(antecedents)
        taken.append(time.thread_time() - begun)
    return min(taken)


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
