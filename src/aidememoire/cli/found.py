"""What a search found, in the forms in which every view is shown."""

from __future__ import annotations

from typing import cast

from aidememoire.dossier import Found, Match
from aidememoire.exports import wording
from aidememoire.exports.view_grids import Grid, grids
from aidememoire.exports.view_records import SAYING, Records, View, records, said
from aidememoire.exports.view_words import legend, reference, verb, when, who

_SHORT_ID = 8


def found_view(found: Found) -> View:
    """Return what was found as a view that can be shown."""
    return cast("View", found)  # it is one by the two functions that are registered below


@grids.register
def _grid(view: Found) -> tuple[Grid, ...]:  # type: ignore[misc]  # `View` names the views of `views`; this one is the record's
    title = f"{wording.counted(len(view.matches), 'statement')} with {view.words}"
    if not view.matches:
        return (Grid(title[0].upper() + title[1:], (), (), ()),)
    heads = ("day", "who", "issue", "what", "statement")
    accounts = (one.saying.account for one in view.matches)
    return (Grid(title, heads, tuple(map(_row, view.matches)), (12, 22, 14, 0, 9), legend(accounts)),)


def _row(match: Match) -> tuple[str, ...]:
    one, snippet = match.saying, match.snippet.text
    whole = " ".join(one.words.split())
    shown = " ".join(snippet.split())
    before, after = "" if whole.startswith(shown) else "… ", "" if whole.endswith(shown) else " …"
    what = f"{verb(one)} {before}{shown}{after} {reference(one.account)}"
    return when(one), who(one), one.issues[0], what, one.id[:_SHORT_ID]


@records.register
def _records(view: Found) -> Records:  # type: ignore[misc]
    rows = (said(one.saying) | {"snippet": one.snippet.text} for one in view.matches)
    return Records("search", (*SAYING, "snippet"), tuple(rows))
