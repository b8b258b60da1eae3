"""Makes the stored record of a version: run once, before a change of the tables makes another version, and kept since."""

from __future__ import annotations

from pathlib import Path

from aidememoire.record import corrections, open_store
from aidememoire.record.tables import VERSION
from tests.record.made import BY, keep_one_s_own_profile, moment, passages


def main() -> None:
    """Write the record beside this module."""
    path = Path(__file__).parent / f"version-{VERSION}.db"
    with open_store(path) as store:
        for reading in passages()[:2]:
            store.add(reading, moment())
        entry = next(store.entries())
        store.correct(corrections.edit(entry.account.id, entry.statement, BY, moment(1), act="warn"))
        keep_one_s_own_profile(store)
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


if __name__ == "__main__":
    main()
