"""Whether a mention means an instrument that is there, and can be told from others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.linking.instruments.names import Label
from aidememoire.linking.instruments.threads import Thread
from aidememoire.linking.text.index import ends_with

_MADE = re.compile(r"\b(?:signed|adopted|endorsed|concluded|initialled|ratified|revives?|revived)\s+\Z", re.IGNORECASE)
_NOT_MADE = re.compile(r"\b(?:not|never|nor|would have)\s+(?:\w+\s+){0,2}\Z", re.IGNORECASE)

_PROCESS = re.compile(
    r"\s(?:peace\s)?(?:process|format|track|talks|negotiations|consultations|channel|round|platform|mechanism)\b"
)


#: The end of a name that is that of talks, and a framework that is that of talks.
_IS_PROCESS = re.compile(r"\s(?:talks|negotiations|consultations)\Z")
_OF_TALKS = r"of\s(?:the\s)?(?:[\w’'-]+\s){0,4}(?:process|format|track|talks|negotiations|consultations|dialogue)\b"
_FRAMEWORK = re.compile(rf"\bframework\s{_OF_TALKS}")
_FRAMEWORK_OF = re.compile(rf"\s{_OF_TALKS}")
#: Before a paper that is not there yet.
_TO_REACH = re.compile(
    r"\b(?:reach|reaching|clinch|clinching|broker|brokering|secure|securing|negotiate|negotiating|towards?|finali[sz]e|finali[sz]ing)\s(?:an?\s)?(?:[\w’'-]+\s){0,3}\Z"
)
#: A point of what is talked of, or a stage of it: no paper.
_POINT = re.compile(
    r"\bAgenda\s[Ii]tem\b|\b(?:Agenda|Item|Phase|Stage|Basket|Cluster|Pillar)\s(?:[Ii]tem\s)?(?:\d|[IVX]+\b|One|Two|Three|Four|Five)"
)


def names_a_process(label: Label, text: str) -> bool:
    """Tell whether a name is that of talks, as what stands behind it tells: *the Vienna process* is no paper *the Vienna*."""
    if _FRAMEWORK.search(label.span.text) or (label.noun == "framework" and _FRAMEWORK_OF.match(text, label.span.end)):
        return True
    return (
        label.noun is None and (_PROCESS.match(text, label.span.end) or _IS_PROCESS.search(label.span.text)) is not None
    )


def is_yet_to_come(label: Label, text: str) -> bool:
    """Tell whether a paper without a name of its own is one that somebody tries to reach: *efforts to reach a captives and truce deal*."""
    new = not (label.days or label.numbers or label.span.text[:4].casefold() == "the ")
    return new and ends_with(_TO_REACH, text, label.span.start)


def is_firm(label: Label, threads: Sequence[Thread]) -> bool:
    """Tell whether a mention means something that exists: known, or told apart by a name, a day, a number, a topic."""
    if any(thread.instrument for thread in threads):
        return True
    if label.noun == "rule" and not label.named:  # *speaking under rule 37*, of those of procedure
        return False
    if label.family == "list" or (label.draft and (label.generic or label.noun is None or label.indefinite)):
        return False
    if label.indefinite:
        return label.named or bool(label.days or label.numbers)
    if label.noun is None and _POINT.search(label.span.text):
        return False
    if label.noun is None:
        return label.named or bool(label.days)
    if label.family == "map":  # *the ferry maps*, *the remaining mine maps* are sheets of paper
        return any(thread.proper or thread.days or thread.numbers for thread in threads)
    return label.family not in (None, "plan") or any(thread.settled for thread in threads)


def is_made(label: Label, text: str) -> bool:
    """Tell whether a paper is there since it was made or taken on, though it is new: *signed a protocol*."""
    new = label.indefinite and not label.plural and not label.draft and label.family not in (None, "list", "map", "law")
    return new and ends_with(_MADE, text, label.span.start) and not ends_with(_NOT_MADE, text, label.span.start)
