"""What is told of somebody that he has not said: in *Norway trusts that Corvo will accept the map* Corvo has accepted nothing.

Nor has it in *Corvo is expected to accept the map*, whoever expects it, nor where it *came close to accepting* or *considered rejecting* it, or *has until
Friday to accept* it. In *Corvo knows that the road is open* Corvo has said nothing: by corpus/SCHEME.md it is a statement, but it is the word of whoever
tells it. Who *was surprised to read that it had offered a road* tells of no offer, for of one's own nobody has to read; what is but pretended was not
said either, nor what the text says that nobody said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.mending import because, source_start, taken_as
from aidememoire.reading.rules.placing import between, tells
from aidememoire.reading.rules.stances.conditions import SUPPOSED
from aidememoire.reading.rules.stances.tellings import UNSURE
from aidememoire.reading.wordlists import HAS_BEEN
from aidememoire.vocabulary.groups import TAKING_SIDES

HOPED = Reason(SUPPOSED.field, "another trusts, expects or fears that he will, and he has not said so")
NEARLY = Reason(SUPPOSED.field, "it was nearly so, or only thought of")
KNOWN = Reason(SUPPOSED.field, "what another is told to know, he has not said")
HEARSAY = Reason("denied", "whoever it is told of has but read or heard it of himself")
PRETENDED = Reason("denied", "it is but pretended, or claimed falsely")
NEVER_SAID = Reason("denied", "the text says that it was not said")
_PRONOUN = re.compile(r"I|we|it|he|she|they|you", re.IGNORECASE)
_BEFORE = 4  # attributions before one, in whose hope or pretence it may stand
_NEAR = 12  # code points of *that the* before whoever is hoped to do it

_HOPES = re.compile(
    r"(?:(?:would|will|does|do|did|has|have|had|is|are|was|were|still|also|fully|\w{1,20}ly)\s){0,3}(?:trust(?:s|ed|ing)?|expect(?:s|ed|ing)?|hop(?:es?|ed|ing)|fear(?:s|ed|ing)?"
    r"|anticipat(?:es?|ed|ing)|assum(?:es?|ed|ing)|presum(?:es?|ed|ing)|bet(?:s|ting)?|doubt(?:s|ed|ing)?|pray(?:s|ed|ing)?|wish(?:es|ed)?|confident|optimistic|hopeful|afraid"
    r"|(?:express(?:es|ed|ing)?|voic(?:es?|ed|ing))\s(?:(?:the|its|his|her|their)\s)?(?:\w+\s)?(?:hopes?|confidence|expectations?|fears?|trust|doubts?))(?:\sthat)?",
    re.IGNORECASE,
)
_WILL = re.compile(r"(?:will|would|shall|may|might|can|could)\b|(?:is|are|was|were)\sgoing\sto\b", re.IGNORECASE)
_EXPECTED = re.compile(
    r"(?:is|are|was|were|seems?|seemed|appears?|appeared|looks?|looked)\s(?:not\s)?(?:(?:now|still|also|more|less|most|very|\w{1,20}ly)\s){0,2}"
    r"(?:expected|likely|unlikely|set|poised|tipped|certain|sure)(?:\sto\b|\Z)",
    re.IGNORECASE,
)
_NEARLY = re.compile(
    r"(?:(?:has|have|had|is|are|was|were|been|very|also|once|again|\w{1,20}ly)\s){0,3}?"
    r"(?:(?:c[ao]mes?\s(?:very\s)?)?close\sto|(?:on|to)\sthe\s(?:verge|brink|point|cusp)\sof|about\sto|nearly|almost|tempted\sto"
    r"|(?:consider|contemplat|mull|weigh|ponder)(?:s|e[sd]?|ed|ing)|toy(?:s|ed|ing)\swith)\s\w{3,20}",
    re.IGNORECASE,
)
# What somebody still has time for he has not done: *has until May to accept it*, *had ten days to sign*.
# And not *had until now refused to*, *had two weeks earlier agreed to*, where a verb stands between.
_HAS_TIME = re.compile(
    r"\b(?:has|have|had)\s(?:(?:until|till)(?!\s(?:now|then|recently|lately|today)\b)|(?:only\s|just\s)?(?:an?|one|two|three|four|five|six|seven|ten|\d{1,3}|several|some|few)\s(?:more\s)?(?:hours?|days?|weeks?|months?|years?)\b)"
    r"(?:\s(?!(?:ago|earlier|before|previously|later|said|told|been|begun|chosen|given|made|sought|taken|vowed|\w+ed)\b)[\w’'-]{1,20}){0,6}?\sto\s",
    re.IGNORECASE,
)
# What he *is considering* he has neither done nor put forward.
_MULLS = re.compile(
    r"(?:(?:is|are|was|were)\s|(?:has|have|had)\sbeen\s)(?:(?:now|still|also|again|\w{1,20}ly)\s){0,2}(?:considering|contemplating|mulling|weighing|pondering)(?:\sover)?",
    re.IGNORECASE,
)

_KNOWS = re.compile(
    r"(?:(?:must|should|also|well|\w{1,20}ly)\s){0,2}(?:knows?|reali[sz]es?)(?:\s(?:very|perfectly|full|quite|only|too|well)){0,3}",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:(?:very|perfectly|full|only\stoo|quite)\swell,?\s)?(?:that\b|(?:it|this|we|he|she|they|you|there|I)\s(?:is|are|was|were|has|have|had|will|would|can|cannot|never|did|does|do|must)\b)",
    re.IGNORECASE,
)
_IT = re.compile(r"(?:it|this|that|so)\b(?=[.,;:!?]|\Z)", re.IGNORECASE)
_SPEAKER = re.compile(r"(?:I|we|you|as\swe)\Z", re.IGNORECASE)

_FELT = (
    r"(?:surpris|astonish|amaz|astound|sadden|shock|dismay|perplex|puzzl|bewilder|stunn|baffl|alarm|disappoint|pain)ed"
)
_NEWS = r"(?:reports?|claims?|rumou?rs?|allegations?|stories|suggestions?|assertions?|insinuations?|news)"
_WHERE = r"(?:\s(?:in|from|on|by)\s(?!that\b)[^,.;:!?\n]{1,40}?)?"
_HE = r"(?P<he>it|we|I|he|she|they)\s(?=(?:had|has|have)\b)"
_HEARD = re.compile(
    rf"\b(?:{_FELT}\sto\s(?:read|hear|learn|see|discover|find)|(?:regret|deplor|lament)\w*\s(?:the\s|such\s)?(?:\w+\s)?{_NEWS}){_WHERE}\sthat\s{_HE}",
    re.IGNORECASE,
)

_PRETENDS = re.compile(
    r"(?:(?:has|have|had|also)\s)?(?:pretend(?:s|ed|ing)?|(?:falsely|wrongly|mendaciously|untruthfully)\s\w{2,20}|feign(?:s|ed)?|lied)\b",
    re.IGNORECASE,
)
_BUT_PRETENDS = re.compile(rf"{HAS_BEEN}(?:merely\s)?(?:pretend(?:s|ed|ing)?\sto|feign(?:s|ed|ing)?)\b", re.IGNORECASE)
_SAID_NEVER = re.compile(
    r"(?:(?:has|have|had)\s(?:never|not)|never|(?:did|does|do)\snot|(?:had|has|have|did|does)n[’']t)\s(?:actually\s|in\sfact\s)?(?:sa(?:y|id)|claim(?:ed)?|assert(?:ed)?|stat(?:e|ed)|told?|tell|suggest(?:ed)?)\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"(?:that|this|it|so|any\s?such\s?thing|anything\sof\sthe\s(?:kind|sort))(?:\s(?:to|of)\s\w{1,20})?\W*",
    re.IGNORECASE,
)
_THAT = re.compile(r"\bthat\s(?:the\s)?\Z")


def with_what_is_ascribed(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, what is told of somebody that he has not said with the reason why it is not his word."""
    heard = {
        Span.matched(found, "he") for found in at_words(_HEARD, text, "su as am sa sh di pe pu be st ba al pa re de la")
    }
    has_time = [between(attributions, found.start(), found.end() + 1) for found in at_words(_HAS_TIME, text, "ha")]
    in_time = {number for numbers in has_time for number in numbers}
    found: list[Attribution] = []
    for number, one in enumerate(attributions):
        whys = list(_whys(text, one, attributions[max(0, number - _BEFORE) : number], number in in_time))
        if heard.intersection(one.source):
            whys.append(HEARSAY)
        for why in whys:
            one = because(one, why)
        found.append(taken_as(one, "assert", UNSURE, KNOWN) if _is_known(one) else one)
    return found


