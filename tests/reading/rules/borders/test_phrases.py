"""Sources and contents end where phrases end, and what ends there already stays as it is.

PolNeAR leaves an infinitive's *to* to the content, corpus/SCHEME.md to the cue; a preposition's is of the cue in both.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest

from aidememoire.model import Document, Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.encoder import OnnxModel
from aidememoire.reading.rules.borders.phrases import mended
from tests.chances import chances

MORE = "The two ministers met in the capital on Monday."


def spans(text: str, *parts: str) -> tuple[Span, ...]:
    starts = ((text.index(part), part) for part in parts)
    return tuple(Span.of(text, start, start + len(part)) for start, part in starts)


def attribution(text: str, source: str, cue: str, *content: str) -> Attribution:
    sources = spans(text, source) if source else ()
    return Attribution(sources, spans(text, cue)[0], spans(text, *content), 0.9, chances())


def told(one: Attribution) -> list[str]:
    return [span.text for span in chain(one.source, (one.cue,), one.content)]


@pytest.mark.parametrize(
    ("text", "begun", "whole"),
    [
        ("He said it rests on the law and on Armenia’s word, no more.", "it rests on the law and on Armenia’s",
         "it rests on the law and on Armenia’s word"),
        ("He said the sixth of its kind, was frank.", "the sixth of its", "the sixth of its kind"),
        ("He asked the ministers to stay.", "the", "the ministers to stay"),
        ("He said that they had to open and must, at least, go.", "that they had to open and must",
         "that they had to open"),
        ("He said that they had to open and must, at the very least, go.", "that they had to open and must, at the very",
         "that they had to open"),
        ("He said it takes a year at the very least.", "it takes a year at the very", "it takes a year at the very least"),
        ("He asked that it bring them to a meeting.", "that it bring them to", "that it bring them to a meeting"),
        ("He asked for all of them, the road among them.", "for all of them, the road among",
         "for all of them, the road among them"),
        ("He said Corvo accepted the Pact in 1994.", "Corvo accepted the Pact in", "Corvo accepted the Pact in 1994"),
        ("He asked what they rely on and left.", "what they rely on", "what they rely on"),
        ("He said “the road is ours” and left.", "“the road is ours”", "“the road is ours”"),
        ("He did say that nobody had asked for it, then left.", "that nobody had asked for it",
         "that nobody had asked for it"),
    ],
)  # fmt: skip
def test_a_content_ends_where_a_phrase_ends(text: str, begun: str, whole: str) -> None:
    cue = next(word for word in ("said", "asked", "say") if f" {word} " in text)
    assert told(mended(text, attribution(text, "He", cue, begun))) == ["He", cue, whole]


def test_before_the_source_a_content_runs_on_by_one_word() -> None:
    text = "The map of 1975 remains Armenia’s choice."
    assert told(mended(text, attribution(text, "Armenia’s", "choice", "The map of")))[2] == "The map of 1975"


def test_two_parts_with_but_a_comma_between_them_are_one() -> None:
    text = "He asked for more time, “if only until the snow has gone”."
    one = mended(text, attribution(text, "He", "asked for", "more time", "“if only until the snow has gone”"))
    assert told(one) == ["He", "asked for", "more time, “if only until the snow has gone”"]


@pytest.mark.parametrize(
    ("text", "cue", "content", "source"),
    [
        ("The ministry, which pointed out that it had no say.", "pointed out", "that it had no say", ["which"]),
        ("Baku, he was said to have explained, wants peace.", "was said to have explained", "wants peace", ["he"]),
        ("It was agreed that the chair would stay.", "was agreed", "that the chair would stay", []),
        ("We were told that it was over.", "were told", "that it was over", []),
        ("They had been ordered to stop.", "had been ordered", "to stop", []),
    ],
)
def test_the_pronoun_right_before_a_cue_is_its_source_but_not_of_a_passive(
    text: str, cue: str, content: str, source: list[str]
) -> None:
    assert [span.text for span in mended(text, attribution(text, "", cue, content)).source] == source


def test_a_source_ends_after_him() -> None:
    text = "Progress was reported by him in the groups on transport."
    one = attribution(text, "him in the groups on transport", "was reported by", "Progress")
    assert told(mended(text, one)) == ["him", "was reported by", "Progress"]


@pytest.mark.parametrize("source", ["him and his deputy", "US Under Secretary Hathaway", "Her ministry"])
def test_a_source_of_more_than_a_pronoun_stays_whole(source: str) -> None:
    text = f"This was said by {source} that day."
    assert mended(text, attribution(text, source, "was said by", "This")).source[0].text == source


def test_by_her_government_is_not_by_her() -> None:
    text = "Armenia was accused by her government of lying."
    one = attribution(text, "Armenia", "was accused", "of lying")
    assert mended(text, one) == one


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        ("Baku has been told to stop.", "Baku", "has been told", "to stop", False),
        ("Patience was asked of Baku.", "Baku", "was asked of", "Patience", False),
        ("Patience was asked by Baku.", "Baku", "was asked by", "Patience", True),
        ("Baku was pleased to stop.", "Baku", "was pleased", "to stop", True),
    ],
)
def test_the_one_who_is_told_is_no_source(text: str, source: str, cue: str, content: str, kept: bool) -> None:
    assert bool(mended(text, attribution(text, source, cue, content)).source) is kept


def test_what_is_asked_of_somebody_is_a_demand() -> None:
    text = "Patience was asked of Baku."
    assert mended(text, attribution(text, "Baku", "was asked of", "Patience")).act == "demand"


@pytest.mark.parametrize(
    ("source", "kept"), [("the", []), ("was", []), ("they", ["they"]), ("The mission", ["The mission"])]
)
def test_an_article_or_a_bare_verb_is_nobody(source: str, kept: list[str]) -> None:
    text = f"{source} account has it that the road is open."
    one = attribution(text, source, "account has it", "that the road is open")
    assert told(mended(text, one)) == [*kept, "account has it", "that the road is open"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Since Prague there has been a commitment to the map.", []),
        ("In Prague there has been a commitment to the map.", ["Prague"]),
        ("Since Prague has been a friend, it promised a commitment to the map.", ["Prague"]),
    ],
)
def test_a_place_for_a_time_is_nobody(text: str, kept: list[str]) -> None:
    one = mended(
        text, attribution(text, "Prague", "has been", "a commitment to the map" if "there" in text else "a friend")
    )
    assert [span.text for span in one.source] == kept


@pytest.mark.parametrize(
    ("text", "cue", "content", "agreed"),
    [
        ("They agreed on the sidelines of the summit to open it.", "agreed on", "the sidelines of the summit to open it", "to open it"),
        ("They agreed on the sidelines to open it.", "agreed on", "to open it", "to open it"),
        ("They agreed on the margins of the talks that it open.", "agreed on", "the margins of the talks that it open", "that it open"),
        ("They agreed face to face to open it.", "agreed", "face to face to open it", "to open it"),
        ("They agreed with Norway and the rebels to open it.", "agreed with", "Norway and the rebels to open it", "to open it"),
        ("They had agreed with the mediators not to open it.", "had agreed with", "the mediators not to open it", "not to open it"),
    ],
)  # fmt: skip
def test_where_and_with_whom_one_agrees_is_no_part_of_it(text: str, cue: str, content: str, agreed: str) -> None:
    one = mended(text, attribution(text, "They", cue, content))
    assert told(one) == ["They", cue.removesuffix(" on").removesuffix(" with"), agreed]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("agreed on", "a plan to open it"),
        ("agreed on", "the need to open it"),
        ("agreed with", "the proposal to open it"),
        ("agreed with", "Norway"),
        ("agreed with", "Norway’s wish that it open"),
        ("relied on", "the sidelines of the summit to open it"),
    ],
)
def test_a_matter_that_one_agrees_on_or_with_stays(cue: str, content: str) -> None:
    text = f"They {cue} {content}."
    assert told(mended(text, attribution(text, "They", cue, content))) == ["They", cue, content]


def test_who_agrees_with_another_to_do_a_thing_undertakes_it() -> None:
    text = "They agreed with Norway to open it."
    one = attribution(text, "They", "agreed with", "Norway to open it")
    assert mended(text, replace(one, chances=chances(act="accept"))).act == "commit"
    assert mended(text, replace(one, chances=chances(act="reject"))).act == "reject"


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("Two residents (women, 60s", "Two residents"),
        ("Two residents (women, 60s)", "Two residents (women, 60s)"),
        ("The Front (GF)", "The Front (GF)"),
    ],
)
def test_a_source_ends_before_a_bracket_that_it_does_not_close(source: str, kept: str) -> None:
    text = f"{source.removesuffix(')')}) said that it was over."
    assert mended(text, attribution(text, source, "said", "that it was over")).source[0].text == kept


@pytest.mark.parametrize(
    ("text", "begun", "source"),
    [
        ("“No,” said the envoy at the close of her visit.", "the envoy at the close of her visit", "the envoy"),
        ("“No,” said the envoy on the sidelines of the talks.", "the envoy on", "the envoy"),
        (
            "“No,” said the envoy at the United Nations.",
            "the envoy at the United Nations",
            "the envoy at the United Nations",
        ),
        ("“No,” said the envoy in exile.", "the envoy in exile", "the envoy in exile"),
    ],
)
def test_a_source_ends_before_the_occasion(text: str, begun: str, source: str) -> None:
    assert told(mended(text, attribution(text, begun, "said", "“No,”")))[0] == source


def test_what_is_known_to_all_is_nobodys_word() -> None:
    text = "As is known to all participants, Chad refused it."
    assert not mended(text, attribution(text, "all participants", "As is known to", "Chad refused it")).source


@pytest.mark.parametrize("scheme", ["corpus", "polnear"])
def test_a_prepositions_to_belongs_to_the_cue(scheme: str) -> None:
    said = _first(scheme, f"{MORE} According to the ministry, the road will open in May.")
    assert said == ("According to", "the road will open in May")


def test_an_infinitives_to_belongs_to_the_cue_by_our_scheme() -> None:
    assert _first("corpus", f"{MORE} The government promised to open the road.") == ("promised to", "open the road")


def test_an_infinitives_to_belongs_to_the_content_by_polnears_scheme() -> None:
    assert _first("polnear", f"{MORE} The government promised to open the road.") == ("promised", "to open the road")


def _first(scheme: str, text: str) -> tuple[str, str]:
    statement = Reader(OnnxModel(scheme=scheme), "general").read(Document("Talks", text)).statements[0]
    return " … ".join(span.text for span in statement.cue), " … ".join(span.text for span in statement.content)
