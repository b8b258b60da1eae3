"""What the commands say where there is nothing, less than there is, or something else than was meant."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from aidememoire.dossier import open_dossier
from tests.cli.running import ARMENIAN, rows, run

EMPTY_VIEWS = {
    ("positions",): "Nobody is known to have spoken.",
    ("timeline",): "Timeline: nothing found",
    ("meetings",): "Meetings: nothing found",
    ("changes", "--since", "2023-01-01"): "What is new since 1 January 2023: nothing",
    ("commitments",): "Commitments: nothing found",
    ("instruments",): "Instruments: nothing found",
    ("search", "road"): "No statements with road",
}


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    with open_dossier(tmp_path / "empty.db", create=True):
        return tmp_path / "empty.db"


@pytest.mark.parametrize(("view", "said"), EMPTY_VIEWS.items(), ids=lambda one: one[0])
def test_a_view_of_an_empty_record_says_that_it_is_empty_and_how_it_is_filled(
    empty: Path, view: tuple[str, ...], said: str
) -> None:
    done = run(*view, record=empty)
    assert done.returncode == 0
    assert said in done.stdout
    assert "──" not in done.stdout
    assert done.stderr == f"aidememoire: {empty}: the record is empty; `aidememoire add` fills it\n"
    assert rows(run(*view, "-f", "json", record=empty)) == []
    assert run(*view, "-f", "csv", record=empty).stdout.count(",") > 3


def test_of_a_day_before_all_documents_the_first_one_is_named(kept: Path) -> None:
    for view in EMPTY_VIEWS:
        done = run(*view, "--as-of", "2020-01-01", record=kept)
        assert done.returncode == 0
        assert done.stderr.endswith(
            "nothing in the record was known by 2020-01-01; what was known first is of 2022-12-23; give a later day to --as-of\n"
        )


def test_positions_of_today_say_that_all_that_is_told_is_still_to_come(tmp_path: Path) -> None:
    """An exercise is often set in a year to come."""
    (tmp_path / "note.txt").write_text(
        "Ana Vik said on 2 August 2131 that the road would be opened again within a week."
    )
    record = tmp_path / "exercise.db"
    run("add", tmp_path / "note.txt", "--published", "2131-08-03", record=record)
    for view in (("positions",), ("positions", "--party", "Ana Vik")):
        assert run(*view, record=record).stderr.endswith("is of 2131-08-02; give a later day to --as-of\n")


def test_a_meeting_that_there_is_not_is_said_with_those_of_its_day(kept: Path) -> None:
    done = run("compare", "2023-07-25-moskow", record=kept)
    assert "there is no meeting '2023-07-25-moskow'; of that day is 2023-07-25-moscow; `meetings`" in done.stderr


def test_an_option_with_too_few_values_leads_to_the_help_of_its_command() -> None:
    assert run("positions", "--cell", "borders").stderr.endswith("; see `aidememoire positions --help`\n")


def test_a_folder_is_no_record_and_a_file_in_it_may_be(tmp_path: Path) -> None:
    assert run("stats", record=tmp_path).stderr == (
        f"aidememoire: {tmp_path}: this is a folder, and no record; name a file in it, as in {tmp_path}/dossier.db\n"
    )


def test_other_commands_take_an_empty_record_for_what_it_is(empty: Path) -> None:
    assert run("history", record=empty).stdout == "no corrections\n"
    assert run("verify", record=empty).stdout == f"{empty}: sound (no documents, no statements)\n"
    assert "no documents, no readings" in run("stats", record=empty).stdout
    assert "no documents read again" in run("reread", record=empty).stdout


def test_a_search_that_found_more_than_it_shows_says_so(kept: Path) -> None:
    every = len(rows(run("search", "corridor", "-f", "json", record=kept)))
    assert every > 1
    some, whole = (run("search", "corridor", "--limit", str(most), record=kept).stdout for most in (every - 1, every))
    assert some.startswith("The first ")
    assert run("search", "corridor", "--limit", "1", record=kept).stdout.startswith(
        "The first statement with corridor:"
    )
    assert some.splitlines()[0].endswith("with corridor: there are more")
    assert whole.startswith(f"{every} statements with corridor\n")


def test_what_has_no_place_in_one_row_or_column_is_counted_in_the_whole_record_and_said_so(kept: Path) -> None:
    matrix, row = (run("positions", *only, record=kept).stdout for only in ((), ("--issue", "transport")))
    counted = [line for line in matrix.splitlines() if re.match(r"\d+ statements? ", line)]
    assert counted
    assert all(f"{line}, in the whole record" in row for line in counted)


def test_the_id_that_a_status_takes_stands_beside_each_commitment(kept: Path) -> None:
    shown, told = run("commitments", record=kept).stdout, rows(run("commitments", "-f", "json", record=kept))
    assert told
    for row in told:
        assert f" {str(row['commitment'])[:8]}\n" in shown


def test_the_id_of_a_meeting_is_never_broken(kept: Path) -> None:
    shown = run("meetings", record=kept).stdout.split()
    assert {str(row["meeting"]) for row in rows(run("meetings", "-f", "json", record=kept))} <= set(shown)


def test_who_is_meant_stands_first_among_the_names_there_are(kept: Path) -> None:
    for written in ("mirzoyan", "Ararat Mirzoian"):
        assert "known: Ararat Mirzoyan, " in run("search", "road", "--speaker", written, record=kept).stderr


def test_an_undo_tells_what_it_takes_back(record: Path) -> None:
    name = str(rows(run("search", "corridor", "-f", "json", record=record))[0]["statement"])
    made = run("correct", name, "--act", "warn", "--by", "Ann Lee", record=record).stdout
    undone = run("undo", "--by", "Bo Vik", record=record).stdout.splitlines()
    assert f"Bo Vik, undo of correction {made[:8]}" in undone[0]
    assert undone[1] == f"taken back: {made.strip()}"


@pytest.mark.parametrize("field", ["--speaker", "--side", "--to", "--issue", "--act"])
def test_a_field_is_not_set_to_nothing(kept: Path, field: str) -> None:
    name = str(rows(run("search", "corridor", "-f", "json", record=kept))[0]["statement"])
    done = run("correct", name, field, " ", "--by", "Ann Lee", record=kept)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{field[2:]} is set to nothing; clear it" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add",), "missing argument 'SOURCE'; see `aidememoire add --help`"),
        (("search", "road", "-f", "xml"), "'xml' is not one of 'table', 'json', 'csv', 'md'; see `aidememoire search"),
        (("search", "road", "--limit", "0"), "it should be greater than or equal to 1; see"),
        (("status", "ffff", "lost"), "'lost' is not one of 'open', 'kept', 'broken', 'withdrawn'; see"),
        (("changes",), "missing option '--since'; see `aidememoire changes --help`"),
        (("timeline", "--no-such"), "no such option: --no-such"),
        (("nonsense",), "no such command 'nonsense'; see `aidememoire --help`"),
        (("show", "ab"), "'ab' is too little of an id; write 4 characters of it, or more"),
    ],
)
def test_what_cannot_be_understood_is_said_in_one_line_too(kept: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments, record=kept)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("aidememoire: ")
    assert said in line


def test_an_ambiguous_beginning_of_an_id_names_those_it_may_be(kept: Path) -> None:
    done = run("show", "2022-12-2", record=kept)
    assert done.returncode == 2
    assert re.search("is the beginning of more than one .*: 2022-12-22, 2022-12-23", done.stderr)


def test_a_record_of_a_newer_version_is_left_alone_by_every_command(record: Path) -> None:
    with sqlite3.connect(record) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = record.read_bytes()
    for command in (("positions",), ("add", ARMENIAN), ("reread",), ("verify",), ("undo",)):
        done = run(*command, record=record)
        assert (done.returncode, done.stdout) == (2, "")
        assert "install a newer aidememoire" in done.stderr
    assert record.read_bytes() == before
