"""Documents read side by side, one reader a process; the readings come in the order of the documents.

The first ones are read here: a process takes about as long to start as twenty reports take to be read, and only then is
it known that there are more. Who asks for the readings alone writes.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import resource_tracker
from types import ModuleType
from typing import TypeVar

from aidememoire.intake.settings import Settings
from aidememoire.intake.workspace import Workspace, workspace_of
from aidememoire.model import Document, Reading, SettingsError, SourceError
from aidememoire.profiles import Profile

_T = TypeVar("_T")
_ALONE = 20  # documents read here before processes are started for the others
_AHEAD = 3  # documents a process that wait to be read or to be recorded

Loaded = Document | SourceError
Result = Reading | SourceError
_workspace: Workspace | None = None  # of a process that reads for another one


def read_all(loaded: Iterable[Loaded], workspace: Workspace, jobs: int | None = None) -> Generator[Result]:
    """Yield the reading of each document, or the error that stands in its place, in their order.

    They are read by `jobs` processes, as many as there are cores unless that is said; by this one alone where it is one.
    Raises SettingsError where a process ends before its time.
    """
    jobs, alone = jobs or cores(), _ALONE if jobs is None else 1
    every = iter(loaded)
    for one in every if jobs == 1 else islice(every, alone):
        yield workspace.read_document(one) if isinstance(one, Document) else one
    for one in every:  # there are more
        yield from _side_by_side(one, every, workspace, jobs)


def cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _side_by_side(first: Loaded, others: Iterator[Loaded], workspace: Workspace, jobs: int) -> Iterator[Result]:
    """Yield what is read in several processes, in the order of the documents, a few of them read ahead."""
    # Spawned, not forked: a fork would take over locks that threads of this process hold.
    spawned = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, spawned, initializer=_open, initargs=(workspace.profile, workspace.settings))
    waiting: deque[Future[Result] | SourceError] = deque()
    try:
        # All are started before any of them may die: the pool cannot bear to start one while it buries another.
        for _ in range(jobs):
            _without_interrupts(lambda: pool.submit(_ready))
        waiting.append(_asked(pool, first))
        for one in others:
            waiting.append(_asked(pool, one))
            if len(waiting) > jobs * _AHEAD:
                yield _told(waiting.popleft())
        while waiting:
            yield _told(waiting.popleft())
    except BrokenProcessPool as error:
        mend = "it may have run out of memory; go on with --jobs 1"
        raise SettingsError(f"a process that reads has ended before its time; {mend}") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _asked(pool: ProcessPoolExecutor, one: Loaded) -> Future[Result] | SourceError:
    return _without_interrupts(lambda: pool.submit(_read, one)) if isinstance(one, Document) else one


def _told(one: Future[Result] | SourceError) -> Result:
    return one.result() if isinstance(one, Future) else one


def _without_interrupts(start: Callable[[], Future[_T]]) -> Future[_T]:
    """Start what may start a process so that it is deaf to Ctrl-C: this process alone says when the others end."""
    resource_tracker.ensure_running()  # else it would be started by the first one, and let interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with _without_main():
            return start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _without_main() -> Iterator[None]:
    """Keep a process that is started from running the script again that this one runs: it needs nothing of it."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _open(profile: Profile, settings: Settings) -> None:
    global _workspace
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _workspace = workspace_of(profile, settings)


def _end_with_parent() -> None:
    """End this process once the one that started it has: killed, it can say so to nobody."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ready() -> None:
    """Do nothing: whoever can has been started."""


def _read(document: Document) -> Result:
    assert _workspace is not None, "a process that reads was opened first"
    return _workspace.read_document(document)
