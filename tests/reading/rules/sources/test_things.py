"""What a vote endorses or a meeting demands is not the word of who abstains or stays away.

What happens says nothing; who is called by a like word does.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.sources.things import without_events
from tests.chances import chances

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Moscow abstained from the Security Council vote on Friday endorsing the truce.", ""),
        ("Mali skipped the summit backing the plan.", "the summit"),
        ("Niger missed a meeting demanding a truce.", "a meeting"),
        ("Mali boycotted the conference endorsing the map.", "the conference"),
        ("Mali stayed away from the summit in Geneva endorsing the accord.", "the summit"),
        ("Mali voted against the resolution, demanding a truce.", "Mali"),
        ("Mali abstained from the vote, demanding a truce.", "Mali"),
        ("Niger issued a statement demanding a truce.", "Niger"),
    ],
)
def test_who_stays_away_does_not_say_it(text: str, source: str) -> None:
    last = READER.read(Document(title="Talks", text=text)).statements[-1]
    assert "".join(span.text for span in last.source) == source


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
