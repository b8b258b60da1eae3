"""Quotations that run on: a new paragraph that opens with a quotation mark goes on with the one left open before it.

English sets no closing mark at the end of a paragraph whose quotation goes on in the next one, which then opens
with a new mark. Such a paragraph belongs to the speaker the quotation began with, however far his cue stands. Where
the last paragraph alone tells who says it, all are his.

So does, in a transcript, each paragraph up to the label of the next turn to the turn above it, though the network ends with the first.
Notes below the last turn, as on where an interview was held and who has edited it, nobody says.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import takewhile

from aidememoire.model import Document, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.spans import States, is_headline, joined, lines_of, speaks_on, up_to
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.reading.quotations import INSIDE, MARK
from aidememoire.reading.rules.placing import between

_PARAGRAPH = re.compile(r"[^\n]*\S")
_NOTE = re.compile(
    r"(?<!\n)\n\s*[(\[*_]*(?:This|The) (?:interview|conversation|transcript|briefing|exchange|Q ?& ?A|(?:press|news) conference|press availability|meeting|hearing|session|sitting)"
    r"(?: (?:was|has been|is)\b[^\n]*\b(?:conducted|held|recorded|edited|authori[sz]ed|approved|translated|condensed|abridged|shortened|transcribed"
    r"|concluded|adjourned|suspended|closed)\b| (?:concluded|ended|adjourned|closed|rose) (?:at|shortly)\b)[^\n]*(?:\n[\s#*_~-]*)?\Z"
)


def with_continuations(text: str, states: States, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, with the paragraphs that their quotations run on in."""
    found = list(attributions)
    left_open: Span | None = None
    so_far: list[Span] = []  # paragraphs that are all of one quotation, up to the one at hand
    for paragraph in _PARAGRAPH.finditer(text):
        start, end = paragraph.start(), paragraph.end()
        if left_open and states[start] == MARK:
            quotation = _quotation_at(text, states, start, end)
            teller = _teller(quotation, found)
            if teller is None:
                _extend(found, left_open, quotation, text)
            elif all(_teller(each, found) in (None, teller) for each in so_far):
                found[teller] = replace(found[teller], content=joined((*so_far, *found[teller].content), text))
        else:
            so_far = []
        left_open = Span.of(text, states.rfind(MARK, start, end), end) if states[end - 1] == INSIDE else None
        so_far = [*so_far, left_open] if left_open and left_open.start == start else []
    return found


def with_whole_turns(document: Document, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, the turns of a transcript going on over their paragraphs up to the next label."""
    if document.kind != "transcript":
        return list(attributions)
    labels = [one.cue.start for one in attributions if is_turns_cue(one.cue)]
    return [_whole_turn(document.text, one, labels) if is_turns_cue(one.cue) else one for one in attributions]


def without_closing_note(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions with no turn running on into a note on the interview at the end of the text, unless it is all of it."""
    note = _NOTE.search(text)
    if note is None:
        return list(attributions)
    return [
        replace(one, content=up_to(one.content, note.start()) or one.content) if is_turns_cue(one.cue) else one
        for one in attributions
    ]


def _whole_turn(text: str, one: Attribution, labels: Sequence[int]) -> Attribution:
    """Return a turn with the rest of its line and the paragraphs below that are sentences and hold no label."""
    number, last = bisect_right(labels, one.cue.start), one.content[-1]
    if is_headline(text, last.end):
        return one
    limit = text.rfind("\n", 0, labels[number]) + 1 if number < len(labels) else len(text)
    end, below = _end_of_line(text, last, limit), text.find("\n", last.end)
    following = lines_of(text, Span.of(text, below, limit)) if 0 <= below < limit else []
    for line in takewhile(partial(speaks_on, text), following):
        end = line.end
    return replace(one, content=(*one.content[:-1], Span.of(text, last.start, end)))


def _end_of_line(text: str, last: Span, limit: int) -> int:
    """Return where the words of the line end in which the last words of a turn stand, without its full stop where they go on."""
    below = text.find("\n", last.end, limit)
    if below < 0 and limit < len(text):  # the label of another turn stands in the line
        return last.end
    rest = text[last.end : limit if below < 0 else below]
    return last.end + (len(rest.rstrip(" .")) if any(map(str.isalnum, rest)) else 0)


def _extend(found: list[Attribution], before: Span, quotation: Span, text: str) -> None:
    """Give `quotation` to the attribution whose content holds the end of `before`, where there is one."""
    outside = [each for each in between(found, before.start - 5_000, before.end) if not before.holds(found[each].cue)]
    holders = [
        each for each in outside if found[each].content[-1].start <= before.end <= found[each].content[-1].end + 1
    ]
    if holders:
        number = max(holders, key=lambda each: sum(len(span.text) for span in found[each].content))
        found[number] = replace(found[number], content=joined((*found[number].content, quotation), text))


def _teller(quotation: Span, found: Sequence[Attribution]) -> int | None:
    """Return the number of the attribution that has words of a quotation as its content already, its cue outside of it."""
    near = between(found, quotation.start - 5_000, quotation.end + 500)
    outside = (number for number in near if not quotation.holds(found[number].cue))
    return next((number for number in outside if any(span.overlaps(quotation) for span in found[number].content)), None)


def _quotation_at(text: str, states: States, start: int, end: int) -> Span:
    closing = states.find(MARK, start + 1, end)
    return Span.of(text, start, end if closing < 0 else closing + 1)
