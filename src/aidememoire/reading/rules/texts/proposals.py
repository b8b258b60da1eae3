"""Proposals: what the points of a bridging proposal, a non-paper or a draft lay down is proposed by who made it.

*1. Hamas shall release 22 hostages* in a mediators' text is no undertaking of Hamas, for all its *shall*.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Document, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.actors import are_the_parties
from aidememoire.reading.rules.operative import Clause, is_proposal, operative_clauses, points_of
from aidememoire.reading.rules.placing import between
from aidememoire.reading.rules.texts.points import POINT

_UNSURE = 0.6
_SURE = 0.9  # a point of a text that calls itself a proposal; corpus/ has too few to measure it by
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
# A paper that *does not commit either side* has turned nothing down.
_DISCLAIMS = re.compile(
    r"(?:do|does|shall|will|would)\snot\s(?:commit|bind|prejudge|prejudice|engage|oblige)\b", re.IGNORECASE
)


def with_proposed(document: Document, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, and in place of those in the points of a proposal what these propose.

    What somebody else than the parties is told to say in a point, and undertakes nothing, stays.
    """
    points = points_of(document) if is_proposal(document) else []
    if not points:
        return list(attributions)
    clauses = operative_clauses(document)
    drafts = [(clause.modal, _content(document.text, clause)) for clause in clauses]
    chances = sensed(drafts)
    made = [
        Attribution((), cue, content, _SURE, acting(each, "propose", _SURE), (POINT,))
        for (cue, content), each in zip(drafts, chances, strict=True)
        if each
    ]
    inside = _inside_what_is_told(attributions)
    kept = [
        told
        for one in attributions
        if (told := one if one.cue in inside else _proposed(document.text, one, points, clauses))
    ]
    return sorted([*kept, *made], key=lambda one: one.cue)


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


def _content(text: str, clause: Clause) -> tuple[Span, ...]:
    end = clause.rest.end
    return clause.head, Span.of(text, clause.rest.start, end - text[clause.rest.start : end].endswith((".", ";")))


def _proposed(text: str, one: Attribution, points: Sequence[Span], clauses: Sequence[Clause]) -> Attribution | None:
    """Return an attribution as it stands outside of the points, as a proposal in one, and none for what a clause tells."""
    if not any(point.holds(one.cue) for point in points):
        return _disclaimed(one)
    if any(clause.whole.holds(one.cue) for clause in clauses):
        return None
    if not _would_be_done(one):
        return one
    content = tuple(sorted((*one.source, *one.content)))
    return replace(one, source=(), content=content, chances=acting(one.chances, "propose", _SURE), reasons=(POINT,))


def _would_be_done(one: Attribution) -> bool:
    """Tell whether a point would have somebody do what an attribution tells: undertake it, or take a stand that he has not taken."""
    parties = any(are_the_parties(each.text) for each in one.source)
    if _TOLD.match(one.cue.text):
        return parties and _AGREED.match(one.cue.text) is not None
    return bool(one.act in _UNDERTAKES or parties or _WOULD.match(one.cue.text) or one.act in _STANDS)


def _disclaimed(one: Attribution) -> Attribution:
    """Return what a proposal says of itself, that it binds nobody, as no refusal."""
    binds_nobody = _DISCLAIMS.match(one.cue.text) or (
        one.negation and _DISCLAIMS.match(f"{one.negation.text} {one.cue.text}")
    )
    return replace(one, chances=acting(one.chances, "assert", _UNSURE)) if binds_nobody else one
