"""The chain: from the publisher through everyone who passed a statement on, down to the speaker."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.linking.cast.who import GROUP, NOBODY, PERSON, Resolved, Who
from aidememoire.linking.chain import chain_of
from aidememoire.linking.text.names import key_words
from aidememoire.model import Confidence, Document, Span, Statement
from tests.linking.made import linked, made

NESTED = (
    "[[Q1:According to]] [[S1:[[ORG:the Grebe Institute]]]], [[C1:[[S2:[[PER:Anna Vik]]]] [[Q2:said]]"
    " [[C2:that [[S3:[[GPE:Baku]]]] [[Q3:hopes]] [[C3:for peace]]]]]]."
)


def chains(marked: str, **about: Any) -> list[tuple[str, ...]]:
    """Return the chains of a marked text's statements."""
    return [one.chain for one in linked(made(marked, **about))]


def test_every_step_from_the_publisher_to_the_speaker_stands_in_the_chain() -> None:
    assert chains(NESTED)[2] == ("The Daily Lantern", "Grebe Institute", "Anna Vik", "Azerbaijan")


@pytest.mark.parametrize(
    ("marked", "about", "chain"),
    [
        ("[[S1:[[PER:Anna Vik]]]] [[Q1:said]] [[C1:yes]].", {}, ("The Daily Lantern", "Anna Vik")),
        ("[[S1:[[PER:Anna Vik]]]] [[Q1:said]] [[C1:yes]].", {"publisher": ""}, ("Anna Vik",)),
        ("[[S1:[[ORG:The Grebe Institute]]]] [[Q1:said]] [[C1:yes]].", {"publisher": "Grebe Institute"}, ("Grebe Institute",)),
        ("[[Q1:It was said]] [[C1:that all is well]].", {}, ("The Daily Lantern", "nobody named")),
        ("[[S1:A senior official]] [[Q1:said]] [[C1:yes]].", {}, ("The Daily Lantern", "unnamed senior official")),
        ("[[S1:[[GPE:Norway]] and [[GPE:Chad]]]] [[Q1:said]] [[C1:yes]].", {}, ("The Daily Lantern", "Norway; Chad")),
    ],
)  # fmt: skip
def test_a_chain_says_who_passed_it_on(marked: str, about: dict[str, Any], chain: tuple[str, ...]) -> None:
    assert chains(marked, **about) == [chain]


def test_who_speaks_of_himself_stands_in_the_chain_once() -> None:
    marked = "[[S1:[[PER:Bo Vik]]]] [[Q1:said]] [[C1:that [[S2:he]] [[Q2:hopes]] [[C2:for peace]]]]."
    assert chains(marked)[1] == ("The Daily Lantern", "Bo Vik")


def test_a_step_that_the_report_keeps_its_distance_from_says_so_and_the_last_one_does_not() -> None:
    marked = (
        "[[S1:[[PER:Bo Vik]]]] [[Q1:reportedly said]] [[C1:that [[S2:[[GPE:Oslo]]]] [[Q2:hopes]] [[C2:for peace]]]]."
    )
    first, second = linked(made(marked, rows={1: "act=assert hedge=yes"}))
    assert first.chain == ("The Daily Lantern", "Bo Vik")
    assert second.chain == ("The Daily Lantern", "Bo Vik (with reserve)", "Norway")


NAMES = st.sampled_from(["Norway", "the Grebe Institute", "Grebe Institute", "Anna Vik", "Chad"])
STEPS = st.lists(st.tuples(st.one_of(st.none(), NAMES), st.booleans()), min_size=1, max_size=6)


@given(STEPS, st.one_of(st.none(), NAMES))
def test_no_step_is_the_same_as_the_one_before_and_the_last_is_the_speaker(
    steps: list[tuple[str | None, bool]], publisher: str | None
) -> None:
    statements = [step(number, hedged) for number, (_, hedged) in enumerate(steps)]
    by_id = {one.id: one for one in statements}
    speakers = {str(number): resolved(name) for number, (name, _) in enumerate(steps)}
    chain = chain_of(statements[-1], Document("", "a", publisher=publisher), by_id, speakers)
    assert all(set(key_words(one)) != set(key_words(other)) for one, other in pairwise(chain))
    last = steps[-1][0]
    if last:
        assert set(key_words(chain[-1])) - {"with", "reserve"} == set(key_words(last))


def step(number: int, hedged: bool) -> Statement:
    """Return a statement inside the one before."""
    parent = str(number - 1) if number else None
    return Statement(str(number), parent, (), (Span(0, 1, "a"),), (), "indirect", Confidence(1.0), hedged=hedged)


def resolved(name: str | None) -> Resolved:
    """Return somebody of a name, or nobody."""
    kind = PERSON if name == "Anna Vik" else GROUP
    return Resolved((Who(name, kind) if name else NOBODY,), "named", "")


def test_an_outlet_that_quotes_a_source_is_a_step_and_no_part_of_its_name() -> None:
    told = linked(made("[[S1:Officials quoted by [[ORG:Yonhap]]]] [[Q1:said]] [[C1:that talks go on]]."))[0]
    assert told.chain == ("The Daily Lantern", "Yonhap", "unnamed officials")
