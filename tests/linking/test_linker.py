"""Linking as a whole: what always holds, and the three accounts of the Moscow talks of 25 July 2023."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import open_workspace
from aidememoire.linking import link
from aidememoire.linking.text.names import key_words
from aidememoire.model import Confidence, Document, Mention, ReaderInfo, Reading, Span, Statement
from aidememoire.profiles import load_profile
from tests.linking.made import GENERAL, PROCESS, linked, linker, made

SAMPLE = Path(__file__).parents[2] / "sample"
ACCOUNTS = ("13-moscow-july-russian-readout", "14-moscow-july-armenian-readout", "15-moscow-july-azerbaijani-readout")
PIECES = (
    "Baku", "the Kremlin", "Pashinian", "Anna Vik", "ANNA VIK", "the Armenian side", "both sides", "the two ministers",
    "the Norwegian foreign minister", "his ministry", "its spokesman", "a senior official", "he", "She", "we", "It",
    "they", "who", "Question", "Foreign Minister", "the ministry", "the bloc", "the 9 November statement", "on Tuesday",
    "said", "told", "that", ":", "“", "”", ",", ".", "’s", "\n\n", "İ", "ǅ", "Ω", "—", "(Radio Grebe)", "must",
)  # fmt: skip
TYPES = ("PER", "ROLE", "ORG", "GPE", "LOC", "DATE", "INS", "MTG")
NOBODY = ReaderInfo("", "", "", "")


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Draw a reading of a text of scraps, whose spans and mentions stand anywhere in it."""
    text = " ".join(draw(st.lists(st.sampled_from(PIECES), min_size=3, max_size=25))) + draw(st.text(max_size=8))
    bounds = sorted({0, len(text), *(at for at, letter in enumerate(text) if letter == " ")})
    pairs = st.lists(st.sampled_from(bounds), min_size=2, max_size=2, unique=True)
    spans = pairs.map(lambda two: Span.of(text, min(two), max(two))).filter(lambda span: span.text.strip() != "")
    some = st.lists(spans, max_size=2).map(lambda several: tuple(sorted(set(several))))
    mentions = draw(st.lists(st.builds(Mention, st.sampled_from(TYPES), spans), max_size=8))
    statements = [
        Statement(
            id=str(number),
            parent=draw(st.sampled_from([None, *map(str, range(number))])),
            source=draw(some),
            cue=draw(some),
            content=(draw(spans), *draw(some)),
            mode=draw(st.sampled_from(("direct", "indirect", "mixed"))),
            confidence=Confidence(1.0),
            act=draw(st.sampled_from((None, "assert", "demand", "accuse"))),
            hedged=draw(st.booleans()),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    document = Document(
        title=draw(st.sampled_from(("", "Talks in Moscow"))),
        text=text,
        publisher=draw(st.sampled_from((None, "The Daily Lantern", "Ministry of Foreign Affairs of Armenia"))),
        published=draw(st.sampled_from((None, date(2023, 7, 26)))),
        dateline=draw(st.sampled_from((None, "Moscow", "Corvo"))),
        kind=draw(st.sampled_from(("news", "readout", "statement", "transcript"))),
    )
    return Reading(document, NOBODY, tuple(statements), tuple(mentions))


#: The mentions whose words linking may draw otherwise than the reader.
CUT = ("INS", "ORG")


@settings(max_examples=200, deadline=None)
@given(readings(), st.sampled_from((GENERAL, PROCESS)))
def test_any_reading_can_be_linked_and_its_words_stay_where_they_are(reading: Reading, profile: str) -> None:
    found = linker(profile).link(reading)
    assert [(one.id, one.parent, one.source, one.cue, one.content) for one in found.statements] == [
        (one.id, one.parent, one.source, one.cue, one.content) for one in reading.statements
    ]
    others = [[(one.type, one.span) for one in each.mentions if one.type not in CUT] for each in (found, reading)]
    papers, bodies = (
        [[one.span for one in each.mentions if one.type == kind] for each in (found, reading)] for kind in CUT
    )
    assert Counter(others[0]) == Counter(others[1])
    # A paper is told by its whole name, less what a bracket opens; a body without the words for what it is.
    assert all(any(whole.overlaps(span) for whole in papers[0]) for span in papers[1])
    assert len(bodies[0]) == len(bodies[1])
    assert all(any(whole.holds(span) for whole in bodies[1]) for span in bodies[0])
    assert all(reading.document.text[span.start : span.end] == span.text for span in papers[0])
    assert replace(found.document, side=None, found=()) == replace(reading.document, side=None, found=())
    assert linker(profile).link(reading) == found


@settings(max_examples=100, deadline=None)
@given(readings())
def test_every_speaker_has_a_reason_and_a_confidence_and_ends_its_chain(reading: Reading) -> None:
    for one in linker().link(reading).statements:
        assert [reason.field for reason in one.reasons].count("speaker") == 1
        assert one.confidence.speaker is not None
        assert 0 < one.confidence.speaker < 1
        assert one.chain
        assert one.speaker is None or set(key_words(one.chain[-1])) == set(key_words(one.speaker))
        assert all(step != before for before, step in pairwise(one.chain))


@pytest.mark.parametrize(
    ("kind", "publisher", "side"),
    [
        ("readout", "Ministry of Foreign Affairs of Norway", "Norway"),
        ("statement", "Office of the President of Chad", "Chad"),
        ("news", "Ministry of Foreign Affairs of Norway", None),
        ("readout", "The Daily Lantern", None),
        ("readout", "Embassy Lane Gazette", None),
    ],
)
def test_what_a_state_publishes_itself_is_its_account(kind: str, publisher: str, side: str | None) -> None:
    document = linker().link(made("[[S1:[[GPE:Oslo]]]] [[Q1:said]] [[C1:yes]].", kind, publisher)).document
    assert document.side == side
    assert [one.where for one in document.found if one.field == "side"] == (["publisher"] if side else [])


def test_the_side_that_is_given_stays() -> None:
    reading = made("[[S1:[[GPE:Oslo]]]] [[Q1:said]] [[C1:yes]].", "readout", "Ministry of Foreign Affairs of Norway")
    other = replace(reading, document=replace(reading.document, side="Chad"))
    assert linker().link(other).document.side == "Chad"


def test_linking_once_gives_what_a_linker_gives() -> None:
    reading = made("[[S1:[[GPE:Oslo]]]] [[Q1:said]] [[C1:yes]].")
    assert link(reading, load_profile(GENERAL)) == linker().link(reading)


def test_speakers_have_the_ids_of_the_profile_where_they_have_one() -> None:
    both, vik = linked(
        made(
            "[[S1:[[GPE:Oslo]] and [[GPE:Chad]]]] [[Q1:said]] [[C1:yes]]. [[S2:[[PER:Anna Vik]]]] [[Q2:said]] [[C2:no]]."
        )
    )
    assert (both.speaker, both.speaker_id) == ("Norway; Chad", "norway; chad")
    assert (vik.speaker, vik.speaker_id) == ("Anna Vik", None)


def test_mentions_are_linked_to_an_id_else_a_full_name_with_the_reason() -> None:
    found = linker().link(made("[[GPE:Oslo]] and [[PER:Anna Vik]] met [[DATE:on Tuesday]]. [[PER:Vik]] left.")).mentions
    assert [(one.ref, one.reason) for one in found] == [
        ("norway", "Oslo stands for Norway"),
        ("Anna Vik", "named here"),
        (None, None),
        ("Anna Vik", "short for Anna Vik"),
    ]


@cache
def account(name: str) -> Reading:
    """Return one of the three accounts of the talks in Moscow, read by the reader that comes with the program."""
    (reading,) = open_workspace(Settings(profile=PROCESS)).read(str(SAMPLE / f"{name}.md"))
    assert isinstance(reading, Reading)
    return reading


@pytest.mark.parametrize("name", ACCOUNTS)
def test_each_account_tells_of_the_same_meeting_with_its_host_and_both_ministers(name: str) -> None:
    held = [one for one in account(name).meetings if not one.planned and one.place == "Moscow"]
    meeting = next(one for one in held if one.start == one.end == date(2023, 7, 25))
    assert meeting.host == "Sergey Lavrov"
    assert {"Ararat Mirzoyan", "Jeyhun Bayramov"} <= set(meeting.participants)


@pytest.mark.parametrize("side", ["Armenia", "Azerbaijan"])
def test_what_lavrov_says_of_the_two_sides_is_second_hand(side: str) -> None:
    reading = account(ACCOUNTS[0])
    by_id = {one.id: one for one in reading.statements}
    second_hand = [
        one
        for one in reading.statements
        if one.speaker == side and one.parent and by_id[one.parent].speaker == "Sergey Lavrov"
    ]
    assert second_hand
    assert {one.chain for one in second_hand} == {(reading.document.publisher, "Sergey Lavrov", side)}


@pytest.mark.parametrize(
    ("name", "speakers"),
    [
        (ACCOUNTS[0], {"Sergey Lavrov", "Ministry of Foreign Affairs of Russia"}),
        (ACCOUNTS[1], {"Ararat Mirzoyan", "Ministry of Foreign Affairs of Armenia", "Armenia"}),
        (ACCOUNTS[2], {"Jeyhun Bayramov", "Ministry of Foreign Affairs of Azerbaijan"}),
    ],
)
def test_each_account_gives_the_word_to_its_own_side(name: str, speakers: set[str]) -> None:
    assert speakers <= {one.speaker for one in account(name).statements}
