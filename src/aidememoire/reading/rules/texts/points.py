"""Points of joint texts: what they lay down of things, or in the passive, is an undertaking of those who made them.

`2. The crossing points shall be opened by 15 June.` names nobody who says it, so the network tells no statement there,
or one of *nothing* or of whoever is named by the way.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from aidememoire.model import Document, Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.encoder import Floats
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import Chances
from aidememoire.reading.rules.actors import actors_of, are_the_parties, is_actor
from aidememoire.reading.rules.borders.lists import announces
from aidememoire.reading.rules.operative import Clause, is_joint, operative_clauses
from aidememoire.reading.rules.placing import between

POINT = Reason("cue", "a point of a joint text or a proposal, laid down by those who made it")
SHALL = Reason("act", "what a joint text lays down with *shall* is an undertaking")
SAVED = Reason("act", "what leaves things as they are is nobody's undertaking")
_SURE = 0.9  # a clause with *shall* in a numbered point; corpus/ has too few to measure it by
_FAR = 5_000  # code points between a cue and what belongs to it, at most
_NOTHING = re.compile(r"(?:Nothing|None|Neither|No)\b")
_PREPOSITION = re.compile(r"(?:under|with|in|by|on|at|through|for|of|from|upon|within)\b", re.IGNORECASE)
_NEXT = re.compile(r",? (?:and|but|while|whereas) $")
_SHALL = re.compile(r"(?:shall|will)\b")
# What the parties will not do is undertaken, but who will not recognise a thing refuses it in a joint text, too.
_WILL_NOT = re.compile(
    r"(?:shall|will)\s(?:not|neither)\s(?:be\s)?(?!(?:accept|agree|recogni[sz]e|approve|support|consent)\b)"
)
_COMMITS, _ASSERTS = (np.array([act == wanted for act in ACTS], dtype=np.float32) for wanted in ("commit", "assert"))
_Draft = tuple[tuple[Span, ...], Span, tuple[Span, ...]]


def with_points(
    document: Document, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, and for each point that none of them tells what its makers undertake.

    A list of points that are told one by one, below *have agreed as follows*, is no statement besides.
    """
    if not is_joint(document):
        return list(attributions)
    text, clauses = document.text, operative_clauses(document)
    told = _alone(text, [one for one in attributions if not _is_misread(one, clauses)], clauses)
    kept = [one for each in told if (one := _without_points(text, each, clauses))]
    actors = actors_of(mentions)
    drafts = [(clause, draft) for clause in clauses if (draft := _draft(text, clause, kept, actors))]
    chances = sensed([(cue, content) for _, (_, cue, content) in drafts])
    made = [_made(clause, draft, each) for (clause, draft), each in zip(drafts, chances, strict=True) if each]
    return sorted([*(_committed(one, clauses) for one in kept), *made], key=lambda one: one.cue)


def _made(clause: Clause, draft: _Draft, chances: Chances) -> Attribution:
    """Return the undertaking that a clause is, or the word of its makers where it but leaves things as they are."""
    act, why = (_ASSERTS, (POINT, SAVED)) if clause.saves else (_COMMITS, (POINT,))
    return Attribution(*draft, _SURE, replace(chances, act=act), why)


def _is_misread(one: Attribution, clauses: Sequence[Clause]) -> bool:
    """Tell whether an operative clause is misread.

    *Neither party*, or who *shall be informed*, is taken for who shall do a thing, or *under the supervision of* for a cue.
    """
    clause = next((each for each in _around(one.cue, clauses) if each.whole.holds(one.cue)), None)
    if clause is None:
        return False
    if one.cue.overlaps(clause.modal) and (_NOTHING.match(clause.subject.text) or _has_done_to(one, clause)):
        return True
    return bool(_PREPOSITION.match(one.cue.text)) and any(span.overlaps(clause.modal) for span in one.content)


def _has_done_to(one: Attribution, clause: Clause) -> bool:
    """Tell whether the source is whom something shall be done to, and none of those who made the text."""
    return (
        clause.is_passive
        and not are_the_parties(clause.subject.text)
        and any(span.overlaps(clause.subject) for span in one.source)
    )


def _committed(one: Attribution, clauses: Sequence[Clause]) -> Attribution:
    """Return what *shall* tells as an undertaking, whatever the network takes *shall refrain from* for, and so what one *will not* do."""
    clause = next((each for each in _around(one.cue, clauses) if one.cue.overlaps(each.modal)), None)
    if clause is None:
        forgoes = one.act == "reject" and _WILL_NOT.match(f"{one.cue.text} {one.content[0].text}")
        return _laid_down(one, _COMMITS, SHALL) if forgoes else one
    return _laid_down(one, *((_ASSERTS, SAVED) if clause.saves else (_COMMITS, SHALL)))


def _laid_down(one: Attribution, act: Floats, why: Reason) -> Attribution:
    return replace(one, chances=replace(one.chances, act=act), reasons=(*one.reasons, why))


def _alone(text: str, told: Sequence[Attribution], clauses: Sequence[Clause]) -> list[Attribution]:
    """Return the attributions, none with the next clause: Armenia’s in *Georgia shall free ten and Armenia shall free six*."""
    return [
        _cut_before(text, one, told[number + 1 : number + 3])
        if any(one.cue.overlaps(clause.modal) for clause in _around(one.cue, clauses))
        else one
        for number, one in enumerate(told)
    ]


def _cut_before(text: str, one: Attribution, following: Sequence[Attribution]) -> Attribution:
    """Return an attribution without the clause of the next one, told with *and* and *shall* as well."""
    for other in following:
        start = min(span.start for span in (*other.source, other.cue))
        (*before, last) = one.content
        between = _NEXT.search(text[last.start : start])
        if last.start < start and between and last.holds(other.cue) and _SHALL.match(other.cue.text):
            return replace(one, content=(*before, Span.of(text, last.start, last.start + between.start())))
    return one


def _without_points(text: str, one: Attribution, clauses: Sequence[Clause]) -> Attribution | None:
    """Return who announces a list without the points of it that are told one by one; None where there are no others."""
    if not announces(text, one):
        return one
    content = tuple(
        span for span in one.content if not any(span.holds(clause.modal) for clause in _around(span, clauses))
    )
    if content == one.content:
        return one
    return replace(one, content=content) if content else None


def _around(span: Span, clauses: Sequence[Clause]) -> Sequence[Clause]:
    """Return the clauses, sorted, of which some part may stand in some words, or they in it."""
    first = bisect_left(clauses, span.start, key=lambda clause: clause.whole.end)
    last = bisect_left(clauses, span.end, key=lambda clause: clause.whole.start)
    return clauses[first:last]


def _draft(text: str, clause: Clause, told: Sequence[Attribution], actors: Sequence[Span]) -> _Draft | None:
    """Return source, cue and content of the undertaking that a clause is, where nobody is told to say it yet."""
    near = between(told, clause.whole.start - _FAR, clause.whole.end + _FAR)
    spans = sorted(span for number in near for span in (*told[number].source, told[number].cue, *told[number].content))
    if any(span.start < clause.modal.end and clause.whole.start < span.end for span in spans):
        return None
    following = (_NEXT.search(text[clause.rest.start : span.start]) for span in spans if clause.rest.holds(span))
    end = next((found.start() for found in following if found), len(clause.rest.text))
    if not end:
        return None
    done = Span.of(text, clause.rest.start, clause.rest.start + end)
    if clause.is_passive or not is_actor(clause.subject, actors):
        return (), clause.modal, (clause.head, done)
    return (clause.subject,), clause.modal, (clause.leading, done) if clause.leading else (done,)
