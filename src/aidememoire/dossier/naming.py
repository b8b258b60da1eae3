"""Names and ids as a person writes them, and what in the record they mean: where there is none, what there is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from aidememoire.linking.voices import OTHER
from aidememoire.model import AideMemoireError
from aidememoire.vocabulary import issues as vocabulary

ISSUES = tuple(dict.fromkeys((*(one.name for one in vocabulary()), OTHER)))
SHORTEST = 4  # of the digits that an id may be cut to
_ALIKE = 0.7  # from here on one name may be meant by another
_TOLD = 4  # ids in a message that says which begin alike
ENOUGH = _TOLD + 1  # ids that begin alike, of which there is no need to know more
_SHOWN = 12  # names in a message that says which there are


class UnknownNameError(AideMemoireError):
    """A document, statement, meeting, party, issue or correction is asked for that the record does not have."""

    status = 404


def issue_named(name: str) -> str:
    """Return the issue of that name, however it is written; raises UnknownNameError."""
    return named(name, ISSUES, "issue")


def named(name: str, known: Sequence[str], noun: str) -> str:
    """Return the known name that is written so, else the first that is but for its case; raises UnknownNameError."""
    alike = [one for one in known if one.casefold() == name.strip().casefold()]
    found = next((one for one in alike if one == name.strip()), alike[0] if alike else None)
    if found is None:
        known = _nearest_first(name, known)
        more = f" and {len(known) - _SHOWN} more" if len(known) > _SHOWN else ""
        raise UnknownNameError(f"there is no {noun} {name!r}; known: {', '.join(known[:_SHOWN]) or 'none'}{more}")
    return found


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Return the names that hold what was written, or look like it, the most alike first."""
    written = name.strip().casefold()
    alike = {one: SequenceMatcher(None, written, one.casefold()).ratio() for one in known}
    near = (one for one in alike if (written and written in one.casefold()) or alike[one] >= _ALIKE)
    return sorted(near, key=lambda one: -alike[one])


def _nearest_first(name: str, known: Sequence[str]) -> list[str]:
    near = nearest(name, known)
    return [*near, *(one for one in known if one not in near)]


def one_of(beginning: str, ids: Iterable[str], noun: str, mend: str) -> str:
    """Return the one id that begins so; raises UnknownNameError, which says how to find ids (`mend`)."""
    found = sorted({one for one in ids if one.startswith(beginning)})
    if beginning in found:
        return beginning
    if len(beginning) < SHORTEST:
        raise UnknownNameError(f"{beginning!r} is too little of an id; write {SHORTEST} characters of it, or more")
    if not found:
        raise UnknownNameError(f"there is no {noun} {beginning!r}; {mend}")
    if len(found) > 1:
        raise UnknownNameError(
            f"{beginning!r} is the beginning of more than one {noun}; write more of the id: {', '.join(found[:_TOLD])}"
        )
    return found[0]
