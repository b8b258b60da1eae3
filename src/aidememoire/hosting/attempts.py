"""How often somebody may try to sign in."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from aidememoire.hosting.errors import TooManyError

_WINDOW = 900.0  # seconds
_OF_ONE_NAME, _OF_ONE_ADDRESS = 5, 20
_MOST = 10_000  # keys that are kept
_Key = tuple[str, str]


@dataclass(slots=True)
class Attempts:
    """The attempts that have not succeeded, by address and by address and name; five of one name, and twenty, in a quarter of an hour.

    A name alone is not counted, or anybody could lock out whom they know the name of.
    """

    clock: Callable[[], float] = time.monotonic
    _made: dict[_Key, list[float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def begin(self, address: str, name: str) -> None:
        """Count an attempt, before it is known how it ends; raises TooManyError where no further one may be made now."""
        keys = ((address, name), _OF_ONE_NAME), ((address, ""), _OF_ONE_ADDRESS)
        with self._lock:
            for key, most in keys:
                recent = self._recent(key)
                if len(recent) >= most:
                    raise TooManyError(math.ceil(recent[-most] + _WINDOW - self.clock()))
            if len(self._made) >= _MOST:
                self._made = {key: recent for key in self._made if (recent := self._recent(key))}
            for key, _ in keys:
                self._made[key] = [*self._recent(key), self.clock()]

    def succeed(self, address: str, name: str) -> None:
        """Forget the attempts of who has signed in after all."""
        with self._lock:
            own = len(self._made.pop((address, name), ()))
            self._made[address, ""] = self._made.get((address, ""), [])[: -own or None]

    def _recent(self, key: _Key) -> list[float]:
        return [at for at in self._made.get(key, ()) if at > self.clock() - _WINDOW]
