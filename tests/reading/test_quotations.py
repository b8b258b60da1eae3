"""Which code points stand inside a quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.reading.quotations import INSIDE, MARK, OUTSIDE, quotation_states

LETTERS = {OUTSIDE: ".", INSIDE: "i", MARK: "M"}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ('He said "no" twice', "........MiiM......"),
        ("“Yes,” he said", "MiiiiM........"),
        ("«Да», сказал он", "MiiM..........."),
        ("„ja“ und", "MiiM...."),
        ("don’t say ‘no’ now", "..........MiiM...."),
        ("“It’s ‘ours’,” she said", "MiiiiiiiiiiiiM........."),
        ("“left open\nnext one", "Miiiiiiiii........."),
        ("no marks at all", "..............."),
    ],
)
def test_marks_and_insides_are_told_apart(text: str, states: str) -> None:
    assert "".join(LETTERS[state] for state in quotation_states(text)) == states


@given(st.text(alphabet='ab“”"«»‘’ \n'))
def test_every_code_point_has_a_state_and_a_quotation_ends_with_its_paragraph(text: str) -> None:
    states = quotation_states(text)
    assert len(states) == len(text)
    for at, letter in enumerate(text):
        if letter == "\n":
            assert states[at] == OUTSIDE
        if states[at] == INSIDE:
            assert states[at - 1] in (INSIDE, MARK)
