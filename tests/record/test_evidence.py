"""Where words stand in a text: exactly one place is found, or none is taken."""

from __future__ import annotations

import pytest

from aidememoire.model import Span
from aidememoire.record.evidence import locate

TEXT = "The road\nwill  open. The road is long, and the road will open again. A (nil) b.*"


def test_words_are_found_however_their_lines_are_broken() -> None:
    assert locate(TEXT, "road will open. The") == Span(4, 24, "road\nwill  open. The")
    assert locate(TEXT, "(nil) b.*").text == "(nil) b.*"


@pytest.mark.parametrize(
    ("words", "said"), [("rail", "do not stand"), ("  ", "do not stand"), ("he road", "more than")]
)
def test_words_that_stand_nowhere_or_in_several_places_are_refused(words: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        locate(TEXT, words)


def test_places_that_overlap_are_several() -> None:
    with pytest.raises(ValueError, match="more than once"):
        locate("anana", "ana")


def test_of_several_places_the_one_that_meets_the_words_at_hand_is_taken() -> None:
    near = (Span.of(TEXT, 25, 40),)
    assert locate(TEXT, "road", near).start == TEXT.index("road is")
    with pytest.raises(ValueError, match="more than once"):
        locate(TEXT, "The road", (Span(0, len(TEXT), TEXT),))
