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


def _cues(text: str, cues: list[str], source: str) -> list[Attribution]:
    spans = [Span.of(text, text.index(one), text.index(one) + len(one)) for one in cues]
    said = [Span.of(text, cue.end + 1, text.index(";", cue.end)) for cue in spans]
    above = (Span.of(text, text.index(source), text.index(source) + len(source)),)
    return [
        Attribution(above if not number else (), cue, (content,), 0.9, chances())
        for number, (cue, content) in enumerate(zip(spans, said, strict=True))
    ]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("The envoys:\n- confirmed it;\n- decided that;\n- agreed to go;\n", ["The envoys"] * 3),
        ("The envoys:\n\n1. confirmed it;\n\n2. decided that;\n\n3. agreed to go;\n", ["The envoys"] * 3),
        ("The envoys:\n- confirmed it;\nIt was\n- decided that;\n- agreed to go;\n", ["The envoys", "", ""]),
        ("- The envoys confirmed it;\n- decided that;\n- agreed to go;\n", ["The envoys", "", ""]),
    ],
)
def test_the_items_of_a_list_with_verbs_of_their_own_have_the_subject_above_it(text: str, sources: list[str]) -> None:
    found = with_headed_lists(text, _cues(text, ["confirmed", "decided", "agreed to"], "The envoys"), [])
    assert [one.source[0].text if one.source else "" for one in found] == sources


@pytest.mark.parametrize(
    ("items", "sources"),
    [
        ("- condemns it;\n- calls for talks;\n- warns all.", ["The Front"] * 3),
        ("condemns it;\n\ncalls for talks; and\n\nwarns all.", ["The Front"] * 3),
        ("condemns it.\n\ncalls for talks.\n\nwarns all.", ["The Front", "", ""]),
        ("condemns it;\n\nTogo left.\n\ncalls for talks.\n\nwarns all.", ["The Front", "", ""]),
    ],
)
def test_all_items_of_a_list_of_verbs_have_the_subject_above_it(items: str, sources: list[str]) -> None:
    text = f"The Front:\n\n{items}"
    subject = Span.of(text, 0, len("The Front"))
    made = []
    for number, (verb, words) in enumerate((("condemns", "it"), ("calls for", "talks"), ("warns", "all"))):
        at = text.index(verb)
        cue, content = (
            Span.of(text, start, start + len(part)) for start, part in ((at, verb), (text.index(words, at), words))
        )
        made.append(Attribution((subject,) if number == 0 else (), cue, (content,), 0.9, chances()))
    assert [one.source[0].text if one.source else "" for one in with_headed_lists(text, made, [])] == sources
