"""Notes below the last turn of a transcript, which nobody says, as on where an interview was held and who has edited it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.turns import is_turns_cue

_NOTE = re.compile(
    r"(?<!\n)\n\s*[(\[*_]*(?:This|The) (?:interview|conversation|transcript|briefing|exchange|Q ?& ?A|(?:press|news) conference|press availability|meeting|hearing|session|sitting)"
    r"(?: (?:was|has been|is)\b[^\n]*\b(?:conducted|held|recorded|edited|authori[sz]ed|approved|translated|condensed|abridged|shortened|transcribed"
    r"|concluded|adjourned|suspended|closed)\b| (?:concluded|ended|adjourned|closed|rose) (?:at|shortly)\b)[^\n]*(?:\n[\s#*_~-]*)?\Z"
)


def without_closing_note(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions with no turn running on into a note on the interview at the end of the text."""
    note = _NOTE.search(text)
    if note is None:
        return list(attributions)
    return [_before(text, note.start(), one) if is_turns_cue(one.cue) else one for one in attributions]


def _before(text: str, end: int, one: Attribution) -> Attribution:
    """Return a turn with what its content has before a place; the whole one, where that is nothing."""
    kept = tuple(
        Span.of(text, span.start, min(span.end, end)) if span.end > end else span
        for span in one.content
        if span.start < end
    )
    return replace(one, content=kept) if kept else one
