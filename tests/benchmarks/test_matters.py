"""The labelled pairs are sound, and what is about one thing is told as well as docs/accuracy.md says."""

from __future__ import annotations

from aidememoire.linking.tellings.matters import SHARED
from benchmarks.matters import PARTS, pairs, tally, unlabelled

PAIRS = list(pairs())
WANTED = 84.0  # F1, in per cent


def test_there_are_enough_pairs_and_half_of_them_are_about_two_things() -> None:
    assert len(PAIRS) >= 60
    for part in PARTS:
        labels = [each.same for each in PAIRS if each.part == part]
        assert 0.4 <= sum(labels) / len(labels) <= 0.6


def test_no_story_is_in_both_parts() -> None:
    dev, test = ({each.story for each in PAIRS if each.part == part} for part in PARTS)
    assert not dev & test


def test_the_f1_is_reached_on_both_parts() -> None:
    for part in PARTS:
        assert tally([each for each in PAIRS if each.part == part]).f1 >= WANTED


def test_hardly_any_other_pair_of_a_story_is_taken() -> None:
    others = list(unlabelled(PAIRS))
    assert sum(each.score >= SHARED for each in others) <= len(others) / 100
