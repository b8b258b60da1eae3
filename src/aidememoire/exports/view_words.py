"""The short words that the tables of views are made of: who, which act, when, in which document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from aidememoire.exports import wording
from aidememoire.exports.wording import SHORT_ID
from aidememoire.linking.text.plain import telling
from aidememoire.linking.voices import GAP, unsaid, words_of
from aidememoire.model import Account, Entry, Statement
from aidememoire.views import Cell, Difference, Event, Saying
from aidememoire.views.compare import CONDITION, DAY, DEADLINE, WHO
from aidememoire.views.telling import is_of_its_cue, is_stub, is_turned

ABSENT = "–"  # what a cell holds that has nothing to tell
PAST_DUE = "open, past its day"  # neither kept nor broken: nobody has said what became of it
MARKS = {
    "(i)": "(i) an inferred day: the text tells it of what stands around, not of the statement itself",
    "(t)": "(t) the day on which it was told: the text tells none of its own",
    "(p)": "(p) the day of publication: the text tells none",
    "(?)": "(?) the reader is not sure of what stands before it: the speaker, the act, the words or the issue",
    "(if)": "(if) on a condition",
    "(asked)": "(asked) it stands in a question, or behind “whether”: nobody is told to have said it",
    "(supposed)": "(supposed) it stands in a clause of condition: nobody is told to have said it",
    "(denied)": "(denied) it is told only to be denied or turned down: nobody is told to have said it",
    "(withheld)": "(withheld) there was no comment: nothing is told to have been said",
}
MARKS_OF_DAYS = ("(i)", "(t)", "(p)")
_BASES = ("explicit", "relative", "inferred", "told", "published", "none")  # the best known day first
_OF_DAYS = {"inferred": " (i)", "told": " (t)", "published": " (p)"}
_ELLIPSIS = "…"
_LEFT_OUT = " […] "  # where the words themselves go on; an ellipsis is where a cell ends
_SPARE = 25  # characters for the want of which nothing is cut: the point of a sentence often stands in its last words
_JOINTS = re.compile(r"(?:(?: ?[,;:]| (?:…|and|or|but))(?: that)?){1,20}$")  # what leads on to what is not there
_LAST_COMMA = re.compile(r",(?=\s?[”\"’»]?\Z)")
_CLOSING = {"“": "”", "«": "»", '"': '"'}


def cut(words: str, length: int) -> str:
    """Return the words, cut to at most `length` characters with an ellipsis, never inside a word; whole, where they are little longer.

    Of a single word that is longer by itself, nothing stays but the ellipsis. A quotation that is cut is closed behind that.
    """
    if len(words) <= length + _SPARE:
        return words
    head = words[: max(length - 2, 0)]
    if not words[len(head)].isspace():
        head = head[: max(head.rfind(" "), 0)]
    # What ends on a little word, or behind a gap, says less than what ends before it.
    while (shorter := head.rpartition(" ")[0]) and not telling(head.rpartition(" ")[2]):
        head = shorter
    return f"{head.rstrip(' ,;:')} {_ELLIPSIS}".lstrip() + _closing(head)


def _closing(words: str) -> str:
    """Return the marks that close the quotations which the words leave open, the last one's first."""
    open_ones = ""
    for mark in words:
        open_ones = open_ones[1:] if mark == open_ones[:1] else _CLOSING.get(mark, "") + open_ones
    return open_ones


def reference(account: Account) -> str:
    """Return what a cell names its document by: the first eight digits of its id, in brackets."""
    return f"[{account.id[:SHORT_ID]}]"


def who(one: Saying) -> str:
    """Return who said it: the speaker, the party where the name does not tell it, and who tells of it."""
    party = wording.listed(one.parties)
    side = f" ({party})" if party and party not in wording.who(one.statement) else ""
    return f"{speaker(one)}{side}{retold(one, ', ')}"


def speaker(one: Saying) -> str:
    """Return the name of who said it, marked where the reader is not sure of it."""
    return wording.who(one.statement) + doubt(one, "speaker")


def teller(one: Saying, party: str | None = None) -> str:
    """Return who of another side tells that a party, else any party, said it; nothing where that is its own word."""
    return wording.jointly((one.told_of(party) if party else one.told_by) or "")


