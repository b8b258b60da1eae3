"""What happens says nothing; who is called by a like word does."""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.sources.events import without_events
from tests.chances import chances

READER = Reader.load()


@pytest.mark.parametrize(
    "text",
    [
        "Discussions focused on how to open the road.",
        "The unanimous adoption of the resolution demonstrates the resolve of Chad.",
        "The recent violence in Corvo demonstrates that a truce is needed.",
    ],
)
def test_what_happens_says_nothing(text: str) -> None:
    statements = READER.read(Document(title="Talks", text=text)).statements
    assert not any(one.source and one.source[0].start == 0 for one in statements)


@pytest.mark.parametrize(
    ("source", "cue", "speaks"),
    [
        ("The incident", "raised", False),
        ("any further delay in the talks", "shows", False),
        ("Progress", "said", True),
        ("The Crisis Group", "fears", True),
        ("The meeting", "called for", True),
        ("The Failure Analysis Office", "finds", True),
        ("The Grebe Authority on Development", "fears", True),
        ("Witnesses of the attack", "fear", True),
        ("Fighting in Corvo", "raised", False),
        ("Recent violence", "raised", False),
    ],
)
def test_who_is_called_by_a_like_word_speaks(source: str, cue: str, speaks: bool) -> None:
    text = f"{source} {cue} war."
    spans = [Span.of(text, text.index(part), text.index(part) + len(part)) for part in (source, cue, "war")]
    one = Attribution((spans[0],), spans[1], (spans[2],), 0.9, chances())
    assert without_events([one]) == [one] * speaks
