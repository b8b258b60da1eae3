"""On which day and where a meeting was, where a real report tells that beside other days and places."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Meeting
from tests.linking.meetings.test_found import found, read, simply_who


def headed(marked: str) -> tuple[Meeting, ...]:
    """Return the meetings of a report whose first line is its headline."""
    reading = read(marked)
    reading = replace(reading, document=replace(reading.document, title=reading.document.text.split("\n")[0]))
    return find_meetings(reading, simply_who(reading))


def told(meetings: tuple[Meeting, ...]) -> list[tuple[str, str | None, bool]]:
    """Return the first day, the place and whether it is planned, of each meeting."""
    return [(str(one.start), one.place, one.planned) for one in meetings]


def test_the_day_from_which_a_thing_holds_is_not_that_of_the_talks() -> None:
    marked = read("[g|Arland] and [g|Bestria] agreed to mend the road from Monday after [m|talks] in [l|Oslo].")
    assert "2023-07-24" not in {start for start, _, _ in told(find_meetings(marked, simply_who(marked)))}


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[g|Arland], [g|Bestria] hold [m|talks]\n26 July 2023\n\n"
            "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Monday.",
            [("2023-07-24", "Oslo", False)],
        ),
        (
            "[g|Arland], [g|Bestria] meet on border\n26 July 2023\n\n"
            "[g|Arland] and [g|Bestria] will meet in [l|Oslo] on Friday.",
            [("2023-07-28", "Oslo", True)],
        ),
        (
            "[g|Arland], [g|Bestria] to hold [m|talks]\n\nEnvoys of [g|Arland] and [g|Bestria] met in [l|Oslo] on Monday. "
            "[g|Arland] and [g|Bestria] will hold [m|talks] in [l|Lisk] on Friday.",
            [("2023-07-24", "Oslo", False), ("2023-07-28", "Lisk", True)],
        ),
    ],
)
def test_a_headline_tells_of_the_meeting_that_its_report_dates(
    marked: str, expected: list[tuple[str, str | None, bool]]
) -> None:
    assert told(headed(marked)) == expected


@pytest.mark.parametrize(
    ("marked", "place"),
    [
        ("[p|Ana Bel] met [p|Cyr Dol] on Tuesday at [g|Chad]'s request.", None),
        ("[p|Ana Bel] met [p|Cyr Dol] on Tuesday before travelling to [l|Oslo].", None),
        ("[p|Ana Bel] met [p|Cyr Dol] at [l|the Palais Lisk] in [l|Oslo] on Tuesday.", "Oslo"),
        ("[p|Ana Bel] met [p|Cyr Dol] in the [l|Bestrian city] of [l|Oslo] on Tuesday.", "Oslo"),
        ("[p|Ana Bel] will visit [l|Oslo] on Friday to hold [m|talks] with [p|Cyr Dol].", "Oslo"),
        ("[m|The round] of [g|Chad] and [g|Mali], scheduled for [l|Oslo] on 20 August, is their fifth.", "Oslo"),
        ("[p|Ana Bel] met the Special Representative in [l|Oslo], [p|Cyr Dol], on Tuesday.", None),
        ("[p|Ana Bel] held [m|a call] in [l|Oslo] with [p|Cyr Dol] on Tuesday.", None),
        ("[p|Ana Bel] met [p|Cyr Dol] on Tuesday and spoke to [g|the neighbouring States].", None),
    ],
)
def test_a_place_of_something_else_is_not_where_they_met(marked: str, place: str | None) -> None:
    assert [one.place for one in found(marked)] == [place]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the count of weeks, and a count from what is to come
        ("On Monday [p|Eva Fin] came to [l|Lisk], three weeks after [p|Ana Bel] held [m|talks] with [p|Cyr Dol].", []),
        (
            "On the eve of [m|a new round] of [g|Chad] and [g|Mali], which opens tomorrow, she wrote to them.",
            ["2023-07-27"],
        ),
        # what bounds
        ("It will be [m|the third meeting] of [g|Chad] and [g|Mali] since the process resumed on 11 February.", []),
        ("[m|The next session] of [g|Chad] and [g|Mali] will be before the mandate expires on 9 August.", []),
        # a day that is told with its own verb
        (
            "[p|Ana Bel] had met [p|Eva Fin] and is expected to meet [p|Cyr Dol] on Friday.",
            ["2023-07-28"],
        ),
        # a journey made to that end, and what has come to its end
        ("[p|Ana Bel] flew to [l|Oslo] on Tuesday to meet [p|Cyr Dol].", ["2023-07-25"]),
        # to and through
        (
            "[m|The talks] of [g|Chad] and [g|Mali] took place in [l|Oslo] from July 16 to 18 in private.",
            ["2023-07-16"],
        ),
    ],
)
def test_a_day_of_something_else_is_not_that_of_a_meeting(marked: str, expected: list[str]) -> None:
    assert [str(one.start) for one in found(marked) if one.start] == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # the house in which they met, and the town or state that its owner names
        (
            "Envoys of [g|Chad] and [g|Togo] held [m|talks] on Tuesday at the Norwegian Embassy in [l|Doha].",
            [("2023-07-25", "Doha", False)],
        ),
        (
            "[p|Bo Lund] met [p|Ana Vik] on Tuesday in [g|Switzerland]'s lakeside resort of Lugano.",
            [("2023-07-25", "Switzerland", False)],
        ),
        # who came is yet to meet
        (
            "[p|Ana Vik] arrived on Tuesday to meet Foreign Minister [p|Bo Lund] on 27 July in [l|Oslo].",
            [("2023-07-27", "Oslo", True)],
        ),
        # something else was to open
        (
            "[p|Ana Vik] met President [p|Bo Lund] in [l|Oslo] on Tuesday as the border was to open after a year.",
            [("2023-07-25", "Oslo", False)],
        ),
        # talks of others in the same week
        (
            "[p|Ana Vik] met [p|Bo Lund] on Tuesday in [l|Oslo]. "
            "[m|This week’s talks between [g|Chad] and [g|Togo]] in [l|Geneva] were tense.",
            [("2023-07-25", "Oslo", False), ("2023-07-24", "Geneva", False)],
        ),
        # they agreed to meet elsewhere
        (
            "[g|Chad] and [g|Togo] agreed on Monday to hold [m|talks] in [l|Doha] next Friday.",
            [("2023-08-04", "Doha", True)],
        ),
        # weeks before the day that is told
        (
            "Weeks after [p|Ana Vik] met [p|Bo Lund] in [l|Lome], the fighting resumed on Tuesday.",
            [("None", "Lome", False)],
        ),
        (
            "Weeks after [p|Ana Vik] met [p|Bo Lund], the envoy, on 3 July in [l|Lome], the fighting resumed.",
            [("2023-07-03", "Lome", False)],
        ),
    ],
)
def test_a_meeting_is_where_and_when_it_was_whatever_else_its_sentence_tells(
    marked: str, expected: list[tuple[str, str | None, bool]]
) -> None:
    assert told(found(marked, dateline="Lisk")) == expected


@pytest.mark.parametrize(
    ("marked", "planned"),
    [
        ("[p|Ana Bel] will hold [m|talks] with [p|Cyr Dol] on Wednesday.", True),
        ("[m|A meeting] between [p|Ana Bel] and [p|Cyr Dol] is scheduled for today.", True),
        ("[m|Talks] of [g|Chad] and [g|Mali] were to resume on Tuesday.", True),
        ("[p|Ana Bel] held [m|talks] with [p|Cyr Dol] today.", False),
    ],
)
def test_what_will_be_held_on_the_day_of_the_report_is_planned(marked: str, planned: bool) -> None:
    assert [one.planned for one in found(marked)] == [planned]


def test_a_meeting_called_by_its_weekday_is_the_one_told_of() -> None:
    text = (
        "[g|Chad] and [g|Mali] are scheduled to attend [m|a Friday conference] in [l|Oslo]. "
        "[g|Chad] is cautious about [m|the Friday conference]."
    )
    assert told(found(text)) == [("2023-07-28", "Oslo", True)]
    text = "[g|Chad] and [g|Mali] will hold [m|talks] on Friday. [g|Chad] hopes much of [m|this week’s round of talks]."
    assert told(found(text)) == [("2023-07-28", None, True)]


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday. She left. [p|Ana Bel] also met [p|Eva Fin] on Tuesday.",
        "[p|Ana Bel] had [m|a phone call] with [p|Cyr Dol] on Tuesday. [p|Ana Bel] had [m|a phone call] with [p|Eva Fin].",
        "[g|Chad] and [g|Mali] met on Tuesday. [m|The last round] of [g|Chad] and [g|Mali] was in March.",
    ],
)
def test_who_also_met_others_was_at_another_table(marked: str) -> None:
    assert len(found(marked)) == 2


@pytest.mark.parametrize(
    "marked",
    [
        "[g|Chad] and [g|Mali] agreed on Tuesday to hold [m|a new round of talks].",
        "[g|Chad] and [g|Mali] weighed the prospects of convening [m|a new meeting] on Friday.",
        "[g|Chad] and [g|Mali] work on preparations for [m|the talks].",
        "[g|Chad] and [g|Mali] may agree, possibly during [m|Tuesday’s session].",
        "[g|Chad] and [g|Mali] traded in the framework of [m|the direct negotiations], which began on Tuesday.",
    ],
)
def test_what_is_only_agreed_prepared_or_hoped_for_is_no_meeting(marked: str) -> None:
    assert not found(marked)


def test_the_conference_on_whose_sidelines_they_met_is_no_meeting_of_theirs() -> None:
    (meeting,) = found("[p|Ana Bel] met [p|Cyr Dol] on Tuesday on the sidelines of [m|the Lisk conference].")
    assert len(meeting.evidence) == 1
