"""The protocol by which meetings are measured: what counts as the same day and the same people."""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.model import Meeting
from benchmarks.meetings import right_day, right_people

SIDES = {"Ana Bel": "Japan", "Cyr Dol": "Russia", "Dan Eck": "Japan"}


@pytest.mark.parametrize(
    ("on", "start", "end", "right", "strictly"),
    [
        ("2024-08-12", date(2024, 8, 12), date(2024, 8, 12), True, True),
        ("2024-08", date(2024, 8, 1), date(2024, 8, 31), True, True),
        ("2024-08", date(2024, 8, 12), date(2024, 8, 18), True, False),
        ("2024", date(2024, 3, 1), date(2024, 5, 31), True, False),
        ("2024-05-10", date(2024, 5, 10), date(2024, 5, 11), True, False),
        ("2024-05-10", date(2024, 5, 1), date(2024, 5, 31), False, False),
        ("2024-05-10", date(2024, 5, 11), date(2024, 5, 11), False, False),
        ("2024-08", date(2024, 7, 29), date(2024, 8, 4), False, False),
        ("2024-08", None, None, False, False),
    ],
)
def test_days_agree_as_far_as_the_table_can_write_them(
    on: str, start: date | None, end: date | None, *, right: bool, strictly: bool
) -> None:
    meeting = Meeting((), start, end)
    assert right_day({"on": on}, meeting) is right
    assert right_day({"on": on}, meeting, strict=True) is strictly


def test_a_meeting_without_a_day_in_the_table_agrees_with_any() -> None:
    assert right_day({}, Meeting((), date(2024, 5, 10), date(2024, 5, 10)))


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("Ana Bel; Cyr Dol", ("Ana Bel", "Cyr Dol"), True),
        ("Ana Bel; Cyr Dol", ("Cyr Dol",), True),
        ("Ana Bel; Cyr Dol", ("Japan", "Russia"), True),
        ("Japan; Russia", ("Ana Bel", "Cyr Dol"), True),
        ("Greek Cypriot leader; France", ("Greek Cypriot side",), True),
        ("Ana Bel; Cyr Dol", ("Eva Fin", "Gus Hol"), False),
        ("Ana Bel; Dan Eck; Cyr Dol", ("Japan",), False),
        ("Ana Bel", ("Dan Eck",), False),
    ],
)
def test_half_of_the_people_are_there_by_their_names_or_their_sides(
    gold: str, found: tuple[str, ...], *, right: bool
) -> None:
    assert right_people({"with": gold}, Meeting((), participants=found), SIDES) is right


def test_the_strict_figure_asks_for_the_names() -> None:
    assert not right_people({"with": "Ana Bel; Cyr Dol"}, Meeting((), participants=("Japan", "Russia")), {})
