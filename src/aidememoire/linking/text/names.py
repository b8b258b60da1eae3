"""Names compared across spellings: case, diacritics, alphabets and the commonest ways to transliterate.

A word is first put into plain small letters (anyascii), then reduced to a skeleton in which the usual
transliterations of one name meet: Pashinyan and Pashinian, Bayramov and Bairamov, Aliyev and Aliev.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein

_WORD = re.compile(r"[a-z0-9]+(?:\.[a-z]\b)*")
_POSSESSIVE = re.compile(r"[’'][sS]\b|(?<=[sS])[’'](?=\s|$)")
_LITTLE = frozenset(("the", "a", "an", "of", "and", "for", "to", "in", "on"))
_SPELLINGS = (
    (re.compile(r"[iy]+"), "i"),
    (re.compile(r"i(?=[aeou])|(?<=[aeou])i"), ""),
    (re.compile(r"dzh|zh|j"), "j"),
    (re.compile(r"kh|gh|q"), "k"),
    (re.compile(r"ts|tz"), "c"),
    (re.compile(r"ou|oo|w"), "u"),
    (re.compile(r"ff"), "v"),
    (re.compile(r"(.)\1"), r"\1"),
)
_FUZZY_FROM = 7  # letters from which one slip of the pen still leaves no doubt


@lru_cache(maxsize=50_000)
def fold(words: str) -> str:
    """Return the words in plain small letters and digits, one space between them, without possessive endings."""
    plain = _POSSESSIVE.sub("", words)
    plain = plain if plain.isascii() else anyascii(plain)
    return " ".join(_WORD.findall(plain.replace("'", "").lower()))


@lru_cache(maxsize=50_000)
def key_words(words: str) -> tuple[str, ...]:
    """Return the folded words that tell a name apart, without articles, prepositions and possessives."""
    little = _LITTLE - {"a"} if "A." in words else _LITTLE  # the initial of a name
    return tuple(word for word in fold(words).split() if word not in little)


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """Return what the usual transliterations of one folded word have in common."""
    for pattern, replacement in _SPELLINGS:
        word = pattern.sub(replacement, word)
    return word


def same_word(one: str, other: str) -> bool:
    """Tell whether two folded words are one name: their skeletons meet, or a single letter is amiss in a long one."""
    if one == other or skeleton(one) == skeleton(other):
        return True
    if min(len(one), len(other)) < _FUZZY_FROM or one[0] != other[0]:
        return False
    return DamerauLevenshtein.distance(one, other, score_cutoff=1) <= 1


@lru_cache(maxsize=50_000)
def keys_of(word: str) -> tuple[str, ...]:
    """Return keys of a folded word of which any other that is the `same_word` has one, to look words up by.

    Two words that one letter tells apart, or two that changed places, are alike once a letter is left out of either.
    """
    keys = (f"={skeleton(word)}",)
    if len(word) < _FUZZY_FROM:
        return keys
    return (*keys, f"~{word}", *dict.fromkeys(f"~{word[:at]}{word[at + 1 :]}" for at in range(len(word))))


def is_short_for(short: Sequence[str], full: Sequence[str]) -> bool:
    """Tell whether `short` can stand for the person `full`: all its words are in it, the last is not a first name.

    Both are key words. Rexhbeqaj and B. Rexhbeqaj stand for Bashkim Rexhbeqaj, Bashkim alone does not.
    """
    if not short or len(short) > len(full):
        return False
    surname = full[1:] if len(full) > 1 else full
    if not any(same_word(short[-1], word) for word in surname):
        return False
    return all(any(same_word(word, other) or _initial(word, other) for other in full) for word in short)


def _initial(word: str, other: str) -> bool:
    return len(word) == 1 and other.startswith(word)


def initials_of(name: str) -> str:
    """Return the first letters of the words of a name that have a capital: *TSR*, of *The Steppe Review*."""
    return "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())


def in_title_case(name: str) -> str:
    """Return a name that stands in capitals, as labels of transcripts do, with capitals at the beginnings only; not *TSR*, which nobody can speak."""
    letters = [letter for letter in name if letter.isalpha()]
    if len(letters) < 3 or not all(letter.isupper() for letter in letters) or set("aeiouy").isdisjoint(fold(name)):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0][:1] + word[0][1:].lower(), name)
