"""A reading as an account to be read on a terminal, statement by statement, nested ones below their holder."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.text import Text

from aidememoire.exports import wording
from aidememoire.exports.outline import Entry, outline
from aidememoire.model import Reading, Statement

_TONE_STYLES = {"agreeing": "green", "opposing": "red", "cautioning": "yellow", "asking": "magenta", "stating": "blue"}
_MODE_STYLES = {"direct": "bold cyan", "mixed": "cyan", "indirect": ""}
_NARROWEST = 24
_SPACE = re.compile(r"\s+")
# What a hostile text could steer the terminal with, reorder the line by, or what cannot be written at all.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_RIGHT_TO_LEFT = {"R", "AL"}
_ISOLATE, _END = "\u2068", "\u2069"


def print_reading(reading: Reading, console: Console) -> None:
    """Print the account of one reading."""
    console.print(account(reading))


def print_legend(console: Console) -> None:
    """Print what the two kinds of quotation marks tell apart."""
    console.print(Text("   ".join(wording.LEGEND), style="dim"))


def account(reading: Reading) -> RenderableType:
    """Return the account: headline, notes, statements in the order of the text, meetings, tally."""
    return Group(*_headline(reading), *_notes(reading), *_statements(reading), *_meetings(reading), Text())


def _headline(reading: Reading) -> Iterator[RenderableType]:
    yield Hanging("", Text(clean(reading.document.title), style="bold"))
    facts = wording.facts(reading.document)
    if facts:
        yield Hanging("", Text(" · ".join(map(clean, facts)), style="dim"))
    yield Rule(style="dim", characters="─")


def _notes(reading: Reading) -> Iterator[RenderableType]:
    for note in reading.notes:
        yield Hanging("* ", Text(clean(note), style="dim"))


def _statements(reading: Reading) -> Iterator[RenderableType]:
    for entry in outline(reading.statements):
        yield from _branch(entry)
    if reading.statements:
        yield Text("\n" + wording.tally(reading), style="dim")
    else:
        yield Text(wording.NONE_FOUND, style="italic")


def _meetings(reading: Reading) -> Iterator[RenderableType]:
    if reading.meetings:
        yield Text("\nMeetings", style="bold")
    for meeting in reading.meetings:
        yield Hanging("- ", Text(clean(wording.meeting_line(meeting))))


def _branch(entry: Entry, twig: str = "", guide: str = "") -> Iterator[RenderableType]:
    """Yield the entry and all below it; `twig` leads up to it, `guide` runs beside its further lines."""
    mark = f"{entry.number} "
    yield Hanging(twig + mark, _statement_text(entry.statement), guide)
    indent = guide + " " * len(mark)
    for child in entry.children:
        last = child is entry.children[-1]
        yield from _branch(child, indent + ("└ " if last else "├ "), indent + ("  " if last else "│ "))


@dataclass(frozen=True, slots=True)
class Hanging:
    """A text beside its mark: the further lines hang under the first, led by the guide of the tree."""

    mark: str
    text: Text
    guide: str = ""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines, none longer than the console is wide, none with spaces at its end."""
        indent = min(len(self.mark), max(options.max_width - _NARROWEST, 0))
        for number, line in enumerate(_isolated(self.text.wrap(console, options.max_width - indent))):
            lead = (self.guide.ljust(len(self.mark)) if number else self.mark)[len(self.mark) - indent :]
            yield Text.assemble((lead, "dim"), line, no_wrap=True, overflow="ignore")


def _statement_text(statement: Statement) -> Text:
    """Return the statement as one sentence: who, via whom, which act, on what, the words, when, invoking what."""
    parts = (_opening(statement), *_middle(statement), _words(statement), *_closing(statement))
    return Text(" — ", end="").join(part for part in parts if part)


def _opening(statement: Statement) -> Text:
    nameless = not (statement.speaker or statement.source)
    opening = Text.assemble((clean(wording.who(statement)), "italic" if nameless else "bold"))
    for step in wording.via(statement):
        opening.append(f", {clean(step)}")
    if statement.act:
        opening.append(", " if statement.chain[:-1] else " ")
        opening.append(wording.does(statement), _TONE_STYLES.get(wording.tone(statement), ""))
    if told := wording.told(statement):
        opening.append(f" ({clean(told)})", "dim italic")
    return opening


def _middle(statement: Statement) -> Iterator[Text]:
    if statement.issues:
        yield Text(clean(", ".join(statement.issues)))
    if statement.to:
        yield Text(clean(wording.addressed(statement)))


def _words(statement: Statement) -> Text:
    return Text(clean(wording.quoted(statement)), style=_MODE_STYLES.get(statement.mode, ""))


def _closing(statement: Statement) -> Iterator[Text]:
    for quality in wording.qualities(statement):
        yield Text(quality)
    if statement.on:
        yield Text(wording.days(statement.on))
    if statement.invokes:
        yield Text(clean(wording.invoked(statement)))
    doubts = wording.doubts(statement)
    if doubts:
        yield Text(", ".join(doubts), style="bold yellow")


def _isolated(lines: Iterable[Text]) -> Iterator[Text]:
    """Yield the lines without spaces at their ends; what is isolated on several is isolated on each."""
    within = False
    for line in lines:
        line.rstrip()
        head = _ISOLATE if within else ""
        within = (head + line.plain).rfind(_ISOLATE) > (head + line.plain).rfind(_END)
        yield Text.assemble(head, line, _END if within else "")


def clean(words: str) -> str:
    """Return the words on one line, harmless to a terminal; words from right to left stand isolated."""
    one_line = _STEERING.sub("\ufffd", _SPACE.sub(" ", words).strip())
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in one_line):
        return f"{_ISOLATE}{one_line}{_END}"
    return one_line
