"""The vocabulary is that of corpus/SCHEME.md, and the model numbers it in the same order."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aidememoire.model import ProfileError
from aidememoire.reading.network import labels
from aidememoire.vocabulary import acts, groups, issues, modes
from aidememoire.vocabulary.loading import read_entries

SCHEME = (Path(__file__).parents[2] / "corpus/SCHEME.md").read_text(encoding="utf-8")


def test_acts_and_issues_stand_in_the_order_of_the_model() -> None:
    assert tuple(act.name for act in acts()) == labels.ACTS
    assert tuple(issue.name for issue in issues()) == labels.ISSUES


def test_meanings_are_those_of_the_scheme() -> None:
    meanings = [(act.name, act.meaning) for act in acts()] + [(issue.name, issue.meaning) for issue in issues()]
    for name, meaning in meanings:
        assert f"| `{name}` | {meaning} |" in SCHEME


def test_crosswalks_are_those_of_the_scheme() -> None:
    for act in acts():
        row = re.search(rf"\| `{act.name}` \| .* \| (.*) \|", SCHEME)
        assert row is not None
        assert row[1] == (" / ".join(act.plover) or "-")
    for issue in issues():
        row = re.search(rf"\| `{issue.name}` \| .* \| (.*) \|", SCHEME)
        assert row is not None
        assert row[1].casefold() == ("; ".join(issue.pax) or "-").casefold()


def test_modes_are_the_three_ways_of_quoting() -> None:
    assert [mode.name for mode in modes()] == ["direct", "indirect", "mixed"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: [", "it is not YAML"),
        ("- a", "it has no entries"),
        ("", "it has no entries"),
        ("assert: {plover: [X]}", "assert does not say what it means"),
        ("assert: {meaning: x, pax: [X]}", "assert has the unknown key pax"),
        ("assert: {meaning: x, plover: X}", "assert: plover is not a list of names"),
    ],
)
def test_a_faulty_vocabulary_is_told(text: str, fault: str) -> None:
    with pytest.raises(ProfileError, match=re.escape(fault)):
        read_entries("acts.yaml", text, "plover")


def test_the_groups_that_rules_ask_for_hold_acts_of_the_scheme_alone() -> None:
    """A misspelt act would never be met, and its rule would be silent."""
    named = {name: value for name, value in vars(groups).items() if isinstance(value, frozenset)}
    assert named
    assert all(group <= {act.name for act in acts()} for group in named.values())
