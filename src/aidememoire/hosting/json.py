"""JSON as every answer has it."""

from __future__ import annotations

import json
from typing import Any

from aidememoire.exports.json import writable


def dumps(value: Any) -> str:
    """Return the value as JSON in one line."""
    return writable(json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")))
