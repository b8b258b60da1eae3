"""What the reader tells of a sentence, in brief: the cue and the act of each statement."""

from __future__ import annotations

from aidememoire.model import Document
from aidememoire.reading import Reader

READER = Reader.load()


def told_in(text: str) -> list[tuple[str, str | None]]:
    """Return the cue and the act of each statement."""
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(one.cue[-1].text, one.act) for one in read]


def acts_in(text: str) -> list[str | None]:
    """Return the act of each statement."""
    return [act for _, act in told_in(text)]
