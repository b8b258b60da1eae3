"""Brings a record to the version of this program when it is opened, and refuses what is none."""

from __future__ import annotations

import logging
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from aidememoire.record import dialect
from aidememoire.record.errors import RecordError
from aidememoire.record.tables import VERSION

_STEPS = Path(__file__).parent / "migrations"
_VERSION_TABLE = "alembic_version"
_LOG = logging.getLogger(__name__)  # whoever waits is told so, on stderr unless a face says otherwise


def prepare(engine: Engine, *, create: bool = True) -> None:
    """Make the tables of a new record, or bring those of an old one up to date; raises RecordError.

    Unless `create` is set, a file without a single byte is not taken for a new record: it may have been one.
    """
    with dialect.reading(engine) as connection:
        if version_of(connection) == VERSION:
            return
        new = not dialect.table_names(connection)
        _check(connection)
    name = dialect.name_of(engine.url)
    if new and not create and dialect.emptied(engine):
        cause = "there is no record in it, nor anything else"
        raise RecordError(name, cause, "restore a copy if there was one; `aidememoire add` makes a new one")
    if dialect.only_read(engine):
        cause = "this program must bring the record up to date, and may not write it"
        raise RecordError(name, cause, "have its owner open it once, or copy it to a folder of your own")
    if new:
        dialect.let_readers_in(engine)
    with dialect.writing(engine) as connection:
        version = version_of(connection)
        if version != VERSION:  # another process may have been first
            _check(connection)
            if version:
                _LOG.warning(
                    "%s: bringing the record from version %s to %s; a large one takes minutes", name, version, VERSION
                )
            _upgrade(connection)


def version_of(connection: Connection) -> str | None:
    """Return the version that the record is at, or None where there is no record."""
    if not connection.dialect.has_table(connection, _VERSION_TABLE):
        return None
    found = connection.execute(text(f"SELECT version_num FROM {_VERSION_TABLE}")).scalars().all()  # noqa: S608
    return str(found[0]) if len(found) == 1 else None


def _check(connection: Connection) -> None:
    """Raise RecordError where there is something else than nothing or a record of a version that we know."""
    name, version = dialect.name_of(connection.engine.url), version_of(connection)
    tables = dialect.table_names(connection)
    if tables and (version is None or "documents" not in tables):
        raise RecordError(name, "this database holds something else than a record", "name another file or database")
    if version is not None and version > VERSION:
        cause = f"the record is of version {version}, this program knows versions up to {VERSION}"
        raise RecordError(name, cause, "install a newer aidememoire")


def _upgrade(connection: Connection) -> None:
    # Alembic takes a third of a second to import: only a new or an old record needs it.
    from alembic import command
    from alembic.config import Config

    logging.getLogger("alembic").setLevel(logging.WARNING)
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
