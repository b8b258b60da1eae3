"""Whose *the Embassy* and *the esteemed Ministry* are in a note, and whose *the army* is. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

CHAD = "Ministry of Foreign Affairs of Chad"
SAID = "[[S1:[[ORG:The Embassy]]]] [[Q1:said]] [[C1:that the wells are its own]]."


def meant(marked: str, publisher: str, kind: str = "statement", dateline: str = "") -> str:
    return speakers_of(made(marked, publisher=publisher, kind=kind, dateline=dateline))[-1].one.name


@pytest.mark.parametrize(
    "before",
    [
        "[[ORG:The Ministry]] writes to [[ORG:the Embassy of Libya]].",
        "[[ORG:The Ministry]] summoned [[ROLE:the Ambassador of Libya]].",
        "[[ORG:The Ministry]] writes to [[ORG:the Libyan Embassy]] of [[GPE:Chad]] and its wells.",
    ],
)
def test_the_embassy_in_a_text_of_a_ministry_is_the_one_that_it_has_named(before: str) -> None:
    assert meant(f"{before} {SAID}", CHAD) == "Embassy of Libya"


@pytest.mark.parametrize(
    "marked",
    [
        "[[S1:[[ORG:The Embassy of Chad]]]] [[Q1:said]] [[C1:no]].",
        f"[[ORG:The Ministry of Libya]] wrote. {SAID}",
    ],
)
def test_an_embassy_speaks_of_itself_in_its_own_text(marked: str) -> None:
    assert meant(marked, "Embassy of Chad") == "Embassy of Chad"


@pytest.mark.parametrize("polite", ["The esteemed Ministry", "the honourable Ministry", "The Ministry"])
def test_the_ministry_in_a_note_of_an_embassy_is_the_one_written_to(polite: str) -> None:
    text = f"[[ORG:The Embassy]] writes to [[ORG:the {CHAD}]]. [[S1:[[ORG:{polite}]]]] [[Q1:said]] [[C1:yes]]."
    assert meant(text, "Embassy of Norway") == CHAD


@pytest.mark.parametrize(
    ("before", "owner"),
    [
        ("[[ROLE:Chad’s minister]] [[PER:Ana Vik]] told [[ORG:parliament]].", "Chad"),
        ("The harvest was poor.", "Norway"),
        ("[[GPE:Chad]] wrote to [[GPE:Norway]].", "Norway"),
        ("[[GPE:Chad]] wrote.\n\nThe harvest was poor.", "Norway"),
    ],
)
def test_the_army_is_that_of_whom_the_sentence_before_tells_and_the_dateline_names_nobody(
    before: str, owner: str
) -> None:
    text = f"{before} [[S1:[[ORG:The army]]]] [[Q1:said]] [[C1:it was not asked]]."
    found = meant(text, "The Daily Lantern", kind="news", dateline="Oslo")
    assert found.lower() in (f"army of {owner}".lower(), f"armed forces of {owner}".lower())


@pytest.mark.parametrize(
    "text",
    [
        "[[S1:[[ORG:The Agency]]]] [[Q1:said]] [[C1:no]]. It told [[ORG:the Lusa agency]].",
        "[[S1:[[ORG:the Agency]]]] [[Q1:said]] [[C1:no]]. It told [[ORG:the Grebe Harbour Agency]].",
        "[[S1:[[ORG:Agency]]]] [[Q1:said]] [[C1:no]]. It told [[ORG:the semi-official Grebe agency]].",
    ],
)
def test_a_body_taken_as_known_is_none_that_is_first_named_further_down(text: str) -> None:
    assert meant(text, "The Daily Lantern", kind="news") == "Agency"


@pytest.mark.parametrize(("one", "other"), [("Government", "FLH"), ("Army", "Militia")])
@pytest.mark.parametrize("sign", ["v.", "vs", "v", "versus"])
def test_a_caption_names_two_and_is_nobody(one: str, other: str, sign: str) -> None:
    text = f"Case 4 ([[ORG:{one} {sign} {other}]]). [[S1:[[ORG:The {other}]]]] [[Q1:rejected]] [[C1:it]]."
    assert meant(text, "The Daily Lantern", kind="news") == other


@pytest.mark.parametrize(
    "follows",
    [", speaking on condition of anonymity,", ", who asked not to be named,", " who wished to remain anonymous"],
)
def test_who_would_not_be_named_is_unnamed_whatever_he_is_called(follows: str) -> None:
    text = f"[[S1:Government officials]]{follows} [[Q1:said]] [[C1:no]]."
    assert meant(text, "The Daily Lantern", kind="news").startswith("unnamed ")


def test_the_delegation_of_another_is_not_the_one_whose_text_it_is() -> None:
    text = "[[S1:[[ORG:The Delegation]] of [[GPE:Norway]]]] [[Q1:asked]] [[C1:to be heard]]."
    assert meant(text, "Delegation of Chad") == "Delegation of Norway"


@pytest.mark.parametrize(
    "words", ["The Russian Federation’s delegate", "The delegate of [[GPE:the Russian Federation]]"]
)
def test_who_is_described_by_his_state_goes_by_its_usual_name(words: str) -> None:
    assert meant(f"[[S1:{words}]] [[Q1:said]] [[C1:no]].", "Wire", kind="news") == "delegate of Russia"


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ("The [[ORG:EFTA]] countries [[GPE:Chad]] and [[GPE:Norway]]", ["Chad", "Norway"]),
        ("The [[ORG:EFTA]] and [[GPE:Norway]]", ["EFTA", "Norway"]),
    ],
)
def test_the_body_that_tells_which_states_are_meant_does_not_speak(source: str, who: list[str]) -> None:
    (found,) = speakers_of(made(f"[[S1:{source}]] [[Q1:endorsed]] [[C1:the text]]."))
    assert [one.name for one in found.whos] == who
