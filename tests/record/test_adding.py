"""Many readings at once are recorded as one after the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from aidememoire.model import Span
from aidememoire.record import RecordError, Store, open_store
from aidememoire.record.tables import metadata
from tests.record.conftest import Fresh
from tests.record.made import moment, passages, read_by


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.engine.connect() as connection:
        return {
            name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for name, table in metadata.tables.items()
        }


def test_add_all_makes_the_rows_that_add_makes(fresh: Fresh) -> None:
    """Of a document that comes again, too: unchanged, read anew, and as somebody else's copy."""
    first, *others = passages()
    copy = replace(first, document=replace(first.document, publisher="Another Wire"))
    every = [first, *others, first, read_by("another", first), copy]
    with open_store(fresh()) as one_by_one, open_store(fresh()) as at_once:
        added = [one_by_one.add(each, moment()) for each in every]
        assert at_once.add_all(every, moment()) == added
        assert rows(at_once) == rows(one_by_one)
        assert at_once.verify() == []


def test_where_one_is_unsound_none_is_recorded(fresh: Fresh) -> None:
    first, second, *_ = passages()
    wrong = replace(second.statements[0], content=(Span(0, 3, "@@@"),))
    with open_store(fresh()) as store:
        with pytest.raises(RecordError, match="do not stand"):
            store.add_all([first, replace(second, statements=(wrong,))], moment())
        assert store.stats().documents == 0
