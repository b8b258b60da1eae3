"""Whoever is cited says it, and whoever cites him passes it on."""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.linking.linker import link
from aidememoire.model import Document
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from aidememoire.reading.rules.sources.citings import CITED

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
