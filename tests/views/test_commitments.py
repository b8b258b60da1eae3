"""Commitments: each once, with what was said of it again, its condition, and the status that a person set."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings

from aidememoire.model import Entry, Judgement
from aidememoire.views import Commitment, Saying
from aidememoire.views.commitments import ACTS
from tests.views.asked import commitments
from tests.views.made import HAVEN, HOST, MARSH, day, entries, entry, talks


@settings(max_examples=60, deadline=None)
@given(entries())
def test_every_undertaking_is_in_one_commitment_of_each_of_its_parties(said: list[Entry]) -> None:
    shown = [(one.statement.id, each.party) for each in commitments(said) for saying in (*each.sayings, *each.within)
             for one in saying.entries]  # fmt: skip
    undertaken = [one for one in said if one.statement.act in ACTS]
    parties = [(one, (one.statement.side or "").split("; ")) for one in undertaken]
    assert sorted(shown) == sorted((one.statement.id, party) for one, names in parties for party in names)


def test_it_is_said_again_by_the_same_side_on_the_same_issue_in_similar_words() -> None:
    first = entry(HAVEN, "commit", "it will open the north road", day=day(1))
    again = entry(HAVEN, "accept", "the north road will open", "borders,transport", day=day(3), speaker="Ana Vik")
    others = [
        entry(MARSH, "commit", "it will open the north road", day=day(4)),
        entry(HAVEN, "commit", "it will open the north road", "dialogue", day=day(5)),
        entry(HAVEN, "commit", "it will send aid", day=day(6)),
        entry(HAVEN, "assert", "it will open the north road", day=day(7)),
    ]
    found = commitments([again, first, *others])
    assert found[0] == Commitment(HAVEN, Saying(first), (Saying(again),))
    assert found[0].last_said == day(3)
    assert [len(one.sayings) for one in found] == [2, 1, 1, 1]


def test_what_stands_in_an_undertaking_of_the_same_voice_is_no_further_one_and_not_said_again() -> None:
    outer = entry(HAVEN, "commit", "it remains committed to opening the road", day=day(1), id="outer")
    inner = entry(HAVEN, "commit", "opening the road", id="inner", parent="outer", start=24)
    others = entry(MARSH, "accept", "opening the road", id="others", parent="outer", start=24)
    for said in ([outer, inner, others], [others, inner, outer]):
        mine, theirs = commitments(said, {"inner": Judgement("kept", "Ada", datetime(2024, 1, 1, tzinfo=UTC), "seen")})
        assert (mine.first.id, mine.restated, [one.id for one in mine.within]) == ("outer", (), ["inner"])
        assert (mine.status, theirs.first.id, theirs.status) == ("kept", "others", "open")


def test_what_is_told_of_a_party_is_not_what_it_said() -> None:
    told = commitments(talks())
    assert {(one.party, one.first.told_by) for one in told} == {(HAVEN, HOST), (MARSH, HOST)}
    own = entry(MARSH, "commit", "it will grant guarantees if Havenland does likewise", "rights")
    assert len(commitments([*talks(), own])) == 3


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("it will open the road if the posts go; that is all", "if the posts go"),
        ("it opens once the map is signed, in May", "once the map is signed, in May"),
        ("provided that aid comes it will open", "provided that aid comes it will open"),
        ("it pays before May, subject to a check of the lists", "subject to a check of the lists"),
        ("in return for aid it opens", ""),
    ],
)
def test_the_words_of_a_condition_are_given_as_far_as_they_are_found(words: str, condition: str) -> None:
    (one,) = commitments([entry(HAVEN, "commit", words, conditional=True)])
    assert one.conditional
    assert one.condition == condition


def test_without_a_condition_none_is_looked_for() -> None:
    (one,) = commitments([entry(HAVEN, "commit", "it asks if the road opens")])
    assert (one.conditional, one.condition) == (False, "")


def test_it_is_open_until_a_person_says_otherwise_by_any_statement_of_it() -> None:
    said = [entry(HAVEN, "commit", "open the road", day=day(at), id=f"s{at}") for at in (1, 9)]
    (one,) = commitments(said)
    assert (one.status, one.id, one.first.day) == ("open", "s1", day(1))
    broken, kept = (
        Judgement(status, "Ada", datetime(2024, 1, at, tzinfo=UTC), "so", "a report")
        for status, at in (("broken", 1), ("kept", 2))
    )
    assert commitments(said, {"s9": kept})[0].judged == kept
    assert commitments(said, {"s1": kept, "s9": broken})[0].status == "kept", "the last one holds"


def test_those_to_whom_it_was_given_are_named_once() -> None:
    said = [entry(HAVEN, "commit", "open the road", day=day(at), to=to) for at, to in ((1, ("A",)), (9, ("B", "A")))]
    assert commitments(said)[0].to == ("A", "B")
