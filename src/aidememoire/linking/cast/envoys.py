"""What the words for an office say that it is for, which is not whose it is; and offices that stand in capitals alone.

So it is with the part of a ministry that deals with others, *the China desk at the German Foreign Ministry*, and with the court before
which somebody pleads, *Serbia's agent at the International Court of Justice*.

An envoy *for Syria* or an ambassador *to Chad* is of those who sent him: *the UN envoy for Syria*, *Norway's ambassador to Chad*,
*the ambassador to Chad of Norway*. Where an embassy stands is not whose it is either: *Norway's embassy in Chad*, *Norway's Cairo consulate*.
"""

from __future__ import annotations

import re
from functools import lru_cache

from aidememoire.linking.text.names import fold

_SENT = (
    r"(?:(?:envoy|emissary|coordinator|rapporteur|ambassador|mediator|facilitator|consul|d[’']affaires)s?\b(?:[ -]general)?"
    r"|\b(?:special|personal|permanent|deputy|resident|joint|high) representatives?\b|\bD?SRSG\b)"
)
_OF_WHOM = r"(?: of the (?:U\.?N\.? )?Secretary[- ]General)?"
_TASK = re.compile(
    rf"\b({_SENT}{_OF_WHOM}) (?:for|to|on|in|at|between)\b[^,;:]*?(?=[,;:]| and (?:the )?(?:deputy |acting )?(?:head|chief|chair)\b|$)",
    re.IGNORECASE,
)
# A post whose sender stands behind it. Of *the ambassador to the Republic of Chad* or *to Friends of Chad* he does not: what
# takes an article or such a noun goes on with *of*; nor is a place with a possessor or an adjective before the office so read.
_POSTED = re.compile(
    rf"^((?:(?:the|an?|his|her|its|excellency|new|former|acting|deputy|honorary|special) )*{_SENT}) (?:to|in|at) "
    r"(?:(?-i:the (?:U\.?N\.?|EU|AU|OSCE|(?:United Nations|United States|(?:European|African) Union|Philippines|Netherlands|Sudan|Gambia))"
    r"|(?!(?:[\w’'-]+ )*(?:Republic|Kingdom|States?|Government|Federation|Union|Sultanate|Emirates?|Commonwealth|Organi[sz]ation"
    r"|League|Council|Conference|Community|Parliament|Assembly|Groups?|Friends|Court|Bank|Commission|Committee|Office|Secretariat"
    r"|Ministry|Province|Region|City|Gulf|Horn|Bay|University|Institute|House|Bureau|Department) of\b)"
    r"[A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*){0,4})(?: in [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?)(?-i:(?= of (?:the )?[A-Z]))",
    re.IGNORECASE,
)
# What a department, a desk or a director of a ministry deals with, the ministry being named behind.
_OWN_HOUSE = (
    r"(?=,? (?:of|at|in|within) (?:the )?(?:[A-Z][\w.’'-]{0,30}’?(?:'s)? |of ){0,5}(?:Ministr(?:y|ies)|Foreign Office|MFA|State Department|Department of State"
    r"|Secretariat|Commission|Chancellery|Kremlin|Presidency)\b)"
)
_FIELD = re.compile(
    r"\b(?:[A-Z][\w’'&-]{0,30},? (?:and |of )?){1,6}(?=(?:[Dd]epartment|[Dd]esk|[Dd]irectorate|[Dd]ivision|[Ss]ection)\b"
    + _OWN_HOUSE
    + ")"
)
_DEALING_WITH = re.compile(
    r"\b((?:[Dd]irector(?:[ -][Gg]eneral)?|[Hh]ead|[Cc]hief|[Dd]epartment|[Dd]esk|[Dd]irectorate|[Dd]ivision|[Aa]dviser|[Oo]fficer|[Oo]fficial|[Cc]oordinator)s?) (?:for|of|on)"
    r" (?:the )?[A-Z][\w’'-]{0,30}(?:,? (?:and )?[A-Z][\w’'-]{0,30}){0,5}" + _OWN_HOUSE
)
# What a minister deals with: *Secretary of State for Foreign, Commonwealth and Development Affairs*.
_MINISTER_FOR = re.compile(
    r"\b((?:Minister|Secretary)(?: of State)?) for (?:the )?(?:[A-Z][\w’'-]{0,30},? (?:and )?){1,6}Affairs\b"
)
# What talks are on, and what somebody knows: *participants in the talks on Syria*, *an expert on Yemen*.
_ON_A_MATTER = re.compile(
    r"\b(talks|negotiations|conferences?|summits?|meetings?|consultations|sessions?|rounds?|process|dialogue|panels?|groups?|(?i:experts?|specialists?|analysts?))"
    r" (?:on|about|over|regarding|concerning) [^,;:]*?(?=[,;:]| (?:in|from|at) |$)"
)
_PLEADS = re.compile(
    r"\b((?:(?:co-)?agent|counsel|advocate|lawyer|legal adviser)s?(?: of (?:the )?(?-i:[A-Z])[\w’'-]{0,30})?)"
    r" (?:at|before) (?:the )?.*",
    re.IGNORECASE,
)
# Where an embassy stands: behind it, or between it and the possessor.
_HOUSE_ABROAD = (
    r"(?:[Ee]mbass(?:y|ies)|[Cc]onsulates?(?:[ -][Gg]eneral)?|[Hh]igh [Cc]ommission|[Ll]egation|[Ll]iaison [Oo]ffice)"
)
_PLACE = r"[A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,3}"
_STANDS_IN = re.compile(rf"\b({_HOUSE_ABROAD}(?: of (?:the )?{_PLACE})?) (?:in|at|to) (?:the )?{_PLACE}")
_OF_A_TOWN = re.compile(rf"((?:[’']s|s[’']) )(?!(?:General|High|Royal|Federal)\b){_PLACE} (?={_HOUSE_ABROAD}\b)")
# The country of the town in which somebody is: *the envoy in Oslo, Norway*.
_IN_A_COUNTRY = re.compile(
    rf"((?i:{_SENT}) (?:in|at) {_PLACE}), (?!.*\b(?:Minister|Secretary|Director|Chief|Head|Advis[eo]r|President|Ambassador|Envoy)\b){_PLACE}$"
)
_SENT_FOR = re.compile(rf"\b{_SENT}{_OF_WHOM} \Z", re.IGNORECASE)
_IS_SENT = re.compile(_SENT, re.IGNORECASE)
_OF_THE_SECRETARY_GENERAL = re.compile(
    rf"\bSecretary[- ]General[’']s?\b.*{_SENT}|{_SENT} (?:of|to) the Secretary[- ]General(?! of)\b|\bD?SRSG\b",
    re.IGNORECASE,
)
UNITED_NATIONS = "united-nations"  # its id in the profile `general`
#: Offices that a text gives in capitals, by their folded letters.
SHORT_TITLES = {
    "fm": "Foreign Minister", "pm": "Prime Minister", "dpm": "Deputy Prime Minister", "dfm": "Deputy Foreign Minister",
    "srsg": "Special Representative", "dsrsg": "Deputy Special Representative",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def without_task(words: str) -> str:
    """Return the words for an office without those for what it is for: the UN envoy, of the UN envoy for Syria."""
    words = _IN_A_COUNTRY.sub(r"\1", words)
    house = _DEALING_WITH.sub(r"\1", _FIELD.sub("", _STANDS_IN.sub(r"\1", _OF_A_TOWN.sub(r"\1", words))))
    house = _ON_A_MATTER.sub(r"\1", _MINISTER_FOR.sub(r"\1", house))
    return _TASK.sub(r"\1", _POSTED.sub(r"\1", _PLEADS.sub(r"\1", house)))


def is_in_a_field(words: str, at: int) -> bool:
    """Tell whether a place in the words for an office stands in those for what a part of a ministry deals with."""
    found = (one for way in (_FIELD, _DEALING_WITH) for one in way.finditer(words))
    return any(one.start() <= at < one.end() for one in found)


def task_of(words: str) -> str:
    """Return the words for what an office is for, empty where there are none: *for Syria*."""
    found = _POSTED.search(words) or _TASK.search(words)
    return words[found.end(1) : found.end()].strip() if found else ""


def is_sent(office: str) -> bool:
    """Tell whether an office is that of one who is sent: an envoy, an ambassador, a permanent representative."""
    return bool(_IS_SENT.search(office))


def is_sent_for(before: str) -> bool:
    """Tell whether words before *for* are those for one who is sent, so that what follows is only his task."""
    return bool(_SENT_FOR.search(before))


def is_of_the_secretary_general(words: str) -> bool:
    """Tell whether an office is of one whom the Secretary-General of the United Nations sends."""
    return bool(_OF_THE_SECRETARY_GENERAL.search(words))


def short_title(words: str) -> str | None:
    """Return the office that words are but the letters of: `the SRSG`, `FM`."""
    folded = fold(words).removeprefix("the ")
    return SHORT_TITLES.get(folded) if any(word.isupper() for word in words.split()) else None
