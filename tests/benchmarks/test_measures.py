"""The measures count what their protocol says."""

import pytest

from benchmarks.measures import (
    Relation,
    Tally,
    alpha,
    exact,
    matched,
    same_relation,
    token_labels,
)


def relation(source: tuple[int, int] | None, cue: tuple[int, int], *content: tuple[int, int]) -> Relation:
    return Relation((source,) if source else (), (cue,), content)


def test_exact_counts_only_what_is_the_same() -> None:
    tally = exact([(0, 3), (5, 9)], [(0, 3), (5, 8), (10, 12)])
    assert (tally.right, tally.found, tally.gold) == (1, 3, 2)
    assert tally.f1 == pytest.approx(40.0)


def test_nothing_wanted_and_nothing_found_is_no_fault() -> None:
    assert Tally().f1 == Tally().precision == Tally().recall == 100.0


def test_contents_that_share_half_of_their_union_are_one_statement() -> None:
    gold = [relation(None, (0, 2), (10, 20))]
    assert matched(gold, [relation(None, (0, 2), (10, 15))]) == [(0, 0)]
    assert matched(gold, [relation(None, (0, 2), (10, 14))]) == []


def test_each_is_matched_once_and_the_one_with_the_cue_first() -> None:
    gold = [relation(None, (0, 2), (10, 20)), relation(None, (5, 7), (10, 20))]
    found = [relation(None, (5, 7), (10, 20)), relation(None, (30, 32), (10, 20))]
    assert sorted(matched(gold, found)) == [(0, 1), (1, 0)]


def test_a_relation_needs_cue_and_source_as_well() -> None:
    gold = relation((0, 3), (4, 6), (10, 20))
    assert same_relation(gold, relation((1, 2), (4, 6), (10, 20))) == 1.0
    assert same_relation(gold, relation((30, 32), (4, 6), (10, 20))) == 0.0
    assert same_relation(gold, relation(None, (4, 6), (10, 20))) == 0.0
    assert same_relation(gold, relation((0, 3), (7, 8), (10, 20))) == 0.0


def test_tokens_carry_the_label_of_the_innermost_role() -> None:
    text = "He said yes now"
    assert token_labels(text, [relation((0, 2), (3, 7), (8, 11))]) == [2, 3, 1, 0]


def test_alpha_is_full_for_agreement_and_nothing_for_chance() -> None:
    assert alpha([(0, 0), (1, 1), (2, 2)] * 5) == pytest.approx(100.0)
    assert alpha([(0, 0), (0, 1), (1, 0), (1, 1)] * 500) == pytest.approx(0.0, abs=0.5)


def test_alpha_agrees_with_the_worked_example_of_krippendorff_2011() -> None:
    """Binary data, two observers, no missing data: alpha is 0.095."""
    meg, owen = "0100000010", "1110010000"
    assert alpha((int(one), int(other)) for one, other in zip(meg, owen, strict=True)) == pytest.approx(9.5, abs=0.05)
