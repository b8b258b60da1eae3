"""Words to search by, the same on every database: accents and case folded away, phrases, beginnings, other names.

A query is a conjunction of terms, a term a choice of phrases. `"..."` makes a phrase, a star at the end of a word
stands for any ending, and what else a word may be called (a profile's aliases) joins its term.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'["“”]([^"“”]*)["“”]?|([^\s"“”]+)')
_LONGEST_NAME = 6  # words typed without quotation marks that may be one name
_LONGEST, _MOST = 100, 16_000  # characters a word, words a statement: PostgreSQL's index bears little more


@dataclass(frozen=True, slots=True)
class Phrase:
    """Folded words that stand side by side; the last may go on where `open` is set."""

    words: tuple[str, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all be met, each by one of its phrases."""

    terms: tuple[tuple[Phrase, ...], ...]

    def met_by(self, text: str) -> bool:
        """Tell whether every term stands in `text`."""
        words = f" {' '.join(words_of(text))} "
        return all(any(_stands(phrase, words) for phrase in term) for term in self.terms)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of a statement's words, and where in it (start, end) the words asked for stand."""

    text: str
    marks: tuple[tuple[int, int], ...]


def parse_query(asked: str, alike: Mapping[str, tuple[str, ...]] | None = None) -> Query:
    """Return the query that somebody typed; `alike` gives other names of a word or phrase, its keys as `fold` gives them."""
    others = alike or {}
    found = [(_phrase(quoted or word), bool(quoted)) for quoted, word in _TERM.findall(asked)]
    return Query(tuple(_term(phrase, others) for phrase in _joined(found, others) if phrase.words))


def _term(phrase: Phrase, others: Mapping[str, tuple[str, ...]]) -> tuple[Phrase, ...]:
    names = (Phrase(words_of(other)) for other in others.get(" ".join(phrase.words), ()))
    return (phrase, *(name for name in names if name.words))


def _joined(found: Sequence[tuple[Phrase, bool]], others: Mapping[str, tuple[str, ...]]) -> Iterator[Phrase]:
    """Yield phrases; words side by side that are one name together, unless they are in quotation marks, are one phrase."""
    at = 0
    while at < len(found):
        lengths = range(min(_LONGEST_NAME, len(found) - at), 1, -1)
        length = next((one for one in lengths if _is_name(found[at : at + one], others)), 1)
        yield found[at][0] if length == 1 else Phrase(_all_words(found[at : at + length]))
        at += length


def _is_name(run: Sequence[tuple[Phrase, bool]], others: Mapping[str, tuple[str, ...]]) -> bool:
    return not any(quoted or phrase.open for phrase, quoted in run) and " ".join(_all_words(run)) in others


def _all_words(run: Sequence[tuple[Phrase, bool]]) -> tuple[str, ...]:
    return tuple(word for phrase, _ in run for word in phrase.words)


def words_of(text: str) -> tuple[str, ...]:
    """Return the folded words of `text`, as many as are searched."""
    return tuple(word[:_LONGEST] for word in _WORD.findall(fold(text))[:_MOST])


def fold(text: str) -> str:
    """Return the text without accents and case: *Mirzoyan's Café* becomes *mirzoyan's cafe*."""
    return text.lower() if text.isascii() else "".join(map(_fold, text))


@lru_cache(maxsize=4096)
def _fold(letter: str) -> str:
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    return "".join(each for each in spread if unicodedata.category(each) != "Mn")


def snippet(text: str, query: Query, width: int = 160) -> Snippet:
    """Return at most `width` characters of `text` around the first words that meet the query, between words where it can."""
    marks = _marks(text, query)
    first = marks[0][0] if marks else 0
    start = max(0, min(first - width // 3, len(text) - width))
    end = min(len(text), start + width)
    if start:
        start = text.find(" ", start, first) + 1 or start
    if end < len(text):
        end = max(text.rfind(" ", start, end), marks[0][1] if marks and marks[0][1] <= end else 0) or end
    inside = tuple((own - start, stop - start) for own, stop in marks if start <= own and stop <= end)
    return Snippet(text[start:end], inside)


def _marks(text: str, query: Query) -> list[tuple[int, int]]:
    words, places = _placed(text)
    phrases = {phrase for term in query.terms for phrase in term}
    found = {
        (places[at][0], places[at + len(phrase.words) - 1][1])
        for phrase in phrases
        for at in range(len(words) - len(phrase.words) + 1)
        if _stands_at(phrase, words, at)
    }
    return sorted(found)


def _placed(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the folded words of `text` and where in it each stands."""
    if all(len(_fold(letter)) == 1 for letter in set(text)):
        found = list(_WORD.finditer(fold(text)))
        return [each[0] for each in found], [each.span() for each in found]
    places = [number for number, letter in enumerate(text) for _ in _fold(letter)]
    found = list(_WORD.finditer("".join(map(_fold, text))))
    return [each[0] for each in found], [(places[each.start()], places[each.end() - 1] + 1) for each in found]


def _stands_at(phrase: Phrase, words: list[str], at: int) -> bool:
    *fixed, last = phrase.words
    if words[at : at + len(fixed)] != fixed:
        return False
    word = words[at + len(fixed)]
    return word.startswith(last) if phrase.open else word == last


def _phrase(typed: str) -> Phrase:
    return Phrase(words_of(typed), typed.endswith("*"))


def _stands(phrase: Phrase, words: str) -> bool:
    return f" {' '.join(phrase.words)}{'' if phrase.open else ' '}" in words
