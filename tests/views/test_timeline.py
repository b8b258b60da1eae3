"""The timeline: day by day, what is asked for and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings

from aidememoire.model import Entry, Interval
from aidememoire.views import Event, Gathering, Saying, Sought, without_further_readings
from tests.views.asked import fold, timeline
from tests.views.made import DAY, HAVEN, MARSH, OURS, account, before, day, entries, entry, talks, told

MET = told(OURS, DAY, "Corvo City", "Ana Vik, Bo Lund", "bilateral")


def shown(sought: Sought) -> list[str]:
    view = timeline([*talks(), *before()], [MET], sought)
    return [one.happened.id for one in (*view.events, *view.undated)]


@settings(max_examples=60, deadline=None)
@given(entries())
def test_nothing_is_lost_and_the_days_go_up(said: list[Entry]) -> None:
    view = timeline(said)
    events = (*view.events, *view.undated)
    sayings = [one.happened for one in events if isinstance(one.happened, Saying)]
    assert sayings == sorted(
        without_further_readings(fold(said)), key=lambda one: (one.day is None, sayings.index(one))
    )
    assert len(sayings) + view.doubled == len(fold(said))
    days = [one.day for one in view.events if one.day]
    assert days == sorted(days)
    assert len(days) == len(view.events)


def test_what_a_document_tells_twice_is_shown_once_and_counted() -> None:
    twice = [
        entry(HAVEN, "demand", "open the Reed road now", day=day(1), id="whole"),
        entry(HAVEN, "demand", "the Reed road now", day=day(1), start=5, id="part"),
    ]
    view = timeline(twice)
    assert ([one.happened.id for one in view.events], view.doubled) == (["whole"], 1)


def test_a_day_of_publication_says_so() -> None:
    published = entry(HAVEN, "assert", "a", where=account("a", published=day(1)))
    told_day = entry(HAVEN, "assert", "b", day=day(2))
    assert [(one.day, one.dated) for one in timeline([told_day, published]).events] == [(day(1), False), (day(2), True)]


def test_a_meeting_stands_before_what_was_said_that_day() -> None:
    events = timeline(talks(), [MET]).events
    assert [one.kind for one in events] == ["meeting"] + ["statement"] * 10


@pytest.mark.parametrize(
    ("sought", "number"),
    [
        (Sought(), 16),
        (Sought(kind="meeting"), 1),
        (Sought(kind="statement"), 15),
        (Sought(issue="borders"), 1),
        (Sought(issue="humanitarian"), 4),
        (Sought(party="Corvo"), 2),
        (Sought(party=MARSH, kind="meeting"), 1),
        (Sought(party="Corvo", kind="meeting"), 0),
        (Sought(since=date(2023, 7, 26)), 2),
        (Sought(until=date(2023, 7, 24)), 4),
        (Sought(since=DAY, until=DAY, party=HAVEN), 6),
    ],
)
def test_what_is_asked_for_is_shown_and_undated_ones_always(sought: Sought, number: int) -> None:
    assert len(shown(sought)) == number


def test_a_meeting_of_several_days_is_shown_for_each_of_them() -> None:
    long = told(OURS, DAY, "Tarn", "Ana Vik, Bo Lund")
    (event,) = timeline([], [long]).events
    assert isinstance(event.happened, Gathering)
    spans = told(OURS, day(1), "Tarn", "Ana Vik, Bo Lund")
    spans = type(spans)(OURS, type(spans.meeting)((), day(1), day(3), participants=("Ana Vik", "Bo Lund")))
    for at in (1, 2, 3):
        assert timeline([], [spans], Sought(since=day(at), until=day(at))).events
    assert not timeline([], [spans], Sought(since=day(4))).events


def test_an_event_tells_all_days_on_one_of_which_it_was_and_how_they_are_known() -> None:
    june = Interval(date(2023, 6, 1), date(2023, 6, 30), "in June", "relative")
    said = replace(entry(HAVEN, "demand", "a"), statement=replace(entry(HAVEN, "demand", "a").statement, on=june))
    met = told(OURS, day(1), "Corvo", "Ana Vik, Bo Lund")
    met = replace(met, meeting=replace(met.meeting, end=day(3)))
    spoken, meeting = timeline([said], [met]).events
    assert (spoken.days, spoken.basis) == ((june.start, june.end), "relative")
    assert (meeting.days, meeting.basis) == ((day(1), day(3)), None)
    as_published = Event(DAY, False, spoken.happened)
    assert (as_published.days, as_published.basis) == ((DAY, DAY), "published")
