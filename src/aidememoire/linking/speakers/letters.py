"""Whose letter or report a document is by its form: who signs it, whom it is written to, whose report its title calls it.

A letter is signed below its closing words (*Accept, Excellency, the assurances*, *Yours sincerely,*), and names above its greeting, or
in it, to whom it goes. There *I* is the writer, *you* the addressee.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FOOT, _HEAD, _MOST_LINES, _MOST_BELOW = 1_200, 1_200, 3, 240
_CLOSING = re.compile(
    r"^(?:yours (?:sincerely|faithfully|truly|ever)|sincerely(?: yours)?|respectfully(?: yours)?|faithfully|(?:with )?(?:kind|best|warm) (?:personal )?regards"
    r"|with (?:my |the )?(?:highest|best|kind|warm)[^\n]{0,60}|(?:please )?accept,? [^\n]{3,120}(?:assurances?|consideration|esteem)[^\n]{0,60})[,.]?[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_GREETING = re.compile(
    r"^(?:(?:My )?Dear (?P<whom>[^\n,.!?]{2,60})|(?:Your )?Excellenc(?:y|ies)(?P<excellency>)),[ \t]*$", re.MULTILINE
)
_WORD = r"(?:[A-Z]|[^\W\d_a-z])[\w’'.-]*"
_SIGNATURE = re.compile(rf"(?:{_WORD} ){{0,2}}{_WORD}(?: (?:al|bin|de|van|von|da|dos|{_WORD})){{1,3}}")
# Below what is no letter: a name, perhaps with an office before it, and an office on the next line.
_SIGNED_BELOW = re.compile(
    rf"\n\n(?:(?:Ambassador|Minister|Prof\.?|Professor|Dr\.?|General|H\.E\.|Mr\.?|Ms\.?|Mrs\.?) )*(?P<name>{_SIGNATURE.pattern})"
    r",?\n(?P<office>(?:(?:Co-?|Vice-|Deputy |Special |Acting |Permanent |Foreign |Prime )*(?:Chair|President|Minister|Envoy|Representative|Facilitator|Mediator"
    r"|Coordinator|Ambassador|Secretary|Moderator)\w*)\b[^\n.!?]{0,100})\s*\Z"
)
_ADDRESSED = re.compile(
    r"^(?:(?:His|Her) Excellency|H\.E\.?) (?:(?:Mr|Ms|Mrs|Dr)\.? )?(?P<name>[^\n,]{3,60})", re.MULTILINE
)
_REPORT_OF = re.compile(
    r"(?:(?:interim|final|annual|quarterly|special|\w+th|first|second|third|further|the) )*reports? (?:of|by) the (?P<office>(?:UN |United Nations )?(?:Secretary-General"
    r"|Director[- ]General|High Commissioner|Special Rapporteur|(?:Special|Personal) (?:Envoy|Representative)))\b",
    re.IGNORECASE,
)
_DIARY = re.compile(
    r"(?:(?:the|from the|personal|private|war) )*(?:diar(?:y|ies)|journals?|notebooks?) (?:of|by) (?P<name>[^\n,.:;(]{5,60})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Signature:
    """The name below a letter, and the lines behind it, which tell the office."""

    name: str
    office: str


def signature_of(text: str) -> Signature | None:
    """Return who signs a letter, by the lines below its closing words; None of a text without a greeting or closing words."""
    closing = next(_CLOSING.finditer(text, max(0, len(text) - _FOOT)), None)
    if closing is None or not _GREETING.search(text[:_HEAD]):
        return None
    name, *rest = [line.strip(" ,") for line in text[closing.end() :].split("\n") if line.strip()] or [""]
    return Signature(name, ", ".join(rest[:_MOST_LINES])) if _SIGNATURE.fullmatch(name) else None


def signed_below(text: str) -> Signature | None:
    """Return who signs what is no letter: the name, over an office, that it ends with."""
    below = _SIGNED_BELOW.search(text, max(0, len(text) - _MOST_BELOW))
    return Signature(below["name"], below["office"]) if below else None


def addressed_in(text: str) -> str:
    """Return the words for whom a letter is written to: the name in its address, else in its greeting; else nothing."""
    greeting = _GREETING.search(text[:_HEAD])
    if greeting is None:
        return ""
    address = _ADDRESSED.search(text, 0, greeting.start())
    return address["name"] if address else greeting["whom"] or ""


def office_reporting(title: str) -> str:
    """Return the office whose own report a title says that a text is: *Report of the Secretary-General on*; else nothing."""
    found = _REPORT_OF.match(title)
    return found["office"] if found else ""


def diarist(title: str) -> str:
    """Return whose diary a title says that a text is; else nothing."""
    found = _DIARY.match(title)
    return found["name"].strip() if found else ""
