"""Where a text names a state only as what is asked about or as where somebody goes, which tells nothing of who speaks there."""

from __future__ import annotations

import re

_ASKED = re.compile(
    r"(?:[^\n.;]{0,50} [-–—] )?[“\"‘]?(?:when |also )?(?:asked|questioned|pressed|quizzed|commenting|replying|responding"
    r"|in (?:response|reply|answer|reaction) to|speaking of)\b[^,;\n]{0,300},",
    re.IGNORECASE,
)
_GOING_TO = re.compile(
    r"\b(?:visits?|trips?|journeys?|tours?|travel\w{0,5}|fly|flew|flies|flying|fl[iy]ghts?)\s(?:\w{1,20}\s){0,2}?to\s"
    r"(?:the\s)?(?:(?:Kingdom|Republic|State|Sultanate)\sof\s)?\Z",
    re.IGNORECASE,
)
_BEFORE = 60  # code points before a name that tell whether somebody goes there


def is_only_asked_about(text: str, beginning: int, at: int) -> bool:
    """Tell whether a place stands in the words that a sentence, from its beginning, puts before the answer: *Asked about Chad's offer,*."""
    return at < end_of_what_is_asked(text, beginning)


def end_of_what_is_asked(text: str, beginning: int) -> int:
    """Return where those words end, at the beginning where there are none."""
    found = _ASKED.match(text, beginning)
    return found.end() if found else beginning


def is_only_gone_to(text: str, at: int) -> bool:
    """Tell whether what is named at a place is but where somebody goes: *a visit to Norway*."""
    return _GOING_TO.search(text[max(0, at - _BEFORE) : at]) is not None
