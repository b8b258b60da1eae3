"""What is told not to be, by words that the network reads without their *not*, or with one too many.

Who *could not confirm* a report denies nothing, and who *has no intention of signing* rejects it. Nor has who *did not undertake to lift the
sanctions* refused to, as who *will not undertake to* has, and *"I would not say that Corvo has broken it," she said* accuses nobody. Who *has not yet
given its consent* may still give it. Whoever could not agree to a thing does refuse it: the verbs of inability are those of finding out. That a
thing is not said, the linker tells of what stands in it. *No enthusiasm* is no welcome, *nobody wants war* no demand, and who *could not but
accept* a thing accepts it.
"""

from __future__ import annotations

import re

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.stances.tellings import ANY_ACT, Telling
from aidememoire.reading.wordlists import HAS, SAYS
from aidememoire.vocabulary.groups import AGAINST, ASKING, FOR, WANTING

UNABLE = Reason("act", "it could not be found out")
NO_INTENTION = Reason("act", "it is not intended")
UNPROMISED = Reason("act", "what is not promised is not refused")
UNSPOKEN = Reason("act", "the speaker does not say so")
NOT_YET = Reason("act", "what is not yet agreed to may still be")
NOT_GIVEN = Reason("act", "whose consent is not given")
SCANT = Reason("act", "there is no favour, or little")
LITOTES = Reason("act", "two nots that say yes, or a yes that says no")
_ITSELF = r"(?:that\s)?(?:it|he|she|they|we|I)\s"

_LY = r"(?:(?:independently|fully|yet|immediately|so\sfar|conclusively|definitively|itself|reliably|\w{1,20}ly)\s){0,2}"
_CANNOT = (
    r"(?:(?:can|could)\s?(?:not|neither|n[’']t)|cannot|(?:is|are|was|were|been|be|remains?|remained)\s(?:still\s|as\syet\s)?(?:not\sable|unable|not\sin\sa\sposition)\sto"
    r"|(?:will|would|may|might)\snot\s(?:yet\s)?be\s(?:able|in\sa\sposition)\sto|(?:has|have|had)\s(?:not|never)\s(?:yet\s)?been\s(?:able|in\sa\sposition)\sto"
    r"|(?:has|have|had)\s(?:so\sfar\s)?been\sunable\sto)"
)
_FIND_OUT = (
    r"(?:confirm(?:ed)?|verif(?:y|ied)|corroborat(?:e|ed)|establish(?:ed)?|ascertain(?:ed)?|determine[d]?|substantiate[d]?|conclude[d]?|assess(?:ed)?"
    r"|authenticate[d]?|clarif(?:y|ied)|evaluate[d]?|reconstruct(?:ed)?|identif(?:y|ied)|resolve[d]?|provide\s(?:any\s)?assurances?|draw\s(?:any\s|a\s)?conclusions?)\b"
    r"(?:\snor\s(?:den(?:y|ied)|disputed?|excluded?|ruled?\sout)\b)?"
)
_UNABLE = re.compile(rf"(?:also\s|still\s)?{_CANNOT}\s{_LY}(?:be\s)?{_FIND_OUT}", re.IGNORECASE)
# Of oneself: *said it could not verify either claim*.
_REPORTS = re.compile(rf"{HAS}{SAYS}", re.IGNORECASE)
_ITSELF_UNABLE = re.compile(rf"{_ITSELF}{_UNABLE.pattern}", re.IGNORECASE)

_NONE = (
    r"(?:has|have|had)\s(?:absolutely\s|currently\s|at\spresent\s|still\s)?(?:no|never\shad\sany|neither\sany)\s"
    r"(?:(?:immediate|current|present|particular|further|such)\s){0,2}"
)
_OF = r"\s(?:(?:of|to|for)\b(?!\s(?:obstruct|attack|harm|threaten|invad|interfer|caus)))"
# Who *has no intention of sending armed men* may well give his word on it: then what is not intended tells the act.
_UNINTENDED = re.compile(
    rf"(?:also\s)?{_NONE}(?:(?:plans?|desire|wish|inclination){_OF}|intentions?{_OF}\sdoing\s(?:so|it|this|that|anything)\b)",
    re.IGNORECASE,
)
_INSISTS = re.compile(rf"{HAS}(?:{SAYS}|declare[sd]?|insist(?:s|ed)?|stress(?:es|ed)?)", re.IGNORECASE)
_ITSELF_UNINTENDED = re.compile(rf"{_ITSELF}{_NONE}(?:intentions?|plans?|desire|wish|inclination){_OF}", re.IGNORECASE)

