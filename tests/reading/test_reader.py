"""What holds for every reading, whatever the text."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.documents import load_documents
from aidememoire.exports.json import to_json_line
from aidememoire.intake.settings import Settings
from aidememoire.model import Document, Mention, Reading, Span, Statement
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import find_attributions
from aidememoire.reading.network.mentions import names_joined
from aidememoire.reading.statements import to_statements

SAMPLE = sorted(Path("sample").glob("[0-9]*.md"))
READER = Reader.load()
WORDS = (
    "said", "that", "the minister", "“we", "will”", "'no'", "accused", "Baku", "of", ".", ",", "\n\n", "—", "according to",
    "é", "ع", "😀", "\u0301", "Ǆ", "",
)  # fmt: skip


def spans_of(statement: Statement) -> list[Span]:
    return [*statement.source, *statement.cue, *statement.content]


def check(reading: Reading) -> None:
    text = reading.document.text
    by_id = {statement.id: statement for statement in reading.statements}
    assert len(by_id) == len(reading.statements)
    for span in (span for statement in reading.statements for span in spans_of(statement)):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    for mention in reading.mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text
    for statement in reading.statements:
        assert statement.content
        assert 0 <= statement.confidence.span <= 1
        if statement.parent:
            whole = by_id[statement.parent].content
            assert all(any(one.holds(part) for one in whole) for part in (*statement.cue, *statement.content))


def read(text: str) -> Reading:
    return READER.read(Document(title="A text", text=text, published=date(2023, 7, 26)))


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.stem)
def test_every_span_of_the_sample_is_pinned_and_parents_hold_their_children(path: Path) -> None:
    (document,) = load_documents(str(path), Settings())
    assert isinstance(document, Document)
    reading = READER.read(document)
    check(reading)
    assert reading.statements


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)))
def test_it_holds_for_any_text(text: str) -> None:
    check(read(text))


@pytest.mark.parametrize("path", SAMPLE[:3], ids=lambda path: path.stem)
def test_the_same_document_gives_the_same_bytes(path: Path) -> None:
    (one,), (other,) = load_documents(str(path), Settings()), load_documents(str(path), Settings())
    assert isinstance(one, Document)
    assert isinstance(other, Document)
    assert to_json_line(READER.read(one)) == to_json_line(READER.read(other))


def test_mentions_stand_in_order_and_never_cross() -> None:
    (document,) = load_documents(str(SAMPLE[0]), Settings())
    assert isinstance(document, Document)
    mentions = READER.read(document).mentions
    assert mentions
    for one, other in pairwise(mention.span for mention in mentions):
        assert one.start <= other.start
        assert not one.overlaps(other) or one.holds(other)


def test_a_statement_is_found_with_its_source_cue_and_content() -> None:
    reading = read("The Armenian foreign minister said on Tuesday that the road would reopen within a week.")
    (statement,) = reading.statements
    assert [span.text for span in statement.source] == ["The Armenian foreign minister"]
    assert [span.text for span in statement.cue] == ["said"]
    assert [span.text for span in statement.content] == ["that the road would reopen within a week"]
    assert statement.mode == "indirect"
    assert statement.parent is None


def test_a_statement_inside_another_is_its_child() -> None:
    reading = read("Lavrov said that Baku had agreed to withdraw its troops from the village.")
    outer, inner = reading.statements
    assert inner.parent == outer.id
    assert [span.text for span in inner.source] == ["Baku"]


def test_a_quotation_over_two_paragraphs_is_one_statement() -> None:
    text = "“The road is open,” Mr. Terzyan said. “It will stay open.\n\n“Nobody will close it again.”"
    (statement,) = read(text).statements
    assert " ".join(span.text for span in statement.content).endswith("“Nobody will close it again.”")


def test_a_text_without_statements_gives_none() -> None:
    assert read("The tunnel is four kilometres long. It was built in 1941.").statements == ()


def test_a_paragraph_of_100000_characters_without_a_full_stop_is_read() -> None:
    check(read("the minister said the road would reopen and " * 2_300))


def test_two_names_with_but_a_blank_between_them_are_one_person() -> None:
    text = "Bo Vik met Anna"
    bo, vik, anna = (Mention("PER", Span.of(text, *at)) for at in ((0, 2), (3, 6), (11, 15)))
    joined = names_joined([(anna, 0.9), (vik, 0.7), (bo, 0.8)], text)
    assert joined == [(Mention("PER", Span.of(text, 0, 6)), 0.7), (anna, 0.9)]


def test_a_long_text_is_hashed_once_and_not_for_each_of_its_statements() -> None:
    hashed: list[int] = []

    class Counted(Document):
        @property
        def sha256(self) -> str:
            hashed.append(1)
            return super().sha256

    text = " ".join(f"The envoy number {number} said that the road was open." for number in range(30))
    attributions, _ = find_attributions(text, Reader.load().model)
    assert len(to_statements(Counted(title="", text=text), attributions)) > 10
    assert len(hashed) == 1


def test_the_line_that_closes_an_instrument_and_the_title_of_an_interview_are_nobody_s_words() -> None:
    text = (
        "JOINT STATEMENT OF CORVO AND MARSHLAND\n\nCorvo shall open the road.\n\n"
        "Done at Corvo City on 20 May 2023 in two originals, in the English language."
    )
    assert [one.source[0].text for one in read(text).statements] == ["Corvo"]
    title = "Interview: Karin Holt\n\nDer Tag, 24 May 2023\n\nDer Tag: Prime Minister, will you sign?\n\nHolt: We will sign the text."
    assert [one.source[0].text for one in read(title).statements] == ["Der Tag", "Holt"]


def test_a_paragraph_in_another_language_has_no_statements() -> None:
    """What looks English in it is none: *La Sarvanie accuse Corvo* accuses nobody."""
    french = "La Sarvanie accuse Corvo de bloquer les négociations et demande la reprise immédiate du dialogue."
    text = f"The minister said that the road was open.\n\n{french}\n\nThe delegation rejected the draft."
    reading = READER.read(Document("Talks", text, published=date(2025, 5, 14)))
    assert reading.statements
    assert not [
        one for one in reading.statements if text.index(french) <= one.cue[0].start < text.index("The delegation")
    ]
