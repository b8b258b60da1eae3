"""Asides between a *not* and its verb: who *does not, however, accept* a thing rejects it.

The network takes the verb for a cue of its own, without the *not*, and now and then the *not* for another cue.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.placing import over, tells

_NOT = (
    r"(?:(?P<has>(?:has|have|had|is|are|was|were)\s(?:not|never|no\slonger)|(?:has|have|had|is|are|was|were)n[’']t)"
    r"|(?:do|does|did|can|could|will|would|shall|should|must|may|might)\s(?:not|never|no\slonger)|cannot"
    r"|(?:do|does|did|ca|could|wo|would|should)n[’']t)"
)
# Phrases that need no commas.
_PHRASE = (
    r"(?:in\s(?:all\s)?(?:good\s)?(?:faith|conscience|honesty|principle)|at\s(?:this|the\spresent|the)\s(?:stage|time|moment|point|juncture)"
    r"|at\spresent|for\s(?:now|the\s(?:moment|time\sbeing|present))|as\s(?:yet|of\snow)|so\sfar"
    r"|(?:in|under)\s(?:any|such|these|those|(?:the\s)?present|the|current)\s(?:circumstances|conditions|way))"
)
_NO_CLAUSE = r"(?!(?:and|but|or|nor|so|yet|which|who|while|though\s\w+\sdid)\b)"
_ASIDE = rf"(?:,\s{_NO_CLAUSE}[^,.;:!?\n“”\"]{{1,80}},\s|\s[–—-]\s?[^.;:!?\n“”\"–—]{{1,80}}\s?[–—-]\s|\s\([^().;:!?\n]{{1,80}}\)\s|\s{_PHRASE}\s)"
_APART = re.compile(rf"\b(?P<not>{_NOT}){_ASIDE}(?:\w{{1,20}}ly\s|yet\s)?\Z", re.IGNORECASE)
_WORDS_OF_NOT = ("not", "n't", "n’t", "never", "longer")
_LONGEST = 130  # code points of a *not* with the aside behind it
_PAST = re.compile(r"\w+ed\b", re.IGNORECASE)
#: A *not*, an aside that needs no commas, and the word behind it.
BROKEN = re.compile(rf"{_NOT}\s{_PHRASE}\s\w+\b", re.IGNORECASE)
#: A *not*, an aside, and the verb behind it with its particle.
PARTED = re.compile(
    rf"(?P<not>{_NOT}){_ASIDE}(?:\w{{1,20}}ly\s|yet\s)?(?P<verb>\w{{2,20}}(?:\s(?:to|on|for|with))?)(?=\s\w)",
    re.IGNORECASE,
)


def not_before(text: str, cue: Span) -> Span | None:
    """Return the *not*, with its auxiliary, from which an aside parts a cue: *does not* of *does not, however, accept*."""
    begin = max(0, cue.start - _LONGEST)
    before = text[begin : cue.start].lower()
    may_be = cue.text[:1].islower() and any(word in before for word in _WORDS_OF_NOT)
    found = _APART.search(text, begin, cue.start) if may_be else None
    if not found or (not found["has"] and _PAST.match(cue.text)):
        return None
    return Span.of(text, *found.span("not"))


def told_over_asides(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, no *not* for a cue of its own beside the verb that it belongs to."""
    parted = [(one, apart) for one in attributions if (apart := not_before(text, one.cue))]
    halves = {id(other) for one, apart in parted for other in over(attributions, apart) if _is_half(other, one)}
    return [one for one in attributions if id(one) not in halves]


def _is_half(one: Attribution, whole: Attribution) -> bool:
    """Tell whether a cue, the *not* of another's verb, which stands in its content, is of the same subject."""
    same = one.source == whole.source or not one.source or not whole.source
    return same and tells(one, whole)
