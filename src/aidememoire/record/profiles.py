"""With which profiles the documents of a record were read, and what those of one's own knew then."""

from __future__ import annotations

from sqlalchemy import Engine, select

from aidememoire.record import dialect
from aidememoire.record.tables import profiles, readings


class Profiles:
    """The profiles of one record; each call stands by itself."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def last(self) -> str | None:
        """Return the name of the profile of the reading that was recorded last; None for an empty record."""
        with dialect.reading(self._engine) as connection:
            asked = select(readings.c.profile).order_by(readings.c.number.desc()).limit(1)
            return connection.execute(asked).scalar_one_or_none()

    def last_known(self) -> str | None:
        """Return what the profile of that reading knew, as JSON, where it was kept."""
        with dialect.reading(self._engine) as connection:
            last = select(readings.c.profile_sha256).order_by(readings.c.number.desc()).limit(1).scalar_subquery()
            return connection.execute(select(profiles.c.known).where(profiles.c.sha256 == last)).scalar_one_or_none()

    def keeps(self, sha256: str) -> bool:
        """Tell whether the record keeps what the profile of a digest knows."""
        with dialect.reading(self._engine) as connection:
            kept = select(profiles.c.sha256).where(profiles.c.sha256 == sha256)
            return connection.execute(kept).first() is not None

    def keep(self, sha256: str, known: str) -> None:
        """Keep what the profile of a digest knows, as JSON, once."""
        kept = select(profiles.c.sha256).where(profiles.c.sha256 == sha256)
        with dialect.writing(self._engine) as connection:
            if connection.execute(kept).first() is None:  # another process may have been first
                connection.execute(profiles.insert().values(sha256=sha256, known=known))
