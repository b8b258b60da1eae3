"""Silence, and stances between two: who *declined to comment* or *to say whether it would*, *could not verify it* or *remained neutral* takes no stance.

By corpus/SCHEME.md it is a statement, but of no party. The network takes it for a refusal, as *declined to* is before other verbs, and has whoever
*considers the proposal* make one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Reason
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.mending import because, on_condition, taken_as, widened
from aidememoire.reading.rules.negation.refusals import PUT
from aidememoire.reading.rules.negation.verbs import as_with_a_not
from aidememoire.reading.rules.stances.tellings import SURE, UNSURE
from aidememoire.reading.wordlists import HAS, SAYS

WITHHELD = Reason("withheld", "nothing was said of it")
_NOT = r"(?:not|never|n[’']t|yet\sto)"
_LY = r"(?:\w+ly\s|yet\s|so\sfar\s){0,2}"
_ANSWER = r"(?:respond\w*|repl(?:y|ied)|answer\w*|react\w*|return\w*)"
_DRAWN = r"be\sdrawn(?!\s(?:into|in|up|back|from|closer|along|out|to)\b)"  # not *into the war*
_SILENT = re.compile(
    rf"(?:\w+ly\s)?(?:(?:has|have|had)\s)?(?:declin|refus)\w+\s(?:all\s|any\s|further\s)?(?:to\s)?(?:publicly\s|further\s)?(?:comment|elaborate|{_DRAWN})\b"
    rf"|(?:would|did|could)\s?{_NOT}\s{_LY}(?:comment|elaborate|be\s(?:\w+ly\s)?(?:reached|contacted))\b"
    rf"|(?:did|do(?:es)?|ha(?:s|ve|d))\s?{_NOT}\s{_LY}{_ANSWER}\s(?:to\s)?[^.;:,\n]{{0,40}}?(?:\bcomment|questions?|inquir\w+|enquir\w+|queries|calls(?!\s(?:for|to|on)\b)|messages|e-?mails?)\b"
    rf"|ha(?:s|ve|d)\sno\s(?:immediate\s)?comment\b|(?:is|are|was|were)\s?{_NOT}\s{_LY}available\b"
    rf"|(?:(?:could|can)\s?{_NOT}|cannot|(?:was|were|is|are)\s(?:not\sable|unable)\sto|ha(?:s|ve|d)\s?{_NOT})\s{_LY}(?:be\s|been\s)?{_LY}(?:verif|corroborat)\w+"
    r"|(?:(?:has|have|had)\s)?(?:kept|stayed|remained|remains?|stays?|is|are|was|were|been)\s(?:silent|mum|tight-lipped)\b"
    r"|(?:(?:has|have|had)\s)?ma(?:de|kes?)\sno\s(?:public\s|official\s|immediate\s)?comment\b",
    re.IGNORECASE,
)
_NO_VERB = r"(?!\s[^.;\n]{0,60}\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must)\b)"
# *Said nothing in public*, not *said nothing had changed* or *said nothing of the kind*, which denies.
_SAID_NOTHING = re.compile(
    rf"(?:(?:(?:has|have|had)\s(?:so\sfar\s|\w+ly\s)?)?(?:said|says?)|(?:would|will|did|could|does)\s(?:\w+ly\s)?say)\s"
    rf"(?:nothing|little|not\sa\sword|no\smore)(?:\s(?:more|further|else|publicly|yet))?"
    rf"(?=\s(?:in|on|about|at|of|to|when|so)\b(?!\sthe\s(?:kind|sort))|[.,;!?\n]|\Z){_NO_VERB}",
    re.IGNORECASE,
)
_FALLS = r"(?:f[ae]ll|falls|stop(?:s|ped)?|came|comes?)\s(?:just\s|well\s|far\s)?short"
_SHORT = re.compile(rf"\b{_FALLS}\sof\s(?:\w+ly\s)?\Z", re.IGNORECASE)
_SHORT_OF_BLAME = re.compile(
    r"(?:(?:has|have|had|also|again)\s){0,2}(?:stop(?:s|ped)?|fell|falls|came|comes)\s(?:just\s|well\s|far\s)?short\sof\s(?:\w{1,20}ly\s)?"
    r"(?:criticis|criticiz|condemn|blam|accus|denounc|deplor|reject|oppos|refus|object|den(?:y|ounc)|disput|threaten|rul|sanction|call|demand|say|stat|claim|suggest|alleg)\w{0,6}",
    re.IGNORECASE,
)
_SHORT_OF = re.compile(rf"{_FALLS}(?:\sof)?", re.IGNORECASE)
_LONGEST = 40  # code points of *fell well short of*, at most
# Who *declined to say whether* a thing is so has not told what he thinks of it: the refusal is of an answer, and of nothing else.
_TELL = r"(?:say|disclose|reveal|specify|confirm|clarify|explain|be\sdrawn)"
_WH = r"(?:whether|if|how|when|where|why|who|whose|whom|what|which)\b"
_ASKED_FOR = (
    rf"(?:(?:publicly|clearly|exactly|for\scertain|precisely)\s)?(?:(?:on|to|in|from|by|at|with|under|for)\s)?{_WH}"
)
_UNTOLD = re.compile(
    rf"(?:\w{{1,20}}ly\s)?(?:(?:has|have|had)\s)?(?:declin|refus)\w+\sto\s(?:\w{{1,20}}ly\s)?{_TELL}\s{_ASKED_FOR}"
    rf"|(?:would|will|did|do(?:es)?)\s?{_NOT}\s{_LY}(?:{_TELL}|tell)\s{_ASKED_FOR}"
    rf"|(?:(?:could|can)\s?{_NOT}|cannot)\s{_LY}say\s{_ASKED_FOR}"
    rf"|(?:ha(?:s|ve|d)\s?{_NOT})\s{_LY}(?:said|say|told|disclosed?|revealed?|specif(?:y|ied)|confirm(?:ed)?|clarif(?:y|ied)|explain(?:ed)?)\s{_ASKED_FOR}"
    rf"|(?:is|are|was|were)\s(?:still\s)?yet\sto\s{_LY}{_TELL}\s{_ASKED_FOR}"
    rf"|(?:would|will)\s?(?:not|n[’']t)\s{_DRAWN}\b",
    re.IGNORECASE,
)
_BY_NOBODY = re.compile(
    rf"(?:would|will|did|could|has|have|had)\s{_LY}(?:{_TELL}|said|told|disclosed|confirmed|specified)\s{_ASKED_FOR}",
    re.IGNORECASE,
)
# Who has not answered yet has neither taken nor refused what he was offered.
_UNANSWERED = re.compile(
    rf"(?:(?:(?:has|have|had)\s(?:so\sfar\s)?|did\s|(?:has|have|had|did)(?=n[’']t)){_NOT}\s{_LY}|(?:is|are|was|were|has|have|had)\s(?:still\s)?yet\sto\s{_LY})"
    r"(?:respond\w*|repl(?:y|ied)|answer(?:ed)?(?!\sto\b)|react\w*|(?:give|given|send|sent|make|made)\s(?:an?|any|its|their|his|her)\s(?:\w+\s)?(?:answer|reply|response))\b"
    r"|(?:has\s|have\s|had\s)?g(?:ive|ave|iven)\sno\s(?:answer|reply|response)\b"
    r"|(?:has\s|have\s|had\s)?fail(?:s|ed)?\sto\s(?:\w+ly\s)?(?:reply|answer(?!\sfor\b)|respond(?!\sto\s[^.;,\n]{0,40}?\b(?:attack|violence|cris[ie]s|threat|violation|aggression|emergenc|famine|massacre|disaster|atrocit|suffering|provocation|needs?\b)))\b"
    r"|(?:has\s|have\s|had\s)?t(?:ook|akes?|aken)\sno\s(?:position|stance|stand|sides?)\b"
    r"|(?:has\s|have\s|had\s)?(?:declin|refus)(?:es|ed)\sto\stake\s(?:an?\s|any\s)?(?:position|stance|stand|sides?)\b"
    r"|(?:did|do|does|has|have|had|would|will)\snot\s(?:yet\s)?(?:take|taken|express|expressed)\s(?:an?\s|any\s)?(?:position|stance|stand|sides|view)\b"
    r"|(?:is|are|was|were|has|have|had)\s(?:still\s)?yet\sto\s(?:\w+ly\s)?(?:state|set\sout|make\sclear|announce|define|take|express)\b"
    r"|(?:did|do|does|has|have|had)\snot\s(?:yet\s)?(?:repeat|reiterate|renew|restate)(?:ed|d)?\b",
    re.IGNORECASE,
)
# Nor has a side of whom *neither replied*.
_REPLIES = re.compile(r"(?:(?:has|have|had)\s)?(?:\w+ly\s)?(?:respond|repl(?:y|ied)|answer)(?:s|ed)?\b", re.IGNORECASE)
# Nor has who *has not commented on* what is alleged denied it. Who *will not comment* does refuse that, but nothing else.
_REMARK = r"(?:comment(?:ed|ing|ary)?|remark(?:ed)?|react(?:ed|ion)?|reply|replies|answer|response)"
_NO_COMMENT = re.compile(
    rf"(?:(?:has|have|had|did|do(?:es)?|is|are|was|were)\s?{_NOT}\s{_LY}|(?:is|are|was|were|has|have|had)\s(?:still\s)?yet\sto\s{_LY})(?:comment(?:ed|ing)?|remark(?:ed)?)\b"
    rf"|(?:(?:has|have|had)\s{_LY})?(?:had|offer(?:s|ed)?|ma(?:de|kes?)|g(?:ave|ives?|iven)|issued|provided)\sno\s(?:immediate\s|public\s|official\s|further\s|direct\s){{0,2}}{_REMARK}\b"
    rf"|(?:has|have|had)\sno\s(?:immediate\s|public\s|official\s|further\s){{0,2}}comment\b"
    rf"|(?:is|are|was|were|be|been)\s(?:not|n[’']t)\sin\sa\sposition\sto\s(?:comment|respond|reply|answer)\b",
    re.IGNORECASE,
)
# Nor has who *said that it took no position*, if that is all.
_SAYS = re.compile(rf"{HAS}(?:{SAYS}|insist(?:s|ed)?|stress(?:es|ed)?)", re.IGNORECASE)
_NO_POSITION = re.compile(
    r"(?:that\s)?(?:it|he|she|they|we|I)\s(?:(?:has|have|had)\s)?(?:t(?:ook|akes?|aken)\sno|(?:(?:did|do(?:es)?)(?:\snot|n[’']t)|not)\s(?:yet\s)?tak(?:e|en)\s(?:an?|any)|(?:has|have|had)\sno)"
    r"\s(?:position|stance|stand|sides?|view|opinion)\b(?![^.;]*\bbut\b)",
    re.IGNORECASE,
)
_REFUSES_COMMENT = re.compile(
    r"(?:will|would|do(?:es)?|can)\s?(?:not|n[’']t)\s(?:\w{1,20}ly\s)?comment\b|cannot\scomment\b", re.IGNORECASE
)
# A senate that *did not confirm her as ambassador* has turned her down.
_APPOINTED = (
    r"(?:(?:him|her|them)\b|(?:the|an?|his|her|its|their)\s(?:[\w’'-]{1,20}\s){0,2}?"
    r"(?:appointments?|nominations?|nominees?|candidates?|judges?|ambassadors?|ministers?|director|treaty|agreement)\b)"
)
# Nor has who evades a question before the press: *I'm not going to characterize it that way*, *we can neither confirm nor deny it*.
_EVADES = re.compile(
    rf"(?:(?:am|is|are|was|were|[’']m|[’']re|[’']s)\s?(?:{_NOT})\s(?:going\sto\s|in\sa\sposition\sto\s|here\sto\s)?|(?:will|would|can|could|do(?:es)?|did)\s?{_NOT}\s{_LY}|cannot\s|(?:wo|ca)n[’']t\s)"
    r"(?:confirm(?:ing)?|speculat(?:e|ing)|characteri[sz](?:e|ing)|elaborat(?:e|ing)|get(?:ting)?\sahead\sof|engag(?:e|ing)\sin\shypotheticals|preview(?:ing)?|read(?:ing)?\sout"
    rf"|g(?:et|o)(?:ting|ing)?\sinto\s(?:that|this|it|(?:the\s|any\s|all\sthe\s)?(?:details?|specifics|hypotheticals))\b)\b(?!\s{_APPOINTED})"
    r"|(?:(?:is|are|was|were|am|would|will|can|could|did|do(?:es)?)\s)?neither\sconfirm(?:ed|s|ing)?\snor\sden(?:y|ied|ies|ying)\b",
    re.IGNORECASE,
)
_OMITS = re.compile(
    r"(?:(?:has|have|had)\s)?(?:fail(?:s|ed)?|omit(?:s|ted)?|neglect(?:s|ed)?|forgot|forget(?:s)?)\sto\s(?:mention|say|add|disclose|note|report|state|tell|inform|point\sout|acknowledge)\b"
    r"|(?:did|does|do)\snot\s(?:\w{1,20}ly\s)?(?:mention|disclose)\b",
    re.IGNORECASE,
)

_SO = r"(?:\w{1,20}ly\s)?"
_ONCE = rf"(?:(?:would|will|has|have|had|did|does|do|could|can|was|were|is|are)\s)?{_SO}"
_FOR = (
    r"(?:accept|agree|consent|support|endors|back|favou?r|approv|welcom|prais|embrac|adopt|sign|recogni[sz]|affirm|confirm|admit|acknowledg|commend"
    r"|encourag|allow|permit|commit|hail)\w{0,6}"
)
_AGAINST = r"(?:oppos|reject|refus|declin|den(?:y|ie)|dismiss|criticis|criticiz|condemn|object|veto|exclud|rul|contest|disput|denounc|repudiat|block|forb|discourag|prohibit)\w{0,6}(?:\sout)?"
_NEITHER = re.compile(
    rf"{_ONCE}(?:neither|not)\s{_SO}(?:(?P<yes>{_FOR})(?:\sto|\swith)?\s(?:nor|or)\s{_SO}{_AGAINST}|{_AGAINST}(?:\sto)?\s(?:nor|or)\s{_SO}{_FOR})\b",
    re.IGNORECASE,
)
_CONFIRMS = re.compile(r"(?:confirm|admit|acknowledg|affirm)\w*", re.IGNORECASE)
_BETWEEN = re.compile(
    rf"{_ONCE}(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|kept|keeps?|is|was|are|were|been)\s{_SO}(?:non-?committal|neutral|undecided|agnostic|impartial|equidistant|on\sthe\sfence)\b"
    rf"|(?:reserv(?:es?|ed|ing))\s(?:its|his|her|their|our|my)\s(?:position|judge?ment|decision|opinion)\b"
    rf"|(?:(?:does|do|did|has|have|had|would|will|is|are|was|were)(?:\s(?:not|never)|n[’']t)\s{_SO}(?:yet\s)?(?:tak(?:e|en|ing))\s(?:either\sside|sides?|an?\s(?:\w{{1,20}}\s)?(?:position|stance|stand|view|decision))"
    rf"|(?:takes?|took)\s(?:no\s(?:position|stance|stand|sides?|view|decision)|neither\sside))\b",
    re.IGNORECASE,
)
_WEIGHS = re.compile(
    rf"(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:still\s|now\s|also\s)?{_SO})?(?:consider|study|review|examin|weigh|assess|evaluat)ing",
    re.IGNORECASE,
)
_PROPOSED = re.compile(
    rf"(?:the|an?|its|his|her|their|this|that|these|those|[A-Z][\w’'-]*[’']s?)\s(?:[\w’'-]+\s){{0,3}}?{PUT}\b"
)
_TAKEN = ("reject", "deny", "accept", "endorse", "propose")
_VERY_SURE = 0.9  # as annotators have it of who *has yet to answer*; corpus/ has too few to measure it by


def with_silences(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, silence and a stance between two with the reason that nothing was said; who fell short of a thing has not done it."""
    told = [
        one
        for number, one in enumerate(attributions)
        if not any(_is_short_of(other, one) for other in attributions[max(0, number - 1) : number])
    ]
    return [_balanced(text, _silent(text, _fallen_short(text, one))) for one in told]


