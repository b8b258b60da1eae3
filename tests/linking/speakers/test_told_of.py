"""Who is brought up by another in what he goes on to say is not *he* who says it. All persons are invented."""

from __future__ import annotations

import pytest

from aidememoire.linking.speakers.speakers import Speakers
from tests.linking.made import GENERAL, cast_of, made, speakers_of

KHAN = "[[S1:[[ROLE:Foreign Secretary]] [[PER:Bilal Sardar]]]] [[Q1:told]] reporters [[C1:that talks were likely]]. "


@pytest.mark.parametrize(
    "told",
    [
        "[[C2:The envoy [[PER:Omar Teke]] will be at the meeting]], [[S2:he]] [[Q2:said]].",
        "“[[C2:The envoy [[PER:Omar Teke]] is expected there]],” [[S2:he]] [[Q2:added]].",
    ],
)
def test_who_is_first_named_in_what_is_told_further_does_not_tell_it(told: str) -> None:
    assert speakers_of(made(KHAN + told))[-1].one.name == "Bilal Sardar"


def test_who_goes_on_from_the_subject_is_he_where_nobody_else_spoke() -> None:
    text = "Rain fell. The envoy [[PER:Omar Teke]] arrived, and the road was open, [[S1:he]] [[Q1:said]] [[C1:on the way]]."
    assert speakers_of(made(text))[-1].one.name == "Omar Teke"


def test_he_who_goes_on_from_quotations_is_who_said_them_and_not_of_whom_he_spoke() -> None:
    text = (
        "“[[C1:Important talks]],” [[S1:[[PER:Aragon]]]] [[Q1:wrote]] after his meeting with [[ROLE:Director General]] [[PER:Rafael Gross]]. “[[C1:Differences can be"
        " resolved. We agreed to proceed]].” However, [[S2:he]] [[Q2:added]] [[C2:that Norway would not negotiate]]."
    )
    found = speakers_of(made(text))[-1]
    assert (found.one.name, found.rule) == ("Aragon", "subject before")


@pytest.mark.parametrize(
    ("marked", "barred"),
    [
        ("[[C2:The envoy [[PER:Omar Teke]] will be there]], [[S2:he]] [[Q2:said]].", {"Omar Teke"}),
        ("The envoy [[PER:Omar Teke]] arrived with a plan, which, [[S2:he]] [[Q2:said]], [[C2:was new]].", set()),
        ("[[C2:The envoy [[PER:Omar Teke]] will be there]], [[S2:his office]] [[Q2:said]].", set()),
    ],
)
def test_who_is_named_outside_of_what_is_told_may_tell_it_and_his_office_may_tell_of_him(
    marked: str, barred: set[str]
) -> None:
    reading = made(KHAN + marked)
    speakers = Speakers(cast_of(reading, GENERAL), reading.statements)
    speakers.all()
    last = reading.statements[-1]
    found = speakers.antecedents.told_of("he", last.source[0].start, last, None)
    assert {who.name for who in found} == barred


NAMED = "[[S1:[[ROLE:Foreign Secretary]] [[PER:Bilal Sardar]]]] [[Q1:told]] [[PER:Omar Teke]] [[C1:that talks were likely]]. "


@pytest.mark.parametrize(
    ("told", "barred"),
    [
        ("[[C2:During the visit of [[PER:Omar Teke]], Chad had agreed to it]], [[S2:he]] [[Q2:said]].", {"Omar Teke"}),
        ("“[[C2:After the speech by President [[PER:Omar Teke]] we wait]],” [[Q2:said]] [[S2:he]].", {"Omar Teke"}),
        ("[[C2:[[PER:Omar Teke]] would be late]], [[S2:he]] [[Q2:said]].", set()),
    ],
)
def test_who_is_no_subject_of_what_is_told_further_does_not_tell_it_though_he_was_named_before(
    told: str, barred: set[str]
) -> None:
    reading = made(NAMED + told)
    speakers = Speakers(cast_of(reading, GENERAL), reading.statements)
    speakers.all()
    last = reading.statements[-1]
    found = speakers.antecedents.told_of("he", last.source[0].start, last, None)
    assert {who.name for who in found} == barred


def test_he_goes_on_behind_what_else_he_does() -> None:
    told = "Admitting that the talks between [[PER:Omar Teke]] and him had begun coldly, [[S2:he]] [[Q2:said]] [[C2:that the mood improved]]."
    found = speakers_of(made(NAMED + told))[-1]
    assert (found.one.name, found.rule) == ("Bilal Sardar", "subject before")


@pytest.mark.parametrize(
    "first",
    [
        "[[S1:[[PER:Bilal Sardar]]]] [[Q1:said]] [[C1:that [[PER:Omar Teke]] had written to him twice]].\n\n",
        "[[C1:The two letters that [[PER:Omar Teke]] had sent were clear]], [[S1:[[PER:Bilal Sardar]]]] [[Q1:said]].\n\n",
    ],
)
def test_he_goes_on_from_who_alone_speaks_in_the_sentence_before_over_a_new_paragraph(first: str) -> None:
    found = speakers_of(made(first + "[[S2:He]] [[Q2:added]] [[C2:that the road stays open]]."))[-1]
    assert (found.one.name, found.rule) == ("Bilal Sardar", "subject before")


def test_who_is_he_that_goes_on_is_never_she() -> None:
    reading = made(
        "[[S1:[[PER:Keth Oro]]]] [[Q1:said]] [[C1:the road is closed]]. [[S2:He]] [[Q2:added]] [[C2:that talks go on]]."
    )
    speakers = Speakers(cast_of(reading, GENERAL), reading.statements)
    found = speakers.all()
    who = found[reading.statements[1].id].one
    assert who.name == "Keth Oro"
    assert not speakers.antecedents.genders.allow("she", who)


def test_an_outlet_that_reports_what_another_says_is_not_it_that_goes_on() -> None:
    text = (
        "[[C1:[[S2:[[ORG:The Grebe Front]]]] [[Q2:issued]] [[C2:a statement on the talks]]]], [[S1:[[ORG:Radio Corvo]]]] [[Q1:reported]].\n\n"
        "“[[C3:Both sides will deliberate]],” [[S3:it]] [[Q3:said]]."
    )
    assert speakers_of(made(text))[2].one.name == "Grebe Front"
