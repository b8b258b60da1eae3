"""What is asked of a record of generated readings: of each kind as often, and never the same twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from aidememoire.dossier import Dossier
from aidememoire.record import Filter
from aidememoire.views import Sought
from benchmarks.generated import frames
from benchmarks.generated.world import Dice, World

Question = Callable[[Dossier], object]
POSITIONS, MONTH, QUARTER, WEEK = (
    "positions as of a day", "timeline of a month", "timeline of a party, a quarter", "changes of a week",
)  # fmt: skip
RARE, COMMON, PHRASE, FILTERED = (
    "search: a rare word", "search: a common word", "search: a phrase", "search: a word of one party and issue",
)  # fmt: skip
MOST = 500  # statements of a timeline or of changes, as the commands give them
_SPEAKING = 6  # sides that speak even in a small record
_WORDS = (
    "government", "experts", "round", "agreed", "reports", "timetable", "mediators", "undertaken", "wording",
    "recognised", "discussion", "scheme", "delay", "pressure", "progress", "regret", "efforts", "secret",
)  # fmt: skip


def questions(first: date, last: date, number: int, seed: int = 1) -> dict[str, list[Question]]:
    """Return so many questions of each kind, of at most 18, for a record with documents from `first` to `last`."""
    days = [first + (last - first) * (one + 1) / number for one in range(number)]
    sides = [frames.SIDES[one % _SPEAKING][0] for one in range(number)]
    return {
        POSITIONS: [_positions(day) for day in days],
        MONTH: [_timeline(day - timedelta(days=30), day) for day in days],
        QUARTER: [_timeline(day - timedelta(days=91), day, side) for day, side in zip(days, sides, strict=True)],
        WEEK: [_changes(day - timedelta(days=6), day) for day in days],
        RARE: [_search(word) for word in _rare(number, seed)],
        COMMON: [_search(word) for word in _WORDS[:number]],
        PHRASE: [_search(f'"{words}"') for words in _phrases()[:number]],
        FILTERED: [
            _search(word, Filter(party=side, issue=issue))
            for word, side, issue in zip(_WORDS, sides, frames.MATTERS, strict=False)
        ],
    }


def _positions(day: date) -> Question:
    return lambda dossier: dossier.positions(day)


def _timeline(since: date, until: date, party: str | None = None) -> Question:
    return lambda dossier: dossier.timeline(Sought(since, until, party=party), most=MOST)


def _changes(since: date, until: date) -> Question:
    return lambda dossier: dossier.changes(since, until, most=MOST)


def _search(words: str, asked: Filter | None = None) -> Question:
    if asked is None:
        return lambda dossier: dossier.search(words)
    return lambda dossier: dossier.store.search(words, asked)


def _rare(number: int, seed: int) -> Sequence[str]:
    """Return places that are seldom named."""
    places = World.of(Dice(seed)).places
    return places[len(places) // 10 :: len(places) // (number + 2)][:number]


def _phrases() -> list[str]:
    """Return how the matters begin: of each issue one."""
    return [matters[0].partition(" %s")[0] for matters in frames.MATTERS.values()]
