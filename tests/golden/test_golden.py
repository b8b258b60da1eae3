"""Readings that a person has checked for truth, kept as the account that a terminal shows.

After a change that is meant to change them, `AIDEMEMOIRE_UPDATE=1 pytest tests/golden` writes them anew:
read the difference line by line before you check it in.
"""

from __future__ import annotations

import os
import re
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from aidememoire.exports.terminal import print_legend, print_reading
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import open_workspace
from aidememoire.model import Reading

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
NAMES = (
    "01-moscow-meeting-called-off",
    "05-world-court-order-lachin",
    "11-brussels-july-eu-readout",
    "13-moscow-july-russian-readout",
    "14-moscow-july-armenian-readout",
    "15-moscow-july-azerbaijani-readout",
)
SHOWN = re.compile(r"(<!-- output: read (\S+) -->\n)(.*?)(<!-- end of output -->)", re.DOTALL)
PROFILE = "armenia-azerbaijan"
UPDATE = bool(os.environ.get("AIDEMEMOIRE_UPDATE"))


def account(source: str) -> str:
    """Return what `aidememoire read SOURCE --profile armenia-azerbaijan` prints where it is not on a terminal."""
    console = Console(file=StringIO(), width=100, highlight=False)
    for reading in open_workspace(Settings(profile=PROFILE)).read(source):
        assert isinstance(reading, Reading)
        print_reading(reading, console)
    print_legend(console)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_the_sample_reads_as_a_person_has_checked_it(name: str) -> None:
    found, path = account(f"sample/{name}.md"), HERE / f"{name}.txt"
    if UPDATE:
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


def test_the_readme_shows_what_the_program_prints() -> None:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    shown = SHOWN.search(text)
    assert shown
    block = f"\n{_indented(account(shown[2]))}\n"
    if UPDATE:
        readme.write_text(SHOWN.sub(lambda found: f"{found[1]}{block}{found[4]}", text), encoding="utf-8")
    else:
        assert shown[3] == block


def _indented(text: str) -> str:
    return "".join(f"    {line}".rstrip() + "\n" for line in text.rstrip().splitlines())
