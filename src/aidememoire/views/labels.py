"""How a statement is new against an earlier one about the same thing: the labels of docs/reference/views.md."""

from __future__ import annotations

import re
from itertools import product

from aidememoire.linking.tellings.clashes import says_not
from aidememoire.linking.text.plain import weighed
from aidememoire.reading.rules.negation.retreats import GIVEN_UP
from aidememoire.views.sayings import Saying
from aidememoire.views.stances import ACTS_OF, AGAINST, ASKS, FOR, STATES, UNKNOWN, firmness
from aidememoire.views.telling import is_turned, opens_with_an_instrument

FIRST, NEW, RESTATED, HARDENED, SOFTENED = "first", "new", "restated", "hardened", "softened"
WITHDRAWN, CONTRADICTED = "withdrawn", "contradicted"
MOVED = (CONTRADICTED, WITHDRAWN, HARDENED, SOFTENED)
LABELS = (*MOVED, NEW, FIRST, RESTATED)  # what a reader must see first, first
_MOST = 20  # clauses that are compared: a whole speech may be one content
_OFFERS = frozenset((*ACTS_OF[FOR], "propose"))
_AFTER_ALL = re.compile(r"\b(?:after all|no longer|any ?more|any longer)\b", re.IGNORECASE)
_AGAIN = re.compile(
    r"\b(?:again|once more|anew|reiterat\w+|re-?stat\w+|re-?affirm\w+|re-?confirm\w+|repeat\w*|renew(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_FREELY = re.compile(r"\b(?:without|no) (?:any )?(?:pre-?)?conditions?\b|\bunconditional(?:ly)?\b", re.IGNORECASE)
# Where a clause begins that may say *not* of another thing than the one before it.
_CLAUSE = re.compile(r"[;.?!] |, |\b(?:but|while|whereas|although|though) |\band (?=that\b)", re.IGNORECASE)


def pointed_back(one: Saying) -> int | None:
    """Return with how many words in common a saying names an earlier one that it takes back or says again; None where it points to none.

    Who withdraws *its offer* says that there was one; *no longer*, *after all* and *again* only hint at it.
    """
    cue = [span.text for span in one.statement.cue]
    if any(map(GIVEN_UP.search, cue)):
        return 1
    return 2 if _AFTER_ALL.search(one.words) or any(map(_AGAIN.search, cue)) else None


def _withdraws_an_offer(one: Saying) -> bool:
    """Tell whether a saying tells by its cue that an offer, a promise or the like is given up: *withdrew its offer to*."""
    found = ((GIVEN_UP.search(span.text), span.text) for span in one.statement.cue)
    return any(given and given["offered"] and not says_not(cue[: given.start()]) for given, cue in found)


def label(before: Saying | None, after: Saying) -> str:
    """Return how a statement is new against one that is about the same thing, by the table in docs/reference/views.md.

    The first row that fits decides.
    """
    if before is None:
        return NEW
    if before.act in _OFFERS and before.is_sure("act") and _withdraws_an_offer(after):
        return WITHDRAWN  # whatever else the act of that is taken for
    if not (before.is_sure("act") and after.is_sure("act")):
        return RESTATED
    if _contradicts(before, after):
        return CONTRADICTED
    if before.act in _OFFERS and after.act == "reject":
        return WITHDRAWN
    return _by_firmness(before, after)


def _contradicts(before: Saying, after: Saying) -> bool:
    """Tell whether one denies what the other says, or says the same of the opposite: one has a *not*, one has none."""
    acts = {before.act, after.act}
    if "deny" in acts:
        return len(acts) > 1 and not _are_opposite(before, after)
    same_side = before.stance == after.stance and before.stance in (STATES, FOR)
    return same_side and _are_opposite(before, after)


def _are_opposite(one: Saying, other: Saying) -> bool:
    """Tell whether one of two has a *not* and the other has none, in the clauses of them that have most in common.

    *The treaty holds, and no other line will be discussed* is not the opposite of *the treaty holds*.
    """
    pairs = [(_common(*pair), pair) for pair in product(_clauses(one), _clauses(other))]
    most = max(common for common, _ in pairs)
    turned = is_turned(one.statement) != is_turned(other.statement)
    return any((says_not(first) != says_not(second)) != turned for common, (first, second) in pairs if common == most)


def _clauses(one: Saying) -> list[str]:
    """Return the clauses of a saying; what it does *without conditions* it does all the same."""
    words = _FREELY.sub("", one.words)
    return [each for each in _CLAUSE.split(words)[:_MOST] if each.strip()] or [words]


def _common(one: str, other: str) -> int:
    return len(weighed(one).keys() & weighed(other).keys())


def _by_firmness(before: Saying, after: Saying) -> str:
    """Return hardened or softened by the acts, of two acts of one stance by a condition that came or went; else restated.

    What is merely stated is neither firm nor yielding; and who blames, warns or refuses does not yield, however firm the act before.
    Nor does who is for an instrument that was but named before: *the Pact is the only basis* yields nothing of what is demanded by it.
    """
    if {before.stance, after.stance} & {STATES, UNKNOWN}:
        return RESTATED
    by_act = firmness(after.act) - firmness(before.act)
    step = _by_condition(before, after) if before.stance == after.stance else by_act
    yields = before.stance == after.stance or (after.stance in (FOR, ASKS) and not _is_for_a_text(before, after))
    return HARDENED if step > 0 else SOFTENED if step < 0 and yields else RESTATED


def _is_for_a_text(before: Saying, after: Saying) -> bool:
    """Tell whether a saying accepts or endorses an instrument itself, and the one before was not on that."""
    return (
        after.act in ("accept", "endorse") and opens_with_an_instrument(after) and not opens_with_an_instrument(before)
    )


def _by_condition(before: Saying, after: Saying) -> int:
    """Return 1 where the condition of an offer came or that of a refusal went, -1 the other way round, else 0."""
    came = _is_conditional(after) - _is_conditional(before)
    if after.act in _OFFERS and before.act in _OFFERS:
        return came
    return -came if after.stance == before.stance == AGAINST else 0


def _is_conditional(one: Saying) -> bool:
    return bool(one.statement.conditional) and not _FREELY.search(one.words)
