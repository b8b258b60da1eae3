"""What a person says of meetings becomes events of the record: that several are one, or that one is two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aidememoire.correcting.events import Signed
from aidememoire.dossier import Dossier
from aidememoire.exports.wording import words
from aidememoire.model import SettingsError
from aidememoire.record import Correction, Target, corrections
from aidememoire.views import Gathering, Told

_ID = re.compile(r"[0-9a-f]{4,16}")


def joined(beginnings: Sequence[str], dossier: Dossier, signed: Signed) -> Correction:
    """Return what says that meetings, by their ids, are one; raises SettingsError where that cannot be."""
    met = {one.id: one for one in map(dossier.register.meeting, beginnings)}
    if len(met) < 2:
        raise SettingsError("join needs two meetings, and these are one; name another one too")
    told = [each for one in met.values() for each in one.accounts]
    return corrections.join(_targets(dossier, told), signed.by, signed.at, signed.why)


def parted(beginning: str, accounts: Sequence[str], dossier: Dossier, signed: Signed) -> Correction:
    """Return what says that some accounts of a meeting tell of another one; raises SettingsError where that cannot be.

    Each is named by its document, or where that tells of the meeting more than once, by some of its words or its id.
    """
    met = dossier.register.meeting(beginning)
    told = {each.id: each for name in accounts for each in _named(met, name)}
    left = [one for one in met.accounts if one.id not in told]
    if not told or not left:
        which = "all accounts" if told else "no account"
        raise SettingsError(
            f"part needs some accounts of {met.id}, and these are {which} of it; name those of another one"
        )
    return corrections.part(_targets(dossier, told.values()), _targets(dossier, left), signed.by, signed.at, signed.why)


def now(dossier: Dossier, event: Correction) -> tuple[str, ...]:
    """Return the ids of the meetings of which the accounts that a join or a part is about are now, by their days."""
    held = dossier.store.meetings(told_by={one.document for one in event.targets})
    own = [one for one in held if Target.of_meeting(one.account.id, one.meeting) in event.targets]
    days = [one.meeting.start for one in own if one.meeting.start]
    narrow = (min(days), max(days)) if len(days) == len(own) and days else (None, None)
    ids = {one.id for one in own}
    return tuple(one.id for one in dossier.gatherings(None, *narrow) if any(each.id in ids for each in one.accounts))


def _named(met: Gathering, name: str) -> list[Told]:
    """Return the accounts that a document gives of a meeting, or the one of that id, or that stands on certain words."""
    if own := [one for one in met.accounts if one.id == name]:
        return own
    if _ID.fullmatch(name):
        found = [one for one in met.accounts if one.account.id.startswith(name)]
        if len({one.account.id for one in found}) == 1:
            return found
        raise SettingsError(
            f"{name} is {'no document' if not found else 'more than one'} of those that tell of {met.id}"
        )
    found = [one for one in met.accounts if _plain(name) in _plain(words(one.meeting.evidence))]
    if len(found) != 1:
        stand = "more than one account stands" if found else "no account stands"
        raise SettingsError(f"{stand} on the words {name!r}; `show {met.id}` gives those of each")
    return found


def _plain(given: str) -> str:
    return " ".join(given.split())


def _targets(dossier: Dossier, told: Iterable[Told]) -> list[Target]:
    """Return what accounts are found by, each as its document tells it: a meeting gives those in it their full names."""
    every = list(told)
    held = {one.id: one for one in dossier.store.meetings(told_by={one.account.id for one in every})}
    return [Target.of_meeting(one.account.id, held[one.id].meeting) for one in every]
