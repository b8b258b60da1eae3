"""Answers: the view itself, the rows of its JSON, data frames, and tables that no text can break out of."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pandas
import polars
import pytest

from aidememoire import AideMemoireError, OpenRecord
from aidememoire.python import Answer
from aidememoire.views import Commitment, Positions
from tests.cli.running import run

DAY = "2023-07-26"
Ask = Callable[[OpenRecord], Answer[Any]]
ASKED: dict[str, Ask] = {
    "positions": lambda record: record.positions(DAY),
    "positions --issue humanitarian --party armenia": lambda record: record.positions(DAY, "humanitarian", "armenia"),
    "positions --cell humanitarian armenia": lambda record: record.cell("humanitarian", "armenia", DAY),
    "timeline --from 2023-07-25 --kind statement": lambda record: record.timeline("2023-07-25", kind="statement"),
    "timeline --to 2022-12-31": lambda record: record.timeline(until=date(2022, 12, 31)),
    "meetings": lambda record: record.meetings(),
    "compare 2023-07-25-moscow": lambda record: record.compare("2023-07-25-moscow"),
    "changes --since 2023-01-01": lambda record: record.changes("2023-01-01"),
    "commitments": lambda record: record.commitments(),
    "commitments --status broken": lambda record: record.commitments(status="broken"),
    "instruments": lambda record: record.instruments(),
    "search corridor --issue transport --to 2023-12-31": lambda record: record.search(
        "corridor", issue="Transport", until="2023-12-31"
    ),
    "search --similar": lambda record: record.search(similar="the road has to be opened", limit=3),
}


@pytest.mark.parametrize("command", ASKED)
def test_rows_and_tables_are_those_of_the_command(record: OpenRecord, command: str) -> None:
    answer, words = ASKED[command](record), command.split()
    words += ["the road has to be opened", "--limit", "3"] if words[-1] == "--similar" else []
    words += ["--as-of", DAY] if words[0] == "positions" else []
    told = run(*words, "-f", "json", record=_path(record))
    assert answer.to_dicts() == json.loads(told.stdout)["rows"] == list(answer)
    assert [answer[place] for place in range(len(answer))] == list(answer)
    assert f"{answer}\n" == run(*words, record=_path(record)).stdout.rstrip("\n") + "\n"
    assert answer.export("csv") == run(*words, "-f", "csv", record=_path(record)).stdout
    assert len(answer) == len(answer.to_dicts())


@pytest.mark.parametrize("command", ASKED)
def test_a_data_frame_has_the_rows_and_the_columns_where_there_are_none_too(record: OpenRecord, command: str) -> None:
    answer = ASKED[command](record)
    frames = answer.to_pandas(), answer.to_polars()
    assert isinstance(frames[0], pandas.DataFrame)
    assert isinstance(frames[1], polars.DataFrame)
    rows = answer.to_dicts()
    assert "statement" in frames[0] or "meeting" in frames[0] or "instrument" in frames[0]
    assert list(frames[0]) == frames[1].columns
    assert frames[1].to_dicts() == rows
    assert frames[0].astype(object).where(frames[0].notna(), None).to_dict("records") == rows


@pytest.mark.parametrize("name", ["pandas", "polars"])
def test_where_it_is_not_installed_it_is_said_how_to(
    record: OpenRecord, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, name, None)  # as where it is not there
    with pytest.raises(AideMemoireError, match=f"{name} is not installed; install it with: pip install {name}"):
        getattr(record.meetings(), f"to_{name}")()


def test_the_view_is_the_typed_one(record: OpenRecord) -> None:
    view = record.positions(DAY).view
    assert isinstance(view, Positions)
    assert view == record.dossier.positions(date(2023, 7, 26))
    assert all(isinstance(one, Commitment) for one in record.commitments().view)


class Shown(HTMLParser):
    """The tags and the words of a piece of HTML."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("command", ASKED)
def test_a_notebook_shows_what_the_table_says(record: OpenRecord, command: str) -> None:
    answer = ASKED[command](record)
    shown = Shown(answer._repr_html_())
    assert set(shown.tags) <= {"div", "h4", "table", "thead", "tbody", "tr", "th", "td", "br", "ul", "li"}
    said = "".join(" ".join(shown.words).split())
    assert all("".join(word.split()) in said for word in str(answer).split() if not set(word) <= set("─"))


def test_what_a_text_says_is_nothing_but_words_in_a_notebook(record: OpenRecord) -> None:
    own = str(record.search("corridor").to_dicts()[0]["statement"])
    record.correct(own, speaker="<script>alert(1)</script>\x1b[2J", side="<b>Marsh</b>")
    for shown in (
        record.search("corridor")._repr_html_(),
        record.actors()._repr_html_(),
        record.show(own)._repr_html_(),
    ):
        assert "&lt;script&gt;" in shown
        assert not {"script", "b"} & set(Shown(shown).tags)
        assert "\x1b" not in shown
    assert "\x1b" not in str(record.search("corridor"))


def test_one_thing_is_shown_as_the_command_shows_it(record: OpenRecord) -> None:
    own = str(record.search("corridor").to_dicts()[0]["statement"])
    sheet = record.show(own[:10])
    assert f"{sheet}\n" == run("show", own, record=_path(record)).stdout
    assert sheet.to_dict() == json.loads(run("show", own, "-f", "json", record=_path(record)).stdout)
    assert sheet.cite("bibtex") + "\n" == run("show", own, "--cite", "bibtex", record=_path(record)).stdout


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda record: record.compare(), "nothing to compare"),
        (lambda record: record.search(), "nothing to search for"),
        (lambda record: record.search("x", limit=0), "limit is 0; give 1 or more"),
        (lambda record: record.search("x", since="2023-02-01", until="2023-01-01"), "until 2023-01-01 is before since"),
        (lambda record: record.search("x", speaker="Nobody"), "there is no speaker 'Nobody'"),
        (lambda record: record.timeline(kind="poem"), "there is no kind of event 'poem'"),
        (lambda record: record.timeline("2023-02-01", "2023-01-01"), "give the earlier day to since"),
        (lambda record: record.changes("2023-01-01", most=0), "most is 0; give 1 or more"),
        (lambda record: record.changes("last week"), "'last week' is no day"),
        (lambda record: record.changes(20230101), "20230101 is no day"),
        (lambda record: record.commitments(status="lost"), "there is no status 'lost'; known: open"),
        (lambda record: record.positions(issue="weather"), "there is no issue 'weather'"),
    ],
)
def test_what_cannot_be_asked_is_said(record: OpenRecord, ask: Callable[[Any], object], said: str) -> None:
    with pytest.raises(AideMemoireError, match=said):
        ask(record)


def _path(record: OpenRecord) -> Path:
    return Path(record.where)
