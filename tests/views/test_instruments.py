"""Instruments: who invokes which, on what, how often, first and last."""

from __future__ import annotations

from hypothesis import given, settings

from aidememoire.model import Entry, Invocation, Span
from tests.views.asked import instruments
from tests.views.made import HAVEN, MARSH, PACT, account, day, entries, entry


@settings(max_examples=60, deadline=None)
@given(entries())
def test_every_statement_that_invokes_stands_under_what_it_invokes(said: list[Entry]) -> None:
    shown = {(use.name, one.statement.id) for use in instruments(said) for each in use.sayings for one in each.entries}
    wanted = {(each.name, one.statement.id) for one in said for each in one.statement.invokes}
    assert {statement for _, statement in wanted} <= {statement for _, statement in shown}
    assert {name for name, _ in wanted} == {name for name, _ in shown}


def test_a_use_is_counted_by_party_and_issue_with_its_first_and_last_day() -> None:
    said = [
        entry(HAVEN, "assert", "a", day=day(5), cites=[PACT]),
        entry(HAVEN, "assert", "b", day=day(1), cites=["PACT of 9 May 2020", "Map"]),
        entry(HAVEN, "assert", "c", "borders", day=day(2), cites=[PACT]),
        entry(MARSH, "assert", "d", day=day(3), cites=[PACT]),
        entry(MARSH, "assert", "e", day=day(3)),
    ]
    rows = [(one.name, one.party, one.issue, one.times, one.first, one.last) for one in instruments(said)]
    assert rows == [
        ("PACT of 9 May 2020", HAVEN, "borders", 1, day(2), day(2)),
        ("PACT of 9 May 2020", HAVEN, "transport", 2, day(1), day(5)),
        ("PACT of 9 May 2020", MARSH, "transport", 1, day(3), day(3)),
        ("Map", HAVEN, "transport", 1, day(1), day(1)),
    ]


def test_an_instrument_of_the_profile_is_one_whatever_it_is_called() -> None:
    span = Span(0, 1, "a")
    said = [
        entry(HAVEN, "assert", words, day=day(at), invokes=(Invocation("pact", name, span),))
        for at, (words, name) in enumerate((("a", "the Pact"), ("b", "the 2020 accord")), 1)
    ]
    (use,) = instruments(said)
    assert (use.id, use.name, use.times) == ("pact", "the Pact", 2)


def test_copies_are_one_use() -> None:
    said = [entry(HAVEN, "assert", "a", day=day(1), cites=[PACT], where=account(name, name)) for name in "xy"]
    (use,) = instruments(said)
    assert (use.times, use.sources, len(use.sayings[0].entries)) == (1, 1, 2)
