"""Scant favour: who *has shown no enthusiasm for* a thing, or *found little merit in* it, does not welcome it.

The network goes by the noun, and passes over the *no* or *little* before it, or takes it for a rebuke or an account.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.vocabulary.groups import WANTING

SCANT = Reason("act", "there is no favour, or little")
_SURE = 0.6  # who is not taken with a thing may reject it or but say so; corpus/ has too few to measure it by
_SCANT = r"(?:no|little|scant|scarcely\sany|hardly\sany|not\s(?:much|any)|n[’']t\s(?:much|any)|zero|minimal|precious\slittle)"
# Behind *no* these words tell of favour itself: *no great enthusiasm*, and not *no other interest*.
_MUCH = r"(?:(?:great|much|particular|real|visible|public|open|noticeable|special|evident|obvious|discernible|apparent|political)\s){0,2}"
_FAVOUR = (
    r"(?:enthusiasm|merits?|interest|appetite|eagerness|inclination|sympathy|warmth|willingness|readiness|zeal|ardou?r|fondness|liking|love"
    r"|attraction|charm|attractions|advantage|benefit|worth|virtue|value|desire|wish|keenness|admiration|approval|gratitude)"
)
_OF = r"(?:\s(?:for|in|to|towards?|of|about)\b|\Z)"
_FAVOURED = re.compile(rf"\b{_SCANT}\s{_MUCH}{_FAVOUR}{_OF}", re.IGNORECASE)
# A second *not*: *made no secret of having no interest*, *did not show little interest*, *was not without interest*.
_TWICE = re.compile(
    r"\b(?:not|never|nor|without|neither|nobody)\b(?!\s(?:much|any)\b)|n[’']t\b(?!\s(?:much|any)\b)", re.IGNORECASE
)
# What one shows is one's own; *saw little appetite for talks* may tell of others, unless a thing has no merit in one's eyes.
_ITS_OWN = re.compile(
    rf"(?:(?:has|have|had|also|so\sfar|\w{{1,20}}ly)\s){{0,3}}(?:(?:show|express|display|demonstrat|evinc|voic|signal|profess|indicat)(?:s|es|ed|n)"
    rf"|(?:see[sn]?|saw|f(?:inds?|ound))(?=\s{_SCANT}\s{_MUCH}(?:merits?|attractions?|charm|advantage|benefit|worth|virtue|value)\b))\b",
    re.IGNORECASE,
)
_TOLD = frozenset(("assert", "criticise"))


def with_scant_favour(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, no favour or little of it as a rejection."""
    return [_scant(text, one) for one in attributions]


def _scant(text: str, one: Attribution) -> Attribution:
    if one.negation or not (one.act in WANTING or _is_own(text, one)) or not _is_scant(text, one):
        return one
    return replace(one, chances=acting(one.chances, "reject", _SURE), reasons=(*one.reasons, SCANT))


def _is_own(text: str, one: Attribution) -> bool:
    """Tell whether what is but told, or deplored, is a want of one's own favour."""
    return one.act in _TOLD and _ITS_OWN.match(text, one.cue.start) is not None


def _is_scant(text: str, one: Attribution) -> bool:
    """Tell whether a cue holds the noun with its *no*, or ends before it: *showed* | *little enthusiasm for the road*."""
    first = one.content[0]
    behind = first.text if first.start == one.cue.end + 1 else ""
    found = _FAVOURED.search(one.cue.text) or (_FAVOURED.match(behind) if behind else None)
    return found is not None and not _TWICE.search(one.cue.text)
