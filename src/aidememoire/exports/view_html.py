"""Views as tables of HTML to stand within a page of somebody else's, as a notebook is: every word is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from aidememoire.exports.grid import Grid
from aidememoire.exports.terminal import clean
from aidememoire.exports.view_grids import explained
from aidememoire.exports.view_records import View

_LEFT = '"text-align: left; vertical-align: top"'


def to_fragment(view: View) -> str:
    """Return the tables of a view as HTML, without a head or a body: titles, cells with their lines, notes."""
    return f"<div>{''.join(_grid(grid) for grid in explained(view))}</div>"


def _grid(grid: Grid) -> str:
    notes = "".join(f"<li>{_words(note)}</li>" for note in grid.notes)
    return f"<h4>{_words(grid.title)}</h4>{_table(grid)}{f'<ul>{notes}</ul>' if notes else ''}"


def _table(grid: Grid) -> str:
    if not grid.heads:
        return ""
    body = "".join(_row("td", row) for row in grid.rows)
    return f"<table><thead>{_row('th', grid.heads)}</thead><tbody>{body}</tbody></table>"


def _row(tag: str, cells: Iterable[str]) -> str:
    told = ("<br>".join(map(_words, cell.split("\n"))) for cell in cells)
    return f"<tr>{''.join(f'<{tag} style={_LEFT}>{one}</{tag}>' for one in told)}</tr>"


def _words(words: str) -> str:
    return escape(clean(words))
