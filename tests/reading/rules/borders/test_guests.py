"""Whom a phrase before the subject names is no speaker."""

from __future__ import annotations

import pytest

from aidememoire.model import Mention, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.borders.guests import without_guests
from tests.chances import chances


def source_of(text: str, source: str) -> str:
    """Return the source of the one statement of a text once guests are out of it."""
    spans = {part: Span.of(text, text.index(part), text.index(part) + len(part)) for part in (source, "said")}
    names = [Mention("PER", Span.of(text, text.index(name), text.index(name) + 8)) for name in ("Ana Vika", "Bo Lindo")]
    content = Span.of(text, spans["said"].end + 1, len(text) - 1)
    one = Attribution((spans[source],), spans["said"], (content,), 0.9, chances())
    return without_guests(text, [one], names)[0].source[0].text


@pytest.mark.parametrize(
    "phrase",
    [
        "Speaking at a press conference with ",
        "Togo left. Following talks with ",
        "In reply to ",
        "“No.” After meeting ",
    ],
)
@pytest.mark.parametrize("guest", ["his Somali counterpart, Ana Vika, ", "Ana Vika, ", "his guest Ana Vika, "])
def test_a_guest_in_the_phrase_before_is_no_speaker(phrase: str, guest: str) -> None:
    assert source_of(f"{phrase}{guest}Bo Lindo said no.", f"{guest}Bo Lindo") == "Bo Lindo"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("His counterpart, Ana Vika, Bo Lindo said no.", "His counterpart, Ana Vika, Bo Lindo"),
        ("In Oslo, Ana Vika, Bo Lindo said no.", "Ana Vika, Bo Lindo"),
        ("After talks with Ana Vika and Bo Lindo said no.", "Ana Vika and Bo Lindo"),
    ],
)
def test_a_list_or_an_apposition_before_the_name_stays_whole(text: str, source: str) -> None:
    assert source_of(text, source) == source
