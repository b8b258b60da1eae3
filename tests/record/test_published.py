"""A timeline by publication from the index is the one that going through the whole record gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.dossier import Dossier
from aidememoire.dossier.published import timeline_as_published
from aidememoire.record import open_store
from aidememoire.views import Event, Saying, Sought, fold
from tests.record.conftest import Fresh
from tests.record.made import moment
from tests.web.made import DAY, HAVEN, MARSH, reports

DAYS = st.none() | st.dates(DAY - timedelta(days=30), DAY + timedelta(days=30))


@pytest.fixture(scope="module")
def dossier(fresh: Fresh) -> Iterator[Dossier]:
    """Give a record of seven reports, one of them without a day of publication."""
    with open_store(fresh()) as store:
        store.add_all(reports(), moment())
        yield Dossier(store)


def by_day(event: Event) -> date:
    return event.day or date.max


@settings(max_examples=40, deadline=None)
@given(DAYS, DAYS, st.sampled_from([None, HAVEN, MARSH]), st.sampled_from([None, "transport", "borders"]))
def test_it_has_what_the_whole_record_has(
    dossier: Dossier, since: date | None, until: date | None, party: str | None, issue: str | None
) -> None:
    sought = Sought(since, until, issue, party)
    found = timeline_as_published(dossier, sought)
    every = [Event(one.account.published, False, one) for one in fold(dossier.store.entries())]
    told = [one for one in every if sought.has(one, {})]
    said = [one for one in found.events if isinstance(one.happened, Saying)]
    assert sorted(ids(said)) == sorted(ids([one for one in told if one.day]))
    assert list(map(by_day, found.events)) == sorted(map(by_day, found.events))
    if since is until is None:
        undated = [one for one in found.undated if isinstance(one.happened, Saying)]
        assert sorted(ids(undated)) == sorted(ids([one for one in told if one.day is None]))


@pytest.mark.parametrize("most", [1, 3, 5])
def test_of_many_the_last_published_are_told_and_where_they_begin(dossier: Dossier, most: int) -> None:
    whole = timeline_as_published(dossier, Sought(kind="statement")).events
    found = timeline_as_published(dossier, Sought(kind="statement"), most=most)
    assert len(found.events) == most
    assert set(ids(found.events)) <= set(ids(whole))
    assert found.cut == by_day(found.events[0]) >= by_day(whole[-most])


def ids(events: Iterable[Event]) -> list[str]:
    return [one.happened.id for one in events]
