"""A demand whose owner is not named is nobody's, and whoever turns it down rejects it.

Who asks another to do two things does neither of them.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.rules.sources.requests import TURNED_DOWN

READER = Reader.load()


@pytest.mark.parametrize(
    "text",
    [
        "The Minister rejected the demand that Velmark withdraw its border guards.",
        "He rejected a demand that Velmark should withdraw its guards.",
        "The Minister refused a demand for Velmark to withdraw its border guards.",
        "Ana Vik, the Velmark minister, rejected demands that Velmark hand over the map.",
        "The demand that Velmark withdraw its guards was rejected by the Minister.",
        "Palau ignored calls that it leave the talks.",
    ],
)
def test_a_demand_of_nobody_named_is_only_rejected(text: str) -> None:
    assert [one.act for one in READER.read(Document(title="Talks", text=text)).statements] == ["reject"]


@pytest.mark.parametrize(
    "text",
    [
        "Velmark rejected Norway's demand that it withdraw its border guards.",
        "The Minister rejected the demand by Norway that Velmark withdraw its border guards.",
    ],
)
def test_a_demand_of_somebody_named_is_a_statement(text: str) -> None:
    outer, inner = READER.read(Document(title="Talks", text=text)).statements
    assert (outer.act, inner.act, inner.source[0].text) == ("reject", "demand", "Norway")


@pytest.mark.parametrize("verb", ["defended", "deferred", "defined"])
def test_who_defends_demands_or_puts_them_off_turns_none_down(verb: str) -> None:
    assert not TURNED_DOWN.match(f"{verb} demands")


@pytest.mark.parametrize("verb", ["defied", "ignored", "resists", "turned down", "has again rejected"])
def test_who_defies_or_resists_demands_turns_them_down(verb: str) -> None:
    assert TURNED_DOWN.match(f"{verb} demands")


def test_a_verb_without_a_subject_of_its_own_is_no_noun() -> None:
    told = READER.read(
        Document(title="Talks", text="Norway rejects the plan and demands that Palau withdraw.")
    ).statements
    assert [one.act for one in told] == ["reject", "demand"]


@pytest.mark.parametrize("answer", ["denied reports", "rejected claims", "responded to claims", "denied allegations"])
def test_who_answers_a_claim_does_not_make_it(answer: str) -> None:
    outer, *inner = READER.read(Document(title="Talks", text=f"Norway {answer} that it had fired.")).statements
    assert outer.source[0].text == "Norway"
    assert not any(one.source for one in inner)


def test_who_claims_or_reports_by_a_verb_does_so() -> None:
    told = READER.read(Document(title="Talks", text="Norway rejects the plan and claims that Palau fired.")).statements
    assert [one.source[0].text for one in told] == ["Norway", "Norway"]


@pytest.mark.parametrize(
    "text",
    [
        "It is up to Chad to confirm that it will sign and to explain why it refused.",
        "Subject to confirmation by Velmark, the consultations will resume in the week of 6 October.",
        "Following confirmation by Velmark, the talks will resume.",
        "Pending approval by Chad, the mission will remain.",
    ],
)
def test_what_is_but_awaited_of_somebody_he_has_not_said(text: str) -> None:
    assert not READER.read(Document(title="Talks", text=text)).statements


def test_who_asks_for_it_and_who_goes_on_behind_an_approval_are_told() -> None:
    told = READER.read(
        Document(title="Talks", text="Following a request by Chad, Norway agreed to host talks.")
    ).statements
    assert [one.source[0].text for one in told] == ["Norway"]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "Envoys of Norway pressed Chad to lift the blockade and accept a monitoring mission.",
            "lift the blockade and accept a monitoring mission",
        ),
        ("The mediators called on both sides to halt the attacks and accept the plan.", "and accept the plan"),
        (
            "Norway will work with its partners to encourage the two parties to return to the table and commit to a truce.",
            "and commit to a truce",
        ),
    ],
)
def test_a_second_thing_that_is_asked_is_asked_too(text: str, both: str) -> None:
    (one,) = READER.read(Document(title="Talks", text=text)).statements
    assert one.content[-1].text.endswith(both)


@pytest.mark.parametrize(
    "text",
    [
        "Norway asked Chad to withdraw and accepted the map.",
        "The mediators urge Chad to withdraw and welcome the map.",
    ],
)
def test_who_asks_may_do_another_thing_himself(text: str) -> None:
    assert len(READER.read(Document(title="Talks", text=text)).statements) == len(("asks", "does"))
