"""Who *does not, however, accept* a thing rejects it, and has told it once."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import told_in


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("Libya does not, however, recognise the court.", "reject", ["does not", "recognise"]),
        ("Egypt has not, as yet, accepted the invitation.", "reject", ["has not", "accepted"]),
        ("Chad did not, contrary to what was claimed, agree to the corridor.", "reject", ["did not", "agree to"]),
        ("Chad cannot, therefore, support the draft.", "reject", ["cannot", "support"]),
        ("Chad does not, as a matter of principle, recognise the court.", "reject", ["does not", "recognise"]),
        ("It cannot, however, accept that the agenda should extend to sovereignty.", "reject", ["cannot", "accept"]),
        ("Egypt will not (for now) endorse the plan.", "reject", ["will not", "endorse"]),
        ("Chad cannot at this stage support the draft.", "reject", ["cannot", "support"]),
        ("Chad cannot in good faith accept the map.", "reject", ["cannot in good faith accept"]),
        ("Libya will not, under any circumstances, accept the map.", "reject", ["will not", "accept"]),
        ("Sudan did not, however, reject the text.", "accept", ["did not", "reject"]),
        ("Libya doesn’t, however, oppose the plan.", "accept", ["doesn’t", "oppose"]),
        ("Egypt does not, however, intend to sign the treaty.", "assert", ["does not", "intend to"]),
    ],
)
def test_a_not_reaches_its_verb_over_an_aside(text: str, act: str, cue: list[str]) -> None:
    (one,) = told_in(text)
    assert (one.act, [span.text for span in one.cue]) == (act, cue)


def test_an_aside_that_tells_who_says_it_holds_what_is_refused() -> None:
    said, refused = told_in("Norway would not, he said, endorse the plan.")
    assert (said.source[0].text, refused.source[0].text, refused.act) == ("he", "Norway", "reject")
    assert refused.parent == said.id


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("Chad could not, and Libya, too, rejected the plan.", "reject", "rejected"),
        ("Chad signed; Libya did not, and Sudan rejected the text.", "reject", "rejected"),
        ("Libya, however, accepted the map.", "accept", "accepted"),
    ],
)
def test_a_not_of_another_verb_turns_nothing_round(text: str, act: str, cue: str) -> None:
    assert [(one.act, [span.text for span in one.cue]) for one in told_in(text)] == [(act, [cue])]
