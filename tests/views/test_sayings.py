"""Sayings: same words are one, and who tells of whom is made out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from aidememoire.linking.tellings.utterances import Ties, annotated, place
from aidememoire.model import DAY_OF_PUBLICATION, Entry, Interval
from aidememoire.views import fold as plain_fold
from tests.views.asked import fold
from tests.views.made import HAVEN, HOST, MARSH, account, day, entries, entry


@settings(max_examples=60, deadline=None)
@given(entries())
def test_every_entry_is_in_one_saying_and_they_stand_in_order(said: list[Entry]) -> None:
    sayings = fold(said)
    assert sorted(one.statement.id for each in sayings for one in each.entries) == sorted(
        one.statement.id for one in said
    )
    assert [place(one.entry) for one in sayings] == sorted(place(one.entry) for one in sayings)


@pytest.mark.parametrize(
    ("other", "together"),
    [
        ({"words": "THE roads, open"}, True),
        ({"words": "the roads close"}, False),
        ({"party": MARSH}, False),
        ({"day": day(4)}, True),
        ({"day": day(5)}, False),
        ({"issue": "borders"}, True),
    ],
)
def test_the_same_words_of_one_party_within_three_days_are_one(other: dict[str, object], together: bool) -> None:
    given = {"party": HAVEN, "act": "demand", "words": "the roads open", "day": day(1)}
    first = entry(**given, where=account("a"))  # type: ignore[arg-type]
    second = entry(**(given | other), where=account("b"))  # type: ignore[arg-type]
    assert (len(fold([first, second])) == 1) is together


def test_one_speaker_who_says_a_thing_in_other_words_on_the_next_day_says_it_once() -> None:
    first = entry(HAVEN, "demand", "the Reed road must be opened at once", day=day(1), where=account("a"))
    told = entry(HAVEN, "demand", "an immediate opening of the Reed road", day=day(2), where=account("b"))
    later = replace(told, statement=replace(told.statement, id="later", on=None), account=account("c", "E", day(4)))
    assert [len(one.entries) for one in fold([first, told])] == [2]
    assert [len(one.entries) for one in fold([first, later])] == [1, 1]


def test_what_a_person_merges_is_one_and_what_one_splits_is_not() -> None:
    said = [
        entry(HAVEN, "demand", words, day=day(1), where=account(words)) for words in ("open it", "Open it!", "shut")
    ]
    first, same, other = (one.statement.id for one in said)
    ties = Ties(frozenset({frozenset({first, other})}), frozenset({frozenset({first, same})}))
    told = {frozenset(each.statement.id for each in one.entries) for one in plain_fold(annotated(said, ties))}
    assert told == {frozenset({first, other}), frozenset({same})}


def test_words_that_are_not_there_are_never_the_same() -> None:
    nothing = [entry(HAVEN, "demand", words, day=day(1), where=account(words)) for words in ("…", "–")]
    assert len(fold(nothing)) == 2


def test_the_account_that_a_person_corrected_leads() -> None:
    first = entry(HAVEN, "assert", "open", day=day(1), where=account("a"))
    second = replace(entry(HAVEN, "demand", "open", day=day(2), where=account("b")), corrected=("act",))
    (saying,) = fold([first, second])
    assert (saying.act, saying.day, saying.entries) == ("demand", day(2), (second, first))


@pytest.mark.parametrize(
    ("near", "side", "far"),
    [
        ({"chain": ("Lantern", HAVEN)}, None, {"chain": ("Lantern", "a text", HAVEN), "day": day(2)}),
        ({}, HAVEN, {"day": day(2)}),
        ({"day": day(2)}, None, {}),
    ],
)
def test_of_accounts_of_one_day_the_nearest_to_the_speaker_leads_whatever_its_id(
    near: dict[str, Any], side: str | None, far: dict[str, Any]
) -> None:
    for names in (("a", "b"), ("b", "a")):
        accounts = [account(name, published=day(2)) for name in names]
        accounts[0] = replace(accounts[0], side=side)
        said = [
            entry(HAVEN, "demand", "open", where=where, **known)
            for where, known in zip(accounts, (near, far), strict=True)
        ]
        assert [one.account.id for one in fold(said)] == [accounts[0].id]


def nested(holder_side: str | None, **known: object) -> str | None:
    """Return who tells of it, where Havenland's statement stands in one of `holder_side`."""
    holder = entry(holder_side, "assert", "Havenland will open the road", speaker="Ministry of X", id="h", **known)  # type: ignore[arg-type]
    inner = entry(HAVEN, "commit", "open the road", parent="h", id="i")
    return next(one.told_by for one in fold([holder, inner]) if one.id == "i")