def _is_short_of(other: Attribution, one: Attribution) -> bool:
    """Tell whether one attribution is but that somebody *fell short of* what another tells."""
    return other.content[0].start == one.cue.start and _SHORT_OF.fullmatch(other.cue.text) is not None


def _silent(text: str, one: Attribution) -> Attribution:
    """Return an attribution by which somebody says nothing with the reason, and with no stance that he did not take."""
    at, held = one.cue.start, because(one, WITHHELD)
    if _is_untold(text, one):
        return on_condition(held, is_so=False)  # an *if* of what is not told is no condition
    if not one.negation and _NO_COMMENT.match(
        text, at
    ):  # none that is of a thing said: not *made no comment that was true*
        return taken_as(held, "assert", _VERY_SURE)
    if _SILENT.match(text, at) or _REFUSES_COMMENT.match(text, at) or _EVADES.match(text, at) or _OMITS.match(text, at):
        return held
    if not one.negation and _SHORT_OF_BLAME.match(text, at):
        return taken_as(one, "assert", UNSURE)  # neither a refusal nor a yes
    if _SAID_NOTHING.match(text, at):
        return taken_as(held, "assert", UNSURE)
    return taken_as(held, "assert", _VERY_SURE) if _is_unanswered(text, one) else one


def _is_unanswered(text: str, one: Attribution) -> bool:
    """Tell whether nobody has answered, or said more than that he takes no position."""
    says_none = _SAYS.fullmatch(one.cue.text) and _NO_POSITION.match(one.content[0].text)
    replies = one.negation and _REPLIES.match(text, one.cue.start)
    return bool(says_none or replies or _UNANSWERED.match(text, one.cue.start))


