"""Rules that put statements among others take no longer than their text is long."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from aidememoire.model import Span
from aidememoire.reading import Reader
from aidememoire.reading.network.attributions import Attribution, find_attributions
from aidememoire.reading.rules.negation.retreats import with_retreats
from aidememoire.reading.rules.sources.backers import with_backers
from aidememoire.reading.rules.sources.citings import with_citings
from aidememoire.reading.rules.stances.rebuttals import with_rebuttals

MODEL = Reader.load().model
Rule = Callable[[str, Sequence[Attribution]], list[Attribution]]


@pytest.mark.parametrize(
    ("rule", "sentence"),
    [
        (with_backers, "Norway, supported by Chile, called for a vote.\n"),
        (with_rebuttals, "Norway accused Palau of crossing the border, which Palau denied.\n"),
        (
            lambda text, found: with_citings(text, found, ()),
            "According to the daily Haaretz, which cited three ministers, the cabinet rejected the plan.\n",
        ),
        (with_retreats, "Norway lifted its veto on the treaty.\n"),
    ],
)
def test_time_grows_in_step_with_the_text(rule: Rule, sentence: str) -> None:
    found, _ = find_attributions(sentence, MODEL)
    assert rule(sentence, found) != found
    assert _seconds(rule, sentence, found, 4_000) < 9 * _seconds(
        rule, sentence, found, 1_000
    )  # 16 where each goes over all


def _seconds(rule: Rule, sentence: str, found: Sequence[Attribution], times: int) -> float:
    """Return how long a rule takes for a sentence told so many times, the best of three."""
    text = sentence * times
    many = [_moved(one, number * len(sentence)) for number in range(times) for one in found]
    taken: list[float] = []
    for _ in range(3):
        begin = time.process_time()
        rule(text, many)
        taken.append(time.process_time() - begin)
    return min(taken)


def _moved(one: Attribution, by: int) -> Attribution:
    """Return an attribution further on in a text."""
    source, content = (tuple(_span(span, by) for span in spans) for spans in (one.source, one.content))
    return replace(one, source=source, cue=_span(one.cue, by), content=content)


def _span(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by, span.text)
