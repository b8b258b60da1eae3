"""No mention ends on a preposition or an article."""

import pytest

from aidememoire.model import Mention, Span
from aidememoire.reading.mentions import names_ended

TEXT = "Talks in the capital on the orders of the Court for Friday"


def mention(kind: str, words: str) -> Mention:
    start = TEXT.index(words)
    return Mention(kind, Span.of(TEXT, start, start + len(words)))


@pytest.mark.parametrize(
    ("begun", "ended"),
    [
        (("MTG", "Talks in the"), ["Talks"]),
        (("MTG", "Talks"), ["Talks"]),
        (("INS", "the orders of"), ["the orders of the Court", "the Court"]),
        (("INS", "the orders"), ["the orders", "the Court"]),
        (("DATE", "for"), []),
    ],
)
def test_a_mention_ends_with_a_name(begun: tuple[str, str], ended: list[str]) -> None:
    own = mention(*begun)
    others = [mention("ORG", "the Court")] if own.type == "INS" else []
    assert [one.span.text for one in names_ended(TEXT, [own, *others])] == ended


def test_a_mention_that_would_double_another_goes() -> None:
    talks = mention("MTG", "Talks")
    assert names_ended(TEXT, [mention("LOC", "Talks in the"), talks]) == [talks]


def test_no_mention_grows_across_another() -> None:
    crossing = mention("LOC", "on the orders")
    found = names_ended(TEXT, [crossing, mention("INS", "the orders of"), mention("ORG", "the Court")])
    assert [one.span.text for one in found] == ["on the orders", "the orders", "the Court"]
