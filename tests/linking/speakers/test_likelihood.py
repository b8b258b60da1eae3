"""Who is likeliest: the probabilities, the shipped weights and what is chosen by them."""

from __future__ import annotations

import pytest

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.speakers.likelihood import FILE, NONE_OF_THEM, Likelihood, features, shipped
from aidememoire.linking.speakers.speakers import Speakers
from aidememoire.model import Reading
from tests.linking.made import atlas, made

RULES = Likelihood({"as the rules say": 50.0})
TALKS = (
    "[[GPE:Norway]] and [[GPE:Chad]] began talks. [[S1:[[PER:Anna Vik]]]] [[Q1:said]] [[C1:that [[S2:she]] [[Q2:hoped]]"
    " [[C2:for an accord]]]]. [[S3:The two sides]] [[Q3:agreed to]] [[C3:meet again]]. [[S4:The ferrymen]] [[Q4:said]] [[C4:no]]."
)


def speakers_of(reading: Reading, model: Likelihood) -> Speakers:
    speakers = Speakers(Cast.of(reading, atlas()), reading.statements, model=model)
    speakers.choice.kept = []
    speakers.all()
    return speakers


def test_the_probabilities_of_all_and_of_none_of_them_sum_to_one() -> None:
    model = Likelihood({"near": 1.0, "he | near": 0.5, "he || one": -0.25, NONE_OF_THEM: 0.3})
    shares = model.of("he", "he", [{"near", "one"}, {"far"}])
    assert sum(shares) < 1.0
    assert shares[0] > shares[1] > 0.0
    assert shares[0] / shares[1] == pytest.approx(2.718281828 ** (1.0 + 0.5 - 0.25))


def test_a_weight_for_another_sort_or_word_counts_nothing() -> None:
    model = Likelihood({"she | near": 5.0, "her || one": 5.0})
    assert model.of("he", "he", [{"near", "one"}, {"far"}])[0] == pytest.approx(1 / 3)


def test_every_shipped_weight_is_of_a_feature_that_a_source_can_have() -> None:
    names = [line.split("\t")[1] for line in FILE.read_text(encoding="utf-8").splitlines()[1:]]
    assert names
    assert len(names) == len(set(names)) == len(shipped().weights)
    for name in names:
        word, by_word, trait = name.partition(" || ")
        sort, by_sort, rest = name.partition(" | ")
        own = (
            features(word, word, [trait])
            if by_word
            else features(sort, "", [rest])
            if by_sort
            else features("", "", [name])
        )
        assert name in own


def test_what_is_weighed_has_the_probability_as_its_confidence_and_a_name_has_none() -> None:
    found = speakers_of(made(TALKS), shipped()).found
    named, *weighed = found.values()
    assert named.sure is None
    assert all(0.0 < one.sure < 1.0 for one in weighed if one.sure is not None)
    assert sum(one.sure is not None for one in weighed) == 3


def test_a_model_of_the_rules_alone_leaves_everything_as_they_say() -> None:
    speakers = speakers_of(made(TALKS), RULES)
    assert speakers.choice.kept
    for asked, _ in speakers.choice.kept:
        assert speakers.found[asked.statement.id].whos == asked.ruled.whos


@pytest.mark.parametrize(
    ("words", "may", "may_not"),
    [
        ("The two sides", "Norway; Chad", "Chad; Anna Vik"),
        ("The army", "army of Norway", "Norway"),
        ("The government", "Chad", "Anna Vik of Norway"),
        ("She", "Anna Vik", "Norway"),
        ("The lawyer of [[PER:Anna Vik]]", "unknown", "Anna Vik"),
    ],
)
def test_those_may_be_meant_whom_the_words_allow(words: str, may: str, may_not: str) -> None:
    text = (
        f"[[GPE:Norway]] and [[GPE:Chad]] began talks with [[PER:Anna Vik]]. [[S1:{words}]] [[Q1:feared]] [[C1:a war]]."
    )
    speakers = speakers_of(made(text), shipped())
    assert speakers.choice.kept
    ((_, found),) = speakers.choice.kept
    names = {"; ".join(who.name for who in whos) for whos in found}
    assert may in names
    assert may_not not in names


def test_the_same_words_mean_the_same_again() -> None:
    text = (
        "[[ORG:The Lighthouse Committee]] met. [[S1:The committee]] [[Q1:said]] [[C1:yes]]. [[GPE:Norway]] was glad."
        " [[S2:The committee]] [[Q2:said]] [[C2:no]]."
    )
    first, second = speakers_of(made(text), shipped()).found.values()
    assert first.whos == second.whos
