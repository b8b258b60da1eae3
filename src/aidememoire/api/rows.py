"""What the rows of views look like: made from the same keys as those of the command line, so that both stay the same."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Any

from pydantic import BaseModel, create_model

from aidememoire.api.wire import Wire
from aidememoire.exports.list_records import ACTOR, COMMITMENT, MEETING, USE
from aidememoire.exports.saying_records import SAYING, Value
from aidememoire.exports.view_records import BEFORE, CHANGE, COMPARED, EVENT, HEARSAY, LAST, POSITION
from aidememoire.views import Apart

_OF_TYPE: tuple[tuple[Any, str], ...] = (
    (
        str | None,
        "issue party act stance words cue unsaid speaker told_by publisher document statement hearsay_by hearsay_act "
        "hearsay_words hearsay_cue hearsay_document kind meeting place host found score account label before_act before_words before_cue "
        "before_document before_statement last_act last_words last_cue last_document last_statement commitment status status_by "
        "status_at status_why due_words status_source condition instrument name actor id side snippet day_basis",
    ),
    (
        date | None,
        "day day_from day_to told_on published since other_day first_said last_said start end first last hearsay_day "
        "before_day last_day status_known due due_before holds_until",
    ),
    (
        bool | None,
        "silent changed day_told conditional hedged planned leaves_out own_words turned hearsay_turned before_turned last_turned past_due",
    ),
    (float | None, "confidence_span confidence_speaker confidence_act confidence_issue"),
    (int | None, "sources witnesses row times total own told"),
    (
        list[str] | None,
        "chain issues to invokes documents participants differs also restated by_stance told_by_stance by_issue few announced_by "
        "other_acts",
    ),
)
TYPES: dict[str, Any] = {key: kind for kind, keys in _OF_TYPE for key in keys.split()}
"""What each field holds; one that is not listed may hold any value."""


def _rows(
    name: str, says: str, keys: tuple[str, ...], facts: dict[str, Any] | None = None, **own: Any
) -> type[BaseModel]:
    """Return the model of a view's records, with the keys that those of the command line have, and facts about the whole."""
    types = TYPES | own
    columns: dict[str, Any] = {key: (types.get(key, Value), ...) for key in keys}
    row = create_model(f"{name}Row", __base__=Wire, __doc__=f"A row of {name}.", **columns)
    # mypy cannot know a model that is made here.
    told = {fact: (kind, ...) for fact, kind in ({"as_of": date | None} | (facts or {})).items()}
    whole: dict[str, Any] = {"view": (str, ...), **told, "rows": (list[row], ...)}  # type: ignore[valid-type]
    return create_model(name, __base__=Wire, __doc__=says, **whole)


_APART: dict[str, Any] = {field.name: int for field in fields(Apart)}
Positions = _rows(
    "Positions",
    "Where the parties stand, issue by party; how many statements stand apart, and why; who else speaks.",
    (*POSITION, *HEARSAY),
    {"as_of": date, **_APART, "absent": list[str]},
)
_CUT = {"cut": date | None}  # the day before which others are left out
Cell = _rows("Cell", "All that one party said on one issue.", ("issue", "party", *SAYING), {"cut": bool})
Timeline = _rows("Timeline", "What was said and who met, by day.", EVENT, _CUT | {"doubled": int})
Meetings = _rows("Meetings", "The meetings, each with all its accounts.", MEETING)
Comparison = _rows(
    "Comparison",
    "Accounts side by side: a row's number is the same where they fit.",
    COMPARED,
    {"meeting": str | None},
)
Changes = _rows("Changes", "What was said, and how it is new.", (*CHANGE, *BEFORE, *LAST), _CUT)
Commitments = _rows("Commitments", "Who undertook and accepted what.", COMMITMENT, _CUT | {"unnamed": int})
Instruments = _rows("Instruments", "Who invokes what.", USE, _CUT, statements=list[str], told_by=list[str])
Actors = _rows("Actors", "Who speaks.", ACTOR, _CUT, statements=int)
Found = _rows(
    "Found",
    "What a search found, the latest first.",
    (*SAYING, "snippet", "score"),
    {"cut": bool, "doubled": int, "also": list[str]},
)
