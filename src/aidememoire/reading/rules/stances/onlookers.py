"""Onlookers: *"Corvo will sign it," said the analyst* is no promise, for an analyst has nobody's word to give but his own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting

FORECAST = Reason("act", "an onlooker tells what others will do")
_SURE = 0.8  # what an analyst says of others asserts how things will be, but may warn as well
_ONLOOKER = re.compile(
    r"\b(?:analysts?|professors?|scholars?|academics?|researchers?|historians?|columnists?|commentators?|pollsters?|political\sscientists?"
    r"|(?:senior\s|research\s)fellows?|lecturers?|think[- ]tank)\b|\b(?:Institute|University)\b",
)
_OWN = re.compile(r"\b(?:I|we|our|my|us|me|We|Our|My)\b")


def with_forecasts(attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what onlookers tell of others as an assertion and no undertaking."""
    return [_forecast(one) if _foretells(one) else one for one in attributions]


def _foretells(one: Attribution) -> bool:
    commits = one.act == "commit"
    onlooker = commits and any(_ONLOOKER.search(span.text) for span in one.source)
    said = one.content[0].text.startswith(("“", '"', "‘", "that "))
    return onlooker and said and not any(_OWN.search(span.text) for span in one.content)


def _forecast(one: Attribution) -> Attribution:
    return replace(one, chances=acting(one.chances, "assert", _SURE), reasons=(*one.reasons, FORECAST))
