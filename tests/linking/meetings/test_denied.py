"""Meetings that are denied, only offered, still in the making, or told one after the other."""

from __future__ import annotations

from datetime import date

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Confidence, Reading, Span, Statement
from tests.linking.meetings.test_found import found, read, simply_who, with_speakers

TUESDAY, THURSDAY = date(2023, 7, 25), date(2023, 7, 27)  # published on the Wednesday between them


@pytest.mark.parametrize(
    "marked",
    [
        "The ministry dismissed as baseless claims that [p|Ana Bel] had held [m|talks] with [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "Reports that [p|Ana Bel] and [p|Cyr Dol] met in [l|Corvo] on Tuesday are untrue, the ministry said.",
        "[g|Arland] denied that [p|Ana Bel] had met [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "[g|Arland] denied on Monday that its aide, [p|Ana Bel], had met [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "[g|Arland] rejected reports of [m|a meeting] between [p|Ana Bel] and [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "[g|Arland] denied [m|a meeting] with [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "It is not true that [p|Ana Bel] met [p|Cyr Dol] on Tuesday.",
        "No such [m|meeting] of [p|Ana Bel] and [p|Cyr Dol] took place on Tuesday.",
        "No [m|meeting of this kind] took place between [p|Ana Bel] and [p|Cyr Dol] on Tuesday.",
        "No [m|meeting] took place between [p|Ana Bel] and [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "[m|A meeting between [p|Ana Bel] and [p|Cyr Dol]] in [l|Corvo] on Tuesday did not take place.",
        "[m|A meeting between [p|Ana Bel] and [p|Cyr Dol]] was never held. Both had been on leave since Tuesday.",
        "[m|A meeting of [p|Ana Bel] with [p|Cyr Dol]] on Tuesday failed to materialise.",
    ],
)
def test_what_is_told_only_to_be_denied_is_no_meeting(marked: str) -> None:
    assert found(marked) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "[g|Arland] denied that [p|Ana Bel], who met [p|Cyr Dol] in [l|Corvo] on Tuesday, had signed.",
        "[g|Arland] denied that it had fired after [p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "[g|Arland] denied that it had lied at [m|the talks] of [p|Ana Bel] and [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "[g|Arland] denied that [m|the talks] of [p|Ana Bel] and [p|Cyr Dol] in [l|Corvo] on Tuesday had failed.",
        "[g|Arland] rejected a report, and [p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] on Tuesday.",
        "[p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] on Tuesday and denied that a truce had been broken.",
    ],
)
def test_what_is_denied_of_a_meeting_leaves_it(marked: str) -> None:
    (meeting,) = found(marked)
    assert ({"Ana Bel", "Cyr Dol"} <= set(meeting.participants), meeting.start) == (True, TUESDAY)


@pytest.mark.parametrize(
    "marked",
    [
        "No [m|talks] of [p|Ana Bel] and [p|Cyr Dol] took place on Tuesday. The envoy stayed away.",
        "The date had been fixed in May. No [m|talks] of [p|Ana Bel] and [p|Cyr Dol] took place on Tuesday.",
        "[m|A meeting between [p|Ana Bel] and [p|Cyr Dol]] that was scheduled for Tuesday did not take place.",
        "[m|A planned meeting of [p|Ana Bel] with [p|Cyr Dol]] on Tuesday failed to materialise.",
        "[m|The meeting of [p|Ana Bel] with [p|Cyr Dol]] on Tuesday never took place.",
    ],
)
def test_what_was_appointed_and_not_held_was_planned(marked: str) -> None:
    (off,) = found(marked)
    assert (off.planned, off.start) == (True, TUESDAY)


@pytest.mark.parametrize(
    "told",
    ["No [m|meeting] of [p|Ana Bel] and [p|Cyr Dol] took place on Tuesday", "[m|The meeting of [p|Ana Bel] and [p|Cyr Dol]] on Tuesday was never held"],
)  # fmt: skip
def test_what_somebody_says_never_was_is_no_meeting(told: str) -> None:
    reading = read(f"{told}, the ministry said.")
    text = reading.document.text
    content = (Span.of(text, 0, text.index(", the")),)
    statement = Statement("1", None, (), (), content, "indirect", Confidence(1.0))
    denied = Reading(reading.document, reading.reader, (statement,), reading.mentions)
    assert find_meetings(denied, simply_who(denied)) == ()


@pytest.mark.parametrize(
    "marked",
    [
        "[p|Ana Bel] would travel to [l|Oslo] on Thursday and had no plans to meet the envoy [p|Cyr Dol] there.",
        "[p|Ana Bel] will visit [l|Oslo] on Thursday but will not meet [p|Cyr Dol].",
        "[p|Ana Bel] will visit [l|Oslo] on Thursday but has no plans to see [r|the envoy] [p|Cyr Dol].",
        "[p|Ana Bel] has no intention to meet [p|Cyr Dol] on Thursday.",
        "Question: Will [p|Ana Bel] travel to [l|Oslo] on Thursday to meet [p|Cyr Dol]?\n\n[p|Eva Fin]: No. She has no plans to meet him.",
        "Question: Will [p|Ana Bel] attend [m|the summit] with [p|Cyr Dol] in [l|Oslo] on Thursday?\n\n[p|Eva Fin]: No.",
    ],
)
def test_whom_somebody_has_no_plans_to_meet_he_does_not_meet(marked: str) -> None:
    assert found(marked) == ()


def test_who_is_not_met_is_missing_from_the_meeting_with_another() -> None:
    (meeting,) = found("[p|Ana Bel] will meet [p|Cyr Dol] in [l|Oslo] on Thursday but will not meet [p|Eva Fin].")
    assert meeting.participants == ("Ana Bel", "Cyr Dol")


@pytest.mark.parametrize(
    "tell", ["open [m|a new round of talks] in [l|Oslo] on", "hold [m|a third round] in [l|Oslo] on", "gather in [l|Oslo] for [m|talks] on"]
)  # fmt: skip
def test_what_the_news_tells_in_the_present_is_on_the_weekday_to_come(tell: str) -> None:
    (meeting,) = found(f"[g|Arland] and [g|Bestria] {tell} Friday.")
    assert (meeting.planned, meeting.start) == (True, date(2023, 7, 28))


@pytest.mark.parametrize("tell", ["held [m|a third round]", "attended the start of [m|the talks]", "did open [m|the talks]"])  # fmt: skip
def test_what_was_held_was_on_the_weekday_that_is_past(tell: str) -> None:
    (meeting,) = found(f"[g|Arland] and [g|Bestria] {tell} in [l|Oslo] on Friday.")
    assert (meeting.planned, meeting.start) == (False, date(2023, 7, 21))


@pytest.mark.parametrize(
    "marked",
    [
        "[o|The Joint Commission of [g|Arland] and [g|Bestria]], which was to meet on 21 July in [l|Corvo], did not meet.",
        "[m|A meeting of [g|Arland] and [g|Bestria]] that was planned for 21 July did not take place.",
        "[g|Arland] and [g|Bestria] were supposed to meet on 21 July, but [g|Bestria] pulled out.",
    ],
)
def test_an_appointment_of_the_last_weeks_is_of_this_year(marked: str) -> None:
    (meeting,) = found(marked)
    assert (meeting.planned, meeting.start) == (True, date(2023, 7, 21))


def test_what_will_be_in_a_month_that_is_past_is_of_the_next_year() -> None:
    (meeting,) = found("[g|Arland] and [g|Bestria] will meet in [l|Corvo] in March.")
    assert meeting.start == date(2024, 3, 1)


@pytest.mark.parametrize("moved", ["put off until", "postponed to", "moved to", "rescheduled for"])
def test_what_is_put_off_has_its_new_day(moved: str) -> None:
    (meeting,) = found(f"[m|A meeting between [g|Arland] and [g|Bestria]] scheduled for 28 July was {moved} 4 August.")
    assert (meeting.planned, meeting.start) == (True, date(2023, 8, 4))


@pytest.mark.parametrize("now", ["expected on", "to open on", "due to resume on", "set for"])
def test_what_is_now_expected_on_another_day_has_that(now: str) -> None:
    (meeting,) = found(
        f"[m|A meeting between [g|Arland] and [g|Bestria]], originally planned for 28 July, is now {now} 4 August."
    )
    assert (meeting.planned, meeting.start) == (True, date(2023, 8, 4))


@pytest.mark.parametrize("vote", ["and the vote is now due on 4 August", "; an answer is now expected on 4 August"])
def test_the_day_for_which_something_else_is_now_planned_is_not_that_of_the_talks(vote: str) -> None:
    (meeting,) = found(f"[g|Arland] and [g|Bestria] will hold [m|talks] in [l|Oslo] on 28 July, {vote}.")
    assert meeting.start == date(2023, 7, 28)


def test_the_day_on_which_it_is_now_to_end_is_not_its_first() -> None:
    (meeting,) = found(
        "[g|Arland] and [g|Bestria] will meet on 28 July in talks that are now expected to end on 4 August."
    )
    assert meeting.start == date(2023, 7, 28)


@pytest.mark.parametrize("aside", ["", ", in accordance with the Accord,", ", if need be,"])
@pytest.mark.parametrize("ready", ["remains prepared to hold", "is willing to host", "is ready to convene"])
def test_readiness_to_meet_is_no_meeting_whatever_stands_between(ready: str, aside: str) -> None:
    assert found(f"[g|Arland] {ready}{aside} [m|a session] with [g|Bestria].", "readout") == ()


@pytest.mark.parametrize(
    "plan", ["was being prepared for", "was being arranged for", "was due on", "was in preparation for"]
)
def test_what_was_in_the_making_is_to_come(plan: str) -> None:
    (meeting,) = found(f"[m|A call] between [g|Arland] and [g|Bestria] {plan} Thursday.")
    assert (meeting.planned, meeting.start, meeting.participants) == (True, THURSDAY, ("Arland", "Bestria"))


def test_what_was_due_and_fell_through_keeps_its_day() -> None:
    (meeting,) = found("[m|A call] between [g|Arland] and [g|Bestria] was due on Tuesday but did not take place.")
    assert (meeting.planned, meeting.start) == (True, TUESDAY)


@pytest.mark.parametrize(
    "matter",
    [
        "They discussed the situation following the provocation committed near the village on 23 July",
        "They exchanged views on the explosion of 23 July",
        "They discussed the trial which opened on 23 July",
        "They spoke of the shelling of the market on 23 July",
    ],
)
def test_the_day_of_what_was_discussed_is_not_that_of_the_meeting(matter: str) -> None:
    (meeting,) = found(f"[p|Ana Bel] received [p|Cyr Dol]. {matter}.", "readout")
    assert (meeting.start, meeting.day_assumed) == (date(2023, 7, 26), True)


def test_the_day_of_a_meeting_after_an_attack_is_its_own() -> None:
    (meeting,) = found("After the attack [p|Ana Bel] met [p|Cyr Dol] on Tuesday. They spoke of the fighting.")
    assert meeting.start == TUESDAY


@pytest.mark.parametrize(
    "elsewhere",
    [
        "[p|Ana Bel], who held [m|talks] in [l|Corvo] on Tuesday with [p|Cyr Dol], spoke. The envoy, [p|Eva Fin], called it a farce",
        "[p|Ana Bel] met [p|Cyr Dol] in [l|Corvo] on Tuesday. The envoy, [p|Eva Fin], told the Board that it was a farce",
    ],
)
def test_who_only_speaks_elsewhere_in_the_news_was_not_there(elsewhere: str) -> None:
    reading = read(f"{elsewhere}.")
    heard = with_speakers(reading, [one.span for one in reading.mentions if one.span.text == "Eva Fin"])
    (meeting,) = find_meetings(heard, simply_who(heard))
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    "absent", ["which was invited, did not attend", "though near, was absent", "the third, declined to take part"]
)
def test_who_did_not_come_is_no_participant(absent: str) -> None:
    (meeting,) = found(f"[g|Arland] and [g|Bestria] met in [l|Oslo] on Tuesday. [g|Corvo], {absent}. [g|Corvo] waits.")
    assert meeting.participants == ("Arland", "Bestria")


