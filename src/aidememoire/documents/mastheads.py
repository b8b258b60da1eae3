"""The name of a paper above a text, with the day below it and then a headline: it is the publisher, and no title.

*The Harrow Courier / 12 June 2025 / Interview with the minister* is what a page that was copied by hand begins with.
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


def split_masthead(text: str) -> tuple[str, str]:
    """Return the paper named on the first line of a text, where a day stands alone on the next, and the rest; else nothing and the text."""
    first, _, rest = text.strip().partition("\n")
    day, _, below = rest.strip().partition("\n")
    name = first.strip()
    if len(name) > _LONGEST or not below.strip() or not is_but_the_day(day.strip()):
        return "", text
    return (name, rest.strip()) if name in _KNOWN or _NAMED.fullmatch(name) else ("", text)
