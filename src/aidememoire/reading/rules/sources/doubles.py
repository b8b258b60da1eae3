"""One utterance that the model tells as two: who passed it on holds who said it, and what is no second one goes.

`Bayramov told his colleague, the ministry reported, that the road is open` is the ministry's statement, which holds
Bayramov's. The model gives both the same content; nothing of what annotators mark in corpus/ stands in the text so. Who *renewed his call for
a mission* or *repeated its demand that Chad withdraw* says one thing, and the call is the content; the model finds it a second time by its
noun, as it does a consent that is not yet given. Who *repeated the charge* charges once more; it has him deny it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.sources.backers import BACKED

_BEFORE = 4  # attributions, within which another telling of the same may stand
_NEAR = 600  # code points between the cues of two that tell one utterance, at most
_BREAK = re.compile(r"[,;:.!?\n]")
_STOP = re.compile(r"[;.!?](?=\s)|\n")
_SAYING = re.compile(r"(?:as )?\w+ing")
_ACCORDING = re.compile(r"according to|as \w+ by", re.IGNORECASE)
_LETS = re.compile(r"(?:\w+ )?let(?:s|ting)?", re.IGNORECASE)
_BARE = re.compile(r"(?:it|is|was|are|were|be|been|has|had|have)", re.IGNORECASE)
_PREPOSITION = re.compile(r"in|by|to|on|as|from|at", re.IGNORECASE)
_BARE_OR_PREPOSITION = re.compile(rf"{_BARE.pattern}|{_PREPOSITION.pattern}", re.IGNORECASE)
_QUOTES = re.compile(r"(?:has\s|have\s|had\s)?(?:quot|cit)(?:ed|es?|ing)", re.IGNORECASE)
_RENEWS = re.compile(
    r"\b(?:(?:renew|repeat|reiterat|restat|reaffirm)(?:s|es|e|ed|ing)?|(?:not\syet|yet\sto)\s(?:giv(?:e|en)|grant(?:ed)?))\Z",
    re.IGNORECASE,
)
_ITS = r"(?:its|his|her|their|our|my)"
_CALL = (
    rf"(?:{_ITS}\s)?(?:[a-z-]{{1,20}}\s){{0,3}}?(?P<noun>calls?|demands?|offers?|proposals?|requests?|appeals?|warnings?|support|opposition"
    r"|rejection|refusal|readiness|willingness|commitment|condemnation|pledge|promise|threat|accusations?|objections?|consent|assent|agreement|approval|blessing)"
)
_BEGINS = re.compile(rf"{_CALL}\b")
_HIS = re.compile(rf"{_ITS}\b", re.IGNORECASE)
_CHARGE = re.compile(
    r"(?:(?:the|its|his|her|their|that|this)\s)?(?:[a-z-]{1,20}\s){0,2}?(?:(?P<accuse>charges?|accusations?|allegations?)|claims?|assertions?|statements?)\b"
)
_SURE = 0.9  # words of closed tables
_NEXT = 3  # attributions behind a renewal, one of which may tell it again


def one_per_utterance(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with each utterance told once on each level."""
    kept = _with_whole_cues(text, _without_doubles(_with_whole_accounts(text, attributions)))
    for first, second in _neighbours(kept):
        kept[first], kept[second] = _retold(text, kept[first], kept[second])
    return [
        _without_strays(text, one, kept[max(0, number - _BEFORE) : number + _BEFORE + 1])
        for number, one in enumerate(kept)
    ]


