"""Word pieces: a text as the encoder sees it, each piece with its offsets and three cheap features."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from aidememoire.reading.quotations import quotation_states

CASES, QUOTES, LAYOUTS = 4, 3, 2
NO_LETTERS = 3
_TOKENIZER = Path(__file__).parents[1] / "weights" / "tokenizer.json"
_BREAK = re.compile(r"\n\s*")

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text, arrays of one length n.

    `ids` are vocabulary numbers; `starts` and `ends` code point offsets; `case` is 0 lower, 1
    capitalised, 2 all capitals, 3 no letters; `quote` a quotation state; `layout` is 1 for the
    first piece of a paragraph.
    """

    ids: Ints
    starts: Ints
    ends: Ints
    case: Ints
    quote: Ints
    layout: Ints

    def __len__(self) -> int:
        return len(self.ids)


def cut_pieces(text: str, start: int = 0, end: int | None = None, states: bytes | bytearray | None = None) -> Pieces:
    """Cut the stretch [start, end) of `text` into word pieces; `states` are its quotation states, where known."""
    stretch = text[start:end]
    marks = np.frombuffer(bytes((states or quotation_states(text))[start:end]), dtype=np.uint8)
    encoding = _tokenizer().encode(stretch, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    starts, ends = offsets[:, 0], offsets[:, 1]
    return Pieces(
        ids=np.array(encoding.ids, dtype=np.int64),
        starts=starts + start,
        ends=ends + start,
        case=np.array([_case(stretch[first:last]) for first, last in encoding.offsets], dtype=np.int64),
        quote=marks[starts].astype(np.int64) if len(starts) else starts,
        layout=_layout(stretch, starts),
    )


def rank_of(word: str) -> int | None:
    """Return the number of a word in the vocabulary, which runs from frequent to rare; None where it is cut in pieces."""
    return _tokenizer().token_to_id(word)


def blocks(text: str, size: int) -> Iterator[tuple[int, int]]:
    """Yield stretches (start, end) that cover `text`, at most `size` long, cut between paragraphs where possible."""
    start = 0
    while start < len(text):
        end = len(text) if len(text) - start <= size else _cut(text, start, start + size)
        yield start, end
        start = end


def _cut(text: str, start: int, end: int) -> int:
    """Return where to cut before `end`: after the last empty line, else the last blank, else there."""
    for between in ("\n\n", " "):
        at = text.rfind(between, start + 1, end)
        if at > 0:
            return at + len(between)
    return end


def _case(word: str) -> int:
    if word.islower():
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[:1].isupper() else NO_LETTERS


def _layout(text: str, starts: Ints) -> Ints:
    """Mark the first piece at or after the start of the text and of each line."""
    layout = np.zeros(len(starts), dtype=np.int64)
    breaks = np.array([0, *(match.end() for match in _BREAK.finditer(text))])
    first = np.searchsorted(starts, breaks)
    layout[first[first < len(starts)]] = 1
    return layout


@lru_cache(maxsize=1)
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(_TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
