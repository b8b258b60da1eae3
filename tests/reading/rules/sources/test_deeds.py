"""What a verb does where the rules know the clause it stands in.

Who a relative clause is about says what stands there, whatever aside comes between.
What one is said by another to have done, he has done by that, and not whoever says so.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Span
from aidememoire.reading import Reader
from aidememoire.reading.rules.sources.deeds import REPUTED, deed_at
from tests.reading.rules.told import told_in

READER = Reader.load()


@pytest.mark.parametrize(
    ("clause", "cue", "content", "act"),
    [
        ("have rejected the paper", "have rejected", "the paper", "reject"),
        ("refused to sign, and left", "refused to", "sign", "reject"),
        ("have accepted the map.", "have accepted", "the map", "accept"),
        ("have denied the report", "have denied", "the report", "deny"),
        ("pledged to pay", "pledged to", "pay", "commit"),
    ],
)
def test_a_verb_of_a_stance_tells_its_act_and_its_content(clause: str, cue: str, content: str, act: str) -> None:
    text = f"Corvo {clause}"
    who = Span.of(text, 0, 5)
    draft = deed_at(text, who, 6, REPUTED)
    assert draft is not None
    assert (draft.source, draft.cue.text, draft.content[0].text, draft.act) == ((who,), cue, content, act)


@pytest.mark.parametrize("clause", ["have visited the camp", "rejected by most", "refused"])
def test_another_verb_or_one_without_an_object_does_nothing(clause: str) -> None:
    assert deed_at(f"Corvo {clause}", Span(0, 5, "Corvo"), 6, REPUTED) is None


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Togo, which to its credit agreed to host the talks, said the sides were close.", "agreed", "Togo"),
        ("Chad, which for its part refused to sign, accused Norway of bad faith.", "refused", "Chad"),
        ("Norway, which for its part rejected the plan, left.", "rejected", "Norway"),
        ("Chad, which, to its credit, accepted the plan, said Norway had not.", "accepted", "Chad"),
        ("Chad, for its part, refused to sign.", "refused", "Chad"),
    ],
)
def test_an_aside_does_not_part_a_relative_clause_from_its_noun(text: str, cue: str, source: str) -> None:
    statements = READER.read(Document(title="Talks", text=text)).statements
    (found,) = [one for one in statements if one.cue and one.cue[0].text.split()[0] == cue]
    assert [span.text for span in found.source] == [source]


@pytest.mark.parametrize(
    ("text", "teller", "doer", "act"),
    [
        ("Brandt was said by Salmi to have rejected the paper.", "Salmi", "Brandt", "reject"),
        ("Brandt was said by Orel to have agreed to Muscat.", "Orel", "Brandt", "accept"),
        ("Brandt is alleged by Dalmora to have rejected the paper.", "Dalmora", "Brandt", "reject"),
        ("Brandt was quoted by Orel as accepting the paper.", "Orel", "Brandt", "accept"),
        ("Lund is reported by the Courier to have promised a visit.", "the Courier", "Lund", "commit"),
    ],
)
def test_the_subject_has_done_it(text: str, teller: str, doer: str, act: str) -> None:
    outer, inner = told_in(text)
    assert (outer.source[0].text, outer.act in ("assert", "accuse")) == (teller, True)
    assert (inner.parent, inner.source[0].text, inner.act) == (outer.id, doer, act)


def test_without_by_the_subject_has_done_it_by_the_report() -> None:
    (one,) = told_in("Brandt was said to have agreed to Muscat.")
    assert (one.source[0].text, one.act) == ("Brandt", "accept")


def test_who_opens_a_turn_is_the_subject_too() -> None:
    told = told_in("Tervold: Sudan was said by Cairo to have agreed to the annex.")
    assert [one.source[0].text for one in told] == ["Tervold", "Cairo", "Sudan"]
