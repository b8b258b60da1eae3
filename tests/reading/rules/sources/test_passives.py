"""Several passives with one subject are each a statement, of whoever stands behind its *by*.

What one is ordered by another to do is the demand of that other.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.rules.sources.passives import ANSWERED

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The sanctions were welcomed by Kyiv and condemned by Moscow.",
            [("Kyiv", "endorse", "The sanctions"), ("Moscow", "criticise", "The sanctions")],
        ),
        (
            "The draft was tabled by France, supported by Germany and opposed by Hungary.",
            [
                ("France", "propose", "The draft"),
                ("Germany", "endorse", "The draft"),
                ("Hungary", "reject", "The draft"),
            ],
        ),
        (
            "The annex was drafted by Lund, blessed by Oman and rejected by Orel.",
            [("Oman", "endorse", "The annex"), ("Orel", "reject", "The annex")],
        ),
        (
            "The plan was proposed by Norway and vetoed by Chad.",
            [("Norway", "propose", "The plan"), ("Chad", "reject", "The plan")],
        ),
        (
            "The halt announced by Norway on 25 April and disavowed by the Foreign Minister the same day was no surprise.",
            [("Norway", "assert", "The halt"), ("the Foreign Minister", "reject", "The halt")],
        ),
        (
            "The plan was proposed by France and Germany, but was rejected by both delegations.",
            [("France and Germany", "propose", "The plan"), ("both delegations", "reject", "The plan")],
        ),
        (
            "A text proposed by France was rejected by the Ministry of Transport of Serbia and accepted by Poland on Monday.",
            [
                ("the Ministry of Transport of Serbia", "reject", "A text proposed by France"),
                ("Poland", "accept", "A text proposed by France"),
            ],
        ),
    ],
)
def test_each_passive_is_told_with_its_own_source_and_act(text: str, told: list[tuple[str, str, str]]) -> None:
    read = READER.read(Document(title="Talks", text=text))
    assert [(one.source[0].text, one.act, one.content[0].text) for one in read.statements] == told


@pytest.mark.parametrize(
    "text",
    [
        "The plan was rejected by Hungary and Poland.",
        "The plan was not rejected by Hungary and supported by Poland.",
        "The road was closed by Hungary and opened by Poland.",
    ],
)
def test_what_is_no_row_of_such_passives_is_left_to_the_network(text: str) -> None:
    read = READER.read(Document(title="Talks", text=text))
    assert not any(one.reasons for one in read.statements)


@pytest.mark.parametrize(
    ("lead", "thing"),
    [("China requested", "the deletion of the paragraph"), ("The Chair proposed", "a levy")],
)
def test_passives_behind_which_are_about_what_is_told_before(lead: str, thing: str) -> None:
    text = f"{lead} {thing}, which was supported by Algeria but opposed by Peru and Slovenia."
    read = READER.read(Document(title="Talks", text=text)).statements
    told = {(one.source[0].text, one.act, one.content[0].text) for one in read}
    assert {("Algeria", "endorse", thing), ("Peru and Slovenia", "reject", thing)} < told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The draft had already been turned down by Chad.", ("Chad", "reject", "had already been turned down by")),
        ("The draft has been twice rejected by Chad.", ("Chad", "reject", "has been twice rejected by")),
        ("The demand had been flatly refused by the ministry in Oslo.", ("the ministry", "reject", "had been flatly refused by")),
        ("The map had twice been vetoed by Chad’s president.", ("Chad’s president", "reject", "had twice been vetoed by")),
        (
            "The draft was shown to both sides and had already been turned down by Chad in May.",
            ("Chad", "reject", "had already been turned down by"),
        ),
        (
            "The text was sent to the mediators in May and was later accepted by Chad.",
            ("Chad", "accept", "was later accepted by"),
        ),
        (
            "The plan was prepared by Togo, but was immediately rejected by both sides.",
            ("both sides", "reject", "was immediately rejected by"),
        ),
        (
            "The draft, which was shown to both sides, had already been turned down by Chad.",
            ("Chad", "reject", "had already been turned down by"),
        ),
    ],
)  # fmt: skip
def test_a_passive_that_answers_what_was_put_forward_is_told_alone_and_behind_another_verb(
    text: str, told: tuple[str, str, str]
) -> None:
    (one,) = READER.read(Document(title="Talks", text=text)).statements
    assert (one.source[0].text, one.act, one.cue[0].text) == told
    assert one.content[0].text.lower() in text.lower()[:12]


@pytest.mark.parametrize(
    "text",
    [
        "The draft was shown to both sides and had been rejected by May.",
        "The draft was shown to both sides and has not been rejected by Chad.",
        "The draft was shown to both sides and might be rejected by Chad.",
        "Provided that the plan is accepted by Chad, the talks will begin.",
        "It is hoped that the plan is accepted by Chad.",
        "The road was closed in May and was opened by Chad.",
    ],
)
def test_what_is_not_answered_or_by_nobody_is_no_answer(text: str) -> None:
    assert not any(ANSWERED in one.reasons for one in READER.read(Document(title="Talks", text=text)).statements)


def told_in(text: str) -> list[tuple[str, str | None, tuple[str, ...]]]:
    read = READER.read(Document(title="Talks", text=text))
    return [
        (" ".join(span.text for span in one.source), one.act, tuple(span.text for span in one.content))
        for one in read.statements
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad is required by the court to disarm.", ("the court", "demand", ("Chad", "to disarm"))),
        ("Norway was urged by Chad to withdraw.", ("Chad", "demand", ("Norway", "to withdraw"))),
        (
            "Chad was ordered by the court on Monday to withdraw its troops.",
            ("the court", "demand", ("Chad", "to withdraw its troops")),
        ),
        (
            "Norway has been called upon by Chad to open the road.",
            ("Chad", "demand", ("Norway", "to open the road")),
        ),
    ],
)
def test_who_orders_demands_and_who_is_ordered_does_not(text: str, told: tuple[str, str, tuple[str, ...]]) -> None:
    assert told_in(text) == [told]


@pytest.mark.parametrize("text", ["Chad is required by the treaty to disarm.", "Chad was asked by reporters to pay."])
def test_what_is_no_actor_orders_nothing_by_this_rule(text: str) -> None:
    assert not any(source in ("the treaty", "reporters") for source, _, _ in told_in(text))
