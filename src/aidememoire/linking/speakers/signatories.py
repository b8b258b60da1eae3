"""Who made a joint text or a proposal: those whom its title, else its first sentence, names as its makers, where all are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from aidememoire.documents.kinds import is_put_forward
from aidememoire.linking.cast.allegiance import is_movement_by_name
from aidememoire.linking.cast.bodies import in_name_case
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import PARTIES, STATE, Resolved, Who
from aidememoire.linking.text.descriptions import without_article
from aidememoire.reading.rules.actors import are_the_parties

#: A state by the form of its name: *the Republic of Sarvania*.
STATE_FORM = re.compile(
    r"(?:Government of (?:the )?)?(?:[A-Z]\w+ )?(?:Republic|Kingdom|State|Sultanate|Emirate|Federation|Principality) of ([A-Z][\w-]+(?: [A-Z][\w-]+)*)"
)
_BETWEEN = re.compile(r"(?i).*\bbetween\b|.*?\b(?:of|by)\b")
_TITLE_ENDS = re.compile(
    r"(?i)\b(?:on|regarding|concerning|about|following|after|at|in|to|made|signed|issued|adopted)\b|[(:;–—]"
)
_LEAD = re.compile(
    r"(?P<makers>[^.:;\n]{3,400}?),? (?:(?:have|has|had|hereby|hereinafter|jointly|collectively|meeting|met|held|gathered|convened|desir\w+|recalling|agree|represented)\b|[(–—])"
)
# Whose proposal a text is: *Bridging proposal of the mediators (Chad and Togo)*, *Proposed by Chad to*, *Chad submits the following*.
_PROPOSED_BY = re.compile(
    r"(?i)(?:.{0,200}?\b(?:proposals?|non-?paper|draft|text)\b[^(]{0,200}?\b(?:of|by|from)\b|(?:proposed|submitted|tabled|put forward|presented|circulated)"
    r" (?:jointly )?by\b) (?P<by>[^.;]+)"
    r"|(?P<who>[^.:;]{3,200}?) (?:hereby )?(?:submit|put forward|propose|present|table|offer)s? (?:to [^.;]{3,80} )?(?:the following|this|these)\b"
)
_BRACKETS = re.compile(r"\(([^()]+)\)")
_ASIDES = re.compile(r" ?\([^()\n]{1,80}\)")  # what each goes by below: (hereinafter "the Government")
_TO_WHOM = re.compile(r" to (?=the |[A-Z])")
_PARTS = re.compile(r"(?i),? and |, ")
# Before those who make it in the first person: *1. We, the Foreign Ministers of Chad, Mali and Togo, met*.
_WE = re.compile(r"(?:\d{1,2}[.)] )?We, (?:the )?(?:(?:[A-Z][\w’'-]+ ){1,3}(?:and (?:[A-Z][\w’'-]+ ){1,3})?of )?")
# Those who have met for it.
_MET = re.compile(
    r"[Tt]he (?:(?:two|three|four|five) )?(?:(?:Foreign|Defence) )?(?:Ministers|Leaders|Presidents|Heads of State)|We, the [^.;]+"
)
_MARKS = " ,*†¹²³⁴"  # of a note, too
_FIRST_LINES = 8  # of a joint text, one of which names its makers


def are_makers(words: str) -> bool:
    """Tell whether words mean those who made a joint text: *the Parties*, *the Ministers*, *We, the Foreign Ministers of Chad and Mali*."""
    return are_the_parties(words) or _MET.fullmatch(words) is not None


def signatories(cast: Cast) -> Resolved | None:
    """Return those who made a joint text or a proposal; None where it is neither, or where somebody among them is not known."""
    if is_put_forward(cast.origin.title, cast.text):
        return _proposers(cast)
    for parts in _makers(cast.text, cast.origin.title) if cast.origin.is_joint else ():
        known = tuple(dict.fromkeys(who for part in parts if (who := _party(part, cast))))
        if len(known) == len(parts) > 1:
            return Resolved(known, "signatories", "those whom the joint text names as its makers")
    return None


def _proposers(cast: Cast) -> Resolved | None:
    """Return those who put a proposal forward: as it says, else the side whose own text it is."""
    lines = (cast.origin.title, *_first_lines(cast.text))
    for found in filter(None, map(_PROPOSED_BY.match, lines)):
        words = found["by"] or found["who"]
        for by in (*_BRACKETS.findall(words), _TITLE_ENDS.split(_TO_WHOM.split(words)[0], maxsplit=1)[0]):
            parts = _PARTS.split(by.strip(" ,"))
            known = tuple(dict.fromkeys(who for part in parts if (who := _party(part, cast))))
            if len(known) == len(parts):
                return Resolved(known, "signatories", "those whose proposal the text is")
    own = cast.origin.publisher
    return Resolved((own,), "signatories", "the one whose proposal the text is") if own and own.kind == STATE else None


def _first_lines(text: str) -> list[str]:
    return list(islice(filter(None, map(str.strip, text.split("\n"))), _FIRST_LINES))


def _makers(text: str, title: str) -> Iterator[tuple[str, ...]]:
    """Yield the words for each maker of a joint text: by the title, by the heading, by the first sentence."""
    lines = _first_lines(text)
    for heading in (title, *lines[:1]):
        between = _BETWEEN.match(heading)
        if between:
            yield tuple(_PARTS.split(_TITLE_ENDS.split(heading[between.end() :], maxsplit=1)[0].strip(_MARKS)))
    for line in (_WE.sub("", line, count=1) for line in lines):
        lead = _LEAD.match(line) if "hereinafter" not in line else _LEAD.match(_ASIDES.sub("", line))
        if lead:
            yield tuple(_PARTS.split(lead["makers"]))


def _party(words: str, cast: Cast) -> Who | None:
    """Return the state that words name, by the form of its name alone too, else the side that a mention of them means.

    A movement has the name of its land in its own: *the Tigray Front* is not Tigray.
    """
    plain = without_article(words)
    same = (one for one in cast.mentions if one.type in ("GPE", "ORG") and without_article(one.span.text) == plain)
    resolved = next((cast.resolve(one) for one in same), None)
    meant = resolved.one if resolved and resolved.one.kind in PARTIES else None
    if meant and is_movement_by_name(plain):
        return meant
    named = STATE_FORM.fullmatch(in_name_case(plain, cast.atlas))  # a title may be in capitals
    return cast.state_in(words) or (Who(named[1], STATE, side=named[1]) if named else meant)
