"""What the record holds and the views are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from aidememoire.model.documents import Document
from aidememoire.model.readings import DAY_OF_PUBLICATION, Statement

OPEN, KEPT, BROKEN, WITHDRAWN = "open", "kept", "broken", "withdrawn"
STATUSES = (OPEN, KEPT, BROKEN, WITHDRAWN)

_SURE = 0.5


@dataclass(frozen=True, slots=True)
class Account:
    """A document without its text: what a view says of where a statement stands. `id` is the document's.

    `family` is the id of the first document of those that are copies of one another.
    """

    id: str
    title: str
    publisher: str | None = None
    published: date | None = None
    dateline: str | None = None
    kind: str = "news"
    url: str | None = None
    side: str | None = None
    family: str = field(default="", compare=False)

    @classmethod
    def of(cls, document: Document) -> Account:
        """Return the account that a document is."""
        return cls(
            id=document.id,
            title=document.title,
            publisher=document.publisher,
            published=document.published,
            dateline=document.dateline,
            kind=document.kind,
            url=document.url,
            side=document.side,
        )

    def was_out(self, by: date | None) -> bool:
        """Tell whether it was published by a day; one whose day is not known counts as out, as all do by no day."""
        return by is None or self.published is None or self.published <= by


@dataclass(frozen=True, slots=True)
class Entry:
    """A statement in the record, as corrected by people where they did: its account, and when it was recorded.

    Three dates are kept apart: the day said, the day published, the moment recorded. `corrected` names the fields
    that a person has set. The rest is known from the entries around it: `told_on` is the day of the nearest statement that
    holds it and has one of its own, where it has none itself (of several days the last, and `told_from` the first), `tellers` are, for each of its parties, who of another side says that it said it,
    None where that is its own word (empty where it is of all, one where no party is named),
    `doubled` tells that another statement of the same party holds or repeats it, and `utterance` is the
    id of the statement that leads the accounts of what was said once; empty where it is alone. `meaning` is the vector of
    its content, 384 integers of eight bits, where one was kept and is asked for.
    """

    statement: Statement
    account: Account
    recorded: datetime
    corrected: tuple[str, ...] = ()
    told_on: date | None = field(default=None, compare=False)
    told_from: date | None = field(default=None, compare=False)
    tellers: tuple[str | None, ...] = field(default=(), compare=False)
    doubled: bool = field(default=False, compare=False)
    utterance: str = field(default="", compare=False)
    meaning: bytes | None = field(default=None, compare=False, repr=False)

    def is_sure(self, name: str) -> bool:
        """Tell whether the reader is sure enough of the `act` or the `speaker`, or a person has set it: in doubt nothing is built on it."""
        sure: float | None = getattr(self.statement.confidence, name)
        return name in self.corrected or sure is None or sure >= _SURE

    @property
    def told_by(self) -> str | None:
        """Who of another side tells it of a party, the first of them; None where it is the own word of all its parties."""
        return next((one for one in self.tellers if one), None)

    @property
    def day(self) -> date | None:
        """The day said, else the day on which it was told, else the day published; the last one where there are several."""
        days = self.days
        return days[1] if days else None

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last of the days on one of which it was said, as far as the text tells: see `day`.

        Nothing is said later than it is published, unless all of the days would be.
        """
        said, published = self.statement.on, self.account.published
        if said is not None and self.dated:
            return said.start, published if published and said.start <= published < said.end else said.end
        last = self.told_on or published
        return (self.told_from or last, last) if last else None

    @property
    def dated(self) -> bool:
        """Whether the day is its own, as the text tells it: neither that of another statement nor that of publication."""
        return self.statement.on is not None and self.statement.on.basis != DAY_OF_PUBLICATION

    @property
    def basis(self) -> str:
        """How the day is known: as the interval says where it is its own, else `told`, `published`, or `none` at all."""
        if self.statement.on is not None and self.dated:
            return self.statement.on.reliability
        return "told" if self.told_on else "published" if self.day else "none"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person says has become of an undertaking: `status` is one of STATUSES.

    `source` is what the person has it from: a document's id, an address or free words; None where it is open again.
    `document` is the one of that id, where the record has it; `known` is the day from which it was known, where the person
    tells it.
    """

    status: str
    by: str
    at: datetime
    why: str
    source: str | None = None
    document: Account | None = None
    known: date | None = None

    @property
    def since(self) -> date:
        """The day from which it counts: the one told, else that on which its document was published, else that of judging."""
        return self.known or (self.document and self.document.published) or self.at.astimezone().date()
