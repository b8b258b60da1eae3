"""The short words that the tables of views are made of: who, which act, when, in which document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from aidememoire.exports import wording
from aidememoire.model import Account
from aidememoire.views import Difference, Event, Saying
from aidememoire.views.compare import DAY

SHORT_ID = 8
ABSENT = "–"  # what a cell holds that has nothing to tell
MARKS = {
    " (t)": "(t) the day on which it was told: the text tells none of its own",
    " (p)": "(p) the day of publication: the text tells none",
}
_ELLIPSIS = "…"


def cut(words: str, length: int) -> str:
    """Return the words, cut to at most `length` characters with an ellipsis, never inside a word.

    Of a single word that is longer by itself, nothing stays but the ellipsis.
    """
    if len(words) <= length:
        return words
    head = words[: max(length - 2, 0)]
    if not words[len(head)].isspace():
        head = head[: max(head.rfind(" "), 0)]
    return f"{head.rstrip(' ,;:')} {_ELLIPSIS}".lstrip()


def reference(account: Account) -> str:
    """Return what a cell names its document by: the first eight digits of its id, in brackets."""
    return f"[{account.id[:SHORT_ID]}]"


def who(one: Saying) -> str:
    """Return who said it: the speaker, the party where the name does not tell it, and who tells of it."""
    speaker = wording.who(one.statement)
    party = "; ".join(one.parties)
    side = f" ({party})" if party and party not in speaker else ""
    return f"{speaker}{side}{f', as told by {one.told_by}' if one.told_by else ''}"


def trail(one: Saying) -> str:
    """Return who passed it on, from the publisher on: `Lantern > Havenland Ministry`; further documents are counted."""
    steps = " > ".join(one.statement.chain[:-1]) or (one.account.publisher or "")
    copies = len(one.documents) - 1
    return f"{steps} and {wording.counted(copies, 'more account')}" if copies else steps


def verb(one: Saying) -> str:
    """Return the verb of the act."""
    return wording.verb(one.statement) or "says"


def does(one: Saying) -> str:
    """Return the verb of the act as it follows the speaker: several who speak as one `reject`, one alone `rejects`."""
    return wording.does(one.statement) or verb(one)


def quoted(one: Saying, length: int) -> str:
    """Return the words, cut, in double marks where they are the speaker's own, in single ones else, and the document."""
    opening, closing = ("“", "”") if one.statement.mode == "direct" else ("‘", "’")
    words = cut(one.words.strip('“”"‘’ ') if one.statement.mode == "direct" else one.words, length)
    return f"{opening}{words}{closing} {reference(one.account)}"


def when(one: Saying) -> str:
    """Return the day; (t) marks that of the statement which tells of it, (p) one of publication."""
    return short(one.day) + mark(one)


def mark(one: Saying | Event) -> str:
    """Return how the day is marked, as `MARKS` say: not at all where the text tells it, or where there is none."""
    return "" if one.dated or one.day is None else " (t)" if one.told_on else " (p)"


def short(day: date | None) -> str:
    """Return the day as `25 Jul 2023`."""
    if day is None:
        return "no day"
    number, month, year = wording.day(day).split()
    return f"{number} {month[:3]} {year}"


def span(start: date | None, end: date | None) -> str:
    """Return the days as `25 Jul 2023`, or `28 Jul 2023 to 1 Aug 2023`."""
    return f"{short(start)} to {short(end)}" if end and end != start else short(start)


def given(one: Difference) -> tuple[str, ...]:
    """Return what each account gives in which it differs: a day as `25 Jul 2023`, *none*, or a dash where it has nothing."""
    days = one.field == DAY
    shown = (short(date.fromisoformat(value)) if value and days else value for value in one.values)
    return tuple(ABSENT if value is None else value or "none" for value in shown)


def source(account: Account) -> str:
    """Return what a document is: its title, publisher, day, and whose account it is."""
    side = f"account of {account.side}" if account.side else ""
    facts = (account.publisher or "", short(account.published) if account.published else "", side)
    return ", ".join(part for part in (cut(account.title, 60), *facts) if part)


def legend(accounts: Iterable[Account]) -> tuple[str, ...]:
    """Return a line for each document, by day of publication and id: what its reference stands for."""
    once = sorted(set(accounts), key=lambda one: (one.published or date.max, one.id))
    return tuple(f"{reference(one)} {source(one)}" for one in once)
