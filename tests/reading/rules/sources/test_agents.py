"""Who tells what a passive tells stands behind its *by*; whoever is told has told nothing."""

from __future__ import annotations

import pytest

from tests.reading.rules.told import parts_in

Told = tuple[str, str | None, str]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Turkey was urged by Norway to sign.", ("Norway", "demand", "Turkey … to sign")),
        ("Chad has been called on by the UN to withdraw.", ("the UN", "demand", "Chad … to withdraw")),
        (
            "Chad was urged by Norway, Chile and Peru to sign.",
            ("Norway, Chile and Peru", "demand", "Chad … to sign"),
        ),
        (
            "Chad was pressed on Monday by the Ministry of Transport of Serbia to sign.",
            ("the Ministry of Transport of Serbia", "demand", "Chad … to sign"),
        ),
        ("Chad, urged by Norway to sign, refused.", ("Norway", "demand", "Chad … to sign")),
        ("Chad was encouraged by Norway to sign.", ("Norway", "demand", "Chad … to sign")),
        ("Turkey was advised by Fiji not to sign.", ("Fiji", "demand", "not to sign")),
        (
            "Armenia was accused by him of keeping people off the road.",
            ("him", "accuse", "Armenia … of keeping people off the road"),
        ),
        ("Sudan was accused by Egypt of lying.", ("Egypt", "accuse", "Sudan … of lying")),
        ("Norway was thanked by Chad for its offer.", ("Chad", "endorse", "Norway … for its offer")),
        ("Armenia has been told by Georgia that the road is closed.", ("Georgia", "assert", "that the road is closed")),
        (
            "Chad was promised by Sudan that the wells would be shared.",
            ("Sudan", "commit", "that the wells would be shared"),
        ),
        (
            "Chad was given a guarantee by Sudan that the road would open.",
            ("Sudan", "commit", "that the road would open"),
        ),
        (
            "Chad received a guarantee from Norway that the road would open.",
            ("Norway", "commit", "that the road would open"),
        ),
        ("Chad was offered a road by Sudan.", ("Sudan", "propose", "a road")),
        ("Chad is being offered a road by Sudan.", ("Sudan", "propose", "a road")),
        ("Chad is being pressed to accept it.", ("", "demand", "Chad … accept it")),
    ],
)
def test_who_tells_stands_behind_by(text: str, told: Told) -> None:
    assert told in parts_in(text)
    assert parts_in(text)[0] == told


@pytest.mark.parametrize(
    "text",
    [
        "Chad has been promised a seat at the table.",
        "Chad was promised a road by June.",
        "Chad received a promise that the road would open.",
        "Chad has been offered guarantees.",
        "Chad was offered a road by the river.",
        "Norway was thanked for its offer.",
        "Chad was accused of shelling the town.",
        "Chad was reassured that the dam would not be filled.",
    ],
)
def test_without_by_nobody_tells(text: str) -> None:
    told = parts_in(text)
    assert told
    assert not any(source for source, _, _ in told)


def test_a_second_verb_has_the_subject_of_the_passive() -> None:
    told = parts_in("Armenia was offered security guarantees by France, and refused them.")
    assert told == [("France", "propose", "security guarantees"), ("Armenia", "reject", "them")]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Chad promised Sudan that the road would open.", "Chad"),
        ("Chad urged Sudan to sign.", "Chad"),
        ("Norway offered a road.", "Norway"),
        ("The Office is encouraged by the return of forty-one remains.", "The Office"),
        ("Chad was urged by phone to sign.", ""),
        ("Chad was asked by Friday to sign the map.", ""),
    ],
)
def test_what_is_no_such_passive_stays(text: str, source: str) -> None:
    assert [one for one, _, _ in parts_in(text)] == [source]


@pytest.mark.parametrize("thing", ["offer", "decision", "readiness"])
def test_what_encourages_somebody_tells_him_nothing_though_it_is_to_do_a_thing(thing: str) -> None:
    told = parts_in(f"The Office is encouraged by the {thing} of Chad to host the talks.")
    assert told[0][0] == "The Office"
    assert not any(thing in source for source, _, _ in told)


@pytest.mark.parametrize("when", ["already", "now", "just"])
def test_who_has_already_been_ordered_has_ordered_nothing(when: str) -> None:
    text = (
        f"Bilal said the swap was good and that his fighters had {when} been ordered to hold their fire around Kidal."
    )
    assert parts_in(text)[-1][:2] == ("", "demand")
