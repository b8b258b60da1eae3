"""Long lists a stretch at a time, in both databases: all that is asked for, once, whatever is recorded meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

import pytest

from aidememoire.model import Entry
from aidememoire.record import Filter, Store, corrections, open_store
from tests.api.made import made_readings
from tests.record.conftest import Fresh
from tests.record.made import BY, moment


@pytest.fixture
def store(fresh: Fresh) -> Iterator[Store]:
    with open_store(fresh()) as store:
        for reading in made_readings():
            store.add(reading, moment())
        yield store


@pytest.mark.parametrize(
    "asked",
    [
        Filter(),
        Filter(issue="transport"),
        Filter(party="Marshland", act="commit"),
        Filter(publisher="Lantern", since=date(2023, 7, 3)),
        Filter(speaker="Ana Vik"),
    ],
)
@pytest.mark.parametrize("most", [1, 3, 50])
def test_stretches_hold_what_the_whole_list_holds_in_its_order(store: Store, asked: Filter, most: int) -> None:
    whole = list(store.entries(asked))
    walked: list[Entry] = []
    after = -1
    while stretch := list(islice(store.pages.entries_after(asked, after), most)):
        walked += [one for _, one in stretch]
        after = stretch[-1][0]
    assert whole
    assert walked == whole


def test_what_is_corrected_on_the_way_is_neither_left_out_nor_told_twice(store: Store) -> None:
    whole = [one.statement.id for one in store.entries()]
    walked: list[str] = []
    after = -1
    while stretch := list(islice(store.pages.entries_after(Filter(), after), 2)):
        (_, first), (after, last) = stretch[0], stretch[-1]
        walked += [one.statement.id for _, one in stretch]
        store.correct(corrections.edit(last.account.id, last.statement, BY, moment(len(walked)), act="warn"))
        store.correct(corrections.reject(first.account.id, first.statement, BY, moment(len(walked))))
    assert walked == whole


def test_documents_come_in_the_order_of_recording_by_what_is_asked_for(store: Store) -> None:
    every = [held.document.id for held in store.documents()]
    first = store.pages.documents_after(Filter(), -1, 3)
    rest = store.pages.documents_after(Filter(), first[-1][0], 50)
    assert [held.document.id for _, held in (*first, *rest)] == every
    readouts = store.pages.documents_after(
        Filter(kind="readout", since=date(2023, 7, 26), until=date(2023, 7, 26)), -1, 50
    )
    assert {held.document.title for _, held in readouts} == {"Haven on the talks", "Corvo on the talks"}
    assert store.pages.documents_after(Filter(publisher="nobody"), -1, 50) == []
