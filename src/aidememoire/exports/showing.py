"""One statement, document or meeting as a sheet for a person to read: a line or several for each thing known."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import singledispatch

from aidememoire.exports import wording
from aidememoire.exports.citation import PLAIN, citation
from aidememoire.exports.events import event_line, moment
from aidememoire.exports.terminal import clean
from aidememoire.exports.view_lists import held, present
from aidememoire.exports.view_words import cut, gapped, in_full, legend, reference, short, source, with_cue
from aidememoire.exports.wording import SHORT_ID
from aidememoire.model import Account, Entry, Judgement, Span, Statement
from aidememoire.record import Held
from aidememoire.record.corrections import DESCRIBABLE
from aidememoire.views.shown import Shown, ShownDocument, ShownMeeting, ShownStatement
from aidememoire.views.telling import is_turned

WIDTH = 100
_LABEL = 12
# How sure a figure is, in words: from so much on.
_SURE = ((0.9, "sure"), (0.7, "fairly sure"), (0.5, "likely"), (0.0, "in doubt"))
_RELIABILITY = {"explicit": "a full date", "relative": "counted from another day", "inferred": "inferred"}
_PUBLISHED = "the day of publication: the text tells none"
Row = tuple[str, str]


def to_sheet(shown: Shown) -> str:
    """Return what is shown as text of at most 100 columns: a headline, then a line or several for each thing known."""
    headline, *rows = _rows(shown)
    lines = [clean(headline[1]), "─" * min(len(clean(headline[1])), WIDTH)]
    before = ""
    for label, words in rows:
        lines += _wrapped(label if label != before else "", words)
        before = label
    return "\n".join(lines) + "\n"


@singledispatch
def _rows(shown: Shown) -> Iterator[Row]:
    """Yield the headline and, label by label, what is known; what is not known has no row."""
    raise TypeError(f"nothing that is shown: {type(shown).__name__}")


@_rows.register
def _statement_rows(shown: ShownStatement) -> Iterator[Row]:
    statement, (before, words, behind) = shown.entry.statement, shown.sentence
    rejected = " (rejected by a person: no view shows it)" if shown.rejected else ""
    yield "", f"Statement {statement.id}{rejected}"
    yield from _given(
        ("asked for", f"{shown.asked}, which a person has put on other words: these" if shown.asked else ""),
        ("words", in_full(statement)),
        ("sentence", f"{before}[{words}]{behind}" if words else ""),
        ("document", f"{reference(shown.entry.account)} {source(shown.entry.account)}"),
    )
    yield from (("stands at", told) for told in _places(statement))
    yield from _sense(statement)
    yield from _given(("day", _days(shown.entry)), ("chain", " > ".join(statement.chain)))
    yield from (("certainty", told) for told in _certainty(shown.entry))
    yield from (("reason", told) for told in wording.why(_as_read(shown.entry)))
    yield from _given(("corrected", wording.listed(shown.entry.corrected)))
    yield from (("within", _told(one)) for one in (shown.holder,) if one)
    yield from (("holds", _told(one)) for one in shown.inner)
    yield from _witnesses(shown)
    yield from _given(("status", _status(shown.judged)))
    yield from (("history", event_line(one)) for one in shown.events)
    yield "cite", citation(shown, PLAIN)


@_rows.register
def _document_rows(shown: ShownDocument) -> Iterator[Row]:
    document = shown.held.document
    yield "", f"Document {document.id}"
    yield from _given(
        ("title", document.title),
        ("facts", " · ".join(wording.facts(document))),
        ("address", document.url or ""),
        ("language", document.language),
        ("file", document.origin or ""),
        ("text", f"{len(document.text):,} characters, SHA-256 {document.sha256}"),
        ("recorded", moment(shown.held.recorded)),
        ("read by", wording.read_by(shown.reading.reader)),
    )
    yield from (("found", f"{one.field}: {one.where}") for one in document.found)
    yield from _given(("came as", ", ".join(came_as(shown.held))))
    yield from (("note", note) for note in document.notes)
    yield from (("also as", source(one)) for one in shown.held.copies)
    for one in shown.reprints:
        version = wording.version(one.account, Account.of(document))
        yield "reprint", f"{reference(one.account)} {source(one.account)}: {version}{wording.likeness(one.share)}"
    yield from (("meeting", wording.meeting_line(one)) for one in shown.reading.meetings)
    yield from (("statement", _told(one)) for one in shown.entries)
    if not shown.entries:
        yield "statement", wording.NONE_FOUND
    yield from (("history", event_line(one)) for one in shown.events)
    yield "cite", citation(shown, PLAIN)


def came_as(own: Held) -> list[str]:
    """Return the facts of a document that people have put right, as they came."""
    came = {name: getattr(own.given, name) for name in (DESCRIBABLE if own.given else ())}
    return [f"{name} {value or 'not known'}" for name, value in came.items() if value != getattr(own.document, name)]


@_rows.register
def _meeting_rows(shown: ShownMeeting) -> Iterator[Row]:
    met = shown.gathering
    days = " to ".join(dict.fromkeys(short(day) for day in (met.start, met.end) if day))
    yield "", f"Meeting {met.id}"
    yield from _given(
        ("day", days),
        ("place", met.place or ""),
        ("kind", f"{met.kind or 'meeting'}{f' ({held(met)})' if met.planned else ''}"),
        ("host", met.host or ""),
        ("who", present(met)),
        ("sources", wording.counted(met.sources, "publisher")),
    )
    for one in met.accounts:
        words = wording.words(one.meeting.evidence)
        yield (
            "announced" if one.account in met.announcing else "account",
            f"{reference(one.account)} {wording.meeting_line(one.meeting)}{f': ‘{words}’' if words else ''}",
        )
    yield from (("document", line) for line in legend(one.account for one in met.accounts))
    yield from (("history", event_line(one)) for one in shown.events)
    yield from (("cite", line) for line in citation(shown, PLAIN).splitlines())


def _sense(statement: Statement) -> Iterator[Row]:
    side = wording.jointly(statement.side or "")
    known = (
        f"id {wording.jointly(statement.speaker_id or '')}" * bool(statement.speaker_id),
        f"side {side}" * bool(side),
    )
    told = ", ".join(one for one in known if one)
    yield "who", f"{wording.who(statement)}{f' ({told})' if told else ''}"
    yield from _given(
        ("act", statement.act or ""),
        ("issues", ", ".join(statement.issues)),
        ("to", wording.listed(statement.to)),
        ("mode", statement.mode),
        ("qualities", wording.listed(wording.qualities(statement))),
    )
    for one in statement.invokes:
        yield "invokes", f"{one.name}{f' ({one.id})' if one.id else ''}, by the words {_span(one.span)}"


def _places(statement: Statement) -> Iterator[str]:
    for name in ("source", "cue", "content"):
        if spans := getattr(statement, name):
            yield f"{name} {', '.join(map(_span, spans))}"


def _span(span: Span) -> str:
    return f"‘{cut(' '.join(span.text.split()), 60)}’ at {span.start} to {span.end}"


def _days(entry: Entry) -> str:
    on = entry.statement.on
    if on is None or not entry.dated:
        told = wording.stretch(*entry.days) if entry.days else ""
        how = "on which it was told: the text tells none of its own" if entry.told_on else _PUBLISHED
        return f"{told}, {how}" if told else ""
    return f"{wording.days(on)}, from ‘{on.basis}’, {_RELIABILITY.get(on.reliability, on.reliability)}"


def _certainty(entry: Entry) -> Iterator[str]:
    """Yield how sure the reader is of each thing that no person has set."""
    sure = entry.statement.confidence
    told = (("content", sure.span), ("speaker", sure.speaker), ("act", sure.act), ("issues", sure.issue))
    for name, value in told:
        if name in entry.corrected:
            yield f"{name}: set by a person"
        elif value is not None:
            yield f"{name}: {next(words for least, words in _SURE if value >= least)} ({value:.2f})"


def _as_read(entry: Entry) -> Statement:
    """Return the statement with the reader's reasons for what is still the reader's."""
    reasons = tuple(one for one in entry.statement.reasons if one.field not in entry.corrected)
    cited = () if "invokes" in entry.corrected else entry.statement.invokes
    return replace(entry.statement, reasons=reasons, invokes=cited)


def _told(entry: Entry) -> str:
    statement = entry.statement
    said = gapped(with_cue(statement)) if is_turned(statement) else " ".join(wording.words(statement.content).split())
    return f"{statement.id[:SHORT_ID]} {wording.who(statement)} {wording.does(statement) or 'says'} ‘{cut(said, 90)}’"


def _witnesses(shown: ShownStatement) -> Iterator[Row]:
    for one in shown.witnesses:
        account = one.entry.account
        yield "witness", f"{one.entry.statement.id[:SHORT_ID]} {reference(account)} {source(account)} ({one.why})"
    told_by = wording.counted(shown.publishers, "publisher")
    yield "sources", f"{wording.counted(shown.sources, 'independent source')}, {told_by}"


def _status(judged: Judgement | None) -> str:
    if judged is None:
        return ""
    by = f", by {judged.source}" if judged.source else ""
    known = f", known since {judged.known}" if judged.known else ""
    return f"{judged.status}: {judged.why}{by}{known} ({judged.by}, {moment(judged.at)})"


def _given(*rows: Row) -> Iterator[Row]:
    return (row for row in rows if row[1])


def _wrapped(label: str, words: str) -> Sequence[str]:
    return textwrap.wrap(
        clean(words),
        WIDTH,
        initial_indent=label.ljust(_LABEL),
        subsequent_indent=" " * _LABEL,
        break_on_hyphens=False,
    )
