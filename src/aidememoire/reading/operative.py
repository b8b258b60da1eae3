"""Operative clauses: what the numbered points and articles of a joint text lay down with *shall*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aidememoire.model import Document, Span

_JOINT = re.compile(r"(?i)(?:the )?joint (?:press )?(?:statement|communiqu[eé]|declaration|announcement)\b")
_AGREEMENT = re.compile(
    r"(?i)(?!statement|remarks|comment|press|speech|message|readout)(?:[\w’'-]+ ){0,4}"
    r"(?:agreement|treaty|protocol|accord|arrangement|memorandum of understanding) (?:of|between|on)\b"
)
_AGREED = re.compile(r"(?i)\bagreed? as follows:?[ \t]*\n")
_LINE = re.compile(r"[^\n]*\S")
_HEADING = re.compile(r"(?i)[ \t]*(?:article|section) (?:\d{1,3}|[ivx]+)\b[^\n;]{0,60}$")
_POINT = re.compile(r"[ \t]*(?:(?:Article|Section|Point) \d{1,3}[.:]?|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-z][.)])[ \t]+")
_CLOSING = re.compile(r"(?i)[ \t]*(?:(?:done|signed|given) (?:at|in|on)|in witness)\b")
_SENTENCE = re.compile(
    r"[^\s.;](?:[^.;\n]|(?<=\bNo)\.|(?<=\b[MD]r)\.|(?<=\bMrs)\.|(?<=\bv)\.|(?<=\bvs)\.|(?<=\b[Aa]rt)\.|(?<=\b[Pp]ara)\.|[.;](?!\s+[(A-Z“]|\s*$))*"
)
_SUB_POINT = re.compile(r"(?:\([a-z]{1,4}\)\s+)+")
_PASSIVE = r"be\s+(?:\w+ly\s+)?\w*(?:ed|en|wn|ne|ld|pt|id|ght|un|sent|set|met|put|cut)\b"
_OPERATIVE = re.compile(
    r"(?P<subject>[A-Z](?:(?!\b(?:that|which|who|whom|whose|whether|if|shall|will)\b)[^“”\":]){1,200}?)\s+"
    rf"(?:(?P<shall>shall(?: not)?)\s+(?P<rest>\S.*)|(?P<will>(?:will|is to|are to)(?: not)?)\s+(?P<done>{_PASSIVE}.*))",
)
_LEADING = re.compile(r"[^,]+, (?=\S)")


@dataclass(frozen=True, slots=True)
class Clause:
    """One operative clause: what leads to its subject, the subject, *shall*, and what shall be.

    `head` is all before *shall*, `whole` all of it, to the end of its sentence.
    """

    whole: Span
    head: Span
    leading: Span | None
    subject: Span
    modal: Span
    rest: Span

    @property
    def is_passive(self) -> bool:
        """Whether the subject is what something shall be done to."""
        return re.match(_PASSIVE, self.rest.text) is not None


def operative_clauses(document: Document) -> list[Clause]:
    """Return the operative clauses of a joint text, in their order; a report has none."""
    return [clause for point in _points(document.text) for clause in _clauses(point)] if is_joint(document) else []


def is_joint(document: Document) -> bool:
    """Tell whether several have made a text together: an agreement, or what calls itself a joint statement."""
    first = _LINE.search(document.text)
    titles = [one.strip() for one in (document.title, first[0] if first else "")]
    return (
        document.kind == "agreement"
        or any(map(_JOINT.match, titles))
        or (document.kind == "statement" and any(map(_AGREEMENT.match, titles)))
        or _AGREED.search(document.text) is not None
    )


def _points(text: str) -> Iterator[Span]:
    """Yield the points of a text without their numbers, and the paragraphs of its articles, up to what closes it."""
    article = begun = False
    for line in _LINE.finditer(text):
        number = _POINT.match(line[0])
        if _HEADING.match(line[0]) and not _OPERATIVE.search(line[0]):
            article = begun = True
        elif begun and not number and _CLOSING.match(line[0]):
            return
        elif number or article:
            begun = True
            yield Span.of(text, line.start() + (number.end() if number else 0), line.end())


def _clauses(point: Span) -> Iterator[Clause]:
    """Yield the operative clauses of a point, one a sentence at most."""
    for sentence in _SENTENCE.finditer(point.text):
        number = _SUB_POINT.match(sentence[0])
        found = _OPERATIVE.fullmatch(sentence[0], number.end() if number else 0)
        if found:
            yield _clause(found, point.start + sentence.start())


def _clause(found: re.Match[str], offset: int) -> Clause:
    def span(start: int, end: int) -> Span:
        return Span(offset + start, offset + end, found.string[start:end])

    modal, rest = ("shall", "rest") if found["shall"] else ("will", "done")
    start, end = found.span("subject")
    leading = _LEADING.match(found.string, start, end)
    begin = leading.end() if leading else start
    return Clause(
        whole=span(start, found.end(rest)),
        head=span(start, end),
        leading=span(start, leading.end() - 2) if leading else None,
        subject=span(begin, end),
        modal=span(*found.span(modal)),
        rest=span(*found.span(rest)),
    )
