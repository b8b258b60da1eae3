"""A reading in the words of an aide-mémoire: what the terminal and the page say alike."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from types import MappingProxyType

from aidememoire.days import MONTHS
from aidememoire.exports.grammar import in_a_sentence, is_plural, with_article
from aidememoire.linking.voices import is_question, unsaid
from aidememoire.model import Account, Document, Interval, Meeting, ReaderInfo, Reading, Span, Statement
from aidememoire.views.versions import are_versions, is_corrected

VERBS = {
    "assert": "asserts",
    "accuse": "accuses",
    "deny": "denies",
    "demand": "demands",
    "propose": "proposes",
    "commit": "commits",
    "accept": "accepts",
    "reject": "rejects",
    "warn": "warns",
    "endorse": "endorses",
    "criticise": "criticises",
}
# What colours go by: acts of one tone look alike, and the verb beside the colour tells them apart.
TONES = {
    **dict.fromkeys(("accept", "commit", "endorse"), "agreeing"),
    **dict.fromkeys(("accuse", "deny", "reject"), "opposing"),
    **dict.fromkeys(("criticise", "warn"), "cautioning"),
    **dict.fromkeys(("demand", "propose"), "asking"),
    "assert": "stating",
}
LEGEND = ("“ ” the speaker’s own words", "‘ ’ the words of the report")
GAP = " … "
UNNAMED = "no source named"
UNSAID = "What an account says that it leaves out, and nothing like it was found in the others"
NONE_FOUND = "No statements found in this document."
# What a field of the confidence is called among the fields of a statement, and what is said where it is low.
_DOUBTS = {
    "span": ("content", "uncertain reading"),
    "speaker": ("speaker", "speaker uncertain"),
    "act": ("act", "act uncertain"),
    "issue": ("issues", "issue uncertain"),
}
_DOUBT = 0.5
SHORT_ID = 8  # digits of an id or a digest that a person is shown
# How much of the shorter one's words two documents have in common, from so large a share on.
_LIKENESS = ((0.995, "all"), (0.9, "nearly all"), (0.6, "most"), (0.0, "many"))
_FIELDS = {"on": "day"}  # the names of fields that a reader would put otherwise
_OPENERS = '“"«„'
_STOPS = ".?!…:;,”\"»“’'"
_NUMBERED = re.compile(r"\w+ \d")


def facts(document: Document) -> list[str]:
    """Return what tells the document apart beside its title: publisher, day, kind, dateline, side."""
    published = document.published and day(document.published)
    side = document.side and f"account of {document.side}"
    return [fact for fact in (document.publisher, published, document.kind, document.dateline, side) if fact]


def who(statement: Statement) -> str:
    """Return the speaker, before it is known the words of the source, else that none is named."""
    return jointly(statement.speaker or "") or words(statement.source) or UNNAMED


def via(statement: Statement) -> list[str]:
    """Return those who passed the statement on, from the nearest to the speaker to the publisher."""
    return [f"via {in_a_sentence(jointly(name))}" for name in reversed(statement.chain[:-1])]


def verb(statement: Statement) -> str:
    """Return the verb of the act, `rejects`; nothing where the act is not known."""
    return verb_of(statement.act) if statement.act else ""


def verb_of(act: str) -> str:
    """Return the verb of an act, `rejects`; the act itself where it is not known."""
    return VERBS.get(act, act)


def does(statement: Statement) -> str:
    """Return the verb as it follows the speaker: several `reject`, one `rejects`; nothing where the act is not known."""
    if is_question(statement):
        return "ask" if several(statement) else "asks"
    return (statement.act or "") if statement.act in VERBS and several(statement) else verb(statement)


def several(statement: Statement) -> bool:
    """Tell whether several speak: joined as one, or by a bare plural, `human rights defenders in Armenia`.

    A state is one, whatever its name.
    """
    name = who(statement)
    if ";" in (statement.speaker or "") or name == statement.side:
        return name != statement.side
    return is_plural(name)


def tone(statement: Statement) -> str:
    """Return the tone of the act, one of those in TONES; nothing where the act is not known."""
    return TONES.get(statement.act or "", "")


def told(statement: Statement) -> str:
    """Return the words of the cue; nothing where it is but the colon of a transcript."""
    cue = words(statement.cue)
    return cue if any(map(str.isalnum, cue)) else ""


def words(spans: Sequence[Span]) -> str:
    """Return the words of the spans; what is left out between them is shown as a gap."""
    joined = ""
    for before, span in zip((None, *spans), spans, strict=False):
        joined += (_between(before, span) if before else "") + span.text
    return joined


def quoted(statement: Statement) -> str:
    """Return the content in quotation marks, or nothing where there is none.

    The speaker's own words stand in the double marks of the text, or in double marks of ours where a
    transcript sets none; the words of a report about them stand in single marks.
    """
    content = words(statement.content)
    if not content:
        return ""
    if statement.mode != "direct":
        return f"‘{content}’"
    return content if content.lstrip()[:1] in _OPENERS else f"“{content}”"


def days(interval: Interval) -> str:
    """Return the interval as a day, month, year or range, and that it was inferred where it was."""
    span = stretch(interval.start, interval.end)
    return f"{span} (inferred)" if interval.reliability == "inferred" else span


def day(value: date) -> str:
    """Return the day as `25 July 2023`."""
    return f"{value.day} {_month(value)}"


def qualities(statement: Statement) -> list[str]:
    """Return what holds the statement back: a condition, the distance that the report keeps."""
    told = [
        (unsaid(statement) != "", f"{unsaid(statement)}, not said"),
        (statement.conditional, "on a condition"),
        (statement.hedged, "reported with reserve"),
    ]
    return [said for holds, said in told if holds]


def invoked(statement: Statement) -> str:
    """Return `invokes the ... and the ...`, or nothing."""
    names = [with_article(i.name, wanted=not _NUMBERED.match(i.name)) for i in statement.invokes]
    return f"invokes {listed(names)}" if names else ""


def addressed(statement: Statement) -> str:
    """Return `to ... and ...`, or nothing."""
    return f"to {listed([in_a_sentence(name) for name in statement.to])}" if statement.to else ""


def doubts(statement: Statement, settled: Collection[str] = ()) -> list[str]:
    """Return, in words, what the reader is not sure of; `settled` are the fields that a person has set."""
    return [_DOUBTS[name][1] for name in unsure(statement, settled)]


def unsure(statement: Statement, settled: Collection[str] = ()) -> list[str]:
    """Return what the reader is not sure of, as `Confidence` names it; `settled` are the fields that a person has set."""
    return [name for name, value in confidence(statement, settled).items() if value is not None and value < _DOUBT]


def confidence(statement: Statement, settled: Collection[str] = ()) -> dict[str, float | None]:
    """Return how sure the reader is of each thing, as `Confidence` names it; None of what a person has set."""
    sure = statement.confidence
    return {name: None if field in settled else getattr(sure, name) for name, (field, _) in _DOUBTS.items()}


def why(statement: Statement) -> list[str]:
    """Return why each thing that was made out is what it is: `speaker: short for Ararat Mirzoyan`."""
    found = [f"{_FIELDS.get(reason.field, reason.field)}: {reason.words}" for reason in statement.reasons]
    cited = [(one.name, one.reason) for one in statement.invokes if one.reason]
    return found + [f"{name}: {reason}" for name, reason in cited]


def meeting_line(meeting: Meeting) -> str:
    """Return the meeting in one line: what, when, where, whose guests, who."""
    kind = meeting.kind or ""
    named = (kind if kind == "call" else f"{kind} meeting").strip().capitalize()
    when = stretch(meeting.start, meeting.end or meeting.start) if meeting.start else ""
    parts = [
        f"{named}{' (planned)' if meeting.planned else ''}",
        when,
        meeting.place or "",
        f"host {meeting.host}" if meeting.host else "",
        f"with {listed(meeting.participants)}" if meeting.participants else "",
    ]
    return ", ".join(part for part in parts if part)


def likeness(share: float | None) -> str:
    """Return how alike two documents are that have such a share of the shorter one's words in common; None is all."""
    if share is None:
        return "the same text"
    return (
        f"{next(much for least, much in _LIKENESS if share >= least)} words of the shorter one in common ({share:.2f})"
    )


