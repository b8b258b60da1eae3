"""Clauses whose verb the network may pass over: *it was Corvo that refused to sign*, *Corvo by no means accepts the map*, *as alleged by Corvo*.

Their words tell the verb and its subject well enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.openings import at_words
from aidememoire.reading.rules.actors import actors_of
from aidememoire.reading.rules.negation.as_said import OPENS_CLAUSE
from aidememoire.reading.rules.negation.inversions import SCARCE
from aidememoire.reading.rules.negation.negations import turned_round
from aidememoire.reading.rules.negation.verbs import as_with_a_not
from aidememoire.reading.rules.placing import at, over, put

PASSED_OVER = Reason("cue", "a verb and its subject that stand in an unusual order")
_SURE = 0.9  # verbs of a closed table and names; corpus/ has too few to measure it by
_UNSURE = 0.45  # what is alleged, without the *not* of another
_VERB = (
    r"(?:(?:reject|accept|support|back|welcom|condemn|oppos|endors|propos|approv|recogni[sz])(?:e?s|e?d)|ratifie[sd]|signs|signed"
    r"|(?:refuse|decline|agree)[sd]\sto|(?:consents|consented)\sto)"
)
_THING = r"(?P<thing>(?!(?:by|in|on|at)\b)[^\W_][^.;:,!?\n“”\"]{1,120})"
_CLEFT = re.compile(
    r"\b[Ii]t\s(?:is|was)(?:n[’']t)?\s(?:(?:not|only)\s){0,2}(?:the\s)?(?P<who>[A-Z][\w’'-]{0,30}(?:\s[\w’'-]{1,30}){0,4}?)\s(?:that|who)\s"
    rf"(?P<cue>(?:(?:has|have|had)\s)?{_VERB})\s{_THING}"
)
_HARDLY = re.compile(rf"\b(?P<cue>{SCARCE}\s(?P<verb>{_VERB}))\s{_THING}")
_ALLEGED = re.compile(
    r"\bas\s(?:(?:has|had)\sbeen\s|was\s)?(?P<cue>(?:alleged|claimed|maintained|contended|asserted|submitted|argued|insisted)\sby)\s(?:the\s)?"
)
_BEGINS_CLEFT, _BEGINS_HARDLY, _BEGINS_ALLEGED = "it", "ha sc by in at un", "as"
_TELLERS = 8  # attributions before an aside, one of which holds it


def with_what_is_passed_over(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, with those of such clauses that the network has not found."""
    found = list(attributions)
    drafts = [draft for draft in _drafts(text, found, mentions) if not over(found, draft[1])]
    chances = sensed([(cue, (content,)) for _, cue, content in drafts])
    for (source, cue, content), each in zip(drafts, chances, strict=True):
        if each:
            put(found, [_told(text, Attribution((source,), cue, (content,), _SURE, each, (PASSED_OVER,)))])
    return found


def cues_of_passed_over(text: str) -> Iterator[int]:
    """Yield where the cues of such clauses begin."""
    yield from (each.start("cue") for each in at_words(_CLEFT, text, _BEGINS_CLEFT))
    yield from (each.start("cue") for each in at_words(_HARDLY, text, _BEGINS_HARDLY))
    yield from (each.start("cue") for each in at_words(_ALLEGED, text, _BEGINS_ALLEGED))


def _drafts(text: str, found: Sequence[Attribution], mentions: Sequence[Mention]) -> Iterator[tuple[Span, Span, Span]]:
    """Yield the source, the cue and the content of each such clause."""
    actors = actors_of(mentions)
    begins, ends = {one.start: one for one in reversed(actors)}, {one.end: one for one in reversed(actors)}
    for each in at_words(_CLEFT, text, _BEGINS_CLEFT):
        yield _span(text, each, "who"), _span(text, each, "cue"), _span(text, each, "thing")
    for each in at_words(_HARDLY, text, _BEGINS_HARDLY):
        if who := ends.get(each.start() - 1):
            yield who, _span(text, each, "cue"), _span(text, each, "thing")
    for each in at_words(_ALLEGED, text, _BEGINS_ALLEGED):
        who, clause = begins.get(each.end()), _clause_before(text, each.start(), found)
        if who and clause:
            yield who, _span(text, each, "cue"), clause


def _clause_before(text: str, aside: int, found: Sequence[Attribution]) -> Span | None:
    """Return the clause with *that* or *whether*, in what another tells, that ends with the comma before an aside with *as*."""
    before = found[max(0, at(found, aside) - _TELLERS) : at(found, aside)]
    parts = (span for one in reversed(before) for span in one.content if span.start < aside < span.end)
    part = next(parts, None)
    opens = OPENS_CLAUSE.match(text, part.start, part.end) if part else None
    if not opens or opens.end() >= aside - 2 or text[aside - 2 : aside] != ", ":
        return None
    return Span.of(text, opens.end(), aside - 2)


def _told(text: str, one: Attribution) -> Attribution:
    """Return what such a clause tells with the *not* that turns its verb round; who alleges a thing does not deny it."""
    if hardly := _HARDLY.match(text, one.cue.start):
        return replace(one, chances=as_with_a_not(text, one.chances, _span(text, hardly, "verb")))
    if one.cue.text.endswith(" by") and one.act in ("deny", "reject"):
        return replace(one, chances=acting(one.chances, "assert", _UNSURE))
    return turned_round(text, one)


def _span(text: str, found: re.Match[str], part: str) -> Span:
    return Span.of(text, *found.span(part))
