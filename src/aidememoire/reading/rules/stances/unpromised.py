"""What is not promised: who *did not undertake to lift the sanctions* has not refused to; who *will not undertake to* has."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import acting

UNPROMISED = Reason("act", "what is not promised is not refused")
_UNSURE = 0.45  # annotators of corpus/ have `assert` for the one that it holds: shown as uncertain
_UNPROMISED = re.compile(
    r"(?:did|has|have|had)\s?(?:not|n[’']t|never)\s(?:\w{1,20}ly\s|yet\s|so\sfar\s|in\sturn\s){0,2}"
    r"(?:promis(?:e|ed)|pledged?|vow(?:ed)?|undert(?:ake|aken)|commit(?:ted)?(?:\s(?:it|him|her|them)sel(?:f|ves))?|guaranteed?|sworn?)\b",
    re.IGNORECASE,
)


def with_what_is_unpromised(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what somebody has not promised as an uncertain assertion, on no condition."""
    return [_unpromised(one) if _is_refusal(text, one) else one for one in attributions]


def _is_refusal(text: str, one: Attribution) -> bool:
    refuses = not one.negation and ACTS[int(one.chances.act.argmax())] == "reject"
    return refuses and _UNPROMISED.match(text, one.cue.start) is not None


def _unpromised(one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "assert", _UNSURE), reasons=(*one.reasons, UNPROMISED))