LATER, EARLIER = "a later version: ", "an earlier version: "


def version(own: Account, other: Account, unsaid: str = "another version: ") -> str:
    """Return `a later version: ` of a document whose publisher had put out another one under its title or address.

    Of one day that is the one whose title says that it is corrected.
    Else `an earlier version: `, or `unsaid` where the days do not tell; empty where these are not of one publisher.
    """
    if not are_versions(own, other):
        return ""
    days = own.published, other.published
    corrected = is_corrected(own), is_corrected(other)
    if None not in days and days[0] != days[1]:
        return LATER if str(days[0]) > str(days[1]) else EARLIER
    if corrected[0] != corrected[1]:
        return LATER if corrected[0] else EARLIER
    return unsaid


def read_by(reader: ReaderInfo) -> str:
    """Return the reader in words; eight digits tell profiles of one name apart: `minilm 0.1.0, profile mine (3f2a9c01)`."""
    profile = f"{reader.profile} ({reader.profile_sha256[:SHORT_ID]})" if reader.profile_sha256 else reader.profile
    return f"{reader.model} {reader.version}, profile {profile}"


def tally(reading: Reading, settled: Mapping[str, Collection[str]] = MappingProxyType({})) -> str:
    """Return how many statements were found, nested, uncertain; `settled` has the fields that people set, by statement."""
    nested = sum(statement.parent is not None for statement in reading.statements)
    unsure = sum(bool(doubts(one, settled.get(one.id, ()))) for one in reading.statements)
    parts = [counted(len(reading.statements), "statement")]
    parts += [f"{nested} nested"] if nested else []
    parts += [f"{unsure} uncertain"] if unsure else []
    return ", ".join(parts)


def counted(number: int, noun: str) -> str:
    """Return `no statements`, `1 statement`, `2 statements`."""
    amount = f"{number:,}" if number else "no"
    return f"{amount} {noun}{'' if number == 1 else 's'}"


def listed(names: Sequence[str], joint: str = "and") -> str:
    """Return `a`, `a and b`, `a, b and c`; another joint where it is given."""
    return f" {joint} ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _between(before: Span, after: Span) -> str:
    # A quotation that has come to a stop and runs on in the next paragraph is whole: nothing was left out.
    left_out = after.start - before.end
    whole = left_out <= (2 if before.text[-1] in _STOPS else 1)
    return (" " if left_out > 0 else "") if whole else GAP


def jointly(names: str) -> str:
    """Return the names of several who speak as one, which stand with `;` between them, as a list."""
    return listed([name.strip() for name in names.split(";") if name.strip()])


def stretch(start: date, end: date) -> str:
    """Return days as one, `25 July 2023`, a month, a year, or from one day to another."""
    if start == end:
        return day(start)
    return whole(start, end) or f"{day(start)} to {day(end)}"


def whole(start: date, end: date) -> str:
    """Return the month or the year that these days are, `July 2023`; nothing where they are neither."""
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        return str(start.year)
    last_of_month = start.replace(day=monthrange(start.year, start.month)[1])
    return _month(start) if (start.day, end) == (1, last_of_month) else ""


def _month(value: date) -> str:
    return f"{MONTHS[value.month - 1]} {value.year}"
