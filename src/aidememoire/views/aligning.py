"""Which statements of several accounts stand in one row: how well two fit, and the best matching of all."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import timedelta
from itertools import combinations

from aidememoire.linking.text.plain import telling
from aidememoire.linking.voices import OTHER
from aidememoire.views.assignment import best_matching
from aidememoire.views.likeness import Similarity
from aidememoire.views.sayings import Saying
from aidememoire.views.untold import is_lead, is_own
from aidememoire.views.variants import Variants

FITS = 0.23  # from here on two statements stand in one row, see docs/accuracy-trials.md
_HALF = 0.5  # of that: so alike are the words of a pair, and so well fit every two in a row of three accounts and more
_WEIGHTS = (0.85, 0.05, 0.1)  # of the likeness, the issues and the instruments
_PLAINLY = 0.4  # alike, or two are no pair where something speaks against it: see `_at_odds`
_TURNS = 1 / 3  # of the telling words
_OWN = 0.95  # of the score of a pair that an account tells in its own words: nothing of it is read but its words
_SHORT = 3  # telling words: fewer say too little to know what they are about
_APART = timedelta(days=7)  # two that were said longer apart are not of one meeting
_PLACE = 0.5  # of the score, for every account's length that two lie nearer together, or farther apart, than by chance
_BY_CHANCE = 1 / 3  # of an account's length: as far apart are two places that are drawn by lot

_Group = list[Variants | None]


def aligned(
    told: Sequence[Sequence[Variants]], similarity: Similarity, threshold: float, absent: Container[str] = ()
) -> list[tuple[tuple[Saying | None, ...], float]]:
    """Return the groups of matched sayings, one place for each account, and the score of each group.

    `absent` has the ids of what says only that its account leaves a thing out: two of these need not fit one another.
    """
    groups: dict[str, _Group] = {
        one[0].id: [one if at == each else None for each in range(len(told))]
        for at, things in enumerate(told)
        for one in things
    }
    scores: dict[str, float] = {}
    links = _links(told, similarity, threshold)
    for score, left, right in sorted(links, key=lambda link: (-link[0], *link[1:])):
        joined = _joined(groups[left], groups[right], similarity, _HALF * threshold, absent)
        for member in filter(None, joined):
            groups[member[0].id], scores[member[0].id] = joined, score
    found = {id(group): group for group in groups.values()}.values()
    return [(_shown(group, similarity), min(scores.get(one[0].id, 1.0) for one in group if one)) for group in found]


def _joined(first: _Group, second: _Group, similarity: Similarity, least: float, absent: Container[str]) -> _Group:
    """Return two groups as one; empty where they are one, both have a saying of one account, or not every two fit."""
    if first is second or any(a and b for a, b in zip(first, second, strict=True)):
        return []
    pairs = ((a, b) for a in first if a for b in second if b and not (_all_in(absent, a) and _all_in(absent, b)))
    fit_all = all(_best(a, b, similarity) >= least for a, b in pairs)
    return [a or b for a, b in zip(first, second, strict=True)] if fit_all else []


def _all_in(absent: Container[str], told: Variants) -> bool:
    return all(one.id in absent for one in told)


def _links(
    told: Sequence[Sequence[Variants]], similarity: Similarity, threshold: float
) -> Iterable[tuple[float, str, str]]:
    """Yield the pairs of the best matching of each two accounts: their score and the ids of their longest sayings.

    What a pair weighs there is its score less half the threshold, or two that hardly fit would outweigh one that does.
    """
    for (first, at), (second, there) in combinations([(things, _places(things)) for things in told], 2):
        scores = [
            [_linked(a, b, similarity, threshold) * _nearness(x - y) for b, y in zip(second, there, strict=True)]
            for a, x in zip(first, at, strict=True)
        ]
        held = [[score if score >= threshold else 0.0 for score in row] for row in scores]
        for row, column in best_matching([[score - _HALF * threshold for score in row] for row in held]):
            yield min(held[row][column], 1.0), first[row][0].id, second[column][0].id


def _linked(one: Variants, other: Variants, similarity: Similarity, threshold: float) -> float:
    """Return how well two fit; nothing where the issue and the instrument alone are shared."""
    best = max(similarity(a.words, b.words) for a in one for b in other)
    return _best(one, other, similarity) if best >= _HALF * threshold else 0.0


def _places(things: Sequence[Variants]) -> list[float]:
    """Return where each is told in an account, from 0 to 1 of the words up to the last that is told."""
    starts = [min((span.start for span in one.statement.content), default=0) for one, *_ in things]
    last = max((span.end for one, *_ in things for span in one.statement.content), default=1)
    return [start / last for start in starts]


def _nearness(apart: float) -> float:
    """Return by how much two fit better, or worse, that lie so far apart: accounts tell much in the order in which a meeting went."""
    return 1 + _PLACE * (_BY_CHANCE - abs(apart))


def _best(one: Variants, other: Variants, similarity: Similarity) -> float:
    return max(fit(a, b, similarity) for a in one for b in other)


def _shown(group: _Group, similarity: Similarity) -> tuple[Saying | None, ...]:
    """Return of each account the saying that fits those of the others best, the first of several, and no lead."""
    return tuple(_shown_of(one, group, similarity) if one else None for one in group)


def _shown_of(one: Variants, group: _Group, similarity: Similarity) -> Saying:
    said = [each for each in one if not is_lead(each.statement)] or one
    return max(said, key=lambda each: _fit_in(each, one, group, similarity))


def _fit_in(saying: Saying, own: Variants, group: _Group, similarity: Similarity) -> float:
    return sum(_best((saying,), other, similarity) for other in group if other and other is not own)


def fit(one: Saying, other: Saying, similarity: Similarity) -> float:
    """Return how well two statements fit, from 0 to 1: by their likeness, issues and instruments, 17 : 1 : 2.

    What not both name does not count, an account's own words a little less. Two that are not plainly alike do not fit
    where they are at odds.
    """
    pairs = ((_issues(one), _issues(other)), (set(instruments_of(one)), set(instruments_of(other))))
    alike = [similarity(one.words, other.words), *(float(bool(first & second)) for first, second in pairs)]
    counts = [True, *(bool(first and second) for first, second in pairs)]
    weights = [weight for weight, counted in zip(_WEIGHTS, counts, strict=True) if counted]
    whole = sum(w * a for w, a, counted in zip(_WEIGHTS, alike, counts, strict=True) if counted) / sum(weights)
    if alike[0] < _PLAINLY and _at_odds(one, other):
        return 0.0
    return whole * _OWN if is_own(one.statement) or is_own(other.statement) else whole


def _at_odds(one: Saying, other: Saying) -> bool:
    """Tell whether something speaks against a pair: one turns on an instrument that is not the other's, few words, or days a week apart.

    A map and the talks on it are two things; *the meeting constructive* fits whatever names the meeting; and what a
    ministry had argued ten days before was not said there.
    """
    first, second = set(instruments_of(one)), set(instruments_of(other))
    turning = _turns_on(one) or _turns_on(other)
    apart = abs(one.day - other.day) if one.day and one.dated and other.day and other.dated else timedelta()
    short = min(len(telling(each.words)) for each in (one, other)) < _SHORT
    return (turning and not first & second) or short or apart > _APART


def _turns_on(one: Saying) -> bool:
    """Tell whether a statement turns on an instrument: a third of its telling words, or more, name one.

    *The map of 1975 as the foundation* does, and not *the rights of all, in line with the Charter of 1945, have to be guaranteed*.
    """
    words = telling(one.words)
    return any(len(telling(cited.span.text) & words) >= _TURNS * len(words) for cited in one.statement.invokes)


def _issues(one: Saying) -> set[str]:
    return set(one.statement.issues) - {OTHER}


def instruments_of(one: Saying) -> tuple[str, ...]:
    """Return the names of the instruments that it invokes, each once."""
    return tuple(sorted({cited.name for cited in one.statement.invokes}))
