"""Whoever is cited says it, and whoever cites him passes it on.

What is cited by the way between a subject and its verb does not say the rest; whom somebody quotes does.
Who has heard a thing has not said it.
"""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.linking.linker import link
from aidememoire.model import Document
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from aidememoire.reading.rules.sources.citings import CITED
from tests.reading.rules.told import told_in

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "Al-Qahera News reported, citing an unnamed official, that the talks had stalled.",
            ("Al-Qahera News", "unnamed official"),
        ),
        (
            "The meeting took place in Corvo, TASS reports with reference to the press service of the ministry.",
            ("TASS", "press service of the ministry"),
        ),
        (
            "The talks will resume on Monday, Reuters reported, citing the Norwegian foreign ministry.",
            ("Reuters", "Ministry of Foreign Affairs of Norway"),
        ),
        (
            "The talks will resume on Monday, Reuters reported, quoting a diplomat.",
            ("Reuters", "unnamed diplomat"),
        ),
        (
            "According to the daily Haaretz, which cited three ministers, the cabinet rejected the plan.",
            ("daily Haaretz", "unnamed three ministers", "cabinet"),
        ),
    ],
)
def test_who_is_cited_is_a_step_of_the_chain(text: str, chain: tuple[str, ...]) -> None:
    document = Document(title="Talks", text=text, publisher="Daily Post", published=date(2025, 5, 20))
    reading = link(READER.read(document), load_profile("general"))
    assert ("Daily Post", *chain) in {one.chain for one in reading.statements}


@pytest.mark.parametrize(
    "text",
    [
        "Norway rejected the plan, referring to the ministry.",
        "Norway rejected the plan, citing concerns over costs.",
        "Norway accepted the map, citing its seventh article.",
    ],
)
def test_what_is_cited_and_is_nobody_says_nothing(text: str) -> None:
    assert not any(CITED in one.reasons for one in READER.read(Document(title="Talks", text=text)).statements)


@pytest.mark.parametrize(
    "text",
    [
        "Citing the Secretary-General's report (document S/2024/511), Vik warned of a security vacuum along the Tessen line.",
        "Citing the report of the Secretary-General (document S/2024/511), Vik warned of a vacuum.",
    ],
)
def test_what_a_sentence_opens_with_citing_does_not_say_the_rest(text: str) -> None:
    (one,) = READER.read(Document(title="Talks", text=text)).statements
    assert (one.source[0].text, one.cue[0].text.split()[0]) == ("Vik", "warned")


@pytest.mark.parametrize("pronoun", ["him", "her", "them"])
def test_who_is_quoted_as_saying_a_thing_says_it_and_not_whoever_quotes(pronoun: str) -> None:
    text = f"Tolen, who met the envoy, quoted {pronoun} as saying that the road was open."
    read = READER.read(Document(title="Talks", text=text)).statements
    assert ([pronoun], "as saying") in [([span.text for span in one.source], one.cue[0].text) for one in read]


def _told(text: str) -> list[tuple[str, str | None, str]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(" ".join(part.text for part in one.source), one.act, one.content[-1].text) for one in read]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "South Africa, citing Article VI of the NPT, reminded the nuclear-weapon states of their obligation to disarm.",
            ("South Africa", "demand", "of their obligation to disarm"),
        ),
        ("Chile, citing Brazil, asked for a delay.", ("Chile", "demand", "a delay")),
    ],
)
def test_what_is_cited_says_nothing(text: str, told: tuple[str, str, str]) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize("whom", ["the Secretary-General", "President Teel"])
def test_who_is_quoted_says_it_too(whom: str) -> None:
    told = _told(f"Peru, quoting {whom}, warned that time was running out.")
    assert told == [(who, "warn", "that time was running out") for who in (whom, "Peru")]


def test_what_is_cited_for_a_reason_stays_beside_the_demand() -> None:
    assert _told("Kenya, citing lack of time, asked for a delay.")[-1] == ("Kenya", "demand", "a delay")


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("Russia heard from Norway that the road was closed.", "Norway"),
        ("We were informed by Norway that the road was closed.", "Norway"),
        ("We have heard today from the envoy of Chad that the road is closed.", "the envoy of Chad"),
        ("We have heard today that Norway bears responsibility for the fire.", None),
    ],
)
def test_hearsay_is_of_whom_it_is_heard_from(text: str, giver: str | None) -> None:
    first = told_in(text)[0]
    assert next((part.text for part in first.source), None) == giver


def test_who_has_seen_reports_says_nothing() -> None:
    assert not any(
        part.text == "We"
        for one in told_in("We have seen reports that Norway has mined the road.")
        for part in one.source
    )


def test_who_is_told_to_have_heard_of_nobody_else_stays() -> None:
    assert any(
        part.text == "Norway" for one in told_in("Norway heard that the road was closed.") for part in one.source
    )
