"""The matching is the best one: no way to pair weighs more."""

from __future__ import annotations

from itertools import permutations
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.views.assignment import best_matching


@st.composite
def matrices(draw: st.DrawFn) -> list[list[float]]:
    rows, columns = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    weight = st.floats(-1, 1) | st.sampled_from([0.0, 0.5, 1.0])
    return draw(st.lists(st.lists(weight, min_size=columns, max_size=columns), min_size=rows, max_size=rows))


def brute_force(weights: list[list[float]]) -> float:
    columns = [*range(len(weights[0]) if weights else 0), *[None] * len(weights)]
    ways = set(permutations(columns, len(weights)))
    sums = [[row[at] for row, at in zip(weights, way, strict=True) if at is not None] for way in ways]
    return max(map(sum, sums))


@given(matrices().filter(lambda weights: len(weights) < 5))
def test_no_matching_weighs_more(weights: list[list[float]]) -> None:
    pairs = best_matching(weights)
    assert sum(weights[row][column] for row, column in pairs) == pytest.approx(brute_force(weights))


@given(matrices())
def test_nothing_is_paired_twice_or_for_nothing(weights: list[list[float]]) -> None:
    pairs = best_matching(weights)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(weights[row][column] > 0 for row, column in pairs)
    assert list(pairs) == sorted(pairs)


def test_the_greedy_choice_is_not_taken_where_it_costs_more_elsewhere() -> None:
    assert best_matching([[0.9, 0.8], [0.8, 0.1]]) == ((0, 1), (1, 0))


def test_twice_the_rows_take_about_eight_times_as_long() -> None:
    """The promise is the cube; the weights are such that every row wants what the rows before it have."""
    half, whole = (min(seconds(size) for _ in range(3)) for size in (100, 200))
    assert whole < 10 * half


def seconds(size: int) -> float:
    weights = [[(row + 1) * (column + 1) / size**2 for column in range(size)] for row in range(size)]
    began = process_time()
    assert len(best_matching(weights)) == size
    return process_time() - began


def test_a_large_square_is_matched_along_its_diagonal() -> None:
    """As many statements as two long transcripts have."""
    size = 120
    weights = [[1.0 if row == column else 0.5 for column in range(size)] for row in range(size)]
    assert best_matching(weights) == tuple((at, at) for at in range(size))
