"""Every command explains itself: in one line among the others, in a page of its own, and by calls that can be made."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import time

import pytest
import typer.main
from typer.core import TyperGroup

from aidememoire.cli.app import app
from tests.cli.running import run

GROUPS = ("profile", "user")
EXAMPLE = re.compile(r"(?m)^    aidememoire (.*)$")
LISTED = re.compile(r"(?m)^  (\w+) {2,}(\S.*)$")


def listed(*group: str) -> list[tuple[str, str]]:
    """Return the commands that a help names, each with its line."""
    shown = run(*group, "--help").stdout.partition("Commands:\n")[2]
    return [(found[1], found[2]) for found in LISTED.finditer(shown)]


COMMANDS: list[tuple[str, ...]] = [(name,) for name, _ in listed() if name not in GROUPS]
COMMANDS += [(group, name) for group in GROUPS for name, _ in listed(group)]


def test_each_command_is_told_whole_in_one_line_that_is_a_sentence() -> None:
    every = [line for group in ((), *((one,) for one in GROUPS)) for _, line in listed(*group)]
    assert len(every) == len(COMMANDS) + len(GROUPS) > 25
    assert [line for line in every if not re.fullmatch(r"[A-Z][^.]*\.", line)] == []


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_each_example_of_a_help_is_of_that_command_and_can_be_called(command: tuple[str, ...]) -> None:
    shown = run(*command, "--help").stdout
    examples = EXAMPLE.findall(shown.partition("Examples:\n")[2])
    assert examples
    assert max(map(len, shown.splitlines())) <= 100
    for example in examples:
        words = shlex.split(example)
        assert tuple(words[: len(command)]) == command
        name, found, context = "aidememoire", typer.main.get_command(app), None
        for _ in (name, *command):  # each level takes its own words and leaves the others to the next
            context = found.make_context(name, words, parent=context)
            if isinstance(found, TyperGroup):
                name, found, words = found.resolve_command(context, words)  # type: ignore[assignment]


def test_help_is_there_before_one_wonders() -> None:
    took = []
    for _ in range(3):  # of a busy machine the best one tells
        begun = time.perf_counter()
        subprocess.run([sys.executable, "-m", "aidememoire.cli", "--help"], check=True, stdout=subprocess.DEVNULL)
        took.append(time.perf_counter() - begun)
    assert min(took) < 1.0


def test_who_asks_a_record_does_not_wait_for_the_reader() -> None:
    """Its rules take as long to compile as all the rest of a view takes."""
    asked = "import aidememoire.dossier, aidememoire.exports.tables, aidememoire.correcting, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert "aidememoire.dossier" in loaded
    assert loaded.isdisjoint(
        {"aidememoire.linking.linker", "aidememoire.reading.reader", "aidememoire.reading.rules.order"}
    )


def test_without_any_command_the_commands_are_shown() -> None:
    for group in ((), ("profile",), ("user",)):
        done = run(*group)
        assert done.returncode == 2
        assert "Commands:" in done.stdout + done.stderr


def test_the_package_run_as_a_module_is_the_command() -> None:
    called = subprocess.run([sys.executable, "-m", "aidememoire", "--help"], capture_output=True, text=True, check=True)
    assert called.stdout == run("--help").stdout
