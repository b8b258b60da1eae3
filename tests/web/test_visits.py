"""The first page tells what is new since the last visit: by a cookie at one's own desk, by the account where there are any."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from aidememoire.dossier import Dossier
from aidememoire.hosting import Role
from aidememoire.hosting.accounts import Accounts
from aidememoire.hosting.visits import PAUSE, Seen, Visits
from tests.web.made import HAVEN, MARSH, Said, asking_as, report

Own = tuple[Dossier, TestClient]
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2025, 12, 31)).map(
    lambda one: one.replace(microsecond=0, tzinfo=UTC)
)


@given(st.one_of(st.none(), MOMENTS), MOMENTS)
def test_a_visit_is_read_as_it_was_written(before: datetime | None, last: datetime) -> None:
    seen = Seen(min(before, last) if before else None, last)
    assert Seen.read(seen.written(), NOW) == seen


@given(st.text(max_size=40))
def test_a_cookie_of_whatever_is_no_fault(written: str) -> None:
    found = Seen.read(written, NOW)
    assert found is None or found.last <= NOW


@pytest.mark.parametrize(
    "written", ["", "-", "5", "7-5", f"-{int(NOW.timestamp()) + 1}", "-" + "9" * 30, "-" + "9" * 5000]
)
def test_what_cannot_be_a_visit_is_none(written: str) -> None:
    assert Seen.read(written, NOW) is None


def test_a_visit_ends_with_an_hour_away_and_not_with_a_look_again() -> None:
    first = Seen(None, NOW)
    soon = first.again(NOW + PAUSE / 2)
    assert soon == Seen(None, NOW + PAUSE / 2)
    assert soon.again(NOW + 2 * PAUSE) == Seen(NOW + PAUSE / 2, NOW + 2 * PAUSE)


def add_news(dossier: Dossier) -> None:
    """Add a document of long ago, which comes in now, and one in which a party takes another stance, and one on another matter."""
    said = [Said("Ana Vik", HAVEN, "assert", "the bridge was closed in those days", "borders")]
    dossier.add(report("From the archive", "Lantern", date(2023, 7, 3), said), datetime.now(UTC))
    turned = [
        Said("Bo Lund", MARSH, "accept", "the ferry from the islands will carry medicine", "humanitarian"),
        Said("Bo Lund", MARSH, "commit", "Marshland will open the Fen route at last", "transport"),
    ]
    dossier.add(report("A turn", "Lantern", date(2023, 8, 10), turned), datetime.now(UTC))


def left_two_hours_ago(dossier: Dossier, pages: TestClient) -> None:
    left = datetime.now(UTC) - timedelta(hours=2)
    pages.cookies.set(Visits(dossier.store.name).cookie, Seen(None, left).written())


def test_who_comes_back_sees_what_came_in_meanwhile_and_sees_it_until_the_visit_is_over(own: Own) -> None:
    dossier, pages = own
    left_two_hours_ago(dossier, pages)
    assert "Nothing came in since your last visit" in pages.get("/").text
    add_news(dossier)
    for _ in range(2):
        shown = pages.get("/").text
        assert "From the archive" in shown
        assert "A turn" in shown
        assert "Haven on the talks" not in shown
        assert shown.count('<span class="issue">') == 1
    left_two_hours_ago(dossier, pages)
    told = pages.get("/.json").json()
    assert [one["title"] for one in told["documents"]] == ["A turn", "From the archive"]
    assert [(one["party"], one["issue"], one["act"]) for one in told["moved"]] == [(MARSH, "transport", "commit")]


def test_a_day_in_the_address_beats_the_last_visit_and_is_no_visit(own: Own) -> None:
    dossier, pages = own
    left_two_hours_ago(dossier, pages)
    shown = pages.get("/?since=2023-07-20")
    assert "Haven on the talks" in shown.text
    assert "set-cookie" not in shown.headers
    assert "set-cookie" not in pages.get("/.json").headers


def test_no_more_is_kept_for_days_than_there_is_room_for_whatever_day_is_asked_for(own: Own) -> None:
    _, pages = own
    for number in range(70):
        assert pages.get("/.json", params={"since": str(date(1900, 1, 1) + timedelta(number))}).status_code == 200
    state = pages.app.state  # type: ignore[attr-defined]  # a FastAPI
    assert state.news.find(state.basis.state()).met.cache_info().currsize == 64


def test_who_comes_for_the_first_time_sees_the_last_thirty_days(own: Own) -> None:
    shown = own[1].get("/")
    assert "Haven on the talks" in shown.text
    assert "your last visit" not in shown.text.partition("<footer")[0]
    assert "HttpOnly; " in shown.headers["set-cookie"]
    assert "SameSite=lax" in shown.headers["set-cookie"]


def test_each_account_has_visits_of_its_own_wherever_it_comes_from(own: Own) -> None:
    dossier, _ = own
    rae, bea = (asking_as(name, Role.reader, dossier) for name in ("Rae", "Bea"))
    visits = rae.app.state.visits  # type: ignore[attr-defined]  # a FastAPI
    left = Seen(None, datetime.now(UTC).replace(microsecond=0) - timedelta(hours=2))
    answer = rae.get("/")
    assert "set-cookie" not in answer.headers
    visits.keep(answer, "Rae", left)
    assert "since your last visit" in rae.get("/").text
    assert "since your last visit" not in bea.get("/").text.partition("<footer")[0]
    Accounts(visits.file).remove("Rae")
    assert visits.known(None, "Rae", datetime.now(UTC)) is None
