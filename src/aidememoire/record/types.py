"""Column types that give back exactly what was put in, on every database."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import BigInteger, Integer, String, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_UNSAFE = re.compile("[\\\\\0\ud800-\udfff]")
_ESCAPE = re.compile(r"\\u([0-9a-f]{4})")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LENGTH = len("2023-07-25T10:00:00.000000Z")


def utc(moment: datetime) -> datetime:
    """Return the moment in UTC; raises ValueError where it does not tell its zone."""
    if moment.tzinfo is None:
        raise ValueError(f"the moment {moment.isoformat()} has no time zone")
    return moment.astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """Return the last moment of a day in UTC: what `as_of` means where only a day is given."""
    return datetime.combine(day + timedelta(days=1), time(), UTC) - timedelta(microseconds=1)


def shifted(day: date, days: int) -> date:
    """Return the day so many days later, or the first or last one of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))


class Exact(TypeDecorator[str]):
    """Text of any characters: NUL (which PostgreSQL refuses), lone surrogates and backslashes are escaped in storage."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as it is stored."""
        return value if value is None else self.stored(value)

    def stored(self, value: str) -> str:
        """Return the text as it is stored."""
        return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", value)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """Return the text as it was given."""
        return value if value is None or "\\" not in value else _ESCAPE.sub(lambda found: chr(int(found[1], 16)), value)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC to the microsecond, as text whose order is that of time."""

    impl = String(_LENGTH)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Return the moment as it is stored."""
        # Not strftime: it writes years before 1000 with fewer digits, which breaks the order.
        return value if value is None else utc(value).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return the moment as it was given, in UTC."""
        return value if value is None else datetime.fromisoformat(value)


class Instant(TypeDecorator[datetime]):
    """A moment in UTC as its number of microseconds since 1970, for the index: it takes a third of the room."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Return the moment as it is stored."""
        return value if value is None else (utc(value) - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return the moment as it was given, in UTC."""
        return value if value is None else _EPOCH + timedelta(microseconds=value)


class Day(TypeDecorator[date]):
    """A day as its number in the calendar of `date.toordinal`: the index holds many, and numbers take little room."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> int | None:
        """Return the day as it is stored."""
        return value if value is None else value.toordinal()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        """Return the day as it was given."""
        return value if value is None else date.fromordinal(value)
