"""A name has the initials that stand between a style and it. All persons are invented."""

from __future__ import annotations

import pytest

from aidememoire.linking.text.initials import with_initials
from tests.linking.made import made


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("Ms. [[PER:N]]. [[PER:Rakhimova]] left.", ["N. Rakhimova"]),
        ("Mr. D. [[PER:Sarsenov]] met Dr J.-P. [[PER:Ergashev]].", ["D. Sarsenov", "J.-P. Ergashev"]),
        ("Mr. [[PER:D. Sarsenov]] left.", ["D. Sarsenov"]),
        (
            "[[ROLE:Foreign Ministers]] [[PER:S]]. [[PER:Rahimov]] and [[PER:Wen Li]] met.",
            ["Foreign Ministers", "S. Rahimov", "Wen Li"],
        ),
        (
            "The talks with [[ROLE:Foreign Minister]] S. M. [[PER:Rahimov]] went on.",
            ["Foreign Minister", "S. M. Rahimov"],
        ),
        ("It was plan B. [[PER:Ana Vik]] left.", ["Ana Vik"]),
        ("[[PER:Q]]. Mr. [[PER:Vik]] left.", ["Q", "Vik"]),
    ],
)
def test_initials_behind_a_style_belong_to_the_name(marked: str, names: list[str]) -> None:
    reading = made(marked)
    assert [one.span.text for one in with_initials(reading.document.text, reading.mentions)] == names
