"""What would have been: in *had Corvo accepted the map, Arland would have signed it* neither has done a thing.

The network takes the one clause for the content of the other, and a deed that did not come about for a refusal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.openings import at_clauses, at_words
from aidememoire.reading.rules.mending import because, on_condition, taken_as, without_cue
from aidememoire.reading.rules.negation.verbs import refuses_with_a_not
from aidememoire.reading.rules.stances.conditions import SUPPOSED

UNREAL = Reason(SUPPOSED.field, "it would have been so, and was not")
_SURE = 0.9  # a verb of a closed table behind *would have*; corpus/ has too few to measure it by
_OPENS = r"(?:\A|(?<=[.!?;:]\s)|(?<=[\n“\"])|(?<=\bthat\s)|(?<=\b(?:and|but)\s))"
_PART = r"[^.;:!?\n“”\"]"
_WOULD = r"(?:would|should|could|might)"
_PRONOUN = r"(?:I|we|he|she|it|they|you)"
# *Had Corvo accepted, it would have*, without a comma only before a pronoun; *were Corvo to accept, it would*.
_FRONT = re.compile(
    rf"{_OPENS}(?P<if>(?:Had|had)\s{_PART}{{3,200}}?(?:,\s|\s(?={_PRONOUN}\s{_WOULD}\shave\b))(?={_PART}{{1,150}}?\b{_WOULD}\s(?:not\s|never\s|\w{{1,20}}ly\s)?have\b)"
    rf"|(?:Were|were)\s{_PART}{{1,80}}?\sto\s{_PART}{{2,150}}?,\s(?={_PART}{{1,150}}?\b{_WOULD}\b))(?P<main>{_PART}{{3,300}})"
)
_BEHIND = re.compile(
    rf"\b(?P<would>{_WOULD}\s(?:not\s|never\s|\w{{1,20}}ly\s)?have\b)(?P<main>{_PART}{{2,150}}?)(?P<if>,?\s(?:if|had|unless|but\sfor|were\sit\snot\sfor)\s{_PART}{{3,200}})"
)
_WOULD_HAVE = re.compile(rf"{_WOULD}\s(?:not\s|never\s|\w{{1,20}}ly\s)?have\s\w+")
_WOULD_DO = re.compile(rf"(?P<would>{_WOULD})\s(?P<do>\w+)")
_AGAINST = ("reject", "deny", "warn")


@dataclass(frozen=True, slots=True)
class _Unreal:
    """A sentence of what would be: where its condition and its main clause stand; `past` where it can be no more."""

    condition: tuple[int, int]
    main: tuple[int, int]
    past: bool

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return min(self.condition[0], self.main[0])

    @property
    def end(self) -> int:
        """Where it ends."""
        return max(self.condition[1], self.main[1])


def with_unreal(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what would have been as supposed, each clause with its own content.

    A clause that has no content of its own (*had she refused*) tells nothing; nor is such a sentence what a bare answer answers.
    """
    clauses = list(_unreal(text))
    return [kept for one in attributions if (kept := _apart(text, one, clauses))]


def _unreal(text: str) -> Sequence[_Unreal]:
    front = [
        _Unreal(found.span("if"), found.span("main"), found[0][:4].lower() == "had ")
        for found in at_clauses(_FRONT, text)
    ]
    behind = [
        _Unreal(found.span("if"), (found.start("would"), found.end("main")), True)
        for found in at_words(_BEHIND, text, "wo sh co mi")
    ]
    return sorted((*front, *behind), key=lambda each: each.start)


def _apart(text: str, one: Attribution, clauses: Sequence[_Unreal]) -> Attribution | None:
    """Return an attribution with the content of its own clause, supposed where it stands in one; None where none is left."""
    number = bisect_left(clauses, one.cue.end, key=lambda each: each.start) - 1
    for each in clauses[max(0, number - 1) : number + 1]:
        for own, other in ((each.condition, each.main), (each.main, each.condition)):
            if own[0] <= one.cue.start < own[1]:
                return _in_clause(text, one, each, other)
        if one.cue.start >= each.end and all(
            each.start <= span.start and span.end <= each.end + 1 for span in one.content
        ):
            return None  # *Brandt agreed.* behind it
    return one


def _in_clause(text: str, one: Attribution, unreal: _Unreal, other: tuple[int, int]) -> Attribution | None:
    """Return an attribution cut to its own clause of an unreal sentence, `other` being the other one; None where nothing is left of it."""
    one = _with_verb(text, one)
    own = [span for span in one.content if not other[0] <= span.start < other[1] and not span.overlaps(one.cue)]
    kept = replace(one, content=tuple(_cut(text, span, other) for span in own)) if own else _without_object(text, one)
    if kept is None:
        return None
    if unreal.past and SUPPOSED not in kept.reasons:
        kept = because(kept, UNREAL)
    return on_condition(kept) if other == unreal.condition and one.cue.start >= unreal.main[0] else kept


def _cut(text: str, span: Span, other: tuple[int, int]) -> Span:
    """Return a content up to where the other clause begins behind it."""
    if span.start < other[0] < span.end:
        return Span.of(text, span.start, span.start + len(text[span.start : other[0]].rstrip(" ,")))
    return span


def _with_verb(text: str, one: Attribution) -> Attribution:
    """Return what would have been with its verb in the cue, *would* | *have signed it*, and the act of that verb."""
    verb = _WOULD_HAVE.match(text, one.cue.start)
    if not verb or one.cue.end > verb.end():
        return one
    cue = Span.matched(verb)
    refused = one.act in _AGAINST and refuses_with_a_not(text, cue) and " not " not in cue.text
    whole = replace(one, cue=cue, content=without_cue(text, one.content, cue) or one.content)
    return taken_as(whole, "accept", _SURE) if refused else whole


def _without_object(text: str, one: Attribution) -> Attribution | None:
    """Return *would follow*, behind which nothing stands, with its verb for its content; None of *had refused*."""
    verb = _WOULD_DO.fullmatch(text, one.cue.start, one.cue.end)
    if not verb or verb["do"] == "have":
        return None
    return replace(one, cue=Span.matched(verb, "would"), content=(Span.matched(verb, "do"),))
