"""An utterance is told once on each level: who passed it on holds who said it.

Who renews a call says one thing.
"""

from __future__ import annotations

import pytest

from aidememoire.reading.rules.sources.doubles import one_per_utterance, with_renewals
from tests.reading.rules.borders.test_phrases import attribution, told
from tests.reading.rules.told import acts_in

ROAD = "that the road is open"


def test_what_a_ministry_reports_that_he_told_is_the_ministrys_and_holds_his() -> None:
    text = f"Bayramov told his colleague, his ministry reported, {ROAD}."
    pair = [attribution(text, "Bayramov", "told", ROAD), attribution(text, "his ministry", "reported", ROAD)]
    his, its = one_per_utterance(text, pair)
    assert told(his) == ["Bayramov", "told", ROAD]
    assert told(its) == ["his ministry", "reported", "Bayramov told his colleague", ROAD]


def test_what_a_ministry_quotes_him_as_saying_is_the_ministrys_and_holds_his() -> None:
    text = f"The ministry quoted its envoy as saying {ROAD}."
    pair = [attribution(text, "The ministry", "quoted", ROAD), attribution(text, "its envoy", "as saying", ROAD)]
    its, his = one_per_utterance(text, pair)
    assert told(its) == ["The ministry", "quoted", f"its envoy as saying {ROAD}"]
    assert told(his) == ["its envoy", "as saying", ROAD]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (f"The paper reported, quoting an aide, {ROAD}.", ("The paper", "reported"), ("an aide", "quoting")),
        (f"The paper reported. Baku, it said, {ROAD}.", ("The paper", "reported"), ("it", "said")),
        (f"Baku gave him its word {ROAD}.", ("Baku", "gave"), ("its", "word")),
    ],
)
def test_two_who_say_the_same_side_by_side_stay_so(text: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    pair = [attribution(text, *first, ROAD), attribution(text, *second, ROAD)]
    assert one_per_utterance(text, pair) == pair


def test_in_his_reading_is_one_cue() -> None:
    text = "In his reading, the road is open."
    pair = [attribution(text, "his", "In", "the road is open"), attribution(text, "his", "reading", "the road is open")]
    assert one_per_utterance(text, pair) == pair[1:]


def test_an_account_of_a_thing_tells_what_stands_behind_the_comma() -> None:
    text = "In his account of a call, Baku had refused."
    pair = [
        attribution(text, "his", "In", "Baku had refused"),
        attribution(text, "his", "account of", "a call, Baku had refused"),
    ]
    (one,) = one_per_utterance(text, pair)
    assert told(one) == ["his", "account", "Baku had refused"]


def test_whoever_is_quoted_says_the_words_before_the_comma_too() -> None:
    text = "The crisis grows graver, the ministry quoted its envoy as saying, and the cause is the road."
    pair = [
        attribution(text, "the ministry", "quoted", "The crisis"),
        attribution(text, "its envoy", "as saying", "The crisis", "and the cause is the road"),
    ]
    its, his = one_per_utterance(text, pair)
    assert told(its)[2:] == ["The crisis grows graver", "its envoy as saying, and the cause is the road"]
    assert told(his)[2:] == ["The crisis grows graver", "and the cause is the road"]


def test_the_noun_behind_a_verb_and_its_source_tells_nothing_more() -> None:
    text = "The map of 1975 remains Armenia’s choice."
    pair = [
        attribution(text, "Armenia’s", "remains", "The map of 1975"),
        attribution(text, "Armenia’s", "choice", "The map"),
    ]
    assert one_per_utterance(text, pair) == pair[:1]


def test_a_source_that_takes_in_the_cue_of_the_same_is_none() -> None:
    text = "The map remains Armenia’s choice."
    pair = [
        attribution(text, "Armenia’s choice", "remains", "The map"),
        attribution(text, "Armenia’s", "choice", "The map"),
    ]
    assert one_per_utterance(text, pair) == pair[1:]


def test_words_of_the_next_sentence_go_to_the_one_who_says_more_of_it() -> None:
    text = "Nobody gains, he warned. That the road must be opened she had stressed."
    first = attribution(text, "he", "warned", "Nobody gains", "That the road")
    second = attribution(text, "she", "had stressed", "That the road must be opened")
    warned, stressed = one_per_utterance(text, [first, second])
    assert told(warned) == ["he", "warned", "Nobody gains"]
    assert stressed == second


def test_words_of_the_next_sentence_stay_where_nobody_else_says_them() -> None:
    text = "“Nobody gains,” he warned. “The road must be opened.”"
    one = attribution(text, "he", "warned", "“Nobody gains,”", "“The road must be opened.”")
    assert one_per_utterance(text, [one]) == [one]


@pytest.mark.parametrize(
    ("text", "first", "second", "whole"),
    [
        (f"Baku has let both capitals know {ROAD}.", ("Baku", "has let"), ("both capitals", "know"), "has let both capitals know"),
        (f"The president had given him his word {ROAD}.", ("The president", "had given"), ("The president", "his word"), "had given him his word"),
        (f"“{ROAD}” was the ministry’s reply.", ("the ministry’s", "was"), ("the ministry’s", "reply"), "reply"),
    ],
)  # fmt: skip
def test_the_two_parts_of_one_cue_are_one_attribution(
    text: str, first: tuple[str, str], second: tuple[str, str], whole: str
) -> None:
    (one,) = one_per_utterance(text, [attribution(text, *first, ROAD), attribution(text, *second, ROAD)])
    assert told(one) == [first[0], whole, ROAD]


@pytest.mark.parametrize("cues", [("has said", ":"), ("has said", "said"), ("said", "said")])
def test_two_cues_that_touch_or_lie_in_each_other_are_one(cues: tuple[str, str]) -> None:
    text = f"Baku has said: {ROAD}."
    (one,) = one_per_utterance(text, [attribution(text, "Baku", each, ROAD) for each in cues])
    assert told(one)[0] == "Baku"
    assert told(one)[1].startswith(cues[0])


def test_attributions_stay_in_the_order_of_their_cues() -> None:
    text = f"“{ROAD}” was, he thought, the ministry’s reply."
    pair = [attribution(text, "the ministry’s", each, ROAD) for each in ("was", "reply")]
    between = attribution(text, "he", "thought", "the ministry’s reply")
    every = one_per_utterance(text, [pair[0], between, pair[1]])
    assert [one.cue for one in every] == sorted(one.cue for one in every)


def test_what_is_reported_between_commas_is_not_the_cue_of_who_says_it() -> None:
    text = f"Bayramov said, it was reported, {ROAD}."
    pair = [attribution(text, "Bayramov", "said", ROAD), attribution(text, "", "was reported", ROAD)]
    assert len(one_per_utterance(text, pair)) == 2


def test_a_source_that_is_the_cue_of_another_is_none() -> None:
    text = f"As summarised in the press, {ROAD}."
    pair = [attribution(text, "summarised", "As", ROAD), attribution(text, "the press", "summarised in", ROAD)]
    assert one_per_utterance(text, pair) == pair[1:]


@pytest.mark.parametrize(
    "text",
    [
        "He renewed his call for an international fact-finding mission.",
        "The ministry repeated its demand that Chad withdraw from the valley.",
        "The ministry reiterated its call for a ceasefire.",
        "The envoy reiterated her support for the ceasefire.",
    ],
)
def test_a_renewed_call_is_one_statement(text: str) -> None:
    assert len(acts_in(text)) == 1


def test_a_call_of_another_is_one_of_its_own() -> None:
    assert len(acts_in("Norway repeated that Chad had called for a ceasefire.")) == 2


@pytest.mark.parametrize(("whose", "kept"), [("Chad", 2), ("its", 1), ("", 1)])
def test_only_the_call_of_who_renews_it_is_told_already(whose: str, kept: int) -> None:
    text = "Norway repeated its calls by Chad to wait."
    pair = [
        attribution(text, "Norway", "repeated", "its calls by Chad to wait"),
        attribution(text, whose, "calls", "to wait"),
    ]
    assert len(with_renewals(text, pair)) == kept


@pytest.mark.parametrize(("noun", "act"), [("charge", "accuse"), ("accusation", "accuse"), ("claim", "assert")])
def test_who_repeats_a_charge_does_not_deny_it(noun: str, act: str) -> None:
    assert acts_in(f"Niger repeated the {noun} on Sunday.") == [act]


def test_repeated_allegations_are_no_denial() -> None:
    text = "The minister spoke after repeated allegations by Malian officials that Chad was not doing enough."
    assert "deny" not in acts_in(text)
    assert "accuse" in acts_in(text)
