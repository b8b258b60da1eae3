"""A source holds whole names: nobody speaks by half of his.

Whom a phrase before the subject names is no speaker.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document, Mention, Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.borders.names import with_whole_names, without_guests
from tests.chances import chances

READER = Reader.load()
TEXT = "Ana Vik said that Corvo had left and demanded an apology."


def demand_of(source: str, cue: str = "demanded", content: str = "an apology", text: str = TEXT) -> Attribution:
    source_, cue_, content_ = (
        Span.of(text, text.index(part), text.index(part) + len(part)) for part in (source, cue, content)
    )
    return Attribution((source_,), cue_, (content_,), 0.9, chances())


def source_of(one: Attribution, name: str = "Ana Vik", type_: str = "PER", text: str = TEXT) -> str:
    start = text.index(name)
    mention = Mention(type_, Span.of(text, start, start + len(name)))
    (found,) = with_whole_names(text, [one], [mention])
    return found.source[0].text


@pytest.mark.parametrize("name", ["Amara Teele", "Ana Vik", "Ilka Bek", "Nadia Orrel"])
def test_a_second_demand_is_of_the_whole_name(name: str) -> None:
    text = f"Talks resumed on Monday.\n\n{name} said that Corvo had shelled the port and demanded an apology."
    read = READER.read(Document(title="Talks", text=text))
    assert not {span.text for one in read.statements for span in one.source} & set(name.split())


@pytest.mark.parametrize("type_", ["PER", "ORG", "ROLE", "GPE"])
@pytest.mark.parametrize("cut", ["Ana", "Vik", "Ana Vik"])
def test_a_source_grows_to_the_name_that_it_cuts(cut: str, type_: str) -> None:
    assert source_of(demand_of(cut), type_=type_) == "Ana Vik"


@pytest.mark.parametrize(
    ("source", "alone"),
    [
        ("Corvo 12 March", "Corvo"),
        ("the map of 12 March", "the map of 12 March"),
        ("12 March", "12 March"),
        ("papers printed on 12 March", "papers printed on 12 March"),
    ],
)
def test_the_day_before_the_verb_is_no_part_of_who_speaks(source: str, alone: str) -> None:
    text = f"{source} demanded an apology."
    assert (
        source_of(demand_of(source, text=text), "on 12 March" if " on " in source else "12 March", "DATE", text)
        == alone
    )


def test_a_source_that_cuts_no_name_stays() -> None:
    assert source_of(demand_of("Corvo")) == "Corvo"
    assert source_of(demand_of("Ana"), type_="LOC") == "Ana"


def test_a_source_does_not_grow_over_its_own_cue_or_content() -> None:
    assert source_of(demand_of("Ana", "Vik")) == "Ana"
    assert source_of(demand_of("Ana", content="Vik said")) == "Ana"


@pytest.mark.parametrize(("content", "whole"), [("the maps by 1", "the maps by 1 March"), ("the maps", "the maps")])
def test_a_content_that_ends_within_a_date_has_all_of_it(content: str, whole: str) -> None:
    text = "Ana Vik demanded the maps by 1 March."
    date = Mention("DATE", Span.of(text, text.index("1 March"), text.index(".")))
    (found,) = with_whole_names(text, [demand_of("Ana Vik", content=content, text=text)], [date])
    assert found.content[0].text == whole


def test_what_goes_over_a_line_is_no_name() -> None:
    text = "Gulf daily\n\nMUSCAT WELCOMES AN EXCHANGE"
    one = demand_of("MUSCAT", "WELCOMES", "AN EXCHANGE", text)
    assert source_of(one, "Gulf daily\n\nMUSCAT", "ORG", text) == "MUSCAT"


def without_guest(text: str, source: str) -> str:
    """Return the source of the one statement of a text once guests are out of it."""
    spans = {part: Span.of(text, text.index(part), text.index(part) + len(part)) for part in (source, "said")}
    names = [Mention("PER", Span.of(text, text.index(name), text.index(name) + 8)) for name in ("Ana Vika", "Bo Lindo")]
    content = Span.of(text, spans["said"].end + 1, len(text) - 1)
    one = Attribution((spans[source],), spans["said"], (content,), 0.9, chances())
    return without_guests(text, [one], names)[0].source[0].text


@pytest.mark.parametrize(
    "phrase",
    [
        "Speaking at a press conference with ",
        "Togo left. Following talks with ",
        "In reply to ",
        "“No.” After meeting ",
    ],
)
@pytest.mark.parametrize("guest", ["his Somali counterpart, Ana Vika, ", "Ana Vika, ", "his guest Ana Vika, "])
def test_a_guest_in_the_phrase_before_is_no_speaker(phrase: str, guest: str) -> None:
    assert without_guest(f"{phrase}{guest}Bo Lindo said no.", f"{guest}Bo Lindo") == "Bo Lindo"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("His counterpart, Ana Vika, Bo Lindo said no.", "His counterpart, Ana Vika, Bo Lindo"),
        ("In Oslo, Ana Vika, Bo Lindo said no.", "Ana Vika, Bo Lindo"),
        ("After talks with Ana Vika and Bo Lindo said no.", "Ana Vika and Bo Lindo"),
    ],
)
def test_a_list_or_an_apposition_before_the_name_stays_whole(text: str, source: str) -> None:
    assert without_guest(text, source) == source
