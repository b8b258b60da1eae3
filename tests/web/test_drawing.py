"""The timeline's sheet holds every statement, inside its lane; addresses, slices and marked words are what they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.exports.wording import TONES
from aidememoire.model import Account
from aidememoire.views import Event, Gathering, Saying, Timeline, compare, timeline
from aidememoire.web.addresses import address, original
from aidememoire.web.comparing import account_names, side_by_side
from aidememoire.web.drawing import OTHERS, SHAPES, WIDTH, Lane, draw
from aidememoire.web.listing import Slice
from tests.views.made import DAY, HAVEN, MARSH, before, entries, talks


def sheet_of(view: Timeline, parties: tuple[str, ...] = ()):  # type: ignore[no-untyped-def]
    days = [one.day for one in view.events if one.day]
    return draw(view.events, min(days), max(days), parties)


@settings(max_examples=60)
@given(entries().map(timeline).filter(lambda view: view.events))
def test_every_statement_is_drawn_once_in_each_lane_that_it_belongs_to(view: Timeline) -> None:
    sheet = sheet_of(view)
    names = [lane.name for lane in sheet.lanes]
    for event in view.events:
        if isinstance(one := event.happened, Saying):
            lanes = [name for name in one.parties if name in names] or [OTHERS]
            assert sum(mark.id == one.id for mark in sheet.marks) == len(lanes)


@settings(max_examples=60)
@given(entries().map(timeline).filter(lambda view: view.events))
def test_nothing_is_drawn_outside_the_sheet(view: Timeline) -> None:
    sheet = sheet_of(view)
    assert all(0 <= mark.x <= WIDTH and 0 <= mark.y <= sheet.height for mark in sheet.marks)
    assert all(0 <= tick.x <= WIDTH for tick in sheet.ticks)
    tops = [lane.top for lane in sheet.lanes]
    assert tops == sorted(tops)


def test_later_statements_stand_further_right_and_lanes_come_as_the_parties_do() -> None:
    view = timeline([*before(), *talks()])
    sheet = sheet_of(view, (MARSH, HAVEN))
    assert [lane.name for lane in sheet.lanes] == [MARSH, HAVEN, OTHERS]
    places = {mark.id: mark.x for mark in sheet.marks}
    said = [one.happened for one in view.events if isinstance(one.happened, Saying)]
    assert [places[one.id] for one in said] == sorted(places[one.id] for one in said)


@pytest.mark.parametrize(
    ("name", "label"),
    [
        (MARSH, (MARSH,)),
        ("Fen Autonomous Authority", ("Fen Autonomous", "Authority")),
        ("Interim Council for the Protection of the Reed Valley", ("Interim Council for", "the Protection of …")),
    ],
)
def test_a_long_name_does_not_run_into_the_first_marks(name: str, label: tuple[str, ...]) -> None:
    lane = Lane(name, 34, 30)
    assert lane.label == label
    assert max(map(len, lane.label)) <= 20


def test_what_is_planned_for_some_day_of_half_a_year_does_not_lie_over_all_lanes() -> None:
    since, until = date(2025, 1, 1), date(2025, 12, 31)
    met = Gathering("2025-04-02", (), date(2025, 4, 2), date(2025, 10, 2), None, None, (HAVEN,), None, planned=True)
    for one, vague in ((met, True), (replace(met, planned=False), False), (replace(met, end=met.start), False)):
        (bar,) = draw([Event(one.end, True, one)], since, until, ()).bars
        assert bar.vague == vague


def test_every_tone_has_a_shape_of_its_own() -> None:
    assert set(SHAPES) == set(TONES.values())
    assert len(set(SHAPES.values())) == len(SHAPES)


@pytest.mark.parametrize("days", [0, 5, 40, 200, 900, 4000, 2_900_000])
def test_an_axis_has_some_labels_and_not_too_many_and_each_leads_to_days_of_its_own(days: int) -> None:
    ticks = draw((), DAY, DAY + timedelta(days=days), ()).ticks
    assert 1 <= len(ticks) <= 15
    assert all(one.start <= one.end for one in ticks)
    assert all(one.end < after.start for one, after in pairwise(ticks))


@given(st.lists(st.integers(), max_size=50), st.integers(1, 12), st.integers(1, 9))
def test_pages_of_a_list_hold_all_of_it(things: list[int], at: int, size: int) -> None:
    pages = Slice.of(things, at, size).pages
    assert [one for number in range(1, pages + 1) for one in Slice.of(things, number, size).things] == things
    assert Slice.of(things, at, size).at <= pages


def test_words_that_another_account_has_are_never_marked_and_none_are_lost() -> None:
    for group in side_by_side(compare(talks())):
        for line in group.lines:
            for cell in [one for one in line.cells if one]:
                assert "".join(text for text, _ in cell.stretches) == cell.saying.words
                if len(line.row.had) < 2:
                    assert not any(marked for _, marked in cell.stretches)


def test_addresses_leave_out_what_is_not_asked_for() -> None:
    asked = {"party": HAVEN, "issue": None, "q": ""}
    assert address("/search", asked) == "/search?party=Havenland"
    assert address("/search", asked, party=None, since=date(2023, 7, 1), everyone=True) == (
        "/search?since=2023-07-01&everyone=1"
    )
    assert address("/compare", document=["a", "b"]) == "/compare?document=a&document=b"
    assert address("/search", q="\ud800") == "/search?q=%3F"


def test_only_pages_of_the_web_are_linked_and_at_the_words() -> None:
    assert original("javascript:alert(1)", "a") is None
    assert original(None, "a") is None
    assert original("https://example.org/a", "") == "https://example.org/a"
    assert (
        original("https://example.org/a#b", "one-two, three") == "https://example.org/a#b:~:text=one%2Dtwo%2C%20three"
    )
    long = " ".join(f"w{number}" for number in range(20))
    assert str(original("https://example.org/a", long)).endswith(
        "#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w14%20w15%20w16%20w17%20w18%20w19"
    )


def test_accounts_that_are_called_alike_are_told_apart_by_title_day_or_id() -> None:
    corvo = Account("1" * 16, "Readout", publisher="Ministry", published=date(2024, 3, 18), side="Corvo")
    again, other = replace(corvo, id="2" * 16, published=date(2024, 3, 19)), replace(corvo, id="3" * 16, side=None)
    assert account_names([corvo, again, other]) == ("Corvo (18 March 2024)", "Corvo (19 March 2024)", "Ministry")
    assert account_names([corvo, replace(again, title="Talks")]) == ("Corvo (Readout)", "Corvo (Talks)")
    assert account_names([corvo, replace(corvo, id="4" * 16)]) == ("Corvo (11111111)", "Corvo (44444444)")
