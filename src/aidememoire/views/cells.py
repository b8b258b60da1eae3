"""One cell of the positions: where a party stands on an issue, since when, and by whose word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidememoire.views.sayings import Saying, independent
from aidememoire.views.stances import stance, takes
from aidememoire.views.telling import is_stub, is_substantial
from aidememoire.views.versions import is_corrected

Course = tuple[date | None, date | None, date | None]  # as `Cell.with_course` takes it
LOOK_BACK = 60  # statements of other stances among which the beginning of one is looked for
NEAR = 3  # days from what is said to a report of it that tells no day


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one party stands on one issue.

    It is taken from what the party says itself, its `voice`, and only where that is nothing, from what others say that
    it said. `latest` is all that was said on the last day, and where that is but a day of publication, what the same documents
    tell of up to NEAR days before. Who only asserts something takes no stance. `since` is the day since when the party
    takes the stance that stands, and on no day another one alone; `changed` tells that it took another one when it last took any
    before: on the day `other_day`, by `other_acts`. It is looked for among the LOOK_BACK latest statements of other stances: where
    all of these are of days on which the party took the stance too, it stands since the first of these days or `before`.
    `hearsay` is what another side says last that the party said, on or after the day of the party's own last word.
    """

    issue: str
    party: str
    latest: tuple[Saying, ...] = ()
    first_said: date | None = None
    since: date | None = None
    changed: bool = False
    before: bool = False
    hearsay: Saying | None = None
    other_day: date | None = None
    other_acts: tuple[str, ...] = ()

    @classmethod
    def of(cls, issue: str, party: str, history: Sequence[Saying]) -> Cell:
        """Return the cell of all that was said, the first first."""
        if not history:
            return cls(issue, party)
        own = [one for one in history if one.told_of(party) is None]
        told = [one for one in history if one.told_of(party) is not None]
        voice = own or history
        last = [one for one in voice if one.day == voice[-1].day]
        cell = cls(issue, party, occasion(last, voice), voice[0].day)
        if own and told and _ordinal(told[-1].day) >= _ordinal(cell.last_said):
            cell = cell.with_hearsay([one for one in told if one.day == told[-1].day])
        cell = cell.with_course(*_course(cell, voice))
        return cell.as_far_as_sure([one for one in voice if one.day == cell.turn])

    def with_course(self, lost: date | None, following: date | None, horizon: date | None) -> Cell:
        """Return the cell with the day since when its stance stands; that of an act that is unsure leads from nowhere.

        Before what was said last, `lost` is the last day on which the party took other stances alone, and `following` the first
        day after it on which it took the one that stands; `horizon` is the day of the first of the LOOK_BACK statements of
        other stances that were looked at, where there are so many and no day was lost.
        """
        if not takes(self.act) or not (self.standing and self.standing.is_sure("act")):
            return self
        changed = lost is not None and following is None
        since = following or horizon or self.begun
        return replace(
            self, since=since, changed=changed, before=horizon is not None, other_day=lost if changed else None
        )

    def as_far_as_sure(self, said: Iterable[Saying]) -> Cell:
        """Return the cell with its course as far as `said`, what was said on the day `turn`, is sure.

        Where the party took another stance, its acts are told; where no act of that day is sure, no other day than the last is.
        """
        sure = {one.act for one in said if one.is_sure("act") and one.act and takes(one.act)}
        if self.changed and sure:
            return replace(self, other_acts=tuple(sorted(sure)))
        if self.turn is None or any(stance(one) == self.stance for one in sure):
            return self
        return replace(self, since=self.begun, changed=False, before=False, other_day=None)

    def with_hearsay(self, told: Sequence[Saying]) -> Cell:
        """Return the cell with that of what others tell, all of one day, which differs from what the party says itself, if any does.

        But what says nothing by itself, *it*, tells of no difference.
        """
        return replace(
            self, hearsay=max(told, key=lambda one: (self.differs(one) and not is_stub(one), *self._weight(one)))
        )

    def differs(self, other: Saying) -> bool:
        """Tell whether a saying takes another stance than the one that stands; an assertion takes none."""
        return takes(self.act) and takes(other.act) and other.stance != self.stance

    @property
    def silent(self) -> bool:
        """Whether nothing is known to have been said."""
        return not self.latest

    @property
    def standing(self) -> Saying | None:
        """The one of the latest that stands: that says something, is mainly of this issue, has a day, was published last."""
        return self.latest[0] if len(self.latest) == 1 else max(self.latest, key=self._weight, default=None)

    @property
    def act(self) -> str | None:
        """The act that stands."""
        standing = self.standing  # which has to be looked for
        return standing.act if standing else None

    @property
    def stance(self) -> str | None:
        """The stance that stands."""
        standing = self.standing
        return standing.stance if standing else None

    @property
    def begun(self) -> date | None:
        """The first day of the latest."""
        return self.latest[0].day if self.latest else None

    @property
    def turn(self) -> date | None:
        """The day that the course goes back to: on which another stance was taken, or since when, before the last, this one is."""
        return self.other_day or (self.since if self.since != self.begun else None)

    @property
    def last_said(self) -> date | None:
        """The day on which the party last spoke on the issue."""
        return self.latest[-1].day if self.latest else None

    @property
    def sources(self) -> int:
        """How many independent sources report, of the latest, the stance that stands."""
        stance = self.stance
        return independent(one for one in self.latest if one.stance == stance)

    def _weight(self, one: Saying) -> tuple[bool, bool, bool, date, bool, str, bool, int]:
        account, content = one.account, one.statement.content
        start = min((span.start for span in content), default=0)
        says, main, known = is_substantial(one), one.issues[0] == self.issue, one.basis != "published"
        return says, main, known, account.published or date.max, is_corrected(account), account.id, _stands(one), -start


