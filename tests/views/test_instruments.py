"""Instruments: who invokes which, on what, in which stance, how often, first and last."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from aidememoire.exports.tables import to_markdown
from aidememoire.model import Entry, Invocation, Span
from aidememoire.views import Saying, without_further_readings
from tests.views.asked import fold, instruments
from tests.views.made import HAVEN, HOST, MARSH, PACT, account, day, entries, entry


@settings(max_examples=60, deadline=None)
@given(entries())
def test_every_statement_that_invokes_stands_under_what_it_invokes_unless_it_is_read_twice(said: list[Entry]) -> None:
    invoking = {name: [one for one in fold(said) if _invokes(one, name)] for name in (PACT, "Map of 1975")}
    for name, sayings in invoking.items():
        uses = [use for use in instruments(said) if use.name == name]
        assert {one.id for use in uses for one in use.sayings} == {one.id for one in without_further_readings(sayings)}
        assert {use.total for use in uses} == ({len(without_further_readings(sayings))} if sayings else set())
        assert len({use.party for use in uses}) == len(uses)


def _invokes(one: Saying, name: str) -> bool:
    return any(each.name == name for account in one.entries for each in account.statement.invokes)


def test_a_use_is_counted_by_party_with_its_issues_and_its_first_and_last_day() -> None:
    said = [
        entry(HAVEN, "assert", "a", day=day(5), cites=[PACT]),
        entry(HAVEN, "assert", "b", "borders,transport", day=day(1), cites=["PACT of 9 May 2020", "Map"], start=10),
        entry(HAVEN, "assert", "c", "borders,forces", day=day(2), cites=[PACT], start=20),
        entry(f"{MARSH}; {HAVEN}", "assert", "d", day=day(3), cites=[PACT], start=30),
        entry(MARSH, "assert", "e", day=day(3), start=40),
    ]
    rows = [(one.name, one.party, one.issues, one.times, one.total, one.first, one.last) for one in instruments(said)]
    assert rows == [
        ("PACT of 9 May 2020", HAVEN, (("transport", 3), ("borders", 2), ("forces", 1)), 4, 4, day(1), day(5)),
        ("PACT of 9 May 2020", MARSH, (("transport", 1),), 1, 4, day(3), day(3)),
        ("Map", HAVEN, (("borders", 1), ("transport", 1)), 1, 1, day(1), day(1)),
    ]


def test_what_others_tell_that_a_party_invokes_is_not_its_own_word_and_every_stance_counts() -> None:
    report = account("of Haven", side=HAVEN)
    said = [
        entry(HAVEN, "assert", "the Pact holds", day=day(1), cites=[PACT], where=report),
        entry(HAVEN, "reject", "no map binds it", day=day(2), cites=[PACT], where=report, start=30),
        entry(HAVEN, "demand", "keep to it", day=day(2), cites=[PACT], where=report, start=60),
        entry(HAVEN, "propose", "begin again", day=day(3), cites=[PACT], where=report, start=90),
        entry(MARSH, "deny", "there is such a map", day=day(4), cites=[PACT], where=report, start=120),
    ]
    haven, marsh = instruments(said)
    assert (haven.party, len(haven.own), haven.told, haven.told_by) == (HAVEN, 4, (), ())
    assert haven.stances(haven.own) == (("asks", 2), ("named", 1), ("states", 1))
    assert (marsh.party, marsh.own, len(marsh.told), marsh.told_by) == (MARSH, (), 1, (HAVEN,))
    assert marsh.stances(marsh.told) == (("named", 1),)


def test_the_table_marks_the_days_and_tells_own_word_and_telling_apart() -> None:
    report = account("of Haven", published=day(9), side=HAVEN)
    said = [
        entry(HAVEN, "assert", "a", cites=[PACT], where=report),
        entry(MARSH, "deny", "b", cites=[PACT], where=report),
    ]
    first, second = to_markdown(instruments(said)).split("\n")[4:6]
    assert f"{PACT}<br>2 times in all | {HAVEN} | own word: 1 (states 1) | transport 1 | 10 Jul 2023 (p)" in first
    assert f"{MARSH} | as told by {HAVEN}: 1 (named 1) |" in second


def test_nobody_is_for_an_instrument_on_which_he_no_longer_insists() -> None:
    one = entry(HAVEN, "accept", f"the {PACT}", cites=[PACT], cue=(Span(0, 20, "no longer insists on"),), start=21)
    (use,) = instruments([one])
    assert use.stances(use.sayings) == (("named", 1),)


def test_what_an_account_leaves_out_it_does_not_invoke() -> None:
    assert instruments([entry(None, "assert", "the Pact is not mentioned in the text", cites=[PACT])]) == ()


def test_the_table_counts_each_teller_and_gives_nobody_an_own_word() -> None:
    said = [
        entry(None, "assert", "the Pact holds", cites=[PACT]),
        entry(MARSH, "deny", "b", day=day(1), cites=[PACT], where=account("of Haven", side=HAVEN)),
        entry(MARSH, "deny", "c", day=day(2), cites=[PACT], where=account("of Corvo", side=HOST)),
    ]
    shown = to_markdown(instruments(said))
    assert "no source named: 1 (states 1)" in shown
    assert f"as told by {HAVEN}: 1 (named 1)<br>as told by {HOST}: 1 (named 1)" in shown
    assert "own word" not in shown


def test_what_a_document_tells_once_is_invoked_once() -> None:
    said = [
        entry(HAVEN, "demand", "the Pact must be kept now", day=day(1), cites=[PACT]),
        entry(HAVEN, "assert", "the Pact must be kept", day=day(1), cites=[PACT]),
    ]
    assert [one.times for one in instruments(said)] == [1]


def test_an_instrument_of_the_profile_is_one_whatever_it_is_called() -> None:
    span = Span(0, 1, "a")
    said = [
        entry(HAVEN, "assert", words, day=day(at), invokes=(Invocation("pact", name, span),), start=9 * at)
        for at, (words, name) in enumerate((("a", "the Pact"), ("b", "the 2020 accord")), 1)
    ]
    (use,) = instruments(said)
    assert (use.id, use.name, use.times) == ("pact", "the Pact", 2)


def test_copies_are_one_use() -> None:
    said = [entry(HAVEN, "assert", "a", day=day(1), cites=[PACT], where=account(name, name)) for name in "xy"]
    (use,) = instruments(said)
    assert (use.times, use.sources, len(use.sayings[0].entries)) == (1, 1, 2)


@pytest.mark.parametrize(
    ("act", "words", "stance"),
    [
        ("reject", "the Lenn Agreement", "against"),
        ("reject", "the Lenn Agreement as void", "against"),
        ("reject", "of the Lenn Agreement signed by others that it could never agree to it", "against"),
        ("reject", "the claim under the Lenn Agreement", "named"),
        ("deny", "that it had breached the Lenn Agreement", "named"),
        ("deny", "the Lenn Agreement was breached", "named"),
        ("reject", "the Lenn Agreement's reading by others", "named"),
        ("reject", "We reject the Lenn Agreement. It was drawn for one capital", "against"),
        ("reject", "that Havenland does not recognise the Lenn Agreement", "against"),
        ("reject", "that Havenland no longer considered itself bound by the Lenn Agreement", "against"),
        ("reject", "that Havenland is not a party to the Lenn Agreement", "against"),
        ("reject", "We reject any breach of the Lenn Agreement", "named"),
        ("reject", "We reject the claim that others left the Lenn Agreement", "named"),
        ("deny", "that it had rejected the Lenn Agreement", "named"),
        ("assert", "that Havenland is bound by the Lenn Agreement", "states"),
        ("demand", "that it keep to the Lenn Agreement", "asks"),
    ],
)
def test_nobody_is_against_an_instrument_that_is_but_named_in_what_is_denied(act: str, words: str, stance: str) -> None:
    (use,) = instruments([_citing(words, "Lenn Agreement", act=act)])
    assert use.stances(use.own) == ((stance, 1),)


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (
            ["Lenn Agreement", "Lenn Agreement of 1998", "Lenn Agreement of 4 May 1998"],
            {"Lenn Agreement of 4 May 1998"},
        ),
        (["Lenn Agreement", "Lenn Agreement of May 1998"], {"Lenn Agreement of May 1998"}),
        (["Lenn Agreement", "Lenn Agreement of 1998", "Lenn Agreement of 2003"], None),
        (["Lenn Agreement of 4 May 1998", "Lenn Agreement of 5 May 1998"], None),
        (["Joint Statement", "Joint Statement of 1998"], None),
        (["ceasefire", "ceasefire of 1998"], None),
    ],
)
def test_an_instrument_is_one_across_documents_whether_its_date_is_told_or_not(
    names: list[str], found: set[str] | None
) -> None:
    said = [_citing(f"the {name} number {number}", name, where=number) for number, name in enumerate(names)]
    assert {one.name for one in instruments(said)} == (found or set(names))


def _citing(words: str, name: str, act: str = "assert", where: int = 0) -> Entry:
    at = words.index(name)
    cited = Invocation(None, name, Span(at, at + len(name), name))
    return entry(HAVEN, act, words, where=account(f"report {where}"), invokes=(cited,))