def test_a_holder_of_another_side_tells_of_it_and_one_of_its_own_does_not() -> None:
    assert nested(MARSH) == "Ministry of X"
    assert nested(HAVEN) is None
    assert nested(f"{HAVEN}; {MARSH}") is None
    assert nested(None) == "Ministry of X"


@pytest.mark.parametrize("who", [None, "TASS", "Grebe news agency", "Marshland press", "text", "statement of 9 May"])
def test_outlets_texts_and_those_who_are_not_named_pass_on_and_are_no_parties(who: str | None) -> None:
    side = MARSH if who == "Marshland press" else None
    holder = entry(None, "assert", "it is said that Havenland will open the road", id="h", speaker=who, side=side)
    inner = entry(HAVEN, "commit", "open the road", parent="h", start=1, id="i")
    found = {one.id: one for one in fold([holder, inner])}
    assert (found["h"].parties, found["i"].told_by) == ((), None)
    theirs = account("theirs", side=MARSH)
    assert {one.id: one.told_by for one in fold([replace(holder, account=theirs), replace(inner, account=theirs)])} == {
        "h": None,
        "i": MARSH,
    }


def test_what_an_outlet_says_goes_where_half_of_it_is_the_word_of_a_party() -> None:
    holder = entry(None, "assert", "open the road to all", id="h", speaker="TASS", day=day(1))
    inner = entry(HAVEN, "commit", "open the road", parent="h", start=1, id="i")
    assert {one.id: one.entry.doubled for one in fold([holder, inner])} == {"h": True, "i": False}
    short = entry(HAVEN, "commit", "open", parent="h", start=1, id="i")
    assert {one.id: one.entry.doubled for one in fold([holder, short])} == {"h": False, "i": False}


def test_what_is_turned_down_stands_beside_what_is_demanded_in_it() -> None:
    holder = entry(HAVEN, "reject", "the demand that Havenland open the road", id="h", day=day(1))
    inner = entry(HAVEN, "demand", "that Havenland open the road", parent="h", start=11, id="i", day=day(1))
    assert {one.id: one.entry.doubled for one in fold([holder, inner])} == {"h": False, "i": False}


def test_a_body_whose_name_has_a_word_for_an_outlet_is_a_party_where_the_profile_knows_it() -> None:
    body = entry(None, "assert", "the road is shut", speaker="Relief Report", speaker_id="relief-report")
    assert fold([body])[0].parties == ("Relief Report",)


def test_what_a_side_tells_of_a_joint_statement_is_hearsay_of_the_other_alone() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "accept", "the map", id="i", parent="h", start=1)
    holder = entry(HAVEN, "assert", "both take the map", speaker="Ana Vik", id="h")
    found = next(one for one in fold([holder, joint]) if one.id == "i")
    assert [found.told_of(party) for party in (HAVEN, MARSH)] == [None, "Ana Vik"]


def test_the_next_holder_of_another_side_counts_past_those_of_its_own() -> None:
    outer = entry(HOST, "assert", "the ministry says that Havenland opens", speaker="Cy Ros", id="o")
    own = entry(HAVEN, "assert", "Havenland opens", parent="o", id="h", start=1)
    inner = entry(HAVEN, "commit", "opens", parent="h", id="i", start=2)
    assert [one.told_by for one in fold([outer, own, inner])] == [None, "Cy Ros", "Cy Ros"]


def test_without_the_holder_the_chain_tells() -> None:
    chain = ("Lantern", "Cy Ros", HAVEN)
    assert fold([entry(HAVEN, "commit", "a", parent="gone", chain=chain)])[0].told_by == "Cy Ros"
    own = ("Lantern", f"Ministry of Foreign Affairs of {HAVEN}", HAVEN)
    assert fold([entry(HAVEN, "commit", "a", parent="gone", chain=own)])[0].told_by is None


