"""Documents that are copies of one another, though not letter by letter: found when one comes in, and kept with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Connection, Integer, func, insert, select

from aidememoire.linking.tellings.reprints import REPRINT, resemblance, signature
from aidememoire.linking.tellings.reprints import bands as bands_of
from aidememoire.record import dialect
from aidememoire.record.tables import bands, documents, families, reprints

_COMMON = 32  # documents from which on what they have in common is a phrase of the trade, and tells of no copy
_COMPARED = 12  # documents, at most: each takes a fifth of a millisecond


@dataclass(frozen=True, slots=True)
class Named:
    """A document by its id and its text."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Kin:
    """The id of the first document of a family, and the ids of those that a document of it is a copy of."""

    family: str
    alike: tuple[str, ...] = ()


def tie(connection: Connection, new: Mapping[int, Named]) -> dict[int, Kin]:
    """Record of which documents new ones are copies, and return their kin, by number; the numbers must rise.

    Each is compared with those in the record and with the new ones before it.
    """
    own = {number: sorted(set(bands_of(signature(one.text)))) for number, one in new.items()}
    likely = dict(_likely(connection, own))
    held = _held(connection, {other for some in likely.values() for other in some if other not in new})
    found: dict[int, Kin] = {}
    shared = []
    for number, one in new.items():
        alike = []
        for other in likely[number]:
            named = new.get(other) or held[other][0]
            if (share := resemblance(named.text, one.text)) >= REPRINT:
                shared.append({"document": number, "other": other, "share": share})
                alike.append((other, named.id))
        first = alike[0][0] if alike else number
        family = one.id if first == number else found[first].family if first in found else held[first][1]
        found[number] = Kin(family, tuple(name for _, name in alike))
    _record(connection, found, own, shared)
    return found


def _record(
    connection: Connection,
    kin: Mapping[int, Kin],
    own: Mapping[int, Sequence[int]],
    shared: Sequence[Mapping[str, Any]],
) -> None:
    given = [{"band": band, "document": number} for number, some in own.items() for band in some]
    named = [{"document": number, "family": one.family} for number, one in kin.items()]
    for table, made in ((reprints, shared), (families, named), (bands, given)):
        if made:
            connection.execute(insert(table), made)


def _likely(connection: Connection, own: Mapping[int, Sequence[int]]) -> Iterator[tuple[int, list[int]]]:
    """Yield for each document the numbers of those to compare it with: of those with most bands in common the latest."""
    known = _known(connection, {band for some in own.values() for band in some})
    for number, some in own.items():
        common = Counter(other for band in some if len(known[band]) <= _COMMON for other in known[band])
        best = sorted(common, key=lambda other: (-common[other], -other))
        yield number, sorted(best[:_COMPARED])
        for band in some:
            known[band].append(number)


def _known(connection: Connection, wanted: Collection[int]) -> dict[int, list[int]]:
    """Return the documents in the record that have each of these bands: of too many, as many as tell that."""
    given = dialect.table_of(connection, [(band,) for band in wanted], {"band": BigInteger()})
    held = select(bands.c.band, func.count()).join(given, given.c.band == bands.c.band).group_by(bands.c.band)
    found: dict[int, list[int]] = {band: [] for band in wanted}
    few = []
    for band, number in connection.execute(held):
        if number > _COMMON:
            found[band] = [0] * number
        else:
            few.append((band,))
    if few:
        given = dialect.table_of(connection, few, {"band": BigInteger()})
        for band, document in connection.execute(select(*bands.c).join(given, given.c.band == bands.c.band)):
            found[band].append(document)
    return found


def _held(connection: Connection, numbers: Collection[int]) -> dict[int, tuple[Named, str]]:
    """Return documents in the record by their numbers, each with its family."""
    if not numbers:
        return {}
    given = dialect.table_of(connection, [(number,) for number in numbers], {"number": Integer()})
    asked = (
        select(documents.c.number, documents.c.id, documents.c.text, families.c.family)
        .join(given, given.c.number == documents.c.number)
        .join(families, families.c.document == documents.c.number)
    )
    return {number: (Named(name, text), family) for number, name, text, family in connection.execute(asked)}


def copies_of(connection: Connection, name: str) -> list[tuple[str, float]]:
    """Return the ids of the documents that the one of that id is a copy of, or that are one of it, and what they share."""
    own = select(documents.c.number).where(documents.c.id == name).scalar_subquery()
    known = (
        select(documents.c.id, reprints.c.share)
        .join(reprints, (reprints.c.other == documents.c.number) | (reprints.c.document == documents.c.number))
        .where((reprints.c.document == own) | (reprints.c.other == own), documents.c.number != own)
    )
    found = connection.execute(known.order_by(reprints.c.share.desc(), documents.c.number))
    return [(row[0], row[1]) for row in found]
