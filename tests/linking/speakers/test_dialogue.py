"""Who talks to whom: whom he, she and we cannot mean in a turn, a quotation, an interview, and whom he goes on from."""

from __future__ import annotations

from typing import Any

import pytest

from tests.linking.made import PROCESS, made, speakers_of

TURNS: dict[str, Any] = {"kind": "transcript", "publisher": "The Lantern"}
ASKED = "[[S1:Question]][[Q1::]] [[C1:What did [[ROLE:President]] [[PER:Orlo]] say?]]\n\n"


@pytest.mark.parametrize(
    "answer",
    [
        "[[S3:He]] [[Q3:told]] me [[C3:that the guns would go]].",
        "[[S3:He]] [[Q3:promised]] us [[C3:a list]].",
        "[[S3:He]] [[Q3:said]] [[C3:that it was over]].",
    ],
)
def test_he_in_a_turn_is_never_the_one_whose_turn_it_is(answer: str) -> None:
    marked = f"{ASKED}[[S2:[[PER:Davor Lenc]]]][[Q2::]] [[C2:{answer}]]"
    assert speakers_of(made(marked, **TURNS))[2].one.name == "Orlo"


def test_he_in_what_somebody_is_said_to_have_said_in_a_turn_is_that_one() -> None:
    said = "[[S3:[[PER:Orlo]]]] [[Q3:said]] [[C3:that [[S4:he]] [[Q4:would wait]] [[C4:a day]]]]."
    marked = f"{ASKED}[[S2:[[PER:Davor Lenc]]]][[Q2::]] [[C2:{said}]]"
    assert speakers_of(made(marked, **TURNS))[3].one.name == "Orlo"


def test_she_in_an_answer_is_not_who_asks() -> None:
    marked = "\n\n".join((
        "[[S1:[[PER:Horizont]]]][[Q1::]] [[C1:Do you trust [[PER:Minister Orlo]]?]]",
        "[[S2:[[PER:Dulo]]]][[Q2::]] [[C2:[[S3:She]] [[Q3:said]] [[C3:that it was over]].]]",
    ))  # fmt: skip
    assert speakers_of(made(marked, **TURNS))[2].one.name == "Minister Orlo"


def test_who_says_me_in_a_quotation_is_not_he() -> None:
    marked = "[[PER:Bo Vik]] met [[PER:Aro Bek]]. [[C1:“[[S2:He]] [[Q2:promised]] me [[C2:a list]]”]], [[S1:[[PER:Vik]]]] [[Q1:said]]."
    assert speakers_of(made(marked))[1].one.name == "Aro Bek"


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("[[S1:The army spokesman]] [[Q1:rejected]] [[C1:[[ROLE:President]] [[PER:Dan Loran]]’s offer]]", "army spokesman"),
        ("[[S1:The general]] [[Q1:criticised]] [[C1:the plan of [[PER:Dan Loran]]]]", "general"),
        ("[[S1:[[PER:Bo Vik]]]] [[Q1:praised]] [[C1:[[PER:Dan Loran]]]]", "Bo Vik"),
        ("[[S1:[[ROLE:A spokesman]] for [[ORG:the Grebe Institute]]]] [[Q1:praised]] [[C1:[[PER:Dan Loran]]]]", "Grebe Institute"),
        ("[[S1:[[GPE:Norway]]]] [[Q1:praised]] [[C1:[[PER:Dan Loran]]]]", "Dan Loran"),
    ],
)  # fmt: skip
def test_he_goes_on_from_who_speaks_right_before_not_from_whom_he_speaks_of(before: str, speaker: str) -> None:
    marked = f"{before}. [[S2:He]] [[Q2:said]] [[C2:that the war would go on]]."
    assert speakers_of(made(marked))[1].one.name == speaker


