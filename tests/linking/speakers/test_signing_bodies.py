"""Which body says *we* in a statement that nobody publishes. All bodies are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import made, speakers_of

FRONT = "[[ORG:the Grebe Front]]"
WE = "[[S1:We]] [[Q1:reject]] [[C1:the text of [[ORG:the Lark Council]]]]."


def we_in(marked: str, publisher: str = "", kind: str = "news") -> str:
    """Return the name of the first speaker of a marked text."""
    return speakers_of(made(marked, kind, publisher))[0].one.name


@pytest.mark.parametrize("kind", ["news", "statement"])
@pytest.mark.parametrize("day", ["", "\n4 March 2025", "\nCorvo, March 4, 2025"])
def test_we_are_the_body_that_signs(day: str, kind: str) -> None:
    marked = f"[[ORG:The Lark Council]] met. {FRONT} was there. {WE}\n\n[[ORG:Grebe Front]]{day}"
    assert we_in(marked, kind=kind) == "Grebe Front"


@pytest.mark.parametrize("of", ["the undersigned members of ", "the members of ", "", "the undersigned, members of "])
def test_we_are_the_body_that_we_are_said_to_be_of(of: str) -> None:
    assert we_in(f"[[ORG:The Lark Council]] met. We, {of}{FRONT} in Corvo, write to you. {WE}") == "Grebe Front"


@pytest.mark.parametrize(
    ("marked", "publisher"),
    [
        (f"{FRONT} was there. {WE}\n\n[[ORG:Grebe Front]]", "The Daily Lantern"),
        (f"We, {FRONT} and [[ORG:the Plover Movement]], write to you. {WE}", ""),
        (f"{FRONT} was there. “{WE}”\n\n[[ORG:Grebe Front]]", ""),
        (f"{WE}\n\n[[ORG:Grebe Front]]\n\nIt is an old body.", ""),
    ],
)
def test_else_no_body_says_we_by_that(marked: str, publisher: str) -> None:
    assert we_in(marked, publisher) != "Grebe Front"
