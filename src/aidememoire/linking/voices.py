"""In whose voice the statements of one document stand, and which of them say one thing twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from aidememoire.linking.wording import fold
from aidememoire.model.entries import Entry
from aidememoire.model.readings import Statement

NOBODY_NAMED = "somebody not named"
OTHER = "other"
_GAP = " … "


def parties_of(statement: Statement) -> tuple[str, ...]:
    """Return whom a statement speaks for: the sides, without one the speakers themselves; nobody where none is named."""
    named = statement.side or statement.speaker or ""
    return tuple(dict.fromkeys(name.strip() for name in named.split(";") if name.strip()))


def issues_of(statement: Statement) -> tuple[str, ...]:
    """Return the issues, the main one first; `other` where there is none."""
    return statement.issues or (OTHER,)


def keys_of(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield each issue with each party, once."""
    yield from dict.fromkeys((issue, party) for issue in issues_of(statement) for party in parties_of(statement))


def words_of(statement: Statement) -> str:
    """Return the words of the content; what is left out between them is shown as a gap."""
    return " ".join(_GAP.join(span.text for span in statement.content).split())


def in_voices(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries of one document with `told_from`, `told_on`, `told_by` and `doubled` set."""
    holders = {one.statement.id: one.statement for one in entries}
    dated = list(_on_days(entries))
    twice = doubles(dated)
    for one in dated:
        yield replace(one, told_by=told_by(one, holders), doubled=one.statement.id in twice)


def _on_days(entries: Sequence[Entry]) -> Iterator[Entry]:
    by_id = {one.statement.id: one for one in entries}
    for one in entries:
        first, last = told_on(one, by_id) or (None, None)
        told = (None if first == last else first), last
        yield one if told == (one.told_from, one.told_on) else replace(one, told_from=told[0], told_on=told[1])


def told_on(entry: Entry, holders: Mapping[str, Entry]) -> tuple[date, date] | None:
    """Return the days of the nearest outer statement that has some of its own; None where the entry has some itself.

    What is told of on a day was said on it at the latest.
    """
    outer: Entry | None = entry
    seen: set[str] = set()
    while outer is not None and not outer.dated and outer.statement.id not in seen:
        seen.add(outer.statement.id)
        outer = holders.get(outer.statement.parent or "")
    return outer.days if outer is not None and outer is not entry and outer.dated else None


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
    return None if any(f" {fold(party)} " in f" {fold(outer)} " for party in own) else outer
