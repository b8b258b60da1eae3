"""Courtesies are no stances."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import Chances
from aidememoire.reading.rules.stances.formulas import is_prayed
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    "text",
    [
        "The Embassy of Chad presents its compliments to the Ministry of Foreign Affairs of Libya.",
        "The Embassy avails itself of this opportunity to renew to the Ministry the assurances of its highest consideration.",
    ],
)
def test_what_says_nothing_is_no_statement(text: str) -> None:
    assert not told_in(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Ministry has the honour to refer to the Embassy’s Note No. 12.", "assert"),
        ("The ministers exchanged views in a frank and cordial atmosphere.", "assert"),
        ("Chad conveyed its condolences to Libya.", "endorse"),
        ("Chad expressed condolences to the families.", "endorse"),
        ("Chad paid compliments to the mediators and condemned the attack.", "criticise"),
    ],
)
def test_a_courtesy_is_no_demand_and_no_reproach(text: str, act: str) -> None:
    assert told_in(text)[-1].act == act


def test_what_stands_behind_the_compliments_is_told() -> None:
    told = told_in(
        "The Embassy of Chad presents its compliments to the Ministry of Foreign Affairs of Libya and has the honour to"
        " state that Chad rejects the map."
    )
    assert told[-1].act == "reject"
    assert all("compliments" not in one.cue[0].text for one in told)


@pytest.mark.parametrize(("who", "left"), [("God", 0), ("May God", 0), ("the Almighty", 0), ("Corvo", 1)])
def test_whom_a_prayer_is_put_to_endorses_nobody(who: str, left: int) -> None:
    text = f"{who} bless Chad."
    at = len(who) + 1
    source, cue, content = (Span.of(text, *each) for each in ((0, at - 1), (at, at + 5), (at + 6, len(text) - 1)))
    one = Attribution((source,), cue, (content,), 1.0, Chances.__new__(Chances))
    assert is_prayed(one) is not bool(left)


@pytest.mark.parametrize(
    "aside", ["with reference to the talks with Dr. Anneke Toll", "further to the note of the Minister, Mara Oul"]
)
@pytest.mark.parametrize("verb", ["has the honour to inform it that", "wishes to state that", "requests that"])
def test_the_sender_of_a_note_tells_what_its_first_sentence_goes_on_with(aside: str, verb: str) -> None:
    """Not whoever is named on the way; what another is told to have done stays his."""
    note = (
        f"The Embassy of Chad presents its compliments to the Ministry of Libya and, {aside}, {verb} the ship be freed."
    )
    assert told_in(note)[-1].source[0].text == "The Embassy of Chad"
    other = "The Embassy of Chad presents its compliments to the Ministry and regrets that the Minister, Mara Oul, rejected the note."
    assert "Embassy" not in told_in(other)[-1].source[0].text


def test_a_paper_that_binds_nobody_turns_nothing_down() -> None:
    (told,) = told_in("The text shall not commit the parties.")
    assert told.act == "assert"


def test_what_the_makers_of_a_text_call_themselves_is_no_statement() -> None:
    told = told_in("Chad and Togo, hereinafter referred to as the Parties, have agreed to open the road.")
    assert [one.act for one in told] == ["commit"]


@pytest.mark.parametrize("whom", ["his counterpart’s", "the ambassador’s", "Minister Petrak’s", "the Council’s"])
def test_whose_attention_is_drawn_to_a_thing_says_nothing_of_it(whom: str) -> None:
    (told,) = told_in(f"The Minister drew {whom} attention to the closure of the road.")
    assert told.source[0].text == "The Minister"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("They discussed the Council’s proposal for a monitoring presence.", "assert"),
        ("The ministers briefly discussed the Norwegian proposal to send observers.", "assert"),
        ("The two leaders did not address the question of sanctions.", "assert"),
        ("Chad has carefully considered the claim of Libya that the ship was seized.", "assert"),
        ("Each side reaffirmed its position of principle.", "assert"),
        ("The Government notes the Front’s objection to the use of the voter roll.", "assert"),
        # Near neighbours: what is refused, undertaken, or held to be so.
        ("Norway would not discuss the map.", "reject"),
        ("Norway will discuss the map.", "commit"),
        ("Chad has considered the offer unacceptable.", "reject"),
        ("Chad reiterated its position on the map: it will not sign.", "reject"),
        ("Chad reaffirmed its position against the map.", "reject"),
    ],
)
def test_who_has_discussed_a_thing_takes_no_stance_by_it(text: str, act: str) -> None:
    assert told_in(text)[0].act == act
