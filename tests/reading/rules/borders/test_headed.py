"""The points of a list below *The Ministers of Corvo and Arland, meeting in Oslo:* are theirs."""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Mention, Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.borders.headed import with_headed_lists
from tests.chances import chances

READER = Reader.load()


@pytest.mark.parametrize(
    ("above", "subject"),
    [
        ("The Foreign Ministers of Norway and Chad, Ana Vik and Bo Ternan, meeting in Oslo on 3 March 2025:", "The Foreign Ministers of Norway and Chad, Ana Vik and Bo Ternan"),
        ("Norway and Chad:", "Norway and Chad"),
    ],
)  # fmt: skip
def test_all_points_are_of_whoever_stands_above_them(above: str, subject: str) -> None:
    text = f"{above}\n\n1. Agree to open the crossing by 1 May;\n\n2. Call on Mali to withdraw its forces."
    read = READER.read(Document(title="Joint Statement", text=text, kind="statement"))
    assert [one.source[0].text for one in read.statements] == [subject, subject]


def headed(
    above: str, names: tuple[str, ...], marker: str = "1.", cue: str = "Agree to", source: str = ""
) -> tuple[Span, ...]:
    text = f"{above}\n{marker} {cue} wait."
    cue_, content = (Span.of(text, text.index(part), text.index(part) + len(part)) for part in (cue, "wait"))
    mentions = [Mention("GPE", Span.of(text, text.index(name), text.index(name) + len(name))) for name in names]
    told = (Span.of(text, text.index(source), text.index(source) + len(source)),) if source else ()
    (found,) = with_headed_lists(text, [Attribution(told, cue_, (content,), 0.9, chances())], mentions)
    return found.source


@pytest.mark.parametrize(
    "above", ["Norway and Chad:", "Norway and Chad, having met in Oslo,", "The Parties, meeting in Oslo:"]
)
def test_the_subject_is_whoever_the_line_begins_with(above: str) -> None:
    assert headed(above, ("Norway", "Chad") if "Norway" in above else ())


@pytest.mark.parametrize(("source", "subject"), [("Norway", "Norway and Chad"), ("Chad", "Chad")])
def test_the_first_words_of_the_subject_are_no_other_source(source: str, subject: str) -> None:
    assert [span.text for span in headed("Norway and Chad:", ("Norway", "Chad"), source=source)] == [subject]


@pytest.mark.parametrize(
    ("above", "names", "marker", "cue"),
    [
        ("The road from Oslo to Norway:", ("Norway",), "1.", "Agree to"),
        ("Norway and Chad:", ("Norway", "Chad"), "2.", "Agree to"),
        ("Norway and Chad:", ("Norway", "Chad"), "1.", "Agreed to"),
        ("Norway and Chad.", ("Norway", "Chad"), "1.", "Agree to"),
        ("Points on the road:", (), "1.", "Agree to"),
    ],
)
def test_a_heading_a_sentence_or_a_later_point_gives_no_subject(
    above: str, names: tuple[str, ...], marker: str, cue: str
) -> None:
    assert not headed(above, names, marker, cue)
