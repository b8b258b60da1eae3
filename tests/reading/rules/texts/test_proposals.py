"""What is but put to others: the points of a proposal are proposed by its makers, and undertaken by nobody."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from aidememoire.documents.kinds import is_put_forward
from aidememoire.linking import link
from aidememoire.model import Document, Reading
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from aidememoire.reading.rules.operative import is_joint

READER = Reader.load()
POINTS = (
    "1. Chad shall release 22 prisoners by day 42.\n\n2. The parties shall observe a ceasefire.\n\n"
    "3. Not fewer than 250 trucks a day shall enter the valley."
)
BOTH = "Norway; Switzerland"


def read(title: str, lead: str = "", **known: Any) -> Reading:
    text = "\n\n".join(filter(None, (title, lead, POINTS)))
    return link(READER.read(Document(title, text, published=date(2025, 3, 15), **known)), load_profile("general"))


@pytest.mark.parametrize(
    ("title", "lead", "makers"),
    [
        ("Bridging proposal of the mediators (Norway and Switzerland)", "", BOTH),
        ("Draft agreement on a truce", "Proposed by Norway and Switzerland to Chad and Togo, 15 March 2025", BOTH),
        ("NON-PAPER", "Norway submits the following to Chad and Togo for consideration.", "Norway"),
        ("Norway’s proposal for a truce", "", None),
        ("Bridging proposal of the mediators", "", None),
    ],
)
def test_the_points_of_a_proposal_are_its_makers(title: str, lead: str, makers: str | None) -> None:
    """Each point with *shall* is proposed, by those whom the text names as its makers, else by nobody; nobody commits."""
    said = [one for one in read(title, lead).statements if one.cue[0].text == "shall"]
    assert [(one.act, one.speaker) for one in said] == [("propose", makers)] * 3
    assert said[0].content[0].text == "Chad"


def test_the_points_of_a_ministrys_own_proposal_are_its_sides() -> None:
    reading = read("Proposal for a truce", publisher="Ministry of Foreign Affairs of Norway", kind="statement")
    said = [one for one in reading.statements if one.cue[0].text == "shall"]
    assert {(one.act, one.side) for one in said} == {("propose", "Norway")}


@pytest.mark.parametrize(
    ("title", "text", "put"),
    [
        ("Bridging proposal of the mediators (Chad and Togo)", "", True),
        ("NON-PAPER", "", True),
        ("Non-paper on water", "", True),
        ("Draft agreement on a ceasefire", "", True),
        ("Revised draft text of the mediators", "", True),
        ("US proposal for a truce", "", True),
        ("Norwegian-Swiss proposal on prisoners", "", True),
        ("Egypt's bridging proposal", "", True),
        ("Truce", "Norway submits the following proposal to both sides for consideration.", True),
        ("Truce", "Proposed by Norway", True),
        ("Agreement between Chad and Togo on a ceasefire", "", False),
        ("Joint Statement by Chad and Togo", "", False),
        ("Joint statement on the draft agreement", "", False),
        ("Chad accepts proposal for a truce", "", False),
        ("Iran says draft agreement on dam ready", "", False),
        ("Draft agreement rejected by Chad", "", False),
        ("Talks", "The two sides agreed to submit the matter to the Court for consideration.", False),
    ],
)
def test_a_proposal_is_known_by_its_heading_or_by_being_put_for_consideration(title: str, text: str, put: bool) -> None:
    assert is_put_forward(title, text) is put


def test_a_draft_agreement_is_no_joint_text() -> None:
    draft = Document("Draft agreement between Chad and Togo", POINTS, kind="agreement")
    assert not is_joint(draft)
    assert is_joint(Document("Agreement between Chad and Togo", POINTS, kind="agreement"))


def acts(title: str, text: str) -> list[tuple[str | None, str, str | None]]:
    reading = link(READER.read(Document(title, f"{title}\n\n{text}")), load_profile("general"))
    return [(one.act, one.cue[-1].text, one.speaker) for one in reading.statements if not one.parent]


@pytest.mark.parametrize("title", ["NON-PAPER", "OPTIONS PAPER", "Norwegian non-paper of 26 April"])
@pytest.mark.parametrize(
    "text",
    [
        "1. The Parties reaffirm the Accord.\n\n2. Chad would furnish data.",
        "1. Chad would release seven persons.",
        "Option A: Chad withdraws its objection.\n\nOption B: Sudan agrees to arbitration.",
    ],
)
def test_what_a_paper_would_have_the_parties_do_is_proposed(title: str, text: str) -> None:
    found = acts(title, text)
    assert found
    assert {(act, speaker) for act, _, speaker in found} == {("propose", None)}


def test_what_a_point_reports_stays_what_it_is() -> None:
    found = acts("NON-PAPER", "1. Chad would release seven persons. Sudan has rejected the map.")
    assert ("reject", "has rejected", "Sudan") in found
    assert not any(act == "commit" for act, _, _ in found)


def test_a_point_of_a_paper_that_was_put_forward_is_its_own() -> None:
    found = acts(
        "Talks", "Norway put forward a non-paper. Under point 2, Chad would furnish data. Sudan would sign it."
    )
    assert not any(speaker == "Chad" for _, _, speaker in found)
    assert any(act == "propose" and speaker == "non-paper" for act, _, speaker in found)


def test_what_a_point_tells_that_somebody_has_said_is_his() -> None:
    text = (
        "NON-PAPER\n\n1. Chad has indicated that it would not stand in the way of a ceiling.\n\n2. Mali has dropped its objection to a survey.\n\n"
        "3. Mali would resume data sharing within 30 days.\n\n4. The Parties have agreed to wait."
    )
    told = [(one.cue[0].text, one.act, bool(one.source)) for one in READER.read(Document("NON-PAPER", text)).statements]
    assert ("would resume", "propose", False) in told
    assert ("have agreed to", "propose", False) in told
    assert [(act, named) for cue, act, named in told if "dropped" in cue] == [("accept", True)]
    assert all(named for cue, _, named in told if cue in ("has indicated", "would not stand in the way"))
