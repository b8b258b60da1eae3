"""The name of a paper above a text, with the day or a headline and a byline below it: it is the publisher, and no title.

*The Harrow Courier / 12 June 2025 / Interview with the minister* is what a page that was copied by hand begins with. A name in capitals
alone may be anybody's; where the text goes on that it *said in a report*, it is whose text it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from aidememoire.documents.header import is_but_the_day
from aidememoire.documents.publishers import is_outlets_name

_LONGEST, _LONGEST_HEADLINE = 60, 160
_FEWEST_LINES, _MOST_LINES = 2, 5  # of the head below the name, among which a byline or the day stands
# Below a headline a name is known by its noun alone, however it is written: *GULF DAILY*, *Gulf daily*.
_BYLINE = re.compile(r"(?:[Bb]y|BY|[Ff]rom|FROM) (?:(?:[Oo]ur|[Aa] )|[A-Z])[^\n]{2,80}(?<![.:;,])")
# As those write of themselves who publish what they found; *the Foreign Ministry said today* is anybody's.
_SPEAKS = r"(?: \([A-Z]{2,12}\))? (?:(?:has |have )?said|says|warn(?:s|ed)|found|finds)"
_IN_A_REPORT = r"(?: (?:today|on [A-Z][a-z]+day))?,? in an? (?:[\w-]+ ){0,3}?(?:report|briefing|brief|paper|study|analysis|assessment|investigation)\b"
_SMALL = frozenset(("of", "the", "and", "for", "to", "in", "on"))


def split_own_name(text: str) -> tuple[str, str]:
    """Return the name in capitals that a text begins with and later has say something, as it is written there, and the rest; else nothing."""
    first, _, rest = text.strip().partition("\n")
    name = first.strip()
    if not (name.isupper() and len(name.split()) > 1 and len(name) <= _LONGEST):
        return "", text
    said = re.search(
        rf"(?<!\w)(?:(?P<the>the )|(?<!the ))(?P<name>{re.escape(name)}){_SPEAKS}(?:{_IN_A_REPORT}|(?(the)(?!)| today\b))",
        rest,
        re.IGNORECASE,
    )
    is_name = said and all(word[0].isupper() or word in _SMALL for word in said["name"].split())
    return (said["name"], rest.strip()) if said and is_name else ("", text)


def split_masthead(text: str) -> tuple[str, str]:
    """Return the paper named on the first line of a text and the rest; else nothing and the text.

    A day stands alone on the next line, or a headline does and a byline or the day below it.
    """
    first, _, rest = text.strip().partition("\n")
    name = _in_name_case(first.strip())
    lines = [line.strip() for line in rest.split("\n") if line.strip()][:_MOST_LINES]
    if len(name) > _LONGEST or len(lines) < _FEWEST_LINES:
        return "", text
    if is_but_the_day(lines[0]):
        return (name, rest.strip()) if is_outlets_name(name) else ("", text)
    before, space, noun = name.rpartition(" ")
    is_named = is_outlets_name(name) or is_outlets_name(f"{before}{space}{noun.title()}")
    return (name, rest.strip()) if is_named and _is_headed(lines) else ("", text)


def _is_headed(lines: Sequence[str]) -> bool:
    """Tell whether lines are a headline and, before the first sentence, a byline or the day."""
    heads = list(takewhile(lambda line: len(line) <= _LONGEST_HEADLINE and line[-1] not in ".:;", lines))
    return (
        bool(heads)
        and not _BYLINE.fullmatch(lines[0])
        and any(_BYLINE.fullmatch(line) or is_but_the_day(line) for line in heads[1:])
    )


def _in_name_case(line: str) -> str:
    """Return a line in capitals as a name is written: *THE KARVELL COURIER*, but for abbreviations that are known."""
    return line if not line.isupper() or is_outlets_name(line) else line.title()
