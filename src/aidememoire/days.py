"""Days as a person writes them, and the names of months and weekdays."""

from __future__ import annotations

from datetime import date

from aidememoire.model.errors import SettingsError

# Not by strftime or calendar: the same text is read alike on every machine, whatever its locale.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
#: For patterns.
ANY_MONTH, ANY_WEEKDAY = f"(?:{'|'.join(MONTHS)})", f"(?:{'|'.join(WEEKDAYS)})"


def day(written: str) -> date:
    """Return the day that is written as 2023-07-26; raises SettingsError."""
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise SettingsError(f"{written!r} is no day; write it as 2023-07-26") from error


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day that three numbers are; None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_order(since: date | None, until: date | None, first: str = "since", second: str = "until") -> None:
    """Raise SettingsError, which names the two as they were asked for, where the later day comes first."""
    if since and until and until < since:
        raise SettingsError(f"{second} {until} is before {first} {since}; give the earlier day to {first}")
