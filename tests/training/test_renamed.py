"""Passages under other names keep their marks and call one person by one name."""

from __future__ import annotations

from random import Random

import pytest

from training.passages import blocks_of, parse_passage
from training.renamed import known_names, renamed

_BLOCK = """# id: x-1
# kind: news
# published: 2023-07-26
# dateline: Rezek
[[S1:[[ROLE:Minister]] [[PER:Tomas Rezek]]]] [[Q1:said]] [[C1:that [[PER:Rezek]]’s plan and that of [[PER:Dr Iva Rezek]] stood]].
= 1 act=assert issues=other speaker="Tomas Rezek"
"""


@pytest.mark.parametrize("seed", range(12))
def test_a_person_has_one_other_name_everywhere(seed: int) -> None:
    passage = parse_passage(renamed(_BLOCK, Random(seed)))
    people = [passage.text[one.start : one.end] for one in passage.mentions or () if one.type == "PER"]
    assert "Rezek" not in passage.text
    assert passage.header["dateline"] == "Rezek"
    assert len(people) == 3
    assert len({name.split()[-1] for name in people}) == 1
    assert people[0].split()[-1] in known_names()["family"]


def test_some_passages_have_no_first_names() -> None:
    told = [parse_passage(renamed(_BLOCK, Random(seed))) for seed in range(40)]
    longest = [max(one.end - one.start for one in each.mentions or () if one.type == "PER") for each in told]
    texts = [each.text for each in told]
    alone = [text for text in texts if text.startswith("Minister ") and text.split()[2] == "said"]
    assert 4 < len(alone) < 25
    assert max(longest) > 10


def test_a_passage_has_as_many_mentions_under_other_names() -> None:
    for number, block in enumerate(blocks_of("train")):
        if number % 150 == 0:
            before, after = parse_passage(block), parse_passage(renamed(block, Random(number)))
            assert [one.type for one in before.mentions or ()] == [one.type for one in after.mentions or ()]
            assert len(before.attributions) == len(after.attributions)
