"""Readings that say what the annotators said, so that linking can be measured given the right statements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from aidememoire.model import Confidence, Document, Mention, ReaderInfo, Reading, Span, Statement
from aidememoire.reading.quotations import quotation_states
from aidememoire.reading.statements import mode_of
from training.annotated import Annotated, GoldAttribution, Offsets

_NOBODY = ReaderInfo("annotators", "", "", "general")


def gold_document(text: Annotated) -> Document:
    """Return the passage as a document, with what its header says."""
    header = text.header
    return Document(
        title=text.id,
        text=text.text,
        publisher=header.get("publisher"),
        published=date.fromisoformat(header["published"]) if header.get("published") else None,
        dateline=header.get("dateline"),
        kind=header.get("kind", "news"),
    )


def gold_reading(text: Annotated) -> Reading:
    """Return the annotators' spans, acts and issues as a reading, in the order of `text.attributions`; nothing is linked."""
    states = quotation_states(text.text)
    parents = [_parent(one, text.attributions) for one in text.attributions]
    return Reading(
        document=gold_document(text),
        reader=_NOBODY,
        statements=tuple(
            _statement(text.text, number, one, parents[number], states) for number, one in enumerate(text.attributions)
        ),
        mentions=tuple(
            Mention(each.type, Span.of(text.text, each.start, each.end))
            for each in sorted(text.mentions or (), key=lambda one: (one.start, -one.end))
        ),
    )


def _statement(
    text: str, number: int, one: GoldAttribution, parent: int | None, states: bytes | bytearray
) -> Statement:
    source, cue, content = (_spans(text, each) for each in (one.source, one.cue, one.content))
    return Statement(
        id=str(number),
        parent=None if parent is None else str(parent),
        source=source,
        cue=cue,
        content=content,
        mode=mode_of(content, states, nested=parent is not None),
        confidence=Confidence(span=1.0),
        act=one.sense.act if one.sense else None,
        issues=one.sense.issues if one.sense else (),
        conditional=one.sense.conditional if one.sense else None,
        hedged=one.sense.hedged if one.sense else None,
    )


def _spans(text: str, offsets: Sequence[Offsets]) -> tuple[Span, ...]:
    return tuple(Span.of(text, start, end) for start, end in offsets)


def _parent(one: GoldAttribution, all_of_them: Sequence[GoldAttribution]) -> int | None:
    holders = [
        (sum(end - start for start, end in other.content), number)
        for number, other in enumerate(all_of_them)
        if other is not one and all(_inside(part, other.content) for part in (*one.cue, *one.content))
    ]
    return min(holders)[1] if holders else None


def _inside(part: Offsets, content: Sequence[Offsets]) -> bool:
    return any(start <= part[0] and part[1] <= end for start, end in content)
