"""The pages say who does what as the tables do: what holds it back is marked, and who tells of it is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import open_dossier
from aidememoire.exports.view_words import MARKS, MARKS_OF_DAYS
from aidememoire.model import Confidence, Document, Reading
from tests.gold import READER
from tests.web.made import DAY, HAVEN, HOST, MARSH, PACT, RECORDED, Said, asking, report
from tests.web.test_pages import Markup

HELD = (("day", DAY), ("hedged", True), ("conditional", True), ("cites", (PACT,)))
ROAD = "the road over the pass will stay open to all"


def told() -> Reading:
    """Return a report in which two of Marshland tell what Havenland commits itself to."""
    outer = Said("Bo Lund; Cy Ros", MARSH, "assert", "much was said of the road that day", "borders")
    inner = Said("Ana Vik", HAVEN, "commit", ROAD, "transport", known=HELD)
    reading = report("Told", "Lantern", DAY, [outer, inner])
    first, second = reading.statements
    unsure = replace(second, parent=first.id, confidence=Confidence(0.9, 0.9, 0.2, 0.9))
    return replace(reading, statements=(first, unsure))


def jointly() -> Reading:
    """Return an account of Havenland of what both sides say together."""
    both = Said(
        "Ana Vik; Bo Lund", f"{HAVEN}; {MARSH}", "endorse", "prisoners will be exchanged in spring", "detainees"
    )
    return report("Together", "Haven Ministry", DAY, [both], side=HAVEN, kind="readout")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with open_dossier(tmp_path_factory.mktemp("wording") / "dossier.db", create=True) as one:
        for reading in (told(), jointly()):
            one.add(reading, RECORDED)
        yield asking(one)


def text(pages: TestClient, address: str) -> str:
    """Return the text of a page with single spaces."""
    return " ".join(Markup(pages.get(address).text).shown.split())


ACT = "reportedly commits (if) (?)"


@pytest.mark.parametrize(
    "address",
    [
        *("/positions", "/changes?since=2023-07-01", "/timeline", "/commitments", "/search", "/issues/transport"),
        *(f"/position?issue=transport&party={HAVEN}", f"/actor?name={HAVEN}", f"/instrument?name={PACT}"),
    ],
)
def test_what_holds_an_act_back_is_marked_on_every_page_and_each_mark_is_explained(
    shown: TestClient, address: str
) -> None:
    page = text(shown, address)
    assert ACT in page
    days = {mark for mark in ("(i)", "(t)", "(p)") if re.search(rf"\d{{4}} {re.escape(mark)}", page)}
    assert {mark for mark in (*(set(MARKS) - set(MARKS_OF_DAYS)), *days) if MARKS[mark] not in page} == set()


@pytest.mark.parametrize("address", ["/changes?since=2023-07-01", f"/instrument?name={PACT}", f"/actor?name={HAVEN}"])
def test_marks_of_days_are_not_explained_where_days_have_none(shown: TestClient, address: str) -> None:
    assert MARKS["(i)"] not in text(shown, address)


def test_a_feed_and_the_drawing_mark_it_too(shown: TestClient) -> None:
    assert f"as told by Bo Lund and Cy Ros, {ACT}: {ROAD}" in shown.get("/search.atom").text
    assert f"as told by Bo Lund and Cy Ros, {ACT}: {ROAD}" in shown.get("/timeline").text


@pytest.mark.parametrize(
    "address",
    [
        *("/positions", "/changes?since=2023-07-01", "/timeline", "/commitments", "/search"),
        *(f"/position?issue=transport&party={HAVEN}", f"/instrument?name={PACT}"),
    ],
)
def test_several_who_tell_are_named_as_a_list(shown: TestClient, address: str) -> None:
    page = text(shown, address)
    assert "by Bo Lund and Cy Ros" in page
    assert "Bo Lund; Cy Ros" not in page


def test_what_one_of_several_tells_is_its_own_word_and_told_of_the_other(shown: TestClient) -> None:
    assert "endorse as told by" not in text(shown, f"/position?issue=detainees&party={HAVEN}")
    assert "endorse as told by Havenland" in text(shown, f"/position?issue=detainees&party={MARSH}")


def test_a_party_that_only_asserts_took_no_stance_on_a_day(shown: TestClient) -> None:
    page = text(shown, f"/position?issue=borders&party={MARSH}")
    assert "takes no stance" in page
    assert "no day" not in page


def test_what_an_account_says_that_it_leaves_out_stands_below_what_another_alone_has(tmp_path: Path) -> None:
    said = Said("Bo Lund", MARSH, "propose", "lorries should cross the Fen bridge under neutral escort")
    theirs = report("Marsh on it", "Marsh Ministry", DAY, [said], side=MARSH, kind="readout")
    text_of_ours = "The lorries on the Fen bridge and their neutral escort are not mentioned in the text."
    ours = Document("Haven on it", text_of_ours, "Haven Ministry", DAY, side=HAVEN, kind="readout")
    with open_dossier(tmp_path / "dossier.db", create=True) as one:
        for reading in (theirs, Reading(ours, READER, ())):
            one.add(reading, RECORDED)
        page = text(asking(one), f"/compare?document={theirs.document.id}&document={ours.id}")
    assert re.search(rf"issue words transport Bo Lund proposes .*? {HAVEN} leaves it out The lorries", page)
    assert "differs in" not in page


def test_an_account_that_lacks_a_thing_has_a_dash_and_does_not_say_that_it_leaves_it_out(tmp_path: Path) -> None:
    words = "lorries should cross the Fen bridge under neutral escort"
    with open_dossier(tmp_path / "dossier.db", create=True) as one:
        found = [
            report(f"{party} on it", party, DAY, [Said("Bo Lund", MARSH, "propose", said)], side=party)
            for party, said in ((HAVEN, words), (MARSH, f"{words} soon"), (HOST, "ferries are too slow"))
        ]
        for reading in found:
            one.add(reading, RECORDED)
        page = text(asking(one), "/compare?" + "&".join(f"document={each.document.id}" for each in found))
    assert re.search(rf"Some have 1 .* transport {HOST} – {HAVEN} Bo Lund, as told by {HAVEN}, proposes", page)
    assert "leaves it out" not in page


def test_accounts_side_by_side_say_by_whom_a_statement_is_told(shown: TestClient) -> None:
    ids = [one["document"] for one in shown.get("/documents.json").json()["rows"]]
    page = text(shown, "/compare?" + "&".join(f"document={one}" for one in ids))
    assert "Ana Vik, as told by Bo Lund and Cy Ros, reportedly commits" in page
