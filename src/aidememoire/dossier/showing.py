"""Finds the one statement, document or meeting that is asked for, and gathers all that the record has of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from aidememoire.dossier.dossier import Dossier
from aidememoire.dossier.gathered import gatherings_beginning
from aidememoire.dossier.naming import ENOUGH, one_of
from aidememoire.linking.voices import parties_of
from aidememoire.linking.voices import words_of as content_words
from aidememoire.model import Entry
from aidememoire.record import Filter
from aidememoire.record.corrections import REJECT
from aidememoire.record.words import words_of
from aidememoire.views import Gathering, fold
from aidememoire.views.shown import (
    MERGED,
    RETOLD,
    SAME_WORDS,
    Shown,
    ShownDocument,
    ShownMeeting,
    ShownStatement,
    Witness,
)

_MEND = "`search`, `meetings` and the lines below every view name them"


def shown(dossier: Dossier, beginning: str) -> Shown:
    """Return the one statement, document or meeting whose id begins so; raises UnknownNameError."""
    if entry := dossier.store.entry(beginning):  # in full: then nothing else need be looked through
        return _statement(dossier, entry)
    met = {one.id: one for one in gatherings_beginning(dossier.store, beginning)}
    documents = dossier.store.document_ids(beginning, ENOUGH)
    moved = dossier.store.successors()
    names = {*met, *documents, *_statements(dossier, beginning)} or {*moved}
    name = one_of(beginning, names, "statement, document or meeting", _MEND)
    if name in moved and (entry := dossier.store.entry(moved[name])):
        return replace(_statement(dossier, entry), asked=name)
    if name in met:
        return _meeting(dossier, met[name])
    if name in documents:
        return _document(dossier, name)
    if entry := dossier.store.entry(name):
        return _statement(dossier, entry)
    gone = dossier.register.rejected(name)
    if gone is None:
        return _statement(dossier, dossier.register.entry(name))
    return replace(_statement(dossier, gone, rejected=True), asked=name if name in moved else None)


def _statements(dossier: Dossier, beginning: str) -> Iterator[str]:
    """Yield the ids of statements that begin so, those too that a person has rejected."""
    yield from dossier.store.statement_ids(beginning, ENOUGH)
    rejected = (one.statement for one in dossier.store.corrections() if one.kind == REJECT and one.statement)
    yield from (own for own in rejected if own.startswith(beginning))


def _statement(dossier: Dossier, entry: Entry, *, rejected: bool = False) -> ShownStatement:
    """Return a statement with all that stands around it: its holder, those it holds, its witnesses, what people said of it."""
    around = {one.statement.id: one for one in dossier.store.entries(Filter(document=entry.account.id))}
    own = entry.statement
    return ShownStatement(
        entry,
        dossier.register.document(entry.account.id).document,
        holder=around.get(own.parent or ""),
        inner=tuple(one for one in around.values() if one.statement.parent == own.id),
        witnesses=() if rejected else _witnesses(dossier, entry),
        judged=next(reversed(dossier.store.judgements().get(own.id, ())), None),
        rejected=rejected,
        events=tuple(dossier.store.history(own.id)),
    )


def _witnesses(dossier: Dossier, entry: Entry) -> tuple[Witness, ...]:
    """Return the other accounts of the utterance that a statement tells, those too that a person has merged with it."""
    own, ties = entry.statement.id, dossier.store.ties()
    parties = parties_of(entry.statement)
    alike = list(dossier.store.entries(Filter(party=parties[0]) if parties else Filter()))
    saying = next((one for one in fold(alike) if own in {each.statement.id for each in one.entries}), None)
    told = {one.statement.id: one for one in (saying.entries if saying else ())}
    merged = {other for pair in ties.merged if own in pair for other in pair}
    told |= {other: one for other in sorted(merged - told.keys()) if (one := dossier.store.entry(other))}
    return tuple(
        Witness(one, MERGED if other in merged else _why(entry, one))
        for other, one in told.items()
        if other != own and frozenset((own, other)) not in ties.split
    )


def _why(entry: Entry, other: Entry) -> str:
    same = words_of(content_words(entry.statement)) == words_of(content_words(other.statement))
    return SAME_WORDS if same else RETOLD


def _document(dossier: Dossier, name: str) -> ShownDocument:
    held, reading = dossier.register.document(name), dossier.register.read(name)
    assert reading is not None, "no document is recorded without a reading"
    entries = sorted(dossier.store.entries(Filter(document=name)), key=_place)
    history, alike = dossier.store.history(name), dossier.register.near_duplicates(name)
    return ShownDocument(held, reading, tuple(entries), tuple(history), alike)


def _meeting(dossier: Dossier, met: Gathering) -> ShownMeeting:
    documents = tuple(dossier.register.document(name).document for name in met.documents)
    return ShownMeeting(met, documents, dossier.register.said_of(met))


def _place(entry: Entry) -> tuple[int, str]:
    statement = entry.statement
    return min((span.start for span in (*statement.content, *statement.cue)), default=0), statement.id
