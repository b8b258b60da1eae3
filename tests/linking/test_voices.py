"""Which of two statements that say one thing stays, where the inner one gives up a stance that its cue alone tells of."""

from __future__ import annotations

from typing import Any

import pytest

from aidememoire.linking.voices import doubles
from aidememoire.model import Entry, Span
from tests.views.made import DAY, HAVEN, entry


def _told(cue: str, act: str = "reject") -> tuple[Entry, Entry]:
    """Return *that Havenland `cue` the north road* as a whole, and the same by its cue and its content."""
    words, content = f"that Havenland {cue} the north road", "the north road"
    outer = entry(HAVEN, "assert", words, day=DAY, id="outer")
    at = len("that Havenland ")
    spans: dict[str, Any] = {"cue": (Span(at, at + len(cue), cue),), "start": at + len(cue) + 1}
    return outer, entry(HAVEN, act, content, day=DAY, id="inner", parent="outer", **spans)


@pytest.mark.parametrize(
    "cue", ["withdraws its proposal to open", "has dropped its offer of", "withdraws its pledge on"]
)
def test_of_a_stance_that_is_given_up_the_inner_statement_stays(cue: str) -> None:
    assert doubles(_told(cue)) == {"outer"}


@pytest.mark.parametrize("cue", ["renews its proposal to open", "has made a further offer of"])
def test_of_another_one_with_few_words_the_outer_statement_stays(cue: str) -> None:
    assert doubles(_told(cue, "propose")) == {"inner"}
