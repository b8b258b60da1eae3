"""What is of one day and of the same people is one meeting, whoever else is named in the report. All persons are invented."""

from __future__ import annotations

from tests.linking.made import linker, made

TALKS = (
    "[[MTG:grain talks]] in [[LOC:Vienna]]\n\n[[MTG:A second day of talks]] between [[GPE:Chad]] and [[GPE:Mali]] ended on"
    " [[DATE:Wednesday]] without agreement. [[PER:Oren Talbek]], [[GPE:Chad]]’s chief negotiator, [[Q1:said]] [[C1:that no text was agreed]]."
    " [[GPE:Mali]]’s president, [[PER:Marek Sull]], will speak to his counterpart, [[PER:Jana Keld]]. [[S2:[[PER:Keld]]]] [[Q2:ruled out]] [[C2:a summit]]."
)


def test_talks_that_a_headline_and_the_report_tell_of_are_one_meeting() -> None:
    met = linker().link(made(TALKS, dateline="Vienna")).meetings
    assert [(one.place, "Chad" in one.participants) for one in met] == [("Vienna", True)]


def test_whose_counterpart_somebody_is_was_not_at_the_table() -> None:
    met = linker().link(made(TALKS, dateline="Vienna")).meetings
    assert met
    assert not any("Jana Keld" in one.participants for one in met)


def test_who_met_somebody_by_the_way_met_nobody_else_and_not_where_the_news_is_from() -> None:
    told = (
        "[[S1:[[PER:Ana Bel]], who met [[PER:Cyr Dol]] on [[DATE:Tuesday]],]] [[Q1:said]] [[C1:that it was late]]."
        " [[S2:[[PER:Eva Fin]], [[GPE:Chad]]’s chief negotiator,]] [[Q2:said]] [[C2:that [[GPE:Mali]] waits]]."
    )
    talks = "[[MTG:Talks]] between [[GPE:Chad]] and [[GPE:Mali]] opened in [[LOC:Bern]] on [[DATE:Monday]]. "
    for text in (told, talks + told):
        (*_, meeting) = linker().link(made(text, dateline="Oslo")).meetings
        assert (meeting.place, set(meeting.participants)) == (None, {"Ana Bel", "Cyr Dol"})
