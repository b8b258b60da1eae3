"""The REST API over a made record: it answers as the command line does, as it says of itself, and clearly where it cannot."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from aidememoire.api import create_app, description
from aidememoire.api.rows import TYPES
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports.list_records import ACTOR, COMMITMENT, MEETING, USE
from aidememoire.exports.view_records import BEFORE, CHANGE, COMPARED, EVENT, HEARSAY, POSITION
from aidememoire.hosting import Gate, Role
from aidememoire.hosting.accounts import Accounts
from aidememoire.model import DAY_OF_PUBLICATION, Reading
from aidememoire.record.codec import dumps
from tests.api.made import RECORDED, made_dossier, made_readings
from tests.cli.running import run
from tests.exports.examples import HOSTILE, hostile_reading
from tests.record.made import sound_readings
from tests.web.made import filled

HERE = "http://127.0.0.1:8000"
TOLD = description()
OPERATIONS = [(method, path, one) for path, of in TOLD["paths"].items() for method, one in of.items()]
AS_OF = "2023-07-26"
ALIKE = (
    (f"positions?as_of={AS_OF}&everyone=true", ("positions", "--as-of", AS_OF, "--everyone")),
    (f"positions?as_of={AS_OF}&issue=Transport&party=marshland", ("positions", "--as-of", AS_OF, "--issue", "transport", "--party", "Marshland")),
    (f"positions/cell?as_of={AS_OF}&issue=transport&party=Marshland", ("positions", "--as-of", AS_OF, "--cell", "transport", "Marshland")),
    ("timeline", ("timeline",)),
    ("timeline?since=2023-07-03&until=2023-07-25&party=Havenland&kind=statement", ("timeline", "--from", "2023-07-03", "--to", "2023-07-25", "--party", "Havenland", "--kind", "statement")),
    ("meetings", ("meetings",)),
    ("compare?of=2023-07-25-corvo-city", ("compare", "2023-07-25-corvo-city")),
    ("compare?of=e77479e7&of=480be967", ("compare", "e77479e7", "480be967")),
    ("changes?since=2023-07-20&until=2023-08-31", ("changes", "--since", "2023-07-20", "--until", "2023-08-31")),
    (f"commitments?as_of={AS_OF}", ("commitments", "--as-of", AS_OF)),
    ("instruments", ("instruments",)),
    ("search?words=road&limit=3", ("search", "road", "--limit", "3")),
    ("search?words=road&speaker=bo+lund&since=2023-07-01&until=2023-07-31&kind=Readout", ("search", "road", "--speaker", "bo lund", "--from", "2023-07-01", "--to", "2023-07-31", "--kind", "Readout")),
    ("search?similar=the+blockade+of+the+road+must+end&act=demand", ("search", "--similar", "the blockade of the road must end", "--act", "demand")),
)  # fmt: skip


CUT = (
    ("timeline?most=1", ("timeline", "--most", "1"), "2023-08-01"),
    ("changes?since=2023-07-01&until=2023-08-31&most=1", ("changes", "--since", "2023-07-01", "--until", "2023-08-31", "--most", "1"), "2023-08-01"),
    ("search?words=road&limit=1", ("search", "road", "--limit", "1"), True),
)  # fmt: skip


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """The made record; not to be written to."""
    with made_dossier(tmp_path_factory.mktemp("api") / "dossier.db") as dossier:
        yield dossier


@pytest.fixture(scope="module")
def api(kept: Dossier) -> TestClient:
    return client(kept)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Dossier]:
    """A made record to write to."""
    with made_dossier(tmp_path / "dossier.db") as dossier:
        yield dossier


def client(dossier: Dossier, accounts: Accounts | None = None, token: str | None = None) -> TestClient:
    api = TestClient(create_app(Gate(dossier, "Ann Lee", accounts)), base_url=HERE)
    if token:
        api.headers["Authorization"] = f"Bearer {token}"
    api.headers["X-CSRF-Token"] = api.get("/api/visit").json()["csrf"]
    return api


def rows(api: TestClient, address: str) -> list[dict[str, Any]]:
    answer = api.get(f"/api/{address}")
    assert answer.status_code == 200, answer.text
    found = answer.json()["rows"]
    assert isinstance(found, list)
    return found


def fits(value: object, schema: dict[str, Any]) -> list[str]:
    whole = {**schema, "components": TOLD["components"]}
    return [f"{list(error.path)}: {error.message}" for error in Draft202012Validator(whole).iter_errors(value)]


@pytest.mark.parametrize(("address", "command"), ALIKE, ids=[address for address, _ in ALIKE])
def test_the_api_answers_what_the_command_line_prints(
    api: TestClient, kept: Dossier, address: str, command: tuple[str, ...]
) -> None:
    printed = run(*command, "--format", "json", record=Path(kept.store.name))
    answer = api.get(f"/api/{address}")
    assert (answer.status_code, printed.returncode) == (200, 0), printed.stderr + answer.text
    assert answer.json() == json.loads(printed.stdout)
    assert answer.json()["rows"]


@pytest.mark.parametrize(("address", "command", "cut"), CUT, ids=[address for address, _, _ in CUT])
def test_what_leaves_a_part_out_says_so_in_every_form(
    api: TestClient, kept: Dossier, address: str, command: tuple[str, ...], cut: bool | str
) -> None:
    record = Path(kept.store.name)
    for told in (
        api.get(f"/api/{address}").json(),
        json.loads(run(*command, "--format", "json", record=record).stdout),
    ):
        assert (told["cut"], len(told["rows"])) == (cut, 1)
    assert "this is a part of what there is" in run(*command, "--format", "csv", record=record).stderr
    whole = api.get(f"/api/{address.replace('most=1', 'most=500').replace('limit=1', 'limit=500')}").json()
    assert not whole["cut"]
    assert len(whole["rows"]) > 1


def test_a_cell_says_whether_earlier_statements_are_left_out(api: TestClient) -> None:
    address = f"/api/positions/cell?as_of={AS_OF}&issue=transport&party=Marshland"
    told = [api.get(f"{address}&most={most}").json() for most in (1, 500)]
    assert [(one["cut"], len(one["rows"]) > 1) for one in told] == [(True, False), (False, True)]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(sound_readings(), max_size=3))
def test_whatever_stands_in_a_record_every_answer_fits_what_is_said_of_it_and_the_command_line(
    tmp_path_factory: pytest.TempPathFactory, readings: list[Reading]
) -> None:
    file = tmp_path_factory.mktemp("any") / "dossier.db"
    with open_dossier(file, create=True) as dossier:
        for reading in readings:
            dossier.add(reading, RECORDED)
        api = client(dossier)
        for path in (
            "/api/timeline",
            "/api/meetings",
            "/api/commitments",
            "/api/actors",
            "/api/statements",
            "/api/documents",
        ):
            answer = api.get(path)
            assert answer.status_code == 200
            schema = TOLD["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
            assert fits(answer.json(), schema) == []
        printed = run("timeline", "--format", "json", record=file)
        assert api.get("/api/timeline").json() == json.loads(printed.stdout)


def test_hostile_words_come_back_as_they_are_and_as_json(tmp_path: Path) -> None:
    with open_dossier(tmp_path / "dossier.db", create=True) as dossier:
        reading = hostile_reading()
        dossier.add(reading, RECORDED)
        api = client(dossier)
        (found,) = rows(api, "statements")
        assert (found["speaker"], found["document"]["title"]) == (HOSTILE, HOSTILE)
        document = api.get(f"/api/documents/{reading.document.id}")
        assert document.headers["content-type"] == "application/json"
        assert document.json()["text"] == reading.document.text


@pytest.mark.parametrize(("method", "path", "operation"), OPERATIONS, ids=[f"{one[0]} {one[1]}" for one in OPERATIONS])
def test_the_examples_of_the_description_are_answered_as_it_says(
    own: Dossier, method: str, path: str, operation: dict[str, Any]
) -> None:
    """All examples of one operation are sent at once, those of its parameters and each of its bodies."""
    api = client(own)
    parameters = operation.get("parameters", [])
    examples = {one["name"]: _example(one) for one in parameters if _example(one) is not None}
    missing = [one["name"] for one in parameters if one.get("required") and one["name"] not in examples]
    if path == "/api/corrections/{id}/undo":
        first = {"statement": "480be967003d", "kind": "accept"}
        examples["id"], missing = api.post("/api/corrections", json=first).json()["id"], []
    if path == "/api/documents/{id}/reprints":
        (first_account,) = (one for one in made_readings() if one.document.id == examples["id"])
        own.add(replace(first_account, document=replace(first_account.document, publisher="Echo")), RECORDED)
    assert missing == []
    address = path.format(**examples)
    query = {name: value for name, value in examples.items() if f"{{{name}}}" not in path}
    for body in _bodies(operation):
        answer = api.request(method, address, params=query, json=body)
        if (method, path) == ("post", "/api/documents") or (body or {}).get("kind") == "describe":
            assert answer.status_code == 403  # here is nobody who could read it
            continue
        assert answer.is_success, answer.text
        content = operation["responses"][str(answer.status_code)]["content"]
        if "application/json" in content:
            assert fits(answer.json(), content["application/json"]["schema"]) == []
            assert answer.json().get("rows", True)


def _example(parameter: dict[str, Any]) -> Any:
    return next(iter(parameter["schema"].get("examples", [])), None)


def _bodies(operation: dict[str, Any]) -> list[Any]:
    content = operation.get("requestBody", {}).get("content", {}).get("application/json", {})
    return [one["value"] for one in content.get("examples", {}).values()] or [None]


def test_the_description_is_openapi_and_tells_of_every_problem() -> None:
    assert TOLD["openapi"].startswith("3.1")
    for method, path, one in OPERATIONS:
        assert one["description"], (method, path)
        if path != "/metrics":
            assert {"401", "403", "404", "422"} <= set(one["responses"])
            assert "HTTPValidationError" not in json.dumps(one)


def test_every_field_of_a_view_is_described() -> None:
    """A new key of a record needs its type in `api/rows.py`."""
    keys = {*POSITION, *HEARSAY, *EVENT, *MEETING, *COMPARED, *CHANGE, *BEFORE, *COMMITMENT, *USE, *ACTOR}
    assert keys <= TYPES.keys() | {"statements"}  # ids in one view, their number in another


def test_the_pages_of_a_walk_hold_each_statement_once_whatever_is_corrected_meanwhile(own: Dossier) -> None:
    api = client(own)
    every = [one["id"] for one in rows(api, "statements")]
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        answer = api.get("/api/statements", params={"limit": 3, "cursor": cursor}).json()
        seen += [one["id"] for one in answer["rows"]]
        cursor = answer["next"]
        api.post("/api/corrections", json={"statement": seen[-1], "kind": "reject"})
    assert len(every) == 16
    assert seen == every


def test_a_filter_takes_each_field_and_an_unknown_one_is_refused(api: TestClient) -> None:
    assert {one["speaker"] for one in rows(api, "statements?party=Marshland&act=assert")} == {"Bo Lund"}
    assert {one["act"] for one in rows(api, "statements?words=road*&act=deny")} == {"deny"}
    assert len(rows(api, "statements?instrument=Pact of 9 May 2020")) == 3
    assert rows(api, "statements?until=2023-07-03&publisher=Lantern")
    assert len(rows(api, "documents?since=2023-07-25&until=2023-07-26&kind=readout")) == 3
    (wrong,) = api.get("/api/statements?colour=red").json()["errors"]
    assert (wrong["where"], wrong["what"][:65]) == (
        "colour",
        "there is no such parameter; there are limit, cursor, words, issue",
    )
    assert (
        api.get("/api/search?q=road")
        .json()["detail"]
        .startswith("q: there is no such parameter; there are as_of, words,")
    )
    assert (
        api.get("/api/positions?as_of=2025-13-01").json()["detail"]
        == "as_of: '2025-13-01' is no day; write it as 2023-07-26"
    )


@pytest.mark.parametrize("name", ["party=tesmrk", "speaker=Nobody", "act=shout", "publisher=No Paper", "issue=weather"])
def test_statements_of_a_name_that_the_record_has_not_are_refused_as_the_commands_do(
    api: TestClient, name: str
) -> None:
    answer = api.get(f"/api/statements?{name}")
    assert answer.status_code == 404
    assert "there is no " in answer.json()["detail"]


def test_statements_are_asked_for_by_names_however_they_are_written(api: TestClient) -> None:
    assert rows(api, "statements?party=marshland") == rows(api, "statements?party=Marshland")


def test_commitments_are_narrowed_by_issue(api: TestClient) -> None:
    every = rows(api, "commitments")
    for issue in {name for one in every for name in one["issues"]}:
        found = rows(api, f"commitments?issue={issue}")
        assert found
        assert len(found) <= len(every)
    assert api.get("/api/commitments?issue=weather").status_code == 404


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("positions?issue=weather", 404, "known: "),
        ("positions/cell?issue=transport&party=Atlantis", 404, "known: "),
        ("positions?as_of=yesterday", 422, "write it as 2023-07-26"),
        ("changes?since=1690000000", 422, "write it as 2023-07-26"),
        ("changes?since=2023-07-20&until=2023-07-01", 400, "give the earlier day"),
        ("compare?of=2023-07-25-paris", 404, "no meeting"),
        ("statements?limit=501", 422, "limit: write 500 or less"),
        ("statements?cursor=xyz", 422, "cursor"),
        (f"documents?cursor={2**63}", 422, "cursor"),
        ("statements?speaker=%00", 422, "speaker: leave out the character NUL"),
        ("documents?limit=many", 422, "limit: write a whole number"),
        ("timeline?by=hand", 422, "by: write 'said' or 'published'"),
        ("positions/cell?issue=transport", 422, "party: it is missing"),
        ("statements/ffff", 404, "no statement"),
        ("documents/ffff", 404, "no document"),
        ("search", 400, "nothing to search for"),
        ("search?words=road&speaker=Nobody", 404, "there is no speaker"),
        ("search?words=...", 422, "give a word or a phrase"),
        ("statements?words=...", 400, "give a word or a phrase"),
        ("nowhere", 404, "nothing at /api/nowhere"),
    ],
)
def test_a_problem_says_what_is_wrong_and_what_to_do(api: TestClient, address: str, status: int, said: str) -> None:
    answer = api.get(f"/api/{address}")
    told = answer.json()
    assert (answer.status_code, told["status"]) == (status, status)
    assert answer.headers["content-type"] == "application/problem+json"
    assert said in told["detail"]
    assert fits(told, {"$ref": "#/components/schemas/Problem"}) == []
    assert "dossier.db" not in answer.text  # where the record lies is nobody's business


def test_what_does_not_change_is_not_sent_twice(api: TestClient) -> None:
    for path in (
        "documents/480be967f7d2eb0a",
        "documents/480be967f7d2eb0a/reading",
        "statements/480be967003d/evidence",
    ):
        first = api.get(f"/api/{path}")
        again = api.get(f"/api/{path}", headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
        assert api.get(f"/api/{path}", headers={"If-None-Match": '"other"'}).status_code == 200


def test_evidence_stands_at_its_offsets(api: TestClient) -> None:
    for statement in rows(api, "statements"):
        told = api.get(f"/api/statements/{statement['id']}/evidence").json()
        text = api.get(f"/api/documents/{told['document']}").json()["text"]
        for span in (*told["source"], *told["cue"], *told["content"], told["around"]):
            assert text[span["start"] : span["end"]] == span["text"]


def test_a_correction_holds_in_every_answer_and_its_undo_takes_it_back(own: Dossier) -> None:
    api = client(own)
    before = api.get("/api/statements/e77479e7007b").json()
    fields = {"speaker": "Bo Lund", "act": "warn", "issues": ["Rights"], "on": {"start": "2023-07-24", "end": "2023-07-24"}, "to": [], "hedged": None}  # fmt: skip
    done = api.post(
        "/api/corrections", json={"statement": "e77479e7007b", "kind": "edit", "set": fields, "why": "heard"}
    )
    assert (done.status_code, done.json()["by"], done.json()["why"]) == (201, "Ann Lee", "heard")
    after = api.get("/api/statements/e77479e7007b").json()
    assert (after["speaker"], after["side"], after["act"], after["issues"]) == (
        "Bo Lund",
        "Marshland",
        "warn",
        ["rights"],
    )
    assert (after["on"]["start"], after["on"]["basis"], after["hedged"]) == ("2023-07-24", "set by hand", None)
    assert after["corrected"]
    assert api.post(f"/api/corrections/{done.json()['id'][:8]}/undo", json={"why": "misheard"}).status_code == 201
    assert api.get("/api/statements/e77479e7007b").json() == before
    kinds = [one["correction"]["kind"] for one in rows(api, "corrections")]
    assert kinds == ["edit", "undo"]
    assert len(rows(api, "statements/e77479e7007b/history")) == 3


def test_what_was_rejected_can_be_accepted_again(own: Dossier) -> None:
    api = client(own)
    one = {"statement": "480be967003d"}
    assert api.post("/api/corrections", json=one | {"kind": "reject"}).status_code == 201
    assert api.get("/api/statements/480be967003d").status_code == 404
    assert api.post("/api/corrections", json=one | {"kind": "accept"}).status_code == 201
    assert api.get("/api/statements/480be967003d").status_code == 200


@pytest.mark.parametrize(
    ("wanted", "status", "said"),
    [
        ({"kind": "edit"}, 400, "the kind edit needs set"),
        ({"kind": "edit", "set": {}}, 400, "a field to set, or one to clear"),
        ({"kind": "accept", "set": {"act": "warn"}}, 400, "set goes not with the kind accept"),
        ({"kind": "note"}, 400, "the kind note needs why"),
        ({"kind": "edit", "set": {"act": "shout"}}, 404, "there is no act 'shout'; known: "),
        ({"kind": "edit", "set": {"issues": ["weather"]}}, 404, "known: borders"),
        ({"kind": "edit", "set": {"on": {"start": "2023-07-25", "end": "2023-07-24"}}}, 422, "run backwards"),
        ({"kind": "edit", "set": {"colour": "red"}}, 422, "colour"),
        ({"kind": "shout"}, 422, "kind"),
        (
            {"kind": "repin", "words": {"content": "no such words"}},
            400,
            "content: the words 'no such words' do not stand",
        ),
        ({"kind": "repin"}, 400, "the kind repin needs words"),
        ({"kind": "edit", "set": {"invokes": [{"words": "no such pact"}]}}, 400, "invokes: the words"),
        ({"kind": "merge"}, 400, "name another one too"),
        ({"kind": "merge", "others": ["e77479e7007b"]}, 400, "correct the speaker of one of them first"),
        ({"kind": "status", "status": "kept", "why": "so", "source": "x"}, 400, "undertakes nothing"),
        ({"kind": "status", "status": "kept", "why": "so"}, 400, "kept needs a source"),
        ({"kind": "add", "words": {"content": "Talks"}}, 400, "statement goes not with the kind add"),
    ],
)
def test_of_what_cannot_be_corrected_nothing_is_recorded(
    own: Dossier, wanted: dict[str, Any], status: int, said: str
) -> None:
    answer = client(own).post("/api/corrections", json={"statement": "480be967003d", **wanted})
    assert (answer.status_code, said in answer.json()["detail"]) == (status, True), answer.text
    assert own.register.history() == []


def test_a_repin_keeps_all_else_and_takes_the_words_at_the_place_that_is_given(own: Dossier) -> None:
    api = client(own)
    text = api.get("/api/documents/480be967f7d2eb0a").json()["text"]
    at = text.rindex("the")
    words = {"content": "the", "at": at}
    done = api.post("/api/corrections", json={"statement": "480be967003d", "kind": "repin", "words": words}).json()
    (new,) = done["others"]
    told = api.get(f"/api/statements/{new}").json()
    assert [(one["start"], one["text"]) for one in told["content"]] == [(at, "the")]
    assert (told["speaker"], told["act"]) == ("Bo Lund", "deny")


def test_every_field_can_be_set_and_by_null_cleared(own: Dossier) -> None:
    api = client(own)
    named = {
        "invokes": [{"words": "checkpoint", "name": "Pact"}],
        "chain": ["Marsh Ministry", "Bo Lund"],
        "hedged": True,
    }
    fields = {"side": "Marshland", "to": ["Havenland"], "conditional": True, **named}
    own_id = "480be967007c"
    assert api.post("/api/corrections", json={"statement": own_id, "kind": "edit", "set": fields}).status_code == 201
    told = api.get(f"/api/statements/{own_id}").json()
    assert told["invokes"][0]["span"]["text"] == "checkpoint"
    assert {name: told[name] for name in fields if name != "invokes"} == {
        name: value for name, value in fields.items() if name != "invokes"
    }
    cleared: dict[str, Any] = dict.fromkeys(fields) | {"to": [], "invokes": [], "chain": [], "issues": []}
    done = api.post("/api/corrections", json={"statement": own_id, "kind": "edit", "set": cleared})
    assert done.status_code == 201, done.text
    told = api.get(f"/api/statements/{own_id}").json()
    assert not [name for name in cleared if told[name]]


def test_a_split_parts_accounts_and_a_merge_ties_them_again(own: Dossier) -> None:
    api = client(own)
    pair = {"statement": "7defa65c0036", "others": ["ab79a7320036"]}

    def utterances() -> set[str]:
        return {api.get(f"/api/statements/{one}").json()["utterance"] for one in (pair["statement"], *pair["others"])}

    assert len(utterances()) == 1
    assert api.post("/api/corrections", json=pair | {"kind": "split"}).status_code == 201
    assert len(utterances()) == 2
    assert api.post("/api/corrections", json=pair | {"kind": "merge"}).status_code == 201
    assert len(utterances()) == 1


def test_a_join_makes_one_meeting_of_two_and_a_part_two_of_one(own: Dossier) -> None:
    api = client(own)
    first = own.gatherings()[0]
    assert len(first.documents) > 1
    parting = {"meeting": first.id, "kind": "part", "others": [first.documents[0]]}
    done = api.post("/api/corrections", json=parting)
    assert done.status_code == 201, done.text
    assert (done.json()["accounts"], done.json()["left"]) == ([first.documents[0]], [*first.documents[1:]])
    one, other = own.gatherings()[:2]
    told = api.get(f"/api/corrections?of={one.id}").json()["rows"]
    assert [each["correction"]["kind"] for each in told] == ["part"]
    joining = {"meeting": one.id, "kind": "join", "others": [other.id]}
    assert api.post("/api/corrections", json=joining).status_code == 201
    assert own.gatherings()[0] == first
    assert api.post("/api/corrections", json={"kind": "join", "others": ["x"]}).status_code == 400
    assert api.post("/api/corrections", json=joining | {"statement": "480be967003d"}).status_code == 400


def test_a_status_takes_an_editor_and_stands_in_the_ledger(own: Dossier, tmp_path: Path) -> None:
    wanted = {"statement": "7defa65c0075", "kind": "status", "status": "broken", "source": "a letter", "why": "closed"}
    accounts = Accounts(tmp_path / "users.db")
    as_role = {
        role: client(own, accounts, accounts.add(role.name, role, "a long password", token=True))
        for role in (Role.reviewer, Role.editor)
    }
    assert as_role[Role.reviewer].post("/api/corrections", json=wanted).status_code == 403
    assert as_role[Role.editor].post("/api/corrections", json=wanted).status_code == 201
    again = as_role[Role.editor].post("/api/corrections", json=wanted)
    assert (again.status_code, len(own.corrections())) == (200, 1), "exactly this was there already"
    assert again.json()["id"] == own.corrections()[0].id
    ledger = rows(as_role[Role.editor], "commitments")
    assert [one["status_source"] for one in ledger if one["status"] == "broken"] == ["a letter"]


def test_what_an_editor_set_no_reviewer_takes_back_nor_sets_again(own: Dossier, tmp_path: Path) -> None:
    accounts = Accounts(tmp_path / "users.db")
    reviewer, editor = (
        client(own, accounts, accounts.add(role.name, role, "a long password", token=True))
        for role in (Role.reviewer, Role.editor)
    )
    wanted = {"statement": "7defa65c0075", "kind": "status", "status": "broken", "source": "a letter", "why": "closed"}
    status = editor.post("/api/corrections", json=wanted).json()["id"]
    refused = reviewer.post(f"/api/corrections/{status}/undo")
    assert (refused.status_code, "ask for the role editor" in refused.json()["detail"]) == (403, True)
    undo = editor.post(f"/api/corrections/{status}/undo").json()["id"]
    assert reviewer.post(f"/api/corrections/{undo}/undo").status_code == 403
    accepted = reviewer.post("/api/corrections", json={"statement": "480be967003d", "kind": "accept"}).json()["id"]
    taken_back = reviewer.post(f"/api/corrections/{accepted}/undo").json()["id"]
    assert reviewer.post(f"/api/corrections/{taken_back}/undo").status_code == 201


def test_metrics_count_by_route_and_never_by_address(own: Dossier) -> None:
    api = client(own)
    for path in ("statements/480be967003d", "statements/480be967007c", "statements/ffff", "no-such-page"):
        api.get(f"/api/{path}")
    told = api.get("/metrics").text
    line = 'aidememoire_requests_total{method="GET",route="/api/statements/{id}",status='
    assert f'{line}"200"}} 2.0' in told
    assert f'{line}"404"}} 1.0' in told
    assert 'route="none",status="404"} 1.0' in told
    assert "480be967" not in told


def test_a_reading_is_given_as_the_command_line_gives_it(api: TestClient) -> None:
    for reading in made_readings():
        told = api.get(f"/api/documents/{reading.document.id[:8]}/reading").json()
        assert [one["id"] for one in told["statements"]] == [one.id for one in reading.statements]
        assert told["document"]["sha256"] == reading.document.sha256


def test_the_page_of_the_api_names_every_operation_and_needs_nothing_from_elsewhere(api: TestClient) -> None:
    page = api.get("/api", headers={"accept": "text/html"}).text
    assert all(f"{method.upper()} {path}" in page for method, path, _ in OPERATIONS)
    assert "http" not in page.split("<main>")[0].replace("http-equiv", "")


def test_positions_are_those_of_today_unless_told_otherwise(api: TestClient) -> None:
    today = date.today().isoformat()
    assert rows(api, "positions?everyone=true") == rows(api, f"positions?everyone=true&as_of={today}")
    assert dumps(rows(api, "positions?everyone=true")) != dumps(rows(api, f"positions?everyone=true&as_of={AS_OF}"))


def test_days_at_the_ends_of_the_calendar_are_no_fault(own: Dossier) -> None:
    api = client(own)
    for number, day in enumerate(("0001-01-01", "9999-12-31")):
        statement = rows(api, "statements")[number]["id"]
        fields = {"on": {"start": day, "end": day}, "act": "commit"}
        wanted = {"statement": statement, "kind": "edit", "set": fields}
        assert api.post("/api/corrections", json=wanted).status_code == 201
    for view in ("timeline", "commitments", "instruments", "actors", "meetings", "positions?everyone=true"):
        for as_of in ("0001-01-01", "9999-12-31"):
            assert api.get(f"/api/{view}", params={"as_of": as_of}).status_code == 200
    for since in ("0001-01-01", "9999-12-31"):
        assert api.get("/api/changes", params={"since": since}).status_code == 200


def test_statements_go_by_addressee_mode_condition_and_hedge(api: TestClient) -> None:
    every = rows(api, "statements?limit=500")
    for field, value in itertools.product(("conditional", "hedged"), (True, False)):
        wanted = [one["id"] for one in every if one[field] is value]
        assert [one["id"] for one in rows(api, f"statements?limit=500&{field}={value}")] == wanted
    for mode in {one["mode"] for one in every} | {"mixed"}:
        wanted = [one["id"] for one in every if one["mode"] == mode]
        assert [one["id"] for one in rows(api, f"statements?limit=500&mode={mode}")] == wanted
    addressed = {name for one in every for name in one["to"]}
    assert addressed
    for name in addressed:
        found = rows(api, f"statements?to={name}")
        assert [one["id"] for one in found] == [one["id"] for one in every if name in one["to"]]


def test_statements_go_by_how_sure_the_reader_is_and_by_how_their_day_is_known(tmp_path: Path) -> None:
    api = client(filled(tmp_path / "filled.db"))
    every = rows(api, "statements?limit=500")
    least = {one["id"]: min(value for value in one["confidence"].values() if value is not None) for one in every}
    assert len(set(least.values())) > 5
    for share in {0, 1, *least.values()}:
        surer = [one["id"] for one in rows(api, f"statements?limit=500&confidence_from={share}")]
        others = [one["id"] for one in rows(api, f"statements?limit=500&confidence_to={share}")]
        assert surer == [name for name in least if least[name] >= share]
        assert others == [name for name in least if least[name] <= share]
    known: dict[str, list[str]] = {}
    for one in every:
        published = one["on"] is None or one["on"]["basis"] == DAY_OF_PUBLICATION
        basis = ("published" if one["day"] else "none") if published else one["on"]["reliability"]
        assert one["day_basis"] == basis
        known.setdefault(basis, []).append(one["id"])
    assert len(known) > 1
    for basis in ("explicit", "relative", "inferred", "published", "none"):
        assert [one["id"] for one in rows(api, f"statements?limit=500&basis={basis}")] == known.get(basis, [])
    assert api.get("/api/statements?basis=guessed").status_code == 422
    assert api.get("/api/statements?confidence_from=2").status_code == 422


def test_meetings_go_by_days(api: TestClient) -> None:
    every = rows(api, "meetings")
    days = sorted({one["start"] for one in every})
    assert days
    for day in days:
        found = rows(api, f"meetings?since={day}&until={day}")
        assert {one["meeting"] for one in found} == {one["meeting"] for one in every if one["start"] == day}
    assert rows(api, "meetings?until=1999-12-31") == []


def test_what_is_asked_for_is_what_is_told(api: TestClient) -> None:
    party = rows(api, "commitments")[0]["party"]
    assert {one["party"] for one in rows(api, f"commitments?party={party}&status=open")} == {party}
    assert rows(api, "commitments?status=broken") == []
    whole = rows(api, "changes?since=2023-07-01")
    assert 0 < len(rows(api, "changes?since=2023-07-01&most=1")) < len(whole)
    published = [one for one in rows(api, "timeline?by=published") if one["kind"] == "statement"]
    days = [one["published"] or "never" for one in published]
    assert days == sorted(days) != [one["day"] for one in published]
