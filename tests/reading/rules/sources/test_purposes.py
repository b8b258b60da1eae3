"""What somebody meets, calls or writes to another for is his own word, not that of whom he meets. All persons are invented."""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Mention, Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.sources.purposes import PURPOSE, cues_of_purposes, with_purposes
from tests.chances import chances

READER = Reader.load()


def sources(text: str) -> list[tuple[str, str]]:
    """Return the source and the act of each statement of a text."""
    read = READER.read(Document(title="A call", text=text))
    return [(one.source[0].text if one.source else "", one.act or "") for one in read.statements]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Foreign Minister Lars Hovland met today with Foreign Minister Ana Vik of Chad to convey his concern over the arrest"
            " of two nurses.",
            ("Foreign Minister Lars Hovland", "criticise"),
        ),
        (
            "President Mahamat Doud spoke today with President Ali Zerrouk of Algeria to protest against the arrest of two nurses.",
            ("President Mahamat Doud", "criticise"),
        ),
        (
            "Foreign Minister Ana Vik met with Foreign Minister Lars Hovland of Norway in Oslo to press for the release of two"
            " hostages.",
            ("Foreign Minister Ana Vik", "demand"),
        ),
        (
            "President Mahamat Doud called President Ali Zerrouk of Algeria to object to the map.",
            ("President Mahamat Doud", "reject"),
        ),
    ],
)
def test_the_purpose_of_a_meeting_is_its_subjects(text: str, told: tuple[str, str]) -> None:
    assert sources(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The envoy wrote to the United Nations demanding that the road be opened.", ("The envoy", "demand")),
        (
            "Three state bodies sent letters to the South’s unification ministry calling for talks.",
            ("Three state bodies", "demand"),
        ),
    ],
)
def test_what_stands_in_a_letter_is_said_by_who_sends_it(text: str, told: tuple[str, str]) -> None:
    assert told in sources(text)
    assert not any("ministry" in source or "Nations" in source for source, _ in sources(text))


@pytest.mark.parametrize(
    "text",
    [
        "President Doud called on President Zerrouk to object to the map.",
        "Ana Vik asked Lars Hovland to protest against the arrest.",
        "Ana Vik met Lars Hovland. She went home to press for the plan.",
        "Ana Vik met Lars Hovland to discuss trade.",
    ],
)
def test_what_another_is_asked_to_do_or_is_but_discussed_is_no_purpose_told(text: str) -> None:
    assert cues_of_purposes(text) == []


@pytest.mark.parametrize(
    ("text", "source", "own"),
    [
        ("Ana Vik met Bo Lund of Chad to reject the map.", "Bo Lund of Chad", "Ana Vik"),
        ("Ana Vik wrote on Monday to Bo Lund in Oslo to reject the map.", "Bo Lund", "Ana Vik"),
        ("Ana Vik met Bo Lund’s plan to reject the map.", "Bo Lund", "Bo Lund"),
        ("Ana Vik asked Bo Lund to reject the map.", "Bo Lund", "Bo Lund"),
        ("Ana Vik met Bo Lund, who left Oslo to reject the map.", "Bo Lund", "Bo Lund"),
    ],
)
def test_whoever_is_met_is_not_the_source_of_the_purpose(text: str, source: str, own: str) -> None:
    mentions = [
        Mention("PER", Span.of(text, at, at + len(name)))
        for name in ("Ana Vik", "Bo Lund")
        if (at := text.index(name)) >= 0
    ]
    spans = [
        Span.of(text, text.index(words), text.index(words) + len(words)) for words in (source, "to reject", "the map")
    ]
    one = Attribution((spans[0],), spans[1], (spans[2],), 0.9, chances())
    (found,) = with_purposes(text, [one], mentions, lambda drafts: [chances() for _ in drafts])
    assert found.source[0].text == own
    assert (PURPOSE in found.reasons) is (own != source)


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("Chad summoned the ambassador of Norway to protest against the raid.", "criticise", "to protest against"),
        ("On Monday Chad summoned the Norwegian envoy to complain about the map.", "criticise", "to complain about"),
        ("Chad summoned Norway’s ambassador in protest at the raid.", "criticise", "in protest at"),
        (
            "Chad summoned Norway’s envoy to express its concern over the map.",
            "criticise",
            "to express its concern over",
        ),
        ("Chad wrote to Norway to demand compensation.", "demand", "to demand"),
    ],
)
def test_what_somebody_is_summoned_for_is_told_by_who_summons(text: str, act: str, cue: str) -> None:
    (one,) = Reader.load().read(Document(title="Talks", text=text)).statements
    assert (one.act, one.cue[0].text, one.source[0].text) == (act, cue, "Chad")
