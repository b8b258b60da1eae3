"""Which body says *we* in a statement without a publisher: the one that signs it, or that *we* are said to be the members of.

*General Command of the Grebe Front*, alone on a line at the foot, perhaps above the day; *We, the undersigned members of the Grebe Platform*.
"""

from __future__ import annotations

import re

from aidememoire.days import ANY_MONTH
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import BODY, Who
from aidememoire.model import Mention, Span

_WE = re.compile(r"\b[Ww]e\b")
_WE_THE = re.compile(
    r"(?<![“\"‘'])\bWe, (?:the )?(?:undersigned,? )?(?:(?:the )?(?:members|representatives) of )?(?:the )?(?=[A-Z])"
)
_ANOTHER = re.compile(r",? (?:and|&) (?:the )?[A-Z]|, (?:the )?[A-Z]")  # a joint text is of each
_ENDS_LINE = re.compile(r"[ \t]*(?=\n|\Z)")
_DAY = re.compile(
    rf"\s*(?:(?:[A-Z]\w+, )?(?:\d{{1,2}} {ANY_MONTH}|{ANY_MONTH} \d{{1,2}}),? \d{{4}}\.?[ \t]*(?=\n|\Z)|\Z)"
)
_HEAD, _FOOT = 1_500, 400  # code points of a statement in which it introduces itself, and in which it is signed


def signing_body(cast: Cast) -> Who | None:
    """Return the body in whose words a statement is that has no publisher, by its first *we* or by its foot."""
    if cast.origin.publisher or cast.origin.reporter or not _WE.search(cast.text):
        return None
    one = _introduced(cast) or _at_the_foot(cast)
    who = cast.resolve(one) if one else None
    return who.one if who and who.one.kind == BODY else None


def _introduced(cast: Cast) -> Mention | None:
    """Return the body that *we* are, or are of, where the text says so first: *We, the members of the Grebe Platform*."""
    found = _WE_THE.search(cast.text, 0, _HEAD)
    named = cast.shelf.beginning(found.end() - len("the "), found.end() + 1) if found else ()
    one = next((one for one in named if one.type == "ORG"), None)
    return None if one and _ANOTHER.match(cast.text, one.span.end) else one


def _at_the_foot(cast: Cast) -> Mention | None:
    """Return the body alone on its line near the end of a text, above a day or as the last words; one that the text names before."""
    text, first = cast.text, max(0, len(cast.text) - _FOOT)
    feet = (one for one in cast.shelf.beginning(first, len(text)) if one.type == "ORG" and _signs(text, one.span))
    return next((one for one in feet if text.find(one.span.text, 0, one.span.start) >= 0), None)


def _signs(text: str, name: Span) -> bool:
    """Tell whether a name is alone on its line, with nothing or a day below it."""
    begins = text[max(0, name.start - 1) : name.start] == "\n"
    ends = _ENDS_LINE.match(text, name.end)
    return begins and ends is not None and _DAY.match(text, ends.end()) is not None
