"""What is asked of the record's index is what the views make of all entries, on both databases and as of any day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aidememoire.dossier import Dossier
from aidememoire.dossier.naming import ISSUES
from aidememoire.linking.tellings.utterances import annotated
from aidememoire.model import Confidence, Document, Entry, Interval, Invocation, Reading, Span, Statement
from aidememoire.record import Evidence, Target, corrections, open_store
from aidememoire.views import Apart, Sought, changes, positions, timeline
from aidememoire.views.commitments import ACTS
from tests.gold import READER
from tests.record.conftest import Fresh
from tests.record.made import BY, moment

FIRST = date(2023, 7, 1)
DAYS = st.integers(0, 9).map(lambda number: FIRST + timedelta(days=number))
WORDS = ("open the road", "Open the road!", "we open the road soon", "close the road", "the map stands", "no map")
WHO = ("Haven", "Marsh", "Haven; Marsh", None)
briefly = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def readings(draw: st.DrawFn) -> list[Reading]:
    """Draw readings of documents in which few parties say few things, so that they often say the same."""
    return [draw(_reading(number)) for number in range(draw(st.integers(1, 5)))]


@st.composite
def _reading(draw: st.DrawFn, number: int) -> Reading:
    said = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    text = f"Report {number}. {'. '.join(said)}"
    side = draw(st.sampled_from([None, "Haven"]))
    document = Document(f"Report {number}", text, f"Paper {number % 3}", draw(st.none() | DAYS), side=side)
    made: list[Statement] = []
    start = len(f"Report {number}. ")
    for at, words in enumerate(said):
        parent = draw(st.none() | st.sampled_from([one.id for one in made])) if made else None
        made.append(draw(_statement(f"{number}-{at}", Span(start, start + len(words), words), parent)))
        start += len(words) + 2
    return Reading(document, READER, tuple(made))


@st.composite
def _statement(draw: st.DrawFn, name: str, span: Span, parent: str | None) -> Statement:
    party, day = draw(st.sampled_from(WHO)), draw(st.none() | DAYS)
    return Statement(
        id=name,
        parent=parent,
        source=(),
        cue=(),
        content=(span,),
        mode="indirect",
        confidence=Confidence(1.0),
        speaker=party or draw(st.sampled_from([None, "TASS"])),
        side=party,
        act=draw(st.sampled_from(["assert", "demand", "reject", "accept", None])),
        issues=draw(st.sampled_from([("borders",), ("transport", "borders"), ("humanitarian",), ()])),
        on=Interval(day, day, "then", "explicit") if day else None,
        invokes=draw(st.sampled_from([(), (Invocation("pact", "Pact", span, "named"),)])),
    )


TIES = st.fixed_dictionaries({"tie": st.booleans()})
CHANGES = TIES | st.fixed_dictionaries(
    {},
    optional={
        "act": st.sampled_from(["warn", "assert"]),
        "side": st.sampled_from(["Marsh", "Corvo"]),
        "issues": st.just(("borders",)),
    },
)


def recorded(where: str, given: list[Reading], edits: list[tuple[int, dict[str, Any]]]) -> Dossier:
    """Return the dossier of readings, the first added alone and the others at once, with corrections of some statements."""
    store = open_store(where)
    store.add(given[0], moment())
    store.add_all(given[1:], moment())
    for number, (which, fields) in enumerate(edits):
        entries = sorted(store.entries(), key=lambda one: one.statement.id)
        if len(entries) < 2:
            break
        target, other = entries[which % len(entries)], entries[(which + 1) % len(entries)]
        about = target.account.id, target.statement, BY, moment(number + 1)
        if "tie" in fields:
            both = [Target(one.account.id, one.statement.id, Evidence.of(one.statement)) for one in (target, other)]
            store.correct((corrections.merge if fields["tie"] else corrections.split)(both, BY, moment(number + 1)))
        else:
            store.correct(corrections.edit(*about, **fields) if fields else corrections.reject(*about))
    return Dossier(store)


def known(dossier: Dossier, as_of: date | None = None) -> list[Entry]:
    """Return all entries by a recomputation from everything that was recorded, as known on a day."""
    every = annotated(dossier.store.entries(as_of=moment(1000)), dossier.store.ties())
    return [one for one in every if as_of is None or (one.account.published or as_of) <= as_of]


EDITS = st.lists(st.tuples(st.integers(0, 20), CHANGES), max_size=3)


@briefly
@given(readings(), EDITS, DAYS)
def test_the_index_answers_as_the_views_do(fresh: Fresh, given: list[Reading], edits: Any, as_of: date) -> None:
    with recorded(fresh(), given, edits) as dossier:
        every = known(dossier)
        assert facts(dossier.store.entries()) == facts(every)
        assert dossier.store.verify() == []
        _compare_positions(dossier, known(dossier, as_of), as_of)
        _compare_timeline(dossier, every, as_of)
        _compare_changes(dossier, every, as_of)
        _compare_gathered(dossier, every, as_of)


def facts(entries: Any) -> dict[str, tuple[Any, ...]]:
    return {one.statement.id: (one, one.tellers, one.doubled, one.utterance) for one in entries}


def _compare_positions(dossier: Dossier, entries: list[Entry], as_of: date) -> None:
    asked = dossier.positions(as_of)
    wanted = positions(entries, as_of, issues=asked.issues, parties=asked.parties)
    assert set(asked.issues) == {one for one in ISSUES if one in positions(entries, as_of).issues}
    assert asked.parties == positions(entries, as_of).parties
    assert asked == wanted
    assert isinstance(asked.apart, Apart)


def _compare_timeline(dossier: Dossier, entries: list[Entry], as_of: date) -> None:
    sought = Sought(as_of - timedelta(days=3), as_of)
    assert dossier.timeline(sought).events == timeline(entries, (), sought).events
    assert dossier.timeline(Sought()) == timeline(entries)


def _compare_changes(dossier: Dossier, entries: list[Entry], as_of: date) -> None:
    until = as_of + timedelta(days=4)
    wanted = changes(entries, as_of, until)
    assert dossier.changes(as_of, until) == wanted
    cut = dossier.changes(as_of, until, most=2)
    assert cut == replace(changes(entries, cut.cut or as_of, until), since=as_of, cut=cut.cut)


def _compare_gathered(dossier: Dossier, entries: list[Entry], as_of: date) -> None:
    assert dossier.commitments(as_of, most=1000) == dossier.commitments(as_of)
    assert dossier.instruments(as_of, most=1000) == dossier.instruments(as_of)
    assert dossier.actors(as_of, most=1000) == dossier.actors(as_of)
    told = dossier.commitments(most=1)
    assert len({one.first.id for one in told}) <= 1
    undertaken = {one.day for one in entries if one.statement.act in ACTS}  # by whomever, shown or not
    assert told.cut is None or told.cut in undertaken
    assert all(told.cut is None or one.first.day is None or one.first.day >= told.cut for one in told)


def test_the_latest_statements_alone_are_told_and_it_is_said(fresh: Fresh) -> None:
    with recorded(fresh(), list(_of_three_days()), []) as dossier:
        told = dossier.timeline(Sought(), most=2)
    assert [one.day for one in told.events] == [FIRST + timedelta(days=1), FIRST + timedelta(days=2)]
    assert told.cut == FIRST + timedelta(days=1)


def _of_three_days() -> Iterator[Reading]:
    for number, words in enumerate(("open the road", "close the road", "the map stands")):
        document = Document(f"Day {number}", words, "Paper", FIRST + timedelta(days=number))
        span = Span(0, len(words), words)
        yield Reading(
            document,
            READER,
            (Statement(f"s{number}", None, (), (), (span,), "indirect", Confidence(1.0), side="Haven"),),
        )
