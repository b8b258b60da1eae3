"""Things of one kind as rows of a table: meetings, commitments, instruments and actors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from aidememoire.exports import wording
from aidememoire.exports.grid import WHOLE
from aidememoire.exports.view_words import (
    ABSENT,
    PAST_DUE,
    cut,
    does,
    lasting,
    quoted,
    reference,
    retold,
    short,
    span,
    speaker,
    when,
)
from aidememoire.exports.wording import SHORT_ID
from aidememoire.views import Actor, Commitment, Gathering, Saying, Use
from aidememoire.views.instruments import Counts

NOT_JUDGED = "not judged"  # what nobody has judged is open, and so is what a person says is open


def held(one: Gathering) -> str:
    """Return whether a meeting was only planned; nothing where an account tells of it as held.

    Where another one of that day and place was held, it may be this one: that is left open.
    """
    return ("planned" if one.instead else "planned, not told of as held") if one.planned else ""


def met(one: Gathering) -> str:
    """Return what a meeting is, where it was and who was its host: `trilateral meeting in Moscow, host Sergey Lavrov`.

    Where another account puts it is told beside that.
    """
    kind = one.kind or "meeting"
    where = f" in {one.place}" if one.place else ""
    where += f" (by another account in {wording.listed(one.elsewhere)})" if one.elsewhere else ""
    host = f", host {one.host}" if one.host else ""
    return f"{kind if kind in ('call', 'meeting') else kind + ' meeting'}{where}{host}{f' ({held(one)})' if one.planned else ''}"


def present(one: Gathering) -> str:
    """Return who took part; whom only few of the accounts name, with these: `Bo Lund and Di Moor (by [f85ef2e9])`."""
    named = {name: " ".join(map(reference, one.naming(name))) for name in one.few}
    return wording.listed([f"{name} (by {named[name]})" if name in named else name for name in one.participants])


def tellers(one: Gathering) -> str:
    """Return the references of its accounts; of those that only announce it, in a line of their own: `announced by [0d40e6e2]`."""
    announcing = one.announcing
    references = dict.fromkeys(reference(each.account) for each in one.accounts if each.account not in announcing)
    announced = f"announced by {' '.join(map(reference, announcing))}" if announcing else ""
    return "\n".join(line for line in (" ".join(references), announced) if line)


def _meeting(one: Gathering) -> tuple[str, ...]:
    return one.id, span(one.start, one.end), met(one), present(one), tellers(one)


def _commitment(one: Commitment) -> tuple[str, ...]:
    first = one.first
    told = retold(first, " (", ")")
    to = f"to {wording.listed(one.to)}\n" if one.to else ""
    words = quoted(first, 120)
    again = "\n".join(_again(each, first) for each in one.restated)
    who = f"{speaker(first)}{_joint(one)} {does(first)}{told}"
    what = f"{to}{words}{_condition(one, words)}"
    return who, what, when(first), again, _due(one, words), _status(one), one.id[:SHORT_ID]


def _joint(one: Commitment) -> str:
    """Return for which parties several speak as one, where the names do not tell it."""
    speakers = wording.who(one.first.statement)
    named = all(party in speakers for party in one.parties)
    return f", for {wording.listed(one.parties)}," if len(one.parties) > 1 and not named else ""


def _condition(one: Commitment, shown: str) -> str:
    """Return the line that tells the condition, but for what is shown already; that none is found, and who tells of none, where it is so."""
    free = f"\nno condition by {' '.join(map(reference, one.unconditional_by))}" if one.unconditional_by else ""
    if not one.conditional or (one.condition and one.condition in shown):
        return free
    return (f"\ncondition: {cut(one.condition, 60)}" if one.condition else "\ncondition not found") + free


def _due(one: Commitment, shown: str) -> str:
    """Return the day on which it falls due, or until which it holds, by which words where those that are shown have them not.

    Below stand the day that it was before it moved, and that it is past.
    """
    limit = one.limit
    if limit is None:
        return ""
    day = short(limit.end) if one.due else f"until {short(limit.end)}"
    words = "" if limit.words in shown else f"({limit.words})"
    before = f"was {short(one.due_before)}" if one.due_before else ""
    return "\n".join(line for line in (day, words, before, PAST_DUE if one.is_past_due else "") if line)


def _again(one: Saying, first: Saying) -> str:
    """Return when and where it was said again, by whom where it was not said by the same."""
    own = " own word" if first.told_by and not one.told_by else ""
    by = "" if set(one.parties) == set(first.parties) else f" {wording.listed(one.parties)}"
    return f"{when(one)}{by}{own} {reference(one.account)}"


def _status(one: Commitment) -> str:
    """Return what became of it: by whom and when it was said, why, and by which source."""
    judged = one.judged
    if judged is None:
        return NOT_JUDGED
    named = reference(judged.document) if judged.document else cut(judged.source or "", 80)
    source = f"source: {named}" if named else ""
    lines = (one.status, f"{judged.by}, {short(judged.at.date())}", cut(judged.why, 80), source)
    return "\n".join(line for line in lines if line)


def _use(one: Use) -> tuple[str, ...]:
    references = list(dict.fromkeys(reference(each.account) for each in one.sayings))
    more = f" and {len(references) - 2} more" if len(references) > 2 else ""
    own = _spoken(one, "own word" if one.party else wording.UNNAMED, one.own)
    told = [_spoken(one, f"as told by {wording.jointly(by)}", one.told_from(by)) for by in one.told_by]
    said = "\n".join(line for line in (own, *told) if line)
    name = f"{one.name}\n{wording.counted(one.total, 'time')} in all"
    return name, one.party or ABSENT, said, _counts(one.issues), lasting(one.sayings), " ".join(references[:2]) + more


def _spoken(one: Use, whose: str, sayings: Sequence[Saying]) -> str:
    return f"{whose}: {len(sayings)} ({_counts(one.stances(sayings))})" if sayings else ""


def _counts(counts: Counts) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts)


def _actor(one: Actor) -> tuple[str, ...]:
    references = list(dict.fromkeys(reference(each.account) for each in one.entries))
    more = f" and {len(references) - 2} more" if len(references) > 2 else ""
    return one.name, one.side or ABSENT, str(one.statements), lasting(one.entries), " ".join(references[:2]) + more


# What each kind is called, the heads of its columns, how wide they are (see Grid), and what makes a row of one.
OF_SEQUENCES: dict[type, tuple[str, tuple[str, ...], tuple[int, ...], Callable[[Any], tuple[str, ...]]]] = {
    Gathering: ("Meetings", ("id", "day", "what", "who", "accounts"), (WHOLE, 12, 18, 0, 10), _meeting),
    Commitment: (
        "Undertakings and acceptances",
        ("who", "what", "first said", "restated", "due", "status", "statement"),
        (16, 0, 11, 11, 11, 13, 9),
        _commitment,
    ),
    Use: (
        "Instruments",
        ("instrument", "party", "times", "issues", "days", "documents"),
        (0, 13, 20, 17, 13, 10),
        _use,
    ),
    Actor: ("Actors", ("actor", "side", "statements", "days", "documents"), (0, 20, 10, 13, 12), _actor),
}
