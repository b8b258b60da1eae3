"""Where the clauses and the words of a text begin, and what patterns find there; and whether a place stands in a phrase before the subject.

A pattern that can begin only with a clause, or with few words, is tried at those places alone: from letter to letter it takes many
times as long. What is found is what `finditer` finds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

_OPENS = re.compile(
    r"[\s“\"](?:(?<=[“\"\n])|(?<=[.!?;:,)—–]\s)|(?<=\b(?i:that)\s)|(?<=\b(?i:and|but)\s)|(?<=\b(?i:or)\s))"
)
_TWO_LETTERS = re.compile(r"\b\w\w")

# Whoever is named in one is not who then speaks: *In reply to Judge Amadi,*, *After talks with his guest, Luc Martin,*.
_BEGINS = r"(?:\A|(?<=\n)|(?<=\n\n)|(?<=\)\s)|(?<=[.!?:;]\s)|(?<=[.!?:;][\"”’)]\s)|(?<=\d\.\s))"
_PHRASE = re.compile(
    _BEGINS
    + r"(?:(?:Shortly|Soon|Immediately|Right)\s)?(?:In|At|On|Under|After|Following|Before|During|Upon|Alongside|Beside|Besides|Amid"
    r"|According\sto|Ahead\sof|Together\swith|With"
    r"|Answering|Replying|Responding|Reacting|Speaking|Talking|Commenting|Addressing|Meeting|Receiving|Welcoming|Hosting"
    r"|Greeting|Thanking|Citing|Quoting|Accusing|Urging|Telling|Asking|Contradicting|Standing|Visiting|Joining|Turning|Referring"
    r"|Asked|Pressed|Questioned|Quizzed|Challenged|Prompted|Interrupted|Flanked|Accompanied|Joined|Received|Urged|Criticised|Accused)\s",
)
_ENDS = re.compile(
    r"[,;:\n]|(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bProf)(?<!\bGen)(?<!\bCol)(?<!\bAmb)(?<!\bLt)(?<!\b[A-Z])[.!?]\s"
)
_LONGEST = 200  # code points from the beginning of a sentence to the name in such a phrase


def at_clauses(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds in a text that begins where a clause does: a text, a line, a quotation, or behind a mark, *that*, *and*, *but*, *or*."""
    return _at(pattern, text, _clauses(text))


def at_words(pattern: re.Pattern[str], text: str, begins: str) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds in a text that begins with a word; `begins` are the first two letters of all such words, in small ones."""
    words = _words(text)
    return _at(pattern, text, sorted(at for letters in begins.split() for at in words.get(letters, ())))


def _at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    end = 0
    for place in places:
        if place >= end and (found := pattern.match(text, place)):
            end = found.end()
            yield found


@lru_cache(maxsize=2)  # every rule asks for those of one text
def _clauses(text: str) -> Sequence[int]:
    """Return where clauses may begin in a text."""
    return (0, *(found.end() for found in _OPENS.finditer(text)))


@lru_cache(maxsize=2)
def _words(text: str) -> Mapping[str, Sequence[int]]:
    """Return where the words of a text begin, by their first two letters in small ones."""
    cased, found = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for letters in _TWO_LETTERS.finditer(text):
        cased[letters[0]].append(letters.start())
    for both, places in cased.items():
        found[both.lower()] += places
    return found


def is_fronted(text: str, at: int) -> bool:
    """Tell whether a place stands in a phrase before the subject, no comma between its beginning and the place."""
    begin = max(0, at - _LONGEST)
    found = [one.end() for one in _PHRASE.finditer(text, begin, at)]
    return bool(found) and _ENDS.search(text, found[-1], at) is None
