"""What a record holds under an id: a document, a statement, a correction, found by the beginning of its id alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from aidememoire.dossier.gathered import gathering_named, gatherings_beginning
from aidememoire.dossier.naming import ENOUGH, SHORTEST, UnknownNameError, one_of
from aidememoire.exports.wording import SHORT_ID
from aidememoire.linking.voices import in_voices
from aidememoire.model import Account, Entry, Reading, Statement
from aidememoire.record import Event, Evidence, Filter, Held, Store
from aidememoire.record.applying import apply, standing, undone_by
from aidememoire.record.corrections import MEETINGS, REJECT, Correction
from aidememoire.views import Gathering, Saying, fold
from aidememoire.views.shown import Reprint


class Register:
    """The documents, statements and corrections of a record by their ids."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def document_id(self, beginning: str) -> str:
        """Return the id of the one document whose id begins so; raises UnknownNameError."""
        if self._store.document(beginning):
            return beginning
        return one_of(
            beginning,
            self._store.document_ids(beginning, ENOUGH),
            "document",
            "the lines below every view name them",
        )

    def document(self, beginning: str) -> Held:
        """Return the one document whose id begins so; raises UnknownNameError."""
        held = self._store.document(beginning) or self._store.document(self.document_id(beginning))
        assert held is not None, "its id was just found"
        return held

    def read(self, document: str) -> Reading | None:
        """Return the newest reading of the document of that id, as the reader made it."""
        return self._store.reading(document)

    def reading(self, beginning: str) -> Reading:
        """Return the newest reading of the one document whose id begins so, its statements as people left them.

        Raises UnknownNameError.
        """
        read = self._store.reading(beginning) or self._store.reading(self.document_id(beginning))
        assert read is not None, "no document is recorded without a reading"
        left = (one.statement for one in self._store.entries(Filter(document=read.document.id)))
        return replace(read, statements=tuple(sorted(left, key=_place_in_text)))

    def settled(self, document: str) -> dict[str, tuple[str, ...]]:
        """Return, by the ids of the statements of the document of that id, the fields that people have set."""
        return {
            one.statement.id: one.corrected for one in self._store.entries(Filter(document=document)) if one.corrected
        }

    def reprints(self, document: str) -> tuple[Reprint, ...]:
        """Return the further accounts of the very text of the document of that id, then its near-duplicates, the nearest first."""
        return (*map(Reprint, self.document(document).copies), *self.near_duplicates(document))

    def near_duplicates(self, document: str) -> tuple[Reprint, ...]:
        """Return the documents that have much of the text of the one of that id, those with most words in common first."""
        alike = self._store.copies_of(document)
        return tuple(Reprint(Account.of(self.document(one).document), share) for one, share in alike)

    def entry(self, beginning: str) -> Entry:
        """Return the one entry whose statement's id begins so, or began so before it was put on other words.

        Raises UnknownNameError, which says where a person has rejected it.
        """
        if found := self._store.entry(beginning):
            return found
        every = {own: own for own in self._store.statement_ids(beginning, ENOUGH)} or self._moved(beginning)
        if not every:
            self._refuse_rejected(beginning)
            self._refuse_document(beginning)
        found = self._store.entry(
            every[one_of(beginning, every, "statement", "`search` and `--format json` name them")]
        )
        assert found is not None, "its id was just found"
        return found

    def _moved(self, beginning: str) -> dict[str, str]:
        """Return the ids that begin so of statements that were put on other words, each with the id of what holds now."""
        moved = ((old, new) for old, new in self._store.successors().items() if old.startswith(beginning))
        return {old: new for old, new in moved if self._store.entry(new)}

    def _refuse_rejected(self, beginning: str) -> None:
        if len(beginning) >= SHORTEST and (gone := self.rejected(beginning)):
            raise UnknownNameError(
                f"the statement {gone.statement.id} was rejected; accept it first (correct {beginning} --accept)"
            )

    def _refuse_document(self, beginning: str) -> None:
        if len(beginning) >= SHORTEST and (ids := self._store.document_ids(beginning, ENOUGH)):
            raise UnknownNameError(
                f"{beginning!r} is a document, {ids[0][:SHORT_ID]}, and no statement; `show {ids[0][:SHORT_ID]}` has its statements"
            )

    def saying(self, beginning: str) -> Saying:
        """Return the saying that the one statement whose id begins so is an account of; raises UnknownNameError."""
        own = self.entry(beginning)
        return fold(self._store.accounts([own.utterance]) or [own])[0]

    def meeting(self, beginning: str) -> Gathering:
        """Return the one meeting whose id begins so; raises UnknownNameError."""
        if found := gathering_named(self._store, beginning):
            return found
        every = {one.id: one for one in gatherings_beginning(self._store, beginning)}
        return every[one_of(beginning, every, "meeting", "`meetings` names them")]

    def said_of(self, met: Gathering) -> tuple[Event, ...]:
        """Return what people have said of a meeting: the joins and parts of accounts of it, and what took them back."""
        own = {(one.account.id, Evidence.of_meeting(one.meeting)) for one in met.accounts}
        named: set[str | None] = set()
        made = []
        for one in self._store.corrections():
            about = {(target.document, target.evidence) for target in one.targets} if one.kind in MEETINGS else set()
            if own & about or one.undoes in named - {None}:
                named.add(one.id)
                made.append(Event(one.at, correction=one))
        return tuple(made)

    def rejected(self, beginning: str) -> Entry | None:
        """Return the entry that a person has rejected, or None where there is none that begins, or began, so."""
        moved = {new for old, new in self._store.successors().items() if old.startswith(beginning)}
        made = self._store.corrections()
        rejects = (one for one in made if one.kind == REJECT and one.statement)
        wanted = (one for one in rejects if one.statement in moved or (one.statement or "").startswith(beginning))
        return next((entry for one in wanted if (entry := self._but_for(one, made))), None)

    def _but_for(self, reject: Correction, made: Sequence[Correction]) -> Entry | None:
        """Return the entry that a person has rejected as it would stand if nobody had rejected anything of its document."""
        reading, held = self._store.reading(reject.document), self._store.document(reject.document)
        if reading is None or held is None:
            return None
        others = [one for one in made if one.document == reject.document and one.kind != REJECT]
        left, account = apply(reading.statements, others).statements, Account.of(held.document)
        every = [Entry(one.statement, account, held.recorded, one.fields) for one in left]
        return next((one for one in in_voices(every) if one.statement.id == reject.statement), None)

    def latest(self) -> tuple[Correction, ...]:
        """Return what was recorded last and holds, all that one person said in one command; raises UnknownNameError."""
        last = self.correction()
        held = standing(tuple(self._store.corrections()))
        return tuple(one for one in held if (one.by, one.at) == (last.by, last.at))

    def correction(self, beginning: str | None = None) -> Correction:
        """Return the one correction whose id begins so, or the latest that still holds; raises UnknownNameError."""
        every = {one.id: one for one in self._store.corrections()}
        if beginning:
            return every[one_of(beginning, every, "correction", "`history` names them")]
        held = standing(tuple(every.values()))
        if not held:
            raise UnknownNameError("there is no correction that could be undone; `history` shows what was recorded")
        return held[-1]

    def undone_by(self, correction: Correction) -> str | None:
        """Return the id of the undo that has taken the correction back and holds; None where there is none."""
        return undone_by(self._store.corrections()).get(correction.id)

    def subject_of(self, correction: Correction) -> Correction:
        """Return the correction that an undo, or the undo of one, is about in the end; itself for what is none."""
        every = {one.id: one for one in self._store.corrections()}
        while correction.undoes:
            correction = every[correction.undoes]
        return correction

    def history(self, beginning: str | None = None) -> list[Event]:
        """Return what was recorded of a document, statement or meeting, or all corrections; raises UnknownNameError."""
        if beginning and (known := self._told_of(beginning)):
            return known
        made = self._store.corrections()
        if not beginning:
            return [Event(one.at, correction=one) for one in made]
        if named := gathering_named(self._store, beginning):
            return list(self.said_of(named))
        met = {one.id: one for one in gatherings_beginning(self._store, beginning)}
        ids = {*met, *(one.statement for one in made if one.statement)}
        ids.update(self._store.statement_ids(beginning, ENOUGH), self._store.document_ids(beginning, ENOUGH))
        own = one_of(
            beginning, ids, "document, statement or meeting", "`search`, `meetings` and `--format json` name them"
        )
        return list(self.said_of(met[own])) if own in met else self._told_of(own)

    def _told_of(self, own: str) -> list[Event]:
        """Return the history of that id; of a statement that was put on other words also of what took its place."""
        events = self._store.history(own)
        if events and (new := self._store.successors().get(own)):
            events += [one for one in self._store.history(new) if one not in events]
        return sorted(events, key=lambda event: event.at)


def _place_in_text(statement: Statement) -> int:
    return min((span.start for span in (*statement.content, *statement.cue)), default=0)
