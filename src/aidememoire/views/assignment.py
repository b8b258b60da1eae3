"""The best matching of two groups: of all ways to pair them, the one whose pairs weigh most in sum.

The Hungarian method with potentials, in the form with shortest augmenting paths (Kuhn 1955, Munkres 1957, Jonker and
Volgenant 1987): for n rows and m columns, the fewer of the two squared times the more.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

Weights = Sequence[Sequence[float]]


def best_matching(weights: Weights) -> tuple[tuple[int, int], ...]:
    """Return the pairs (row, column) of the matching whose weights sum highest, in the order of the rows.

    No row and no column is in two pairs; a pair that weighs nothing, or less, is left out.
    """
    if not weights or not weights[0]:
        return ()
    if len(weights) > len(weights[0]):
        turned = best_matching([list(column) for column in zip(*weights, strict=True)])
        return tuple(sorted((row, column) for column, row in turned))
    costs = [[-max(weight, 0.0) for weight in row] for row in weights]
    pairs = enumerate(_columns(costs))
    return tuple((row, column) for row, column in pairs if weights[row][column] > 0)


def _columns(costs: Weights) -> list[int]:
    """Return the column of each row in the matching that costs least; there are no more rows than columns."""
    width = len(costs[0])
    of_row, of_column = [0.0] * len(costs), [0.0] * width  # the potentials
    owner = [-1] * width  # the row that each column belongs to
    for row in range(len(costs)):
        free, came_from = _shortest_path(costs, row, owner, of_row, of_column)
        while free >= 0:  # every row on the path takes the next column, the new one the last that is left
            before = came_from[free]
            owner[free] = owner[before] if before >= 0 else row
            free = before
    return [owner.index(row) for row in range(len(costs))]


def _shortest_path(
    costs: Weights, row: int, owner: Sequence[int], of_row: list[float], of_column: list[float]
) -> tuple[int, list[int]]:
    """Return the free column that `row` reaches at least cost, and the column before each on the way (-1 for none).

    The potentials are moved so that no reduced cost falls below nothing.
    """
    width = len(costs[0])
    distance, came_from = [inf] * width, [-1] * width
    open_columns, visited = list(range(width)), list[int]()
    column, at, walked = -1, row, 0.0
    while True:
        for each in open_columns:
            reached = walked + costs[at][each] - of_row[at] - of_column[each]
            if reached < distance[each]:
                distance[each], came_from[each] = reached, column
        column = min(open_columns, key=distance.__getitem__)
        walked = distance[column]
        if owner[column] < 0:
            break
        open_columns.remove(column)
        visited.append(column)
        at = owner[column]
    of_row[row] += walked
    for each in visited:
        of_row[owner[each]] += walked - distance[each]
        of_column[each] -= walked - distance[each]
    return column, came_from
