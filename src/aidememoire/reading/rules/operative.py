"""Operative clauses: what the numbered points and articles of a joint text lay down with *shall*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from aidememoire.documents.kinds import is_agreement_title, is_put_forward
from aidememoire.model import Document, Span
from aidememoire.reading.openings import at_words

# What it is on may stand before: *Chad – Joint statement by*.
_JOINT = re.compile(
    r"(?i)(?:[^:.;\n]{2,60}?(?::| [–—-]) )?(?:full text of )?(?:the )?joint (?:press )?(?:statement|communiqu[eé]|declaration|announcement)\b"
)
_AGREED = re.compile(r"(?i)\bagreed? as follows:?[ \t]*\n")
_LINE = re.compile(r"[^\n]*\S")
_HEADING = re.compile(r"(?i)[ \t]*(?:article|section) (?:\d{1,3}|[ivx]+)\b[^\n;]{0,60}$")
_POINT = re.compile(
    r"[ \t]*(?:(?:Article|Section|Point) \d{1,3}[.:]?|(?:Option|Variant|Scenario) [A-Z\d]{1,2}[.:]|\(?\d{1,3}(?:\.\d{1,2})*[.)]|\(?[a-z][.)])[ \t]+"
)
_CLOSING = re.compile(r"(?i)[ \t]*(?:(?:done|signed|given) (?:at|in|on)|in witness)\b")
_SENTENCE = re.compile(
    r"[^\s.;](?:[^.;\n]|(?<=\bNo)\.|(?<=\b[MD]r)\.|(?<=\bMrs)\.|(?<=\bv)\.|(?<=\bvs)\.|(?<=\b[Aa]rt)\.|(?<=\b[Pp]ara)\.|[.;](?!\s+[(A-Z“]|\s*$))*"
)
_SUB_POINT = re.compile(r"(?:\([a-z]{1,4}\)\s+)+")
_PASSIVE = (
    r"be\s+(?!obliged|committed|required|bound)(?:\w+ly\s+)?\w*(?:ed|en|wn|ne|ld|pt|id|ght|un|sent|set|met|put|cut)\b"
)
_SUBJECT = r"(?:(?!\b(?:that|which|who|whom|whose|whether|if|shall|will)\b)[^“”\":]){1,200}?"
_LAYS_DOWN = rf"\s+(?:(?P<shall>shall(?: not)?)\s+(?P<rest>\S.*)|(?P<will>(?:will|is to|are to)(?: not)?)\s+(?P<done>{_PASSIVE}.*))"
_OPERATIVE = re.compile(rf"(?P<subject>[A-Z]{_SUBJECT}){_LAYS_DOWN}")
# Without a number: what somebody *shall* do, but nothing that *shall be done*.
_UNNUMBERED = re.compile(rf"[ \t]*[A-Z]{_SUBJECT}\s+shall\s+(?!{_PASSIVE})")
_FURTHER = re.compile(rf"(?P<subject>\w{_SUBJECT}){_LAYS_DOWN}")
_NEXT = re.compile(
    r",?\s(?:and|while)\s(?P<subject>(?:(?:the|its|each|both|all|every|no|neither)\s)?[^\W\d_][^.;:,!?\n“”\"]{1,60}?)\s(?P<cue>(?:shall|will)(?: not)?)(?:\s(?P<content>[^\s.;:!?])|\Z)",
)
#: What tells an undertaking of one's own.
OWN = re.compile(r"\b(?:shall|will)\b", re.IGNORECASE)
_NEAR = 400  # code points between a *shall* and that of another one, of which only what stands between is the former's
_AND = re.compile(r"\s(?:and|while)\s")
_NAME = re.compile(r"(?:(?:the|its|each|both|all|every|no|neither)\b|[A-Z])")
# Behind these *and* may join two subjects of one clause: `shall see that Georgia and Armenia shall withdraw`.
_CLAUSE = re.compile(r"\b(?:that|whether|if|unless|until|when|where|once|while|which|who|whom|whose)\b", re.IGNORECASE)
#: The beginning of a subject in whose words nobody undertakes a thing: `nothing in` this agreement shall.
NOTHING_IN = re.compile(r"nothing\s(?:contained\s)?(?:in|of(?=\sth(?:is|e|ese)\b))\s(?=\w)", re.IGNORECASE)
_THE_TEXT = re.compile(
    r"(?:(?:the )?(?:provisions|terms|signing|conclusion) of )?(?:this|the present)\b", re.IGNORECASE
)
_SAVES = re.compile(r"be without prejudice\b", re.IGNORECASE)
_SPARES = re.compile(r"(?:affect|prejudice|impair|be (?:construed|interpreted|understood|regarded))\b", re.IGNORECASE)
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

    @property
    def saves(self) -> bool:
        """Whether it leaves things as they are, so that nobody undertakes a thing: *nothing in this agreement shall*."""
        if NOTHING_IN.match(self.subject.text):
            return True
        spares = self.modal.text.endswith("not") and _SPARES.match(self.rest.text)
        return bool(_THE_TEXT.match(self.subject.text) and (spares or _SAVES.match(self.rest.text)))


def operative_clauses(document: Document) -> list[Clause]:
    """Return the operative clauses of a joint text or a proposal, in their order; a report has none."""
    laid_down = is_joint(document) or is_proposal(document)
    return [clause for point in _points(document.text) for clause in _clauses(point)] if laid_down else []


def points_of(document: Document) -> list[Span]:
    """Return the points of a text without their numbers, in their order."""
    return list(_points(document.text))


def is_proposal(document: Document) -> bool:
    """Tell whether a text is but put to others, whatever its points lay down."""
    return is_put_forward(document.title, document.text)


def is_joint(document: Document) -> bool:
    """Tell whether several have made a text together: an agreement, or what calls itself a joint statement, and no proposal."""
    first = _LINE.search(document.text)
    titles = [one.strip() for one in (document.title, first[0] if first else "")]
    return not is_proposal(document) and (
        document.kind == "agreement"
        or any(map(_JOINT.match, titles))
        or (document.kind == "statement" and any(map(is_agreement_title, titles)))
        or any(at_words(_AGREED, document.text, "ag"))
    )


def _points(text: str) -> Iterator[Span]:
    """Yield the points of a text without their numbers, the paragraphs of its articles, and those with what somebody *shall* do, up to what closes it."""
    article = begun = False
    for line in _LINE.finditer(text):
        number = _POINT.match(line[0])
        if _HEADING.match(line[0]) and not _OPERATIVE.search(line[0]):
            article = begun = True
        elif begun and not number and _CLOSING.match(line[0]):
            return
        elif number or article or ("shall" in line[0] and _UNNUMBERED.match(line[0])):
            begun = True
            yield Span.of(text, line.start() + (number.end() if number else 0), line.end())


def another(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return where, in what one shall do, *and* another `subject` with its own `cue` and `content` begin, if they do.

    It has no `content` where the words end with the cue.
    """
    begun = _NEXT.search(text, start, end)
    if not begun or not _NAME.match(begun["subject"]) or begun.start() == start:
        return None
    return None if _CLAUSE.search(text, start, begun.start("cue")) else begun


