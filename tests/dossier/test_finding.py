"""What a search finds: other names of one thing, what it is narrowed to, what is alike in meaning."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from aidememoire.dossier.finding import Asked, Narrowed, find, other_names
from aidememoire.dossier.naming import UnknownNameError
from aidememoire.exports.tables import to_text
from aidememoire.model import Confidence, Document, ReaderInfo, Reading, Span, Statement
from aidememoire.profiles import Actor, Profile, load_profile
from aidememoire.profiles.profile import Place
from aidememoire.record import RecordError, Store, open_store
from aidememoire.views import Found

# Who, in which act, on which issue; states and people that there are not.
SAID = (
    ("Lantern", date(2023, 7, 3), "Ana Vik", "demand", "transport", "the railway to Nakhijevan must be restored"),
    ("Echo", date(2023, 7, 4), "Bo Lund; Cy Ros", "commit", "transport", "the north road will open to all lorries"),
    ("Echo", date(2023, 7, 5), "Cy Ros", "assert", "borders", "the map of the frontier is from 1975"),
    ("Lantern", None, "Bo Lund", "warn", "humanitarian", "there is no bread in the hospitals"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("found") / "dossier.db") as opened:
        for row in SAID:
            opened.add(_reading(*row), datetime(2026, 1, 1, tzinfo=UTC))
        yield opened


def _reading(publisher: str, out: date | None, speaker: str, act: str, issue: str, words: str) -> Reading:
    document = Document("a report", words, publisher, out, kind="readout" if publisher == "Echo" else "news")
    span = Span(0, len(words), words)
    said = Statement(
        id=document.id[::-1],
        parent=None,
        source=(),
        cue=(),
        content=(span,),
        mode="indirect",
        confidence=Confidence(1.0),
        speaker=speaker,
        act=act,
        issues=(issue,),
        chain=(publisher, "Haven Ministry", speaker),
    )
    return Reading(document, ReaderInfo("none", "0", "0", "general"), (said,))


def words(found: Found) -> list[str]:
    return [one.saying.words for one in found.matches]


@pytest.mark.parametrize("spelling", ["Nakhichevan", "naxçıvan", "Nakhchivan", "nakhijevan"])
def test_every_spelling_of_a_place_finds_the_others(store: Store, spelling: str) -> None:
    found = find(store, Asked(spelling), other_names(load_profile("armenia-azerbaijan")))
    assert words(found) == [SAID[0][-1]]
    assert spelling.casefold() not in map(str.casefold, found.also)
    assert len(found.also) == 4


def test_an_acronym_finds_the_name_and_the_name_the_acronym() -> None:
    names = other_names(load_profile("general"))
    assert "European Union" in names["eu"]
    assert "EU" in names["european union"]


def test_a_surname_finds_its_spellings_but_a_full_name_not_all_who_bear_it() -> None:
    ann = Actor("ann", "Anna Kovačyan", "person", aliases=("Anna Kovachian", "Kovachian"))
    state = Actor("haven", "Great Haven", "state")
    names = other_names(Profile("p", "P", actors=(ann, state), places=(Place("Ytte", ("Ytter",)),)))
    assert names["kovachian"] == ("Anna Kovačyan", "Anna Kovachian", "Kovačyan")
    assert names["kovacyan"] == ("Anna Kovačyan", "Anna Kovachian", "Kovachian")
    assert names["anna kovacyan"] == ("Anna Kovachian", "Kovachian")
    assert (names["ytte"], names["ytter"]) == (("Ytter",), ("Ytte",))
    assert "great haven" not in names


@pytest.mark.parametrize(
    ("narrowed", "kept"),
    [
        (Narrowed(speaker="cy ros"), [2, 1]),
        (Narrowed(issue="Transport"), [1, 0]),
        (Narrowed(act="DEMAND"), [0]),
        (Narrowed(since=date(2023, 7, 4)), [2, 1]),
        (Narrowed(until=date(2023, 7, 4)), [1, 0]),
        (Narrowed(via="haven ministry"), [2, 1, 0, 3]),
        (Narrowed(publisher="echo"), [2, 1]),
        (Narrowed(kind="news"), [0, 3]),
        (Narrowed(kind="READOUT", speaker="Cy Ros", issue="borders"), [2]),
    ],
)
def test_a_search_is_narrowed_by_names_however_they_are_written(
    store: Store, narrowed: Narrowed, kept: list[int]
) -> None:
    assert words(find(store, Asked("the", narrowed=narrowed), {})) == [SAID[number][-1] for number in kept]


@pytest.mark.parametrize(
    ("narrowed", "said"),
    [
        (Narrowed(speaker="Nobody"), "no speaker 'Nobody'; known: Ana Vik, Bo Lund, Cy Ros"),
        (Narrowed(issue="weather"), "no issue 'weather'; known: borders"),
        (Narrowed(act="shout"), "no act 'shout'; known: assert"),
        (Narrowed(via="Nobody"), "no outlet or go-between 'Nobody'; known: Ana Vik"),
        (Narrowed(publisher="Nobody"), "no publisher 'Nobody'; known: Echo, Lantern"),
        (Narrowed(kind="poem"), "no kind of document 'poem'; known: news, readout"),
    ],
)
def test_a_name_that_is_none_is_said_with_those_that_there_are(store: Store, narrowed: Narrowed, said: str) -> None:
    with pytest.raises(UnknownNameError, match=said):
        find(store, Asked("the", narrowed=narrowed), {})


def test_what_is_alike_in_meaning_comes_nearest_first_with_how_alike_it_is(store: Store) -> None:
    found = find(store, Asked(similar="trucks can use the north road, which will open"), {})
    assert words(found)[0] == SAID[1][-1]
    scores = [one.score for one in found.matches if one.score is not None]
    assert scores == sorted(scores, reverse=True)
    assert 0.2 <= scores[-1] <= scores[0] <= 1
    assert find(store, Asked(similar=SAID[2][-1]), {}).matches[0].score == pytest.approx(1)
    assert len(find(store, Asked(similar="the north road", limit=1), {}).matches) == 1


def test_what_a_document_tells_twice_is_found_once_and_half_as_many_as_are_asked_for_at_least(tmp_path: Path) -> None:
    with open_store(tmp_path / "twice.db") as store:
        for number in range(3):
            store.add(_read_twice(f"{number} lorries pass the gate by night"), datetime(2026, 1, 1, tzinfo=UTC))
        found = [find(store, Asked("gate", limit=limit), {}) for limit in (2, 3)]
        assert [(len(one.matches), one.more, one.doubled) for one in found] == [(2, True, 1), (2, True, 2)]
        assert all("by night" in one for one in words(found[1]))
        like = find(store, Asked(similar="the gate, which lorries pass by night"), {})
        assert len({one.saying.account.id for one in like.matches}) == len(like.matches) == 3


def _read_twice(text: str) -> Reading:
    """Return a reading of one sentence that has two statements: all of it, and its first words."""
    once = _reading("Lantern", date(2023, 7, 3), "Ana Vik", "assert", "transport", text)
    part = text.removesuffix(" by night")
    again = replace(once.statements[0], id=once.document.id, content=(Span(0, len(part), part),), act="accuse")
    return replace(once, statements=(*once.statements, again))


def test_what_is_left_out_of_a_content_shows_as_a_gap_and_its_words_stand_between_marks(tmp_path: Path) -> None:
    text = "There was a need, he told his guests, for free transit through the gate"
    once = _reading("Lantern", date(2023, 7, 3), "Ana Vik", "demand", "transport", text)
    spans = (Span.of(text, 0, 16), Span.of(text, 38, len(text)))
    with open_store(tmp_path / "gap.db") as store:
        store.add(
            replace(once, statements=(replace(once.statements[0], content=spans),)), datetime(2026, 1, 1, tzinfo=UTC)
        )
        found = find(store, Asked("transit"), {})
    assert found.matches[0].snippet.text == "There was a need … for free transit through the gate"
    shown = " ".join(to_text(found).split())
    assert "demands ‘There was a need […] for" in shown
    assert "the gate’ [" in shown


def test_words_and_meaning_narrow_together(store: Store) -> None:
    found = find(store, Asked("railway", similar="the road will open"), {})
    assert set(words(found)) <= {SAID[0][-1]}
    by_day = find(store, Asked(similar="the north road", as_of=date(2023, 7, 3)), {})
    assert SAID[1][-1] not in words(by_day), "what came out later was not known"


def test_of_many_statements_those_are_compared_that_share_words(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("aidememoire.dossier.finding.COMPARED", 2)
    assert words(find(store, Asked(similar="the north road will open to trucks"), {}))[0] == SAID[1][-1]


def test_nothing_to_search_for_is_said(store: Store, tmp_path: Path) -> None:
    for asked in (Asked("..."), Asked(similar="...")):
        with pytest.raises(RecordError, match="there is no word in"):
            find(store, asked, {})
