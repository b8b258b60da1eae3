"""Points of joint texts: what they lay down of things, or in the passive, is an undertaking of those who made them.

`2. The crossing points shall be opened by 15 June.` names nobody who says it, so the network tells no statement there,
or one of *nothing* or of whoever is named by the way. Those of a bridging proposal, a non-paper or a draft are but proposed by who made it:
*1. Hamas shall release 22 hostages* in a mediators' text is no undertaking of Hamas, for all its *shall*.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Document, Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.actors import actors_of, are_the_parties, is_actor
from aidememoire.reading.rules.borders.lists import announces
from aidememoire.reading.rules.operative import Clause, is_joint, is_proposal, operative_clauses, points_of
from aidememoire.reading.rules.placing import Draft, between, made_of

POINT = Reason("cue", "a point of a joint text or a proposal, laid down by those who made it")
SHALL = Reason("act", "what a joint text lays down with *shall* is an undertaking")
SAVED = Reason("act", "what leaves things as they are is nobody's undertaking")
_FOR_SURE = 1.0  # what the text lays down itself
_SURE = 0.9  # a clause with *shall* in a numbered point; corpus/ has too few to measure it by
_FAR = 5_000  # code points between a cue and what belongs to it, at most
_NOTHING = re.compile(r"(?:Nothing|None|Neither|No)\b")
_PREPOSITION = re.compile(r"(?:under|with|in|by|on|at|through|for|of|from|upon|within)\b", re.IGNORECASE)
_NEXT = re.compile(r",? (?:and|but|while|whereas) $")
# What the parties will not do is undertaken, but who will not recognise a thing refuses it in a joint text, too.
_WILL_NOT = re.compile(
    r"(?:shall|will)\s(?:not|neither)\s(?:be\s)?(?!(?:accept|agree|recogni[sz]e|approve|support|consent)\b)"
)
_UNDERTAKES = ("commit", "accept")
_STANDS = ("reject", "endorse")
# What is told as done in a point is no part of what it would have anybody do: *as Chad has refused*, *Chad has indicated that*. What the
# parties of a draft *have agreed to* they would.
_AGREED = re.compile(
    r"(?:(?:has|have|had|\w{1,20}ly)\s){0,3}(?:agreed|decided|resolved|undertaken|undertook|pledged|committed)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?:has|have|had|was|were|did)\b|\w+ed\b", re.IGNORECASE)
_WOULD = re.compile(r"(?:would|shall|will)\b", re.IGNORECASE)


def with_points(
    document: Document, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, and for each point that none of them tells what its makers undertake.

    A list of points that are told one by one, below *have agreed as follows*, is no statement besides.
    """
    if not is_joint(document):
        return list(attributions)
    text, clauses = document.text, operative_clauses(document)
    told = [one for one in attributions if not _is_misread(one, clauses)]
    kept = [one for each in told if (one := _without_points(text, each, clauses))]
    actors = actors_of(mentions)
    drafts = [draft for clause in clauses if (draft := _draft(text, clause, kept, actors))]
    found = sorted([*kept, *made_of(drafts, sensed, _SURE)], key=lambda one: one.cue)
    return [_committed(one, clauses) for one in found]


def _is_misread(one: Attribution, clauses: Sequence[Clause]) -> bool:
    """Tell whether an operative clause is misread: *neither party* taken for who shall do a thing, or *under the supervision of* for a cue."""
    clause = next((each for each in _around(one.cue, clauses) if each.whole.holds(one.cue)), None)
    if clause and one.cue.overlaps(clause.modal):
        return _NOTHING.match(clause.subject.text) is not None
    return clause is not None and _PREPOSITION.match(one.cue.text) is not None


