"""Instruments that are new and made, plurals that take up several, and words that look like others."""

from __future__ import annotations

import pytest

from aidememoire.linking.instruments.links import invoked, link_instruments
from aidememoire.linking.instruments.spans import whole_instruments
from aidememoire.model import Mention, Span
from tests.linking.instruments.test_links import GENERAL, links, read, state


def names(marked: str, source: str, cue: str, content: str) -> list[str]:
    """Return what a statement of GENERAL invokes, its parts the first such words of the text."""
    reading = read(marked)
    one = state(reading.document.text, "s", content, source=source, cue=cue)
    return [each.name for each in invoked(one, reading, link_instruments(reading, GENERAL))]


@pytest.mark.parametrize(
    ("before", "paper", "found"),
    [
        ("signed", "a protocol", ["protocol"]),
        ("adopted", "a road map for ports", ["road map for ports"]),
        ("never signed", "a protocol", []),
        ("wanted", "a protocol", []),
        ("adopted", "a draft agreement", []),
    ],
)
def test_a_new_paper_that_was_signed_or_adopted_is_there(before: str, paper: str, found: list[str]) -> None:
    assert names(f"The envoys {before} [{paper}] in Lome.", "The envoys", before, paper) == found


def test_the_resolutions_are_those_with_numbers() -> None:
    two = ("resolution 550", "resolution 789")
    assert links("[Resolutions 550 and 789] stand. [The resolutions] exist.", GENERAL) == [two, two]
    assert links("[Resolution 550] stands. [The resolutions] exist.", GENERAL)[1] == ("resolutions",)
    assert links("[The Lome resolution] and [the Oslo resolution] stand. [The resolutions] exist.", GENERAL)[2] == (
        "resolutions",
    )


@pytest.mark.parametrize(
    ("mention", "name"), [("the New START treaty", "New START treaty"), ("the new Lome treaty", "Lome treaty")]
)
def test_new_with_a_capital_is_part_of_a_name(mention: str, name: str) -> None:
    assert links(f"[{mention}] stands.", GENERAL) == [(name,)]


def test_a_roadmap_with_a_capital_takes_up_no_plan() -> None:
    assert links("[The Action Plan] stands. [The Roadmap] stands.", GENERAL)[1] == ("Roadmap",)


@pytest.mark.parametrize("noun", ["process", "peace process", "track", "talks", "consultations"])
def test_what_names_a_process_is_no_paper(noun: str) -> None:
    assert names(f"The envoys backed [the Vienna] {noun}.", "The envoys", "backed", f"the Vienna {noun}") == []
    assert names("The envoys backed [the Vienna Document].", "The envoys", "backed", "the Vienna Document")


@pytest.mark.parametrize(
    ("before", "paper"),
    [
        ("a pact within the", "framework of the Lisk process"),
        ("the rest of the", "Lisk negotiations"),
        ("efforts at reaching a hostage and", "Lisk truce deal"),
        ("the talks on", "Agenda Item Four"),
        ("the talks on", "concluding Agenda Item"),
    ],
)
def test_talks_their_points_and_what_they_may_reach_are_no_paper(before: str, paper: str) -> None:
    assert names(f"The envoys backed {before} [{paper}].", "The envoys", "backed", f"{before} {paper}") == []


def test_letters_in_brackets_are_no_part_of_a_name() -> None:
    assert links("[the Lisk Peace Accord (LPA)] stands.", GENERAL) == [("Lisk Peace Accord",)]


def test_an_open_bracket_ends_a_name() -> None:
    text = "They praised the LPA [Lisk Peace Accord] again."
    cut = Mention("INS", Span.of(text, 13, text.index("]")))
    (whole,) = whole_instruments(text, [cut])
    assert whole.span.text == "the LPA"
