"""Meetings that a report tells only by what came of them, by how long they took or by their end."""

from __future__ import annotations

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Confidence, Meeting, Reading, Span, Statement
from tests.linking.meetings.test_found import found, read, simply_who, with_speakers


def agreed(source: str, cue: str, rest: str, kind: str = "news", before: str = "") -> list[Meeting]:
    """Return the meetings of a text with one statement, its source and its cue, which other words may stand before."""
    marked = read(f"{before}{source} {cue} {rest}", kind, "Oslo")
    text = marked.document.text
    at = text.index(cue, len(before))
    end = text.index(".", at)
    whose, said, content = (
        Span.of(text, len(before), at - 1),
        Span.of(text, at, at + len(cue)),
        Span.of(text, at + len(cue) + 1, end),
    )
    one = Statement("1", None, (whose,), (said,), (content,), "indirect", Confidence(1.0))
    reading = Reading(marked.document, marked.reader, (one,), marked.mentions)
    return list(find_meetings(reading, simply_who(reading)))


@pytest.mark.parametrize("source", ["[g|Arland] and [g|Bestria]", "[o|The Arl Army] and [o|the Bestrian Front]"])
@pytest.mark.parametrize("cue", ["agreed", "have agreed", "came to an understanding", "settled", "consented"])
def test_several_that_agree_on_a_day_of_the_week_have_met(source: str, cue: str) -> None:
    (meeting,) = agreed(source, cue, "on Tuesday to open the road.")
    assert len(meeting.participants) == 2
    assert (str(meeting.start), meeting.place, meeting.planned) == ("2023-07-25", "Oslo", False)


@pytest.mark.parametrize("cue", ["reached a compromise", "struck a deal", "concluded a truce"])
def test_so_have_those_who_reached_something(cue: str) -> None:
    (meeting,) = agreed("[g|Arland] and [g|Bestria]", cue, "on Tuesday.")
    assert (str(meeting.start), set(meeting.participants)) == ("2023-07-25", {"Arland", "Bestria"})


def test_what_stands_further_down_is_no_opening() -> None:
    before = "The road is long. The river is wide. The hills are high. "
    assert not agreed("[g|Arland] and [g|Bestria]", "agreed", "on Tuesday to open the road.", before=before)


@pytest.mark.parametrize(
    ("source", "cue", "rest"),
    [
        ("[g|Arland] and [g|Bestria]", "had agreed", "on Tuesday to open the road."),
        ("[g|Arland]", "agreed", "on Tuesday to open the road to [g|Bestria]."),
        ("[g|Arland] and [g|Bestria]", "agreed", "to open the road."),
        ("[g|Arland] and [g|Bestria]", "agreed", "on 2 June to open the road."),
        ("[g|Arland] and [g|Bestria]", "warned", "on Tuesday that the road is closed."),
    ],
)
def test_one_that_agrees_another_day_and_other_stances_tell_of_no_meeting(source: str, cue: str, rest: str) -> None:
    assert not agreed(source, cue, rest)


def test_only_news_opens_with_what_was_agreed() -> None:
    assert not agreed("[g|Arland] and [g|Bestria]", "agreed", "on Tuesday to open the road.", "statement")


@pytest.mark.parametrize(
    "told",
    [
        "Nine hours of talks between [g|Arland] and [g|Bestria] ended in [l|Oslo] on Tuesday.",
        "[p|Ana Bel] and [p|Cyr Dol] adjourned on Tuesday.",
        "[p|Ana Bel] and [p|Cyr Dol] broke up on Tuesday.",
        "[p|Ana Bel] and [p|Cyr Dol] rose without an accord on Tuesday.",
        "An understanding reached on Tuesday between [g|Arland] and [g|Bestria] holds.",
        "[p|Ana Bel] and [p|Cyr Dol] spoke on Tuesday after shaking hands.",
        "[g|Arland] and [g|Bestria] will open the road, they said on Tuesday after nine hours of [m|talks].",
    ],
)
def test_how_long_it_took_and_how_it_ended_tell_that_it_was_held(told: str) -> None:
    assert [one.planned for one in found(told)] == [False]


