"""Who and what a text but speaks of beside a meeting: other occasions, bodies that met elsewhere, guests who came for something else."""

from __future__ import annotations

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Meeting
from tests.linking.meetings.test_found import found, read, simply_who, with_speakers

MET = "[p|Ana Bel] received [p|Cyr Dol] in [l|Oslo] on Tuesday"
TALKS = "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday."


def heard(marked: str) -> Meeting:
    """Return the one meeting of a text in which *Eva Fin* is the source of a statement."""
    reading = read(marked)
    (one,) = find_meetings(
        spoken := with_speakers(reading, [m.span for m in reading.mentions if m.span.text == "Eva Fin"]),
        simply_who(spoken),
    )
    return one


@pytest.mark.parametrize("verb", ["which last met", "which had convened", "which met"])
def test_a_body_that_which_takes_up_met_by_itself(verb: str) -> None:
    own, other = found(
        f"{MET}. At [m|the meeting] they praised [o|the Joint Border Commission], {verb} in [l|Bergen] on 14 March 2023."
    )
    assert set(own.participants) == {"Ana Bel", "Cyr Dol"}
    assert (other.participants, other.place, other.start) == (("Joint Border Commission",), "Bergen", other.end)


@pytest.mark.parametrize(
    "aside", ["since they signed a pact in", "after a deal was reached in", "before the accord announced in"]
)
def test_a_meeting_was_not_where_a_pact_was_made(aside: str) -> None:
    (one,) = found(
        f"[g|Arland] and [g|Bestria] held [m|talks] on Tuesday, the first {aside} [l|Bergen].", dateline="Oslo"
    )
    assert one.place == "Oslo"


def test_the_house_takes_no_part_in_the_meeting_and_a_spokesperson_by_office_neither() -> None:
    (one,) = found(f"{MET} at [o|the Ministry].", kind="readout")
    assert set(one.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("The envoy, [p|Eva Fin], said that it went well.", True),
        ("Her counterpart, [p|Eva Fin], said that it went well.", True),
        ("The minister, [p|Eva Fin], who is visiting [g|Arland], said that it went well.", False),
        ("In May the prime minister, [p|Eva Fin], said that the border was shut.", False),
    ],
)
def test_who_came_for_something_else_or_spoke_long_ago_was_not_at_the_table(said: str, there: bool) -> None:
    assert ("Eva Fin" in heard(f"{TALKS} {said}").participants) is there
