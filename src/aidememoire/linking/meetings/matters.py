"""What a sentence tells of beside its meeting: who and which day is only spoken of there, asked for or agreed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.linking.meetings.cues import Cue
from aidememoire.linking.meetings.scene import Scene, was_absent
from aidememoire.linking.meetings.whole import ALONE, is_his_own
from aidememoire.linking.meetings.wishes import OF_OTHERS
from aidememoire.linking.meetings.words import any_of
from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.months import Days
from aidememoire.model import Mention, Span

_PERSONS = frozenset(("PER", "ROLE"))
#: Behind these a sentence is again on who met: *discussed the maps in a meeting hosted by Oman*.
_AT_TABLE = (
    r"between|among|attended|joined|accompanied|presence|invitation|invited by|hosted|host|mediated|mediation|chaired|led"
    r"|headed|represented|facilitated|brokered|met|meet|meeting|received|told|alongside|participation|participated"
)
#: Here begins what is talked of: *to discuss Iran*, *talks about Iran*.
_SPOKEN_OF = (
    r"discuss(?:ed|es|ing)?|review(?:ed|s|ing)?|debat(?:ed|es|ing)|exchanged views|examin(?:ed|ing)"
    r"|address(?:ed|ing) (?:the|issues|questions)|touched (?:up)?on|focus(?:s?ed|s?ing)? on|cent(?:red|ered|ring|ering) on"
    r"|dealt with|(?:talk(?:ed|ing)|sp(?:oke|eak|eaking|oken)) of"
    r"|about(?! \d| an? hour| (?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_TOPIC = re.compile(rf"\b(?:{_SPOKEN_OF})\b(?P<on>[^.;]*)\Z", re.IGNORECASE)
#: `talks on sanctions on Russia`: a few words without a name.
_ON = re.compile(
    r"(?<!call )(?<!calls )(?<!called )\b(?:on|over|regarding|concerning)\s+"
    r"(?:(?!(?:with|between|among|by|from|behalf|invitation|initiative|part|board|side)\b)[a-z][\w’'-]*\s+){0,5}\Z"
)
_SIDELINES = re.compile(r"\b(?:sidelines|margins|fringes) of\s+(?:(?:the|an?)\s+)?\Z", re.IGNORECASE)
_BACK_TO_TABLE = any_of(_AT_TABLE)
_BACK_WITH = any_of(_AT_TABLE, "with")
#: Between an office and its name: *the Special Envoy, Ambassador Maren Holtz*.
_TITLED = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]{0,40}),\s(?:[A-Z][\w’'.-]*\s){0,3}\Z")
_FAR = 300  # letters from what is talked of to who is, and from a meeting to what is asked for at it
#: Here begins what those who met ask for or agree.
_ASKS = any_of(
    r"(?:called|calls|calling) (?:up)?on|urg(?:ed|es|ing)|asked|asks|appealed to|demanded|requested|instructed"
    r"|(?:agreed|decided|undertook|pledged|promised|vowed|offered|proposed|suggested)(?= (?:to|that|on)\b)"
)

#: Before the name of one who no longer negotiates.
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ee]x-|[Rr]etired|[Tt]hen[- ]|[Pp]redecessor,)\s*(?:[\w’'-]+\s){0,5}\Z")
#: Behind the name of one who judges the meeting of others.
_JUDGES = re.compile(
    r"(?:,(?:[^,.;]{3,60},)?)?\s+(?:has |had |also |later |then )*(?:welcom|hail|applaud|criticis|criticiz|condemn|denounc|deplor)\w*\s+"
    r"(?:(?:the|these|those|this|\w+day’s)\s+(?:\w+\s+)?(?:talks|meetings?|rounds?|session|summit|negotiations)|them|it)\b"
    r"|,\s+(?:an?|the)\s+(?:[\w’'-]+\s){0,3}(?:analyst|expert|former|professor|scholar|historian|columnist|commentator|negotiator of the \d{4}s?)\b",
    re.IGNORECASE,
)
#: Behind the name of one who speaks somewhere.
_SPEAKS_IN = re.compile(
    r"(?:,[^,.;]{3,60},)?\s+(?:said|spoke|warned|commented|told\s+(?:the\s+)?\w+)\s+(?:on\s+\w+day\s+)?(?:in|from)\s+([A-Z][\w’'-]+)"
)
#: Behind the name of one who speaks to others than those who met: *told the Board*.
_TELLS_OTHERS = re.compile(
    r"(?:,[^,.;]{3,60},|,)?\s+(?:told|briefed|addressed)\s+(?:the\s+|a\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:board|council|assembly|committee)\b",
    re.IGNORECASE,
)
#: Behind the name of one who has come for something else.
_VISITS = re.compile(
    r",\s+(?:who\s+(?:is|was)\s+)?(?:visiting|on\s+an?\s+(?:\w+\s+)?(?:visit|tour|stopover))\b"
    r"(?![^,.;]{0,60}\b(?:talks|negotiations|consultations|meet(?:ings?)?|rounds?|summit)\b)"
)
_OF_HIMSELF = any_of("I|we|me|us|my|our|he|she|him|his|her|they|them|their|himself|herself|themselves")
#: Behind the name of one who only answers what others have agreed, or hears of it, and before it.
_ANSWERS = re.compile(
    r"(?:,[^,.;]{3,60},)?\s+(?:(?:has|had|also|later|then|who)\s+)*"
    r"(?:(?:support|back|endors|welcom|hail|applaud|prais)\w*\s+(?:the|this|that|their)\s+(?:\w+\s+)?"
    r"(?:ideas?|proposals?|plans?|outcome|results?|agreements?|initiatives?|announcement|decision|understanding|talks|meeting)"
    r"|offer(?:ed|s)\s+(?:(?:his|her|its|their)\s+)?(?:good\s+offices|(?:\w+\s+)?(?:support|help|assistance|mediation))"
    r"|(?:was|were|is|will\s+be|has\s+been|have\s+been)\s+(?:\w+\s+)?(?:informed|briefed|notified|told))\b",
    re.IGNORECASE,
)
_HEARS = re.compile(
    r"\b(?:thank(?:ed|s)?|grateful\s+to|gratitude\s+to|appreciation\s+(?:to|for)|informed|briefed|notified|paid\s+tribute\s+to)"
    r"\s+(?:the\s+)?(?:[\w’'-]+\s+){0,6}\Z",
    re.IGNORECASE,
)
#: Behind the name of one who is thanked: he was the host.
_FOR_HOSTING = re.compile(r"[^.;]{0,80}?\b(?:host|hospitality|chair|conven|lead|mediat)\w*", re.IGNORECASE)
#: The beginning of a sentence, up to a name.
_LEAD = re.compile(
    r"(?:\A|\n|(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.!?][”\"]?\s)(?P<lead>(?:[^.!?\n]|(?:(?<=\bM[rs])|(?<=\bMrs)|(?<=\bDr))\.){0,160})\Z"
)
_LEAD_AT = 170  # letters before a name within which its sentence begins


def at_the_table(named: Sequence[Mention], cue: Cue, scene: Scene) -> list[Mention]:
    """Return those of a sentence who may have met: not who is talked about or proposes that others meet, nor, beside two others, who is asked for something."""
    left = [one for one in named if not (is_matter(one, cue, scene) or _puts_it_forward(one, cue, scene))]
    met = [one for one in left if not is_beside_it(one.span, cue, scene)]
    alone = ALONE.search(scene.text, cue.clause.start, cue.span.start)
    unnamed = bool(alone) or is_his_own(cue, scene)  # *he met her, who said that Chad ...*
    return met if len({name for one in met for name in scene.who(one.span)}) + unnamed > 1 else left


def _puts_it_forward(one: Mention, cue: Cue, scene: Scene) -> bool:
    """Tell whether somebody proposes that others meet: *Arland offered that the two ministers meet*."""
    meets = cue.ahead and cue.span.text.startswith("meet")
    return bool(meets and OF_OTHERS.fullmatch(scene.text, one.span.end, cue.span.start))


def tells_of_others(one: Mention, cue: Cue, scene: Scene) -> bool:
    """Tell whether somebody only says that two others met: *Ana Bel said that Cyr Dol had met Eva Fin*, a state that two states did."""
    types = ("PER", "GPE") if one.type == "GPE" else ("PER",)
    for told in scene.contents.around(cue.span):
        part = next(part for part in told.content if part.holds(cue.span))
        says = any(words.holds(one.span) for words in told.source) and not part.holds(one.span)
        named = {name for each in scene.inside(part) if each.type in types for name in scene.who(each.span)}
        if says and len(named - {*scene.who(one.span)}) > 1 and not _OF_HIMSELF.search(part.text):
            return True
    return False


def matters_of(cue: Cue, scene: Scene) -> set[str]:
    """Return the names of those whom the sentence of a cue only talks about, or who propose there that others meet."""
    return {
        name
        for one in scene.inside(cue.sentence)
        if is_matter(one, cue, scene) or _puts_it_forward(one, cue, scene)
        for name in scene.who(one.span)
    }


def is_matter(one: Mention, cue: Cue, scene: Scene) -> bool:
    """Tell whether somebody is only talked about at a meeting: *met her to discuss Iran*, *talks on Iran*."""
    before = scene.text[max(cue.sentence.start, one.span.start - _FAR) : one.span.start]
    if _ON.search(before):
        return True
    found = _TOPIC.search(before)
    if not found:
        return False
    stops = _BACK_WITH if one.type in _PERSONS else _BACK_TO_TABLE
    ahead = one.span.start - len(before) + found.start() < cue.span.start  # then its object alone is talked of
    on = _TITLED.sub(r"\1", found["on"])
    return not stops.search(on) and not (ahead and ("," in on or one.span.start > cue.span.start))


def is_beside_it(span: Span, cue: Cue, scene: Scene) -> bool:
    """Tell whether words stand in what those who met ask for or agree, or in what somebody says, outside of which the meeting is."""
    asked = _ASKS.search(scene.text, cue.span.end, min(span.start, cue.span.end + _FAR))
    return bool(asked) or any(
        not any(part.holds(cue.span) for part in each.content) for each in scene.contents.around(span)
    )


def is_told_of_it(span: Span, scene: Scene) -> bool:
    """Tell whether somebody only answers or hears what others agreed: *supported the idea*, *they thanked NAME*."""
    if ends_with(_HEARS, scene.text, span.start):
        return not _FOR_HOSTING.match(scene.text, span.end)
    return bool(_ANSWERS.match(scene.text, span.end))


def stands_apart(span: Span, scene: Scene, place: str | None) -> bool:
    """Tell whether somebody was elsewhere: *the French envoy, Paul Lenn, welcomed the talks*, *said in Paris*."""
    if (
        was_absent(span, scene.text)
        or ends_with(_FORMER, scene.text, span.start)
        or _JUDGES.match(scene.text, span.end)
        or is_told_of_it(span, scene)
    ):
        return True
    if _TELLS_OTHERS.match(scene.text, span.end) or _VISITS.match(scene.text, span.end):
        return True
    speaks = _SPEAKS_IN.match(scene.text, span.end)
    return bool(place and speaks and speaks[1] in scene.places and speaks[1] != place)


def days_before(span: Span, scene: Scene) -> tuple[Days, ...]:
    """Return the days that a sentence begins with before it has somebody speak: *On 9 March, the minister said*."""
    lead = _LEAD.search(scene.text, max(0, span.start - _LEAD_AT), span.start)
    told = scene.dates.beginning(lead.start("lead"), span.start) if lead else ()
    spans = (one.interval for one in told if one.relation is None and one.interval)
    return tuple((one.start, one.end) for one in spans)


def is_of_another_day(told: Sequence[Days], days: Days) -> bool:
    """Tell whether one of the days that a sentence begins with is outside those of a meeting."""
    return any(end < days[0] or days[1] < start for start, end in told)


def is_beside_another(cue: Cue, scene: Scene) -> bool:
    """Tell whether somebody but spoke on the sidelines of it: who else speaks in the report need not have been there."""
    return ends_with(_SIDELINES, scene.text, cue.span.start)
