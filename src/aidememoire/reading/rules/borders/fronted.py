"""What a sentence sets first is part of what it tells: *The talks he found positive*, *On transport the two are near, by his account*.

So is the thing whose clause the verb stands in: in *The posts that Chad proposed are not in the text* Chad proposed the posts, and says
nothing of the text. The network begins the content behind what is set first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.negation.refusals import ACCEPTS, DENIES, REJECTS, TURNS_DOWN

HEAD = Reason("content", "the thing whose clause this is")
_SURE = 0.9  # verbs of a closed table
_LONGEST = 160  # code points from the beginning of a sentence to where its content begins
_SENTENCE = re.compile(r"(?:\A|\n|[.!?;][”\"’)]?\s)(?=[^\s])")
_WORD = r"(?!(?:that|which|who|whom|whose|if|when|while|as|and|but|is|are|was|were|has|have|had|will|would|not|never|to|said|says)\b)[\w’'“”-]{1,30}"
_TIME = r"(?:day|week|month|year|evening|morning|afternoon|night|time|hour|moment|occasion|instant|minute)s?\b"

_FINDS = re.compile(
    r"(?:(?:has|have|had|also|again|later|now|\w{1,20}ly)\s){0,3}(?:f(?:inds?|ound)|call(?:s|ed)|consider(?:s|ed)|deem(?:s|ed)|term(?:s|ed)|judge[sd]"
    r"|label(?:s|led)|pronounce[sd]|declare[sd]|describe[sd]\sas|regard(?:s|ed)\sas|th(?:inks|ought))",
    re.IGNORECASE,
)
# What is found to be something, with nothing but the finder behind it.
_OBJECT = re.compile(
    rf"(?:(?:The|This|That|These|Those|Its|His|Her|Their|Both|All|Any|An?|[A-Z][\w-]{{1,30}}[’']s?)(?:\s{_WORD}){{1,8}}|This|That|These|Those)"
)
_AT_A_TIME = re.compile(rf"(?:\w+\s){{0,3}}{_TIME}", re.IGNORECASE)
# The thing itself stands behind the verb: *The next time he found the talks positive*.
_HAS_OBJECT = re.compile(
    r"(?:the|this|that|these|those|its|his|her|their|it|them|him|himself|herself|itself|for|on|upon|off|in|out|to|no|[A-Z])(?![\w’'])|[A-Z]"
)
_SHORT = 8  # words of how a thing is found

_MONTH = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December"
_TOPIC = re.compile(
    rf"(?:On|Over|About|Regarding|Concerning)\s(?!(?:{_MONTH}|his|her|their|arrival)\b)(?!\w+ing\b)(?:{_WORD}\s){{1,6}}"
)

_THAT = re.compile(
    rf"(?<![\w’'-])(?P<head>(?:[Tt]he|[Tt]hose|[Tt]hese|[Aa]n?|[Bb]oth)(?:\s{_WORD}){{1,4}})\s(?:that|which)\s\Z"
)
_HAS = r"(?:(?:has|have|had|also|later|again|then|once|\w{1,20}ly)\s){0,3}"
_VERB = re.compile(
    rf"{_HAS}(?:(?P<deny>{DENIES})|(?P<accept>{ACCEPTS})|(?P<reject>{REJECTS}|{TURNS_DOWN})|(?P<demand>demand(?:s|ed)|request(?:s|ed)|want(?:s|ed))"
    r"|(?P<propose>propose[sd]|suggest(?:s|ed)|offer(?:s|ed)|put\sforward)|(?P<endorse>back(?:s|ed)|support(?:s|ed)|welcome[sd]|endorse[sd]))",
    re.IGNORECASE,
)
_MAIN_VERB = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did|remains?|remained)\b"
)


def with_what_is_set_first(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, each with what its sentence sets first, where that belongs to its content."""
    return [_with_topic(text, _with_object(text, _with_head(text, one))) for one in attributions]


def _with_object(text: str, one: Attribution) -> Attribution:
    """Return who finds a thing to be something with the thing, where it stands before him."""
    if len(one.source) != 1 or len(one.content) != 1 or not _FINDS.fullmatch(one.cue.text):
        return one
    (source,), (content,) = one.source, one.content
    in_order = text[source.end : one.cue.start] == " " and text[one.cue.end : content.start] == " "
    if not in_order or _HAS_OBJECT.match(content.text) or len(content.text.split()) > _SHORT:
        return one
    begin = _beginning(text, source.start)
    thing = _OBJECT.fullmatch(text, begin, source.start - 1) if source.start - begin > 1 else None
    if not thing or text[source.start - 1] != " " or _AT_A_TIME.fullmatch(thing[0]):
        return one
    return replace(one, content=(Span.of(text, *thing.span()), content))


def _with_topic(text: str, one: Attribution) -> Attribution:
    """Return what is told with the matter that its sentence sets first, where the cue stands behind: *On customs the two agree, she said*."""
    first = one.content[0]
    begin = _beginning(text, first.start)
    behind = all(span.start > first.start for span in (*one.source, one.cue))
    if not behind or begin == first.start or not _TOPIC.fullmatch(text, begin, first.start):
        return one
    return replace(one, content=joined((Span.of(text, begin, first.end), *one.content[1:]), text))


def _with_head(text: str, one: Attribution) -> Attribution:
    """Return whoever proposes, rejects or wants a thing in its relative clause with the thing, and not with the verb behind the clause."""
    first, verb = one.content[0], _VERB.fullmatch(one.cue.text)
    if len(one.source) != 1 or not verb or first.start != one.cue.end + 1 or not _MAIN_VERB.match(first.text):
        return one
    start = one.source[0].start
    head = (
        _THAT.search(text, max(0, start - _LONGEST), start) if text[one.source[0].end : one.cue.start] == " " else None
    )
    if not head:
        return one
    content = (Span.of(text, *head.span("head")),)
    return replace(
        one, content=content, chances=acting(one.chances, verb.lastgroup or "", _SURE), reasons=(*one.reasons, HEAD)
    )


def _beginning(text: str, at: int) -> int:
    """Return where the sentence or clause of a place begins; the place itself, where that is far off."""
    found = [each.end() for each in _SENTENCE.finditer(text, max(0, at - _LONGEST), at)]
    return found[-1] if found else at
