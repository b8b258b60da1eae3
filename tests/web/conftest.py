"""A filled record, an empty one, and what asks their pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from aidememoire.dossier import Dossier, open_dossier
from tests.web.made import asking, filled


@pytest.fixture(scope="session")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    """Give the filled record; nobody writes to it."""
    with filled(tmp_path_factory.mktemp("web") / "dossier.db") as one:
        yield one


@pytest.fixture(scope="session")
def pages(dossier: Dossier) -> TestClient:
    """Give what asks the pages of the filled record."""
    return asking(dossier)


@pytest.fixture(scope="session")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Give what asks the pages of an empty record."""
    with open_dossier(tmp_path_factory.mktemp("web") / "empty.db", create=True) as one:
        yield asking(one)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[tuple[Dossier, TestClient]]:
    """Give a filled record to write to, and what asks its pages."""
    with filled(tmp_path / "own.db") as one:
        yield one, asking(one)
