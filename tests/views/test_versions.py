"""Versions of one paper: which are, and which of two stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidememoire.exports.wording import version
from aidememoire.model import Account
from aidememoire.views.cells import Cell
from aidememoire.views.sayings import fold
from aidememoire.views.versions import are_versions, is_corrected
from tests.views.made import HAVEN, account, day, entry

FIRST = account("Talks in Vienna", "Haven Ministry")


def _again(title: str, published: date | None = FIRST.published) -> Account:
    return replace(account(title, "Haven Ministry", published), title=title)


@pytest.mark.parametrize(
    "title",
    [
        "Talks in Vienna (corrected)",
        "Talks in Vienna [updated version]",
        "Talks in Vienna – corrected",
        "CORRECTED: Talks in Vienna",
        "(Corrected) Talks in Vienna",
    ],
)
def test_a_paper_that_says_it_is_corrected_is_the_later_version(title: str) -> None:
    again = _again(title)
    assert is_corrected(again)
    assert are_versions(FIRST, again)
    assert version(again, FIRST) == "a later version: "
    assert version(FIRST, again) == "an earlier version: "


@pytest.mark.parametrize(
    "title",
    ["The rules, amended", "Corrected maps in Vienna", "Talks in Geneva (corrected)", "Updated rules for talks"],
)
def test_another_paper_is_no_version(title: str) -> None:
    assert not are_versions(FIRST, _again(title))
    assert version(_again(title), FIRST) == ""
    assert not are_versions(FIRST, replace(_again("Talks in Vienna (corrected)"), publisher="Marsh Ministry"))


def test_of_versions_the_day_of_publication_goes_first_and_without_it_nothing_is_told() -> None:
    later = _again("Talks in Vienna", day(90))
    assert version(later, FIRST) == "a later version: "
    assert version(FIRST, _again("Talks in Vienna (corrected)", day(1))) == "a later version: "
    assert version(_again("Talks in Vienna", None), FIRST) == "another version: "


@pytest.mark.parametrize("at", range(4))
def test_the_words_of_the_corrected_paper_stand_whatever_their_ids(at: int) -> None:
    first, again = replace(FIRST, id=f"{at:x}" * 16), replace(_again("Talks in Vienna (corrected)"), id="2" * 15 + "0")
    said = [
        entry(HAVEN, "commit", f"to withdraw its heavy guns within {number} days", day=day(3), where=where)
        for number, where in ((14, first), (40, again))
    ]
    standing = Cell.of("transport", HAVEN, fold(said)).standing
    assert standing is not None
    assert "40 days" in standing.words
