"""Who speaks in a transcript: the label of a turn, and who puts a question."""

from __future__ import annotations

import re

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import (
    BODY,
    BY_FIRST_WORDS,
    BY_NOBODY,
    BY_OUTLET,
    GROUP,
    NAMELESS,
    UNNAMED,
    Resolved,
    Who,
    only,
)
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.linking.text.descriptions import is_spokesperson
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import in_title_case
from aidememoire.linking.text.sources import place_of
from aidememoire.model import Span, Statement

_ITS_OUTLET = re.compile(
    r"\(([^()]+)\)|(?:,| from) (.+)$"
)  # `Question (Radio Grebe)`, `Question, the agency Radio Grebe`
# How a question is put, or to whom, and no outlet: `Question (retranslated)`, `Question (in French)`, `Question (to the Minister)`.
_MANNER = re.compile(
    r"\s{0,3}\((?:re-?translat|translat|interpret|as (?:translat|interpret)|through |via |in |(?-i:[Tt]o (?!Vima\b))|speak|spoke|continu|cont\.|off[- ]|inaudible|by (?:video|phone|telephone))[^()]*\)",
    re.IGNORECASE,
)
_ASKED_BY = re.compile(r"Q\d{0,3}[.:]? (?=[^\W\d_a-z])(?!from )(?P<who>[^():,]+)$")  # `Q2 Ana Vik`, `Q1 Chair`
_HOST = re.compile(r"\b(?:host|presenter|anchor|interviewer|moderator)\b", re.IGNORECASE)
_KIND_OF_OUTLET = re.compile(r"^(?:the )?(?:(?:agency|newspaper|daily|weekly|magazine|station|channel|broadcaster) )?")

# A paragraph of a summary record, which tells what one has said: *7. Mr. Vik (Estmark) said that*.
_ENTRY = re.compile(
    r"\d{1,3}\. (?:(?:Mr|Ms|Mrs|Mx|Dr|Sir|Dame|Prince|Princess|Archbishop|Monsignor)\b\.?|The (?:Chair\w*|President|Rapporteur|representative|observer)\b)"
)


def opener_of(text: str, statement: Statement, told: Shelf[Statement]) -> Statement | None:
    """Return what opens the paragraph of a summary record in which a statement stands: all of it is told of who says that.

    `told` are the statements that have a source and stand in no other, by where that source begins.
    """
    place = place_of(statement)
    start = text.rfind("\n", 0, place) + 1
    if not _ENTRY.match(text, start):
        return None
    return next(iter(told.beginning(start, place)), None)


def label(cast: Cast, span: Span, words: str) -> Resolved:
    """Return whom the label of a turn in a transcript names: a person of the text, else the label itself."""
    if words in cast.named_bodies.letters:
        return cast.body(span, words)
    inside = cast.shelf.inside(span)
    people = [one for mention in inside if mention.type == "PER" and (one := cast.resolve(mention))]
    if people:
        return people[0]
    bearer = cast.bearer(span, words)
    if bearer:
        return only(bearer.who, "label", f"{bearer.who.name} is called that in the text")
    whole = [
        one for mention in inside if mention.span == span and mention.type != "ROLE" and (one := cast.resolve(mention))
    ]
    if whole:
        return whole[0]
    if cast.origin.issuer and is_spokesperson(words):
        return only(cast.origin.issuer, "label", f"speaks for {cast.origin.issuer.name}")
    if not _HOST.search(words):
        return only(Who(in_title_case(words), GROUP), "label", "the label of the turn")
    if cast.origin.issuer and has_outlet_word(cast.origin.issuer.name):
        host = f"{in_title_case(words)} of {cast.origin.issuer.name}"
        return only(Who(host, GROUP), "host", f"has a programme of {cast.origin.issuer.name}")
    return only(Who(in_title_case(words), GROUP), "host", "the label of the turn")


def questioner(cast: Cast, words: str, statement: Statement) -> Resolved:
    """Return who puts a question: the name or outlet in the label, or the name that the question begins with."""
    named = _ASKED_BY.match(words)
    if named and statement.source:
        end = statement.source[0].end
        return label(cast, Span.of(cast.text, end - len(named["who"]), end), named["who"])
    outlet = _ITS_OUTLET.search(_MANNER.sub("", words))
    if outlet:
        name = _KIND_OF_OUTLET.sub("", outlet[1] or outlet[2])
        return only(Who(name, BODY), "question", BY_OUTLET)
    start = statement.content[0].start if statement.content else -1
    for mention in cast.shelf.beginning(start, start + 3):
        if mention.type == "PER" and cast.text[mention.span.end :][:1] in ",(":
            resolved = cast.resolve(mention)
            if resolved:
                return Resolved(resolved.whos, "question", BY_FIRST_WORDS)
    return only(Who(f"{NAMELESS}journalist", UNNAMED), "question", BY_NOBODY)
