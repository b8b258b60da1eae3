"""What somebody is asked about a thing that he has undertaken is his own undertaking, not that of whoever asks."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

ASKED = "[[S1:[[GPE:Chad]]]] [[Q1:{}]] [[C1:{} the road {}[[S2:it]] [[Q2:{}]] [[C2:to open]]]]."


@pytest.mark.parametrize(
    ("cue", "content", "that", "undertaken", "speaker"),
    [
        ("urged", "[[GPE:Norway]] to open", "", "had promised", "Norway"),
        ("called on", "[[GPE:Norway]] to open", "that ", "has pledged", "Norway"),
        ("accused", "[[GPE:Norway]] of closing", "which ", "had agreed", "Norway"),
        ("asked", "the [[ORG:Sudanese army]] to leave", "", "had undertaken", "Sudanese Armed Forces"),
        ("urged", "[[GPE:Norway]] to close", "", "called", "Chad"),
        ("promised", "[[GPE:Norway]] to pave", "", "had agreed", "Chad"),
    ],
)
def test_what_is_asked_of_another_is_that_ones_undertaking(
    cue: str, content: str, that: str, undertaken: str, speaker: str
) -> None:
    found = speakers_of(made(ASKED.format(cue, content, that, undertaken)))
    assert found[1].one.name == speaker
