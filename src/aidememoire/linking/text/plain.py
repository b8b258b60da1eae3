"""The words of statements, put so that two tellings of one thing meet: plain letters, stems, numbers in figures."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import fsum, log1p

from anyascii import anyascii

from aidememoire.linking.text.keeping import kept
from aidememoire.reading.dates.words import SPELT
from aidememoire.reading.network.pieces import rank_of
from aidememoire.reading.wordlists import set_of

_WORD = re.compile(r"[a-z0-9]+")
_FIGURE = re.compile(r"(\d+(?:[.,]\d+)*)(?:[ \u00a0]+(hundred|thousand|million|billion|dozen)s?\b)?")
_PLAIN = re.compile(r"\d{1,12}(?:\.\d{1,6})?")
_LITTLE = set_of(
    """
    a an and are as at be been by for from had has have he her his in is it its of on or our she so that the their them
    they this those to was we were which who will with would
    """
)
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_FIRST_WORD, _VOCABULARY = 1996, 30522  # the number of the most frequent word, and how many there are
_STEM = 5  # letters: short enough for reopen, reopened and reopening to meet, and north and northern
_FINE_STEM = 7  # letters, without an ending: no interruption meets what is international
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("e", ""))
_LEAST = 4  # letters before an ending


@kept
def plain(words: str) -> str:
    """Return the words in plain small letters and digits, one space between them."""
    return " ".join(plain_words(words))


def plain_words(text: str) -> list[str]:
    """Return the same of a text as a list; nothing is kept, as whole documents would take much room."""
    ascii_text = text if text.isascii() else anyascii(text)
    return _WORD.findall(ascii_text.replace("'", "").lower())


@kept
def telling(words: str) -> frozenset[str]:
    """Return the plain words that tell something: all but articles, pronouns and the like."""
    return frozenset(plain(words).split()) - _LITTLE


def stem_of(word: str) -> str:
    """Return the stem of a plain word, its first five letters; a number is whole."""
    return word if word.isdigit() else word[:_STEM]


def fine_stem_of(word: str) -> str:
    """Return the first seven letters of a plain word without a common ending; a number is whole.

    So *reopen*, *reopened* and *reopening* meet, and *lorry* and *lorries*, but not *commission* and *commitment*.
    """
    if word.isdigit():
        return word
    for ending, put in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _LEAST:
            word = word.removesuffix(ending) + put
            break
    return word[:_FINE_STEM]


@kept
def weighed(words: str, stem: Callable[[str], str] = stem_of) -> Mapping[str, float]:
    """Return the stems of the telling words and how much each weighs: a rare one up to 1.

    The vocabulary of the encoder stands in the order of frequency, and a word's rarity goes by the logarithm of its
    rank (Zipf 1949); a number, and a word that is not in it, weighs most.
    """
    stems: dict[str, float] = {}
    for word in telling(words):
        stems[stem(word)] = max(stems.get(stem(word), 0.0), _rarity(word))
    return stems


def overlap(one: str, other: str) -> float:
    """Return how large a share of the weight of their words two texts have in common (Dice's coefficient), from 0 to 1."""
    return share(weighed(one), weighed(other))


def share(first: Mapping[str, float], second: Mapping[str, float]) -> float:
    """Return how large a share of the weight of two bags of stems is in both, from 0 to 1; 0 where both are empty.

    The sums are exact, so that the order in which a set gives its members, another in every process, changes nothing.
    """
    whole = fsum((*first.values(), *second.values()))
    shared = fsum(max(first[stem], second[stem]) for stem in first.keys() & second.keys())
    return min(2 * shared / whole, 1.0) if whole else 0.0


def numbers_in(words: str) -> tuple[str, ...]:
    """Return the numbers in the words, in figures, each once, in their order as figures; *one* alone is none."""
    figures = [_in_figures(*found) for found in _FIGURE.findall(words)]
    spelt = map(str, _counted(plain(_FIGURE.sub(" x ", words)).split()))
    return tuple(sorted({*spelt, *figures}, key=lambda figure: (len(figure), figure)))


def _rarity(word: str) -> float:
    rank = None if word.isdigit() else rank_of(word)
    return 1.0 if rank is None else log1p(max(rank - _FIRST_WORD, 0)) / log1p(_VOCABULARY - _FIRST_WORD)


def _in_figures(figure: str, scale: str) -> str:
    digits = figure.replace(",", "")
    return str(round(float(digits) * _SCALES[scale])) if scale and _PLAIN.fullmatch(digits) else digits


def _counted(words: Iterable[str]) -> Iterator[int]:
    """Yield the numbers that are spelt out: *ninety four*, *two hundred thousand*."""
    so_far: int | None = None
    for word in words:
        further = _further(so_far, word)
        if further is None:
            if so_far is not None:
                yield so_far
            further = _further(None, word)
        so_far = further
    if so_far is not None:
        yield so_far


def _further(so_far: int | None, word: str) -> int | None:
    """Return the number that a word makes of the one before it, None where it is no part of that."""
    count, scale = SPELT.get(word), _SCALES.get(word)
    if scale:
        return (so_far or 1) * scale if (so_far or 0) < scale else None
    if count is None or so_far is None:
        return count if count != 1 else None
    room = so_far % 100 == 0 or (so_far % 100 >= 20 and so_far % 10 == 0 and count < 10)
    return so_far + count if room else None
