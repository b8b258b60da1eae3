"""What came in of late, found at one end of the record, is what going through all of it gives."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from aidememoire.record import open_store
from aidememoire.record.arriving import arrived, issues_since, last_day, sources
from aidememoire.views import fold
from tests.record.conftest import Fresh
from tests.record.made import moment
from tests.web.made import DAY, HAVEN, Said, report, reports


def test_the_documents_after_a_moment_are_those_recorded_after_it(fresh: Fresh) -> None:
    with open_store(fresh()) as store:
        read = reports()
        for hour, reading in enumerate(read):
            store.add(reading, moment(hour))
        for hour in range(-1, len(read) + 1):
            after = [one.document.id for one in reversed(list(store.documents())) if one.recorded > moment(hour)]
            found = arrived(store, moment(hour), 3)
            assert found.total == len(after)
            assert [one.account.id for one in found.latest] == after[:3]


@pytest.mark.parametrize("day", [date(2023, 7, 4), DAY, date(2023, 8, 2), date(2024, 1, 1)])
def test_issues_since_a_day_count_each_utterance_once(fresh: Fresh, day: date) -> None:
    with open_store(fresh()) as store:
        store.add_all(reports(), moment())
        told = [issue for one in fold(store.entries()) if one.day and one.day >= day for issue in one.issues]
        assert Counter(dict(issues_since(store, day, 100))) == Counter(told)
        assert issues_since(store, day, 2) == issues_since(store, day, 100)[:2]


def test_a_source_that_is_silent_for_much_longer_than_it_usually_is_is_late(fresh: Fresh) -> None:
    def said(words: str) -> list[Said]:
        return [Said("Ana Vik", HAVEN, "assert", words)]

    weekly = [report(f"Week {at}", "Weekly", DAY + timedelta(weeks=at), said(f"it is week {at}")) for at in range(6)]
    rare = [
        replace(report(f"Note {at}", "Rare", DAY + timedelta(at), said(f"{at} days")), statements=()) for at in (0, 60)
    ]
    before = [report("Long ago", "Gone", DAY - timedelta(days=400), said("all is well"))]
    with open_store(fresh()) as store:
        store.add_all([*weekly, *rare, *before], moment())
        first = sources(store, DAY, DAY + timedelta(days=60))
        assert [(one.name, one.documents, one.bare, one.late) for one in first] == [
            ("Weekly", 6, 0, False),  # 25 days are less than four weeks
            ("Rare", 2, 2, False),
        ]
        later = sources(store, DAY, DAY + timedelta(days=64))
        assert [(one.name, one.silent, one.every, one.late) for one in later] == [
            ("Weekly", 29, 7.0, True),
            ("Rare", 4, None, False),
        ]


def test_a_publisher_that_brings_others_texts_has_come_with_each_of_them_once(fresh: Fresh) -> None:
    said = [Said("Ana Vik", HAVEN, "assert", "the bridge is closed")]
    first = [report(f"Day {at}", "Agency", DAY + timedelta(at), said, url=f"https://a.example/{at}") for at in range(3)]
    first = [
        replace(one, document=replace(one.document, text=f"{one.document.text}\n{at}")) for at, one in enumerate(first)
    ]
    again = [
        replace(one, document=replace(one.document, publisher=name, published=DAY + timedelta(days)))
        for one, name, days in (
            (first[0], "Echo", 1),
            (first[1], "Echo", 4),
            (first[2], "Agency", 9),
            (first[2], "Old", -9),
        )
    ]
    with open_store(fresh()) as store:
        store.add_all([*first, *again], moment())
        told = [
            (one.name, one.documents, one.copied, one.bare, one.silent)
            for one in sources(store, DAY, DAY + timedelta(10))
        ]
        assert told == [("Agency", 3, 0, 0, 1), ("Echo", 2, 2, 0, 6)]


def test_an_empty_record_has_no_last_day_and_nothing_new(fresh: Fresh) -> None:
    with open_store(fresh()) as store:
        assert last_day(store) is None
        assert arrived(store, moment(), 5).total == 0
        assert issues_since(store, DAY, 5) == []
        assert sources(store, DAY, DAY) == []
