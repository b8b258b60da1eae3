"""What a verb does where the rules know the clause it stands in."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.rules.sources.deeds import deed_at


@pytest.mark.parametrize(
    ("clause", "cue", "content", "act"),
    [
        ("have rejected the paper", "have rejected", "the paper", "reject"),
        ("refused to sign, and left", "refused to", "sign", "reject"),
        ("have accepted the map.", "have accepted", "the map", "accept"),
        ("have denied the report", "have denied", "the report", "deny"),
        ("pledged to pay", "pledged to", "pay", "commit"),
    ],
)
def test_a_verb_of_a_stance_tells_its_act_and_its_content(clause: str, cue: str, content: str, act: str) -> None:
    text = f"Corvo {clause}"
    who = Span.of(text, 0, 5)
    draft = deed_at(text, who, 6)
    assert draft is not None
    assert (draft[0], draft[1].text, draft[2].text, draft[3]) == (who, cue, content, act)


@pytest.mark.parametrize("clause", ["have visited the camp", "rejected by most", "refused"])
def test_another_verb_or_one_without_an_object_does_nothing(clause: str) -> None:
    assert deed_at(f"Corvo {clause}", Span(0, 5, "Corvo"), 6) is None
