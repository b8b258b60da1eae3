"""An account that says that it leaves a thing out does not have it, and what it says of that stands beside."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from aidememoire.exports.tables import to_text
from aidememoire.exports.view_records import records
from aidememoire.model import Entry, Span
from aidememoire.views import with_own_words
from aidememoire.views.absences import left_out, tells_of_absence
from tests.views.asked import compare
from tests.views.made import HAVEN, HOST, HOSTS, MARSH, OURS, THEIRS, entry
from tests.views.test_untold import READOUT


@pytest.mark.parametrize(
    "words",
    [
        "Absent from the text are the border posts",
        "It is silent, too, on whether talks will go on",
        "The posts that he proposed are not in the passages quoted, and neither are maps",
        "The road over the pass is not named either",
        "the Havenland text does not repeat what the host had said",
        "the treaty itself he did not mention expressly",
        "Who is to blame he left unsaid",
        "the statement neither blames anyone nor calls it a blockade",
        "The deal is not mentioned in the text",
        "he does not refer to the road in his statement",
        "the readout, too, does not call it a blockade",
        "Neither version mentions the salaries",
        "nor calls",
    ],
)
def test_words_that_tell_of_an_absence(words: str) -> None:
    assert tells_of_absence(words)


@pytest.mark.parametrize(
    "words",
    [
        "the road must open",
        "Marshland does not accept the map",
        "nothing tangible came out of the talks",
        "the road must open, he said, though the text does not mention the map",
        "the islanders are not mentioned in the treaty of 1921",
        "he was absent from the talks",
        "The Government has not changed its position, nor called for new talks",
        "The attack must not be repeated",
        "the attack must not be repeated in the text",
        "Marshland will not call off the truce",
        "the statement says that Havenland has not named a date",
        "the minister has not named a date",
        "the border was not named by the commission",
        "the sides never speak of peace",
        "it was never mentioned in the agreement of 9 June",
    ],
)
def test_what_is_denied_or_said_in_passing_is_no_absence(words: str) -> None:
    assert not tells_of_absence(words)


def posts(remark: str, **known: object) -> list[Entry]:
    said = entry(MARSH, "propose", "the border posts on the road to the pass", where=THEIRS, id="posts")
    return [said, entry(None, "assert", remark, where=OURS, id="remark", **known)]  # type: ignore[arg-type]


REMARK = "absent from the text are the border posts on the road"


def test_what_an_account_leaves_out_only_the_other_one_has() -> None:
    view = compare(posts(REMARK))
    (row,) = view.rows
    assert (view.common, view.shared, view.only(OURS.id), view.unsaid) == ((), (), (), ())
    assert view.only(THEIRS.id) == (row,)
    assert [one.id for one in row.told if row.leaves_out(one)] == ["remark"]
    assert row.differences == ()
    shown = " ".join(to_text(view).split())
    assert f"What only {MARSH} has" in shown
    assert f"left out by {HAVEN}: ‘{REMARK}’" in shown.replace("\n", " ")
    assert [(one["found"], one["leaves_out"]) for one in records(view).rows] == [("one", True), ("one", False)]


def test_of_three_accounts_the_one_that_leaves_it_out_is_shown_so() -> None:
    third = entry(HOST, "assert", "the border posts on the road to the pass", where=HOSTS, id="third")
    view = compare([*posts(REMARK), third])
    assert len(view.shared) == 1
    assert "leaves it out:" in to_text(view)


def test_two_that_leave_it_out_need_not_fit_one_another() -> None:
    last = entry(None, "assert", "the text does not name the border posts that she proposed", where=HOSTS, id="last")
    likely = {frozenset(("posts", "remark")): 0.5, frozenset(("posts", "last")): 0.3}
    every = [*posts(REMARK), last]
    words = {one.statement.content[0].text: one.statement.id for one in every}
    (row,) = compare(every, lambda one, other: likely.get(frozenset((words[one], words[other])), 0.0)).rows
    assert {one.id for one in row.told if row.leaves_out(one)} == {"remark", "last"}


def test_what_no_account_has_stands_apart() -> None:
    said = posts(REMARK)[1:]
    view = compare(said, accounts=[THEIRS])
    assert len(view.unsaid) == 1
    assert view.only(OURS.id) == ()
    assert "1 in none" in to_text(view)
    assert records(view).rows[0]["found"] == "none"


def test_a_complaint_of_a_party_about_another_text_is_had() -> None:
    said = entry(HAVEN, "criticise", REMARK, where=OURS, id="complaint")
    assert left_out([said]) == {}


def test_what_stands_in_words_that_leave_it_out_is_left_out_too() -> None:
    holder = entry(None, "assert", "the text does not repeat that the host wants the road to open", id="h", where=OURS)
    inner = entry(HOST, "demand", "that the host wants the road to open", id="i", parent="h", start=25, where=OURS)
    other = entry(HOST, "demand", "he wants the road to open", id="o", where=HOSTS)
    assert {name: one.statement.id for name, one in left_out([holder, inner]).items()} == {"h": "h", "i": "h"}
    (row,) = compare([holder, inner, other]).rows
    assert [(one.id, row.leaves_out(one)) for one in row.told] == [("o", False), ("h", True)]


def test_a_cue_tells_of_an_absence_whoever_is_said_to_be_silent() -> None:
    said = entry(HAVEN, "assert", "the map of 1975", where=OURS, id="map")
    silent = replace(said, statement=replace(said.statement, cue=(Span(90, 105, "did not mention"),)))
    assert list(left_out([silent])) == ["map"]


def test_own_words_that_tell_of_an_absence_are_no_word_of_the_side() -> None:
    own = with_own_words(READOUT, [], datetime(2024, 1, 1))
    assert [one.statement.content[0].text for one in own if one.statement.id in left_out(own)] == [
        "the road over the pass, which Marshland offers as a second way in, is not named"
    ]
