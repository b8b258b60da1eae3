"""The marks of Markdown around the labels of turns and around whole lines, as in a web page that was saved as text.

Labels are told from other words by where they stand, and so must stand bare.
"""

from __future__ import annotations

import re

_MARKS = r"[*_]{1,4}"
_LABEL = re.compile(
    rf"^{_MARKS}(?:(?P<stopped>(?:Q|A|(?i:question|answer) ?)\d{{0,3}}\.){_MARKS}"
    rf"|(?P<label>(?:[^\W_]|\()[^*_:\n]{{0,100}}?)(?::{_MARKS}|{_MARKS}[ \t]?:))(?=\s)",
    re.MULTILINE,
)
_LINE = re.compile(rf"^{_MARKS}(?P<words>[^\s*_][^*_\n]{{0,400}}(?<=\S)){_MARKS}[ \t]*$", re.MULTILINE)
_ABOVE = re.compile(rf"^{_MARKS}[^\s*_][^*_\n]{{0,400}}(?<=\S){_MARKS}[ \t]*\n(?=[*_]{{0,4}}[^\W_a-z])", re.MULTILINE)
_BELOW = re.compile(r"(?<=[^\n])\n(?=[*_])")


# Labels inside a line that begins with one: *Q: Will you sign? A: We will not.*
_ONE_OF_TWO = r"(?i:q|a|question|answer) ?\d{0,3}:"
_IN_LINE = re.compile(
    rf"(?<=[.?!…”\")]) +(?={_MARKS}(?:[^\W_]|\()[^*_:\n]{{0,60}}?(?::{_MARKS}|{_MARKS}:) |{_ONE_OF_TWO} (?=[^\s\d_a-z]))"
)
_BEGINS = re.compile(rf"(?:{_LABEL.pattern}|^{_ONE_OF_TWO} )[^\n]*", re.MULTILINE)
_QUOTED, _FEWEST = re.compile(r"^>[ \t]?", re.MULTILINE), 2


def without_emphasis(text: str) -> tuple[str, int]:
    """Return a text without the marks around its labels and whole lines, and around how many of them there were any.

    Turns that are marked as a quotation are freed of that, and each that begins inside the line of another gets its own.
    """
    text = _BEGINS.sub(lambda line: _IN_LINE.sub("\n\n", line[0]), _without_quoting(text))
    text, labels = _LABEL.subn(_bare, text)
    text, lines = _LINE.subn(r"\g<words>", text)
    return text, labels + lines


def _without_quoting(text: str) -> str:
    """Return a text without the > before its lines, where labels of turns stand behind some."""
    if not text.startswith(">") and "\n>" not in text:
        return text
    bare = _QUOTED.sub("", text)
    more = len(list(_LABEL.finditer(bare))) - len(list(_LABEL.finditer(text)))
    return bare if more >= _FEWEST else text


def begins_with_label(line: str) -> bool:
    """Tell whether a line begins with a marked label, and so is none that a margin made."""
    return _LABEL.match(line) is not None


def with_labels_apart(markdown: str) -> str:
    """Return Markdown in which each line that begins with a marked label, or has marks around it, is a paragraph: a single break joins lines."""
    markdown = _ABOVE.sub(r"\g<0>\n", markdown)
    return _BELOW.sub(lambda found: "\n\n" if _LABEL.match(markdown, found.end()) else "\n", markdown)


def _bare(found: re.Match[str]) -> str:
    return found["stopped"] or f"{found['label'].rstrip()}:"
