"""What reviewers decide is recorded, can be undone, and never overwrites what another one has decided."""

from __future__ import annotations

import re
from datetime import date

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import Dossier
from aidememoire.hosting import Role
from aidememoire.record import Filter
from aidememoire.web.deciding import REASONS, certainty, most_uncertain
from tests.web.made import MARSH, asking_as, named

Own = tuple[Dossier, TestClient]


def first_of(dossier: Dossier, title: str) -> str:
    return dossier.register.reading(named(dossier, title)).statements[0].id


def post(pages: TestClient, statement: str, kind: str, **fields: str) -> int:
    answer = pages.post("/review", data={"statement": statement, "kind": kind, **fields}, follow_redirects=False)
    return answer.status_code


def queue_of(pages: TestClient) -> list[str]:
    page = pages.get("/review").text
    return re.findall(r'name="statements" value="([^"]+)"', page)


def test_the_queue_has_the_least_certain_first(own: Own) -> None:
    dossier, pages = own
    shown = queue_of(pages)
    assert (
        shown == [one.statement.id for one in most_uncertain(dossier.catalogue.undecided(Filter(), 100))][: len(shown)]
    )
    sure = [certainty(dossier.register.entry(one).statement) for one in shown]
    assert sure == sorted(sure)


def test_an_accepted_statement_leaves_the_queue_and_undo_brings_it_back(own: Own) -> None:
    dossier, pages = own
    first = queue_of(pages)[0]
    assert post(pages, first, "accept") == 303
    assert first not in queue_of(pages)
    assert [(one.kind, one.by, one.statement) for one in dossier.corrections()] == [("accept", "you", first)]
    pages.post("/review/undo")
    assert queue_of(pages)[0] == first


def test_a_rejected_statement_leaves_every_view_and_its_page_says_why(own: Own) -> None:
    dossier, pages = own
    first = first_of(dossier, "Afterwards")
    post(pages, first, "reject", why=REASONS[0])
    assert first not in pages.get("/search.json").text
    page = pages.get(f"/s/{first}")
    assert page.status_code == 200
    assert "A person has rejected this statement" in page.text
    assert REASONS[0] in page.text
    assert post(pages, first, "accept") == 303
    assert first in pages.get("/search.json").text


def test_an_edit_sets_what_was_changed_and_nothing_else(own: Own) -> None:
    dossier, pages = own
    first = first_of(dossier, "Afterwards")
    form = {
        "speaker": "Bo Lund",
        "act": "warn",
        "issues": "borders, Transport",
        "on": "2023-08-01",
        "why": "so it reads",
    }
    post(pages, first, "edit", **form)
    entry = dossier.register.entry(first)
    assert (entry.statement.act, entry.statement.issues) == ("warn", ("borders", "transport"))
    assert entry.statement.on is not None
    assert entry.statement.on.end == date(2023, 8, 1)
    assert entry.corrected == ("act", "issues", "on")


def test_another_speaker_takes_the_side_that_the_record_knows(own: Own) -> None:
    dossier, pages = own
    last = dossier.register.reading(named(dossier, "Afterwards")).statements[1].id
    post(pages, last, "edit", speaker="Bo Lund")
    assert dossier.register.entry(last).statement.side == MARSH


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"kind": "edit"}, 400),
        ({"kind": "edit", "issues": "football"}, 404),
        ({"kind": "edit", "act": "shout"}, 422),
        ({"kind": "edit", "on": "someday"}, 422),
        ({"kind": "forget"}, 422),
        ({"kind": "accept", "why": "x" * 600}, 422),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_and_nothing_recorded(
    own: Own, form: dict[str, str], status: int
) -> None:
    dossier, pages = own
    assert post(pages, first_of(dossier, "Afterwards"), **form) == status
    assert dossier.corrections() == ()


def test_all_that_is_visible_is_accepted_with_its_count_and_undone_as_one(own: Own) -> None:
    dossier, pages = own
    shown = queue_of(pages)
    assert f"Accept the {len(shown)} statements above" in pages.get("/review").text
    pages.post("/review/all", data={"statements": shown})
    assert {one.statement for one in dossier.corrections()} == set(shown)
    assert f"Last: accept of {len(shown)} statements" in " ".join(pages.get("/review").text.split())
    pages.post("/review/undo")
    assert dossier.corrections() == ()
    assert queue_of(pages) == shown


def test_what_another_reviewer_decided_meanwhile_is_shown_and_not_overwritten(own: Own) -> None:
    dossier, _ = own
    ada, bea = (asking_as(name, Role.reviewer, dossier) for name in ("Ada", "Bea"))
    first = first_of(dossier, "Afterwards")
    assert post(ada, first, "reject", why=REASONS[1]) == 303
    answer = bea.post("/review", data={"statement": first, "kind": "accept"})
    assert answer.status_code == 409
    assert "Ada has decided" in answer.text
    assert REASONS[1] in answer.text
    assert [one.by for one in dossier.corrections()] == ["Ada"]


def test_who_has_seen_the_other_decision_may_decide_otherwise(own: Own) -> None:
    dossier, _ = own
    ada, bea = (asking_as(name, Role.reviewer, dossier) for name in ("Ada", "Bea"))
    first = first_of(dossier, "Afterwards")
    post(ada, first, "reject")
    (seen,) = re.findall(r'name="seen" value="(\w+)"', bea.get(f"/s/{first}").text)[:1]
    assert post(bea, first, "accept", seen=seen) == 303


def test_undo_takes_back_only_what_the_visitor_did(own: Own) -> None:
    dossier, _ = own
    ada, bea = (asking_as(name, Role.reviewer, dossier) for name in ("Ada", "Bea"))
    post(ada, first_of(dossier, "Afterwards"), "accept")
    post(bea, first_of(dossier, "Pressroom"), "accept")
    ada.post("/review/undo")
    assert [one.by for one in dossier.corrections()] == ["Bea"]


def test_a_reader_looks_and_cannot_decide(own: Own) -> None:
    dossier, _ = own
    reader = asking_as("Rae", Role.reader, dossier)
    assert 'class="decisions"' not in reader.get("/review").text
    assert post(reader, first_of(dossier, "Afterwards"), "accept") == 403
    assert reader.post("/review/all", data={"statements": [first_of(dossier, "Afterwards")]}).status_code == 403
    assert reader.post("/review/undo").status_code == 403
    assert dossier.corrections() == ()


def test_every_form_that_writes_sends_the_token(own: Own) -> None:
    dossier, ada = own
    token = ada.headers["X-CSRF-Token"]
    post(ada, first_of(dossier, "Afterwards"), "accept")
    for address in ("/review", f"/s/{first_of(dossier, 'Pressroom')}"):
        forms = re.findall(r'<form[^>]+method="post".*?</form>', ada.get(address).text, re.DOTALL)
        assert forms
        assert all(f'name="csrf" value="{token}"' in form for form in forms)


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)"])
def test_no_form_leads_to_another_site(own: Own, back: str) -> None:
    dossier, pages = own
    form = {"statement": first_of(dossier, "Afterwards"), "kind": "accept", "back": back}
    answer = pages.post("/review", data=form, follow_redirects=False)
    assert answer.headers["location"] == "/review"
