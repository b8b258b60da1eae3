"""What somebody does at a meeting, and the nouns that he or she then goes by: the chair, the facilitator, the host.

Who *took the chair*, *presided* or *facilitated* is as much the chair as one whom the meeting *was chaired by*.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from aidememoire.model import Span

_CHAIR = ("chair", "chairman", "chairwoman", "chairperson")
_NOUNS = (
    _CHAIR,
    ("co-chair", "co-chairman", "co-chairperson"),
    ("facilitator",),
    ("mediator",),
    ("host",),
    ("moderator",),
)
_BY = re.compile(
    r"\b(?:(chair(?:ed(?: [^.;:,\n]{1,40})? by|manship of)|presided over by|Chair: )|(co-chaired(?: [^.;:,\n]{1,40})? by)"
    r"|(facilitat(?:ed by|ion of))|(mediat(?:ed by|ion of))|(hosted by)|(moderated by))[^.;:\n]{0,60}(?:\b(?:Mr|Mrs|Ms|Dr)\. )?\Z"
)
_PART = r"[A-Z][\w’'-]{0,40}\.?"
_MORE_NAMES = rf"(?:(?:, (?:and )?| and ){_PART}(?: {_PART}){{0,3}})"
_DOES = re.compile(
    rf"{_MORE_NAMES}{{0,4}}(?: \([^()\n]{{1,40}}\))?(?:,? who)?,? (?:(?:had|has|will|was|is) )?(?:again )?"
    r"(?:(chair(?:s|ed|ing)?\b|presid(?:es|ed|ing)\b|(?:took|takes|in) the chair\b)|(co-chair(?:s|ed)?\b)|(facilitate[sd]?\b)"
    r"|(mediate[sd]?\b)|(host(?:s|ed)\b)|(moderate[sd]?\b))"
)
_AROUND = 90  # code points before a name that may tell what somebody does


def nouns_of_deeds(text: str, names: Iterable[Span]) -> Iterator[str]:
    """Yield the nouns that the words around the names of a person give by what he or she does at a meeting."""
    for name in names:
        for deed in (_BY.search(text[max(0, name.start - _AROUND) : name.start]), _DOES.match(text, name.end)):
            if deed:
                yield from next(nouns for nouns, found in zip(_NOUNS, deed.groups(), strict=True) if found)
