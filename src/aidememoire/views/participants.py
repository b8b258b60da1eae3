"""Who took part in a meeting, as two accounts of it name them: by name, by office, or by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from aidememoire.linking.text.plain import plain
from aidememoire.model import Meeting
from aidememoire.vocabulary.offices import GOVERNING, SENT

PERSON, OFFICE, SIDE = "person", "office", "side"
# Of these a state has one at a meeting, so that the office tells who that is; it may have several mediators, or persons who speak for it.
_BEARERS = frozenset(
    (*GOVERNING, *SENT, "negotiator", "chairman", "speaker", "king", "emir", "sultan", "chief", "commander", "adviser")
)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part, in plain letters: `side` is whose he or she is, a side's or an unknown one's own name."""

    name: str
    side: str
    kind: str

    @classmethod
    def of(cls, name: str, sides: Mapping[str, str]) -> Participant:
        """Return who is meant by a name, where `sides` gives the sides of persons."""
        called, state = plain(name), plain(_state_of_office(name) or "")
        side = plain(sides.get(name, "")) or state or called
        return cls(called, side, OFFICE if state else SIDE if side == called else PERSON)

    def is_like(self, other: Participant) -> bool:
        """Tell whether two are named alike, or one by the surname or the side alone."""
        if self.name == other.name or self.is_surname_of(other) or other.is_surname_of(self):
            return True
        return self.side == other.side and (self.kind == SIDE) != (other.kind == SIDE)

    def is_surname_of(self, other: Participant) -> bool:
        """Tell whether this is but the surname of a person whose side is known, and of no other side: *Ryn*."""
        is_person = other.kind == PERSON and other.name.endswith(f" {self.name}")
        return is_person and " " not in self.name and self.side in (self.name, other.side)

    def may_be(self, other: Participant) -> bool:
        """Tell whether they may be one where one is named by the office: *the Foreign Minister of Corvo*, and who that is."""
        return self.is_like(other) or (self.side == other.side and self.kind != other.kind)


def people_of(meeting: Meeting) -> tuple[str, ...]:
    """Return who took part, the host too, each once."""
    return tuple(dict.fromkeys((*((meeting.host,) if meeting.host else ()), *meeting.participants)))


def with_full_names(meetings: Sequence[Meeting], sides: Mapping[str, str]) -> list[Meeting]:
    """Return the accounts of one meeting, who is named by a surname alone in full where one of that surname is there."""
    names = dict.fromkeys(name for one in meetings for name in people_of(one))
    people = [(name, Participant.of(name, sides)) for name in names]
    full: dict[str, str] = {}
    for name, one in people:
        likely = [other for other, each in people if one.is_surname_of(each)]
        if len(likely) == 1:
            full[name] = likely[0]
    return [
        replace(
            one,
            host=full.get(one.host, one.host) if one.host else None,
            participants=tuple(dict.fromkeys(full.get(name, name) for name in one.participants)),
        )
        for one in meetings
    ]


def _state_of_office(name: str) -> str | None:
    """Return of which state an office is: Corvo of *Foreign Minister of Corvo*; None of what is none."""
    office, _, state = name.rpartition(" of ")
    bearers = {word for word in plain(office).split() if word in _BEARERS}
    return state.removeprefix("the ").strip() or None if bearers else None


def named_in(meeting: Meeting) -> set[str]:
    """Return whom an account of a meeting names, and the states whose office it names in place of a person."""
    people = people_of(meeting)
    return {*people, *filter(None, map(_state_of_office, people))}


def present_at(meetings: Iterable[Meeting], named: Iterable[str], sides: Mapping[str, str]) -> tuple[str, ...]:
    """Return those of the `named` who took part: a side, or an office, only where nobody of it is named.

    An office that one account names beside a person of its side is another's, and stays.
    """
    names = tuple(named)
    persons = {name for name in names if sides.get(name, name) != name and not _state_of_office(name)}
    sent = {sides[name] for name in names if sides.get(name, name) != name} | set(map(_state_of_office, names))
    beside = [set(people_of(one)) for one in meetings]
    return tuple(name for name in names if name not in sent and not _is_named(name, persons, beside, sides))


def _is_named(office: str, persons: Collection[str], accounts: Iterable[set[str]], sides: Mapping[str, str]) -> bool:
    state = sides.get(office) or _state_of_office(office)
    bearers = {name for name in persons if sides[name] == state} if _state_of_office(office) else set()
    return bool(bearers) and not any(office in each and bearers & each for each in accounts)
