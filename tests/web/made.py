"""A record to look at: reports about states that there are not, one of them hostile, put together without the reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fastapi.testclient import TestClient

from aidememoire.dossier import Dossier, open_dossier
from aidememoire.hosting import Gate, Role
from aidememoire.hosting.accounts import Accounts
from aidememoire.hosting.desk import Desk
from aidememoire.hosting.searches import Searches
from aidememoire.hosting.sessions import csrf_of
from aidememoire.model import (
    Confidence,
    Document,
    Interval,
    Invocation,
    Meeting,
    Reading,
    Reason,
    Span,
    Statement,
)
from aidememoire.record import Listing
from aidememoire.web import create_app
from tests.exports.examples import HOSTILE, arabic_reading, hostile_reading
from tests.gold import READER

A_PAGE = {"Accept": "text/html"}
HERE = "http://127.0.0.1"
HAVEN, MARSH, HOST = "Havenland", "Marshland", "Corvo"
DAY = date(2023, 7, 25)
PACT = "Pact of 9 May 2020"
MEETING = "2023-07-25-corvo"
RECORDED = datetime(2023, 8, 1, 8, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says in a report; `known` are further fields of the statement."""

    speaker: str
    party: str
    act: str
    words: str
    issues: str = "transport"
    sure: float = 0.9
    known: tuple[tuple[str, Any], ...] = ()


def report(title: str, publisher: str, published: date | None, said: Sequence[Said], **known: Any) -> Reading:
    """Return a reading of a report in which each of these is said, a paragraph each."""
    met = known.pop("met", False)
    lines, places = ["The talks were held in Corvo on 25 July 2023."], []
    for one in said:
        places.append((one, len("\n\n".join(lines)) + 2))
        lines.append(f"{one.speaker} said that {one.words}.")
    text = "\n\n".join(lines)
    document = Document(title, text, publisher, published, **known)
    statements = tuple(_statement(document, number, *place) for number, place in enumerate(places))
    meeting = Meeting((Span.of(text, 0, 9),), DAY, DAY, HOST, HOST, (HAVEN, MARSH), "bilateral")
    return Reading(document, READER, statements, meetings=(meeting,) if met else ())


def _statement(document: Document, number: int, one: Said, at: int) -> Statement:
    cue = at + len(one.speaker) + 1
    start = cue + len("said that ")
    content = Span.of(document.text, start, start + len(one.words))
    fields = dict(one.known)
    if cites := fields.pop("cites", ()):
        fields["invokes"] = tuple(Invocation(None, each, content) for each in cites)
    if day := fields.pop("day", None):
        fields["on"] = Interval(day, day, "on that day", "explicit")
    return Statement(
        id=f"{document.id[:8]}{number:04d}",
        parent=None,
        source=(Span.of(document.text, at, cue - 1),),
        cue=(Span.of(document.text, cue, cue + 4),),
        content=(content,),
        mode="indirect",
        confidence=Confidence(0.9, one.sure, one.sure, one.sure),
        speaker=one.speaker,
        side=one.party,
        act=one.act,
        issues=tuple(one.issues.split(",")),
        chain=(document.publisher or "", one.speaker),
        reasons=(Reason("speaker", "named in full"),),
        **fields,
    )


def reports() -> list[Reading]:
    """Return the readings of the record, from the first report on."""
    today = (("day", DAY), ("cites", (PACT,)))
    offer = (("day", DAY), ("conditional", True), ("to", (HAVEN,)))
    before = [
        Said("Ana Vik", HAVEN, "propose", "the blockade of the Reed road should end soon", "humanitarian", 0.3),
        Said("Bo Lund", MARSH, "commit", "Marshland will open the Fen route", "transport", 0.4),
        Said("Bo Lund", MARSH, "assert", "the map of 1975 is out of date", "borders", 0.45),
    ]
    ours = [
        Said("Ana Vik", HAVEN, "demand", "the blockade of the Reed road must end at once", "humanitarian", 0.2, today),
        Said("Ana Vik", HAVEN, "demand", "all roads should reopen under the sovereignty of two states", known=today),
        Said("Ana Vik", HAVEN, "assert", "the map of 1975 remains the basis for delimitation", "borders", 0.35),
    ]
    theirs = [
        Said("Bo Lund", MARSH, "deny", "there is a humanitarian crisis on the Reed road", "humanitarian", 0.6, today),
        Said("Bo Lund", MARSH, "propose", "all roads should reopen under the sovereignty of three states", known=today),
        Said("Bo Lund", MARSH, "commit", "Marshland will grant guarantees if Havenland does", "rights", 0.55, offer),
    ]
    after = [
        Said("Bo Lund", MARSH, "reject", "Marshland will open the Fen route", "transport", 0.5),
        Said("Cy Ros", HOST, "warn", "there will be war", "ceasefire", 0.25),
    ]
    address = "https://example.org/talks"
    return [
        report("Pressroom", "Lantern", date(2023, 7, 3), before),
        report("Wire copy", "Echo", date(2023, 7, 4), before[:1]),
        report("Haven on the talks", "Haven Ministry", date(2023, 7, 26), ours, side=HAVEN, kind="readout", met=True),
        report("Marsh on the talks", "Marsh Ministry", DAY, theirs, side=MARSH, kind="readout", met=True, url=address),
        report("Afterwards", "Lantern", date(2023, 8, 2), after),
        _hostile(),
        arabic_reading(),
    ]


def _hostile() -> Reading:
    """Return the hostile reading with a day, so that it stands in every view, and with an instrument."""
    reading = hostile_reading()
    (statement,) = reading.statements
    content = statement.content[0]
    named = replace(
        statement,
        id="hostile0001",
        side=HOSTILE,
        act="commit",
        invokes=(Invocation(None, HOSTILE, content),),
        conditional=True,
    )
    met = Meeting(statement.content, DAY, DAY, HOSTILE, HOSTILE, (HOSTILE,), "bilateral")
    return replace(reading, document=replace(reading.document, published=DAY), statements=(named,), meetings=(met,))


def filled(where: Path) -> Dossier:
    """Return a new record with all reports."""
    where.write_bytes(_filled())
    return open_dossier(where)


@cache
def _filled() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder, "filled.db")
        with open_dossier(file, create=True) as dossier:
            for number, reading in enumerate(reports()):
                dossier.add(reading, RECORDED + timedelta(hours=number))
        return file.read_bytes()


def named(dossier: Dossier, title: str) -> str:
    """Return the id of the document of that title."""
    return next(one.account.id for one in dossier.catalogue.documents(Listing()) if one.account.title == title)


def asking(dossier: Dossier, desk: Desk | None = None) -> TestClient:
    """Return what asks the pages as the one user of this machine, the token of its forms beside every request."""
    gate = Gate(dossier, "you", searches=Searches(Path(f"{dossier.store.name}.users")))
    return TestClient(create_app(gate, desk), base_url=HERE, headers={"X-CSRF-Token": csrf_of("", gate.key), **A_PAGE})


def asking_as(name: str, role: Role, dossier: Dossier) -> TestClient:
    """Return what asks the pages as a person with an account, by an API token."""
    accounts = Accounts(Path(f"{dossier.store.name}.users"))
    token = accounts.add(name, role, "a long password", token=True)
    app = create_app(Gate(dossier, "you", accounts, searches=Searches(accounts.file), key=accounts.key()))
    return TestClient(app, base_url=HERE, headers={"Authorization": f"Bearer {token}", **A_PAGE})
