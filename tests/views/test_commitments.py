"""Commitments: each once, with what was said of it again, its condition, and the status that a person set."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from aidememoire.exports.tables import to_markdown
from aidememoire.linking.tellings.utterances import annotated
from aidememoire.model import Confidence, Entry, Judgement
from aidememoire.views import Commitment, Saying
from aidememoire.views.commitments import ACTS, unnamed
from tests.views.asked import commitments
from tests.views.made import HAVEN, HOST, MARSH, PACT, account, day, entries, entry, talks

ROAD = "it will open the north road"
JUDGED = Judgement("kept", "Ada", datetime(2024, 1, 1, tzinfo=UTC), "seen")


@settings(max_examples=60, deadline=None)
@given(entries())
def test_every_undertaking_of_somebody_named_is_in_one_commitment(said: list[Entry]) -> None:
    found = commitments(said)
    shown = [one.statement.id for each in found for saying in (*each.sayings, *each.within) for one in saying.entries]
    undertaken = [one.statement for one in said if one.statement.act in ACTS]
    assert sorted(shown) == sorted(one.id for one in undertaken if one.side)
    assert unnamed(annotated(said)) <= len(undertaken) - len(shown)


def test_what_nobody_undertakes_who_is_named_is_counted() -> None:
    said = [entry(None, "commit", "it will open the north road"), entry(HAVEN, "commit", "it will send aid")]
    assert [one.party for one in commitments(said)] == [HAVEN]
    assert unnamed(annotated(said)) == 1
    outer, inner = (entry(None, "commit", "it will open the road", id=name) for name in ("outer", "inner"))
    held = replace(inner, statement=replace(inner.statement, parent="outer"))
    assert unnamed(annotated([outer, held])) == 1, "what holds another one of nobody is no further one"


@pytest.mark.parametrize("name", ["act", "speaker"])
def test_what_the_reader_is_not_sure_of_is_not_tied(name: str) -> None:
    sure, doubted = (
        entry(HAVEN, "commit", ROAD, day=day(at), confidence=Confidence(1.0, **{name: value}))
        for at, value in ((1, 0.5), (9, 0.49))
    )
    again = entry(HAVEN, "accept", ROAD, day=day(20))
    assert [len(one.sayings) for one in commitments([sure, doubted, again])] == [2, 1]
    assert [len(one.sayings) for one in commitments([doubted, again])] == [1, 1]
    assert len(commitments([sure, replace(doubted, corrected=(name,))])) == 1


def test_it_is_said_again_by_the_same_side_on_the_same_issue_about_the_same_thing() -> None:
    first = entry(HAVEN, "commit", "it will open the north road", day=day(1))
    again = entry(HAVEN, "accept", "the road in the north is going to be open", "borders,transport", day=day(3))
    others = [
        entry(MARSH, "commit", "it will open the north road", day=day(4)),
        entry(HAVEN, "commit", "it will open the north road", "dialogue", day=day(5)),
        entry(HAVEN, "commit", "it will send aid by road", day=day(6)),
        entry(HAVEN, "assert", "it will open the north road", day=day(7)),
    ]
    found = commitments([again, first, *others])
    assert found[0] == Commitment((HAVEN,), Saying(first), (Saying(again),))
    assert found[0].last_said == day(3)
    assert [len(one.sayings) for one in found] == [2, 1, 1, 1]


def test_who_take_on_a_text_itself_take_it_on_again_on_whatever_issue() -> None:
    first = entry(HAVEN, "accept", f"the {PACT}", "settlement", day=day(1), cites=[PACT])
    again = entry(HAVEN, "commit", f"the {PACT} as the basis of all work", "borders", day=day(9), cites=[PACT])
    more = entry(
        HAVEN, "accept", f"to count lorries, boats and trains by the {PACT}", "borders", day=day(10), cites=[PACT]
    )
    assert [len(one.sayings) for one in commitments([first, again, more])] == [2, 1]


def test_those_who_speak_as_one_undertake_once_and_each_may_say_it_again() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "commit", "they will open the north road", day=day(1))
    again = entry(MARSH, "commit", "the north road will be open", day=day(5))
    (one,) = commitments([joint, again])
    assert (one.parties, one.party, len(one.sayings)) == ((HAVEN, MARSH), f"{HAVEN}; {MARSH}", 2)
    alone = [entry(HAVEN, "commit", "they will open the north road", day=day(0)), joint]
    assert [one.parties for one in commitments(alone)] == [(HAVEN,), (HAVEN, MARSH)]


def test_what_stands_in_an_undertaking_of_the_same_voice_is_no_further_one_and_not_said_again() -> None:
    outer = entry(HAVEN, "commit", "it remains committed to opening the road", day=day(1), id="outer")
    inner = entry(HAVEN, "commit", "opening the road", id="inner", parent="outer", start=24)
    others = entry(MARSH, "accept", "opening the road", id="others", parent="outer", start=24)
    for said in ([outer, inner, others], [others, inner, outer]):
        mine, theirs = commitments(said, {"inner": JUDGED})
        assert (mine.first.id, mine.restated, [one.id for one in mine.within]) == ("outer", (), ["inner"])
        assert (mine.status, theirs.first.id, theirs.status) == ("kept", "others", "open")


def test_who_tells_what_another_undertakes_undertakes_nothing() -> None:
    outer = entry(HOST, "commit", "Marshland would grant guarantees and aid", day=day(1), id="outer")
    inner = entry(MARSH, "commit", "grant guarantees and aid", id="inner", parent="outer", start=16)
    (one,) = commitments([outer, inner], {"outer": JUDGED})
    assert (one.parties, one.first.id, [each.id for each in one.within], one.status) == ((MARSH,), "inner", ["outer"], "kept")  # fmt: skip
    little = entry(MARSH, "commit", "grant them", id="inner", parent="outer", start=16)
    assert {one.party for one in commitments([outer, little])} == {HOST, MARSH}


def test_what_is_told_of_a_party_is_not_what_it_said() -> None:
    told = commitments(talks())
    assert {(one.party, one.first.told_by) for one in told} == {(HAVEN, HOST), (MARSH, HOST)}
    own = entry(MARSH, "commit", "it will grant guarantees if Havenland does likewise", "rights")
    assert len(commitments([*talks(), own])) == 3


def test_the_own_word_of_a_party_says_again_what_another_told_of_it() -> None:
    theirs = account("theirs", side=MARSH)
    told = entry(HAVEN, "commit", "it will open the north road", day=day(1), where=theirs)
    own = entry(HAVEN, "commit", "the north road will be open", day=day(5))
    later = entry(HAVEN, "commit", "the north road is to open", day=day(9), where=theirs)
    (one,) = commitments([told, own])
    assert (one.first.told_by, [each.told_by for each in one.restated]) == (MARSH, [None])
    assert [len(one.sayings) for one in commitments([own, later])] == [1, 1], "what is told later is not its own word"


@pytest.mark.parametrize(
    ("words", "condition"),
    [
        ("it will open the road if the posts go; that is all", "if the posts go"),
        ("it opens once the map is signed, in May", "once the map is signed, in May"),
        ("provided that aid comes it will open", "provided that aid comes it will open"),
        ("it pays before May, subject to a check of the lists", "subject to a check of the lists"),
        ("in return for aid it opens", ""),
        ("it will talk, but only with people born in the region", "but only with people born in the region"),
        ("it opens the road only if aid comes", "only if aid comes"),
        ("help is welcome when sincere … and no warning", "when sincere"),
        ("little is left in doubt when the work begins", ""),
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
    said = [entry(HAVEN, "commit", "open the north road", day=day(at), id=f"s{at}") for at in (1, 9)]
    (one,) = commitments(said)
    assert (one.status, one.id, one.first.day) == ("open", "s1", day(1))
    broken, kept = (
        Judgement(status, "Ada", datetime(2024, 1, at, tzinfo=UTC), "so", "a report")
        for status, at in (("broken", 1), ("kept", 2))
    )
    assert commitments(said, {"s9": kept})[0].judged == kept
    assert commitments(said, {"s1": kept, "s9": broken})[0].status == "kept", "the last one holds"


def test_those_to_whom_it_was_given_are_named_once() -> None:
    said = [
        entry(HAVEN, "commit", "open the north road", day=day(at), to=to) for at, to in ((1, ("A",)), (9, ("B", "A")))
    ]
    assert commitments(said)[0].to == ("A", "B")


SUSPEND = "suspend boardings and naval escorts until 30 September"


def _later(party: str, words: str, **known: Any) -> Entry:
    return entry(party, "commit", words, day=day(9), where=account("later"), start=100, **known)


@pytest.mark.parametrize(
    "words",
    [
        "prolong the suspension of boardings and naval escorts by six months",
        "suspend boardings and naval escorts until 31 March",
        "the vessel Petrel would sail every week until the end of September, with escorts",
    ],
)
def test_a_promise_of_other_days_or_numbers_or_of_the_same_term_alone_is_another_one(words: str) -> None:
    first = entry(HAVEN, "commit", f"{SUSPEND}, the end of that week", day=day(1))
    assert len(commitments([first, _later(HAVEN, words)])) == 2


@pytest.mark.parametrize(
    "words", [SUSPEND, "boardings and naval escorts stay suspended", "keep up the suspension of boardings by escorts"]
)
def test_a_promise_without_a_term_or_with_the_same_one_says_it_again(words: str) -> None:
    (one,) = commitments([entry(HAVEN, "commit", SUSPEND, day=day(1)), _later(HAVEN, words)])
    assert len(one.restated) == 1


def test_a_condition_that_one_of_several_adds_is_not_that_of_all() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "commit", SUSPEND, day=day(1))
    words = "suspend boardings and naval escorts if the crew is freed"
    (one,) = commitments([joint, _later(HAVEN, words, conditional=True)])
    assert (one.conditional, one.condition, len(one.restated)) == (False, "", 1)
    (one,) = commitments([joint, _later(f"{MARSH}; {HAVEN}", words, conditional=True)])
    assert one.condition == "if the crew is freed"


@pytest.mark.parametrize(
    ("number", "words", "by", "undertakings"),
    [
        (3, SUSPEND, f"Ministry of {MARSH}", 1),
        (3, SUSPEND.upper(), HOST, 1),
        (9, SUSPEND, HOST, 2),
        (3, f"{SUSPEND} and patrols", HOST, 2),
        (0, SUSPEND, HAVEN, 2),
    ],
)
def test_the_same_words_of_a_party_told_on_near_days_are_one_undertaking_whoever_of_others_tells_them(
    number: int, words: str, by: str, undertakings: int
) -> None:
    told = entry(HAVEN, "commit", SUSPEND, day=day(1), where=account("a", side=MARSH))
    other = entry(HAVEN, "commit", words, day=day(number), where=account("b", side=by))
    assert len(commitments([told, other])) == undertakings


@pytest.mark.parametrize("conditional", [(True, False), (False, True), (True, True), (False, False)])
def test_a_condition_that_one_account_alone_tells_is_told_with_those_that_tell_of_none(
    conditional: tuple[bool, bool],
) -> None:
    one, other = account("Alpha on the talks", "Alpha"), account("Beta on the talks", "Beta")
    said = [
        entry(HAVEN, "commit", f"{ROAD}{', provided that the mines are cleared' * bound}", day=day(1), where=where, conditional=bound)
        for bound, where in zip(conditional, (one, other), strict=True)
    ]  # fmt: skip
    (found,) = commitments(said)
    free = [where for bound, where in zip(conditional, (one, other), strict=True) if not bound]
    assert found.conditional is any(conditional)
    assert found.condition == ("provided that the mines are cleared" if any(conditional) else "")
    assert found.unconditional_by == (tuple(free) if any(conditional) else ())
    shown = to_markdown((found,))
    assert ("no condition by" in shown) is (len(free) == 1)


def test_a_condition_that_is_dropped_later_is_no_clash_of_accounts() -> None:
    first = entry(HAVEN, "commit", f"{ROAD} if the mines are cleared", day=day(1), conditional=True)
    (found,) = commitments([first, entry(HAVEN, "commit", ROAD, day=day(20), start=200)])
    assert (found.conditional, found.condition, found.unconditional_by) == (False, "", ())
