"""What a document says: statements, mentions and meetings, each pinned to its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from aidememoire.model.documents import Document
from aidememoire.model.spans import Span

#: The basis of a day that no words of the text tell.
DAY_OF_PUBLICATION = "the day of publication"
#: The types of the mentions by which somebody is named who may say or do something.
ACTOR_TYPES = frozenset(("PER", "ROLE", "ORG", "GPE"))


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a person, office, body, state, place, day, instrument or meeting.

    `type` is one of PER, ROLE, ORG, GPE, LOC, DATE, INS, MTG; `ref` is what it was linked to, an id of
    the profile or else a full name, and `reason` why, in words.
    """

    type: str
    span: Span
    ref: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from `start` to `end`, both included, and the words `basis` that they came from.

    `reliability` is explicit (a full date), relative (counted from another day) or inferred.
    """

    start: date
    end: date
    basis: str
    reliability: str


@dataclass(frozen=True, slots=True)
class Invocation:
    """An instrument that a statement cites: its `id` in the profile, where known, its words, and why it is this one."""

    id: str | None
    name: str
    span: Span
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a field of a statement is what it is, in words that a person understands."""

    field: str
    words: str


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the reader is, from 0 to 1: that the spans are right, and each thing made of them."""

    span: float
    speaker: float | None = None
    act: float | None = None
    issue: float | None = None

    @property
    def least(self) -> float:
        """How sure the reader is of what it is least sure of."""
        return min(one for one in (self.span, self.speaker, self.act, self.issue) if one is not None)


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution made sense of: who says what, by which words.

    `id` comes from the document's hash and the offsets of content and cue. `parent` is the id of
    the statement whose content holds this one. `chain` runs from the publisher to the speaker. `side`
    is the name of the state or body that the speaker speaks for. `mode` is direct (all content inside
    quotation marks), indirect (none of it) or mixed.
    """

    id: str
    parent: str | None
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    mode: str
    confidence: Confidence
    speaker: str | None = None
    speaker_id: str | None = None
    side: str | None = None
    act: str | None = None
    issues: tuple[str, ...] = ()
    on: Interval | None = None
    to: tuple[str, ...] = ()
    invokes: tuple[Invocation, ...] = ()
    conditional: bool | None = None
    hedged: bool | None = None
    chain: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """Talks, a call or a round that the document reports, held or `planned`.

    `kind` is one of bilateral, trilateral, multilateral, call, working-group. `day_assumed`: no sentence on it tells its
    day, and that of publication was taken.
    """

    evidence: tuple[Span, ...]
    start: date | None = None
    end: date | None = None
    place: str | None = None
    host: str | None = None
    participants: tuple[str, ...] = ()
    kind: str | None = None
    planned: bool = False
    day_assumed: bool = False


@dataclass(frozen=True, slots=True)
class ReaderInfo:
    """Which reader made a reading: the same five values and the same document give the same one.

    `profile_sha256` is that of all that the profile knows; None where it was not kept, as in records of older versions.
    """

    model: str
    model_sha256: str
    version: str
    profile: str
    profile_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader found in one document, statements in the order of their words.

    `meanings` are the vectors of contents, 384 integers of eight bits, by the ids of their statements, where these were
    asked for. Processors round them differently, so they tell no two readings apart.
    """

    document: Document
    reader: ReaderInfo
    statements: tuple[Statement, ...] = ()
    mentions: tuple[Mention, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    notes: tuple[str, ...] = ()
    meanings: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
