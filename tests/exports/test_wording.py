"""The words of an aide-mémoire: true to what was found, and English."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from aidememoire.exports import wording
from aidememoire.exports.grammar import is_plural
from aidememoire.model import Confidence, Document, Interval, Invocation, Meeting, Reading, Reason, Span, Statement
from tests.exports.examples import statement_of
from tests.gold import READER, gold_readings

SAID = statement_of("Baku said: yes.", "Baku", "said", "yes")


def at(*pieces: tuple[int, str]) -> tuple[Span, ...]:
    return tuple(Span(start, start + len(text), text) for start, text in pieces)


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"speaker": "Azerbaijan"}, "Azerbaijan"),
        ({"speaker": "Odile Charbonnel; Abkhazia"}, "Odile Charbonnel and Abkhazia"),
        ({}, "Baku"),
        ({"source": ()}, wording.UNNAMED),
    ],
)
def test_who_is_the_speaker_else_the_words_of_the_source_else_nobody_named(known: dict[str, object], said: str) -> None:
    assert wording.who(replace(SAID, **known)) == said  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("speaker", "side", "acts"),
    [
        ("Odile Charbonnel; Abkhazia", None, "reject"),
        ("host and the guests", None, "reject"),
        ("partners", None, "reject"),
        ("human rights defenders in Armenia", None, "reject"),
        ("orders of the court", None, "reject"),
        ("they", None, "reject"),
        ("Bosnia and Herzegovina", "Bosnia and Herzegovina", "rejects"),
        ("United States", "United States", "rejects"),
        ("Foreign and Commonwealth Office", None, "rejects"),
        ("Ministry of Labour and Social Affairs", None, "rejects"),
        ("statement of both commissions", None, "rejects"),
        ("press", None, "rejects"),
        ("Armenia’s", None, "rejects"),
        ("Trade and Industry Minister", None, "rejects"),
        ("President and Foreign Minister", None, "reject"),
        ("Ana Vik and the Foreign Minister", None, "reject"),
    ],
)
def test_several_reject_and_one_rejects(speaker: str, side: str | None, acts: str) -> None:
    assert wording.does(replace(SAID, act="reject", speaker=speaker, side=side)) == acts


def test_the_chain_is_told_from_the_nearest_to_the_publisher_without_the_speaker() -> None:
    passed_on = replace(SAID, chain=("Armenian Foreign Ministry", "Ararat Mirzoyan", "Azerbaijan"))
    assert wording.via(passed_on) == ["via Ararat Mirzoyan", "via the Armenian Foreign Ministry"]
    assert wording.via(SAID) == []
    mailed = replace(SAID, chain=("Ana Vik, Ministry of Roads", "Ministry of Roads, Rails and Ports", "Azerbaijan"))
    abroad = replace(SAID, chain=("Foreign, Commonwealth and Development Office", "Azerbaijan"))
    assert wording.via(abroad) == ["via the Foreign, Commonwealth and Development Office"]
    assert wording.via(mailed) == ["via the Ministry of Roads, Rails and Ports", "via Ana Vik, Ministry of Roads"]


def test_why_names_each_field_as_a_reader_would_and_each_instrument() -> None:
    cited = Invocation(None, "Corvo Charter", Span(0, 4, "Baku"), "mentioned before")
    linked = replace(
        SAID, reasons=(Reason("speaker", "named here"), Reason("on", "a date beside its cue")), invokes=(cited,)
    )
    assert wording.why(linked) == [
        "speaker: named here",
        "day: a date beside its cue",
        "Corvo Charter: mentioned before",
    ]
    assert wording.why(SAID) == []


def test_every_act_has_a_verb_and_a_tone_and_an_unknown_one_is_named_as_it_is() -> None:
    acts = {statement.act for reading in gold_readings() for statement in reading.statements}
    assert acts == wording.VERBS.keys() == wording.TONES.keys()
    assert (wording.verb(replace(SAID, act="deny")), wording.tone(replace(SAID, act="deny"))) == ("denies", "opposing")
    assert (wording.verb(replace(SAID, act="muse")), wording.tone(replace(SAID, act="muse"))) == ("muse", "")
    assert (wording.verb(SAID), wording.tone(SAID)) == ("", "")


def test_the_colon_of_a_transcript_is_not_told_as_a_cue() -> None:
    assert wording.told(SAID) == "said"
    assert wording.told(replace(SAID, cue=at((0, ":")))) == ""
    assert wording.told(replace(SAID, cue=())) == ""


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ([(0, "all of it")], "all of it"),
        ([(0, "yes,"), (20, "but no")], "yes, … but no"),
        ([(0, "“yes.”"), (8, "“And no.”")], "“yes.” “And no.”"),
        ([(0, "yes"), (5, "And no")], "yes … And no"),
        ([(0, "yes"), (4, "and no")], "yes and no"),
        ([(0, "ab"), (2, "cd")], "abcd"),
        ([], ""),
    ],
)
def test_what_is_left_out_between_words_is_marked_and_nothing_else(pieces: list[tuple[int, str]], said: str) -> None:
    assert wording.words(at(*pieces)) == said


@pytest.mark.parametrize(
    ("mode", "content", "said"),
    [
        ("direct", "“We are ready”", "“We are ready”"),
        ("direct", '"We are ready"', '"We are ready"'),
        ("direct", "We are ready", "“We are ready”"),
        ("indirect", "that it was ready", "‘that it was ready’"),
        ("mixed", "it was “ready”", "‘it was “ready”’"),
        ("indirect", "", ""),
    ],
)
def test_double_marks_hold_the_speakers_own_words_and_single_marks_those_of_the_report(
    mode: str, content: str, said: str
) -> None:
    spans = at((0, content)) if content else ()
    assert wording.quoted(replace(SAID, mode=mode, content=spans)) == said


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2023-07-25", "2023-07-25", "25 July 2023"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-02-01", "2023-02-27", "1 February 2023 to 27 February 2023"),
        ("2022-01-01", "2023-12-31", "1 January 2022 to 31 December 2023"),
        ("9999-12-01", "9999-12-31", "December 9999"),
        ("9999-12-30", "9999-12-31", "30 December 9999 to 31 December 9999"),
    ],
)
def test_days_are_told_as_the_day_month_year_or_range_that_they_are(start: str, end: str, said: str) -> None:
    interval = Interval(date.fromisoformat(start), date.fromisoformat(end), "", "explicit")
    assert wording.days(interval) == said
    assert wording.days(replace(interval, reliability="inferred")) == f"{said} (inferred)"


def test_a_condition_and_a_reserve_are_told_only_where_they_are_known_to_hold() -> None:
    assert wording.qualities(replace(SAID, conditional=True, hedged=True)) == [
        "on a condition",
        "reported with reserve",
    ]
    assert wording.qualities(replace(SAID, conditional=False, hedged=None)) == []


def test_addressees_and_instruments_are_listed_with_the_articles_that_they_need() -> None:
    span = SAID.content[0]
    names = ("trilateral statement of November 9, 2020", "Resolution 2602", "the Madrid Principles")
    invoking = replace(
        SAID, to=("Armenia", "Constitutional Court"), invokes=tuple(Invocation(None, name, span) for name in names)
    )
    assert wording.addressed(invoking) == "to Armenia and the Constitutional Court"
    assert wording.invoked(invoking) == (
        "invokes the trilateral statement of November 9, 2020, Resolution 2602 and the Madrid Principles"
    )
    assert (wording.addressed(SAID), wording.invoked(SAID)) == ("", "")


@pytest.mark.parametrize(
    "name",
    ["this Council", "their Ministry", "both Courts", "its Office", "the Council", "any Court", "Corvo’s Ministry"],
)
def test_what_is_determined_takes_no_article_more(name: str) -> None:
    assert wording.addressed(replace(SAID, to=(name,))) == f"to {name}"


@pytest.mark.parametrize(
    ("reason", "content", "verb"),
    [
        ("a question that nobody is named for", "Did they reply?", "asks"),
        ("the outlet in the label", "Did they reply?”", "asks"),
        ("who only asks puts a question", "They were late. Did they reply? Thank you.", "asks"),
        ("a question that nobody is named for", "They never replied.", "asserts"),
        ("named here", "Did they reply?", "asserts"),
    ],
)
def test_who_puts_a_question_in_a_transcript_asks_and_asserts_nothing(reason: str, content: str, verb: str) -> None:
    said = statement_of(f"Q: {content}", "Q", ":", content)
    assert wording.does(replace(said, act="assert", reasons=(Reason("speaker", reason),))) == verb


def test_what_the_reader_doubts_is_told_and_what_it_does_not_tell_is_not_doubted() -> None:
    assert wording.doubts(replace(SAID, confidence=Confidence(0.49, act=0.1))) == ["uncertain reading", "act uncertain"]
    assert wording.doubts(replace(SAID, confidence=Confidence(0.5))) == []


@pytest.mark.parametrize(
    ("meeting", "said"),
    [
        (Meeting(()), "Meeting"),
        (Meeting((), kind="call", participants=("A", "B")), "Call, with A and B"),
        (
            Meeting(
                (), date(2023, 7, 25), None, "Moscow", "Sergey Lavrov", ("A", "B", "C"), "trilateral", planned=True
            ),
            "Trilateral meeting (planned), 25 July 2023, Moscow, host Sergey Lavrov, with A, B and C",
        ),
    ],
)
def test_a_meeting_is_told_in_one_line_of_what_is_known(meeting: Meeting, said: str) -> None:
    assert wording.meeting_line(meeting) == said


def test_the_tally_counts_nested_and_uncertain_statements_and_says_when_there_are_none() -> None:
    nested: Statement = replace(SAID, parent="1", confidence=Confidence(0.1))
    document = Document("", "Baku said: yes.")
    assert wording.tally(Reading(document, READER, (SAID, nested))) == "2 statements, 1 nested, 1 uncertain"
    assert wording.tally(Reading(document, READER, (SAID,))) == "1 statement"
    assert wording.tally(Reading(document, READER)) == "no statements"
    assert wording.counted(1234, "document") == "1,234 documents"


def test_the_facts_of_a_document_are_those_that_are_known() -> None:
    whole = Document("T", "x", "Asbarez", date(2023, 7, 26), "Moscow", side="Armenia")
    assert wording.facts(whole) == ["Asbarez", "26 July 2023", "news", "Moscow", "account of Armenia"]
    assert wording.facts(Document("T", "x")) == ["news"]


def test_a_name_that_was_cut_behind_its_and_is_put_into_words_all_the_same() -> None:
    assert not is_plural("Ministry of Trade and")
    assert not is_plural("Trade and")
