"""Posts quoted in a thread: the line that names an account stands above each, and becomes the label of a turn.

*Ana Vik (@AnaVik), Foreign Minister* above a post tells whose words follow, as a label does; without one *we* in them is anybody's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

_FEWEST = 2  # one line alone may be anything
_WORD = r"(?:[A-Z]|[^\W\d_a-z])[\w.’'-]*"
_ACCOUNT = r"(?:\(@\w{2,30}\)|@\w{2,30})"
_HEAD = re.compile(
    rf"[>*_ \t]*(?P<who>{_WORD}(?: (?:{_WORD}|of|the|for|and|de|van|von|al|bin)){{0,7}})[*_]{{0,3}}(?P<between>[ ,]{{1,2}})(?P<account>{_ACCOUNT})"
    r"(?P<more>(?! (?!quot|re-?post|repl)[a-z])[^\n@]{0,120}?)[ \t*_]*"
)
_SENTENCE = re.compile(r"[.!?:;”\"]\s*\Z")
_WHEN = re.compile(
    r"[>*_ \t·]*+(?P<when>(?=[^\n\d]{0,40}\d)(?:(?:\d{1,2}:\d\d(?::\d\d)?|\d{1,4}(?:st|nd|rd|th)?(?![\d:])|[AaPp]\.?[Mm]\b\.?|[A-Z][a-z]{2,8}\b|GMT|UTC|at\b"
    r"|[·,.–—/|-])[ \t]{0,3}){1,12}+)[ \t*_]*"
)
_QUOTES = re.compile(r"[> \t]*")
#: The label of a post, as it stands in a text after this.
LABEL = re.compile(
    rf"^{_WORD}(?: (?:[^\W\d_][\w.’'-]*)){{0,7}},? {_ACCOUNT}(?:[^\n:]|(?<=\d):(?=\d)){{0,160}}(?P<colon>:)(?= )",
    re.MULTILINE,
)


def with_labels_of_posts(text: str) -> tuple[str, int]:
    """Return a text with the heads of its posts, and the hour below them, as labels before the posts, and how many there are."""
    lines = text.split("\n")
    heads = [number for number, line in enumerate(lines) if _is_head(line) and _body(lines, number)[1]]
    if len(heads) < _FEWEST:
        return text, 0
    return "\n".join(_laid_out(lines, frozenset(heads))), len(heads)


def with_heads_apart(text: str) -> str:
    """Return Markdown in which the heads of posts and their hours are paragraphs: a single break would join them to the post."""
    lines = text.split("\n")
    heads = [number for number, line in enumerate(lines) if _is_head(line)]
    if len(heads) < _FEWEST:
        return text
    apart = {number for head in heads for number in range(head, _body(lines, head)[0]) if lines[number].strip()}
    marks = (_QUOTES.match(line) for line in lines)
    return "\n".join(
        f"{line}\n{mark[0]}" if number in apart and mark else line
        for number, (line, mark) in enumerate(zip(lines, marks, strict=True))
    )


def has_posts(text: str) -> bool:
    """Tell whether a text has labels of posts, two at least."""
    return len(list(islice(LABEL.finditer(text), _FEWEST))) == _FEWEST


def _is_head(line: str) -> bool:
    """Tell whether a line names an account and is no sentence: *Ana Vik (@AnaVik), Foreign Minister*."""
    return _HEAD.fullmatch(line) is not None and _SENTENCE.search(line) is None


def _body(lines: Sequence[str], head: int) -> tuple[int, str]:
    """Return where the words of a post begin below its head, and its hour, and their first line."""
    for number in range(head + 1, len(lines)):
        line = lines[number]
        if line.strip(" >\t") and not _WHEN.fullmatch(line):
            return number, "" if _is_head(line) else line
    return len(lines), ""


def _laid_out(lines: Sequence[str], heads: frozenset[int]) -> Iterator[str]:
    begun = 0
    for head in sorted(heads):
        yield from lines[begun:head]
        begun, first = _body(lines, head)
        found = (_WHEN.fullmatch(line) for line in lines[head + 1 : begun])
        when = [one["when"].strip(" ·,") for one in found if one]
        yield f"{', '.join((_bare(lines[head]), *when))}: {first.strip(' >')}"
        begun += 1
    yield from lines[begun:]


def _bare(line: str) -> str:
    """Return the head of a post without the marks around its name."""
    found = _HEAD.fullmatch(line)
    return "".join(found.group("who", "between", "account", "more")).strip(" *_") if found else line
