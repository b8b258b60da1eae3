"""Which of those whom a sentence names may be at a table: no place, outlet or title, nor whose people somebody is."""

from __future__ import annotations

import re

from aidememoire.documents.datelines import find_dateline
from aidememoire.linking.meetings.scene import Scene, is_capital, is_of_nature, is_place, was_absent
from aidememoire.linking.text.carriers import has_outlet_word, is_outlet
from aidememoire.linking.text.index import ends_with
from aidememoire.model import Mention, Span

_CARRIED_BY = re.compile(
    r"\b(?:told|interview (?:with|to)|(?:quoted|cited|carried|published|reported) by)\s+(?:the\s+)?(?:agency\s+|paper\s+)?\Z",
    re.IGNORECASE,
)
#: Behind the agency of a dateline: *PARIS, May 19 (AFP) -*.
_SENDS = re.compile(r"\)\s+(?:[-–—]|--)\s")
#: The line of a dateline up to its agency, *Riyadh, December 02, 2025, GNB --*, and what stands behind it.
_DATELINE = re.compile(r"(?:\A|\n)[A-Z][\w’'-]{1,30}(?:\s[A-Z][\w’'-]{1,30})?,\s[^\n;]{0,30}\d[^\n;]{0,12},?\s\Z")
#: Before who wrote the report, or took the photograph.
_CREDITS = re.compile(
    r"(?:^|\n)[ \t]*[Bb][Yy]:?[ \t]+\Z|\b(?:[Pp]hotos?|PHOTO|[Ii]mages?|[Ss]ource|[Cc]redit)(?:\s+by|:)\s+\Z"
)
_DASH = re.compile(r"(?<!\s)\s+(?:[-–—]|--)\s")
_LINE = 90  # letters of a dateline, at most
#: What is told something and sits, or negotiates, is no outlet.
_SITS = re.compile(
    r"\b(?:council|assembly|parliament|commission|committee|board|ministry|government|court|party|office|delegation"
    r"|mission|union|nations|forces|front|army|movement|side|panel|group|conference|congress|senate)\b",
    re.IGNORECASE,
)
_STATEMENT = re.compile(r"(?:[’']s?)?\s(?:press\s)?[Ss]tatement\s(?:on|following|after|regarding|concerning)\b")
_TALKS = re.compile(
    r"\b(?:talks|discussions|process|negotiations|consultations?|dialogue|general assembly)\Z", re.IGNORECASE
)
#: Between the name of a person and whose he is: *Ana Vik of Chad*; and between a state and its person: *Chad’s Ana Vik*.
_OF = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?", re.IGNORECASE)
_WHOSE = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,5}")
#: Around a state, beside its office: *the envoys of Chad, Ana Vik, and of Peru, Cyr Dol*.
_OFFICE_OF = re.compile(r"\b(?:of|for|from)\s+(?:the\s+)?\Z", re.IGNORECASE)
_WHO = re.compile(r",\s+")
_NEAR = 60  # letters between a state and its person
#: Before a name: whom somebody is not to meet.
_NOT_MET = re.compile(
    r"\b(?:(?:(?:will|would|did|does|do|shall)\s+not|won[’']t|wouldn[’']t|didn[’']t|never)\s+(?:be\s+)?|(?:no\s+(?:\w+\s+)?(?:plans?|intentions?|wish|desire)\s+(?:to|of)|without)\s+)"
    r"(?:meet(?:ing)?|see(?:ing)?|receiv(?:e|ing))\s+(?:with\s+)?(?:[\w’'-]+\s+){0,5}\Z",
    re.IGNORECASE,
)
#: Before the body whose gathering brought those who met to one town.
_BESIDE = re.compile(r"\b(?:sidelines|margins|fringes)\s+of\s+(?:[\w’'-]+\s+){0,6}\Z", re.IGNORECASE)
_AT = re.compile(r"\bat\s+(?:the\s+)?\Z")
_OFFICES = re.compile(r"\b(?:ministry|office|embassy|government|department)\b", re.IGNORECASE)


def may_meet(span: Span, scene: Scene) -> list[Mention]:
    """Return the outermost mentions of those in a part of the text who may be at a table."""
    left_out = (
        is_place,
        _is_venue,
        _is_lake,
        _is_capital,
        _is_title,
        _is_outlet,
        _is_in_a_dateline,
        _is_credited,
        _is_talks,
        _is_occasion,
        _is_spokesperson,
        _makes_a_statement,
        _is_whose,
        _is_absent,
        _is_not_met,
    )
    return [one for one in scene.inside(span) if not any(reason(one, scene) for reason in left_out)]


