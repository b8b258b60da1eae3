"""Who gives up an objection accepts, and who withdraws a demand no longer makes it, whatever the network makes of the noun."""

from __future__ import annotations

import pytest

from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.views.telling import is_turned
from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("cue", "content", "act"),
    [
        ("withdrew its opposition to", "the sanctions", "accept"),
        ("lifts veto on", "observers", "accept"),
        ("withdraws objection to", "the map", "accept"),
        ("ends support for", "the rebels", "reject"),
        ("ended support for", "the rebels", "reject"),
        ("withdrew support for", "the rebels", "reject"),
        ("drops demand for", "an apology", "assert"),
        ("lifted its objections to", "the sanctions", "accept"),
        ("has lifted its veto on", "the loan to Ukraine", "accept"),
        ("abandoned its opposition to", "the sanctions", "accept"),
        ("gave up its resistance to", "the sanctions", "accept"),
        ("withdrew its refusal to", "sign the declaration", "accept"),
        ("reversed its refusal to", "sign the declaration", "accept"),
        ("has reversed its opposition to", "the loan", "accept"),
        ("withdrew its support for", "the sanctions", "reject"),
        ("withdrew its demand for", "the release of the sailors", "assert"),
        ("dropped its demand", "that the fleet leave the port", "assert"),
        ("no longer insists on", "the withdrawal of the troops from the valley", "assert"),
        ("has stopped insisting on", "the withdrawal of the troops from the valley", "assert"),
        ("no longer demands", "that the fleet leave the port", "assert"),
        ("is no longer insisting", "that the fleet leave the port", "assert"),
    ],
)
def test_a_stance_that_is_given_up_is_told_once_and_turned_round(cue: str, content: str, act: str) -> None:
    (one,) = told_in(f"Hungary {cue} {content}.")
    assert ([one.cue[0].text], [span.text for span in one.content], one.act) == ([cue], [content], act)
    assert one.source[0].text == "Hungary"
    assert is_turned_round(one.cue)


def test_an_objection_given_up_of_which_no_more_is_told_accepts() -> None:
    (one,) = told_in("Hungary withdrew its objections.")
    assert (one.cue[0].text, one.content[0].text, one.act) == ("withdrew", "its objections", "accept")


@pytest.mark.parametrize(
    "text",
    [
        "Hungary renewed its opposition to the sanctions.",
        "Hungary did not withdraw its opposition to the sanctions.",
        "Hungary has not withdrawn its opposition to the sanctions.",
        "Hungary refused to lift its veto on the loan.",
    ],
)
def test_an_objection_that_is_not_given_up_still_rejects(text: str) -> None:
    assert {one.act for one in told_in(text)} == {"reject"}


@pytest.mark.parametrize(
    "text",
    [
        "Norway broke its pledge not to attack.",
        "Norway went back on its pledge not to attack.",
        "Norway has broken its commitment to the truce.",
    ],
)
def test_who_breaks_a_pledge_has_none_standing(text: str) -> None:
    assert [one.act for one in told_in(text)] == ["reject"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Hungary still insists on the withdrawal of the troops.", "demand"),
        ("Hungary has not stopped insisting on the withdrawal of the troops.", "demand"),
        ("Hungary no longer opposes the deployment of monitors.", "accept"),
    ],
)
def test_a_wish_that_is_kept_is_a_demand_and_an_objection_that_is_none_any_more_accepts(text: str, act: str) -> None:
    assert {one.act for one in told_in(text)} == {act}


def test_a_demand_given_up_is_shown_with_the_words_that_give_it_up() -> None:
    (one,) = told_in("Hungary no longer insists on the withdrawal of the troops.")
    assert is_turned(one)
