"""A table whose columns are those of parties is read as its readers do: who heads a column says what stands in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aidememoire.documents.tables import headed, tables_note
from tests.documents.made import load_one, word

ROWS = [
    ["Point", "Corvo", "Sarvania"],
    ["Inspections", "accepts them", "No objection"],
    ["Cameras", "", "Sarvania refuses"],
]
TEXT = [
    "Point | Corvo | Sarvania",
    "Inspections | Corvo accepts them | Sarvania: No objection",
    "Cameras | Sarvania refuses",
]
LEAD = "The positions of both sides before the fourth round of the talks are set out below, as they were told to us."


def markdown(rows: list[list[str]]) -> str:
    head, *rest = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([LEAD, "", head, "|" + "---|" * len(rows[0]), *rest])


def page(rows: list[list[str]], cell: str = "td") -> str:
    lines = "".join("<tr>" + "".join(f"<{cell}>{one}</{cell}>" for one in row) + "</tr>" for row in rows)
    return f"<html><body><article><h1>Where they stand</h1><p>{LEAD}</p><table>{lines}</table></article></body></html>"


def test_columns_of_parties_in_every_format(tmp_path: Path) -> None:
    """A cell goes on from the name above it, also without a mark-up of the head; that is nothing to note."""
    for name, source in (
        ("a.md", markdown(ROWS)),
        ("b.html", page(ROWS)),
        ("c.html", page(ROWS).replace("accepts them", "<p>accepts them</p>")),
        ("d.docx", word(rows=ROWS)),
    ):
        document = load_one(tmp_path / name, source)
        found = document.text.split("\n\n")
        assert [one for one in found if one.startswith(("Point", "Insp", "Cam"))] == TEXT, name
        assert not [note for note in document.notes if "table" in note]


@pytest.mark.parametrize(
    "head",
    [
        ["Party", "Position", "Reason"],
        ["Issue", "Agreed", "Open"],
        ["Issue", "Status", "Next steps"],
        ["Day", "Place", "Host"],
        ["Topic", "Corvo", "Position"],
        ["", "2023", "2024"],
    ],
)
def test_other_heads_name_no_party(tmp_path: Path, head: list[str]) -> None:
    """Their cells stand alone, and a note says so."""
    rows = [head, ["Corvo", "accepts", "rejects"]]
    assert headed(rows) == rows
    note = f"a table was read row by row, the cells without the heads of their columns: {' | '.join(head)}"
    assert list(tables_note([rows])) == [note.strip()]


def test_two_columns_head_each_other() -> None:
    rows = [["Party", "Position"], ["Corvo", "accepts the draft"]]
    assert headed(rows) == rows
    assert not list(tables_note([rows]))


def test_a_long_head_is_not_repeated_in_every_row() -> None:
    """A text cannot grow to many times the size of its source by it."""
    rows = [["Point", "Corvo" * 2000, "Sarvania"], *[["Inspections", "yes", "no"]] * 50]
    assert headed(rows) == rows


def test_a_row_of_other_columns_stays_as_it_is() -> None:
    """Cells that were joined to one are nobody's alone; the note tells of it."""
    rows = [*ROWS, ["Prisoners", "both agree"]]
    assert headed(rows)[-1] == ["Prisoners", "both agree"]
    assert len(list(tables_note([rows, rows]))) == 1


def test_tables_are_noted_where_a_format_has_them(tmp_path: Path) -> None:
    rows = [["Day", "Place", "Host"], ["25 July", "Corvo", "Sarvania"]]
    for name, source in (("a.md", markdown(rows)), ("b.html", page(rows, "th")), ("c.docx", word(rows=rows))):
        (note,) = (note for note in load_one(tmp_path / name, source).notes if "table" in note)
        assert note.endswith("Day | Place | Host"), name
