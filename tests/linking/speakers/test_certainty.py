"""How sure each rule is. That every rule of the code stands here is tested in test_speakers.py."""

from __future__ import annotations

import re
from pathlib import Path

from aidememoire.linking.speakers.certainty import CERTAINTY, OTHERWISE, certainty
from tests.linking.made import linked, made


def test_every_confidence_is_a_share_and_no_rule_is_without_doubt() -> None:
    assert all(0 < share < 1 for share in CERTAINTY.values())


def test_a_name_is_surer_than_a_pronoun_and_a_pronoun_surer_than_a_guess() -> None:
    assert certainty("named") > certainty("pronoun") > certainty("they")


def test_a_rule_that_is_not_measured_is_half_sure() -> None:
    assert certainty("of a day to come") == OTHERWISE == 0.5


def test_a_statement_carries_the_confidence_of_the_rule_that_named_its_speaker_or_as_it_was_weighed() -> None:
    named, she = linked(made("[[S1:[[PER:Anna Vik]]]] [[Q1:said]] [[C1:yes]]. [[S2:She]] [[Q2:added]] [[C2:no]]."))
    assert named.confidence.speaker == certainty("named")
    assert she.confidence.speaker is not None
    assert 0.8 < she.confidence.speaker < 1.0
    assert named.confidence.span == 1.0


def test_the_reference_has_every_rule_with_its_confidence() -> None:
    """After a new measurement, put the figures of CERTAINTY into the table of docs/reference/linking.md too."""
    page = (Path(__file__).parents[3] / "docs/reference/linking.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([^|*]+) \|(?:[^|]+\|){3} (0\.\d+) \|$", page, re.MULTILINE)
    assert {rule: float(figure) for rule, figure in rows} == CERTAINTY
