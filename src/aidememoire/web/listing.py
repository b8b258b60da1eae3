"""Long lists a page at a time, and what stands in them, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from aidememoire.dossier import Dossier
from aidememoire.record.arriving import counts, last_day
from aidememoire.record.types import shifted
from aidememoire.views import Saying

T = TypeVar("T")
COUNTED = 240  # statements that a first page looks at, and of which the facets are counted
_MOST = 10  # values of a facet
_LARGE, _YEAR = 5_000, 365  # documents, and days


def beginning(dossier: Dossier) -> date | None:
    """Return the day from which on a list shows meetings where no days are asked for: None for all of them.

    Of a large record it is a year before the last day: all meetings of ten years are neither read nor quickly told.
    """
    last = last_day(dossier.store)
    return shifted(last, -_YEAR) if last and counts(dossier.store)[0] > _LARGE else None


@dataclass(frozen=True, slots=True)
class Days:
    """The days of the meetings that a list shows, both included; `cut` tells that nobody asked for them: see `beginning`."""

    since: date | None
    until: date | None
    cut: bool = False

    @classmethod
    def of(cls, dossier: Dossier, since: date | None, until: date | None) -> Days:
        """Return the days that are asked for, else those that are shown where none are."""
        if since or until:
            return cls(since, until)
        first = beginning(dossier)
        return cls(first, None, cut=first is not None)

    @property
    def before(self) -> tuple[date, date] | None:
        """The year before the first of the days; None where there is no first one."""
        return (shifted(self.since, -_YEAR), shifted(self.since, -1)) if self.since else None


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """The things of one page of a list: `at` is its number, from 1."""

    things: tuple[T, ...]
    at: int
    pages: int
    total: int

    @classmethod
    def of(cls, everything: Sequence[T], at: int, size: int) -> Slice[T]:
        """Return page `at` of the list, the last one where there are not so many."""
        pages = max(-(-len(everything) // size), 1)
        at = min(at, pages)
        return cls(tuple(everything[(at - 1) * size : at * size]), at, pages, len(everything))


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field among what was found, the most frequent first, each with its count."""

    field: str
    counts: tuple[tuple[str, int], ...]


_READ: dict[str, Callable[[Saying], Iterable[str | None]]] = {
    "issue": lambda one: one.issues,
    "party": lambda one: one.parties,
    "act": lambda one: [one.act],
    "publisher": lambda one: [one.account.publisher],
    "kind": lambda one: [one.account.kind],
}


def facets(sayings: Sequence[Saying]) -> tuple[Facet, ...]:
    """Return the facets of what was found; one with nothing in it is left out."""
    counted = (
        (field, Counter(value for one in sayings for value in read(one) if value)) for field, read in _READ.items()
    )
    return tuple(Facet(field, tuple(counts.most_common(_MOST))) for field, counts in counted if counts)
