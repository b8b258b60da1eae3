"""The labelled pairs are sound, and utterances are folded as well as the project asks."""

from __future__ import annotations

from aidememoire.linking.tellings.retellings import same_utterance
from benchmarks.retellings import PARTS, pairs, tally

PAIRS = list(pairs())
WANTED = 85.0  # F1, in per cent


def test_there_are_enough_pairs_and_half_of_them_are_of_two_utterances() -> None:
    assert len(PAIRS) >= 200
    for part in PARTS:
        labels = [each.same for each in PAIRS if each.part == part]
        assert 0.4 <= sum(labels) / len(labels) <= 0.6


def test_no_story_is_in_both_parts() -> None:
    dev, test = ({each.one.document for each in PAIRS if each.part == part} for part in PARTS)
    assert not dev & test


def test_the_f1_is_that_which_is_asked_for_on_both_parts() -> None:
    for part in PARTS:
        judged = [(each.same, same_utterance(each.one, each.other)) for each in PAIRS if each.part == part]
        assert tally(judged).f1 >= WANTED
