"""Every page answers, shows what it is asked for, and takes no text for markup."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from dataclasses import replace
from datetime import date, timedelta
from html import escape
from html.parser import HTMLParser
from importlib.resources import files
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import Dossier
from aidememoire.exports import view_words, wording
from aidememoire.exports.citation import FORMS, Cited, cite
from aidememoire.exports.tables import to_csv, to_json
from aidememoire.model import Span
from aidememoire.profiles import load_profile
from aidememoire.record import Filter
from aidememoire.views import Sought
from aidememoire.web import listing
from aidememoire.web.rendering import NAVIGATION
from aidememoire.web.routes import search
from tests.exports.examples import HOSTILE
from tests.gold import READER
from tests.web.made import DAY, HAVEN, MARSH, MEETING, PACT, RECORDED, Said, named, report

TABLES = (
    *("/positions", "/documents", "/meetings", "/timeline", "/changes?since=2023-07-01", "/search", "/search?q=road"),
    *("/issues", "/actors", "/instruments", "/commitments"),
)
FILLED = (*(f"/position?issue=humanitarian&party={HAVEN}", f"/instrument?name={quote(PACT)}", f"/meetings/{MEETING}"),)
PAGES = (*(path for path, _ in NAVIGATION), *TABLES, f"/actor?name={HAVEN}", "/issues/transport")


class Markup(HTMLParser):
    """The tags of a page, the attributes that could run or load something, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.shown = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.shown += data


def links_of(page: str) -> set[str]:
    """Return where the links of a page lead within the site, without the places in the pages."""
    found = (value.partition("#")[0] for name, value in Markup(page).attributes if name == "href")
    return {one for one in found if one.startswith("/") and not one.startswith("/static/")}


def other_form(address: str, form: str) -> str:
    path, mark, asked = address.partition("?")
    return f"{path}.{form}{mark}{asked}"


@pytest.mark.parametrize("address", [*PAGES, *FILLED])
def test_every_page_answers_on_a_filled_record(pages: TestClient, address: str) -> None:
    answer = pages.get(address)
    assert answer.status_code == 200
    assert "To cite" in answer.text or "Each decision" in answer.text


@pytest.mark.parametrize("address", [one for one in PAGES if not one.startswith("/actor?")])
def test_every_page_answers_on_an_empty_record_and_says_so(nothing: TestClient, address: str) -> None:
    answer = nothing.get(address)
    assert answer.status_code == 200
    assert 'class="none"' in answer.text or "record is empty" in answer.text


@pytest.mark.parametrize("address", [*TABLES, *FILLED])
def test_a_view_stands_at_its_address_as_json_and_as_csv_with_the_same_rows(pages: TestClient, address: str) -> None:
    told = pages.get(other_form(address, "json"))
    rows = list(csv.DictReader(io.StringIO(pages.get(other_form(address, "csv")).text)))
    assert told.headers["content-type"] == "application/json"
    assert len(told.json()["rows"]) == len(rows) > 0
    assert list(rows[0]) == list(told.json()["rows"][0])


def test_data_is_what_the_command_line_exports_of_the_same_view(pages: TestClient, dossier: Dossier) -> None:
    assert pages.get("/positions.json?as_of=2023-07-26").text == to_json(dossier.positions(DAY.replace(day=26)))
    assert pages.get(f"/meetings/{MEETING}.csv").text == to_csv(dossier.compare([MEETING]))


@pytest.mark.parametrize("address", TABLES)
def test_tables_of_an_empty_record_are_empty(nothing: TestClient, address: str) -> None:
    assert nothing.get(other_form(address, "json")).json()["rows"] == []


def test_every_link_leads_somewhere(pages: TestClient, dossier: Dossier) -> None:
    own = f"/documents/{named(dossier, 'Marsh on the talks')}"
    found = set().union(*(links_of(pages.get(address).text) for address in (*PAGES, *FILLED, own)))
    assert len(found) > 100
    assert [one for one in sorted(found) if pages.get(one).status_code != 200] == []


