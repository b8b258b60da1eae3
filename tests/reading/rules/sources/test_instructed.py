"""Who is instructed to say a thing says it."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "who", "inner"),
    [
        ("The Embassy is instructed to state that the Government of Chad rejects the note.", "The Embassy", "reject"),
        ("The Ambassador has been instructed to say that Chad accepts the paper.", "The Ambassador", "accept"),
        ("I am instructed to inform you that Chad accepts the paper.", "I", "accept"),
    ],
)
def test_who_is_instructed_to_say_a_thing_says_it_and_whose_word_it_is_stands_within(
    text: str, who: str, inner: str
) -> None:
    told = READER.read(Document(title="Talks", text=text)).statements
    assert [one.act for one in told] == ["assert", inner]
    assert told[0].source[0].text == who


def test_who_is_instructed_to_do_a_thing_demands_and_says_nothing() -> None:
    (one,) = READER.read(Document(title="Talks", text="The troops were instructed to leave the town.")).statements
    assert (one.source, one.act) == ((), "demand")
