"""The annotated passages, as training, measuring and testing read them."""

from collections import Counter
from itertools import pairwise

import pytest

from aidememoire.reading.network.labels import ACTS, ISSUES
from training.claims import read_claims
from training.passages import CORPUS, parse_passage, read_part, read_passages, read_second, read_settled, strip_marks
from training.split import part_of

PASSAGE = """# id: x-0001
# process: test
# kind: news
# publisher: Desk
# published: 2023-07-26
[[S1:[[PER:Terzyan]]]] [[Q1:said]] [[C1:that [[S2:[[GPE:Baku]]]] [[Q2:had agreed]]]]. [[C1:More.]]
= 1 speaker="Vahram Terzyan" act=assert issues=transport,status mode=indirect
= 2 speaker="Azerbaijan" act=commit issues=transport mode=indirect if=yes
= meeting on=2023-07-25 place="Moscow"
"""


def test_marks_are_taken_out_and_their_offsets_kept() -> None:
    passage = parse_passage(PASSAGE)
    assert passage.text == "Terzyan said that Baku had agreed. More."
    one, other = passage.attributions
    assert [passage.text[start:end] for start, end in one.content] == ["that Baku had agreed", "More."]
    assert [passage.text[start:end] for start, end in other.source] == ["Baku"]
    assert other.sense is not None
    assert (other.sense.act, other.sense.conditional) == ("commit", True)
    assert {(m.type, passage.text[m.start : m.end]) for m in passage.mentions or ()} == {
        ("PER", "Terzyan"),
        ("GPE", "Baku"),
    }
    assert passage.meetings == ({"on": "2023-07-25", "place": "Moscow"},)


def test_a_mark_that_is_never_closed_is_an_error() -> None:
    with pytest.raises(ValueError, match="S1 is never closed"):
        strip_marks("[[S1:[[PER:Terzyan]] said")


def test_every_passage_stands_in_one_part() -> None:
    rows = [line.split("\t") for line in (CORPUS / "split.tsv").read_text(encoding="utf-8").splitlines()[1:]]
    ids = [passage.id for passage in read_passages()]
    assert max(Counter(ids).values()) == 1
    assert sorted(name for name, _ in rows) == sorted(ids)
    assert {part for _, part in rows} == {"train", "dev", "held"}


def test_no_text_of_dev_or_held_is_trained_on() -> None:
    trained = {passage.text for passage in read_part("train")}
    assert not trained & {passage.text for part in ("dev", "held") for passage in read_part(part)}


def test_a_new_passage_gets_its_part_by_its_id_alone() -> None:
    assert part_of("f-0001") == part_of("i-9999") == "train"
    assert Counter(part_of(f"a-{number:04}") for number in range(900))["train"] in range(600, 700)


def test_claims_are_a_cue_and_its_content() -> None:
    claim = next(read_claims())
    (attribution,) = claim.attributions
    (cue,), (content,) = attribution.cue, attribution.content
    assert claim.text[slice(*cue)] == "asked"
    assert claim.text[slice(*content)].startswith("the Vatican")
    assert not claim.complete


def test_every_claim_has_acts_and_issues_of_the_scheme() -> None:
    claims = list(read_claims())
    assert len({claim.text for claim in claims}) > 4_000
    for claim in claims:
        (attribution,) = claim.attributions
        assert attribution.sense is not None
        assert attribution.sense.act in ACTS, claim.id
        assert set(attribution.sense.issues) <= set(ISSUES), claim.id


def test_the_parts_of_one_role_never_overlap() -> None:
    for passage in read_passages():
        for one in passage.attributions:
            for spans in (one.source, one.cue, one.content):
                assert all(before[1] <= after[0] for before, after in pairwise(sorted(spans))), passage.id


@pytest.mark.parametrize("part", ["dev", "held"])
def test_what_was_settled_changes_only_what_two_annotators_differ_in(part: str) -> None:
    changed = 0
    for first, second, settled in zip(read_part(part), read_second(part), read_settled(part), strict=True):
        for one, other, third in zip(first.attributions, second.attributions, settled.attributions, strict=True):
            assert one.sense
            assert other.sense
            assert third.sense
            if one.sense.act == other.sense.act:
                assert third.sense.act == one.sense.act, first.id
            changed += third.sense.act != one.sense.act
    assert changed > 10


@pytest.mark.parametrize("part", ["dev", "held"])
def test_the_second_annotation_says_something_of_every_statement_of_the_first(part: str) -> None:
    for first, second in zip(read_part(part), read_second(part), strict=True):
        assert (first.id, first.text) == (second.id, second.text)
        assert len(first.attributions) == len(second.attributions)
        for attribution in second.attributions:
            assert attribution.sense is not None
            assert attribution.sense.act in ACTS, first.id
            assert set(attribution.sense.issues) <= set(ISSUES), first.id
            assert attribution.sense.values["speaker"], first.id
