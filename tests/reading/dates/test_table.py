"""Every rule of the calendar grammar, as sentences with their dates marked and the days expected of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from aidememoire.reading.dates import Anchor, DateExpression, find_dates, later_items
from aidememoire.reading.dates.grammar import LEXER, recognised
from aidememoire.reading.dates.rules import RULES

TABLE = Path(__file__).with_name("table.tsv")
_MARK = re.compile(r"\[\[(.*?)\]\]")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the rule it shows, the day of publication, the sentence and the days expected."""

    rule: str
    published: date
    sentence: str
    expected: tuple[str, ...]

    @property
    def text(self) -> str:
        """The sentence without its marks."""
        return _MARK.sub(r"\1", self.sentence)


def rows() -> Iterator[Row]:
    """Read the table; a line that begins with `#` names the rule of those that follow."""
    rule = ""
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        if line.startswith("#"):
            rule = line.removeprefix("# ")
            continue
        published, sentence, expected = line.split("\t")
        days = () if expected == "-" else tuple(expected.split("; "))
        yield Row(rule, date.fromisoformat(published), sentence, days)


def written(expression: DateExpression) -> str:
    """Write the days of an expression as the table does."""
    interval = expression.interval
    if interval is None:
        return "none"
    end = "" if interval.end == interval.start else f"/{interval.end}"
    return f"{interval.start}{end} {interval.reliability}"


@pytest.mark.parametrize("row", list(rows()), ids=lambda row: f"{row.published} {row.sentence[:60]}")
def test_the_words_and_their_days_are_those_of_the_table(row: Row) -> None:
    """The expressions of a sentence are the words marked in the table, with the days given there."""
    found = find_dates(row.text, Anchor(row.published))
    assert [each.span.text for each in found] == _MARK.findall(row.sentence)
    assert [written(each) for each in found] == list(row.expected)


def test_the_table_has_a_row_for_each_rule() -> None:
    """Every rule of the grammar resolves something in the table: at least 150 rows, no rule without one."""
    table = list(rows())
    seen = {phrase.rule for row in table for phrase in recognised(LEXER.read(row.text))}
    assert len(table) >= 150
    assert {name for name, _ in RULES} - seen <= {"reference"}


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("10 a.m. on Monday", "2023-07-24T10:00"),
        ("10:30 p.m. on 5 May 2023", "2023-05-05T22:30"),
        ("12 a.m. on Monday", "2023-07-24T00:00"),
        ("Monday at noon", "2023-07-24T12:00"),
        ("midnight on Monday", "2023-07-24T24:00"),
        ("seven o'clock yesterday", "2023-07-25T07:00"),
        ("Monday evening", "2023-07-24"),
    ],
)
def test_an_hour_stands_in_the_value_of_its_day(words: str, value: str) -> None:
    """The value has the hour as TIMEX3 writes it, the interval the day; a part of the day leaves the value a day."""
    (found,) = find_dates(f"They met at {words}.", Anchor(date(2023, 7, 26)))
    assert found.value == value
    assert found.interval is not None
    assert found.interval.start == found.interval.end == date.fromisoformat(value[:10])


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("SAVA, July 24 (Agency) -- He arrived here today.", "2023-07-25", "2023-07-24"),
        ("Talks resume\n\nBy Dina Orlo\n\nSAVA, Dec. 31 (Agency) -- He arrived today.", "2024-01-02", "2023-12-31"),
        ("Sava, 24 July 2023 -- He arrived today.", "2023-07-25", "2023-07-24"),
        ("SAVA, June 2 (Agency) -- He arrived today.", "2023-07-25", "2023-07-25"),
        ("SAVA (Agency) -- On July 24 he left; she arrived today.", "2023-07-25", "2023-07-25"),
        ("The envoy, July 24 in hand, arrived today.", "2023-07-25", "2023-07-25"),
    ],
)
def test_today_is_the_day_of_the_dateline(text: str, published: str, expected: str) -> None:
    """Dates count from the day of a dateline of the week before publication, else from publication."""
    found = find_dates(text, Anchor(date.fromisoformat(published)))[-1]
    assert found.span.text == "today"
    assert found.interval is not None
    assert found.interval.start.isoformat() == expected


@pytest.mark.parametrize(
    ("between", "line", "expected"),
    [
        ("\n\n", "CORVO, July 25 (Agency) - She arrived on Tuesday.", "2023-07-25"),
        ("\n***\n", "CORVO, July 25 (Agency) - She arrived on Tuesday.", "2023-07-25"),
        ("\n\n", "Corvo, 26 July — She arrived on Tuesday.", "2023-07-25"),
        ("\n\n", "CORVO (Agency) - She arrived on Tuesday.", "2023-07-25"),
        ("\n\n", "CORVO, June 2 (Agency) - She arrived on Tuesday.", "2023-07-25"),
        ("\n\n", "Ana Vik (Sava) - She arrived on Tuesday.", "2023-07-18"),
        ("\n\n", "She arrived on Tuesday.", "2023-07-18"),
        ("\n\n", "Corvo, 25 July 2023\n\nShe arrived on Tuesday.", "2023-07-18"),
        (" ", "CORVO, July 25 (Agency) - She arrived on Tuesday.", "2023-07-18"),
    ],
)
def test_each_dateline_of_a_round_up_replaces_the_one_before(between: str, line: str, expected: str) -> None:
    """In all that follows a dateline at the head of a line dates count from its day; a line of its own closes a text."""
    text = f"SAVA, July 24 (Agency) - He arrived on Monday.{between}{line}"
    first, *_, last = (one for one in find_dates(text, Anchor(date(2023, 7, 26))) if "day" in one.span.text)
    assert first.interval is not None
    assert last.interval is not None
    assert (first.interval.start.isoformat(), last.interval.start.isoformat()) == ("2023-07-24", expected)


def test_places_alone_before_the_reports_of_a_round_up_are_where_each_is_from() -> None:
    text = "OSLO: The minister said talks would resume.\n\nTwo met on Friday.\n\nSAVA: The army said it had left."
    assert [one.place for one in later_items(text, date(2023, 7, 26))] == ["Sava"]
