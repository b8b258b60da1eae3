"""Who publishes, by what the head of a text names: an outlet, who studies a matter, a department; no person and no place."""

from __future__ import annotations

import re

from aidememoire.vocabulary.offices import GOVERNING, NEGOTIATING, SENT, SPEAKING, either
from aidememoire.vocabulary.outlets import (
    AGENCIES,
    NOUNS_BEHIND_A_PLACE,
    NOUNS_OF_OUTLETS,
    PAPERS_AND_STATIONS,
    WORDS_IN_NAMES,
)

_SITE = re.compile(r"(?:www\.)?[A-Za-z][\w-]{2,30}\.(?:com|org|net|info|news|[a-z]{2})")
# Whose text another passes on: *Source: Reuters*, *(Reuters) 08:25, July 25, 2023*.
_SOURCE = re.compile(r"Source: ?(?P<name>[A-Z][^|,:;\n]{1,60})")
_OF_A_STATE = re.compile(r"(?:[A-Z]\w+ ){0,4}(?:Department|Ministry|Office|Embassy) of (?:[A-Z]\w+|the|of|and| ){1,12}")
# A byline that names nobody.
_NAMELESS = re.compile(
    r"(?i)(?:our |a )?(?:staff|web|news|special|own)(?: (?:reporters?|writers?|correspondents?|desk|report))?|(?:news )?agencies"
)
_NAME = re.compile(r"(?P<by>[Bb]y|From):?\s+(?P<name>[A-Z][\w.'’&-]*(?: (?:of|the|and|for|[A-Z][\w.'’&-]*))*)$")
# In the name of one who publishes, be it an outlet or a body; without such a word it is a person's, or a place's.
_PUBLISHES = re.compile(
    rf"(?i)\b(?:{'|'.join(WORDS_IN_NAMES)}|news(?: ?desk)?|agency|media|online|tribune|today|report|network|staff|bureau|desk"
    r"|office|ministry|service|government|commission|council|embassy|mission|spokes\w+)\b|\.[a-z]{2,3}$"
)
_KNOWN = frozenset((*AGENCIES, *PAPERS_AND_STATIONS))
_NAMED = re.compile(
    rf"(?:The )?(?:[A-Z][\w’'&.-]* (?:(?:and|of|&) )?){{1,4}}(?:{'|'.join((*NOUNS_OF_OUTLETS, *NOUNS_BEHIND_A_PLACE))}|(?:News|Press) Agency)(?: Online)?"
    r"|(?:Agence|Agencia|Agenzia) (?:[\w’'-]{2,20} ){0,3}[A-Z]\w+"
)
# Who studies a matter, or an outlet, beside the day: *Centre for Sea Law (CSL), Oslo · 3 June 2025*.
_ISSUER = re.compile(
    rf"(?P<name>(?:The )?(?:[A-Z][\w’'&.-]* ){{0,5}}(?:Cent(?:re|er)|Institute|Foundation|Forum|Observatory|Watch|University|{'|'.join(NOUNS_OF_OUTLETS)})"
    r"(?: (?:for|of|on)(?: (?:[A-Z][\w’'&.-]*|of|the|and|for|in)){1,8})?)(?: \([A-Z]{2,12}\))?(?:, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?"
)
# An office before the name of who holds it, who writes and publishes nothing: *By Spokesperson Ana Vik*.
_HOLDER = re.compile(
    rf"(?i:{either(GOVERNING, SENT, NEGOTIATING, SPEAKING)}) (?!(?:of|for|and|the)\b)(?P<person>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,3}})$"
)


def publishes(words: str) -> bool:
    """Tell whether a name has a word of one who publishes in it."""
    return _PUBLISHES.search(words) is not None


def is_site(words: str) -> bool:
    """Tell whether words are the name of a site: *Liskpoint.com*."""
    return _SITE.fullmatch(words) is not None


def source_in(line: str) -> str | None:
    """Return the outlet or department that a line names as the source of a text: *Source: Reuters*."""
    source = _SOURCE.fullmatch(line.strip())
    is_known = source and (is_outlets_name(source["name"]) or _OF_A_STATE.fullmatch(source["name"]))
    return source["name"] if source and is_known else None


def is_outlets_name(words: str) -> bool:
    """Tell whether words are the name of a paper, a station or an agency, known or named as they are: *The Harrow Courier*."""
    return words in _KNOWN or _NAMED.fullmatch(words) is not None


def issuer_in(piece: str) -> str | None:
    """Return the outlet, or who studies a matter, that a piece beside a day names."""
    piece = piece.removeprefix("Source:").strip()
    if is_outlets_name(piece) or is_site(piece):
        return piece
    found = _ISSUER.fullmatch(piece)
    return found["name"] if found else None


def publisher_in(piece: str) -> str | None:
    """Return who published, by a byline: two or three words without one such as `News` are a person's name."""
    byline = _NAME.match(piece)
    if not byline:
        return None
    name = byline["name"]
    if _NAMELESS.fullmatch(name):
        return None
    holder = _HOLDER.search(name)
    if holder and not publishes(holder["person"]):
        return None
    if byline["by"] != "By" and not is_outlets_name(name):
        return name if byline["by"] == "by" and publishes(name) else None
    return name if " " not in name or publishes(name) else None
