"""What cookies are called: browsers give those of a host to all its ports, where other records may be."""

from __future__ import annotations

import hashlib
import os


def cookie_of(record: str, purpose: str) -> str:
    """Return the name of the cookie that one record, named by its file or URL, has for a purpose."""
    where = record if "://" in record else os.path.abspath(record)
    return f"aidememoire-{purpose}-{hashlib.sha256(where.encode('utf-8', 'replace')).hexdigest()[:12]}"
