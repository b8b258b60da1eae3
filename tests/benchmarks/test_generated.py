"""Generated dossiers are sound, like real ones in what matters to the record, and the same for the same seed."""

from datetime import date, timedelta
from functools import cache
from itertools import islice

from aidememoire.linking.voices import words_of
from aidememoire.model import Reading, Statement
from aidememoire.record.checking import faults_of
from aidememoire.vocabulary import acts, issues
from benchmarks.generated import A_DAY, FIRST, NESTED, STATEMENTS, readings


@cache
def some() -> tuple[Reading, ...]:
    return tuple(islice(readings(), 600))


def test_the_same_seed_gives_the_same_readings_and_another_one_others() -> None:
    assert tuple(islice(readings(1), 50)) == some()[:50]
    assert not {one.document.id for one in islice(readings(2), 50)} & {one.document.id for one in some()}


def test_all_words_stand_where_the_spans_say() -> None:
    assert [fault for one in some() for fault in faults_of(one)] == []


def test_a_statement_inside_another_one_stands_in_its_content() -> None:
    for one in some():
        by_id = {each.id: each for each in one.statements}
        inner = [each for each in one.statements if each.parent]
        assert len(by_id) == STATEMENTS
        assert len(inner) == NESTED
        assert all(by_id[each.parent or ""].content[0].holds(each.content[0]) for each in inner)


def test_texts_have_a_length_as_reports_have_it() -> None:
    lengths = [len(one.document.text.split()) for one in some()]
    assert min(lengths) > 300
    assert max(lengths) < 500


def test_no_two_documents_are_one() -> None:
    assert len({one.document.id for one in some()}) == len(some())


def test_ten_years_have_about_a_hundred_thousand_documents() -> None:
    last = max(one.document.published or FIRST for one in some())
    assert abs(len(some()) / A_DAY - (last - FIRST).days) < 12
    assert abs(100_000 / A_DAY / 365 - 10) < 0.2


def test_every_act_and_issue_is_spoken_of() -> None:
    said = [each for one in some() for each in one.statements]
    assert {each.act for each in said} == {one.name for one in acts()}
    assert {issue for each in said for issue in each.issues} == {one.name for one in issues()}


def test_what_is_new_was_said_on_the_day_of_publication_or_up_to_three_days_before() -> None:
    first = [one for one in some() if one.document.published == FIRST]  # on the first day nothing is told again
    days = [FIRST - each.on.end for one in first for each in one.statements if each.on]
    assert {min(days), max(days)} == {timedelta(0), timedelta(3)}


def test_some_documents_have_no_day_and_some_statements_none() -> None:
    assert any(one.document.published is None for one in some())
    assert 0.3 < sum(each.on is None for one in some() for each in one.statements) / STATEMENTS / len(some()) < 0.7


def test_about_one_in_ten_was_printed_by_another_outlet_within_two_days_before() -> None:
    printed: dict[object, list[tuple[date, str | None]]] = {}
    told = again = 0
    for one in (each for each in some() if each.document.published):
        day, outlet = one.document.published, one.document.publisher
        assert day is not None
        for statement in one.statements:
            known = printed.setdefault(same(statement, one), [])
            told += day > FIRST
            again += any(timedelta(0) < day - before <= timedelta(2) and other != outlet for before, other in known)
            known.append((day, outlet))
    assert 0.08 < again / told < 0.12


def same(statement: Statement, reading: Reading) -> object:
    """Return what two tellings of one claim have in common: who, act, issues, and what is named first."""
    holder = statement.content[0]
    named = [each.ref for each in reading.mentions if each.type == "GPE" and holder.holds(each.span)]
    return statement.speaker, statement.act, statement.issues, statement.to, tuple(named[: 2 if statement.to else 1])


def test_second_hand_speakers_speak_for_other_sides_too() -> None:
    pairs = [
        (each.side, holder.side)
        for one in some()
        for each in one.statements
        for holder in one.statements
        if holder.id == each.parent
    ]
    assert any(inner == outer for inner, outer in pairs)
    assert any(inner != outer for inner, outer in pairs)


def test_there_are_common_words_and_rare_ones() -> None:
    texts = [words_of(each).split() for one in some() for each in one.statements]
    holding: dict[str, int] = {}
    for words in texts:
        for word in set(words):
            holding[word] = holding.get(word, 0) + 1
    assert sum(count > len(texts) / 20 for count in holding.values()) > 20
    assert sum(count < 4 for count in holding.values()) > 500
