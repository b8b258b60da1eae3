"""What one is said by another to have done: in *Ana Vik was said by Corvo to have rejected the map* she rejected it, by what Corvo says.

The network gives the deed to whoever stands behind *by*, or to nobody, and so has the accuser do it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.network.sense import acting
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.placing import at, over, put
from aidememoire.reading.rules.sources.deeds import deed_at, made_of

REPUTED = Reason("source", "whoever is said to have done it, by what another says")
TELLER = Reason("source", "who stands behind the by of a passive says it")
_SURE = 0.9  # verbs of a closed table with *by* and *to have*; corpus/ has too few to measure it by
_SAID = (
    r"said|alleged|reported|quoted|claimed|believed|understood|thought|held|charged|described|cited|rumou?red|reputed|accused"
    r"|suspected|considered|deemed|shown|seen"
)
_BLAMES = re.compile(r"\b(?:alleged|accused|charged|suspected)\b")
_NAME = r"(?:(?:the|an?|its|his|her|their)\s)?[\w’'-]{1,40}(?:\s(?!(?:to|as|of)\b)[\w’'-]{1,40}){0,5}?(?:\sof\s(?:the\s)?[\w’'-]{1,40}(?:\s[A-Z][\w’'-]{1,40}){0,3})?"
_REPUTED = re.compile(
    rf"\b(?P<cue>(?:(?:has|have|had)\sbeen|is|are|was|were|being)\s(?:\w{{1,20}}ly\s|also\s|again\s)?(?P<said>{_SAID})\sby)\s(?P<by>{_NAME}),?\s"
    r"(?P<deed>to\s(?:have|be)\s|as\s(?:having\s)?(?=\w{2,20}(?:ing|ed)\b)|of\shaving\s)"
)
_WHO = re.compile(r"(?:who|which|that)", re.IGNORECASE)
# A name that opens the sentence, the turn or the clause, where the network has passed over it.
_OPENS = re.compile(
    r"(?:^|[.!?;:“\"]\s|[.!?;:“\"\n]|\bthat\s)(?P<who>(?:[Tt]he\s)?[A-Z][\w’'-]{0,40}(?:\s[\w’'-]{1,40}){0,4})\s\Z"
)
_FARTHEST = 240  # code points before the cue in which its subject is looked for
_DEED = 30  # code points from *to* to the verb of what is told, at most


@dataclass(frozen=True, slots=True)
class _Told:
    """A passive of saying: who is told to have done a thing, the cue, who tells it, and where the deed begins."""

    subject: Span
    cue: Span
    teller: Span
    deed: int


def with_reputed(text: str, attributions: Sequence[Attribution], sensed: Sensing) -> list[Attribution]:
    """Return the attributions, sorted by cue, a deed that another tells in a passive being that of the subject, told by him.

    Where nobody stands behind *by*, the network has the subject do it, rightly.
    """
    found = list(attributions)
    for match in _REPUTED.finditer(text):
        outer = next(iter(over(found, Span.of(text, *match.span("cue")))), None)
        told = _told(text, match, outer) if outer else None
        if outer and told:
            put(found, (_outer(text, outer, told),), (outer,))
            deeds = [one for one in found[at(found, told.deed) :][:2] if one.cue.start - told.deed < _DEED]
            put(
                found,
                (replace(one, source=(told.subject,), reasons=(*one.reasons, REPUTED)) for one in deeds[:1]),
                deeds[:1],
            )
            missed = None if deeds else deed_at(text, told.subject, _verb(match))
            put(found, made_of([missed] if missed else [], sensed, REPUTED))
    return found


def cues_of_reputed(text: str) -> Iterator[int]:
    """Yield where the verbs begin of what another says that somebody has done."""
    yield from (_verb(match) for match in _REPUTED.finditer(text))


def _verb(match: re.Match[str]) -> int:
    """Return where the verb of a deed begins, with its *have*."""
    return match.start("deed") + len("to ") if match["deed"] == "to have " else match.end("deed")


def _told(text: str, match: re.Match[str], outer: Attribution) -> _Told | None:
    """Return the parts of a passive, where the network has found its subject right before the cue, or a name opens the clause."""
    cue = Span.of(text, match.start("cue"), match.end("cue"))
    spans = (*outer.source, *outer.content)
    subject = next(
        (span for span in spans if text[span.end : cue.start] in (" ", ", ") and not _WHO.fullmatch(span.text)), None
    )
    if subject is None and not any(span.end <= cue.start for span in spans):
        opens = _OPENS.search(text, max(0, cue.start - _FARTHEST), cue.start)
        subject = Span.of(text, *opens.span("who")) if opens else None
    return _Told(subject, cue, Span.of(text, *match.span("by")), match.start("deed")) if subject else None


def _outer(text: str, one: Attribution, told: _Told) -> Attribution:
    """Return what is told by whoever stands behind *by*: the subject, and what he is told to have done."""
    end = max((span.end for span in one.content if span.start >= told.cue.end), default=told.deed)
    deed = Span.of(text, told.deed, max(end, told.deed + len("to")))
    if end <= told.deed:
        return one
    chances = one.chances
    if chances.likeliest not in ("assert", "accuse"):
        chances = acting(chances, "accuse" if _BLAMES.search(told.cue.text) else "assert", _SURE)
    content = joined((told.subject, deed), text)
    return replace(
        one, source=(told.teller,), cue=told.cue, content=content, chances=chances, reasons=(*one.reasons, TELLER)
    )
