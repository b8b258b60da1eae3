"""What a search found, as a grid and as records: `tables` brings this in, and with it the two know it."""

from __future__ import annotations

from aidememoire.exports import wording
from aidememoire.exports.grid import Grid, read_twice
from aidememoire.exports.saying_records import SAYING, Record, said
from aidememoire.exports.view_grids import grids
from aidememoire.exports.view_records import Records, records
from aidememoire.exports.view_words import does, doubt, gapped, issue, legend, reference, turning, when, who
from aidememoire.exports.wording import SHORT_ID
from aidememoire.views import Found, Match

_OWN_MARKS = '“”"‘’ '  # of the words themselves, which stand between marks already

_ONLY_CONTENTS = (
    "only the words of what is said are searched, not the verb that tells it (refused, denied): that is the act, as in"
    " `--act reject` with a word of the matter"
)


@grids.register
def _grid(view: Found) -> tuple[Grid, ...]:
    what = "by " if view.by_fields else "" if view.words.startswith("like") else "with "
    counted = f"{wording.counted(len(view.matches), 'statement')} {what}"
    if view.more and len(view.matches) == 1:
        counted = counted.removeprefix("1 ")
    title = f"{'The first ' if view.more else ''}{counted}{view.words}{': there are more' if view.more else ''}"
    other = (f"also looked for: {', '.join(view.also)}",) if view.also else ()
    strange = (f"no word of it is known, neither to the reader nor to the record: {', '.join(view.unknown)}",)
    also = (*other, *(strange if view.unknown else ()), *read_twice(view.doubled))
    if not view.matches:
        return (
            Grid(
                title[0].upper() + title[1:],
                (),
                (),
                (),
                also if view.by_fields or view.unknown else (*also, _ONLY_CONTENTS),
            ),
        )
    scored = any(one.score is not None for one in view.matches)
    heads = ("day", "who", "issue", "what", "statement", *(["like"] if scored else []))
    widths = (12, 22, 14, 0, 9, *([4] if scored else []))
    notes = (*also, *legend(each.account for one in view.matches for each in one.saying.entries))
    return (Grid(title, heads, tuple(map(_row, view.matches)), widths, notes),)


def _row(match: Match) -> tuple[str, ...]:
    one = match.saying
    told = " ".join(reference(each.account) for each in one.entries)
    what = f"{does(one)} {_quoted(match)} {told}"
    score = () if match.score is None else (f"{match.score:.2f}",)
    return (when(one), who(one), issue(one), what, one.id[:SHORT_ID], *score)


def _quoted(match: Match) -> str:
    """Return the stretch that was found, as `quoted` shows words; dots where they begin before it or go on."""
    one, shown = match.saying, match.snippet.text.strip()
    before, after = "" if one.words.startswith(shown) else "… ", "" if one.words.endswith(shown) else " …"
    direct = one.statement.mode == "direct"
    opening, closing = ("“", "”") if direct else ("‘", "’")
    words = gapped(shown.strip(_OWN_MARKS) if direct else shown)
    head, tail = turning(one.statement)
    return f"{opening}{head}{before}{words}{after}{tail}{closing}{doubt(one, 'span')}"


@records.register
def _records(view: Found) -> Records:
    rows = (said(one.saying) | {"snippet": one.snippet.text, "score": _score(one)} for one in view.matches)
    facts: Record = {"cut": view.more, "doubled": view.doubled, "also": list(view.also)}
    return Records("search", (*SAYING, "snippet", "score"), tuple(rows), facts)


def _score(match: Match) -> str | None:
    return None if match.score is None else f"{match.score:.2f}"