def _whys(text: str, one: Attribution, before: Sequence[Attribution], in_time: bool) -> Iterator[Reason]:
    """Yield why somebody has not said a thing, by its words and by those of whoever tells it before."""
    holders = [each for each in before if tells(each, one)]
    if in_time or _is_near(one):
        yield NEARLY
    elif _is_expected(one) or any(_is_hoped(one, each) for each in before):
        yield HOPED
    if _BUT_PRETENDS.match(one.cue.text) or any(_PRETENDS.match(each.cue.text) for each in holders):
        yield PRETENDED
    elif _is_left_unsaid(one) or (
        any(_SAID_NEVER.match(each.cue.text) for each in holders) and _is_behind_that(text, one)
    ):
        yield NEVER_SAID


def _is_near(one: Attribution) -> bool:
    """Tell whether somebody has not done a thing, but nearly, or is thinking of it."""
    mulls = one.act in TAKING_SIDES | {"propose"} and _MULLS.fullmatch(one.cue.text)
    return bool(mulls or (one.act in TAKING_SIDES and _NEARLY.match(one.cue.text)))


def _is_expected(one: Attribution) -> bool:
    """Tell whether the text expects somebody to take a stance, who is no *it* that may speak of itself."""
    named = bool(one.source) and not _PRONOUN.fullmatch(one.source[0].text)
    return named and one.act in TAKING_SIDES and _EXPECTED.match(one.cue.text) is not None


