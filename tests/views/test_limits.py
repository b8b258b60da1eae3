"""By when, or until when, words undertake something: the day that they give, and none where they give none that is sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aidememoire.model import Interval, Invocation, Span
from aidememoire.views.limits import Asked, TimeLimit, limit_of, limits_in
from tests.gold import gold_readings
from tests.views.made import HAVEN, account, entry

WEDNESDAY = date(2024, 4, 17)
# The words, and what they give that are said on that Wednesday; what begins with `until` falls due on no day.
GIVEN = """
open the crossing by 1 October | 1 Oct 2024
it will open the crossing by 1 October | 1 Oct 2024
open the crossing by June | 30 Jun 2024
open the crossing by the end of May | 31 May 2024
open the crossing by mid-May | 20 May 2024
open the crossing by next Friday | 26 Apr 2024
open the crossing by early 2025 | 30 Apr 2025
open the crossing by year-end | 31 Dec 2024
open the crossing no later than 1 May | 1 May 2024
open the crossing not later than 1 May | 1 May 2024
open the crossing on or before 1 May | 1 May 2024
have the road ploughed and open by Sunday | 21 Apr 2024
open the crossing within thirty days | 17 May 2024
open the crossing within 48 hours | 19 Apr 2024
open the crossing within the month | 30 Apr 2024
open the crossing in two weeks | 1 May 2024
open the crossing over the next two months | 17 Jun 2024
open the crossing before the end of the month | 30 Apr 2024
open the crossing before 1 May | 30 Apr 2024
open the crossing before the weekend | 19 Apr 2024
open the crossing before the first week of May is out | 7 May 2024
open the crossing on Monday | 22 Apr 2024
that the crossing would be open on Wednesday | 17 Apr 2024
open the crossing tomorrow | 18 Apr 2024
open the crossing next week | 28 Apr 2024
open the crossing this year | 31 Dec 2024
open the crossing in the first half of next year | 30 Jun 2025
open the crossing between 3 and 9 June | 9 Jun 2024
open the crossing between June 3 and 9 | 9 Jun 2024
open the crossing from 3 to 9 June | 9 Jun 2024
open the crossing from 1 June | 1 Jun 2024
open the crossing as of 1 June | 1 Jun 2024
hold talks on 3 May, 10 May and 17 May | 17 May 2024
send lists by Friday and lorries within a month | 17 May 2024
that payments begin on 1 August | 1 Aug 2024
he would put it to his parliament in May | 31 May 2024
It said so in March. The lorries will go on Friday | 19 Apr 2024
By May Corvo will open the crossing | 31 May 2024
if the bridge, which is new, is ready, it will open the road by 1 June | 1 Jun 2024
open the road by 1 June if the bridge is ready in May | 1 Jun 2024
keep the crossing open until 31 December | until 31 Dec 2024
keep the crossing open until May | until 30 Apr 2024
keep the crossing open until the end of May | until 31 May 2024
keep the crossing open through August | until 31 Aug 2024
keep the crossing open for the next two years | until 17 Apr 2026
that it would not open the crossing before 1 May | until 30 Apr 2024
publish nothing before May | until 30 Apr 2024
that it would not vote this year | until 31 Dec 2024
""".strip().splitlines()
# Days that are none by which the thing is undertaken, or no whole days at all.
NONE = """
open the crossing soon
open the crossing within a few days
open the crossing in the coming weeks
open the crossing as early as next week
open the crossing no earlier than 1 May
open the crossing after 1 May
put off the vote to May
draw up a budget for 2025
send forty trained sappers on Monday
open the crossing in March
open the crossing if the bridge is ready by May
open the crossing, provided that the troops leave by 1 May
open the crossing once Corvo has voted in May
open the crossing within a week of signature
open the crossing within ninety days of the first payment
open the crossing under the agreement of 9 November 2020
open the crossing on the basis of the 2025 map
open the crossing at Monday talks
take up Friday’s proposal
pay next year’s wages
send aid to those whose house burnt on Friday
that the house burnt on Friday
that it had opened the crossing on Monday
hand over the maps drawn in 2007
extend the mandate that expires in May
send monitors with an envoy who speaks on Monday
not to wait a day
that it would not open the crossing on Monday
open the crossing on 1 May 2020
""".strip().splitlines()


def shown(limit: TimeLimit | None) -> str:
    """Return a limit as the table of wordings has it."""
    if limit is None:
        return "-"
    return f"{'until ' if limit.until else ''}{limit.end.day} {limit.end:%b %Y}"


def told(words: str, said: date = WEDNESDAY, **known: Any) -> str:
    return shown(limit_of(entry(HAVEN, "commit", words, day=said, **known)))


@pytest.mark.parametrize("line", GIVEN)
def test_the_words_of_an_undertaking_give_the_day_by_which_it_falls_due(line: str) -> None:
    words, _, given = line.partition(" | ")
    assert told(words) == given


@pytest.mark.parametrize("words", NONE)
def test_words_give_no_day_where_none_is_sure(words: str) -> None:
    assert told(words) == "-"


def test_the_words_that_give_the_day_are_told() -> None:
    limits = [
        one.words for one, _, _ in limits_in("open it no later than 1 May and shut it before June", Asked(WEDNESDAY))
    ]
    assert limits == ["no later than 1 May", "before June"]


def test_the_day_of_an_instrument_that_is_invoked_is_none() -> None:
    words = "work on the Accord in June 2025"
    one = entry(HAVEN, "commit", words, day=WEDNESDAY)
    cited = replace(one.statement, invokes=(Invocation(None, "Accord", Span.of(words, 8, len(words))),))
    assert (shown(limit_of(one)), limit_of(replace(one, statement=cited))) == ("30 Jun 2025", None)


def test_it_is_counted_from_the_day_said_else_from_that_of_publication() -> None:
    report = account("report", published=date(2024, 4, 20))
    assert told("reply within a week", where=report) == "24 Apr 2024"
    assert shown(limit_of(entry(HAVEN, "commit", "reply within a week", where=report))) == "27 Apr 2024"
    assert limit_of(entry(HAVEN, "commit", "reply within a week", where=account("undated", published=None))) is None


def test_where_the_day_said_is_not_one_day_only_what_is_the_same_from_each_is_told() -> None:
    week = Interval(date(2024, 4, 15), date(2024, 4, 21), "last week", "relative")
    one, other = (
        entry(HAVEN, "commit", words, on=week, where=account("late", published=date(2024, 4, 30)))
        for words in ("reply by 1 June", "reply within a week")
    )
    assert (shown(limit_of(one)), limit_of(other)) == ("1 Jun 2024", None)


def test_nothing_is_counted_from_the_report_of_what_had_been_said_before() -> None:
    cue = (Span(0, 12, "had sworn to"),)
    report = account("report", published=WEDNESDAY)
    words = ("reply in May", "reply by 1 May 2024")
    assert [shown(limit_of(entry(HAVEN, "commit", one, cue=cue, where=report))) for one in words] == ["-", "1 May 2024"]


def test_what_is_but_granted_to_be_so_is_no_undertaking_for_that_day() -> None:
    facts = ("that the treaty expires in May", "the error in a note on Wednesday", "that elections are in June")
    assert [limit_of(entry(HAVEN, "accept", one, day=WEDNESDAY)) for one in facts] == [None, None, None]
    assert shown(limit_of(entry(HAVEN, "accept", "a visit of inspectors in June", day=WEDNESDAY))) == "30 Jun 2024"


DAYS = st.dates(date(1999, 1, 1), date(2030, 12, 31))
WORDS = st.lists(
    st.sampled_from(
        [*chain.from_iterable(line.partition(" | ")[0].split() for line in (*GIVEN, *NONE)), "yesterday", "last week."]
    ),
    max_size=20,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(WORDS, DAYS, st.booleans(), st.booleans())
def test_no_day_lies_before_the_day_said_and_its_words_stand_there(
    words: str, said: date, promised: bool, turned: bool
) -> None:
    for limit, start, end in limits_in(words, Asked(said, False, promised, turned)):
        assert limit.start <= limit.end
        assert limit.end >= said
        assert limit.words in " ".join(words.split())
        assert words[start:end]


def test_no_day_of_the_corpus_lies_before_the_day_said() -> None:
    found = 0
    for reading in gold_readings():
        for one in reading.statements:
            said = one.on.end if one.on else reading.document.published or WEDNESDAY
            limits = [limit for span in one.content for limit, _, _ in limits_in(span.text, Asked(said))]
            assert all(said <= limit.end <= said + timedelta(days=36525) for limit in limits)
            found += len(limits)
    assert found > 100
