"""What was undertaken, with what people say became of it, as it could be known on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from aidememoire.dossier.naming import named
from aidememoire.model import Account, Judgement
from aidememoire.record import Latest, Store
from aidememoire.views import Part, commitments
from aidememoire.views.commitments import ACTS, Commitment, unnamed


def undertaken(
    store: Store,
    as_of: date | None,
    status: str | None = None,
    party: str | None = None,
    to: str | None = None,
    *,
    most: int | None = None,
) -> Part[Commitment]:
    """Return who undertook what; of the status, the party and those addressed, names however they are written.

    Those that nobody is named for are counted only where all are asked for: they are no party's, and nobody has judged them.
    Of the statements that undertake something the latest `most` are looked at, and those that a person has judged. Raises UnknownNameError where no party has the name, or nothing was undertaken to one of the name.
    """
    judged = dict(_judged(store, as_of))
    if most is None:
        said, cut = list(store.entries(by=as_of)), None
    else:
        said, cut = store.latest(Latest(most, as_of, ACTS, beside=frozenset(judged)))
    found = commitments(said, judged)
    by = named(party, store.parties(date.max), "party") if party else None
    addressed = named(to, sorted({name for one in found for name in one.to}), "addressee") if to else None
    wanted = (
        one
        for one in found
        if status in (None, one.status)
        and (by is None or by in one.parties)
        and (addressed is None or addressed in one.to)
    )
    return Part(tuple(wanted), cut, unnamed(said) if status is party is to is None else 0)


def _judged(store: Store, as_of: date | None) -> Iterator[tuple[str, Judgement]]:
    """Yield what had become of statements, as far as it was known on the day; of several judgements the last one holds."""
    documents: dict[str, Account | None] = {}
    for own, told in store.judgements().items():
        for source in {one.source for one in told if one.source} - documents.keys():
            held = store.document(source)
            documents[source] = Account.of(held.document) if held else None
        sourced = [replace(one, document=documents.get(one.source or "")) for one in told]
        known = [one for one in sourced if as_of is None or one.since <= as_of]
        if known:
            yield own, known[-1]
