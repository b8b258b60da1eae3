"""What a script asks for, as it writes it: days as dates or text, one name or several."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date, datetime
from typing import Any, TypedDict

from aidememoire.correcting.describing import Facts
from aidememoire.correcting.events import Wanted
from aidememoire.correcting.wanted import Fields, cited
from aidememoire.days import day
from aidememoire.dossier.finding import Narrowed
from aidememoire.dossier.naming import named
from aidememoire.model import SettingsError

Day = date | str
Names = str | Sequence[str]


class Narrowing(TypedDict, total=False):
    """What a search is narrowed to: names however they are written, days said."""

    speaker: str | None
    party: str | None
    issue: str | None
    act: str | None
    instrument: str | None
    via: str | None
    publisher: str | None
    kind: str | None
    since: Day | None
    until: Day | None


class Corrected(TypedDict, total=False):
    """What a statement is to be; `clear` names fields to be left empty, and `content` and `cue` are exact words."""

    speaker: str | None
    side: str | None
    act: str | None
    issue: Names | None
    on: Day | None
    to: Names | None
    invokes: Names | None
    conditional: bool | None
    hedged: bool | None
    chain: Names | None
    clear: Names | None
    content: str | None
    cue: str | None
    source: str | None
    reject: bool
    accept: bool
    note: str | None


class Described(TypedDict, total=False):
    """What the facts of a document are to be; `clear` names those to be left empty."""

    title: str | None
    publisher: str | None
    published: Day | None
    dateline: str | None
    kind: str | None
    side: str | None
    clear: Names | None


def day_of(given: Day | None) -> date | None:
    """Return the day that is given as a date or written as 2023-07-26; raises SettingsError."""
    if isinstance(given, datetime):
        return given.date()
    if given is None or isinstance(given, date):
        return given
    if not isinstance(given, str):
        raise SettingsError(f"{given!r} is no day; give a date, or write it as 2023-07-26")
    return day(given)


def at_least_one(given: int | None, name: str) -> int | None:
    """Return how many are asked for; raises SettingsError for less than one."""
    if given is not None and given < 1:
        raise SettingsError(f"{name} is {given}; give 1 or more")
    return given


def several(given: Names | None) -> tuple[str, ...]:
    """Return the names that are given, one or several."""
    return (given,) if isinstance(given, str) else tuple(given or ())


def narrowed_to(given: Narrowing) -> Narrowed:
    """Return what a search is narrowed to; raises SettingsError for what is no day, UnknownNameError for no field."""
    _refuse_unknown(given, Narrowing, "a search")
    named: dict[str, Any] = {**given}
    return Narrowed(**named | {key: day_of(named[key]) for key in ("since", "until") if key in named})


def wanted_of(given: Corrected) -> Wanted:
    """Return what a statement is to be; raises SettingsError for what is no day or does not go together.

    Raises UnknownNameError for a field that there is not.
    """
    _refuse_unknown(given, Corrected, "a statement")
    own = {one.name for one in fields(Fields)}
    told: Mapping[str, Any] = {name: _READ[name](value) if name in _READ else value for name, value in given.items()}
    said = Fields(**{name: value for name, value in told.items() if name in own})
    return Wanted(fields=said, **{name: value for name, value in told.items() if name not in own})


def facts_of(given: Described) -> Facts:
    """Return what the facts of a document are to be; raises SettingsError for what is no day or does not go together."""
    _refuse_unknown(given, Described, "a document")
    every: dict[str, Any] = {**given}
    return Facts(**every | {"published": day_of(given.get("published")), "clear": several(given.get("clear"))})


def _refuse_unknown(given: Mapping[str, object], fields: type, what: str) -> None:
    for name in given:
        named(name, tuple(fields.__annotations__), f"field of {what}")


def _days_said(given: Day | None) -> tuple[date, date] | None:
    said = day_of(given)
    return (said, said) if said else None


def _steps(given: Names | None) -> tuple[str, ...]:
    return tuple(given.split(">")) if isinstance(given, str) else tuple(given or ())


_READ: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("issue", "to", "clear"), several),
    "on": _days_said,
    "chain": _steps,
    "invokes": lambda given: tuple(map(cited, several(given))),
}
