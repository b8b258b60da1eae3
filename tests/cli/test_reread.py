"""`aidememoire reread` and `add --jobs`: nothing is lost, what changed is told, an interruption keeps what is done."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import psutil
import pytest

from aidememoire.correcting.describing import Facts, described, recorded
from aidememoire.correcting.events import Signed
from aidememoire.dossier import Dossier, open_dossier
from aidememoire.intake.adding import own_workspace
from aidememoire.intake.rereading import Again, kept_again
from aidememoire.model import Span
from aidememoire.record import Filter
from tests.cli.running import ROOT, run

ANN = ("--by", "Ann Lee")


def test_reading_again_by_the_same_reader_changes_nothing(record: Path, dossier: Dossier) -> None:
    before = list(dossier.store.entries())
    done = run("reread", record=record)
    assert (done.returncode, done.stderr) == (0, "")
    first, second = done.stdout.splitlines()
    assert "3 documents read again by aidememoire" in first
    assert re.search(r"profile armenia-azerbaijan \([0-9a-f]{8}\)$", first)
    assert second == "no documents changed"
    assert (dossier.store.stats().readings, list(dossier.store.entries())) == (3, before)


def test_reading_again_by_another_profile_tells_what_is_different_and_keeps_the_old_readings(
    record: Path, dossier: Dossier
) -> None:
    before = {one.statement.id: one.statement for one in dossier.store.entries()}
    done = run("reread", "--profile", "general", "--details", record=record)
    assert done.returncode == 0
    after = {one.statement.id: one.statement for one in dossier.store.entries()}
    known = [own for own in before if before[own].speaker_id != after[own].speaker_id]
    assert f"speaker_id {len(known)}" in done.stdout
    for own in known:
        (told,) = re.findall(rf"  otherwise: {own[:8]} .*(?:\n    .*)+", done.stdout)
        assert (
            f"\n    speaker_id: {before[own].speaker_id or 'none'} -> {after[own].speaker_id or 'none'}\n"
            in f"{told}\n"
        )
    assert max(len(line) for line in done.stdout.splitlines() if line.startswith(" ")) <= 100
    assert dossier.store.stats().readings == 6
    assert run("verify", record=record).returncode == 0


def test_reading_goes_on_where_it_was_interrupted(record: Path, dossier: Dossier) -> None:
    assert run("reread", "--profile", "general", record=record).returncode == 0
    done = run("reread", "--profile", "general", "--resume", record=record)
    assert "no documents read again" in done.stdout
    assert (
        "3 documents read again" in run("reread", "--resume", "--profile", "armenia-azerbaijan", record=record).stdout
    )


def test_a_profile_that_was_edited_under_its_name_reads_all_again(record: Path, tmp_path: Path) -> None:
    profile = tmp_path / "mine.yaml"
    profile.write_text("profile: mine\ntitle: Mine\nbase: armenia-azerbaijan\n", encoding="utf-8")
    again = ("reread", "--profile", str(profile), "--resume")
    assert "3 documents read again" in run(*again, record=record).stdout
    profile.write_text("# looked through\nprofile: mine\ntitle: Mine\nbase: armenia-azerbaijan\n", encoding="utf-8")
    assert "no documents read again" in run(*again, record=record).stdout
    with profile.open("a", encoding="utf-8") as more:
        more.write("issues: {borders: [map of 1975]}\n")
    done = run(*again, record=record)
    assert re.search(r"3 documents read again by .*, profile mine \([0-9a-f]{8}\)", done.stdout)
    assert "no documents read again" in run(*again, record=record).stdout


def test_a_record_read_with_a_profile_of_ones_own_never_needs_its_file_again(record: Path, tmp_path: Path) -> None:
    profile = tmp_path / "mine.yaml"
    profile.write_text("profile: mine\ntitle: Mine\n", encoding="utf-8")
    assert run("reread", "--profile", str(profile), record=record).returncode == 0
    profile.unlink()
    told = run("reread", "--jobs", "2", record=record).stdout
    assert re.search(r"3 documents read again by .*, profile mine \([0-9a-f]{8}\)\nno documents changed", told)
    new = tmp_path / "new.md"
    new.write_text("---\npublished: 2023-07-26\n---\nAna Vik said that the north road would open.\n", encoding="utf-8")
    done = run("add", str(new), record=record)
    assert (done.returncode, done.stderr) == (0, "")
    assert "1 new document" in done.stdout
    assert run("positions", record=record).returncode == 0


def test_a_profile_that_knows_the_state_of_a_ministry_reads_its_readout_again(tmp_path: Path) -> None:
    """What was recorded without a side stays so until a person says it; without end it would be read for another one."""
    head = "MINISTRY OF FOREIGN AFFAIRS OF CORVO\n18 March 2025\n\nOn the pass\n\n"
    own, profile, record = tmp_path / "own.txt", tmp_path / "lakes.yaml", tmp_path / "own.db"
    own.write_text(f"{head}Corvo said that the road would be opened.\n", encoding="utf-8")
    profile.write_text("profile: lakes\ntitle: Lakes\nactors:\n  corvo: {name: Corvo, kind: state}\n", encoding="utf-8")
    assert run("add", own, record=record).returncode == 0
    command = [sys.executable, "-m", "aidememoire", "reread", "--profile", str(profile), "--record", str(record)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "speaker_id 1" in done.stdout
    assert run("verify", record=record).returncode == 0


def test_corrections_survive_and_those_whose_words_are_gone_are_listed(record: Path, dossier: Dossier) -> None:
    entry = next(dossier.store.entries(Filter(party="Armenia")))
    own = entry.statement.id
    assert run("correct", own, "--act", "warn", "--note", "so", *ANN, record=record).returncode == 0
    reading = dossier.store.reading(entry.account.id)
    assert reading
    assert "waiting" not in run("reread", record=record).stdout
    assert dossier.register.entry(own).statement.act == "warn"
    # As if an earlier model had seen a statement that the present one does not.
    words = dossier.store.document(entry.account.id)
    assert words
    other = replace(reading.statements[0], id="seen-once", content=(Span.of(words.document.text, 3, 30),), parent=None)
    dossier.add(replace(reading, statements=(*reading.statements, other)), datetime.now(UTC))
    assert run("correct", "seen-once", "--act", "deny", *ANN, record=record).returncode == 0
    done = run("reread", "--details", record=record)
    assert "1 statement gone" in done.stdout
    assert "  gone: seen-onc" in done.stdout
    assert "1 correction waiting for words that no statement or meeting stands on any more:" in done.stdout
    assert done.stdout.splitlines()[-1].endswith('edit of statement seen-onc: act = "deny" (new)')
    assert not run("reread", record=record).stdout.splitlines()[-1].endswith("(new)")


def test_a_document_that_is_described_while_it_is_read_again_is_read_by_what_was_said_and_is_no_witness(
    dossier: Dossier,
) -> None:
    own, workspace = dossier.register.read(next(dossier.store.documents()).document.id), own_workspace(dossier)
    assert own
    _describe(dossier, own.document.id, date(2020, 1, 1))
    late = workspace.read_document(dossier.register.document(own.document.id).document)
    _describe(dossier, own.document.id, date(2023, 10, 28))
    again = kept_again(late, dossier, workspace)
    held = dossier.register.document(own.document.id)
    assert isinstance(again, Again)
    assert again.reading.document == held.document
    assert (held.document.published, held.copies) == (date(2023, 10, 28), ())
    assert dossier.register.read(own.document.id) == again.reading


def _describe(dossier: Dossier, document: str, day: date) -> None:
    event = described(document, dossier, Facts(published=day), Signed("Ann Lee", datetime.now(UTC)))
    recorded(event, dossier, own_workspace(dossier).read_document)


def test_several_processes_make_the_record_that_one_makes(tmp_path: Path) -> None:
    sources = sorted((ROOT / "sample").glob("0*.md"))[:5]
    held = []
    for jobs in ("1", "2"):
        record = tmp_path / f"{jobs}.db"
        done = run("add", *sources, "--jobs", jobs, record=record)
        assert (done.returncode, done.stderr) == (0, "")
        assert "5 new documents" in done.stdout
        with open_dossier(record) as dossier:
            documents = [one.document for one in dossier.store.documents()]
            held.append((documents, [dossier.store.reading(one.id) for one in documents]))
    assert held[0] == held[1]


def test_interrupted_among_several_processes_it_keeps_what_is_done_and_leaves_none_behind(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    reports.mkdir()
    text = (ROOT / "sample/01-moscow-meeting-called-off.md").read_text(encoding="utf-8")
    for number in range(400):
        (reports / f"{number:03}.md").write_text(f"{text}\n\nNumber {number}.\n", encoding="utf-8")
    record = tmp_path / "dossier.db"
    command = [sys.executable, "-m", "aidememoire.cli", "add", str(reports), "--jobs", "2", "--record", str(record)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    workers = _workers_of(process, record)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all of them
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    line, *beside = said.splitlines()
    assert line.endswith("interrupted, what is done is kept")
    assert [one for one in beside if not one.startswith(("* [", "reprints, ", "  "))] == []
    assert not [one for one in workers if one.is_running()]
    assert run("verify", record=record).returncode == 0


def test_killed_it_leaves_no_process_behind(tmp_path: Path) -> None:
    reports = tmp_path / "reports"
    shutil.copytree(ROOT / "sample", reports)
    for number in range(400):
        (reports / f"{number}.txt").write_text(f"The minister said that {number} roads would open.", encoding="utf-8")
    record = tmp_path / "dossier.db"
    command = [sys.executable, "-m", "aidememoire.cli", "add", str(reports), "--jobs", "2", "--record", str(record)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    workers = _workers_of(process, record)
    process.kill()
    process.wait(30)
    assert psutil.wait_procs(workers, timeout=30)[1] == []
    assert run("verify", record=record).returncode == 0


def _workers_of(process: subprocess.Popen[str] | subprocess.Popen[bytes], record: Path) -> list[psutil.Process]:
    """Wait until readings of other processes are being recorded, and return these processes."""
    for _ in range(600):
        time.sleep(0.1)
        children = psutil.Process(process.pid).children(recursive=True)
        workers = [one for one in children if "spawn_main" in " ".join(one.cmdline())]
        if workers and record.exists():
            with open_dossier(record) as dossier:
                if dossier.store.stats().documents > 4:
                    return workers
    pytest.fail("nothing was recorded within a minute")
