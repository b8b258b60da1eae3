"""What is but asked, and what is said, as a table of marked texts and the numbers of the statements that are asked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from aidememoire.linking.text.interrogatives import asked_in
from aidememoire.linking.voices import in_voices, parties_of
from aidememoire.model import Account, Entry
from tests.linking.made import linker, made

IN_TURN = "[[S1:Question]][[Q1::]] [[C1:{}]]\n\n[[S3:Answer]][[Q3::]] [[C3:No.]]"
CASES: tuple[tuple[str, set[int]], ...] = (
    # A question that somebody puts, and what stands in it.
    (IN_TURN.format("Does [[S2:Chad]] [[Q2:intend to]] [[C2:withdraw from the pact]]?"), {2}),
    (IN_TURN.format("Did [[S2:Chad]] [[Q2:promise]] [[C2:to release the crew?]]"), {2}),
    (IN_TURN.format("Would [[S2:Chad]] [[Q2:accept]] [[C2:a truce]]? It is late."), {2}),
    (IN_TURN.format("Is it true? [[S2:Chad]] [[Q2:promised]] [[C2:to pay]]."), set()),
    (IN_TURN.format("[[S2:Chad]] [[Q2:promised]] [[C2:to pay]]. What will you do?"), set()),
    (IN_TURN.format("[[S2:Chad]] [[Q2:promised]] [[C2:to pay]]: what will you do?"), set()),
    (IN_TURN.format("[[S2:Chad]] [[Q2:promised]] [[C2:to pay]], so what will you do?"), set()),
    (IN_TURN.format("Does [[S2:Ana Vik]] [[Q2:say]] [[C2:that [[S4:Chad]] [[Q4:accepts]] [[C4:the truce]]]]?"), {2, 4}),
    (IN_TURN.format("Why does [[S2:Chad]] [[Q2:reject]] [[C2:the bill]]?"), {2}),
    (IN_TURN.format("Minister, will [[S2:Chad]] [[Q2:accept]] [[C2:a truce]]?"), {2}),
    (IN_TURN.format("Minister, [[Q2:is]] [[S2:Chad]] [[Q2:prepared to]] [[C2:pay]]?"), {2}),
    (IN_TURN.format("Is it true that [[S2:Chad]] [[Q2:has promised]] [[C2:to pay]]?"), {2}),
    (IN_TURN.format("Will it stop, as [[S2:Chad]] [[Q2:demands]]?"), set()),
    (IN_TURN.format("And Chad, [[S2:which]] [[Q2:says]] [[C2:that it is late]]?"), set()),
    (IN_TURN.format("What of the vote that [[S2:Chad]] [[Q2:has promised]]?"), set()),
    (IN_TURN.format("Does my hon. [[S2:Friend]] [[Q2:agree]] [[C2:that Chad, which left, is wrong]]?"), {2}),
    (IN_TURN.format("Will [[S2:Chad]], then, [[Q2:accept]] [[C2:a truce that, if it holds, is late]]?"), {2}),
    (IN_TURN.format("When [[S2:Chad]] [[Q2:promised]] [[C2:to pay]], did it lie?"), set()),
    ("Will [[S1:Chad]] [[Q1:accept]] [[C1:the truce]]?", {1}),
    ("Q. Will [[S1:Chad]] [[Q1:accept]] [[C1:the truce]]?", {1}),
    ("Question 2: Do [[S1:you]] [[Q1:accept]] [[C1:the truce]]?", {1}),
    ("A. Is it so? [[S1:Chad]] [[Q1:accepts]] [[C1:the truce]].", set()),
    ("[[S1:Ana Vik]] [[Q1:asked]], [[C1:“Will you come?”]]", set()),
    ("[[C1:“Who will come?”]] [[Q1:asked]] [[S1:Ana Vik]].", set()),
    ("[[S1:Ana Vik]] [[Q1:said]], [[C1:“Has [[S2:Chad]] [[Q2:agreed to]] [[C2:a visit]]?”]]", {2}),
    # Whether, and if behind what is asked, not said or not known.
    ("[[S1:Ana Vik]] [[Q1:did not say]] [[C1:whether [[S2:Chad]] [[Q2:had agreed to]] [[C2:a visit]]]].", {2}),
    ("It [[Q1:was unclear]] [[C1:whether [[S2:Chad]] [[Q2:had accepted]] [[C2:the truce]]]].", {2}),
    ("[[S1:Ana Vik]] [[Q1:asked]] [[C1:if [[S2:Chad]] [[Q2:had promised]] [[C2:to pay]]]].", {2}),
    ("[[S1:Ana Vik]] [[Q1:wondered]] [[C1:aloud on Tuesday if [[S2:Chad]] [[Q2:accepts]] [[C2:the plan]]]].", {2}),
    ("[[S1:Ana Vik]] [[Q1:does not know]] [[C1:yet if [[S2:Chad]] [[Q2:accepts]] [[C2:the plan]]]].", {2}),
    ("[[S1:Ana Vik]] [[Q1:asked]] [[C1:that [[S2:Chad]] [[Q2:promise]] [[C2:to pay]] if it came]].", set()),
    ("[[S1:Ana Vik]] [[Q1:refused to say]] [[C1:if [[S2:Chad]] [[Q2:had rejected]] [[C2:the plan]]]].", {2}),
    ("[[S1:Ana Vik]] [[Q1:said]] [[C1:it hung on whether [[S2:Chad]] [[Q2:accepts]] [[C2:the plan]]]].", {2}),
    ("Nobody knows whether [[S1:Chad]] [[Q1:will accept]] [[C1:the plan]].", {1}),
    ("[[S1:Ana Vik]] [[Q1:said]] [[C1:if [[S2:Chad]] [[Q2:agreed]] [[C2:to pay]], she would come]].", set()),
    ("[[S1:Ana Vik]] [[Q1:did not say]] [[C1:that [[S2:Chad]] [[Q2:had agreed]] [[C2:to pay]]]].", set()),
    ("Asked whether it would pay, [[S1:Chad]] [[Q1:rejected]] [[C1:the bill]].", set()),
    ("On the question whether to pay [[S1:Chad]] [[Q1:rejected]] [[C1:the bill]].", set()),
    (
        "[[C1:Whether it is late or not, [[S2:Chad]] [[Q2:will pay]] [[C2:the bill]]]], [[Q1:said]] [[S1:Ana Vik]].",
        set(),
    ),
    ("[[S1:Ana Vik]] [[Q1:asked]] [[C1:whether it was over when [[S2:Chad]] [[Q2:promised]] [[C2:to pay]]]].", set()),
    (
        "[[S1:Ana Vik]] [[Q1:did not know]] [[C1:whether it was over, but [[S2:Chad]] [[Q2:promised]] [[C2:to pay]]]].",
        set(),
    ),
)


@pytest.mark.parametrize(("marked", "expected"), CASES, ids=[marked[:80] for marked, _ in CASES])
def test_what_stands_in_a_question_is_asked(marked: str, expected: set[int]) -> None:
    """A statement is asked where its own sentence, or the clause with whether or if that it stands in, is a question."""
    reading = made(marked, kind="transcript")
    assert {int(one) + 1 for one in asked_in(reading)} == expected


@pytest.mark.parametrize(
    "marked",
    [
        IN_TURN.format("Does [[S2:Chad]] [[Q2:promise]] [[C2:to pay]]?"),
        "[[S1:Ana Vik]] [[Q1:did not say]] [[C1:whether [[S2:Chad]] [[Q2:promised]] [[C2:to pay]]]].",
    ],
)
def test_nobody_has_said_what_is_asked(marked: str) -> None:
    """It has no party, and the one that asks stands for it in the views; it says why."""
    reading = linker().link(made(marked, kind="transcript", rows={2: "act=commit"}))
    entries = [
        Entry(one, Account.of(reading.document), datetime(2023, 7, 26, tzinfo=UTC)) for one in reading.statements
    ]
    asks, asked = list(in_voices(entries))[:2]
    assert asked.statement.speaker == "Chad"
    assert parties_of(asked.statement) == ()
    assert (asks.doubled, asked.doubled) == (False, True)
    assert any(each.field == "asked" for each in asked.statement.reasons)
