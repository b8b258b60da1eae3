"""Documents that are copies of one another, though not letter by letter: found when one comes in, and kept with it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select

from aidememoire.linking.reprints import REPRINT, resemblance, signature
from aidememoire.linking.reprints import bands as bands_of
from aidememoire.record.tables import bands, documents, families, reprints

_COMMON = 32  # documents from which on what they have in common is a phrase of the trade, and tells of no copy
_COMPARED = 12  # documents, at most: each takes a fifth of a millisecond


def tie(connection: Connection, number: int, name: str, text: str) -> tuple[str, ...]:
    """Record of which documents a new one is a copy, and return their ids; its family is that of the first of them."""
    own = sorted(set(bands_of(signature(text))))
    alike = (
        select(documents.c.number, documents.c.id, documents.c.text)
        .where(documents.c.number.in_(_likely(connection, own)))
        .order_by(documents.c.number)
    )
    compared = ((at, other, resemblance(own, text)) for at, other, own in connection.execute(alike))
    found = [one for one in compared if one[2] >= REPRINT]
    family = name
    if found:
        first = select(families.c.family).where(families.c.document == found[0][0])
        family = connection.execute(first).scalar_one()
        rows = [{"document": number, "other": other, "share": share} for other, _, share in found]
        connection.execute(insert(reprints), rows)
    connection.execute(insert(families), {"document": number, "family": family})
    if own:
        connection.execute(insert(bands), [{"band": band, "document": number} for band in own])
    return tuple(other for _, other, _ in found)


def _likely(connection: Connection, own: Sequence[int]) -> list[int]:
    """Return the numbers of the documents to compare: those with most bands in common, of as many the latest."""
    held = select(bands.c.band, func.count()).where(bands.c.band.in_(own)).group_by(bands.c.band)
    telling = [band for band, number in connection.execute(held) if number <= _COMMON]
    shared = select(bands.c.document).where(bands.c.band.in_(telling)).group_by(bands.c.document)
    most = shared.order_by(func.count().desc(), bands.c.document.desc()).limit(_COMPARED)
    return list(connection.execute(most).scalars()) if telling else []


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
