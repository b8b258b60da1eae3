"""The facts of a document beside its text: as it came with them, and as people have put them right.

`documents` keeps what came. What holds today stands in `accounts`, an index that is made from it and from the corrections.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, delete, insert, select

from aidememoire.model.documents import Document, Found
from aidememoire.model.entries import Account
from aidememoire.record import rows
from aidememoire.record.applying import standing
from aidememoire.record.corrections import DESCRIBE, UNDO, Correction
from aidememoire.record.queries import recorded_by
from aidememoire.record.tables import accounts, corrections, documents
from aidememoire.record.values import Fault, Held

SAID = (DESCRIBE, UNDO)  # the kinds of what decides on the facts of a document


def _account_with(given: Account, made: Sequence[Correction]) -> Account:
    """Return an account as the corrections of its document, in the order of their recording, leave it."""
    return replace(given, **{name: value for name, (value, _) in _set(made).items()})


def document_with(given: Document, made: Sequence[Correction]) -> Document:
    """Return a document as its corrections, in the order of their recording, leave it; its facts tell who set them."""
    told = _set(made)
    found = [one for one in given.found if one.field not in told]
    found += [Found(name, f"set by {who}") for name, (_, who) in told.items()]
    return replace(given, found=tuple(found), **{name: value for name, (value, _) in told.items()})


def _set(made: Sequence[Correction]) -> dict[str, tuple[Any, str]]:
    """Return the facts that people have set: by name, the value and who set it last."""
    held = [one for one in standing(made) if one.kind == DESCRIBE]
    return {change.field: (change.value, one.by) for one in held for change in one.changes}


def told(
    connection: Connection, as_of: datetime | None, numbers: Collection[int] | Select[tuple[int]] | None = None
) -> defaultdict[int, list[Correction]]:
    """Return what people have said of documents, or of those of certain numbers, by a moment, in the order of recording."""
    asked = select(corrections.c.document, corrections.c.whole).where(corrections.c.kind.in_(SAID))
    asked = asked.where(recorded_by(corrections.c.recorded, as_of)).order_by(corrections.c.number)
    if numbers is not None:
        asked = asked.where(corrections.c.document.in_(numbers))
    found: defaultdict[int, list[Correction]] = defaultdict(list)
    for row in connection.execute(asked).mappings():
        found[row["document"]].append(rows.correction_of(row))
    return found


def held(row: RowMapping, made: Sequence[Correction], copies: Iterable[Account]) -> Held:
    """Return the document of a row of `documents` as its corrections leave it; a copy that came like this is none any more."""
    given = rows.document_of(row)
    document = document_with(given, made)
    own, first = Account.of(document), Account.of(given)
    others = tuple(one for one in copies if one != own)
    return Held(document, row["recorded"], others, first if first != own else None)


def accounts_then(
    connection: Connection, as_of: datetime | None, numbers: Collection[int] | None = None
) -> dict[str, Account]:
    """Return the accounts as of a moment of those documents that people have ever described, by id; none as of now."""
    if as_of is None:
        return {}
    later, then = told(connection, None, numbers), told(connection, as_of, numbers)
    found = connection.execute(_came(later)).mappings()
    return {row["id"]: _account_with(rows.account_of(row), then[row["number"]]) for row in found}


def as_then(account: Account, then: Mapping[str, Account]) -> Account:
    """Return an account of today as it was, where `accounts_then` tells that."""
    return replace(then.get(account.id, account), family=account.family)


def are_today_s(connection: Connection, document: Document) -> bool:
    """Tell whether the facts of a document are those that the record has of it today."""
    asked = select(accounts).join(documents, documents.c.number == accounts.c.number)
    now = connection.execute(asked.where(documents.c.id == document.id)).mappings().one_or_none()
    return now is not None and rows.account_of(now) == Account.of(document)


def enter(connection: Connection, numbered: Iterable[tuple[int, Account]]) -> None:
    """Put accounts into the index, by the numbers of their documents, which are not in it."""
    if made := [rows.account_row(number, one) for number, one in numbered]:
        connection.execute(insert(accounts), made)


def refresh(connection: Connection, number: int) -> None:
    """Make the account of the document of that number anew."""
    connection.execute(delete(accounts).where(accounts.c.number == number))
    enter(connection, _accounts(connection, number))


def fill(connection: Connection) -> None:
    """Make the accounts of all documents, where there are none."""
    enter(connection, _accounts(connection))


def faults(connection: Connection) -> Iterator[Fault]:
    """Yield the accounts of the index that are not what the documents and what people have said of them come to."""
    wanted = {number: rows.account_row(number, one) for number, one in _accounts(connection)}
    found = {row["number"]: dict(row) for row in connection.execute(select(accounts)).mappings()}
    for number in sorted(wanted.keys() | found.keys()):
        if wanted.get(number) != found.get(number):
            name = (wanted.get(number) or found[number])["id"]
            yield Fault(
                f"index of document {name}", "its title, publisher, day or other facts are not as they should be"
            )


def _accounts(connection: Connection, number: int | None = None) -> list[tuple[int, Account]]:
    """Return the accounts as they hold today, or that of one document, by the numbers of these."""
    made = told(connection, None, None if number is None else [number])
    found = connection.execute(_came(None if number is None else [number])).mappings().all()
    return [(row["number"], _account_with(rows.account_of(row), made[row["number"]])) for row in found]


def _came(numbers: Collection[int] | None) -> Select[Any]:
    """Return the question for the accounts with which documents, or those of certain numbers, came."""
    asked = select(*(own for own in documents.c if own.name in accounts.c)).order_by(documents.c.number)
    return asked if numbers is None else asked.where(documents.c.number.in_(numbers))
