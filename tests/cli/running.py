"""The program run as a user runs it, on three documents of the sample."""

from __future__ import annotations

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

import pytest

from aidememoire.cli.__main__ import main

ROOT = Path(__file__).parents[2]
ARMENIAN = ROOT / "sample/14-moscow-july-armenian-readout.md"
MOSCOW = (ROOT / "sample/13-moscow-july-russian-readout.md", ARMENIAN)
EARLIER = ROOT / "sample/01-moscow-meeting-called-off.md"


@dataclass(frozen=True)
class Done:
    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str | Path, record: Path | None = None, folder: Path = ROOT, stdin: bytes = b"") -> Done:
    """Run the whole program, its own handling of errors too, in this process: a new one takes half a second each."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.chdir(folder)
        patch.setattr(sys, "argv", ["aidememoire", *map(str, arguments)])
        if stdin:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        if record:
            patch.setenv("AIDEMEMOIRE_RECORD", str(record))
        with pytest.raises(SystemExit) as ended:
            main()
    return Done(int(ended.value.code or 0), out.getvalue(), err.getvalue())


def rows(done: Done) -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["rows"]
    assert isinstance(found, list)
    return found
