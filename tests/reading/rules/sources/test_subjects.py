"""The second verb of what somebody tells is that of whom it tells, where its tense says so.

The second verb of a clause by the way is that of whom the clause is about.
Who is praised or blamed for what he says or does is the one who says or does it.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from aidememoire.reading.rules.negation.tenses import is_past, is_present
from aidememoire.reading.rules.sources.subjects import SECOND

READER = Reader.load()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        (
            "The Minister told his counterpart, Hana Brevik, that {} rejects the plan and regards it as a breach.",
            "Corvo",
        ),
        ("The Minister of Palau said that {} does not accept the plan and considers it a breach.", "Norway"),
        ("The envoy said that {} insists on a vote and rejects any delay.", "Norway"),
        ("Ana Vik told Jon Berg that {} supports the plan and calls on Palau to sign it.", "Norway"),
        ("The President said that {} will not sign and accuses Niger of a breach.", "Chad"),
        ("Mr. Lor told Ms. Brun that {} cannot accept the map and insists on the old line.", "Chad"),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text: str, subject: str) -> None:
    statements = READER.read(Document(title="Talks", text=text.format(subject))).statements
    teller, second = statements[0], statements[-1]
    assert [span.text for span in second.source] == [subject]
    assert second.parent == teller.id


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ana Vik said Norway rejects the plan and criticised Palau for its silence.", "Ana Vik"),
        ("Ana Vik said Norway rejects the plan, and accused Palau of delay.", "Ana Vik"),
        ("Ana Vik rejects the plan and demands a vote.", "Ana Vik"),
    ],
)
def test_another_tense_is_that_of_whoever_tells_it(text: str, subject: str) -> None:
    second = READER.read(Document(title="Talks", text=text)).statements[-1]
    assert (second.source[0].text, SECOND in second.reasons) == (subject, False)


@pytest.mark.parametrize(
    "words", ["regards", "does not accept", "has agreed", "will sign", "also insists on", "reject"]
)
def test_a_present_cue_is_told(words: str) -> None:
    assert (is_present(words), is_past(words)) == (True, False)


@pytest.mark.parametrize("words", ["said", "told", "did not accept", "then rejected"])
def test_a_past_cue_is_told(words: str) -> None:
    assert (is_present(words), is_past(words)) == (False, True)


@pytest.mark.parametrize("words", ["had agreed", "would sign", "to sign", "according to", ":"])
def test_what_is_neither_is_neither(words: str) -> None:
    assert (is_present(words), is_past(words)) == (False, False)


@pytest.mark.parametrize(
    "text",
    [
        "Norway thanks Ambassador Brandl, Head of the Mission, for her report and reiterates its support for her work.",
        "Norway thanks Anna Brandl for her report and welcomes the new map.",
        "The Delegation of Norway thanks Ambassador Brandl, Head of the Mission to Chad, for her report and reiterates its full support for the Mission.",
    ],
)
def test_the_object_of_a_verb_is_not_the_subject_of_the_next(text: str) -> None:
    told = READER.read(Document(title="Talks", text=text)).statements
    assert {one.source[0].text for one in told if one.parent is None} == {text.split(" thanks")[0]}


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Peru rejected the charge, after the army walked out and vowed not to return.", "the army"),
        (
            "Armenia denied the charge, days after Azerbaijan closed the road and promised to reopen it only in May.",
            "Azerbaijan",
        ),
        (
            "Cambodia denied firing first, hours after Thailand pulled out of the talks and accused it of shelling a school.",
            "Thailand",
        ),
        (
            "Kosovo rejected the text, a day after Serbia walked out of the talks and pledged not to come back.",
            "Serbia",
        ),
        ("Chad confirmed the truce, after Sudan withdrew from the town and said it would not return.", "Sudan"),
        ("Chad rejected the text, after Sudan walked out, and vowed to fight on.", "Chad"),
        ("Chad rejected the text, after the talks ended and vowed to fight on.", "Chad"),
        ("Chad rejected the text after Sudan signed it and vowed to fight on.", "Chad"),
        ("Chad rejected the text on Monday and vowed to fight on.", "Chad"),
        ("After Sudan closed the road, Chad protested and demanded talks.", "Chad"),
    ],
)
def test_a_second_verb_has_the_subject_of_its_clause(text: str, subject: str) -> None:
    statements = READER.read(Document(title="Talks", text=text)).statements
    assert [span.text for span in statements[-1].source] == [subject]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Minister Ada Ness rebuked the broadcaster for suggesting Oslo was not ready to talk.", "the broadcaster"),
        ("Chad criticised Mali for claiming that the road was open.", "Mali"),
        ("Norway praised Chad for agreeing to open the border.", "Chad"),
    ],
)
def test_what_somebody_is_judged_for_is_his_own(text: str, source: str) -> None:
    outer, inner = READER.read(Document(title="Talks", text=text)).statements
    assert (inner.parent, inner.source[0].text) == (outer.id, source)


def test_what_somebody_is_sorry_for_is_of_nobody_else() -> None:
    (one,) = READER.read(Document(title="Talks", text="Ness apologised for saying that the map was void.")).statements
    assert one.source[0].text == "Ness"
