"""Meetings: what tells of one, its day, place, host and people, and when two tellings are one meeting."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.linking.meetings.cues import cues_of
from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Confidence, Document, Meeting, Mention, ReaderInfo, Reading, Span, Statement
from tests.linking.made import linker, made

NOBODY = ReaderInfo("", "", "", "test")
TYPES = {"p": "PER", "g": "GPE", "l": "LOC", "o": "ORG", "r": "ROLE", "m": "MTG", "i": "INS"}
PUBLISHED = date(2023, 7, 26)  # a Wednesday


def simply_who(reading: Reading) -> Callable[[Span], tuple[str, ...]]:
    """Return a plain notion of whom a mention means: for a surname the longest earlier name, else the words."""
    persons = [one.span for one in reading.mentions if one.type == "PER"]

    def who(span: Span) -> tuple[str, ...]:
        if span not in persons:
            return (span.text.removeprefix("the ").removeprefix("The "),)
        surname = span.text.split()[-1]
        known = [one.text for one in persons if one.start <= span.start and one.text.split()[-1] == surname]
        return (max(known, key=len),)

    return who


def read(marked: str, kind: str = "news", dateline: str | None = None) -> Reading:
    """Return a reading whose mentions stand in square brackets, each opened by the letter of its type and a bar."""
    text, mentions, opened, at = "", [], [], 0
    while at < len(marked):
        if marked[at] == "[" and marked[at + 2] == "|":
            opened.append((TYPES[marked[at + 1]], len(text)))
            at += 3
        elif marked[at] == "]":
            type_, start = opened.pop()
            mentions.append((type_, start, len(text)))
            at += 1
        else:
            text += marked[at]
            at += 1
    document = Document(title="", text=text, published=PUBLISHED, dateline=dateline, kind=kind)
    return Reading(document, NOBODY, mentions=tuple(Mention(t, Span.of(text, s, e)) for t, s, e in mentions))


def found(marked: str, kind: str = "news", dateline: str | None = None) -> tuple[Meeting, ...]:
    """Return the meetings that a marked text reports."""
    reading = read(marked, kind, dateline)
    return find_meetings(reading, simply_who(reading))


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("[p|Ana Bel] met [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] held talks with [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] hosted [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[g|Arland] brought [g|Bestria] and [g|Corvo] together on Tuesday.", {"Arland", "Bestria", "Corvo"}),
        ("[p|Ana Bel] and [p|Cyr Dol] sat together on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] and [p|Cyr Dol] agreed in [l|Corvo] on Tuesday to trade.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] and [p|Cyr Dol] spoke in [l|Corvo] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] told her guest, [p|Cyr Dol], on Tuesday that she would go.", {"Ana Bel", "Cyr Dol"}),
        ("For [g|Arland] and [g|Bestria] their presidents talked on Tuesday.", {"Arland", "Bestria"}),
        ("[p|Ana Bel] received [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] spoke by telephone to [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] convened [p|Cyr Dol] and [p|Eva Fin] on Tuesday.", {"Ana Bel", "Cyr Dol", "Eva Fin"}),
        ("[g|Arland] and [g|Bestria] sat down on Tuesday.", {"Arland", "Bestria"}),
        ("[p|Ana Bel] told [m|the meeting] with [p|Cyr Dol] on Tuesday that she will go.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] and [p|Cyr Dol] left [m|the meeting] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] chaired [m|a meeting in the 1+1 format] with [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        (
            "On Tuesday [p|Ana Bel] received the chief negotiators, [p|Cyr Dol] and [p|Eva Fin].",
            {"Ana Bel", "Cyr Dol", "Eva Fin"},
        ),
        ("Call between [p|Ana Bel] and [p|Cyr Dol], 25 July 2023.", {"Ana Bel", "Cyr Dol"}),
        (
            "“They will be asked to pay”, [p|Ana Bel] said after [m|the session] with [p|Cyr Dol] on Tuesday.",
            {"Ana Bel", "Cyr Dol"},
        ),
    ],
)
def test_verbs_and_nouns_of_meeting_tell_of_one(marked: str, people: set[str]) -> None:
    (meeting,) = found(marked)
    assert set(meeting.participants) == people
    assert (meeting.start, meeting.end) == (date(2023, 7, 25), date(2023, 7, 25))
    assert not meeting.planned


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("[p|Ana Bel] saw [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel], who had seen [p|Cyr Dol] on Tuesday, was silent.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] spoke on Tuesday.  She had dined with [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] suggested a truce to [p|Cyr Dol] over dinner on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] put it to [p|Cyr Dol] by video on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] called on [p|Cyr Dol] on Tuesday.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] and [p|Cyr Dol] told their host on Tuesday that it was late.", {"Ana Bel", "Cyr Dol"}),
        ("[p|Ana Bel] greeted [p|Cyr Dol]. They dined with [p|Eva Fin] on Tuesday.", {"Ana Bel", "Cyr Dol", "Eva Fin"}),
    ],
)
def test_seeing_dining_and_hosts_tell_of_a_meeting_where_the_day_is_told(marked: str, people: set[str]) -> None:
    (meeting,) = found(marked)
    assert set(meeting.participants) == people
    assert (meeting.start, meeting.planned) == (date(2023, 7, 25), False)


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("[p|Ana Bel] flies to [g|Corvo] on Monday to see [p|Cyr Dol].", date(2023, 7, 31)),
        ("[p|Ana Bel] sees [p|Cyr Dol] in [g|Corvo] on Sunday.", date(2023, 7, 30)),
        ("[p|Ana Bel] will be in [g|Corvo] on 5 August with [p|Cyr Dol].", date(2023, 8, 5)),
        ("[g|Arland] has invited [p|Ana Bel] to [g|Corvo] for 5 August.", date(2023, 8, 5)),
        ("[p|Ana Bel] will receive [p|Cyr Dol] on 5 August.", date(2023, 8, 5)),
    ],
)
def test_the_present_tense_of_journeys_and_visits_tells_what_is_planned(marked: str, day: date) -> None:
    (meeting,) = found(marked)
    assert meeting.planned
    assert (meeting.start, meeting.end) == (day, day)
    assert "Ana Bel" in meeting.participants


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] saw [p|Cyr Dol] as a friend.",
        "[p|Ana Bel], reached by telephone on Tuesday, thanked [p|Cyr Dol].",
        "[p|Ana Bel] came back from [g|Corvo] on Tuesday, [p|Cyr Dol] said.",
        "The lorries of [g|Bestria] went to [g|Corvo] on Tuesday, [p|Cyr Dol] said.",
        "[p|Ana Bel] called on [p|Cyr Dol] to resign on Tuesday.",
    ],
)
def test_without_a_day_a_traveller_or_somebody_who_is_seen_there_is_none(marked: str) -> None:
    assert found(marked) == ()


def test_a_readout_tells_of_another_meeting_held_by_had_or_by_a_place() -> None:
    own = "[p|Ana Bel] met [p|Cyr Dol] on Tuesday."
    _, other = found(f"{own} [p|Ana Bel] had seen [p|Eva Fin] on 3 July.", kind="readout")
    assert (other.start, set(other.participants)) == (date(2023, 7, 3), {"Ana Bel", "Eva Fin"})
    assert len(found(f"{own} [m|An expert meeting] of 3 July with [p|Eva Fin] was recalled.", kind="readout")) == 1


def test_what_a_sentence_leaves_out_are_the_people_of_the_own_meeting() -> None:
    _, call = found("[p|Ana Bel] met [p|Cyr Dol] on Tuesday. [m|A call] had gone before on 3 July.")
    assert set(call.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] met the deadline on Tuesday.",
        "[p|Ana Bel] received a letter from [p|Cyr Dol] on Tuesday.",
        "[p|Ana Bel] said that the list of [p|Cyr Dol] had been received on Tuesday.",
        "[g|Arland] wants [m|direct talks].",
        "[g|Arland] and [g|Bestria] agreed in [l|Corvo] on Tuesday to trade.",
        "[p|Ana Bel], the facilitator for [m|the dialogue], and [p|Cyr Dol] warned of it on Tuesday.",
        "[p|Ana Bel] signed [i|the treaty] in May 2022.",
        "[p|Ana Bel] said that [p|Cyr Dol] thanked the hosts on Tuesday.",
        "The conditions of [p|Ana Bel] and [p|Cyr Dol] were met on Tuesday.",
        "[g|Arland] and [g|Bestria] were joined by a ramp on Tuesday.",
        "[p|Ana Bel] ruled out [m|a meeting] with [p|Cyr Dol] on Tuesday.",
        "[g|Arland] hosts 1.3 million people from [g|Bestria].",
        "[g|Arland] had come round to the view of [g|Bestria] on Tuesday.",
        "[p|Ana Bel] read out [m|the press conference of the ministers] to [p|Cyr Dol] on Tuesday.",
    ],
)
def test_no_meeting_is_made_of_other_things(marked: str) -> None:
    assert found(marked) == ()


@pytest.mark.parametrize(
    ("marked", "start", "end"),
    [
        ("[g|Arland] and [g|Bestria] will meet on 5 August 2023.", date(2023, 8, 5), date(2023, 8, 5)),
        ("[m|The next round] of [g|Arland] and [g|Bestria] is set for August.", date(2023, 8, 1), date(2023, 8, 31)),
        ("[g|Arland] plans to meet [g|Bestria] on 5 August 2023.", date(2023, 8, 5), date(2023, 8, 5)),
        (
            "[m|The next round] of [g|Arland] and [g|Bestria] was confirmed for May.",
            date(2024, 5, 1),
            date(2024, 5, 31),
        ),
        ("[g|Arland] and [g|Bestria] will meet on 3 February.", date(2024, 2, 3), date(2024, 2, 3)),
        ("[p|Ana Bel] and [p|Cyr Dol] meet the judge again on 5 August.", date(2023, 8, 5), date(2023, 8, 5)),
        ("[p|Ana Bel] will be received by [p|Cyr Dol] on 5 August.", date(2023, 8, 5), date(2023, 8, 5)),
        ("[p|Ana Bel] has accepted an invitation to visit [p|Cyr Dol] in August.", date(2023, 8, 1), date(2023, 8, 31)),
        ("[p|Ana Bel] and [p|Cyr Dol] speak again in January.", date(2024, 1, 1), date(2024, 1, 31)),
    ],
)
def test_what_is_to_come_is_planned_and_has_its_days(marked: str, start: date, end: date) -> None:
    (meeting,) = found(marked)
    assert meeting.planned
    assert (meeting.start, meeting.end) == (start, end)


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] was to meet [p|Cyr Dol] on 25 July 2023.",
        "[m|The talks] of [p|Ana Bel] and [p|Cyr Dol], scheduled for Tuesday, did not take place.",
    ],
)
def test_what_was_to_be_and_was_not_was_planned_for_its_day(marked: str) -> None:
    (meeting,) = found(marked)
    assert meeting.planned
    assert meeting.start == date(2023, 7, 25)


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] told [m|a rally] in [l|Corvo] on Tuesday that [p|Cyr Dol] was wrong.",
        "[p|Ana Bel] told [m|a briefing] on Tuesday about [p|Cyr Dol].",
        "[p|Ana Bel] told reporters by telephone on Tuesday that [p|Cyr Dol] was wrong.",
        "[p|Ana Bel] has asked to meet [p|Cyr Dol] on 5 August 2023.",
        "[p|Ana Bel] is ready to meet [p|Cyr Dol] on 5 August 2023.",
        "[p|Ana Bel] never agreed to meet [p|Cyr Dol] on 5 August 2023.",
        "[p|Ana Bel] will not agree to meet [p|Cyr Dol] on 5 August 2023.",
        "[p|Ana Bel] offered to host [m|a meeting] with [p|Cyr Dol] on Tuesday.",
        "[p|Ana Bel] should meet [p|Cyr Dol] on 5 August 2023.",
        "[p|Ana Bel] would meet the first year's costs of [p|Cyr Dol] on 5 August 2023.",
    ],
)
def test_rallies_briefings_wishes_and_costs_met_are_no_meetings(marked: str) -> None:
    assert found(marked) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] met separately with [p|Cyr Dol] and [p|Eva Fin] on Tuesday.",
        "[p|Ana Bel] spoke by telephone on Tuesday with [p|Cyr Dol], and with [p|Eva Fin].",
        "[p|Ana Bel] on Tuesday received [p|Cyr Dol] and, in a separate room, [p|Eva Fin].",
    ],
)
def test_who_was_met_apart_was_at_a_meeting_of_their_own(marked: str) -> None:
    assert [set(one.participants) for one in found(marked)] == [{"Ana Bel", "Cyr Dol"}, {"Ana Bel", "Eva Fin"}]


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] received the [r|negotiator] [p|Cyr Dol] on Tuesday.",
        "[p|Ana Bel] brought together [p|Cyr Dol] and [p|Eva Fin] on Tuesday.",
        "[p|Ana Bel] summoned [p|Cyr Dol] on Tuesday.",
        "[p|Ana Bel] paid a courtesy call on [p|Cyr Dol] on Tuesday.",
        "[p|Ana Bel] and [p|Cyr Dol], meeting in [l|Corvo] on Tuesday, shook their heads.",
    ],
)
def test_verbs_of_receiving_and_bringing_together_tell_of_a_meeting(marked: str) -> None:
    (meeting,) = found(marked)
    assert meeting.start == date(2023, 7, 25)
    assert {"Ana Bel", "Cyr Dol"} <= set(meeting.participants)


def test_an_outlet_that_was_told_of_a_meeting_was_not_there() -> None:
    (meeting,) = found(
        "[p|Ana Bel], who met [p|Cyr Dol] on Tuesday, told [o|Norden] and [o|Radio Corvo] that it rained."
    )
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


def test_a_meeting_held_and_the_next_one_are_two() -> None:
    held, planned = found(
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday. [m|The next meeting] will be held in [l|Corvo] on 5 August 2023."
    )
    assert (held.planned, planned.planned) == (False, True)
    assert planned.place == "Corvo"
    assert set(planned.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    ("marked", "kind", "dateline", "place"),
    [
        ("[p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] on Tuesday.", "news", "Ostmark", "Corvo"),
        ("[p|Ana Bel] met [p|Cyr Dol] here on Tuesday.", "news", "Ostmark", "Ostmark"),
        ("[p|Ana Bel] met [p|Cyr Dol] on Tuesday.", "readout", "Ostmark", "Ostmark"),
        ("[p|Ana Bel] telephoned [p|Cyr Dol] on Tuesday.", "readout", "Ostmark", None),
        (
            "[p|Ana Bel], true to the accord signed in [l|Corvo], will meet [p|Cyr Dol] on Friday.",
            "news",
            "Ostmark",
            None,
        ),
        ("[g|Arland] holds to the accord signed in [l|Corvo] on Monday with [g|Bestria].", "news", "Ostmark", "Corvo"),
        (
            "[p|Ana Bel] spoke in [l|Corvo] on 25 July. She met [p|Cyr Dol] and [p|Eva Fin].",
            "readout",
            "Ostmark",
            "Corvo",
        ),
    ],
)
def test_the_place_is_named_or_that_of_the_dateline(marked: str, kind: str, dateline: str, place: str | None) -> None:
    assert found(marked, kind, dateline)[0].place == place


@pytest.mark.parametrize("words", ["met on Tuesday", "met here on Tuesday", "held [m|talks] on Tuesday"])
def test_a_meeting_in_a_round_up_is_of_its_own_report(words: str) -> None:
    """It has the day and the place of the dateline above it, and nobody of another report."""
    (one,) = found(
        "SAVA, July 24 (Agency) - [p|Eva Fin], the negotiator of [g|Norland], spoke on Monday of [g|Sudland].\n\n"
        f"CORVO, July 26 (Agency) - [p|Ana Bel] and [p|Cyr Dol] {words}.",
        dateline="Sava",
    )
    assert (one.place, str(one.start), set(one.participants)) == ("Corvo", "2023-07-25", {"Ana Bel", "Cyr Dol"})


@pytest.mark.parametrize(
    ("marked", "host"),
    [
        ("[p|Ana Bel] received [p|Cyr Dol] on Tuesday.", "Ana Bel"),
        ("[p|Ana Bel] hosted [p|Cyr Dol] on Tuesday.", "Ana Bel"),
        ("[p|Cyr Dol] was received by [p|Ana Bel] on Tuesday.", "Ana Bel"),
        ("[p|Cyr Dol] and [p|Eva Fin] met on Tuesday at the invitation of [p|Ana Bel].", "Ana Bel"),
        ("[p|Ana Bel] had [p|Cyr Dol] and [p|Eva Fin] to [g|Corvo] on Tuesday.", "Ana Bel"),
        ("[p|Cyr Dol] met [p|Ana Bel] on Tuesday, and the two were joined by [p|Eva Fin].", "Ana Bel"),
        ("[p|Cyr Dol] met [p|Eva Fin] on Tuesday.", None),
    ],
)
def test_the_host_is_who_receives_invites_or_is_joined(marked: str, host: str | None) -> None:
    assert found(marked)[0].host == host


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[p|Ana Bel] met [p|Cyr Dol] on Tuesday.", "bilateral"),
        ("[p|Ana Bel] met [p|Cyr Dol] and [p|Eva Fin] on Tuesday.", "trilateral"),
        ("[p|Ana Bel] met [p|Cyr Dol] on Tuesday for [m|a three-way session].", "trilateral"),
        ("[p|Ana Bel] had [m|a phone call] with [p|Cyr Dol] on Tuesday.", "call"),
        ("[p|Ana Bel] and [p|Cyr Dol] left [m|the working group session] on Tuesday.", "working-group"),
        ("[p|A Bo], [p|C Do], [p|E Fo] and [p|G Ho] met on Tuesday.", "multilateral"),
    ],
)
def test_the_kind_is_told_or_counted(marked: str, kind: str) -> None:
    assert found(marked)[0].kind == kind


def test_several_tellings_of_one_meeting_are_one_with_all_their_words() -> None:
    (meeting,) = found(
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday.\n\n[p|Bel] left [m|the meeting] early.\n\n"
        "[p|Dol] called [m|the session] a success."
    )
    assert [span.text for span in meeting.evidence] == ["met", "the meeting", "the session"]
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


def test_a_call_and_a_meeting_are_two() -> None:
    meetings = found(
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday. [p|Bel] had [m|a phone call] with [p|Eva Fin] on 24 July 2023."
    )
    assert {meeting.kind for meeting in meetings} == {"bilateral", "call"}


MOSCOW = [
    ("[p|Sergey Lavrov] had [p|Ararat Mirzoyan] and [p|Jeyhun Bayramov] to [g|Moscow] on 25 July, each alone at first and "
     "then the two together, and gave the Russian account of it himself.", "Moscow"),
    ("[p|Ararat Mirzoyan] used [m|his talks] in [l|Moscow] on 25 July above all to press for the reopening of the "
     "[l|Lachin corridor], [o|the Armenian Foreign Ministry] has made known. He met [p|Sergey Lavrov], and the two were "
     "joined by [p|Jeyhun Bayramov] for [m|a three-sided session].", "Yerevan"),
    ("Claims about a humanitarian emergency have no foundation, [p|Jeyhun Bayramov] said in [l|Moscow] on 25 July, "
     "according to [o|Azerbaijan’s Foreign Ministry]. [r|The minister] had first been received by [p|Sergey Lavrov]; "
     "[p|Ararat Mirzoyan] then made [m|the meeting trilateral].", "Baku"),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "dateline"), MOSCOW)
def test_three_readouts_of_moscow_give_one_meeting_each_with_host_and_ministers(opening: str, dateline: str) -> None:
    """The first sentences of sample/13, 14 and 15, with the mentions that the reader finds in them."""
    reading = read(opening, "readout", dateline)
    speaks = [one.span for one in reading.mentions if one.span.text == "Jeyhun Bayramov"] if dateline == "Baku" else []
    reading = with_speakers(reading, speaks)
    (meeting,) = find_meetings(reading, simply_who(reading))
    assert (meeting.start, meeting.end, meeting.place) == (date(2023, 7, 25), date(2023, 7, 25), "Moscow")
    assert meeting.host == "Sergey Lavrov"
    assert {"Ararat Mirzoyan", "Jeyhun Bayramov"} <= set(meeting.participants)
    assert meeting.kind == "trilateral"
    assert not meeting.planned


def with_speakers(reading: Reading, spans: list[Span]) -> Reading:
    """Return the reading with a statement for each source."""
    statements = tuple(
        Statement(str(number), None, (span,), (), (), "indirect", Confidence(1.0)) for number, span in enumerate(spans)
    )
    return Reading(reading.document, reading.reader, statements, reading.mentions)


def test_a_spokesperson_was_not_at_the_table() -> None:
    reading = read(
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday. The spokesman, [p|Gus Hal], called it useful.", "readout", "Ostmark"
    )
    reading = with_speakers(reading, [reading.mentions[-1].span])
    (meeting,) = find_meetings(reading, simply_who(reading))
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize("kind", ["news", "readout"])
def test_who_is_named_after_the_spokesman_said_was_there(kind: str) -> None:
    (meeting,) = find_meetings(
        reading := read("The spokesman said [p|Ana Bel] met [p|Cyr Dol] on Tuesday.", kind, "Ostmark"),
        simply_who(reading),
    )
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


def test_a_noun_alone_is_nobody_who_met() -> None:
    marked = (
        "[o|The ministry] held talks with [g|Arland] in [l|Corvo] on Tuesday. [g|Bolania] and [o|the ministry] agreed."
    )
    (meeting,) = find_meetings(reading := read(marked, "readout", "Ostmark"), simply_who(reading))
    assert meeting.participants == ("Arland", "Bolania")


def test_a_side_never_stands_beside_its_person_and_both_alone_do_not_meet() -> None:
    reading = read("[p|Ana Bel] held talks with [g|Arland] on Tuesday.", "readout", "Ostmark")
    assert find_meetings(reading, simply_who(reading), {"Ana Bel": "Arland"}) == ()
    reading = read("[p|Ana Bel], [g|Arland] and [p|Cyr Dol] met on Tuesday.", "readout", "Ostmark")
    (three,) = find_meetings(reading, simply_who(reading), {"Ana Bel": "Arland"})
    assert (three.participants, three.kind) == (("Ana Bel", "Cyr Dol"), "bilateral")


def test_who_is_introduced_as_a_spokesperson_was_not_there_however_they_are_named_later() -> None:
    marked = "[p|Ana Bel] met [p|Cyr Dol], said the spokesman [p|Gus Hal]. On Tuesday they were late, [p|Hal] said."
    reading = read(marked, "readout", "Ostmark")
    reading = with_speakers(reading, [reading.mentions[-1].span])
    (meeting,) = find_meetings(reading, simply_who(reading))
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


def test_lines_without_a_full_stop_are_looked_through_for_a_bounded_stretch_each() -> None:
    """Each of two hundred lines is told of by its own, and not by all of them again."""
    lines = [f"{day % 28 + 1} May 2023 – [g|Arland] and [g|Bestria] hold [m|talks] in [l|Oslo]" for day in range(200)]
    reading = read("\n".join(lines))
    cues = cues_of(reading)
    assert len(cues) >= len(lines)
    assert max(len(cue.sentence.text) for cue in cues) < len(reading.document.text) / 4


def test_the_spokesperson_of_another_sentence_leaves_who_is_named_at_the_table() -> None:
    """Wherever it stands: what is looked at behind a name ends after so many letters, here right behind *spokesperson*."""
    reading = read(
        "[p|Ana Bel] called the agreement modest, and far better than none. A spokesperson for the Council agreed.\n\n"
        "[p|Ana Bel] is to meet [p|Cyr Dol] on Friday."
    )
    (meeting,) = find_meetings(reading, simply_who(reading))
    assert {"Ana Bel", "Cyr Dol"} <= set(meeting.participants)


def test_an_agency_that_is_read_as_a_person_was_not_at_the_table() -> None:
    reading = read(
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday.\n\n[p|NORDA] added that it was useful.", "readout", "Ostmark"
    )
    reading = with_speakers(reading, [reading.mentions[-1].span])
    (meeting,) = find_meetings(reading, simply_who(reading))
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("[m|the Munich meeting] of [p|Ana Bel] and [p|Cyr Dol]", "Munich"),
        ("[m|the Ostmark talks] of [p|Ana Bel] and [p|Cyr Dol]", "Ostmark"),
        ("[m|the Arland talks] of [p|Ana Bel] and [p|Cyr Dol]", "Ostmark"),
        ("[m|the Minsk Group meeting] of [p|Ana Bel] and [p|Cyr Dol]", "Ostmark"),
    ],
)
def test_a_town_before_the_noun_is_where_it_was_and_a_state_what_it_was_about(words: str, place: str) -> None:
    (meeting,) = found(f"This is the account that [g|Arland] gives of {words} on 25 July.", "readout", "Ostmark")
    assert meeting.place == place


@pytest.mark.parametrize("words", ["must continue regardless", "with [g|Bestria] ought to be resumed at once"])
def test_talks_that_have_to_go_on_are_asked_for_and_not_told_of(words: str) -> None:
    assert not found(f"[m|Talks] {words}, [p|Ana Bel] told [p|Cyr Dol] on 25 July.", "statement", "Ostmark")


def test_a_group_whose_name_goes_on_is_not_taken_for_a_participant() -> None:
    (meeting,) = found(
        "[m|The meeting between the leaders] of [g|Arland] and [g|Bestria] on 25 July was short.", "readout", "Ostmark"
    )
    assert set(meeting.participants) == {"Arland", "Bestria"}


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("agreed to meet again in October", date(2023, 10, 1), date(2023, 10, 31)),
        ("will reconvene in late October", date(2023, 10, 1), date(2023, 10, 31)),
        ("decided to see each other again by the end of October", date(2023, 10, 1), date(2023, 10, 31)),
        ("undertook to continue the discussion before the end of the year", date(2023, 1, 1), date(2023, 12, 31)),
        ("agreed to speak again tomorrow", date(2023, 7, 27), date(2023, 7, 27)),
    ],
)
def test_who_agrees_to_meet_again_does_so_in_the_month_or_year_that_is_told(words: str, start: date, end: date) -> None:
    _, planned = found(
        f"[p|Ana Bel] received [p|Cyr Dol] on Tuesday.\n\nThe interlocutors {words}.", "readout", "Ostmark"
    )
    assert planned.planned
    assert (planned.start, planned.end) == (start, end)
    assert {"Ana Bel", "Cyr Dol"} <= set(planned.participants)


def test_the_date_of_the_own_clause_goes_before_a_nearer_one() -> None:
    first, second = found(
        "[g|Arland] and [g|Bestria] differ. [m|A technical meeting] follows in September; "
        "[m|the eighth meeting], it was decided, will be held in November."
    )
    assert (first.start, second.start) == (date(2023, 9, 1), date(2023, 11, 1))


def test_the_day_of_a_meeting_held_on_one_goes_before_that_of_the_saying() -> None:
    (meeting,) = found(
        "[p|Ana Bel] spoke on Tuesday of [m|the meeting] held with [p|Cyr Dol] in [l|Corvo] on 18 July.",
        kind="statement",
    )
    assert meeting.start == date(2023, 7, 18)


def test_the_day_that_stands_with_the_place_of_talks_is_theirs_not_one_of_what_was_offered() -> None:
    (meeting,) = found(
        "[g|Arland] offered [g|Bestria] water in May and June at [m|the third round of talks] in [l|Corvo] on 20 July, two envoys said."
    )
    assert (meeting.start, meeting.end) == (date(2023, 7, 20), date(2023, 7, 20))


def test_what_is_signed_yesterday_was_a_meeting_of_yesterday() -> None:
    (meeting,) = found("[p|Ana Bel] and [p|Cyr Dol] signed yesterday in [l|Corvo] [i|an agreement].")
    assert meeting.start == date(2023, 7, 25)


def test_to_speak_again_today_is_planned() -> None:
    held, planned = found(
        "[p|Ana Bel] spoke by telephone with [p|Cyr Dol] on Tuesday. [p|Ana Bel] and [p|Cyr Dol] agreed to speak again today."
    )
    assert (held.planned, planned.planned) == (False, True)
    assert planned.start == PUBLISHED


def test_who_led_a_delegation_was_there_by_a_readout() -> None:
    (meeting,) = found(
        "[p|Ana Bel] hosted [m|the talks] on Tuesday.\n\n[p|Cyr Dol] led the delegation of [g|Arland]. The other was headed by"
        " Minister [p|Eva Fin].",
        kind="readout",
    )
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol", "Eva Fin"}


def test_talks_that_are_to_be_opened_are_to_come() -> None:
    (meeting,) = found("[g|Arland] and [g|Bestria] had agreed to open [m|technical talks] in September.")
    assert meeting.planned


def test_the_hosts_of_a_meeting_are_not_awaited_on_a_day_of_something_else() -> None:
    meetings = found("[p|Ana Bel] met [p|Cyr Dol] on Tuesday. His host will visit the dam on 5 August.")
    assert [one.start for one in meetings] == [date(2023, 7, 25)]


def test_a_past_verb_takes_no_day_to_come() -> None:
    (meeting,) = found("[p|Ana Bel] met [p|Cyr Dol] on Tuesday, ahead of the vote on 5 August 2023.")
    assert (meeting.start, meeting.planned) == (date(2023, 7, 25), False)


def test_a_meeting_to_come_has_the_sides_where_its_sentence_names_nobody() -> None:
    text = (
        "[g|Arland] rejects the claim of [g|Bestria], and [g|Bestria] that of [g|Arland], [o|the United Nations] said. "
    )
    (meeting,) = found(text + "[m|The next round] will be held on 5 August 2023.")
    assert set(meeting.participants) == {"Arland", "Bestria"}


@pytest.mark.parametrize(
    ("marked", "start", "assumed"),
    [
        ("[p|Ana Vik] met [p|Bo Lund] in [g|Tarn].", PUBLISHED, True),
        ("[g|Tarn], 26 July 2023\n\n[p|Ana Vik] met [p|Bo Lund].", PUBLISHED, True),
        ("[p|Ana Vik] met [p|Bo Lund] in [g|Tarn] today.", PUBLISHED, False),
        ("[p|Ana Vik] met [p|Bo Lund] on 26 July.", PUBLISHED, False),
        ("[g|Tarn], 24 July 2023\n\n[p|Ana Vik] met [p|Bo Lund].", date(2023, 7, 24), False),
    ],
)
def test_a_day_that_no_sentence_on_the_meeting_tells_is_assumed(marked: str, start: date, assumed: bool) -> None:
    (met,) = found(marked, "readout")
    assert (met.start, met.day_assumed) == (start, assumed)


def test_the_three_ministers_are_those_of_the_three_states_named_before() -> None:
    text = "[g|Arland], [g|Bestria] and [g|Corland] share a river. "
    (meeting,) = found(text + "The three ministers will meet on 5 August 2023.")
    assert set(meeting.participants) == {"Arland", "Bestria", "Corland"}


def test_he_who_met_is_the_one_named_last() -> None:
    (meeting,) = found("[p|Ana Bel] flew to [l|Corvo]. On Tuesday she met [p|Cyr Dol].")
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


def test_talks_that_go_by_the_name_of_a_body_are_not_at_their_own_table() -> None:
    (meeting,) = found("[p|Ana Bel] met [p|Cyr Dol] on Tuesday about [o|the Corvo Discussions].")
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


def test_a_group_that_the_noun_names_takes_part() -> None:
    (meeting,) = found("[p|Ana Bel] will open [m|a meeting of the elders of six villages] on 5 August 2023.")
    assert "elders of six villages" in meeting.participants


@pytest.mark.parametrize(
    ("marked", "group"),
    [
        ("[p|Ana Bel] met families from Corvo on Tuesday.", "families from Corvo"),
        ("The mediators had met [p|Ana Bel] on Tuesday.", "mediators"),
        (
            "[p|Ana Bel] held [m|a meeting] with the ambassadors of five Western states on Tuesday.",
            "ambassadors of five Western states",
        ),
    ],
)
def test_a_group_without_a_name_meets_too(marked: str, group: str) -> None:
    (meeting,) = found(marked)
    assert set(meeting.participants) == {"Ana Bel", group}


def test_a_readout_names_those_it_opens_with() -> None:
    (meeting,) = found(
        "[m|The third meeting of the commission] was held on 25 July. [p|Ana Bel] and [p|Cyr Dol] led the two sides.",
        "readout",
    )
    assert set(meeting.participants) >= {"Ana Bel", "Cyr Dol"}


def test_talks_with_a_day_and_a_place_are_told_of_the_two_sides() -> None:
    meetings = found("[g|Arland] blames [g|Bestria]. It had agreed to this at [m|talks] in [l|Corvo] in May, it said.")
    (meeting,) = meetings
    assert (meeting.place, set(meeting.participants)) == ("Corvo", {"Arland", "Bestria"})


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] told [o|the Security Council] on Tuesday that it was late.",
        "[o|The Security Council] adopted [i|the resolution] on Tuesday, [p|Ana Bel] said.",
    ],
)
def test_a_council_that_is_told_or_decides_something_has_sat(marked: str) -> None:
    (meeting,) = found(marked)
    assert (meeting.start, meeting.kind) == (date(2023, 7, 25), "multilateral")
    assert any("Security Council" in name for name in meeting.participants)


def test_a_signing_of_the_week_is_a_meeting() -> None:
    (meeting,) = found("[g|Arland] and [g|Bestria] signed [i|the treaty] in [l|Corvo] on Tuesday.")
    assert (meeting.start, meeting.place, set(meeting.participants)) == (
        date(2023, 7, 25),
        "Corvo",
        {"Arland", "Bestria"},
    )


def transcript(*turns: tuple[str, str]) -> Reading:
    """Return a transcript with a label and the words of each turn; the last two words of a label are a name."""
    marked = (re.sub(r"(\S+ \S+)$", r"[p|\1]", label) for label, _ in turns)
    lines = [f"{label}: {words}" for label, (_, words) in zip(marked, turns, strict=True)]
    reading = read("\n\n".join(lines), "transcript", "Ostmark")
    text, statements, at = reading.document.text, [], 0
    for number, (label, words) in enumerate(turns):
        start = text.index(f"{label}: {words}", at)
        colon, at = start + len(label), start + len(label) + 2 + len(words)
        source, cue, content = (Span.of(text, *each) for each in ((start, colon), (colon, colon + 1), (colon + 2, at)))
        statements.append(Statement(str(number), None, (source,), (cue,), (content,), "direct", Confidence(1.0)))
    return Reading(reading.document, reading.reader, tuple(statements), reading.mentions)


def test_those_who_answer_the_press_together_have_met() -> None:
    reading = transcript(
        ("MINISTER ANA BEL", "Yesterday we agreed on the map."), ("QUESTION", "Is that so?"), ("MINISTER CYR DOL", "It is."),
        ("EVA FIN", "And the road?"), ("EVA FIN", "Thank you."),
    )  # fmt: skip
    (meeting,) = find_meetings(reading, simply_who(reading))
    assert (meeting.start, meeting.place, meeting.host) == (date(2023, 7, 25), "Ostmark", "ANA BEL")
    assert meeting.participants == ("ANA BEL", "CYR DOL")


def test_those_who_hold_no_office_to_negotiate_have_not_met_because_they_face_the_press() -> None:
    reading = transcript(("ANA BEL", "Yesterday it rained."), ("CYR DOL", "It did."))
    assert find_meetings(reading, simply_who(reading)) == ()


def test_three_who_answer_in_turn_have_met_whatever_their_offices() -> None:
    reading = transcript(("ANA BEL", "We agreed."), ("CYR DOL", "We did."), ("EVA FIN", "Not on the road."))
    (meeting,) = find_meetings(reading, simply_who(reading))
    assert meeting.participants == ("ANA BEL", "CYR DOL", "EVA FIN")


def test_those_who_debate_under_a_moderator_have_not() -> None:
    reading = transcript(("MODERATOR", "Welcome."), ("ANA BEL", "We disagree."), ("CYR DOL", "We do."))
    assert find_meetings(reading, simply_who(reading)) == ()


@pytest.mark.parametrize("floor", ["I give the floor to the representative of Estmark.", "I call the shadow Minister."])
def test_those_to_whom_somebody_gives_the_floor_debate_in_a_council(floor: str) -> None:
    reading = transcript(("THE PRESIDENT", floor), ("ANA BEL", "We agreed."), ("CYR DOL", "No."), ("EVA FIN", "No."))
    assert find_meetings(reading, simply_who(reading)) == ()


@pytest.mark.parametrize(
    "appeal",
    ["We call on all members of the Council to act.", "I call the minister every week.", "Call all members back."],
)
def test_an_appeal_to_the_members_of_a_council_gives_nobody_the_floor(appeal: str) -> None:
    turns = (("ANA BEL", appeal), ("CYR DOL", "We agreed."), ("EVA FIN", "We did."))
    assert find_meetings(transcript(*turns), simply_who(transcript(*turns)))


PIECES = ["[p|Ana Bel]", "met", "[m|talks]", "on Tuesday", "[g|Arland]", "will meet", ".", "\n\n", "[m|the next round]", "in [l|Corvo]",
          "received", "hosted by", "[r|the minister]", "here",
          "told [o|the Security Council]", "signed [i|the treaty]", "the two", "in late May", "she"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(("news", "readout", "transcript", "statement")))
def test_any_text_gives_evidence_that_stands_in_it_and_the_same_answer_twice(pieces: list[str], kind: str) -> None:
    reading = read(" ".join(pieces), kind, "Ostmark")
    meetings = find_meetings(reading, simply_who(reading))
    assert meetings == find_meetings(reading, simply_who(reading))
    for meeting in meetings:
        assert meeting.evidence
        assert all(reading.document.text[one.start : one.end] == one.text for one in meeting.evidence)
        assert meeting.start is None or (meeting.end is not None and meeting.start <= meeting.end)
        assert len(set(meeting.participants)) == len(meeting.participants)


@pytest.mark.parametrize(
    "behind",
    [
        "and discussed [g|Ordel] and [g|Pellan]",
        "to discuss [g|Ordel]’s nuclear programme",
        "to talk about [g|Ordel] and [g|Pellan]",
        "and spoke of [g|Ordel] and [o|the Union of Nine]",
        "about sanctions on [g|Ordel]",
        "for [m|talks] on [g|Ordel]",
        "and called on [o|the International Relief Corps] to send monitors",
        "and agreed to reactivate [o|the Joint Verification Panel]",
        "and asked her to dispatch [o|the ceasefire panel] to [l|Barra]",
    ],
)
def test_who_is_only_talked_about_or_asked_for_does_not_sit_at_the_table(behind: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] on Tuesday {behind}.")
    assert (meeting.place, meeting.participants) == ("Corvo", ("Ana Bel", "Cyr Dol"))


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] discussed the maps with [p|Cyr Dol] at [m|a meeting] on Tuesday.",
        "[p|Ana Bel] was specific about the maps when she met [p|Cyr Dol] on Tuesday.",
        "[p|Ana Bel] was specific about the maps when she saw [p|Cyr Dol] on Tuesday.",
        "To discuss the maps, [p|Ana Bel] met [p|Cyr Dol] on Tuesday.",
        "[p|Ana Bel] held [m|talks] about the maps with [p|Cyr Dol] on Tuesday.",
        "At [m|a meeting] on Tuesday [p|Ana Bel] urged [p|Cyr Dol] to open the road.",
    ],
)
def test_those_who_discuss_something_met(marked: str) -> None:
    (meeting,) = found(marked)
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


@pytest.mark.parametrize(
    "behind",
    [
        "and agreed to hand over the maps within ten days",
        "and agreed that a panel would start work next week",
        "and promised to leave by 3 August",
    ],
)
def test_the_day_of_a_promise_is_not_that_of_the_meeting(behind: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] {behind}.")
    assert (meeting.start, meeting.planned) == (None, False)


@pytest.mark.parametrize(
    "since", ["fighting broke out on 3 March", "a truce was signed on March 14", "the war ended in May"]
)
def test_what_was_before_a_meeting_does_not_date_it(since: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] met [p|Cyr Dol] on Tuesday. It was [m|their first meeting] since {since}.")
    assert meeting.start == date(2023, 7, 25)


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("[[ROLE:The Georgian and Armenian foreign ministers]] met", {"Georgia", "Armenia"}),
        ("French and German negotiators met", {"France", "Germany"}),
        ("[[ROLE:The Indian, Nepalese and Bhutanese prime ministers]] met", {"India", "Nepal", "Bhutan"}),
        ("Iranian and American negotiators held [[MTG:a fifth round of talks]]", {"Iran", "United States"}),
        ("[[GPE:Belgrade]] and Pristina negotiators met", {"Serbia", "Kosovo"}),
        ("[[PER:Ana Bel]] met [[ROLE:her Greek counterpart]]", {"Ana Bel", "Greece"}),
        ("[[PER:Ana Bel]] met [[ROLE:her Greek counterpart]], [[PER:Cyr Dol]],", {"Ana Bel", "Cyr Dol"}),
    ],
)
def test_adjectives_before_one_office_name_the_sides_whatever_the_text_names_more_often(
    marked: str, people: set[str]
) -> None:
    behind = " in [[LOC:Corvo]] [[DATE:on Monday]]. [[GPE:Peru]] and [[GPE:Chile]] watched. So did [[GPE:Peru]] and [[GPE:Chile]] again."
    (meeting,) = linker().link(made(marked + behind)).meetings
    assert set(meeting.participants) == people


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        (
            "[g|Arland] offered that [g|Bestria] and [g|Corvo] meet in [l|Dolm] on 3 August. [g|Corvo] rejected the offer.",
            None,
        ),
        ("[g|Arland] suggested that [g|Bestria] and [g|Corvo] meet on 3 August. [g|Corvo] turned the idea down.", None),
        (
            "[g|Arland] proposed [m|a meeting] of [g|Bestria] and [g|Corvo] on 3 August. [g|Corvo] declined the invitation.",
            None,
        ),
        ("[g|Arland] demanded that [g|Bestria] and [g|Corvo] meet in [l|Dolm] on 3 August.", ("Bestria", "Corvo")),
        (
            "[g|Arland] proposed that [g|Bestria] and [g|Corvo] meet on 3 August. [g|Corvo] agreed.",
            ("Bestria", "Corvo"),
        ),
    ],
)
def test_who_proposes_that_others_meet_is_not_of_them_and_what_is_turned_down_is_not_planned(
    marked: str, people: tuple[str, ...] | None
) -> None:
    assert [meeting.participants for meeting in found(marked)] == ([people] if people else [])


def test_matter_is_no_group_that_meets() -> None:
    (meeting,) = found(
        "[m|Talks on the export of grain and foodstuffs] of [g|Arland] and [g|Bestria] were held on Tuesday."
    )
    assert meeting.participants == ("Arland", "Bestria")


@pytest.mark.parametrize("place", ["[l|the Arlish capital]", "[l|the Arlish] capital"])
def test_the_capital_of_a_state_is_a_place_by_its_whole_words(place: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] met [p|Cyr Dol] in {place} on Tuesday.")
    assert (meeting.place, meeting.participants) == ("the Arlish capital", ("Ana Bel", "Cyr Dol"))


def test_the_capital_of_a_known_state_is_its_town() -> None:
    reading = read("[p|Ana Bel] met [p|Cyr Dol] in [l|the Omani capital] on Tuesday.", "news", None)
    (meeting,) = find_meetings(reading, simply_who(reading), None, {"the Omani capital": "Muscat"}.get)
    assert meeting.place == "Muscat"


def test_a_capital_that_hosts_is_not_of_those_who_meet() -> None:
    (meeting,) = found("[g|The Arlish capital] hosted [m|talks] of [p|Ana Bel] and [p|Cyr Dol] on Tuesday.")
    assert (meeting.host, meeting.participants) == (None, ("Ana Bel", "Cyr Dol"))


@pytest.mark.parametrize(
    "words",
    [
        "[m|The talks with [g|Bestria]] have stalled",
        "[m|Peace talks between [g|Arland] and [g|Bestria]] remain deadlocked",
        "[m|The negotiations between [g|Arland] and [g|Bestria]] have dragged on for years",
        "[m|The talks on the border] have made no progress",
        "[m|The dialogue with [g|Bestria]] is effectively frozen",
        "[m|The talks] were at a dead end",
        "[m|Indirect talks with [g|Bestria]] have been going on for months",
        "After years of [m|talks] the map is still disputed",
        "[g|Bestria] suspended [m|the talks]",
        "[g|Bestria] was accused of undermining [m|the peace talks with [g|Arland]]",
        "The prospects for [m|negotiations with [g|Bestria]] are bleak",
        "[m|The talks with [g|Bestria]] have produced little",
        "[m|The talks with [g|Bestria]] have reached an impasse",
    ],
)
@pytest.mark.parametrize("frame", ["{} on the map. [g|Arland] blames [g|Bestria].", "[g|Arland] spoke on Monday. {}."])
def test_how_a_process_stands_tells_of_no_meeting(words: str, frame: str) -> None:
    assert found(frame.format(words)) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "[m|The talks between [g|Arland] and [g|Bestria]] in [l|Corvo] on Monday were tense.",
        "[m|Talks with [g|Bestria]] ended in [l|Corvo] on Monday, [g|Arland] said.",
        "After a day of [m|talks] in [l|Corvo], [g|Arland] and [g|Bestria] on Monday agreed on a road.",
        "[m|Talks between [g|Arland] and [g|Bestria]] in [l|Corvo] on Monday have produced an agreement.",
        "[m|Talks between [g|Arland] and [g|Bestria]] in [l|Corvo] on Monday have made progress.",
        "[r|The ministers] of [g|Arland] and [g|Bestria] attended the start of [m|talks] in [l|Corvo] on Monday.",
        "[r|The ministers] of [g|Arland] and [g|Bestria] once again met in [l|Corvo] on Monday.",
        "[r|The ministers] of [g|Arland] and [g|Bestria], who once quietly met in [l|Corvo], met there on Monday.",
    ],
)
def test_talks_that_were_held_on_a_day_are_a_meeting(marked: str) -> None:
    (meeting,) = found(marked)
    assert (meeting.start, meeting.place, set(meeting.participants)) == (
        date(2023, 7, 24),
        "Corvo",
        {"Arland", "Bestria"},
    )


@pytest.mark.parametrize(
    "words",
    [
        "called for [m|a summit with [g|Bestria]] in [l|Corvo] on 3 August",
        "asked [g|Bestria] for [m|a meeting] on 3 August in [l|Corvo]",
        "urged [g|Bestria] to meet in [l|Corvo] on 3 August",
        "wants to hold [m|a meeting with [g|Bestria]] on 3 August",
        "offered to host [m|the next round of talks with [g|Bestria]] on 3 August in [l|Corvo]",
        "is considering [m|a meeting with [g|Bestria]] in [l|Corvo] on 3 August",
        "put forward the idea of [m|a summit in [l|Corvo]] on 3 August with [g|Bestria]",
        "proposed [m|a meeting in [l|Corvo]] on 3 August. [g|Bestria] has not replied",
        "proposed that the two meet in [l|Corvo] on 3 August. [g|Bestria] is considering it",
    ],
)
def test_a_meeting_that_is_wished_for_or_proposed_without_an_answer_is_not_planned(words: str) -> None:
    assert found(f"[g|Arland] {words}.") == ()


@pytest.mark.parametrize(
    "words",
    [
        "called for [m|a meeting in [l|Corvo]] on 3 August. [g|Bestria] agreed",
        "proposed [m|a meeting in [l|Corvo]] on 3 August and [g|Bestria] accepted",
        "and [g|Bestria] agreed to meet in [l|Corvo] on 3 August",
    ],
)
def test_a_meeting_that_the_other_agrees_to_is_planned(words: str) -> None:
    (meeting,) = found(f"[g|Arland] {words}.")
    assert (meeting.planned, meeting.start, set(meeting.participants)) == (
        True,
        date(2023, 8, 3),
        {"Arland", "Bestria"},
    )


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("In [l|Dolm], envoy ", " welcomed [m|the talks]."),
        ("The envoy, ", ", criticised the meeting."),
        ("Former chief negotiator ", " said that it was late."),
        ("The envoy ", ", a negotiator of the 1990s, said that it was late."),
        ("Foreign Minister ", " said in [l|Dolm] that it was late."),
    ],
)
def test_who_judges_a_meeting_from_elsewhere_was_not_there(before: str, behind: str) -> None:
    reading = read(f"[g|Arland] and [g|Bestria] held [m|talks] in [l|Corvo] on Monday.\n\n{before}[p|Cyr Dol]{behind}")
    heard = with_speakers(reading, [one.span for one in reading.mentions if one.type == "PER"])
    (meeting,) = find_meetings(heard, simply_who(heard))
    assert (meeting.place, set(meeting.participants)) == ("Corvo", {"Arland", "Bestria"})


@pytest.mark.parametrize(
    "mediates",
    [
        "[g|Norway] is mediating between [g|Arland] and [g|Bestria].",
        "[g|Norway], which mediates, thanked [g|Arland] and [g|Bestria].",
        "[g|Arland] and [g|Bestria] praised the mediation of [g|Norway].",
    ],
)
def test_the_two_sides_are_those_who_negotiate_and_not_who_mediates_or_tells_of_them(mediates: str) -> None:
    reading = read(
        f"{mediates} [g|Norway] said the two sides met in [l|Corvo] on Monday. [g|Norway] hopes. [g|Norway] waits."
    )
    says = [one.span for one in reading.mentions if reading.document.text.startswith(" said", one.span.end)]
    (meeting,) = find_meetings(with_speakers(reading, says), simply_who(reading))
    assert set(meeting.participants) == {"Arland", "Bestria"}


@pytest.mark.parametrize(
    "words",
    [
        "I met [[PER:Vera Dol]] in [[GPE:Oslo]] on Monday.",
        "We met [[PER:Vera Dol]] in [[GPE:Oslo]] on Monday.",
        "[[MTG:My meeting with [[PER:Vera Dol]]]] yesterday in [[GPE:Oslo]] was useful.",
    ],
)
def test_the_author_of_a_statement_who_says_i_met_was_there(words: str) -> None:
    title = "Statement by Foreign Minister Aro Bek"
    reading = made(f"Good evening. {words} [[PER:Aro Bek]] spoke.", kind="statement", title=title)
    (meeting,) = linker().link(reading).meetings
    assert {"Aro Bek", "Vera Dol"} <= set(meeting.participants)


@pytest.mark.parametrize("label", ["", "[p|Eva Fin]: ", "[p|Eva Fin] (Daily Post): Minister, ", "Question: "])
def test_whether_somebody_will_meet_is_asked_and_not_told(label: str) -> None:
    assert found(f"{label}Will [g|Arland] and [g|Bestria] meet in [l|Corvo] next week?") == ()


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Orlo] today briefed [o|the Cabinet] on [m|the session] with [p|Ino Brusk], which took place in [l|Sava] on 22 July.",
        "[p|Ana Orlo] today informed [o|the Cabinet] of [m|her talks] with [p|Ino Brusk], held in [l|Sava] on 22 July.",
        "On Monday [p|Ana Orlo] reported to [o|the Cabinet] on [m|the meeting] with [p|Ino Brusk] on 22 July.",
    ],
)
def test_a_session_that_somebody_is_told_of_is_of_its_own_day_and_without_who_is_told(marked: str) -> None:
    """The day of the briefing stands before, that of the session behind it."""
    (meeting,) = found(marked, "readout")
    assert (meeting.start, meeting.participants) == (date(2023, 7, 22), ("Ana Orlo", "Ino Brusk"))


@pytest.mark.parametrize("whose", ["[r|Foreign Minister] [p|Ana Bel] of [g|Chad]", "[g|Chad]’s minister [p|Ana Bel]"])
@pytest.mark.parametrize(
    "words",
    [
        "met the press on Monday",
        "met reporters in [l|Oslo] on Monday",
        "met with foreign journalists on Monday",
        "held [m|a closed session] with her cabinet on Monday",
        "held [m|a meeting of her cabinet] on Monday",
        "held [m|talks] with the security cabinet on Monday",
        "briefed [o|parliament] on Monday",
    ],
)
@pytest.mark.parametrize("others", ["", " [g|Peru] and [g|Ghana] protested."])
def test_whom_a_person_is_of_does_not_meet_that_person(whose: str, words: str, others: str) -> None:
    assert found(f"{whose} {words}.{others}") == ()


@pytest.mark.parametrize("whom", ["parliament speaker", "cabinet member", "parliament’s speaker"])
def test_whoever_has_an_office_in_a_house_negotiates(whom: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] held [m|a meeting] with Omani {whom} [p|Cyr Dol] in [l|Oslo] on Monday.")
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


def test_the_cabinet_of_another_state_is_met() -> None:
    (meeting,) = found("[p|Ana Bel] held [m|talks] with [g|the Omani] cabinet in [l|Oslo] on Monday.")
    assert meeting.place == "Oslo"


def test_persons_of_two_states_meet_and_not_these() -> None:
    (meeting,) = found("[p|Ana Bel] of [g|Chad] met [p|Cyr Dol] of [g|Peru] in [l|Oslo] on Monday.")
    assert (meeting.participants, meeting.kind) == (("Ana Bel", "Cyr Dol"), "bilateral")


@pytest.mark.parametrize("verb", ["supported", "echoed", "joined", "repeated", "did not heed"])
def test_the_call_that_somebody_supports_is_no_telephone_call(verb: str) -> None:
    assert found(f"[g|Peru] {verb} [m|the call] of [g|Chad] on Monday.") == ()


@pytest.mark.parametrize("after", ["three weeks after", "a month after", "Days before"])
def test_what_came_weeks_after_talks_is_not_of_their_day(after: str) -> None:
    assert found(f"[p|Ana Bel] spoke on Friday, {after} [m|talks] between [g|Chad] and [g|Peru].") == ()


@pytest.mark.parametrize("when", ["first on 30 July", "within 30 days", "in [l|Oslo] on 30 July"])
def test_on_what_condition_something_is_done_is_no_meeting(when: str) -> None:
    assert found(f"[g|Chad] will free them, provided that [o|the Red Cross] receives them {when}.") == ()


@pytest.mark.parametrize(
    ("words", "tables"),
    [
        ("[o|Order C] held [m|separate meetings] with [o|Order A] and [o|Order B] on Monday", [("Order C", "Order A"), ("Order C", "Order B")]),
        ("[p|Ana Bel] met [o|Order A] and [o|Order B] separately on Monday", [("Ana Bel", "Order A"), ("Ana Bel", "Order B")]),
        ("[g|Arland] and [g|Bestria] held [m|separate talks] with [g|Corvo] on Monday", [("Arland", "Corvo"), ("Bestria", "Corvo")]),
        ("[p|Ana Bel] met [p|Ivo Mar], while [o|Order C] held [m|separate talks] with [g|Corvo] on Monday", [("Ana Bel", "Ivo Mar"), ("Order C", "Corvo")]),
        ("[o|Order C] held [m|separate meetings] with [o|Order A] on Monday", [("Order C", "Order A")]),
        ("[p|Ana Bel] pressed both in [m|separate calls] on Monday. [g|Arland] and [g|Bestria] agreed", [("Ana Bel", "Arland"), ("Ana Bel", "Bestria")]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("behind", ["", " [p|Cyr Dol], a negotiator, called it useful. Envoy [p|Eva Fin] rejected it."])
def test_of_separate_meetings_each_is_of_those_whom_its_words_name(
    words: str, tables: list[tuple[str, ...]], behind: str
) -> None:
    """Who only speaks of them elsewhere in the report sat at none of the tables."""
    reading = read(f"{words}.{behind}")
    heard = with_speakers(reading, [one.span for one in reading.mentions if one.span.text in ("Cyr Dol", "Eva Fin")])
    assert sorted(one.participants for one in find_meetings(heard, simply_who(heard))) == sorted(tables)


@pytest.mark.parametrize(
    "words",
    [
        "[g|Chad] studied the proposal, received from [g|Peru] in June.",
        "[g|Chad] had received from [g|Peru] in June assurances that it would wait.",
        "[g|Chad] received assurances from [p|Ana Bel] on Monday.",
        "A letter had been received from [p|Ana Bel] of [g|Peru] by [g|Chad] on Monday.",
        "The letter was received by [g|Chad] in June, [g|Peru] said.",
        "[g|Chad] received [g|Peru]’s reply on Monday.",
    ],
)
def test_a_thing_that_is_received_is_no_guest(words: str) -> None:
    assert found(words) == ()


@pytest.mark.parametrize(
    "words",
    ["Negotiators from [g|Chad], [g|Niger] and [g|Benin] met", "Envoys from [g|Chad], [g|Niger] and [g|Benin] held [m|talks]"],
)  # fmt: skip
def test_whose_people_come_from_a_state_is_at_the_table_and_the_state_no_place(words: str) -> None:
    (meeting,) = found(f"{words} in [l|Abuja] on Monday.")
    assert (meeting.participants, meeting.place, meeting.kind) == (("Chad", "Niger", "Benin"), "Abuja", "trilateral")


@pytest.mark.parametrize("verb", ["met", "held [m|talks] with"])
def test_where_a_counterpart_is_from_is_not_where_they_met(verb: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] {verb} his counterpart from [g|Peru], [p|Cyr Dol], on Monday in [l|Oslo].")
    assert (meeting.participants, meeting.place) == (("Ana Bel", "Cyr Dol"), "Oslo")


@pytest.mark.parametrize(
    "marked",
    [
        "[m|The talks] are in [m|their ninth month]. [g|Arland] accused [g|Bestria] of delay. On 18 July [g|Corvo] rejected the map.",
        "Here is what is known of [m|the ceasefire talks]. [g|Arland] gave its list on 18 July. [g|Bestria] calls it short.",
        "[m|The talks on the dam] are in a new phase. [g|Arland] and [g|Bestria] each sent a list on 18 July.",
        "[g|Arland] waits.\n\n[g|Bestria] spoke on 18 July.\n\n[p|Ana Bel] is sure that [m|the talks] would not stop.",
    ],
)
def test_talks_in_general_have_no_day_of_what_else_is_told(marked: str) -> None:
    assert found(marked) == ()


@pytest.mark.parametrize(
    "words",
    [
        "The joint commission of [g|Arland] and [g|Bestria] held [m|its session]",
        "[o|The joint commission on water of [g|Arland] and [g|Bestria]] held [m|its third session]",
        "[o|The Joint Border Commission of [g|Arland] and [g|Bestria]] met",
        "[o|The Arland-Bestria joint committee] held [m|its session]",
    ],
)
def test_the_commission_of_two_states_is_a_table_of_these(words: str) -> None:
    (meeting,) = found(f"{words} in [l|Corvo] on Monday.")
    assert (meeting.participants, meeting.kind, meeting.place) == (("Arland", "Bestria"), "bilateral", "Corvo")


@pytest.mark.parametrize(
    "answers",
    [
        "[p|Eva Fin] supported the idea and offered her good offices.",
        "The ministers thanked [p|Eva Fin].",
        "[p|Eva Fin] was informed of the result.",
        "Secretary-General [p|Eva Fin] welcomed the outcome.",
    ],
)
def test_who_only_answers_or_hears_what_two_agreed_was_not_there(answers: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] on Monday. {answers}", "readout")
    assert (meeting.participants, meeting.kind) == (("Ana Bel", "Cyr Dol"), "bilateral")


def test_who_is_thanked_for_hosting_was_there() -> None:
    marked = "[p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] on Monday. They thanked [p|Eva Fin] for hosting them."
    (meeting,) = found(marked, "readout")
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol", "Eva Fin"}


@pytest.mark.parametrize("says", ["[p|Norwire] said that ", "[p|Eva Fin] said that "])
def test_who_only_says_that_two_others_met_was_not_there(says: str) -> None:
    reading = read(f"{says}[p|Ana Bel] of [g|Chad] and [p|Cyr Dol] of [g|Peru] had met in [l|Corvo] on Monday.")
    text, (who, *_) = reading.document.text, reading.mentions
    content = (Span.of(text, len(who.span.text) + len(" said that "), len(text) - 1),)
    statement = Statement("1", None, (who.span,), (), content, "indirect", Confidence(1.0))
    heard = Reading(reading.document, reading.reader, (statement,), reading.mentions)
    (meeting,) = find_meetings(heard, simply_who(heard))
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


def test_all_parties_are_not_the_first_two() -> None:
    (meeting,) = found("[g|Arland], [g|Bestria] and [g|Corvo] spoke. (All) Parties agreed to meet again on 3 August.")
    assert meeting.participants == ("Arland", "Bestria", "Corvo")


def test_to_whom_an_unknown_i_met_no_sides_are_put() -> None:
    marked = "[g|Chad] and [g|Niger] accuse each other. Yesterday I spoke by telephone with [p|Cyr Dol] of [g|Peru]."
    assert found(marked, "statement") == ()
