"""Only English is read: what the reader takes for a statement in a paragraph of another language is none."""

from __future__ import annotations

from collections.abc import Sequence

from aidememoire.documents.language import foreign_paragraphs
from aidememoire.reading.network.attributions import Attribution


def in_english(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions whose cue stands in no paragraph that is plainly in another language."""
    foreign = list(foreign_paragraphs(text))
    return [one for one in attributions if not any(each.holds(one.cue.start) for each in foreign)]
