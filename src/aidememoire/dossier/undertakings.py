"""What was undertaken, with what people say became of it, as it could be known on a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from aidememoire.dossier.naming import UnknownNameError, issue_named, named
from aidememoire.dossier.parties import party_named
from aidememoire.model import Account, Judgement
from aidememoire.record import Latest, Store
from aidememoire.views import Part, commitments, falling_due
from aidememoire.views.commitments import ACTS, Commitment, unnamed


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which undertakings are asked for, names however they are written: of a status, by a party, to somebody, on an issue.

    With `due_by` those that are open and fall due by that day, the soonest first.
    """

    status: str | None = None
    party: str | None = None
    to: str | None = None
    issue: str | None = None
    due_by: date | None = None


EVERY = Wanted()


def undertaken(store: Store, as_of: date | None, asked: Wanted = EVERY, most: int | None = None) -> Part[Commitment]:
    """Return who undertook what.

    Those that nobody is named for are counted only where all are asked for: they are no party's, and nobody has judged them.
    Of the statements that undertake something the latest `most` are looked at, and those that a person has judged. Raises
    UnknownNameError where no party or issue has the name, or nothing was undertaken to one of the name.
    """
    judged = dict(_judged(store, as_of))
    if most is None:
        said, cut = list(store.entries(by=as_of)), None
    else:
        said, cut = store.latest(Latest(most, as_of, ACTS, beside=frozenset(judged)))
    found = commitments(said, judged, as_of or date.today())
    by = party_named(store, asked.party) if asked.party else None
    addressed = _addressed(asked.to, found, store) if asked.to else None
    about = issue_named(asked.issue) if asked.issue else None
    wanted = tuple(
        one
        for one in found
        if asked.status in (None, one.status)
        and (by is None or by in one.parties)
        and (addressed is None or addressed in one.to)
        and (about is None or any(about in each.issues for each in one.sayings))
    )
    shown = falling_due(wanted, asked.due_by) if asked.due_by else wanted
    return Part(shown, cut, unnamed(said) if asked == EVERY else 0)


def _addressed(to: str, found: Sequence[Commitment], store: Store) -> str:
    """Return the name of an addressee; of a party to whom nothing is told to be given, raises UnknownNameError that says so."""
    names = sorted({name for one in found for name in one.to})
    party = next((one for one in store.parties(date.max) if one.casefold() == to.strip().casefold()), None)
    if party and party not in names:
        told = f"; told of: {', '.join(names)}" if names else ""
        raise UnknownNameError(
            f"no undertaking tells that it is given to {party}{told}; `--party` asks for those of a party"
        )
    return named(to, names, "addressee")


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
