"""The accounts of one meeting side by side, asked of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from aidememoire.dossier.gathered import gathered, gathering_named, gatherings_beginning
from aidememoire.dossier.naming import UnknownNameError
from aidememoire.dossier.register import Register
from aidememoire.exports.wording import SHORT_ID
from aidememoire.linking.voices import words_of
from aidememoire.model import Account, Entry
from aidememoire.reading.network.likeness import Likeness
from aidememoire.record import Filter, Store
from aidememoire.views import Comparison, Gathering, Similarity, alike_among, compare, with_own_words, word_overlap

_DAY = len("2023-07-26")
_READ_AGAIN = 1_000  # statements, which take some seconds


def compared(store: Store, names: Sequence[str], as_of: date | None = None) -> Comparison:
    """Return the accounts of one meeting, named by its id, or documents, by theirs, side by side.

    Raises UnknownNameError where a name is none, or where there are not two accounts to compare.
    """
    register = Register(store)
    met = _meeting(store, names[0], as_of) if len(names) == 1 else None
    documents = [register.document(one) for one in (met.telling if met else _documents(register, names))]
    accounts = {one.document.id: Account.of(one.document) for one in documents}
    every: list[Entry] = []
    for one in documents:
        said = store.entries(Filter(document=one.document.id), by=as_of)
        every += with_own_words(one.document, said, one.recorded)
    found = compare(every, alike_among(every, _likeness(store, every)), accounts=accounts.values())
    return replace(found, meeting=met)


def _documents(register: Register, names: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the documents that are named, each once."""
    documents = tuple(dict.fromkeys(map(register.document_id, names)))
    if len(documents) < 2:
        raise UnknownNameError("a comparison needs two documents, and these are one; name another one too")
    return documents


def _meeting(store: Store, name: str, as_of: date | None) -> Gathering:
    """Return the meeting that is named, of which two documents or more tell; as held, where any does."""
    met = gathering_named(store, name, as_of)
    if met is None:
        raise UnknownNameError(
            f"there is no meeting {name!r}; {_of_its_day(store, name)}`meetings` names them, or name two documents by their ids"
        )
    if len(met.telling) < 2:
        others = ", ".join(one.id[:SHORT_ID] for one in met.announcing)
        announced = f" as held, and {others} only announced it" if others else ""
        raise UnknownNameError(
            f"only one document tells of the meeting {met.id}{announced}; name two documents by their ids{_that_day(store, met, as_of)}"
        )
    return met


def _of_its_day(store: Store, name: str) -> str:
    """Return the meetings of the day with which the id of a meeting that there is not begins; nothing where there are none."""
    near = [one.id for one in gatherings_beginning(store, name[:_DAY])] if len(name) >= _DAY else []
    return f"of that day {_are(near)}; " if near else ""


def _that_day(store: Store, met: Gathering, as_of: date | None) -> str:
    """Return the other meetings of the day of one, which may be the same, and how to say so; nothing where there are none."""
    near = gathered(store, as_of, met.start, met.end or met.start) if met.start else ()
    others = [one.id for one in near if one.id != met.id]
    return f". Of the same day {_are(others)}; where two are one, `join {met.id} {others[0]}` says so" if others else ""


def _are(ids: Sequence[str]) -> str:
    return f"{'is' if len(ids) == 1 else 'are'} {', '.join(ids)}"


def _likeness(store: Store, entries: Sequence[Entry]) -> Similarity:
    """Return how alike two of the entries are in meaning; by words alone where too many would have to be read again."""
    words = {one.statement.id: words_of(one.statement) for one in entries}
    kept = {words[name]: vector for name, vector in store.meanings(words).items()}
    every = set(words.values())
    return word_overlap if len(every - kept.keys()) > _READ_AGAIN else Likeness.among(sorted(every), kept)
