"""Whom somebody who is quoted calls *they*: never his own side, nor the outlet that he talks to. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

TOLD = "[[ORG:The army]] of [[GPE:Norway]] and [[ORG:the Grebe Front]] met.\n\n[[ROLE:Army spokesman]] Major General [[PER:Ola Vik]] "
QUOTED = "[[C1:“[[S2:They]] [[Q2:have no intention of]] [[C2:honouring it]]”]], [[S1:he]] [[Q1:said]]."


def they_in(before: str) -> str:
    """Return who *they* is in a quotation behind some words."""
    return speakers_of(made(f"{TOLD}{before} {QUOTED}"))[1].one.name


def test_they_in_quoted_words_is_not_the_side_of_who_is_quoted() -> None:
    """Nor the outlet that he told it."""
    assert they_in("told [[ORG:Reuters]] that the truce was over.") == "Grebe Front"


@pytest.mark.parametrize("verb", ["told [[ORG:Reuters]] that", "said on Tuesday that", "said the", "alleged that"])
@pytest.mark.parametrize("who", ["opposition fighters", "northern rebels", "Grebe-backed militants", "gunmen"])
def test_they_goes_on_from_the_fighters_of_whom_he_speaks(verb: str, who: str) -> None:
    assert they_in(f"{verb} {who} had shelled the town.") == who


def test_fighters_further_back_are_not_they() -> None:
    assert they_in("said that gunmen had fired. The village of Dol is empty.") == "Grebe Front"
