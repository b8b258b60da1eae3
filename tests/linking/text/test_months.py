"""Months without a year: told apart from those with one, and moved by years."""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.linking.text.months import Days, lacks_year, years_on


@pytest.mark.parametrize(
    ("words", "lacking"),
    [("the truce of 1 May", True), ("the May 2021 truce", False), ("Tuesday", False), ("he may agree", False)],
)
def test_a_month_lacks_a_year_where_none_is_written(words: str, *, lacking: bool) -> None:
    assert lacks_year(words) is lacking


@pytest.mark.parametrize(
    ("days", "years", "moved"),
    [
        ((date(2021, 5, 1), date(2021, 5, 1)), -1, (date(2020, 5, 1), date(2020, 5, 1))),
        ((date(2023, 2, 1), date(2023, 2, 28)), 1, (date(2024, 2, 1), date(2024, 2, 29))),
        ((date(2024, 2, 29), date(2024, 2, 29)), 1, (date(2025, 2, 28), date(2025, 2, 28))),
        ((date(2023, 12, 30), date(2024, 1, 2)), 1, (date(2024, 12, 30), date(2025, 1, 2))),
    ],
)
def test_days_move_by_years_and_whole_months_stay_whole(days: Days, years: int, moved: Days) -> None:
    assert years_on(days, years) == moved
