"""How quickly the server answers: `python -m benchmarks.web [RECORD] [--seconds 10] [--connections 8]`.

Protocol. `aidememoire serve` opens the record, on this machine, one process. First each kind of address is asked for by
itself, one request after the other, no address twice, and the median and the 99th percentile of the times to the whole answer
are told; the last column has the median of asking once more, which the server answers by what it has kept while the record stays
as it is. Then pages and answers of the API mixed as `_MIX` says, again and again the same ones, over several connections that are kept: by wrk where it is installed, which takes none of Python's time,
else by a client of our own in a process of its own. Which documents, statements, words and issues are asked for is drawn from the
record, the same ones each time. Every answer must be 200.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date, timedelta
from http.client import HTTPConnection
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit

from benchmarks.report import machine, table

T = TypeVar("T")
RECORD = Path("build/dossier.db")
_OF_EACH, _VIEWS = 300, 30  # addresses of each kind, of positions and timelines
_ALONE = 3.0  # seconds for which each kind is asked for by itself, at most
_MIX = {  # of twenty addresses
    "document": 4,
    "statement": 4,
    "search": 3,
    "positions": 1,
    "timeline": 1,
    "first page": 1,
    "document (API)": 2,
    "statement (API)": 2,
    "search (API)": 1,
    "statements of an issue (API)": 1,
}
Row = tuple[str, str, str, str, str]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How quickly the server answers.")
    parser.add_argument("record", nargs="?", type=Path, default=RECORD, help="the record to serve")
    parser.add_argument("--seconds", type=int, default=10, help="how long all kinds at once are asked for")
    parser.add_argument("--connections", type=int, default=8, help="how many connections ask at once")
    chosen = parser.parse_args()
    with _served(chosen.record) as address:
        kinds = _kinds(address)
        rows = [_alone(address, kind, paths) for kind, paths in kinds.items()]
        rows.append(_together(address, _mixed(kinds), chosen.seconds, chosen.connections))
    print(table(("what is asked for", "a second", "p50", "p99", "p50 again"), rows))
    print(f"\n{chosen.record}, {chosen.connections} connections at once. Measured on {machine()}.")


@contextmanager
def _served(record: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "aidememoire.cli", "serve", "--record", str(record), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        told = re.search(r"http://[\d.:]+", server.stdout.readline())
        if told is None:
            sys.exit(f"{record} could not be served")
        try:
            yield told[0]
        finally:
            server.terminate()


def _kinds(address: str) -> dict[str, list[str]]:
    """Return addresses of each kind, drawn from what the record holds: pages, and behind them what programs ask for."""
    draw = Random(0)
    documents = [one["id"] for one in _rows(address, "/api/documents?limit=500")]
    statements = _rows(address, "/api/statements?limit=500")
    words = sorted(
        {word for one in statements for span in one["content"] for word in re.findall(r"\w{5,}", span["text"])}
    )
    issues = sorted({issue for one in statements for issue in one["issues"]})
    first = date.fromisoformat(min(one["day"] for one in statements if one["day"]))
    last = date.fromisoformat(json.loads(_asked(address, "/.json"))["last"])
    days = [first + timedelta(one) for one in _drawn(draw, range((last - first).days + 1), _VIEWS)]
    return {
        "document": [f"/documents/{one}" for one in _drawn(draw, documents)],
        "statement": [f"/s/{one['id']}" for one in _drawn(draw, statements)],
        "search": [f"/search?q={quote(one)}" for one in _drawn(draw, words)],
        "positions": [f"/positions?as_of={day}" for day in days],
        "timeline": [f"/timeline?from={day}&to={day + timedelta(days=90)}" for day in days],
        "first page": ["/"],
        "document (API)": [f"/api/documents/{one}" for one in _drawn(draw, documents)],
        "statement (API)": [f"/api/statements/{one['id']}" for one in _drawn(draw, statements)],
        "search (API)": [f"/api/search?words={quote(one)}" for one in _drawn(draw, words)],
        "statements of an issue (API)": [f"/api/statements?issue={quote(one)}" for one in issues],
    }


def _drawn(draw: Random, things: Sequence[T], number: int = _OF_EACH) -> list[T]:
    return draw.sample(things, min(number, len(things)))


def _mixed(kinds: dict[str, list[str]]) -> list[str]:
    """Return what is asked for at once: of twenty addresses, one each of the positions, the timeline and the first page."""
    taken = {kind: cycle(paths) for kind, paths in kinds.items()}
    return [next(taken[kind]) for _ in range(_OF_EACH) for kind, number in _MIX.items() for _ in range(number)]


def _rows(address: str, path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(_asked(address, path))["rows"]
    if not found:
        sys.exit(f"{path} gives nothing; add documents to the record first")
    return found


def _asked(address: str, path: str) -> bytes:
    with closing(HTTPConnection(urlsplit(address).netloc)) as connection:
        return _get(connection, path)


def _get(connection: HTTPConnection, path: str) -> bytes:
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        sys.exit(f"{path} was answered by {answer.status}: {body.decode(errors='replace')[:300]}")
    return body


def _alone(address: str, kind: str, paths: list[str]) -> Row:
    """Return how long each address of a kind took, and the median of asking once more."""
    with closing(HTTPConnection(urlsplit(address).netloc)) as connection:
        _get(connection, "/api/health")
        times = _timed(connection, paths)
        again = _timed(connection, paths[: len(times)])
    return (*_row(kind, times, sum(times)), f"{1000 * median(again):.1f} ms")


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


def _together(address: str, paths: list[str], seconds: int, connections: int) -> Row:
    if shutil.which("wrk"):
        return _by_wrk(address, paths, seconds, connections)
    times = asyncio.run(_by_ourselves(address, paths, seconds, connections))
    return (*_row("these mixed", times, seconds), "")


def _by_wrk(address: str, paths: list[str], seconds: int, connections: int) -> Row:
    """Return what wrk measures, asking for one path after the other."""
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
    found = [re.search(pattern, told) for pattern in (r"Requests/sec: +([\d.]+)", r"50% +(\S+)", r"99% +(\S+)")]
    rate, half, slow = (one[1] if one else "?" for one in found)
    return "these mixed (wrk)", f"{float(rate):,.0f}", half, slow, ""


async def _by_ourselves(address: str, paths: list[str], seconds: int, connections: int) -> list[float]:
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


def _row(kind: str, times: list[float], seconds: float) -> tuple[str, str, str, str]:
    cuts = quantiles(times if len(times) > 1 else times * 2, n=100, method="inclusive")
    return kind, f"{len(times) / seconds:,.0f}", f"{1000 * cuts[49]:.1f} ms", f"{1000 * cuts[98]:.1f} ms"


if __name__ == "__main__":
    main()
