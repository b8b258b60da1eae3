"""Things of one kind as rows of a table: meetings, commitments, instruments and actors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aidememoire.exports import wording
from aidememoire.exports.view_words import ABSENT, SHORT_ID, cut, quoted, reference, short, span, when
from aidememoire.views import Actor, Commitment, Gathering, Use

WHOLE = -1  # of a column that is as wide as its longest cell: an id that is cut cannot be copied


def met(one: Gathering) -> str:
    """Return what a meeting is, where it was and who was its host: `trilateral meeting in Moscow, host Sergey Lavrov`.

    Where another account puts it is told beside that.
    """
    kind = one.kind or "meeting"
    where = f" in {one.place}" if one.place else ""
    where += f" (by another account in {wording.listed(one.elsewhere)})" if one.elsewhere else ""
    host = f", host {one.host}" if one.host else ""
    return f"{kind if kind in ('call', 'meeting') else kind + ' meeting'}{where}{host}{' (planned)' if one.planned else ''}"


def _meeting(one: Gathering) -> tuple[str, ...]:
    references = " ".join(dict.fromkeys(reference(each.account) for each in one.accounts))
    return one.id, span(one.start, one.end), met(one), wording.listed(one.participants), references


def _commitment(one: Commitment) -> tuple[str, ...]:
    told = f" (as told by {one.first.told_by})" if one.first.told_by else ""
    condition = f"\ncondition: {cut(one.condition, 60)}" if one.condition else "\non a condition" * one.conditional
    again = "\n".join(f"{when(each)} {reference(each.account)}" for each in one.restated)
    to = f"to {wording.listed(one.to)}\n" if one.to else ""
    joint = f", for {one.party}" if len(one.first.parties) > 1 else ""
    who = f"{wording.who(one.first.statement)}{joint}{told}"
    what = f"{to}{quoted(one.first, 120)}{condition}"
    return who, what, when(one.first), again, _status(one), one.id[:SHORT_ID]


def _status(one: Commitment) -> str:
    """Return what became of it: by whom and when it was said, why, and by which source."""
    judged = one.judged
    if judged is None:
        return one.status
    named = reference(judged.document) if judged.document else cut(judged.source or "", 80)
    source = f"source: {named}" if named else ""
    lines = (one.status, f"{judged.by}, {short(judged.at.date())}", cut(judged.why, 80), source)
    return "\n".join(line for line in lines if line)


def _use(one: Use) -> tuple[str, ...]:
    references = list(dict.fromkeys(reference(each.account) for each in one.sayings))
    more = f" and {len(references) - 2} more" if len(references) > 2 else ""
    days = [short(day) if day else "no day" for day in dict.fromkeys((one.first, one.last))]
    return one.name, one.party or ABSENT, one.issue, str(one.times), " to ".join(days), " ".join(references[:2]) + more


def _actor(one: Actor) -> tuple[str, ...]:
    references = list(dict.fromkeys(reference(each.account) for each in one.entries))
    more = f" and {len(references) - 2} more" if len(references) > 2 else ""
    days = [short(day) if day else "no day" for day in dict.fromkeys((one.first, one.last))]
    return one.name, one.side or ABSENT, str(one.statements), " to ".join(days), " ".join(references[:2]) + more


# What each kind is called, the heads of its columns, how wide they are (see Grid), and what makes a row of one.
OF_SEQUENCES: dict[type, tuple[str, tuple[str, ...], tuple[int, ...], Callable[[Any], tuple[str, ...]]]] = {
    Gathering: ("Meetings", ("id", "day", "what", "who", "accounts"), (WHOLE, 12, 18, 0, 10), _meeting),
    Commitment: (
        "Commitments",
        ("who", "what", "first said", "restated", "status", "statement"),
        (18, 0, 12, 13, 15, 9),
        _commitment,
    ),
    Use: ("Instruments", ("instrument", "party", "issue", "times", "days", "documents"), (0, 14, 14, 5, 13, 12), _use),
    Actor: ("Actors", ("actor", "side", "statements", "days", "documents"), (0, 20, 10, 13, 12), _actor),
}
