"""The questions that a script asks of a record, each answered by a view that shows itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import date
from typing import Literal, Unpack

from aidememoire.days import in_order
from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import named
from aidememoire.dossier.showing import shown
from aidememoire.dossier.undertakings import Wanted
from aidememoire.model import STATUSES, SettingsError
from aidememoire.python.answers import Answer, Sheet
from aidememoire.python.asked import Day, Narrowing, at_least_one, day_of, narrowed_to
from aidememoire.record import Correction, Event, Fault, Stats
from aidememoire.views import (
    Actor,
    Changes,
    Commitment,
    Comparison,
    Found,
    Gathering,
    Opened,
    Positions,
    Sought,
    Timeline,
    Use,
)

Kind = Literal["statement", "meeting"]


class Questions(ABC):
    """What can be asked of a record.

    Days are dates, or written as 2023-07-26; `as_of` leaves out what was published later. Names may be written in
    small letters, and ids be cut to their beginnings. Raises RecordError where there is no record, UnknownNameError,
    which tells what there is, where a name or an id is none, and SettingsError for what cannot be asked.
    """

    @property
    @abstractmethod
    def dossier(self) -> Dossier:
        """The dossier that is asked."""

    def positions(
        self,
        as_of: Day | None = None,
        issue: str | None = None,
        party: str | None = None,
        *,
        everyone: bool = False,
    ) -> Answer[Positions]:
        """Return where each party stands on each issue as of a day, today unless it is said.

        Without a party, those of the profile; all that speak where `everyone` is set.
        """
        at = day_of(as_of) or date.today()
        return Answer(self.dossier.positions(at, issue, party, everyone=everyone))

    def cell(self, issue: str, party: str, as_of: Day | None = None) -> Answer[Opened]:
        """Return all that one party said on one issue up to a day, today unless it is said."""
        return Answer(self.dossier.cell(issue, party, day_of(as_of) or date.today()))

    def timeline(
        self,
        since: Day | None = None,
        until: Day | None = None,
        *,
        issue: str | None = None,
        party: str | None = None,
        kind: Kind | None = None,
        most: int | None = None,
        as_of: Day | None = None,
    ) -> Answer[Timeline]:
        """Return what was said and who met, day by day; of the statements at most the latest `most`, all unless it is said."""
        begin, end = _days(since, until)
        if kind:
            named(kind, ("statement", "meeting"), "kind of event")
        if issue and kind == "meeting":
            raise SettingsError("meetings have no issue: leave out issue, or ask for the kind statement")
        sought, at = Sought(begin, end, issue, party, kind), day_of(as_of)
        return Answer(self.dossier.timeline(sought, at, at_least_one(most, "most")), as_of=at)

    def meetings(self, as_of: Day | None = None) -> Answer[Sequence[Gathering]]:
        """Return the meetings, each with all documents that tell of it."""
        return Answer(self.dossier.gatherings(day_of(as_of)), Gathering, day_of(as_of))

    def compare(self, *names: str, as_of: Day | None = None) -> Answer[Comparison]:
        """Return the accounts of one meeting, named by its id, or several documents, by theirs, side by side."""
        if not names:
            raise SettingsError("nothing to compare; name a meeting, or two documents")
        return Answer(self.dossier.compare(names, day_of(as_of)), as_of=day_of(as_of))

    def changes(
        self, since: Day, until: Day | None = None, as_of: Day | None = None, *, most: int | None = None
    ) -> Answer[Changes]:
        """Return what is new from one day to another: first, new, restated, hardened, softened, withdrawn, contradicted.

        Of the last days those with at most so many statements, all unless `most` is said.
        """
        (begin, end), at = _days(since, until), day_of(as_of)
        if begin is None:
            raise SettingsError("changes are counted from a day; give it as since")
        return Answer(self.dossier.changes(begin, end, at, at_least_one(most, "most")), as_of=at)

    def commitments(
        self,
        as_of: Day | None = None,
        status: str | None = None,
        party: str | None = None,
        to: str | None = None,
        issue: str | None = None,
        due_by: Day | None = None,
    ) -> Answer[Sequence[Commitment]]:
        """Return who undertook or accepted what, and what became of it; of a status, a party, to somebody, on an issue where it is said.

        With `due_by` those that are open and fall due by that day, the soonest first.
        """
        at = day_of(as_of)
        wanted = Wanted(named(status, STATUSES, "status") if status else None, party, to, issue, day_of(due_by))
        return Answer(self.dossier.commitments(at, wanted), Commitment, at)

    def instruments(self, as_of: Day | None = None) -> Answer[Sequence[Use]]:
        """Return who invokes which agreement, statement or order, on which issue, how often."""
        return Answer(self.dossier.instruments(day_of(as_of)), Use, day_of(as_of))

    def actors(self, as_of: Day | None = None) -> Answer[Sequence[Actor]]:
        """Return who speaks, those with most statements first."""
        return Answer(self.dossier.actors(day_of(as_of)), Actor, day_of(as_of))

    def search(
        self,
        words: str | None = None,
        *,
        similar: str | None = None,
        limit: int = 50,
        as_of: Day | None = None,
        **narrowed: Unpack[Narrowing],
    ) -> Answer[Found]:
        """Return the statements whose words hold what is looked for, the latest first, or are like the sentence `similar`.

        Without either, all that the other fields tell, the latest first.
        """
        if words is None and similar is None and not any(narrowed.values()):
            raise SettingsError("nothing to search for; give words, a sentence as similar, or a field such as party")
        _days(narrowed.get("since"), narrowed.get("until"))
        at_least_one(limit, "limit")
        to, at = narrowed_to(narrowed), day_of(as_of)
        return Answer(self.dossier.search(words, limit, at, similar=similar, narrowed=to), as_of=at)

    def show(self, name: str) -> Sheet:
        """Return one statement, document or meeting with all that the record has of it, by its id."""
        return Sheet(shown(self.dossier, name))

    def history(self, target: str | None = None) -> tuple[Event, ...]:
        """Return what was recorded of a document or statement, or all corrections: readings and corrections, in order."""
        return tuple(self.dossier.register.history(target))

    def waiting(self) -> tuple[Correction, ...]:
        """Return the corrections whose words no statement or meeting of the newest reading stands on any more."""
        return tuple(self.dossier.store.waiting())

    def verify(self) -> tuple[Fault, ...]:
        """Return everything that is wrong with the record: nothing, for a sound one."""
        return tuple(self.dossier.store.verify())

    def stats(self) -> Stats:
        """Return how much the record holds."""
        return self.dossier.catalogue.stats()


def _days(since: Day | None, until: Day | None) -> tuple[date | None, date | None]:
    begin, end = day_of(since), day_of(until)
    in_order(begin, end)
    return begin, end
