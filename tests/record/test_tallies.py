"""Counts, lists and the queue of doubts, asked of the database, are what all entries give, in SQLite and PostgreSQL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from aidememoire.model import Entry
from aidememoire.record import Filter, Listing, Store, corrections, open_store
from tests.record.conftest import Fresh
from tests.record.made import BY, moment
from tests.web.made import HAVEN, MARSH, reports


@pytest.fixture
def store(fresh: Fresh) -> Iterator[Store]:
    with open_store(fresh()) as store:
        store.add_all(reports(), moment())
        yield store


def utterances(entries: list[Entry]) -> int:
    return len({one.utterance for one in entries})


def test_issues_and_speakers_are_counted_by_utterance(store: Store) -> None:
    by_issue, by_speaker = defaultdict(list), defaultdict(list)
    for one in store.entries():
        for issue in one.statement.issues:
            by_issue[issue].append(one)
        if one.statement.speaker:
            by_speaker[one.statement.speaker, one.statement.side].append(one)
    issues = {one.name: one for one in store.pages.issues_counted() if one.of is None}
    assert {name: utterances(own) for name, own in by_issue.items()}.items() <= {
        one.name: one.sayings for one in issues.values()
    }.items()
    assert issues["humanitarian"].first == min(one.day for one in by_issue["humanitarian"] if one.day)
    told = {(one.name, one.of): one.sayings for one in store.pages.speakers_counted()}
    assert told == {name: utterances(own) for name, own in by_speaker.items()}
    assert utterances(by_issue["humanitarian"]) < len(by_issue["humanitarian"])


def test_parties_on_an_issue_are_counted_apart(store: Store) -> None:
    found = {one.of: one.sayings for one in store.pages.issues_counted() if one.name == "borders" and one.of}
    assert found == {HAVEN: 1, MARSH: 1}


def test_documents_are_listed_the_last_published_first_and_a_stretch_at_a_time(store: Store) -> None:
    whole = store.pages.listed(Listing())
    days = [one.account.published for one in whole]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True)
    assert days[: len(dated)] == dated
    assert store.pages.listed(Listing(), 2, 3) == whole[2:5]
    assert len(whole) == store.pages.number_listed(Listing()) == len(reports())
    counts = {one.account.id: one.statements for one in whole}
    assert counts == {one.document.id: len(one.statements) for one in reports()}


def test_documents_are_listed_by_what_they_are(store: Store) -> None:
    assert {one.account.title for one in store.pages.listed(Listing(publisher="Lantern"))} == {
        "Pressroom",
        "Afterwards",
    }
    assert [one.account.side for one in store.pages.listed(Listing(kind="readout", side=MARSH))] == [MARSH]
    assert store.pages.number_listed(Listing(since=reports()[4].document.published)) == 1


def test_publishers_come_with_most_documents_first(store: Store) -> None:
    first, *others = store.pages.publishers()
    assert (first.name, first.documents, first.last) == ("Lantern", 2, reports()[4].document.published)
    assert sum(one.documents for one in (first, *others)) == len(reports())


def test_the_least_certain_come_first_and_what_was_decided_is_gone(store: Store) -> None:
    def least(one: Entry) -> float:
        sure = one.statement.confidence
        return min(value for value in (sure.span, sure.speaker, sure.act, sure.issue) if value is not None)

    every = list(store.pages.doubtful())
    assert len(every) == store.pages.number_untouched() == len(list(store.entries()))
    assert list(map(least, every)) == sorted(map(least, every))
    first, second = every[:2]
    store.correct(corrections.accept(first.account.id, first.statement, BY, moment(1)))
    store.correct(corrections.edit(second.account.id, second.statement, BY, moment(2), act="warn"))
    assert [one.statement.id for one in store.pages.doubtful()] == [one.statement.id for one in every[2:]]
    assert store.pages.number_untouched() == len(every) - 2
    assert all("borders" in one.statement.issues for one in store.pages.doubtful(Filter(issue="borders")))


def test_all_accounts_of_an_utterance_are_given(store: Store) -> None:
    (one,) = [each for each in store.entries() if each.account.title == "Wire copy"]
    assert {each.account.title for each in store.accounts([one.utterance])} == {"Pressroom", "Wire copy"}
