"""Who speaks where the cue is a passive and the source behind it but passes his words on: *X was quoted as saying by the agency*."""

from __future__ import annotations

import re

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import Resolved
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.model import Statement

_PASSED_ON = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:also )?(?:quoted|cited|reported) as \w+ing\b", re.IGNORECASE
)


def relayed(cast: Cast, statement: Statement) -> Resolved | None:
    """Return the person named right before such a cue, where the source names an outlet; None where it is no such cue."""
    cue = statement.cue[0] if statement.cue else None
    if (
        cue is None
        or not _PASSED_ON.search(cue.text)
        or not any(has_outlet_word(part.text) for part in statement.source)
    ):
        return None
    before = [one for one in cast.shelf.ending(cue.start - 2, cue.start + 1) if one.type == "PER"]
    return cast.resolve(before[0]) if before else None
