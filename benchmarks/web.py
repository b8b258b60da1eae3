"""How quickly the server answers: `python -m benchmarks.web [RECORD] [--seconds 10] [--connections 8] [--write]`.

Protocol. `aidememoire serve` opens the record, on this machine, one process. The addresses are drawn from all of the record before
(`benchmarks/addresses.py`), so that none was asked for when its turn comes.

1. Each kind of address by itself, one request after the other, no address twice: the median and the 99th percentile of the times to
   the whole answer, and how long a processor worked for one on the average, which is less than that where the machine has
   other work too. The last column has the median of asking once more, which the server answers by what it has kept while the
   record stays as it is.
2. Addresses of all kinds mixed as `MIX` says, over several connections that are kept, the server started anew each time: each
   address for the first time; one in `_TENTH` for the first time and the others asked for before; and all asked for before.
   By wrk where it is installed, which takes none of Python's time, else by a client of our own in a process of its own.

Every answer must be 200.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlsplit

from aidememoire.dossier import open_dossier
from benchmarks import addresses
from benchmarks.report import machine, table, write_block

RECORD = Path("build/dossier.db")
PAGE = Path("docs/performance.md")
_ALONE = 5.0  # seconds for which each kind is asked for by itself, at most
_TENTH = 10
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100  # a second, by which the system counts
_HEADS = ("what is asked for", "different addresses", "a second", "p50", "p99", "processor", "p50 again")
Row = tuple[str, ...]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How quickly the server answers.")
    parser.add_argument("record", nargs="?", type=Path, default=RECORD, help="the record to serve")
    parser.add_argument("--seconds", type=int, default=10, help="how long all kinds at once are asked for")
    parser.add_argument("--connections", type=int, default=8, help="how many connections ask at once")
    parser.add_argument("--write", action="store_true", help=f"put the figures into {PAGE}")
    chosen = parser.parse_args()
    told = _measured(chosen.record, chosen.seconds, chosen.connections)
    print(told)
    if chosen.write:
        write_block(PAGE, "The server", told)


def _measured(record: Path, seconds: int, connections: int) -> str:
    with open_dossier(record) as dossier:
        held, kinds = dossier.catalogue.stats(), addresses.kinds(dossier)
    with _served(record) as server:
        rows = [alone(server, kind, paths) for kind, paths in kinds.items()]
    every = addresses.mixed(kinds)
    known, new = every[: len(every) // _TENTH], every[len(every) // _TENTH :]
    for name, before, paths in (
        ("mixed, each for the first time", [], every),
        ("mixed, one in ten for the first time", known, addresses.one_new_of(_TENTH, known, new)),
        ("mixed, each asked for before", known, known),
    ):
        with _served(record) as server:
            _asked(server.address, before)
            rows.append(together(server, name, paths, seconds, connections))
    return (
        f"{table(_HEADS, rows)}\n\nA record of {held.documents:,} documents and {held.statements:,} statements; mixed: "
        f"{connections} connections, {seconds} seconds.\nMeasured on {machine()}, {_load()}."
    )


def _load() -> str:
    """Return how busy the machine was, with our own work."""
    return f"load {os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else "load not known"


@dataclass(frozen=True, slots=True)
class Server:
    """A server at work: its address, and its process; None where that is our own."""

    address: str
    process: int | None = None

    def worked(self) -> float:
        """Return for how many seconds processors worked for it so far; 0 where the system does not tell."""
        told = Path(f"/proc/{self.process}/stat")
        counts = told.read_text().rpartition(")")[2].split() if told.exists() else ["0"] * 13
        return (int(counts[11]) + int(counts[12])) / _TICKS


@contextmanager
def _served(record: Path) -> Iterator[Server]:
    command = [sys.executable, "-m", "aidememoire.cli", "serve", "--record", str(record), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        told = re.search(r"http://[\d.:]+", server.stdout.readline())
        if told is None:
            sys.exit(f"{record} could not be served")
        try:
            yield Server(told[0], server.pid)
        finally:
            server.terminate()


def _asked(address: str, paths: Iterable[str]) -> None:
    with closing(HTTPConnection(urlsplit(address).netloc)) as connection:
        for path in paths:
            _get(connection, path)


def _get(connection: HTTPConnection, path: str) -> bytes:
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        sys.exit(f"{path} was answered by {answer.status}: {body.decode(errors='replace')[:300]}")
    return body


def alone(server: Server, kind: str, paths: list[str]) -> Row:
    """Return how long each address of a kind took, and the median of asking once more."""
    with closing(HTTPConnection(urlsplit(server.address).netloc)) as connection:
        _get(connection, "/api/health")
        before = server.worked()
        times = _timed(connection, paths)
        worked = server.worked() - before
        again = _timed(connection, paths[: len(times)])
    rate = f"{len(times) / sum(times):,.0f}"
    return kind, f"{len(times):,}", rate, *spread(times), _each(worked, len(times)), f"{1000 * median(again):.1f} ms"


def _timed(connection: HTTPConnection, paths: list[str]) -> list[float]:
    times: list[float] = []
    ends = time.perf_counter() + _ALONE
    for path in paths:
        began = time.perf_counter()
        _get(connection, path)
        times.append(time.perf_counter() - began)
        if time.perf_counter() > ends:
            break
    return times


def together(server: Server, name: str, paths: list[str], seconds: int, connections: int) -> Row:
    """Return what is measured of the paths in their order, from the first one again where they do not last so long."""
    before = server.worked()
    if shutil.which("wrk"):
        asked, *cuts = by_wrk(server.address, paths, seconds, connections)
    else:
        times = asyncio.run(by_ourselves(server.address, paths, seconds, connections))
        asked, cuts = len(times), [*spread(times)]
    worked = _each(server.worked() - before, asked)
    return name, f"{_different(paths, asked):,}", f"{asked / seconds:,.0f}", *cuts, worked, ""


def _different(paths: Sequence[str], asked: int) -> int:
    """Return how many different addresses there were among as many as were asked for."""
    return len(set(paths[:asked]))


def by_wrk(address: str, paths: list[str], seconds: int, connections: int) -> tuple[int, str, str]:
    """Return how many answers wrk had, asking for one path after the other, the median and the slowest hundredth."""
    listed = ", ".join(json.dumps(path) for path in paths)
    script = f"local paths, at = {{{listed}}}, 0\nrequest = function() at = at % #paths + 1; return wrk.format('GET', paths[at]) end\n"
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        command = [
            "wrk",
            "-t1",
            f"-c{connections}",
            f"-d{seconds}s",
            "--latency",
            "--timeout",
            "30s",
            "-s",
            file.name,
            address,
        ]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    if refused := re.search(r"(?m)^ +(Non-2xx.*|Socket errors.*)$", told):
        sys.exit(f"wrk: {refused[1]}")
    found = [re.search(pattern, told) for pattern in (r"(\d+) requests in", r"50% +(\S+)", r"99% +(\S+)")]
    asked, half, slow = (one[1] if one else "0" for one in found)
    return int(asked), _spaced(half), _spaced(slow)


async def by_ourselves(address: str, paths: list[str], seconds: int, connections: int) -> list[float]:
    """Return the seconds that each answer took."""
    place = urlsplit(address)
    times: list[float] = []
    ends = time.perf_counter() + seconds

    async def ask(number: int) -> None:
        read, write = await asyncio.open_connection(place.hostname, place.port)
        while (began := time.perf_counter()) < ends:
            path = paths[number % len(paths)]
            number += connections
            write.write(f"GET {path} HTTP/1.1\r\nHost: {place.netloc}\r\n\r\n".encode())
            head = await read.readuntil(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: (\d+)", head)
            assert head.startswith(b"HTTP/1.1 200"), f"{path}: {head[:40]!r}"
            assert length is not None, f"{path} has no length"
            await read.readexactly(int(length[1]))
            times.append(time.perf_counter() - began)
        write.close()
        await write.wait_closed()

    await asyncio.gather(*map(ask, range(connections)))
    return times


def spread(times: list[float]) -> tuple[str, str]:
    """Return the median and the slowest hundredth."""
    cuts = quantiles(times if len(times) > 1 else times * 2, n=100, method="inclusive")
    return f"{1000 * cuts[49]:.1f} ms", f"{1000 * cuts[98]:.1f} ms"


def _spaced(time: str) -> str:
    """Return a time as wrk writes it, `1.50s`, as the others are written."""
    number, unit = re.fullmatch(r"([\d.]+)(\D*)", time).groups()  # type: ignore[union-attr]  # wrk writes it so
    return f"{float(number) * {'us': 0.001, 'ms': 1, 's': 1000, 'm': 60_000}.get(unit, 1):.1f} ms"


def _each(seconds: float, number: int) -> str:
    return f"{1000 * seconds / number:.1f} ms" if seconds and number else ""


if __name__ == "__main__":
    main()
