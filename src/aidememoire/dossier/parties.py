"""Parties by name: who is none, but speaks for one, is said to."""

from __future__ import annotations

from datetime import date

from aidememoire.dossier.naming import UnknownNameError, named
from aidememoire.record import Filter, Store


def party_named(store: Store, name: str) -> str:
    """Return the party of that name among those that speak, however it is written; raises UnknownNameError."""
    parties = store.parties(date.max)
    written = name.strip()
    if not any(one.casefold() == written.casefold() for one in parties):
        _refuse_speaker(store, written)
    return named(name, parties, "party")


def _refuse_speaker(store: Store, written: str) -> None:
    """Raise UnknownNameError for one who speaks for a party: its name, and what finds his own words."""
    for name in dict.fromkeys((written, written.title())):
        side = store.sides({name}).get(name)
        if side and side != name and next(store.entries(Filter(speaker=name)), None):
            raise UnknownNameError(
                f"{name} is no party, but speaks for {side}: ask for that, or search for what this speaker said (`search --speaker`)"
            )
