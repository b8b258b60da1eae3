"""Segments: the words of the text, cut so that every statement can be drawn over exactly its own."""

from __future__ import annotations

import re
from itertools import combinations

from hypothesis import given

from aidememoire.exports.segments import LANES, Paragraph, paragraphs
from aidememoire.model import Reading, Statement
from tests.exports.examples import briefly, readings, spans_of, statement_of
from tests.gold import gold_readings

ROLES = ("source", "cue", "content")


def drawn(reading: Reading) -> list[Paragraph]:
    return paragraphs(reading.document.text, reading.statements)


def without_space(text: str) -> str:
    return re.sub(r"\s", "", text)


def words(found: list[Paragraph], statement: int, role: str) -> str:
    """Return the words over which a role of a statement is drawn."""
    over = [s.text for p in found for s in p.segments for y in s.layers if (y.statement, y.role) == (statement, role)]
    return "".join(over)


@briefly
@given(readings())
def test_segments_joined_are_the_text_less_the_space_between_paragraphs(reading: Reading) -> None:
    text, at = reading.document.text, 0
    for paragraph in drawn(reading):
        whole = "".join(segment.text for segment in paragraph.segments)
        start = text.index(whole, at)
        assert not text[at:start].strip()
        assert whole.strip()
        at = start + len(whole)
    assert not text[at:].strip()


@briefly
@given(readings())
def test_every_part_of_every_statement_is_drawn_over_its_words_and_no_others(reading: Reading) -> None:
    found = drawn(reading)
    for number, statement in enumerate(reading.statements):
        for role in ROLES:
            own = "".join(span.text for span in getattr(statement, role))
            assert without_space(words(found, number, role)) == without_space(own)


@briefly
@given(readings())
def test_contents_that_share_words_run_in_lanes_of_their_own_the_longer_below(reading: Reading) -> None:
    lengths = [sum(len(span.text) for span in statement.content) for statement in reading.statements]
    for paragraph in drawn(reading):
        for segment in paragraph.segments:
            contents = [layer for layer in segment.layers if layer.role == "content"]
            for outer, inner in combinations(contents, 2):
                assert outer.lane > inner.lane or outer.lane == inner.lane == LANES
                assert lengths[outer.statement] >= lengths[inner.statement] or outer.lane == LANES
            assert all(1 <= layer.lane <= paragraph.lanes for layer in contents)


@briefly
@given(readings())
def test_sources_and_cues_lie_on_top_of_contents(reading: Reading) -> None:
    for paragraph in drawn(reading):
        for segment in paragraph.segments:
            roles = [layer.role for layer in segment.layers]
            assert roles == sorted(roles, key=("content", "source", "cue").index)


def test_each_role_of_each_gold_statement_begins_once_and_ends_once() -> None:
    for reading in gold_readings():
        layers = [layer for p in drawn(reading) for segment in p.segments for layer in segment.layers]
        for number, statement in enumerate(reading.statements):
            for role in ROLES:
                own = [layer for layer in layers if (layer.statement, layer.role) == (number, role)]
                told = bool(getattr(statement, role))
                assert [sum(layer.first for layer in own), sum(layer.last for layer in own)] == [told, told]


def test_statements_that_cross_are_both_drawn_whole() -> None:
    text = "one two three"
    crossing: list[Statement] = [statement_of(text, "", "", "one two"), statement_of(text, "", "", "two three")]
    found = paragraphs(text, crossing)
    assert [segment.text for segment in found[0].segments] == ["one ", "two", " three"]
    assert [len(segment.layers) for segment in found[0].segments] == [1, 2, 1]
    assert [words(found, n, "content") for n in (0, 1)] == ["one two", "two three"]


def test_an_empty_line_ends_a_paragraph_and_a_line_end_alone_does_not() -> None:
    found = paragraphs("\n\n a\nb \n \n\n c\n", [])
    assert ["".join(segment.text for segment in p.segments).strip() for p in found] == ["a\nb", "c"]


def test_a_text_of_white_space_has_no_paragraphs() -> None:
    assert paragraphs(" \n\n ", []) == []


def test_content_that_runs_over_paragraphs_begins_in_the_first_and_ends_in_the_last() -> None:
    text = "He said: a.\n\nb."
    found = paragraphs(text, [statement_of(text, "He", "said", "a.\n\nb.")])
    (opening,), (closing,) = found[0].segments[-1].layers, found[1].segments[0].layers
    assert (opening.first, opening.last, closing.first, closing.last) == (True, False, False, True)
    assert spans_of(text, "a.\n\nb.")[0].end == len(text)
