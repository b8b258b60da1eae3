"""Meetings: several accounts of one are one, and what speaks against it keeps them apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.exports.tables import to_markdown
from aidememoire.record import MeetingTies
from aidememoire.views import Told, gatherings, one_meeting, sides_of
from tests.views.made import DAY, HAVEN, HOSTS, MARSH, OURS, THEIRS, account, day, entry, talks, told

BASE = told(OURS, DAY, "Corvo City", "Ana Vik, Bo Lund, Cy Ros", "trilateral")


def together(other: Told, sides: dict[str, str] | None = None) -> bool:
    return len(gatherings([BASE, other], sides)) == 1


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"place": "Corvo City, Corvo"}, True),
        ({"place": None}, True),
        ({"place": "Tarn"}, False),
        ({"kind": None}, True),
        ({"kind": "multilateral"}, True),
        ({"kind": "bilateral"}, False),
        ({"kind": "call"}, False),
        ({"start": date(2023, 7, 24)}, True),
        ({"start": date(2023, 7, 24), "end": date(2023, 7, 24)}, False),
        ({"start": date(2023, 7, 1), "end": date(2023, 7, 31)}, False),
        ({"start": None, "end": None}, False),
        ({"participants": ("Ána Vik", "Bo Lund")}, True),
        ({"participants": ("Ana Vik", "Di Moor")}, False),
        ({"participants": ("Ana Vik",)}, True),
        ({"participants": ()}, False),
        ({"participants": (), "host": "Cy Ros"}, True),
        ({"planned": True}, True),
    ],
)
def test_two_accounts_are_of_one_meeting_unless_something_speaks_against_it(
    change: dict[str, object], expected: bool
) -> None:
    other = Told(THEIRS, replace(BASE.meeting, **change))  # type: ignore[arg-type]
    assert together(other) is expected


def test_a_state_is_its_minister_where_the_sides_are_known() -> None:
    other = told(THEIRS, DAY, "Corvo City", f"{HAVEN}, {MARSH}")
    assert not together(other)
    assert together(other, sides_of(talks()))


def test_the_same_two_persons_on_one_day_met_once_wherever_an_account_puts_it() -> None:
    sides = {"Ana Vik": HAVEN, "Bo Lund": MARSH}
    other = told(replace(THEIRS, dateline="Tarn"), DAY, "Tarn", "Ana Vik, Bo Lund")
    (met,) = gatherings([BASE, other], sides)
    assert (met.place, met.elsewhere) == ("Corvo City", ("Tarn",))
    (met,) = gatherings([BASE, other, told(HOSTS, DAY, "Tarn", "Ana Vik, Bo Lund")], sides)
    assert (met.place, met.elsewhere) == ("Tarn", ("Corvo City",))
    assert not together(told(THEIRS, DAY, "Tarn", f"{HAVEN}, {MARSH}"), sides)
    assert not together(Told(THEIRS, replace(other.meeting, end=day(25))), sides)


FOUR = {"Ana Vik": HAVEN, "Bo Lund": MARSH, "Di Moor": HAVEN, "Ed Tay": MARSH}
BY_OFFICE = "Foreign Minister of Havenland, Minister of Foreign Affairs of the Republic of Marshland"


@pytest.mark.parametrize(
    ("people", "start", "place", "expected"),
    [
        ("Ana Vik, Bo Lund", DAY, "Tarn", 1),
        ("Ana Vik, Bo Lund, Cy Ros", DAY, "Tarn", 1),
        (f"{HAVEN}, {MARSH}", DAY, "Tarn", 1),
        (f"Ana Vik, {MARSH}", DAY, "Tarn", 1),
        ("Ana Vik, Cy Ros", DAY, "Tarn", 2),  # of the two only one
        ("Ana Vik", DAY, "Tarn", 2),
        ("Ana Vik, Bo Lund", DAY, None, 2),  # not told where
        ("Ana Vik, Bo Lund", day(25), "Tarn", 2),
        ("President of Havenland, President of Marshland", DAY, "Tarn", 2),  # two offices are two persons
    ],
)
def test_who_is_named_by_office_is_a_person_of_that_side_where_day_and_place_are_told(
    people: str, start: date, place: str | None, expected: int
) -> None:
    accounts = [told(OURS, DAY, "Tarn", BY_OFFICE), told(THEIRS, start, place, people)]
    assert len(gatherings(accounts, FOUR)) == len(gatherings(accounts[::-1], FOUR)) == expected


def test_an_office_is_nobody_where_two_meetings_may_be_meant() -> None:
    accounts = [
        told(where, DAY, "Tarn", people)
        for where, people in ((OURS, BY_OFFICE), (THEIRS, "Ana Vik, Bo Lund"), (HOSTS, "Di Moor, Ed Tay"))
    ]
    assert [len(one.accounts) for one in gatherings(accounts, FOUR)] == [1, 1, 1]


def test_an_office_takes_part_only_where_its_bearer_is_not_named() -> None:
    people = told(THEIRS, DAY, "Tarn", "Ana Vik, Bo Lund")
    (met,) = gatherings([told(OURS, DAY, "Tarn", BY_OFFICE), people], FOUR)
    assert (set(met.participants), met.few) == ({"Ana Vik", "Bo Lund"}, ())
    assert set(met.naming("Ana Vik")) == {OURS, THEIRS}
    beside = told(OURS, DAY, "Tarn", "Ana Vik, Bo Lund, President of Havenland")
    (met,) = gatherings([beside, people], FOUR)
    assert "President of Havenland" in met.participants


ROUND = told(OURS, DAY, "Tarn", "Ana Vik, Bo Lund, Cy Ros", "multilateral")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, True),
        ({"participants": (HAVEN, MARSH)}, True),
        ({"kind": "trilateral"}, True),
        ({"day_assumed": False}, False),  # the text tells the day
        ({"start": DAY + timedelta(days=5), "end": None}, False),
        ({"start": DAY - timedelta(days=1), "end": None}, False),  # before it
        ({"place": None}, False),
        ({"place": "Corvo City"}, False),
        ({"kind": "call"}, False),
        ({"planned": True}, False),
        ({"participants": ("Ana Vik",)}, False),
        ({"participants": ("Ana Vik", "Di Moor")}, False),
    ],
)
def test_a_meeting_without_a_day_is_the_one_of_the_days_before_its_account(
    change: dict[str, Any], expected: bool
) -> None:
    """Where place and two of its people are the same: the day of publication was only taken for want of another."""
    after = {"start": DAY + timedelta(days=3), "end": None, "place": "Tarn", "day_assumed": True, "kind": None}
    known = {"participants": ("Bo Lund", "Ana Vik")}
    other = Told(THEIRS, replace(ROUND.meeting, **(after | known | change)))
    met = gatherings([other, ROUND], {"Ana Vik": HAVEN, "Bo Lund": MARSH})
    assert (len(met) == 1) is expected
    assert met[0].start == min(DAY, other.meeting.start or DAY)


def test_a_meeting_without_a_day_stays_apart_where_several_may_be_meant_or_none_has_a_day() -> None:
    people = "Ana Vik, Bo Lund"
    undated = [told(where, day(27), "Tarn", people, day_assumed=True) for where in (THEIRS, HOSTS)]
    earlier = told(account("fourth"), DAY - timedelta(days=1), "Tarn", people)
    assert len(gatherings([ROUND, earlier, *undated])) == 3
    assert len(gatherings([told(OURS, day(26), "Tarn", people, day_assumed=True), undated[1]])) == 2
    (met,) = gatherings([ROUND, *undated])  # two that took the day of publication do not outvote the one that has it
    assert (met.start, len(met.accounts)) == (DAY, 3)


def test_a_side_takes_part_only_where_nobody_of_it_is_named() -> None:
    (met,) = gatherings([told(OURS, DAY, "Tarn", f"Ana Vik, {HAVEN}, {MARSH}")], {"Ana Vik": HAVEN, HAVEN: HAVEN})
    assert met.participants == ("Ana Vik", MARSH)


@pytest.mark.parametrize(
    ("kinds", "people", "kind", "few"),
    [
        (("trilateral", "multilateral", "multilateral"), ("Di Moor", "", ""), "trilateral", ("Di Moor",)),
        (("trilateral", "trilateral", "multilateral"), ("Di Moor", "Di Moor", ""), "multilateral", ()),
        (("multilateral", "multilateral", "multilateral"), ("Di Moor", "", ""), "multilateral", ("Di Moor",)),
        (("trilateral", "multilateral", None), (HAVEN, "", ""), "trilateral", ()),
    ],
)
def test_a_meeting_is_of_the_sides_that_most_documents_name_and_whom_few_name_is_told(
    kinds: tuple[str | None, ...], people: tuple[str, ...], kind: str, few: tuple[str, ...]
) -> None:
    sides = {"Ana Vik": HAVEN, "Bo Lund": MARSH}
    accounts = [
        told(where, DAY, "Corvo City", f"Ana Vik, Bo Lund, Cy Ros, {more}", own)
        for where, more, own in zip((OURS, THEIRS, HOSTS), people, kinds, strict=True)
    ]
    accounts.append(replace(accounts[0], meeting=replace(accounts[0].meeting, kind=None)))  # told twice by one document
    (met,) = gatherings(accounts, sides)
    assert (met.kind, met.few) == (kind, few)
    named = f"Di Moor (by [{OURS.id[:8]}])"
    assert (named in to_markdown((met,)).replace("\\", "")) is bool(few)


def test_a_meeting_that_no_account_tells_of_as_held_is_called_so() -> None:
    planned = told(OURS, DAY, "Tarn", "Ana Vik, Bo Lund", planned=True)
    assert "planned, not told of as held" in to_markdown(gatherings([planned]))
    held = told(THEIRS, DAY, "Tarn", "Ana Vik, Bo Lund")
    assert "planned" not in to_markdown(gatherings([planned, held]))
    other = told(THEIRS, DAY, "Tarn", "Cy Ros, Di Moor")
    assert "(planned)" in to_markdown(gatherings([planned, other])).replace("\\", "")


def test_who_only_announces_a_meeting_gives_no_account_of_it() -> None:
    """Where another tells of it as held: it is named apart, also as data, and what is told twice is told as held."""
    announced = told(OURS, DAY, "Tarn", "Ana Vik, Bo Lund", planned=True)
    held, again = (told(where, DAY, "Tarn", "Ana Vik, Bo Lund") for where in (THEIRS, HOSTS))
    (met,) = gatherings([announced, held, again])
    assert (met.telling, met.announcing) == ((THEIRS.id, HOSTS.id), (OURS,))
    assert f"[{HOSTS.id[:8]}]<br>announced by [{OURS.id[:8]}]" in to_markdown((met,)).replace("\\", "")
    (met,) = gatherings([announced, told(OURS, DAY, "Tarn", "Ana Vik, Bo Lund"), held])
    assert (set(met.telling), met.announcing) == ({OURS.id, THEIRS.id}, ())
    (met,) = gatherings([announced, replace(announced, account=HOSTS)])
    assert (set(met.telling), met.announcing) == ({OURS.id, HOSTS.id}, ())


SEPTEMBER = {"start": date(2023, 9, 1), "end": date(2023, 9, 30)}
HELD = date(2023, 9, 11)


def _plan(place: str | None = "Tarn", people: str = "Ana Vik, Bo Lund, Cy Ros", **known: Any) -> Told:
    """Return a plan for September, published in July."""
    one = told(OURS, None, place, people, planned=True)
    return replace(one, meeting=replace(one.meeting, **(SEPTEMBER | known)))


def _round(people: str = "Ana Vik, Bo Lund", place: str | None = "Tarn", start: date = HELD) -> Told:
    return told(account("late", "Echo", date(2023, 9, 12)), start, place, people)


@pytest.mark.parametrize(
    ("plan", "others", "meetings"),
    [
        (_plan(), [_round()], 1),
        (_plan(), [_round("Ana Vik, Cy Ros, Di Moor")], 1),
        (_plan(start=date(2023, 9, 9), end=date(2023, 9, 13)), [_round()], 1),
        (_plan(), [_round("Ana Vik, Di Moor")], 2),
        (_plan(), [_round(place="Corvo City")], 2),
        (_plan(None), [_round()], 2),
        (_plan(), [_round(start=date(2023, 10, 1))], 2),
        (_plan(), [_round(), _round(start=date(2023, 9, 25))], 3),
        (_plan(planned=False), [_round()], 2),
        (replace(_plan(), account=account("after", "Echo", date(2023, 9, 20))), [_round()], 2),
    ],
)
def test_what_was_planned_for_a_month_is_the_one_meeting_held_in_it_there_by_two_of_them(
    plan: Told, others: list[Told], meetings: int
) -> None:
    assert len(gatherings([plan, *others])) == meetings
    assert len(gatherings([*others, plan])) == meetings


def test_those_who_tell_of_a_meeting_as_held_outvote_who_announced_it_in_all() -> None:
    """However many announced it: its day, its place, who came; of a side that they but name, who was announced stands."""
    plans = [replace(_plan("Tarn Bay"), account=account(f"plan {number}")) for number in range(3)]
    ties = MeetingTies(joined=(frozenset(("a", "b", "c", "d")),))
    named = [replace(one, id=own) for one, own in zip(plans, "abc", strict=True)]
    (met,) = gatherings([*named, replace(_round("Bo Lund, Di Moor"), id="d")], ties=ties)
    assert (met.id, met.start, met.end, met.place) == ("2023-09-11-tarn", HELD, HELD, "Tarn")
    assert (set(met.participants), len(met.announcing)) == ({"Bo Lund", "Di Moor"}, 3)
    (met,) = gatherings([_plan(), _round(f"{HAVEN}, Bo Lund")], {"Ana Vik": HAVEN, "Bo Lund": MARSH})
    assert set(met.participants) == {"Ana Vik", "Bo Lund"}


def test_whom_few_documents_name_or_by_the_side_stands_with_those_that_do() -> None:
    three = account("fourth"), account("fifth"), account("sixth")
    accounts = [told(where, DAY, "Tarn", "Ana Vik, Bo Lund") for where in three]
    accounts += [
        told(OURS, DAY, "Tarn", "Ana Vik, Bo Lund, Di Moor"),
        told(HOSTS, DAY, "Tarn", "Ana Vik, Bo Lund, Dale"),
    ]
    (met,) = gatherings(accounts, {"Di Moor": "Dale"})
    assert (met.few, set(met.naming("Di Moor"))) == (("Di Moor",), {OURS, HOSTS})


def test_a_meeting_of_a_whole_month_is_of_that_month() -> None:
    one = told(OURS, date(2024, 2, 1), "Tarn", "Ana Vik, Bo Lund")
    month = replace(one, meeting=replace(one.meeting, end=date(2024, 2, 29)))
    assert "| Feb 2024 |" in to_markdown(gatherings([month]))


def test_the_sides_are_those_that_a_speaker_always_speaks_for() -> None:
    said = [*talks(), entry("Corvo", "assert", "x", speaker="Bo Lund")]
    assert sides_of(said)["Ana Vik"] == HAVEN
    assert "Bo Lund" not in sides_of(said)


def test_a_meeting_has_what_most_accounts_give_and_all_who_took_part() -> None:
    more = told(THEIRS, DAY, "Corvo City", "Bo Lund, Cy Ros, Di Moor", host="Cy Ros", planned=True)
    bare = told(HOSTS, DAY, None, "Cy Ros, Bo Lund", "trilateral")
    (met,) = gatherings([more, bare, BASE])
    assert met.id == "2023-07-25-corvo-city"
    assert (met.place, met.host, met.kind, met.planned) == ("Corvo City", "Cy Ros", "trilateral", False)
    assert met.participants[:2] == ("Cy Ros", "Bo Lund")
    assert set(met.participants) == {"Ana Vik", "Bo Lund", "Cy Ros"}, "who was only announced need not have come"
    assert met.sources == len(met.documents) == 3


def test_two_meetings_of_one_day_and_place_have_ids_of_their_own() -> None:
    met = gatherings([BASE, told(OURS, DAY, "Corvo City", "Ana Vik, Cy Ros", "bilateral")])
    assert sorted(one.id for one in met) == ["2023-07-25-corvo-city", "2023-07-25-corvo-city-2"]


_TOLD = st.builds(
    told,
    st.sampled_from([OURS, THEIRS, HOSTS, account("other")]),
    st.none() | st.integers(0, 3).map(day),
    st.sampled_from([None, "Tarn", "Corvo City"]),
    st.sampled_from(["", "Ana Vik", "Ana Vik, Bo Lund", "Bo Lund, Cy Ros", "Ana Vik, Bo Lund, Cy Ros"]),
    st.sampled_from([None, "call", "bilateral"]),
)


@settings(max_examples=100, deadline=None)
@given(st.lists(_TOLD, max_size=8))
def test_no_account_is_lost_and_ids_are_unique(accounts: list[Told]) -> None:
    met = gatherings(accounts)
    assert sorted(map(repr, accounts)) == sorted(repr(one) for each in met for one in each.accounts)
    assert len({one.id for one in met}) == len(met)
    assert gatherings(accounts[::-1]) == met


PLACES, PEOPLE = ("Corvo City", "Tarn", "Corvo City, Corvo", None), ("Ana Vik", "Bo Lund", "Cy Ros")
SPANS = st.tuples(st.none() | st.integers(0, 20), st.sampled_from([None, 0, 1, 6, 7, 8, 30]))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(SPANS, st.sampled_from(PLACES), st.lists(st.sampled_from(PEOPLE), unique=True)), max_size=12))
def test_only_meetings_of_the_same_days_are_compared_and_none_is_missed(drawn: list[Any]) -> None:
    every = [_drawn(number, *one) for number, one in enumerate(drawn)]
    groups: list[list[one_meeting._Compared]] = []
    for one in (one_meeting._Compared.of(each, {}) for each in sorted(every, key=one_meeting.order)):
        group = next((each for each in groups if all(one_meeting._same(one, other) for other in each)), None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    assert [one.accounts for one in gatherings(every)] == [tuple(one.told for one in group) for group in groups]


def _drawn(number: int, span: tuple[int | None, int | None], place: str | None, people: list[str]) -> Told:
    start = None if span[0] is None else day(span[0])
    end = start + timedelta(days=span[1]) if start and span[1] is not None else None
    met = replace(BASE.meeting, start=start, end=end, place=place, host=None, participants=tuple(people))
    return Told(account(f"d{number}"), met)


@pytest.mark.parametrize(
    ("second", "sides", "present"),
    [
        ("Vik, Bo Lund", {"Ana Vik": HAVEN}, {"Ana Vik", "Bo Lund"}),
        ("Vik, Bo Lund", {"Ana Vik": HAVEN, "Vik": HAVEN}, {"Ana Vik", "Bo Lund"}),
        ("Ana Vik, Vik, Bo Lund", {"Ana Vik": HAVEN, "Vik": MARSH}, {"Bo Lund", "Ana Vik", "Vik"}),
        ("Ana Vik, Vik, Bo Lund", {}, {"Bo Lund", "Ana Vik", "Vik"}),  # as Sudan and South Sudan are two
    ],
)
def test_a_surname_alone_is_the_person_of_that_surname_who_was_there(
    second: str, sides: dict[str, str], present: set[str]
) -> None:
    accounts = [told(OURS, DAY, "Tarn", "Ana Vik, Bo Lund"), told(THEIRS, DAY, "Tarn", second)]
    (met,) = gatherings(accounts, sides)
    assert set(met.participants) == present


def test_a_side_whose_minister_took_part_is_not_named_beside_the_office() -> None:
    """*Foreign Minister of Corvo and Corvo* are one, told by two accounts."""
    by_office = told(
        OURS, DAY, "Corvo City", "Ana Vik, Bo Lund, Foreign Minister of Corvo", host="Foreign Minister of Corvo"
    )
    by_side = told(THEIRS, DAY, "Corvo City", "Ana Vik, Bo Lund, Corvo")
    (met,) = gatherings([by_office, by_side], {"Ana Vik": HAVEN, "Bo Lund": MARSH})
    assert set(met.participants) == {"Foreign Minister of Corvo", "Ana Vik", "Bo Lund"}
