"""Who speaks at a podium: colleagues, spokespersons who are asked, it beside we, members who go on, whose demand is answered."""

from __future__ import annotations

from typing import Any

import pytest

from tests.linking.made import made, speakers_of

RECORD: dict[str, Any] = {"kind": "transcript", "publisher": ""}
LENC = "[[S1:Mr. [[PER:Davor Lenc]] ([[GPE:Russia]])]][[Q1::]] "
REJECTED = "[[Q2:have rejected]] [[C2:the draft]]."


@pytest.mark.parametrize(
    ("words", "name", "side"),
    [
        ("My French colleague", "unnamed colleague (France)", "France"),
        ("My colleague from [[GPE:Chad]]", "unnamed colleague (Chad)", "Chad"),
        ("Our Western colleagues", "unnamed Western colleagues", None),
        ("My colleague from [[GPE:Sudan]]", "Omar Nur", "Sudan"),
        ("My colleague [[PER:Omar Nur]]", "Omar Nur", "Sudan"),
    ],
)
def test_a_colleague_is_of_where_he_is_from_and_never_of_the_side_that_calls_him_so(
    words: str, name: str, side: str | None
) -> None:
    before = "Mr. [[PER:Omar Nur]] of [[GPE:Sudan]] is here.\\n\\n".replace("\\n", "\n")
    found = speakers_of(made(f"{before}{LENC}[[C1:[[S2:{words}]] {REJECTED}]]", **RECORD))
    assert (found[1].one.name, found[1].one.side) == (name, side)


@pytest.mark.parametrize(
    "asked",
    [
        "Asked about the remarks of [[ROLE:[[GPE:Chad]]’s prime minister]], ",
        "In response to a query on whether [[GPE:Norway]] shared the view of [[GPE:Chad]], ",
        "When asked to comment on the words of [[PER:Ana Vik]] of [[GPE:Chad]], ",
    ],
)
def test_who_is_only_asked_about_has_no_spokesperson_there(asked: str) -> None:
    marked = f"{asked}[[S1:the [[ROLE:spokesperson]]]] [[Q1:said]] [[C1:that the matter was closed]]."
    one = speakers_of(made(marked))[0].one
    assert "Chad" not in one.name
    assert one.side is None


def test_where_a_minister_will_go_is_not_whose_spokesperson_tells_of_it() -> None:
    marked = "[[C1:The minister will pay a visit to [[GPE:Norway]]]], [[S1:the [[ROLE:spokesperson]]]] [[Q1:said]]."
    assert speakers_of(made(marked))[0].one.side is None
    home = made(marked, "statement", "Ministry of Foreign Affairs of Chad")
    assert speakers_of(home)[0].one.name == "Chad"


def test_the_states_own_spokesperson_is_asked_about_its_own_offer_too() -> None:
    marked = (
        "Asked about [[GPE:Chad]]’s offer, [[S1:the [[ROLE:Chadian spokesperson]]]] [[Q1:said]] [[C1:that it stood]]."
    )
    assert speakers_of(made(marked))[0].one.name == "Chad"


@pytest.mark.parametrize(
    ("we", "cue", "whose"),
    [("We", "[[Q2:urge]]", "Chad"), ("We", "[[Q2:note]]", "Chad"), ("[[GPE:Russia]]", "[[Q2:urges]]", "Russia")],
)
def test_it_in_what_we_say_is_never_the_side_that_is_we(we: str, cue: str, whose: str) -> None:
    told = "[[C2:[[GPE:Chad]] to let them in, as [[S3:it]] [[Q3:undertook to]] [[C3:do]]]]"
    marked = f"{LENC}[[C1:[[S2:{we}]] {cue} {told}.]]"
    assert speakers_of(made(marked, **RECORD))[2].one.name == whose


@pytest.mark.parametrize(
    ("first", "they"),
    [
        ("[[S1:The members of [[ORG:the Security Council]]]] [[Q1:urged]] [[C1:all to help [[GPE:Chad]] and [[GPE:Sudan]]]]", "United Nations Security Council"),
        ("[[S1:The members of the Commission]] [[Q1:noted]] [[C1:[[GPE:Chad]]’s apology to [[GPE:Sudan]]]]", "members of the Commission"),
    ],
)  # fmt: skip
def test_they_goes_on_from_the_members_who_are_the_subject_before(first: str, they: str) -> None:
    more = "[[S2:They]] [[Q2:welcomed]] [[C2:the truce]], and [[S2:they]] [[Q2:asked]] [[C2:for more]]."
    marked = f"{first}. {more.replace('[[S2:they]] [[Q2:asked]] [[C2:', '[[S3:they]] [[Q3:asked]] [[C3:')}"
    found = speakers_of(made(marked))
    assert found[1].one.name == they


def test_they_behind_a_paragraph_or_a_single_subject_are_weighed_as_ever() -> None:
    marked = "[[S1:[[GPE:Chad]]]] [[Q1:praised]] [[C1:[[GPE:Norway]] and [[GPE:Kenya]]]]. [[S2:They]] [[Q2:promised]] [[C2:help]]."
    assert speakers_of(made(marked))[1].rule != "subjects before"


@pytest.mark.parametrize(("act", "whose"), [("reject", "Ana Vik"), ("endorse", "Ana Vik")])
def test_nobody_takes_or_turns_down_a_demand_of_his_own(act: str, whose: str) -> None:
    told = "[[S1:[[PER:Ilka Bek]]]] [[Q1:answered]] [[C1:[[S2:her]] [[Q2:demand]] [[C2:that the guns go]]]]."
    marked = f"[[PER:Ana Vik]] met [[PER:Ilka Bek]]. {told}"
    found = speakers_of(made(marked, rows={1: f"act={act}", 2: "act=demand"}))
    assert found[1].one.name == whose


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("Letter dated 24 June 2025 from [[PER:Ana Vik]] to the President of the Council\n\n", ""),
        ("Letter from [[ROLE:the Foreign Minister]] of [[GPE:Chad]], [[PER:Ana Vik]], to the Council\n\n", ""),
        ("", "\n\n(Signed) [[PER:Ana Vik]]"),
        ("Identical letters dated 3 May 2025 from the Special Envoy addressed to the Council\n\n", "\n\n(Signed) [[PER:Ana Vik]]"),
    ],
)  # fmt: skip
def test_i_in_a_letter_is_who_sends_or_signs_it(head: str, foot: str) -> None:
    marked = f"{head}I met [[PER:Bo Lenc]]. [[S1:I]] [[Q1:call on]] [[C1:both to wait]].{foot}"
    assert speakers_of(made(marked, "statement", "", title=""))[0].one.name == "Ana Vik"