def test_who_has_no_name_is_who_met() -> None:
    reading = read("The mediator met [p|Cyr Dol] in [l|Oslo] on Tuesday. [p|Eva Fin] rejected the plan.")
    heard = with_speakers(reading, [reading.mentions[-1].span])
    (meeting,) = find_meetings(heard, simply_who(heard))
    assert meeting.participants == ("mediator", "Cyr Dol")


@pytest.mark.parametrize("order", ["in turn", "one after the other", "in succession", "separately"])
@pytest.mark.parametrize("verb", ["met {} [g|Arland] and [g|Bestria]", "received [g|Arland] and [g|Bestria] {}"])
def test_who_was_met_one_after_the_other_did_not_sit_together(verb: str, order: str) -> None:
    meetings = found(f"[p|Ana Bel] {verb.format(order)} on Tuesday.")
    assert [one.participants for one in meetings] == [("Ana Bel", "Arland"), ("Ana Bel", "Bestria")]


@pytest.mark.parametrize("thing", ["Should no answer be received, [g|Arland] will leave", "Once a reply is to be received, [g|Arland] will go"])  # fmt: skip
def test_an_answer_that_is_to_be_received_is_no_guest(thing: str) -> None:
    assert found(f"{thing}.", "readout") == ()


def test_again_on_another_day_is_another_meeting() -> None:
    one, other = found("[p|Ana Bel] met [p|Cyr Dol] on 14 July and again on 25 July.")
    assert (one.start, other.start, other.planned) == (date(2023, 7, 14), TUESDAY, False)
    assert set(one.participants) == set(other.participants) == {"Ana Bel", "Cyr Dol"}