_UNPROMISED = re.compile(
    r"(?:did|has|have|had)\s?(?:not|n[’']t|never)\s(?:\w{1,20}ly\s|yet\s|so\sfar\s|in\sturn\s){0,2}"
    r"(?:promis(?:e|ed)|pledged?|vow(?:ed)?|undert(?:ake|aken)|commit(?:ted)?(?:\s(?:it|him|her|them)sel(?:f|ves))?|guaranteed?|sworn?)\b",
    re.IGNORECASE,
)

_NOT = r"(?:(?:would|will|do(?:es)?|did|am|is|are|was|were|could|can|have|has|had)\s?(?:not|n[’']t)|cannot|[’']m\snot|[’']re\snot)"
_SAY = r"(?:(?:go\s(?:so|as)\sfar\sas|want|wish)\s(?:to\s)?)?(?:say(?:ing)?|claim(?:ing)?|suggest(?:ing)?|imply(?:ing)?|alleg(?:e|ing)|assert(?:ing)?|said|argue|arguing)"
#: Words behind which stands what somebody does not say.
NOT_SAYING = rf"\b(?:{_NOT}\s(?:\w{{1,20}}ly\s)?{_SAY}|(?:stop(?:s|ped)?|fell|falls)\s(?:just\s|well\s|far\s)?short\sof\s(?:saying|claiming|suggesting|alleging|asserting))"
_UNSPOKEN = re.compile(rf"{NOT_SAYING}\sthat\b", re.IGNORECASE)
_SAYS = re.compile(rf"{HAS}(?:{SAYS}|repl(?:y|ied|ies)|:)", re.IGNORECASE)
_SPEAKS_NOT = re.compile(rf"[“\"'‘]?(?:that\s)?(?:I|we|he|she|it|they)\s?{NOT_SAYING}\sthat\b", re.IGNORECASE)

_GIVE_CONSENT = (
    r"(?:giv(?:e|en)|grant(?:ed)?|express(?:ed)?|lend|lent|offer(?:ed)?)\s(?:its|his|her|their|our|my|any|a)\s(?:\w{1,20}\s)?"
    r"(?:consent|assent|agreement|approval|acceptance|blessing|support|backing|endorsement)"
)
# Annotators of corpus/ take *has yet to assent* and *has yet to answer* for no stance.
_NOT_YET = re.compile(
    r"(?:has|have|had)\s(?:still\s)?(?:(?:not|n[’']t)\s(?:\w{1,20}ly\s)?yet|yet\sto)\s(?:\w{1,20}ly\s)?"
    rf"(?:{_GIVE_CONSENT}|(?:agree|accept|consent|assent|approve)(?:d|ed)?)\b",
    re.IGNORECASE,
)
_NOT_GIVEN = re.compile(
    rf"(?:has|have|had|did|do|does)(?:\snot|n[’']t)\s(?:\w{{1,20}}ly\s)?{_GIVE_CONSENT}\b", re.IGNORECASE
)

_SCANT = r"(?:no|little|scant|scarcely\sany|hardly\sany|not\s(?:much|any)|n[’']t\s(?:much|any)|zero|minimal|precious\slittle)"
# Behind *no* these words tell of favour itself: *no great enthusiasm*, and not *no other interest*.
_MUCH = r"(?:(?:great|much|particular|real|visible|public|open|noticeable|special|evident|obvious|discernible|apparent|political)\s){0,2}"
_FAVOUR = (
    r"(?:enthusiasm|merits?|interest|appetite|eagerness|inclination|sympathy|warmth|willingness|readiness|zeal|ardou?r|fondness|liking|love"
    r"|attraction|charm|attractions|advantage|benefit|worth|virtue|value|desire|wish|keenness|admiration|approval|gratitude)"
)
_FOR_IT = r"(?:\s(?:for|in|to|towards?|of|about)\b|\Z)"
_FAVOURED = re.compile(rf"\b{_SCANT}\s{_MUCH}{_FAVOUR}{_FOR_IT}", re.IGNORECASE)
# A second *not*: *made no secret of having no interest*, *did not show little interest*, *was not without interest*.
_TWICE = re.compile(
    r"\b(?:not|never|nor|without|neither|nobody)\b(?!\s(?:much|any)\b)|n[’']t\b(?!\s(?:much|any)\b)", re.IGNORECASE
)
# What one shows is one's own; *saw little appetite for talks* may tell of others, unless a thing has no merit in one's eyes.
_ITS_OWN = re.compile(
    rf"{HAS}(?:(?:show|express|display|demonstrat|evinc|voic|signal|profess|indicat)(?:s|es|ed|n)"
    rf"|(?:see[sn]?|saw|f(?:inds?|ound))(?=\s{_SCANT}\s{_MUCH}(?:merits?|attractions?|charm|advantage|benefit|worth|virtue|value)\b))\b",
    re.IGNORECASE,
)

