"""The labels, row by row as docs/reference/views.md has them, and what is compared with what."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings

from aidememoire.exports.tables import to_markdown
from aidememoire.exports.view_changes import counts
from aidememoire.linking.tellings.clashes import says_not
from aidememoire.model import Confidence, Entry, Interval, Invocation, Span
from aidememoire.views import Saying
from aidememoire.views.labels import LABELS, MOVED, label
from aidememoire.views.stances import FIRMNESS, STANCES
from aidememoire.vocabulary import acts
from tests.views.asked import changes, histories
from tests.views.made import HAVEN, MARSH, PACT, account, day, entries, entry

PAGE = (Path(__file__).parents[2] / "docs/reference/views.md").read_text(encoding="utf-8")
ROAD, NOT_ROAD = "the north road will open", "the north road will not open"


def saying(act: str | None, words: str = ROAD, conditional: bool = False, sure: float | None = None) -> Saying:
    return Saying(entry(HAVEN, act, words, conditional=conditional, confidence=Confidence(1.0, act=sure)))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, saying("demand"), "new"),
        (saying("commit"), saying("reject", sure=0.49), "restated"),
        (saying("commit", sure=0.49), saying("reject"), "restated"),
        (saying("commit", sure=0.5), saying("reject", sure=0.5), "withdrawn"),
        (saying("assert"), saying("deny", sure=0.4), "restated"),
        (saying("assert"), saying("deny"), "contradicted"),
        (saying("deny"), saying("accept"), "contradicted"),
        (saying("assert", NOT_ROAD), saying("deny"), "restated"),
        (saying("assert"), saying("accuse"), "restated"),
        (saying("warn"), saying("assert"), "restated"),
        (saying(None), saying("demand"), "restated"),
        (saying("assert"), saying("assert", NOT_ROAD), "contradicted"),
        (saying("commit", NOT_ROAD), saying("commit"), "contradicted"),
        (saying("assert", "the road doesn't open"), saying("assert", "the road opens"), "contradicted"),
        (saying("assert", "the report is false"), saying("assert", "the report is right"), "contradicted"),
        (saying("demand"), saying("demand", NOT_ROAD), "restated"),
        (saying("commit"), saying("reject"), "withdrawn"),
        (saying("propose"), saying("reject"), "withdrawn"),
        (saying("demand"), saying("reject"), "hardened"),
        (saying("propose"), saying("demand"), "restated"),
        (saying("demand"), saying("propose"), "restated"),
        (saying("criticise"), saying("accuse"), "restated"),
        (saying("propose"), saying("propose", conditional=True), "hardened"),
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
        (saying("warn"), saying("accuse"), "restated"),
        (saying("warn", conditional=True), saying("reject"), "restated"),
        (saying("reject"), saying("criticise"), "restated"),
        (saying("warn"), saying("demand"), "softened"),
        (saying("assert", f"that {ROAD} and that no bridge will be built"), saying("assert"), "restated"),
        (saying("assert", f"that {ROAD}, but the bridge is not safe"), saying("assert", f"that {ROAD}"), "restated"),
        (saying("assert", f"that {ROAD} and that a bridge will be built"), saying("assert", NOT_ROAD), "contradicted"),
        (saying("commit", conditional=True), saying("commit", f"{ROAD}, without conditions"), "softened"),
        (saying("commit"), saying("commit", f"{ROAD} without any preconditions"), "restated"),
        (saying("commit"), saying("commit", f"{ROAD} without the bridge"), "contradicted"),
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
    assert set(LABELS) == set(re.findall(r"(?m)^\| \d+ \| `(\w+)` \|", PAGE))


def test_the_page_has_every_word_that_says_not() -> None:
    told = re.search(r"A \*not\* is one of: ([^;]*), or an ending", PAGE)
    assert told
    words = re.split(r",\s", told[1])
    assert {"not", "nobody", "rejected"} <= set(words)
    assert all(says_not(f"the road is {word}") for word in words)


def test_the_act_that_a_person_has_set_is_not_doubted() -> None:
    doubted = saying("reject", sure=0.3).entry
    assert label(saying("commit"), Saying(doubted)) == "restated"
    assert label(saying("commit"), Saying(replace(doubted, corrected=("act",)))) == "withdrawn"


@settings(max_examples=60, deadline=None)
@given(entries())
def test_every_statement_of_the_time_is_a_change_of_each_of_its_parties(said: list[Entry]) -> None:
    found = changes(said, day(4), day(9))
    shown = {(one.statement.id, party) for change in found.changes for each in (change.after, *change.also)
             for one in each.entries for party in change.party.split("; ")}  # fmt: skip
    spoken = histories(said, date.max).values()
    folded = [each for history in spoken for each in history if each.day and day(4) <= each.day <= day(9)]
    every = {(one.statement.id, party) for each in folded for one in each.entries for party in each.parties}
    told = {one.id for one in folded if any(_tells(other, one) for said in spoken for other in said)}
    assert shown <= every
    assert {own for own, _ in every - shown} <= {
        one.statement.id for each in folded if each.id in told for one in each.entries
    }
    assert found.statements == len({each.id for one in found.changes for each in (one.after, *one.also)})


def _tells(other: Saying, one: Saying) -> bool:
    """Tell whether one may be told by the other: it stands in it, or both in one document."""
    return other.id == one.statement.parent or (other.account.id == one.account.id and other.id != one.id)


@settings(max_examples=60, deadline=None)
@given(entries())
def test_what_is_first_has_nothing_before_and_all_else_has_something_of_an_earlier_day(said: list[Entry]) -> None:
    found = changes(said, day(0)).changes
    assume(found)
    for one in found:
        assert (one.before is None) is (one.label in ("new", "first"))
        assert (one.last is None) is (one.label != "new")
        earlier = one.before or one.last
        if earlier is not None:
            assert earlier.day is not None
            assert one.after.day is not None
            assert earlier.day < one.after.day


@settings(max_examples=60, deadline=None)
@given(entries())
def test_what_moved_stands_first_and_each_cell_is_in_the_order_of_days(said: list[Entry]) -> None:
    found = changes(said, day(0)).changes
    assume(len(found) > 1)
    assert [one.label in MOVED for one in found] == sorted((one.label in MOVED for one in found), reverse=True)
    cells: dict[tuple[bool, str, str], list[date]] = {}
    for one in found:
        assert one.after.day
        cells.setdefault((one.label in MOVED, one.issue, one.party), []).append(one.after.day)
    assert all(days == sorted(days) for days in cells.values())


def test_a_statement_is_measured_by_the_most_alike_of_its_party_on_the_issue() -> None:
    said = [
        entry(HAVEN, "reject", "no customs post at the bridge", day=day(1)),
        entry(HAVEN, "propose", "the north road may open", day=day(2), start=100),
        entry(HAVEN, "demand", "the north road must open", day=day(9), start=200),
    ]
    (change,) = changes(said, day(5)).changes
    assert (change.label, change.before) == ("restated", Saying(said[1]))


def test_what_is_alike_to_nothing_is_new_and_what_was_said_last_on_the_issue_stands_beside_it() -> None:
    said = [
        entry(HAVEN, "commit", "the north road will open", day=day(1)),
        entry(HAVEN, "reject", "no customs post at the bridge", day=day(2)),
        entry(HAVEN, "assert", "it is so", day=day(2), start=100),
        entry(HAVEN, "accept", "buses for pilgrims on the road", day=day(9)),
    ]
    (change,) = changes(said, day(5)).changes
    assert (change.label, change.before, change.last) == ("new", None, Saying(said[1]))
    (first,) = changes(said[:1], day(0)).changes
    assert (first.label, first.before, first.last) == ("first", None, None)


def test_those_who_speak_as_one_have_one_change_where_it_is_measured_alike_for_them() -> None:
    joint = entry(f"{MARSH}; {HAVEN}", "commit", "both will open the north road", day=day(9))
    alone = entry(HAVEN, "propose", "the north road could be open in part", day=day(1), start=100)
    (one,) = changes([joint], day(5)).changes
    assert (one.party, one.label) == (f"{HAVEN}; {MARSH}", "first")
    found = changes([alone, joint], day(5))
    assert [(one.party, one.label) for one in found.changes] == [(HAVEN, "softened"), (MARSH, "first")]
    assert (found.statements, found.counts()) == (1, {"softened": 1, "first": 1}), (
        "one statement, with a label for each party"
    )
    told = "1 statement: 1 softened, 1 first (some of several parties, with a label for each)"
    assert counts(found) == told
    assert "several" not in counts(changes([joint], day(5)))


def test_those_who_speak_as_one_are_apart_where_they_are_measured_by_two_things_or_one_tells_of_the_other() -> None:
    joint = entry(f"{MARSH}; {HAVEN}", "commit", ROAD, day=day(9))
    apart = [entry(party, "propose", ROAD, day=day(1), where=account(party)) for party in (HAVEN, MARSH)]
    found = changes([*apart, joint], day(5)).changes
    assert [(one.party, one.before) for one in found] == [(HAVEN, Saying(apart[0])), (MARSH, Saying(apart[1]))]
    told = entry(f"{MARSH}; {HAVEN}", "commit", ROAD, day=day(9), where=account("ours", side=HAVEN))
    assert [(one.party, one.after.told_of(one.party)) for one in changes([told], day(5)).changes] == [
        (HAVEN, None),
        (MARSH, HAVEN),
    ]


def test_in_whatever_order_those_who_speak_as_one_are_named_it_is_one_change() -> None:
    orders = ((HAVEN, MARSH), (MARSH, HAVEN))
    said = [entry("; ".join(each), "commit", ROAD, day=day(9), where=account(each[0])) for each in orders]
    (one,) = changes(said, day(5)).changes
    assert len(one.also) == 1


def test_what_one_document_tells_twice_is_told_once() -> None:
    report = account("report", published=day(9))
    dated = entry(
        HAVEN, "accuse", "the outcome was shaped by those who hold the bridge", day=day(3), where=report, id="a"
    )
    again = entry(HAVEN, "accuse", "the outcome was shaped by those who hold", where=report, id="b", start=0)
    apart = entry(HAVEN, "accuse", "who hold the bridge shaped the outcome", where=report, id="c", start=500)
    elsewhere = entry(
        HAVEN, "accuse", "the outcome was shaped by those who hold", where=account("other", published=day(9)), id="d"
    )
    later = replace(apart, statement=replace(apart.statement, on=Interval(day(8), day(8), "then", "explicit")))
    for one, labels in ((again, []), (apart, []), (elsewhere, ["restated"]), (later, ["restated"])):
        assert [each.label for each in changes([dated, one], day(4)).changes] == labels


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
    assert (change.label, change.before, change.after.told_by) == ("first", None, "Marshland")


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
    outer = entry(HAVEN, "reject", "it had offered to open the north road", day=day(1), id="outer")
    report, other = (account(name, published=day(9)) for name in ("report", "other"))
    inside = entry(HAVEN, "propose", "to open the north road", where=report, id="inner", parent="outer")
    apart = entry(HAVEN, "propose", "to open the north road", where=other)
    assert [one.label for one in changes([outer, apart], day(2)).changes] == ["softened"]
    assert changes([outer, inside], day(2)).changes == ()


ESCORTS = "send naval escorts to the north road from 1 November"


@pytest.mark.parametrize(
    ("words", "cue", "label"),
    [
        ("it would not send escorts after all", "said", "withdrawn"),
        ("escorts", "withdrew its offer of", "withdrawn"),
        ("escorts", "dropped its pledge of", "withdrawn"),
        ("it would not send escorts", "said", "new"),
        ("escorts", "rejected", "new"),
        ("the use of escorts in any harbour of the coast", "withdrew its offer of", "new"),
        ("customs posts", "withdrew its offer of", "new"),
    ],
)
def test_what_is_taken_back_is_known_by_fewer_words_than_what_is_said_anew(words: str, cue: str, label: str) -> None:
    given = (Span(0, len(cue), cue),)
    said = [
        entry(HAVEN, "commit", ESCORTS, day=day(1)),
        entry(HAVEN, "reject", words, day=day(9), cue=given, start=90, where=account("later")),
    ]
    assert [one.label for one in changes(said, day(5)).changes] == [label]


def test_a_promise_not_to_do_a_thing_and_one_to_do_it_contradict_each_other() -> None:
    cue = "undertook not to"
    said = [
        entry(HAVEN, "commit", ESCORTS, day=day(1), start=20, cue=(Span(0, len(cue), cue),)),
        entry(HAVEN, "commit", ESCORTS, day=day(9), where=account("later")),
    ]
    assert [one.label for one in changes(said, day(5)).changes] == ["contradicted"]


def _with_cue(cue: str, act: str, words: str, sure: float | None = None, **known: Any) -> Entry:
    span = Span(0, len(cue), cue)
    return entry(HAVEN, act, words, cue=(span,), start=len(cue) + 1, confidence=Confidence(1.0, act=sure), **known)


@pytest.mark.parametrize("act", ["assert", "reject", "deny"])
@pytest.mark.parametrize("cue", ["withdrew its offer to", "has withdrawn his pledge to", "dropped its proposal for"])
def test_an_offer_that_is_withdrawn_is_so_whatever_act_it_is_taken_for(cue: str, act: str) -> None:
    assert label(saying("commit"), Saying(_with_cue(cue, act, ROAD, 0.4))) == "withdrawn"


@pytest.mark.parametrize(
    ("before", "cue", "expected"),
    [
        ("commit", "withdrew its objection to", "restated"),
        ("commit", "has not withdrawn its offer to", "restated"),
        ("commit", "withdrew its demand for", "restated"),
        ("demand", "withdrew its offer to", "restated"),
    ],
)
def test_what_else_is_withdrawn_is_no_offer(before: str, cue: str, expected: str) -> None:
    assert label(saying(before), Saying(_with_cue(cue, "assert", ROAD, 0.4))) == expected


def test_who_is_for_an_instrument_yields_nothing_of_what_is_demanded_by_it() -> None:
    before = saying("demand", "that the road be open under the Pact of 9 May 2020")
    pact = Saying(entry(HAVEN, "endorse", f"{PACT} “the only basis for the road”", cites=[PACT]))
    assert label(before, pact) == "restated"
    assert label(before, saying("accept", "that the road be open under the Pact of 9 May 2020")) == "softened"
    against = Saying(entry(HAVEN, "reject", f"{PACT} as a basis for the road", cites=[PACT]))
    assert label(against, pact) == "softened", "the matter is the instrument itself"


@pytest.mark.parametrize("cue", ["again rejected", "reiterated its rejection of", "once more turned down"])
def test_what_is_said_again_is_known_by_fewer_words(cue: str) -> None:
    before = entry(HAVEN, "reject", f"{PACT}", cites=[PACT], day=day(1))
    words = f"{PACT} as a basis of delimitation"
    again = replace(
        _with_cue(cue, "reject", words, day=day(9)),
        statement=replace(entry(HAVEN, "reject", words, start=len(cue) + 1, cites=[PACT], day=day(9)).statement,
                          cue=(Span(0, len(cue), cue),), invokes=(Invocation(None, PACT, Span(len(cue) + 1, len(cue) + 1 + len(PACT), PACT)),)),
    )  # fmt: skip
    (change,) = changes([before, again], day(5)).changes
    assert (change.label, change.before) == ("restated", Saying(before))
    plainly = replace(again, statement=replace(again.statement, cue=(Span(0, 8, "rejected"),)))
    (change,) = changes([before, plainly], day(5)).changes
    assert change.label == "new"


@pytest.mark.parametrize(
    ("before", "after", "numbers"),
    [
        ("to open the road for three hours a day", "to open the road for six hours a day", ("3", "6")),
        ("to open the road for three hours a day", "to open the road on three days a week", None),
        ("to open the road by 1 May 2025", "to open the road by 9 May 2025", None),
        ("to open the road for 6 hours", "to open the road for six hours", None),
    ],
)
def test_numbers_that_differ_are_told_beside_a_label(before: str, after: str, numbers: tuple[str, str] | None) -> None:
    said = [entry(HAVEN, "commit", before, day=day(1)), entry(HAVEN, "propose", after, day=day(9), start=200)]
    (change,) = changes(said, day(5)).changes
    assert change.numbers == numbers
    shown = to_markdown(changes(said, day(5)))
    assert ("3 is now 6" in shown) is (numbers is not None)
