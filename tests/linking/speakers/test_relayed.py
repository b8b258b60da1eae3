"""Who only passes words on is not who says them: agencies that quote, outlets that speak of themselves."""

from __future__ import annotations

import pytest

from aidememoire.linking.voices import parties_of
from tests.linking.made import linker, made


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        ("[[C1:“No,”]] [[PER:Ana Vik]] [[Q1:was quoted as saying by]] [[S1:[[ORG:the Corvo news agency]]]].", "Ana Vik"),
        ("[[C1:“No,”]] [[S1:[[PER:Ana Vik]]]] [[Q1:was quoted as warning by]] [[S1:[[ORG:the Corvo news agency]]]].", "Ana Vik"),
        ("[[C1:“No,”]] [[S1:[[PER:Ana Vik]]]] [[Q1:was told by]] [[PER:Bo Lind]].", "Ana Vik"),
    ],
)  # fmt: skip
def test_who_is_quoted_by_an_agency_speaks(marked: str, speaker: str) -> None:
    (found,) = linker().link(made(marked)).statements
    assert found.speaker == speaker


@pytest.mark.parametrize(("side", "parties"), [(None, ()), ("Corvo", ("Corvo",))])
def test_a_report_that_speaks_of_its_publisher_speaks_for_no_party(side: str | None, parties: tuple[str, ...]) -> None:
    """`We apologise` in a correction is its outlet's own, whatever the outlet is called; of a side's account it is the side's."""
    marked = "Chad rejected it.\n\n[[S1:We]] [[Q1:apologise]] for [[C1:the error]]."
    (found,) = linker().link(made(marked, publisher="Harbour Analytics", side=side)).statements
    assert parties_of(found) == parties
