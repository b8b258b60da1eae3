"""Who speaks, for which side, how often, first and last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from aidememoire.model import Entry


@dataclass(frozen=True, slots=True)
class Actor:
    """A speaker, by name; `id` and `side` are those that most of its statements have, the first on a tie."""

    name: str
    id: str | None
    side: str | None
    entries: tuple[Entry, ...]

    @property
    def statements(self) -> int:
        """How many statements are told of it, every account counted."""
        return len(self.entries)

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents in which it speaks, each once."""
        return tuple(dict.fromkeys(one.account.id for one in self.entries))

    @property
    def first(self) -> date | None:
        """The first day that is known."""
        return min(self._days(), default=None)

    @property
    def last(self) -> date | None:
        """The last day that is known."""
        return max(self._days(), default=None)

    def _days(self) -> list[date]:
        return [one.day for one in self.entries if one.day]


def actors(entries: Iterable[Entry]) -> tuple[Actor, ...]:
    """Return the speakers: the one with most statements first, then by name. Who speak as one count each by itself."""
    spoken: dict[str, list[Entry]] = {}
    for one in entries:
        for name in dict.fromkeys(_names(one)):
            spoken.setdefault(name, []).append(one)
    found = (_actor(name, own) for name, own in spoken.items())
    return tuple(sorted(found, key=lambda one: (-one.statements, one.name)))


def _actor(name: str, own: list[Entry]) -> Actor:
    # What several share, their side say, need not be that of each.
    alone = Counter((one.statement.speaker_id, one.statement.side) for one in own if one.statement.speaker == name)
    known = alone.most_common(1)[0][0] if alone else (None, None)
    return Actor(name, *known, entries=tuple(own))


def _names(entry: Entry) -> list[str]:
    return [name.strip() for name in (entry.statement.speaker or "").split(";") if name.strip()]
