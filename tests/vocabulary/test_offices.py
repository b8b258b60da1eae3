"""Nouns for who holds an office, as groups that patterns are made of."""

import re

import pytest

from aidememoire.vocabulary.offices import GOVERNING, MEETING, NEGOTIATING, SENT, SPEAKING, either, plural


def test_a_pattern_matches_any_noun_of_its_groups_and_no_other() -> None:
    pattern = re.compile(either(GOVERNING, SENT))
    assert all(pattern.fullmatch(noun) for noun in ("premier", "envoy"))
    assert not any(pattern.fullmatch(noun) for noun in ("premiers", "spokesman", ""))


def test_the_plural_of_those_by_whom_sides_meet_takes_an_s() -> None:
    assert re.fullmatch(plural(MEETING), "delegations")
    assert not re.fullmatch(plural(MEETING), "delegation")
    assert not any(re.search(r"(?:[^aeo]y|s|man|person)$", noun) for noun in MEETING)


@pytest.mark.parametrize("group", [GOVERNING, SENT, NEGOTIATING, SPEAKING, MEETING])
def test_a_group_names_each_once_as_texts_are_folded(group: tuple[str, ...]) -> None:
    assert len(set(group)) == len(group)
    assert all(noun.islower() and noun.isalpha() for noun in group)


def test_nobody_who_but_speaks_for_others_is_at_the_table() -> None:
    assert set(SPEAKING).isdisjoint((*MEETING, *NEGOTIATING, *SENT, *GOVERNING))
