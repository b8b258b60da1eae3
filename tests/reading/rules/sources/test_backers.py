"""Those who back or oppose by the way are told, all of them, with what is said.

A thing that meets an objection is objected to, by whose objection it is.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "by", "act", "content"),
    [
        (
            "Rwanda, for the African Group, supported by {}, called for {}.",
            "Norway and Palau",
            "endorse",
            "a cut in production",
        ),
        ("Zambia, for the African Group, opposed by {}, said {}.", "Peru", "reject", "supply was outside the mandate"),
        ("Norway, backed by {}, called for {}.", "Chile and Peru", "endorse", "a deadline"),
        ("Barbados, on behalf of the ACP Group and backed by {}, sought {}.", "Sri Lanka", "endorse", "an exemption"),
        ("Norway proposed, and {} supported, {}.", "Chile, Peru, and Fiji", "endorse", "a deadline of 2030"),
        ("Norway suggested, and {} opposed, {}.", "Chile", "reject", "deleting the paragraph"),
        ("Norway suggested, with {} opposing, {}.", "Chile, Peru and Fiji", "reject", "deleting the paragraph"),
    ],
)
def test_who_backs_by_the_way_backs_what_is_said(text: str, by: str, act: str, content: str) -> None:
    read = READER.read(Document(title="Talks", text=text.format(by, content))).statements
    told = {(" ".join(span.text for span in one.source), one.act): [span.text for span in one.content] for one in read}
    assert len(read) == 2
    assert told[by, act] == [content]
    assert all(each == [content] for each in told.values())


@pytest.mark.parametrize(
    ("text", "by", "act"),
    [
        ("The rebels of Norway, backed by Chile, rejected the ceasefire on Tuesday.", "The rebels of Norway", "reject"),
        ("Norway, supported by Chile, rejected the map.", "Norway", "reject"),
        ("Norway, opposed by Chile, rejected the map.", "Norway", "reject"),
        ("Norway, backed by Chile, denied that it had fired the rockets.", "Norway", "deny"),
        ("Norway, supported by Chile, accused Peru of crossing the border.", "Norway", "accuse"),
        ("Norway, backed by Chile, reported that the border was closed.", "Norway", "assert"),
    ],
)
def test_an_ally_does_not_back_what_is_denied_rejected_or_complained_of(text: str, by: str, act: str) -> None:
    (only,) = READER.read(Document(title="Talks", text=text)).statements
    assert (only.source[0].text, only.act) == (by, act)


@pytest.mark.parametrize(
    ("by_the_way", "backing", "opposing"),
    [
        (
            "supported by INDIA and OMAN, opposed by the EU, KOREA and CHINA",
            "INDIA and OMAN",
            "the EU, KOREA and CHINA",
        ),
        ("supported by TOGO and opposed by NORWAY", "TOGO", "NORWAY"),
        ("supported by INDIA and OMAN and opposed by the EU and CHINA", "INDIA and OMAN", "the EU and CHINA"),
        ("seconded by PERU but opposed by CHILE", "PERU", "CHILE"),
        ("supported by many but opposed by KUWAIT", "many", "KUWAIT"),
        (
            "opposed by PERU, for the ANDEAN GROUP, and MALI, supported by CHILE",
            "CHILE",
            "PERU, for the ANDEAN GROUP, and MALI",
        ),
    ],
)
@pytest.mark.parametrize(
    ("called", "act", "content"),
    [
        ("called for", "demand", "a ban on production"),
        ("proposed", "propose", "a new fund"),
        ("insisted", "demand", "that cuts should fall on distant-water fleets alone"),
    ],
)
def test_who_backs_and_who_opposes_are_told_apart(
    by_the_way: str, backing: str, opposing: str, called: str, act: str, content: str
) -> None:
    text = f"EGYPT, {by_the_way}, {called} {content}."
    read = READER.read(Document(title="Talks", text=text)).statements
    told = {(one.source[0].text, one.act, one.content[0].text) for one in read}
    assert told == {("EGYPT", act, content), (backing, "endorse", content), (opposing, "reject", content)}


@pytest.mark.parametrize("answer", ["disagreed", "objected", "opposed"])
def test_who_disagrees_rejects_what_is_proposed(answer: str) -> None:
    text = f"Norway proposed a new article. Russia, Iran, and Kuwait {answer}."
    last = READER.read(Document(title="Talks", text=text)).statements[-1]
    assert (last.source[0].text, last.act, last.content[0].text) == (
        "Russia, Iran, and Kuwait",
        "reject",
        "a new article",
    )


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The proposal of the Hestrian side met with the objection of the Dalmoran side.",
            "the Dalmoran side",
        ),
        ("Norway's proposal met with strong opposition from Chad.", "Chad"),
    ],
)
def test_whose_objection_a_proposal_met_with_rejects_it(text: str, who: str) -> None:
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [one.source[0].text for one in found if one.act == "reject"] == [who]
    assert "accept" not in {one.act for one in found}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The envoy enjoys the full support of Corvo.", "Corvo"),
        ("The envoy had the support of the Council.", "the Council"),
        ("Minister Bek retains the confidence of the President.", "the President"),
        ("The mission has the backing of the African Union.", "the African Union"),
        ("President Vik has our full support.", "our"),
    ],
)
def test_whose_support_somebody_has_gives_it(text: str, who: str) -> None:
    """The envoy has said nothing: before, he was told to endorse the Council."""
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [(one.source[0].text, one.act) for one in found] == [(who, "endorse")]


def test_who_tells_of_support_is_left_as_he_is() -> None:
    (one,) = READER.read(Document(title="Talks", text="Norway expressed the support of the Council.")).statements
    assert one.source[0].text == "Norway"


def test_support_that_is_a_condition_is_given_by_nobody() -> None:
    found = READER.read(
        Document(title="Talks", text="If the plan has the support of Chad, Mali will sign it.")
    ).statements
    assert [one.source[0].text for one in found] == ["Mali"]


def test_what_somebody_does_besides_is_none_of_whose_support_he_has() -> None:
    text = "Corvo enjoys the trust of investors and rejected the map."
    found = READER.read(Document(title="Talks", text=text)).statements
    assert [one.source[0].text for one in found if one.act == "reject"] == ["Corvo"]
