"""Borders of spans: whole words, whole quotations, no doubled stretches."""

import pytest

from aidememoire.model import Span
from aidememoire.reading.pieces import cut_pieces
from aidememoire.reading.quotations import quotation_states
from aidememoire.reading.spans import balanced, joined, to_span


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def test_a_span_grows_to_whole_words() -> None:
    text = "Mirzoyan reaffirmed it"
    pieces = cut_pieces(text)
    inside = next(at for at, start in enumerate(pieces.starts) if 0 < start < len("Mirzoyan"))
    found = to_span(text, pieces, (inside, inside + 1))
    assert found is not None
    assert found.text == "Mirzoyan"


def test_a_colon_may_be_a_cue() -> None:
    text = "Question: what now?"
    pieces = cut_pieces(text)
    at = list(pieces.starts).index(text.index(":"))
    found = to_span(text, pieces, (at, at + 1))
    assert found is not None
    assert found.text == ":"


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        ('He said "we will not" and left', "we will not", '"we will not"'),
        ("“We will not,” he said", "“We will not", "“We will not,”"),
        ("He spoke of “peace” and left", "of “peace", "of “peace”"),
        ("He said we will not", "we will not", "we will not"),
        ("“One.” Then “two.”", "Then", "Then"),
    ],
)
def test_a_quotation_is_taken_whole(text: str, words: str, whole: str) -> None:
    assert balanced(text, quotation_states(text), span(text, words)).text == whole


def test_spans_that_touch_are_one_but_not_over_paragraphs() -> None:
    text = "one two\n\nthree four five"
    parts = [span(text, words) for words in ("five", "one", "two", "three")]
    assert [found.text for found in joined(parts, text)] == ["one two", "three", "five"]
