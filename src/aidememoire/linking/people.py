"""The persons of a document: mentions of one person gathered, with the offices that the text gives them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from aidememoire.linking.atlas import Atlas
from aidememoire.linking.names import in_title_case, is_short_for, key_words
from aidememoire.linking.who import PERSON, Who
from aidememoire.model import Mention, Span
from aidememoire.profiles import Actor

_HE = re.compile(
    r"\b(?:Mr|Lord|Sir|King|Prince|Sheikh|Father|(?i:spokesman|chairman|nobleman|statesman)|father|brother|son)\b"
)
_SHE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Lady|Dame|Queen|Princess|(?i:spokeswoman|chairwoman)|mother|sister|daughter|widow)\b"
)
_POSSESSOR = re.compile(r"[\w ]+[’']s? (?:\w+ )?$")
_BETWEEN_ROLE_AND_NAME = re.compile(r",? ?(?:(?:Mr|Ms|Mrs|Dr|Sir|Prof|Gen|Col|General|Colonel|Major|Ambassador)\.? )?")
_BETWEEN_NAME_AND_ROLE = re.compile(r", |\s?\(")


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a document: the fullest name, the words of all offices in the text, where it stands, he or she."""

    who: Who
    spans: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    gender: str | None = None


@dataclass(slots=True)
class _Draft:
    words: tuple[str, ...]
    name: str
    spans: list[Span] = field(default_factory=list)


def people_of(text: str, mentions: Sequence[Mention], atlas: Atlas, day: date | None) -> tuple[Person, ...]:
    """Return the persons of a document in the order of their first mention."""
    drafts = _gathered([mention.span for mention in mentions if mention.type == "PER"])
    roles = [mention.span for mention in mentions if mention.type == "ROLE"]
    people = [_person(text, draft, roles, atlas, day) for draft in drafts]
    return tuple(sorted(people, key=lambda person: person.spans[0]))


def _gathered(spans: Iterable[Span]) -> list[_Draft]:
    """Put mentions together: the fullest names first, each shorter one with the last person named so before it."""
    drafts: list[_Draft] = []
    for span in sorted(spans, key=lambda one: (-len(key_words(one.text)), one.start)):
        words = key_words(span.text)
        if not words:
            continue
        fitting = [draft for draft in drafts if is_short_for(words, draft.words)]
        draft = min(fitting, key=lambda one: _away(one, span), default=None)
        if draft is None:
            draft = _Draft(words, in_title_case(span.text))
            drafts.append(draft)
        if draft.name.isupper() or (words == draft.words and not span.text.isupper()):
            draft.name = in_title_case(span.text) if len(words) >= len(draft.words) else draft.name
        draft.spans.append(span)
    for draft in drafts:
        draft.spans.sort()
    return drafts


def _away(draft: _Draft, span: Span) -> int:
    """Return how far a mention stands from the nearest one before it; those behind it count as farther."""
    return min(
        span.start - one.end if one.end <= span.start else 10_000 + one.start - span.start for one in draft.spans
    )


def _person(text: str, draft: _Draft, roles: Sequence[Span], atlas: Atlas, day: date | None) -> Person:
    own = tuple(dict.fromkeys(role.text for span in draft.spans for role in roles if _belongs(text, span, role)))
    around = " ".join([*own, *(text[max(0, span.start - 6) : span.start] for span in draft.spans)])
    gender = "she" if _SHE.search(around) else "he" if _HE.search(around) else None
    known = _known(draft, own, atlas, day)
    if known:
        who = Who(known.name, PERSON, known.id, side.name if (side := atlas.side(known)) else None)
        own = (*own, *(role for role in _held(known, atlas, day) if role not in own))
    else:
        states = [hit.actor for role in [*own, *_owners(text, draft.spans, roles)] if (hit := atlas.within(role))]
        who = Who(draft.name, PERSON, None, states[0].name if states else None)
    return Person(who, tuple(draft.spans), own, gender)


def _held(person: Actor, atlas: Atlas, day: date | None) -> list[str]:
    """Return the offices that a person of the profile held on the day, as a text would put them."""
    return [
        f"{office.title} of {atlas.actors[office.of].name}" if office.of else office.title
        for office in person.offices
        if office.held_on(day)
    ]


def _owners(text: str, names: Sequence[Span], roles: Sequence[Span]) -> list[str]:
    """Return the words right before the offices and names of a person where they end in a possessive: `Armenia's`."""
    places = [*names, *(role for span in names for role in roles if _belongs(text, span, role))]
    found = (_POSSESSOR.search(text[max(0, place.start - 40) : place.start]) for place in places)
    return [owner[0] for owner in found if owner]


def _known(draft: _Draft, roles: Sequence[str], atlas: Atlas, day: date | None) -> Actor | None:
    """Return the person of the profile: the only one of the name, or of several the one whose office fits."""
    fitting = atlas.people(draft.words)
    if len(fitting) > 1:
        offices = {office for role in roles if (office := atlas.office(role))}
        fitting = [a for a in fitting if any(atlas.office(o.title) in offices and o.held_on(day) for o in a.offices)]
    return fitting[0] if len(fitting) == 1 else None


def _belongs(text: str, name: Span, role: Span) -> bool:
    """Tell whether a role stands in apposition to a name: `Foreign Minister X`, `X, the foreign minister of Y`."""
    if role.end <= name.start:
        return bool(_BETWEEN_ROLE_AND_NAME.fullmatch(text[role.end : name.start]))
    if name.end <= role.start:
        return bool(_BETWEEN_NAME_AND_ROLE.fullmatch(text[name.end : role.start]))
    return role.holds(name) and role.end == name.end
