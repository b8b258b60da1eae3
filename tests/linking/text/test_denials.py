"""What is told only to be denied, and what is said, as a table of marked texts and the numbers of the statements denied."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from aidememoire.linking.text.denials import denied_in
from aidememoire.linking.voices import in_voices, parties_of, unsaid
from aidememoire.model import Account, Document, Entry
from aidememoire.reading import Reader
from tests.linking.made import linker, made

DENY, REJECT, BOTH = {1: "act=deny"}, {1: "act=reject"}, {1: "act=deny", 2: "act=reject"}
CASES: tuple[tuple[str, Mapping[int, str], set[int]], ...] = (
    ("[[S1:Chad]] [[Q1:denied]] [[C1:that [[S2:Chad]] [[Q2:had agreed to]] [[C2:a truce]]]].", DENY, {2}),
    ("[[S1:Niger]] [[Q1:denied]] [[C1:that [[S2:Chad]] [[Q2:had agreed to]] [[C2:a truce]]]].", DENY, {2}),
    ("[[S1:Chad]] [[Q1:denied]] [[C1:that [[S2:Chad]] [[Q2:rejects]] [[C2:the truce]]]].", BOTH, {2}),
    ("[[S1:Chad]] [[Q1:rejected]] [[C1:the claim that [[S2:Chad]] [[Q2:accuses]] [[C2:Niger]]]].", DENY, {2}),
    ("[[S1:Chad]] [[Q1:rejected]] [[C1:the [[Q2:demand]] that [[S2:Chad]] [[C2:withdraw]]]].", REJECT, {2}),
    (
        "[[S1:Chad]] [[Q1:denied]] [[C1:[[Q2:reports]] [[C2:that [[S3:Chad]] [[Q3:had agreed]] [[C3:to pay]]]]]].",
        DENY,
        {3},
    ),
    (
        "[[S1:Chad]] [[Q1:denied]] [[C1:that [[S2:Niger]] [[Q2:said]] [[C2:[[S3:it]] [[Q3:would]] [[C3:pay]]]]]].",
        DENY,
        {2, 3},
    ),
    # Words that call it untrue, whoever speaks them.
    (
        "[[C1:Reports that [[S2:Chad]] [[Q2:has accepted]] [[C2:the map]] are false]], [[Q1:said]] [[S1:Niger]].",
        DENY,
        {2},
    ),
    (
        "[[Q1:According to]] [[S1:Niger]], [[C1:claims by the media that [[S2:Chad]] [[Q2:had left]] [[C2:it]] are lies]].",
        DENY,
        {2},
    ),
    ("Those who claim that [[S1:Chad]] [[Q1:accepted]] [[C1:the map]] are lying.", {}, {1}),
    ("We left not because [[S1:we]] [[Q1:reject]] [[C1:the map]], but because it was late.", {}, {1}),
    ("We did not abstain because [[S1:we]] [[Q1:reject]] [[C1:the map]]; we did so because it was late.", {}, {1}),
    ("[[S1:Chad]] did not, as [[S2:the Times]] [[Q2:reported]], [[Q1:offer]] [[C1:money]].", {}, {1}),
    ("It is not true that [[S1:Chad]] [[Q1:has accepted]] [[C1:the map]].", {}, {1}),
    ("That is a lie. It was untrue that [[S1:Chad]] [[Q1:had refused]] [[C1:to pay]].", {}, {1}),
    ("It is simply a lie that [[S1:Chad]] [[Q1:accepted]] [[C1:the map]].", {}, {1}),
    ("It is not true that it left, but [[S1:Chad]] [[Q1:has accepted]] [[C1:the map]].", {}, set()),
    ("It is true that [[S1:Chad]] [[Q1:has accepted]] [[C1:the map]].", {}, set()),
    ("[[C1:It is not true that all is lost]], [[S1:Chad]] [[Q1:said]].", {}, set()),
    ("We did not sign because [[S1:Chad]] [[Q1:rejected]] [[C1:the map]].", {}, set()),
    ("Those who say that [[S1:Chad]] [[Q1:accepted]] [[C1:the map]] are many.", {}, set()),
    ("[[S1:Chad]] [[Q1:denied]] [[C1:it [[Q2:had agreed to]] [[C2:a truce]]]].", DENY, {2}),
    ("[[S1:Chad]] [[Q1:denied]] [[C1:[[S2:Niger]] [[Q2:had agreed to]] [[C2:a truce]]]].", DENY, {2}),
    ("[[S1:Chad]] [[Q1:denied]] [[C1:having [[Q2:agreed to]] [[C2:a truce]]]].", DENY, {2}),
    # What the other side did say stands, and so does all that but stands beside.
    ("[[S1:Chad]] [[Q1:denied]] [[C1:[[S2:Niger]]'s [[Q2:claim]] [[C2:that it had fled]]]].", DENY, set()),
    ("[[S1:Chad]] [[Q1:rejected]] [[C1:[[S2:Niger]]'s [[Q2:offer]] [[C2:to withdraw]]]].", REJECT, set()),
    ("[[S1:Chad]] [[Q1:rejected]] [[C1:[[S2:Chad]]'s [[Q2:request]] [[C2:to withdraw]]]].", REJECT, set()),
    ("[[S1:Niger]] [[Q1:rejected]] [[C1:the [[Q2:demand]] that [[S2:Chad]] [[C2:withdraw]]]].", REJECT, set()),
    ("[[S1:Chad]] [[Q1:said]] [[C1:it waits for nobody, and [[S2:Chad]] [[Q2:offered]] [[C2:gas]]]].", REJECT, set()),
    ("[[S1:Chad]] [[Q1:refused]] [[C1:and [[S2:Chad]] [[Q2:rules out]] [[C2:any talks]]]].", BOTH | REJECT, set()),
    ("[[S1:Chad]] [[Q1:said]] [[C1:that [[S2:Chad]] [[Q2:had agreed to]] [[C2:a truce]]]].", {1: "act=assert"}, set()),
)


@pytest.mark.parametrize(("marked", "rows", "expected"), CASES, ids=[marked[:80] for marked, _, _ in CASES])
def test_what_a_side_denies_is_not_what_it_says(marked: str, rows: Mapping[int, str], expected: set[int]) -> None:
    """What stands in a denial, or is told of a side in what it turns down itself, is nobody's word."""
    reading = linker().link(made(marked, rows=rows))
    sides = {one.id: tuple((one.side or "").split("; ")) if one.side else () for one in reading.statements}
    assert {int(one) + 1 for one in denied_in(reading, sides)} == expected


