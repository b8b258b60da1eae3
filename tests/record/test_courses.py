"""Since when a party stands where it does is asked of the index as the views tell it, however far back that lies."""

from __future__ import annotations

from datetime import date, timedelta
from importlib import import_module

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aidememoire.dossier import Dossier
from aidememoire.model import Confidence, Document, Interval, Reading, Span, Statement
from aidememoire.record import open_store
from aidememoire.views import positions
from tests.gold import READER
from tests.record.conftest import Fresh
from tests.record.made import moment

FIRST = date(2023, 7, 1)
Said = tuple[int, str | None, bool, bool]  # the day, the act, whether another side tells it, whether the act is unsure
SAID = st.lists(
    st.tuples(
        st.integers(0, 7),
        st.sampled_from(["assert", "demand", "propose", "accept", None]),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=16,
)
DAYS = st.integers(3, 8).map(lambda number: FIRST + timedelta(days=number))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(SAID, DAYS, st.integers(1, 5))
def test_a_stance_stands_since_the_day_that_all_statements_tell(
    fresh: Fresh, said: list[Said], as_of: date, look_back: int
) -> None:
    with pytest.MonkeyPatch.context() as patched, Dossier(open_store(fresh())) as dossier:
        for one in ("matrix", "cells"):  # so that parties have said more than is looked at
            patched.setattr(import_module(f"aidememoire.views.{one}"), "LOOK_BACK", look_back)
        dossier.store.add_all([_report(told, said) for told in (False, True)], moment())
        asked, every = dossier.positions(as_of), list(dossier.store.entries())
        assert asked == positions(every, as_of, issues=asked.issues, parties=asked.parties)


def _report(told: bool, said: list[Said]) -> Reading:
    """Return what Haven says itself, or what Marsh tells that it said, each in other words."""
    own = [(f"{at} {'abcdefghijklmnop'[at] * 5}", *one) for at, one in enumerate(said) if one[2] == told]
    text = " ".join(words for words, *_ in own) or "Nothing"
    document = Document(f"Report {told}", text, "Paper", FIRST, side="Marsh" if told else "Haven")
    made = tuple(_statement(text.index(words), words, day, act, unsure) for words, day, act, _, unsure in own)
    return Reading(document, READER, made)


def _statement(start: int, words: str, day: int, act: str | None, unsure: bool) -> Statement:
    when = FIRST + timedelta(days=day)
    return Statement(
        id=words.replace(" ", "-"),
        parent=None,
        source=(),
        cue=(),
        content=(Span(start, start + len(words), words),),
        mode="indirect",
        confidence=Confidence(1.0, act=0.4 if unsure else None),
        speaker="Haven",
        side="Haven",
        act=act,
        issues=("borders",),
        on=Interval(when, when, "then", "explicit"),
    )
