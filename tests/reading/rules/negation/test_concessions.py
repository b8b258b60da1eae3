"""Nobody said what is told *contrary to what he said*: that is the text's own, and its opposite was said."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def sources_of(text: str) -> list[str]:
    """Return the words of those who say something in a text."""
    read = READER.read(Document(title="Talks", text=text))
    return [span.text for one in read.statements for span in one.source]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Contrary to what Moscow claimed, Ukraine has accepted the Turkish draft.", ["Ukraine"]),
        ("Contrary to Moscow's claims, Ukraine has accepted the Turkish draft.", ["Ukraine"]),
        ("Ukraine, contrary to what Moscow claimed on Thursday, has not accepted the Turkish draft.", ["Ukraine"]),
        ("Contrary to Ankara's statement, the ships were not inspected on Monday.", []),
        ("Contrary to what some media reported, the minister did not resign.", []),
        ("Despite Moscow's claims, Kyiv has signed the protocol.", []),
        ("In spite of what Russia says, the corridor is open.", []),
        ("Notwithstanding what Russia says, the corridor is open.", []),
        ("The corridor is open, whatever Russia says.", []),
        ("The road is closed, no matter what Brandt says.", []),
        ("Whatever Norway says, Chad has agreed to the truce.", ["Chad"]),
    ],
)
def test_the_main_clause_is_not_what_the_concession_tells(text: str, sources: list[str]) -> None:
    assert sources_of(text) == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Despite opposing the plan, Hungary signed the declaration.", ["Hungary"]),
        (
            "Contrary to Moscow's claims that Ukraine rejected the draft, Kyiv said that the road was open.",
            ["Moscow's", "Ukraine", "Kyiv"],
        ),
        ("Despite the rain, the minister said that the road was open.", ["the minister"]),
    ],
)
def test_what_the_concession_itself_holds_stays(text: str, sources: list[str]) -> None:
    assert sources_of(text) == sources
