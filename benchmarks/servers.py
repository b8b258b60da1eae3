"""A PostgreSQL server of our own, on a free port, that ends with who asked for it."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
_TRIES = 300  # a tenth of a second each


@contextmanager
def postgresql(*, lasting: bool = False) -> Iterator[str]:
    """Give the URL of a new server, without the name of a database; raises FileNotFoundError where none is installed.

    Only where `lasting` is set does it wait for the disk, as a server does that has something to keep.
    """
    if not BINARIES:
        raise FileNotFoundError("there is no PostgreSQL in /usr/lib/postgresql: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="aidememoire-postgresql-"))
    if os.geteuid() == 0:  # the server refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
    server = _start(folder, port := _free_port(), "on" if lasting else "off")
    try:
        yield f"postgresql://postgres@127.0.0.1:{port}/"
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: what it holds is thrown away
        server.wait(30)
        shutil.rmtree(folder)


def _start(folder: Path, port: int, fsync: str) -> subprocess.Popen[bytes]:
    data = folder / "data"
    who = {"user": "postgres", "group": "postgres", "extra_groups": []} if os.geteuid() == 0 else {}
    initdb = [BINARIES[-1].with_name("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]
    options = ["-p", str(port), "-c", f"fsync={fsync}", "-c", "listen_addresses=127.0.0.1", "-k", folder]
    with (folder / "log").open("wb") as log:
        subprocess.run(initdb, check=True, stdout=log, stderr=log, cwd=folder, **who)  # type: ignore[call-overload]
        server: subprocess.Popen[bytes] = subprocess.Popen(  # type: ignore[call-overload]
            [BINARIES[-1], "-D", data, *options], stdout=log, stderr=log, cwd=folder, **who
        )
    _wait(port)
    return server


def _wait(port: int) -> None:
    for _ in range(_TRIES):
        try:
            psycopg.connect(f"postgresql://postgres@127.0.0.1:{port}/postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("PostgreSQL does not answer")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