def test_the_denial_stands_in_the_views_and_what_it_denies_does_not() -> None:
    """The inner statement has no party and is a double of the one that denies it, which says why."""
    marked = "[[S1:Chad]] [[Q1:denied]] [[C1:that [[S2:Chad]] [[Q2:had agreed to]] [[C2:a truce]]]]."
    reading = linker().link(made(marked, rows={1: "act=deny", 2: "act=accept"}))
    moment = datetime(2023, 7, 26, tzinfo=UTC)
    outer, inner = in_voices([Entry(one, Account.of(reading.document), moment) for one in reading.statements])
    assert (outer.doubled, inner.doubled) == (False, True)
    assert parties_of(outer.statement) == ("Chad",)
    assert parties_of(inner.statement) == ()
    assert any(each.field == "denied" for each in inner.statement.reasons)


def test_who_rejects_one_thing_and_demands_another_in_one_sentence_is_shown_with_both() -> None:
    """A statement that rejects does not give way to an inner one that demands something else."""
    demand = "[[S2:Chad]] [[Q2:demands]] [[C2:that all prisoners be freed at once]]"
    marked = f"[[S1:Chad]] [[Q1:said]] [[C1:it will not wait: {demand}]]."
    reading = linker().link(made(marked, rows={1: "act=reject", 2: "act=demand"}))
    moment = datetime(2023, 7, 26, tzinfo=UTC)
    entries = in_voices([Entry(one, Account.of(reading.document), moment) for one in reading.statements])
    assert [one.doubled for one in entries] == [False, False]


def test_what_a_paper_reports_is_denied_whether_the_paper_is_known_or_not() -> None:
    text = "Chad denied a report in Le Sahel that it had offered Niger a swap of territory."
    read = linker().link(Reader.load().read(Document(title="Talks", text=text))).statements
    assert [(one.speaker, unsaid(one)) for one in read] == [("Chad", ""), ("Le Sahel", ""), ("Chad", "denied")]
