"""The name of a paper above a text, with the day below it and then a headline: it is the publisher, and no title.

*The Harrow Courier / 12 June 2025 / Interview with the minister* is what a page that was copied by hand begins with. A name in capitals
alone may be anybody's; where the text goes on that it *said in a report*, it is whose text it is.
"""

from __future__ import annotations

import re

from aidememoire.documents.header import is_but_the_day
from aidememoire.vocabulary.outlets import AGENCIES, NOUNS_BEHIND_A_PLACE, NOUNS_OF_OUTLETS, PAPERS_AND_STATIONS

_LONGEST = 60
_KNOWN = frozenset((*AGENCIES, *PAPERS_AND_STATIONS))
_NAMED = re.compile(
    rf"(?:The )?(?:[A-Z][\w’'&.-]* (?:(?:and|of|&) )?){{1,4}}(?:{'|'.join((*NOUNS_OF_OUTLETS, *NOUNS_BEHIND_A_PLACE))}|News Agency)(?: Online)?"
)
# As those write of themselves who publish what they found.
_SPEAKS = (
    r"(?: \([A-Z]{2,12}\))? (?:(?:has |have )?said|says|warn(?:s|ed)|found|finds)(?: today\b"
    r"|(?: (?:today|on [A-Z][a-z]+day))?,? in an? (?:[\w-]+ ){0,3}?(?:report|briefing|brief|paper|study|analysis|assessment|investigation)\b)"
)


def split_own_name(text: str) -> tuple[str, str]:
    """Return the name in capitals that a text begins with and later has say something, as it is written there, and the rest; else nothing."""
    first, _, rest = text.strip().partition("\n")
    name = first.strip()
    if not (name.isupper() and len(name.split()) > 1 and len(name) <= _LONGEST):
        return "", text
    said = re.search(rf"(?<!\w)(?P<name>{re.escape(name)}){_SPEAKS}", rest, re.IGNORECASE)
    return (said["name"], rest.strip()) if said and not said["name"].islower() else ("", text)


def split_masthead(text: str) -> tuple[str, str]:
    """Return the paper named on the first line of a text, where a day stands alone on the next, and the rest; else nothing and the text."""
    first, _, rest = text.strip().partition("\n")
    day, _, below = rest.strip().partition("\n")
    name = first.strip()
    if len(name) > _LONGEST or not below.strip() or not is_but_the_day(day.strip()):
        return "", text
    return (name, rest.strip()) if name in _KNOWN or _NAMED.fullmatch(name) else ("", text)
