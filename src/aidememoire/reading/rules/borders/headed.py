"""Subjects of lists: *The Ministers of Corvo and Arland, meeting in Oslo:* and below it *1. Agree to open the road*, *2. Decide to meet again*.

The network gives the verb that begins the first item nobody, or the first words of its subject, and the others nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.actors import actors_of, are_the_parties
from aidememoire.reading.rules.borders.lists import MARKER, PARTED, Marker
from aidememoire.reading.rules.placing import beginning_in, between

HEADED = Reason("source", "the subject that stands above the list")
_OPENING = re.compile(rf"\n\s{{0,12}}(?:{MARKER}[ \t]{{1,8}})?\Z")
_FARTHEST_IN = 40  # code points from the end of a line to the words of the item in the next
_BARE = re.compile(r"(?!\w{1,20}(?:ed|ing)\b)[A-Za-z]\w{1,20}", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?P<subject>[^:;\n]{3,300}?)(?:,? (?:meeting|having|met|gathered|assembled|convening|desiring|recalling|noting|mindful|determined|acting"
    r"|hereinafter|represented|at|in|on) [^:;\n]{0,300})?[:,]\s{0,3}\Z"
)
_LONGEST_LINE = 600  # code points of a line in which the subject of a list stands


def with_headed_lists(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, the verbs that begin items without a source with that of the item or the line above.

    So *- agreed to meet;* has the subject of *- decided to extend it;*, which stands above the list.
    """
    actors, found = actors_of(mentions), list(attributions)
    last: tuple[re.Match[str], tuple[Span, ...]] | None = None
    for number, one in enumerate(attributions):
        opening = _opening(text, one.cue)
        if not opening:
            continue
        if subject := _subject_above(text, one, opening, actors, attributions):
            found[number] = replace(one, source=(subject,), reasons=(*one.reasons, HEADED))
        elif last and not one.source and _goes_on_from(text, last[0], opening):
            found[number] = replace(one, source=last[1])
        source = found[number].source
        last = (opening, source) if source and source[-1].end <= opening.start() else None
    return found


def _opening(text: str, cue: Span) -> re.Match[str] | None:
    """Return the marker of the item that a cue begins, with the line break before it; without one a small letter begins it."""
    found = _OPENING.search(text, max(0, cue.start - _FARTHEST_IN), cue.start)
    return found if found and (found["marker"] or cue.text[0].islower()) else None


def _subject_above(
    text: str, one: Attribution, opening: re.Match[str], actors: Sequence[Span], told: Sequence[Attribution]
) -> Span | None:
    """Return the subject in the line above the first item of a list, which tells nothing itself, for a verb that has no other."""
    if not opening["marker"] or not Marker.of(opening["marker"]).opens or not _BARE.match(one.cue.text):
        return None
    end = opening.start()
    start = text.rfind("\n", 0, end) + 1
    found = None if end - start > _LONGEST_LINE or between(told, start, end) else _SUBJECT.fullmatch(text, start, end)
    subject = Span.matched(found, "subject") if found else None
    return subject if subject and _is_somebody(subject, actors) and _begins(one.source, subject) else None


def _begins(source: Sequence[Span], subject: Span) -> bool:
    """Tell whether a source is none, or the first words of a subject: *The Foreign* of *The Foreign Ministers of Corvo and Arland*."""
    return all(span.start == subject.start and subject.holds(span) and span != subject for span in source)


def _is_somebody(subject: Span, actors: Sequence[Span]) -> bool:
    """Tell whether words begin and end with who can undertake a thing: no sentence, no title of a list of places."""
    if are_the_parties(subject.text):
        return True
    own = beginning_in(actors, subject)
    leads = bool(own) and own[0].start - subject.start <= len("The Governments of ")
    return leads and max(actor.end for actor in own) == subject.end


def _goes_on_from(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    """Tell whether two items of one list begin there, one right after the other: alike marked, else parted by semicolons."""
    words = text[first.end() : second.start()].strip()
    if "\n" in words or bool(first["marker"]) is not bool(second["marker"]):
        return False
    if not first["marker"]:  # as in a page whose list markers are no part of its text
        return PARTED.search(words) is not None
    return Marker.of(first["marker"]).kind == Marker.of(second["marker"]).kind
