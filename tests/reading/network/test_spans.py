"""Borders of spans: whole words, whole quotations, no doubled stretches."""

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.pieces import cut_pieces
from aidememoire.reading.network.spans import (
    balanced,
    ended_with_paragraph,
    joined,
    nearest_line,
    to_span,
    within_paragraph,
)
from aidememoire.reading.quotations import quotation_states


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


def test_a_headline_is_no_part_of_what_the_first_line_tells() -> None:
    text = "Ministers to meet, envoy says\n\nThe ministers will meet, the envoy said."
    kept = within_paragraph(
        text, quotation_states(text), span(text, "said"), [span(text, "Ministers to meet"), span(text, "will meet")]
    )
    assert [found.text for found in kept] == ["will meet"]


def test_a_quotation_may_stand_in_another_paragraph_than_its_cue() -> None:
    text = "The envoy said this.\n\n“We will meet.”"
    kept = within_paragraph(text, quotation_states(text), span(text, "said"), [span(text, "“We will meet.”")])
    assert [found.text for found in kept] == ["“We will meet.”"]


def test_what_stands_in_another_paragraph_alone_is_kept() -> None:
    text = "The sides agreed:\n\n- to meet again"
    kept = within_paragraph(text, quotation_states(text), span(text, "agreed"), [span(text, "to meet again")])
    assert [found.text for found in kept] == ["to meet again"]


@pytest.mark.parametrize(
    ("text", "cue", "kept"),
    [
        ("Corvo refuses\n\nThe ministry calls on both.", "refuses", False),
        ("Corvo refuses\nThe ministry calls on both.", "refuses", False),
        ("The ministry calls on both.\n\nCorvo refuses", "refuses", False),
        ("Corvo refuses:\n\nThe ministry calls on both.", "refuses", True),
        ("Corvo refuses the following: \n\nThe ministry calls on both.", "refuses", True),
        ("Corvo refuses\n\n- The ministry calls on both.", "refuses", True),
        ("Mr. Vik:\n\nThe ministry calls on both.", ":", True),
    ],
)
def test_a_cue_that_ends_its_line_tells_no_other_paragraph_unless_it_announces_it(
    text: str, cue: str, *, kept: bool
) -> None:
    content = [span(text, "The ministry calls on both")]
    assert within_paragraph(text, quotation_states(text), span(text, cue), content) == (content if kept else [])


@pytest.mark.parametrize(
    ("text", "cue", "begun", "ended"),
    [
        ("Corvo urges restraint\n\nCorvo has called on both.", "urges", "restraint\n\nCorvo", "restraint"),
        ("They said: “We are ready.”\n\nROADS. Ten came.", "said", "“We are ready.”\n\nROADS", "“We are ready.”"),
        ("He said: “One.\n\n“Two.” He left.", "said", "“One.\n\n“Two.”", "“One.\n\n“Two.”"),
        ("They agreed\n- to meet;\n- to talk.", "agreed", "- to meet;\n- to talk", "- to meet;\n- to talk"),
        ("A Road\n\nThe road, he said, is open.", "said", "Road\n\nThe road", "The road"),
        ("He said that the\nroad is open.", "said", "that the\nroad is open", "that the\nroad is open"),
        ("VIK: I go.\n\nThe hall was cold. The end.", ":", "I go.\n\nThe hall was cold", "I go."),
        ("VIK: I go.\n\nThe hall was cold.", ":", "I go.\n\nThe hall was cold.", "I go."),
        ("VIK: I go.\n\nWe thank you.", ":", "I go.\n\nWe thank you.", "I go.\n\nWe thank you."),
        ("VIK: I go.\n\nBo Li: We stay.", ":", "I go.\n\nBo Li: We stay.", "I go."),
        ("VIK: I go.\n\nThe Lantern, 4 May", ":", "I go.\n\nThe Lantern, 4 May", "I go."),
    ],
)
def test_a_content_ends_with_its_paragraph_unless_its_quotation_its_list_or_its_turn_goes_on(
    text: str, cue: str, begun: str, ended: str
) -> None:
    found = [Span.of(text, text.index(words), text.index(words) + len(words)) for words in (cue, begun)]
    assert ended_with_paragraph(text, quotation_states(text), *found).text == ended


@pytest.mark.parametrize(
    ("text", "cue", "source", "nearest"),
    [
        ("Talks\n\nAna Vik: No.", ":", "Talks\n\nAna Vik", "Ana Vik"),
        ("“No,” said Ana Vik\n\nCorvo", "said", "Ana Vik\n\nCorvo", "Ana Vik"),
        ("The Army of the\nnorth said no.", "said", "The Army of the\nnorth", "The Army of the\nnorth"),
    ],
)
def test_a_source_is_the_line_nearest_to_its_cue(text: str, cue: str, source: str, nearest: str) -> None:
    found = [Span.of(text, text.index(words), text.index(words) + len(words)) for words in (cue, source)]
    assert nearest_line(text, *found).text == nearest
