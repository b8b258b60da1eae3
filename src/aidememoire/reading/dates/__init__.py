"""Calendar expressions of news and diplomatic prose, found and resolved to closed intervals of days."""

from aidememoire.reading.dates.context import Anchor
from aidememoire.reading.dates.expressions import DateExpression, find_dates, with_preposition

__all__ = ["Anchor", "DateExpression", "find_dates", "with_preposition"]
