"""Views as tables: text of at most 100 columns, Markdown, CSV and JSON; the same view gives the same characters.

Text and Markdown are for reading: words are cut, never inside a word, and every cell names its document. CSV and JSON
are for programs: one row for each thing told, words whole, ids in full.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from aidememoire.exports import view_found as view_found  # it makes itself known to the two below
from aidememoire.exports.grid import WHOLE, Grid
from aidememoire.exports.json import writable
from aidememoire.exports.saying_records import Value, iso
from aidememoire.exports.terminal import clean
from aidememoire.exports.view_grids import explained
from aidememoire.exports.view_records import View, records
from aidememoire.exports.wording import day
from aidememoire.views import Opened, Positions

WIDTH = 100
FORMATS = ("table", "md", "csv", "json")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#~])")
# A spreadsheet takes what begins so for a formula and works it out: a text must not be able to do that.
_FORMULA = re.compile(r"[=+\-@\t\r]")


def export(view: View, form: str, width: int = WIDTH, as_of: date | None = None) -> str:
    """Return a view, as of a day if it is of one, in one of FORMATS, a line break at its end; ValueError for another one."""
    if form not in FORMATS:
        raise ValueError(f"no format of a table: {form}; there are {', '.join(FORMATS)}")
    if form == "table":
        return to_text(view, width, as_of)
    if form == "csv":
        return to_csv(view)
    return to_json(view, as_of) if form == "json" else to_markdown(view, as_of)


def to_text(view: View, width: int = WIDTH, as_of: date | None = None) -> str:
    """Return the view as tables of text, no line of it wider than `width`, without colours."""
    stream = io.StringIO()
    print_view(view, Console(file=stream, width=width, color_system=None, legacy_windows=False), as_of)
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n"))


def print_view(view: View, console: Console, as_of: date | None = None) -> None:
    """Print the tables of a view, at most WIDTH columns wide."""
    width = min(console.width, WIDTH)
    for grid in _of_day(view, as_of):
        console.print(Text(clean(grid.title), style="bold"), width=width)
        if grid.heads:
            console.print(_table(grid), width=width)
        for note in grid.notes:
            console.print(Text(clean(note), style="dim"), width=width)
        console.print()


def to_markdown(view: View, as_of: date | None = None) -> str:
    """Return the view as Markdown: a heading and a table for each grid, its notes as a list."""
    return "\n".join(line for grid in _of_day(view, as_of) for line in _markdown(grid))


def to_csv(view: View) -> str:
    """Return the records of the view as CSV (RFC 4180, in UTF-8 where it is written), a head line first.

    Several values stand in one field with `; ` between them, what is not known is empty, yes and no are true and
    false. Before what a spreadsheet would take for a formula stands an apostrophe.
    """
    found = records(view)
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(found.keys)
    writer.writerows([_field(row[key]) for key in found.keys] for row in found.rows)
    return stream.getvalue()


def to_json(view: View, as_of: date | None = None) -> str:
    """Return the records of the view as one JSON object: `view`, its name, facts about it as a whole, and `rows`.

    Of the facts `as_of` is the day by which what is told was published, null where none was asked for.
    """
    found = records(view)
    rows = [{key: row[key] for key in found.keys} for row in found.rows]
    whole = {"view": found.view, "as_of": iso(as_of), **found.facts, "rows": rows}
    return writable(json.dumps(whole, ensure_ascii=False, indent=1)) + "\n"


def _of_day(view: View, as_of: date | None) -> tuple[Grid, ...]:
    """Return the grids of a view; the first title tells as of which day they are, where that is asked for and not told."""
    first, *others = explained(view)
    if as_of is None or isinstance(view, Positions | Opened):
        return first, *others
    return replace(first, title=f"{first.title} (as of {day(as_of)})"), *others


def _table(grid: Grid) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_lines=False, pad_edge=False, padding=(0, 1, 0, 0), leading=1, expand=True)
    for head, width in zip(grid.heads, grid.widths, strict=True):
        if width == WHOLE:
            table.add_column(Text(clean(head)), no_wrap=True)
        elif width:
            table.add_column(Text(clean(head)), width=width, overflow="fold")
        else:
            table.add_column(Text(clean(head)), ratio=1, overflow="fold")
    for row in grid.rows:
        table.add_row(*(_lines(cell) for cell in row))
    return table


def _lines(cell: str) -> Text:
    return Text("\n").join(Text(clean(line)) for line in cell.split("\n"))


def _markdown(grid: Grid) -> list[str]:
    lines = [f"## {_escaped(grid.title)}", ""]
    if grid.heads:
        lines += [_row(grid.heads), _row(["---"] * len(grid.heads), plain=True), *map(_row, grid.rows), ""]
    lines += [f"- {_escaped(note)}" for note in grid.notes]
    return [*lines, ""] if grid.notes else lines


def _row(cells: tuple[str, ...] | list[str], plain: bool = False) -> str:
    shown = cells if plain else ["<br>".join(_escaped(line) for line in cell.split("\n")) for cell in cells]
    return f"| {' | '.join(shown)} |"


def _escaped(words: str) -> str:
    return _MARKDOWN.sub(r"\\\1", clean(words))


def _field(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
    text = text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair cannot be written
    return f"'{text}" if _FORMULA.match(text) else text
