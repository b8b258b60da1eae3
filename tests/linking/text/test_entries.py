"""The entries of a chronology: which date holds where, for what was said and for who met."""

from __future__ import annotations

import pytest

from aidememoire.linking.days.said import ENTRY, HEAD, days_said
from aidememoire.linking.meetings.found import find_meetings
from tests.linking.days.test_said import read, written
from tests.linking.meetings.test_found import read as read_meetings
from tests.linking.meetings.test_found import simply_who

SAID = "[[S1:Orlo]] [[Q1:accused]] [[C1:Sava of delay]]."
AGAIN = "[[S2:Sava]] [[Q2:rejects]] [[C2:it]]."
LEAD = "Here is how it went.\n\n"

#: How an entry may be headed, before *Orlo accused Sava of delay*; the day is 12 July 2023.
HEADS = (
    "12 July 2023: ", "12 July – ", "July 12, 2023 - ", "12 July 2023. ", "| 12 July 2023 | ", "12 July 2023 | ", "- 12 July: ",
    "* **12 July 2023** – ", "**12 July 2023**\n", "12 July 2023\n\n", "## 12 July\n\n", "Wednesday, 12 July 2023:\n\n",
    "12 July (Sava) – ", "12 July 2023\n\nThe first day\n\n", "11 July: It rained.\n12 July: ", "- 11 July: rain\n- 12 July: ",
)  # fmt: skip


@pytest.mark.parametrize("head", HEADS)
def test_a_date_at_the_head_of_an_entry_is_the_day_of_what_it_tells(head: str) -> None:
    """Alone on its line or before a colon, dash, stop or bar; it holds for the whole paragraph, in the present too."""
    found = days_said(read("news", f"{LEAD}{head}{SAID} It rained. {AGAIN}"))
    assert [written(day) for day in found.values()] == [("2023-07-12", ENTRY)] * 2


def test_a_bare_date_right_before_who_speaks_is_its_day() -> None:
    """Nothing stands between: what is only called by a date does not speak on it."""
    found = days_said(read("news", f"{LEAD}12 July {SAID}"))
    assert [written(day) for day in found.values()] == [("2023-07-12", HEAD)]
    assert not days_said(read("news", f"{LEAD}12 July talks failed, {SAID}"))


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        # Alone on its line it holds up to the next date or heading; a list need not end with full stops.
        (f"{LEAD}12 July\n\n- {SAID}\n\n- {AGAIN}", {1: "2023-07-12", 2: "2023-07-12"}),
        (f"{LEAD}12 July\n\n- {SAID[:-1]}\n- {AGAIN[:-1]}", {1: "2023-07-12", 2: "2023-07-12"}),
        (f"{LEAD}12 July\n\n{SAID}\n\n14 July\n\n{AGAIN}", {1: "2023-07-12", 2: "2023-07-14"}),
        (f"{LEAD}12 July\n\n{SAID}\n\nWhat is open\n\n{AGAIN}", {1: "2023-07-12"}),
        # Inside a paragraph, for that paragraph.
        (f"{LEAD}12 July – {SAID}\n\n{AGAIN}", {1: "2023-07-12"}),
        # A date in the sentence itself comes first; what had been said is older.
        (f"{LEAD}12 July – {SAID} On 13 July {AGAIN}", {1: "2023-07-12", 2: "2023-07-13"}),
        (f"{LEAD}12 July – {SAID} {AGAIN.replace('rejects', 'had rejected')}", {1: "2023-07-12"}),
        # The year of a section, and of the entry above where the nearest one is yet to come.
        (f"{LEAD}2021\n\n12 July – {SAID}\n\n2022\n\n3 December – {AGAIN}", {1: "2021-07-12", 2: "2022-12-03"}),
        (f"{LEAD}3 June 2022 – {SAID}\n\n3 August – {AGAIN}", {1: "2022-06-03", 2: "2022-08-03"}),
        (f"{LEAD}20 July – {SAID}\n\n3 August – {AGAIN}", {1: "2023-07-20"}),
        # The date of the text itself, or one that is part of a sentence, heads no entry.
        (f"12 July 2023\n\n{SAID} {AGAIN}", {}),
        (f"{LEAD}26 July 2023\n\n{SAID} {AGAIN}", {}),
        (f"{LEAD}12 July was a bad day, and {SAID}", {}),
        (f"{LEAD}It rained on 12 July 2023.\n\nThe day after. {SAID}", {}),
        (f"{LEAD}The talks failed on\n12 July. {SAID}", {}),
    ],
)  # fmt: skip
def test_how_far_the_date_of_an_entry_holds(marked: str, expected: dict[int, str]) -> None:
    """It holds for its paragraph, or up to the next date or heading where it stands alone."""
    found = days_said(read("news", marked))
    assert {int(number) + 1: written(day)[0] for number, day in found.items()} == expected


@pytest.mark.parametrize(
    ("marked", "days"),
    [
        ("22 July – [p|Ana Orlo] and [p|Ino Brusk] meet [p|Una Kolar] in [g|Sava].", ["2023-07-22"]),
        ("3 June – [p|Ana Orlo] meets [p|Ino Brusk].\n\n22 July – [p|Ana Orlo] received [p|Ino Brusk].", ["2023-06-03", "2023-07-22"]),
        ("3 June 2023\n\n[p|Ana Orlo] met [p|Ino Brusk].\n\n22 July\n\n[p|Ana Orlo] met [p|Ino Brusk].", ["2023-06-03", "2023-07-22"]),
        ("2021\n\n22 October – [p|Ana Orlo] met [p|Ino Brusk].", ["2021-10-22"]),
    ],
)  # fmt: skip
def test_a_meeting_in_an_entry_is_of_its_day(marked: str, days: list[str]) -> None:
    """Those who meet in the present meet on the day of the entry, each entry tells of its own meeting."""
    reading = read_meetings(LEAD + marked)
    meetings = find_meetings(reading, simply_who(reading))
    assert [str(one.start) for one in meetings] == days
    assert not any(one.planned for one in meetings)
