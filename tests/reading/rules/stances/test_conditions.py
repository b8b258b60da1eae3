"""What stands in a clause of condition nobody has said, and what hangs on it is marked so."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from aidememoire.linking.linker import link
from aidememoire.linking.voices import in_voices, parties_of, unsaid
from aidememoire.model import Account, Document, Entry, Statement
from aidememoire.profiles import load_profile
from tests.reading.rules.told import READER, told_in


def by_source(text: str) -> dict[str, Statement]:
    return {one.source[0].text: one for one in told_in(text) if one.source}


@pytest.mark.parametrize(
    "text",
    [
        "Unless Norway agrees to a vote by June, Palau will refer the dispute to the Court.",
        "If Norway accepts the plan, Palau will sign the treaty.",
        "Palau will sign the treaty if Norway accepts the plan.",
        "Should Norway reject the plan, Palau will leave the talks.",
        "Once Norway agrees to the plan, Palau will withdraw its troops.",
        "Provided that Norway guarantees safe passage, Palau will release the prisoners.",
        "As long as Norway refuses to withdraw, Palau will not take part in the talks.",
        "Palau is ready to withdraw on condition that Norway pledges to respect the truce.",
        "Palau will lift sanctions as soon as Norway promises to free the crew.",
        "In the event that Norway refuses to sign, Palau will appeal to the Council.",
        "Palau will go to court unless Norway withdraws its claim and accepts a neutral expert.",
        "Palau would sign if Norway accepted the plan.",
    ],
)
def test_a_condition_is_supposed_and_what_hangs_on_it_is_marked_so(text: str) -> None:
    told = by_source(text)
    assert (unsaid(told["Norway"]), unsaid(told["Palau"])) == ("supposed", "")
    assert told["Palau"].conditional


@pytest.mark.parametrize(
    ("text", "supposed"),
    [
        ("Even if Norway rejects the plan, Palau will sign.", {"Norway"}),
        ("If Norway, Chile and Peru accept the plan, Palau will withdraw.", {"Norway, Chile and Peru"}),
        ("Palau said on Monday that, should Norway reject the plan, it would go to court.", {"Norway"}),
        ("If Norway agrees and Chile accepts the text, Palau will sign.", {"Chile"}),
        ("Once Norway had agreed to the plan, talks began.", set()),
        ("When Norway rejected the plan, Chile said it would leave the talks.", set()),
        ("Palau will go to court after Norway had rejected the plan.", set()),
        ("Norway once rejected the plan.", set()),
        ("If Norway rejected the plan last year, it now accepts it.", set()),
        ("The minister wondered aloud on Tuesday if Norway supports the plan.", set()),
        ("Palau asked for a vote if Norway rejects the plan.", {"Norway"}),
        ("Norway should accept the plan, and Palau must reject it.", set()),
        ("If Norway accepts the plan, Chile said, Palau will sign the treaty.", {"Norway"}),
    ],
)
def test_what_has_come_to_pass_and_the_main_clause_are_no_condition(text: str, supposed: set[str]) -> None:
    assert {one.source[0].text for one in told_in(text) if unsaid(one)} == supposed


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("Should the works not cease, the Government of Guyana reserves the right to seize the Council.", True),
        ("Should the attacks continue, Chad is ready to leave the talks.", True),
        ("The works must cease, failing which the CMP will consider itself released from the truce.", True),
        ("Failing this, Chad will suspend its participation.", True),
        ("Were Libya to withdraw, Chad would be ready to sign the accord.", True),
        ("The talks are failing, Chad will suspend its participation.", False),
        ("Libya and Sudan were absent, Chad is ready to leave the talks.", False),
    ],
)
def test_a_condition_needs_nobody_who_says_a_thing_in_it(text: str, conditional: bool) -> None:
    assert told_in(text)[-1].conditional is conditional


def test_what_is_supposed_is_nobodys_in_the_views() -> None:
    document = Document(title="Talks", text="If Norway accepts the plan, Palau will sign.", published=date(2025, 5, 20))
    reading = link(READER.read(document), load_profile("general"))
    entries = [Entry(one, Account.of(document), datetime(2025, 5, 20, tzinfo=UTC)) for one in reading.statements]
    assert {one.statement.speaker: (parties_of(one.statement), one.doubled) for one in in_voices(entries)} == {
        "Norway": ((), True),
        "Palau": (("Palau",), False),
    }
