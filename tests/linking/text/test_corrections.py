"""What a text takes back, does not say or asks nobody has said."""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.linking.linker import Linker
from aidememoire.linking.voices import parties_of, unsaid
from aidememoire.model import Document, Statement
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader

READER = Reader.load()
LINKER = Linker.of(load_profile("general"))


def verb_of(one: Statement) -> str:
    """Return the last words of a cue without the *to* of an infinitive, which annotators of corpus/ draw on either side of the border."""
    return one.cue[-1].text.removesuffix(" to")


def unsaid_in(text: str) -> dict[str, str]:
    """Return by its verb what is unsaid of each statement."""
    document = Document(title="Note", text=text, publisher="Northern Wire", published=date(2025, 6, 12))
    read = LINKER.link(READER.read(document)).statements
    return {verb_of(one): unsaid(one) for one in read}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (
            "FAKE: Russian media claim Georgia offered to withdraw from the heights.\nFACT: Georgia offered no such thing.",
            "offered",
        ),
        ("Myth: Georgia promised to close the border.\nFact: Georgia has promised nothing.", "promised"),
        (
            "An earlier version of this article said that Norway had accepted the map. In fact Norway rejected it.",
            "had accepted",
        ),
        ("Correction: We wrote on Tuesday that Norway had accepted the map. Norway had not.", "had accepted"),
        (
            "• Correction: Last week we reported that Norway had accepted the map. It did not. It said the map was late.",
            "had accepted",
        ),
        (
            "CLARIFICATION: We reported on Tuesday that Norway had rejected the map. In fact it is late.",
            "had rejected",
        ),
        ("A previous version of this story said Norway had accepted the map. Norway rejected it.", "had accepted"),
        ("I would not go so far as to say that the Opposition want to surrender anything.", "want"),
        ("The envoy stopped short of saying that Norway had agreed to the plan.", "had agreed"),
        ("Norway did not say that Chad had agreed to the plan.", "had agreed"),
    ],
)
def test_what_is_taken_back_or_not_said_is_denied(text: str, cue: str) -> None:
    document = Document(title="Note", text=text, publisher="Northern Wire", published=date(2025, 6, 12))
    found = [one for one in LINKER.link(READER.read(document)).statements if verb_of(one) == cue]
    assert unsaid(found[0]) == "denied"
    assert not parties_of(found[0])


@pytest.mark.parametrize(
    "text",
    [
        "Norway said that Chad had agreed to the plan.",
        "Norway rejected it.",
        "In an earlier report we wrote that Norway had accepted the map. Sweden followed on Monday.",
        "We reported last week that Norway had accepted the map. It has since signed it.",
        "Fact: Norway has promised to pay. It signed on Monday.",
    ],
)
def test_what_nobody_sets_right_counts_as_said(text: str) -> None:
    assert set(unsaid_in(text).values()) == {""}


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Jonas Reyl: You told the press that you would resign?\n\nPiet Harken: I did not say that.", "told"),
        ("Jonas Reyl: Norway has promised to pay?\n\nPiet Harken: It will.", "has promised"),
        ("Mediator accepts line?", "accepts"),
    ],
)
def test_a_question_in_the_order_of_a_statement_is_asked(text: str, cue: str) -> None:
    assert unsaid_in(text)[cue] == "asked"


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Norway promised to release the men, so why are they still held?", "promised"),
        ("Norway accepts map", "accepts"),
        ("Norway asks Chad: who will pay?", "asks"),
    ],
)
def test_what_a_question_takes_for_granted_is_said(text: str, cue: str) -> None:
    assert not unsaid_in(text)[cue]
