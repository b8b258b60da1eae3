"""Who can undertake a thing: a state, a body, a person, an office or *the Parties*. Whatever else is named is a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from aidememoire.model import ACTOR_TYPES, Mention, Span
from aidememoire.reading.rules.placing import beginning_in

_PARTIES = re.compile(
    r"(?:the|both|each|either|neither) (?:of the )?(?:two |high |contracting )*(?:part(?:ies|y)|sides?)"
    r"|(?:high |contracting )*parties|(?:the )?signatories",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"(?:nothing|none|neither|nobody|no)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\Z")
_ARTICLE = re.compile(r"(?:(?:the|its|both) )?", re.IGNORECASE)
# What goes on behind a name without making a thing of it: *Ana Vik, the envoy*, *the Georgian side*, and not *the Geneva talks*.
_GOES_ON = re.compile(
    r"\s?[,(]|\s(?:of|for|in|at|to)\b|.*\b(?:sides?|part(?:y|ies)|governments?|authorities|leadership|delegations?|forces|army"
    r"|military|troops|commands?|parliament|ministry|council|commission|committee|mission)$",
    re.IGNORECASE,
)


def actors_of(mentions: Iterable[Mention]) -> list[Span]:
    """Return the mentions of those who can undertake a thing, in their order."""
    return sorted(mention.span for mention in mentions if mention.type in ACTOR_TYPES)


def by_start(mentions: Iterable[Mention]) -> dict[int, Span]:
    """Return those who can undertake a thing by where they begin, the shorter one of two."""
    return {actor.start: actor for actor in reversed(actors_of(mentions))}


def by_end(mentions: Iterable[Mention]) -> dict[int, Span]:
    """Return those who can undertake a thing by where they end, the longer one of two."""
    return {actor.end: actor for actor in reversed(actors_of(mentions))}


def subject_before(text: str, at: int, ending: Mapping[int, Span]) -> Span | None:
    """Return who is named right before a place, by those who can undertake a thing, with the office before the name; or the pronoun there."""
    named, pronoun = ending.get(at), _PRONOUN.search(text, max(0, at - len("they ")), at)
    if named is None:
        return Span.matched(pronoun) if pronoun else None
    offices = (ending.get(named.start - len(gap)) for gap in (" ", ", ") if text.endswith(gap, 0, named.start))
    office = next((one for one in offices if one), named)
    return Span.of(text, min(office.start, named.start), at)


def are_the_parties(words: str) -> bool:
    """Tell whether words mean those who made a text, where it is a joint one: the Parties, either side."""
    return _PARTIES.fullmatch(words) is not None


def is_actor(subject: Span, actors: Sequence[Span]) -> bool:
    """Tell whether a subject is somebody who can undertake a thing; `actors` are those of its text, sorted.

    *Neither party* is not: nobody undertakes what it shall do.
    """
    if _NOBODY.match(subject.text):
        return False
    if are_the_parties(subject.text):
        return True
    article = _ARTICLE.match(subject.text)
    starts = (subject.start, subject.start + (article.end() if article else 0))
    held = [span for span in beginning_in(actors, subject) if subject.holds(span)]
    named = [span for span in held if span.start in starts]
    ends = any(span.end == subject.end for span in held)
    return any(ends or _GOES_ON.match(subject.text, span.end - subject.start) for span in named)
