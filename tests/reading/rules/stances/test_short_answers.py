"""*That it had* says yes, *that it had not* says no; and plain telling denies nothing."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("The ambassador asked whether Dalmora had accepted the paper. Orel replied that it had.", ["assert"]),
        ("Brandt asked if Chad had attacked the town. The envoy said that it had not.", ["deny"]),
        (
            'Orel replied that it had not, but that it was prepared to do so "the same day" if Hestria did.',
            ["deny", "commit"],
        ),
    ],
)
def test_a_short_answer_is_yes_or_no(text: str, acts: list[str]) -> None:
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [one.act for one in found][-len(acts) :] == acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A Dalmoran colonel told our consul that the road was mined.", "assert"),
        ("The Hestrian negotiator told the DCM that the paper was dead.", "assert"),
        ("The chairman ruled that the item be deferred.", "assert"),
        ("Chad says you had agreed to give up the islands.", "assert"),
        ("Chad told Niger that the reports were false.", "deny"),
        ("Sedlar dismissed Talbot's statement that Korvey had violated the road transport convention of 1997.", "deny"),
        ("Chad has rejected Niger's assertion that it shelled the port in violation of the truce.", "deny"),
    ],
)
def test_plain_telling_denies_nothing(text: str, act: str) -> None:
    assert READER.read(Document(title="Talks", text=text)).statements[0].act == act
