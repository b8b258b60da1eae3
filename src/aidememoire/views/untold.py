"""What an account tells in its own words: the sentences of a side's readout that no statement stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from aidememoire.linking.wording import telling
from aidememoire.model import Account, Confidence, Document, Entry, Reason, Span, Statement

_SENTENCE = re.compile(r"\S(?:[^.!?\n]|[.!?](?!['\"”’)]*\s))*[.!?]?['\"”’)]*")
_LEAST = 4  # telling words in a stretch that says something
_EDGES = " \n\t,;:.–—-"


def own_words(document: Document, statements: Iterable[Statement], recorded: datetime) -> tuple[Entry, ...]:
    """Return what the account of a side tells beside its statements, as statements without an act; nothing without a side.

    That is of every sentence the stretch in which no statement has its content, cue or source, where it is half of the
    sentence or more and has four telling words or more.
    """
    if not document.side:
        return ()
    account = Account.of(document)
    taken = sorted((span.start, span.end) for one in statements for span in (*one.content, *one.cue, *one.source))
    stretches = (_free(document.text, *sentence.span(), taken) for sentence in _SENTENCE.finditer(document.text))
    told = [span for span in stretches if span and len(telling(span.text)) >= _LEAST]
    return tuple(Entry(_statement(document, span), account, recorded) for span in told)


def _free(text: str, start: int, end: int, taken: Iterable[tuple[int, int]]) -> Span | None:
    """Return the longest stretch of a sentence in which nothing else stands, None where it is less than half of it."""
    at, longest = start, (start, start)
    for first, last in (*taken, (end, end)):
        stretch = at, min(first, end)
        longest = max(longest, stretch, key=lambda held: held[1] - held[0])
        at = max(at, last)
    words = text[slice(*longest)]
    inner = words.strip(_EDGES)
    begin = longest[0] + words.find(inner)
    return Span(begin, begin + len(inner), inner) if 2 * len(inner) >= end - start else None


def _statement(document: Document, span: Span) -> Statement:
    name = sha256(f"{document.sha256}:own:{span.start}-{span.end}".encode()).hexdigest()[:16]
    return Statement(
        id=name,
        parent=None,
        source=(),
        cue=(),
        content=(span,),
        mode="indirect",
        confidence=Confidence(1.0),
        speaker=f"account of {document.side}",
        side=document.side,
        chain=tuple(dict.fromkeys(step for step in (document.publisher, document.side) if step)),
        reasons=(Reason("speaker", "no statement was found in these words of the account"),),
    )
