"""The canonical text is fixed once: clean, stable, and true to the letters of every script."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.documents.canonical import canonical, count_controls, one_line

TEXTS = st.text(st.characters(exclude_categories=[])) | st.text(
    "ae \n\r\t\u0301\u200b\u200c\u200d\xad\u2028\x00😀é", max_size=30
)


@given(TEXTS)
def test_what_is_canonical_stays_as_it_is(text: str) -> None:
    """Canonical text comes back the same, so that offsets into it hold for ever."""
    assert canonical(canonical(text)) == canonical(text)


@given(TEXTS)
def test_nothing_unseen_is_left(text: str) -> None:
    """The text has no control characters, no halves of pairs, no odd blanks, and can be written as UTF-8."""
    clean = canonical(text)
    clean.encode("utf-8")
    assert not [sign for sign in clean if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp") and sign != "\n"]
    assert not [sign for sign in clean if unicodedata.category(sign) == "Zs" and sign != " "]
    assert "\n\n\n" not in clean
    assert " \n" not in clean
    assert clean == clean.strip()


@given(st.text(st.characters(categories=["L", "N", "P", "Sm", "Sc", "So"])))
def test_letters_and_signs_are_never_lost(text: str) -> None:
    """Nothing but NFC changes letters, digits and signs."""
    assert canonical(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree\u2028four\x85five", "one\ntwo\nthree\nfour\nfive"),
        ("one\x0ctwo\u2029three\n\n\n\nfour", "one\n\ntwo\n\nthree\n\nfour"),
        ("\ufeffa\u200bb\xadc\u2060d\x00e\x07f", "abcdef"),
        ("a\xa0b\u2009c\u202fd\te", "a b c d e"),
        ("one  \n  two \n", "one\n  two"),
        ("cafe\u0301", "café"),
        ("q\u0308 m\u0302\u0323", "q\u0308 ṃ\u0302"),
        ("👩\u200d👧 and 🏳\ufe0f\u200d🌈", "👩\u200d👧 and 🏳\ufe0f\u200d🌈"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("wo\u200crd e\u200d\u0301", "word é"),
        ("שלום \u200fעולם\u202c", "שלום עולם"),
        ("مرحبا بالعالم", "مرحبا بالعالم"),
        ("half \ud83d gone", "half  gone"),
    ],
)
def test_each_kind_of_sign(raw: str, clean: str) -> None:
    """Line ends, blanks, unseen signs, combining marks, emoji and right-to-left text come out as stated."""
    assert canonical(raw) == clean


def test_long_runs_cost_no_more_than_other_text() -> None:
    """A million blanks or joiners are gone through once, not once for each."""
    assert canonical("a" + " " * 1_000_000 + "b").endswith(" b")
    assert canonical("é" + "\u200d" * 1_000_000 + "b") == "éb"


def test_one_line_and_what_was_taken_out() -> None:
    """A title is one line; the number of control characters that were taken out is known."""
    assert one_line(" Talks\r\n  resume\xa0 ") == "Talks resume"
    assert count_controls("a\x00b\x07c\r\nd\x85\ud800") == 3
