"""What a sentence sets first belongs to what it tells."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from tests.reading.rules.told import READER


def contents(text: str) -> list[str]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [" … ".join(span.text for span in one.content) for one in read]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Michel spoke of detainees as well, more of whom are to be freed in the coming weeks. The recent talks in the United States he found positive, and he wants that momentum used to reach a comprehensive peace agreement.",
            "The recent talks in the United States … positive",
        ),
        ("The proposal the minister called unacceptable.", "The proposal … unacceptable"),
    ],
)
def test_a_thing_that_somebody_finds_so_is_told_with_it(text: str, content: str) -> None:
    assert content in contents(text)


@pytest.mark.parametrize(
    "text", ["The next day the minister called the offer unacceptable.", "That evening she found the talks positive."]
)
def test_a_time_is_no_such_thing(text: str) -> None:
    assert not contents(text)[0].startswith(("The next day", "That evening"))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "On transport the parties are now very near to one another, by his account.",
            "On transport the parties are now very near to one another",
        ),
        ("On customs the two sides agree, she said.", "On customs the two sides agree"),
    ],
)
def test_a_matter_set_first_is_told_with_what_is_said_of_it(text: str, content: str) -> None:
    assert contents(text)[0] == content


def test_a_matter_behind_a_comma_is_left() -> None:
    assert "As for flexibility, the text" not in contents("As for flexibility, the text was put forward as final.")


def test_a_matter_before_who_speaks_of_it_is_not() -> None:
    assert contents("On customs the minister said that the two sides agree.") == ["that the two sides agree"]


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        (
            "The checkpoints that Aliyev reportedly proposed are not in the passages quoted.",
            "The checkpoints",
            "propose",
        ),
        ("The border posts that Chad rejected will be built.", "The border posts", "reject"),
        ("The map which Niger demanded was not shown.", "The map", "demand"),
    ],
)
def test_who_proposes_a_thing_in_its_clause_says_nothing_of_what_becomes_of_it(
    text: str, content: str, act: str
) -> None:
    read = READER.read(Document(title="Talks", text=text)).statements
    assert (content, act) in [(one.content[0].text, one.act) for one in read]
    assert not any(one.content[0].text.startswith(("are", "will", "was")) for one in read)
