"""What a person wants of a statement, and the fields of the model that come of it: all checked before any is recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import islice
from typing import Any

from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import issue_named, named, nearest
from aidememoire.model import Document, Interval, Invocation, SettingsError, Span
from aidememoire.profiles import Profile
from aidememoire.record import Filter, locate
from aidememoire.record.words import words_of
from aidememoire.vocabulary import acts

BY_HAND = "set by hand"
_NEAREST = 3  # names
_LOOKED_AT = 1_000  # statements of a speaker, to know whom it speaks for
# What a field is when it is cleared. Who speaks is told by three fields of the model.
_CLEARED: dict[str, dict[str, Any]] = {
    "speaker": {"speaker": None, "speaker_id": None, "side": None},
    "side": {"side": None},
    "act": {"act": None},
    "issue": {"issues": ()},
    "on": {"on": None},
    "to": {"to": ()},
    "invokes": {"invokes": ()},
    "conditional": {"conditional": None},
    "hedged": {"hedged": None},
    "chain": {"chain": ()},
}
CLEARABLE = tuple(_CLEARED)


@dataclass(frozen=True, slots=True)
class Cited:
    """An instrument, by the exact words that cite it; its name or id where these do not tell it."""

    words: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """The fields of a statement as they are to be, as a person writes them; what is None or empty stays as it is.

    `on` are the first and the last day said; of `chain` the speaker comes last.
    """

    speaker: str | None = None
    side: str | None = None
    act: str | None = None
    issue: tuple[str, ...] = ()
    on: tuple[date, date] | None = None
    to: tuple[str, ...] = ()
    invokes: tuple[Cited, ...] = ()
    conditional: bool | None = None
    hedged: bool | None = None
    chain: tuple[str, ...] = ()
    clear: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raise SettingsError for a field that is both set and cleared, set to no words, or that cannot be cleared."""
        for name in self.clear:
            if name not in _CLEARED:
                raise SettingsError(f"clear {name}: no such field; there are {', '.join(CLEARABLE)}")
            if getattr(self, name) not in (None, ()):
                raise SettingsError(f"{name} is both set and cleared; leave one out")
        for name in ("speaker", "side", "act", "issue", "to"):
            given = getattr(self, name)
            if not all(one.strip() for one in ((given,) if isinstance(given, str) else given or ())):
                raise SettingsError(f"{name} is set to nothing; clear it where it is to be empty")


@dataclass(frozen=True, slots=True)
class Place:
    """Where the statement stands: its document, the words of its content, and the dossier that knows the names."""

    document: Document
    content: tuple[Span, ...]
    dossier: Dossier

    def locate(self, words: str, field: str, at: int | None = None) -> Span:
        """Return where words stand: at `at`, in the content, else elsewhere; raises SettingsError naming the field."""
        try:
            return locate(self.document.text, words, self.content, at)
        except ValueError as error:
            raise SettingsError(f"{field}: {error}") from error


def fields_of(wanted: Fields, place: Place) -> dict[str, Any]:
    """Return the fields to be set, named and typed as those of a statement; raises SettingsError, UnknownNameError."""
    found: dict[str, Any] = {}
    for name in wanted.clear:
        found |= _CLEARED[name]
    for own in fields(wanted):
        given = getattr(wanted, own.name)
        if own.name in _SETTERS and given not in (None, ()):
            found |= _SETTERS[own.name](given, place)
    return found


def remarks(wanted: Fields, document: Document, dossier: Dossier) -> tuple[str, ...]:
    """Return what a person may not have meant: names that are new here, with those most alike, a day after publication."""
    profile = dossier.process()
    named = ((field, name) for field in ("speaker", "side", "to") for name in _names(getattr(wanted, field)))
    strange = [(field, name) for field, name in named if not _in_profile(name, profile)]
    known = _names_known(dossier, profile) if strange else frozenset()
    said = tuple(_new(field, name, known) for field, name in strange if name not in known)
    out = document.published
    if not (wanted.on and out and wanted.on[0] > out):
        return said
    return (*said, f"on {wanted.on[0]}: the document was published before that, on {out}")


def remarks_on_side(side: str | None, dossier: Dossier) -> tuple[str, ...]:
    """Return the same of the side whose account a document is said to be."""
    profile = dossier.process()
    strange = [name for name in _names(side) if not _in_profile(name, profile)]
    known = _names_known(dossier, profile) if strange else frozenset()
    return tuple(_new("side", name, known) for name in strange if name not in known)


def _names(given: str | Sequence[str] | None) -> Sequence[str]:
    return [one.strip() for one in given.split(";")] if isinstance(given, str) else given or ()


