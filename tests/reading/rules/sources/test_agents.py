"""Who tells what a passive tells stands behind its *by*; whoever is told has told nothing.

Who is denied a thing, found to have done one or invited to do one has said nothing of it.
Whoever is ordered to do a thing has not said it.
Who is instructed to say a thing says it.
"""

from __future__ import annotations

import pytest

from aidememoire.model import Document
from aidememoire.reading import Reader
from tests.reading.rules.told import parts_in, told_in

Told = tuple[str, str | None, str]
READER = Reader.load()


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


def sources_in(text: str) -> list[tuple[str, str | None]]:
    read = READER.read(Document(title="Talks", text=text)).statements
    return [(" ".join(span.text for span in one.source), one.act) for one in read]


@pytest.mark.parametrize(
    "text",
    [
        "Team 3 was denied passage at the Ilmarian checkpoint at Lorne Bridge.",
        "Norway was denied a vote.",
        "Norway has been denied a seat at the talks.",
        "Norway was denied the vote.",
    ],
)
def test_who_is_denied_a_thing_denies_nothing(text: str) -> None:
    assert sources_in(text) == [("", "reject")]


def test_who_denies_it_to_him_is_who_stands_behind_by() -> None:
    assert sources_in("Norway was denied the vote by Chad.") == [("Chad", "reject")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The allegation was flatly denied by Norway.", [("Norway", "deny")]),
        ("Norway denied entry to the ship.", [("Norway", "reject")]),
        ("Norway denied the report.", [("Norway", "deny")]),
    ],
)
def test_who_denied_a_thing_stays_who_denies_it(text: str, told: list[tuple[str, str]]) -> None:
    assert sources_in(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The Court delivered its judgment on Monday. Norway was found to have breached Article 7 of the Accord.",
        "Norway was refused permission to speak. Norway was found to have breached Article 7. Chad was invited to submit its comments.",
    ],
)
def test_who_is_found_to_have_done_a_thing_or_invited_to_is_no_source(text: str) -> None:
    told = sources_in(text)
    assert told
    assert not any(source for source, _ in told)


def test_who_was_not_granted_access_refuses_nothing() -> None:
    text = (
        "The Guard alleged that engineers had laid mines near the pumping station. The Mechanism was not granted access to the station and could "
        "neither confirm nor rule out the presence of mines."
    )
    told = sources_in(text)
    assert ("", "reject") in told
    assert ("The Mechanism", "reject") not in told


def test_who_is_ordered_by_a_text_is_not_who_demands_it() -> None:
    told = told_in(
        "Guyana invoked the Order of the Court, whereby Venezuela was directed to refrain from taking any action."
    )
    (one,) = [each for each in told if each.cue[0].text.startswith("was directed")]
    assert (one.act, [span.text for span in one.source]) == ("demand", ["the Order of the Court"])


@pytest.mark.parametrize(
    "text",
    [
        "Chad was called upon to disarm, whereas Libya was urged to pay.",
        "Libya was urged to pay.",
        "Chad was ordered to free the crew.",
    ],
)
def test_the_one_addressed_is_no_source(text: str) -> None:
    told = told_in(text)
    assert told
    assert all((one.act, one.source) == ("demand", ()) for one in told)


@pytest.mark.parametrize(
    ("text", "who", "inner"),
    [
        ("The Embassy is instructed to state that the Government of Chad rejects the note.", "The Embassy", "reject"),
        ("The Ambassador has been instructed to say that Chad accepts the paper.", "The Ambassador", "accept"),
        ("I am instructed to inform you that Chad accepts the paper.", "I", "accept"),
    ],
)
def test_who_is_instructed_to_say_a_thing_says_it_and_whose_word_it_is_stands_within(
    text: str, who: str, inner: str
) -> None:
    told = READER.read(Document(title="Talks", text=text)).statements
    assert [one.act for one in told] == ["assert", inner]
    assert (told[0].source[0].text, len(told[0].content)) == (who, 1)


def test_who_is_instructed_to_do_a_thing_demands_and_says_nothing() -> None:
    (one,) = READER.read(Document(title="Talks", text="The troops were instructed to leave the town.")).statements
    assert (one.source, one.act) == ((), "demand")
