"""What the address of a page may ask: days, names and words. A field that is left empty asks for nothing."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query
from pydantic import BeforeValidator, Field

from aidememoire.api.asking import MaybeDay, MaybeName, not_blank
from aidememoire.hosting import Visit, visit

LONGEST = 500  # characters of a field of a form


Given = BeforeValidator(not_blank)
Visiting = Annotated[Visit, Depends(visit)]
Day = Annotated[MaybeDay, Query()]
Text = Annotated[str, Field(max_length=LONGEST)]
Name = Annotated[MaybeName, Query()]
From = Annotated[MaybeDay, Query(alias="from")]
To = Annotated[MaybeDay, Query(alias="to")]
Number = Annotated[int, Query(ge=1, le=100_000)]
Yes = Annotated[bool, Query()]