def hostile_addresses(dossier: Dossier) -> list[str]:
    name = quote(HOSTILE, safe="")
    party = quote(HOSTILE.rstrip(";"), safe="")  # a semicolon parts those who speak as one
    (met,) = [one.id for one in dossier.gatherings() if HOSTILE in one.participants]
    return [
        *(path for path, _ in NAVIGATION),
        *(f"/documents/{named(dossier, HOSTILE)}", "/s/hostile0001", f"/meetings/{quote(met, safe='')}"),
        *(f"/actor?name={name}", f"/instrument?name={name}", f"/search?q=alert&party={party}"),
        *(f"/timeline?party={party}", f"/positions?party={party}", "/positions?everyone=1"),
        f"/compare?document={named(dossier, HOSTILE)}&document={named(dossier, 'Pressroom')}",
    ]


def test_hostile_text_is_shown_as_text_and_never_becomes_markup(pages: TestClient, dossier: Dossier) -> None:
    for address in hostile_addresses(dossier):
        answer = pages.get(address)
        assert answer.status_code == 200, address
        page = Markup(answer.text)
        assert page.tags.count("script") == 2, address
        assert not {"img", "iframe", "object", "style"} & set(page.tags), address
        assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"], address
        assert not [value for _, value in page.attributes if value.lower().startswith(("javascript:", "//"))], address
    shown = Markup(pages.get("/s/hostile0001").text).shown
    assert HOSTILE in shown


def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere(pages: TestClient) -> None:
    policy = pages.get("/").headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy


def test_what_is_vendored_is_what_was_published() -> None:
    folder = files("aidememoire.web") / "static" / "vendor"
    told, name = (folder / "htmx.min.js.sha256").read_text(encoding="utf-8").split()
    assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == told
    assert "Zero-Clause BSD" in (folder / "htmx.LICENSE").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/nowhere", 404, "There is nothing at /nowhere"),
        ("/documents/ffffffff", 404, "There is no document"),
        ("/s/ffffffff", 404, "There is no statement"),
        ("/meetings/2001-01-01", 404, "There is no meeting"),
        ("/issues/football", 404, "There is no issue"),
        ("/actor?name=Nobody", 404, "Nobody named"),
        ("/instrument?name=Nothing", 404, "No statement invokes"),
        ("/positions?as_of=yesterday", 422, "write it as 2023-07-26"),
        (f"/search?q={'road ' * 2_000}", 422, "That cannot be done q: write at most 1,000 characters."),
        ("/compare", 400, "two documents or more"),
        ("/compare?document=ffffffff", 400, "two documents or more"),
        ("/search?q=!!!", 400, "There is no word"),
        ("/timeline?from=2023-08-01&to=2023-07-01", 400, "give the earlier day to from"),
        ("/changes?since=2023-08-01&until=2023-07-01", 400, "give the earlier day to since"),
    ],
)
def test_what_cannot_be_answered_is_said_in_words(pages: TestClient, address: str, status: int, words: str) -> None:
    answer = pages.get(address)
    assert (answer.status_code, words in " ".join(Markup(answer.text).shown.split())) == (status, True)


def test_behind_the_last_page_of_the_documents_is_the_last_page(pages: TestClient) -> None:
    assert Markup(pages.get("/documents?at=99").text).shown == Markup(pages.get("/documents").text).shown.replace(
        "/documents", "/documents?at=99"
    )


def test_a_field_that_does_not_do_is_told_of_once(pages: TestClient) -> None:
    """The page and its slider both read the day."""
    assert pages.get("/positions?as_of=yesterday").text.count("write it as 2023-07-26") == 1


def test_data_that_cannot_be_given_is_a_problem_in_json(pages: TestClient) -> None:
    answer = pages.get("/meetings/2001-01-01.json")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == answer.status_code == 404


