"""The timeline by the day of publication: what one could read on which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from aidememoire.dossier.dossier import Dossier
from aidememoire.dossier.naming import issue_named
from aidememoire.record import Led
from aidememoire.record.published import led_as_published, never_published
from aidememoire.views import Event, Saying, Sought, Timeline, fold


def timeline_as_published(
    dossier: Dossier, sought: Sought, as_of: date | None = None, most: int | None = None
) -> Timeline:
    """Return each statement under the day of its document, and meetings under their own, as `Dossier.timeline` does."""
    sought = replace(
        sought,
        issue=issue_named(sought.issue) if sought.issue else None,
        party=dossier.party_named(sought.party) if sought.party else None,
    )
    by = as_of or date.max
    said = led_as_published(dossier.store, Led(by, sought.since, sought.until, sought.issue, sought.party, most))
    told = [Event(one.account.published, False, one) for one in fold(said)]
    cut = min((one.day for one in told if one.day), default=None) if most and len(told) >= most else None
    sought = replace(sought, since=cut or sought.since)
    if not (sought.since or sought.until):
        told += [Event(None, False, one) for one in fold(never_published(dossier.store))]
    met = dossier.gatherings(as_of, sought.since, sought.until)
    sides = dossier.store.sides({name for one in met for name in one.participants})
    events = [one for one in (*(Event(each.end, True, each) for each in met), *told) if sought.has(one, sides)]
    return Timeline.of(sorted(events, key=_place), cut)


def _place(event: Event) -> tuple[date, bool]:
    """Sort by day, the undated last, meetings first; of one day, statements stay in the order in which they were said."""
    return event.day or date.max, isinstance(event.happened, Saying)
