"""The profile's own words for issues: where they sharpen, where they only add, and that they say so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aidememoire.linking.terms import SURE, Terms
from aidememoire.model import Confidence, Reason, Span, Statement
from aidememoire.profiles import Profile, Term

TERMS = Terms.of(
    Profile(
        "invented",
        "An invented process",
        terms=(
            Term("Corvo road", "transport"),
            Term("Corvo", "status"),
            Term("heron map", "borders"),
            Term("...", "economy"),
        ),
    )
)


def statement(content: str, *issues: str, sure: float | None) -> Statement:
    """Return a statement on some issues, whose reader is more or less sure of the first."""
    span = Span(0, len(content), content)
    return Statement(
        "1", None, (), (Span(0, 1, content[0]),), (span,), "indirect", Confidence(1.0, issue=sure), issues=issues
    )


@pytest.mark.parametrize(
    ("content", "issues", "sure", "then"),
    [
        ("open the Corvo road", ("economy",), 0.3, ("transport", "economy")),
        ("open the Corvo road", ("economy",), None, ("transport", "economy")),
        ("open the Corvo road", ("economy",), SURE, ("economy", "transport")),
        ("open the Corvo road", ("other",), 0.9, ("transport",)),
        ("open the Corvo road", (), 0.9, ("transport",)),
        ("open the CORVO ROAD’s end", ("economy",), 0.3, ("transport", "economy")),
        ("the heron map and the Corvo road", ("other",), 0.3, ("transport",)),
        ("Corvo is ours", ("borders", "status"), 0.3, ("status", "borders")),
    ],
)
def test_a_term_comes_first_where_the_reader_is_unsure_and_last_where_it_is_sure(
    content: str, issues: tuple[str, ...], sure: float | None, then: tuple[str, ...]
) -> None:
    found = TERMS.sharpen(statement(content, *issues, sure=sure))
    assert found.issues == then
    assert [reason.field for reason in found.reasons] == ["issues"]


def test_of_several_terms_the_longest_counts_and_the_reason_names_it() -> None:
    found = TERMS.sharpen(statement("the Corvo road", "other", sure=0.1))
    assert found.reasons == (Reason("issues", "the profile has Corvo road under transport"),)


@pytest.mark.parametrize("content", ["open the Corvoroad", "nothing of it", "Cor vo", "..."])
def test_without_a_whole_term_nothing_changes(content: str) -> None:
    before = statement(content, "economy", sure=0.1)
    assert TERMS.sharpen(before) is before


def test_a_term_whose_issue_is_there_already_changes_nothing() -> None:
    before = statement("Corvo is ours", "status", "borders", sure=0.1)
    assert TERMS.sharpen(before) == before
    sure = replace(before, confidence=Confidence(1.0, issue=0.9), issues=("borders", "status"))
    assert TERMS.sharpen(sure).issues == ("borders", "status")
