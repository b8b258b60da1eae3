"""The facts of a document: what is not known is said when it is added, and put right it holds in every answer."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aidememoire.dossier import open_dossier
from aidememoire.model import Span
from tests.cli.running import rows, run

ANN = ("--by", "Ann Lee")
WIRE = (
    "GENEVA, March 18 (Agency) -- Havenland Foreign Minister Anna Vik said on Tuesday that the border would be opened.\n\n"
    '"We reject every proposal of Marshland," she told reporters.\n'
)


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    """A report whose dateline has no year."""
    path = tmp_path / "a1.txt"
    path.write_text(WIRE, encoding="utf-8")
    return path


@pytest.fixture
def record(wire: Path, tmp_path: Path) -> Path:
    """A record of that report."""
    path = tmp_path / "own.db"
    assert run("add", wire, record=path).returncode == 0
    return path


def document(record: Path) -> str:
    """Return the id of the one document."""
    with open_dossier(record) as dossier:
        (held,) = dossier.store.documents()
    return held.document.id[:8]


def days(record: Path) -> set[object]:
    return {row["day"] for row in rows(run("timeline", "--format", "json", record=record))}


def test_a_document_without_a_day_is_named_with_what_the_reader_notes_and_how_to_put_it_right(
    wire: Path, tmp_path: Path
) -> None:
    told = run("add", wire, record=tmp_path / "new.db").stdout
    assert "dateline: March 18 has no year and was not taken for the day of publication" in told
    assert "1 new document without a day of publication" in told
    assert re.search(r"`aidememoire describe [0-9a-f]{8} --published YYYY-MM-DD --record [^ ]+new.db`", told)


def test_of_many_without_a_day_five_are_named(wire: Path, tmp_path: Path) -> None:
    for number in range(7):
        (tmp_path / f"b{number}.txt").write_text(f"{WIRE}\nNumber {number} of {number}.\n", encoding="utf-8")
    told = run("add", tmp_path, record=tmp_path / "new.db").stdout
    assert "8 new documents without a day of publication" in told
    assert "  and 3 documents more" in told
    assert "has no year" not in told, "nobody would read the notes of many"


def test_the_same_text_with_a_day_is_no_reprint_of_itself_and_the_command_that_is_told_puts_it_right(
    wire: Path, record: Path
) -> None:
    for _ in range(2):  # told again, however often it comes
        told = run("add", wire, "--published", "2025-03-18", record=record).stdout
        assert "day 2025-03-18 here, no day in the record" in " ".join(told.split())
        assert "reprint" not in told
    assert days(record) == {None}
    (command,) = re.findall(r"`aidememoire (describe [^`]+)`", told)
    done = run(*command.split(), *ANN, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ann Lee, describe of document" in done.stdout
    assert "read anew: 3 statements read otherwise" in done.stdout
    assert days(record) == {"2025-03-18"}
    assert "also as" not in run("show", document(record), record=record).stdout


def test_what_was_put_right_holds_when_read_again_and_is_taken_back(record: Path) -> None:
    name = document(record)
    right = ("--published", "2025-03-18", "--side", "Havenland", "--kind", "readout", "--why", "the ministry's own")
    assert run("describe", name, *right, *ANN, record=record).returncode == 0
    assert run("reread", record=record).returncode == 0
    sheet = " ".join(run("show", name, record=record).stdout.split())
    assert "18 March 2025 · readout · Geneva · account of Havenland" in sheet
    assert "published: set by Ann Lee" in sheet
    assert "came as published not known, kind news, side not known" in sheet
    shown = json.loads(run("show", name, "--format", "json", record=record).stdout)
    assert (shown["document"]["published"], shown["given"]["published"]) == ("2025-03-18", None)
    done = run("undo", *ANN, record=record)
    assert "taken back: " in done.stdout
    assert days(record) == {None}
    assert run("verify", record=record).returncode == 0
    assert [line.split("Ann Lee, ")[1].split()[0] for line in run("history", record=record).stdout.splitlines()] == [
        "describe",
        "undo",
    ]


def test_what_is_left_waiting_is_told_once(record: Path) -> None:
    with open_dossier(record) as dossier:
        (held,) = dossier.store.documents()
        reading = dossier.register.read(held.document.id)
        assert reading
        # As if an earlier model had seen a statement that the present one does not.
        words = (Span.of(held.document.text, 3, 30),)
        other = replace(reading.statements[0], id="seen-once", content=words, parent=None)
        dossier.add(replace(reading, statements=(*reading.statements, other)), datetime.now(UTC))
        assert run("correct", "seen-once", "--act", "deny", *ANN, record=record).returncode == 0
        told = run("describe", held.document.id, "--published", "2025-03-18", *ANN, record=record).stdout
        assert "1 correction waiting for words that no statement or meeting stands on any more:" in told
        assert told.splitlines()[-1].endswith('edit of statement seen-onc: act = "deny" (new)')
        again = run("describe", held.document.id, "--published", "2025-03-19", *ANN, record=record).stdout
        assert "waiting" not in again, "it was waiting before"
        edit = dossier.corrections()[0]
        assert "waiting" not in run("undo", edit.id, *ANN, record=record).stdout
        assert dossier.store.waiting() == []


def test_added_again_with_another_profile_it_is_read_anew_by_what_was_put_right(wire: Path, record: Path) -> None:
    assert run("describe", document(record), "--published", "2025-03-18", *ANN, record=record).returncode == 0
    told = run("add", wire, "--profile", "armenia-azerbaijan", record=record).stdout
    assert "1 document read anew" in told
    assert days(record) == {"2025-03-18"}
    assert "1 document there already" in run("add", wire, "--profile", "armenia-azerbaijan", record=record).stdout
    assert run("verify", record=record).returncode == 0


@pytest.mark.parametrize(
    ("wanted", "fault"),
    [
        ((), "nothing to describe"),
        (("--kind", "leaflet"), "'leaflet' is no kind of document; there are news, readout"),
        (("--title", " "), "title is set to nothing"),
        (("--clear", "title"), "clear title: a document cannot be without it"),
        (("--side", "Havenland", "--clear", "side"), "side is both set and cleared"),
        (("--publisher", "Agency"), "has these facts already"),
    ],
)
def test_what_cannot_be_said_is_refused_and_nothing_recorded(record: Path, wanted: tuple[str, ...], fault: str) -> None:
    done = run("describe", document(record), *wanted, *ANN, record=record)
    assert done.returncode != 0
    assert fault in done.stderr
    assert run("history", record=record).stdout.strip() == "no corrections"


def test_a_record_of_a_profile_of_ones_own_reads_by_it_also_where_its_file_is_gone(wire: Path, tmp_path: Path) -> None:
    profile, record = tmp_path / "mine.yaml", tmp_path / "mine.db"
    profile.write_text(
        "profile: mine\ntitle: Mine\nactors:\n  haven: {name: Havenland, kind: state}\n"
        "  vik: {name: Anna Vik, kind: person, side: haven}\n",
        encoding="utf-8",
    )
    assert run("add", wire, "--profile", profile, record=record).returncode == 0
    profile.unlink()
    done = run("describe", document(record), "--published", "2025-03-18", *ANN, record=record)
    assert (done.returncode, done.stderr) == (0, "")
    with open_dossier(record) as dossier:
        assert {one.statement.speaker_id for one in dossier.store.entries()} == {"haven", "vik"}
    assert run("verify", record=record).returncode == 0


@pytest.mark.parametrize(("side", "noticed"), [("Atlantis", True), ("Armenia", False)])
def test_a_side_that_nobody_knows_is_recorded_and_said_to_be_new(record: Path, side: str, noticed: bool) -> None:
    done = run("describe", document(record), "--side", side, *ANN, record=record)
    assert done.returncode == 0
    assert (f"side '{side}': no such name in the profile or the record" in done.stderr) is noticed


def test_what_a_person_says_of_the_side_holds_against_what_the_publisher_tells(tmp_path: Path) -> None:
    """A ministry's own readout is the account of its state, unless a person says that it is nobody's."""
    (tmp_path / "own.txt").write_text(
        "MINISTRY OF FOREIGN AFFAIRS OF NORWAY\n18 March 2025\n\nOn the pass\n\nThe Minister said that the road would be opened.\n",
        encoding="utf-8",
    )
    record = tmp_path / "own.db"
    assert run("add", tmp_path / "own.txt", record=record).returncode == 0
    assert "account of Norway" in run("show", document(record), record=record).stdout
    for wanted in (("--clear", "side"), ("--publisher", "Ministry of Foreign Affairs of Chad")):
        done = run("describe", document(record), *wanted, *ANN, record=record)
        assert (done.returncode, done.stderr) == (0, "")
        assert "account of" not in run("show", document(record), record=record).stdout.split("history")[0]
    assert run("verify", record=record).returncode == 0


def test_a_side_stands_under_the_name_that_the_profile_has_for_it(record: Path) -> None:
    assert run("describe", document(record), "--side", "armenia", *ANN, record=record).returncode == 0
    assert "account of Armenia" in " ".join(run("show", document(record), record=record).stdout.split())


def test_of_several_speakers_each_has_the_id_and_the_side_that_one_alone_would_have(record: Path) -> None:
    """Both known to the profile; where one of them is not, neither has one, and the names stand."""
    told = {"Armenia; Azerbaijan": ("armenia; azerbaijan", "Armenia; Azerbaijan"), "Armenia; Bo Lund": (None, None)}
    with open_dossier(record) as dossier:
        own = next(dossier.store.entries()).statement.id
    for speaker, known in told.items():
        assert run("correct", own, "--speaker", speaker, *ANN, record=record).returncode == 0
        with open_dossier(record) as dossier:
            statement = dossier.register.entry(own).statement
        assert (statement.speaker, (statement.speaker_id, statement.side)) == (speaker, known)
    shown = run("show", own, record=record).stdout
    assert "(" not in next(line for line in shown.splitlines() if line.startswith("who"))
    assert run("correct", own, "--speaker", "Armenia", *ANN, record=record).returncode == 0
    assert "Armenia (id armenia, side Armenia)" in run("show", own, record=record).stdout
