"""What a document tells once is shown once, however often it was read, and nothing that no other one tells is left out."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from aidememoire.linking.tellings.utterances import annotated
from aidememoire.linking.voices import parties_of
from aidememoire.model import Entry
from aidememoire.views import Saying, without_further_readings
from tests.views.asked import fold
from tests.views.made import HAVEN, MARSH, account, day, entries, entry

WORDS = "the Reed road must be opened at once"


def places(one: Entry) -> set[int]:
    return {at for span in one.statement.content for at in range(span.start, span.end)}


def shown(*said: Entry) -> list[str]:
    return [one.id for one in without_further_readings(fold(said))]


@pytest.mark.parametrize(
    ("other", "stays"),
    [
        ({}, ["long"]),
        ({"act": "accuse", "issue": "borders"}, ["long"]),
        ({"day": None}, ["long"]),
        ({"start": 19}, ["long"]),
        ({"start": 20}, ["long", "other"]),  # half of its words are its own
        ({"party": MARSH}, ["long", "other"]),
        ({"where": account("another report")}, ["long", "other"]),
        ({"day": day(9)}, ["long", "other"]),
    ],
)
def test_readings_of_one_place_are_one_unless_something_tells_them_apart(
    other: dict[str, Any], stays: list[str]
) -> None:
    known: dict[str, Any] = {"party": HAVEN, "act": "demand", "words": WORDS[4:], "day": day(1), "start": 4} | other
    said = Saying(entry(**known, id="other")), Saying(entry(HAVEN, "demand", WORDS, day=day(1), id="long"))
    assert sorted(one.id for one in without_further_readings(said)) == stays


def test_of_two_readings_the_double_goes_whatever_its_length() -> None:
    holder = entry(HAVEN, "assert", f"he said that {WORDS}", day=day(1), id="holder")
    inner = entry(HAVEN, "demand", WORDS, day=day(1), start=13, id="inner", parent="holder")
    assert shown(holder, inner) == ["inner"]


@pytest.mark.parametrize("party", [None, "TASS"])
def test_what_passes_on_the_word_of_a_party_is_told_by_that(party: str | None) -> None:
    outer = entry(party, "assert", f"it is said that {WORDS}", day=day(1), id="outer")
    inner = entry(HAVEN, "demand", WORDS, day=day(1), start=16, id="inner", parent="outer")
    assert shown(outer, inner) == ["inner"]
    assert shown(replace(outer, statement=replace(outer.statement, id="other")), inner) == ["other", "inner"]


def test_what_tells_more_than_the_double_of_its_double_stays() -> None:
    inner = "open the Reed road now"
    middle = f"the wish to {inner}"
    outer = f"{middle} was turned down by everybody"
    said = [
        entry(HAVEN, "assert", outer, day=day(1), id="outer"),
        entry(HAVEN, "propose", middle, day=day(1), id="middle", parent="outer"),
        entry(HAVEN, "demand", inner, day=day(1), start=12, id="inner", parent="middle"),
    ]
    assert [one.statement.id for one in annotated(said) if one.doubled] == ["outer", "middle"]
    assert shown(*said) == ["outer", "inner"]


def test_a_double_stays_where_what_it_doubles_is_not_asked_for() -> None:
    holder = entry(HAVEN, "assert", f"he said that {WORDS}", day=day(1), id="holder")
    inner = entry(HAVEN, "demand", WORDS, day=day(1), start=13, id="inner", parent="holder")
    assert [one.id for one in without_further_readings(one for one in fold([holder, inner]) if one.id == "holder")] == [
        "holder"
    ]


def test_a_further_account_is_a_reading_of_its_document_too() -> None:
    told = [entry(HAVEN, "demand", WORDS, day=day(1), where=account(name), id=name) for name in ("a", "b")]
    part = entry(HAVEN, "assert", WORDS[4:], day=day(1), start=4, where=account("b"), id="part")
    assert len(shown(*told, part)) == 1


@settings(max_examples=80, deadline=None)
@given(entries())
def test_what_is_left_out_stands_in_one_that_stays(said: list[Entry]) -> None:
    every = fold(said)
    kept = without_further_readings(every)
    assert without_further_readings(kept) == kept
    assert list(kept) == [one for one in every if one in kept]
    for gone in (one for one in every if one not in kept):
        for one in gone.entries:
            parties, own = parties_of(one.statement), places(one)
            anybody = one.doubled and not parties
            near = [each for said in kept for each in said.entries if each.account == one.account]
            told = set[int]().union(
                *(places(each) for each in near if anybody or parties_of(each.statement) == parties)
            )
            assert 2 * len(own & told) > len(own)


def test_the_time_grows_with_the_number_of_statements() -> None:
    long = fold(entry(HAVEN, "assert", f"{WORDS} {at}", start=50 * at, day=day(1)) for at in range(2_000))
    started = time.process_time()
    assert len(without_further_readings(long)) == 2_000
    assert time.process_time() - started < 2.5
