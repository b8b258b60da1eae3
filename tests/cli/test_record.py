"""The commands of the record, as a user runs them: real documents and a real record."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aidememoire.cli import people as people_commands
from aidememoire.cli import record as record_commands
from aidememoire.cli import showing
from aidememoire.cli import views as view_commands
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.exports import wording
from aidememoire.record import Added, RecordError
from tests.cli.running import ARMENIAN, EARLIER, MOSCOW, ROOT, rows, run
from tests.record.unwritable import somebody_else, unwritable

WIDTH = 100
UNTOLD = ROOT / "sample/18-four-villages-handed-over.md"  # not in the record
VIEWS = (
    ("positions", "--as-of", "2023-07-26"),
    ("timeline",),
    ("meetings",),
    ("compare", "2023-07-25-moscow"),
    ("changes", "--since", "2023-01-01"),
    ("commitments",),
    ("instruments",),
    ("search", "corridor"),
)


def test_what_is_there_already_is_not_added_again_and_said_to_be_there(record: Path) -> None:
    done = run("add", ARMENIAN, record=record)
    assert done.returncode == 0
    assert done.stdout.strip().endswith("no new documents, 1 document there already")


@pytest.mark.parametrize("profile", ["general", "armenia-azerbaijan"])
def test_what_another_process_added_is_there_already(tmp_path: Path, profile: str) -> None:
    """The order of a set, which is another in every process, leaves no trace in a reading."""
    said = []
    for seed in "12":
        record, adding = str(tmp_path / "dossier.db"), ("add", *map(str, (*MOSCOW, EARLIER)))
        command = [sys.executable, "-m", "aidememoire.cli", *adding, "--record", record, "--profile", profile]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed})
        said.append(done.stdout)
    assert "3 new documents, " in said[0]
    assert said[1].endswith(": no new documents, 3 documents there already\n")


def test_a_document_is_added_with_the_profile_that_the_record_was_read_with(record: Path, dossier: Dossier) -> None:
    assert run("add", ROOT / "sample/15-moscow-july-azerbaijani-readout.md", record=record).returncode == 0
    readings = [dossier.store.reading(held.document.id) for held in dossier.store.documents()]
    assert [reading.reader.profile for reading in readings if reading] == ["armenia-azerbaijan"] * 4


def test_what_cannot_be_read_is_said_and_the_rest_is_kept(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    record = tmp_path / "some.db"
    done = run("add", "empty.txt", ARMENIAN, "--record", record, folder=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("aidememoire: empty.txt: ")
    assert "1 new document, " in done.stdout
    assert "1 document not read" in done.stdout


def test_no_record_is_made_where_nothing_is_found(tmp_path: Path) -> None:
    done = run("add", "nowhere.txt", "--record", "none.db", folder=tmp_path)
    assert done.returncode == 2
    assert not (tmp_path / "none.db").exists()


def test_the_record_is_dossier_db_where_one_stands_unless_told_otherwise(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("The minister said on Tuesday that the road would reopen.", encoding="utf-8")
    assert run("add", "note.txt", folder=tmp_path).returncode == 0
    assert (tmp_path / "dossier.db").exists()
    assert "1 document, 1 reading" in run("stats", folder=tmp_path).stdout


def test_whoever_interrupts_before_anything_is_read_is_told_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("aidememoire.cli.adding.find_sources", interrupted)
    done = run("add", "sample", record=tmp_path / "none.db")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "aidememoire: interrupted\n")


def test_interrupted_add_keeps_what_is_done(tmp_path: Path) -> None:
    record = tmp_path / "dossier.db"
    command = [sys.executable, "-m", "aidememoire.cli", "add", str(ARMENIAN), "-", "--record", str(record)]
    # The second source is a stdin that nobody writes to, so that the process waits there.
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    _wait_for_a_document(record)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "interrupted, what is done is kept" in said
    assert run("verify", record=record).stdout.startswith(f"{record}: sound (1 document, ")


def test_what_was_kept_before_the_disk_was_full_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(dossier: Dossier, *given: Any) -> Added:
        if dossier.store.stats().documents:
            raise RecordError("new.db", "the disk is full", "make room and run it again", status=507)
        return dossier.store.add(*given)

    monkeypatch.setattr(Dossier, "add", refusing)
    done = run("add", ARMENIAN, EARLIER, record=tmp_path / "new.db")
    assert (done.returncode, done.stdout) == (2, "")
    assert "new.db: 1 new document, " in done.stderr
    assert "; broken off, what is done is kept" in done.stderr
    assert done.stderr.endswith("new.db: the disk is full; make room and run it again\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is full")
@pytest.mark.parametrize("asked", [("--version",), ("read", str(ARMENIAN))])
def test_output_that_a_full_disk_does_not_take_is_no_fault_of_ours(asked: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "aidememoire", *asked], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert (done.returncode, done.stderr) == (2, "aidememoire: the disk is full; make room and run it again\n")


def test_add_that_is_killed_leaves_a_sound_record_and_the_next_one_goes_on(tmp_path: Path) -> None:
    record = tmp_path / "dossier.db"
    command = [sys.executable, "-m", "aidememoire.cli", "add", *map(str, (*MOSCOW, EARLIER)), "--record", str(record)]
    process = subprocess.Popen([*command, "--jobs", "2"], stderr=subprocess.DEVNULL)
    _wait_for_a_document(record)
    process.send_signal(signal.SIGKILL)
    assert process.wait(timeout=30) == -signal.SIGKILL
    assert ": sound (" in run("verify", record=record).stdout
    with open_dossier(record) as dossier:
        kept = dossier.store.stats().documents
    done = run("add", *MOSCOW, EARLIER, record=record).stdout
    assert wording.counted(3 - kept, "new document") in done
    assert f"{wording.counted(kept, 'document')} there already" in done
    assert ": sound (3 documents, " in run("verify", record=record).stdout


def _wait_for_a_document(record: Path) -> None:
    for _ in range(600):
        time.sleep(0.1)
        if record.exists() and record.stat().st_size:
            with open_dossier(record) as dossier:
                if dossier.store.stats().documents:
                    return
    pytest.fail("nothing was recorded within a minute")


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view[0])
def test_every_view_is_readable_at_a_hundred_columns_and_names_its_documents(kept: Path, view: tuple[str, ...]) -> None:
    done = run(*view, record=kept)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) > 3
    assert max(map(len, lines)) <= WIDTH
    assert "Aide-mémoire sample desk" in done.stdout


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view[0])
def test_every_view_comes_as_json_csv_and_markdown(kept: Path, view: tuple[str, ...]) -> None:
    found = rows(run(*view, "--format", "json", record=kept))
    assert found
    head = run(*view, "--format", "csv", record=kept).stdout.splitlines()[0]
    assert head == ",".join(found[0])
    assert run(*view, "--format", "md", record=kept).stdout.startswith("## ")


def test_positions_are_those_of_the_day_and_of_the_parties_of_the_profile(kept: Path) -> None:
    matrix = rows(run("positions", "-f", "json", record=kept))
    assert {row["party"] for row in matrix} <= {"Armenia", "Azerbaijan", "Russia", "United States", "European Union"}
    early = rows(run("positions", "--as-of", "2022-12-31", "-f", "json", record=kept))
    assert {row["published"] for row in early if row["published"]} == {"2022-12-23"}


def test_positions_of_one_issue_and_party_are_one_cell_however_they_are_written(kept: Path) -> None:
    found = rows(run("positions", "--issue", "Humanitarian", "--party", "armenia", "-f", "json", record=kept))
    assert [(row["issue"], row["party"]) for row in found] == [("humanitarian", "Armenia")]


def test_a_cell_is_opened_into_its_whole_history(kept: Path) -> None:
    found = rows(run("positions", "--cell", "transport", "Armenia", "-f", "json", record=kept))
    days = [str(row["day"]) for row in found]
    assert days == sorted(days)
    assert {day[:4] for day in days} == {"2022", "2023"}
    assert any(row["speaker"] == "Ararat Mirzoyan" for row in found)


def test_a_timeline_has_the_days_and_the_kind_that_are_asked_for(kept: Path) -> None:
    found = rows(run("timeline", "--from", "2023-07-01", "--to", "2023-07-25", "-f", "json", record=kept))
    assert found
    assert all("2023-07-01" <= str(row["day"]) <= "2023-07-25" for row in found)
    met = rows(run("timeline", "--kind", "meeting", "-f", "json", record=kept))
    assert "2023-07-25-moscow" in {row["meeting"] for row in met}


def test_two_readouts_of_one_meeting_are_one_meeting_with_its_host(kept: Path) -> None:
    (talks,) = (
        row for row in rows(run("meetings", "-f", "json", record=kept)) if row["meeting"] == "2023-07-25-moscow"
    )
    assert talks["host"] == "Sergey Lavrov"
    assert len(talks["documents"]) == 2  # type: ignore[arg-type]


def test_documents_are_compared_by_the_beginnings_of_their_ids(kept: Path) -> None:
    with open_dossier(kept) as dossier:
        ids = [held.document.id for held in dossier.store.documents()][:2]
    by_ids = run("compare", *(one[:8] for one in ids), record=kept)
    assert by_ids.returncode == 0
    title, _, rest = run("compare", "2023-07-25-moscow", record=kept).stdout.partition("\n")
    assert by_ids.stdout.partition("\n")[2] == rest
    assert title.endswith("of the trilateral meeting in Moscow, host Sergey Lavrov, 25 Jul 2023")


def test_changes_are_those_of_the_time(kept: Path) -> None:
    found = rows(run("changes", "--since", "2023-07-26", "--until", "2023-07-26", "-f", "json", record=kept))
    assert {row["day"] for row in found} == {"2023-07-26"}


def test_a_search_finds_words_and_shows_them_with_the_id_of_the_statement(kept: Path) -> None:
    found = rows(run("search", '"lachin corridor"', "-f", "json", record=kept))
    assert found
    assert all("lachin corridor" in " ".join(str(row["words"]).split()).lower() for row in found)
    assert str(found[0]["statement"])[:8] in run("search", '"lachin corridor"', record=kept).stdout
    assert len(rows(run("search", "corridor", "--limit", "1", "-f", "json", record=kept))) == 1
    early = rows(run("search", "corridor", "--as-of", "2022-12-31", "-f", "json", record=kept))
    assert {row["published"] for row in early} == {"2022-12-23"}


MEANT: dict[str, tuple[str, Callable[[dict[str, Any]], bool]]] = {
    "--issue": ("transport", lambda row: "transport" in row["issues"]),
    "--from": ("2023-07-25", lambda row: row["day"] >= "2023-07-25"),
    "--to": ("2023-07-25", lambda row: row["day"] <= "2023-07-25"),
    "--as-of": ("2022-12-31", lambda row: row["published"] <= "2022-12-31"),
    "--party": ("Armenia", lambda row: "Armenia" in (row["party"] or "").split("; ")),
    "--speaker": ("sergey lavrov", lambda row: row["speaker"] == "Sergey Lavrov"),
    "--act": ("demand", lambda row: row["act"] == "demand"),
    "--via": ("aide-mémoire sample desk", lambda row: "Aide-mémoire sample desk" in row["chain"]),
    "--publisher": ("aide-mémoire sample desk", lambda row: row["publisher"] == "Aide-mémoire sample desk"),
}
TAKEN = {
    ("timeline", "--kind", "statement"): ("--issue", "--from", "--to", "--as-of", "--party"),
    ("search", "the", "--limit", "500"): (
        *("--issue", "--from", "--to", "--as-of", "--speaker", "--act", "--via", "--publisher"),
    ),
}


@pytest.mark.parametrize(("asked", "option"), [(asked, each) for asked, options in TAKEN.items() for each in options])
def test_each_option_leaves_what_it_names_and_all_of_it(kept: Path, asked: tuple[str, ...], option: str) -> None:
    value, meant = MEANT[option]
    every = rows(run(*asked, "-f", "json", record=kept))
    left = rows(run(*asked, option, value, "-f", "json", record=kept))
    assert left
    assert all(map(meant, left))
    # What stands in another statement is left out where that one is shown, and shown where it is not.
    assert {row["statement"] for row in every if meant(row)} <= {row["statement"] for row in left}


def test_a_search_looks_for_other_names_and_says_so(kept: Path) -> None:
    found = rows(run("search", "artsakh", "-f", "json", record=kept))
    assert found
    assert all("karabakh" in str(row["words"]).casefold() for row in found)
    assert "also looked for: Nagorno-Karabakh" in run("search", "artsakh", record=kept).stdout


def test_a_search_by_meaning_tells_how_alike_each_is(kept: Path) -> None:
    found = rows(run("search", "--similar", "the map of 1975 as the basis for delimitation", "-f", "json", record=kept))
    scores = [float(str(row["score"])) for row in found]
    assert scores == sorted(scores, reverse=True)
    assert "map of 1975" in str(found[0]["words"])
    assert (
        f"{scores[0]:.2f}"
        in run("search", "--similar", "the map of 1975 as the basis for delimitation", record=kept).stdout
    )


def test_a_search_tells_whose_telling_a_statement_is(kept: Path) -> None:
    found = rows(run("search", '"has to persuade"', "-f", "json", record=kept))
    assert "Sergey Lavrov" in {row["told_by"] for row in found if row["speaker"] == "Armenia"}


def test_a_search_without_a_find_says_so(kept: Path) -> None:
    done = run("search", "zebra", record=kept)
    assert done.returncode == 0
    assert done.stdout.startswith("No statements with zebra\n")
    assert "--act reject" in done.stdout, "it is said what is searched"


def test_a_sound_record_is_verified_and_a_text_that_was_tampered_with_is_named(record: Path) -> None:
    sound = run("verify", record=record)
    assert sound.returncode == 0
    assert "sound (3 documents, " in sound.stdout
    with sqlite3.connect(record) as connection:
        connection.execute("DROP TRIGGER documents_no_update")
        connection.execute("UPDATE documents SET text = replace(text, 'Karabakh', 'Carabakh') WHERE number = 1")
    connection.close()
    done = run("verify", record=record)
    assert done.returncode == 1
    assert "its text has the hash" in done.stdout


def test_of_a_damaged_file_is_said_what_is_broken_and_how_to_save_the_rest(record: Path) -> None:
    os.truncate(record, record.stat().st_size - 40_960)
    done = run("verify", record=record)
    assert done.returncode == 2
    assert done.stdout.startswith("file: it is cut off: ")
    assert re.search(r"^table \w+: [\d,]+ of its rows can be read, and then no more: ", done.stdout, re.MULTILINE)
    assert f"sqlite3 {record} .recover | sqlite3 saved.db" in done.stdout
    assert "the record is damaged; restore the last good copy" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the command that is told needs sqlite3")
def test_what_that_saves_is_a_record_that_opens(record: Path, tmp_path: Path) -> None:
    os.truncate(record, record.stat().st_size - 40_960)
    command = run("verify", record=record).stdout.splitlines()[-1].strip()
    assert command.startswith("sqlite3 ")
    subprocess.run(command, shell=True, cwd=tmp_path, check=False, stderr=subprocess.DEVNULL)
    saved = run("verify", record=tmp_path / "saved.db")
    assert saved.returncode in (0, 1), saved.stderr
    assert re.search(r"\([123] documents?, \d+ statements?\)$", saved.stdout.rstrip())


def test_a_record_that_may_not_be_written_is_read_by_every_view_and_says_so_to_who_would_write(kept: Path) -> None:
    own = str(rows(run("search", "Karabakh", "-f", "json", record=kept))[0]["statement"])
    views = (
        ("positions",),
        ("timeline",),
        ("search", "Karabakh"),
        ("show", own),
        ("verify",),
        ("stats",),
        ("history",),
    )
    as_usual = [run(*view, record=kept).stdout for view in views]  # all that they import is there from now on
    with unwritable(kept) as path, somebody_else():
        for view, usual in zip(views, as_usual, strict=True):
            done = run(*view, record=path, folder=path.parent)
            assert (done.returncode, done.stdout) == (0, usual.replace(str(kept), str(path))), done.stderr
        for change in (("add", UNTOLD), ("correct", own, "--reject", "--by", "Ann Lee")):
            done = run(*change, record=path, folder=path.parent)
            assert done.returncode == 2
            assert "the record cannot be written; see to the rights of the file and its folder" in done.stderr
            assert done.stderr.count("\n") == 1


def test_a_correction_holds_in_the_views_and_its_undo_takes_it_back(record: Path, dossier: Dossier) -> None:
    before = next(dossier.store.entries()).statement
    fields = ("--act", "warn", "--issue", "borders", "--on", "2023-07-24", "--speaker", "Ararat Mirzoyan")
    done = run("correct", before.id[:10], *fields, "--by", "Ann Lee", "--why", "heard it", record=record)
    assert done.returncode == 0
    assert "Ann Lee, edit of statement" in done.stdout
    after = dossier.register.entry(before.id).statement
    assert (after.act, after.issues, after.speaker) == ("warn", ("borders",), "Ararat Mirzoyan")
    assert (after.speaker_id, after.side) == ("ararat-mirzoyan", "Armenia")
    assert after.on is not None
    assert after.on.start.isoformat() == after.on.end.isoformat() == "2023-07-24"
    assert "(heard it)" in run("history", before.id, record=record).stdout
    assert run("undo", "--by", "Ann Lee", record=record).returncode == 0
    assert dossier.register.entry(before.id).statement == before
    assert len(run("history", record=record).stdout.splitlines()) == 2


def test_a_party_is_asked_for_and_set_by_any_name_that_the_profile_has_for_it(record: Path, dossier: Dossier) -> None:
    views = (("timeline",), ("positions", "--as-of", "2023-07-26"), ("commitments",), ("search",))
    for view in views:
        own, other = (
            rows(run(*view, "--party", name, "-f", "json", record=record)) for name in ("Russia", "russian federation")
        )
        assert own == other, view
    statement = next(dossier.store.entries()).statement.id
    run(
        "correct",
        statement,
        "--to",
        "Russian Federation",
        "--side",
        "Republic of Armenia",
        "--by",
        "Ann Lee",
        record=record,
    )
    set_to = dossier.register.entry(statement).statement
    assert (set_to.to, set_to.side) == (("Russia",), "Armenia")


def test_what_is_taken_back_already_is_not_taken_back_once_more(record: Path, dossier: Dossier) -> None:
    own = next(dossier.store.entries()).statement.id
    made = run("correct", own, "--note", "see the video", "--by", "Ann Lee", record=record).stdout.split()[0]
    undo = run("undo", made, record=record).stdout.split()[0]
    again = run("undo", made, record=record)
    assert again.returncode == 2
    assert again.stderr.endswith(f"{made} is taken back already, by {undo}; `undo {undo}` brings it back\n")
    assert run("undo", undo, record=record).returncode == 0
    assert run("undo", made, record=record).returncode == 0
    assert len(run("history", record=record).stdout.splitlines()) == 4


def test_a_statement_is_rejected_and_accepted_again_and_a_note_changes_nothing(record: Path, dossier: Dossier) -> None:
    own = next(dossier.store.entries()).statement.id
    assert run("correct", own, "--reject", "--by", "Ann Lee", record=record).returncode == 0
    assert dossier.store.entry(own) is None
    assert run("correct", own, "--accept", "--note", "see the video", "--by", "Ann Lee", record=record).returncode == 0
    assert dossier.store.entry(own) is not None
    assert "(see the video)" in run("history", own, record=record).stdout


def test_of_what_cannot_be_corrected_nothing_is_recorded(record: Path, dossier: Dossier) -> None:
    own = next(dossier.store.entries()).statement.id
    done = run("correct", own, "--act", "shout", "--accept", "--note", "so", "--by", "Ann Lee", record=record)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no act 'shout'; known: assert" in done.stderr
    assert dossier.store.corrections() == []


def test_who_corrects_is_taken_from_git(record: Path, dossier: Dossier, tmp_path: Path) -> None:
    own = next(dossier.store.entries()).statement.id
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    subprocess.run(["git", "-C", tmp_path, "config", "user.name", "Bea Roy"], check=True)
    assert "Bea Roy" in run("correct", own, "--note", "so", record=record, folder=tmp_path).stdout


def test_who_corrects_is_the_system_s_user_where_git_knows_nobody(
    record: Path, dossier: Dossier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LOGNAME": "cyros"}.items():
        monkeypatch.setenv(name, value)
    own = next(dossier.store.entries()).statement.id
    assert " cyros, note of statement " in run("correct", own, "--note", "so", record=record, folder=tmp_path).stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("positions", "--record", "none.db"), "`aidememoire add` makes one"),
        (("verify", "--record", "no-record.txt"), "name another file"),
        (("positions", "--as-of", "yesterday"), "write it as 2023-07-26"),
        (("changes", "--since", "2023-13-01"), "write it as 2023-07-26"),
        (("changes", "--since", "2024-01-01", "--until", "2023-01-01"), "give the earlier day to --since"),
        (("compare", "2023-07-25-paris"), "`meetings` names them"),
        (("compare", "2022-12-23-moscow"), "name two documents"),
        (("compare", "ffff", "eeee"), "the lines below every view name them"),
        (("positions", "--issue", "weather"), "known: borders"),
        (("timeline", "--party", "Atlantis"), "Armenia"),
        (("search", "..."), "give a word or a phrase"),
        (("search",), "a sentence with --similar"),
        (("search", "road", "--speaker", "Nobody"), "known: "),
        (("search", "road", "--from", "2024-01-01", "--to", "2023-01-01"), "give the earlier day to --from"),
        (("correct", "ffff", "--accept"), "`search`"),
        (("correct", "ffff"), "say what is to be another way"),
        (("correct", "ffff", "--reject", "--act", "warn"), "leave the others out"),
        (("undo",), "`history`"),
        (("history", "ffff"), "`search`"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line_with_the_mend(
    kept: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "no-record.txt").write_text("It is raining. " * 99, encoding="utf-8")
    done = run(*arguments, record=kept, folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("aidememoire: ")
    assert said in line
    assert not (tmp_path / "none.db").exists()


def test_help_does_not_load_what_the_commands_need() -> None:
    wanted = "sqlalchemy", "onnxruntime", "rich", "yaml"
    script = f"import sys, aidememoire.cli.app; print([name for name in {wanted} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_reference_names_every_command_and_option_of_the_record() -> None:
    reference = (ROOT / "docs/reference/command-line.md").read_text(encoding="utf-8")
    apps = (record_commands.app, people_commands.app, showing.app, view_commands.app)
    for command in (command for app in apps for command in app.registered_commands):
        assert command.callback is not None
        name = command.callback.__name__
        assert f"`{name}" in reference or f"aidememoire {name}" in reference
        # As click has it: what is typed, not what the function calls it.
        options = re.findall(r"--[a-z-]+", run(name, "--help").stdout)
        assert [one for one in options if one != "--help" and one not in reference] == []


def test_the_parties_of_a_profile_of_ones_own_have_columns_wherever_its_file_is(record: Path, tmp_path: Path) -> None:
    """A record that is opened on another machine knows what the profile knew, its bases too."""
    (tmp_path / "below.yaml").write_text("profile: below\ntitle: Below\nmediators: [russia]\n", encoding="utf-8")
    profile = tmp_path / "mine.yaml"
    profile.write_text("profile: mine\ntitle: Mine\nbase: below.yaml\nparties: [armenia]\n", encoding="utf-8")
    assert run("reread", "--profile", profile, record=record).returncode == 0
    profile.unlink()
    done = run("positions", "--format", "json", "--as-of", "2023-07-26", record=record)
    assert {row["party"] for row in rows(done)} == {"Armenia", "Russia"}
    assert done.stderr == ""


def test_a_profile_that_the_record_does_not_keep_is_told_of(record: Path, tmp_path: Path) -> None:
    profile = tmp_path / "mine.yaml"
    profile.write_text("profile: mine\ntitle: Mine\nparties: [armenia]\n", encoding="utf-8")
    assert run("reread", "--profile", profile, record=record).returncode == 0
    with sqlite3.connect(record) as connection:
        connection.execute("DROP TRIGGER profiles_no_delete")
        connection.execute("DELETE FROM profiles")  # as a record of an earlier version is
    connection.close()
    done = run("positions", record=record)
    assert (done.returncode, "Azerbaijan" in done.stdout) == (0, True)
    assert "the profile mine, a file, is not kept in this record" in done.stderr
    assert "reread --profile FILE" in done.stderr
