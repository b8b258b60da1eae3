"""Resolutions: the body above the preamble says each paragraph and point; what follows them is not its word."""

from __future__ import annotations

import pytest

from aidememoire.linking import link
from aidememoire.model import Document
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader

READER = Reader.load()
HEAD = "Resolution 2831 (2025)\n\nThe Security Council,\n\nRecalling its resolution 2790 (2024),\n\n"
POINTS = (
    "1. Decides to extend the mandate of the Mission until 31 March 2026;\n\n2. Demands that Chad release the crews;\n\n"
    "3. Urges both sides to stop, and calls upon Sudan to withdraw.\n\n"
)


def said(text: str) -> dict[str, str | None]:
    reading = link(READER.read(Document("Resolution 2831 (2025)", text, kind="statement")), load_profile("general"))
    return {one.cue[-1].text: one.speaker for one in reading.statements if not one.parent}


def test_every_point_is_of_the_body_above_the_preamble() -> None:
    found = said(HEAD + POINTS)
    assert found.keys() >= {"Demands", "Urges", "calls upon"}
    assert set(found.values()) == {"United Nations Security Council"}


def test_a_communique_tells_of_the_meeting_before_its_points() -> None:
    head = (
        "The Peace and Security Council (PSC) of the African Union (AU), at its 1287th meeting held on 9 June 2026,\n\n"
    )
    points = POINTS.replace(
        "1. Decides", "Acting under Article 7 of its Protocol, the Peace and Security Council:\n\n1. Decides"
    )
    text = f"Communiqué\n\n{head}Recalling its previous decisions on Mbara;\n\n{points}"
    reading = link(READER.read(Document("Communiqué", text, kind="statement")), load_profile("general"))
    points_of = [one for one in reading.statements if not one.parent and one.cue[0].start > text.index("1. ")]
    assert {one.speaker for one in points_of} == {"African Union Peace and Security Council"}
    assert [one.invokes for one in points_of] == [()] * len(points_of)  # the Protocol is invoked far above them


@pytest.mark.parametrize("head", ["", "The Security Council met.\n\n"])
def test_points_below_no_preamble_are_nobodys(head: str) -> None:
    assert said(head + POINTS)["Demands"] is None


def test_what_follows_the_points_is_not_of_the_body() -> None:
    found = said(f"{HEAD}{POINTS}Explanation of vote. Chad rejects paragraph 2.")
    assert found["rejects"] == "Chad"


def test_points_below_a_sentence_that_the_body_begins_are_of_the_body() -> None:
    points = (
        "1. Welcomed the letter in which Chad announced a pause, and regretted the delay;\n\n"
        "2. Strongly condemned the raids and called upon all sides to stop."
    )
    found = said(f"The Assembly received a report from the envoy and, after deliberations:\n\n{points}")
    assert found.keys() >= {"Welcomed", "regretted", "called upon"}
    assert set(found.values()) == {"Assembly"}


@pytest.mark.parametrize("head", ["The Summit:", "Following briefings by the envoys of Norway and Chad, the Summit:"])
def test_points_below_a_body_and_a_colon_are_of_the_body(head: str) -> None:
    points = "1. Welcomes the truce of April;\n\n2. Calls upon the parties to free all prisoners;"
    found = said(f"The leaders met in Lisk.\n\n{head}\n\n{points}")
    assert (found["Welcomes"], found["Calls upon"]) == ("Summit", "Summit")
