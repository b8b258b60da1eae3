"""What another is hoped to do he has not said that he will, and what is agreed that he shall not do he undertakes."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import unsaid
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "Oman trusts that Dalmora will not halt the releases.",
        "Oman trusts that the Government of Chad will not proceed to the halting of releases.",
        "Norway expects that Chad will accept the paper.",
    ],
)
def test_what_is_hoped_of_another_he_has_not_said(text: str) -> None:
    outer, inner = told_in(text)
    assert (unsaid(outer), unsaid(inner)) == ("", "supposed")


def test_what_he_is_said_to_refuse_he_refuses() -> None:
    assert {unsaid(one) for one in told_in("Norway said that Chad will not halt the releases.")} == {""}


@pytest.mark.parametrize(
    "expected",
    [
        "is expected to accept",
        "is likely to accept",
        "is unlikely to agree to",
        "was still expected to reject",
        "is not expected to accept",
        "is set to reject",
    ],
)
def test_what_somebody_is_expected_to_answer_he_has_not_answered(expected: str) -> None:
    assert [unsaid(one) for one in told_in(f"Chad {expected} the map.")] == ["supposed"]


def test_what_somebody_expects_of_himself_he_says() -> None:
    assert {unsaid(one) for one in told_in("Chad said it is likely to accept the map.")} == {""}


@pytest.mark.parametrize(
    "nearly",
    [
        "came close to accepting",
        "was on the verge of accepting",
        "nearly accepted",
        "was about to reject",
        "considered rejecting",
        "was tempted to accept",
    ],
)
def test_what_somebody_nearly_did_or_only_thought_of_he_has_not_done(nearly: str) -> None:
    assert [unsaid(one) for one in told_in(f"Norway {nearly} the proposal.")] == ["supposed"]


@pytest.mark.parametrize("done", ["has recently accepted", "firmly rejected"])
def test_what_he_did_recently_or_firmly_he_did(done: str) -> None:
    assert [unsaid(one) for one in told_in(f"Norway {done} the proposal.")] == [""]


@pytest.mark.parametrize(
    "text", ["Chad has until May to accept the offer.", "Yap has until Friday to confirm its part in the mission."]
)
def test_what_somebody_still_has_time_for_he_has_not_done(text: str) -> None:
    assert {unsaid(one) for one in told_in(text)} == {"supposed"}


@pytest.mark.parametrize(
    "text",
    [
        "Japan is considering a contribution.",
        "Norway is considering sending troops.",
        "Norway was considering a ban on grain.",
    ],
)
def test_what_somebody_is_considering_he_has_not_put_forward(text: str) -> None:
    assert [unsaid(one) for one in told_in(text)] == ["supposed"]


@pytest.mark.parametrize(
    "text", ["Chad had until now refused to sign the treaty.", "Chad had two weeks earlier agreed to the truce."]
)
def test_what_somebody_did_until_now_or_two_weeks_earlier_he_has_done(text: str) -> None:
    assert {unsaid(one) for one in told_in(text)} == {""}