def retold(one: Saying, before: str = " ", behind: str = "") -> str:
    """Return by whom it is told, `, as told by Corvo`, between the marks given; nothing where it is its parties' own word.

    Where that is not so of all its parties alike, it is told in brackets of each: ` (Marshland as told by Corvo)`.
    """
    by = {party: teller(one, party) for party in one.parties} if one.told_by else {}
    if len(set(by.values())) > 1:
        return f" ({wording.listed([f'{party} as told by {name}' for party, name in by.items() if name])})"
    return f"{before}as told by {teller(one)}{behind}" if one.told_by else ""


def doubt(one: Saying, name: str) -> str:
    """Return ` (?)` where the reader is not sure of span, speaker, act or issue, and no person has set it, else nothing."""
    return " (?)" if name in wording.unsure(one.statement, one.entry.corrected) else ""


def trail(one: Saying) -> str:
    """Return who passed it on, from the publisher on: `Lantern > Havenland Ministry`; further documents are counted."""
    steps = " > ".join(one.statement.chain[:-1]) or (one.account.publisher or "")
    copies = len(one.documents) - 1
    return f"{steps} and {wording.counted(copies, 'more account')}" if copies else steps


def does(one: Saying) -> str:
    """Return the verb as it follows the speaker, with what holds it back: `reportedly reject (if) (?)`, as `MARKS` say."""
    statement = one.statement
    acts = wording.does(statement) or ("say" if wording.several(statement) else "says")
    held = f"{'reportedly ' * bool(statement.hedged)}{acts}{' (if)' * bool(statement.conditional)}"
    return held + (f" ({kind})" if (kind := unsaid(statement)) else "") + doubt(one, "act")


def doing(one: Saying, party: str) -> str:
    """Return who does it, the party itself without its name, unless the reader is not sure that it is the speaker."""
    name = speaker(one)
    return does(one) if name == party else f"{name} {does(one)}"


def issue(one: Saying) -> str:
    """Return the main issue, marked where the reader is not sure of it."""
    return one.issues[0] + doubt(one, "issue")


def quoted(one: Saying, length: int) -> str:
    """Return the words as `in_marks` has them, and the document."""
    return f"{in_marks(one, length)} {reference(one.account)}"


def in_marks(one: Saying, length: int) -> str:
    """Return the words, cut, in double marks where they are the speaker's own, in single ones else.

    What is left out between them is shown as `[…]`. Where the words say nothing by themselves, *it*, or a *not* before them
    turns them round, or the deed stands before them, *will lift*, those around them that tell of them stand with them, and they in
    brackets: all of that are the words of the report, in which the marks of the text tell the speaker's own.
    """
    told = is_stub(one) or is_turned(one.statement) or is_of_its_cue(one.statement)
    direct = one.statement.mode == "direct" and not told
    words = with_cue(one.statement) if told else one.words
    words = gapped(cut(_JOINTS.sub("", words.strip('“”"‘’ ' if direct else " ")) or words, length))
    opening, closing = ("“", "”") if direct else ("‘", "’")
    if direct and words.count(closing) > words.count(opening):  # of several quotations the last one is closed already
        closing = ""
    return f"{opening}{words}{closing}{doubt(one, 'span')}"


def more(cell: Cell, standing: Saying) -> Iterator[str]:
    """Yield how many more of the latest are of the day of the one that stands, or of the same days, and how many of others."""
    same = sum(one.days == standing.days for one in cell.latest) - 1
    if same:
        yield f"{same} more {'that day' if standing.days and standing.days[0] == standing.days[1] else 'of these days'}"
    if rest := len(cell.latest) - 1 - same:
        yield f"{rest} more"


def turning(statement: Statement) -> tuple[str, str]:
    """Return what stands before and behind a part of the words that a *not* turns round: `undertook not to [` and `]`.

    Both are empty where the words are not turned round, or the act shows it.
    """
    return (f"{' '.join(wording.words(statement.cue).split())} [", "]") if is_turned(statement) else ("", "")


def told(one: Saying) -> str:
    """Return the words of a saying, within those of its source and its cue where by themselves they say the opposite."""
    return gapped(with_cue(one.statement)) if is_turned(one.statement) else one.words


