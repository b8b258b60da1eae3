"""By which names a server may be called, and whether only this machine can call it."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_ANY = frozenset({"", "0.0.0.0", "::"})  # noqa: S104


def is_loopback(host: str) -> bool:
    """Tell whether a host, by name or address, is this machine alone."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def names_of(host: str, names: Iterable[str] = ()) -> frozenset[str]:
    """Return the names by which a server at `host` may be called: its own, those of loopback, and further `names`.

    One that listens everywhere goes by the names of its machine.
    """
    own = {socket.gethostname(), socket.getfqdn()} if host in _ANY else {host.strip("[]")}
    return LOOPBACK | {one.lower() for one in (*own, *names)}


def name_at(host: str) -> str:
    """Return what stands in an address for a host: the name of this machine for one that listens everywhere."""
    if host in _ANY:
        return socket.gethostname()
    return f"[{host}]" if ":" in host else host


def name_in(host: str) -> str | None:
    """Return the name in a Host header, without its port; None where it is none."""
    try:
        return urlsplit(f"//{host}").hostname if host and "/" not in host and "@" not in host else None
    except ValueError:
        return None
