"""Resolutions: the body named alone above the preamble is the subject of each of its paragraphs and of each numbered point.

*The Security Council,* and far below it *2. Demands that Chad release them;*: nothing else names who demands. So it is below a sentence that
the body begins and a colon ends: *The Assembly received a report and, after deliberations:*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.placing import between, of_whom, tells

RESOLVED = Reason("source", "a paragraph of a resolution, of which the body above the preamble is the subject")
_WORD = r"(?:[A-Z][\w’'-]*|of|the|and|for|on|to)"
_NAME = rf"[Tt]he {_WORD}(?: {_WORD}){{0,9}}"
_LETTERS = r"(?: \([A-Z][A-Za-z]{1,9}\))?"
# What a communiqué tells of the body before its comma, *The Peace and Security Council (PSC) of the Union (AU), at its 1287th
# meeting on Mbara,*, or before a colon with numbered points below it: *Following briefings by its envoys, the Summit:*.
_SUBJECT = re.compile(
    rf"^[ \t]*(?:(?:[IVX]{{1,4}}\. )?(?:After|Following|Having|In|On|Upon|With) [^\n:;]{{3,400}}, )?(?P<body>{_NAME}){_LETTERS}(?: of the {_WORD}(?: {_WORD}){{0,5}}{_LETTERS})?"
    r"(?:(?:,? (?:at|in|during|meeting|having met|convened|assembled)\b[^\n]{3,300})?,[ \t]*$"
    r"|(?:,? [a-z][^\n]{3,400})?:[ \t]*\n+(?=[ \t]*\(?(?:1|a|i)[.)] ))",
    re.MULTILINE,
)
_BODY = re.compile(
    r"\b(?:Authority|Summit|Bureau|Troika|Forum|Ministers|Council|Assembly|Committee|Commission|Board|Conference|Parliament|Congress|Court|Senate|Union|Governors|Parties)\b"
)
_LINE = re.compile(r"[^\n]*\S")
_ADVERB = (
    r"(?:(?:Also|Further|Again|Deeply|Gravely|Strongly|Once again|Fully|Firmly|Urgently|Likewise|Moreover)(?:,)? )?"
)
_PREAMBLE = re.compile(
    rf"[ \t]*{_ADVERB}(?:[A-Z]?[a-z]+ing\b|(?i:determined|convinced|concerned|alarmed|distressed|dismayed|aware|mindful|conscious|guided)\b)"
)
_OPERATIVE = re.compile(rf"[ \t]*(?:OP ?)?\(?(?:\d{{1,3}}[.)]|[a-z]\)|[ivx]{{1,4}}\))[ \t]+{_ADVERB}[A-Za-z]")
_BEFORE_CUE = re.compile(
    rf"[ \t]*(?:(?:OP ?)?\(?(?:\d{{1,3}}|[a-z]|[ivx]{{1,4}})[.)][ \t]+)?(?:{_ADVERB}|(?:also|further|deeply|gravely|strongly) )\Z"
)
_AND = re.compile(r",? and (?:also |further |once again )?\Z")
_FAR = 40  # code points before a cue


def with_resolved(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, those without a source that open a paragraph of a resolution being of its body."""
    found = list(attributions)
    for body, start, end in _resolutions(text):
        last: Attribution | None = None
        for number in between(attributions, start, end):
            one = attributions[number]
            if not one.source and (_opens(text, one.cue) or (last and _is_second(text, last, one.cue))):
                found[number], last = of_whom(one, body, RESOLVED), one
            elif one.source and not (last and tells(last, one)):
                last = one if _opens(text, one.cue) else None
    return found


def _resolutions(text: str) -> Iterator[tuple[Span, int, int]]:
    """Yield the body of each resolution of a text, alone on its line with a comma, and where the paragraphs begin and end that go on from it."""
    for found in _SUBJECT.finditer(text):
        if _BODY.search(found["body"]):
            yield Span.matched(found, "body"), found.end(), _end(text, found.end())


def _end(text: str, start: int) -> int:
    """Return where the paragraphs of a resolution end: before the first line that is none of its preamble and no point."""
    end = start
    for line in _LINE.finditer(text, start):
        if not (_PREAMBLE.match(line[0]) or _OPERATIVE.match(line[0])):
            return end
        end = line.end()
    return end


def _opens(text: str, cue: Span) -> bool:
    """Tell whether a cue opens its line, but for a number and an adverb."""
    start = text.rfind("\n", 0, cue.start) + 1
    return cue.start - start <= _FAR and _BEFORE_CUE.fullmatch(text, start, cue.start) is not None


def _is_second(text: str, first: Attribution, cue: Span) -> bool:
    """Tell whether *and* joins a cue to one that opens the same line: *3. Urges both to stop, and calls upon Chad to*."""
    joined = _AND.search(text, max(0, cue.start - _FAR), cue.start)
    return (
        joined is not None
        and "\n" not in text[first.cue.start : cue.start]
        and cue.text.split()[0].endswith(("s", "ed"))
    )
