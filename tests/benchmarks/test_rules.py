"""What a rule changes is told under its name, with how far the annotators agree; what it leaves alone is not."""

from __future__ import annotations

from aidememoire.model import Document
from aidememoire.reading.network.encoder import load_model
from aidememoire.reading.rules.order import RULES
from benchmarks.rules import Agreed, Change, changes, name_of, rows

TEXT = "Oman neither supports nor opposes the non-paper."


def test_the_rule_that_changes_a_text_is_named() -> None:
    named = [change.rule for change in changes(Document("", TEXT), load_model())]
    assert "with_silences" in named
    assert "with_threats" not in named


def test_each_rule_has_a_row_that_adds_up_what_it_changed() -> None:
    found = [
        Change("with_threats", Agreed(1, 2, 0, -1)),
        Change("with_threats", Agreed(1, 0, 0, 0)),
        Change("with_threats", None),
    ]
    held = {row[0]: row[1:] for row in rows(found)}
    assert list(held) == [f"`{name_of(rule)}`" for rule in RULES]
    assert held.pop("`with_threats`") == ["3", "2", "+2", "+2", "+0", "-1"]
    assert {tuple(row) for row in held.values()} == {("0", "0", "+0", "+0", "+0", "+0")}
