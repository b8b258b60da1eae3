"""The matrix: no statement is lost, none that was said later is shown, a party's own word goes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.linking.tellings.utterances import annotated
from aidememoire.model import Confidence, Entry, Reason
from aidememoire.views import Apart, Cell, Saying
from aidememoire.views import positions as plain_positions
from tests.gold import gold_readings
from tests.views.asked import histories, positions
from tests.views.made import HAVEN, HOST, MARSH, OURS, RECORDED, THEIRS, account, before, day, entries, entry, talks

LATE = date(2023, 12, 31)
briefly = settings(max_examples=60, deadline=None)


def cell(*said: Entry, issue: str = "transport", party: str = HAVEN, as_of: date = LATE) -> Cell:
    return positions(said, as_of).cell(issue, party)


def ids(*groups: tuple[Saying, ...]) -> set[str]:
    return {one.statement.id for group in groups for saying in group for one in saying.entries}


@briefly
@given(entries(), st.integers(0, 12).map(day))
def test_every_statement_stands_in_a_cell_or_is_counted_apart(said: list[Entry], as_of: date) -> None:
    apart = positions(said, as_of).apart
    counted = apart.doubled + apart.undated + apart.later + apart.unnamed
    assert len(ids(*histories(said, as_of).values())) + counted == len(said)


@briefly
@given(entries(), st.integers(0, 12).map(day))
def test_every_party_that_spoke_has_a_column_or_is_named(said: list[Entry], as_of: date) -> None:
    view = positions(said, as_of, parties=[HAVEN])
    assert {*view.parties, *view.absent} == {HAVEN, *positions(said, as_of).parties}


@briefly
@given(entries(), st.integers(0, 12), st.integers(0, 12))
def test_a_later_day_takes_nothing_away(said: list[Entry], one: int, other: int) -> None:
    first, second = (histories(said, day(at)) for at in sorted((one, other)))
    for key, history in first.items():
        assert ids(history) <= ids(second[key])


@briefly
@given(entries(), st.integers(0, 12).map(day))
def test_what_was_said_after_the_day_changes_nothing_of_the_matrix(said: list[Entry], as_of: date) -> None:
    known = annotated(said)
    until_then = [one for one in known if one.day is None or one.day <= as_of]
    assert plain_positions(known, as_of).cells == plain_positions(until_then, as_of).cells


@briefly
@given(entries())
def test_the_order_of_the_entries_does_not_matter(said: list[Entry]) -> None:
    shuffled = sorted(said, key=lambda one: one.statement.id[::-1])
    assert positions(shuffled, LATE) == positions(said, LATE)


def test_every_statement_of_gold_readings_is_somewhere() -> None:
    readings = gold_readings("a-0001", "a-0005")
    said = [Entry(each, account(one.document.title), RECORDED) for one in readings for each in one.statements]
    apart = positions(said, LATE).apart
    assert len(ids(*histories(said, LATE).values())) + apart.doubled + apart.unnamed == len(said)


def test_an_empty_cell_is_silence_and_says_so() -> None:
    view = positions(talks(), LATE)
    silent = view.cell("borders", MARSH)
    assert silent in view.cells
    assert silent.silent
    assert (silent.standing, silent.since, silent.changed, silent.sources) == (None, None, False, 0)


def test_a_cell_tells_first_and_last_day_and_since_when_its_stance_stands() -> None:
    found = cell(
        entry(HAVEN, "reject", "no", day=day(1)),
        entry(HAVEN, "demand", "open it", day=day(2)),
        entry(HAVEN, "propose", "let us open it", day=day(5)),
    )
    assert (found.first_said, found.since, found.last_said, found.changed) == (day(1), day(2), day(5), False)


def test_a_stance_that_was_not_taken_the_day_before_is_a_change() -> None:
    found = cell(entry(HAVEN, "reject", "no", day=day(1)), entry(HAVEN, "accept", "yes", day=day(2)))
    assert found.changed
    assert found.since == day(2)


def test_of_one_day_the_main_issue_stands_then_the_last_published_then_more_than_an_assertion() -> None:
    early, late = account("early", "Lantern", day(3)), account("late", "Echo", day(4))
    first = entry(HAVEN, "warn", "one", day=day(2), where=early)
    aside = entry(HAVEN, "demand", "two", "borders,transport", day=day(2), where=late)
    vague = entry(HAVEN, "assert", "three", day=day(2), where=late, start=5)
    firm = entry(HAVEN, "accuse", "four", day=day(2), where=late, start=10)
    for stands, *others in ((firm, first, aside, vague), (vague, first, aside), (first, aside)):
        standing = cell(stands, *others).standing
        assert standing is not None
        assert standing.statement == stands.statement


def test_what_others_tell_of_a_party_is_shown_as_such_and_gives_way_to_its_own_word() -> None:
    told = positions(talks(), LATE).cell("rights", HAVEN)
    assert told.standing is not None
    assert told.standing.told_by == HOST
    own = entry(HAVEN, "reject", "it has to persuade anybody", "rights", day=date(2023, 7, 1), where=OURS)
    both = positions([*talks(), own], LATE).cell("rights", HAVEN)
    assert both.standing is not None
    assert both.standing.statement == own.statement
    assert both.hearsay == told.standing
    assert len(histories([*talks(), own], LATE)["rights", HAVEN]) == 2


def test_copies_with_the_same_words_are_one_source_and_publishers_are_counted_once() -> None:
    outlets = (("a", "L", 1), ("b", "E", 2), ("c", "E", 2), ("d", "N", 2))
    where = [account(name, publisher, day(at)) for name, publisher, at in outlets]
    words = ("open the road", "Open the ROAD!", "let the convoys pass", "nobody may be held up")
    said = [entry(HAVEN, "demand", each, day=day(1), where=at) for each, at in zip(words, where, strict=True)]
    found = cell(*said)
    assert sorted(len(one.entries) for one in found.latest) == [1, 1, 2]
    assert found.sources == 3
    assert cell(*said[:2]).sources == 1
    assert cell(*said[2:3], entry(HAVEN, "demand", "other words", day=day(1), where=where[1])).sources == 1


def test_copies_of_one_document_are_one_source_whatever_their_words() -> None:
    first, copy = account("a", "L"), account("b", "E")
    said = [
        entry(HAVEN, "demand", words, day=day(1), where=at) for words, at in (("open", first), ("let through", copy))
    ]
    assert cell(*said).sources == 2
    tied = [replace(one, account=replace(one.account, family=first.id)) for one in said]
    assert cell(*tied).sources == 1


def test_only_accounts_that_take_the_standing_stance_are_its_sources() -> None:
    found = cell(
        entry(HAVEN, "demand", "open", day=day(1), where=account("a", "L")),
        entry(HAVEN, "reject", "closed", day=day(1), where=account("b", "E")),
    )
    assert found.sources == 1


def test_a_statement_made_together_stands_with_each_of_its_parties() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "commit", "they will open the road", day=day(1))
    view = positions([joint], LATE)
    assert view.parties == (HAVEN, MARSH)
    for party in (HAVEN, MARSH):
        assert [one.statement for one in view.cell("transport", party).latest] == [joint.statement]


def test_statements_are_counted_apart_by_reason() -> None:
    view = positions([*before(), *talks()], date(2023, 7, 26), parties=[HAVEN, MARSH])
    assert (view.apart, view.absent) == (Apart(undated=1, later=1, unnamed=1), (HOST,))


def test_rows_go_by_the_vocabulary_and_columns_by_statements_unless_they_are_given() -> None:
    said = [entry(MARSH, "assert", "a", "unheard of,transport,borders"), entry(HAVEN, "assert", "b", "borders")]
    said.append(entry(MARSH, "assert", "c", "status"))
    view = positions(said, LATE)
    assert (view.issues, view.parties) == (("borders", "status", "transport", "unheard of"), (MARSH, HAVEN))
    given = positions(said, LATE, issues=["status"], parties=[HOST, MARSH])
    assert (given.issues, given.parties) == (("status",), (HOST, MARSH))
    assert given.cell("status", HOST).silent


def test_what_several_say_together_is_by_the_account_of_one_the_word_of_that_one_alone() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "accept", "the map of 1975 is the basis of all work", day=day(1), where=OURS)
    view = positions([joint], LATE)
    told = {party: view.cell("transport", party).standing for party in (HAVEN, MARSH)}
    assert [one and one.told_of(party) for party, one in told.items()] == [None, HAVEN]
    signed = entry(f"{HAVEN}; {MARSH}", "accept", "the map of 1975 is the basis of all work", day=day(1))
    found = positions([signed], LATE).cell("transport", MARSH).standing
    assert found is not None
    assert found.told_by is None


def test_a_joint_statement_told_by_the_other_side_does_not_push_out_a_party_s_own_word() -> None:
    own = entry(MARSH, "reject", "the map of 1975 as a basis of any work", day=day(0))
    joint = entry(f"{HAVEN}; {MARSH}", "accept", "the map of 1975 as the basis of work", day=day(2), where=OURS)
    found = cell(own, joint, party=MARSH)
    assert found.standing is not None
    assert found.hearsay is not None
    assert (found.standing.id, found.hearsay.id) == (own.statement.id, joint.statement.id)
    assert found.differs(found.hearsay)


def test_an_assertion_neither_begins_nor_ends_a_stance() -> None:
    found = cell(
        entry(HAVEN, "demand", "open it", day=day(1)),
        entry(HAVEN, "assert", "it is closed", day=day(2)),
        entry(HAVEN, "demand", "open it soon", day=day(3)),
    )
    assert (found.since, found.changed) == (day(1), False)
    stated = cell(entry(HAVEN, "reject", "no", day=day(1)), entry(HAVEN, "assert", "it is closed", day=day(2)))
    assert (stated.since, stated.changed, stated.other_day) == (None, False, None)


def test_another_act_before_is_named_with_its_day() -> None:
    found = cell(
        entry(HAVEN, "accuse", "they closed it", day=day(1)),
        entry(HAVEN, "reject", "not this road", day=day(1)),
        entry(HAVEN, "assert", "it is closed", day=day(2)),
        entry(HAVEN, "accept", "yes", day=day(3)),
    )
    assert (found.changed, found.other_day, found.other_acts) == (True, day(1), ("accuse", "reject"))


def test_a_missing_day_does_not_outdate_what_the_same_report_tells_of_a_day() -> None:
    where = account("on the talks", "Lantern", day(5))
    said = entry(HAVEN, "demand", "every road should be open again", day=day(4), where=where)
    lead = entry(HAVEN, "assert", "it used the talks to press for roads", where=where, start=100)
    found = cell(said, lead)
    assert found.standing is not None
    assert (found.standing.statement, found.last_said, found.begun) == (said.statement, day(5), day(4))
    assert (found.since, found.changed) == (day(4), False)
    elsewhere = cell(said, replace(lead, account=account("another report", "Echo", day(5))))
    assert elsewhere.standing is not None
    assert elsewhere.standing.id == lead.statement.id


def test_what_says_nothing_by_itself_stands_only_where_nothing_else_can() -> None:
    empty = entry(HAVEN, "deny", "all of these", day=day(1), start=90)
    full = entry(HAVEN, "assert", "trucks cross the border freely", "borders,transport", day=day(1))
    for others, stands in (((full,), full), ((), empty)):
        standing = cell(empty, *others).standing
        assert standing is not None
        assert standing.statement == stands.statement


def test_of_what_others_tell_that_is_shown_which_differs() -> None:
    own = entry(HAVEN, "demand", "the road must be open", day=day(1))
    alike = entry(HAVEN, "demand", "roads must open again soon", day=day(2), where=THEIRS, start=90)
    other = entry(HAVEN, "accept", "the road may stay closed", day=day(2), where=THEIRS)
    found = cell(own, other, alike)
    assert found.hearsay is not None
    assert found.hearsay.id == other.statement.id


def test_of_what_others_tell_no_stub_is_shown_because_it_differs() -> None:
    own = entry(HAVEN, "demand", "the road must be open", day=day(1))
    alike = entry(HAVEN, "demand", "roads must open again soon", day=day(2), where=THEIRS, start=90)
    stub = entry(HAVEN, "accept", "all of it", day=day(2), where=THEIRS)
    found = cell(own, stub, alike)
    assert found.hearsay is not None
    assert found.hearsay.id == alike.statement.id


def test_an_act_that_the_reader_is_not_sure_of_neither_begins_nor_ends_a_stance() -> None:
    unsure = Confidence(1.0, act=0.4)
    first = entry(HAVEN, "accept", "the road may open", day=day(1))
    middle = entry(HAVEN, "accept", "the bridge may open", day=day(2))
    last = entry(HAVEN, "reject", "lorries cross the border", day=day(3))

    def doubted(one: Entry) -> Entry:
        return replace(one, statement=replace(one.statement, confidence=unsure))

    turned = cell(first, last)
    assert (turned.since, turned.other_day, turned.other_acts) == (day(3), day(1), ("accept",))
    assert cell(doubted(first), last).other_day is None
    assert cell(first, doubted(last)).since is None
    assert cell(first, doubted(last)).other_day is None
    assert cell(first, replace(doubted(last), corrected=("act",))).other_day == day(1)
    assert cell(first, middle).since == day(1)
    assert cell(doubted(first), middle).since == day(2)


def test_a_stance_of_which_the_reader_is_not_sure_does_not_push_out_what_was_said_before_it() -> None:
    said = entry(HAVEN, "assert", "the map of that year is the basis", day=day(2))
    doubted = entry(HAVEN, "accept", "this so that little is left in doubt", day=day(2), start=90)
    doubted = replace(doubted, statement=replace(doubted.statement, confidence=Confidence(1.0, act=0.4)))
    standing = cell(said, doubted).standing
    assert standing is not None
    assert standing.statement == said.statement


def test_who_is_not_named_and_who_but_asks_is_no_party_but_is_counted() -> None:
    asks = (Reason("speaker", "the outlet in the label"),)
    said = [
        entry("unnamed diplomat", "assert", "The road is shut.", side=None, day=day(1)),
        entry("unnamed official (Havenland)", "assert", "The road is shut now.", side=HAVEN, day=day(1)),
        entry("Bo Li", "assert", "Did they reply?", side=None, day=day(1), reasons=asks),
    ]
    found = positions(said, LATE)
    assert found.parties == (HAVEN,)
    assert found.apart.unnamed == 2
