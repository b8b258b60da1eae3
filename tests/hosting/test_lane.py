"""In the lane one after the other works; who takes long or fails keeps nobody from working."""

from __future__ import annotations

import asyncio

import pytest

from aidememoire.hosting.lane import Lane


def test_one_after_the_other_works_in_the_order_in_which_they_came() -> None:
    log: list[str] = []

    async def work(lane: Lane, name: str) -> None:
        async with lane.turn():
            log.append(f"{name} begins")
            await asyncio.sleep(0.001)
            log.append(f"{name} ends")

    async def all_at_once() -> None:
        lane = Lane(seconds=60)
        await asyncio.gather(*(work(lane, name) for name in "abc"))

    asyncio.run(all_at_once())
    assert log == ["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]


def test_who_takes_long_goes_on_beside_those_behind_and_lets_in_one_alone() -> None:
    async def tried() -> None:
        lane, slow_may_end = Lane(seconds=0.01), asyncio.Event()

        async def slow() -> None:
            async with lane.turn():
                await slow_may_end.wait()

        first = asyncio.create_task(slow())
        await asyncio.sleep(0)
        async with asyncio.timeout(5), lane.turn():
            assert not first.done()
            slow_may_end.set()
            await first
            behind = asyncio.create_task(lane.turn().__aenter__())
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            assert not behind.done()
            behind.cancel()

    asyncio.run(tried())


def test_who_fails_or_goes_away_gives_the_turn_on() -> None:
    async def tried() -> None:
        lane = Lane(seconds=60)
        with pytest.raises(ZeroDivisionError):
            async with lane.turn():
                raise ZeroDivisionError
        waiting = asyncio.create_task(_hold(lane))
        await asyncio.sleep(0)
        waiting.cancel()
        async with asyncio.timeout(5), lane.turn():
            pass

    asyncio.run(tried())


async def _hold(lane: Lane) -> None:
    async with lane.turn():
        await asyncio.Event().wait()