#: What somebody wishes, and *nobody* before it does not.
WANTS = r"(?:(?:here|there|really|now|ever|\w{1,20}ly)\s){0,2}(?:wants?|wanted|wish(?:es|ed)?|desires?|desired|craves?|longs?\sfor|needs?|would\slike)(?:\s(?:to|for))?"
_WANTS = re.compile(WANTS, re.IGNORECASE)
_WHO = r"(?:that\s)?(?:(?:he|she|it|they|we|I)\s|(?:the\s)?[A-Z][\w’'-]{1,40}(?:\s[A-Z][\w’'-]{1,40}){0,3}\s)?"
_CANNOT_BUT = r"(?:cannot|can[’']t|could(?:\snot|n[’']t))\s(?:but|help\sbut)\s|(?:had|has|have)\sno\schoice\sbut\sto\s"
_LAST_TO = r"(?:would|will)\sbe\sthe\s(?:very\s)?last\s(?:\w+\s)?to\s"
_FAR_FROM = r"(?:was|were|is|are)\s(?:very\s)?far\sfrom\s"
_YES = r"(?:accept|agree|consent|support|endors|back|welcom|approv|recogni[sz]|sign|favour|concur|embrac)"
_NO = r"(?:oppos|reject|refus|object|veto|block|resist|condemn|criticis|criticiz|dismiss|obstruct|stand\sin\sthe\sway)"
_SAYS_YES = re.compile(rf"(?:(?:{_CANNOT_BUT}){_YES}|(?:{_LAST_TO}|{_FAR_FROM}){_NO})\w{{0,6}}\b", re.IGNORECASE)
_SAYS_NO = re.compile(rf"(?:(?:{_CANNOT_BUT}){_NO}|(?:{_LAST_TO}|{_FAR_FROM}){_YES})\w{{0,6}}\b", re.IGNORECASE)
_HE_SAYS_YES = re.compile(rf"{_WHO}{_SAYS_YES.pattern}", re.IGNORECASE)
_HE_SAYS_NO = re.compile(rf"{_WHO}{_SAYS_NO.pattern}", re.IGNORECASE)


def _is_scant(_: str, one: Attribution) -> bool:
    """Tell whether a cue holds the noun with its *no*, or ends before it: *showed* | *little enthusiasm for the road*."""
    first = one.content[0]
    behind = first.text if first.start == one.cue.end + 1 else ""
    found = _FAVOURED.search(one.cue.text) or _FAVOURED.match(behind)
    return found is not None and not _TWICE.search(one.cue.text)


_CHARGES = frozenset(("accuse", "criticise", "warn", "demand"))
# As annotators of corpus/ have most of them; who would not say so mostly thinks that it is not. What is not promised is shown as uncertain.
UNDONE = (
    Telling("assert", AGAINST, UNABLE, words=_UNABLE),
    Telling("assert", AGAINST, UNABLE, cue=_REPORTS, content=_ITSELF_UNABLE),
    Telling("reject", WANTING | {"warn"}, NO_INTENTION, 0.7, words=_UNINTENDED),
    Telling("reject", WANTING | {"warn"}, NO_INTENTION, 0.7, cue=_INSISTS, content=_ITSELF_UNINTENDED),
    Telling("assert", AGAINST | {"criticise"}, UNPROMISED, 0.45, words=_UNPROMISED),
    Telling("assert", AGAINST | {"accept", "endorse"}, NOT_YET, 0.6, words=_NOT_YET),
    Telling("reject", FOR | {"deny"}, NOT_GIVEN, 0.7, words=_NOT_GIVEN),
    Telling("deny", _CHARGES, UNSPOKEN, 0.6, words=_UNSPOKEN),
    Telling("deny", _CHARGES, UNSPOKEN, 0.6, cue=_SAYS, content=_SPEAKS_NOT),
    # Who is not taken with a thing may reject it or but say so; what is but told, or deplored, has to be a want of one's own favour.
    Telling("reject", WANTING, SCANT, 0.6, when=_is_scant),
    Telling("reject", frozenset(("assert", "criticise")), SCANT, 0.6, words=_ITS_OWN, when=_is_scant),
    Telling("reject", ASKING | {"assert"}, sure=0.7, cue=_WANTS, of_nobody=True),
    Telling("accept", ANY_ACT - FOR, LITOTES, words=_SAYS_YES),
    Telling("accept", ANY_ACT - FOR, LITOTES, content=_HE_SAYS_YES),
    Telling("reject", ANY_ACT - AGAINST - {"criticise"}, LITOTES, words=_SAYS_NO),
    Telling("reject", ANY_ACT - AGAINST - {"criticise"}, LITOTES, content=_HE_SAYS_NO),
)
