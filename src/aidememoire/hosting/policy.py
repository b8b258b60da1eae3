"""What the gate goes by: one frozen value, and the one function that refuses to open a gate that is none."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from aidememoire.dossier import Dossier
from aidememoire.hosting.accounts import Accounts
from aidememoire.hosting.cookies import cookie_of
from aidememoire.hosting.hosts import LOOPBACK, is_loopback, names_of
from aidememoire.hosting.limits import Limits
from aidememoire.hosting.searches import Searches
from aidememoire.model import SettingsError


@dataclass(frozen=True, slots=True)
class Gate:
    """Who may ask this dossier.

    Without `accounts`, all who come are `person`, the one user of this machine. `hosts` are the names that the server
    goes by, `key` signs its sessions, `searches` are those that people keep.
    """

    dossier: Dossier
    person: str
    accounts: Accounts | None = None
    hosts: frozenset[str] = LOOPBACK
    limits: Limits = field(default_factory=Limits)
    searches: Searches = field(default_factory=Searches)
    key: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    @property
    def cookie(self) -> str:
        """The name of the cookie that tells who has signed in."""
        return cookie_of(self.dossier.store.name, "session")


def open_gate(dossier: Dossier, person: str, users: Path | None, host: str, names: Sequence[str] = ()) -> Gate:
    """Return the gate of a server at `host` that also goes by `names`.

    Raises SettingsError where others than the one user could come to it and there are no accounts.
    """
    searches = Searches(users)
    accounts = Accounts(users) if users and users.exists() else None
    if accounts and not accounts.people():
        accounts = None
    if accounts:
        return Gate(dossier, person, accounts, names_of(host, names), searches=searches, key=accounts.key())
    if beyond := [one for one in (host, *names) if not is_loopback(one)]:
        where = users or "the file of accounts"
        raise SettingsError(
            f"others could come to {beyond[0]}, and {where} holds no accounts; make one with `aidememoire user add NAME`, "
            "or leave --host and --name out to serve this machine alone"
        )
    return Gate(dossier, person, hosts=names_of(host, names), searches=searches)
