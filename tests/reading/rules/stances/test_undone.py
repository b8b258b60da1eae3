"""Who could not find a thing out denies nothing, who has no intention of it rejects it, who has not promised it has not refused it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from tests.reading.rules.told import READER, acts_in


@pytest.mark.parametrize(
    "text",
    [
        "The Mission could not confirm that the bridge had been mined.",
        "The Agency will not be able to conclude that the declarations are complete.",
        "Norway cannot confirm the report.",
        "The Mechanism could neither confirm nor rule out the presence of mines.",
        "The Agency could neither verify nor dispute the figures.",
        "The mission said it could not confirm the report.",
    ],
)
def test_what_cannot_be_found_out_is_asserted(text: str) -> None:
    assert acts_in(text) == ["assert"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway could not agree to the plan.",
        "Norway could not accept the map.",
        "Norway said it could not accept the map.",
        "Norway was unable to accept the plan.",
    ],
)
def test_who_cannot_agree_still_rejects(text: str) -> None:
    assert acts_in(text) == ["reject"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad urged Norway to reconsider the listings. Norway said it had no intention of doing so.",
        "Norway had no plans to recognise the republic.",
    ],
)
def test_no_intention_is_a_refusal(text: str) -> None:
    assert acts_in(text)[-1] == "reject"


def test_what_is_not_promised_is_uncertain() -> None:
    for text in (
        "Chad, for its part, did not undertake to lift the sanctions.",
        "Chad has not promised to release anyone.",
    ):
        (one,) = READER.read(Document(title="Talks", text=text)).statements
        assert (one.act, one.conditional) == ("assert", False)
        assert (one.confidence.act or 0) < 0.5


@pytest.mark.parametrize(
    "text", ["Norway will not promise to leave.", "Norway refused to promise an end to the blockade."]
)
def test_who_will_not_promise_refuses(text: str) -> None:
    assert acts_in(text)[0] == "reject"


@pytest.mark.parametrize(
    "text",
    [
        "“I would not say that Corvo has broken the truce,” she said.",
        "The minister would not say that Corvo had broken the truce.",
    ],
)
def test_what_one_would_not_say_accuses_nobody(text: str) -> None:
    assert acts_in(text)[0] == "deny"


@pytest.mark.parametrize(
    "text",
    [
        "Baku had not yet given its final consent to that.",
        "Norway has yet to give its consent to the plan.",
        "Chad has not yet agreed to the map.",
        "Corvo has not yet given its consent.",
        "Corvo has not yet offered its support.",
    ],
)
def test_what_is_not_yet_agreed_to_is_not_refused(text: str) -> None:
    assert acts_in(text) == ["assert"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway has not agreed to the map.",
        "Chad did not give its consent to the plan.",
        "The Front has not given its consent.",
    ],
)
def test_what_is_not_agreed_to_is(text: str) -> None:
    assert acts_in(text) == ["reject"]
