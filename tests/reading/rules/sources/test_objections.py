"""A thing that meets an objection is objected to, by whose objection it is."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The Hestrian side's request for an inspection met with the objection of the Dalmoran side.",
            "the Dalmoran side",
        ),
        ("Norway's proposal met with strong opposition from Chad.", "Chad"),
    ],
)
def test_whose_objection_a_proposal_met_with_rejects_it(text: str, who: str) -> None:
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [one.source[0].text for one in found if one.act == "reject"] == [who]
    assert "accept" not in {one.act for one in found}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The envoy enjoys the full support of Corvo.", "Corvo"),
        ("The envoy had the support of the Council.", "the Council"),
        ("Minister Bek retains the confidence of the President.", "the President"),
        ("The mission has the backing of the African Union.", "the African Union"),
        ("President Vik has our full support.", "our"),
    ],
)
def test_whose_support_somebody_has_gives_it(text: str, who: str) -> None:
    """The envoy has said nothing: before, he was told to endorse the Council."""
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [(one.source[0].text, one.act) for one in found] == [(who, "endorse")]


def test_who_tells_of_support_is_left_as_he_is() -> None:
    (one,) = READER.read(Document(title="Talks", text="Norway expressed the support of the Council.")).statements
    assert one.source[0].text == "Norway"


def test_support_that_is_a_condition_is_given_by_nobody() -> None:
    found = READER.read(
        Document(title="Talks", text="If the plan has the support of Chad, Mali will sign it.")
    ).statements
    assert [one.source[0].text for one in found] == ["Mali"]


def test_what_somebody_does_besides_is_none_of_whose_support_he_has() -> None:
    text = "Corvo enjoys the trust of investors and rejected the map."
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [one.source[0].text for one in found if one.act == "reject"] == ["Corvo"]
