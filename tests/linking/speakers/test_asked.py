"""What somebody is asked about a thing that he has undertaken is his own undertaking, not that of whoever asks."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

ASKED = "[[S1:[[GPE:Chad]]]] [[Q1:{}]] [[C1:{} the road {}[[S2:it]] [[Q2:{}]] [[C2:to open]]]]."


@pytest.mark.parametrize(
    ("cue", "content", "that", "undertaken", "speaker"),
    [
        ("urged", "[[GPE:Norway]] to open", "", "had promised", "Norway"),
        ("called on", "[[GPE:Norway]] to open", "that ", "has pledged", "Norway"),
        ("accused", "[[GPE:Norway]] of closing", "which ", "had agreed", "Norway"),
        ("asked", "the [[ORG:Sudanese army]] to leave", "", "had undertaken", "Sudanese Armed Forces"),
        ("urged", "[[GPE:Norway]] to close", "", "called", "Chad"),
        ("promised", "[[GPE:Norway]] to pave", "", "had agreed", "Chad"),
    ],
)
def test_what_is_asked_of_another_is_that_ones_undertaking(
    cue: str, content: str, that: str, undertaken: str, speaker: str
) -> None:
    found = speakers_of(made(ASKED.format(cue, content, that, undertaken)))
    assert found[1].one.name == speaker


@pytest.mark.parametrize(
    ("speaker", "asked", "pronoun", "undertaken", "meant"),
    [
        ("[[PER:Aro Bek]]", "[[GPE:Norway]]", "he", "had promised", "Aro Bek"),
        ("[[PER:Aro Bek]]", "[[PER:Anna Lund]]", "he", "had promised", "Aro Bek"),
        ("[[PER:Aro Bek]]", "[[PER:Anna Lund]]", "she", "had promised", "Anna Lund"),
        ("[[GPE:Chad]]", "[[PER:Anna Lund]]", "it", "had promised", "Chad"),
        ("[[GPE:Chad]]", "the [[ORG:Grebe Front]]", "they", "had promised", "Grebe Front"),
    ],
)
def test_whom_a_pronoun_cannot_be_has_undertaken_nothing(
    speaker: str, asked: str, pronoun: str, undertaken: str, meant: str
) -> None:
    marked = f"[[S1:{speaker}]] [[Q1:urged]] [[C1:{asked} to open the road [[S2:{pronoun}]] [[Q2:{undertaken}]] [[C2:to open]]]]."
    assert speakers_of(made(marked))[1].one.name == meant


@pytest.mark.parametrize("charge", ["", "a charge ", "something ", "claims of long standing "])
@pytest.mark.parametrize(
    ("pronoun", "denial"), [("it", "denies"), ("it", "has always rejected"), ("they", "flatly deny")]
)
def test_who_denies_what_another_is_accused_of_is_that_one(charge: str, pronoun: str, denial: str) -> None:
    accused = "[[GPE:Norway]]" if pronoun == "it" else "[[ORG:the Grebe rebels]]"
    which = "" if charge.startswith("something") else "which "
    marked = (
        "[[GPE:Mali]] hosted [[GPE:Togo]]. [[S1:[[ORG:The Corvo Watch]]]] and many in [[GPE:Chad]] [[Q1:accuse]] "
        f"[[C1:{accused} of arming the militia of [[GPE:Togo]]]], {charge}[[C2:{which}]][[S2:{pronoun}]] [[Q2:{denial}]]."
    ).replace("[[C2:]]", "")
    assert speakers_of(made(marked))[1].one.name == ("Norway" if pronoun == "it" else "Grebe rebels")


def test_they_who_have_signed_are_both() -> None:
    marked = "[[S1:[[GPE:Chad]]]] [[Q1:accused]] [[C1:[[GPE:Norway]] of breaking the truce [[S2:they]] [[Q2:had signed]] [[C2:in May]]]]."
    assert speakers_of(made(marked))[1].rule != "pronoun"
