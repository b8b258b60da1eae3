"""A bar on stderr that tells how many of several things are done, how many a second, and the time left."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def with_progress(things: Sequence[T], doing: str) -> Iterator[T]:
    """Yield the things; on a terminal, and where there are several, with a bar that says what is being done."""
    if len(things) < 2 or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Speed(ProgressColumn):
        """Things a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:.1f}/s" if task.speed else "")

    columns = TextColumn(doing), BarColumn(), MofNCompleteColumn(), Speed(), TimeRemainingColumn()
    # While the bar stands, what is printed to stderr is put above it.
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty()) as bar:
        yield from bar.track(things)
