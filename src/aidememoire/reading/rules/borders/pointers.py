"""What a page says of itself and of other pages: *Also read: Corvo recalls envoy*, *Get our newsletter in your inbox*, the list below *Related topics*.

None of it is part of the report. It stays in the text, and nobody is taken to say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.reading.network.attributions import Attribution

_FOOT = 2_000  # code points at the end of a text in which the lists of other pages stand
_READ_ON = (
    r"(?:also )?read (?:also|more|next)|also read|see also|you may also like|more on this(?: story)?|top stories|latest news"
    r"|related (?:stories|articles|news|topics|content|links|coverage|posts)|most (?:read|viewed|popular)"
    r"|recommended (?:for you|stories|articles)"
)
#: A line that leads to another page by its headline, which ends with no full stop.
_LEADS = re.compile(
    rf"^\W{{0,3}}(?:{_READ_ON}|watch(?: now)?|listen|don['’]t miss)[ \t]{{0,2}}(?:[:|>»–—]|- )[ \t]{{0,2}}[^\s:][^\n]{{5,160}}(?<![.;,])$",
    re.IGNORECASE | re.MULTILINE,
)
#: A line in which a page speaks of itself to its reader; who is quoted there is none.
_INVITES = re.compile(
    r"^(?=[^\n\"“”]{8,300}$)(?:[^\n]*\b(?:our|your) (?:\w+ ){0,2}(?:newsletters?|inbox|privacy policy|cookie policy|terms of (?:use|service))\b"
    r"|(?:sign up|subscribe|follow us on|we use cookies|by (?:signing up|continuing|clicking|subscribing))\b|©)[^\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
#: A heading over nothing but lines of that kind, down to the end.
_LIST = re.compile(
    rf"^\W{{0,3}}(?:{_READ_ON}|related|recommended)\W{{0,2}}\n(?:[^\n]{{0,160}}(?<![.!?;])(?:\n|\Z)){{1,40}}\Z",
    re.IGNORECASE | re.MULTILINE,
)


def without_pointers(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions whose cue stands in no line that points away from the text."""
    lines = list(_pointers(text))
    return [one for one in attributions if not any(start <= one.cue.start < end for start, end in lines)]


def _pointers(text: str) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of the lines that lead to other pages or invite their reader to something."""
    for line in (*_LEADS.finditer(text), *_INVITES.finditer(text)):
        yield line.span()
    found = _LIST.search(text, max(0, len(text) - _FOOT))
    if found:
        yield found.span()
