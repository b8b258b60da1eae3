"""A report tells an office first, and whose it is with his next words. All persons are invented."""

from __future__ import annotations

import pytest

from tests.linking.made import linked, made

FIRST = "[[S1:[[ROLE:Togo’s foreign minister]]]] [[Q1:said]] [[C1:that the border would open]]."
AGAIN = "[[Q2:said]] [[C2:that lorries could pass]]."


@pytest.mark.parametrize(
    "opening", ["", "Speaking after talks with [[ROLE:envoys of both]], ", "At the same briefing, "]
)
@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_who_is_named_with_his_next_words_holds_the_office_that_spoke_before(opening: str, between: str) -> None:
    first, again = linked(made(f"{FIRST}{between}{opening}[[S2:[[PER:Ana Vik]]]] {AGAIN}"))
    assert (first.speaker, first.side, again.speaker, again.side) == ("Ana Vik", "Togo") * 2


@pytest.mark.parametrize(
    "behind",
    [
        f"[[S2:[[ROLE:The envoy]] [[PER:Ana Vik]]]] {AGAIN}",
        f"[[S2:[[PER:Ana Vik]] of [[GPE:Chad]]]] {AGAIN}",
        f"{'It was late and cold. ' * 30}[[S2:[[PER:Ana Vik]]]] {AGAIN}",
        f"It was late. {'It was late and cold, ' * 30}[[S2:[[PER:Ana Vik]]]] {AGAIN}",
        f"It was late. [[S2:[[PER:Ana Vik]]]] {AGAIN}",
        "[[S2:[[PER:Ana Vik]]]] [[Q2:welcomed]] [[C2:it]].",
        f"[[S2:[[PER:Vik]]]] {AGAIN}",
    ],
)
def test_who_has_an_office_of_his_own_or_answers_does_not(behind: str) -> None:
    assert linked(made(f"{FIRST} {behind}"))[0].speaker == "Foreign Minister of Togo"
