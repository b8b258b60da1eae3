"""JSON as every answer has it."""

from __future__ import annotations

import json
from typing import Any


def dumps(value: Any) -> str:
    """Return the value as JSON in one line.

    Half a surrogate pair, which a title or an address may hold, cannot be written in UTF-8: JSON has an escape for it.
    """
    line = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return line.encode("utf-8", "backslashreplace").decode("utf-8")
