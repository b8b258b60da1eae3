"""To whom a statement is addressed, or at whom it is aimed."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from tests.linking.made import linked, linker, made

VIK = "[[S1:[[PER:Anna Vik]]]]"


@pytest.mark.parametrize(
    ("marked", "act", "to"),
    [
        (f"{VIK} [[Q1:told]] [[GPE:Baku]] [[C1:that talks go on]].", "assert", ("Azerbaijan",)),
        (f"{VIK} [[Q1:assured]] the [[GPE:Norwegians]] [[C1:that talks go on]].", "assert", ("Norway",)),
        (f"{VIK} [[Q1:wrote]] to Mr. [[PER:Bo Li]] [[C1:that talks go on]].", "assert", ("Bo Li",)),
        (f"{VIK} [[Q1:called on]] [[GPE:Chad]] [[C1:to stop]].", "demand", ("Chad",)),
        (f"{VIK} [[Q1:accused]] [[C1:[[GPE:Chad]] of cheating]].", "accuse", ("Chad",)),
        (f"{VIK} [[Q1:said]] [[C1:that [[GPE:Chad]] must stop]].", "demand", ("Chad",)),
        (f"{VIK} [[Q1:said]] [[C1:“[[GPE:Chad]] will regret it”]].", "warn", ("Chad",)),
        (f"{VIK} [[Q1:said]] [[C1:that [[GPE:Chad]]’s delay is bad]].", "criticise", ("Chad",)),
    ],
)
def test_the_one_addressed_stands_behind_the_cue_or_opens_a_demand(marked: str, act: str, to: tuple[str, ...]) -> None:
    assert linked(made(marked, rows={1: f"act={act}"}))[0].to == to


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        (f"{VIK} [[Q1:said]] [[C1:that [[GPE:Chad]] must stop]].", "assert"),
        (f"{VIK} [[Q1:said]] [[C1:that it is for [[GPE:Chad]] to stop]].", "demand"),
        (f"{VIK} [[Q1:said]] [[C1:that [[GPE:Chad]] and others]].", "demand"),
        (f"{VIK} [[Q1:told]] [[ORG:Radio Grebe]] [[C1:that talks go on]].", "assert"),
        (f"{VIK} [[Q1:told]] [[ORG:Interfax]] [[C1:that talks go on]].", "assert"),
        (f"{VIK} [[Q1:left]] [[GPE:Baku]] [[C1:in hope of peace]].", "assert"),
        ("[[S1:[[GPE:Chad]]]] [[Q1:said]] [[C1:that [[GPE:Chad]] must stop]].", "demand"),
        (
            "[[S1:[[ROLE:The Foreign Minister of [[GPE:Chad]]]]]] [[Q1:said]] [[C1:that [[GPE:Chad]] had left after shots]].",
            "accuse",
        ),
        (f"{VIK} [[Q1:said]] [[C1:that [[GPE:Chad]] has not been granted access]].", "accuse"),
        (f"{VIK} [[Q1:said]] [[C1:that [[GPE:Chad]] was again denied entry]].", "criticise"),
        (f"{VIK} [[Q1:told]] a friend. [[GPE:Baku]] waits [[C1:for talks]].", "assert"),
    ],
)
def test_nobody_else_is_addressed(marked: str, act: str) -> None:
    """Not in an assertion, not deep in the content, not an outlet, not a place, never the speaker or his side."""
    assert linked(made(marked, rows={1: f"act={act}"}))[0].to == ()


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Chad was promised by Sudan that the wells would be shared.", "Chad"),
        ("Chad has been promised a seat at the table.", "Chad"),
        ("Armenia has been told by Georgia that the road is closed.", "Armenia"),
        ("Turkey was urged by Norway to sign.", "Turkey"),
    ],
)
def test_the_subject_of_a_passive_is_told_what_it_tells(text: str, to: str) -> None:
    read = linker().link(Reader.load().read(Document(title="Talks", text=text)))
    assert [one.to for one in read.statements] == [(to,)]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("undertook to", "hand over to [[GPE:Chad]] the maps of the minefields by 15 March"),
        ("undertook to", "hand over the maps of the minefields to [[GPE:Chad]] by 15 March"),
        ("said", "that [[GPE:Norway]] would return the crew to [[GPE:Chad]]"),
        ("promised to", "release fourteen prisoners to the [[GPE:Chad]]ian side"),
    ],
)
@pytest.mark.parametrize("act", ["commit", "accept"])
def test_an_undertaking_is_given_to_whom_a_thing_is_to_be_handed_over(cue: str, content: str, act: str) -> None:
    marked = f"{VIK} of [[GPE:Norway]] [[Q1:{cue}]] [[C1:{content}]]."
    assert linked(made(marked, rows={1: f"act={act}"}))[0].to == ("Chad",)


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("hand over the maps to [[GPE:Chad]]", "demand"),
        ("return the crew to [[GPE:Baku]]", "commit"),
        ("travel to [[GPE:Chad]]", "commit"),
        ("hand over the maps and travel to [[GPE:Chad]]", "commit"),
        ("release the crew, which is on its way to [[GPE:Chad]]", "commit"),
        ("deliver on [[GPE:Chad]]'s wish", "commit"),
    ],
)
def test_what_is_moved_to_a_town_or_not_given_is_given_to_nobody(content: str, act: str) -> None:
    assert linked(made(f"{VIK} [[Q1:undertook to]] [[C1:{content}]].", rows={1: f"act={act}"}))[0].to == ()


@pytest.mark.parametrize(
    ("content", "to"),
    [
        ("[[GPE:Chad]] to sign and on [[GPE:Togo]] to withdraw", ("Chad", "Togo")),
        ("[[GPE:Chad]] to sign, on [[GPE:Togo]] to withdraw and on [[GPE:Mali]] to pay", ("Chad", "Togo", "Mali")),
        ("[[GPE:Chad]] to sign and [[GPE:Togo]] to withdraw", ("Chad", "Togo")),
        ("[[GPE:Chad]], [[GPE:Togo]] and [[GPE:Mali]] to sign", ("Chad", "Togo", "Mali")),
        ("[[GPE:Chad]] to meet [[GPE:Togo]] and [[GPE:Mali]] to sign", ("Chad",)),
        ("[[GPE:Chad]] to sign and to leave [[GPE:Togo]] to itself", ("Chad",)),
        ("[[GPE:Chad]] to pay the envoy and [[GPE:Togo]] the rest", ("Chad",)),
    ],
)
def test_a_demand_is_addressed_to_all_of_whom_it_asks_something(content: str, to: tuple[str, ...]) -> None:
    assert linked(made(f"{VIK} [[Q1:called on]] [[C1:{content}]].", rows={1: "act=demand"}))[0].to == to
