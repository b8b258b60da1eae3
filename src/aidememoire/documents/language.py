"""The language of a text."""

from __future__ import annotations

import re

_FEWEST_LETTERS = 80
_ENOUGH = 20_000
# Words that are common in English, and in no other language that is written with these letters.
_ENGLISH = re.compile(r"(?i)\b(the|of|and|that|with|which|from|this|were|have)\b")
_ENGLISH_SHARE = 0.1  # of all words: running English has about twice as many, another language close to none


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language of a text; one of few Latin letters is taken for English."""
    head = text[:_ENOUGH]
    letters = [sign for sign in head if sign.isalpha()]
    latin = sum(sign < "\u0250" for sign in letters)
    if not letters or (len(letters) < _FEWEST_LETTERS and 2 * latin >= len(letters)):
        return "en"
    if len(_ENGLISH.findall(head)) > _ENGLISH_SHARE * len(head.split()):
        return "en"  # py3langid takes a second to unpack, which a reader of English need not wait for
    import py3langid

    return str(py3langid.classify(head)[0])
