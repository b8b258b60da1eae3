"""The head of a text tells its day, place and publisher: where it is sure, and never by a guess."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.documents.datelines import Dateline, find_dateline
from aidememoire.documents.days import day_in_address, first_day
from aidememoire.documents.header import read_header
from tests.documents.made import load_one

BODY = "\n\nThe ministers of foreign affairs met on Tuesday, officials said, and nothing was agreed by them."


def facts(text: str, year: int | None = None) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for fact in read_header(text, year)[0]:
        found.setdefault(fact.field, (fact.value, fact.where))
    return found


def test_a_letter_is_of_the_day_on_which_it_is_dated() -> None:
    letter = "Letter dated 25 July 2023 from the Envoy to the Council"
    assert facts(letter + BODY)["published"] == ("2023-07-25", "header line")
    assert "published" not in facts(f"Talks resume\n{letter}{BODY}")


@pytest.mark.parametrize(
    "words",
    [
        "Wednesday, 26 July 2023",
        "July 26, 2023",
        "26th of July, 2023",
        "Jul. 26, 2023 10:30 GMT",
        "2023-07-26T10:00:00+04:00",
        "2023/07/26",
        "26.07.2023",
        "26/07/2023",
        "07/26/2023",
        "26-Jul-2023",
        "JULY 26 2023",
    ],
)
def test_ways_to_write_a_day(words: str) -> None:
    """Each way to write a full day gives that day."""
    found = first_day(words)
    assert found
    assert found.day == date(2023, 7, 26)


@pytest.mark.parametrize(
    "words", ["next week", "may 2023", "31.02.2023", "2023", "on Tuesday", "July 26", "1.2.3.2023", ""]
)
def test_what_is_no_full_day(words: str) -> None:
    """Relative, partial and impossible days are not taken."""
    assert first_day(words) is None


def test_european_and_american_order_differ() -> None:
    """A day that may be one of two is left open, unless both are the same or one is impossible."""
    ambiguous, same = first_day("03/04/2023"), first_day("04/04/2023")
    assert ambiguous
    assert ambiguous.day is None
    assert same
    assert same.day == date(2023, 4, 4)


@given(st.text(max_size=200))
def test_any_text_has_a_head_that_can_be_read(text: str) -> None:
    """No text makes the reading of its head fail."""
    read_header(text, 2023)
    first_day(text)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "By Asbarez | Wednesday, 26 July 2023",
            {"publisher": ("Asbarez", "byline"), "published": ("2023-07-26", "byline")},
        ),
        ("By Public Radio of Armenia", {"publisher": ("Public Radio of Armenia", "byline")}),
        ("By John Smith | July 26, 2023", {"published": ("2023-07-26", "byline")}),
        ("Tuesday, 25 July 2023", {"published": ("2023-07-25", "header line")}),
        ("Joint Statement, 25 July 2023", {}),
        ("Tuesday, 25 July 2023, 10 a.m.", {"published": ("2023-07-25", "header line")}),
        ("25.07.2023", {"published": ("2023-07-25", "header line")}),
        ("News • 25.07.2023 • 14:05", {"published": ("2023-07-25", "header line")}),
        ("July 25, 2023 / 10:59 PM / 3 years ago", {"published": ("2023-07-25", "header line")}),
        (
            "12:00 AM, July 25, 2023 / LAST MODIFIED: 03:28 AM, July 26, 2023",
            {"published": ("2023-07-25", "header line")},
        ),
        ("All News 10:56 July 25, 2023", {"published": ("2023-07-25", "header line")}),
        ("Published: 2023-07-25", {"published": ("2023-07-25", "header line")}),
        ("Published on Tue, July 25, 2023 at 10:30 a.m. EDT", {"published": ("2023-07-25", "header line")}),
        ("issued on 25 July 2023, 19:30 local time", {"published": ("2023-07-25", "header line")}),
        ("Issued as of 25 July 2023, 18:00 hrs", {"published": ("2023-07-25", "header line")}),
        (
            "Policy Brief 7 / 2023 · Centre for Sea and Air Law (CSAL), Oslo · 25 July 2023",
            {"publisher": ("Centre for Sea and Air Law", "header line"), "published": ("2023-07-25", "header line")},
        ),
        (
            "The Lisk Courier | 25 July 2023",
            {"publisher": ("The Lisk Courier", "header line"), "published": ("2023-07-25", "header line")},
        ),
        (
            "Circulated by the Facilitator on 25 July 2023. Without prejudice.",
            {"published": ("2023-07-25", "header line")},
        ),
        ("Circulated by the Facilitator to those who met on the eve of the talks", {}),
        ("Released on 25 July 2023, the three prisoners went home.", {}),
        ("Presented to the Council on 25 July 2023, the plan was rejected.", {}),
        ("World Trade | 25 July 2023", {"published": ("2023-07-25", "header line")}),
        ("25 July 2023 | Chad fires | Mali objects\n\n26 July 2023 | Mali fires | Chad objects", {}),
        ("Updated: 2023-07-25", {}),
        (
            "Reuters | Oslo | Updated: 26-07-2023 20:09 IST | Created: 25-07-2023 20:07 IST",
            {
                "publisher": ("Reuters", "header line"),
                "dateline": ("Oslo", "header line"),
                "published": ("2023-07-25", "header line"),
            },
        ),
        (
            "by Lisk Newsdesk 25 July 2023",
            {"publisher": ("Lisk Newsdesk", "byline"), "published": ("2023-07-25", "byline")},
        ),
        ("Ana Vik 32 minutes ago Tue 25th July 2023 | 11:30 PM", {"published": ("2023-07-25", "header line")}),
        ("Ana Vik Published July 25, 2023 | 05:00 PM", {"published": ("2023-07-25", "header line")}),
        ("Ana Vik signed the pact 25 July 2023", {}),
        (
            " date 2023-07-25 Liskpoint.com",
            {"publisher": ("Liskpoint.com", "header line"), "published": ("2023-07-25", "header line")},
        ),
        (
            "date 2023-07-26 OSLO, July 25. /TASS/. The envoys met.",
            {
                "published": ("2023-07-26", "header line"),
                "dateline": ("Oslo", "dateline"),
                "publisher": ("TASS", "dateline"),
            },
        ),
        (
            "Xinhua,July 25, 2023 Adjust font size:",
            {"published": ("2023-07-25", "dateline"), "publisher": ("Xinhua", "dateline")},
        ),
        (
            "(Xinhua)    08:25, July 25, 2023",
            {"publisher": ("Xinhua", "header line"), "published": ("2023-07-25", "header line")},
        ),
        ("Source: Chad Department of State", {"publisher": ("Chad Department of State", "header line")}),
        ("Source: an official of the Department of State", {}),
        ("Source: Chad to sign the agreement", {}),
        ("From Reuters", {"publisher": ("Reuters", "byline")}),
        ("From Oslo", {}),
        ("By Staff Reporter", {}),
        ("by Norway", {}),
        ("The statement of 9 November 2020", {}),
        ("By then, nothing had been agreed", {}),
        ("Noon briefing, 7 May 2024", {"published": ("2024-05-07", "header line")}),
        ("By Spokesperson Ana Vik", {}),
        ("By Foreign Ministry Spokeswoman Ana Vik", {}),
        ("By Prime Minister Press Office", {"publisher": ("Prime Minister Press Office", "byline")}),
        ("By Office of the Spokesperson", {"publisher": ("Office of the Spokesperson", "byline")}),
        ("Yerevan, 25 July 2023", {"dateline": ("Yerevan", "dateline"), "published": ("2023-07-25", "dateline")}),
    ],
)
def test_lines_of_the_head(head: str, expected: dict[str, tuple[str, str]]) -> None:
    """Bylines and lines with nothing but the day are read; a day inside a sentence or title is none of publication."""
    assert facts("Talks resume\n" + head + BODY) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("MOSCOW, July 25 (Agency) -- The ministers met.", Dateline("Moscow", "July 25", "Agency")),
        ("YEREVAN, 25 July 2023 — The ministers met.", Dateline("Yerevan", "25 July 2023")),
        ("Yerevan, July 25 – The ministers met.", Dateline("Yerevan", "July 25")),
        ("MOSCOW, July 25. /TASS/. The ministers met.", Dateline("Moscow", "July 25", "TASS")),
        ("PORT VILA, 3 March 2025. The ministers met.", Dateline("Port Vila", "3 March 2025")),
        ("Addis Ababa, 11 February 2026: The ministers met.", Dateline("Addis Ababa", "11 February 2026")),
        ("GENEVA (15 September 2025) – The ministers met.", Dateline("Geneva", "15 September 2025")),
        ("Suva, May 12, 2024. /PINA/. The ministers met.", Dateline("Suva", "May 12, 2024", "PINA")),
        ("YEREVAN, JULY 25, ARMENPRESS. The ministers met.", Dateline("Yerevan", "JULY 25", "ARMENPRESS")),
        ("OSLO (NTB). The ministers met.", Dateline("Oslo", "", "NTB")),
        ("BAKU, Azerbaijan (AP) — The ministers met.", Dateline("Baku, Azerbaijan", "", "AP")),
        ("THE HAGUE, Oct. 3 (Reuters) - The court met.", Dateline("The Hague", "Oct. 3", "Reuters")),
        ("WASHINGTON — " + BODY.strip() * 2, Dateline("Washington")),
        ("Yerevan, 25 July 2023", Dateline("Yerevan", "25 July 2023", leads=False)),
    ],
)
def test_datelines(line: str, expected: Dateline) -> None:
    """The datelines of agencies give place, day and agency, and tell whether a text follows in their line."""
    assert find_dateline(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "NATO — Armenia: a joint statement",
        "EU–Armenia summit on 25 July 2023",
        "BREAKING — " + BODY.strip() * 2,
        "He said — and nobody answered — that the road is open.",
        "Moscow — the city that never sleeps",
        "QUESTION: What about the road?",
        "",
    ],
)
def test_dashes_that_end_no_dateline(line: str) -> None:
    """A dash after other words is no dateline."""
    assert find_dateline(line) is None


def test_the_year_of_a_dateline_is_never_guessed() -> None:
    """A dateline without a year gives a day only where the year is known, and a note where it is not."""
    text = "MOSCOW, July 25 (Agency) -- The ministers met."
    assert facts(text, 2023)["published"] == ("2023-07-25", "dateline")
    assert "published" not in facts(text)
    assert read_header(text)[1] == ["dateline: July 25 has no year and was not taken for the day of publication"]


@pytest.mark.parametrize(
    ("headline", "dateline", "published"),
    [
        ("Evening wire, 15 May 2025", "CORVO, 12 May", "2025-05-15"),
        ("Joint statement, May 15, 2025", "CORVO, May 16", "2025-05-16"),
        ("Year in brief, 2 January 2025", "CORVO, 30 December", "2025-01-02"),
        ("The border accords, 5 May 1995", "CORVO, 12 July", None),
        ("They signed on 5 May 1995", "CORVO, 12 May", None),
    ],
)
def test_a_headline_may_tell_the_year(headline: str, dateline: str, published: str | None) -> None:
    """Where it ends with a day near that of the dateline: then the text is of the later one."""
    found = facts(f"{headline}\n\n{dateline} - The ministers met.")
    assert found.get("published", (None,))[0] == published


@pytest.mark.parametrize(
    ("above", "published"), [("17 September 2024", "2018-09-04"), ("5 September 2018", "2018-09-05")]
)
def test_a_day_above_that_is_long_after_the_dateline_is_that_of_the_page(above: str, published: str) -> None:
    head = f"{above}\n\nRebels accuse the government\n\nSeptember 4, 2018 (LISK) – The rebels accused the army of an attack."
    assert facts(head)["published"][0] == published


def test_the_hours_of_a_page_beside_its_day_are_no_title(tmp_path: Path) -> None:
    kept = load_one(tmp_path / "a.txt", f"25 July 2023 / 8:24 AM / Updated 11 minutes ago\n\nTalks to go on{BODY}")
    assert (kept.title, kept.published) == ("Talks to go on", date(2023, 7, 25))


def test_an_ambiguous_line_is_noted() -> None:
    """A day that may be one of two is said to be so."""
    found, notes = read_header("Talks resume\n03/04/2023" + BODY)
    assert not found
    assert notes == ["header line: 03/04/2023 may be one of two days and was not taken"]


def test_only_the_head_is_read() -> None:
    """A day that stands alone far down is a day of the story."""
    assert not facts("word " * 300 + "\n25.07.2023\n")


def test_the_day_in_an_address() -> None:
    """Folders of an address that make a day give it."""
    assert day_in_address("https://example.org/2023/07/25/talks") == date(2023, 7, 25)
    assert day_in_address("https://example.org/2023/13/45/talks") is None


@pytest.mark.parametrize(
    ("text", "published", "dateline"),
    [
        ("Department Press Briefing – March 14, 2024\n\nWashington, D.C.", "2024-03-14", None),
        ("Statement by the Spokesperson\n14 March 2024, Washington" + BODY, "2024-03-14", "Washington"),
        ("Evening wire, 15 May 2025\n\nCORVO, 12 May - The ministers met.", "2025-05-15", "Corvo"),
        (
            "EMBARGOED UNTIL 00:01 GMT, 20 MAY 2025\n\nTalks\n\nCORVO, 19 May - The ministers met.",
            "2025-05-20",
            "Corvo",
        ),
        ("NOT FOR PUBLICATION BEFORE 20 MAY 2025\n\nTalks" + BODY, "2025-05-20", None),
        ("14 March 2024, New York" + BODY, "2024-03-14", "New York"),
        ("3 May 2020, Geneva, Switzerland" + BODY, "2020-05-03", "Geneva, Switzerland"),
        ("Remarks at the joint news conference, Ankara, June 5, 2024\n\nWe held talks.", "2024-06-05", None),
        (
            "Remarks and answers to questions of the media at a joint news conference after talks with the foreign minister of the"
            " neighbour, Ankara, June 5, 2024\n\nWe held talks.",
            "2024-06-05",
            None,
        ),
        ("25 July 2023 – " + BODY.strip() + " They will meet again.", "2023-07-25", None),
    ],
)
def test_a_day_before_or_behind_a_dash_or_before_a_place_is_that_of_publication(
    text: str, published: str, dateline: str | None
) -> None:
    found = facts(text)
    assert found["published"] == (published, "header line")
    assert found.get("dateline", (None,))[0] == dateline


@pytest.mark.parametrize("words", ["Reuters", "TASS", "Yonhap", "Ani Avetisyan", "Caucasus News Agency"])
def test_who_published_or_wrote_behind_a_day_is_no_place(words: str) -> None:
    assert "dateline" not in facts(f"25 July 2023, {words}" + BODY)


def test_a_day_inside_a_sentence_with_a_dash_is_not_taken() -> None:
    assert facts("On 3 May 2020, the minister said no – and more" + BODY) == {}


def test_an_outlet_that_asks_below_is_no_dateline() -> None:
    asking = dict(read_header_fields("Der Tag, 24 May 2025\n\nDer Tag: Will you sign?\n\nKolar: No."))
    telling = dict(read_header_fields("Tarn, 24 May 2025\n\nDer Tag: Will you sign?\n\nKolar: No."))
    assert (asking.get("dateline"), asking["published"]) == (None, "2025-05-24")
    assert telling["dateline"] == "Tarn"


def read_header_fields(text: str) -> list[tuple[str, str]]:
    return [(fact.field, fact.value) for fact in read_header(text)[0]]


def test_a_country_in_capitals_behind_a_town_is_no_agency_and_a_span_of_days_ends_with_its_last() -> None:
    assert find_dateline("ADDIS ABABA, ETHIOPIA") is None
    assert facts("Summary\n\nLisbon, 4-5 October 2024" + BODY)["published"][0] == "2024-10-05"
    written = first_day("12 October 2024")
    assert written is not None
    assert written.day == date(2024, 10, 12)


@pytest.mark.parametrize(
    "line",
    [
        "State House, Corvo Hill, Sunday, 18th February, 2024",
        "Radio Lisk, “The Week in Question”, Sunday 18 February 2024",
        "Held at Headquarters, Lisk, on Sunday, 18 February 2024, at 3 p.m.",
    ],
)
def test_the_day_that_a_line_of_an_address_a_programme_or_a_record_ends_with_is_that_of_the_text(
    line: str, tmp_path: Path
) -> None:
    text = f"Address to the nation\n\n{line}\n\nFellow citizens,\n\nWe wait for the talks to begin."
    assert load_one(tmp_path / "address.txt", text).published == date(2024, 2, 18)


def test_a_day_that_a_page_was_kept_under_and_its_source_are_no_title(tmp_path: Path) -> None:
    kept = load_one(tmp_path / "a.txt", f" date 2023-07-25 Liskpoint.com\n\nTalks to go on{BODY}")
    assert (kept.title, kept.published) == ("Talks to go on", date(2023, 7, 25))
    passed_on = load_one(tmp_path / "b.txt", f"Source: Reuters\n\nHeadline: Talks to go on{BODY}")
    assert (passed_on.title, passed_on.publisher) == ("Talks to go on", "Reuters")


def test_a_byline_in_small_letters_is_not_joined_to_the_headline(tmp_path: Path) -> None:
    headline = "Envoy of the Union meets the minister in Port Lisk today"
    lines = ["The envoy met the minister on Friday and spoke with him about the road", "to the border, officials said."]
    document = load_one(tmp_path / "a.txt", "\n".join((headline, "by Lisk Newsdesk 25 July 2023", *lines)))
    assert (document.title, document.publisher) == (headline, "Lisk Newsdesk")
    running = load_one(tmp_path / "b.txt", f"{lines[0]} hosted\nby Norway and Chad in May 2023 in a town, and more.")
    assert "hosted by Norway" in running.text
