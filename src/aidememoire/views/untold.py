"""What an account tells in its own words: the sentences of a side's readout of which its statements leave out the most."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from aidememoire.linking.text.plain import plain, telling
from aidememoire.linking.voices import parties_of
from aidememoire.model import Account, Confidence, Document, Entry, Reason, Span, Statement

_CLAUSE = re.compile(r"\S(?:[^.!?;\n]|[.!?;](?!['\"”’)]*\s))*[.!?;]?['\"”’)]*")  # a sentence, cut at its semicolons
_LEAST = 5  # telling words in a stretch that says something
_HEADING = 9  # at most, in one that says what the next sentence is about
_TOPIC = re.compile(
    r"""(?ix)
      ^(?:about|on|as\ for|as\ to|regarding|concerning)\ [^,]+?,?\ (?:he|she|it|they)\ (?:was|were|had|spoke)\b
    | \b(?:came|comes)\ (?:first|next|last|then|before)\b
    | \b(?:dwelt|dwells|turned|turns|moved|went)\ (?:then\ )?(?:on\ )?(?:on|to)\b
    | ^(?:one|(?:the|an)\ ?(?:other|first|second|third|last))\ (?:\w+\ )?(?:is|was)\b
    | ^(?>.*?\b(?:text|readout|summary|statement|rest|most)\b).*\b(?:concern(?:s|ed)|deal(?:s|t)\ with|(?:is|was)\ about)\b
    | \bspoke\ for\b
    """
)
_EDGES = " \n\t,;:.–—-"
# By these what `with_own_words` gives is told from what somebody says.
_OWN = Reason("speaker", "the statements found in this sentence of the account leave out most of it")
_LEAD = Reason("lead", "it opens a paragraph and names the topic of the statement in the next sentence")


def with_own_words(document: Document, entries: Iterable[Entry], recorded: datetime) -> tuple[Entry, ...]:
    """Return the entries of a document and, where it is the account of a side, what it tells in its own words.

    That is every sentence, cut at its semicolons and none of the letterhead or title, of which less than half is the content of statements and which has
    five telling words or more, as a statement without an act. The statements whose content stands in one of these are
    `doubled`: *a second way in* tells nothing without the road that it is said of. What a person has set stays.
    A short sentence that opens a paragraph and names the topic of a statement in the next one only leads to it (`is_lead`).
    """
    held = list(entries)
    if not document.side:
        return tuple(held)
    left = _left_out(document.text, held)
    own = [_statement(document, span, lead) for span, lead in left if not _is_head(document, span)]
    stretches = [span for one in own for span in one.content]
    account = Account.of(document)
    return (
        *(replace(one, doubled=one.doubled or _within(one, stretches)) for one in held),
        *(Entry(one, account, recorded) for one in own),
    )


def told_in(own: Entry, entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return what parties say in a sentence of an account's own words, each with that sentence as its words.

    The first is the longest of which the reader is sure, else the longest; further ones are others' or other acts, and
    sure; that a party asserts it too tells nothing further of the same words. Of what a party says in what it says the outer one counts.
    """
    sentence = own.statement.content
    held = {one.statement.id: one for one in entries if _is_spoken(one) and _within(one, sentence)}
    outer = [one for one in held.values() if not _repeats(one, held.get(one.statement.parent or ""))]
    ordered = sorted(outer, key=lambda one: (not _is_sure(one), -_length(one), one.statement.id))
    each: dict[tuple[tuple[str, ...], str | None], Entry] = {}
    for one in ordered:
        if not each or _is_sure(one):
            each.setdefault((parties_of(one.statement), one.statement.act), one)
    return tuple(
        replace(one, statement=replace(one.statement, content=sentence, mode="indirect"), doubled=False)
        for (parties, act), one in each.items()
        if act != "assert" or not any(other[0] == parties and other[1] != act for other in each)
    )


def _is_sure(one: Entry) -> bool:
    return all(one.is_sure(name) for name in ("speaker", "act"))


def _is_spoken(one: Entry) -> bool:
    return one.statement.act is not None and bool(parties_of(one.statement))


def _repeats(one: Entry, holder: Entry | None) -> bool:
    return holder is not None and holder is not one and parties_of(one.statement) == parties_of(holder.statement)


def _length(one: Entry) -> int:
    return sum(span.end - span.start for span in one.statement.content)


def is_own(statement: Statement) -> bool:
    """Tell whether this is what an account tells in its own words, as `with_own_words` gives it."""
    return _OWN in statement.reasons


def is_lead(statement: Statement) -> bool:
    """Tell whether this is an account's own sentence that says what the statement behind it is about.

    *About the road he was categorical. There was no blockade, he maintained.*
    """
    return _LEAD in statement.reasons


def _left_out(text: str, entries: Sequence[Entry]) -> Iterator[tuple[Span, bool]]:
    """Yield the clauses of a text that are less than half told by entries, and whether each only leads to the next.

    None in which a person has set something.
    """
    told = _joined((span.start, span.end) for one in entries for span in one.statement.content)
    read = _read_at(entries)
    kept = [span for one in entries if one.corrected or one.recorded != read for span in one.statement.content]
    for found in _CLAUSE.finditer(text):
        start, end = found.span()
        covered = sum(max(0, min(last, end) - max(first, start)) for first, last in told)
        words = found.group().strip(_EDGES)
        if 2 * covered >= end - start:
            continue
        lead = _is_topic(words) and _leads(text, start, end, told)
        if len(telling(words)) < _LEAST and not lead:
            continue
        begin = start + found.group().find(words)
        span = Span(begin, begin + len(words), words)
        if not any(span.overlaps(each) for each in kept):
            yield span, lead


def _is_head(document: Document, span: Span) -> bool:
    """Tell whether a line is of the letterhead or the title, not closed as a sentence is: nothing is told in it."""
    closed = any(mark in ".!?;" for mark in document.text[span.end - 1 : span.end + 1])
    return not closed and any(plain(span.text) in plain(head) for head in (document.title, document.publisher or ""))


def _is_topic(words: str) -> bool:
    return len(telling(words)) <= _HEADING and _TOPIC.search(words) is not None


def _leads(text: str, start: int, end: int, told: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a clause opens a paragraph, and the next one in it holds something that is told."""
    following = _CLAUSE.search(text, end)
    opens = not text[:start].strip() or text[:start].rstrip(" ").endswith("\n")
    if following is None or not opens or "\n" in text[end : following.start()]:
        return False
    return any(first < following.end() and last > following.start() for first, last in told)


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


def _statement(document: Document, span: Span, lead: bool) -> Statement:
    """Return a sentence of an account as a statement of that account, by nobody who is named; its id is that of its place."""
    name = sha256(f"{document.sha256}:own:{span.start}-{span.end}".encode()).hexdigest()[:16]
    return Statement(
        id=name,
        parent=None,
        source=(),
        cue=(),
        content=(span,),
        mode="indirect",
        confidence=Confidence(1.0),
        speaker=f"account of {document.side}",  # nobody is named who says it
        side=document.side,
        chain=tuple(dict.fromkeys(step for step in (document.publisher, document.side) if step)),
        reasons=(_OWN, _LEAD) if lead else (_OWN,),
    )
