"""What a reading or a correction must be to its document, before it is recorded and whenever the record is verified."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from aidememoire.model.readings import Reading, Statement
from aidememoire.model.spans import Span
from aidememoire.record.values import Fault


def faults_of(reading: Reading) -> Iterator[Fault]:
    """Yield what is wrong with a reading: words that its text does not have there, parents that it does not hold."""
    text, document = reading.document.text, reading.document.id
    ids = Counter(statement.id for statement in reading.statements)
    for statement in reading.statements:
        where = f"statement {statement.id} of document {document}"
        yield from _misplaced(where, _spans(statement), text)
        if statement.parent is not None and statement.parent not in ids:
            yield Fault(where, f"its parent {statement.parent} is not in the reading")
        if ids[statement.id] > 1:
            yield Fault(where, "another statement of the reading has the same id")
    yield from _misplaced(f"a mention in document {document}", (one.span for one in reading.mentions), text)
    for number, meeting in enumerate(reading.meetings, 1):
        yield from _misplaced(f"meeting {number} of document {document}", iter(meeting.evidence), text)


def _spans(statement: Statement) -> Iterator[Span]:
    yield from (*statement.source, *statement.cue, *statement.content)
    yield from (one.span for one in statement.invokes)


def _misplaced(where: str, spans: Iterator[Span], text: str) -> Iterator[Fault]:
    for span in spans:
        if text[span.start : span.end] != span.text:
            yield Fault(where, f"the words {span.text!r} do not stand at {span.start} to {span.end} of the text")
