"""Further words by which a report tells that some have met, and by which it says of whom it quotes that they were there."""

from __future__ import annotations

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.linking.text.descriptions import as_described
from tests.linking.meetings.test_found import found, read, simply_who, with_speakers


@pytest.mark.parametrize(
    ("told", "people"),
    [
        ("[p|Ana Bel] spoke on Tuesday after receiving [p|Cyr Dol] in [l|Oslo].", ("Ana Bel", "Cyr Dol")),
        ("[g|Arland] protested on Tuesday, summoning [r|the Bestrian envoy].", ("Arland", "Bestrian envoy")),
        ("[o|The Security Council] resolved on Tuesday to send [r|two envoys].", ("Security Council", "two envoys")),
        ("[p|Ana Bel] put it to [p|Cyr Dol] over a long dinner on Tuesday.", ("Ana Bel", "Cyr Dol")),
        ("[p|Ana Bel] paid courtesy calls on [p|Cyr Dol] on Tuesday.", ("Ana Bel", "Cyr Dol")),
        ("[p|Ana Bel] paid a courtesy call in [l|Oslo] to [p|Cyr Dol] on Tuesday.", ("Ana Bel", "Cyr Dol")),
        ("At once [p|Ana Bel] met [p|Cyr Dol] on Tuesday in [l|Oslo].", ("Ana Bel", "Cyr Dol")),
    ],
)
def test_who_received_summoned_called_on_or_dined_with_somebody_met_him(told: str, people: tuple[str, ...]) -> None:
    (meeting,) = found(told)
    assert (str(meeting.start), meeting.participants) == ("2023-07-25", people)


@pytest.mark.parametrize(
    "told",
    [
        "[p|Ana Bel] spoke on Tuesday after receiving a letter of [p|Cyr Dol] in [l|Oslo].",
        "[p|Ana Bel] will go once [p|Cyr Dol] met [p|Eva Fin] on Tuesday.",
    ],
)
def test_a_letter_and_a_condition_are_no_meeting(told: str) -> None:
    assert not found(told)


@pytest.mark.parametrize(
    ("who", "there"),
    [
        (", who leads the Bestrian side,", True),
        (", negotiating for [g|Arland],", True),
        (", of [g|Arland],", True),
        (", a writer,", False),
    ],
)
def test_who_leads_or_negotiates_for_a_side_was_at_the_talks_of_which_he_is_quoted(who: str, there: bool) -> None:
    held = "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday."
    reading = read(f"{held} The hall was cold and the night was long. [p|Eva Fin]{who} called it useful.")
    heard = with_speakers(reading, [one.span for one in reading.mentions if one.type == "PER"])
    (meeting,) = find_meetings(heard, simply_who(heard))
    assert ("Eva Fin" in meeting.participants) is there


def test_courtesies_are_no_part_of_who_somebody_is() -> None:
    assert as_described("the distinguished delegate of Norway") == "delegate of Norway"
