"""What would have been: in *had Corvo accepted the map, Arland would have signed it* neither has done a thing.

The network takes the one clause for the content of the other, and a deed that did not come about for a refusal.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

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
    rf"\b(?P<main>{_WOULD}\s(?:not\s|never\s|\w{{1,20}}ly\s)?have\b{_PART}{{2,150}}?)(?P<if>,?\s(?:if|had|unless|but\sfor|were\sit\snot\sfor)\s{_PART}{{3,200}})"
)
_WOULD_HAVE = re.compile(rf"{_WOULD}\s(?:not\s|never\s|\w{{1,20}}ly\s)?have\s\w+")
_WOULD_DO = re.compile(rf"(?P<would>{_WOULD})\s(?P<do>\w+)")
_AGAINST = ("reject", "deny", "warn")


def with_unreal(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what would have been as supposed, each clause with its own content.

    A clause that has no content of its own (*had she refused*) tells nothing; nor is such a sentence what a bare answer answers.
    """
    sentences = sorted((*at_clauses(_FRONT, text), *at_words(_BEHIND, text, "wo sh co mi")), key=re.Match.start)
    return [kept for one in attributions if (kept := _apart(text, one, sentences))]


def _apart(text: str, one: Attribution, sentences: Sequence[re.Match[str]]) -> Attribution | None:
    """Return an attribution with the content of its own clause, supposed where it stands in one; None where none is left."""
    number = bisect_left(sentences, one.cue.end, key=re.Match.start) - 1
    for each in sentences[max(0, number - 1) : number + 1]:
        for own, other in (("if", "main"), ("main", "if")):
            if each.start(own) <= one.cue.start < each.end(own):
                return _in_clause(text, one, each, other)
        held = all(each.start() <= span.start and span.end <= each.end() + 1 for span in one.content)
        if held and one.cue.start >= each.end():
            return None  # *Brandt agreed.* behind it
    return one


def _in_clause(text: str, one: Attribution, sentence: re.Match[str], other: str) -> Attribution | None:
    """Return an attribution cut to its own clause of an unreal sentence, `other` being the other one; None where nothing is left of it."""
    one, (start, end) = _with_verb(text, one), sentence.span(other)
    own = [span for span in one.content if not start <= span.start < end and not span.overlaps(one.cue)]
    kept = replace(one, content=tuple(_cut(text, span, start) for span in own)) if own else _without_object(text, one)
    if kept is None:
        return None
    past = sentence.re is _BEHIND or sentence["if"].lower().startswith("had ")  # it can be no more
    if past and SUPPOSED not in kept.reasons:
        kept = because(kept, UNREAL)
    return on_condition(kept) if other == "if" else kept


def _cut(text: str, span: Span, place: int) -> Span:
    """Return a content up to where the other clause begins behind it."""
    if span.start < place < span.end:
        return Span.of(text, span.start, span.start + len(text[span.start : place].rstrip(" ,")))
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
