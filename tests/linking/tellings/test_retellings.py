"""Retellings of one utterance are tied, and what was not said at once or by another is kept apart."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.linking.tellings.retellings import Telling, likeness, same_utterance, ties
from aidememoire.model import Confidence, Span, Statement

DAY = date(2024, 3, 8)
FERRY = "that the ferry to Oster Island be allowed to sail with flour and insulin"
AGAIN = "the Oster ferry must sail, carrying flour and insulin"


def telling(
    words: str = FERRY,
    name: str = "a",
    speaker: str | None = "Ilse Tamrat",
    speaker_id: str | None = None,
    act: str | None = "demand",
    day: date | None = DAY,
    document: str = "one",
    start: int = 0,
) -> Telling:
    content = (Span(start, start + len(words), words),) if words else ()
    statement = Statement(
        name, None, (), (), content, "indirect", Confidence(1.0), speaker=speaker, speaker_id=speaker_id, act=act
    )
    return Telling(statement, day, document)


def test_a_retelling_in_other_words_is_tied() -> None:
    assert same_utterance(telling(), telling(AGAIN, "b", document="two"))


@pytest.mark.parametrize(
    "other",
    [
        {"speaker": "Maro Kestel"},
        {"speaker": None},
        {"day": DAY + timedelta(days=2)},
        {"day": None},
        {"act": "commit"},
        {"words": "that the ferry had been allowed to sail with flour and insulin", "act": "assert"},
        {"words": "that the bridge be repaired"},
        {"words": ""},
    ],
)
def test_another_speaker_day_act_time_or_matter_is_no_retelling(other: dict[str, str]) -> None:
    given_ = {"words": AGAIN, "name": "b", "document": "two"} | other
    assert not same_utterance(telling(), telling(**given_))  # type: ignore[arg-type]


def test_ids_of_speakers_go_before_their_names() -> None:
    one = telling(speaker="Tamrat", speaker_id="it")
    assert same_utterance(one, telling(AGAIN, "b", "Ilse Tamrat", "it", document="two"))
    assert not same_utterance(one, telling(AGAIN, "b", "Tamrat", "other", document="two"))
    assert same_utterance(one, telling(AGAIN, "b", "TAMRAT", None, document="two"))


def test_a_statement_inside_another_of_its_document_is_no_second_account() -> None:
    inner = telling(AGAIN, "b", start=10)
    outer = telling(f"the spokeswoman {AGAIN}", "a", start=0)
    outer = replace(outer, statement=replace(outer.statement, content=(Span(0, 100, AGAIN.ljust(100)),)))
    assert not same_utterance(outer, inner)
    assert same_utterance(outer, replace(inner, document="two"))


def test_an_article_does_not_retell_itself_but_one_sentence_may_be_read_twice() -> None:
    assert not same_utterance(telling(start=0), telling(AGAIN, "b", start=500))
    assert same_utterance(telling(start=0), telling(FERRY[10:] + " too", "b", start=10))


def test_the_same_words_denied_are_not_the_same() -> None:
    assert likeness(telling("soldiers in the towns", act="deny"), telling("soldiers in the towns", act="assert")) == 0.0


def test_vectors_are_weighed_whatever_they_are_stored_as() -> None:
    up, down = np.array([1.0, 0.1] * 192), np.array([1.0, -0.1] * 192)
    one, other = telling("letting the boat leave"), telling("allowing a ship to depart", "b", document="two")
    assert not same_utterance(one, other)
    floats, whole = (
        [each.astype(np.float32) for each in (up, down)],
        [(100 * each).astype(np.int8) for each in (up, down)],
    )
    for meant, alike in (floats, whole):
        assert same_utterance(replace(one, meaning=meant), replace(other, meaning=alike))
    nothing = np.zeros(384, dtype=np.float32)
    assert likeness(replace(one, meaning=nothing), replace(other, meaning=nothing)) == 0.0


_TELLINGS = st.lists(
    st.builds(
        telling,
        words=st.sampled_from([FERRY, AGAIN, "five boats", "no boats", "", "the bridge"]),
        speaker=st.sampled_from(["Ana Vik", "ANA VIK", "Bo", None, "!"]),
        speaker_id=st.sampled_from([None, "av"]),
        act=st.sampled_from(["demand", "assert", "deny", None]),
        day=st.none() | st.integers(0, 3).map(lambda late: DAY + timedelta(days=late)) | st.just(date.min),
        document=st.sampled_from(["one", "two"]),
        start=st.integers(0, 60),
    ),
    max_size=9,
).map(lambda held: [replace(one, statement=replace(one.statement, id=f"s{at}")) for at, one in enumerate(held)])


@settings(max_examples=150, deadline=None)
@given(_TELLINGS)
def test_ties_are_all_pairs_that_are_one_utterance_in_any_order(tellings: list[Telling]) -> None:
    expected = {
        tuple(sorted((one.statement.id, other.statement.id)))
        for one, other in combinations(tellings, 2)
        if same_utterance(one, other)
    }
    assert ties(tellings) == ties(tellings[::-1]) == expected


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["demand", "deny", None]))
def test_likeness_is_between_nothing_and_one_and_the_same_both_ways(one: str, other: str, act: str | None) -> None:
    first, second = telling(one), telling(other, act=act)
    assert 0.0 <= likeness(first, second) == likeness(second, first) <= 1.0


def test_the_time_grows_with_the_number_of_tellings() -> None:
    many = [
        telling(
            f"{FERRY} to harbour {at}",
            f"s{at}",
            f"Speaker {at % 500}",
            day=DAY + timedelta(days=at % 7),
            document=str(at),
        )
        for at in range(10_000)
    ]
    started = time.process_time()
    ties(many)
    assert time.process_time() - started < 10