def _is_hoped(one: Attribution, holder: Attribution) -> bool:
    """Tell whether another hopes it: of himself he *hopes that he will be able to sign*."""
    start = source_start(one)
    first = holder.content[0]
    near = first.start <= start < first.start + _NEAR and first.holds(one.cue)
    return bool(
        near
        and one.source
        and _HOPES.fullmatch(holder.cue.text)
        and _WILL.match(one.cue.text)
        and not _PRONOUN.fullmatch(one.source[0].text)
    )


def _is_known(one: Attribution) -> bool:
    """Tell whether a clause is what somebody is told to know: *knows of no order* and *we know that* are his own word."""
    return bool(
        one.source
        and _KNOWS.fullmatch(one.cue.text)
        and not _SPEAKER.fullmatch(one.source[0].text)
        and any(_tells_what(one.cue, words) for words in one.content)
    )


def _tells_what(cue: Span, words: Span) -> bool:
    """Tell whether words behind a cue are a clause that is known, or point back to one: *there is no annex, she knows it*."""
    return words.start >= cue.end and bool(_CLAUSE.match(words.text) or _IT.match(words.text))


def _is_behind_that(text: str, one: Attribution) -> bool:
    start = source_start(one)
    return _THAT.search(text, max(0, start - 10), start) is not None


def _is_left_unsaid(one: Attribution) -> bool:
    """Tell whether another *never said that*: it is the word of whoever tells so, and what was said is told before."""
    other = bool(one.source) and not _SPEAKER.match(one.source[0].text)
    return other and bool(_SAID_NEVER.match(one.cue.text) and _SAME.fullmatch(one.content[0].text))
