"""What an account tells beside its statements is shown, in its exact words, and nothing twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from aidememoire.model import Confidence, Document, Span, Statement
from aidememoire.views import own_words

AT = datetime(2024, 1, 1)
TEXT = (
    "The minister said that the road must open. The map of 1975 remains our choice for the border.\n\n"
    "Nothing was agreed. Hardest of all, it went on, is to guarantee the rights of the islanders under the pact."
)
READOUT = Document("On the talks", TEXT, side="Havenland")


def statement(words: str) -> Statement:
    start = TEXT.index(words)
    return Statement(words[:9], None, (), (), (Span(start, start + len(words), words),), "indirect", Confidence(1.0))


def told(document: Document, statements: list[Statement]) -> list[str]:
    return [one.statement.content[0].text for one in own_words(document, statements, AT)]


def test_sentences_without_a_statement_are_the_accounts_own() -> None:
    assert told(READOUT, [statement("that the road must open"), statement("under the pact")]) == [
        "The map of 1975 remains our choice for the border",
        "Hardest of all, it went on, is to guarantee the rights of the islanders",
    ]


def test_they_are_of_the_side_and_have_no_act() -> None:
    (one, *_) = own_words(READOUT, [], AT)
    assert (one.statement.side, one.statement.act, one.account.side) == ("Havenland", None, "Havenland")
    assert one.statement.speaker == "account of Havenland"


def test_a_document_of_no_side_has_none() -> None:
    assert not told(replace(READOUT, side=None), [])


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=5))
def test_every_stretch_stands_in_the_text_and_in_no_statement(text: str, taken: list[tuple[int, int]]) -> None:
    spans = [Span.of(text, start, min(start + length, len(text))) for start, length in taken if start < len(text)]
    given_ = [Statement(str(at), None, (), (), (one,), "indirect", Confidence(1.0)) for at, one in enumerate(spans)]
    own = own_words(Document("t", text, side="Havenland"), given_, AT)
    assert len({one.statement.id for one in own}) == len(own)
    for one in own:
        (span,) = one.statement.content
        assert text[span.start : span.end] == span.text
        assert not any(span.overlaps(each) for each in spans)
