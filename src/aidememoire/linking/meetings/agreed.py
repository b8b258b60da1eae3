"""Meetings told only by what came of them: *Arland and Bestria agreed on Tuesday to reopen the road* opens the report of one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.linking.meetings.words import any_of
from aidememoire.model import Span, Statement

#: What several do who have met, and the words by which they are several.
_AGREES = any_of(r"(?<!had\s)agreed|consented|settled|came to an? (?:understanding|agreement)|reached|concluded|struck")
_SEVERAL = any_of(
    r"and|both|(?:the )?(?:two|three|four|five|six)|parties|sides|leaders|negotiators|delegations|ministers|presidents"
)
#: What they agree on is but to meet, and they may have done so from afar.
_TO_MEET = re.compile(
    r"(?:to\s)?(?:meet|convene|(?:(?:hold|resume|start|begin|open|continue|return\sto|enter\sinto)\s[^.;,]{0,60}?\b(?:talks|meetings?|round|negotiations|summit|dialogue|consultations)))\b",
    re.IGNORECASE,
)
#: `Ana Bel and Cyr Dol agreed on Tuesday in Corvo`, of two who are named.
AGREED = any_of(r"agreed(?=(?: (?:(?!to )[\w’]+ ){0,5})?in (?-i:[A-Z]))")
#: `an understanding reached on Sunday between Arland and Bestria`, with a day of the week.
REACHED = any_of(
    r"(?:agreement|understanding|deal|accord|truce) (?:reached|struck|concluded)(?= (?:[\w’'-]+ ){0,4}between)"
)
#: `twelve hours of talks`, whether or not the reader has marked them.
LASTED = any_of(
    r"(?:hours|days|weeks) of (?:[\w-]+ )?(?:talks|negotiations|consultations|discussions|meetings|haggling)"
)
#: With a day: a meeting of those who are named, or of the sides, came to its end.
ADJOURNED = any_of(r"adjourned|broke up|rose(?= without)")


def agreements(statements: Sequence[Statement]) -> Iterator[Span]:
    """Yield the cues of statements in which several agree on something."""
    for one in statements:
        if not (one.cue and _AGREES.search(one.cue[0].text) and any(_SEVERAL.search(part.text) for part in one.source)):
            continue
        if not (one.content and _TO_MEET.match(one.content[0].text)):
            yield one.cue[0]
