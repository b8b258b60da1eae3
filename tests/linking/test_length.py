"""A document four times as long takes about four times the work to link, whatever its length is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType
from typing import Any

import pytest

from aidememoire.linking.text.index import REACH
from aidememoire.linking.text.names import keys_of, same_word
from aidememoire.model import Mention, Reading, Span, Statement
from tests.linking.made import PROCESS, linked, linker, made

SCENE = """[[ROLE:The foreign minister of Norway]], [[PER:Anna {0}]], [[Q1:said]] [[C1:[[S2:[[GPE:Chad]]]] [[Q2:must honour]] \
[[C2:[[INS:the {0} Agreement of [[DATE:5 May 2021]]]]]]]] at [[MTG:a meeting]] in [[LOC:Oslo]] [[DATE:on Monday]].

[[S3:She]] [[Q3:told]] [[PER:{0}]] that [[C3:[[INS:the agreement]] stands]]. [[S4:[[ORG:The Council of {0} Elders]]]] [[Q4:warned]] \
[[GPE:Chad]] [[C4:of delays]]. [[S5:The council]] [[Q5:said]] [[C5:[[S6:it]] [[Q6:met]] [[C6:[[ORG:the {0} Ministry]]]]]].

[[S7:[[ROLE:The foreign minister]]]] [[Q7:said]] [[C7:[[S8:both sides]] [[Q8:agree]] [[C8:on all]]]]. In the evening [[S9:[[ROLE:its \
envoy]]]] [[Q9:said]] [[C9:no]]. [[S10:The diplomat]], [[S11:who]] [[Q11:thinks]] [[C11:so]], [[Q10:added]] [[C10:that they will meet \
[[PER:Tom {0}]] on Friday]]. [[S12:[[ORG:The Ministry]]]] [[Q12:denied]] [[C12:[[INS:these texts]]]].

"""
#: Times the work for four times the length; a bit more than four, as the beginning of a text has less before it.
MOST = 6
LETTERS = "bdfgklmnprstvz"


def name(number: int) -> str:
    """Return a surname that no other number has."""
    syllables = (f"{LETTERS[number // 14**place % 14]}{'aeiou'[number // 5 % 5]}" for place in range(4))
    return "".join(syllables).capitalize()


def long_reading(scenes: int) -> Reading:
    """Return the reading of many scenes, each with people, bodies and instruments of its own."""
    whole, text = made(SCENE.format(name(0))), ""
    statements: list[Statement] = []
    mentions: list[Mention] = []
    for number in range(scenes):
        one = made(SCENE.format(name(number)))
        moved = shift(len(text))
        text += one.document.text + "\n\n"
        mentions += [Mention(mention.type, moved(mention.span)) for mention in one.mentions]
        statements += [moved_statement(statement, number, moved) for statement in one.statements]
    return replace(
        whole, document=replace(whole.document, text=text), statements=tuple(statements), mentions=tuple(mentions)
    )


def moved_statement(statement: Statement, number: int, moved: Callable[[Span], Span]) -> Statement:
    """Return a statement of a scene by its number, with its words moved."""
    return replace(
        statement,
        id=f"{number}-{statement.id}",
        parent=statement.parent and f"{number}-{statement.parent}",
        source=tuple(map(moved, statement.source)),
        cue=tuple(map(moved, statement.cue)),
        content=tuple(map(moved, statement.content)),
    )


def shift(by: int) -> Callable[[Span], Span]:
    """Return what moves a span."""
    return lambda span: Span(span.start + by, span.end + by, span.text)


def calls(work: Callable[[], Any]) -> int:
    """Return how many functions are called, of Python and of C, while some work is done."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("profile", ["general", PROCESS])
def test_the_work_grows_with_the_length_of_a_document_not_with_its_square(profile: str) -> None:
    short, long = long_reading(40), long_reading(160)
    assert len(short.document.text) > REACH
    linker(profile).link(long_reading(2))
    assert calls(lambda: linker(profile).link(long)) < MOST * calls(lambda: linker(profile).link(short))


def test_a_text_without_the_end_of_a_sentence_is_linked_with_no_more_work_for_its_length() -> None:
    short, long = (without_stops(long_reading(number)) for number in (10, 40))
    assert calls(lambda: linker().link(long)) < MOST * calls(lambda: linker().link(short))


def without_stops(reading: Reading) -> Reading:
    """Return a reading whose text runs on without an end of a sentence or paragraph."""
    return replace(
        reading, document=replace(reading.document, text=reading.document.text.translate({46: ",", 10: " "}))
    )


def test_who_was_named_far_before_is_not_meant_by_a_pronoun_but_an_office_still_finds_its_holder() -> None:
    far = "Nothing happened that day. " * (REACH // 20)
    marked = (
        "[[ROLE:Foreign Minister]] [[PER:Anna Vik]] left. {}[[S1:She]] [[Q1:said]] [[C1:yes]]. [[S2:[[ROLE:The foreign minister]]]] \
[[Q2:said]] [[C2:no]]."
    )
    near_by, far_away = ([one.speaker for one in linked(made(marked.format(words)))] for words in ("", far))
    assert near_by == ["Anna Vik", "Anna Vik"]
    assert far_away == [None, "Anna Vik"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pashinyan", "pashinian"),
        ("mirzoyan", "mirzyoan"),
        ("bayramov", "bayramof"),
        ("terzyan", "terzyian"),
        ("aliyev", "aliev"),
    ],
)
def test_two_spellings_of_a_name_share_a_key(one: str, other: str) -> None:
    assert same_word(one, other)
    assert set(keys_of(one)) & set(keys_of(other))
