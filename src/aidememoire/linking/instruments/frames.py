"""Which paper a statement is framed by, outside its content: *under the agreement, Kosovo undertakes*; *Malta, recalling resolution 2714, said*."""

from __future__ import annotations

import re

from aidememoire.linking.text.index import ends_with
from aidememoire.model import Span, Statement

_FRAME = re.compile(r"\b(?:under|in|by)\s+\Z", re.IGNORECASE)
_CITING = re.compile(r"\b(?:recalling|citing|invoking|referring\s+to|pursuant\s+to)\s+\Z", re.IGNORECASE)
_IN_WHICH = re.compile(r"[^,;]{0,60}, (?:in|under|through|by) which (?:the )?", re.IGNORECASE)
# What is told in a relative clause is not said under the paper that stands before it.
_ASIDE = re.compile(r"\b(?:which|who|whom|whose)\b")
FAR_FRAME = 150  # code points from the paper that a statement is framed by to its first words
_SENTENCE_END = re.compile(r"[.!?;]|\n")


def is_frame(span: Span, statement: Statement, text: str) -> bool:
    """Tell whether a mention outside the content is the paper by which the source binds itself.

    *Under the agreement, Kosovo undertakes*; *the Declaration, in which both sides pledged*; *pledged in the
    Declaration to*; *Malta, recalling resolution 2714, said*.
    """
    parts = (*statement.source, *statement.cue, *statement.content)
    if not parts or any(part.overlaps(span) for part in parts):
        return False
    start = min(part.start for part in parts)
    within = start < span.start < max(part.end for part in parts) and not _is_of_another_line(span, statement, text)
    between = text[span.end : start]
    follows = span.end <= start <= span.end + FAR_FRAME and not _SENTENCE_END.search(between)
    if follows and _IN_WHICH.fullmatch(between):
        return True
    before = within or (follows and not _ASIDE.search(between))
    return before and (ends_with(_FRAME, text, span.start) or _is_cited(span, statement, text))


def _is_of_another_line(span: Span, statement: Statement, text: str) -> bool:
    """Tell whether a mention stands in another line than the cue: the source of a resolution is far above its points."""
    cue = statement.cue[0].start if statement.cue else span.end
    return "\n" in text[min(span.end, cue) : max(span.end, cue)]


def _is_cited(span: Span, statement: Statement, text: str) -> bool:
    """Tell whether a mention is cited by the way in the sentence of a cue."""
    cue = statement.cue[0].start if statement.cue else span.end
    apart = _SENTENCE_END.search(text, min(span.end, cue), max(span.end, cue))
    return apart is None and ends_with(_CITING, text, span.start)
