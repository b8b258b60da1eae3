"""What changed, asked of the index, is what the view makes of all entries, however much was said before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest

from aidememoire.dossier import Dossier
from aidememoire.model import Confidence, Document, Interval, Reading, Span, Statement
from aidememoire.record import Filter, Target, open_store
from aidememoire.record.corrections import merge
from aidememoire.views import changes
from aidememoire.views.changes import LOOK_BACK
from aidememoire.views.positions import histories
from tests.gold import READER
from tests.record.conftest import Fresh
from tests.record.made import BY, moment

FIRST = date(2023, 7, 1)
WORDS = ("road", "map", "border", "post", "bridge", "convoy", "not", "open", "close", "villages", "court", "guards")


@pytest.fixture
def dossier(fresh: Fresh) -> Iterator[Dossier]:
    with open_store(fresh()) as store:
        store.add_all(reports(Random(7)), moment())
        yield Dossier(store)


def reports(draw: Random) -> Iterator[Reading]:
    """Yield 40 reports of eight days, of two parties that say much the same things over and over."""
    for number in range(40):
        said = [" ".join(draw.sample(WORDS, 5)) for _ in range(11)]
        said.append(f"{number} of {number + 100} and {number + 200}")  # about nothing that is spoken of elsewhere
        text = f"Report {number}. {'. '.join(said)}"
        day = FIRST + timedelta(days=number // 5)
        document = Document(f"Report {number}", text, f"Paper {number % 3}", day)
        yield Reading(document, READER, tuple(_statements(draw, document, said)))


def _statements(draw: Random, document: Document, said: list[str]) -> Iterator[Statement]:
    start = len(document.title) + 2
    for at, words in enumerate(said):
        day = document.published - timedelta(days=draw.choice((0, 0, 1))) if document.published else FIRST
        yield Statement(
            id=f"{document.title}-{at}",
            parent=None,
            source=(),
            cue=(),
            content=(Span(start, start + len(words), words),),
            mode="indirect",
            confidence=Confidence(1.0),
            speaker=f"{document.title} {at}",  # of each another one, so that few tell one utterance
            side=draw.choice(("Haven", "Marsh")),
            act=draw.choice(("assert", "demand", "reject", "commit")),
            issues=draw.choice((("borders",), ("transport", "borders"))),
            on=Interval(day, day, "then", "explicit"),
        )
        start += len(words) + 2


@pytest.mark.parametrize(("since", "until"), [(7, 7), (5, 7), (3, None), (0, 0)])
def test_a_saying_is_measured_by_the_same_as_among_all_entries(dossier: Dossier, since: int, until: int | None) -> None:
    first, last = FIRST + timedelta(days=since), None if until is None else FIRST + timedelta(days=until)
    wanted = changes(dossier.store.entries(), first, last)
    assert dossier.changes(first, last) == wanted
    assert any(one.before for one in wanted.changes) or since == 0
    assert any(one.last for one in wanted.changes) or since == 0


def test_more_was_said_before_than_anything_is_measured_by(dossier: Dossier) -> None:
    last = FIRST + timedelta(days=7)
    said = histories(dossier.store.entries(), last - timedelta(days=1))
    assert min(map(len, said.values())) > LOOK_BACK


def test_the_last_whole_days_alone_are_told_of_where_there_is_too_much(dossier: Dossier) -> None:
    told = dossier.changes(FIRST, most=150)
    assert told.cut is not None
    every = list(dossier.store.entries())
    assert told.changes == changes(every, told.cut).changes
    led = {one.utterance: one.day for one in every if one.day and one.utterance == one.statement.id}
    days = sorted(led.values())
    assert sum(day >= told.cut for day in days) <= 150 < sum(day >= told.cut - timedelta(days=1) for day in days)


def test_one_day_is_told_whole_however_much_was_said_on_it(dossier: Dossier) -> None:
    last = FIRST + timedelta(days=7)
    told = dossier.changes(FIRST, last, most=1)
    assert told.cut == last
    assert told.changes == changes(dossier.store.entries(), last).changes


def test_a_search_goes_on_until_it_has_as_many_as_are_wanted(dossier: Dossier) -> None:
    """Of the latest with the word few are of the act, which the index of words does not know."""
    wanted = [one for one in dossier.store.entries(Filter(act="commit")) if "court" in one.statement.content[0].text]
    found = dossier.store.search("court", Filter(act="commit"), limit=3)
    assert [hit.entry for hit in found] == wanted[:-4:-1]
    every = dossier.store.search("court", Filter(act="commit"), limit=1000)
    assert [hit.entry for hit in every] == wanted[::-1]
    narrowed = dossier.store.search("court", Filter(act="commit", party="Haven", issue="transport"), limit=5)
    haven = [one for one in wanted if one.statement.side == "Haven" and "transport" in one.statement.issues]
    assert [hit.entry for hit in narrowed] == haven[:-6:-1]


def test_what_is_told_twice_ends_the_time_by_the_day_on_which_it_was_said_first(fresh: Fresh) -> None:
    reading = next(reports(Random(7)))
    before = Interval(FIRST - timedelta(days=9), FIRST - timedelta(days=9), "then", "explicit")
    told = [replace(one, on=on) for one, on in zip(reading.statements, (before, None), strict=False)]
    with open_store(fresh()) as store:
        store.add(replace(reading, statements=tuple(told)), moment())
        both = [Target.of(one.account.id, one.statement) for one in store.entries()]
        assert store.correct(merge(both, BY, moment(1)))
        found = Dossier(store).changes(before.start)
        assert found == changes(store.entries(), before.start)
        assert found.until == before.start
