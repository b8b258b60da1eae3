"""What a search found, as a grid and as records: `tables` brings this in, and with it the two know it."""

from __future__ import annotations

from aidememoire.exports import wording
from aidememoire.exports.view_grids import Grid, grids
from aidememoire.exports.view_records import SAYING, Records, records, said
from aidememoire.exports.view_words import SHORT_ID, does, issue, legend, reference, when, who
from aidememoire.views import Found, Match


@grids.register
def _grid(view: Found) -> tuple[Grid, ...]:
    with_words = f"{wording.counted(len(view.matches), 'statement')} {'' if view.words.startswith('like') else 'with '}"
    title = f"{'The first ' if view.more else ''}{with_words}{view.words}{': there are more' if view.more else ''}"
    also = (f"also looked for: {', '.join(view.also)}",) if view.also else ()
    if not view.matches:
        return (Grid(title[0].upper() + title[1:], (), (), (), also),)
    scored = any(one.score is not None for one in view.matches)
    heads = ("day", "who", "issue", "what", "statement", *(["like"] if scored else []))
    widths = (12, 22, 14, 0, 9, *([4] if scored else []))
    notes = (*also, *legend(one.saying.account for one in view.matches))
    return (Grid(title, heads, tuple(map(_row, view.matches)), widths, notes),)


def _row(match: Match) -> tuple[str, ...]:
    one, snippet = match.saying, match.snippet.text
    whole = " ".join(one.words.split())
    shown = " ".join(snippet.split())
    before, after = "" if whole.startswith(shown) else "… ", "" if whole.endswith(shown) else " …"
    what = f"{does(one)} {before}{shown}{after} {reference(one.account)}"
    score = () if match.score is None else (f"{match.score:.2f}",)
    return (when(one), who(one), issue(one), what, one.id[:SHORT_ID], *score)


@records.register
def _records(view: Found) -> Records:
    rows = (said(one.saying) | {"snippet": one.snippet.text, "score": _score(one)} for one in view.matches)
    return Records("search", (*SAYING, "snippet", "score"), tuple(rows))


def _score(match: Match) -> str | None:
    return None if match.score is None else f"{match.score:.2f}"
