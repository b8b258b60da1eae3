"""Who was at a table by what the whole document tells of him: who speaks in it as a delegate, leads, chairs, or opens it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aidememoire.linking.meetings.cues import Cue
from aidememoire.linking.meetings.matters import days_before, is_of_another_day, is_told_of_it, stands_apart
from aidememoire.linking.meetings.scene import Scene, each_once, names_of
from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.months import Days
from aidememoire.model import Span

_DELEGATE = re.compile(
    r"\b(?:negotiators?|envoys?|(?-i:Her|His) (?:[\w’-]+ ){0,2}counterpart|delegat\w+|representatives?|participants?|mediators?|facilitators?"
    r"|co-?chair\w*|(?<!deputy )(?<!vice-)(?<!vice )chair\w*(?! of the (?:\w+ ){0,3}(?:committee|parliament|board|party|assembly|council)\b)|hosts?|ministers?|team|high representative|heads? of"
    r"|negotiat\w+|who (?:leads|heads|headed|led|represents|represented|speaks for|spoke for|commands)|,\s(?:for|of) (?:the )?(?-i:[A-Z][\w’'-]+))\b",
    re.IGNORECASE,
)
#: Behind the name of who was there for a side, and before it.
_LEADS = re.compile(
    r",?\s+(?:who\s+)?(?:led|headed|represented|attended|took the chair|presided|took part|(?:co-)?chaired|spoke for)\b"
)
# Words up to a name, in the same sentence: *H.E. Dr.*
_UP_TO_IT = r"(?:(?:[\w’'-]+|(?:Mr|Ms|Mrs|Dr|St|Gen|Lt|Col|Amb|Sen|Rev|Prof|Hon|H\.E|[A-Z])\.)\s){0,5}\Z"
_LED_BY = re.compile(rf"\b(?:headed|led|represented|chaired|moderated)\sby\s{_UP_TO_IT}")
_OF_A_DELEGATION = re.compile(
    rf"\b[Tt]he\s(?:[\w’'-]+\s){{0,3}}delegation(?:\sof\s[^.;,]{{2,60}})?(?:\s(?:was|were|is|are|being))?,?\s+(?:headed|led)\sby\s{_UP_TO_IT}"
)
_OFFICE_AT = 80  # letters around a name within which its office stands


def persons_of(cues: Sequence[Cue], scene: Scene) -> tuple[str, ...]:
    """Return the full names of the persons in the sentences of some cues and the first paragraph, and of all who speak or lead.

    Where two are named with the words of meeting, who only answers what they agreed, or is told of it, was not there.
    """
    opening = Span.of(scene.text, 0, max(scene.text.find("\n\n"), 0) or len(scene.text))
    here = sorted({span for cue in cues for span in scene.persons.inside(cue.sentence)})
    met = names_of([span for span in here if scene.bystanders.isdisjoint(scene.who(span))], scene)
    there = [span for span in scene.persons.inside(opening) if scene.bystanders.isdisjoint(scene.who(span))]
    others = names_of([*there, *_speakers(scene), *_leaders(scene)], scene)
    told = {name for span in scene.persons.items if is_told_of_it(span, scene) for name in scene.who(span)}
    return each_once((*met, *(name for name in others if len(met) < 2 or name not in told)))


def _leaders(scene: Scene) -> list[Span]:
    """Return the mentions of persons who are said to lead a delegation, to chair or to be there for a side."""
    text = scene.text
    lead = (one for one in scene.persons.items if _LEADS.match(text, one.end) or ends_with(_LED_BY, text, one.start))
    return [span for span in lead if scene.bystanders.isdisjoint(scene.who(span))]


def heads_of_delegations(scene: Scene) -> tuple[str, ...]:
    """Return the full names of those who are told to head a delegation: *the Norwegian delegation was headed by Ana Vik*."""
    heads = [span for span in scene.persons.items if ends_with(_OF_A_DELEGATION, scene.text, span.start)]
    return names_of(heads, scene)


def heard_by(scene: Scene) -> tuple[str, ...]:
    """Return the full names of those who speak before a council: persons and states, but not whose words others tell, nor who was elsewhere."""
    spoken = (*_speakers(scene), *(one.span for one in scene.voices.items if one.type == "GPE"))
    there = (span for span in sorted(spoken) if not (scene.contents.around(span) or stands_apart(span, scene, None)))
    return names_of(list(there), scene)


@dataclass(frozen=True, slots=True)
class Delegate:
    """A mention of a delegate that speaks, and the days that its sentence begins with."""

    span: Span
    told_on: tuple[Days, ...]


def delegates_of(scene: Scene, place: str | None = None) -> tuple[Delegate, ...]:
    """Return the mentions of persons who speak in the document and are said to negotiate, chair or lead.

    Left out is who judges from outside, held the office once, or speaks in another place than that of the meeting.
    """
    text = scene.text
    near = ((span, text[max(0, span.start - _OFFICE_AT) : span.end + _OFFICE_AT]) for span in scene.persons.items)
    delegates = set(names_of([span for span, words in near if _DELEGATE.search(words)], scene))
    delegates -= {name for span in scene.persons.items if stands_apart(span, scene, place) for name in scene.who(span)}
    spoke = (span for span in _speakers(scene) if not delegates.isdisjoint(scene.who(span)))
    return tuple(Delegate(span, days_before(span, scene)) for span in spoke)


def at_talks_on(days: Days | None, delegates: Iterable[Delegate], scene: Scene) -> tuple[str, ...]:
    """Return the full names of the delegates that do not speak on other days alone than those of some talks."""
    spoke = [one.span for one in delegates if not (days and is_of_another_day(one.told_on, days))]
    return names_of(spoke, scene)


def _speakers(scene: Scene) -> list[Span]:
    """Return the mentions of persons who speak for themselves: a spokesperson was not at the table.

    What is read as a person and written in capitals alone (*TASS*) is an agency, but for the labels of a transcript.
    """
    labelled = scene.document.kind == "transcript"
    people = (one.span for one in scene.voices.items if one.type == "PER")
    voices = (span for span in people if labelled or " " in span.text or not span.text.isupper())
    return [span for span in voices if scene.bystanders.isdisjoint(scene.who(span))]
