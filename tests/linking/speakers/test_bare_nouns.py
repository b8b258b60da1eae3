"""*The diplomat*, *the official* go on from who spoke right before, and reach no one named further down. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

VIK = "[[S1:[[ROLE:Norwegian Deputy Foreign Minister]] [[PER:Anna Vik]]]] [[Q1:said]] [[C1:that it was late]]."
LIND = (
    "[[S1:[[ROLE:Norwegian Permanent Representative to the UN]] [[PER:Bo Lind]]]] [[Q1:said]] [[C1:that it was late]]."
)
HENRI = "[[ROLE:French {noun}]] [[PER:Luc Henri]] left."


def second(marked: str) -> str:
    """Return the name of the speaker of the second statement of a marked text."""
    return speakers_of(made(marked))[1].one.name


@pytest.mark.parametrize("noun", ["diplomat", "official", "politician"])
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_a_bare_noun_goes_on_from_the_one_who_spoke_right_before(noun: str, between: str) -> None:
    text = f"{VIK}{between}[[S2:[[ROLE:The {noun}]]]] [[Q2:stressed]] [[C2:that none would leave]]. "
    assert second(text + HENRI.format(noun=noun)) == "Anna Vik"


def test_a_bare_noun_behind_a_quotation_goes_on_from_the_sentence_before_it() -> None:
    text = f"{VIK} [[C2:“None will leave. All will stay,”]] [[S2:[[ROLE:the official]]]] [[Q2:said]]. "
    assert second(text + HENRI.format(noun="official")) == "Anna Vik"


def test_the_envoy_goes_on_from_one_who_is_sent() -> None:
    behind = f" [[S2:[[ROLE:The envoy]]]] [[Q2:said]] [[C2:that none would leave]]. {HENRI.format(noun='envoy')}"
    assert second(LIND + behind) == "Bo Lind"


@pytest.mark.parametrize("noun", ["diplomat", "official", "politician", "envoy"])
def test_who_was_named_with_the_noun_before_is_meant_by_it(noun: str) -> None:
    behind = f" [[S2:[[ROLE:The {noun}]]]] [[Q2:said]] [[C2:that none would leave]]."
    assert second(f"{HENRI.format(noun=noun)} {VIK}{behind}") == "Luc Henri"


def test_the_one_spoken_to_by_the_noun_is_no_speaker_before() -> None:
    told = "[[S1:[[ROLE:Minister]] [[PER:Anna Vik]]]] [[Q1:told]] the official [[C1:that it was late]]."
    (_, other) = speakers_of(made(f"{told} [[S2:[[ROLE:The official]]]] [[Q2:said]] [[C2:that it was not]]."))
    assert other.rule != "subject before"


def test_a_private_person_is_no_official() -> None:
    text = "[[S1:[[ROLE:Norwegian analyst]] [[PER:Anna Vik]]]] [[Q1:said]] [[C1:that it was late]]."
    (_, other) = speakers_of(made(f"{text} [[S2:[[ROLE:The official]]]] [[Q2:said]] [[C2:that it was not]]."))
    assert other.rule != "subject before"


def test_who_is_named_where_nobody_came_before_may_stand_behind_the_noun() -> None:
    text = f"[[S1:[[ROLE:The diplomat]]]] [[Q1:said]] [[C1:no]]. {HENRI.format(noun='diplomat')}"
    assert speakers_of(made(text))[0].one.name == "Luc Henri"


@pytest.mark.parametrize("phrase", ["Pressed by Mrs.", "Asked by", "In reply to a question by"])
def test_who_asks_by_name_is_not_who_answers_by_an_office_of_a_state(phrase: str) -> None:
    text = f"{phrase} [[PER:Bo Lind]], [[S1:[[ROLE:the Norwegian negotiator]]]] [[Q1:refused to]] [[C1:leave]]."
    (one,) = speakers_of(made(text))
    assert (one.one.name, one.one.side) == ("Norwegian negotiator", "Norway")


def test_the_lawmaker_is_who_has_a_seat_in_parliament() -> None:
    mp = "[[S1:[[ROLE:Opposition MP]] [[PER:Anna Vik]]]] [[Q1:said]] [[C1:that it was late]]."
    assert second(f"{mp} [[C2:“None will leave,”]] [[S2:the lawmaker]] [[Q2:said]].") == "Anna Vik"


def test_who_is_told_apart_by_something_new_is_nobody_named_before() -> None:
    met = "[[ROLE:Chief Monitor]] [[PER:Anna Vik]] met [[ROLE:the Deputy Commander]], [[PER:Bo Lind]]. "
    marked = f"{met}[[S1:[[ROLE:The commander]] of a unit near the lake]] [[Q1:said]] [[C1:that none would leave]]."
    assert speakers_of(made(marked))[0].one.name == "unnamed commander of a unit near the lake"


def test_they_who_tell_on_are_the_sources_who_told_before() -> None:
    sources = (
        "[[S1:Sources in [[ORG:the ministry]]]] [[Q1:said]] [[C1:that [[GPE:Norway]] and [[GPE:Chad]] had agreed]]."
    )
    assert second(f"{sources} [[S2:They]] [[Q2:said]] [[C2:that all would come]].") == "unnamed sources in the ministry"


def test_the_ministry_of_a_section_is_that_of_the_state_above_it() -> None:
    other = "[[S2:[[ORG:The Norwegian army]]]] [[Q2:denied]] [[C2:it]]."
    marked = f"NORWAY\n\nIt rained.\n\nCHAD\n\n[[S1:[[ORG:MoD]]]] [[Q1:said]] [[C1:that it was late]]. {other}"
    assert speakers_of(made(marked))[0].one.name == "Ministry of Defence of Chad"


@pytest.mark.parametrize(
    ("between", "speaker"),
    [
        ("", "Grebe foreign ministers"),
        ("[[S3:[[PER:Anna Vik]]]] [[Q3:thanked]] [[C3:them]].\n\n", "Norway; Chad"),
    ],
)
def test_the_noun_of_several_goes_on_from_them_where_they_spoke_last(between: str, speaker: str) -> None:
    marked = (
        "[[S1:[[ROLE:Grebe foreign ministers]]]] [[Q1:have urged]] [[C1:[[GPE:Norway]] and [[GPE:Chad]] to stop]].\n\n"
        f"{between}[[S2:[[ROLE:The ministers]]]] [[Q2:call on]] [[C2:both sides to talk]]."
    )
    found = speakers_of(made(marked))[1]
    assert "; ".join(who.name for who in found.whos) == speaker


@pytest.mark.parametrize(
    ("words", "goes_on"),
    [
        ("The [[LOC:Corvo]] businessman", True),
        ("The 62-year-old", True),
        ("The former first lady", False),
        ("The northern director", False),
        ("The [[GPE:Norwegian]] senator", False),
    ],
)
def test_words_that_bring_up_nobody_new_are_for_who_alone_spoke_last(words: str, *, goes_on: bool) -> None:
    first = "Mr [[S1:[[PER:Omar Teke]]]] [[Q1:said]] [[C1:that the envoy is late]].\n\n"
    found = speakers_of(made(f"{first}“[[C2:We wait]],” [[S2:{words}]] [[Q2:said]]."))[1]
    assert (found.one.name == "Omar Teke") is goes_on