def _neighbours(found: Sequence[Attribution]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of each two, one not far behind the other, that may tell one utterance."""
    for first, one in enumerate(found):
        for second in range(first + 1, min(first + _BEFORE + 1, len(found))):
            if found[second].cue.start - one.cue.end < _NEAR:
                yield first, second


def _with_whole_cues(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """Join two that are found for the two parts of one cue: `let` its panel `know`, `was` the ministry's `reply`."""
    kept: list[Attribution] = []
    for one in found:
        before = (at for at in range(max(0, len(kept) - _BEFORE), len(kept)) if _has_the_rest(text, kept[at], one))
        at = next(before, None)
        if at is None:
            kept.append(one)
        else:
            kept[at] = _whole(text, kept[at], one)
    return sorted(kept, key=lambda one: one.cue)


def _has_the_rest(text: str, one: Attribution, other: Attribution) -> bool:
    """Tell whether the cue of the other one goes on with that of the first: one content, and no second one who says it.

    What stands between commas (*he said, it was reported, that*) is said by somebody else.
    """
    if one.content != other.content or "," in text[one.cue.end : other.cue.start]:
        return False
    knows = other.cue.text == "know" and bool(_LETS.fullmatch(one.cue.text))
    return knows or one.source == other.source or not one.source or not other.source


def _whole(text: str, one: Attribution, other: Attribution) -> Attribution:
    """Return both as one: with all words of the cue where no others stand between, else with the part that tells more."""
    source = one.source or other.source
    if _BARE.fullmatch(one.cue.text):
        return replace(other, source=source)
    start, end = one.cue.end, max(one.cue.end, other.cue.start)
    if any(span.start < end and start < span.end for span in (*source, *one.content)):
        return replace(one, source=source)
    return replace(one, source=source, cue=Span.of(text, one.cue.start, max(one.cue.end, other.cue.end)))


def _with_whole_accounts(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """Give the noun of `in Corvo's account of a call, Arland refused` what the *in* tells, and not what it is an account of."""
    kept = list(found)
    for first, second in _neighbours(found):
        one, other = found[first], found[second]
        if one.source and one.source == other.source and one.cue.text == "In" and other.cue.text.endswith(" of"):
            kept[second] = replace(one, cue=Span.of(text, other.cue.start, other.cue.end - len(" of")))
    return kept


def _without_doubles(found: Sequence[Attribution]) -> list[Attribution]:
    pairs = (each for pair in _neighbours(found) for each in (pair, pair[::-1]))
    doubles = {double for double, other in pairs if _is_double(found[double], found[other])}
    return [one for number, one in enumerate(found) if number not in doubles]


def _is_double(one: Attribution, other: Attribution) -> bool:
    """Tell whether one says what the other does: by *in* of `in his reading`, or by a source that is, or takes in, its cue.

    So does the noun of `remains Corvo's choice`.
    """
    if not any(mine.overlaps(theirs) for mine in one.content for theirs in other.content):
        return False
    if any(span.holds(other.cue) or other.cue.holds(span) for span in one.source):
        return True
    same = bool(one.source) and one.source == other.source
    return same and (_PREPOSITION.fullmatch(one.cue.text) is not None or _is_its_noun(one, other))


def _is_its_noun(one: Attribution, other: Attribution) -> bool:
    """Tell whether one is a noun right behind the cue of the other and the source of both."""
    follows = other.cue.end + 1 == one.source[0].start and one.source[-1].end + 1 == one.cue.start
    return follows and not _BARE_OR_PREPOSITION.fullmatch(other.cue.text)


def _retold(text: str, one: Attribution, other: Attribution) -> tuple[Attribution, Attribution]:
    """Return two of one content, the second between the cue of the first and the content, with one in the other."""
    if _QUOTES.fullmatch(one.cue.text) and _SAYING.fullmatch(other.cue.text) and other.source:
        return _quoted(text, one, other)
    if one.content != other.content or not one.source or not other.source or BACKED in other.reasons:
        return one, other
    start, end = min(other.source[0].start, other.cue.start), max(other.source[-1].end, other.cue.end)
    if not one.source[0].start < one.cue.end <= start < end <= one.content[0].start:
        return one, other
    between = text[one.cue.end : start].rstrip()
    if _STOP.search(between):
        return one, other
    leads = other.source[0].start < other.cue.start or _ACCORDING.fullmatch(other.cue.text)
    if between.endswith(",") and leads:
        head = Span.of(text, one.source[0].start, one.cue.end + len(between.rstrip(", ")))
        other = replace(other, content=joined((head, *other.content), text))
    elif not between.endswith(",") and _SAYING.fullmatch(other.cue.text):
        tail = Span.of(text, start, one.content[0].end)
        one = replace(one, content=joined((tail, *one.content[1:]), text))
    return one, other


def _quoted(text: str, one: Attribution, other: Attribution) -> tuple[Attribution, Attribution]:
    """Return who *quoted another as saying* a thing with all that the other says, wherever that begins: before the comma, too."""
    if not one.source or not 0 <= other.source[0].start - one.cue.end <= 1:
        return one, other
    head, *rest = other.content
    comma = one.source[0].start - len(", ")
    if head.end < comma and text[comma : comma + 1] == "," and not _BREAK.search(text, head.end, comma):
        head = Span.of(text, head.start, comma)
    says = Span.of(text, other.source[0].start, rest[0].end if rest else max(other.cue.end, head.end))
    passed_on = joined((head, says, *rest[1:]), text)
    return replace(one, content=passed_on), replace(other, content=(head, *rest))


def _without_strays(text: str, one: Attribution, others: Sequence[Attribution]) -> Attribution:
    """Leave out of a content the words beyond its sentence or clause that another's, told there, holds as part of more."""
    kept = tuple(span for span in one.content if not _is_stray(text, one, span, others))
    return replace(one, content=kept) if kept and kept != one.content else one


def _is_stray(text: str, one: Attribution, span: Span, others: Sequence[Attribution]) -> bool:
    if not _apart(text, one.cue, span):
        return False
    return any(
        other is not one and not _apart(text, other.cue, span) and whole.holds(span) and whole != span
        for other in others
        for whole in other.content
    )


def _apart(text: str, one: Span, other: Span) -> bool:
    first, second = sorted((one, other))
    return bool(_STOP.search(text, first.end, second.start + 1))


def with_renewals(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, without those that tell by its noun what somebody renews."""
    again = {
        id(other)
        for number, one in enumerate(attributions)
        if (noun := _renewed(text, one))
        for other in attributions[number + 1 : number + 1 + _NEXT]
        if other.cue.overlaps(noun) and _is_his(one, other)
    }
    return [_charging(one) for one in attributions if id(one) not in again]


def _charging(one: Attribution) -> Attribution:
    """Return who repeats a charge with the act that it is."""
    charge = _CHARGE.match(one.content[0].text) if one.act == "deny" and _RENEWS.search(one.cue.text) else None
    if not charge or one.negation:
        return one
    return replace(one, chances=acting(one.chances, "accuse" if charge["accuse"] else "assert", _SURE))


def _renewed(text: str, one: Attribution) -> Span | None:
    """Return the noun for what somebody renews, right behind the verb, the *his* or *its* taken in by the content or not."""
    if not _RENEWS.search(one.cue.text):
        return None
    noun = _BEGINS.match(text, one.cue.end + 1)
    return Span.matched(noun, "noun") if noun and one.content[0].start <= noun.start("noun") else None


def _is_his(one: Attribution, other: Attribution) -> bool:
    """Tell whether the call is told to be of whoever renews it: by the same words, by *his*, or by none."""
    return not other.source or other.source == one.source or bool(_HIS.match(other.source[0].text))
