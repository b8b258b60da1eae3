"""The meetings of all documents, folded: what several accounts tell of one meeting is one, with its accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from aidememoire.linking.text.plain import plain
from aidememoire.linking.voices import parties_of
from aidememoire.model import Account, Entry, Meeting
from aidememoire.record import MeetingTies
from aidememoire.views.one_meeting import SEVERAL, Told, places_meet, together
from aidememoire.views.participants import named_in, people_of, present_at, with_full_names

_T = TypeVar("_T")
UNDATED = "undated"  # where the id of a meeting has no day to begin with


@dataclass(frozen=True, slots=True)
class Gathering:
    """One meeting by all its accounts. `id` is its day and place, `2023-07-25-moscow`, a number behind a second one.

    Day, place, host and kind are those that most accounts give, the earliest account's on a tie, but of places one that
    is not the dateline of its account; what was only announced counts where those who tell of it as held give none. The participants are all that any of these gives, those that most name first, a side only
    where nobody of it is named; `few` are those of them whom less than half of the documents name, or their side, and
    `sides` gives the side of each who has one. Where one account calls it trilateral and another multilateral, the sides
    that most documents name are counted. It is `planned` where no account tells of it as held, and `instead` where another
    one of that day and place was held.
    """

    id: str
    accounts: tuple[Told, ...]
    start: date | None
    end: date | None
    place: str | None
    host: str | None
    participants: tuple[str, ...]
    kind: str | None
    planned: bool
    few: tuple[str, ...] = ()
    sides: tuple[tuple[str, str], ...] = ()
    instead: bool = False

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents that tell of it, each once."""
        return tuple(dict.fromkeys(one.account.id for one in self.accounts))

    @property
    def announcing(self) -> tuple[Account, ...]:
        """Those that only say that it is to come, where others tell of it as held: they are no accounts of it."""
        held = self._held
        return tuple(dict.fromkeys(one.account for one in self.accounts if one.account.id not in held)) if held else ()

    @property
    def telling(self) -> tuple[str, ...]:
        """The ids of the documents that tell of it as held; of one that is planned, of all."""
        held = self._held
        return tuple(one for one in self.documents if one in held) if held else self.documents

    @property
    def _held(self) -> frozenset[str]:
        return frozenset(one.account.id for one in self.accounts if not one.meeting.planned)

    @property
    def elsewhere(self) -> tuple[str, ...]:
        """The places at which other accounts put it."""
        places = dict.fromkeys(one.meeting.place for one in self.accounts if one.meeting.place)
        return tuple(place for place in places if not places_meet(place, self.place))

    def naming(self, participant: str) -> tuple[Account, ...]:
        """Return the accounts that name somebody who took part, or his or her side, each once."""
        return _naming(self.accounts, participant, dict(self.sides))

    @property
    def sources(self) -> int:
        """How many publishers tell of it."""
        return len({one.account.publisher or one.account.id for one in self.accounts})


def gatherings(
    told: Iterable[Told], sides: Mapping[str, str] | None = None, ties: MeetingTies | None = None
) -> tuple[Gathering, ...]:
    """Return the meetings, by first day, last day, place and document; those without a day come last, each alone.

    Two accounts tell of one meeting where they put it on the same days or days that overlap, name two participants
    alike (or all of the one that names fewer), and neither place nor kind speaks against it. `sides` gives the side
    of a person, so that a state in one account and its minister in another are alike: see `sides_of`. Places that differ
    are no matter where both give one and the same day and two persons with a side: nobody is in two towns at once.
    Before all of that go the `ties` of people.
    """
    known = sides or {}
    met = list(_numbered(together(told, known, ties or MeetingTies()), known))
    held = {(one.start, one.end, one.place) for one in met if one.place and not one.planned}
    return tuple(replace(one, instead=one.planned and (one.start, one.end, one.place) in held) for one in met)


def sides_of(entries: Iterable[Entry]) -> dict[str, str]:
    """Return the side that each speaker speaks for, where there is but one."""
    found: dict[str, set[str]] = {}
    for one in entries:
        speaker, parties = one.statement.speaker, parties_of(one.statement)
        if speaker and ";" not in speaker and len(parties) == 1:
            found.setdefault(speaker, set()).update(parties)
    return {speaker: next(iter(sides)) for speaker, sides in found.items() if len(sides) == 1}