def test_we_in_a_turn_is_no_state_that_was_only_named() -> None:
    marked = (
        "[[S1:[[PER:Davor Lenc]]]][[Q1::]] [[C1:[[S2:We]] [[Q2:told]] [[GPE:Oman]] [[C2:of it]].]]\n\n"
        "[[S3:Question]][[Q3::]] [[C3:Will you go to [[GPE:Oman]]?]]\n\n"
        "[[S4:[[PER:Davor Lenc]]]][[Q4::]] [[C4:[[S5:We]] [[Q5:have proposed]] [[C5:to go]].]]"
    )
    found = speakers_of(made(marked, kind="transcript", publisher=""))
    assert {found[1].one.name, found[4].one.name} == {"Davor Lenc"}


def test_its_representative_is_of_the_subject_of_the_sentence_not_of_who_was_heard_before() -> None:
    marked = (
        "[[S1:[[GPE:The United States]]]] [[Q1:wanted]] [[C1:twelve months]]. [[GPE:Norway]] abstained; [[S2:its delegation]] "
        "[[Q2:argued]] [[C2:that it was late]]."
    )
    assert speakers_of(made(marked))[1].one.name == "Norway"


def test_a_report_whose_i_is_nobody_leaves_she_to_nobody_too() -> None:
    marked = (
        "[[S1:I]] [[Q1:think]] [[C1:that the road is shut]], [[C2:which]] [[S2:she]] [[Q2:thought]] [[C2:was open]]."
    )
    assert [speakers_of(made(marked))[number].one.kind for number in (0, 1)] == ["unknown", "unknown"]


@pytest.mark.parametrize(("words", "speaker"), [("We", "Chad"), ("I", "Davor Lenc")])
def test_a_turn_goes_on_in_its_later_paragraphs_whoever_is_heard_between(words: str, speaker: str) -> None:
    """*We* and *I* there are the one whose label stands above, not the guest who is told to have said something last."""
    marked = "\n\n".join((
        "[[S1:[[PER:Davor Lenc]]]][[Q1::]] [[C1:Good afternoon.]]",
        "[[S2:[[ROLE:Envoy]] [[PER:Ina Halv]]]] [[Q2:briefed]] the minister [[C2:on her talks]].",
        f"Second, [[S3:{words}]] [[Q3:welcome]] [[C3:the release]].",
    ))  # fmt: skip
    about = TURNS | {"publisher": "Ministry of Foreign Affairs of Chad"}
    assert speakers_of(made(marked, **about))[2].one.name == speaker


@pytest.mark.parametrize("label", ["Host", "PRESENTER", "Interviewer", "Moderator"])
def test_who_leads_through_a_programme_is_not_the_guest(label: str) -> None:
    turns = f"[[S1:{label}]][[Q1::]] [[C1:Minister, did you?]]\n\n[[S2:[[PER:Vik]]]][[Q2::]] [[C2:No.]]\n\n[[S3:{label}]][[Q3::]] [[C3:But why?]]"
    names = [one.one.name for one in speakers_of(made(turns, kind="transcript"))]
    assert names[0] == names[2] != names[1] == "Vik"


def test_what_a_report_says_of_it_is_not_of_the_reporting_paper() -> None:
    marked = (
        "[[S1:[[GPE:Chad]]]] [[Q1:denied]] [[C1:[[Q2:a report]] in [[S2:[[ORG:Le Sahel]]]] [[C2:that [[S3:it]] [[Q3:had offered]]"
        " [[C3:a swap of territory]]]]]]."
    )
    assert speakers_of(made(marked))[2].one.name == "Chad"


@pytest.mark.parametrize("claim", ["says", "claims", "wrote"])
def test_you_in_a_question_is_who_answers_not_who_asks(claim: str) -> None:
    marked = "\n\n".join((
        "[[S1:[[PER:Davor Lenc]]]][[Q1::]] [[C1:Good day.]]",
        f"[[S2:Question]][[Q2::]] [[C2:[[S3:[[GPE:Chad]]]] [[Q3:{claim}]] [[C3:that [[S4:you]] [[Q4:agreed to]] [[C4:a truce]]]].]]",
        "[[S5:[[PER:Davor Lenc]]]][[Q5::]] [[C5:No.]]",
    ))  # fmt: skip
    assert speakers_of(made(marked, **TURNS))[3].one.name == "Davor Lenc"


