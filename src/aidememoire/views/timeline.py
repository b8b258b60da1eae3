"""What was said and who met, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from aidememoire.linking.tellings.utterances import place
from aidememoire.model import Entry
from aidememoire.record import MeetingTies
from aidememoire.views.meetings import Gathering, gatherings, sides_of
from aidememoire.views.once import without_further_readings
from aidememoire.views.one_meeting import Told
from aidememoire.views.sayings import Saying, fold

STATEMENT, MEETING = "statement", "meeting"
KINDS = (STATEMENT, MEETING)


@dataclass(frozen=True, slots=True)
class Event:
    """Something of one day, a saying or a meeting: `dated` tells whether the day is one that the text tells.

    Where it is not, the day is `told_on`, that of the statement which tells of it, or else the one of publication.
    """

    day: date | None
    dated: bool
    happened: Saying | Gathering
    told_on: date | None = None

    @property
    def kind(self) -> str:
        """What it is: one of KINDS."""
        return STATEMENT if isinstance(self.happened, Saying) else MEETING

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of a meeting, or of the days on one of which a statement was made."""
        if isinstance(self.happened, Saying) and (self.dated or self.told_on):
            return self.happened.days
        start = self.happened.start if isinstance(self.happened, Gathering) else None
        return (start or self.day, self.day) if self.day else None

    @property
    def basis(self) -> str | None:
        """How the day of a statement is known, as `Entry.basis` tells; None for a meeting."""
        if isinstance(self.happened, Gathering):
            return None
        stands = self.dated or self.told_on
        return self.happened.basis if stands else "published" if self.day else "none"


@dataclass(frozen=True, slots=True)
class Timeline:
    """The events that were asked for, the first first; those without any day stand apart.

    `cut` is the day of the first event, where earlier ones were left out because there are too many. `doubled` is how
    many statements were left out because their document tells the same in another one that is there.
    """

    events: tuple[Event, ...]
    undated: tuple[Event, ...] = ()
    cut: date | None = None
    doubled: int = 0

    @classmethod
    def of(cls, events: Iterable[Event], cut: date | None = None) -> Timeline:
        """Return the timeline of some events, in their order; what a document tells once stands in it once."""
        every = list(events)
        sayings = [one.happened for one in every if isinstance(one.happened, Saying)]
        kept = {one.id for one in without_further_readings(sayings)}
        shown = [one for one in every if isinstance(one.happened, Gathering) or one.happened.id in kept]
        return cls(
            events=tuple(one for one in shown if one.day),
            undated=tuple(one for one in shown if one.day is None),
            cut=cut,
            doubled=len(every) - len(shown),
        )


@dataclass(frozen=True, slots=True)
class Sought:
    """What of a timeline is asked for: days `since` to `until`, both included, an issue, a party, one of KINDS.

    A meeting has no issue: asked for an issue, a timeline has statements alone.
    """

    since: date | None = None
    until: date | None = None
    issue: str | None = None
    party: str | None = None
    kind: str | None = None

    def has(self, event: Event, sides: Mapping[str, str]) -> bool:
        """Tell whether an event is asked for; one without a day is, whatever the days."""
        start = event.happened.start if isinstance(event.happened, Gathering) else event.day
        in_time = (not self.since or not event.day or event.day >= self.since) and (
            not self.until or not start or start <= self.until
        )
        return in_time and self.kind in (None, event.kind) and self._is_about(event.happened, sides)

    def _is_about(self, happened: Saying | Gathering, sides: Mapping[str, str]) -> bool:
        if isinstance(happened, Saying):
            return self.issue in (None, *happened.issues) and self.party in (None, *happened.parties)
        present = {*happened.participants, *(sides.get(name) for name in happened.participants)}
        return self.issue is None and (self.party is None or self.party in present)


def timeline(
    entries: Iterable[Entry],
    told: Iterable[Told] = (),
    sought: Sought | None = None,
    sides: Mapping[str, str] | None = None,
    ties: MeetingTies | None = None,
) -> Timeline:
    """Return the timeline of statements and meetings: by day, meetings first, then as `gatherings` and `fold` order.

    `sides` gives the side of a person, as `sides_of` does for those who speak in the entries, and `ties`
    which accounts people say are of one meeting.
    """
    every, sought = list(entries), sought or Sought()
    sides = sides_of(every) if sides is None else sides
    events = [
        *(Event(one.end, True, one) for one in gatherings(told, sides, ties)),
        *(Event(one.day, one.dated, one, one.told_on) for one in fold(every)),
    ]
    return Timeline.of(sorted((one for one in events if sought.has(one, sides)), key=_place))


def _place(event: Event) -> tuple[date, int, str, str, int]:
    """Sort by day, meetings first; sorting is stable, so the rest stays in the order of its own view."""
    happened = event.happened
    if isinstance(happened, Gathering):
        return happened.start or date.max, 0, happened.place or "", happened.id, 0
    day, published, document, start, _ = place(happened.entry)
    return day, 1, published.isoformat(), document, start
