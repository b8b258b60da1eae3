"""States by their form: *the Sultanate*, *the Republic of Sarvania*."""

from __future__ import annotations

from time import process_time

import pytest

from aidememoire.linking.speakers.signatories import STATE_FORM
from tests.linking.made import cast_of, made, speakers_of


def last(marked: str, publisher: str | None = None) -> str:
    """Return the name of the one whom the last mention means."""
    cast = cast_of(made(marked, kind="statement", publisher=publisher) if publisher else made(marked))
    (name,) = cast.who(cast.mentions[-1].span)
    return name


@pytest.mark.parametrize(
    ("marked", "state"),
    [
        ("[[GPE:The Sultanate of Oman]] spoke. [[GPE:The Sultanate]]", "Oman"),
        ("[[GPE:Oman]] and [[GPE:Chad]] met. [[GPE:The Sultanate]]", "Oman"),
        ("[[GPE:The Kingdom of Saudi Arabia]] and [[GPE:the United Kingdom]] met. [[GPE:The Kingdom]]", "Saudi Arabia"),
        ("[[GPE:The Russian Federation]] spoke. [[GPE:The Federation]]", "Russia"),
        ("[[GPE:The Republic of Chad]] and [[GPE:Niger]] met. [[GPE:The Republic]]", "Chad"),
        ("[[ORG:The European Union]] and [[GPE:Chad]] met. [[GPE:The Union]]", "European Union"),
        ("[[GPE:The Grand Duchy of Sarvania]] spoke. [[GPE:The Grand Duchy]]", "Sarvania"),
        ("[[GPE:Jordan]] and [[GPE:Bahrain]] met. [[GPE:The Kingdom]]", "Kingdom"),
        ("[[GPE:The Sultanate]]", "Sultanate"),
        # A letterhead is in capitals, and no second state.
        ("The ministry of [[GPE:THE REPUBLIC OF SARVANIA]]", "Sarvania"),
        ("[[GPE:NORTH SARVANIA]]", "North Sarvania"),
        ("[[GPE:TRKN]]", "TRKN"),
    ],
)
def test_a_form_alone_is_the_one_state_of_it_that_the_text_names(marked: str, state: str) -> None:
    assert last(marked) == state


def test_a_form_alone_is_the_state_whose_own_text_it_is() -> None:
    marked = "[[GPE:The Kingdom of Bahrain]] spoke. [[GPE:The Kingdom]]"
    assert last(marked, "Ministry of Foreign Affairs of Saudi Arabia") == "Saudi Arabia"


def test_a_form_alone_is_that_state_also_where_the_reader_marked_no_mention() -> None:
    marked = "[[GPE:The Sultanate of Oman]] met [[GPE:Chad]]. [[S1:The Sultanate]] [[Q1:said]] [[C1:that talks go on]]."
    assert [one.one.name for one in speakers_of(made(marked))] == ["Oman"]


@pytest.mark.parametrize(
    "named", ["Republic of Sarvania", "Federal Republic of Sarvania", "Kingdom of Sarvania", "Sarvania"]
)
def test_a_state_that_no_profile_knows_has_one_name_with_its_form_and_without(named: str) -> None:
    assert last(f"[[GPE:The {named}]]") == "Sarvania"


@pytest.mark.parametrize("named", ["Democratic Republic of Sarvania", "Republic of Korea"])
def test_a_form_that_tells_two_states_apart_stays(named: str) -> None:
    assert last(f"[[GPE:The {named}]]") == {"Republic of Korea": "South Korea"}.get(named, named)


def test_capitals_over_and_over_cost_no_more_than_their_reading() -> None:
    """Whether words are the form of a state's name is told in time, whatever stands behind *Republic of*."""
    begun = process_time()
    for name in ("A" * 4_000, "Aa " * 2_000, "Aa-" * 2_000):
        assert STATE_FORM.fullmatch(f"Republic of {name}!") is None
    assert process_time() - begun < 1
