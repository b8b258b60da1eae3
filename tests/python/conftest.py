"""A record of three documents of the sample, made and opened as a script does it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from aidememoire import OpenRecord, open_record

ROOT = Path(__file__).parents[2]
SOURCES = [
    ROOT / "sample" / f"{name}.md" for name in ("13-moscow-july-russian-readout", "14-moscow-july-armenian-readout")
]
EARLIER = ROOT / "sample/01-moscow-meeting-called-off.md"


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record; not to be written to."""
    path = tmp_path_factory.mktemp("python") / "dossier.db"
    with open_record(path, profile="armenia-azerbaijan") as opened:
        assert opened.add(*SOURCES, EARLIER).new == 3
    return path


@pytest.fixture
def record(kept: Path, tmp_path: Path) -> Iterator[OpenRecord]:
    """A record of one's own with the same three documents, that Ann Lee puts right."""
    with open_record(shutil.copy(kept, tmp_path / "dossier.db"), by="Ann Lee") as opened:
        yield opened
