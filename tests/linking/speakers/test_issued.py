"""A statement, a readout or a letter that speaks is that of whoever made it."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

MINISTRY = "[[S1:[[ORG:The [[GPE:Norwegian]] Foreign Ministry]]]] [[Q1:announced]] [[C1:a truce of Chad and Mali]]."


def _last(words: str) -> str:
    return "; ".join(who.name for who in speakers_of(made(words))[-1].whos)


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("[[INS:A statement]] by [[ORG:the Ministry]]", "Ministry of Foreign Affairs of Norway"),
        ("A statement issued by [[ROLE:the Chadian Defence Minister]] [[PER:Ana Vik]]", "Ana Vik"),
        ("A letter from [[PER:Ana Vik]]", "Ana Vik"),
        ("[[PER:Ana Vik]]’s statement", "Ana Vik"),
        ("the ministry’s statement", "Ministry of Foreign Affairs of Norway"),
        ("[[PER:Ana Vik]]’s brief", "Ana Vik"),
        ("A court filing by [[PER:Ana Vik]]", "Ana Vik"),
        ("an official [[ORG:AU]] statement", "African Union"),
        ("[[INS:the Oslo statement]]", "Oslo statement"),
    ],
)
def test_a_text_is_that_of_its_maker(source: str, speaker: str) -> None:
    assert _last(f"{MINISTRY} [[S2:{source}]] [[Q2:confirmed]] [[C2:the truce]].") == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        (MINISTRY, "Ministry of Foreign Affairs of Norway"),
        ("[[S1:[[PER:Ana Vik]]]] [[Q1:said]] in a statement [[C1:that Mali hopes so]].", "Ana Vik"),
        (
            "[[GPE:Mali]] welcomed a statement by [[PER:Ana Vik]]. [[S1:[[GPE:Chad]]]] [[Q1:denied]] [[C1:it]].",
            "Ana Vik",
        ),
        (
            "[[S1:[[PER:Ana Vik]] and [[PER:Bo Lund]]]] [[Q1:said]] in a joint statement [[C1:that Mali agrees]].",
            "Ana Vik; Bo Lund",
        ),
        (
            "[[GPE:Mali]] signed [[INS:a joint statement]]. [[S1:[[GPE:Chad]]]] [[Q1:left]] [[C1:it]].",
            "joint statement",
        ),
    ],
)
def test_a_bare_statement_is_that_of_which_the_text_told(before: str, speaker: str) -> None:
    assert _last(f"{before} “[[C2:The road is open]],” [[S2:[[INS:the statement]]]] [[Q2:says]].") == speaker


def test_a_text_from_his_office_is_that_of_his_office_and_of_no_state_named_before() -> None:
    words = "[[S1:[[GPE:Norway]]’s [[ROLE:president]], [[PER:Ana Vik]]]], [[Q1:called for]] [[C1:a truce]]. Troops of [[GPE:Chad]] left [[GPE:Mali]]."
    assert (
        _last(f"{words} [[C2:Vik sees no way out]], [[S2:a statement from her office]] [[Q2:said]].")
        == "office of Ana Vik"
    )


def test_a_leaked_letter_is_nobody_s_who_is_named_near_by() -> None:
    words = f"{MINISTRY} [[C2:Chad rejected it]], [[Q2:according to]] [[S2:a leaked letter]]."
    assert _last(words) == "leaked letter"


@pytest.mark.parametrize("told", ["[[Q2:added]]", "[[Q2:said]]"])
def test_it_goes_on_from_the_body_that_spoke_last(told: str) -> None:
    words = f"{MINISTRY} “[[C2:The talks between [[GPE:Chad]] and [[GPE:Mali]] were long. [[GPE:Chad]] agreed]],” [[S2:it]] {told}."
    assert _last(words) == "Ministry of Foreign Affairs of Norway"
