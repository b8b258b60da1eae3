"""A lane in which what takes work waits its turn, so that whatever is at work has the interpreter to itself.

Why it is so: docs/decisions/0010-one-answer-at-a-time.md.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager


class Lane:
    """Lets one after the other work; who takes longer than `seconds` goes on beside those behind it."""

    def __init__(self, seconds: float = 1.0) -> None:
        self._free, self._seconds = asyncio.Semaphore(), seconds

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn, and have it."""
        await self._free.acquire()
        with ExitStack() as done:
            done.callback(self._free.release)
            aside = asyncio.get_running_loop().call_later(self._seconds, done.close)
            done.callback(aside.cancel)
            yield