@pytest.mark.parametrize(
    "office",
    ["The Foreign Secretary", "Our Foreign Secretary", "My right hon. Friend the Foreign Secretary", "The envoy"],
)
@pytest.mark.parametrize("met", ["spoke to", "met", "wrote to", "received"])
def test_he_goes_on_from_an_office_that_is_the_subject_not_from_whom_its_holder_met(office: str, met: str) -> None:
    noun = office.split("Friend ")[-1]
    marked = f"{office.replace(noun, f'[[ROLE:{noun}]]')} {met} [[ROLE:Minister]] [[PER:Jon Heim]]. [[S1:He]] [[Q1:rejected]] [[C1:a truce]]."
    name = noun.partition(" ")[2]
    turn = f"[[S2:[[PER:Ana Vik]]]][[Q2::]] [[C2:{marked}]]"
    assert name in {one.one.name for one in speakers_of(made(turn, "transcript", ""))}
    for kind in ("news", "transcript"):
        assert speakers_of(made(marked, kind, ""))[0].one.name == name


@pytest.mark.parametrize(
    ("office", "speaker"), [("Armenia’s foreign minister", "Anna Vik"), ("The ministers", "Anna Vik")]
)
def test_she_is_no_man_who_holds_the_office_by_the_profile_nor_several(office: str, speaker: str) -> None:
    marked = f"[[ROLE:{office}]] met [[PER:Anna Vik]]. [[S1:She]] [[Q1:rejected]] [[C1:a truce]]."
    (one,) = speakers_of(made(marked), PROCESS)
    assert one.one.name == speaker


def test_he_behind_an_office_with_a_name_is_told_by_who_is_present() -> None:
    marked = "[[ROLE:Foreign Secretary]] [[PER:Bo Orr]] met [[PER:Jon Heim]]. [[S1:He]] [[Q1:rejected]] [[C1:a truce]]."
    assert speakers_of(made(marked))[0].one.name in ("Bo Orr", "Jon Heim")


@pytest.mark.parametrize(
    "label", ["[[ROLE:The Minister of State]], Foreign Office ([[PER:Bo Orr]])", "[[ROLE:Minister]] [[PER:Bo Orr]]"]
)
def test_the_minister_in_anothers_turn_is_the_one_who_takes_turns(label: str) -> None:
    """She of whom they speak is a minister, too, and was named last."""
    marked = "\n\n".join((
        f"[[S1:{label}]][[Q1::]] [[C1:I wrote to [[ROLE:Minister]] [[PER:Eva Heim]].]]",
        "[[S2:[[PER:Ana Vik]]]][[Q2::]] [[C2:[[S3:[[ROLE:The Minister]]]] [[Q3:says]] [[C3:that it is over]].]]",
        "[[S4:[[PER:Bo Orr]]]][[Q4::]] [[C4:[[S5:[[ROLE:The Minister]]]] [[Q5:refused to]] [[C5:reply]].]]",
    ))  # fmt: skip
    found = speakers_of(made(marked, "transcript", ""))
    assert (found[2].one.name, found[4].one.name) == ("Bo Orr", "Eva Heim")


def test_your_minister_behind_a_name_is_another_than_the_one_spoken_to() -> None:
    marked = (
        "[[S1:Question]][[Q1::]] [[C1:And Mr [[PER:Goran]], your [[ROLE:energy minister]] left. [[PER:Goran]] said so. "
        "[[S2:[[ROLE:The energy minister]]]] [[Q2:refused]] [[C2:it]].]]\n\n[[S3:[[PER:Goran]]]][[Q3::]] [[C3:No.]]"
    )
    assert speakers_of(made(marked, "transcript", ""))[1].one.name != "Goran"


def test_a_second_verb_of_one_subject_has_its_speaker() -> None:
    marked = "[[S1:[[S2:[[ROLE:The envoy]]]]]] [[Q1:raised]] [[C1:the case with [[PER:Bo Orr]] of [[GPE:Chad]] and [[Q2:urged]] [[C2:a release]]]]."
    one, two = speakers_of(made(f"[[GPE:Norway]] sent an envoy. {marked}"))
    assert one.one == two.one
