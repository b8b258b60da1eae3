"""Actors: who speaks, as who and how often."""

from datetime import date

from hypothesis import given

from aidememoire.exports.list_records import ACTOR
from aidememoire.exports.view_records import records
from aidememoire.model import Entry
from aidememoire.views import actors
from tests.views.made import HAVEN, MARSH, account, entries, entry, talks


def test_each_speaker_stands_once_with_its_side_and_days() -> None:
    found = {one.name: one for one in actors(talks())}
    assert found["Ana Vik"].side == HAVEN
    assert (found["Ana Vik"].statements, len(found["Ana Vik"].documents)) == (3, 1)
    assert found["Ana Vik"].first == found["Ana Vik"].last == date(2023, 7, 25)


def test_who_speak_as_one_count_each_and_are_known_by_what_they_say_alone() -> None:
    joint = entry(f"{HAVEN}; {MARSH}", "commit", "talks will go on", side="both sides", where=account("joint"))
    found = {one.name: one for one in actors([joint, entry(HAVEN, "deny", "no road is shut")])}
    assert (found[HAVEN].statements, found[HAVEN].side) == (2, HAVEN)
    assert (found[MARSH].statements, found[MARSH].side) == (1, None)


@given(entries())
def test_every_statement_of_somebody_named_is_counted_and_the_busiest_stands_first(given: list[Entry]) -> None:
    found = actors(given)
    told = {one.statement.id for each in found for one in each.entries}
    assert told == {one.statement.id for one in given if one.statement.speaker}
    assert list(found) == sorted(found, key=lambda one: (-one.statements, one.name))
    assert all(tuple(row) == ACTOR for row in records(found).rows)