def _fallen_short(text: str, one: Attribution) -> Attribution:
    """Return who *fell short of endorsing* a thing with that *not* in the cue, and with the act that the verb has with a *not*."""
    short = _SHORT.search(text, max(0, one.cue.start - _LONGEST), one.cue.start)
    wide = widened(text, one, short.start()) if short else one
    return one if wide == one else replace(wide, chances=as_with_a_not(text, one.chances, one.cue))


def _is_untold(text: str, one: Attribution) -> bool:
    """Tell whether an answer is not given: *would not say if*, *neither side would say what*."""
    by_nobody = one.negation and _BY_NOBODY.match(text, one.cue.start)
    return bool(by_nobody) or _UNTOLD.match(text, one.cue.start) is not None


def _balanced(text: str, one: Attribution) -> Attribution:
    """Return a stance between two as none; who *neither confirmed nor denied* a thing keeps the act that annotators give."""
    neither = _NEITHER.match(text, one.cue.start)
    weighs = _WEIGHS.fullmatch(one.cue.text) and _PROPOSED.match(one.content[0].text)
    if not (neither or weighs or _BETWEEN.match(text, one.cue.start)):
        return one
    keeps = neither and _CONFIRMS.match(neither["yes"] or "")
    stance = one.act in _TAKEN and not keeps
    return because(taken_as(one, "assert", SURE) if stance else one, WITHHELD)
