"""Long lists in pages: a cursor says after which thing the next page begins, and as of which moment the list is read.

The record only grows, so that all pages of one walk show one state of it, whatever is recorded meanwhile.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Generic, TypeVar

from aidememoire.model import SettingsError

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page begins: behind the thing of the id `after`, in the list as of the moment `at`."""

    at: datetime
    after: str = ""

    @classmethod
    def of(cls, written: str | None) -> Cursor:
        """Return the cursor that is written so, that of a first page for None; raises SettingsError."""
        if written is None:
            return cls(datetime.now(UTC))
        try:
            at, _, after = base64.urlsafe_b64decode(written).decode().partition(" ")
            return cls(datetime.fromisoformat(at).astimezone(UTC), after)
        except (ValueError, OverflowError) as error:
            raise SettingsError("this is no cursor; send one that an answer gave as `next`, or none") from error

    def __str__(self) -> str:
        return base64.urlsafe_b64encode(f"{self.at.isoformat()} {self.after}".encode()).decode()


@dataclass(frozen=True, slots=True)
class Page(Generic[_T]):
    """Some things of a list, and the cursor of the page that follows, None behind the last one."""

    things: tuple[_T, ...]
    next: str | None


def page(things: Iterable[_T], name: Callable[[_T], str], cursor: Cursor, limit: int) -> Page[_T]:
    """Return up to `limit` of the things, from the one behind the cursor on; `name` gives the id of each."""
    rest = iter(things)
    if cursor.after:
        next((one for one in rest if name(one) == cursor.after), None)
    found = tuple(islice(rest, limit + 1))
    more = len(found) > limit
    return Page(found[:limit], str(Cursor(cursor.at, name(found[limit - 1]))) if more else None)