def test_fields_left_empty_in_a_form_ask_for_nothing(pages: TestClient) -> None:
    rows = "rows"
    empty = "/timeline.json?from=&to=&issue=&party=&kind=&by=said"
    assert pages.get(empty).json()[rows] == pages.get("/timeline.json").json()[rows]


@pytest.mark.parametrize(
    "address",
    [
        *("/timeline?from=0001-01-01", "/timeline?to=9999-12-31", "/timeline?from=0001-01-01&to=9999-12-31"),
        *(
            "/changes?until=0001-01-01",
            "/changes?since=9999-12-31",
            "/positions?as_of=0001-01-01",
            "/?since=9999-12-31",
        ),
        *("/positions?as_of=9999-12-31", "/search?since=0001-01-01&until=9999-12-31", "/commitments?as_of=0001-01-01"),
    ],
)
def test_the_first_and_the_last_day_that_there_is_can_be_asked_for(pages: TestClient, address: str) -> None:
    assert pages.get(address).status_code == 200


def test_positions_lead_to_the_days_before_and_after(pages: TestClient) -> None:
    page = pages.get("/positions?as_of=2023-07-25").text
    assert 'rel="prev" href="/positions?as_of=2023-07-04"' in page
    assert 'rel="next" href="/positions?as_of=2023-07-26"' in page
    assert "silent" in page


def test_a_cell_opens_into_its_history_with_chains(pages: TestClient) -> None:
    page = Markup(pages.get(f"/position?issue=humanitarian&party={HAVEN}").text).shown
    assert page.index("must end at once") < page.index("should end soon")
    assert "Haven Ministry" in page


def test_a_cell_says_since_when_its_stance_stands_or_which_other_act_was_before(
    own: tuple[Dossier, TestClient],
) -> None:
    dossier, pages = own
    opening = ("no day", "stood so", "another act")
    for at, (act, words, told) in enumerate(
        [
            ("assert", "a ferry crosses twice", ""),
            ("demand", "lorries must pass freely", ""),
            ("propose", "one customs post be kept", "It has stood so since 24 Sep 2023."),
            ("reject", "foreign monitors at the bridge", "It is another act than on 25 Sep 2023 (proposes)."),
        ]
    ):
        day = DAY + timedelta(60 + at)
        said = Said("Bo Lund", MARSH, act, words, "status")
        dossier.add(report(f"Ferry {at}", "Lantern", day, [said]), RECORDED)
        page = " ".join(Markup(pages.get(f"/position?issue=status&party={MARSH}&as_of={day}").text).shown.split())
        assert told in page
        assert bool(told) == any(each in page for each in opening), act


def test_a_document_links_every_statement_and_the_other_account_of_its_meeting(
    pages: TestClient, dossier: Dossier
) -> None:
    own, other = named(dossier, "Marsh on the talks"), named(dossier, "Haven on the talks")
    page = pages.get(f"/documents/{own}").text
    for statement in dossier.register.reading(own).statements:
        assert f'href="/s/{statement.id}"' in page
    assert f'href="/compare?document={own}&amp;document={other}"' in page
    assert "https://example.org/talks#:~:text=there%20is%20a%20humanitarian%20crisis" in page


def test_a_comparison_counts_and_marks_what_differs(pages: TestClient) -> None:
    page = pages.get(f"/meetings/{MEETING}").text
    assert "5 rows: 3 in all, 0 in some, 2 in one alone; 2 told differently" in page
    assert "1 of them is of sentences of the reports alone, in which no statement of a party was read." in page
    assert "<mark>two</mark>" in page
    assert "<mark>three</mark>" in page
    assert "<mark>roads" not in page


def test_each_cell_of_a_comparison_opens_its_words_in_the_document(pages: TestClient, dossier: Dossier) -> None:
    shown = pages.get(f"/meetings/{MEETING}").text
    ours = named(dossier, "Haven on the talks")
    assert f"/documents/{ours}#:~:text=all%20roads%20should%20reopen" in shown


