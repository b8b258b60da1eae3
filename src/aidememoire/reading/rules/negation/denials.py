"""Denials: who *denied having agreed to a truce* denies it, and has not agreed to it, nor does who *denied that* accuse anybody.

The network takes the whole of the first for one cue, and the act from its last verb; of the second it now and then takes the act from
what is denied.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.negation.refusals import DENY
from aidememoire.reading.rules.placing import over, put

_SURE = 0.9  # *denied* with what is denied; corpus/ has too few with a verb in -ing to measure it by
_DENIES = re.compile(
    r"(?P<not>(?:(?:not|never|[Nn]either|nor)\s|n[’']t\s|(?:refus|declin|fail)(?:es|ed|ing)?\sto\s)(?:\w{1,20}ly\s)?)?"
    rf"\b(?P<cue>(?:(?:has|have|had)\s(?:since\s|also\s|again\s|repeatedly\s|always\s)?)?{DENY})\s"
    r"(?P<deed>(?:ever\s|also\s)?(?:having\s(?:ever\s)?\w{2,20}|(?!during\b|according\b|regarding\b|concerning\b|following\b)\w{2,20}ing)\b)"
)
# Of 590 in the train passages of corpus/ annotators have 588 as `deny`, and one as `reject` (*denied them entry*).
_PLAINLY = re.compile(rf"(?:(?:has|have|had|also|then|later|again|\w{{1,20}}ly)\s){{0,3}}{DENY}", re.IGNORECASE)
# What is refused, not said to be untrue: *denied the observers access*.
_REFUSED = re.compile(
    r"(?:(?!(?:that|any|ha[sd]|have|was|were|is|are|w(?:ould|ill)|having|reports?|rumou?rs|claims?|charges|allegations?|accusations?|\w+ing)\b)[\w’'()-]{1,30}\s){0,7}?"
    r"(?:(?:re-?)?entry|access|(?:safe\s)?passage|permission|clearance|visas?|transit|leave|overflight)\b(?!\s(?:is|was|were|are|had|has|have|would|will)\b)"
)
_DENIED = frozenset(("deny", "reject"))


def with_denials(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, who denies a thing denying it, and a deed of his own with all of that for what he denies."""
    found = [_plainly(one) for one in attributions]
    if "deny" not in text and "denie" not in text:
        return found
    for match in _DENIES.finditer(text):
        own = over(found, Span.of(text, match.start("cue"), match.end("deed")))
        denial = next((one for one in own if one.cue.start <= match.start("cue")), None)
        astray = next((one for one in own if match.start("deed") <= one.cue.start), None)
        told = denial or (astray if astray and astray.source and astray.source[0].end <= match.start("cue") else None)
        if told and (told.cue.end > match.end("cue") or told is astray):
            put(found, (_denied(text, told, match),), (told,))
    return found


def _plainly(one: Attribution) -> Attribution:
    """Return who plainly *denied* a thing as denying it, whatever the network has him do; who *denied them entry* as refusing it."""
    if one.negation or not _PLAINLY.fullmatch(one.cue.text):
        return one
    if one.content[0].start == one.cue.end + 1 and _REFUSED.match(one.content[0].text):
        return replace(one, chances=acting(one.chances, "reject", _SURE))
    if one.act in _DENIED:
        return one
    return replace(one, chances=acting(one.chances, "deny", _SURE))


def _denied(text: str, one: Attribution, match: re.Match[str]) -> Attribution:
    """Return a denial whose cue ends with its *denied*, with the deed for the beginning of its content."""
    cue = Span.of(text, min(one.cue.start, match.start("cue")), match.end("cue"))
    behind = [span for span in one.content if span.start >= match.end("cue")]
    end = max((span.end for span in behind), default=match.end("deed"))
    first = Span.of(text, match.start("deed"), max(end, match.end("deed")))
    others = [span for span in one.content if span.end <= match.start("cue")]
    chances = one.chances if match["not"] else acting(one.chances, "deny", _SURE)
    return replace(one, cue=cue, content=joined((*others, first), text), chances=chances)
