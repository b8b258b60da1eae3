"""Outlets, which only carry the words of others: by name, as the press in general, by a word in the name of a body."""

from __future__ import annotations

import pytest

from aidememoire.linking.text.carriers import has_outlet_word, is_outlet, is_text


@pytest.mark.parametrize(
    "name", ["TASS", "the Financial Times", "The Guardian", "Armenian press", "a news agency", "Russian agencies"]
)
def test_agencies_papers_and_the_press_in_general_are_outlets(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["UN agencies", "intelligence agencies", "Norway", "the agency", "Press Secretary"])
def test_who_acts_or_speaks_for_somebody_is_no_outlet(name: str) -> None:
    assert not is_outlet(name)


@pytest.mark.parametrize("name", ["Radio Corvo", "the Harbour Times", "Corvo Daily", "Union Broadcast Service"])
def test_a_word_in_the_name_of_a_body_tells_that_it_is_an_outlet(name: str) -> None:
    assert has_outlet_word(name)


@pytest.mark.parametrize("name", ["Border Service", "External Action Service", "Ministry of Media", "Newport Council"])
def test_a_service_or_ministry_is_none(name: str) -> None:
    assert not has_outlet_word(name)


def test_a_text_speaks_for_nobody() -> None:
    assert is_text("Armenian text")
    assert is_text("statement of 9 November")
    assert not is_text("Armenian side")


@pytest.mark.parametrize("name", ["Cairo Post", "The Harrow Courier", "Kyiv Independent", "Baku Public Television"])
def test_the_noun_for_an_outlet_behind_capitals_makes_one(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Border Post", "the Corvo Command Post", "the daily", "Independent", "Post Office"])
def test_a_post_that_keeps_watch_is_none(name: str) -> None:
    assert not is_outlet(name)
