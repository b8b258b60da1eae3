"""What the numbers of two accounts count: only where that is the same do they differ; and the days by which a thing is to be done."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from aidememoire.days import MONTHS
from aidememoire.linking.text.plain import fine_stem_of, numbers_in, telling
from aidememoire.reading.dates import Anchor, DateExpression, find_dates

_STOPS = ".,;:!?"
_MONTH_OR_YEAR = re.compile(rf"\b(?:\d{{4}}|{'|'.join(MONTHS)})\b")
_LAST = frozenset(("by", "before", "until"))
_NO_LATER = re.compile(r"\b(?:not? later than|by|before|until|till)(?: the)? ?$", re.IGNORECASE)
_EDGES = "\"'“”‘’.,;:()–—"


def counted(words: str) -> Mapping[str, frozenset[str]]:
    """Return the numbers, in figures, by the stem of the word that they stand before: *2,500 lorries*, *ten days*."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for number, noun in _numbered(words.split()):
        found[fine_stem_of(noun.lower())].update(number)
    return {noun: frozenset(each) for noun, each in found.items()}


def without_dates(words: str) -> str:
    """Return the words without days, months and years: in these an account differs by its day and its instruments."""
    for found in reversed(find_dates(words, Anchor())):
        if _MONTH_OR_YEAR.search(found.span.text):
            words = f"{words[: found.span.start]} – {words[found.span.end :]}"
    return words


def _numbered(words: list[str]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield each number, all words of it together, and the first telling word behind it."""
    runs: list[list[str]] = []
    last = ""  # the word before, where a number stands in it and may go on
    for word in words:
        if last and _goes_on(runs[-1], word):
            runs[-1].append(word)
        elif numbers_in(word):
            runs.append([word])
        elif runs and telling(word):
            yield from ((numbers_in(" ".join(run)), word.strip(_EDGES)) for run in runs)
            runs = []
        last = word if runs and runs[-1][-1] is word and word[-1] not in _STOPS else ""


def _goes_on(run: list[str], word: str) -> bool:
    """Tell whether a word is of the number before it: *two hundred*."""
    joined = numbers_in(" ".join((*run, word)))
    return len(joined) == 1 and joined != numbers_in(" ".join(run))


def deadlines(words: str, published: date | None) -> str:
    """Return the days by which something is to be done, as ISO has them: *by 1 May*, *no later than 15 November*, *until June*."""
    found = (
        one for one in find_dates(words, Anchor(published)) if one.interval and _MONTH_OR_YEAR.search(one.span.text)
    )
    ends = {one.interval.end for one in found if one.interval and _is_last(words, one)}
    return ", ".join(sorted(day.isoformat() for day in ends))


def _is_last(words: str, one: DateExpression) -> bool:
    """Tell whether a date is the last day for something."""
    return one.relation in _LAST or bool(_NO_LATER.search(words[: one.span.start]))
