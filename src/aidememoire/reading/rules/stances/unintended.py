"""No intention: who *said it had no intention of signing*, or *told reporters it had no plans to*, rejects it, as who *had no plans to* does.

The network tells it of the bare cue; behind a *said*, and in a second clause of what is said, it goes by the noun alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import acting

NO_INTENTION = Reason("act", "it is not intended")
_SURE = 0.7  # annotators of corpus/ have `reject` for most of these
_NONE = (
    r"(?:has|have|had)\s(?:absolutely\s|currently\s|at\spresent\s|still\s)?(?:no|never\shad\sany|neither\sany)\s"
    r"(?:(?:immediate|current|present|particular|further|such)\s){0,2}(?:intentions?|plans?|desire|wish|inclination)\s(?:(?:of|to|for)\b(?!\s(?:obstruct|attack|harm|threaten|invad|interfer|caus)))"
)
_CUE = re.compile(rf"(?:also\s)?{_NONE}", re.IGNORECASE)
_SAYS = re.compile(
    r"(?:(?:has|have|had|also|then|later)\s){0,2}(?:says?|said|adds?|added|states?|stated|tells?|told|declares?|declared|insist(?:s|ed)?|stress(?:es|ed)?)",
    re.IGNORECASE,
)
_SAID = re.compile(rf"(?:that\s)?(?:it|he|she|they|we|I)\s{_NONE}", re.IGNORECASE)
# Who *has no intention of sending armed men* may well give his word on it: then what is not intended tells the act.
_INTENTION = re.compile(r"\bintention", re.IGNORECASE)
_DOING_SO = re.compile(r"doing\s(?:so|it|this|that|anything)\b", re.IGNORECASE)
_FOR = frozenset(("accept", "endorse", "commit", "demand", "propose", "warn"))


def with_intentions(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what somebody does not intend as a rejection."""
    return [_refused(one) if _is_not_intended(one) else one for one in attributions]


def _is_not_intended(one: Attribution) -> bool:
    if one.negation or ACTS[int(one.chances.act.argmax())] not in _FOR:
        return False
    words = one.content[0].text
    if _SAYS.fullmatch(one.cue.text):
        return _SAID.match(words) is not None
    bare = _CUE.match(f"{one.cue.text} {words[:20]}")
    return bare is not None and (not _INTENTION.search(bare[0]) or _DOING_SO.match(words) is not None)


def _refused(one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "reject", _SURE), reasons=(*one.reasons, NO_INTENTION))
