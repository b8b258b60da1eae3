"""News reports: statements that a time of day puts on the day named last."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from aidememoire.linking.text.pages import (
    MODAL,
    PARTICIPLE,
    PAST,
    Page,
    cue_of,
    inferred,
    is_one_day,
    is_relative,
    tense_of,
)
from aidememoire.model import Interval, Span, Statement

SAME_DAY = "a time of day, on the day named last"

_TIME_OF_DAY = re.compile(
    r"\b(?:afterwards|in the (?:morning|afternoon|evening)|by (?:noon|evening|nightfall)|within the hour"
    r"|after the (?:meeting|session|vote|talks|signing|dinner)|(?:a few|an|two|three|four) hours? (?:earlier|later))\b",
    re.IGNORECASE,
)


def report_days(page: Page) -> Iterator[tuple[Statement, Interval, str]]:
    """Yield the days of the statements of a news report that no date in their own sentence tells."""
    if page.document.kind != "news":
        return
    days = [day for day in page.dates if is_one_day(day)]
    for one in page.statements:
        named = bisect_left(days, cue_of(one).start, key=lambda day: day.span.start)
        if not named or not is_relative(days[named - 1]) or tense_of(one) not in (PAST, MODAL, PARTICIPLE):
            continue
        if _TIME_OF_DAY.search(_without_contents(page, one)):
            yield one, inferred(page, days[named - 1]), SAME_DAY


def _without_contents(page: Page, one: Statement) -> str:
    """Return the sentence that brings a statement, all contents left out."""
    number = page.around(one)
    start = page.starts[number - 1]
    sentence = page.words_around(cue_of(one).start)
    whole = Span(start, start + len(sentence), sentence)
    for part in {part for each in page.contents.overlapping(whole) for part in each.content}:
        first, last = max(part.start - start, 0), min(part.end - start, len(sentence))
        if first < last:
            sentence = sentence[:first] + " " * (last - first) + sentence[last:]
    return sentence
