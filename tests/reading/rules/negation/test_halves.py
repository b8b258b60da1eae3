"""Who agrees to one thing but not to another accepts the one and rejects the other."""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from tests.reading.rules.told import READER, told_in


@pytest.mark.parametrize(
    ("text", "accepted", "rejected"),
    [
        ("Baku says yes to the transit annex but not to the monitors.", "the transit annex", "the monitors"),
        ("Libya agreed to the map but not to the corridor.", "the map", "the corridor"),
        ("Chad accepted the truce, but not the annex.", "the truce", "the annex"),
        (
            "Baku had agreed to Armenian passport control, but not to inspections of cargo.",
            "Armenian passport control",
            "inspections of cargo",
        ),
    ],
)
def test_what_is_left_out_is_rejected_by_whoever_accepts_the_rest(text: str, accepted: str, rejected: str) -> None:
    first, second = told_in(text)
    assert (first.act, first.content[0].text) == ("accept", accepted)
    assert (second.act, second.content[0].text, second.source) == ("reject", rejected, first.source)
    assert not second.conditional


def test_both_halves_stand_in_what_another_tells_of_them() -> None:
    outer, *halves = told_in("Libya said that Chad had agreed to the map but not to the corridor.")
    assert [(one.act, one.parent) for one in halves] == [("accept", outer.id), ("reject", outer.id)]


@pytest.mark.parametrize(
    "text",
    [
        "Chad accepted the plan but not only for itself.",
        "Chad supports the truce but not in its present form.",
        "Chad did not accept the truce but not the annex either.",
        "Chad demanded a truce but not a withdrawal.",
        "Chad agreed to the talks, but not with Libya in the chair.",
    ],
)
def test_how_or_when_a_thing_is_accepted_is_no_second_half(text: str) -> None:
    assert all(one.cue[0].text[:3] != "but" for one in told_in(text))


def test_who_could_live_with_one_thing_but_not_with_another_rejects_that() -> None:
    read = READER.read(Document(title="Talks", text="Chile could live with option 1 but not with option 2.")).statements
    assert [(one.act, one.content[0].text) for one in read] == [("accept", "option 1"), ("reject", "option 2")]
