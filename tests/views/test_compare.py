"""The comparison: what all accounts have, what one alone has, and in what they differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from aidememoire.exports import view_words
from aidememoire.linking.text.plain import numbers_in
from aidememoire.model import Confidence, Entry, Interval
from aidememoire.views import Comparison, Saying, word_overlap
from aidememoire.views.aligning import fit
from aidememoire.views.compare import alike_among, named_by_all
from aidememoire.views.likeness import blended
from tests.views.asked import compare
from tests.views.made import DAY, HAVEN, HOST, HOSTS, MARSH, OURS, PACT, THEIRS, entries, entry, talks

briefly = settings(max_examples=60, deadline=None)


def score(said: list[Entry], likeness: float) -> float:
    """Return how well two statements fit whose words are so alike."""
    one, other = map(Saying, said)
    return fit(one, other, lambda one, other: likeness)


def words(view: Comparison) -> set[frozenset[str]]:
    return {frozenset(one.id for one in row.told) for row in view.rows}


@briefly
@given(entries(), st.floats(0.1, 0.9))
def test_the_order_of_the_accounts_does_not_matter(said: list[Entry], threshold: float) -> None:
    one, other = (compare(each, threshold=threshold) for each in (said, said[::-1]))
    assert (one.accounts, one.rows) == (other.accounts, other.rows)


@briefly
@given(entries(), st.floats(0.1, 0.9))
def test_every_statement_stands_in_one_row_and_one_of_an_account_in_each(said: list[Entry], threshold: float) -> None:
    view = compare(said, threshold=threshold)
    shown = [one.statement.id for row in view.rows for each in row.told for one in each.entries]
    assert sorted([*shown, *(one.statement.id for one in view.nested)]) == sorted(one.statement.id for one in said)
    for row in view.rows:
        at = [view.accounts.index(one.account) for one in row.told]
        assert at == [number for number, one in enumerate(row.sayings) if one]


@briefly
@given(entries())
def test_no_pair_is_below_the_threshold(said: list[Entry]) -> None:
    found = compare(said, threshold=0.6).rows
    assume(found)
    assert all(row.score >= 0.6 for row in found)


def test_the_three_readouts_differ_in_what_they_leave_out() -> None:
    view = compare(talks(), threshold=0.5)
    assert [one.side for one in view.accounts] == [HOST, HAVEN, MARSH]
    only = {one.side: " / ".join(row.told[0].words for row in view.only(one.id)) for one in view.accounts}
    assert "map of 1975" in only[HAVEN]
    assert "food, medicine" in only[HOST]
    assert "checkpoint" in only[MARSH]
    (shared,) = view.shared
    assert [one.party if (one := each) is None else each.account.side for each in shared.told] == [HOST, HAVEN]
    assert {one.field: one.values for one in shared.differences} == {
        "act": ("propose", "demand", None),
        "instrument": (PACT, "", None),
    }


def test_accounts_differ_in_act_day_number_and_instrument() -> None:
    one = entry(HAVEN, "demand", "two lorries must cross the bridge", day=DAY, where=OURS, cites=[PACT])
    other = entry(
        HAVEN, "propose", "three lorries must cross the bridge", day=DAY.replace(day=24), where=THEIRS, cites=["Map"]
    )
    (row,) = compare([one, other]).common
    assert [(each.field, each.values) for each in row.differences] == [
        ("act", ("demand", "propose")),
        ("day", ("2023-07-25", "2023-07-24")),
        ("number", ("2", "3")),
        ("instrument", (PACT, "Map")),
    ]


def test_a_day_that_one_account_does_not_tell_is_no_difference() -> None:
    said = [entry(HAVEN, "demand", "open it", day=DAY, where=OURS), entry(HAVEN, "demand", "open it", where=THEIRS)]
    (row,) = compare(said).rows
    assert row.differences == ()


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("it opens two routes on 25 July 2023", "it opens two routes", None),
        ("the statements of 2020, 2021 and 2022", "the statement of 9 November 2020", None),
        ("2,500 lorries since 12 December", "1,300 lorries since 12 December", ("2500", "1300")),
        ("all three men were in town", "the text deals with two subjects", None),
        ("two maps and three roads", "three maps and three roads", ("2", "3")),
        ("two hundred thousand people left", "90,000 people left", ("200000", "90000")),
        ("within 10 days it opens", "within 20 days it opens", ("10", "20")),
    ],
)
def test_accounts_differ_in_numbers_that_count_the_same_and_not_in_days_or_years(
    one: str, other: str, differs: tuple[str, str] | None
) -> None:
    said = [entry(HAVEN, "demand", words, where=where) for words, where in ((one, OURS), (other, THEIRS))]
    (row,) = compare(said, lambda one, other: 1.0).common
    assert {each.field: each.values for each in row.differences}.get("number") == differs


def test_an_injected_similarity_decides_what_is_alike() -> None:
    said = [entry(HAVEN, "demand", "open", where=OURS), entry(HAVEN, "demand", "shut", where=THEIRS)]
    assert not compare(said, lambda one, other: 0.0).common
    assert compare(said, lambda one, other: 0.9).common


def test_matched_overall_and_not_one_by_one() -> None:
    """Taken greedily, a-x would go first and leave b alone."""
    likeness = {"ax": 0.9, "ay": 0.8, "bx": 0.8, "by": 0.0}
    said = [entry(HAVEN, "demand", each, where=OURS, start=at) for at, each in enumerate("ab")]
    said += [entry(HAVEN, "demand", each, where=THEIRS, start=at) for at, each in enumerate("xy")]
    view = compare(said, lambda one, other: likeness["".join(sorted(one + other))])
    assert {frozenset(each.words for each in row.told) for row in view.rows} == {frozenset("ay"), frozenset("bx")}


def test_of_two_that_fit_alike_the_one_in_the_same_place_of_its_account_stands_beside() -> None:
    told = {HAVEN: ("the ferry sails", "the road opens", "the school stays"), MARSH: ("one", "two", "three")}
    where = {HAVEN: OURS, MARSH: THEIRS}
    said = [
        entry(party, "assert", words, where=where[party], start=200 * at)
        for party, each in told.items()
        for at, words in enumerate(each)
    ]
    view = compare(said, lambda one, other: 0.5)
    assert [tuple(one.words for one in row.told) for row in view.common] == list(zip(*told.values(), strict=True))


def test_one_that_fits_goes_before_two_that_hardly_do() -> None:
    said = [
        entry(HAVEN, "assert", "the ferry sails", where=OURS),
        entry(HAVEN, "assert", "the road opens", where=OURS, start=20),
        entry(MARSH, "assert", "ships leave the port", where=THEIRS),
        entry(MARSH, "assert", "lorries come through", where=THEIRS, start=20),
    ]
    alike = {frozenset(("the ferry sails", "ships leave the port")): 0.6}
    hardly = (("the ferry sails", "lorries come through"), ("the road opens", "ships leave the port"))
    alike |= {frozenset(pair): 0.41 for pair in hardly}
    view = compare(said, lambda one, other: alike.get(frozenset((one, other)), 0.0), threshold=0.3)
    assert [{one.words for one in row.told} for row in view.common] == [{"the ferry sails", "ships leave the port"}]


def test_three_accounts_of_one_thing_are_one_row() -> None:
    said = [entry(HAVEN, "demand", "open the road", where=where) for where in (OURS, THEIRS, HOSTS)]
    (row,) = compare(said).common
    assert len(row.told) == 3


def test_issue_and_instrument_count_where_they_are_named() -> None:
    plain = entry("", "demand", "open the road", "")
    assert fit(Saying(plain), Saying(plain), word_overlap) == pytest.approx(1.0)
    one, other = entry(HAVEN, "demand", "open", "borders"), entry(MARSH, "demand", "open", "transport")
    assert fit(Saying(one), Saying(other), word_overlap) == pytest.approx(17 / 18)
    one, other = (entry(HAVEN, "demand", "open", "other", cites=cites) for cites in ([PACT], ["Map"]))
    assert fit(Saying(one), Saying(other), word_overlap) == pytest.approx(17 / 19)
    assert fit(Saying(one), Saying(other), lambda one, other: 0.3) == 0.0


def test_an_account_that_gives_no_act_does_not_differ_in_it() -> None:
    said = [entry(HAVEN, act, "open the road", where=where) for act, where in (("demand", OURS), (None, THEIRS))]
    (row,) = compare(said).common
    assert row.differences == ()


def replace_on(one: Entry, on: Interval) -> Entry:
    return replace(one, statement=replace(one.statement, on=on))


def unlike(one: str, other: str) -> float:
    """See no likeness of meaning anywhere."""
    return 0.0


@pytest.mark.parametrize("words", [("they agree to meet", "they agree to meet"), ("we met", "they agree to meet")])
def test_of_statements_in_the_same_words_the_one_that_fits_best_is_shown(words: tuple[str, str]) -> None:
    inner, best = words
    said = [
        entry(HAVEN, "assert", f"he said that {best} in May", where=OURS, id="outer"),
        entry(MARSH, "accept", best, where=OURS, id="inner", start=13, parent="outer"),
        entry(MARSH, "accept", inner, where=THEIRS, id="other"),
    ]
    view = compare(said)
    shown = [one.id for row in view.rows for one in row.told]
    assert shown == (["inner", "other"] if inner == best else ["outer", "other"])
    assert [one.statement.id for one in view.nested] == (["outer"] if inner == best else ["inner"])


def test_an_issue_alone_makes_no_pair() -> None:
    told = (("two old maps of it", OURS), ("no word on roads", THEIRS))
    said = [entry(HAVEN, "demand", words, where=where) for words, where in told]
    assert score(said, 0.04) > 0.09
    assert not compare(said, lambda one, other: 0.04, threshold=0.09).common
    assert compare(said, lambda one, other: 0.05, threshold=0.09).common


def test_few_words_or_days_a_week_apart_are_a_pair_only_where_plainly_alike() -> None:
    meeting, session = "the meeting constructive", "the session in the hall was the first for years"
    few = [entry(HAVEN, "assert", meeting, where=OURS), entry(MARSH, "assert", session, where=THEIRS)]
    road, way = "the road over the pass is to open", "the way over the pass stays shut"
    days = (DAY, DAY.replace(day=17))
    apart = [
        entry(HAVEN, "assert", each, day=day, where=where)
        for each, day, where in zip((road, way), days, (OURS, THEIRS), strict=True)
    ]
    for said in (few, apart):
        assert score(said, 0.39) == 0.0
        assert score(said, 0.41) > 0.4
    near = [apart[0], entry(HAVEN, "assert", way, day=DAY.replace(day=18), where=THEIRS)]
    assert score(near, 0.39) > 0.39


def test_the_day_of_the_meeting_does_not_make_statements_alike() -> None:
    one, other = "on 25 July the road was the first of all", "they spoke of maps on 25 July and went home"
    said = [entry(HAVEN, "assert", one, day=DAY, where=OURS), entry(MARSH, "assert", other, day=DAY, where=THEIRS)]
    assert "25 July" in named_by_all(said)
    assert compare(said, blended([one, other], unlike)).common
    assert not compare(said, alike_among(said, unlike)).common


def test_a_number_or_a_day_that_one_account_alone_tells_is_no_difference() -> None:
    published = Interval(DAY, DAY, "the day of publication", "inferred")
    said = [
        entry(HAVEN, "demand", "open the three roads", day=DAY.replace(day=24), where=OURS),
        replace_on(entry(HAVEN, "demand", "open the roads", where=THEIRS), published),
    ]
    (row,) = compare(said).common
    assert row.differences == ()


def test_an_accounts_own_words_differ_in_no_instrument() -> None:
    said = [
        entry(HAVEN, act, "the pact of the islands must be kept by all", where=where, cites=cites)
        for act, where, cites in (("demand", OURS, [PACT]), (None, THEIRS, ()))
    ]
    (row,) = compare(said).common
    assert row.differences == ()


@pytest.mark.parametrize(
    ("issues", "issue"),
    [
        (("", "borders"), "borders"),
        (("transport,settlement", "settlement", "settlement"), "settlement"),
        (("transport,borders", "borders,transport", "borders"), "borders"),
        (("transport", "borders"), "transport"),
    ],
)
def test_the_issue_of_a_row_is_the_one_that_most_accounts_give(issues: tuple[str, ...], issue: str) -> None:
    wheres = (HOSTS, OURS, THEIRS)[-len(issues) :]
    said = [entry(HAVEN, "demand", "open the road", each, where=at) for each, at in zip(issues, wheres, strict=True)]
    (row,) = compare(said).common
    assert row.issue == issue


@pytest.mark.parametrize(("day", "differs"), [(None, False), (DAY.replace(day=24), True)])
def test_the_usual_day_of_an_account_is_no_difference(day: date | None, differs: bool) -> None:
    """A prime minister who tells his cabinet five days later tells of the same thing."""
    later, other = DAY.replace(day=30), "the map is not our choice for the border"
    said = [
        entry(HAVEN, "demand", "open the road", day=day or DAY, where=OURS),
        entry(HAVEN, "demand", other, day=DAY, where=OURS, start=60),
        entry(HAVEN, "demand", other + " at all", day=DAY, where=OURS, start=160),
        entry(HAVEN, "demand", "open the road", day=later, where=THEIRS),
    ]
    (row,) = compare(said).common
    assert [(one.field, one.values) for one in row.differences] == (
        [("day", ("2023-07-24", "2023-07-30"))] if differs else []
    )
    assert [view_words.given(one) for one in row.differences] == ([("24 Jul 2023", "30 Jul 2023")] if differs else [])


def test_the_names_of_those_who_speak_do_not_make_statements_alike() -> None:
    said = [
        entry(HAVEN, "assert", "Ana Vik met Bo Lund at the bridge", where=OURS, speaker="Ana Vik", speaker_id="av"),
        entry(MARSH, "assert", "Bo Lund asked Ana Vik for the maps", where=THEIRS, speaker="Bo Lund", speaker_id="bl"),
    ]
    assert compare(said, blended([one.statement.content[0].text for one in said], unlike)).common
    assert not compare(said, alike_among(said, unlike)).common


def test_what_a_party_says_in_its_own_words_twice_is_compared_once() -> None:
    holder = entry(HAVEN, "assert", "the minister says that the road opens", id="h", where=OURS)
    inner = entry(HAVEN, "commit", "that the road opens", id="i", parent="h", where=OURS)
    short = entry(HAVEN, "commit", "opens", id="j", parent="h", where=OURS)
    assert [one.statement.id for one in compare([holder, inner]).nested] == ["h"]
    assert [one.statement.id for one in compare([holder, short]).nested] == ["j"]


def test_an_account_without_a_statement_is_still_one() -> None:
    view = compare([entry(HAVEN, "demand", "open", where=OURS)], accounts=[THEIRS, OURS])
    assert len(view.accounts) == 2
    assert not view.common


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,500 soldiers and 3 maps", ("3", "1500")),
        ("two of the three", ("2", "3")),
        ("the 12.5 per cent of 12", ("12", "12.5")),
        ("none at all", ()),
    ],
)
def test_numbers_are_found_in_figures_and_in_words(text: str, numbers: tuple[str, ...]) -> None:
    assert numbers_in(text) == numbers


def _differing(one: Entry, other: Entry) -> dict[str, tuple[str | None, ...]]:
    (row,) = compare([one, other], lambda one, other: 1.0).common
    return {each.field: each.values for each in row.differences}


def test_accounts_differ_in_who_undertakes_a_thing() -> None:
    one = entry(HAVEN, "commit", "open the Tarn crossing", where=OURS)
    assert _differing(one, entry(MARSH, "commit", "open the Tarn crossing", where=THEIRS)) == {"who": (HAVEN, MARSH)}
    both = entry(f"{MARSH}; {HAVEN}", "accept", "open the Tarn crossing", where=THEIRS)
    assert _differing(one, both)["who"] == (HAVEN, f"{HAVEN}; {MARSH}")
    assert not _differing(one, entry(HAVEN, "commit", "open the Tarn crossing", where=THEIRS))
    unsure = entry(MARSH, "commit", "open the Tarn crossing", where=THEIRS, confidence=Confidence(1.0, speaker=0.3))
    assert not _differing(one, unsure)
    demands = [entry(party, "demand", "open it", where=at) for party, at in ((HAVEN, OURS), (MARSH, THEIRS))]
    assert not _differing(*demands), "two may demand one thing"


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("open it, provided that the mines are cleared", None, ("provided that the mines are cleared", "")),
        ("open it", None, ("on a condition", "")),
        ("open it if the mines are cleared", "open it once the mines have been cleared", None),
        ("open it if the mines are cleared", "open it as soon as the envoy signs", ("if the mines are cleared", "as soon as the envoy signs")),
    ],
)  # fmt: skip
def test_accounts_differ_in_the_condition(one: str, other: str | None, differs: tuple[str, str] | None) -> None:
    first = entry(HAVEN, "commit", one, where=OURS, conditional=True)
    second = entry(HAVEN, "commit", other or "open it", where=THEIRS, conditional=other is not None)
    assert _differing(first, second).get("condition") == differs


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ("no later than 15 November", "no later than 20 November", ("2023-11-15", "2023-11-20")),
        ("by 1 May 2024", "until 3 May 2024", ("2024-05-01", "2024-05-03")),
        ("by 1 May 2024", "by 1 May 2024 at the latest", None),
        ("by 1 May 2024", "soon", None),
        ("on 1 May 2024", "on 3 May 2024", None),
    ],
)
def test_accounts_differ_in_the_day_by_which_a_thing_is_done(
    one: str, other: str, differs: tuple[str, str] | None
) -> None:
    first = entry(HAVEN, "commit", f"the crossing opens {one}", where=OURS)
    second = entry(HAVEN, "commit", f"the crossing opens {other}", where=THEIRS)
    assert _differing(first, second).get("deadline") == differs
