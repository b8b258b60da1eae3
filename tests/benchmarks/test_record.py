"""What the measuring of the record promises: the figures are those of the record that it names."""

from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path

import pytest

from aidememoire.dossier import open_dossier
from benchmarks.generated import readings
from benchmarks.plans import captured, explained
from benchmarks.questions import questions
from benchmarks.record import ADD, measure
from tests.gold import gold_readings


def test_a_record_is_filled_asked_and_filled_up(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "some.db", create=True) as dossier:
        found = measure(dossier, 12, number=3)
        assert (found.documents, found.statements) == (12, 180)
        assert found.filled is not None
        assert found.filled[0] == 12
        assert found.size >= sum(size for _, size in found.parts) > 0
        assert {len(seconds) for seconds in found.times.values()} == {2}
        assert ADD in found.times
        assert [held.document for held in dossier.store.documents()] == [one.document for one in islice(readings(), 15)]
        assert measure(dossier, 16, number=3).filled[0] == 1  # type: ignore[index]


def test_a_dossier_of_somebody_is_never_filled(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "own.db", create=True) as dossier:
        for one in gold_readings("a-0001"):
            dossier.add(one, datetime(2026, 1, 1, tzinfo=UTC))
        with pytest.raises(SystemExit, match="not generated"):
            measure(dossier, 4)
        assert dossier.store.stats().documents == 1


def test_no_question_is_asked_twice() -> None:
    asked = questions(date(2015, 1, 1), date(2024, 12, 31), 16)
    assert {len(own) for own in asked.values()} == {16}


def test_a_plan_shows_each_select_with_its_steps(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "some.db", create=True) as dossier:
        dossier.store.add_all(list(islice(readings(), 3)), datetime(2026, 1, 1, tzinfo=UTC))
        with captured(dossier.store.engine) as sent:
            dossier.search("round")
        plan = explained(dossier.store.engine, "a search", sent)
    assert any("words" in select and "words VIRTUAL TABLE INDEX" in steps for select, steps in plan.selects)
    assert all(steps for _, steps in plan.selects)
