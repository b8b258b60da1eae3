"""Calendar expressions of news and diplomatic prose, found and resolved to closed intervals of days."""

from aidememoire.reading.dates.context import Anchor
from aidememoire.reading.dates.datelines import Item, days_in_datelines, later_items
from aidememoire.reading.dates.expressions import DateExpression, find_dates, with_preposition
from aidememoire.reading.dates.looking import looks_back

__all__ = [
    "Anchor",
    "DateExpression",
    "Item",
    "days_in_datelines",
    "find_dates",
    "later_items",
    "looks_back",
    "with_preposition",
]
