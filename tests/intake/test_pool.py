"""Documents read side by side: what one process reads alone, several read too, in the same order."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from aidememoire.documents import load_documents
from aidememoire.intake.pool import read_all
from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import Workspace, open_workspace
from aidememoire.model import Document, SettingsError, SourceError

SAMPLE = Path(__file__).parents[2] / "sample"
LOST = SourceError("lost.txt", "it is not there", "see that its name is right")


@pytest.fixture(scope="module")
def workspace() -> Workspace:
    return open_workspace(Settings())


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    loaded = [one for path in sorted(SAMPLE.glob("0[1-4]*.md")) for one in load_documents(str(path))]
    return [one for one in loaded if isinstance(one, Document)]


def test_several_processes_give_what_one_gives_in_the_same_order_errors_too(
    workspace: Workspace, documents: list[Document]
) -> None:
    french = Document("Un rapport", "Le ministre a dit que la route serait ouverte.", language="fr")
    loaded: list[Document | SourceError] = [*documents[:2], LOST, *documents[2:], french, LOST]
    alone = list(read_all(loaded, workspace, jobs=1))
    together = list(read_all(loaded, workspace, jobs=2))
    assert list(map(repr, together)) == list(map(repr, alone))
    assert [type(one).__name__ for one in together].count("SourceError") == 3


def test_no_process_is_started_for_a_few_documents_unless_it_is_asked_for(
    workspace: Workspace, documents: list[Document]
) -> None:
    children = set(psutil.Process().children())
    for jobs in (None, 1):
        for _ in read_all(documents, workspace, jobs):
            assert set(psutil.Process().children()) <= children


def test_a_document_is_read_before_the_next_one_is_there(workspace: Workspace, documents: list[Document]) -> None:
    def slowly() -> Iterator[Document]:
        yield documents[0]
        pytest.fail("the first reading was not given before the second document was asked for")

    assert next(read_all(slowly(), workspace, jobs=2))


def test_a_process_that_dies_is_said_and_none_is_left(workspace: Workspace, documents: list[Document]) -> None:
    before = set(psutil.Process().children(recursive=True))

    def killing() -> Iterator[Document]:
        yield from documents[:2]
        for child in set(psutil.Process().children(recursive=True)) - before:
            if "spawn_main" in " ".join(child.cmdline()):
                os.kill(child.pid, signal.SIGKILL)
        yield from documents * 3

    with pytest.raises(SettingsError, match="--jobs 1"):
        list(read_all(killing(), workspace, jobs=2))
    assert not [one for one in psutil.Process().children(recursive=True) if "spawn_main" in " ".join(one.cmdline())]
