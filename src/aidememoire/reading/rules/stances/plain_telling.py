"""What is but told: who *told the consul that the road was mined* denies nothing, for nothing in it says that a thing is not so.

The network tells a denial of what is said against somebody, whoever says it. And who *dismissed the statement that* he had broken
a treaty accuses nobody: the accusation is another's. Nor does a noun always tell what its verb does: who *offered another version* proposes nothing, who
*understands a refusal* refuses nothing, and who *softened its stance* has a stance of which no more is told.
"""

from __future__ import annotations

import re

from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.stances.tellings import ANY_ACT, Telling
from aidememoire.reading.wordlists import HAS, HAS_BEEN, SAYS

_TELLS = re.compile(rf"{HAS}(?:{SAYS}|wonder(?:s|ed))", re.IGNORECASE)
_RULED = re.compile(r"(?:(?:has|have|had)\s)?rul(?:es?|ed|ing)", re.IGNORECASE)
# The pains are those of whoever stresses it, and no complaint.
_STRESSED = re.compile(
    r"(?:(?:is|are|was|were|be|been)\s)?(?:at|took|taken?|takes|taking)\s(?:great\s)?pains\sto\s(?:stress|point\sout|emphasi[sz]e|underline|say|note|make\sclear|explain)",
    re.IGNORECASE,
)
_DISMISSES = re.compile(
    rf"{HAS}(?:dismiss(?:es|ed)|reject(?:s|ed)|refut(?:es|ed)|brush(?:es|ed)\s(?:aside|off)|rebuff(?:s|ed)|disput(?:es|ed))",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"[^.;:\n]{0,60}?\b(?:statements?|claims?|charges?|accusations?|allegations?|assertions?|suggestions?|reports?|words)\b[^.;:\n]{0,30}?\sthat\b"
)
_THAT = re.compile(r"(?:that|the|its?|his|her|their|an?|he|she|they|your?|we|our|I|my|there|these|those|this)\b")
# Any word that may say that something is not so, or that belongs to a dispute of what is.
_NO = re.compile(
    r"\b(?:not|no|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|hardly|scarcely|barely|only|just|merely|always|already|rather|instead|contrary|fals\w*|untru\w*"
    r"|l(?:ie|ies|ied|iar|iars|ying)|myths?|hoax\w*|fak\w+|rumou?rs?|nonsense|absurd\w*|baseless|groundless|unfounded|unsubstantiated|fabricat\w*|invent\w*|fiction\w*|mislead\w*|mistak\w+"
    r"|wrong\w*|incorrect\w*|inaccura\w*|distort\w*|propaganda|disinformation|misinformation|specul\w+|alleg\w+|accus\w+|claim\w*|reject\w*|den(?:y|ies|ied|ying|ial)\w*|refut\w+|dismiss\w*|refus\w+"
    r"|innocent|legitimate\w*|lawful\w*|compl(?:y|ies|ied|iance|ying)\w*|contradict\w*|disput\w*|so-called|pretext\w*|fail\w*|lack\w*|absen\w+|far\sfrom|few|little|un[a-z]{4,}|in(?:valid|consisten|comprehens|accept)\w+)\b|n[’']t\b",
    re.IGNORECASE,
)

_OFFERS = re.compile(rf"{HAS}(?:offer(?:s|ed|ing)?|g(?:ave|ives?)|presented|provided|put\sforward)", re.IGNORECASE)
_VERSION = re.compile(
    r"(?:an?|the|another|its|his|her|their|two|no)\s(?:(?:own|different|new|other|second|rival|competing|contrary|detailed|brief|simpler)\s){0,2}"
    r"(?:explanations?|versions?|accounts?|readings?|interpretations?|narratives?|assessments?|descriptions?)\b(?!\s?,?\sand\b)",
    re.IGNORECASE,
)
_UNDERSTANDS = re.compile(
    rf"{HAS}(?:well\s)?(?:understands?|understood|respects?|respected|sympathi[sz]e[sd]?\swith)", re.IGNORECASE
)
_STANCE = re.compile(
    r"(?:the|its|his|her|their|[A-Z][\w’'-]*[’']s?)\s(?:\w+\s)?(?:refusal|rejection|opposition|objections?|reluctance|reservations?|demands?|decision)\b"
)
_CHANGES = re.compile(
    rf"{HAS_BEEN}(?:(?:soften|harden|toughen|stiffen|shift|alter|adjust|temper|relax|reconsider|review)(?:s|ed|ing)?"
    r"|(?:moderat|chang|revis|eas|nuanc)(?:es|ed|ing)|ton(?:es|ed|ing)\sdown)\s(?:its|his|her|their|our|the)\s(?:[\w’'-]{2,20}\s){0,2}?"
    r"(?:stances?|stands?|positions?|lines?|tones?|attitudes?|approach|postures?|rhetoric|opposition|resistance|objections?|criticisms?|refusal)\b",
    re.IGNORECASE,
)


def _says_no_nowhere(_: str, one: Attribution) -> bool:
    return not any(_NO.search(span.text) for span in (one.cue, *one.content))


# Such an account may accuse, such an understanding may support: they are shown as uncertain.
PLAIN = (
    Telling("deny", frozenset(("accuse",)), cue=_DISMISSES, content=_CLAIM),
    Telling("assert", frozenset(("criticise",)), sure=None, words=_STRESSED),
    Telling("assert", frozenset(("deny",)), sure=None, cue=_TELLS, content=_THAT, when=_says_no_nowhere),
    Telling("assert", frozenset(("reject",)), sure=None, cue=_RULED, content=_THAT, when=_says_no_nowhere),
    Telling("assert", ANY_ACT, sure=0.45, words=_CHANGES),
    Telling("assert", frozenset(("propose",)), sure=0.45, cue=_OFFERS, content=_VERSION),
    Telling("assert", ANY_ACT - {"propose", "assert"}, sure=0.45, cue=_UNDERSTANDS, content=_STANCE),
)
