"""Verbs left out of a second half: in *Corvo was against it, Arland in favour* each takes a stance, and the opposite one.

The network gives the second the first one's clause for what he is in favour of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import Chances, acting
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.vocabulary.groups import ASKING

VERBLESS = Reason("cue", "one of two stances, whose verb is told once")
_SURE = 0.9  # words of a closed table; corpus/ has too few to measure it by
_NO_VERB = r"(?!(?:is|are|was|were|has|have|had|said|says|who|which|that|and|but|while|in|against|for|on)\b)"
_NAME = rf"(?:(?:the|The|its|Its)\s)?[A-Z][\w’'-]{{0,40}}(?:\s(?:of\s(?:the\s)?)?{_NO_VERB}[\w’'-]{{1,40}}){{0,4}}?"
_FOR, _AGAINST = r"in\sfavou?r|for|supportive", r"against|opposed"
_IS = r"(?:is|are|was|were)"
_IT = r"(?:\s(?:it|this|that|both|(?:of|to)\sit))?"
_WHEN = r"(?:\s(?:firmly|strongly|flatly|clearly|broadly|still|also))?"
_STANDS = re.compile(rf"\b{_IS}{_WHEN}\s(?:{_FOR}|{_AGAINST})")
_TWO = re.compile(
    rf"(?<![\w’'-])(?P<first>{_NAME})\s(?P<cue>{_IS}{_WHEN}\s(?:(?P<for>{_FOR})|(?:{_AGAINST})){_IT})(?:,\s|;\s|\sand\s|\sbut\s|\swhile\s){{1,2}}"
    rf"(?:(?:and|but|while|whereas)\s)?(?P<second>{_NAME})\s(?P<cue2>(?:(?P<for2>{_FOR})|(?:{_AGAINST})){_IT})(?=[.;,!?\n]|\Z)"
)
_ON = re.compile(
    r"(?:\A|(?<=[.!?;]\s)|(?<=\n))(?:On|As\s(?:to|for|regards)|Regarding|Concerning|Over)\s(?P<what>[^.,;:!?\n]{3,80}),\s\Z"
)
_SENTENCE = re.compile(r"[.!?][”\"’)]*\s|\n")
_LONGEST = 100  # code points of *on the annex,*, at most
_BEFORE = 4  # attributions before, of which one tells what they are for or against


def with_verbless(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, each of two who are for and against a thing with his own stance on it.

    That is what stands before them behind *on*, else what is proposed or asked in the sentence before; where there is neither, none is told.
    """
    found = list(attributions)
    stands = any(at_words(_STANDS, text, "is ar wa we"))
    for match in _TWO.finditer(text) if stands else ():
        own = over(found, Span.of(text, match.start("cue"), match.end("cue2")))
        told = _matter(text, found, match, own)
        mine = [
            one for one in own if all(match.start() <= span.start and span.end <= match.end() for span in one.content)
        ]
        put(
            found,
            _halves(text, match, *told) if told else (),
            [*mine, *(one for one in own if told and one not in mine)],
        )
    return found


def _matter(
    text: str, found: Sequence[Attribution], match: re.Match[str], own: Sequence[Attribution]
) -> tuple[Span, Chances] | None:
    """Return what both take a stance on, with what it may mean."""
    on = _ON.search(text, max(0, match.start() - _LONGEST), match.start())
    if on and own:
        return Span.of(text, *on.span("what")), own[0].chances
    end = at(found, match.start())
    for one in reversed(found[max(0, end - _BEFORE) : end]):
        between = text[one.cue.end : match.start()]
        if len(between) < 4 * _LONGEST and len(_SENTENCE.findall(between)) == 1 and one.act in ASKING:
            return one.content[-1], one.chances
    return None


def _halves(text: str, match: re.Match[str], content: Span, chances: Chances) -> Sequence[Attribution]:
    """Return the two who stand for and against one thing, each with the stance of the words."""
    plain = replace(chances, flags=np.zeros_like(chances.flags))
    return [
        Attribution(
            (Span.of(text, *match.span(who)),),
            Span.of(text, *match.span(cue)),
            (content,),
            _SURE,
            acting(plain, "endorse" if match[stance] else "reject", _SURE),
            (VERBLESS,),
        )
        for who, cue, stance in (("first", "cue", "for"), ("second", "cue2", "for2"))
    ]
