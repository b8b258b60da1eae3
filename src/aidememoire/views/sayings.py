"""Statements as the views take them: the accounts of one utterance are one saying."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from aidememoire.linking.tellings.utterances import order, place
from aidememoire.linking.text.plain import plain
from aidememoire.linking.voices import issues_of, parties_of, told_of, words_of
from aidememoire.model import Account, Entry, Statement
from aidememoire.views.stances import stance


@dataclass(frozen=True, slots=True)
class Saying:
    """What a party said, by the account `entry`, and by `copies`: further accounts of the same utterance.

    `entry` is the first account, or one that a person has corrected: its day, act and issues are those of the saying.
    """

    entry: Entry
    copies: tuple[Entry, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All accounts of it, the leading one first."""
        return (self.entry, *self.copies)

    @property
    def documents(self) -> tuple[str, ...]:
        """The ids of the documents that tell it, each once, that of the leading account first."""
        return tuple(dict.fromkeys(one.account.id for one in self.entries))

    @property
    def told_by(self) -> str | None:
        """Who of another side says it of a party; None where all its parties speak for themselves."""
        return self.entry.told_by

    def told_of(self, party: str) -> str | None:
        """Return who of another side says that this party said it; None where it is its own word."""
        return told_of(self.entry, party)

    @property
    def statement(self) -> Statement:
        """The statement by its leading account."""
        return self.entry.statement

    @property
    def id(self) -> str:
        """The id of the statement by its leading account."""
        return self.entry.statement.id

    @property
    def account(self) -> Account:
        """The document that the leading account is."""
        return self.entry.account

    @property
    def day(self) -> date | None:
        """The day said, else told, else published; None where none is known."""
        return self.entry.day

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last of the days on one of which it was said, told or published."""
        return self.entry.days

    @property
    def basis(self) -> str:
        """How the day is known: explicit, relative, inferred, told, published or none."""
        return self.entry.basis

    @property
    def told_on(self) -> date | None:
        """The day of the statement that holds it, where that is its day: it has none of its own."""
        return self.entry.told_on

    @property
    def dated(self) -> bool:
        """Whether the text tells the day, as its own."""
        return self.entry.dated

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that said it: several, where they speak as one."""
        return parties_of(self.entry.statement)

    @property
    def issues(self) -> tuple[str, ...]:
        """The issues, the main one first; `other` where there is none."""
        return issues_of(self.entry.statement)

    @property
    def act(self) -> str | None:
        """The act."""
        return self.entry.statement.act

    @property
    def stance(self) -> str:
        """The stance that the act takes."""
        return stance(self.entry.statement.act)

    def is_sure(self, name: str) -> bool:
        """Tell whether the reader is sure enough of the `act` or the `speaker`, or a person has set it."""
        return self.entry.is_sure(name)

    @property
    def words(self) -> str:
        """The words of the content, gaps shown."""
        return words_of(self.entry.statement)


def fold(entries: Iterable[Entry]) -> tuple[Saying, ...]:
    """Return the sayings that the entries give account of, in the order of `place`; every entry is in one of them.

    Accounts without any day are no copies of one that has a day, though a person may have tied them.
    """
    groups: dict[tuple[str, bool], list[Entry]] = {}
    for entry in sorted(entries, key=place):
        groups.setdefault((entry.utterance or entry.statement.id, entry.day is None), []).append(entry)
    return tuple(sorted(map(_saying, groups.values()), key=lambda one: place(one.entry)))


def _saying(group: Sequence[Entry]) -> Saying:
    """Return the saying of some accounts: by the one that leads."""
    first = min(group, key=order) if len(group) > 1 else group[0]
    return Saying(first, tuple(one for one in group if one is not first))


def independent(sayings: Iterable[Saying]) -> int:
    """Return how many sources are independent: publishers, but of accounts with the same words only the leading one's.

    Documents that are copies of one another are one source too, whoever publishes them.
    """
    seen: set[str] = set()
    found = 0
    for one in sayings:
        first = {plain(words_of(each.statement)): each.account for each in reversed(one.entries)}
        for account in reversed(first.values()):
            source = {account.publisher or account.id, account.family or account.id}
            found += not source & seen
            seen |= source
    return found
