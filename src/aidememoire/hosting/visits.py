"""When somebody looked last: told by a cookie at the desk of the one user, and by the account where there are any."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fastapi import Request, Response

from aidememoire.hosting.beside import opened
from aidememoire.hosting.cookies import cookie_of

PAUSE = timedelta(hours=1)  # who comes back sooner is on the same visit: what was new then is new still
_DAYS = 400  # for which a browser keeps the cookie
_TABLES = """
CREATE TABLE IF NOT EXISTS visits (person TEXT PRIMARY KEY, seen TEXT NOT NULL);
CREATE TRIGGER IF NOT EXISTS visits_of_people AFTER DELETE ON people
    BEGIN DELETE FROM visits WHERE person = OLD.name; END;
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """When somebody looked: at the end of the visit before this one, None on the first one, and last."""

    before: datetime | None
    last: datetime

    @classmethod
    def read(cls, written: str, now: datetime) -> Seen | None:
        """Return what was written; None where it is none of ours, or of a time that has not come yet."""
        try:
            moments = [datetime.fromtimestamp(int(one), UTC) if one else None for one in written.split("-")]
        except (ValueError, OverflowError, OSError):
            return None
        match moments:
            case [before, datetime() as last] if last <= now and (before is None or before <= last):
                return cls(before, last)
        return None

    def written(self) -> str:
        """Return it as a cookie takes it: the two moments in seconds of Unix time, a dash between them."""
        return f"{int(self.before.timestamp()) if self.before else ''}-{int(self.last.timestamp())}"

    def again(self, now: datetime) -> Seen:
        """Return what is so once somebody looks again."""
        return Seen(self.last if now - self.last >= PAUSE else self.before, now)


@dataclass(frozen=True, slots=True)
class Visits:
    """The visits to one record: `file` is that of the accounts, None where there are none; `record` tells cookies apart."""

    record: str
    file: Path | None = None

    @property
    def cookie(self) -> str:
        """The name of the cookie."""
        return cookie_of(self.record, "seen")

    def known(self, request: Request, person: str, now: datetime) -> Seen | None:
        """Return when this person looked before, None for never."""
        if self.file is None:
            return Seen.read(request.cookies.get(self.cookie, ""), now)
        with opened(self.file, _TABLES) as connection:
            row = connection.execute("SELECT seen FROM visits WHERE person = ?", (person,)).fetchone()
        return Seen.read(row[0], now) if row else None

    def keep(self, response: Response, person: str, seen: Seen) -> None:
        """Keep when this person looked."""
        if self.file is None:
            response.set_cookie(
                self.cookie, seen.written(), max_age=_DAYS * 24 * 60 * 60, httponly=True, samesite="lax"
            )
            return
        with opened(self.file, _TABLES) as connection:
            connection.execute("INSERT OR REPLACE INTO visits VALUES (?, ?)", (person, seen.written()))
