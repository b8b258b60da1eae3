"""Days of meetings that are counted from another day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.linking.meetings.test_found import found

TALKS = "[m|the talks between [g|Arland] and [g|Bestria]] in [l|Corvo]"


@pytest.mark.parametrize(
    ("told", "day"),
    [
        (f"On 24 July, a day after {TALKS} broke up, [p|Ana Bel] spoke.", 23),
        (f"Two days after {TALKS} ended without result, [p|Ana Bel] spoke on 24 July.", 22),
        (f"[p|Ana Bel] spoke on Monday, the day after {TALKS}.", 23),
        (f"On 22 July, a day before {TALKS}, [p|Ana Bel] spoke.", 23),
        (f"[p|Ana Bel] spoke on Sunday, on the eve of {TALKS}.", 24),
        ("On the eve of the [l|Corvo] [m|round], [g|Arland] on 22 July warned [g|Bestria].", 23),
        ("On 24 July, two days after [p|Ana Bel] met [p|Cyr Dol] in [l|Corvo], she spoke.", 22),
        (f"A day after {TALKS} broke up on 21 July, [p|Ana Bel] spoke.", 21),
        (f"On 24 July, two days after {TALKS} of 21 July, [p|Ana Bel] spoke.", 21),
    ],
)
def test_a_day_is_counted_from_the_one_that_the_sentence_tells(told: str, day: int) -> None:
    (meeting,) = found(told)
    assert (meeting.start, meeting.planned) == (date(2023, 7, day), False)


def test_what_was_to_come_on_the_eve_and_is_still_to_come_is_planned() -> None:
    (meeting,) = found(f"[p|Ana Bel] spoke on 26 July, on the eve of {TALKS}.")
    assert (meeting.start, meeting.planned) == (date(2023, 7, 27), True)


@pytest.mark.parametrize("far", ["Two days after", "Three weeks after", "Days after", "Months before"])
def test_what_came_so_long_after_talks_tells_of_none_where_no_day_is_told(far: str) -> None:
    assert found(f"{far} {TALKS}, [p|Ana Bel] spoke.") == ()


@pytest.mark.parametrize("event", ["the attack", "[g|Arland] said that the guards had fled"])
def test_what_is_counted_from_something_else_leaves_the_day_of_the_meeting(event: str) -> None:
    (meeting,) = found(f"On 24 July, a day after {event}, [p|Ana Bel] met [p|Cyr Dol].")
    assert meeting.start == date(2023, 7, 24)


def test_who_speaks_days_after_the_talks_of_others_was_not_there() -> None:
    (meeting,) = found(f"[p|Ana Bel] spoke on Monday, two days after {TALKS}.")
    assert (meeting.participants, meeting.kind) == (("Arland", "Bestria"), "bilateral")


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("[p|Ana Bel] accused [p|Cyr Dol] ahead of [m|talks] in [l|Oslo] on Monday.", "2023-07-31"),
        (
            "[p|Ana Bel] and [p|Cyr Dol] traded blame on Monday before [m|a new round] in [l|Oslo] on Thursday.",
            "2023-07-27",
        ),
        ("[p|Ana Bel] accused [p|Cyr Dol] on Thursday ahead of [m|talks] in [l|Oslo] on Monday.", "2023-07-24"),
        ("[p|Ana Bel] saw [p|Cyr Dol] leave before [m|the talks] in [l|Oslo] on Monday.", "2023-07-24"),
    ],
)
def test_a_weekday_behind_talks_ahead_of_which_a_thing_is_told_comes_after_it(told: str, day: str) -> None:
    assert day in [str(one.start) for one in found(told)]


def test_a_weekday_ahead_is_not_counted_from_a_year_long_past() -> None:
    (one,) = found(
        "[g|Arland], which has kept the peace since 2015, accused [g|Bestria] ahead of [m|talks] in [l|Oslo] on Monday."
    )
    assert one.start == date(2023, 7, 31)
