"""Bytes become text by what they are: UTF-8, UTF-16, then what is declared, then windows-1252 or 1251."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.documents.decoding import decode, encoding_note, is_binary
from aidememoire.model import SourceError


@given(st.text(min_size=1))
def test_utf_8_is_read_as_it_is(text: str) -> None:
    """Every text comes back from its UTF-8, with a byte order mark and without."""
    assert decode(b"\xef\xbb\xbf" + text.encode("utf-8"), "x")[0] == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_and_32(encoding: str) -> None:
    """UTF-16 is known by its mark and, for Latin letters, by its zeros."""
    text = "The road “stays” open, Mirzoyan said."
    assert decode(text.encode(encoding), "x")[0] == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("It’s “open” — he said.", "windows-1252"),
        ("José Müller spoke in Genève about the café, and said that it was open.", "windows-1252"),
        ("Министр заявил, что переговоры продолжатся в Брюсселе.", "windows-1251"),
    ],
)
def test_legacy_encodings(text: str, encoding: str) -> None:
    """Western and Cyrillic texts of Windows are told apart, and a note says how they were read."""
    assert decode(text.encode(encoding), "x") == (text, encoding)
    assert encoding in encoding_note(encoding)[0]


def test_a_declared_encoding_comes_before_a_guess() -> None:
    """What a page says of its encoding is believed where the bytes are not UTF-8 and fit it."""
    assert decode("Əliyev görüşüb".encode(), "x", "koi8-r")[0] == "Əliyev görüşüb"
    assert decode("Привет".encode("koi8-r"), "x", "koi8-r")[0] == "Привет"
    assert decode("Café".encode("cp1252"), "x", "no-such-encoding")[0] == "Café"


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        ("Café ".encode() * 4 + "Müller".encode("cp1252"), "stops being UTF-8 at byte 25"),
        ("The end of é".encode()[:-1] + b" is lost, \xc3\xa9", "stops being UTF-8 at byte 11"),
        ("\ufeffHello".encode("utf-16-le") + b"\x00", "stops being UTF-16-LE at byte 12"),
    ],
)
def test_mixed_encodings_are_refused_with_the_place(data: bytes, cause: str) -> None:
    """A text that mixes encodings is not guessed at: the error gives the offset of the first bad byte."""
    with pytest.raises(SourceError, match=cause):
        decode(data, "x")


def test_binary_is_no_text() -> None:
    """Control characters make a file binary, a few NULs in a text do not."""
    assert is_binary(bytes(range(256)) * 4)
    assert not is_binary(b"A text with one NUL \x00 among its many good letters, is still a text.")
    assert not is_binary("Zeros of UTF-16 are no control characters".encode("utf-16-le"))