def _numbered(groups: Iterable[Sequence[Told]], sides: Mapping[str, str]) -> Iterable[Gathering]:
    taken: Counter[str] = Counter()
    for group in groups:
        one = _gathering(group, sides)
        taken[one.id] += 1
        yield one if taken[one.id] == 1 else replace(one, id=f"{one.id}-{taken[one.id]}")


def _gathering(group: Sequence[Told], sides: Mapping[str, str]) -> Gathering:
    """Return the accounts of one meeting as the meeting; what those tell who say that it was held goes before what was planned."""
    meetings = with_full_names([one.meeting for one in group], sides)
    group = [replace(one, meeting=meeting) for one, meeting in zip(group, meetings, strict=True)]
    held = [one for one in group if not one.meeting.planned] or group
    start, end = _when(held) or _when(group) or (None, None)
    place = _where(held) or _where(group)
    there = [one for one in held if people_of(one.meeting)] or group
    named = Counter(name for one in there for name in people_of(one.meeting))
    names = [name for name, _ in named.most_common()]
    present = present_at(meetings, [*names, *_announced_of(group, names, sides)], sides)
    attending = _attending(there, sides)
    documents = len({one.account.id for one in there})
    told = [one.meeting for one in held]
    label = "-".join(part for part in (start.isoformat() if start else UNDATED, *plain(place or "").split()) if part)
    return Gathering(
        id=label,
        accounts=tuple(group),
        start=start,
        end=end,
        place=place,
        host=_usual(one.host for one in told) or _usual(one.host for one in meetings),
        participants=present,
        kind=_kind(told, sum(2 * number > documents for number in attending.values()))
        or _usual(one.kind for one in meetings),
        planned=all(one.planned for one in meetings),
        few=tuple(name for name in present if 2 * len(_naming(there, name, sides)) < documents),
        sides=tuple((name, sides[name]) for name in present if name in sides),
    )


def _announced_of(group: Iterable[Told], names: Sequence[str], sides: Mapping[str, str]) -> Iterable[str]:
    """Return who was announced of the sides, among `names`, of which the accounts of a meeting name nobody."""
    sent = {sides[name] for name in names if sides.get(name, name) != name}
    announced = dict.fromkeys(name for one in group if one.meeting.planned for name in people_of(one.meeting))
    return [name for name in announced if name not in names and sides.get(name) in names and sides[name] not in sent]


def _when(group: Sequence[Told]) -> tuple[date, date] | None:
    """Return the days given most often, of those accounts whose sentences tell some if there are any."""
    meetings = [one.meeting for one in group]
    dated = [one for one in meetings if not one.day_assumed] or meetings
    return _usual((one.start, one.end or one.start) if one.start else None for one in dated)


def _attending(group: Sequence[Told], sides: Mapping[str, str]) -> Counter[str]:
    """Return by how many documents each side is named, itself or by somebody of it."""
    named = {(one.account.id, sides.get(name, name)) for one in group for name in people_of(one.meeting)}
    return Counter(side for _, side in named)


def _naming(group: Sequence[Told], name: str, sides: Mapping[str, str]) -> tuple[Account, ...]:
    """Return the accounts that name somebody, or his or her side, each once."""
    names = {name, sides.get(name, name)}
    return tuple(dict.fromkeys(one.account for one in group if names & named_in(one.meeting)))


def _kind(meetings: Sequence[Meeting], sides: int) -> str | None:
    """Return the kind of a meeting at which most accounts name so many sides."""
    given = {one.kind for one in meetings if one.kind}
    if given == SEVERAL and sides > 2:
        return "trilateral" if sides == 3 else "multilateral"
    return _usual(one.kind for one in meetings)


def _where(group: Sequence[Told]) -> str | None:
    """Return the place given most often; of several one that is not the dateline of its account, then the first."""
    places = Counter(one.meeting.place for one in group if one.meeting.place)
    told = {one.meeting.place for one in group if one.meeting.place != one.account.dateline}
    return max(places, key=lambda place: (places[place], place in told), default=None)


def _usual(values: Iterable[_T | None]) -> _T | None:
    """Return the value given most often, the first of several; None where none is given."""
    counts = Counter(value for value in values if value is not None)
    return counts.most_common(1)[0][0] if counts else None
