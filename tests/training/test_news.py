"""What lists of names tell of news, and what they leave open. The sentences are made up, and nobody says anything in them."""

from __future__ import annotations

import pytest

from aidememoire.reading.network.labels import MENTION_TYPES
from training.examples import IGNORED
from training.news import marked, sure_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was put to Obama at the White House.", [("ORG", "the White House"), ("PER", "Obama")]),
        ("Posters hung all over in Chad.", [("LOC", "Chad")]),
        ("A street near Trump Tower was closed.", []),
        ("Posters of the Obama administration hung there.", []),
        ("Hats and flags of Kerry’s were sold.", [("PER", "Kerry")]),
        (
            "Maria Quillfeather was there, and Quillfeather was late.",
            [("PER", "Maria Quillfeather"), ("PER", "Quillfeather")],
        ),
    ],
)
def test_names_that_leave_no_doubt_are_told(text: str, names: list[tuple[str, str]]) -> None:
    found = [(one.type, text[one.start : one.end]) for one in sure_names(text)]
    assert sorted(found) == sorted(names)


def test_what_no_list_names_is_left_open_and_small_words_are_no_names() -> None:
    labelled = marked("x", "Quarlen and President Obama were there again.")
    person, role = (labelled.mention_labels[:, MENTION_TYPES.index(kind)] for kind in ("PER", "ROLE"))
    words = [
        "Quarlen and President Obama were there again."[a:b]
        for a, b in zip(labelled.pieces.starts, labelled.pieces.ends, strict=True)
    ]
    assert {person[n] for n, word in enumerate(words) if word in "Quarlen"} == {IGNORED}
    assert (person[words.index("Obama")], person[words.index("President")], role[words.index("President")]) == (1, 0, 1)
    assert person[words.index("again")] == 0
