"""Parties by name, also by one that the profile has beside it: who is none, but speaks for one, is said to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from aidememoire.dossier.naming import UnknownNameError, named
from aidememoire.profiles import Profile
from aidememoire.record import Filter, Store
from aidememoire.record.words import words_of


def usual_name(store: Store, name: str, process: Callable[[], Profile | None]) -> str:
    """Return the usual name of whom the profile has also by the one given, *EU*; any other as it was given.

    Of several, it is who speaks. The profile is asked for only where no party is written so.
    """
    parties = store.parties(date.max)
    if any(one.casefold() == name.strip().casefold() for one in parties) or not (profile := process()):
        return name
    words = words_of(name)
    meant = [one.name for one in profile.actors if words in map(words_of, (one.name, *one.aliases))]
    spoken = next((one for one in meant if one in parties), None)
    return spoken or (meant[0] if len(meant) == 1 else name)


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
