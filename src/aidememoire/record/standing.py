"""The index of what holds today: the statements of the newest readings as people left them, and what each is found by.

It is made from the record alone, so that it can be made again at any time: a document at a time, and with it the utterances
that its statements tell.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from aidememoire.linking.utterances import key_of, near, utterances
from aidememoire.linking.voices import in_voices, issues_of, parties_of
from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows
from aidememoire.record.codec import dumps
from aidememoire.record.past import corrected_document
from aidememoire.record.queries import standing_entries
from aidememoire.record.tables import DOUBLED, OWN, TOLD, cells, standing

_NUMBERS = 40  # bits of a place below those of its day


@dataclass(frozen=True, slots=True)
class Standing:
    """An entry that holds today, and where it comes from.

    `number` is that of its statement, or where `added`, that of the correction by which a person added it; `altered`
    tells that it is not as it was read.
    """

    entry: Entry
    number: int
    added: bool = False
    altered: bool = False

    @property
    def place(self) -> int:
        """Where it stands among all: by day, the undated first, then by number."""
        day = self.entry.day.toordinal() if self.entry.day else 0
        return day << _NUMBERS | self.number << 1 | self.added


def refresh(connection: Connection, document: int) -> None:
    """Make the index of the document of that number anew, and the utterances that its statements tell or told."""
    left = _take_out(connection, document)
    new = list(standing_of(connection, document))
    members = _members(connection, left | _utterances_near(connection, [one.entry for one in new]))
    told = _told((*members, *(one.entry for one in new)))
    _set_utterances(connection, {one.statement.id: told[one.statement.id] for one in members})
    _enter(connection, document, [(one, *told[one.entry.statement.id]) for one in new])


def standing_of(connection: Connection, document: int) -> Iterator[Standing]:
    """Yield what holds today of a document, in the order of its words; utterances left out."""
    own = corrected_document(connection, document)
    if own is None:
        return
    entries = list(in_voices(list(own.entries())))
    for one in entries:
        name = one.statement.id
        if name in own.numbers:
            yield Standing(one, own.numbers[name], altered=one.statement != own.read[name])
        else:
            yield Standing(one, own.added[name], added=True, altered=True)


def standing_row(document: int, one: Standing, utterance: str, rank: int) -> rows.Row:
    """Return the row of a standing statement."""
    statement = one.entry.statement
    return {
        "place": one.place,
        "document": document,
        "statement": None if one.added else one.number,
        "id": statement.id,
        "day": one.entry.day,
        "published": one.entry.account.published,
        "speaker": statement.speaker,
        "speaker_id": statement.speaker_id,
        "side": statement.side,
        "told_by": one.entry.told_by,
        "voice": voice_of(one.entry),
        "key": _digest(one.entry),
        "utterance": utterance,
        "rank": rank,
        "recorded": one.entry.recorded,
        "corrected": dumps(one.entry.corrected) if one.entry.corrected else None,
        "whole": dumps(statement) if one.altered else None,
    }


def cell_rows(one: Standing, utterance: str, rank: int) -> Iterator[rows.Row]:
    """Yield a row for each issue and party of a standing statement."""
    entry = one.entry
    facts = {"voice": voice_of(entry), "day": entry.day, "act": entry.statement.act}
    facts |= {"published": entry.account.published, "utterance": utterance, "rank": rank}
    for issue in dict.fromkeys(issues_of(entry.statement)):
        for party in parties_of(entry.statement) or ("",):
            yield {"place": one.place, "issue": issue, "party": party, **facts}


def voice_of(entry: Entry) -> int:
    """Return in whose voice an entry stands: OWN, TOLD, or DOUBLED where it says what another one says already."""
    return DOUBLED if entry.doubled else OWN if entry.told_by is None else TOLD


def _digest(entry: Entry) -> int | None:
    key = key_of(entry)
    if key is None:
        return None
    whole = hashlib.blake2b(repr(key).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(whole, "big", signed=True)


def _take_out(connection: Connection, document: int) -> set[str]:
    """Take a document out of the index and return the utterances that it told together with others."""
    own = select(standing.c.place).where(standing.c.document == document)
    left = set(connection.execute(select(standing.c.utterance).where(standing.c.document == document)).scalars())
    if left:
        connection.execute(delete(cells).where(cells.c.place.in_(own)))
        connection.execute(delete(standing).where(standing.c.document == document))
    return left


def _utterances_near(connection: Connection, entries: Iterable[Entry]) -> set[str]:
    """Return the utterances of other documents that entries tell in the same words."""
    alike: defaultdict[int, list[Entry]] = defaultdict(list)
    for one in entries:
        if (key := _digest(one)) is not None:
            alike[key].append(one)
    asked = standing_entries().where(standing.c.key.in_(alike)).add_columns(standing.c.key)
    found = ((rows.entry_of(row), row["key"]) for row in connection.execute(asked).mappings())
    return {told.utterance for told, key in found if any(near(told, one) for one in alike[key])}


def _members(connection: Connection, names: set[str]) -> list[Entry]:
    """Return the entries that tell utterances."""
    if not names:
        return []
    asked = standing_entries().where(standing.c.utterance.in_(names))
    return list(map(rows.entry_of, connection.execute(asked).mappings()))


_Told = tuple[str, int]  # the utterance that a statement tells, and its rank there


def _told(entries: Iterable[Entry]) -> dict[str, _Told]:
    """Return what each entry tells, by the id of its statement."""
    return {
        one.statement.id: (group[0].statement.id, rank)
        for group in utterances(entries)
        for rank, one in enumerate(group)
    }


def _set_utterances(connection: Connection, told: Mapping[str, _Told]) -> None:
    given = [{"own": name, "new": utterance, "at": rank} for name, (utterance, rank) in told.items()]
    if not given:
        return
    values: dict[str, Any] = {"utterance": bindparam("new"), "rank": bindparam("at")}
    connection.execute(update(standing).where(standing.c.id == bindparam("own")).values(values), given)
    of = select(standing.c.place).where(standing.c.id == bindparam("own")).scalar_subquery()
    connection.execute(update(cells).where(cells.c.place == of).values(values), given)


def _enter(connection: Connection, document: int, ranked: Sequence[tuple[Standing, str, int]]) -> None:
    if not ranked:
        return
    connection.execute(insert(standing), [standing_row(document, *each) for each in ranked])
    connection.execute(insert(cells), [row for each in ranked for row in cell_rows(*each)])
    dialect.index_words(connection, [rows.word_row(one.place, one.entry.statement) for one, *_ in ranked])
