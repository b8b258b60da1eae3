"""The canonical text: every offset of the program is a code point into what this module returns.

Unicode is brought to NFC, so that one word is one string whether its accents came composed (`é`) or
apart (`e` and a mark), as they do from PDF and from some file systems. Combining marks without a
composed form stay as they are. NFC lengthens only the few letters that Unicode bars from composition.

Joiners (U+200C, U+200D) shape emoji and Persian or Indic words: they stay between two characters
beyond ASCII. All other characters that show nothing are taken out, those that turn the direction of
writing too: letters of right-to-left scripts keep their order without them.
"""

from __future__ import annotations

import re
import unicodedata

_NEWLINE = re.compile("\r\n?|[\x0b\x85\u2028]")
_BREAK = re.compile("[\x0c\u2029]")
_BLANK = re.compile("[\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_UNSEEN = re.compile("[\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]")
_JOINER = re.compile("(?<![^\x00-\x7f])[\u200c\u200d]++|(?<![\u200c\u200d])[\u200c\u200d]++(?![^\x00-\x7f])")
# Each run is tried once, from its start: a run of a million blanks must cost no more than any other.
_TRAILING = re.compile("(?<! ) ++(?=\n|$)")
_EMPTY_LINES = re.compile("\n{3,}")


def canonical(text: str) -> str:
    """Return the text as it is stored. What is canonical already comes back the same."""
    text = _BREAK.sub("\n\n", _NEWLINE.sub("\n", text))
    text = _UNSEEN.sub("", _CONTROL.sub("", _BLANK.sub(" ", text)))
    text = unicodedata.normalize("NFC", text)
    if "\u200c" in text or "\u200d" in text:
        # A joiner taken out may bring a letter and its accent together.
        text = unicodedata.normalize("NFC", _JOINER.sub("", text))
    return _EMPTY_LINES.sub("\n\n", _TRAILING.sub("", text)).strip()


def one_line(text: str) -> str:
    """Return the canonical text in one line, each stretch of blanks as one blank."""
    return " ".join(canonical(text).split())


def count_controls(text: str) -> int:
    """Return how many NULs, control characters and half surrogate pairs the canonical text leaves out."""
    return len(_CONTROL.findall(_NEWLINE.sub("", text)))