def test_the_timeline_draws_each_statement_as_a_link_with_a_title(pages: TestClient, dossier: Dossier) -> None:
    page = pages.get(f"/timeline?from=2023-07-25&to=2023-07-25&party={HAVEN}").text
    drawn = page[page.index("<svg") : page.index("</svg>")]
    said = dossier.timeline(Sought(DAY, DAY, party=HAVEN, kind="statement")).events
    assert len(re.findall(r'<a href="/s/[^"]+" aria-label="[^"]+"><title>', drawn)) == len(said) == 2
    assert f'href="/meetings/{MEETING}"' in drawn


def test_the_timeline_by_publication_puts_statements_on_the_day_of_their_document(pages: TestClient) -> None:
    rows = pages.get(f"/timeline.json?by=published&party={HAVEN}&kind=statement&from=2023-07-26").json()["rows"]
    assert len(rows) == 3


def test_search_narrows_by_facets_and_marks_the_words(pages: TestClient) -> None:
    page = pages.get("/search?q=road")
    assert "<mark>road</mark>" in page.text
    assert f'href="/search?q=road&amp;party={MARSH}"' in page.text
    narrowed = pages.get(f"/search.json?q=road&party={MARSH}").json()["rows"]
    assert [row["words"] for row in narrowed] == ["there is a humanitarian crisis on the Reed road"]


def test_each_search_has_a_feed_with_its_statements(pages: TestClient) -> None:
    feed = ElementTree.fromstring(pages.get("/search.atom?q=road").content)
    space = {"a": "http://www.w3.org/2005/Atom"}
    titles = [one.findtext("a:title", namespaces=space) for one in feed.findall("a:entry", space)]
    rows = pages.get("/search.json?q=road").json()["rows"]
    assert len(titles) == len(rows)
    assert titles[0] is not None
    assert rows[0]["speaker"] in titles[0]


def test_a_feed_holds_hostile_text_as_text(pages: TestClient) -> None:
    feed = ElementTree.fromstring(pages.get(f"/search.atom?party={quote(HOSTILE, safe='')}").content)
    assert HOSTILE in "".join(feed.itertext())


def test_a_statement_is_cited_in_words_and_for_programs(pages: TestClient, dossier: Dossier) -> None:
    (one,) = dossier.search("guarantees").matches
    shown = Markup(pages.get(f"/s/{one.saying.id}").text).shown
    cited = (Cited(one.saying.account, "en", one.saying.statement),)
    for form in FORMS:
        assert cite(cited, form).strip() in shown
    assert f"/s/{one.saying.id}" in shown


def test_other_documents_with_the_same_words_are_witnesses(pages: TestClient, dossier: Dossier) -> None:
    own = dossier.register.reading(named(dossier, "Wire copy")).statements[0]
    shown = Markup(pages.get(f"/s/{own.id}").text).shown
    assert "Pressroom" in shown
    assert "Wire copy" in shown


def test_an_actor_has_the_offices_and_the_other_names_that_the_profile_knows_no_day_more_exact_than_known(
    own: tuple[Dossier, TestClient],
) -> None:
    dossier, pages = own
    known = replace(READER, profile="armenia-azerbaijan")
    dossier.add(replace(report("Later", "Lantern", DAY, ()), reader=known), RECORDED + timedelta(days=1))
    shown = " ".join(Markup(pages.get("/actor?name=Ararat+Mirzoyan").text).shown.split())
    assert "Foreign Minister of Armenia, from Aug 2021 also known as" in shown
    assert "Mirsojan" in shown
    assert "No statement" in shown


def test_who_meets_but_never_speaks_has_a_page_with_the_meeting(pages: TestClient) -> None:
    page = pages.get(f"/actor?name={MARSH}").text
    assert f'href="/meetings/{MEETING}"' in page
    assert 'href="/positions?party=Bo' not in pages.get("/actor?name=Bo+Lund").text


