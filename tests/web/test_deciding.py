"""What reviewers decide is recorded, can be undone, and never overwrites what another one has decided."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import Dossier
from aidememoire.hosting import Role
from aidememoire.hosting.accounts import Accounts
from aidememoire.record import Filter
from aidememoire.web.deciding import REASONS, certainty, most_uncertain
from tests.web.made import MARSH, MEETING, asking_as, named

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
    # One run of words beside the button: a browser puts gaps between what stands side by side there.
    assert re.search(r"<span>Last: reject of .*\(<bdi>[^<]+</bdi>\)\.</span> <button", pages.get("/review").text)
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


def test_what_a_person_has_set_is_no_longer_uncertain_on_any_page(own: Own) -> None:
    """Else the reader's doubt stands beside what a person has said."""
    dossier, pages = own
    last = dossier.register.reading(document := named(dossier, "Afterwards")).statements[1].id
    shown = (f"/s/{last}", f"/documents/{document}", "/search?q=war")
    before = [pages.get(one).text.count("speaker uncertain") for one in shown]
    post(pages, last, "edit", speaker="Bo Lund", act="deny", issues="borders")
    assert [pages.get(one).text.count("speaker uncertain") for one in shown] == [count - 1 for count in before]
    assert "2 statements</h2>" in pages.get(f"/documents/{document}").text


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
        ({"kind": "edit", "act": "shout"}, 404),
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


def test_of_what_is_accepted_together_nothing_is_recorded_where_another_has_decided_on_one_meanwhile(own: Own) -> None:
    dossier, _ = own
    ada, bea = (asking_as(name, Role.reviewer, dossier) for name in ("Ada", "Bea"))
    shown = queue_of(bea)
    assert post(ada, shown[3], "reject", why=REASONS[1]) == 303
    answer = bea.post("/review/all", data={"statements": shown})
    assert answer.status_code == 409
    assert "Ada has decided" in answer.text
    assert [one.by for one in dossier.corrections()] == ["Ada"]


def test_the_queue_is_given_as_data_too(own: Own) -> None:
    _, pages = own
    rows = pages.get("/review.json").json()["rows"]
    assert [one["statement"] for one in rows] == queue_of(pages)
    assert [one["certainty"] for one in rows] == sorted(one["certainty"] for one in rows)
    assert pages.get("/review.csv").text.count("\n") > len(rows)


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


def test_a_statement_is_put_on_other_words_typed_as_they_stand(own: Own) -> None:
    dossier, pages = own
    first = first_of(dossier, "Haven on the talks")
    form = {"statement": first, "kind": "repin", "content": "blockade of the Reed road", "back": f"/s/{first}"}
    answer = pages.post("/review", data=form, follow_redirects=False)
    new = answer.headers["location"].removeprefix("/s/")
    assert [one.text for one in dossier.register.entry(new).statement.content] == ["blockade of the Reed road"]
    assert dossier.register.entry(new).statement.act == "demand"
    assert pages.get(f"/s/{new}").status_code == 200


def test_words_that_stand_twice_are_told_apart_by_where_they_begin(own: Own) -> None:
    dossier, pages = own
    first = first_of(dossier, "Haven on the talks")
    text = dossier.register.reading(named(dossier, "Haven on the talks")).document.text
    at = text.rindex("the ")
    assert post(pages, first, "repin", content="the", at=str(at)) == 303
    (made,) = dossier.corrections()
    assert [one.start for one in made.others[0].evidence.content] == [at]


@pytest.mark.parametrize(("words", "status"), [("", 422), ("no such words", 400), ("said that", 400)])
def test_words_that_do_not_stand_there_just_once_are_refused(own: Own, words: str, status: int) -> None:
    dossier, pages = own
    assert post(pages, first_of(dossier, "Haven on the talks"), "repin", content=words) in (status, 400)
    assert dossier.corrections() == ()


def test_a_statement_may_stand_on_several_pieces(own: Own) -> None:
    dossier, pages = own
    first = first_of(dossier, "Haven on the talks")
    assert post(pages, first, "repin", content="the blockade … must end at once") == 303
    (made,) = dossier.corrections()
    assert [one.text for one in made.others[0].evidence.content] == ["the blockade", "must end at once"]


def committed(dossier: Dossier) -> str:
    return next(one.id for one in dossier.commitments() if one.party == MARSH)


