"""What one side says that another intends: *the envoy of Corvo said that Arland was planning to annex the valley* is no word of Arland.

By corpus/SCHEME.md Arland's plan is a statement of it, but its opponent tells it: as an undertaking it is uncertain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Statement

OF_ANOTHER = Reason("act", "another side says that it intends this")
_AT_MOST = 0.45  # what is below one half is shown as uncertain
_INTENDS = re.compile(
    r"(?:(?:is|are|was|were|has\sbeen|have\sbeen|had\sbeen|also|still|now|already|again|secretly|\w{1,20}ly)\s){0,4}"
    r"(?:prepar|plan|plot|intend|scheming|conspir|seeking|aim|attempt|trying|design|want|readying|gearing|massing|bent\son|about\sto|out\sto)\w*",
    re.IGNORECASE,
)


def with_doubt(
    statement: Statement, holder: Statement | None, sides: Sequence[str], holders: Sequence[str]
) -> Statement:
    """Return a statement of `sides`, with less certainty where those of another side, who hold it, tell what it intends."""
    told = holder is not None and sides and holders and not set(sides) & set(holders)
    if not told or statement.act != "commit" or not _INTENDS.match(statement.cue[-1].text if statement.cue else ""):
        return statement
    confidence = replace(statement.confidence, act=min(statement.confidence.act or 0.0, _AT_MOST))
    return replace(statement, confidence=confidence, reasons=(*statement.reasons, OF_ANOTHER))
