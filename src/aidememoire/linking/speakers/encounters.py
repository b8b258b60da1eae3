"""Of whom a text tells that they met or signed something: whom *the sides* mean, whoever commented on it since."""

from __future__ import annotations

import re

_WHEN = r"(?:,? (?:on|in|at|for) [\w ]{1,40}?,?)?"
_HELPS = r"(?: (?:have|had|again|also|both|formally|jointly|finally|officials|negotiators|delegations)){0,3}"
_MEET = (
    r"met|signed|initiall?ed|concluded|negotiated|talked|conferred"
    r"|(?:held|resumed|opened|began|started) (?:\w+ ){0,4}(?:talks|meetings?|rounds?|negotiations)"
)
_JOINTLY = r"agreed|exchanged|traded|undertook|pledged|committed|decided|promised|announced"
_MET = re.compile(rf"{_WHEN}{_HELPS} (?:{_MEET})\b")
_ACTED = re.compile(rf"{_WHEN}{_HELPS} (?:{_MEET}|{_JOINTLY})\b")
# Who stands behind these words saw to a meeting of others.
_SEEN_TO_BY = re.compile(
    r"\b(?:at the (?:invitation|initiative|request) of|in the presence of|(?:hosted|mediated|brokered|facilitated|moderated|chaired|arranged) by"
    r"|with the (?:mediation|participation|support|assistance|good offices) of|through the (?:mediation|good offices) of)\b"
)


def then_met(text: str, at: int) -> bool:
    """Tell whether what follows at an offset is that those named before it met or signed something."""
    return _MET.match(text, at) is not None


def then_acted(text: str, at: int) -> bool:
    """Tell whether what follows at an offset is that those named before it met or agreed: they comment on nobody else."""
    return _ACTED.match(text, at) is not None


def others_from(text: str, first: int, last: int) -> int:
    """Return from where on a sentence names only those who saw to a meeting; its end where it names none."""
    found = _SEEN_TO_BY.search(text, first, last)
    return found.start() if found else last
