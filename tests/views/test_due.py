"""Undertakings by the day on which they fall due: the day said last holds, one that has moved is told, the soonest stands first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import given, settings

from aidememoire.exports.tables import to_json, to_markdown, to_text
from aidememoire.model import Entry, Judgement
from aidememoire.views import falling_due
from tests.views.asked import commitments
from tests.views.made import HAVEN, MARSH, day, entries, entry

MAY, JUNE = date(2024, 5, 1), date(2024, 6, 1)


def promised(by: str, said: date, **known: Any) -> Entry:
    return entry(HAVEN, "commit", f"it will open the north road to lorries {by}", day=said, **known)


def test_the_day_said_last_holds_and_what_it_was_before_is_told() -> None:
    said = [promised("by 1 October", MAY), promised("by 1 November", JUNE), promised("", date(2024, 7, 1))]
    one, *others = commitments(said)
    assert not others
    assert (one.due, one.due_before) == (date(2024, 11, 1), date(2024, 10, 1))
    assert "1 Nov 2024<br>(by 1 November)<br>was 1 Oct 2024" in to_markdown([one])


def test_a_day_that_is_named_more_closely_has_not_moved() -> None:
    one, *others = commitments([promised("by the end of October", MAY), promised("by 31 October", JUNE)])
    assert not others
    assert (one.due, one.due_before) == (date(2024, 10, 31), None)


def test_two_things_on_two_days_are_no_day_that_moved() -> None:
    talks = [entry(HAVEN, "commit", f"it will hold talks in Corvo on {on}", day=MAY) for on in ("3 June", "5 July")]
    assert [one.due_before for one in commitments(talks)] == [None, None]
    lorries = [
        entry(HAVEN, "commit", f"it will send {many} lorries by {by}", day=MAY)
        for many, by in ((20, "June"), (30, "July"))
    ]
    assert len(commitments(lorries)) == 2


def test_what_is_open_and_past_its_day_is_told_without_a_verdict() -> None:
    said = [promised("by 1 October", MAY)]
    states = [
        one.is_past_due for at in (date(2024, 10, 1), date(2024, 10, 2), None) for one in commitments(said, {}, at)
    ]
    assert states == [False, True, False]
    late = commitments(said, {}, date(2025, 1, 1))
    assert "open, past its day" in " ".join(to_markdown(late).split())
    assert '"past_due": true' in to_json(late)
    kept = Judgement("kept", "Ada", datetime(2024, 12, 1, tzinfo=UTC), "seen")
    assert not commitments(said, {late[0].id: kept}, date(2025, 1, 1))[0].is_past_due


def test_what_holds_until_a_day_falls_due_on_none() -> None:
    (one,) = commitments([promised("until 31 December", MAY)], {}, date(2026, 1, 1))
    assert (one.due, one.is_past_due) == (None, False)
    assert "until 31 Dec 2024" in to_markdown([one])
    assert '"holds_until": "2024-12-31"' in to_json([one])
    assert not falling_due([one], date.max)


def test_words_that_give_the_day_stand_beside_it_where_those_shown_leave_them_out() -> None:
    long = entry(MARSH, "commit", f"it will open the road {'and all of its bridges ' * 9}by 1 October", day=MAY)
    assert "(by 1 October)" in to_markdown(commitments([long]))
    assert "(by 1 October)" not in to_markdown(commitments([promised("by 1 October", MAY)]))
    assert max(map(len, to_text(commitments([long])).splitlines())) <= 100


def test_what_falls_due_is_open_and_stands_by_its_day() -> None:
    said = [
        entry(HAVEN, "commit", "it will send aid by 1 October", day=MAY),
        entry(HAVEN, "commit", "it will withdraw troops by 1 June", day=MAY),
        entry(MARSH, "commit", "it will return prisoners by 1 August", day=MAY),
        entry(MARSH, "commit", "it will draw a map", day=MAY),
    ]
    prisoners = next(one for one in commitments(said) if "prisoners" in one.first.words)
    found = commitments(said, {prisoners.id: Judgement("kept", "Ada", datetime(2024, 7, 1, tzinfo=UTC), "seen")})
    assert [one.due for one in falling_due(found, date(2024, 10, 1))] == [date(2024, 6, 1), date(2024, 10, 1)]
    assert [one.due for one in falling_due(found, date(2024, 9, 30))] == [date(2024, 6, 1)]


@settings(max_examples=40, deadline=None)
@given(entries())
def test_no_undertaking_falls_due_before_the_day_on_which_it_was_said(said: list[Entry]) -> None:
    limited = [
        replace(
            one,
            statement=replace(one.statement, content=entry(None, None, "open the road next week").statement.content),
        )
        for one in said
    ]
    for one in commitments(limited, {}, day(12)):
        assert one.due is None or (one.first.day is not None and one.due >= one.first.day)
