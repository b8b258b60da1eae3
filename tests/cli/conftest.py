"""A record of three documents, to be read or to be written to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from aidememoire.dossier import Dossier, open_dossier
from tests.cli.running import EARLIER, MOSCOW, run


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three documents of the sample in a record; not to be written to."""
    record = tmp_path_factory.mktemp("kept") / "dossier.db"
    done = run("add", *MOSCOW, EARLIER, "--profile", "armenia-azerbaijan", record=record)
    assert (done.returncode, done.stderr) == (0, "")
    assert "3 new documents, " in done.stdout
    return record


@pytest.fixture
def record(kept: Path, tmp_path: Path) -> Path:
    """A record of one's own with the same three documents."""
    return Path(shutil.copy(kept, tmp_path / "dossier.db"))


@pytest.fixture
def dossier(record: Path) -> Iterator[Dossier]:
    with open_dossier(record) as opened:
        yield opened