def _stands(one: Saying) -> bool:
    """Tell whether a saying takes a stance, and the reader is sure of it."""
    return takes(one.act) and one.is_sure("act")


def occasion(last: Sequence[Saying], voice: Sequence[Saying]) -> tuple[Saying, ...]:
    """Return the sayings of the last day, and before them those that a missing day alone keeps from being as late.

    Where all go by the day of publication, that is what their documents tell of the last day that any text tells of the voice
    in the NEAR days before: a report is out a day or two after what it reports.
    """
    day = last[-1].day
    if day is None or any(one.basis != "published" for one in last):
        return tuple(last)
    since, documents = day.toordinal() - NEAR, {one.account.id for one in last}
    near = [
        one for one in voice if one.day and since <= one.day.toordinal() < day.toordinal() and one.basis != "published"
    ]
    latest = max((one.day for one in near if one.day), default=None)
    return *(one for one in near if one.day == latest and one.account.id in documents), *last


def _course(cell: Cell, voice: Sequence[Saying]) -> Course:
    """Return what `Cell.with_course` takes, of all that a voice said."""
    earlier = [one for one in voice if one.day and cell.begun and one.day < cell.begun]
    taken = [one.day for one in earlier if one.stance == cell.stance and one.day]
    others = [one.day for one in reversed(earlier) if takes(one.act) and one.stance != cell.stance][:LOOK_BACK]
    lost = next((day for day in others if day not in taken), None)
    if lost is None and len(others) == LOOK_BACK:
        return None, None, others[-1]
    return lost, next((day for day in taken if lost is None or day > lost), None), None


@dataclass(frozen=True, slots=True)
class Opened:
    """A cell with what was said in it, the first first: what the party says itself, and what others say of it.

    It tells what was said up to the day `as_of`; `cut` that more may have been said before.
    """

    cell: Cell
    history: tuple[Saying, ...]
    cut: bool = False
    as_of: date | None = None


def _ordinal(day: date | None) -> int:
    return day.toordinal() if day else 0
