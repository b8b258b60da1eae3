"""Who holds an office of a state by the profile, on the day of the document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.envoys import UNITED_NATIONS
from aidememoire.linking.cast.who import BODY, PERSON, Resolved, Who, office_of, only

_SEATS = {
    "Secretary-General": UNITED_NATIONS,
    "Deputy Secretary-General": UNITED_NATIONS,
    "High Representative": "european-union",
}


@dataclass(frozen=True, slots=True)
class Holders:
    """The offices of a profile as they were held on a day, or ever where none is known."""

    atlas: Atlas
    day: date | None

    def of(self, office: str, state: Who) -> Resolved | None:
        """Return the one who holds an office of a state; nobody where the profile has several."""
        holders = self.atlas.holders(office, state.id, self.day) if state.id else []
        if len(holders) != 1:
            return None
        who = Who(holders[0].name, PERSON, holders[0].id, state.side or state.name)
        return only(who, "office holder", f"held the office of {office} of {state.name}")

    def or_office(self, office: str, state: Who) -> Resolved:
        """Return the one who holds an office of a state, else the office itself."""
        return self.of(office, state) or office_of(office, state)

    def seat_of(self, office: str | None) -> Who | None:
        """Return the body of an office of its own kind: the press calls but one the Secretary-General."""
        actor = self.atlas.actors.get(_SEATS.get(office or "", ""))
        return Who(actor.name, BODY, actor.id, actor.name) if actor else None
