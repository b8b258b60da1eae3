"""The labels, row by row as docs/reference/views.md has them, and what is compared with what."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from aidememoire.model import Entry
from aidememoire.views import Saying
from aidememoire.views.changes import LABELS, label
from aidememoire.views.stances import FIRMNESS, STANCES
from aidememoire.vocabulary import acts
from tests.views.asked import changes, histories
from tests.views.made import HAVEN, account, day, entries, entry

PAGE = (Path(__file__).parents[2] / "docs/reference/views.md").read_text(encoding="utf-8")
ROAD, NOT_ROAD = "the road will open", "the road will not open"


def saying(act: str, words: str = ROAD, conditional: bool = False) -> Saying:
    return Saying(entry(HAVEN, act, words, conditional=conditional))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, saying("demand"), "new"),
        (saying("assert"), saying("deny"), "contradicted"),
        (saying("deny"), saying("accept"), "contradicted"),
        (saying("assert", NOT_ROAD), saying("deny"), "hardened"),
        (saying("assert"), saying("assert", NOT_ROAD), "contradicted"),
        (saying("commit", NOT_ROAD), saying("commit"), "contradicted"),
        (saying("assert", "the road doesn't open"), saying("assert", "the road opens"), "contradicted"),
        (saying("demand"), saying("demand", NOT_ROAD), "restated"),
        (saying("commit"), saying("reject"), "withdrawn"),
        (saying("propose"), saying("reject"), "withdrawn"),
        (saying("demand"), saying("reject"), "hardened"),
        (saying("propose"), saying("demand"), "hardened"),
        (saying("demand"), saying("warn"), "hardened"),
        (saying("commit"), saying("commit", conditional=True), "hardened"),
        (saying("reject", conditional=True), saying("reject"), "hardened"),
        (saying("reject"), saying("accept"), "softened"),
        (saying("warn"), saying("propose"), "softened"),
        (saying("commit", conditional=True), saying("accept"), "softened"),
        (saying("reject"), saying("reject", conditional=True), "softened"),
        (saying("demand"), saying("demand"), "restated"),
        (saying("deny"), saying("deny"), "restated"),
        (saying("accuse"), saying("reject"), "restated"),
    ],
)
def test_the_label_of_what_is_alike(before: Saying | None, after: Saying, expected: str) -> None:
    assert label(before, after) == expected


def test_every_act_has_its_stance_and_its_firmness_and_the_page_has_both() -> None:
    names = {one.name for one in acts()}
    assert set(STANCES) == set(FIRMNESS) == names
    rows = dict(re.findall(r"(?m)^\| `(\w+)` \| (\w+ \| \d) \|$", PAGE))
    assert rows == {name: f"{STANCES[name]} | {FIRMNESS[name]}" for name in names}


def test_the_page_has_every_label() -> None:
    assert set(LABELS) == set(re.findall(r"(?m)^\| \d \| `(\w+)` \|", PAGE))


@settings(max_examples=60, deadline=None)
@given(entries())
def test_every_statement_of_the_time_is_a_change_of_each_of_its_parties(said: list[Entry]) -> None:
    found = changes(said, day(4), day(9))
    shown = {(one.statement.id, change.party) for change in found.changes for each in (change.after, *change.also)
             for one in each.entries}  # fmt: skip
    spoken = histories(said, date.max).values()
    folded = [each for history in spoken for each in history if each.day and day(4) <= each.day <= day(9)]
    every = {(one.statement.id, party) for each in folded for one in each.entries for party in each.parties}
    inside = {one.id for one in folded if any(other.id == one.statement.parent for said in spoken for other in said)}
    assert shown <= every
    assert {own for own, _ in every - shown} <= {
        one.statement.id for each in folded if each.id in inside for one in each.entries
    }


@settings(max_examples=60, deadline=None)
@given(entries())
def test_what_is_new_has_nothing_before_and_all_else_has_something_of_an_earlier_day(said: list[Entry]) -> None:
    for one in changes(said, day(0)).changes:
        if one.label == "new":
            assert one.before is None
        else:
            assert one.before is not None
            assert one.before.day is not None
            assert one.after.day is not None
            assert one.before.day < one.after.day


def test_a_statement_is_measured_by_the_most_alike_of_its_party_on_the_issue() -> None:
    said = [
        entry(HAVEN, "reject", "no customs post at the bridge", day=day(1)),
        entry(HAVEN, "propose", "the north road may open", day=day(2)),
        entry(HAVEN, "demand", "the north road must open", day=day(9)),
    ]
    (change,) = changes(said, day(5)).changes
    assert (change.label, change.before) == ("hardened", Saying(said[1]))


def test_what_is_alike_to_nothing_is_new_whatever_was_said_on_the_issue() -> None:
    said = [
        entry(HAVEN, "commit", "the north road will open", day=day(1)),
        entry(HAVEN, "reject", "no customs post at the bridge", day=day(2)),
        entry(HAVEN, "accept", "buses for pilgrims", day=day(9)),
    ]
    (change,) = changes(said, day(5)).changes
    assert (change.label, change.before) == ("new", None)


def test_two_accounts_of_one_day_that_come_to_the_same_are_one_change() -> None:
    said = [
        entry(HAVEN, "demand", "the north road must open", day=day(9), where=account("a", "L"), speaker="Ana Vik"),
        entry(HAVEN, "demand", "the north road must be open", day=day(9), where=account("b", "E"), speaker="Cy Ros"),
    ]
    (change,) = changes(said, day(5)).changes
    assert {change.after, *change.also} == set(map(Saying, said))


def test_what_others_tell_of_a_party_is_not_measured_by_its_own_word() -> None:
    own = entry(HAVEN, "reject", ROAD, day=day(1))
    told = entry(HAVEN, "accept", ROAD, day=day(9), where=account("theirs", side="Marshland"))
    (change,) = changes([own, told], day(5)).changes
    assert (change.label, change.before, change.after.told_by) == ("new", None, "Marshland")


def test_without_an_end_the_time_runs_to_the_last_day_known() -> None:
    said = [entry(HAVEN, "reject", "a", day=day(1)), entry(HAVEN, "accept", "b", day=day(7))]
    assert changes(said, day(0)).until == day(7)
    assert changes([], day(3)).until == day(3)
    assert [one.after.act for one in changes(said, day(0), day(6)).changes] == ["reject"]


def test_a_statement_on_two_issues_is_one_change() -> None:
    said = [entry(HAVEN, "demand", ROAD, "transport,borders", day=day(1))]
    assert [one.issue for one in changes(said, day(0)).changes] == ["transport"]
    assert [one.issue for one in changes(said, day(0), issues=["borders"]).changes] == ["borders"]


def test_what_stands_in_the_statement_that_it_would_be_measured_by_is_no_change() -> None:
    outer = entry(HAVEN, "assert", "it had offered to open the road", day=day(1), id="outer")
    inner = entry(HAVEN, "propose", "to open the road", where=account("report", published=day(9)), id="inner")
    inside, apart = (replace(inner, statement=replace(inner.statement, parent=parent)) for parent in ("outer", None))
    assert [one.label for one in changes([outer, apart], day(2)).changes] == ["softened"]
    assert changes([outer, inside], day(2)).changes == ()
