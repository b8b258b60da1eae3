"""What the reader tells of a sentence, for the tests of rules."""

from __future__ import annotations

from aidememoire.model import Document, Statement
from aidememoire.reading import Reader

READER = Reader.load()


def told_in(text: str) -> tuple[Statement, ...]:
    """Return the statements."""
    return READER.read(Document(title="Talks", text=text)).statements


def acts_in(text: str) -> list[str | None]:
    """Return the act of each statement."""
    return [one.act for one in told_in(text)]


def cues_in(text: str) -> list[tuple[str, str | None]]:
    """Return the last words of the cue and the act of each statement."""
    return [(one.cue[-1].text, one.act) for one in told_in(text)]


def parts_in(text: str) -> list[tuple[str, str | None, str]]:
    """Return the source, the act and the content of each statement, its stretches with a mark between."""
    return [(_whole(one, "source", " "), one.act, _whole(one, "content", " … ")) for one in told_in(text)]


def _whole(one: Statement, part: str, between: str) -> str:
    return between.join(span.text for span in getattr(one, part))
