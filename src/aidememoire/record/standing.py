"""The index of what holds today: the statements of the newest readings as people left them, and what each is found by.

It is made from the record alone, so that it can be made again at any time: a document at a time, and with it the utterances
that its statements tell.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from aidememoire.linking.utterances import Ties
from aidememoire.linking.voices import in_voices, issues_of, parties_of, words_of
from aidememoire.linking.wording import terms_of
from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows
from aidememoire.record.codec import dumps
from aidememoire.record.grouping import regroup
from aidememoire.record.past import corrected_document
from aidememoire.record.tables import DOUBLED, OWN, TOLD, cells, first_place, standing


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
        day = first_place(self.entry.day) if self.entry.day else 0
        return day | self.number << 1 | self.added


def refresh(connection: Connection, document: int, ties: Ties, changed: Collection[str] = ()) -> None:
    """Make the index of the document of that number anew, and what hangs on it in those of others.

    `changed` are the ids of the statements about which what people say has changed.
    """
    left = _take_out(connection, document)
    new = list(standing_of(connection, document))
    if new:
        connection.execute(insert(standing), [standing_row(document, one) for one in new])
        connection.execute(insert(cells), [row for one in new for row in cell_rows(one)])
        dialect.index_words(connection, [rows.word_row(one.place, one.entry.statement) for one in new])
    regroup(connection, [one.entry.statement.id for one in new], [*left, *changed], ties)


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


def standing_row(document: int, one: Standing, utterance: str | None = None, rank: int = 0) -> rows.Row:
    """Return the row of a standing statement; alone with its utterance, unless that and its rank there are given."""
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
        "key": rows.key_of(one.entry),
        "utterance": utterance or statement.id,
        "rank": rank,
        "recorded": one.entry.recorded,
        "start": min((span.start for span in statement.content), default=0),
        "terms": terms_of(words_of(statement)),
        "corrected": dumps(one.entry.corrected) if one.entry.corrected else None,
        "whole": dumps(statement) if one.altered else None,
    }


def cell_rows(one: Standing, utterance: str | None = None, rank: int = 0) -> Iterator[rows.Row]:
    """Yield a row for each issue and party of a standing statement; see `standing_row`."""
    entry = one.entry
    facts = {"voice": voice_of(entry), "day": entry.day, "act": entry.statement.act}
    facts |= {"published": entry.account.published, "utterance": utterance or entry.statement.id, "rank": rank}
    for issue in dict.fromkeys(issues_of(entry.statement)):
        for party in parties_of(entry.statement) or ("",):
            yield {"place": one.place, "issue": issue, "party": party, **facts}


def voice_of(entry: Entry) -> int:
    """Return in whose voice an entry stands: OWN, TOLD, or DOUBLED where it says what another one says already."""
    return DOUBLED if entry.doubled else OWN if entry.told_by is None else TOLD


def _take_out(connection: Connection, document: int) -> set[str]:
    """Take a document out of the index and return the statements of others that it led."""
    mine = standing.alias()
    leaders = select(mine.c.id).where(mine.c.document == document)
    led = select(standing.c.id).where(standing.c.document != document, standing.c.utterance.in_(leaders))
    left = set(connection.execute(led).scalars())
    own = select(standing.c.place).where(standing.c.document == document)
    connection.execute(delete(cells).where(cells.c.place.in_(own)))
    connection.execute(delete(standing).where(standing.c.document == document))
    return left
