"""The store keeps its promises on SQLite and on PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import chain

import pytest
from hypothesis import given, settings
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from aidememoire.model import Account, Document, Interval, Judgement, Reading, Span
from aidememoire.record import Evidence, Filter, RecordError, Store, Target, Ties, corrections, open_store
from aidememoire.record.filters import speakers
from aidememoire.record.tables import APPEND_ONLY, metadata
from aidememoire.record.words import parse_query, words_of
from tests.record.conftest import Fresh
from tests.record.made import (
    BY,
    by_content,
    keep_one_s_own_profile,
    moment,
    passages,
    read_by,
    sound_readings,
    undo,
    words_in,
)


@pytest.fixture
def store(fresh: Fresh) -> Iterator[Store]:
    with open_store(fresh()) as opened:
        yield opened


@pytest.fixture
def filled(store: Store) -> Store:
    for hours, reading in enumerate(passages()):
        store.add(reading, moment(hours))
    return store


def test_a_reading_comes_back_as_it_was_made(filled: Store) -> None:
    for reading in passages():
        assert filled.reading(reading.document.id) == reading
    assert [held.document for held in filled.documents()] == [reading.document for reading in passages()]
    assert filled.verify() == []


def test_a_reading_by_a_profile_that_was_edited_under_its_name_is_another_one(store: Store) -> None:
    one = passages()[0]
    for hours, sha256 in enumerate((None, "a" * 64, "b" * 64)):
        known = replace(one, reader=replace(one.reader, profile_sha256=sha256))
        assert store.add(known, moment(hours)).new_reading
        assert store.reading(one.document.id) == known
        assert not store.add(known, moment(hours)).new_reading
    assert store.verify() == []


@settings(max_examples=25)
@given(reading=sound_readings())
def test_any_characters_come_back_as_they_went_in(fresh: Fresh, reading: Reading) -> None:
    with open_store(fresh()) as store:
        store.add(reading, moment())
        assert store.reading(reading.document.id) == reading
        assert [entry.statement for entry in store.entries()] == list(reading.statements)
        assert store.verify() == []


def test_the_same_reading_again_changes_nothing_and_says_so(filled: Store) -> None:
    before = filled.stats()
    assert all(filled.add(reading, moment(9)).unchanged for reading in passages())
    assert filled.stats() == before


def test_the_same_text_under_another_publisher_is_kept_as_a_copy(filled: Store) -> None:
    first = passages()[0]
    wire = replace(first, document=replace(first.document, publisher="Another Wire", url="https://another.example/1"))
    added = filled.add(wire, moment(9))
    assert (added.new_document, added.new_reading, added.copy) == (False, False, True)
    assert filled.add(wire, moment(10)).unchanged
    held = filled.document(first.document.id)
    assert held is not None
    assert held.document == first.document
    assert held.copies == (Account.of(wire.document),)
    assert [own.copies for own in filled.documents(as_of=moment(8))] == [()] * len(passages())


def test_a_new_reader_supersedes_and_the_old_reading_stays(filled: Store) -> None:
    old = passages()[0]
    new = read_by("another", old, lambda number: number % 2 == 0)
    assert filled.add(new, moment(9)).new_reading
    assert filled.reading(old.document.id) == new
    assert filled.reading(old.document.id, as_of=moment(8)) == old
    assert _ids(filled, moment(8)) == {one.id for reading in passages() for one in reading.statements}
    assert _ids(filled) == {one.id for reading in (new, *passages()[1:]) for one in reading.statements}


def test_nothing_is_known_before_it_was_recorded(filled: Store) -> None:
    second = passages()[1].document.id
    assert [held.document.id for held in filled.documents(as_of=moment(0.5))] == [passages()[0].document.id]
    assert filled.reading(second, as_of=moment(0.5)) is None
    assert filled.document(second, as_of=moment(0.5)) is None
    assert list(filled.entries(as_of=moment(-1))) == []
    assert list(filled.meetings(as_of=moment(-1))) == []


def test_the_moment_must_tell_its_zone(store: Store) -> None:
    with pytest.raises(ValueError, match="time zone"):
        store.add(passages()[0], datetime(2026, 1, 1))


def test_an_entry_tells_its_account_and_when_it_was_recorded(filled: Store) -> None:
    entry = next(filled.entries(Filter(document=passages()[1].document.id)))
    assert entry.account == Account.of(passages()[1].document)
    assert entry.recorded == moment(1)
    assert filled.entry(entry.statement.id) == entry
    assert filled.entry("none") is None


def test_meetings_come_with_their_accounts(filled: Store) -> None:
    found = [(entry.account.id, entry.meeting) for entry in filled.meetings()]
    assert found == [(reading.document.id, meeting) for reading in passages() for meeting in reading.meetings]
    assert found
    assert len({entry.id for entry in filled.meetings()}) == len(found)


def test_each_filter_gives_what_looking_at_every_entry_gives(filled: Store) -> None:
    everything = list(filled.entries())
    for asked in _filters(filled):
        found = list(filled.entries(asked))
        assert found == [entry for entry in everything if asked.matches(entry)], asked
        assert found or asked.since == date.max, asked


def _filters(store: Store) -> Iterator[Filter]:
    yield from (Filter(since=date.max), Filter(until=date.max), Filter(published_by=date(2023, 12, 31)))
    for entry in list(store.entries())[::5]:
        own, account = entry.statement, entry.account
        yield from (Filter(document=account.id), Filter(kind=account.kind), Filter(publisher=account.publisher))
        yield from (Filter(act=own.act), Filter(via=own.chain[-1]), Filter(since=entry.day), Filter(until=entry.day))
        yield from (Filter(issue=issue) for issue in own.issues)
        yield from (Filter(instrument=one.name) for one in own.invokes)
        for name in speakers(own):
            yield from (Filter(speaker=name), Filter(party=name, issue=own.issues[0], until=entry.day))


def test_an_entry_is_found_by_each_of_several_speakers(store: Store) -> None:
    reading = passages()[0]
    both = replace(reading.statements[0], speaker="Anna Vik; Bo Vik", speaker_id="x-1; x-2", side="Norway; Chad")
    store.add(replace(reading, statements=(both, *reading.statements[1:])), moment())
    for asked in (*(Filter(speaker=one) for one in ("Anna Vik", "Bo Vik", "x-2")), Filter(party="Chad")):
        assert [entry.statement for entry in store.entries(asked)] == [both]


def test_search_folds_case_and_accents(store: Store) -> None:
    reading = passages()[0]
    words = "the Café of ÄRARAT, in Đakovo and Иркутск"
    document = replace(reading.document, text=words)
    span = Span.of(words, 0, len(words))
    statement = replace(reading.statements[0], source=(), cue=(), content=(span,), invokes=(), parent=None)
    store.add(replace(reading, document=document, statements=(statement,), mentions=(), meetings=()), moment())
    for asked in ("cafe", "CAFÉ ararat", '"cafe of"', "ara*", "иркутск", "“in Đakovo”", "ararat's* cafe"[:6]):
        (hit,) = store.search(asked)
        assert hit.entry.statement == statement
    assert store.search('"of cafe"') == store.search("caf") == store.search("ara irkutsk") == []
    (hit,) = store.search("bistro", alike={"bistro": ("of ararat",)})
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == ["of ÄRARAT"]


@settings(max_examples=25)
@given(reading=sound_readings())
def test_every_word_of_any_content_finds_it(fresh: Fresh, reading: Reading) -> None:
    with open_store(fresh()) as store:
        store.add(reading, moment())
        for statement in reading.statements:
            for word in words_of(by_content(statement))[:5]:
                assert statement in {hit.entry.statement for hit in store.search(word)}, ascii(word)


def test_search_finds_what_looking_at_every_entry_finds(filled: Store) -> None:
    everything = list(filled.entries())
    words = {word for entry in everything for word in by_content(entry.statement).split()[:2]}
    for word in sorted(words)[::4]:
        found = {hit.entry for hit in filled.search(word, limit=1000)} if any(map(str.isalnum, word)) else set()
        wanted = {entry for entry in everything if word.lower() in by_content(entry.statement).lower().split()}
        assert wanted <= found


def test_search_gives_the_latest_first_and_no_more_than_asked(filled: Store) -> None:
    days = [hit.entry.day for hit in filled.search("the", limit=5)]
    assert days == sorted(days, reverse=True)  # type: ignore[type-var]
    assert len(days) == 5
    latest = max(entry.day for entry in filled.entries(Filter()) if "the" in by_content(entry.statement).split())  # type: ignore[type-var]
    assert days[0] == latest


def test_search_without_a_word_is_refused(store: Store) -> None:
    with pytest.raises(RecordError, match="no word"):
        store.search(" ... ")


def test_a_correction_shows_from_its_moment_on_and_until_it_is_undone(filled: Store) -> None:
    entry = next(filled.entries())
    edit = corrections.edit(entry.account.id, entry.statement, BY, moment(10), act="warn", issues=("borders",))
    assert filled.correct(edit)
    assert not filled.correct(edit), "the same event twice is one"
    undo(filled, edit, 12)
    corrected = filled.entry(entry.statement.id, as_of=moment(11))
    assert corrected is not None
    assert corrected == replace(
        entry, statement=replace(entry.statement, act="warn", issues=("borders",)), corrected=("act", "issues")
    )
    assert filled.entry(entry.statement.id, as_of=moment(9)) == entry
    assert filled.entry(entry.statement.id) == entry
    assert filled.verify() == []


def test_what_has_no_day_of_its_own_follows_a_correction_of_what_tells_of_it(store: Store) -> None:
    reading = next(one for one in passages() if any(each.parent for each in one.statements))
    undated = replace(reading, statements=tuple(replace(one, on=None) for one in reading.statements))
    store.add(undated, moment())
    inner = next(one for one in undated.statements if one.parent)
    outer = next(one for one in undated.statements if one.id == inner.parent)

    def days() -> tuple[date | None, date | None]:
        entry = store.entry(inner.id)
        assert entry
        (found,) = (one for one in store.entries(Filter(since=entry.day, until=entry.day)) if one == entry)
        (then,) = (one for one in store.entries(as_of=moment(99)) if one == entry)
        assert (found.told_on, found.day) == (then.told_on, then.day) == (entry.told_on, entry.day)
        return entry.told_on, entry.day

    published, told = undated.document.published, date(2001, 2, 3)
    assert days() == (None, published)
    when = Interval(told, told, "set by hand", "explicit")
    edit = corrections.edit(undated.document.id, outer, BY, moment(1), on=when)
    store.correct(edit)
    assert days() == (told, told)
    assert store.verify() == []
    undo(store, edit, 2)
    assert days() == (None, published)
    assert store.verify() == []


def test_corrected_entries_are_filtered_and_searched_as_corrected(filled: Store) -> None:
    entry = next(filled.entries())
    filled.correct(corrections.edit(entry.account.id, entry.statement, BY, moment(10), speaker="Bo Vik"))
    (found,) = filled.entries(Filter(speaker="Bo Vik"))
    assert found.statement.id == entry.statement.id
    assert entry.statement.id not in {
        own.statement.id for own in filled.entries(Filter(speaker=entry.statement.speaker))
    }
    (hit,) = filled.search(f'"{by_content(entry.statement)}"')
    assert hit.entry == found


def test_a_statement_that_a_person_adds_is_an_entry(filled: Store) -> None:
    document = passages()[0].document
    evidence = words_in(document, 3, 40)
    event = corrections.add(document, evidence, BY, moment(10), speaker="Bo Vik", act="deny")
    filled.correct(event)
    (found,) = filled.entries(Filter(speaker="Bo Vik"))
    assert found.statement.content == evidence.content
    assert found.recorded == moment(10)
    assert found.corrected == ("act", "content", "speaker")
    assert found == filled.entry(str(event.statement))
    filled.correct(corrections.edit(document.id, found.statement, BY, moment(11), act="warn"))
    assert [own.statement.act for own in filled.entries(Filter(speaker="Bo Vik"))] == ["warn"]
    assert filled.verify() == []


def test_a_correction_waits_while_the_newest_reading_lacks_its_words(filled: Store) -> None:
    reading = passages()[0]
    first = reading.statements[0]
    edit = corrections.edit(reading.document.id, first, BY, moment(10), act="warn")
    filled.correct(edit)
    filled.add(read_by("blind", reading, lambda number: number > 0), moment(11))
    assert filled.waiting() == [edit]
    assert filled.stats().waiting == 1
    assert filled.waiting(as_of=moment(10)) == []
    assert "warn" not in {entry.statement.act for entry in filled.entries(Filter(document=reading.document.id))} or any(
        one.act == "warn" for one in reading.statements[1:]
    )
    filled.add(read_by("seeing", reading), moment(12))
    assert filled.waiting() == []
    found = filled.entry(first.id)
    assert found is not None
    assert found.statement.act == "warn"
    assert filled.verify() == []


def test_what_cannot_be_corrected_is_refused_and_nothing_recorded(filled: Store) -> None:
    reading = passages()[0]
    document, statement = reading.document, reading.statements[0]
    elsewhere = replace(statement, content=(Span(1, 4, "xyz"),))
    gone = replace(statement, content=(Span.of(document.text, 1, 4),))
    own = Target.of(document.id, statement)
    wrong = {
        "no document": corrections.accept("nowhere", statement, BY, moment(10)),
        "do not stand": corrections.accept(document.id, elsewhere, BY, moment(10)),
        "no statement of the newest reading": corrections.accept(document.id, gone, BY, moment(10)),
        "is no act": corrections.edit(document.id, statement, BY, moment(10), act="mumble"),
        "is no issues": corrections.edit(document.id, statement, BY, moment(10), issues=("weather",)),
        "no value": corrections.edit(document.id, statement, BY, moment(10), speaker=7),
        "cannot be set": corrections.edit(document.id, statement, BY, moment(10), id="7"),
        "needs a field": corrections.edit(document.id, statement, BY, moment(10)),
        "name of a person": corrections.accept(document.id, statement, " ", moment(10)),
        "needs the words": corrections.add(document, Evidence(()), BY, moment(10)),
        "is no status": corrections.set_status(own, "done", BY, moment(10), "so", "a report"),
        "needs a reason": corrections.set_status(own, "kept", BY, moment(10), " ", "a report"),
        "needs a source": corrections.set_status(own, "broken", BY, moment(10), "so"),
        "on different words": corrections.merge([own, own], BY, moment(10)),
        "the words of one are none": corrections.split([own, Target.of(document.id, gone)], BY, moment(10)),
        "no document nowhere": corrections.merge([own, Target.of("nowhere", statement)], BY, moment(10)),
        "on these words already": corrections.repin(document, statement, own.evidence, BY, moment(10)),
        "on the new words already": corrections.repin(
            document, statement, Evidence(reading.statements[1].content), BY, moment(10)
        ),
    }
    for fault, correction in wrong.items():
        with pytest.raises(RecordError, match=fault):
            filled.correct(correction)
    with pytest.raises(RecordError, match="no correction"):
        filled.correct(replace(corrections.undo(wrong["on these words already"], BY, moment(10)), undoes="0" * 16))
    assert filled.corrections() == []


def test_of_several_corrections_all_are_recorded_or_none(filled: Store) -> None:
    document, statement = passages()[0].document, passages()[0].statements[0]
    sound = corrections.reject(document.id, statement, BY, moment(10))
    with pytest.raises(RecordError, match="is no act"):
        filled.correct_all([sound, corrections.edit(document.id, statement, BY, moment(10), act="mumble")])
    assert filled.corrections() == []
    again = corrections.accept(document.id, statement, BY, moment(10))
    assert filled.correct_all([sound, again, sound]) == [True, True, False]
    assert filled.corrections() == [sound, again]


def test_statements_of_two_documents_are_tied_parted_and_both_survive_a_new_reading(filled: Store) -> None:
    one, other = passages()[:2]
    told = [Target.of(each.document.id, each.statements[0]) for each in (one, other)]
    pair = frozenset(frozenset(target.statement for target in told) for _ in "1")
    merge = corrections.merge(told, BY, moment(10), "one interview")
    filled.correct(merge)
    assert filled.ties() == Ties(merged=pair)
    filled.add(read_by("blind", other, lambda number: number > 0), moment(11))
    assert (filled.ties(), filled.waiting(), filled.stats().waiting) == (Ties(), [merge], 1)
    filled.add(read_by("seeing", other), moment(12))
    assert (filled.ties(), filled.waiting()) == (Ties(merged=pair), [])
    split = corrections.split(told, BY, moment(13))
    filled.correct(split)
    assert filled.ties() == Ties(split=pair)
    assert filled.ties(as_of=moment(10)) == Ties(merged=pair)
    undo(filled, split, 14)
    assert filled.ties() == Ties(merged=pair)
    assert filled.verify() == []


def test_a_tie_follows_a_statement_onto_the_words_that_a_person_puts_it_on(filled: Store) -> None:
    one, other = passages()[:2]
    told = [Target.of(each.document.id, each.statements[0]) for each in (one, other)]
    filled.correct(corrections.merge(told, BY, moment(10)))
    repin = corrections.repin(one.document, one.statements[0], words_in(one.document, 3, 40), BY, moment(11))
    filled.correct(repin)
    assert filled.ties().merged == {frozenset((repin.others[0].statement, told[1].statement))}
    found = filled.entry(repin.others[0].statement)
    assert found is not None
    assert (found.statement.content, found.corrected) == (words_in(one.document, 3, 40).content, ("content",))
    filled.correct(corrections.edit(one.document.id, found.statement, BY, moment(12), act="warn"))
    assert (filled.waiting(), filled.verify()) == ([], [])
    kinds = [event.correction.kind for event in filled.history(found.statement.id) if event.correction]
    assert kinds == ["repin", "edit"]
    assert [event.correction.kind for event in filled.history(told[1].statement) if event.correction] == ["merge"]
    undo(filled, repin, 13)
    assert filled.ties().merged == {frozenset(target.statement for target in told)}
    assert filled.entry(told[0].statement) is not None
    assert [event.kind for event in filled.waiting()] == ["edit"], "it was of the words that nothing stands on now"
    assert filled.verify() == []


def test_what_became_of_an_undertaking_is_told_by_whom_and_by_what_source(filled: Store) -> None:
    document, statement = passages()[0].document, passages()[0].statements[0]
    about = Target.of(document.id, statement)
    filled.correct(
        corrections.set_status(about, "kept", BY, moment(10), "the road is open", "https://example.org/road")
    )
    kept = Judgement("kept", BY, moment(10), "the road is open", "https://example.org/road")
    assert filled.judgements() == {statement.id: (kept,)}
    opened = corrections.set_status(about, "open", BY, moment(11), "it is not known")
    filled.correct(opened)
    assert [one.status for one in filled.judgements()[statement.id]] == ["kept", "open"]
    undo(filled, opened, 12)
    assert filled.judgements() == {statement.id: (kept,)}
    assert filled.judgements(as_of=moment(9)) == {}


def test_a_status_is_said_anew_where_another_statement_has_had_the_last_word(filled: Store) -> None:
    one, other = (Target.of(read.document.id, read.statements[0]) for read in passages()[:2])
    kept = corrections.set_status(one, "kept", BY, moment(10), "the road is open", "a call")
    assert filled.correct(kept)
    assert not filled.correct(replace(kept, at=moment(11)))
    assert filled.correct(corrections.set_status(other, "broken", BY, moment(12), "it is shut", "a call"))
    assert filled.correct(replace(kept, at=moment(13)))


def test_history_tells_readings_and_corrections_in_the_order_of_time(filled: Store) -> None:
    reading = passages()[0]
    note = corrections.note(reading.document.id, reading.statements[0], BY, moment(10), "see the other report")
    filled.correct(note)
    again = read_by("another", reading)
    filled.add(again, moment(11))
    events = filled.history(reading.statements[0].id)
    assert [(event.at, event.reader, event.correction) for event in events] == [
        (moment(0), reading.reader, None),
        (moment(10), None, note),
        (moment(11), again.reader, None),
    ]
    assert filled.history(reading.document.id) == events
    assert filled.history(reading.document.id, as_of=moment(10)) == events[:2]
    assert len(filled.history(reading.statements[1].id)) == 2


def test_a_reading_whose_words_stand_elsewhere_is_refused_whole(store: Store) -> None:
    reading = passages()[0]
    wrong = replace(reading.statements[0], content=(Span(0, 3, "###"),))
    orphan = replace(reading.statements[0], parent="nobody")
    for statement, fault in ((wrong, "do not stand"), (orphan, "not in the reading")):
        with pytest.raises(RecordError, match=fault):
            store.add(replace(reading, statements=(statement,)), moment())
    assert store.stats().documents == 0


def test_the_database_itself_refuses_to_change_or_take_out_a_row(filled: Store) -> None:
    reading = passages()[0]
    filled.correct(corrections.accept(reading.document.id, reading.statements[0], BY, moment(10)))
    other = replace(reading, document=replace(reading.document, publisher="Another Wire"))
    filled.add(other, moment(11))
    filled.add(replace(read_by("two", reading), meanings={reading.statements[0].id: b"\1" * 384}), moment(12))
    filled.add(Reading(_reprint(reading.document), reading.reader), moment(13))
    keep_one_s_own_profile(filled)
    tables = [
        (table, f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}") for table, column in _columns()
    ]
    assert {table for table, *_ in tables} == set(APPEND_ONLY)
    for change in chain.from_iterable(changes for _, *changes in tables):
        with pytest.raises(DBAPIError, match="is ever changed"), filled.engine.begin() as connection:
            connection.execute(text(change))
    assert filled.verify() == []


def test_replacing_a_row_is_refused_too(fresh_file: Fresh) -> None:
    with open_store(fresh_file()) as store:
        store.add(passages()[0], moment())
        with pytest.raises(DBAPIError, match="is ever changed"), store.engine.begin() as connection:
            connection.execute(text("INSERT OR REPLACE INTO readings SELECT * FROM readings"))


def _columns() -> Iterator[tuple[str, str]]:
    for table in APPEND_ONLY:
        yield table, metadata.tables[table].columns.keys()[-1]


def test_a_document_that_shares_most_of_another_s_words_is_tied_to_it_and_kept(filled: Store) -> None:
    first = passages()[0].document
    reprint, other = _reprint(first), passages()[1].document
    assert filled.add(Reading(reprint, passages()[0].reader), moment(20)).resembles == (first.id,)
    assert [name for name, _ in filled.copies_of(first.id)] == [reprint.id]
    assert [name for name, _ in filled.copies_of(reprint.id)] == [first.id]
    assert filled.copies_of(other.id) == []
    families = {one.account.id: one.account.family for one in filled.entries()}
    assert families[first.id] == first.id
    assert families[other.id] == other.id


def _reprint(document: Document) -> Document:
    text = document.text[: 2 * len(document.text) // 3]
    return replace(document, title="From our own", text=f"{text}\n\nReporting by another wire.", publisher="Wire")


def test_stats_count_the_newest_readings(filled: Store) -> None:
    filled.add(read_by("blind", passages()[0], lambda number: False), moment(9))
    stats = filled.stats()
    assert (stats.documents, stats.readings, stats.corrections) == (len(passages()), len(passages()) + 1, 0)
    assert stats.statements == sum(len(reading.statements) for reading in passages()[1:])
    assert (stats.first_recorded, stats.last_recorded) == (moment(0), moment(9))
    assert filled.stats(as_of=moment(0)).documents == 1


def _ids(store: Store, as_of: datetime | None = None) -> set[str]:
    return {entry.statement.id for entry in store.entries(as_of=as_of)}


def test_what_has_no_word_in_it_narrows_nothing(filled: Store) -> None:
    """As `Filter.matches` has it: somebody may type a sign alone."""
    assert list(filled.entries(Filter(words=parse_query("\x99 - !")))) == list(filled.entries())
