"""The API against what it says of itself, by requests that schemathesis makes up: no fault, every answer as described."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from aidememoire.api import create_app, description
from aidememoire.hosting import Gate
from tests.api.made import made_dossier
from tests.hosting.serving import serving

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
schema = schemathesis.openapi.from_dict(description())
few = settings(
    max_examples=12,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    file: Path = tmp_path_factory.mktemp("schema") / "dossier.db"
    with made_dossier(file) as dossier, serving(create_app(Gate(dossier, "Ann Lee"))) as served:
        yield served


@pytest.fixture(scope="module")
def csrf(address: str) -> str:
    return str(httpx2.get(f"{address}/api/visit", timeout=5).json()["csrf"])


@few
@schema.parametrize()
def test_whatever_is_asked_there_is_no_fault_and_the_answer_is_as_described(
    case: Case[Any], address: str, csrf: str
) -> None:
    case.call_and_validate(base_url=address, headers={"X-CSRF-Token": csrf}, checks=CHECKS)
