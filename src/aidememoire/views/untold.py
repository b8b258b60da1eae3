"""What an account tells in its own words: the sentences of a side's readout of which its statements leave out the most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from aidememoire.linking.wording import telling
from aidememoire.model import Account, Confidence, Document, Entry, Reason, Span, Statement

_CLAUSE = re.compile(r"\S(?:[^.!?;\n]|[.!?;](?!['\"”’)]*\s))*[.!?;]?['\"”’)]*")  # a sentence, cut at its semicolons
_LEAST = 4  # telling words in a stretch that says something
_EDGES = " \n\t,;:.–—-"


def with_own_words(document: Document, entries: Iterable[Entry], recorded: datetime) -> tuple[Entry, ...]:
    """Return the entries of a document and, where it is the account of a side, what it tells in its own words.

    That is every sentence, cut at its semicolons, of which less than half is the content of statements and which has
    four telling words or more, as a statement without an act. The statements whose content stands in one of these are
    `doubled`: *a second way in* tells nothing without the road that it is said of. What a person has set stays.
    """
    held = list(entries)
    if not document.side:
        return tuple(held)
    own = [_statement(document, span) for span in _left_out(document.text, held)]
    stretches = [span for one in own for span in one.content]
    account = Account.of(document)
    return (
        *(replace(one, doubled=one.doubled or _within(one, stretches)) for one in held),
        *(Entry(one, account, recorded) for one in own),
    )


def _left_out(text: str, entries: Sequence[Entry]) -> Iterator[Span]:
    """Yield the clauses of a text that are less than half told by entries; none in which a person has set something."""
    told = _joined((span.start, span.end) for one in entries for span in one.statement.content)
    read = _read_at(entries)
    kept = [span for one in entries if one.corrected or one.recorded != read for span in one.statement.content]
    for found in _CLAUSE.finditer(text):
        start, end = found.span()
        covered = sum(max(0, min(last, end) - max(first, start)) for first, last in told)
        words = found.group().strip(_EDGES)
        if 2 * covered >= end - start or len(telling(words)) < _LEAST:
            continue
        begin = start + found.group().find(words)
        span = Span(begin, begin + len(words), words)
        if not any(span.overlaps(each) for each in kept):
            yield span


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what the spans cover together, in order, no two of the results overlapping."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _read_at(entries: Iterable[Entry]) -> datetime | None:
    """Return when the reading of a document was recorded: at one moment, while people add statements one by one."""
    moments = Counter(one.recorded for one in entries if not one.corrected)
    return moments.most_common(1)[0][0] if moments else None


def _within(entry: Entry, stretches: Iterable[Span]) -> bool:
    content = entry.statement.content
    return bool(content) and any(all(each.holds(one) for one in content) for each in stretches)


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
        reasons=(Reason("speaker", "the statements found in this sentence of the account leave out most of it"),),
    )
