"""Who agrees with somebody who is named agrees with what that one said."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def _told(text: str) -> list[tuple[str, str | None, str]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(one.source[0].text, one.act, one.content[0].text) for one in read]


@pytest.mark.parametrize(
    ("first", "verb", "act"),
    [
        ("called for", "concurred with", "endorse"),
        ("called for", "disagreed with", "reject"),
        ("proposed", "agreed with", "endorse"),
        ("opposed", "concurred with", "reject"),
    ],
)
def test_what_the_other_said_is_agreed_or_disagreed_with(first: str, verb: str, act: str) -> None:
    text = f"Norway {first} a levy on shipping. Peru welcomed the report. Mali {verb} Norway."
    assert _told(text)[-1] == ("Mali", act, "a levy on shipping")


@pytest.mark.parametrize(
    "text",
    [
        "Norway called for a levy.\n\nPeru disagreed with Japan.",
        "Chile called for a levy. Peru disagreed with Japan.",
    ],
)
def test_who_has_said_nothing_keeps_his_name(text: str) -> None:
    assert _told(text)[-1] == ("Peru", "reject", "Japan")
