"""Purposes: in *President Doud met President Zerrouk of Algeria to express his concern* it is Doud who expresses it.

What somebody meets, summons, calls or writes to another for, he does himself, and so he does what stands in his letter: *wrote to Corvo
demanding its return*. The network takes whoever is named right before the infinitive or participle, or finds nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.rules.actors import by_end, subject_before
from aidememoire.reading.rules.placing import Draft, made_of, of_whom

PURPOSE = Reason("source", "the subject of the verb before, whose purpose is told")
MET_FOR = Reason("cue", "what somebody met, called or wrote to another for")
_SURE = 0.8  # verbs of a closed table behind one for a meeting or a call; corpus/ has too few to measure it by
_UNSURE = 0.4  # that is shown as uncertain: a summons tells of no more than displeasure
_SUMMONED = re.compile(r"(?:(?:has|have|had)\s)?summoned")
_BESIDE = (
    r"(?:(?:,?\s(?:has|had|also|today|yesterday|then|later|again|earlier|\w{3,20}ly|(?:on|last)\s\w{3,7}day)){1,3}+)?+"
)
_MEETS = re.compile(
    rf"{_BESIDE}\s(?:spoke|spoken|talked|met|meets|conferred|wrote|written|telephoned|phoned|received|visited|hosted"
    r"|summoned|called\sin|called(?!\s(?:on|upon|for|in)\b)"
    r"|(?:sent|sends|addressed|submitted|handed|delivered)\s(?:[\w’-]{1,20}\s){0,3}?(?:letters?|notes?|notices?|messages?|petitions?))"
    r"\b(?P<whom>[^.;:!?\n“”\"]{2,160})"
)
# What is said in a letter: *wrote to Corvo demanding its return*.
_IN_WRITING = re.compile(
    r"(?:calling|asking|appealing|pressing)\s(?:for|on)|(?:demand|urg|request|propos|offer|insist|complain|protest|announc|warn|invit|express|accus|deny|reject)\w*ing\b"
)
# Those who do so, described and not named: *three state bodies*.
_SOME = re.compile(
    r"(?:\A|[.!?\n“\"]\s?|\b(?:said|says|that)\s)(?P<some>(?:[Tt]he|[Aa]n?|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]everal|[Ss]ome|[Mm]any)\s[a-z][\w’ -]{2,60})\Z"
)
_VOICES = r"(?:express|convey|voice)\s(?:(?:his|her|its|their)\s)?(?:\w{1,20}\s){0,3}?"
_ACTS = {
    "criticise": r"(?:protest|complain)(?:\s(?:against|at|over|about|of))?"
    rf"|{_VOICES}(?:concerns?|regret|dismay|alarm)\s(?:over|about|at)",
    "endorse": rf"{_VOICES}(?:support|solidarity|gratitude|appreciation)\s(?:for|with)",
    "demand": r"(?:press|appeal|plead|ask|call|push)\sfor|demand|insist\son|request",
    "reject": r"object\sto|reject",
}
_PURPOSE = re.compile(
    rf"(?P<cue>to\s(?:{'|'.join(f'(?P<{act}>{verbs})' for act, verbs in _ACTS.items())})|in\sprotest\s(?:against|at|over))"
    r"\s(?P<content>[^,.;:!?\n“”\"]{3,200}?)(?=,|\s(?:and|which|who|where|after|before)\b|[.;:!?\n“”\"]|\Z)"
)
_INFINITIVE = re.compile(r"(?<=\s)(?:to\s(?=[a-z])|in\s(?=protest))")
_PLACE_BETWEEN = re.compile(r"(?:\s(?:of|in|at|on|by)\s[^,]{2,40})?\s(?:to\s)?")
_LONGEST = 80  # code points of who is described


@dataclass(frozen=True, slots=True)
class _Clause:
    """Who meets, calls or writes to another, and where the words for that other begin and the sentence ends."""

    subject: Span
    begins: int
    ends: int


def with_purposes(
    text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention], sensed: Sensing
) -> list[Attribution]:
    """Return the attributions, sorted by cue, each purpose of a meeting or a call with its subject as the source."""
    clauses = list(_clauses(text, mentions))
    found = [_of_its_subject(text, _summoned(one), clauses) for one in attributions]
    told = {one.begins: draft for one in clauses if (draft := _told_for(text, one, found))}
    kept = [one for one in found if one.cue.end not in told]
    return sorted([*kept, *made_of(list(told.values()), sensed, _SURE)], key=lambda one: one.cue)


def _summoned(one: Attribution) -> Attribution:
    """Return an attribution; who but summoned somebody's envoy has agreed with nobody."""
    kind = _SUMMONED.fullmatch(one.cue.text) and one.act in ("endorse", "accept", "commit")
    return replace(one, chances=acting(one.chances, "criticise", _UNSURE)) if kind else one


def cues_of_purposes(text: str) -> list[int]:
    """Return where the cues begin of purposes that the network may have passed over."""
    return [told.start() for one in _meetings(text) if (told := _purpose(text, one.start("whom"), one.end()))]


@lru_cache(maxsize=2)  # their cues are asked for first
def _meetings(text: str) -> tuple[re.Match[str], ...]:
    """Return the verbs of a text that tell of a meeting or a call, each with the words for whom one meets."""
    return tuple(_MEETS.finditer(text))


def _clauses(text: str, mentions: Sequence[Mention]) -> Iterator[_Clause]:
    ending = by_end(mentions)
    for found in _meetings(text):
        subject = subject_before(text, found.start(), ending) or _described(text, found.start())
        if subject:
            yield _Clause(subject, found.start("whom"), found.end())


def _described(text: str, at: int) -> Span | None:
    """Return who is described, and not named, right before a place."""
    found = _SOME.search(text, max(0, at - _LONGEST), at)
    return Span.matched(found, "some") if found else None


def _of_its_subject(text: str, one: Attribution, clauses: Sequence[_Clause]) -> Attribution:
    """Return an attribution with the subject of the clause whose purpose its cue tells in place of whom that one meets."""
    infinitive = one.cue.text.startswith("to ") or text.startswith("to ", one.cue.start - len("to "))
    if len(one.source) != 1 or not (infinitive or _IN_WRITING.match(one.cue.text)):
        return one
    source = one.source[0]
    clause = next((each for each in clauses if each.begins <= source.start and one.cue.end <= each.ends), None)
    beside = source.end < one.cue.start and _PLACE_BETWEEN.fullmatch(text, source.end, one.cue.start)
    if clause is None or not beside:
        return one
    return of_whom(one, clause.subject, PURPOSE)


def _told_for(text: str, clause: _Clause, attributions: Sequence[Attribution]) -> Draft | None:
    """Return the purpose of a clause that no attribution tells."""
    told = _purpose(text, clause.begins, clause.ends)
    if told is None:
        return None
    cue, content = (Span.matched(told, part) for part in ("cue", "content"))
    others = [one for one in attributions if one.cue.end != clause.begins]  # *wrote* tells no more than *to reject it*
    if any(one.cue.overlaps(cue) or any(span.holds(cue) for span in one.content) for one in others):
        return None
    act = next((act for act in _ACTS if told[act]), "criticise")
    return Draft((clause.subject,), cue, (content,), act, MET_FOR)


def _purpose(text: str, begins: int, ends: int) -> re.Match[str] | None:
    """Return the first infinitive of a clause where it is one of a purpose told."""
    found = (_PURPOSE.match(text, one.start()) for one in _INFINITIVE.finditer(text, begins, ends))
    return next((one for one in found if one), None)
