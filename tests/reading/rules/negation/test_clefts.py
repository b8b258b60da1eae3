"""Who is told not to be the one that rejected a plan has not rejected it, nor accepted it."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import unsaid
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "It was not Chad that rejected the plan; it was Libya that walked out of the talks.",
        "It was not Libya that accepted the offer.",
        "It was not the army that demanded a pause.",
        "It was not the rebels who accepted the truce.",
        "It wasn’t Libya’s envoy who rejected the map.",
        "It is not Armenia that opposes the treaty.",
    ],
)
def test_it_was_not_he_and_nobody_has_said_it(text: str) -> None:
    (one,) = told_in(text)
    assert (one.act, unsaid(one)) == ("assert", "denied")
    assert one.confidence.act is not None
    assert one.confidence.act < 0.5


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("It was Libya that refused to sign.", "reject"),
        ("It was Chad that refused to sign the treaty.", "reject"),
        ("It was only Libya that accepted the offer.", "accept"),
        ("It was not only Chad that rejected the plan.", "reject"),
        ("It was not Chad, which accepted the plan, but Libya.", "accept"),
        ("It was not until Chad accepted the plan that talks began.", "accept"),
    ],
)
def test_who_is_told_to_be_the_one_said_it(text: str, act: str) -> None:
    assert [(one.act, unsaid(one)) for one in told_in(text)] == [(act, "")]
