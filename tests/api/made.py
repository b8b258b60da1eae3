"""A record about states that there are not, written from the entries that the views are tried on."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from aidememoire.dossier import Dossier, open_dossier
from aidememoire.model import Account, Document, Entry, Meeting, ReaderInfo, Reading, Span, Statement
from tests.views.made import DAY, HOSTS, OURS, THEIRS, before, talks

READER = ReaderInfo("made", "0" * 64, "0", "general")
RECORDED = datetime(2023, 8, 3, 8, 0, tzinfo=UTC)
_MET = "Talks at the Corvo Palace."


def made_dossier(file: Path) -> Dossier:
    """Return a new dossier in a file, with seven documents, sixteen statements and one meeting by three accounts."""
    file.write_bytes(_made())
    return open_dossier(file)


@cache
def _made() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder, "made.db")
        with open_dossier(file, create=True) as dossier:
            for reading in made_readings():
                dossier.add(reading, RECORDED)
        return file.read_bytes()


def made_readings() -> list[Reading]:
    """Return a reading of each document that the made entries stand in: a line of it for each of them."""
    by_account: defaultdict[Account, list[Entry]] = defaultdict(list)
    for one in (*before(), *talks()):
        by_account[one.account].append(one)
    return [_reading(account, own) for account, own in by_account.items()]


def _reading(account: Account, own: list[Entry]) -> Reading:
    heard = [(one, one.statement.content[0].text) for one in own]
    # The title stands in the text, so that two accounts with the same words are two documents.
    lines = [
        f"{account.title}. {_MET}",
        *(f"{one.statement.speaker or 'A traveller'} said: {words}." for one, words in heard),
    ]
    text = "\n".join(lines)
    known = {name: getattr(account, name) for name in ("publisher", "published", "dateline", "kind", "url", "side")}
    document = Document(account.title, text, **known)
    statements = tuple(_statement(document, one, words) for one, words in heard)
    return Reading(document, READER, statements, meetings=_meetings(account, text))


def _statement(document: Document, entry: Entry, words: str) -> Statement:
    start = document.text.index(f"said: {words}.")
    content = Span.of(document.text, start + 6, start + 6 + len(words))
    cue = Span.of(document.text, start, start + 4)
    invokes = tuple(replace(one, span=content) for one in entry.statement.invokes)
    own = f"{document.id[:8]}{content.start:04x}"
    return replace(entry.statement, id=own, content=(content,), cue=(cue,), invokes=invokes)


def _meetings(account: Account, text: str) -> tuple[Meeting, ...]:
    if account not in (OURS, THEIRS, HOSTS):
        return ()
    start = text.index(_MET)
    people = ("Ana Vik", "Bo Lund", "Cy Ros")
    return (Meeting((Span.of(text, start, start + len(_MET)),), DAY, DAY, "Corvo City", None, people, "trilateral"),)
