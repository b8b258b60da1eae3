"""What somebody does at a meeting gives the noun that he or she goes by: the chair, the facilitator, the host."""

from __future__ import annotations

import pytest

from tests.linking.made import GENERAL, cast_of, made


def roles(marked: str) -> list[tuple[str, ...]]:
    """Return the roles of each person of a marked text."""
    return [one.roles for one in cast_of(made(marked), GENERAL).people]


@pytest.mark.parametrize(
    ("marked", "noun"),
    [
        ("[[PER:Anna Vik]] took the chair.", "chairman"),
        ("[[PER:Anna Vik]] (Norway) was in the chair.", "chair"),
        ("[[PER:Anna Vik]] chaired on 2 May in Oslo a meeting.", "chairwoman"),
        ("[[PER:Anna Vik]], who presided, said no.", "chairperson"),
        ("It was chaired on Monday in Oslo by [[PER:Anna Vik]].", "chair"),
        ("It was presided over by [[PER:Anna Vik]].", "chair"),
        ("[[PER:Anna Vik]] facilitated.", "facilitator"),
        ("[[PER:Anna Vik]] has mediated between them.", "mediator"),
        ("[[PER:Anna Vik]] hosted the talks.", "host"),
        ("Talks moderated by Ms. [[PER:Anna Vik]] began.", "moderator"),
    ],
)
def test_a_deed_at_a_meeting_gives_a_noun(marked: str, noun: str) -> None:
    (own,) = roles(marked)
    assert noun in own


def test_all_who_chair_together_are_the_co_chairs() -> None:
    found = roles("[[PER:Anna Vik]], [[PER:Bo D. Lund]] and [[PER:Ada Ness]] co-chaired.")
    assert all("co-chair" in own for own in found)
    assert len(found) == len("ABC")


@pytest.mark.parametrize(
    "marked",
    [
        "[[PER:Anna Vik]] met the chair.",
        "[[PER:Anna Vik]] left. It was hosted in Oslo.",
        "[[PER:Anna Vik]] sat on a chair.",
        "[[PER:Anna Vik]] said that Togo hosted the talks.",
    ],
)
def test_whoever_does_something_else_goes_by_no_noun(marked: str) -> None:
    assert roles(marked) == [()]


def test_the_chairman_need_not_be_a_man() -> None:
    (one,) = cast_of(made("[[PER:Maro Vik]] took the chair."), GENERAL).people
    assert one.gender is None
