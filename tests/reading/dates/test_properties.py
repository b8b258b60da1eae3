"""What holds for every text: true offsets, ordered days, no exception, the same answer twice, linear time."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.reading.dates import Anchor, DateExpression, find_dates, with_preposition
from aidememoire.reading.dates.periods import UNITS, Period

WORDS = """
on Tuesday last next this week month year day days two three 9 25 31 November May March may 2020 1975 2,020
the of and to from between until since by ago later earlier before after early late mid - – , . ; ' 's
yesterday tomorrow morning night 09/11/2020 2023-07-25 1990s '80s quarter third first half weekend summer
9999 0000 99 Q3 a.m. 10:30 century decade end now met will 29 February 12345678901234567890
"""
TERMS = [*WORDS.split(), "\n", "\n\n"]
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
ANCHORS = st.builds(Anchor, st.none() | DAYS, st.none(), st.sampled_from([None, "dmy", "mdy"]))
TEXTS = st.text(max_size=200) | st.lists(st.sampled_from(TERMS), max_size=40).map(" ".join)


def every(expressions: tuple[DateExpression, ...]) -> Iterator[DateExpression]:
    """Return expressions and their parts."""
    for each in expressions:
        yield each
        yield from every(each.parts)


@settings(max_examples=400, deadline=None)
@given(TEXTS, ANCHORS)
def test_every_span_is_the_words_at_its_offsets(text: str, anchor: Anchor) -> None:
    """For any text, offsets point at the words, in order and without overlap, and no exception is raised."""
    found = find_dates(text, anchor)
    for each in every(found):
        assert text[each.span.start : each.span.end] == each.span.text
        longer = with_preposition(text, each.span)
        assert text[longer.start : longer.end] == longer.text
        assert longer.holds(each.span)
    for one, other in pairwise(found):
        assert one.span.end <= other.span.start


@settings(max_examples=400, deadline=None)
@given(TEXTS, ANCHORS)
def test_every_interval_ends_no_earlier_than_it_begins(text: str, anchor: Anchor) -> None:
    """For any text, intervals are ordered, their words are given, their reliability is one of three."""
    for each in every(find_dates(text, anchor)):
        assert each.value
        if each.interval is not None:
            assert each.interval.start <= each.interval.end
            assert each.interval.basis
            assert each.interval.reliability in ("explicit", "relative", "inferred")


@settings(max_examples=100, deadline=None)
@given(TEXTS, ANCHORS)
def test_the_same_text_gives_the_same_expressions(text: str, anchor: Anchor) -> None:
    """A second reading gives the same, whatever was read before."""
    assert find_dates(text, anchor) == find_dates(text, anchor)


@given(st.sampled_from(UNITS), st.dates(date(200, 1, 1), date(9700, 1, 1)))
def test_periods_follow_each_other_without_a_gap(unit: str, day: date) -> None:
    """A period holds its day, save weekends, and the next begins where it ends, save weekends."""
    period = Period.of(unit, day)
    assert period.first <= period.last < period.shift(1).first
    if unit != "weekend":
        assert period.holds(day)
        assert period.shift(1).first.toordinal() == period.last.toordinal() + 1


def test_the_range_holds_its_parts() -> None:
    """A range stretches from the first day of its first part to the last day of its last."""
    (found,) = find_dates("They met from 27 to 29 June 2023.", Anchor(date(2023, 7, 26)))
    assert found.value == "2023-06-27/2023-06-29"
    assert [part.span.text for part in found.parts] == ["27", "29 June 2023"]
    assert found.relation == "from"


def test_without_the_day_of_publication_nothing_is_invented() -> None:
    """Without a day of publication what hangs on it has no days, and full dates keep theirs."""
    found = find_dates("On Tuesday, in June, yesterday, on 25 July and on 9 November 2020.", Anchor())
    assert [each.value for each in found] == [
        "XXXX-WXX-2",
        "XXXX-06",
        "XXXX-XX-XX",
        "XXXX-07-25",
        "2020-11-09",
    ]
    assert [each.interval is None for each in found] == [True, True, True, True, False]


def test_the_outlet_tells_the_order_of_a_date_in_digits() -> None:
    """09/11/2020 is 9 November, unless the outlet writes the month first."""
    for order, expected in ((None, "2020-11-09"), ("dmy", "2020-11-09"), ("mdy", "2020-09-11")):
        (found,) = find_dates("Signed on 09/11/2020.", Anchor(date(2023, 7, 26), order=order))
        assert found.value == expected


def test_the_preposition_is_taken_in_on_demand() -> None:
    """`with_preposition` gives the extent of a DATE mark: `on Tuesday`, `as early as next week`."""
    anchor = Anchor(date(2023, 7, 26))
    for words in (
        "on Tuesday",
        "by the end of the year",
        "since 2018",
        "as early as next week",
        "at the weekend",
    ):
        text = f"They met {words} again"
        (found,) = find_dates(text, anchor)
        assert with_preposition(text, found.span).text == words
    text = "the map of 1975"
    assert with_preposition(text, find_dates(text, anchor)[0].span).text == "1975"


def test_references_name_no_day() -> None:
    """Now, the current and the future have a value of their own and no days."""
    found = find_dates("The current road is now shut; the future is open, as in the past.", Anchor())
    assert [each.value for each in found] == ["PRESENT_REF", "PRESENT_REF", "FUTURE_REF", "PAST_REF"]
    assert all(each.interval is None for each in found)


def test_a_hundred_thousand_characters_take_seconds_not_minutes() -> None:
    """Long texts of the worst kinds are read in time that grows with their length."""
    anchor = Anchor(date(2023, 7, 26))
    for unit in (
        "9, ",
        "the ",
        "November 9, 10 and ",
        "in 2020, 2021 and ",
        "a",
        "1",
        "\n",
        "late early mid-",
        "12:",
    ):
        begin = time.process_time()
        find_dates(unit * (100_000 // len(unit)), anchor)
        assert time.process_time() - begin < 10
