"""What a proposal would have a party do, and what somebody should do, is undertaken and accepted by nobody."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import parts_in


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Under the proposal, Norway would release 22 hostages by day 22.",
            ("the proposal", "propose", "Norway … release 22 hostages by day 22"),
        ),
        (
            "Under the draft, Norway would commit to a withdrawal within 60 days.",
            ("the draft", "propose", "Norway … commit to a withdrawal within 60 days"),
        ),
        (
            "Under the terms of the proposal, Norway would guarantee safe passage.",
            ("the proposal", "propose", "Norway … guarantee safe passage"),
        ),
        (
            "According to the draft, Norway will accept inspections.",
            ("the draft", "propose", "Norway will accept inspections"),
        ),
        (
            "Under a plan of the mediators, Norway would withdraw its troops.",
            ("a plan", "propose", "Norway … withdraw its troops"),
        ),
        (
            "Under the plan, Norway will withdraw, but Palau would keep control of the road.",
            ("the plan", "propose", "Palau … keep control of the road"),
        ),
        (
            "The proposal says Norway will withdraw its troops.",
            ("The proposal", "propose", "Norway will withdraw its troops"),
        ),
        (
            "The plan calls on Palau to free 310 detainees. In the second phase, Norway shall release the hostages.",
            ("The plan", "propose", "Norway … release the hostages"),
        ),
        (
            "The outline, as described by two of them, is simple. Norway would withdraw its troops.",
            ("The outline", "propose", "Norway … withdraw its troops"),
        ),
        (
            "The compromise is as follows. Norway would withdraw. In return Palau would lift the blockade.",
            ("The compromise", "propose", "Palau … lift the blockade"),
        ),
        (
            "Norway would free ten prisoners under a draft accord seen by Reuters.",
            ("a draft accord", "propose", "Norway … free ten prisoners"),
        ),
        (
            "Palau would grant the north autonomy while Norway would join the UN under the leaked text.",
            ("the leaked text", "propose", "Palau … grant the north autonomy while Norway would join the UN"),
        ),
        (
            "Norway would ship out its stockpile under terms being discussed.",
            ("terms being discussed", "propose", "Norway … ship out its stockpile"),
        ),
        (
            "Norway would agree to a truce in exchange for aid, according to a leaked paper.",
            ("a leaked paper", "propose", "Norway would agree to a truce in exchange for aid"),
        ),
        (
            "Palau would reopen two crossings under a draft agreement seen by Reuters. Under Article 4, Norway would lift its embargo.",
            ("a draft agreement", "propose", "Norway … lift its embargo"),
        ),
        (
            "Palau would free ten prisoners under a draft accord. In exchange, Norway would recognise the border.",
            ("a draft accord", "propose", "Norway … recognise the border"),
        ),
        (
            "Under the draft, Palau would free ten prisoners. Norway, in return, would open the road.",
            ("the draft", "propose", "Norway … open the road"),
        ),
        (
            "In the first stage, Norway will free 30 prisoners, the mediators proposed.",
            ("the mediators", "propose", "In the first stage, Norway will free 30 prisoners"),
        ),
    ],
)
def test_what_a_proposal_lays_down_is_its_own(text: str, told: tuple[str, str, str]) -> None:
    found = parts_in(text)
    assert told in found
    assert not any(source in ("Norway", "Palau") for source, _, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Under the agreement, Norway will withdraw its troops by June.",
        "Under its plan, Norway will withdraw its troops by June.",
        "Under a plan announced on Tuesday, Norway will open its border with Palau.",
        "Norway would free ten prisoners under its plan.",
        "Norway would free ten prisoners under a plan it accepted on Monday.",
        "Norway will free ten prisoners under the plan.",
        "Norway would free ten prisoners under the agreement signed in May.",
        "Under the plan, which Norway accepted on Monday, Norway will withdraw its troops by June.",
    ],
)
def test_what_is_agreed_or_one_s_own_is_undertaken(text: str) -> None:
    assert any(source == "Norway" and act == "commit" for source, act, _ in parts_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "The plan asks us to pay. Norway should accept it, and demand in return that the Red Cross be admitted.",
        "The government should agree to the plan and promise to withdraw.",
        "Norway must accept the ruling.",
        "First, Norway must confirm that it is coming.",
        "Norway should admit that it lied.",
        "Norway ought to condemn the attack.",
        "Norway has to deny the report.",
    ],
)
def test_what_somebody_should_do_is_not_done(text: str) -> None:
    assert not any(source in ("Norway", "The government") for source, _, _ in parts_in(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The plan calls for a ceasefire, but Norway will not accept it.", ("Norway", "reject", "it")),
        ("The plan calls for a ceasefire, although Norway will reject it.", ("Norway", "reject", "it")),
        ("The plan calls for a ceasefire and Norway will not accept it.", ("Norway", "reject", "it")),
    ],
)
def test_who_turns_a_proposal_down_is_not_told_of_by_it(text: str, told: tuple[str, str, str]) -> None:
    assert told in parts_in(text)


def test_who_says_what_he_would_do_behind_a_plan_undertakes_it() -> None:
    told = parts_in("The plan is clear. Norway said it would open the road.")
    assert told == [("Norway", "commit", "it would open the road")]
