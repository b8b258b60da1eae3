"""Borders that PolNeAR draws otherwise than corpus/SCHEME.md: one model learns both, and mixes them up now and then."""

from __future__ import annotations

import re
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.spans import joined

# Of the cues of PolNeAR's part `train` that a *to* ends or follows, these hold it in 662 of 682 cases, the others, whose
# *to* belongs to a verb (*wants to sign*), in 168 of 1,354.
_HOLDS_TO = re.compile(
    r"\b(?:according|ahead|allegiance|alluding|as|attention|back|committed|drawn|forward|hostil\w+|open|oppos\w+|point\w*"
    r"|rebuttal|refer\w*|respon\w+|support|tribute|turned)\sto$",
    re.IGNORECASE,
)
_ENDS_ON_TO = re.compile(r"\w(\s+)to$", re.IGNORECASE)


def drawn_by(scheme: str, text: str, one: Attribution) -> Attribution:
    """Return an attribution as a scheme draws it: by PolNeAR the *to* of an infinitive is of the content, by ours of the cue."""
    return _with_its_infinitive(text, one) if scheme == "polnear" else one


def _with_its_infinitive(text: str, one: Attribution) -> Attribution:
    ends = _ENDS_ON_TO.search(one.cue.text)
    if not ends or _HOLDS_TO.search(one.cue.text):
        return one
    to = Span.of(text, one.cue.end - 2, one.cue.end)
    cue = Span.of(text, one.cue.start, one.cue.start + ends.start(1))
    return replace(one, cue=cue, content=joined((to, *one.content), text))
