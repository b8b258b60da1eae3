"""What a text itself calls untrue is denied there, and nobody has said or done what only such a claim tells of him."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from tests.reading.rules.told import READER, told_in


@pytest.mark.parametrize(
    "untrue",
    [
        "do not reflect the truth",
        "are untrue",
        "are completely false and misleading",
        "do not correspond to reality",
        "are a lie",
        "are a blatant lie",
        "are a distortion of facts",
        "are a gross distortion",
        "are nothing but a malicious falsehood",
        "are far from the truth",
        "are contrary to reality",
        "are unfounded",
        "have no basis in fact",
        "are without foundation",
        "are devoid of any foundation",
        "are devoid of truth",
        "are without any basis in fact",
        "lack any substance",
        "are not supported by the record",
        "were not borne out by the facts",
        "were contradicted by the evidence",
    ],
)
def test_a_claim_that_is_called_untrue_is_denied_and_ends_before_that(untrue: str) -> None:
    claim = "Press reports that Türkiye has offered to inspect ships alone"
    told = told_in(f"{claim} {untrue}.")
    assert [(one.act, one.cue[0].text, [span.text for span in one.content]) for one in told] == [
        ("assert", "reports", [claim.removeprefix("Press reports ")]),
        ("deny", untrue, [claim]),
    ]
    assert told[0].parent == told[1].id
    assert not told[1].source


@pytest.mark.parametrize(
    "claim",
    [
        "Claims that Türkiye closed the strait",
        "The allegation that Türkiye closed the strait",
        "Reports of a deal on the strait",
        "Rumours about a secret deal",
        "These allegations",
    ],
)
def test_a_claim_that_nobody_is_told_to_make_is_but_denied(claim: str) -> None:
    (one,) = told_in(f"{claim} has no foundation.")
    assert (one.act, [span.text for span in one.content]) == ("deny", [claim])


def test_who_makes_a_claim_does_not_deny_it() -> None:
    told = told_in("Reports in the Corvan media that Corvo has offered a road are untrue.")
    assert [(one.act, one.content[0].text) for one in told] == [
        ("assert", "that Corvo has offered a road"),
        ("deny", "Reports in the Corvan media that Corvo has offered a road"),
    ]


@pytest.mark.parametrize(
    "made",
    [
        "circulated by foreign media",
        "spread by the army",
        "put about by foreign radio stations",
        "published on Monday in Cairo",
    ],
)
def test_who_spreads_a_claim_stands_between_it_and_what_is_claimed(made: str) -> None:
    told = told_in(f"Reports {made} that Chad has agreed to the corridor are unfounded.")
    assert [one.act for one in told if one.act != "assert"] == ["deny"]
    assert all("unfounded" not in one.content[0].text for one in told)


def test_who_calls_a_claim_of_another_untrue_denies_it_and_the_other_still_claims_it() -> None:
    told = told_in("The ministry said that the allegations made by Libya that Chad armed the rebels are groundless.")
    assert [(one.source[0].text, one.act) for one in told] == [("The ministry", "deny"), ("Libya", "accuse")]
    assert told[1].content[0].text == "that Chad armed the rebels"


def test_a_claim_that_is_called_accurate_is_not_denied() -> None:
    told = told_in("Reports published by the army that Libya has accepted the plan are accurate.")
    assert "accept" in [one.act for one in told]
    assert "deny" not in [one.act for one in told]


def test_no_name_above_a_claim_is_who_makes_it() -> None:
    read = READER.read(
        Document(title="Talks", text="Statement by Ana Vik\n\nReports of a deal on the road are untrue.")
    )
    assert [one.act for one in read.statements] == ["deny"]


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Ukraine has agreed to cede the port are false, the ministry said.",
        "Reports that Ukraine may cede the port, the ministry affirms, have no foundation.",
        "The ministry said that reports that Ukraine has agreed to cede the port were untrue.",
    ],
)
def test_who_is_told_to_call_a_claim_untrue_denies_it_alone(text: str) -> None:
    assert [(one.source[0].text.lower(), one.act) for one in told_in(text)] == [("the ministry", "deny")]


@pytest.mark.parametrize(
    "text",
    [
        "Russia claims that the reports are false.",
        "Russia claims that Kyiv's allegations are groundless.",
        "The press reports that the allegations which were made on Monday are false.",
        "Russia repeated claims that the reports published on Monday are false.",
    ],
)
def test_who_claims_that_a_thing_is_untrue_is_not_refuted(text: str) -> None:
    (one,) = told_in(text)
    assert one.source
    assert one.content[0].text.endswith(("false", "groundless"))


@pytest.mark.parametrize("label", ["", "(a) ", "(a) Paragraph 2: ", "Paragraph 9: "])
def test_a_label_before_a_claim_does_not_hide_that_it_is_called_untrue(label: str) -> None:
    text = f"{label}The assertion that access was denied is incorrect. Access was deferred."
    assert next(one.act for one in READER.read(Document(title="Note", text=text)).statements) == "deny"


@pytest.mark.parametrize("when", ["yesterday", "on Monday", "repeatedly"])
def test_accusations_that_are_groundless_and_more_are_denied(when: str) -> None:
    text = f"The accusations voiced {when} by the Foreign Ministry of Corvo are groundless and serve only to divert attention."
    assert [(one.act, one.cue[0].text) for one in told_in(text)] == [("deny", "are groundless")]


def test_what_a_party_does_not_support_is_no_claim_that_is_untrue() -> None:
    assert [one.source[0].text for one in told_in("The proposal was not supported by Chad.")] == ["Chad"]
