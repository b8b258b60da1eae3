"""Who speaks in the record, on what, and how much of it stands beside the positions: asked of the index."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlalchemy import ColumnElement, Connection, TextClause, distinct, exists, func, select, text

from aidememoire.record.cells import leads
from aidememoire.record.queries import as_table, out_by
from aidememoire.record.tables import AHEAD, DOUBLED, OWN, TOLD, cells, standing

YEAR = 365  # days


def issues_spoken_of(connection: Connection, issues: Collection[str], by: date) -> list[str]:
    """Return those of the issues on which something was said by a day."""
    return _spoken(connection, cells.c.issue, issues, by)


def parties(connection: Connection, by: date) -> list[str]:
    """Return the parties that spoke by a day, by name."""
    named = select(func.min(cells.c.party).label("party")).cte("named", recursive=True)
    following = select(func.min(cells.c.party)).where(cells.c.party > named.c.party).scalar_subquery()
    # Each step looks up the next name, rather than to go over all rows for the few names that they bear.
    named = named.union_all(select(following).where(named.c.party.is_not(None)))
    names = connection.execute(select(named.c.party).where(named.c.party > "")).scalars().all()
    return sorted(_spoken(connection, cells.c.party, names, by))


def parties_by_sayings(connection: Connection, by: date) -> list[str]:
    """Return the parties that spoke by a day, those first that spoke most in the year up to it, then by name."""
    year_before = date.fromordinal(max(by.toordinal() - YEAR, 1))
    found = parties(connection, by)
    given = as_table(connection, found)
    said = cells.c.party == given.c.name, cells.c.voice != DOUBLED, cells.c.day > year_before
    # One party after the other: the index has the days of each together.
    number = select(func.count()).where(*said, leads(cells, by)).correlate(given).scalar_subquery()
    times = {row[0]: row[1] for row in connection.execute(select(given.c.name, number))}
    return sorted(found, key=lambda party: (-times[party], party))


def days(connection: Connection) -> list[date]:
    """Return the days on which something came to be known: where it was said before it was published, the latter."""
    own = standing.c.known
    found = select(func.min(own).label("day")).cte("found", recursive=True)
    following = select(func.min(own)).where(own > found.c.day).scalar_subquery()
    # From each day to the next one, rather than over all rows.
    found = found.union_all(select(following).where(found.c.day.is_not(None)))
    asked = select(found.c.day).where(found.c.day.is_not(None)).order_by(found.c.day)
    return list(map(date.fromordinal, connection.execute(asked).scalars()))


def sides(connection: Connection, speakers: Collection[str]) -> dict[str, str]:
    """Return the side that each of these speakers speaks for, where there is but one."""
    given = as_table(connection, speakers)
    # The least and the greatest by themselves: together, a database would look at all that somebody said.
    least, greatest = (
        select(end(standing.c.side)).where(standing.c.speaker == given.c.name).scalar_subquery()
        for end in (func.min, func.max)
    )
    found = connection.execute(select(given.c.name, least, greatest))
    return {name: first for name, first, last in found if first and first == last and ";" not in first}


def apart(connection: Connection, by: date) -> dict[str, int]:
    """Return how many statements stand beside the positions as of a day: doubled, undated, later, unnamed."""
    once = standing.c.voice != DOUBLED
    # By the voices that it has, not the one that it has not: SQLite would go through the index of all.
    undated = standing.c.voice.in_((OWN, TOLD)), standing.c.day.is_(None)
    nameless = select(func.count(distinct(cells.c.place))).where(cells.c.party == "", cells.c.day <= by)
    return {
        "doubled": _count(connection, by, standing.c.voice == DOUBLED),
        "undated": _count(connection, by, *undated),
        "later": _count(connection, by, once, standing.c.day > by, text(AHEAD)),
        "unnamed": connection.execute(
            nameless.where(cells.c.voice != DOUBLED, cells.c.known <= by.toordinal())
        ).scalar_one(),
    }


def _count(connection: Connection, by: date, *wanted: ColumnElement[bool] | TextClause) -> int:
    asked = select(func.count()).select_from(standing).where(*wanted, out_by(standing, by))
    return connection.execute(asked).scalar_one()


def _spoken(connection: Connection, column: ColumnElement[str], names: Collection[str], by: date) -> list[str]:
    """Return those of the names which the cells of something said by a day have in a column."""
    given = as_table(connection, names)
    here = column == given.c.name, cells.c.party != "", cells.c.voice != DOUBLED, leads(cells, by)
    spoken = exists().where(*here).correlate(given)
    found = set(connection.execute(select(given.c.name).where(spoken)).scalars())
    return [one for one in names if one in found]
