"""Accounts of a briefing on a session: *today briefed the Cabinet on the session, which took place in Sava on 2-3 April*.

What is told of the session was said there, on its days; what the Cabinet was told, or said, on the day of the briefing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from aidememoire.linking.text.pages import SESSIONS, Page, cue_of, inferred, names_in, words_in, words_of
from aidememoire.model import Interval, Span, Statement

#: `to` is who is told, behind which stands the session that he is told of.
BRIEFED = re.compile(
    r"\b(?:(?:de)?briefed|informed|updated|reported (?:back )?to) (?!o[fn] |about )(?P<to>(?:(?:the )?members of )?(?:[\w’'-]+ ){1,6}?)"
    rf"(?:this morning |this afternoon |today |yesterday )?(?:o[fn]|about) (?=(?:[\w’'-]+,? ){{0,8}}?(?:{'|'.join(sorted(SESSIONS))})\b)"
)
_OF = re.compile(r"\bof [^,]*")
_HEAD, _OPENING = 2_000, 3  # code points and sentences in which an account tells of what it is one


@dataclass(frozen=True, slots=True)
class Briefing:
    """The days of the session that a briefing was on and of the briefing, who gave it and who was told, in small letters."""

    session: Interval
    day: Interval | None
    by: frozenset[str]
    to: frozenset[str]

    def day_of(self, page: Page, one: Statement) -> Interval | None:
        """Return the days of a statement in the account; None where it may have been made at either."""
        source, around = set(words_of(one.source)), set(words_in(_without_content(page, one)))
        if not self.to.isdisjoint(source | around):
            return self.day
        return None if self.by & source and SESSIONS.isdisjoint(around) else self.session


def briefing_of(page: Page) -> Briefing | None:
    """Return the briefing that a document opens with, where it dates the session that this was on."""
    found = BRIEFED.search(page.text, 0, _HEAD)
    number = page.sentence(found.start()) if found else 0
    if not found or number > _OPENING or page.contents.around(Span.of(page.text, *found.span())):
        return None
    start, end = page.starts[number - 1], page.end_of(number)
    days = [inferred(page, day) for day in page.dates if start <= day.span.start < found.end()]
    later = [inferred(page, day) for day in page.dates if found.end() <= day.span.start < end]
    if not later or (days and later[0].start > days[0].end):
        return None
    by = _OF.sub("", page.text[start : found.start()])
    told = {word for word in words_in(found["to"]) if len(word) > 3}
    return Briefing(later[0], next(iter(days), None), frozenset(words_in(" ".join(names_in(by)))), frozenset(told))


def briefed_before(cue: Span, sentence: Span) -> Span | None:
    """Return who is told of a session, of which the words of a cue tell behind that: they were not there."""
    found = BRIEFED.search(sentence.text, 0, cue.end - sentence.start)
    if not found or found.end() > cue.start - sentence.start:
        return None
    start, end = found.span("to")
    return Span(sentence.start + start, sentence.start + end, found["to"])


def _without_content(page: Page, one: Statement) -> str:
    """Return the sentence of a statement without what it says."""
    sentence, start = page.words_around(cue_of(one).start), page.starts[page.around(one) - 1]
    whole = Span(start, start + len(sentence), sentence)
    for part in sorted(one.content, reverse=True):
        if part.overlaps(whole):
            sentence = sentence[: max(part.start - start, 0)] + sentence[part.end - start :]
    return sentence
