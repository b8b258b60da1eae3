"""Corrections laid over statements: what holds, what waits, and that nothing is ever moved to other words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from aidememoire.model import Confidence, Document, Span, Statement
from aidememoire.record import Correction, Evidence, Target, corrections
from aidememoire.record.applying import apply, standing
from aidememoire.record.evidence import added_id
from tests.record.made import BY, moment

TEXT = "Anna said that Bo said that the road is open, and Chad denied that the road is open."
SHA = "0" * 64


def said(own: str, content: tuple[int, int], cue: tuple[int, int], parent: str | None = None) -> Statement:
    spans = ((), (Span.of(TEXT, *cue),), (Span.of(TEXT, *content),))
    return Statement(own, parent, *spans, mode="indirect", confidence=Confidence(1.0))


OUTER = said("outer", (10, 44), (5, 9))
INNER = said("inner", (23, 44), (18, 22), parent="outer")
OTHER = said("other", (62, 83), (55, 61))
ALL = (OUTER, INNER, OTHER)


def by(kind: str, statement: Statement, hours: float = 1, **fields: Any) -> Correction:
    if kind == corrections.EDIT:
        return corrections.edit("d", statement, BY, moment(hours), **fields)
    make = {"accept": corrections.accept, "reject": corrections.reject}[kind]
    return make("d", statement, BY, moment(hours))


def adding(evidence: Evidence, hours: float = 1, **fields: Any) -> Correction:
    own = added_id(SHA, evidence)
    changes = tuple(corrections.Change.to(*field) for field in fields.items())
    return Correction(corrections.ADD, BY, moment(hours), "d", own, evidence, changes)


def left(statements: tuple[Statement, ...], *made: Correction) -> dict[str, Statement]:
    return {one.statement.id: one.statement for one in apply(statements, made).statements}


def test_without_corrections_nothing_changes() -> None:
    applied = apply(ALL, ())
    assert tuple(one.statement for one in applied.statements) == ALL
    assert applied.waiting == ()


def test_an_edit_sets_its_fields_and_names_them() -> None:
    (first, *_) = apply(ALL, [by("edit", OUTER, act="warn", to=("Chad",))]).statements
    assert first.statement == replace(OUTER, act="warn", to=("Chad",))
    assert first.fields == ("act", "to")


def test_the_later_of_two_edits_of_a_field_holds_and_the_other_fields_stay() -> None:
    edited = left(ALL, by("edit", OUTER, 1, act="warn", side="Chad"), by("edit", OUTER, 2, act="deny"))["outer"]
    assert (edited.act, edited.side) == ("deny", "Chad")


def test_a_rejected_statement_goes_and_what_hung_below_it_hangs_one_higher() -> None:
    assert left(ALL, by("reject", OUTER)) == {"inner": replace(INNER, parent=None), "other": OTHER}


def test_accepting_after_rejecting_brings_it_back() -> None:
    assert left(ALL, by("reject", OUTER, 1), by("accept", OUTER, 2)) == left(ALL)


def test_the_same_words_at_other_offsets_are_not_taken() -> None:
    elsewhere = said("outer", (62, 83), (55, 61))
    assert INNER.content[0].text == elsewhere.content[0].text
    edit = by("edit", INNER, act="warn")
    assert apply((elsewhere,), [edit]).waiting == (edit,)


def test_the_same_words_under_another_id_are_taken() -> None:
    assert left((replace(OUTER, id="new"),), by("edit", OUTER, act="warn"))["new"].act == "warn"


def test_another_cue_makes_it_wait() -> None:
    edit = by("edit", OUTER, act="warn")
    assert apply((said("outer", (10, 44), (18, 22)),), [edit]).waiting == (edit,)


def test_of_two_statements_on_the_same_words_the_one_of_that_id_is_meant_else_it_waits() -> None:
    twin = replace(OUTER, id="twin")
    edit = by("edit", OUTER, act="warn")
    assert left((OUTER, twin), edit) == {"outer": replace(OUTER, act="warn"), "twin": twin}
    assert apply((twin, replace(twin, id="third")), [edit]).waiting == (edit,)


def test_an_added_statement_stands_in_the_order_of_the_words() -> None:
    event = adding(Evidence((Span.of(TEXT, 46, 61),)), speaker="Chad")
    applied = apply(ALL, [event])
    assert [one.statement.id for one in applied.statements] == ["outer", "inner", event.statement, "other"]
    assert (applied.statements[2].fields, applied.statements[2].added) == (("content", "speaker"), moment(1))


def test_a_person_s_statement_takes_the_place_of_the_reader_s_on_the_same_words() -> None:
    event = adding(Evidence(OUTER.content), speaker="Anna")
    found = left(ALL, event)
    assert found.keys() == {event.statement, "inner", "other"}
    assert found["inner"].parent == event.statement


def test_an_edit_of_an_added_statement_waits_once_the_adding_is_undone() -> None:
    event = adding(Evidence((Span.of(TEXT, 46, 61),)), speaker="Chad")
    edit = by("edit", apply(ALL, [event]).statements[2].statement, 2, act="deny")
    assert left(ALL, event, edit)[str(event.statement)].act == "deny"
    undo = corrections.undo(event, BY, moment(3))
    assert apply(ALL, [event, edit, undo]).waiting == (edit,)


def test_an_undo_of_an_undo_brings_back() -> None:
    edit = by("edit", OUTER, act="warn")
    undo = corrections.undo(edit, BY, moment(2))
    again = corrections.undo(undo, BY, moment(3))
    assert standing([edit, undo]) == ()
    assert standing([edit, undo, again]) == (edit,)


def test_a_ring_of_rejected_parents_ends() -> None:
    first, second = replace(OUTER, parent="other"), replace(OTHER, parent="outer")
    found = left((first, INNER, second), by("reject", first), by("reject", second))
    assert found == {"inner": replace(INNER, parent=None)}


made = st.lists(
    st.tuples(st.sampled_from(["accept", "reject", "edit"]), st.sampled_from(ALL), st.sampled_from(["warn", "deny"])),
    max_size=8,
)


def repinned(statement: Statement, start: int, end: int, hours: float = 1) -> Correction:
    document = Document("a report", TEXT)
    evidence = Evidence((Span.of(TEXT, start, end),), statement.cue)
    return replace(corrections.repin(document, statement, evidence, BY, moment(hours)), document="d")


def test_a_repinned_statement_keeps_all_but_its_words_and_what_hung_below_it_still_does() -> None:
    repin = repinned(OUTER, 15, 44, 2)
    found = apply(ALL, [by("edit", OUTER, act="warn"), repin])
    (first, inner, _) = found.statements
    assert first.statement == replace(
        OUTER, act="warn", id=repin.others[0].statement, content=repin.others[0].evidence.content
    )
    assert (first.fields, inner.statement.parent) == (("act", "content"), first.statement.id)


def test_a_repinned_statement_takes_the_place_of_one_that_a_new_reading_has_on_its_words() -> None:
    repin = repinned(OUTER, 23, 44)
    (first, other) = apply(
        ALL, [replace(repin, others=(replace(repin.others[0], evidence=Evidence.of(INNER)),))]
    ).statements
    assert (first.statement.content, first.statement.cue, other.statement) == (INNER.content, INNER.cue, OTHER)


def test_corrections_of_a_repinned_statement_hold_for_its_new_words_and_wait_once_it_is_undone() -> None:
    repin = repinned(OTHER, 66, 83)
    moved = next(
        one.statement for one in apply(ALL, [repin]).statements if one.statement.id == repin.others[0].statement
    )
    edit = by("edit", moved, 2, act="warn")
    assert left(ALL, repin, edit)[moved.id].act == "warn"
    assert apply(ALL, [repin, edit, corrections.undo(repin, BY, moment(3))]).waiting == (edit,)
    assert apply((OUTER, INNER), [repin]).waiting == (repin,)


def test_every_status_of_a_statement_stays_in_the_order_of_recording() -> None:
    about = Target.of("d", OTHER)
    first = corrections.set_status(about, "kept", BY, moment(1), "it opened", "a report")
    second = corrections.set_status(about, "broken", BY, moment(2), "it closed again", "another one")
    assert [one.judged for one in apply(ALL, [first, second]).statements] == [(), (), (first, second)]
    assert apply((OUTER, INNER), [first]).waiting == (first,)


@given(made=made, kept=st.sets(st.sampled_from([one.id for one in ALL])))
def test_every_correction_holds_or_waits_and_none_touches_another_statement(
    made: list[tuple[str, Statement, str]], kept: set[str]
) -> None:
    events = [
        by(kind, one, hours, act=act) if kind == "edit" else by(kind, one, hours)
        for hours, (kind, one, act) in enumerate(made)
    ]
    present = tuple(one for one in ALL if one.id in kept)
    applied = apply(present, events)
    assert list(applied.waiting) == [event for event in events if event.statement not in kept]
    found = {one.statement.id: one for one in applied.statements}
    for one in present:
        own = [event for event in events if event.statement == one.id]
        verdicts = [event.kind for event in own if event.kind != corrections.EDIT]
        acts = [change.value for event in own for change in event.changes]
        assert (one.id in found) == (verdicts[-1:] != ["reject"])
        if one.id in found:
            assert found[one.id].statement.act == (acts[-1] if acts else None)
            assert found[one.id].fields == (("act",) if acts else ())
            assert Evidence.of(found[one.id].statement) == Evidence.of(one)


@given(made=made, cut=st.integers(0, 8))
def test_undoing_the_last_ones_gives_what_stood_before_them(made: list[tuple[str, Statement, str]], cut: int) -> None:
    events = [
        by(kind, one, hours, act=act) if kind == "edit" else by(kind, one, hours)
        for hours, (kind, one, act) in enumerate(made)
    ]
    undos = [corrections.undo(event, BY, moment(20 + number)) for number, event in enumerate(events[cut:])]
    assert apply(ALL, [*events, *undos]) == apply(ALL, events[:cut])
