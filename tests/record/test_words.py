"""Searching by words: folding, phrases, beginnings, snippets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.record.words import Phrase, fold, parse_query, snippet, words_of
from tests.exports.examples import TEXTS


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café", "cafe"),
        ("ÄRARAT", "ararat"),
        ("İstanbul", "istanbul"),
        ("Straße", "strasse"),
        ("Đakovo", "đakovo"),
        ("ﬁn", "fin"),
    ],
)
def test_accents_and_case_fold_away(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("asked", "terms"),
    [
        ("map", [("map",)]),
        ("map 1975", [("map",), ("1975",)]),
        ('"peace  treaty" map', [("peace", "treaty"), ("map",)]),
        ("“peace treaty”", [("peace", "treaty")]),
        ('"peace treaty', [("peace", "treaty")]),
        ("cease-fire", [("cease", "fire")]),
        ("... -- !", []),
    ],
)
def test_what_is_typed_becomes_terms(asked: str, terms: list[tuple[str, ...]]) -> None:
    assert [term[0].words for term in parse_query(asked).terms] == terms


def test_a_star_leaves_the_ending_open() -> None:
    assert parse_query("deliminat*").terms == ((Phrase(("deliminat",), open=True),),)


def test_other_names_join_the_term() -> None:
    (term,) = parse_query("Pashinian", {"pashinian": ("Nikol Pashinyan", "...")}).terms
    assert [phrase.words for phrase in term] == [("pashinian",), ("nikol", "pashinyan")]


@pytest.mark.parametrize(
    ("asked", "terms"),
    [
        ("United Nations road", [("united", "nations"), ("road",)]),
        ("the United Nations", [("the",), ("united", "nations")]),
        ("United-Nations", [("united", "nations")]),
        ('United "Nations"', [("united",), ("nations",)]),
        ("United Nation*", [("united",), ("nation",)]),
        ("Nations United", [("nations",), ("united",)]),
    ],
)
def test_words_that_are_one_name_together_are_one_term(asked: str, terms: list[tuple[str, ...]]) -> None:
    query = parse_query(asked, {"united nations": ("UN",)})
    assert [term[0].words for term in query.terms] == terms
    named = [term for term in query.terms if term[0].words == ("united", "nations")]
    assert [[phrase.words for phrase in term[1:]] for term in named] == [[("un",)]] * len(named)


@given(text=TEXTS)
def test_every_word_of_a_text_finds_it_and_is_marked(text: str) -> None:
    for word in words_of(text):
        query = parse_query(f'"{word}"')
        assert query.met_by(text)
        found = snippet(text, query)
        assert found.text in text
        assert all(word in words_of(found.text[start:end]) for start, end in found.marks)


@given(text=st.text(max_size=500), asked=st.text(st.characters(exclude_characters='"“”'), max_size=20))
def test_a_snippet_is_short_and_its_marks_stand_in_it(text: str, asked: str) -> None:
    found = snippet(text, parse_query(asked), 80)
    assert len(found.text) <= 80
    assert all(0 <= start < end <= len(found.text) for start, end in found.marks)


def test_a_snippet_ends_and_begins_between_words() -> None:
    text = f"{'the long road through the valley ' * 9}to the bridge {'and then along the river bank ' * 9}".strip()
    found = snippet(text, parse_query("bridge"), 80).text
    assert 60 < len(found) <= 80
    assert set(found.split()) <= set(text.split())