@pytest.mark.parametrize(
    ("address", "under"),
    [
        ("/", "/"),
        (f"/actor?name={HAVEN}", "/actors"),
        (f"/instrument?name={quote(PACT)}", "/instruments"),
        (f"/position?issue=humanitarian&party={HAVEN}", "/positions"),
        (f"/meetings/{MEETING}", "/meetings"),
        ("/issues/transport", "/issues"),
    ],
)
def test_every_page_says_where_one_is(pages: TestClient, address: str, under: str) -> None:
    assert re.findall(r'<a href="([^"]+)" aria-current', pages.get(address).text) == [under]


def test_a_search_by_meaning_gives_the_nearest_first_narrowed_and_as_data(pages: TestClient) -> None:
    asked = f"similar={quote('the roads must all be opened again')}"
    rows = pages.get(f"/search.json?{asked}").json()["rows"]
    assert "reopen" in rows[0]["words"]
    scores = [one["score"] for one in rows]
    assert scores == sorted(scores, reverse=True)
    narrowed = pages.get(f"/search.json?{asked}&party={MARSH}").json()["rows"]
    assert {one["statement"] for one in narrowed} < {one["statement"] for one in rows}
    shown = pages.get(f"/search?{asked}").text
    assert shown.index(rows[0]["statement"]) < shown.index(rows[1]["statement"])
    assert f"/search?similar={quote('all', safe='')}" in pages.get(f"/s/{rows[0]['statement']}").text


def test_a_search_says_which_other_names_it_looked_for(pages: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dossier, "process", lambda dossier: load_profile("general"))
    told = pages.get("/search.json?q=Geneva+UN").json()
    assert "United Nations" in told["also"]
    assert "United Nations" in pages.get("/search?q=UN").text


def test_an_issue_an_actor_and_the_first_page_give_as_data_what_they_show(pages: TestClient) -> None:
    issue = pages.get("/issues/transport.json").json()
    assert (issue["issue"], len(issue["latest"])) == ("transport", issue["statements"])
    assert {one["party"] for one in issue["positions"]} >= {HAVEN, MARSH}
    actor = pages.get("/actor.json?name=Ana+Vik").json()
    assert (actor["actor"], actor["sides"]) == ("Ana Vik", [HAVEN])
    assert {one["speaker"] for one in actor["latest"]} == {"Ana Vik"}
    assert {one["named_as"] for one in actor["names"]} == {"Ana Vik"}
    front = pages.get("/.json?since=2023-07-20").json()
    assert {one["publisher"] for one in front["sources"]} >= {"Lantern", "Echo"}
    assert front["issues"][0]["statements"] >= front["issues"][-1]["statements"] > 0


def test_an_instrument_has_facets_with_counts_and_the_latest_who_invoke_it(pages: TestClient) -> None:
    shown = pages.get(f"/instrument?name={quote(PACT)}").text
    assert f'href="/search?instrument={quote(PACT, safe="").replace("%20", "+")}&amp;party={HAVEN}"' in shown


def test_a_statement_gives_as_data_its_evidence_its_accounts_and_its_history(
    pages: TestClient, dossier: Dossier
) -> None:
    own = dossier.search("blockade should end").matches[0].saying
    told = pages.get(f"/s/{own.id}.json").json()
    document = dossier.register.document(own.account.id).document
    (content,) = told["evidence"]["content"]
    assert document.text[content["start"] : content["end"]] == content["text"]
    assert [one["id"] for one in told["accounts"]] == [
        one.statement.id for one in dossier.register.saying(own.id).entries
    ]
    assert [one["reader"]["model"] for one in told["history"]] == [READER.model]


def test_a_meeting_that_one_document_tells_of_is_given_as_data_too(pages: TestClient, dossier: Dossier) -> None:
    alone = next(one for one in dossier.gatherings() if len(one.documents) == 1)
    (row,) = pages.get(f"/meetings/{quote(alone.id, safe='')}.json").json()["rows"]
    assert row["documents"] == list(alone.documents)