def _names_known(dossier: Dossier, profile: Profile | None) -> frozenset[str]:
    """Return the names of actors that the profile knows, and of those whom the record tells to speak or be spoken to."""
    known = {one.name for one in profile.actors} if profile else set()
    speaking = {name for one in dossier.catalogue.speakers_counted() for name in _names(one.name)}
    addressed = {name for one in dossier.store.entries() for name in one.statement.to}
    return frozenset(known | speaking | addressed | set(dossier.store.parties(date.max)))


def _new(field: str, name: str, known: Iterable[str]) -> str:
    near = ", ".join(nearest(name, sorted(known))[:_NEAREST])
    alike = f"; nearest: {near}" if near else ""
    return f"{field} {name!r}: no such name in the profile or the record{alike}; recorded as a new name"


def _speaker(name: str, place: Place) -> dict[str, Any]:
    """Return also the id and the side: they were those of the speaker that was wrong."""
    each = [known_as(one, place.dossier) for one in _names(name)]
    return {field: _together(values) for field, values in zip(_WHO, zip(*each, strict=True), strict=True)}


def _together(values: Sequence[str | None]) -> str | None:
    """Return what several have who speak as one, with `; ` between them: ids only where each has one, a side once."""
    told = [one for one in values if one]
    return "; ".join(dict.fromkeys(told)) if told and (len(told) == len(values) or len(values) == 1) else None


_WHO = ("speaker", "speaker_id", "side")
_Speaker = tuple[str, str | None, str | None]  # the name, the id and the side


def known_as(name: str, dossier: Dossier) -> _Speaker:
    """Return the name, id and side of a speaker as the profile has them, else as most statements of that name do."""
    known = _in_profile(name, dossier.process())
    if known and known[2]:
        return known
    own, same, side = _in_record(known[0] if known else name, dossier)
    return (known[0], known[1], side) if known else (own, same, side)


def _in_record(name: str, dossier: Dossier) -> _Speaker:
    """Return the id and side that more than half of the statements of a name have: one may have been read wrongly."""
    every = (one.statement for one in islice(dossier.store.entries(Filter(speaker=name)), _LOOKED_AT))
    told = [one for one in every if one.speaker == name]
    return name, of_most(one.speaker_id for one in told), of_most(one.side for one in told)


def of_most(values: Iterable[str | None]) -> str | None:
    """Return what more than half of the values are."""
    found = Counter(values)
    value, number = next(iter(found.most_common(1)), (None, 0))
    return value if 2 * number > found.total() else None


def _in_profile(name: str, profile: Profile | None) -> _Speaker | None:
    """Return what the profile has for one of its actors, by any of its names."""
    actors = profile.actors if profile else ()
    sides = {one.id: one.name for one in actors}
    found = (one for one in actors if words_of(name) in map(words_of, (one.name, *one.aliases)))
    return next(((one.name, one.id, sides.get(one.side or "")) for one in found), None)


def usual(name: str, dossier: Dossier) -> str:
    """Return the name that the profile has for who is written by another of its names, each of several; else what was written."""
    profile = dossier.process()
    known = ((one, _in_profile(one, profile)) for one in _names(name))
    return "; ".join(found[0] if found else one for one, found in known)


def _invocations(cited: Sequence[Cited], place: Place) -> dict[str, Any]:
    profile = place.dossier.process()
    return {"invokes": tuple(_invocation(one, place, profile) for one in cited)}


def _invocation(cited: Cited, place: Place, profile: Profile | None) -> Invocation:
    span = place.locate(cited.words, "invokes")
    name = cited.name or " ".join(cited.words.split())
    for one in profile.instruments if profile else ():
        if words_of(name) in map(words_of, (one.id, one.name, *one.aliases)):
            return Invocation(one.id, one.name, span, BY_HAND)
    return Invocation(None, name, span, BY_HAND)


def _chain(steps: Sequence[str], place: Place) -> dict[str, Any]:
    names = tuple(step.strip() for step in steps)
    if not all(names):
        raise SettingsError(
            f"chain {' > '.join(steps)!r} has an empty step; write it as 'Publisher > Ministry > Speaker'"
        )
    return {"chain": names}


_SETTERS: dict[str, Callable[[Any, Place], dict[str, Any]]] = {
    "speaker": _speaker,
    "side": lambda name, place: {"side": usual(name, place.dossier)},
    "act": lambda act, place: {"act": named(act, [one.name for one in acts()], "act")},
    "issue": lambda names, place: {"issues": tuple(map(issue_named, names))},
    "on": lambda days, place: {"on": Interval(days[0], days[1], BY_HAND, "explicit")},
    "to": lambda names, place: {"to": tuple(usual(one, place.dossier) for one in names)},
    "invokes": _invocations,
    "conditional": lambda told, place: {"conditional": told},
    "hedged": lambda told, place: {"hedged": told},
    "chain": _chain,
}


def cited(written: str) -> Cited:
    """Return the instrument that is written as `WORDS`, or as `NAME=WORDS` where the words alone do not tell it."""
    name, _, words = written.rpartition("=")
    return Cited(words, name.strip())