def test_a_body_that_held_its_session_sat_and_none_of_another_body_with_it() -> None:
    joint, technical = found(
        "[o|The Joint Committee] held [m|its third session] in [l|Corvo] on 20 July. "
        "[o|The Technical Committee] held [m|its second meeting] in [l|Oslo] on 18 July."
    )
    assert (joint.participants, technical.participants) == (("Joint Committee",), ("Technical Committee",))


def test_the_people_of_those_who_agreed_meet_and_not_they() -> None:
    _, planned = found(
        "[p|Ana Bel] met [p|Cyr Dol] on Tuesday. [g|Arland] and [g|Bestria] agreed that their advisers would meet on Friday."
    )
    assert planned.participants == ("Arland", "Bestria")


@pytest.mark.parametrize("wait", ["nothing until [m|the summit]", "nothing pending [m|a meeting]"])
def test_what_somebody_waits_for_was_not_held(wait: str) -> None:
    assert found(f"[p|Ana Bel] told [p|Cyr Dol] that she would say {wait}.") == ()


def test_the_year_of_a_work_plan_is_no_day_of_a_meeting() -> None:
    marked = "[g|Arland] and [g|Bestria] approved the work plan for 2024 and agreed to meet next by the sea."
    assert found(marked) == ()


def test_a_joint_body_does_not_count_beside_those_who_sit_in_it() -> None:
    (meeting,) = found("[g|Arland], [g|Bestria] and [o|the Joint Commission] met in [l|Oslo] on Tuesday.")
    assert (meeting.kind, len(meeting.participants)) == ("bilateral", 3)