def test_meetings_go_by_days_and_of_a_large_record_by_its_last_year(
    pages: TestClient, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = len(dossier.gatherings())
    assert len(pages.get("/meetings.json").json()["rows"]) == every > 0
    assert pages.get("/meetings.json?from=2023-07-26").json()["rows"] == []
    assert "of these days" in pages.get("/meetings?from=2023-07-26").text
    asked = [one["meeting"] for one in pages.get("/meetings.json?to=2023-07-25&from=2023-07-25").json()["rows"]]
    assert MEETING in asked
    assert listing.beginning(dossier) is None
    monkeypatch.setattr(listing, "_LARGE", 3)
    assert listing.beginning(dossier) == date(2022, 8, 2)


def test_of_a_large_record_meetings_and_actors_say_that_they_show_its_last_year_and_lead_to_the_year_before(
    own: tuple[Dossier, TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = own[1]
    for address in ("/meetings", f"/actor?name={MARSH}"):
        assert "its last year" not in pages.get(address).text
    monkeypatch.setattr(listing, "_LARGE", 3)
    own[0].add(report("A year on", "Lantern", date(2025, 1, 1), ()), RECORDED + timedelta(days=1))
    for address, before in (
        ("/meetings", "/meetings?from=2023-01-02&to=2024-01-01"),
        (f"/actor?name={MARSH}", f"/actor?name={MARSH}&from=2023-01-02&to=2024-01-01"),
    ):
        shown = pages.get(address).text
        assert "its last year, from 2 January 2024 on" in shown
        assert f'href="/meetings/{MEETING}"' not in shown
        assert escape(before) in shown
        assert f'href="/meetings/{MEETING}"' in pages.get(before).text


def test_a_document_names_its_reprints_and_how_alike_they_are(own: tuple[Dossier, TestClient]) -> None:
    dossier, pages = own
    words = "the ferry across the Esk will carry lorries again once both banks have their customs posts in order"
    said = [Said("Bo Lund", MARSH, "assert", f"{words} on day {day}") for day in ("one", "two", "three")]
    first, second = report("The ferry", "Lantern", DAY, said), report("The ferry, shortened", "Echo", DAY, said[:2])
    for reading in (first, second, replace(first, document=replace(first.document, publisher="Herald"))):
        dossier.add(reading, RECORDED + timedelta(days=1))
    shown = Markup(pages.get(f"/documents/{first.document.id}").text).shown
    assert "Herald, 25 Jul 2023 · the same text" in " ".join(shown.split())
    assert "Echo, 25 Jul 2023 · all words of the shorter one in common" in " ".join(shown.split())
    assert f'href="/documents/{first.document.id}"' in pages.get(f"/documents/{second.document.id}").text
    rows = pages.get(f"/api/documents/{first.document.id}/reprints").json()["rows"]
    assert [(one["document"]["publisher"], one["share"] is None) for one in rows] == [("Herald", True), ("Echo", False)]
    assert "Reprints" not in pages.get(f"/documents/{named(dossier, 'Afterwards')}").text


def test_a_search_that_finds_much_looks_at_more_the_further_somebody_leafs(
    own: tuple[Dossier, TestClient], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "COUNTED", 4)
    monkeypatch.setattr(search, "_A_PAGE", 2)
    every = len(own[1].get("/search.json").json()["rows"])
    assert f"The latest {wording.counted(4, 'statement')} of more" in own[1].get("/search").text
    leafed = [own[1].get(f"/search?at={at}").text for at in range(1, -(-every // 2) + 1)]
    assert all(f"at={at + 1}" in shown for at, shown in enumerate(leafed[:-1], 1))
    assert "of more" not in leafed[-1]


def test_a_long_history_is_told_from_its_end_and_where_the_party_stands_by_all_of_it(
    own: tuple[Dossier, TestClient],
) -> None:
    dossier, pages = own
    day = DAY + timedelta(60)
    said = [Said("Bo Lund", MARSH, act, f"the ferry is {act}") for act in ("assert", "demand", "reject")]
    for at, one in enumerate(said):
        dossier.add(report(f"Ferry {at}", "Lantern", day + timedelta(at), [one]), RECORDED)
    whole = dossier.cell("transport", MARSH, day + timedelta(9))
    for most in range(1, len(whole.history) + 1):
        latest = dossier.cell("transport", MARSH, day + timedelta(9), most)
        assert latest == replace(whole, history=whole.history[-most:], cut=True)
    assert f"{len(whole.history)} statements from" in pages.get(f"/position?issue=transport&party={MARSH}").text


@pytest.mark.parametrize(
    "asked", [Filter(act="commit"), Filter(publisher="Lantern"), Filter(speaker="Bo Lund", issue="borders")]
)
def test_the_latest_of_what_is_asked_for_is_the_end_of_all_of_it(dossier: Dossier, asked: Filter) -> None:
    every = dossier.catalogue.latest(asked, 1_000)
    assert {one.id for one in every} <= {one.statement.id for one in dossier.store.entries(asked)}
    days = [one.day or date.min for one in every]
    assert days == sorted(days, reverse=True) != []
    for most in range(1, len(every)):
        assert [one.day or date.min for one in dossier.catalogue.latest(asked, most)] == days[:most]


def test_the_timeline_is_narrowed_by_issue_and_party_on_its_page(pages: TestClient) -> None:
    shown = pages.get(f"/timeline?issue=transport&party={MARSH}").text
    assert '<select name="issue">' in shown
    assert "<option selected>transport</option>" in shown
    assert f"<option selected>{MARSH}</option>" in shown
    assert "Meetings have no issue" in pages.get("/timeline?issue=transport&kind=meeting").text


def test_commitments_are_narrowed_by_issue_and_addressee_on_their_page(dossier: Dossier, pages: TestClient) -> None:
    given = next(one for one in dossier.commitments() if "grant guarantees" in one.first.words).to[0]
    shown = pages.get(f"/commitments?to={given}&issue=rights").text
    assert f"<option selected>{given}</option>" in shown
    assert "Marshland will grant guarantees" in shown
    assert "Marshland will grant guarantees" not in pages.get("/commitments?issue=transport").text


def test_an_issue_of_which_the_reader_is_not_sure_is_marked_on_every_page_as_in_the_tables(
    own: tuple[Dossier, TestClient],
) -> None:
    dossier, pages = own
    day = DAY + timedelta(60)
    doubtful = Said("Bo Lund", MARSH, "reject", "the ferry will sail to the isle", "transport", 0.1)
    dossier.add(report("Ferry", "Lantern", day, [doubtful]), RECORDED)
    assert "issue (?)" in pages.get(f"/positions?as_of={day}&issue=transport").text
    assert "(?)</p>" in pages.get(f"/timeline?from={day}&to={day}").text
    assert "transport</a> (?)</p>" in pages.get(f"/changes?since={day}").text


def test_what_was_said_before_a_change_stands_with_its_document(own: tuple[Dossier, TestClient]) -> None:
    _, pages = own
    shown = pages.get("/changes?since=2023-07-20").text
    before = shown[shown.index('class="unseen">Before') :]
    assert 'href="/documents/' in before[: before.index('class="unseen">Now')]


def test_the_comma_with_which_a_quotation_goes_on_is_no_part_of_it(dossier: Dossier) -> None:
    one = next(iter(dossier.store.entries())).statement
    words = "\u201cWe reject the map, all of it, on our soil,\u201d"
    told = replace(one, mode="direct", content=(Span(0, len(words), words),))
    assert view_words.in_full(told) == "\u201cWe reject the map, all of it, on our soil\u201d"
