"""People put the facts of a document right: every answer goes by them, what came stays, and nothing else moves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from aidememoire.dossier import Dossier
from aidememoire.dossier.published import timeline_as_published
from aidememoire.model import Account, Document, Entry, Reading
from aidememoire.record import Correction, Filter, Listing, RecordError, Store, corrections, open_store
from aidememoire.views import Sought
from tests.record.conftest import Fresh
from tests.record.made import BY, moment, passages, read_by
from tests.record.test_verifying import tamper

DAY = date(2025, 3, 18)
RIGHT: dict[str, Any] = {"published": DAY, "publisher": "Lantern", "side": "Havenland", "title": "The road"}
FIRST, SECOND = passages()[:2]
BARE = replace(FIRST, document=replace(FIRST.document, published=None, publisher="Lanthorn"))


@pytest.fixture
def store(fresh: Fresh) -> Iterator[Store]:
    with open_store(fresh()) as made:
        made.add(BARE, moment())
        made.add(SECOND, moment())
        yield made


def describe(store: Store, hours: float = 1, **facts: Any) -> Correction:
    """Record facts of the first document and a reading that goes by them."""
    event = corrections.describe(BARE.document.id, BY, moment(hours), "the editor says so", **facts)
    store.describe(event, read_as(store.described(event)))
    return event


def read_as(document: Document | None) -> Reading:
    assert document
    return replace(BARE, document=document)


def own(store: Store) -> Document:
    held = store.document(BARE.document.id)
    assert held
    return held.document


def without_moments(entries: Iterator[Entry]) -> list[Entry]:
    return [replace(one, recorded=moment()) for one in entries]


def test_every_answer_is_that_of_a_record_to_which_it_came_so(store: Store, fresh: Fresh) -> None:
    describe(store, **RIGHT)
    with open_store(fresh()) as other:
        other.add(replace(BARE, document=replace(BARE.document, **RIGHT)), moment())
        other.add(SECOND, moment())
        assert without_moments(store.entries()) == without_moments(other.entries())
        for asked in (Filter(publisher="Lantern"), Filter(published_by=DAY), Filter(since=DAY, until=DAY)):
            assert without_moments(store.entries(asked)) == without_moments(other.entries(asked))
        one, two = Dossier(store), Dossier(other)
        assert timeline_as_published(one, Sought(DAY, DAY)).events[0].day == DAY
        assert len(timeline_as_published(one, Sought()).events) == len(timeline_as_published(two, Sought()).events)
        assert one.positions(DAY).parties == two.positions(DAY).parties
        assert one.catalogue.days() == two.catalogue.days()
        assert store.pages.publishers() == other.pages.publishers()
        listed = [[(each.account, each.statements) for each in made.pages.listed(Listing())] for made in (store, other)]
        assert listed[0] == listed[1]
        assert [each.account for each in store.meetings()] == [each.account for each in other.meetings()]
    assert store.verify() == []


def test_what_came_stays_and_who_set_a_fact_is_told(store: Store) -> None:
    describe(store, published=DAY)
    held = store.document(BARE.document.id)
    assert held
    assert held.given == Account.of(BARE.document)
    assert (held.document.published, held.document.publisher) == (DAY, "Lanthorn")
    assert [one.where for one in held.document.found if one.field == "published"] == [f"set by {BY}"]
    assert [event.correction.kind for event in store.history(BARE.document.id) if event.correction] == ["describe"]


def test_as_of_an_earlier_moment_it_is_as_it_was_then(store: Store) -> None:
    describe(store, 2, published=DAY)
    describe(store, 4, published=date(2024, 3, 18), dateline="Geneva")
    days = {}
    for hours in (1, 3, 5):
        held = store.document(BARE.document.id, moment(hours))
        told = {one.account.published for one in store.entries(Filter(document=BARE.document.id), moment(hours))}
        assert held
        assert told == {held.document.published}
        days[hours] = held.document.published
    assert days == {1: None, 3: DAY, 5: date(2024, 3, 18)}
    told_then = {one.account for one in store.meetings(moment(1)) if one.account.id == BARE.document.id}
    assert told_then <= {Account.of(BARE.document)}


def test_of_several_the_last_holds_and_taken_back_it_is_as_before(store: Store) -> None:
    describe(store, 1, published=DAY, side="Havenland")
    second = describe(store, 2, published=date(2024, 3, 18), publisher=None)
    assert (own(store).published, own(store).side, own(store).publisher) == (date(2024, 3, 18), "Havenland", None)
    back = corrections.undo(second, BY, moment(3))
    store.describe(back, read_as(store.described(back)))
    assert (own(store).published, own(store).side, own(store).publisher) == (DAY, "Havenland", "Lanthorn")
    again = corrections.undo(back, BY, moment(4))
    store.describe(again, read_as(store.described(again)))
    assert (own(store).published, own(store).publisher) == (date(2024, 3, 18), None)
    assert store.verify() == []


def test_it_outlives_new_readings_and_corrections_outlive_it(store: Store) -> None:
    entry = next(store.entries(Filter(document=BARE.document.id)))
    store.correct(corrections.edit(BARE.document.id, entry.statement, BY, moment(), act="warn"))
    describe(store, **RIGHT)
    newer = read_by("newer", replace(BARE, document=own(store)))
    assert store.add(newer, moment(2)).new_reading
    assert own(store).published == DAY
    after = store.entry(entry.statement.id)
    assert after
    assert (after.statement.act, after.account.published, store.waiting()) == ("warn", DAY, [])
    assert store.reading(BARE.document.id) == newer
    assert store.verify() == []


def test_the_document_as_it_came_is_there_already_and_under_other_facts_a_copy(store: Store) -> None:
    describe(store, **RIGHT)
    assert store.add(BARE, moment(2)).unchanged
    assert store.add(replace(BARE, document=own(store)), moment(2)).unchanged
    assert own(store).published == DAY
    other = replace(BARE, document=replace(BARE.document, publisher="Gazette"))
    assert store.add(other, moment(2)).copy
    describe(store, 3, **{name: getattr(other.document, name) for name in RIGHT})
    held = store.document(BARE.document.id)
    assert held
    assert held.copies == (), "nothing is its own copy"


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ({}, "a description needs a field"),
        ({"act": "warn"}, "the field act cannot be set by describe"),
        ({"kind": "leaflet"}, "leaflet is no kind; known: news, readout"),
        ({"kind": None}, "no value of the field kind"),
        ({"title": " "}, "the field title needs words"),
        ({"published": "tomorrow"}, '"tomorrow" is no value of the field published'),
    ],
)
def test_what_cannot_be_said_of_a_document_is_refused(store: Store, facts: dict[str, Any], fault: str) -> None:
    with pytest.raises(RecordError, match=fault):
        store.correct(corrections.describe(BARE.document.id, BY, moment(), **facts))
    assert (store.corrections(), own(store)) == ([], BARE.document)


def test_a_reading_by_other_facts_is_refused_with_what_was_said(store: Store) -> None:
    event = corrections.describe(BARE.document.id, BY, moment(), published=DAY)
    with pytest.raises(RecordError, match="somebody else has described the document") as raised:
        store.describe(event, read_as(replace(BARE.document, published=date(2024, 1, 1))))
    assert raised.value.status == 409
    assert (store.corrections(), own(store).published) == ([], None)


def test_an_undo_that_crosses_another_description_is_refused(store: Store) -> None:
    first = describe(store, 1, published=DAY)
    back = corrections.undo(first, BY, moment(3))
    reading = read_as(store.described(back))  # by the facts as they first came
    describe(store, 2, title="The road")
    before = store.corrections()
    with pytest.raises(RecordError, match="somebody else has described the document"):
        store.describe(back, reading)
    assert (store.corrections(), own(store).published, own(store).title) == (before, DAY, "The road")


def test_an_account_that_is_not_what_people_said_is_named(fresh_file: Fresh) -> None:
    path = fresh_file()
    with open_store(path) as store:
        store.add(BARE, moment())
        describe(store, **RIGHT)
    tamper(path, "UPDATE accounts SET published = '2024-03-18'")
    with open_store(path) as store:
        fault = store.verify()[0]
        assert fault.where == f"index of document {BARE.document.id}"
        assert "are not as they should be" in fault.what
