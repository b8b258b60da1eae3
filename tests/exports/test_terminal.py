"""The account on a terminal: whole, within its width, and harmless."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from aidememoire.exports.terminal import clean, print_legend, print_reading
from aidememoire.model import Document, Reading, Statement
from tests.exports.examples import ARABIC, arabic_reading, briefly, readings, statement_of
from tests.gold import READER, gold_readings

GOLDEN = Path(__file__).parent / "golden"
WIDTHS = (40, 80, 100)
ISOLATE, END = "\u2068", "\u2069"


def printed(reading: Reading, width: int = 80, *, colour: bool = False) -> str:
    stream = io.StringIO()
    console = Console(file=stream, width=width, force_terminal=colour, color_system="standard" if colour else None)
    print_reading(reading, console)
    return stream.getvalue()


def one_line(text: str) -> str:
    return " ".join(re.sub("[│├└]", " ", text).split())


@pytest.mark.parametrize("name", ["a-0001", "a-0005"])
def test_the_account_of_a_passage_is_the_golden_one(name: str) -> None:
    """The golden texts were held against the passages by eye; print the reading anew to change one."""
    assert printed(gold_readings(name)[0], 88) == (GOLDEN / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_of_any_gold_account_is_wider_than_the_terminal_or_ends_in_space(width: int) -> None:
    for reading in gold_readings():
        for line in printed(reading, width).splitlines():
            assert cell_len(line) <= width
            assert line == line.rstrip()


@briefly
@given(readings(), st.sampled_from(WIDTHS))
def test_no_text_breaks_the_width_or_sends_anything_to_steer_the_terminal(reading: Reading, width: int) -> None:
    account = printed(reading, width)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]", account)
    assert all(cell_len(line) <= width for line in account.split("\n"))


@briefly
@given(readings())
def test_what_is_isolated_on_a_line_is_closed_on_that_line(reading: Reading) -> None:
    for line in printed(reading, 40).split("\n"):
        assert re.fullmatch(f"[^{ISOLATE}{END}]*({ISOLATE}[^{ISOLATE}{END}]*{END}[^{ISOLATE}{END}]*)*", line)


def test_words_from_right_to_left_stand_isolated_on_every_line_that_they_run_over() -> None:
    lines = printed(arabic_reading(), 40).splitlines()
    arabic = [line for line in lines if re.search("[\u0600-\u06ff]", line)]
    assert len(arabic) >= 5
    for line in arabic:
        outside = re.sub(f"{ISOLATE}.*?{END}", "", line)
        assert not re.search("[\u0600-\u06ff]", outside)


def test_the_words_of_every_statement_of_every_passage_are_printed_whole() -> None:
    for reading in gold_readings():
        account = one_line(printed(reading, 1000))
        for statement in reading.statements:
            for span in (*statement.cue, *statement.content):
                if re.search(r"\w", span.text):
                    assert one_line(clean(span.text)) in account


def test_a_nested_statement_stands_further_in_than_its_holder() -> None:
    lines = printed(gold_readings("a-0005")[0], 100).splitlines()
    columns = [next(line.index(mark) for line in lines if mark in line) for mark in ("9 ", "9.1 ", "9.1.1 ")]
    assert columns == sorted(set(columns))


def test_a_title_in_markup_or_escape_codes_is_shown_and_not_obeyed() -> None:
    document = Document("[red]x[/red] \x1b]0;owned\x07 \x1b[2J", "text")
    assert printed(Reading(document, READER)).splitlines()[0] == "[red]x[/red] �]0;owned� �[2J"


def test_acts_have_their_colour_and_their_word_and_no_colour_is_written_to_a_file() -> None:
    denial: Statement = replace(statement_of("A said b", "A", "said", "b"), act="deny")
    reading = Reading(Document("T", "A said b"), READER, (denial,))
    assert "\x1b[31mdenies" in printed(reading, colour=True)
    assert "denies" in printed(reading)
    assert "\x1b" not in printed(reading)


def test_a_document_without_statements_says_so() -> None:
    assert "No statements found in this document." in printed(Reading(Document("T", "text"), READER))


def test_notes_and_meetings_are_told() -> None:
    (reading,) = gold_readings("a-0001")
    account = printed(replace(reading, notes=("The day was not found.",)))
    assert "* The day was not found." in account
    assert "- Bilateral meeting (planned), May 2023, Tbilisi, with Armenia and Azerbaijan" in account


def test_the_legend_tells_the_quotation_marks_apart() -> None:
    stream = io.StringIO()
    print_legend(Console(file=stream, width=100))
    assert stream.getvalue() == "“ ” the speaker’s own words   ‘ ’ the words of the report\n"


def test_clean_leaves_harmless_words_alone() -> None:
    assert clean("a  b\n\tc — “é”") == "a b c — “é”"
    assert clean(ARABIC) == f"{ISOLATE}{ARABIC}{END}"
