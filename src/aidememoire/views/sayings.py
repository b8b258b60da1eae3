"""Statements as the views take them: accounts with the same words are one saying, and whose telling it is is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from aidememoire.model import Account, Entry, Statement
from aidememoire.views.likeness import fold as folded
from aidememoire.views.stances import stance

NOBODY_NAMED = "somebody not named"
OTHER = "other"
_NEAR = timedelta(days=3)  # how far apart two accounts with the same words may date them and still tell of one saying
_GAP = " … "
_Place = tuple[date, date, str, int, str]


@dataclass(frozen=True, slots=True)
class Saying:
    """What a party said, by the account `entry`, and by `copies`: further accounts with the same words.

    `entry` is the first account, or one that a person has corrected: its day, act and issues are those of the saying.
    `told_by` names the other side that says that it was said; None where the party speaks for itself.
    """

    entry: Entry
    copies: tuple[Entry, ...] = ()
    told_by: str | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All accounts of it, the leading one first."""
        return (self.entry, *self.copies)

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
        """The day said, else published; None where neither is known."""
        return self.entry.day

    @property
    def dated(self) -> bool:
        """Whether the text tells the day."""
        return self.entry.dated

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that said it: several, where they speak as one."""
        return parties_of(self.entry.statement)

    @property
    def issues(self) -> tuple[str, ...]:
        """The issues, the main one first; `other` where there is none."""
        return self.entry.statement.issues or (OTHER,)

    @property
    def act(self) -> str | None:
        """The act."""
        return self.entry.statement.act

    @property
    def stance(self) -> str:
        """The stance that the act takes."""
        return stance(self.entry.statement.act)

    @property
    def words(self) -> str:
        """The words of the content, gaps shown."""
        return words_of(self.entry.statement)


def fold(entries: Iterable[Entry], among: Iterable[Entry] | None = None) -> tuple[Saying, ...]:
    """Return the sayings that the entries give account of, in the order of `place`; every entry is in one of them.

    Accounts that have one party say the same words within three days of the first are one saying. `among` are the
    entries in which the holders of nested statements are looked up, where they are more than `entries`.
    """
    ordered = sorted(entries, key=place)
    holders = {one.statement.id: one.statement for one in (ordered if among is None else among)}
    groups: list[tuple[str | None, list[Entry]]] = []
    latest: dict[tuple[object, ...], list[Entry]] = {}
    for entry in ordered:
        told, words = told_by(entry, holders), folded(words_of(entry.statement))
        key = (parties_of(entry.statement), told, words)
        group = latest.get(key)
        if not words or group is None or not _near(group[0], entry):
            group = latest[key] = []
            groups.append((told, group))
        group.append(entry)
    return tuple(sorted((_saying(group, told) for told, group in groups), key=lambda one: place(one.entry)))


def _saying(group: Sequence[Entry], told: str | None) -> Saying:
    """Return the saying of accounts with the same words: by one that a person has corrected, else by the first."""
    first = next((one for one in group if one.corrected), group[0])
    return Saying(first, tuple(one for one in group if one is not first), told)


def place(entry: Entry) -> _Place:
    """Return where an entry stands among others: by day, published, document, place in the text, id; undated last."""
    statement = entry.statement
    start = min((span.start for span in statement.content), default=0)
    return entry.day or date.max, entry.account.published or date.max, entry.account.id, start, statement.id


def parties_of(statement: Statement) -> tuple[str, ...]:
    """Return whom a statement speaks for: the sides, without one the speakers themselves; nobody where none is named."""
    named = statement.side or statement.speaker or ""
    return tuple(dict.fromkeys(name.strip() for name in named.split(";") if name.strip()))


def words_of(statement: Statement) -> str:
    """Return the words of the content; what is left out between them is shown as a gap."""
    return " ".join(_GAP.join(span.text for span in statement.content).split())


def told_by(entry: Entry, holders: Mapping[str, Statement]) -> str | None:
    """Return who of another side says that the party said it, None where it speaks for itself.

    That is the nearest outer speaker of another side, else the side whose account the document is.
    """
    own = set(parties_of(entry.statement))
    outer = _outer(entry.statement, own, holders)
    if outer or not own:
        return outer
    side = entry.account.side
    return side if side and side not in own else None


def doubles(entries: Sequence[Entry]) -> frozenset[str]:
    """Return the ids of statements that stand in another one of their party and day: of the two, the inner ones stay.

    But where the inner ones are less than half of the outer one's words, the outer one stays and they go.
    """
    by_id = {one.statement.id: one for one in entries}
    inner: dict[str, list[str]] = {}
    for one in by_id.values():
        holder = by_id.get(one.statement.parent or "")
        if holder and holder.day == one.day and parties_of(holder.statement) == parties_of(one.statement):
            inner.setdefault(holder.statement.id, []).append(one.statement.id)
    gone: set[str] = set()
    for holder_id, ids in inner.items():
        told = sum(len(words_of(by_id[each].statement)) for each in ids)
        gone.update([holder_id] if 2 * told >= len(words_of(by_id[holder_id].statement)) else ids)
    return frozenset(gone)


def independent(sayings: Iterable[Saying]) -> int:
    """Return how many sources are independent: publishers, of accounts with the same words only one."""
    return len({one.account.publisher or one.account.id for one in sayings})


def _outer(statement: Statement, own: set[str], holders: Mapping[str, Statement]) -> str | None:
    seen = {statement.id}
    while statement.parent is not None and statement.parent not in seen:
        holder = holders.get(statement.parent)
        if holder is None:
            return _by_chain(statement, own)
        if not own & set(parties_of(holder)):
            return holder.speaker or holder.side or NOBODY_NAMED
        seen.add(holder.id)
        statement = holder
    return None


def _by_chain(statement: Statement, own: set[str]) -> str | None:
    """Return the step of the chain before the speaker, unless it bears the party's name; the publisher is no side."""
    outer = statement.chain[-2] if len(statement.chain) > 2 else NOBODY_NAMED
    return None if any(f" {folded(party)} " in f" {folded(outer)} " for party in own) else outer


def _near(first: Entry, other: Entry) -> bool:
    if first.day is None or other.day is None:
        return first.day == other.day
    return other.day - first.day <= _NEAR
