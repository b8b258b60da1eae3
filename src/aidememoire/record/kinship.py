"""Documents that are copies of one another, though not letter by letter: found when one comes in, and kept with it."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from aidememoire.linking.reprints import REPRINT, resemblance, signature
from aidememoire.linking.reprints import bands as bands_of
from aidememoire.record.tables import bands, documents, families, reprints


def tie(connection: Connection, number: int, name: str, text: str) -> tuple[str, ...]:
    """Record of which documents a new one is a copy, and return their ids; its family is that of the first of them."""
    own = sorted(set(bands_of(signature(text))))
    likely = select(bands.c.document).where(bands.c.band.in_(own)).distinct().order_by(bands.c.document)
    alike = (
        select(documents.c.number, documents.c.id, documents.c.text)
        .where(documents.c.number.in_(likely))
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
