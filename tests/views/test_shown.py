"""The sentence around words: all of it, and no other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.model import Span
from aidememoire.views.shown import surroundings

TEXT = "It rained.\n\nAna said that “the road must open.” Bo did not\nagree! Why?"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("rained", ("It ", "rained", ".")),
        ("the road", ("Ana said that “", "the road", " must open.”")),
        ("open.”", ("Ana said that “the road must ", "open.”", "")),
        ("not", ("Bo did ", "not", "\nagree!")),
        ("Why?", ("", "Why?", "")),
        ("It rained.\n\nAna", ("", "It rained.\n\nAna", " said that “the road must open.”")),
    ],
)
def test_words_are_shown_in_their_sentence(words: str, sentence: tuple[str, str, str]) -> None:
    start = TEXT.index(words)
    assert surroundings(TEXT, [Span(start, start + len(words), words)]) == sentence


def test_words_in_several_stretches_are_shown_from_the_first_to_the_last() -> None:
    first, last = Span.of(TEXT, 12, 15), Span.of(TEXT, 31, 35)
    assert surroundings(TEXT, [last, first])[1] == TEXT[12:35]
    assert surroundings(TEXT, []) == ("", "", "")


@given(text=st.text(st.sampled_from("ab .!?\n”"), min_size=1, max_size=900), data=st.data())
def test_what_is_shown_stands_so_in_the_text_and_is_no_longer_than_can_be_read(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, words, behind = surroundings(text, [Span.of(text, start, end)])
    assert words == text[start:end]
    assert text[: start + len(words)].endswith(before + words)
    assert text[end:].startswith(behind)
    assert max(len(before), len(behind)) <= 300
