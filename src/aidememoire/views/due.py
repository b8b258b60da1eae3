"""What falls due: of the undertakings those that are still open and give a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from aidememoire.model.entries import OPEN
from aidememoire.views.commitments import Commitment


def falling_due(found: Iterable[Commitment], by: date) -> tuple[Commitment, ...]:
    """Return those that are open and fall due by a day, the soonest first; of one day in the order in which they come."""
    due = ((one.due, one) for one in found if one.status == OPEN and one.due is not None and one.due <= by)
    return tuple(one for _, one in sorted(due, key=lambda pair: pair[0]))
