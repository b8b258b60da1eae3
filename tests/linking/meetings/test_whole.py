"""Meetings whose own words name all who were there: nobody who speaks elsewhere joins them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aidememoire.linking.meetings.found import find_meetings
from aidememoire.model import Confidence, Meeting, Reading, Span, Statement
from tests.linking.meetings.test_found import PUBLISHED, read, simply_who, with_speakers

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
        "[p|Ana Bel], in [m|a separate conversation] with [p|Cyr Dol] on Tuesday, disputed it",
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


TALKS = "[g|Arland] and [g|Bestria] held [m|talks] in [l|Oslo] on Tuesday."


@pytest.mark.parametrize(
    ("spoke", "there"),
    [
        ("On 4 July, the envoy of [g|Corvo], Ms. [p|Eva Fin], said that she had heard nothing.", False),
        ("On Tuesday, the envoy of [g|Corvo], Ms. [p|Eva Fin], said that she was hopeful.", True),
        ("After 4 July, the envoy of [g|Corvo], Ms. [p|Eva Fin], said that she was hopeful.", True),
    ],
)
def test_who_speaks_on_another_day_was_at_no_talks(spoke: str, there: bool) -> None:
    (meeting,) = heard(f"{TALKS} {spoke}")
    assert ("Eva Fin" in meeting.participants) is there


def test_whom_one_who_is_not_named_there_met_he_met_alone() -> None:
    (meeting,) = heard(f"[p|Ana Bel] left. She was received in [l|Oslo] on Tuesday by [p|Cyr Dol]. {FIN}")
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


TURNS = "[p|Ana Bel]: I {} on Tuesday.\n\n[p|Cyr Dol]: The road is open.\n\n[p|Eva Fin]: We welcome it."


@pytest.mark.parametrize("met", ["met [p|Gil Hal] in [l|Oslo]", "spoke to [p|Gil Hal] by telephone", "was received by [p|Gil Hal]"])  # fmt: skip
def test_whom_a_speaker_says_he_met_nobody_of_the_other_turns_met(met: str) -> None:
    reading = read(TURNS.format(met), "transcript")
    text, persons = reading.document.text, [one.span for one in reading.mentions if one.type == "PER"]
    labels = [span for span in persons if text.startswith(":", span.end)]
    ends = [*(label.start for label in labels[1:]), len(text)]
    turns = tuple(
        Statement(str(at), None, (one,), (), (Span.of(text, one.end + 2, end),), "direct", Confidence(1.0))
        for at, (one, end) in enumerate(zip(labels, ends, strict=True))
    )
    heard_out = Reading(reading.document, reading.reader, turns, reading.mentions)
    own, *others = find_meetings(heard_out, simply_who(heard_out))
    assert set(own.participants) == {"Ana Bel", "Gil Hal"}
    assert others
    assert all(one.start == PUBLISHED and "Gil Hal" not in one.participants for one in others)


def test_audiences_of_the_author_that_follow_each_other_are_several() -> None:
    marked = "I was received in [l|Oslo] on 10 July by [p|Ana Bel]. On 12 July I had [m|a meeting] with [p|Cyr Dol] in [l|Corvo]."
    reading = read(marked, "statement")
    one, other = find_meetings(reading, simply_who(reading), author="Eva Fin")
    assert (one.participants, one.place) == (("Eva Fin", "Ana Bel"), "Oslo")
    assert (other.participants, other.place) == (("Eva Fin", "Cyr Dol"), "Corvo")


def test_nobody_who_is_named_otherwise_is_among_her_counterparts() -> None:
    assert not heard(f"[p|Ana Bel], in [l|Oslo] for [m|a meeting] with her Bestrian counterparts, said no. {FIN}")


def test_after_meeting_somebody_tells_of_a_meeting_and_after_meeting_a_deadline_of_none() -> None:
    (meeting,) = heard("[p|Ana Bel] spoke in the capital [l|Khartoum] after meeting [p|Cyr Dol].")
    assert (meeting.place, set(meeting.participants)) == ("Khartoum", {"Ana Bel", "Cyr Dol"})
    assert not heard("[p|Ana Bel] signed it after meeting the deadline of [o|the Fund].")


def test_what_is_gone_on_with_at_a_level_is_no_meeting() -> None:
    assert not heard("[g|Arland] and [g|Bestria] will continue consultations at expert level on 5 August in [l|Oslo].")


@pytest.mark.parametrize("they", ["They", "Both"])
def test_who_joins_those_of_the_sentence_before_comes_to_their_meeting(they: str) -> None:
    told = f"[g|Arland] and [g|Bestria] will meet in [l|Oslo] on Friday. {they} will be joined by [p|Cyr Dol]."
    (meeting,) = heard(told)
    assert (meeting.place, set(meeting.participants)) == ("Oslo", {"Arland", "Bestria", "Cyr Dol"})


@pytest.mark.parametrize(
    "told",
    [
        "[g|Arland] has to apologise before [m|any new meeting] with [g|Bestria].",
        "[p|Ana Bel] and [p|Cyr Dol] said on Tuesday that nobody should pre-empt [m|the Geneva talks].",
    ],
)
def test_any_meeting_that_may_come_and_what_nobody_should_prejudge_is_told_of_as_none(told: str) -> None:
    assert not heard(told)


@pytest.mark.parametrize("offered", ["stands ready to host", "is willing to convene", "offered to hold"])
def test_a_round_that_somebody_offers_to_host_is_not_planned(offered: str) -> None:
    assert not heard(f"[g|Arland] {offered} [m|the next round] in [l|Oslo] between [g|Bestria] and [g|Corvo].")


def test_who_joins_somebody_later_in_the_text_does_not() -> None:
    told = "[p|Ana Bel] will meet [p|Gil Hal] in [l|Oslo] on Friday. [p|Eva Fin] went to a fair. He was joined by [p|Cyr Dol]."
    assert "Cyr Dol" not in heard(told)[0].participants


@pytest.mark.parametrize(
    "met",
    [
        "In her [m|meeting] with [p|Cyr Dol] on Tuesday, [p|Ana Bel] called on [g|Chad] to pay",
        "In [m|a meeting] with [p|Cyr Dol] on Tuesday, [p|Ana Bel] urged [g|Chad] to pay",
        "With reference to [m|the meeting] held on Tuesday between [p|Ana Bel] and [p|Cyr Dol], [g|Chad] is silent",
    ],
)
def test_whom_somebody_praises_in_a_meeting_of_his_own_was_not_there(met: str) -> None:
    (meeting,) = heard(f"{met}. {FIN} [g|Chad] waits.")
    assert set(meeting.participants) == {"Ana Bel", "Cyr Dol"}


@pytest.mark.parametrize(
    ("title", "kind"), [("Secretary Bel’s Call with Minister Dol", "call"), ("Secretary Bel in Oslo", "bilateral")]
)
def test_below_a_title_that_tells_of_a_call_who_spoke_today_spoke_by_phone(title: str, kind: str) -> None:
    reading = read("[p|Ana Bel] spoke today with [p|Cyr Dol].", "readout")
    titled = replace(reading, document=replace(reading.document, title=title))
    (meeting,) = find_meetings(titled, simply_who(titled))
    assert meeting.kind == kind
