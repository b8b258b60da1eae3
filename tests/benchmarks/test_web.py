"""The benchmark of the server: what it asks is answered, and what it tells is what was measured."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator

import pytest

from aidememoire.hosting import Gate
from aidememoire.web import create_app
from benchmarks.web import _MIX, _alone, _by_ourselves, _by_wrk, _kinds, _mixed, _row
from tests.api.made import made_dossier
from tests.hosting.serving import serving


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with (
        made_dossier(tmp_path_factory.mktemp("bench") / "dossier.db") as dossier,
        serving(create_app(Gate(dossier, "Ann Lee"))) as served,
    ):
        yield served


def test_every_address_that_is_asked_for_is_answered(address: str) -> None:
    for kind, paths in _kinds(address).items():
        assert paths
        assert _alone(address, kind, paths[:1])[0] == kind


def test_what_is_asked_for_at_once_is_of_every_kind_in_its_share(address: str) -> None:
    kinds = _kinds(address)
    mixed = _mixed(kinds)[: sum(_MIX.values())]
    assert kinds.keys() == _MIX.keys()
    assert [sum(path in kinds[kind] for path in mixed) for kind in ("positions", "first page")] == [1, 1]


def test_several_connections_ask_at_once(address: str) -> None:
    times = asyncio.run(_by_ourselves(address, ["/api/health", "/api/visit"], 1, 3))
    assert len(times) > 3
    assert all(0 < one < 5 for one in times)


@pytest.mark.skipif(not shutil.which("wrk"), reason="there is no wrk: apt-get install wrk")
def test_what_wrk_tells_is_understood(address: str) -> None:
    kind, rate, middle, slow, _ = _by_wrk(address, ["/api/health", "/api/visit"], 1, 2)
    assert "wrk" in kind
    assert int(rate.replace(",", "")) > 0
    assert middle[-1] == slow[-1] == "s"


def test_what_is_not_answered_by_200_ends_it(address: str) -> None:
    with pytest.raises(SystemExit, match="404"):
        _alone(address, "nothing", ["/api/nothing"])


def test_a_row_tells_rate_median_and_slowest_hundredth() -> None:
    assert _row("x", [0.001] * 98 + [0.2] * 3, 2.0) == ("x", "50", "1.0 ms", "200.0 ms")