def chain_of_three(outer: int | None, middle: int | None, inner: int | None) -> list[Entry]:
    """Return three entries, one inside the other, each with a day of its own where one is given."""
    days = [None if number is None else day(number) for number in (outer, middle, inner)]
    return [
        entry(HOST, "assert", "that Marshland says it opens", id="o", day=days[0]),
        entry(MARSH, "assert", "says it opens", id="m", parent="o", day=days[1], start=1),
        entry(HAVEN, "commit", "opens", id="i", parent="m", day=days[2], start=2),
    ]


@pytest.mark.parametrize(
    ("days", "told", "stands"),
    [
        ((3, 5, 7), None, day(7)),
        ((3, 5, None), day(5), day(5)),
        ((3, None, None), day(3), day(3)),
        ((None, None, None), None, account("report").published),
        ((None, None, 7), None, day(7)),
    ],
)
def test_what_has_no_day_of_its_own_goes_by_the_nearest_that_tells_of_it_and_then_by_publication(
    days: tuple[int | None, ...], told: date | None, stands: date | None
) -> None:
    inner = next(one for one in annotated(chain_of_three(*days)) if one.statement.id == "i")
    assert (inner.told_on, inner.day, inner.dated) == (told, stands, days[2] is not None)


def test_nothing_told_is_later_than_it_is_published() -> None:
    outer, middle, inner = chain_of_three(None, None, None)
    month = Interval(day(0), day(40), "in July", "relative")
    outer = replace(outer, statement=replace(outer.statement, on=month))
    assert [one.day for one in annotated([outer, middle, inner])] == [account("report").published] * 3


def test_a_ring_of_statements_without_a_day_has_none() -> None:
    outer, middle, inner = chain_of_three(None, None, None)
    ring = [replace(outer, statement=replace(outer.statement, parent="i")), middle, inner]
    assert [one.told_on for one in annotated(ring)] == [None] * 3


def test_the_account_of_one_side_tells_of_the_other() -> None:
    theirs = account("theirs", side=MARSH)
    assert fold([entry(HAVEN, "commit", "a", where=theirs)])[0].told_by == MARSH
    assert fold([entry(MARSH, "commit", "a", where=theirs)])[0].told_by is None


def test_a_document_that_tells_one_saying_twice_is_one_witness() -> None:
    twice = [entry(HAVEN, "demand", "open the road", start=start, id=f"s{start}") for start in (0, 50)]
    other = entry(HAVEN, "demand", "Open the road!", where=account("copy", "Echo"), id="s9")
    (one,) = fold(annotated([*twice, other]))
    assert len(one.entries) == 3
    assert sorted(one.documents) == sorted({twice[0].account.id, other.account.id})


def told_of_days(days: Interval, **known: Any) -> Entry:
    """Return what the guest says within the host's words, of which alone the text tells the days."""
    outer = entry(HOST, "assert", "that Marshland says it opens", id="o", **known)
    inner = entry(MARSH, "commit", "it opens", parent="o", id="i", start=1, **known)
    return annotated([replace(outer, statement=replace(outer.statement, on=days)), inner])[1]


def test_what_is_told_within_a_month_was_said_within_that_month() -> None:
    inner = told_of_days(Interval(date(2023, 6, 1), date(2023, 6, 30), "in June", "relative"))
    assert (inner.days, inner.day, inner.basis) == ((date(2023, 6, 1), date(2023, 6, 30)), date(2023, 6, 30), "told")


def test_a_span_that_reaches_beyond_publication_ends_with_it() -> None:
    month = Interval(date(2023, 7, 1), date(2023, 7, 31), "this month", "relative")
    (one,) = (replace(each, statement=replace(each.statement, on=month)) for each in [entry(HAVEN, "demand", "open")])
    assert (one.days, one.basis) == ((date(2023, 7, 1), account("report").published), "relative")


def test_a_day_of_publication_is_no_day_that_the_text_tells_neither_of_its_own_nor_for_what_is_told() -> None:
    published = account("report").published
    assert published
    day_of_publication = Interval(published, published, DAY_OF_PUBLICATION, "inferred")
    inner = told_of_days(day_of_publication)
    assert (inner.told_on, inner.day, inner.basis) == (None, published, "published")
    outer = entry(HAVEN, "demand", "open the road", on=day_of_publication)
    assert (outer.dated, outer.day, outer.basis) == (False, published, "published")
