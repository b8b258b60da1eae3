"""`aidememoire read`, as a user runs it."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from tests.cli.running import ROOT, run

SAMPLE = ROOT / "sample"
SAID = "The Armenian foreign minister said on Tuesday that the road would reopen within a week.\n"


def test_json_gives_one_object_a_line_as_the_schema_says() -> None:
    schema = json.loads((ROOT / "docs/reference/reading.schema.json").read_text(encoding="utf-8"))
    done = run("read", SAMPLE / "14-moscow-july-armenian-readout.md", SAMPLE / "13*.md", "--format", "json")
    assert done.returncode == 0
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == 2
    for line in lines:
        jsonschema.validate(line, schema)
        text = line["document"]["text"]
        for statement in line["statements"]:
            for span in (*statement["source"], *statement["cue"], *statement["content"]):
                assert text[span["start"] : span["end"]] == span["text"]


def test_text_names_the_document_its_statements_and_their_words() -> None:
    done = run("read", SAMPLE / "14-moscow-july-armenian-readout.md")
    assert done.returncode == 0
    assert "Mirzoyan in Moscow: lift the blockade, take the 1975 map" in done.stdout
    assert "26 July 2023" in done.stdout
    assert "Yerevan" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 100


def test_html_is_one_page_that_needs_nothing_else(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run("read", SAMPLE / "01-moscow-meeting-called-off.md", "--format", "html", "--out", page)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!DOCTYPE html>")
    assert " src=" not in html
    assert "<link" not in html


def test_standard_input_is_read() -> None:
    """Here in a process of its own, as all of it is meant to be run."""
    head = ("--publisher", "Desk", "--published", "2023-07-26")
    command = [sys.executable, "-m", "aidememoire.cli", "read", "-", "--format", "json", *head]
    done = subprocess.run(command, input=SAID, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    (line,) = done.stdout.splitlines()
    document = json.loads(line)["document"]
    assert (document["publisher"], document["published"]) == ("Desk", "2023-07-26")
    assert document["text"] == SAID.strip()


def test_fields_of_json_lines_can_be_named(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"body": SAID, "headline": "A road"}) + "\n", encoding="utf-8")
    done = run("read", rows, "-f", "json", "--field", "text=body", "--field", "title=headline")
    assert json.loads(done.stdout)["document"]["title"] == "A road"


def test_fields_of_json_lines_can_be_named_where_they_are_added_and_drafted_from_too(tmp_path: Path) -> None:
    """What can be read can be kept: the rows of a database come under its own names."""
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"body": SAID, "headline": "A road"}) + "\n", encoding="utf-8")
    named = ("--field", "text=body", "--field", "title=headline")
    added = run("add", rows, *named, "--record", tmp_path / "dossier.db")
    assert (added.returncode, "1 new document" in added.stdout, "A road" in added.stdout) == (0, True, True)
    assert run("profile", "new", "talks", "--from", rows, *named).returncode == 0


def test_a_document_without_statements_says_so() -> None:
    done = run("read", "-", stdin=b"The tunnel is four kilometres long. It was built in 1941.")
    assert done.returncode == 0
    assert "No statements found" in done.stdout


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\t \n",
    "binary.txt": bytes(range(256)) * 40,
    "cut.pdf": b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "no-text.html": b"<!doctype html><html><head><title>x</title></head><body><img src='a.png'></body></html>",
    "mixed.txt": "Le ministre a déclaré. ".encode() * 3 + b"\xff\xfe\xfa \x81\x8d\x8f\x90\x9d",
    "french.txt": (
        "Le ministre des Affaires étrangères a déclaré mardi que la route serait rouverte dans la semaine, et que les "
        "deux parties étaient convenues de se retrouver à Genève. "
    ).encode()
    * 3,
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_read_costs_one_line_and_not_the_others(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(BAD[name])
    (tmp_path / "good.txt").write_text(SAID, encoding="utf-8")
    alone, both = run("read", name, folder=tmp_path), run("read", name, "good.txt", "-f", "json", folder=tmp_path)
    assert (alone.returncode, both.returncode) == (2, 1)
    assert both.stderr.count("\n") == 1
    assert name in both.stderr
    assert len(json.loads(both.stdout)["statements"]) == 1


@pytest.mark.parametrize(
    "command",
    [
        ("read", "{}"),
        ("add", "{}", "--record", "new.db"),
        ("profile", "new", "talks", "--from", "{}"),
        ("read", "good.txt", "--out", "no/{}"),
        ("positions", "--record", "{}"),
        ("{}",),
    ],
)
def test_a_name_cannot_steer_the_terminal(command: tuple[str, ...], tmp_path: Path) -> None:
    """Nor add a line of its own."""
    hostile = "bad\x1b[31m.txt"
    (tmp_path / hostile).write_bytes(b"")
    (tmp_path / "good.txt").write_text(SAID, encoding="utf-8")
    done = run(*(one.format(hostile) for one in command), folder=tmp_path)
    assert done.returncode == 2
    assert "bad" in done.stderr
    assert "\x1b" not in done.stderr
    assert "\x1b" not in done.stdout


def test_a_line_end_in_a_name_is_none_in_what_is_said(tmp_path: Path) -> None:
    (tmp_path / "a\nb.txt").write_bytes(b"")
    assert run("read", "a\nb.txt", folder=tmp_path).stderr.startswith("aidememoire: a b.txt: is empty")


def test_a_name_that_names_nothing_is_said() -> None:
    done = run("read", "no-such-file.txt")
    assert done.returncode == 2
    assert "no-such-file.txt" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("read", "sample", "--profile", "atlantis"), "there is no profile atlantis"),
        (("read", "sample", "--published", "26 July"), "26 July"),
        (("read", "-", "--field", "text"), "text=body"),
        (("read", "sample", "--out", "/no/such/folder/x.html", "-f", "html"), "cannot be written"),
    ],
)
def test_an_option_that_cannot_be_used_is_said(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr


def test_what_was_there_before_stays_where_nothing_could_be_written(tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text("before", encoding="utf-8")
    (tmp_path / "good.txt").write_text(SAID, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    assert run("read", "good.txt", "--profile", "none", "--out", kept, folder=tmp_path).returncode == 2
    assert run("read", "empty.txt", "--format", "json", "--out", kept, folder=tmp_path).returncode == 2
    assert kept.read_text(encoding="utf-8") == "before"


def test_a_bar_is_shown_on_a_terminal_and_from_the_second_document_on(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SAID, encoding="utf-8")
    assert "reading" in _on_terminal("a.txt", "b.txt", folder=tmp_path)
    assert "reading" not in _on_terminal("a.txt", folder=tmp_path)
    assert run("read", "a.txt", "b.txt", folder=tmp_path).stderr == ""


def _on_terminal(*sources: str, folder: Path) -> str:
    """Return what goes to stderr where that is a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "aidememoire.cli", "read", *sources, "-f", "json"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=theirs, cwd=folder)
    os.close(theirs)
    seen = b""
    try:
        while part := os.read(ours, 4096):
            seen += part
    except OSError:  # Linux tells the end of a terminal by an error
        pass
    process.wait(timeout=60)
    os.close(ours)
    return seen.decode()
