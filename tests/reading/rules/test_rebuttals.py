"""A denial in a relative clause is told, with what it denies."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.rules.rebuttals import REBUTTED

READER = Reader.load()


@pytest.mark.parametrize(
    ("claim", "rebuttal", "by", "act"),
    [
        (
            "Velmark of crossing the border",
            "Norway accused {}, which the Velmark delegation denied.",
            "the Velmark delegation",
            "deny",
        ),
        ("Arlen had fired first", "Norway said {}, a claim which Arlen rejected.", "Arlen", "deny"),
        ("that Velmark had cut the cable", "Norway said {}, something Velmark denies.", "Velmark", "deny"),
        ("Palau of sheltering the rebels", "Norway accused {}, a charge that Palau rejects.", "Palau", "deny"),
        ("Palau of sheltering the rebels", "Norway accused {}, an accusation denied by Palau.", "Palau", "deny"),
        ("Palau shelters the rebels", "Norway says {}, allegations Palau has repeatedly denied.", "Palau", "deny"),
        ("a vote in June", "Norway proposed {}, which Palau rejected.", "Palau", "reject"),
        ("that Palau would leave", "Norway warned {}, which was denied by Palau.", "Palau", "deny"),
        ("the proposal", "Norway welcomed {}, which Palau rejected.", "Palau", "reject"),
        ("the map", "Norway accepted {}, which Palau dismissed.", "Palau", "reject"),
        ("that Palau would leave", "Norway warned {}, a claim that Palau rejects.", "Palau", "deny"),
        ("a vote", "Norway proposed {}, a suggestion that Palau rejected.", "Palau", "reject"),
    ],
)
def test_a_rebuttal_has_what_is_claimed_for_its_content(claim: str, rebuttal: str, by: str, act: str) -> None:
    outer, inner = READER.read(Document(title="Talks", text=rebuttal.format(claim))).statements
    assert [span.text for span in outer.content] == [claim]
    assert (inner.source[0].text, inner.act, [span.text for span in inner.content]) == (by, act, [claim])


@pytest.mark.parametrize(
    "text",
    [
        "According to Norway, Palau fired first, which it denies.",
        "Norway said, which nobody denied, that the road was open.",
        "Norway signed the treaty, which Palau rejects.",
        "Norway proposed a vote in June, which Palau welcomed.",
    ],
)
def test_where_it_is_not_told_who_rebuts_what_none_is_made(text: str) -> None:
    read = READER.read(Document(title="Talks", text=text))
    assert not any(REBUTTED in one.reasons for one in read.statements)
