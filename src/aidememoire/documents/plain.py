"""Plain text: paragraphs whose lines were broken at a margin get them joined again."""

from __future__ import annotations

import re
from itertools import pairwise

from aidememoire.documents.decoding import decode, encoding_note
from aidememoire.documents.drafts import Draft, Raw
from aidememoire.documents.emphasis import begins_with_label
from aidememoire.documents.headings import is_byline

_NARROWEST, _WIDEST = 50, 100
_LONG = 0.6  # of the widest line: a shorter one may stand for itself, as those of an address do
_ENDS = (".", "!", "?", ":", ";", "…")
#: No line ends with these that does not go on.
_LEADING = frozenset({
    "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "with", "from", "and", "or", "that", "which", "as", "into",
    "between", "its", "their", "his", "her",
})  # fmt: skip
_ITEM = re.compile(r"\s*([-*•–—>|]|\d+[.)]|\(\w\))\s|\s{4}")


def load_plain(raw: Raw) -> Draft:
    """Return the draft of a plain text."""
    text, encoding = decode(raw.data, raw.name)
    return Draft(raw.name, unwrapped(text), notes=encoding_note(encoding))


def unwrapped(text: str) -> str:
    """Return the text with the line breaks joined that a margin made.

    A quotation ends with its paragraph, so that a break inside one must not look like its end. A
    break came from a margin where the next line's first word had no room left before it; of a longer line also where
    a sentence plainly runs on, for lines that are broken by hand end where they like.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    width = max((len(line.rstrip()) for line in text.split("\n") if " " in line.strip()), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text
    lines = [line.rstrip() for line in text.split("\n")]
    joints = (" " if _came_from_margin(line, following, width) else "\n" for line, following in pairwise(lines))
    return lines[0] + "".join(joint + _after(joint, line) for joint, line in zip(joints, lines[1:], strict=True))


def _after(joint: str, line: str) -> str:
    return line.lstrip() if joint == " " else line


def _came_from_margin(line: str, following: str, width: int) -> bool:
    words = following.split(maxsplit=1)
    if not line or not words or _ITEM.match(following) or begins_with_label(following) or is_byline(following):
        return False
    return len(line) + 1 + len(words[0]) > width or (len(line) > _LONG * width and _runs_on(line, words[0]))


def _runs_on(line: str, word: str) -> bool:
    """Tell whether a sentence goes on from a line to the word that the next one begins with."""
    return not line.endswith(_ENDS) and (word[0].islower() or line.split()[-1].lower() in _LEADING)
