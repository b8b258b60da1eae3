"""Word pieces and the blocks and windows that they are read in."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aidememoire.reading.network.pieces import NO_LETTERS, blocks, cut_pieces
from aidememoire.reading.network.windows import cut_windows, owners


@given(st.text())
def test_pieces_stand_in_order_inside_the_text(text: str) -> None:
    pieces = cut_pieces(text)
    for start, end in zip(pieces.starts, pieces.ends, strict=True):
        assert 0 <= start <= end <= len(text)
    assert all(one <= other for one, other in pairwise(pieces.starts))


@given(st.text(), st.text(min_size=1))
def test_a_stretch_keeps_the_offsets_of_the_whole_text(before: str, stretch: str) -> None:
    alone, within = cut_pieces(stretch), cut_pieces(before + stretch, len(before), len(before) + len(stretch))
    assert (within.starts - len(before) == alone.starts).all()
    assert (within.ids == alone.ids).all()


def test_case_tells_names_and_acronyms_from_words_and_figures() -> None:
    pieces = cut_pieces("the OSCE in Minsk, 2020")
    assert [int(case) for case in pieces.case[[0, 1]]] == [0, 2]
    assert int(pieces.case[list(pieces.starts).index(12)]) == 1
    assert int(pieces.case[-1]) == NO_LETTERS


def test_the_first_piece_of_each_paragraph_is_marked() -> None:
    text = "One paragraph.\n\nAnother one.\n- an item"
    pieces = cut_pieces(text)
    first = [int(start) for start, layout in zip(pieces.starts, pieces.layout, strict=True) if layout]
    assert first == [0, text.index("Another"), text.index("- an")]


@given(st.text(alphabet="ab \n", max_size=300), st.integers(5, 50))
def test_blocks_cover_the_text_without_a_gap(text: str, size: int) -> None:
    cut = list(blocks(text, size))
    assert "".join(text[start:end] for start, end in cut) == text
    assert all(0 < end - start <= size + 1 for start, end in cut)


@given(st.integers(1, 400), st.sets(st.integers(0, 400)), st.integers(8, 60))
def test_every_piece_has_one_window_that_answers_for_it(length: int, breaks: set[int], size: int) -> None:
    windows = list(cut_windows(length, sorted(breaks), size, size // 4))
    owned = owners(windows)
    assert owned[0][0] == 0
    assert owned[-1][1] == length
    assert all(one[1] == other[0] for one, other in pairwise(owned))
    for (start, end), (first, last) in zip(windows, owned, strict=True):
        assert start <= first <= last <= end
        assert end - start <= size
