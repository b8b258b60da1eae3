"""How often somebody may try to sign in."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from ipaddress import IPv6Address, ip_address
from threading import Lock

from aidememoire.hosting.errors import TooManyError

_WINDOW = 900.0  # seconds
_OF_ONE_NAME, _OF_ONE_ADDRESS = 5, 20
_MOST = 10_000  # keys that are kept
_INTERFACE = 64  # bits of an IPv6 address that whoever has a network may choose
_Key = tuple[str, str]


@dataclass(slots=True)
class Attempts:
    """The attempts that have not succeeded, by address and by address and name; five of one name, and twenty, in a quarter of an hour.

    A name alone is not counted, or anybody could lock out whom they know the name of. Of IPv6 a whole network counts as
    one address.
    """

    clock: Callable[[], float] = time.monotonic
    _made: OrderedDict[_Key, list[float]] = field(default_factory=OrderedDict)  # who has tried last stands last
    _lock: Lock = field(default_factory=Lock)

    def begin(self, address: str, name: str) -> None:
        """Count an attempt, before it is known how it ends; raises TooManyError where no further one may be made now."""
        whence = _network(address)
        keys = ((whence, name), _OF_ONE_NAME), ((whence, ""), _OF_ONE_ADDRESS)
        with self._lock:
            for key, most in keys:
                recent = self._recent(key)
                if len(recent) >= most:
                    raise TooManyError(math.ceil(recent[-most] + _WINDOW - self.clock()))
            for key, _ in keys:
                self._made[key] = [*self._recent(key), self.clock()]
                self._made.move_to_end(key)
            self._make_room()

    def succeed(self, address: str, name: str) -> None:
        """Forget the attempts of who has signed in after all."""
        whence = _network(address)
        with self._lock:
            own = len(self._made.pop((whence, name), ()))
            self._made[whence, ""] = self._made.get((whence, ""), [])[: -own or None]

    def _make_room(self) -> None:
        """Drop the attempts that are long past, and beyond the limit those that are longest past."""
        while len(self._made) > _MOST or not self._recent(next(iter(self._made))):
            self._made.popitem(last=False)

    def _recent(self, key: _Key) -> list[float]:
        return [at for at in self._made.get(key, ()) if at > self.clock() - _WINDOW]


def _network(address: str) -> str:
    """Return what an address counts as: of IPv6 its network, of IPv4 in IPv6 that address, else itself."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if not isinstance(known, IPv6Address):
        return address
    return str(known.ipv4_mapped or IPv6Address(int(known) >> _INTERFACE << _INTERFACE))