def test_talks_that_broke_up_are_one_meeting() -> None:
    (meeting,) = found("[g|Arland] and [g|Bestria] met in [l|Oslo] on Monday. [m|The talks] broke up on Tuesday.")
    assert (str(meeting.start), set(meeting.participants)) == ("2023-07-24", {"Arland", "Bestria"})


@pytest.mark.parametrize(
    ("told", "planned"),
    [
        ("[p|Ana Bel], who had come to [l|Corvo] on Thursday for the day, saw [p|Cyr Dol].", False),
        ("[p|Ana Bel] paid an official visit to [l|Corvo] on Tuesday and saw [p|Cyr Dol].", False),
        ("[p|Ana Bel] and [p|Cyr Dol] have been invited to [l|Corvo] on 6 August.", True),
        ("[p|Ana Bel] has flown to [l|Corvo] on Sunday, where she will stay with [p|Cyr Dol].", False),
        ("Until 6 August, when [m|the dialogue] opens in [l|Corvo], [p|Ana Bel] and [p|Cyr Dol] wait.", True),
        ("[p|Ana Bel] and [p|Cyr Dol] must answer by 6 August, when [m|the dialogue] opens in [l|Corvo].", True),
        ("[p|Ana Bel] and [p|Cyr Dol] agreed to celebrate [m|the meeting] before the end of the year.", True),
    ],
)
def test_journeys_told_in_the_perfect_are_over_and_what_opens_is_to_come(told: str, planned: bool) -> None:
    (one,) = found(told)
    assert (one.planned, one.start is None) == (planned, False)


@pytest.mark.parametrize(
    "told",
    [
        "[p|Ana Bel] and [p|Cyr Dol] have met four times since January, she said on Tuesday.",
        "While a commission meets, [p|Ana Bel] said on Tuesday, [p|Cyr Dol] must wait.",
        "Without the host’s consent on Tuesday [p|Ana Bel] and [p|Cyr Dol] must leave.",
    ],
)
def test_what_is_done_often_or_meanwhile_and_what_is_a_hosts_is_no_meeting(told: str) -> None:
    assert not found(told)


def test_a_host_who_is_named_later_is_of_the_meeting_that_is_told_of() -> None:
    (meeting,) = found(
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday.\n\nSince a vote of 3 July they had waited. The host, [p|Eva Fin], was glad."
    )
    assert "Eva Fin" in meeting.participants


def test_who_speaks_before_a_council_sat_there_and_who_was_elsewhere_did_not() -> None:
    reading = read(
        "[o|The Security Council] heard [r|two envoys] on Tuesday. [p|Ana Bel] warned of war. [g|Arland] agreed. [p|Cyr Dol], an analyst, doubted it."
    )
    names = ("Ana Bel", "Arland", "Cyr Dol")
    spoken = with_speakers(reading, [one.span for one in reading.mentions if one.span.text in names])
    (meeting,) = find_meetings(spoken, simply_who(spoken))
    assert {"Ana Bel", "Arland"} <= set(meeting.participants)
    assert "Cyr Dol" not in meeting.participants


def test_who_is_only_said_to_have_said_a_thing_before_a_council_did_not_sit_there() -> None:
    marked = read("[o|The Security Council] met on Tuesday. [p|Ana Bel] said that [g|Arland] refused.")
    text = marked.document.text
    spans = {one.span.text: one.span for one in marked.mentions}
    told = Span.of(text, spans["Ana Bel"].end + len(" said that "), len(text) - 1)
    statements = (
        Statement("1", None, (spans["Ana Bel"],), (), (told,), "indirect", Confidence(1.0)),
        Statement("2", "1", (spans["Arland"],), (), (), "indirect", Confidence(1.0)),
    )
    spoken = Reading(marked.document, marked.reader, statements, marked.mentions)
    (meeting,) = find_meetings(spoken, simply_who(spoken))
    assert "Ana Bel" in meeting.participants
    assert "Arland" not in meeting.participants
