"""Whom another cue cuts off from what he says: Azerbaijan in `Baku, he said, would grant this`."""

from __future__ import annotations

import re
from itertools import pairwise

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import UNRESOLVED, Resolved
from aidememoire.linking.text.descriptions import without_article
from aidememoire.model import Statement

_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being) (?:\w+ed|told|given)\b")


def cut_off(statement: Statement, holder: Statement | None, cast: Cast) -> Resolved:
    """Return who speaks right before the cue of the statement's holder, which cuts his words in two; UNRESOLVED where nobody does."""
    cue = statement.cue[0] if statement.cue else None
    subjects = [one for one, rest in pairwise(holder.content if holder else ()) if cue and rest.start == cue.start]
    if cue is None or not subjects or _PASSIVE.search(cue.text):
        return UNRESOLVED
    words = without_article(subjects[0].text)
    for mention in cast.shelf.inside(subjects[0]):
        whole = without_article(mention.span.text) == words
        resolved = cast.resolve(mention) if whole else None
        if resolved:
            return Resolved(resolved.whos, "cut off", f"{words}, cut off by another cue")
    return UNRESOLVED
