"""Meetings whose own words name all who were there: nobody who speaks elsewhere joins them."""

from __future__ import annotations

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Meeting
from tests.linking.meetings.test_found import read, simply_who, with_speakers

FIN = "The envoy of [g|Corvo], [p|Eva Fin], said that she was hopeful."


def heard(marked: str, kind: str = "news") -> list[Meeting]:
    """Return the meetings of a text in which every *Eva Fin* is the source of a statement."""
    reading = read(marked, kind)
    spoken = with_speakers(reading, [one.span for one in reading.mentions if one.span.text == "Eva Fin"])
    return list(find_meetings(spoken, simply_who(spoken)))


@pytest.mark.parametrize(
    "met",
    [
        "[p|Ana Bel] spoke by telephone with [p|Cyr Dol] on Tuesday",
        "[p|Ana Bel] and [p|Cyr Dol] met in [l|Oslo] on Tuesday",
        "[p|Ana Bel] of [g|Arland] and [p|Cyr Dol] of [g|Bestria] last met in [l|Oslo] on Tuesday",
        "The negotiator [p|Ana Bel] received [p|Cyr Dol] in [l|Oslo] on Tuesday",
        "[p|Ana Bel], who met [p|Cyr Dol] in [l|Oslo] on Tuesday, left",
    ],
)
def test_who_only_speaks_joins_no_call_and_no_meeting_of_two_who_are_named(met: str) -> None:
    (meeting,) = heard(f"{met}. {FIN}")
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


def test_who_is_summoned_comes_alone() -> None:
    (meeting,) = heard(f"[g|Arland] summoned [r|the Bestrian ambassador] on Tuesday. {FIN}")
    assert meeting.participants == ("Arland", "Bestrian ambassador")


@pytest.mark.parametrize(
    "met", ["[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday", "[p|Ana Bel] took part in [m|the talks] in [l|Oslo] on Tuesday with [p|Cyr Dol]"]
)  # fmt: skip
def test_who_speaks_as_a_negotiator_joins_talks(met: str) -> None:
    (meeting,) = heard(f"{met}. {FIN}")
    assert "Eva Fin" in meeting.participants