def _committed(one: Attribution, clauses: Sequence[Clause]) -> Attribution:
    """Return what *shall* tells as an undertaking, whatever the network takes *shall refrain from* for, and so what one *will not* do."""
    clause = next((each for each in _around(one.cue, clauses) if one.cue.overlaps(each.modal)), None)
    if clause is None and not (one.act == "reject" and _WILL_NOT.match(f"{one.cue.text} {one.content[0].text}")):
        return one
    act, why = ("assert", (SAVED,)) if clause and clause.saves else ("commit", () if POINT in one.reasons else (SHALL,))
    return replace(one, chances=acting(one.chances, act, _FOR_SURE), reasons=(*one.reasons, *why))


def _without_points(text: str, one: Attribution, clauses: Sequence[Clause]) -> Attribution | None:
    """Return who announces a list without the points of it that are told one by one; None where there are no others."""
    if not announces(text, one):
        return one
    content = tuple(
        span for span in one.content if not any(span.holds(clause.modal) for clause in _around(span, clauses))
    )
    return replace(one, content=content) if content else None


def _around(span: Span, clauses: Sequence[Clause]) -> Sequence[Clause]:
    """Return the clauses, sorted, of which some part may stand in some words, or they in it."""
    first = bisect_left(clauses, span.start, key=lambda clause: clause.whole.end)
    last = bisect_left(clauses, span.end, key=lambda clause: clause.whole.start)
    return clauses[first:last]


def _draft(text: str, clause: Clause, told: Sequence[Attribution], actors: Sequence[Span]) -> Draft | None:
    """Return the undertaking that a clause is, where nobody is told to say it yet."""
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
        return Draft((), clause.modal, (clause.head, done), "commit", POINT)
    content = (clause.leading, done) if clause.leading else (done,)
    return Draft((clause.subject,), clause.modal, content, "commit", POINT)


def with_proposed(document: Document, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, and in place of those in the points of a proposal what these propose.

    What somebody else than the parties is told to say in a point, and undertakes nothing, stays.
    """
    points = points_of(document) if is_proposal(document) else []
    if not points:
        return list(attributions)
    clauses = operative_clauses(document)
    drafts = [Draft((), clause.modal, _content(clause), "propose", POINT) for clause in clauses]
    inside = _inside_what_is_told(attributions)
    kept = [told for one in attributions if (told := one if one.cue in inside else _proposed(one, points, clauses))]
    return sorted([*kept, *made_of(drafts, sensed, _SURE)], key=lambda one: one.cue)


def _inside_what_is_told(attributions: Sequence[Attribution]) -> set[Span]:
    """Return the cues that stand in what somebody is told to have said: *Chad has indicated that it would not stand in the way*."""
    said = (
        span for one in attributions if _TOLD.match(one.cue.text) and not _would_be_done(one) for span in one.content
    )
    return {
        attributions[number].cue
        for span in said
        for number in between(attributions, span.start, span.end)
        if span.holds(attributions[number].cue)
    }


def _content(clause: Clause) -> tuple[Span, ...]:
    rest = clause.rest.text.removesuffix(".").removesuffix(";")
    return clause.head, Span(clause.rest.start, clause.rest.start + len(rest), rest)


def _proposed(one: Attribution, points: Sequence[Span], clauses: Sequence[Clause]) -> Attribution | None:
    """Return an attribution as it stands outside of the points, as a proposal in one, and none for what a clause tells."""
    if any(clause.whole.holds(one.cue) for clause in clauses):
        return None
    if not any(point.holds(one.cue) for point in points) or not _would_be_done(one):
        return one
    chances = acting(one.chances, "propose", _SURE)
    return replace(
        one, source=(), content=tuple(sorted((*one.source, *one.content))), chances=chances, reasons=(POINT,)
    )


def _would_be_done(one: Attribution) -> bool:
    """Tell whether a point would have somebody do what an attribution tells: undertake it, or take a stand that he has not taken."""
    parties = any(are_the_parties(each.text) for each in one.source)
    if _TOLD.match(one.cue.text):
        return parties and _AGREED.match(one.cue.text) is not None
    return bool(one.act in _UNDERTAKES or parties or _WOULD.match(one.cue.text) or one.act in _STANDS)
