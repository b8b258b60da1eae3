"""What is kept of words has bounds, in number and in room."""

from __future__ import annotations

import tracemalloc

from aidememoire.linking.tellings.clashes import facts_clash, is_negative, times_clash
from aidememoire.linking.text.keeping import LONGEST, kept
from aidememoire.linking.text.plain import plain, telling, weighed


def test_short_words_are_gone_through_once_and_long_ones_each_time() -> None:
    seen: list[str] = []

    @kept
    def size(words: str, least: int = 0) -> int:
        seen.append(words)
        return max(len(words), least)

    short, long = "road", "a" * (LONGEST + 1)
    assert [size(short), size(short), size(short, 9), size(long), size(long)] == [4, 4, 9, LONGEST + 1, LONGEST + 1]
    assert seen == [short, short, long, long]


def test_whole_pages_leave_nothing_behind() -> None:
    """Ten of 60,000 letters would be more than half a megabyte."""
    tracemalloc.start()
    for number in range(10):
        page = f"On day {number} the north road was not opened. " + f"word{number} " * 8_000
        plain(page), telling(page), weighed(page)
        is_negative(page, None), facts_clash(page, "two"), times_clash(page, None, "will open", None)
    left, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert left < 300_000
