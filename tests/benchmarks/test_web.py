"""The benchmark of the server: what it asks is answered, and what it tells is what was measured."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from itertools import islice

import pytest

from aidememoire.dossier import Dossier
from aidememoire.hosting import Gate
from aidememoire.web import create_app
from benchmarks import addresses
from benchmarks.web import Server, alone, by_ourselves, by_wrk, spread, together
from tests.api.made import made_dossier
from tests.hosting.serving import serving

ROUNDS = 3


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    with made_dossier(tmp_path_factory.mktemp("bench") / "dossier.db") as made:
        yield made


@pytest.fixture(scope="module")
def address(dossier: Dossier) -> Iterator[str]:
    with serving(create_app(Gate(dossier, "Ann Lee"))) as served:
        yield served


def test_every_address_that_is_asked_for_is_answered_and_stands_there_once(dossier: Dossier, address: str) -> None:
    kinds = addresses.kinds(dossier, ROUNDS)
    assert kinds.keys() == addresses.MIX.keys()
    for kind, paths in kinds.items():
        assert paths
        assert len(set(paths)) == len(paths)
        assert alone(Server(address), kind, paths)[:2] == (kind, str(len(paths)))


def test_the_same_addresses_are_drawn_each_time(dossier: Dossier) -> None:
    assert addresses.kinds(dossier, ROUNDS) == addresses.kinds(dossier, ROUNDS)


def test_what_is_asked_for_at_once_is_of_every_kind_in_its_share(dossier: Dossier) -> None:
    kinds = addresses.kinds(dossier, ROUNDS)
    first = list(islice(addresses.mixed(kinds, ROUNDS), sum(addresses.MIX.values())))
    assert {kind: sum(path in kinds[kind] for path in first) for kind in kinds} == addresses.MIX


def test_of_what_is_asked_one_in_so_many_is_new() -> None:
    assert addresses.one_new_of(3, ["a", "b", "c"], ["1", "2"]) == ["a", "b", "1", "c", "a", "2"]


def test_a_row_tells_how_many_different_addresses_were_asked_for_and_how_often(address: str) -> None:
    name, different, rate, *_ = together(Server(address), "mixed", ["/api/health", "/api/visit"], 1, 2)
    assert (name, different) == ("mixed", "2")
    assert int(rate.replace(",", "")) > 2


def test_several_connections_ask_at_once(address: str) -> None:
    times = asyncio.run(by_ourselves(address, ["/api/health", "/api/visit"], 1, 3))
    assert len(times) > 3
    assert all(0 < one < 5 for one in times)


@pytest.mark.skipif(not shutil.which("wrk"), reason="there is no wrk: apt-get install wrk")
def test_what_wrk_tells_is_understood(address: str) -> None:
    asked, middle, slow = by_wrk(address, ["/api/health", "/api/visit"], 1, 2)
    assert asked > 0
    assert 0 < float(middle.removesuffix(" ms")) <= float(slow.removesuffix(" ms"))


def test_what_is_not_answered_by_200_ends_it(address: str) -> None:
    with pytest.raises(SystemExit, match="404"):
        alone(Server(address), "nothing", ["/api/nothing"])


def test_times_are_told_by_their_median_and_slowest_hundredth() -> None:
    assert spread([0.001] * 98 + [0.2] * 3) == ("1.0 ms", "200.0 ms")
