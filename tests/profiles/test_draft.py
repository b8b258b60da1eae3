"""A profile drafted from documents loads, whatever they hold, and says what they name."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.model import Document, Mention, ReaderInfo, Reading, Span
from aidememoire.profiles import Profile, load_profile
from aidememoire.profiles.draft import Known
from aidememoire.profiles.draft_yaml import date_in, draft_profile

READER = ReaderInfo("none", "", "", "general")
GENERAL = load_profile("general")
TALKS = """Armenian Foreign Minister Ann Aliev met Bob Lee, the envoy of the Rhine League, in Oldtown.
Aliyev cited the statement of 9 November 2020 and the UN Charter. Ann Aliyev thanked Lee and the Rhine League.
The Armenian Foreign Ministry and Yerevan said that the agreement of 31 June 2020 did not exist in Oldtown."""
MENTIONS = [
    ("ROLE", "Armenian Foreign Minister"), ("PER", "Ann Aliev"), ("PER", "Bob Lee"),
    ("ROLE", "the envoy of the Rhine League"), ("ORG", "the Rhine League"), ("LOC", "Oldtown"), ("PER", "Aliyev"),
    ("INS", "the statement of 9 November 2020"), ("INS", "the UN Charter"), ("PER", "Ann Aliyev"), ("PER", "Lee"),
    ("ORG", "the Rhine League"), ("ORG", "The Armenian Foreign Ministry"), ("GPE", "Yerevan"),
    ("INS", "the agreement of 31 June 2020"), ("LOC", "Oldtown"),
]  # fmt: skip


def reading(text: str, mentions: list[tuple[str, str]], title: str = "Talks") -> Reading:
    """Return a reading in which each of the words is mentioned, one after the other."""
    spans, place = [], 0
    for type_, words in mentions:
        start = text.find(words, place)
        start = start if start >= 0 else text.index(words)
        spans.append(Mention(type_, Span.of(text, start, start + len(words))))
        place = start + 1
    return Reading(Document(title, text), READER, mentions=tuple(spans))


def loaded(yaml: str) -> Profile:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "draft.yaml"
        path.write_text(yaml, encoding="utf-8")
        return load_profile(str(path))


DRAFT = draft_profile("talks", [reading(TALKS, MENTIONS)], GENERAL)


def test_spellings_of_one_person_are_one_actor() -> None:
    ann = next(each for each in loaded(DRAFT).actors if each.id == "ann-aliev")
    assert (ann.name, set(ann.aliases)) == ("Ann Aliev", {"Ann Aliyev", "Aliyev"})


def test_a_surname_alone_counts_for_the_one_full_name_that_ends_in_it() -> None:
    assert next(each for each in loaded(DRAFT).actors if each.id == "bob-lee").aliases == ("Lee",)


def test_offices_stand_as_comments_with_their_sentence() -> None:
    assert "    #   Armenian Foreign Minister (1 x): Armenian Foreign Minister Ann Aliev met Bob Lee" in DRAFT
    assert "    #   envoy of the Rhine League (1 x): " in DRAFT
    assert not any(each.offices for each in loaded(DRAFT).actors)


def test_only_an_instrument_with_a_day_is_an_entry() -> None:
    assert [(each.name, each.kind, each.start.isoformat()) for each in loaded(DRAFT).instruments] == [
        ("statement of 9 November 2020", "statement", "2020-11-09")
    ]
    assert "  # UN Charter - its words tell no date; add it with its day" in DRAFT
    assert "  # agreement of 31 June 2020 - its words tell no date" in DRAFT


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Harrow Treaty of 1978", "1978"), ("1978 Treaty", "1978"), ("the 1991 Declaration", "1991"),
        ("Pact of May 1978", "1978-05"), ("agreement of 9 November 2020", "2020-11-09"),
        ("agreement of 31 June 2020", None), ("Resolution 1701", None), ("Decision 4/2024", None), ("UN Charter", None),
        ("treaty of Westphalia", None),
    ],
)  # fmt: skip
def test_a_year_or_a_month_is_a_date_too_but_no_number(words: str, date: str | None) -> None:
    assert date_in(words) == date


def test_what_the_base_knows_is_named_by_its_id() -> None:
    assert "#   armenia  # 2 x: Talks" in DRAFT
    assert {each.id for each in loaded(DRAFT).actors} - {each.id for each in GENERAL.actors} == {
        "ann-aliev",
        "bob-lee",
        "rhine-league",
    }


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("Yerevan", "armenia"), ("Armenian side", "armenia"), ("Armenia’s Foreign Ministry", "armenia"),
        ("Government of the Philippines", "philippines"), ("Kurdistan Workers’ Party", "pkk"), ("Rhine League", None),
        ("Armenian bakery", None),
    ],
)  # fmt: skip
def test_names_seats_sides_and_bodies_lead_to_the_actor_of_the_base(words: str, id_: str | None) -> None:
    assert Known.of(GENERAL).actor(words) == id_


def test_places_stand_as_comments() -> None:
    assert "#   Oldtown  # 2 x: Talks" in DRAFT


def test_what_is_named_too_seldom_is_left_out() -> None:
    draft = draft_profile("talks", [reading(TALKS, MENTIONS)], GENERAL, at_least=3)
    assert "ann-aliev:" in draft
    assert "bob-lee:" not in draft


NAMES = st.one_of(
    st.text(min_size=1, max_size=20),
    st.sampled_from(
        ["Armenia", "armenia", "the UN", "NO", "null", "2020", "- x", "a: b", "# x", "'", '"', "The", "\u2028x", "Ünal",
         "Unal", "Пашинян", "statement of 9 November 2020", "9 November 2020", "Ann Lee", "ANN LEE", "Lee", "\ufeffA",
         "statement of November 9, 2020", "Ann Lee's", "{x}", "[y]", "&a", "*a", "!t", "%d", "@x", "`", "😀 Ann"],
    ),
)  # fmt: skip
TYPES = st.sampled_from(["PER", "ROLE", "ORG", "GPE", "LOC", "DATE", "INS", "MTG"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(TYPES, NAMES), max_size=12), st.sampled_from([" ", ", ", ". ", "\n"]), st.text(max_size=80))
def test_a_draft_always_loads(mentions: list[tuple[str, str]], between: str, title: str) -> None:
    text = between.join(words for _, words in mentions)
    profile = loaded(draft_profile("a-draft", [reading(text, mentions, title)], GENERAL, at_least=1))
    assert profile.name == "a-draft"
