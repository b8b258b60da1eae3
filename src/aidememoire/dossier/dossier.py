"""A dossier: a record with the questions that are asked of it, each answered by a view.

`as_of` is a day: what was published later is left out, so that the answer is one that could have been given then. What
has no day of publication stays in. A question brings in what its answer shows and no more: the record is asked for that,
and the views, which are pure functions over entries, do the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType

from aidememoire.dossier.catalogue import Catalogue
from aidememoire.dossier.changed import changed
from aidememoire.dossier.compared import compared
from aidememoire.dossier.finding import Asked, Narrowed, find, other_names
from aidememoire.dossier.gathered import accounts_near, gathered, gathering_named
from aidememoire.dossier.naming import ISSUES, issue_named
from aidememoire.dossier.naming import UnknownNameError as UnknownNameError
from aidememoire.dossier.parties import party_named, usual_name
from aidememoire.dossier.register import Register
from aidememoire.dossier.undertakings import EVERY, Wanted, undertaken
from aidememoire.model import Entry, ProfileError, Reading
from aidememoire.profiles import Profile, digest, load_profile, profile_as_text, profile_names, profile_of_text
from aidememoire.record import Added, Filter, Latest, Led, Store, open_store
from aidememoire.record.applying import standing
from aidememoire.record.corrections import Correction
from aidememoire.views import (
    Actor,
    Apart,
    Changes,
    Comparison,
    Found,
    Gathering,
    Match,
    Opened,
    Part,
    Positions,
    Sought,
    Timeline,
    Use,
    actors,
    instruments,
    timeline,
)
from aidememoire.views.columns import leading
from aidememoire.views.commitments import Commitment
from aidememoire.views.matrix import matrix
from aidememoire.views.positions import histories
from aidememoire.views.sayings import Saying


def open_dossier(where: str | Path, *, create: bool = False) -> Dossier:
    """Return the dossier in a file or database; raises RecordError where there is none, unless `create` is set."""
    return Dossier(open_store(where, create=create))


class Dossier:
    """A record that can be asked."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.catalogue = Catalogue(store)
        self.register = Register(store)

    def __enter__(self) -> Dossier:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.store.close()

    def add(self, reading: Reading, at: datetime) -> Added:
        """Record a document and a reading of it at the moment `at`; raises RecordError."""
        return self.store.add(reading, at)

    def profile(self) -> str | None:
        """Return the name of the profile of the reading that was recorded last; None for an empty record."""
        return self.store.profiles.last()

    def process(self) -> Profile | None:
        """Return the profile that the latest document was read with; None where there is none, or it was a file and not kept."""
        known = self.store.profiles.last_known()
        if known:
            return profile_of_text(known)
        try:
            return load_profile(name) if (name := self.profile()) else None
        except ProfileError:  # it was read with a file that lies elsewhere, by a program that did not keep it
            return None

    def missing_profile(self) -> str | None:
        """Return the name of the profile that the latest document was read with, where what it knew is not known here."""
        return None if self.process() else self.profile()

    def keep_profile(self, name_or_path: str, profile: Profile | None = None) -> None:
        """Keep what a profile of one's own knows, so that the record knows it wherever it is opened; raises ProfileError.

        Its file is asked for what is not at hand as `profile`, or not kept yet.
        """
        if name_or_path in profile_names():
            return
        own = digest(profile or load_profile(name_or_path))
        if not self.store.profiles.keeps(own):
            self.store.profiles.keep(own, profile_as_text(name_or_path))

    def positions(
        self, as_of: date, issue: str | None = None, party: str | None = None, *, everyone: bool = False
    ) -> Positions:
        """Return where the parties stand as of a day; an issue or party alone where one is named.

        Without a party, those of the profile that the record was read with, else the few who speak most; all that speak
        where `everyone` is set.
        """
        spoken = self.store.issues(ISSUES, as_of)
        issues = [issue_named(issue)] if issue else spoken
        parties = [self.party_named(party)] if party else self._columns(as_of, everyone)
        absent = tuple(one for one in self.store.parties(as_of) if one not in parties)
        cells = matrix(self.store, as_of, issues, parties)
        return Positions(as_of, tuple(issues), tuple(parties), cells, Apart(**self.store.apart(as_of)), absent)

    def cell(self, issue: str, party: str, as_of: date, most: int | None = None) -> Opened:
        """Return what a party said on an issue up to a day, the latest `most` statements, and where it stands."""
        issue, party = issue_named(issue), self.party_named(party)
        (cell,) = matrix(self.store, as_of, [issue], [party])
        said = list(self.store.led(Led(as_of, until=as_of, issue=issue, party=party, most=most)))
        cut = most is not None and len({one.utterance for one in said}) >= most
        return Opened(cell, histories(said, as_of).get((issue, party), ()), cut, as_of)

    def timeline(self, sought: Sought, as_of: date | None = None, most: int | None = None) -> Timeline:
        """Return what was said and who met, day by day; of what is sought, at most the latest `most` statements."""
        by, issue, party = as_of or date.max, sought.issue, sought.party
        sought = replace(
            sought, issue=issue_named(issue) if issue else None, party=self.party_named(party) if party else None
        )
        said = self.store.led(Led(by, sought.since, sought.until, sought.issue, sought.party, most))
        days = [one.day for one in said if one.day]
        cut = min(days) if most and len({one.utterance for one in said}) == most else None
        sought = replace(sought, since=cut or sought.since)
        if not (sought.since or sought.until):
            said = list({one.statement.id: one for one in (*said, *self.store.undated(by))}.values())
        near = accounts_near(self.store, as_of, sought.since, sought.until)
        return replace(timeline(said, near.told, sought, near.sides, near.ties), cut=cut)

    def gatherings(
        self, as_of: date | None = None, since: date | None = None, until: date | None = None
    ) -> tuple[Gathering, ...]:
        """Return the meetings that fall between two days, both included, each with all its accounts.

        Those without a day come in where no days are asked for.
        """
        return gathered(self.store, as_of, since, until)

    def gathering(self, name: str, as_of: date | None = None) -> Gathering | None:
        """Return the meeting of that id, which begins with its day; None where there is none."""
        return gathering_named(self.store, name, as_of)

    def compare(self, names: Sequence[str], as_of: date | None = None) -> Comparison:
        """Return the accounts of one meeting, named by its id, or documents, by theirs, side by side.

        Raises UnknownNameError where a name is none, or where there are not two accounts to compare.
        """
        return compared(self.store, names, as_of)

    def changes(
        self,
        since: date,
        until: date | None = None,
        as_of: date | None = None,
        most: int | None = None,
    ) -> Changes:
        """Return what was said from one day to another, and how it is new; of the last days with at most so many alone."""
        return changed(self.store, Led(as_of or date.max, since, until, most=most))

    def commitments(
        self, as_of: date | None = None, wanted: Wanted = EVERY, *, most: int | None = None
    ) -> Part[Commitment]:
        """Return who undertook what, and what people say became of it.

        A status whose source is a document that was published after `as_of` was not known then. Of the statements that
        undertake something the latest `most` are looked at, and those that a person has judged.
        """
        by, to = (one and self._usual(one) for one in (wanted.party, wanted.to))
        return undertaken(self.store, as_of, replace(wanted, party=by, to=to), most)

    def instruments(self, as_of: date | None = None, most: int | None = None) -> Part[Use]:
        """Return who invokes which instrument; by the latest `most` statements that invoke any."""
        if most is None:
            return Part(instruments(self._entries(as_of)))
        said, cut = self.store.latest(Latest(most, as_of, invoking=True))
        # What one account leaves out another one may cite: all that tell the same count.
        return Part(instruments(self.store.telling({one.utterance for one in said}, as_of)), cut)

    def actors(self, as_of: date | None = None, most: int | None = None) -> Part[Actor]:
        """Return who speaks, those with most statements first; by the latest `most` statements."""
        if most is None:
            return Part(actors(self._entries(as_of)))
        said, cut = self.store.latest(Latest(most, as_of))
        return Part(actors(reversed(said)), cut)

    def search(
        self,
        words: str | None = None,
        limit: int = 50,
        as_of: date | None = None,
        *,
        similar: str | None = None,
        narrowed: Narrowed | None = None,
    ) -> Found:
        """Return the statements whose content holds the words, the latest first, or is like a sentence, the nearest first.

        Without either, all that it is narrowed to, the latest first.

        Raises RecordError for no words, UnknownNameError where a name that it is narrowed to is none.
        """
        only = narrowed or Narrowed()
        asked = Asked(words, similar, replace(only, party=only.party and self._usual(only.party)), limit, as_of)
        return find(self.store, asked, other_names(self.process()))

    def find(self, words: str, asked: Filter, limit: int) -> Found:
        """Return the statements that hold the words and are what is asked for, the latest first; RecordError for no words."""
        hits = self.store.search(words, asked, limit=limit)
        return Found(words, tuple(Match(Saying(hit.entry), hit.snippet) for hit in hits))

    def check(self) -> None:
        """Raise RecordError where the record cannot be asked."""
        self.store.entry("")

    def columns(self, as_of: date) -> tuple[str, ...]:
        """Return the parties that have a column in the positions as of a day."""
        return tuple(self._columns(as_of, everyone=False))

    def corrections(self) -> tuple[Correction, ...]:
        """Return the corrections that still hold, in the order of their recording."""
        return standing(self.store.corrections())

    def correct(self, correction: Correction) -> bool:
        """Record what a person says of a statement; False where exactly this was recorded before; raises RecordError."""
        return self.store.correct(correction)

    def correct_all(self, made: Sequence[Correction]) -> None:
        """Record several corrections, all or none; raises RecordError."""
        self.store.correct_all(made)

    def party_named(self, name: str) -> str:
        """Return the party of that name among those that speak, however it is written; raises UnknownNameError."""
        return party_named(self.store, self._usual(name))

    def _usual(self, name: str) -> str:
        return usual_name(self.store, name, self.process)

    def _entries(self, as_of: date | None) -> Iterator[Entry]:
        return self.store.entries(by=as_of)

    def _columns(self, as_of: date, everyone: bool) -> list[str]:
        """Return the parties and mediators of the profile that speak; where it names none, those who lead, or everyone."""
        profile = None if everyone else self.process()
        names = {actor.id: actor.name for actor in profile.actors} if profile else {}
        wanted = [names[one] for one in (*profile.parties, *profile.mediators)] if profile else []
        speaking = set(self.store.parties(as_of)) if wanted else set()
        found = [one for one in wanted if one in speaking]
        if found:
            return found
        # Of a record that tells of years ago, those lead who spoke most in its last year.
        last = max((day for day in self.store.days() if day <= as_of), default=as_of)
        every = self.store.parties(last, counted=True)
        if everyone:
            return every
        known = profile or load_profile("general")
        states = {one for one, side in self.store.sides(every).items() if one == side}
        return list(leading(every, known.actors, states))
