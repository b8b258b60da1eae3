"""Lists below their subject: *The Ministers of Corvo and Arland, meeting in Oslo:* and below it *1. Agree to open the road*.

The network gives the verb that begins the first item nobody, or the first words of its subject.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Mention, Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.actors import actors_of, are_the_parties
from aidememoire.reading.rules.borders.markers import MARKER, Marker

HEADED = Reason("source", "the subject that stands above the list")
_OPENS_ITEM = re.compile(rf"\n\s{{0,4}}{MARKER}[ \t]{{1,4}}\Z")
_LONGEST_MARK = 15  # code points of a mark and the blanks around it
_BARE = re.compile(r"(?!\w{1,20}(?:ed|ing)\b)[A-Za-z]\w{1,20}", re.IGNORECASE)
_SUBJECT = re.compile(
    r"(?P<subject>[^:;\n]{3,300}?)(?:,? (?:meeting|having|met|gathered|assembled|convening|desiring|recalling|noting|mindful|determined|acting"
    r"|hereinafter|represented|at|in|on) [^:;\n]{0,300})?[:,]\s{0,3}\Z"
)
_LONGEST_LINE = 600  # code points of a line in which the subject of a list stands


def with_headed_lists(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions, sorted by cue, the first verb of a list with the subject of the line above it, unless it has another."""
    actors, cues = actors_of(mentions), [one.cue.start for one in attributions]
    return [_headed(text, one, actors, cues) for one in attributions]


def _headed(text: str, one: Attribution, actors: Sequence[Span], cues: Sequence[int]) -> Attribution:
    """Return an item of a list whose verb has no subject with that of the line above the list."""
    start = one.cue.start
    item = _OPENS_ITEM.search(text, max(0, start - _LONGEST_MARK), start)
    if not item or not Marker.of(item["marker"]).opens or not _BARE.match(one.cue.text):
        return one
    end = item.start()
    start = max(text.rfind("\n", 0, end) + 1, end - _LONGEST_LINE)
    told = bisect_left(cues, end) > bisect_left(cues, start)  # the line tells something itself
    found = None if told or (start and text[start - 1] != "\n") else _SUBJECT.fullmatch(text, start, end)
    subject = Span.of(text, *found.span("subject")) if found else None
    if subject is None or not _is_somebody(subject, actors) or not _begins(one.source, subject):
        return one
    return replace(one, source=(subject,), reasons=(*one.reasons, HEADED))


def _begins(source: Sequence[Span], subject: Span) -> bool:
    """Tell whether a source is none, or the first words of a subject: *The Foreign* of *The Foreign Ministers of Corvo and Arland*."""
    return all(span.start == subject.start and subject.holds(span) and span != subject for span in source)


def _is_somebody(subject: Span, actors: Sequence[Span]) -> bool:
    """Tell whether words begin and end with who can undertake a thing: no sentence, no title of a list of places."""
    if are_the_parties(subject.text):
        return True
    first, last = (bisect_left(actors, at, key=lambda span: span.start) for at in (subject.start, subject.end))
    own = actors[first:last]
    return (
        bool(own)
        and own[0].start - subject.start <= len("The Governments of ")
        and max(o.end for o in own) == subject.end
    )
