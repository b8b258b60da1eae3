"""What the address of a page may ask: days, names and words. A field that is left empty asks for nothing."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import Depends, Query
from pydantic import BeforeValidator, Field

from aidememoire.hosting import Visit, visit

_LONGEST = 500  # characters of a name or a query


def _given(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


Given = BeforeValidator(_given)
Visiting = Annotated[Visit, Depends(visit)]
Day = Annotated[date | None, Given, Query()]
Text = Annotated[str, Field(max_length=_LONGEST)]
Name = Annotated[Text | None, Given, Query()]
From = Annotated[date | None, Given, Query(alias="from")]
To = Annotated[date | None, Given, Query(alias="to")]
Number = Annotated[int, Query(ge=1, le=100_000)]
Yes = Annotated[bool, Query()]


def shifted(day: date, days: int) -> date:
    """Return the day so many days later, the first or last day that there is where there is no such day."""
    return date.fromordinal(min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal()))
