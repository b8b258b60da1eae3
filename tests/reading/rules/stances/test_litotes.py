"""Two nots that say yes, what is left unmentioned, and what is but pretended."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import unsaid
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Brandt said that she could not but accept the paper.", "accept"),
        ("Brandt said she would be the last to oppose the visit.", "accept"),
        ("Orel said he would be the last to accept a dictated peace.", "reject"),
    ],
)
def test_two_nots_say_yes(text: str, act: str) -> None:
    assert told_in(text)[0].act == act


@pytest.mark.parametrize(
    "text",
    [
        "Orel pretended that Hestria had accepted the paper.",
        "Chad falsely claimed that Niger had agreed to the map.",
        "Chad has never said that Niger agreed to the truce.",
    ],
)
def test_what_is_pretended_or_was_never_said_is_denied(text: str) -> None:
    outer, inner = told_in(text)
    assert (unsaid(outer), unsaid(inner)) == ("", "denied")


def test_who_fails_to_mention_a_thing_has_not_said_it() -> None:
    assert unsaid(told_in("Orel failed to mention that Hestria had accepted the paper.")[0]) == "withheld"


@pytest.mark.parametrize("cue", ["pretended to accept", "is pretending to accept", "feigned acceptance of"])
def test_who_but_pretended_to_accept_has_not(cue: str) -> None:
    (one,) = told_in(f"Corvo {cue} the plan.")
    assert unsaid(one) == "denied"


@pytest.mark.parametrize(
    "text", ["She never said that to me.", "Bek has never said so.", "Chad never claimed any such thing."]
)
def test_what_another_never_said_is_no_word_of_his(text: str) -> None:
    assert [unsaid(one) for one in told_in(text)] == ["denied"]


def test_who_says_that_he_never_said_it_denies_it() -> None:
    (one,) = told_in("I never said that.")
    assert (unsaid(one), one.act) == ("", "deny")
