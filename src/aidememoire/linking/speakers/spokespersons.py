"""Spokespersons: `the army's spokesman` speaks for the army that is meant; a person's is told by the person."""

from __future__ import annotations

import re

from aidememoire.linking.cast.who import BODY, GROUP, OFFICE, PERSON, STATE, Resolved, Who, only
from aidememoire.linking.text.descriptions import head_of, is_somebody
from aidememoire.model import Span

_SPOKESPERSON_OF = re.compile(
    r"(?:the )?(.+)[’']s? (?:own |chief |deputy )?(spokes(?:man|woman|person)|press (?:secretary|service|office))(?: there)?",
    re.IGNORECASE,
)


def owner_of_spokesperson(words: str, span: Span) -> Span | None:
    """Return the words for whom a spokesperson speaks, in words that end where a source does: *the army* of *the army's spokesman*."""
    found = _SPOKESPERSON_OF.fullmatch(words)
    if found is None:
        return None
    start = span.end - len(words) + found.start(1)
    return Span(start, start + len(found[1]), found[1])


def spoken_for(words: str, owner: Span, meant: Resolved) -> Resolved | None:
    """Return the speaker, given whom the words of the owner mean: that body or state itself, else the spokesperson of that person."""
    one, found = meant.one, _SPOKESPERSON_OF.fullmatch(words)
    if one.kind in (STATE, BODY) or (one.kind == GROUP and not is_somebody(head_of(owner.text))):
        return Resolved(meant.whos, "spokesperson", f"a spokesperson of {one.name}")
    if found is None or one.kind not in (PERSON, OFFICE):
        return None
    noun = found[2].lower()
    return only(Who(f"{noun} of {one.name}", OFFICE, side=one.side), "spokesperson", f"the {noun} of {one.name}")