def whose_in(span: Span, scene: Scene) -> frozenset[str]:
    """Return the names of the states and ministries of which a part of the text only says that a person is theirs."""
    return frozenset(name for one in scene.inside(span) if _is_whose(one, scene) for name in scene.who(one.span))


def _is_whose(one: Mention, scene: Scene) -> bool:
    """Tell whether a state or ministry only tells whose a person is: *Ana Vik of Chad*, *Chad’s minister Ana Vik*."""
    if one.type != "GPE" and not (one.type == "ORG" and _OFFICES.search(one.span.text)):
        return False
    start, end = one.span.start, one.span.end
    before = scene.persons.ending(start - len(" from the ") - 1, start + 1)
    behind = scene.persons.beginning(end, end + _NEAR)
    between = (_WHOSE, _WHO) if ends_with(_OFFICE_OF, scene.text, start) else (_WHOSE,)
    return any(_OF.fullmatch(scene.text, span.end, start) for span in before) or any(
        words.fullmatch(scene.text, end, span.start) for span in behind for words in between
    )


def _is_title(one: Mention, scene: Scene) -> bool:
    """Tell whether a mention is the office before or after a name: the name says who it is."""
    start, end = one.span.start, one.span.end
    beside = scene.persons.beginning(end, end + 3) or scene.persons.ending(start - 2, start + 1)
    return one.type == "ROLE" and bool(beside)


def _is_venue(one: Mention, scene: Scene) -> bool:
    """Tell whether a body is named as the house in which others met: *received her at the Ministry*."""
    return one.type == "ORG" and ends_with(_AT, scene.text, one.span.start)


def _is_lake(one: Mention, _: Scene) -> bool:
    return is_of_nature(one)


def _is_capital(one: Mention, scene: Scene) -> bool:
    return is_capital(one, scene.text)


def _is_absent(one: Mention, scene: Scene) -> bool:
    return was_absent(one.span, scene.text)


def _is_not_met(one: Mention, scene: Scene) -> bool:
    return ends_with(_NOT_MET, scene.text, one.span.start)


def _is_outlet(one: Mention, scene: Scene) -> bool:
    """Tell whether a body only carries what is said: *told the agency Norden*, *quoted by the Harbour Times*."""
    if one.type != "ORG" or _SITS.search(one.span.text):
        return False
    sends = scene.text.startswith("(", one.span.start - 1) and _SENDS.match(scene.text, one.span.end)
    line = scene.text[max(0, one.span.start - _LINE) : one.span.start]
    heads = bool(_DASH.match(scene.text, one.span.end) and _DATELINE.search(line))
    return bool(sends) or heads or _is_of_the_press(one.span.text) or ends_with(_CARRIED_BY, scene.text, one.span.start)


def _is_of_the_press(name: str) -> bool:
    return has_outlet_word(name) or is_outlet(name)


def _is_in_a_dateline(one: Mention, scene: Scene) -> bool:
    """Tell whether a name stands before the dash of a dateline, where the network may take the town for a person."""
    first = max(0, one.span.start - _LINE)
    start = scene.text.rfind("\n", first, one.span.start) + 1
    dash = _DASH.search(scene.text, one.span.end, start + _LINE) if start or not first else None
    return dash is not None and find_dateline(scene.text[start : dash.end() + 1]) is not None


def _is_spokesperson(one: Mention, scene: Scene) -> bool:
    return one.type in ("PER", "ROLE") and not scene.bystanders.isdisjoint(scene.who(one.span))


def _makes_a_statement(one: Mention, scene: Scene) -> bool:
    """Tell whether somebody is named for a statement on a meeting: *EU Special Representative statement following the meeting*."""
    return _STATEMENT.match(scene.text, one.span.end) is not None


def _is_credited(one: Mention, scene: Scene) -> bool:
    """Tell whether somebody only wrote the report or took its photograph: *By Ana Bel* above it, *(Photo: Norden)*."""
    return one.type in ("PER", "ORG") and ends_with(_CREDITS, scene.text, one.span.start)


def _is_occasion(one: Mention, scene: Scene) -> bool:
    """Tell whether a body only names what others met beside: *on the sidelines of the Grebe Council’s session*."""
    return one.type in ("ORG", "GPE") and ends_with(_BESIDE, scene.text, one.span.start)


def _is_talks(one: Mention, _: Scene) -> bool:
    return one.type == "ORG" and bool(_TALKS.search(one.span.text))
