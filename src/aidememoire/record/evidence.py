"""The words that a correction is about: by their offsets it finds its statement again, and by nothing else."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from aidememoire.model.readings import Meeting, Statement
from aidememoire.model.spans import Span
from aidememoire.record.codec import dumps


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a correction is about: the content of a statement and its cue, at their exact offsets.

    Of a meeting they are all words that tell of it.
    """

    content: tuple[Span, ...]
    cue: tuple[Span, ...] = ()

    @classmethod
    def of(cls, statement: Statement) -> Evidence:
        """Return the evidence that a statement stands on."""
        return cls(statement.content, statement.cue)

    @classmethod
    def of_meeting(cls, meeting: Meeting) -> Evidence:
        """Return the evidence that an account of a meeting stands on."""
        return cls(meeting.evidence)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All its words, the content first."""
        return (*self.content, *self.cue)


@dataclass(frozen=True, slots=True)
class Target:
    """A statement as a person saw it: its document's id, its own, and the words that it is found by again.

    An account of a meeting stands in its place where a correction is about one; its id depends on all that it tells.
    """

    document: str
    statement: str
    evidence: Evidence

    @classmethod
    def of(cls, document: str, statement: Statement) -> Target:
        """Return what a statement of a document is found by."""
        return cls(document, statement.id, Evidence.of(statement))

    @classmethod
    def of_meeting(cls, document: str, meeting: Meeting) -> Target:
        """Return what the account that a document gives of a meeting is found by."""
        own = hashlib.sha256(f"{document} meets {dumps(meeting)}".encode()).hexdigest()[:16]
        return cls(document, own, Evidence.of_meeting(meeting))


def added_id(sha256: str, evidence: Evidence) -> str:
    """Return the id of a statement that a person adds: it depends on the document's text and on where its words stand."""
    offsets = [(span.start, span.end) for span in evidence.spans]
    return hashlib.sha256(f"{sha256} by hand {offsets}".encode()).hexdigest()[:16]


def locate(text: str, words: str, near: Sequence[Span] = (), at: int | None = None) -> Span:
    """Return where `words` stand in `text`, however its lines are broken; of several places that `at`, else one that meets `near`.

    Raises ValueError where they do not stand there, or in more than one place that it could be.
    """
    pattern = r"\s+".join(map(re.escape, words.split()))
    # Looked ahead for, so that a place which overlaps the one before it is found too.
    found = [Span.of(text, *one.span(1)) for one in re.finditer(f"(?=({pattern}))", text)] if pattern else []
    if not found:
        raise ValueError(f"the words {words!r} do not stand in the document")
    met = [one for one in found if one.start == at] or [one for one in found if any(map(one.overlaps, near))] or found
    if len(met) > 1:
        raise ValueError(f"the words {words!r} stand in the document more than once: give more of them")
    return met[0]


def misplaced(evidence: Evidence, text: str) -> str | None:
    """Return which words do not stand in `text` where they should, as a sentence, or None."""
    wrong = next((span for span in evidence.spans if text[span.start : span.end] != span.text), None)
    return f"the words {wrong.text!r} do not stand at {wrong.start} in the document" if wrong else None
