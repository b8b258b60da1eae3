"""The index of what holds today: the statements of the newest readings as people left them, and what each is found by.

It is made from the record alone, so that it can be made again at any time: a document at a time, and with it the utterances
that its statements tell.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select

from aidememoire.linking.tellings.matters import packed, terms_of
from aidememoire.linking.tellings.utterances import Ties
from aidememoire.linking.voices import in_voices, issues_of, parties_of, told_of
from aidememoire.model.entries import Entry
from aidememoire.record import dialect, rows, tallying
from aidememoire.record.codec import dumps
from aidememoire.record.grouping import NOTHING, Told, Touched, known_from, regroup
from aidememoire.record.past import CorrectedDocument, corrected_document
from aidememoire.record.tables import DOUBLED, OWN, TOLD, cells, documents, first_place, standing
from aidememoire.record.tying import ties_now

_AT_ONCE = 500  # documents


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
    touched = _take_out(connection, document)
    own = corrected_document(connection, document)
    touched = Touched(touched.statements | frozenset(changed), touched.utterances)
    enter(connection, {document: own} if own else {}, ties, touched)


def enter(
    connection: Connection, held: Mapping[int, CorrectedDocument], ties: Ties, touched: Touched = NOTHING
) -> None:
    """Put documents into the index that are not in it, by their numbers, and what they change in it.

    Many at once are quicker than one after the other, and come to the same.
    """
    new = [(number, one) for number, own in held.items() for one in standing_of(own)]
    told = regroup(connection, [one.entry for _, one in new], touched, ties)
    placed = [(number, one, told[one.entry.statement.id]) for number, one in new]
    if placed:
        connection.execute(insert(standing), [standing_row(*each) for each in placed])
        connection.execute(insert(cells), [row for _, one, own in placed for row in cell_rows(one, own)])
        tallying.come(connection, [one.place for _, one in new])
        dialect.index_words(connection, [rows.word_row(one.place, one.entry.statement) for _, one in new])


def fill(connection: Connection) -> None:
    """Make the index of all documents, where there is none of any."""
    ties = ties_now(connection)
    numbers = connection.execute(select(documents.c.number).order_by(documents.c.number)).scalars().all()
    for some in (numbers[at : at + _AT_ONCE] for at in range(0, len(numbers), _AT_ONCE)):
        held = {number: corrected_document(connection, number) for number in some}
        enter(connection, {number: own for number, own in held.items() if own}, ties)


def standing_of(own: CorrectedDocument) -> Iterator[Standing]:
    """Yield what holds today of a document, in the order of its words; utterances left out."""
    for one in in_voices(list(own.entries())):
        name = one.statement.id
        if name in own.numbers:
            yield Standing(one, own.numbers[name], altered=one.statement != own.read[name])
        else:
            yield Standing(one, own.added[name], added=True, altered=True)


def standing_row(document: int, one: Standing, told: Told) -> rows.Row:
    """Return the row of a standing statement and of what it tells."""
    statement = one.entry.statement
    return {
        "place": one.place,
        "document": document,
        "statement": None if one.added else one.number,
        "id": statement.id,
        "day": one.entry.day,
        "told_on": one.entry.told_on,
        "told_from": one.entry.told_from,
        "published": one.entry.account.published,
        "speaker": statement.speaker,
        "speaker_id": statement.speaker_id,
        "side": statement.side,
        "told_by": dumps(one.entry.tellers) if one.entry.told_by else None,
        "voice": voice_of(one.entry),
        "key": rows.key_of(one.entry),
        "utterance": told.utterance,
        "known": known_from(one.entry),
        "until": told.until,
        "recorded": one.entry.recorded,
        "start": min((span.start for span in statement.content), default=0),
        "terms": packed(terms_of(statement)),
        "corrected": dumps(one.entry.corrected) if one.entry.corrected else None,
        "whole": dumps(statement) if one.altered else None,
    }


def cell_rows(one: Standing, told: Told) -> Iterator[rows.Row]:
    """Yield a row for each issue and party of a standing statement; see `standing_row`."""
    entry = one.entry
    facts = {"day": entry.day, "act": entry.statement.act, "known": known_from(entry), "until": told.until}
    parties = parties_of(entry.statement) or ("",)
    voices = [DOUBLED if entry.doubled else TOLD if told_of(entry, party) else OWN for party in parties]
    for issue in dict.fromkeys(issues_of(entry.statement)):
        for party, voice in zip(parties, voices, strict=True):
            yield {"place": one.place, "issue": issue, "party": party, "voice": voice, **facts}


def voice_of(entry: Entry) -> int:
    """Return in whose voice an entry stands: OWN where it is of all its parties, TOLD, or DOUBLED where another one says it already."""
    return DOUBLED if entry.doubled else OWN if entry.told_by is None else TOLD


def _take_out(connection: Connection, document: int) -> Touched:
    """Take a document out of the index and return what of others hangs on it."""
    mine = standing.alias()
    leaders = select(mine.c.id).where(mine.c.document == document)
    led = select(standing.c.id).where(standing.c.document != document, standing.c.utterance.in_(leaders))
    told = select(standing.c.utterance).where(standing.c.document == document)
    touched = Touched(frozenset(connection.execute(led).scalars()), frozenset(connection.execute(told).scalars()))
    own = select(standing.c.place).where(standing.c.document == document)
    tallying.go(connection, connection.execute(own).scalars().all())
    connection.execute(delete(cells).where(cells.c.place.in_(own)))
    connection.execute(delete(standing).where(standing.c.document == document))
    return touched
