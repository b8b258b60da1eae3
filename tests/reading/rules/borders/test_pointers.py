"""What a page says of other pages, or of itself, is said by nobody in the report."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.borders.pointers import without_pointers
from tests.chances import chances
from tests.reading.rules.told import parts_in

_BODY = "Chad rejected the map on Monday."


def kept(text: str, cue: str) -> bool:
    """Tell whether an attribution with this cue stays."""
    at = text.index(cue)
    one = Attribution((), Span.of(text, at, at + len(cue)), (Span.of(text, at + len(cue), len(text)),), 0.9, chances())
    return bool(without_pointers(text, [one]))


@pytest.mark.parametrize(
    "line",
    [
        "Also read: Mali recalls its envoy over the wells",
        "READ MORE | Mali recalls its envoy over the wells",
        "Watch: Mali recalls its envoy over the wells",
        "Follow us on every channel: Mali recalls what you like",
        "Get the day in your inbox. Mali recalls every word of it.",
    ],
)
def test_a_line_that_leads_elsewhere_tells_nothing(line: str) -> None:
    assert not kept(f"{_BODY}\n\n{line}\n\nMali said nothing.", "recalls")
    assert kept(f"{_BODY}\n\n{line}\n\nMali said nothing.", "rejected")


@pytest.mark.parametrize(
    "line",
    [
        "Related to this, Mali recalls its envoy over the wells.",
        "Read more: the minister recalls this at length, and does so in every speech.",
        "“Read the newsletter,” the minister recalls.",
        "Watch officers: Mali recalls its envoy over the wells.",
        "Recommended: that Mali recalls its envoy",
        "Mali recalls the terms of use of the wells.",
        "All rights reserved under Article 5 remain in force, Mali recalls.",
        "The minister told newsletters in Mali what he recalls.",
    ],
)
def test_a_sentence_of_the_report_stays(line: str) -> None:
    assert kept(f"{_BODY}\n\n{line}\n\nMali said nothing.", "recalls")


def test_a_list_of_other_pages_at_the_foot_tells_nothing() -> None:
    foot = "Related topics\n\nChad\n\nFerry firm recalls losing millions 3 days ago"
    assert not kept(f"{_BODY}\n\n{foot}", "recalls")
    assert kept(f"{_BODY}\n\n{foot}\n\nThe ministry of Chad had no comment on the wells.", "recalls")


def test_a_list_may_hold_lines_that_lead_elsewhere_by_themselves() -> None:
    assert not kept(f"{_BODY}\n\nRelated topics\nAlso read: Chad to sign the map\nMali recalls its envoy\n", "recalls")


def test_nothing_is_told_by_what_a_page_says_of_itself() -> None:
    text = f"{_BODY}\n\nSubscribe to our newsletter\n\nGet the latest in your inbox. We promise not to spam you."
    assert [source for source, _, _ in parts_in(text)] == ["Chad"]
