"""Things laid out by where they stand give the same as a look through all of them."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from aidememoire.linking.text.index import Cover, Shelf, ends_with
from aidememoire.model import Span

TEXT = "x" * 5_000
ENDS = st.one_of(st.integers(0, 60), st.integers(0, len(TEXT)))
SPANS = st.tuples(ENDS, ENDS).filter(lambda two: two[0] != two[1]).map(lambda two: Span.of(TEXT, min(two), max(two)))
SEVERAL = st.lists(SPANS, max_size=20)


@given(SEVERAL, SPANS)
def test_a_shelf_finds_what_stands_inside_some_words_in_the_order_of_the_text(spans: list[Span], words: Span) -> None:
    found = Shelf.of((span, number) for number, span in enumerate(spans)).inside(words)
    ordered = sorted(range(len(spans)), key=lambda number: spans[number].start)
    assert found == [number for number in ordered if words.holds(spans[number])]


@given(SEVERAL, ENDS, ENDS)
def test_a_shelf_finds_what_begins_and_what_ends_between_two_places(spans: list[Span], first: int, last: int) -> None:
    shelf = Shelf.of((span, span) for span in spans)
    ordered = sorted(spans, key=lambda span: span.start)
    assert list(shelf.beginning(first, last)) == [span for span in ordered if first <= span.start < last]
    assert shelf.ending(first, last) == [span for span in ordered if first <= span.end < last]


@given(SEVERAL, SPANS)
def test_a_cover_finds_what_stands_around_some_words_and_what_shares_some(spans: list[Span], words: Span) -> None:
    cover = Cover.of((span, number) for number, span in enumerate(spans))
    assert cover.around(words) == [number for number, span in enumerate(spans) if span.holds(words)]
    assert cover.overlapping(words) == [number for number, span in enumerate(spans) if span.overlaps(words)]


def test_words_right_before_a_place_are_found_wherever_the_place_is() -> None:
    text = "y" * 1_000 + " in Oslo and in Rome"
    at_a_place = re.compile(r"\bin\s+\Z")
    assert ends_with(at_a_place, text, text.index("Oslo"))
    assert ends_with(at_a_place, text, text.index("Rome"))
    assert not ends_with(at_a_place, text, text.index("and"))
