"""What answers rest on: the record as it stands, and the profile that it was read with, which may be edited meanwhile."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from pathlib import Path

from aidememoire.model import ProfileError
from aidememoire.profiles import profile_files
from aidememoire.record import Store
from aidememoire.record.arriving import state_of

Stamp = tuple[int, int]


class Basis:
    """The record and its profile, looked at for whether they are still what they were."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._profile: tuple[Hashable, str | None] = (None, None)  # the state of the record, and its profile then
        self._files: dict[str, tuple[tuple[Path, Stamp], ...]] = {}

    def state(self) -> Hashable:
        """Return what is another one once anything was added, corrected or edited in the profile, and else the same.

        Where the profile is faulty or gone it is never the same: it is not known which files would mend it.
        """
        record = state_of(self._store)
        if self._profile[0] != record:
            self._profile = (record, self._store.profiles.last())
        return record, self._profile_state(self._profile[1])

    def _profile_state(self, name: str | None) -> Hashable:
        if name is None:
            return None
        known = self._files.get(name)
        if known is None or known != _stamped(file for file, _ in known):
            try:
                known = self._files[name] = _stamped(profile_files(name))
            except ProfileError:
                return object()
        return name, known


def _stamped(files: Iterable[Path]) -> tuple[tuple[Path, Stamp], ...]:
    return tuple((file, _stamp(file)) for file in files)


def _stamp(file: Path) -> Stamp:
    """Return when a file was changed last, in nanoseconds, and its size in bytes; zeros where there is none."""
    try:
        known = file.stat()
    except OSError:
        return 0, 0
    return known.st_mtime_ns, known.st_size