def cues_of_another(text: str) -> Iterator[int]:
    """Yield where the cues begin that `another` may find in a text, and the *shall* and *will* before them."""
    for joined in _AND.finditer(text):
        begun = _NEXT.match(text, joined.start())
        if begun and _NAME.match(begun["subject"]):
            yield begun.start("cue")
            yield from (own.start() for own in OWN.finditer(text, max(0, joined.start() - _NEAR), joined.start()))


def _clauses(point: Span) -> Iterator[Clause]:
    """Yield the operative clauses of a point: one a sentence, and those that *and* joins to it with their own *shall*."""
    text = point.text
    for sentence in _SENTENCE.finditer(text):
        number = _SUB_POINT.match(text, *sentence.span())
        start, end, form = number.end() if number else sentence.start(), sentence.end(), _OPERATIVE
        while found := form.fullmatch(text, start, end):
            begun = another(text, found.end("shall" if found["shall"] else "will") + 1, end)
            alone = form.fullmatch(text, start, begun.start()) if begun else found
            if alone:
                yield _clause(alone, point.start)
            if not begun:
                break
            start, form = begun.start("subject"), _FURTHER


def _clause(found: re.Match[str], offset: int) -> Clause:
    """Return a clause of what somebody shall do, taken apart; `offset` is where the words that were searched begin in the text."""

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
