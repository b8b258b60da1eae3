"""What can be wrong with a record: each error names the file, what is wrong with it, and the mend."""

from __future__ import annotations

from aidememoire.model.errors import AideMemoireError

INVALID, LOCKED, BROKEN, FULL = 422, 409, 500, 507
DAMAGED = "the record is damaged"


class RecordError(AideMemoireError):
    """A record cannot be opened, written or corrected as asked.

    `record` is the file, or the address without its password; `status` is 422 for what cannot be done with it at all,
    409 for a record in use, 507 for a full disk, 500 for damage.
    """

    def __init__(self, record: str, cause: str, mend: str = "", status: int = INVALID) -> None:
        self.record, self.cause, self.mend, self.status = record, cause, mend, status
        super().__init__(f"{record}: {cause}" + (f"; {mend}" if mend else ""))