def test_what_became_of_an_undertaking_stands_in_the_ledger_with_reason_source_and_name(own: Own) -> None:
    dossier, pages = own
    source = named(dossier, "Afterwards")
    form = {"statement": committed(dossier), "status": "broken", "source": source[:8], "why": "the route stayed shut"}
    answer = pages.post("/commitments", data=form | {"back": "/commitments?party=Marshland"}, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/commitments?party=Marshland")
    page = pages.get("/commitments?status=broken").text
    assert "the route stayed shut" in page
    assert f'href="/documents/{source}"' in page
    assert [one.status for one in dossier.commitments() if one.id == form["statement"]] == ["broken"]


@pytest.mark.parametrize(
    "form", [{"status": "broken", "source": "x"}, {"status": "kept", "why": "x"}, {"status": "odd", "why": "x"}]
)
def test_a_status_needs_a_reason_and_unless_open_a_source(own: Own, form: dict[str, str]) -> None:
    dossier, pages = own
    assert pages.post("/commitments", data={"statement": committed(dossier), **form}).status_code == 400
    assert dossier.corrections() == ()


def test_the_address_of_a_statement_that_was_put_on_other_words_leads_to_these(own: Own) -> None:
    dossier, pages = own
    old = first_of(dossier, "Pressroom")
    words = " ".join(dossier.register.entry(old).statement.content[0].text.split()[:4])
    where = pages.post("/review", data={"statement": old, "kind": "repin", "content": words, "back": f"/s/{old}"})
    new = where.url.path.rpartition("/")[2]
    answer = pages.get(f"/s/{old}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (302, f"/s/{new}")
    assert pages.get(f"/s/{old}.json").json()["statement"] == new


def test_the_ledger_of_a_past_day_knows_what_was_known_then(own: Own) -> None:
    dossier, pages = own
    form = {"statement": committed(dossier), "source": "a letter", "why": "the route stayed shut"}
    for status, known in (("broken", "2023-08-01"), ("kept", "2023-08-09")):
        assert pages.post("/commitments", data=form | {"status": status, "known": known}).status_code == 200
    shown = {day: pages.get(f"/commitments?as_of=2023-08-{day}").text for day in ("05", "10")}
    assert ['class="status broken"' in shown[day] for day in ("05", "10")] == [True, False]
    assert "known since 9 Aug 2023" in shown["10"]


def test_only_an_editor_sets_what_became_of_an_undertaking(own: Own) -> None:
    dossier, _ = own
    form = {"statement": committed(dossier), "status": "kept", "source": "a letter", "why": "so"}
    reviewer, editor = (asking_as(role.name, role, dossier) for role in (Role.reviewer, Role.editor))
    assert 'class="judging"' not in reviewer.get("/commitments").text
    assert reviewer.post("/commitments", data=form).status_code == 403
    assert editor.post("/commitments", data=form, follow_redirects=False).status_code == 303


def test_who_is_no_editor_any_more_does_not_take_back_what_they_set_as_one(own: Own) -> None:
    dossier, _ = own
    form = {"statement": committed(dossier), "status": "kept", "source": "a letter", "why": "so"}
    asking_as("Ann", Role.editor, dossier).post("/commitments", data=form)
    Accounts(Path(f"{dossier.store.name}.users")).remove("Ann")
    assert asking_as("Ann", Role.reviewer, dossier).post("/review/undo").status_code == 403
    assert [one.kind for one in dossier.corrections()] == ["status"]


def test_witnesses_are_parted_and_tied_again_on_the_page_of_the_statement(own: Own) -> None:
    dossier, pages = own
    one, other = first_of(dossier, "Pressroom"), first_of(dossier, "Wire copy")
    assert f'name="other" value="{other}"' in pages.get(f"/s/{one}").text
    assert pages.post(f"/s/{one}/witnesses", data={"kind": "split", "other": other}).status_code == 200
    assert len(dossier.register.saying(one).entries) == 1
    address = f"http://127.0.0.1/s/{other}?a=b#where"
    assert pages.post(f"/s/{one}/witnesses", data={"kind": "merge", "other": address}).status_code == 200
    assert len(dossier.register.saying(one).entries) == 2


def test_accounts_of_a_meeting_are_parted_and_joined_again_on_its_page(own: Own) -> None:
    dossier, pages = own
    first = dossier.gathering(MEETING)
    assert first
    account = first.accounts[0].id
    assert f'name="other" value="{account}"' in pages.get(f"/meetings/{MEETING}").text
    page = pages.post(f"/meetings/{MEETING}/accounts", data={"kind": "part", "other": account, "why": "the day after"})
    assert (page.status_code, "(<bdi>the day after</bdi>)" in page.text) == (200, True)
    one, other = (each for each in dossier.gatherings() if each.start == first.start and each.place == first.place)
    assert {*one.documents, *other.documents} == {*first.documents}
    address = f"http://127.0.0.1/meetings/{other.id}?as_of=2023-08-01"
    page = pages.post(f"/meetings/{one.id}/accounts", data={"kind": "join", "other": address})
    assert (page.status_code, page.url.path) == (200, f"/meetings/{MEETING}")
    assert dossier.gathering(MEETING) == first
    assert "Last: join of a meeting" in pages.get("/review").text
    assert pages.post("/review/undo").status_code == 200
    assert len(pages.get("/meetings.json").json()["rows"]) == len(dossier.gatherings())
    reader = asking_as("Rae", Role.reader, dossier)
    assert 'class="tying"' not in reader.get(f"/meetings/{one.id}").text
    assert reader.post(f"/meetings/{one.id}/accounts", data={"kind": "join", "other": other.id}).status_code == 403


def test_who_may_only_look_ties_nothing_and_two_parties_are_not_one_utterance(own: Own) -> None:
    dossier, pages = own
    one, other = first_of(dossier, "Pressroom"), first_of(dossier, "Marsh on the talks")
    reader = asking_as("Rae", Role.reader, dossier)
    assert 'class="tying"' not in reader.get(f"/s/{one}").text
    assert reader.post(f"/s/{one}/witnesses", data={"kind": "merge", "other": other}).status_code == 403
    answer = pages.post(f"/s/{one}/witnesses", data={"kind": "merge", "other": other})
    assert (answer.status_code, "correct the speaker of one of them first" in answer.text) == (400, True)
    assert dossier.corrections() == ()