def in_full(statement: Statement) -> str:
    """Return the content in quotation marks; where a *not* before it turns it round, within the words that tell of it.

    *undertook not to [send escorts there]*: by itself it would say the opposite of what was said. The comma with which a quotation
    goes on in its sentence is left out.
    """
    shown = f"‘{gapped(with_cue(statement))}’" if is_turned(statement) else wording.quoted(statement)
    return _LAST_COMMA.sub("", shown)


def gapped(words: str) -> str:
    """Return the words, what is left out between them as `[…]`."""
    return words.replace(GAP, _LEFT_OUT)


def with_cue(statement: Statement) -> str:
    """Return the words of a statement with those of its source and its cue, in the order of the text, gaps shown."""
    if not statement.cue:
        return words_of(statement)
    spans = sorted({*statement.source, *statement.cue, *statement.content}, key=lambda span: (span.start, -span.end))
    words, end = "", spans[0].start
    for span in spans:
        if span.end > end:
            told = " ".join(span.text.split())
            words += GAP if span.start - end > 1 else " " * (span.start > end)
            words += f"[{told}]" if span in statement.content else told
            end = span.end
    return words


def when(one: Saying | Entry) -> str:
    """Return the day, or the days on one of which it was said, and how that is known, as `MARKS` say."""
    return on(one) + mark(one)


def lasting(told: Sequence[Saying | Entry]) -> str:
    """Return from when to when: the first day and the last one, as `when` has them, of each what is best known."""
    known = sorted((one for one in told if one.days), key=lambda one: _BASES.index(one.basis))
    if not known:
        return short(None)
    ends = (end(known, key=lambda one: one.day or date.max) for end in (min, max))
    return " to ".join(dict.fromkeys(map(when, ends)))


def on(one: Saying | Event | Entry) -> str:
    """Return the day of a saying, or the days on one of which it was said; those of a meeting."""
    return stretch(*one.days) if one.days else short(None)


def mark(one: Saying | Event | Entry) -> str:
    """Return how the day is marked, as `MARKS` say: not at all where the text tells it, or where there is none."""
    return _OF_DAYS.get(one.basis or "", "")


def stretch(start: date, end: date) -> str:
    """Return days as `25 Jul 2023`, `25–27 Jul 2023`, `30 Jul–2 Aug 2023`, a whole month as `Jul 2023`, a year as `2023`."""
    if start == end:
        return short(start)
    if whole := wording.whole(start, end):
        *month, year = whole.split()
        return " ".join([*(name[:3] for name in month), year])
    first, last = short(start).split(), short(end).split()
    alike = (start.year == end.year) + ((start.year, start.month) == (end.year, end.month))
    return f"{' '.join(first[: len(first) - alike])}–{' '.join(last)}"


def short(day: date | None) -> str:
    """Return the day as `25 Jul 2023`."""
    if day is None:
        return "no day"
    number, month, year = wording.day(day).split()
    return f"{number} {month[:3]} {year}"


def span(start: date | None, end: date | None) -> str:
    """Return the days as `stretch` has them, *no day* where none is known."""
    return stretch(start, end or start) if start else short(None)


def given(one: Difference) -> tuple[str, ...]:
    """Return what each account gives in which it differs: a day as `25 Jul 2023`, *none*, or a dash where it has nothing."""
    return tuple(ABSENT if value is None else _given(value, one.field) or "none" for value in one.values)


def _given(value: str, field: str) -> str:
    if field in (DAY, DEADLINE):
        return wording.listed([short(date.fromisoformat(day)) for day in value.split(", ") if day])
    if field == CONDITION:
        return cut(value, 40)
    return wording.jointly(value) if field == WHO else value


def source(account: Account) -> str:
    """Return what a document is: its title, publisher, day, and whose account it is."""
    side = f"account of {account.side}" if account.side else ""
    facts = (account.publisher or "", short(account.published) if account.published else "", side)
    return ", ".join(part for part in (cut(account.title, 60), *facts) if part)


def legend(accounts: Iterable[Account]) -> tuple[str, ...]:
    """Return a line for each document, by day of publication and id: what its reference stands for."""
    once = sorted(set(accounts), key=lambda one: (one.published or date.max, one.id))
    return tuple(f"{reference(one)} {source(one)}" for one in once)
