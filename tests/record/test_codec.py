"""Values written as JSON come back the same."""

from __future__ import annotations

import pytest
from hypothesis import given

from aidememoire.model import Interval, Meeting, Reading, Statement
from aidememoire.record import Correction, corrections
from aidememoire.record.codec import dumps, loads
from tests.exports.examples import readings
from tests.record.made import BY, moment, passages


def test_readings_come_back() -> None:
    for reading in passages():
        assert loads(Reading, dumps(reading)) == reading


@given(reading=readings())
def test_any_reading_comes_back_and_can_be_written_in_utf_8(reading: Reading) -> None:
    line = dumps(reading)
    assert loads(Reading, line) == reading
    assert "\n" not in line.encode("utf-8").decode("utf-8")


def test_a_correction_comes_back_with_its_id() -> None:
    statement = passages()[0].statements[0]
    day = moment().date()
    event = corrections.edit("d", statement, BY, moment(), "why", on=Interval(day, day, "now", "explicit"))
    assert loads(Correction, dumps(event)) == event
    assert loads(Correction, dumps(event)).id == event.id


def test_what_equals_its_default_takes_no_room() -> None:
    assert dumps(Meeting(evidence=())) == '{"evidence":[]}'


def test_half_a_surrogate_pair_comes_back() -> None:
    assert loads(str, dumps("a\ud800b")) == "a\ud800b"
    dumps("a\ud800b").encode("utf-8")


@pytest.mark.parametrize("line", ["{}", "[]", "7", '{"id": "1", "unheard": 2}'])
def test_other_json_is_refused(line: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError, AttributeError)):
        loads(Statement, line)
