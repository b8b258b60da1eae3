"""Names made comparable: the same name in other letters, and the id that is made of it."""

from __future__ import annotations

import re
import unicodedata

_ARTICLE = re.compile(r"^(the|a|an)\s+(?=\S)", re.IGNORECASE)
_NO_LETTER = re.compile(r"[^a-z0-9]+")
_DOUBLED = re.compile(r"(.)\1+")


def name_key(name: str) -> str:
    """Return what two names of one profile must not share: the name in small letters, with a straight apostrophe."""
    return name.casefold().replace("’", "'")


def one_line(words: str) -> str:
    """Return the words on one line, with a space for whatever cannot be printed (which YAML would not take)."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())


def without_article(words: str) -> str:
    """Return the words on one line with no article before them."""
    return _ARTICLE.sub("", one_line(words))


def slug(name: str) -> str:
    """Return the name as an id, `nikol-pashinyan`; empty where it has no Latin letter or digit."""
    return _NO_LETTER.sub("-", _plain_letters(name)).strip("-")


def spelling_key(name: str) -> str:
    """Return what the usual spellings of one transliterated name share: Pashinian and Pashinyan, Aliev and Aliyev."""
    letters = _NO_LETTER.sub(" ", _plain_letters(name)).replace("y", "i").strip()
    # A name in another script has no plain letters, and stands for itself.
    return _DOUBLED.sub(r"\1", letters) or name_key(name)


def _plain_letters(name: str) -> str:
    """Return the name in small letters without accents."""
    apart = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
