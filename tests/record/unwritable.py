"""A folder that this process may not write in, whoever runs the tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = 65_534


@contextmanager
def somebody_else() -> Iterator[None]:
    """Be somebody without rights for a while: root, for whom rights do not count, becomes nobody."""
    was = os.geteuid(), os.getegid()
    if was[0] == 0:
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if was[0] == 0:
            os.seteuid(was[0])
            os.setegid(was[1])


@contextmanager
def unwritable(record: Path, *, folder: bool = True) -> Iterator[Path]:
    """Give a copy of a record, with what lies beside it, that may be read and not written; nor its folder where set."""
    place = Path(tempfile.mkdtemp())  # nobody may come into the folders that pytest makes
    for one in record.parent.glob(f"{record.name}*"):
        Path(shutil.copy(one, place)).chmod(0o444)
    place.chmod(0o555 if folder else 0o777)
    try:
        yield place / record.name
    finally:
        place.chmod(0o755)
        shutil.rmtree(place)
