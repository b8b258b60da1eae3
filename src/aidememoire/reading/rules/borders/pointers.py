"""What a page says of itself and of other pages: *Also read: Corvo recalls envoy*, *Get our newsletter in your inbox*, the list below *Related topics*.

None of it is part of the report. It stays in the text, and nobody is taken to say it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from aidememoire.reading.network.attributions import Attribution

_FOOT = 2_000  # code points at the end of a text in which the lists of other pages stand
_LISTS = (
    r"related(?: (?:stories|articles|news|topics|content|links|coverage|posts))?|more on this(?: story)?|most (?:read|viewed|popular)"
    r"|you may also like|recommended(?: (?:for you|stories|articles))?|top stories|latest news|(?:also )?read (?:also|more|next)|see also"
)
#: A line that leads to another page by its headline, which ends with no full stop.
_LEADS = re.compile(
    rf"^\W{{0,3}}(?:{_LISTS}|also read|watch(?: now)?|listen|don['’]t miss)[ \t]{{0,2}}(?:[:|>»–—]|- )[ \t]{{0,2}}[^\s:][^\n]{{5,160}}(?<![.;,])$",
    re.IGNORECASE | re.MULTILINE,
)
_INVITES = re.compile(
    r"^(?![^\n]{300})(?=[^\n\"“”]*(?:newsletters?\b|your inbox\b|\bprivacy policy\b|\bterms of (?:use|service)\b|\bfollow us on\b|\bwe use cookies\b|\ball rights reserved\b))[^\n]+$",
    re.IGNORECASE | re.MULTILINE,
)
#: A heading over nothing but lines of that kind, down to the end.
_LIST = re.compile(
    rf"^\W{{0,3}}(?:{_LISTS})\W{{0,2}}\n(?:[^\n]{{0,160}}(?<![.!?;])(?:\n|\Z)){{1,40}}\Z", re.IGNORECASE | re.MULTILINE
)


def without_pointers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions whose cue stands in no line that points away from the text."""
    lines = sorted(_pointers(text))
    starts = [start for start, _ in lines]

    def points_away(at: int) -> bool:
        before = bisect_right(starts, at)
        return before > 0 and at < lines[before - 1][1]

    return [one for one in attributions if not points_away(one.cue.start)] if lines else list(attributions)


def _pointers(text: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of the lines that lead to other pages or invite their reader to something."""
    for line in (*_LEADS.finditer(text), *_INVITES.finditer(text)):
        yield line.span()
    found = _LIST.search(text, max(0, len(text) - _FOOT))
    if found:
        yield found.span()
